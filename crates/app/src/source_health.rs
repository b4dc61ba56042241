//! How call sources do: which can be heard, and why others cannot. In memory only.

use domain::calls::event::{SourceId, Trouble};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, PoisonError},
};

/// The health of every source.
#[derive(Debug, Default)]
pub(crate) struct SourceHealth(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    up: BTreeSet<SourceId>,
    troubles: BTreeMap<SourceId, Trouble>,
}

impl SourceHealth {
    /// It can be heard.
    pub(crate) fn up(&self, id: &SourceId) {
        self.with(|known| {
            known.troubles.remove(id);
            known.up.insert(id.clone());
        });
    }

    /// It can no longer be heard.
    pub(crate) fn down(&self, id: &SourceId) {
        self.with(|known| known.up.remove(id));
    }

    /// It cannot be heard, and why; whether that is news.
    pub(crate) fn troubled(&self, id: SourceId, trouble: Trouble) -> bool {
        self.with(|known| known.troubles.insert(id, trouble) != Some(trouble))
    }

    /// It was removed.
    pub(crate) fn forget(&self, id: &SourceId) {
        self.with(|known| known.troubles.remove(id));
    }

    /// Whether it can be heard.
    pub(crate) fn is_up(&self, id: &SourceId) -> bool {
        self.with(|known| known.up.contains(id))
    }

    /// Why it cannot be heard, if it cannot.
    pub(crate) fn trouble(&self, id: &SourceId) -> Option<Trouble> {
        self.with(|known| known.troubles.get(id).copied().filter(|_| !known.up.contains(id)))
    }

    fn with<T>(&self, look: impl FnOnce(&mut Known) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
