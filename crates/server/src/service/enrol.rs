//! Enrolment: a code of one day and one use becomes a token; leaving makes the token invalid.
//!
//! Codes and tokens are kept as hashes, shown once and never logged.

use crate::{
    edge,
    http::codec::{Form, Wire},
    http::refusal::Refusal,
    service::centre::{AdminError, Centre},
    service::people,
    store::Session,
};
use axum::{extract::State, http::StatusCode, response::Response};
use chrono::Duration;
use protocol::{
    problem::ErrorCode,
    wire::{EnrolAnswer, EnrolRequest},
};
use std::sync::Arc;

/// How long a code is good, in hours.
pub const CODE_HOURS: i64 = 24;
/// Largest enrolment request in bytes.
const ENROL_BYTES_MAX: usize = 4096;

/// Makes a code for a person, found by name; good for [`CODE_HOURS`] and one use.
///
/// # Errors
/// [`AdminError::PersonUnknown`], [`AdminError::PersonAmbiguous`], or the store's.
pub async fn invite(centre: &Centre, name: &str) -> Result<String, AdminError> {
    let roster = centre.roster().await?;
    let person = people::find(&roster, name)?.id;
    let code = edge::code()?;
    let expires_at = (centre.clock)() + Duration::hours(CODE_HOURS);
    centre.store.invite(person, code.hash, expires_at).await?;
    Ok(code.text)
}

/// `POST /v1/enrol`: trades a code for a token. The code is used up.
///
/// # Errors
/// A [`Refusal`]: `code_unknown`, `code_used` or `code_expired`.
#[utoipa::path(
    post, path = "/v1/enrol", request_body = crate::http::openapi::EnrolRequest,
    responses(
        (status = 200, description = "Enrolled; the token is shown this once", body = crate::http::openapi::EnrolAnswer),
        (status = 404, description = "code_unknown", body = crate::http::openapi::Problem),
        (status = 409, description = "code_used", body = crate::http::openapi::Problem),
        (status = 410, description = "code_expired", body = crate::http::openapi::Problem),
    )
)]
pub async fn enrol(
    State(centre): State<Arc<Centre>>,
    form: Form,
    Wire(request): Wire<EnrolRequest, ENROL_BYTES_MAX>,
) -> Result<Response, Refusal> {
    let token = edge::token().map_err(|_| ErrorCode::Internal)?;
    let code = edge::code_hash(&request.code);
    let person = centre
        .store
        .enrol(code, request.device, token.hash, (centre.clock)())
        .await?;
    let org = centre.store.org().await?;
    let answer = EnrolAnswer {
        tenant: org.tenant,
        org_name: org.name,
        person: person.id,
        name: person.name,
        team: person.team,
        token: token.text,
    };
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
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub async fn leave(State(centre): State<Arc<Centre>>, session: Session) -> Result<StatusCode, Refusal> {
    centre.store.leave(session.token).await?;
    centre.fanout.end_token(session.token);
    Ok(StatusCode::NO_CONTENT)
}
