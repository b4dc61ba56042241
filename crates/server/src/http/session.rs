//! `POST /v1/enrol` and `POST /v1/leave`: how a desk comes and goes.

use super::{
    caller::Token,
    codec::{Form, Wire},
    refusal::Refusal,
};
use crate::service::{centre::Centre, sessions};
use axum::{extract::State, http::StatusCode, response::Response};
use protocol::wire::EnrolRequest;
use std::sync::Arc;

/// Largest enrolment request in bytes.
const ENROL_BYTES_MAX: usize = 8192;

/// `POST /v1/enrol`: trades a code for a token. The code is used up.
///
/// # Errors
/// A [`Refusal`]: `code_unknown`, `code_used` or `code_expired`.
#[utoipa::path(
    post, path = "/v1/enrol", request_body = super::openapi::EnrolRequest,
    responses(
        (status = 200, description = "Enrolled; the token is shown this once", body = super::openapi::EnrolAnswer),
        (status = 404, description = "code_unknown", body = super::openapi::Problem),
        (status = 409, description = "code_used", body = super::openapi::Problem),
        (status = 410, description = "code_expired", body = super::openapi::Problem),
    )
)]
pub async fn enrol(
    State(centre): State<Arc<Centre>>,
    form: Form,
    Wire(request): Wire<EnrolRequest, ENROL_BYTES_MAX>,
) -> Result<Response, Refusal> {
    let answer = sessions::enrol(&centre, request).await?;
    Ok(form.answer(StatusCode::OK, &answer))
}

/// `POST /v1/leave`: makes the token invalid and ends its live connection.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/v1/leave", security(("token" = [])),
    responses(
        (status = 204, description = "The token is not valid any more"),
        (status = "default", description = "Refused", body = super::openapi::Problem),
    )
)]
pub async fn leave(State(centre): State<Arc<Centre>>, Token(token): Token) -> Result<StatusCode, Refusal> {
    sessions::leave(&centre, token).await?;
    Ok(StatusCode::NO_CONTENT)
}
