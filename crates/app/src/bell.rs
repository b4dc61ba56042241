//! A bell for a task: rung by many, heard once, and whoever rang can wait until what it was rung for is done.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use tokio::sync::{Notify, watch};

/// One bell; cheap to clone.
#[derive(Clone)]
pub(crate) struct Bell(Arc<Inner>);

struct Inner {
    rung: AtomicU64,
    hears: Notify,
    done: watch::Sender<u64>,
}

impl Default for Bell {
    fn default() -> Bell {
        Bell(Arc::new(Inner {
            rung: AtomicU64::new(0),
            hears: Notify::new(),
            done: watch::Sender::new(0),
        }))
    }
}

impl Bell {
    /// Rings.
    pub(crate) fn ring(&self) {
        self.0.rung.fetch_add(1, Ordering::SeqCst);
        self.0.hears.notify_one();
    }

    /// Waits for the next ring.
    pub(crate) async fn heard(&self) {
        self.0.hears.notified().await;
    }

    /// How often it was rung so far: to be handed to [`Bell::done`].
    pub(crate) fn count(&self) -> u64 {
        self.0.rung.load(Ordering::SeqCst)
    }

    /// Everything that it was rung for up to `count` is done.
    pub(crate) fn done(&self, count: u64) {
        self.0.done.send_replace(count);
    }

    /// Returns when everything that it was rung for before is done.
    pub(crate) async fn settled(&self) {
        let count = self.count();
        // The bell keeps its own sender, so the wait ends only with the task's word.
        let _ = self.0.done.subscribe().wait_for(|done| *done >= count).await;
    }
}
