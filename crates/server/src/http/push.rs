//! `POST /v1/push`: records on their way up.

use super::{
    caller::SignedIn,
    codec::{Form, Wire},
    refusal::Refusal,
};
use crate::service::{centre::Centre, push};
use axum::{extract::State, http::StatusCode, response::Response};
use protocol::wire::{PUSH_BYTES_MAX, PushRequest, StreamOutcome};
use std::sync::Arc;

/// `POST /v1/push`: stores records of the signed-in person; 409 when a stream has a gap or a fork.
///
/// # Errors
/// A [`Refusal`] when the request as a whole is refused; nothing of it is stored then.
#[utoipa::path(
    post, path = "/v1/push", security(("token" = [])),
    request_body = super::openapi::PushRequest,
    responses(
        (status = 200, description = "Everything is stored, durably", body = super::openapi::PushAnswer),
        (status = 409, description = "A stream has a gap or a fork; the others are stored", body = super::openapi::PushAnswer),
        (status = "default", description = "Refused; nothing is stored", body = super::openapi::Problem),
    )
)]
pub async fn push(
    State(centre): State<Arc<Centre>>,
    SignedIn(caller): SignedIn,
    form: Form,
    Wire(request): Wire<PushRequest, PUSH_BYTES_MAX>,
) -> Result<Response, Refusal> {
    let answer = push::push(&centre, caller, request).await?;
    let all = answer
        .streams
        .iter()
        .all(|stream| stream.outcome == StreamOutcome::Stored);
    let status = if all { StatusCode::OK } else { StatusCode::CONFLICT };
    Ok(form.answer(status, &answer))
}
