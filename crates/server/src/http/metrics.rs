//! `GET /metrics` in Prometheus' text form, on an address of its own; and what is counted of every request.
//!
//! Counts routes, never paths: a path has an id in it.

use super::{
    door::{Door, Limits},
    serve::{Gate, serve},
};
use crate::counts::Counts;
use axum::{
    Router,
    extract::{MatchedPath, Request, State},
    http::{StatusCode, header::CONTENT_TYPE},
    middleware::Next,
    response::{IntoResponse, Response},
    routing::get,
};
use std::{sync::Arc, time::Instant};
use tokio::{net::TcpListener, sync::watch};

/// The form's name, as Prometheus asks for it.
const FORM: &str = "text/plain; version=0.0.4; charset=utf-8";
/// Few ask, and each of them again and again.
const PLACES: Limits = Limits {
    per_address: 16,
    total: 64,
};
/// What does not meet any route is counted as one.
const NO_ROUTE: &str = "none";

/// Serves what is counted until `closing` turns true.
pub async fn tell(listener: TcpListener, counts: Arc<Counts>, closing: watch::Receiver<bool>) {
    let router = Router::new().route("/metrics", get(metrics)).with_state(counts);
    let gate = Gate {
        door: Door::new(PLACES),
        tls: None,
        proxy: None,
    };
    serve(listener, router, gate, closing).await;
}

async fn metrics(State(counts): State<Arc<Counts>>) -> Response {
    match counts.in_words() {
        Ok(text) => ([(CONTENT_TYPE, FORM)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "what is counted could not be put into words");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Counts a request by its route and by how it was answered.
pub(super) async fn count(State(counts): State<Arc<Counts>>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
    let since = Instant::now();
    let response = next.run(request).await;
    counts.request(route, response.status().as_u16(), since.elapsed());
    response
}
