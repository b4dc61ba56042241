//! The routes. Each noun has its file; this one only says where what is.

use super::{
    codec::Form,
    feed, live, openapi, push,
    refusal::{self, Refusal},
    session,
};
use crate::{
    edge,
    live::Caller,
    service::{centre::Centre, sessions},
};
use axum::{
    Router,
    extract::{FromRequestParts, State},
    http::{StatusCode, Uri, header::AUTHORIZATION, request::Parts},
    middleware,
    response::Response,
    routing::{get, post},
};
use protocol::{
    envelope::Hash16,
    problem::{ErrorCode, RequestFault},
};
use serde::Serialize;
use std::sync::Arc;

/// All routes of a centre.
pub fn router(centre: Arc<Centre>) -> Router {
    Router::new()
        .route("/healthz", get(health))
        .route("/openapi.json", get(openapi::document))
        .route("/v1/enrol", post(session::enrol))
        .route("/v1/leave", post(session::leave))
        .route("/v1/push", post(push::push))
        .route("/v1/feed/{feed}", get(feed::page))
        .route("/v1/heads", get(feed::heads))
        .route("/v1/live", get(live::live))
        .fallback(unknown)
        .method_not_allowed_fallback(wrong_method)
        .layer(middleware::from_fn(refusal::in_asked_form))
        .with_state(centre)
}

/// Answer of `GET /healthz`.
#[derive(Serialize, utoipa::ToSchema)]
pub struct Health {
    /// `ok`.
    status: &'static str,
    /// The program's version.
    version: &'static str,
}

/// `GET /healthz`: whether the database answers.
///
/// # Errors
/// A [`Refusal`] when it does not.
#[utoipa::path(
    get, path = "/healthz",
    responses(
        (status = 200, description = "The server and its database answer", body = Health),
        (status = "default", description = "They do not", body = super::openapi::Problem),
    )
)]
pub async fn health(State(centre): State<Arc<Centre>>, form: Form) -> Result<Response, Refusal> {
    centre.store.read(|read| read.org()).await?;
    let health = Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
    };
    Ok(form.answer(StatusCode::OK, &health))
}

async fn unknown(uri: Uri) -> Refusal {
    Refusal(ErrorCode::UnknownCommand {
        name: uri.path().to_owned(),
    })
}

async fn wrong_method() -> Refusal {
    Refusal(ErrorCode::RequestBroken {
        fault: RequestFault::Method,
    })
}

/// The hash of the token that a request carries. Whose it is, and whether it is good, is asked in the
/// transaction that does what the request wants.
pub struct Token(pub Hash16);

impl<S: Sync> FromRequestParts<S> for Token {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Token, Refusal> {
        let header = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let token = header.and_then(|text| text.strip_prefix("Bearer "));
        let token = token.ok_or(ErrorCode::SignedOut)?;
        Ok(Token(edge::token_hash(token.trim())))
    }
}

/// Somebody who is signed in, looked at before their request's body is read.
pub struct SignedIn(pub Caller);

impl FromRequestParts<Arc<Centre>> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, centre: &Arc<Centre>) -> Result<SignedIn, Refusal> {
        let Token(token) = Token::from_request_parts(parts, centre).await?;
        Ok(SignedIn(sessions::caller(centre, token).await?))
    }
}
