//! What the engine's effects do to the store, and the event that each becomes.
//!
//! Every function is one transaction; none speaks to the network.

use super::outbox::{Outbox, Project};
use protocol::{
    envelope::StreamId,
    wire::{Feed, FeedRow, Head},
};
use std::sync::Arc;
use store::{Store, StoreError, log};
use sync::client::{Event, Failure, Lane, Own};

/// Keeps rows with their projections and the cursor; also says which kinds were new.
pub(super) async fn keep(
    store: &Store,
    outbox: &Outbox,
    project: Arc<Project>,
    feed: Feed,
    after: Head,
    rows: Vec<FeedRow>,
) -> (Event, Vec<u16>) {
    let outbox = outbox.clone();
    let received =
        store.write(move |tx| outbox.counted(tx, |tx| log::receive(tx, feed, after, &rows, &*project)));
    match received.await {
        Ok(received) => (Event::RowsStored { feed }, received.kinds),
        Err(error) => (failed(Lane::Down, &error), Vec::new()),
    }
}

/// The running hashes held of a feed at these numbers.
pub(super) async fn look_back(store: &Store, feed: Feed, at: Vec<u64>) -> Event {
    let marks = store.read(move |tx| {
        let marks = at
            .into_iter()
            .filter_map(|seq| log::chain_at(tx, feed, seq).transpose());
        marks.collect::<Result<Vec<_>, _>>()
    });
    match marks.await {
        Ok(marks) => Event::LookedBack { feed, marks },
        Err(error) => failed(Lane::Down, &error),
    }
}

/// Notes what the server holds; an event only when that fails.
pub(super) async fn save_acked(
    store: &Store,
    outbox: &Outbox,
    stream: StreamId,
    acked: u64,
    safe: u64,
) -> Option<Event> {
    let outbox = outbox.clone();
    let saved = store.write(move |tx| outbox.counted(tx, |tx| log::set_acked(tx, stream, acked, safe)));
    saved.await.err().map(|error| failed(Lane::Up, &error))
}

/// Ends a stream after `keep` and writes the rest again in a new incarnation.
pub(super) async fn reopen(store: &Store, outbox: &Outbox, stream: StreamId, keep: u64) -> Event {
    let outbox = outbox.clone();
    tracing::warn!(
        inc = stream.inc,
        keep,
        "the server holds other records here; a new incarnation begins"
    );
    let reopened = store.write(move |tx| {
        let next = outbox.counted(tx, |tx| log::reopen(tx, stream, keep))?;
        let ended = log::own_streams(tx)?.into_iter().find(|own| own.stream == stream);
        Ok((ended.map_or(Head::default(), |own| own.upto), next))
    });
    match reopened.await {
        Ok((keep, next)) => Event::Reopened {
            ended: stream,
            keep,
            next: own_of(&next),
        },
        Err(error) => failed(Lane::Up, &error),
    }
}

/// Where the own streams end, but for those that a fork ended.
pub(super) async fn own_ends(store: &Store) -> Result<Vec<(StreamId, Head)>, StoreError> {
    let own = store.read(log::own_streams).await?;
    Ok(own
        .into_iter()
        .filter(|own| !own.ended)
        .map(|own| (own.stream, own.upto))
        .collect())
}

/// An own stream as the engine knows it.
pub(super) fn own_of(own: &log::OwnStream) -> Own {
    Own {
        stream: own.stream,
        upto: own.upto,
        acked: own.acked,
        ended: own.ended,
    }
}

/// The store failed; what was asked of it may be asked again.
pub(super) fn failed(lane: Lane, error: &StoreError) -> Event {
    tracing::error!(%error, ?lane, "sync cannot use the store");
    let failure = Failure::Local;
    Event::Failed { lane, failure }
}
