//! What crosses the network of a vault. Every byte string here is sealed, or is a step of a proof or of a pairing that the
//! server cannot read anything from.

use crate::envelope::{Bytes, Hash16};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Largest request of these in bytes, padded.
pub const VAULT_BYTES_MAX: usize = 128 * 1024;
/// Largest wrap in bytes.
pub const WRAP_BYTES_MAX: usize = 40 * 1024;
/// Bytes of a published key.
pub const IDENTITY_BYTES: usize = 32;
/// How long a pairing may take, in seconds.
pub const PAIRING_S: u32 = 600;

/// `GET /v1/vault`: what the server keeps of the person's vault, but for what only the passphrase gets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultAnswer {
    /// Rises with each change; 0 while there is none.
    pub version: u64,
    /// The ring, wrapped for the recovery words.
    pub words: Option<Bytes>,
    /// The key that others seal to.
    pub identity: Option<Bytes>,
    /// Proofs of a passphrase that were begun since the last right one.
    pub tries: u32,
    /// How long the next proof has to wait, in seconds.
    pub wait_s: u32,
}

/// `POST /v1/vault/register`: a desk chooses a passphrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultRegister {
    /// First step of the desk.
    pub request: Bytes,
}

/// Answer to [`VaultRegister`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultRegistered {
    /// The server's step.
    pub response: Bytes,
    /// What tells this choosing from every other, 16 bytes; goes back with the upload.
    pub salt: Bytes,
}

/// `POST /v1/vault`: makes the vault, or changes what opens it. 409 `vault_changed` when it is not at `base_version`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultPut {
    /// The version that the desk knows; 0 to make one.
    pub base_version: u64,
    /// The passphrase: last step of registering it, and the ring wrapped for it. Without it, it stays.
    pub passphrase: Option<PassphrasePut>,
    /// The ring, wrapped for the recovery words. Without it, it stays.
    pub words: Option<Bytes>,
    /// The key that others seal to.
    pub identity: Bytes,
    /// That whoever asks holds the newest key; nothing while there is no vault.
    pub proof: Option<Bytes>,
    /// Hash of the next proof.
    pub next_proof: Hash16,
}

/// What a passphrase opens from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassphrasePut {
    /// Last step of registering.
    pub upload: Bytes,
    /// What the server told this choosing from every other by.
    pub salt: Bytes,
    /// The ring, wrapped.
    pub wrap: Bytes,
}

/// Answer to [`VaultPut`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultKept {
    /// The version now.
    pub version: u64,
}

/// `POST /v1/vault/login`: a desk begins to prove a passphrase. Counted at once, whether or not it is ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultLogin {
    /// First step of the desk.
    pub request: Bytes,
}

/// Answer to [`VaultLogin`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultChallenge {
    /// Which proof this is.
    pub login: Uuid,
    /// The server's step.
    pub response: Bytes,
}

/// `POST /v1/vault/proof`: the end of a proof. It can be ended once, within two minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultProof {
    /// Which.
    pub login: Uuid,
    /// Last step of the desk.
    pub finalization: Bytes,
}

/// Answer to [`VaultProof`] of the right passphrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultOpened {
    /// The version.
    pub version: u64,
    /// The ring, wrapped for the passphrase.
    pub wrap: Bytes,
}

/// `POST /v1/vault/pairing`: a desk without the ring asks another desk of its person for it. One at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairingBegin {
    /// What it commits to.
    pub commitment: Bytes,
}

/// Answer to [`PairingBegin`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairingBegun {
    /// What is typed at the other desk.
    pub code: String,
    /// How long it is good, in seconds.
    pub good_s: u32,
}

/// A step of a pairing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", content = "bytes", rename_all = "snake_case")]
pub enum PairingPut {
    /// The desk with the ring answers the commitment.
    Answer(Bytes),
    /// The desk without it shows what it committed to.
    Reveal(Bytes),
    /// The desk with the ring gives it, sealed.
    Sealed(Bytes),
    /// Either ends it.
    End,
}

/// `POST /v1/vault/pairing/step`: takes the next step of a pairing, or looks where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairingStep {
    /// Which.
    pub code: String,
    /// The step; nothing to look.
    #[serde(default)]
    pub put: Option<PairingPut>,
}

/// Where a pairing stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairingState {
    /// What the desk without the ring committed to.
    pub commitment: Bytes,
    /// What the other answered.
    pub answer: Option<Bytes>,
    /// What was committed to.
    pub reveal: Option<Bytes>,
    /// The ring.
    pub sealed: Option<Bytes>,
}
