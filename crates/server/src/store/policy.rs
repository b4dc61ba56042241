//! The verbs of the policy's versions: what was published, with which key it is signed, who of the works council agreed.

use super::answer::Answer;
use chrono::{DateTime, Utc};
use domain::id::PersonId;

/// Bytes of either half of a key.
pub const KEY_BYTES: usize = 32;
/// Bytes of a signature.
pub const SIGNATURE_BYTES: usize = 64;

/// The key with which the centre signs its policy. Must never be shown whole or logged.
#[derive(Clone, PartialEq, Eq)]
pub struct PolicyKey {
    /// The half that is shown.
    pub public: [u8; KEY_BYTES],
    /// The half that signs.
    pub secret: [u8; KEY_BYTES],
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// A policy as it was published once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyVersion {
    /// Which, from 1 on.
    pub number: u32,
    /// As `policy.toml` writes it; empty where the floor was taken away.
    pub text: String,
    /// Country of the pack for those who choose none.
    pub pack: Option<String>,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// Who published it in the console.
    pub person: Option<PersonId>,
    /// Whose command published it otherwise; neither of the two where it was set before versions were kept.
    pub account: Option<String>,
    /// The public key that its signature is good under.
    pub key: [u8; KEY_BYTES],
    /// The signature.
    pub signature: [u8; SIGNATURE_BYTES],
    /// Since when it is, or was, in force; `None` while it never was.
    pub in_force_at: Option<DateTime<Utc>>,
    /// How many of the works council agreed; counted, not kept here.
    pub agreed: u32,
}

/// What is read.
pub trait ReadPolicy {
    /// The key; `None` before the first version.
    fn policy_key(&self) -> Answer<Option<PolicyKey>>;
    /// One version.
    fn policy_version(&self, number: u32) -> Answer<Option<PolicyVersion>>;
    /// Versions before this number, newest first; at most `most`.
    fn policy_versions(&self, before: Option<u32>, most: usize) -> Answer<Vec<PolicyVersion>>;
    /// The newest version that ever was in force.
    fn policy_in_force(&self) -> Answer<Option<PolicyVersion>>;
    /// Who agreed to a version and when, in the order in which they did.
    fn policy_agreed(&self, number: u32) -> Answer<Vec<(PersonId, DateTime<Utc>)>>;
    /// To which versions somebody agreed, by number.
    fn policies_agreed_by(&self, person: PersonId) -> Answer<Vec<(u32, DateTime<Utc>)>>;
}

/// What is written.
pub trait WritePolicy: ReadPolicy {
    /// Keeps the key in the place of the one before.
    fn put_policy_key(&mut self, key: &PolicyKey) -> Answer<()>;
    /// Keeps a version that is new.
    fn put_policy_version(&mut self, version: &PolicyVersion) -> Answer<()>;
    /// Notes since when a version is in force.
    fn put_policy_in_force(&mut self, number: u32, at: DateTime<Utc>) -> Answer<()>;
    /// Notes that somebody agreed to a version; answers whether they had not before.
    fn agree_policy(&mut self, number: u32, person: PersonId, at: DateTime<Utc>) -> Answer<bool>;
}
