//! `POST /v1/sso/logout`: where the identity provider says who signed out there (OpenID Connect Back-Channel Logout 1.0).
//!
//! Answers in that standard's words, because a provider understands no others. Says no more than whether it was taken: why
//! not is for the log of whoever runs the server.

use super::{codec, refusal::Refusal};
use crate::service::{Refused, centre::Centre, logout};
use axum::{
    Json,
    extract::{Request, State},
    http::{
        StatusCode,
        header::{CACHE_CONTROL, HeaderName},
    },
    response::{IntoResponse, Response},
};
use protocol::problem::{ErrorCode, RequestFault, SsoFault};
use serde_json::json;
use std::sync::Arc;
use url::form_urlencoded;

/// Largest request in bytes; a token has one or two thousand.
const BYTES_MAX: usize = 16 * 1024;
const FORM: &str = "application/x-www-form-urlencoded";
const NOT_KEPT: (HeaderName, &str) = (CACHE_CONTROL, "no-store");

/// `POST /v1/sso/logout`: ends what was begun here with the account, or in the session there, that is signed out.
///
/// # Errors
/// A [`Refusal`] when the word may be good and cannot be taken now.
#[utoipa::path(
    post, path = "/v1/sso/logout",
    request_body(content = super::openapi::LogoutForm, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, description = "Taken; whoever was meant is signed out here, too"),
        (status = 400, description = "Not the provider's word, too old, or taken before", body = super::openapi::LogoutRefused),
        (status = 404, description = "sso_failed: off", body = super::openapi::Problem),
        (status = 503, description = "sso_failed: provider_down; to be sent again", body = super::openapi::Problem),
    )
)]
pub async fn told(State(centre): State<Arc<Centre>>, request: Request) -> Result<Response, Refusal> {
    let media = codec::media(request.headers());
    let body = codec::body(request, BYTES_MAX).await?;
    if media != FORM {
        return Err(Refusal(ErrorCode::RequestBroken {
            fault: RequestFault::Media,
        }));
    }
    let mut tokens = form_urlencoded::parse(&body).filter(|(name, _)| name == "logout_token");
    let told = match (tokens.next(), tokens.next()) {
        (Some((_, token)), None) => logout::told(&centre, &token).await,
        _ => Err(Refused::Sso(SsoFault::Untrusted)),
    };
    match told {
        Ok(_) => Ok((StatusCode::OK, [NOT_KEPT]).into_response()),
        Err(Refused::Sso(SsoFault::Untrusted | SsoFault::Expired)) => {
            let said = Json(json!({ "error": "invalid_request" }));
            Ok((StatusCode::BAD_REQUEST, [NOT_KEPT], said).into_response())
        }
        Err(other) => Err(other.into()),
    }
}
