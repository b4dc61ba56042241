//! What is kept of a vault. The server can open none of it. Decides nothing.

use chrono::{DateTime, Utc};
use domain::id::PersonId;
use protocol::envelope::Hash16;

/// Somebody's vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVault {
    /// Rises with each change.
    pub version: u64,
    /// What proves the passphrase.
    pub record: Vec<u8>,
    /// The ring, wrapped for the passphrase.
    pub by_passphrase: Vec<u8>,
    /// The ring, wrapped for the recovery words.
    pub by_words: Vec<u8>,
    /// The key that others seal to.
    pub identity: Vec<u8>,
    /// Hash of what shows that somebody holds the newest key.
    pub proof: Hash16,
    /// Proofs that were begun since the last right one.
    pub tries: u32,
    /// When the last of them was begun.
    pub tried_at: DateTime<Utc>,
}

/// A proof that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLogin {
    /// By whom.
    pub person: PersonId,
    /// The server's half.
    pub state: Vec<u8>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A pairing between two desks of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPairing {
    /// Hash of its code.
    pub code: Hash16,
    /// The session of the desk without the ring.
    pub newcomer: [u8; 8],
    /// When it began.
    pub at: DateTime<Utc>,
    /// The steps, in their order.
    pub commitment: Vec<u8>,
    /// The second.
    pub answer: Option<Vec<u8>>,
    /// The third.
    pub reveal: Option<Vec<u8>>,
    /// The last.
    pub sealed: Option<Vec<u8>>,
}
