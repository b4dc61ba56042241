//! The routes. Each noun has its file; this one only says where what is.

use super::{
    codec::Form,
    console, feed, live, logout, metrics, openapi, praise, push,
    refusal::{self, Refusal},
    request, scim, session, sso, vault, voice,
};
use crate::service::{centre::Centre, ready::Readiness};
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
        .route("/readyz", get(ready))
        .route("/openapi.json", get(openapi::document))
        .route("/v1/enrol", post(session::enrol))
        .route("/v1/leave", post(session::leave))
        .route("/v1/sso", get(sso::ways))
        .route("/v1/sso/begin", post(sso::begin))
        .route("/v1/sso/callback", get(sso::callback))
        .route("/v1/sso/finish", post(sso::finish))
        .route("/v1/sso/logout", post(logout::told))
        .nest("/scim/v2", scim::router())
        .merge(console::router())
        .route("/v1/praise", post(praise::take))
        .route("/v1/push", post(push::push))
        .route("/v1/feed/{feed}", get(feed::page))
        .route("/v1/heads", get(feed::heads))
        .route("/v1/live", get(live::live))
        .route("/v1/vault", get(vault::show).post(vault::put))
        .route("/v1/vault/register", post(vault::register))
        .route("/v1/vault/login", post(vault::login))
        .route("/v1/vault/proof", post(vault::prove))
        .route("/v1/vault/pairing", post(vault::pair))
        .route("/v1/vault/pairing/step", post(vault::pair_step))
        .route("/v1/slip", post(voice::slip))
        .route("/v1/voice", post(voice::say))
        .route("/v1/voice/tokens", post(voice::issue))
        .fallback(unknown)
        .method_not_allowed_fallback(wrong_method)
        .layer(middleware::from_fn(refusal::in_asked_form))
        .layer(middleware::from_fn(console::headers))
        .layer(middleware::from_fn_with_state(
            centre.counts.clone(),
            metrics::count,
        ))
        .layer(middleware::from_fn(request::under_an_id))
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

/// Answer of `GET /readyz`.
#[derive(Serialize, utoipa::ToSchema)]
pub struct Ready {
    /// `ready`, `going_down`, `read_only` where the database can be read and takes no writes, or `database_unreachable`.
    status: &'static str,
    /// `none`, `connected` or `away`; nothing is refused while it is away.
    nats: &'static str,
}

/// `GET /readyz`: whether this server should be sent requests.
#[utoipa::path(
    get, path = "/readyz",
    responses(
        (status = 200, description = "Requests are welcome", body = Ready),
        (status = 503, description = "Another server should take them", body = Ready),
    )
)]
pub async fn ready(State(centre): State<Arc<Centre>>, form: Form) -> Response {
    let goes_down = *centre.closing.borrow();
    let (code, status) = match centre.ready.ask(&*centre.store, goes_down).await {
        Readiness::Ready => (StatusCode::OK, "ready"),
        Readiness::GoingDown => (StatusCode::SERVICE_UNAVAILABLE, "going_down"),
        Readiness::ReadOnly => (StatusCode::SERVICE_UNAVAILABLE, "read_only"),
        Readiness::Unreachable => (StatusCode::SERVICE_UNAVAILABLE, "database_unreachable"),
    };
    let nats = match (centre.among, centre.counts.nats_connected.get()) {
        (false, _) => "none",
        (true, 1) => "connected",
        (true, _) => "away",
    };
    form.answer(code, &Ready { status, nats })
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
