//! Hands new feed rows to whoever listens now. A lost message costs latency and nothing else: the store is
//! the log, and a reader that was too slow is told to pull.

pub mod local;

use axum::body::Bytes;
use domain::id::PersonId;
use protocol::{
    envelope::Hash16,
    wire::{Feed, FeedRow},
};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use tokio::sync::mpsc;

/// Messages that wait for one slow reader; one more, and it is told to pull.
pub const WAITING_MAX: usize = 8;

/// Who listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listener {
    /// The person.
    pub person: PersonId,
    /// The token they listen with.
    pub token: Hash16,
}

/// One listener's end: encoded [`protocol::wire::LiveMessage`]s, and whether some were dropped.
#[derive(Debug)]
pub struct Subscription {
    pub(crate) messages: mpsc::Receiver<Bytes>,
    pub(crate) behind: Arc<AtomicBool>,
}

impl Subscription {
    /// The next message; `None` when the server ended the subscription.
    pub async fn next(&mut self) -> Option<Bytes> {
        self.messages.recv().await
    }

    /// Whether messages were dropped since this was last asked.
    #[must_use]
    pub fn fell_behind(&self) -> bool {
        self.behind.swap(false, Ordering::Relaxed)
    }
}

/// Publishes committed rows to subscribers. Never blocks: it is called from the writer.
pub trait Fanout: Send + Sync + 'static {
    /// Hands rows out; those of one feed are in order.
    fn publish(&self, rows: &[(Feed, FeedRow)]);
    /// Listens to feeds.
    fn subscribe(&self, who: Listener, feeds: &[Feed]) -> Subscription;
    /// Ends what listens with this token.
    fn end_token(&self, token: Hash16);
    /// Ends what this person listens with: they come back with the feeds they may read now.
    fn end_person(&self, person: PersonId);
}
