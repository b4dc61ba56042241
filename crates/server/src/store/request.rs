//! The verbs of what one person asks for and another one confirms: what waits, and what came of it.

use super::answer::Answer;
use chrono::{DateTime, Utc};
use domain::id::PersonId;

/// Something about a person that takes four eyes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRequest {
    /// What people call it by.
    pub id: [u8; 8],
    /// What is asked for, in one word of a closed set.
    pub what: String,
    /// Who is erased, or the entry that stays.
    pub person: PersonId,
    /// The entry that leaves, where two become one.
    pub other: Option<PersonId>,
    /// Who asked.
    pub asked_by: PersonId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Until when it may be confirmed.
    pub holds_until: DateTime<Utc>,
    /// What came of it.
    pub outcome: Option<RequestOutcome>,
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestOutcome {
    /// In one word of a closed set.
    pub word: String,
    /// Who decided.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What was done, as JSON; only where it was.
    pub receipt: Option<String>,
}

/// What is read.
pub trait ReadRequests {
    /// One of them.
    fn person_request(&self, id: [u8; 8]) -> Answer<Option<PersonRequest>>;
    /// What nobody decided and still holds then, oldest first.
    fn person_requests_waiting(&self, now: DateTime<Utc>) -> Answer<Vec<PersonRequest>>;
    /// What waits no longer then, asked for before this place (moment and id), newest first; at most `most`.
    fn person_requests_over(
        &self,
        before: Option<(DateTime<Utc>, [u8; 8])>,
        now: DateTime<Utc>,
        most: usize,
    ) -> Answer<Vec<PersonRequest>>;
    /// All that is about somebody, or that they asked for or decided, oldest first.
    fn person_requests_of(&self, person: PersonId) -> Answer<Vec<PersonRequest>>;
}

/// What is written.
pub trait WriteRequests: ReadRequests {
    /// Keeps what was asked for, or what came of it.
    fn put_person_request(&mut self, request: &PersonRequest) -> Answer<()>;
    /// Drops what was asked for before then.
    fn sweep_person_requests(&mut self, before: DateTime<Utc>) -> Answer<usize>;
}
