//! How the console's requests are read: what stands behind the question mark, and files.
//!
//! A file is bounded before it is read, and worked on beside the threads that answer others.

use crate::{
    http::{codec, refusal::Refusal},
    service::{
        Refused,
        centre::Centre,
        console::page::{self, Wish},
    },
    store::{Read, StoreError},
};
use axum::{
    Json,
    body::Bytes,
    extract::{FromRequestParts, Query, Request},
    http::request::Parts,
};
use serde::{Deserialize, de::DeserializeOwned};
use tokio::{runtime::Handle, sync::Semaphore};

/// What stands behind the question mark.
pub(super) struct Asked<T>(pub(super) T);

impl<S: Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Asked<T>, Refusal> {
        let asked = Query::<T>::try_from_uri(&parts.uri);
        let Query(asked) = asked.map_err(|_| Refusal::from(page::bad_query()))?;
        Ok(Asked(asked))
    }
}

/// A part of a list.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Listing {
    /// What rows are looked for by.
    search: Option<String>,
    /// What the page before said as `next`.
    after: Option<String>,
    /// How many rows, 50 when nobody says and 200 at most.
    limit: Option<usize>,
}

impl Listing {
    pub(super) fn wish(self) -> Result<Wish, Refused> {
        Wish::of(self.search.as_deref(), self.after, self.limit)
    }
}

/// Whether a file is only looked at.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Previewed {
    /// `true` changes nothing. It must be said, so that nobody changes something because a word was lost.
    pub(super) preview: bool,
}

/// A file of at most so many bytes.
pub(super) async fn file(request: Request, most: usize) -> Result<Bytes, Refusal> {
    codec::body(request, most).await
}

/// How many of these are worked on at once. A ladder is asked about while it is typed, and a file is up to 32 MB.
static TURNS: Semaphore = Semaphore::const_new(4);

/// Does something that keeps a processor busy for long, beside the threads that answer others and in its turn. Who goes away while they
/// wait is not worked for.
pub(super) async fn beside<T, F>(work: F) -> Result<Json<T>, Refusal>
where
    T: Send + 'static,
    F: Future<Output = Result<T, Refused>> + Send + 'static,
{
    let turn = TURNS.acquire().await;
    let turn = turn.map_err(|error| Refused::Store(StoreError::Failed(error.to_string())))?;
    let here = Handle::current();
    let done = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        here.block_on(work)
    });
    let done = done
        .await
        .unwrap_or_else(|error| Err(Refused::Store(StoreError::Failed(error.to_string()))));
    Ok(Json(done?))
}

/// What a room reads, all of it at one moment.
pub(super) async fn read<T: Send + 'static>(
    centre: &Centre,
    look: impl FnOnce(&dyn Read) -> Result<T, Refused> + Send + 'static,
) -> Result<Json<T>, Refusal> {
    Ok(Json(centre.store.read(look).await?))
}
