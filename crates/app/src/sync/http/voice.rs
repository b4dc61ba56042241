//! What is said to the centre: under the agent's name in their session; or in a slip, which is posted without one.
//!
//! A slip goes on a connection of its own, by a client that is made for it and gone after it: no token, no cookie, no TLS
//! session that was begun with another request, no version of this program. Must never say anything else of who posts it, and
//! be one byte longer or shorter for what is in it.

use super::{ANSWER_WAIT, Http, PACK, address, built, certificate, checked, client_for, host, length, read};
use crate::{
    sync::ledger::{Ledger, Told},
    view::SentWhat,
};
use protocol::{
    pad::to_length,
    problem::ErrorCode,
    voice::{NamedPost, Outcome, SLIP_BYTES, Slip, SlipAnswer, TokensAnswer, TokensAsked},
};
use reqwest::{Response, header};
use url::Url;

/// What a slip is sent by: the same from every desk.
const AGENT: &str = "breakwater";

impl Http {
    /// Something that the agent said under their name.
    pub(in crate::sync) async fn voice(&self, post: &NamedPost) -> Result<Outcome, ErrorCode> {
        let told = Told::Row(SentWhat::Voice, Vec::new());
        let response = self.send(told, self.with_body("v1/voice", post)?).await?;
        let answer: SlipAnswer = read(checked(response).await?).await?;
        Ok(answer.outcome)
    }

    /// Blind signatures, which everybody asks for.
    pub(in crate::sync) async fn tokens(&self, asked: &TokensAsked) -> Result<TokensAnswer, ErrorCode> {
        let told = Told::Sum(SentWhat::VoiceTokens);
        let response = self.send(told, self.with_body("v1/voice/tokens", asked)?).await?;
        read(checked(response).await?).await
    }
}

/// Posts a slip to the server at `url`.
///
/// # Errors
/// [`ErrorCode::ServerUnreachable`], [`ErrorCode::CertificateUntrusted`], [`ErrorCode::ServerBroken`], or the server's.
pub(in crate::sync) async fn slip(url: &str, slip: &Slip, ledger: &Ledger) -> Result<Outcome, ErrorCode> {
    let base = address(url)?;
    let body = to_length(slip, SLIP_BYTES).map_err(|_| ErrorCode::Internal)?;
    let response = post(&base, body, ledger).await?;
    let answer: SlipAnswer = read(checked(response).await?).await?;
    Ok(answer.outcome)
}

async fn post(base: &Url, body: Vec<u8>, ledger: &Ledger) -> Result<Response, ErrorCode> {
    let url = base.join("v1/slip").map_err(|_| ErrorCode::AddressBad)?;
    let request = built(client_for(base))?
        .post(url)
        .timeout(ANSWER_WAIT)
        .header(header::USER_AGENT, AGENT)
        .header(header::ACCEPT, PACK)
        .header(header::CONTENT_TYPE, PACK)
        .body(body);
    let (client, request) = request.build_split();
    let request = request.map_err(|_| ErrorCode::Internal)?;
    let told = Told::Sum(SentWhat::Slip);
    let sending = ledger.send(&host(base), told, length(&request)).await;
    match client.execute(request).await {
        Ok(response) => {
            sending.answered();
            Ok(response)
        }
        Err(error) => {
            let fault = certificate::fault(&error);
            if fault.is_some() || error.is_connect() {
                sending.unreached();
            }
            Err(match fault {
                Some(fault) => ErrorCode::CertificateUntrusted { fault },
                None => ErrorCode::ServerUnreachable,
            })
        }
    }
}
