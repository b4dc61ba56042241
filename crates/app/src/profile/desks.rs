//! What a profile remembers of the agent's other desks.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::{StoreError, Transaction, setting};

const DESKS: &str = "desks";
/// New desks that are remembered; the oldest go first.
const KEPT_MAX: usize = 20;

/// The agent's other desks, as far as they are told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Desks {
    /// This desk's own signing in was read: whatever comes after it is news.
    pub(crate) own_read: bool,
    /// Those that came later, in the order in which they were read.
    pub(crate) added: Vec<Added>,
}

/// Another desk of the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Added {
    /// What its session is called.
    pub(crate) session: String,
    /// What it calls itself; empty when it did not say.
    pub(crate) name: String,
    /// When it signed in, by the server's clock.
    pub(crate) at: DateTime<Utc>,
    /// The agent was told.
    pub(crate) told: bool,
}

impl Desks {
    /// Reads them.
    pub(crate) fn load(tx: &Transaction<'_>) -> Result<Desks, StoreError> {
        Ok(setting::get(tx, DESKS)?.unwrap_or_default())
    }

    /// Keeps them.
    pub(crate) fn save(mut self, tx: &Transaction<'_>) -> Result<(), StoreError> {
        let over = self.added.len().saturating_sub(KEPT_MAX);
        self.added.drain(..over);
        setting::set(tx, DESKS, &self)
    }
}
