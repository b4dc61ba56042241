//! The verbs of praise from survey tools: what came before, and what waits for a person.

use super::answer::Answer;
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use protocol::{envelope::Hash16, record::PraiseShared};

/// Praise that waits for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPraise {
    /// What people call it by.
    pub id: [u8; 8],
    /// The praise, freed of what can be cut out.
    pub praise: PraiseShared,
    /// What in it may tell who the customer is.
    pub why: String,
    /// What the tool that brought it is called.
    pub source: String,
    /// When it came.
    pub at: DateTime<Utc>,
}

/// What is read.
pub trait ReadPraise {
    /// What a tool said under a name.
    fn praise_key(&self, name: Hash16) -> Answer<Option<Hash16>>;
    /// What waits, oldest first.
    fn praise_waiting(&self) -> Answer<Vec<KeptPraise>>;
}

/// What is written.
pub trait WritePraise: ReadPraise {
    /// Remembers what a tool said under a name.
    fn put_praise_key(&mut self, name: Hash16, said: Hash16, at: DateTime<Utc>) -> Answer<()>;
    /// Forgets names older than this.
    fn sweep_praise_keys(&mut self, before: DateTime<Utc>) -> Answer<usize>;
    /// Keeps something until a person has looked at it.
    fn put_praise_waiting(&mut self, waiting: &KeptPraise) -> Answer<()>;
    /// Erases something that waited.
    fn drop_praise_waiting(&mut self, id: [u8; 8]) -> Answer<()>;
    /// Erases whatever waits for somebody; answers how much.
    fn drop_praise_for(&mut self, person: PersonId) -> Answer<usize>;
}
