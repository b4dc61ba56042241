//! `POST /v1/praise`: customers' praise from a survey tool, with a token of its own.
//!
//! Whoever asks is looked at before their body is read. What was understood is answered with 200, refused rows too: tools
//! send anything else again, some for a day, and hold back what comes after it.

use super::{
    caller::Token,
    codec::{Form, Wire},
    refusal::Refusal,
};
use crate::service::{
    centre::Centre,
    praise::taken::{self, BYTES_MAX, KEY_CHARS_MAX},
    tokens,
};
use axum::{
    extract::{FromRequestParts, State},
    http::{HeaderName, StatusCode, request::Parts},
    response::Response,
};
use protocol::{
    envelope::Hash16,
    problem::{ErrorCode, RequestFault},
};
use serde_json::Value;
use std::sync::Arc;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// A survey tool, and how it names this request.
pub struct Tool {
    token: Hash16,
    key: Option<String>,
}

impl FromRequestParts<Arc<Centre>> for Tool {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, centre: &Arc<Centre>) -> Result<Tool, Refusal> {
        let Token(token) = Token::from_request_parts(parts, centre).await?;
        tokens::admit(centre, token, tokens::PRAISE).await?;
        let key = parts.headers.get(KEY).map(|value| {
            // The draft of the header's standard puts it in quotes; tools do not.
            let text = value.to_str().unwrap_or_default().trim();
            let bare = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            let key = bare.unwrap_or(text);
            match (1..=KEY_CHARS_MAX).contains(&key.chars().count()) {
                true => Ok(key.to_owned()),
                false => Err(ErrorCode::RequestBroken {
                    fault: RequestFault::KeyShape,
                }),
            }
        });
        Ok(Tool {
            token,
            key: key.transpose()?,
        })
    }
}

/// `POST /v1/praise`: one row, or a list of at most 500. Each is answered by itself; the same one again changes nothing.
///
/// # Errors
/// A [`Refusal`] when the request as a whole is refused; nothing of it is taken then.
#[utoipa::path(
    post, path = "/v1/praise", security(("survey" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "What the tool calls this request")),
    request_body = Vec<super::openapi::PraiseRow>,
    responses(
        (status = 200, description = "What became of each row; good ones are taken whatever becomes of the others", body = super::openapi::PraiseTaken),
        (status = 422, description = "key_reused: another request came under this key", body = super::openapi::Problem),
        (status = "default", description = "Refused; nothing is taken", body = super::openapi::Problem),
    )
)]
pub async fn take(
    State(centre): State<Arc<Centre>>,
    Tool { token, key }: Tool,
    form: Form,
    Wire(body): Wire<Value, BYTES_MAX>,
) -> Result<Response, Refusal> {
    let taken = taken::take(&centre, token, key, body).await?;
    Ok(form.answer(StatusCode::OK, &taken))
}
