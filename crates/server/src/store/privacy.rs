//! The verbs of erasing: who left when, what was asked for, and what came of it.

use super::answer::Answer;
use chrono::{DateTime, Utc};
use domain::id::PersonId;

/// An erasure that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// What people call it by.
    pub id: [u8; 8],
    /// Of whom.
    pub person: PersonId,
    /// Who asked for it.
    pub asked_by: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Who confirmed it; then it is done.
    pub confirmed_by: Option<String>,
    /// What was erased.
    pub receipt: Option<String>,
}

/// What is read.
pub trait ReadPrivacy {
    /// What was asked for and done, oldest first.
    fn erasures(&self) -> Answer<Vec<Erasure>>;
    /// Who left before this, and of whom nothing was erased since.
    fn left_before(&self, at: DateTime<Utc>) -> Answer<Vec<PersonId>>;
}

/// What is written.
pub trait WritePrivacy: ReadPrivacy {
    /// Keeps what was asked for, or what came of it.
    fn put_erasure(&mut self, erasure: &Erasure) -> Answer<()>;
    /// Notes when somebody left; `None` when they are here, or nothing is left to be erased.
    fn put_left(&mut self, person: PersonId, at: Option<DateTime<Utc>>) -> Answer<()>;
    /// Forgets the enrolment codes of a person.
    fn drop_codes(&mut self, person: PersonId) -> Answer<()>;
}
