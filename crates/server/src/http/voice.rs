//! `/v1/slip`, `/v1/voice…`: what agents say to the centre, without a name and with one, and the tokens that the first takes.
//!
//! A slip is asked for no session and looked at for none. It is one length, its answer is another, and the answer leaves at the same
//! time after it whatever was in it: who watches the network sees that a desk posted one, as every desk does. Must never say or log
//! anything of one but its route and its status, which is always the same.

use super::{
    caller::SignedIn,
    codec::{self, Form, PACK, Wire},
    refusal::Refusal,
};
use crate::service::{
    centre::Centre,
    voice::{slip, take, tokens},
};
use axum::{
    extract::{Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use protocol::{
    decode::{self, Limits},
    pad::to_length,
    voice::{NamedPost, Outcome, SLIP_ANSWER_BYTES, SLIP_BYTES, Slip, SlipAnswer, TokensAsked},
};
use std::{sync::Arc, time::Duration};
use tokio::time::{Instant, sleep_until};

/// An answer to a slip leaves so long after it came, or after twice as long, or three times: what is done meanwhile does not show.
const ANSWER_EVERY: Duration = Duration::from_millis(200);
/// What is read of a slip.
const LIMITS: Limits = Limits {
    bytes: SLIP_BYTES,
    values: 256,
};
/// Largest request in bytes that comes with a name: the same as without one, and the longest additions.
const BYTES_MAX: usize = 16 * 1024;

/// `POST /v1/slip`: exactly 8192 bytes of MessagePack, with something in it or nothing. Always answered with 200 and 256 bytes.
#[utoipa::path(
    post, path = "/v1/slip",
    request_body(content = super::openapi::Slip, content_type = "application/msgpack", description = "A map that is filled up to 8192 bytes by a field `pad`"),
    responses((status = 200, description = "What became of it, filled up to 256 bytes", body = super::openapi::SlipAnswer, content_type = "application/msgpack"))
)]
pub async fn slip(State(centre): State<Arc<Centre>>, request: Request) -> Response {
    let came = Instant::now();
    let outcome = match read(request).await {
        Some(slip) => slip::take(&centre, slip).await,
        None => Outcome::Unfit,
    };
    sleep_until(leaves_at(came, Instant::now())).await;
    answered(outcome)
}

/// A slip, if it is one. Of anything that is longer or shorter not a byte is read.
async fn read(request: Request) -> Option<Slip> {
    let length = request.headers().get(CONTENT_LENGTH)?.to_str().ok()?;
    if length.parse::<usize>().ok()? != SLIP_BYTES {
        return None;
    }
    let bytes = codec::body(request, SLIP_BYTES).await.ok()?;
    decode::pack(&bytes, LIMITS).ok()
}

/// When an answer leaves that is ready now.
fn leaves_at(came: Instant, now: Instant) -> Instant {
    let mut at = came + ANSWER_EVERY;
    while at < now {
        at += ANSWER_EVERY;
    }
    at
}

fn answered(outcome: Outcome) -> Response {
    match to_length(&SlipAnswer { outcome }, SLIP_ANSWER_BYTES) {
        Ok(bytes) => {
            let headers = [
                (CONTENT_TYPE, HeaderValue::from_static(PACK)),
                // Nothing else comes the same way.
                (CONNECTION, HeaderValue::from_static("close")),
            ];
            (StatusCode::OK, headers, bytes).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "an answer could not be encoded");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// `POST /v1/voice`: something that somebody says under their name, or says afterwards.
///
/// # Errors
/// A [`Refusal`] when the request as a whole is refused. What cannot be said like this is an answer.
#[utoipa::path(
    post, path = "/v1/voice", security(("token" = [])), request_body = super::openapi::NamedPost,
    responses(
        (status = 200, description = "What became of it", body = super::openapi::SlipAnswer),
        (status = "default", description = "Refused; nothing is kept", body = super::openapi::Problem),
    )
)]
pub async fn say(
    State(centre): State<Arc<Centre>>,
    SignedIn(caller): SignedIn,
    form: Form,
    Wire(post): Wire<NamedPost, BYTES_MAX>,
) -> Result<Response, Refusal> {
    let answer = take::named(&centre, caller.session.token, post).await?;
    Ok(form.answer(StatusCode::OK, &answer))
}

/// `POST /v1/voice/tokens`: signs blinded messages, all of a month or the one of a round. The same request again is answered again.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/v1/voice/tokens", security(("token" = [])), request_body = super::openapi::TokensAsked,
    responses(
        (status = 200, description = "Blind signatures, and as one of which team an answer counts", body = super::openapi::TokensAnswer),
        (status = 409, description = "voice_refused or pulse_refused: others were signed before, or it is not open", body = super::openapi::Problem),
        (status = "default", description = "Refused; nothing is signed", body = super::openapi::Problem),
    )
)]
pub async fn issue(
    State(centre): State<Arc<Centre>>,
    SignedIn(caller): SignedIn,
    form: Form,
    Wire(asked): Wire<TokensAsked, BYTES_MAX>,
) -> Result<Response, Refusal> {
    let answer = tokens::issue(&centre, caller.session.token, asked).await?;
    Ok(form.answer(StatusCode::OK, &answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_leaves_at_the_same_moment_whatever_was_done_until_then() {
        let came = Instant::now();
        let after = |ms| leaves_at(came, came + Duration::from_millis(ms)) - came;
        for (ms, steps) in [(0, 1), (1, 1), (199, 1), (200, 1), (201, 2), (400, 2), (1_001, 6)] {
            assert_eq!(after(ms), ANSWER_EVERY * steps, "{ms}");
        }
    }

    #[test]
    fn every_answer_has_one_length() {
        let all = [
            Outcome::Taken,
            Outcome::Known,
            Outcome::TokenRefused,
            Outcome::TooLate,
            Outcome::Unfit,
            Outcome::Gone,
            Outcome::Again,
        ];
        for outcome in all {
            let bytes = to_length(&SlipAnswer { outcome }, SLIP_ANSWER_BYTES).unwrap();
            assert_eq!(bytes.len(), SLIP_ANSWER_BYTES);
        }
    }
}
