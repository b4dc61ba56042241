//! Why something that takes two people, or the works council, is not done.

use serde::{Deserialize, Serialize};

/// Why what takes four eyes is not asked for, not confirmed, not agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FourEyesFault {
    /// It waits no longer: it was decided, taken back or replaced, or its time is over.
    Gone,
    /// Who asked cannot confirm.
    SameEyes,
    /// Nobody else could confirm it.
    NobodyElse,
    /// The centre would have no administrator.
    LastAdmin,
    /// Both entries have a vault.
    BothVaults,
    /// It is one entry, not two.
    SameEntry,
    /// Whoever is named left, or was erased.
    NotHere,
    /// The same was asked for, and waits.
    AskedAlready,
    /// As much waits as fits.
    TooMany,
}
