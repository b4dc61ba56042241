//! What the application may ask of the world: the clocks, fresh ids, randomness, the desktop's keyring. Edges implement it.

use crate::keeper::{Keeper, Nobody};
use domain::time::Now;
use std::{path::PathBuf, sync::Arc};
use uuid::Uuid;

/// The clocks, fresh ids and randomness.
pub trait World: Send + Sync + 'static {
    /// Both clocks, read at the same moment.
    fn now(&self) -> Now;
    /// A fresh UUID version 7.
    fn uuid(&self) -> Uuid;
    /// Which boot [`Now::mono`] counts from.
    fn boot_id(&self) -> String;
    /// Milliseconds this boot has slept so far: how far [`Now::mono`] ran ahead of a clock that stands still
    /// then. A world that cannot tell says 0 and relies on sleep being announced.
    fn slept_ms(&self) -> u64 {
        0
    }
    /// Fills `out` with random bytes.
    fn random(&self, out: &mut [u8]);
    /// The folder of the agent's own documents, if there is one.
    fn documents(&self) -> Option<PathBuf> {
        None
    }
    /// What keeps a key outside the profile: the keyring of the desktop, if there is one.
    fn keeper(&self) -> Arc<dyn Keeper> {
        Arc::new(Nobody)
    }
    /// A place that a test may hold up or let panic: `tracker`, `announcer`, `tray`, `journal`, `command`, `sync`,
    /// `store`. Does nothing in the real world.
    fn checkpoint(&self, _task: &'static str) {}
}
