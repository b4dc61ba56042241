//! What the store knows of sync: how many own records wait, and how a received one is projected.

use protocol::envelope::Header;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use store::{StoreError, Transaction, log::Projected};

/// How many own records the server does not hold yet; cheap to clone. Counted in the transactions that change
/// it, so that it is true at once and can be read without the disk.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outbox(Arc<AtomicU64>);

impl Outbox {
    /// How many wait.
    pub(crate) fn waiting(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }

    /// Does `work` and counts what waits then, with what was given and is not in the log yet.
    pub(crate) fn counted<T>(
        &self,
        tx: &Transaction<'_>,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let done = work(tx)?;
        let waiting = store::log::waiting(tx)? + store::kudos::leaving::count(tx)?;
        self.0.store(waiting, Ordering::SeqCst);
        Ok(done)
    }
}

/// Projects one received record in its transaction.
pub(crate) type Project =
    dyn Fn(&Transaction<'_>, &Header, &[u8]) -> Result<Projected, StoreError> + Send + Sync;
