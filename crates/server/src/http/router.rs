//! The routes. Each noun has its file; this one only says where what is.

use super::{
    codec::Form,
    feed, live, openapi, push,
    refusal::{self, Refusal},
    session,
};
use crate::service::centre::Centre;
use axum::{
    Router,
    extract::State,
    http::{StatusCode, Uri},
    middleware,
    response::Response,
    routing::{get, post},
};
use protocol::problem::{ErrorCode, RequestFault};
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
