//! The windows of a resident that runs as a process of its own: what a page asks goes over the local socket, as the shell's does,
//! and what the resident says of changes comes back. Decides nothing, and keeps no answer.

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
    routing::{get, post},
};
use futures_util::{Stream, stream};
use protocol::local::{CallError, Caller, Client};
use serde_json::{Value, json};
use std::{convert::Infallible, path::PathBuf, sync::Arc, thread, time::Duration};
use tokio::{sync::mpsc, task::spawn_blocking};

/// How long a resident may take to answer.
const ANSWER_MAX: Duration = Duration::from_secs(30);
/// Most events that a page is behind; the resident waits then.
const EVENTS_MAX: usize = 64;

/// What a page may ask of the resident of the profile `home`.
pub(crate) fn routes(home: PathBuf) -> Router {
    Router::new()
        .route("/api/call/{name}", post(call))
        .route("/api/events", get(events))
        .with_state(Arc::new(home))
}

async fn call(
    State(home): State<Arc<PathBuf>>,
    Path(name): Path<String>,
    args: Option<Json<Value>>,
) -> Response {
    let args = args.map_or(Value::Null, |Json(args)| args);
    let asked = spawn_blocking(move || {
        let mut client = Client::connect(&home, Caller::Window)?;
        client.set_timeout(ANSWER_MAX)?;
        client.call(&name, args)
    });
    match asked.await {
        Ok(Ok(result)) => Json(result).into_response(),
        Ok(Err(CallError::Refused(problem))) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Json(problem)).into_response()
        }
        // A page takes it for a resident that is gone.
        Ok(Err(_)) | Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

async fn events(
    State(home): State<Arc<PathBuf>>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, StatusCode> {
    let begun = spawn_blocking(move || {
        let mut client = Client::connect(&home, Caller::Window)?;
        client.call("subscribe", Value::Null)?;
        Ok::<_, CallError>(client)
    });
    let Ok(Ok(mut client)) = begun.await else {
        return Err(StatusCode::BAD_GATEWAY);
    };
    let (told, heard) = mpsc::channel(EVENTS_MAX);
    // It ends with the resident, or with the first event that nobody hears any more.
    thread::spawn(move || {
        while let Ok((topic, payload)) = client.next_event() {
            let data = json!({ "topic": topic, "payload": payload }).to_string();
            if told.blocking_send(Event::default().data(data)).is_err() {
                return;
            }
        }
    });
    Ok(Sse::new(stream::unfold(heard, async |mut heard| {
        let event = heard.recv().await?;
        Some((Ok(event), heard))
    })))
}
