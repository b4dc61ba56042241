//! The routes. Each noun has its file; this one only says where what is.

use crate::{
    edge,
    http::codec::Form,
    http::feed,
    http::live,
    http::openapi,
    http::refusal::{self, Refusal},
    service::centre::Centre,
    service::enrol,
    service::push,
    store::Session,
};
use axum::{
    Router,
    extract::{FromRequestParts, State},
    http::{StatusCode, Uri, header::AUTHORIZATION, request::Parts},
    middleware,
    response::Response,
    routing::{get, post},
};
use protocol::problem::ErrorCode;
use serde::Serialize;
use std::sync::Arc;

/// All routes of a centre.
pub fn router(centre: Arc<Centre>) -> Router {
    Router::new()
        .route("/healthz", get(health))
        .route("/openapi.json", get(openapi::document))
        .route("/v1/enrol", post(enrol::enrol))
        .route("/v1/leave", post(enrol::leave))
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
        (status = "default", description = "They do not", body = crate::http::openapi::Problem),
    )
)]
pub async fn health(State(centre): State<Arc<Centre>>, form: Form) -> Result<Response, Refusal> {
    centre.store.org().await?;
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
    Refusal(ErrorCode::BadRequest {
        detail: "this route has another method".into(),
    })
}

impl FromRequestParts<Arc<Centre>> for Session {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, centre: &Arc<Centre>) -> Result<Session, Refusal> {
        let header = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let token = header.and_then(|text| text.strip_prefix("Bearer "));
        let token = token.ok_or(ErrorCode::SignedOut)?;
        let session = centre.store.session(edge::token_hash(token.trim())).await?;
        Ok(session.ok_or(ErrorCode::SignedOut)?)
    }
}
