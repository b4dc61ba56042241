//! `/v1/sso`: signing in with an account at work. The desk begins and finishes, the browser passes in between.

use super::{
    codec::{Form, Wire},
    console::session as console,
    refusal::Refusal,
};
use crate::service::{
    Refused,
    centre::Centre,
    sso::{self, Back, Brought, CONSOLE_PORT},
};
use axum::{
    extract::{Query, State, rejection::QueryRejection},
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, LOCATION, REFERRER_POLICY},
    },
    response::{IntoResponse, Response},
};
use protocol::{
    problem::{ErrorCode, RequestFault},
    wire::{SsoBegin, SsoFinish},
};
use serde::Deserialize;
use std::sync::Arc;

/// Largest request in bytes.
const BYTES_MAX: usize = 8192;

/// `GET /v1/sso`: which ways there are to sign in besides a code.
#[utoipa::path(
    get, path = "/v1/sso",
    responses((status = 200, description = "Whether there is single sign-on here", body = super::openapi::WaysIn))
)]
pub async fn ways(State(centre): State<Arc<Centre>>, form: Form) -> Response {
    form.answer(StatusCode::OK, &sso::ways_in(&centre))
}

/// `POST /v1/sso/begin`: answers what the agent's browser is to open.
///
/// # Errors
/// A [`Refusal`]: `sso_failed`.
#[utoipa::path(
    post, path = "/v1/sso/begin", request_body = super::openapi::SsoBegin,
    responses(
        (status = 200, description = "Open this in the agent's browser", body = super::openapi::SsoBegun),
        (status = 404, description = "sso_failed: off", body = super::openapi::Problem),
        (status = 503, description = "sso_failed: provider_down", body = super::openapi::Problem),
    )
)]
pub async fn begin(
    State(centre): State<Arc<Centre>>,
    form: Form,
    Wire(request): Wire<SsoBegin, BYTES_MAX>,
) -> Result<Response, Refusal> {
    let begun = sso::begin(&centre, request).await?;
    Ok(form.answer(StatusCode::OK, &begun))
}

/// What the browser brings from the identity provider.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Answered {
    /// Which sign-in it is.
    state: String,
    /// What is traded at the provider.
    code: Option<String>,
    /// Why there is none.
    error: Option<String>,
    /// From which provider (RFC 9207).
    iss: Option<String>,
}

/// `GET /v1/sso/callback`: where the identity provider sends the browser; sends it on to the desk, or into the console.
///
/// # Errors
/// A [`Refusal`] when nothing of the kind was begun.
#[utoipa::path(
    get, path = "/v1/sso/callback", params(Answered),
    responses(
        (status = 303, description = "On to 127.0.0.1, with `state` and `code` or `fault`; or to the console, perhaps with `#fault=`"),
        (status = 410, description = "sso_failed: expired", body = super::openapi::Problem),
    )
)]
pub async fn callback(
    State(centre): State<Arc<Centre>>,
    headers: HeaderMap,
    answered: Result<Query<Answered>, QueryRejection>,
) -> Result<Response, Refusal> {
    let Query(answered) = answered.map_err(|_| ErrorCode::RequestBroken {
        fault: RequestFault::QueryShape,
    })?;
    let brought = Brought {
        state: answered.state,
        code: answered.code,
        error: answered.error,
        issuer: answered.iss,
    };
    match sso::callback(&centre, brought).await {
        Ok(back) if back.port == CONSOLE_PORT => console::came_back(&centre, &headers, back.result).await,
        Ok(back) => Ok(on(back)),
        // Nobody knows any more who began it; the browser may.
        Err(Refused::Sso(fault)) if console::went_for_the_console(&centre, &headers) => {
            console::came_back(&centre, &headers, Err(fault)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Sends the browser to the desk. Letters and digits only: nothing is to be escaped.
fn on(back: Back) -> Response {
    let (key, word) = match &back.result {
        Ok(code) => ("code", code.as_str()),
        Err(fault) => ("fault", fault.word()),
    };
    let to = format!(
        "http://127.0.0.1:{}/?state={}&{key}={word}",
        back.port, back.state
    );
    let header = |name: HeaderName, value: &'static str| (name, HeaderValue::from_static(value));
    let Ok(to) = HeaderValue::from_str(&to) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers = [
        (LOCATION, to),
        header(CACHE_CONTROL, "no-store"),
        header(REFERRER_POLICY, "no-referrer"),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// `POST /v1/sso/finish`: trades what the browser brought to the desk for a token.
///
/// # Errors
/// A [`Refusal`]: `sso_failed` with `expired` when it is not good or not this desk's.
#[utoipa::path(
    post, path = "/v1/sso/finish", request_body = super::openapi::SsoFinish,
    responses(
        (status = 200, description = "Signed in; the token is shown this once", body = super::openapi::EnrolAnswer),
        (status = 410, description = "sso_failed: expired", body = super::openapi::Problem),
    )
)]
pub async fn finish(
    State(centre): State<Arc<Centre>>,
    form: Form,
    Wire(request): Wire<SsoFinish, BYTES_MAX>,
) -> Result<Response, Refusal> {
    let answer = sso::finish(&centre, request).await?;
    Ok(form.answer(StatusCode::OK, &answer))
}
