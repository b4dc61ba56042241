//! What became of telling the agent's own hooks, since the start. Kept in memory: how often a hook failed is nobody's but
//! the agent's, and only as long as it can be mended.

use crate::view::HookTold;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};
use tokio::sync::watch;

/// What became of the hooks since the start.
#[derive(Default)]
pub(crate) struct HookHealth {
    told: Mutex<HashMap<u32, Health>>,
    /// Counts what was told of.
    changes: watch::Sender<u64>,
}

/// What became of one hook.
#[derive(Clone, Copy, Default)]
pub(crate) struct Health {
    pub(crate) last: Option<HookTold>,
    /// Runs of which something was heard.
    pub(crate) runs: u64,
    pub(crate) failed: u32,
    pub(crate) dropped: u32,
}

impl HookHealth {
    /// What is known of one.
    pub(crate) fn of(&self, id: u32) -> Health {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.get(&id).copied().unwrap_or_default()
    }

    /// Takes note of what became of one run.
    pub(crate) fn note(&self, id: u32, told: HookTold) {
        let mut all = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let health = all.entry(id).or_default();
        health.last = Some(told);
        health.runs += 1;
        match told {
            HookTold::Done => {}
            HookTold::Dropped => health.dropped += 1,
            HookTold::Failed | HookTold::Missing | HookTold::Refused | HookTold::Hung => health.failed += 1,
        }
        drop(all);
        self.changes.send_modify(|count| *count += 1);
    }

    /// Changes whenever something was heard.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Forgets one that was removed.
    pub(crate) fn forget(&self, id: u32) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.remove(&id);
    }
}
