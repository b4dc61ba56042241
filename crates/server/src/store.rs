//! What the server needs of a database: a small set of verbs inside a transaction, and nothing that decides.
//!
//! Rules are in `service`; an implementation is SQL and nothing else. The suite in `tests/centre/conformance.rs`
//! says what it must do. A write is answered only after its commit is durable and its news are with the
//! [`Sink`]: commit, publish, acknowledge.

mod answer;
pub mod console;
mod job;
mod kept;
pub mod logins;
mod news;
pub mod place;
pub mod policy;
pub mod postgresql;
pub mod praise;
pub mod privacy;
pub mod request;
pub mod roster;
mod routed;
pub mod scim;
pub mod sqlite;
mod vault;
pub mod voice;
pub mod whole;
mod writer;

pub use answer::{Answer, StoreError};
pub use console::{CaseSaid, Listed, ReadConsole, WriteConsole};
pub use job::{Ack, ReadJob, WriteJob};
pub use kept::{Act, Checked, Code, HeldRecord, Kept, KeptKudos, Org, Passed, Roster, Session};
pub use logins::{Desk, Login, LoginCode, ReadLogins, SignedInWith, SignedOut, WriteLogins};
pub use news::News;
pub use vault::{KeptLogin, KeptPairing, KeptVault};

pub use policy::{PolicyKey, PolicyVersion, ReadPolicy, WritePolicy};
pub use praise::{KeptPraise, ReadPraise, WritePraise};
pub use privacy::{Erasure, ReadPrivacy, WritePrivacy};
pub use request::{PersonRequest, ReadRequests, RequestOutcome, WriteRequests};
pub use roster::ReadRoster;
pub use scim::{ApiToken, ReadScim, ScimGroup, ScimUser, WriteScim};
pub use voice::{
    CaseSought, CaseWhich, KeptCase, KeptPulse, KeptTold, KeptVoice, KeptVoiceMonth, ReadVoice, ReportMonth,
    ToolMonth, VoiceOfPerson, WriteVoice,
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::id::{KudosId, PersonId, TeamId, ValueId};
use protocol::{
    envelope::{Envelope, Hash16, StreamId},
    record::{LadderSet, PersonSet, PolicySet, TeamSet, ValueSet},
    wire::{Feed, FeedRow, Head},
};
use std::{path::Path, time::Duration};
use uuid::Uuid;

/// Everything that can be read inside one transaction.
pub trait Read:
    ReadConsole
    + ReadLogins
    + ReadPolicy
    + ReadPraise
    + ReadPrivacy
    + ReadRequests
    + ReadRoster
    + ReadScim
    + ReadVoice
{
    /// The organisation.
    fn org(&self) -> Answer<Org>;
    /// Rises with every change of a person, a team or a session.
    fn roster_v(&self) -> Answer<u64>;
    /// Everybody and everything that has a name.
    fn roster(&self) -> Answer<Roster>;
    /// One person.
    fn person(&self, id: PersonId) -> Answer<Option<PersonSet>>;
    /// Who has this address at work.
    fn person_at(&self, email: &str) -> Answer<Option<PersonId>>;
    /// One team.
    fn team(&self, id: TeamId) -> Answer<Option<TeamSet>>;
    /// Which team is called exactly so.
    fn team_called(&self, name: &str) -> Answer<Option<TeamId>>;
    /// Which value is called exactly so.
    fn value_called(&self, name: &str) -> Answer<Option<ValueId>>;

    /// The session of a token, whether or not it is still good.
    fn session(&self, token: Hash16) -> Answer<Option<Session>>;
    /// All sessions, or those of one person; oldest first.
    fn sessions(&self, of: Option<PersonId>) -> Answer<Vec<Session>>;
    /// An enrolment code.
    fn code(&self, hash: Hash16) -> Answer<Option<Code>>;

    /// A stream; `None` before its first record.
    fn stream(&self, stream: StreamId) -> Answer<Option<Kept>>;
    /// The streams of one author with their heads, so many at most.
    fn streams_of(&self, author: PersonId, most: usize) -> Answer<Vec<(StreamId, Head)>>;
    /// The hash of the record at a place of a stream.
    fn record_hash(&self, stream: i64, seq: u64) -> Answer<Option<Hash16>>;
    /// A record.
    fn record(&self, key: i64) -> Answer<Option<Envelope>>;
    /// Every body that is there of the records of one kind by one author, up to and with a record, in the order in which
    /// they came.
    fn each_body(
        &self,
        author: PersonId,
        kind: u16,
        up_to: i64,
        see: &mut dyn FnMut(i64, &[u8]),
    ) -> Answer<()>;
    /// Where a feed ends; zeros when it is empty.
    fn feed_head(&self, feed: Feed) -> Answer<Head>;
    /// The running hash at a place of a feed; zeros at 0.
    fn feed_chain(&self, feed: Feed, fseq: u64) -> Answer<Option<Hash16>>;
    /// Rows after `after` up to and with `up_to`, at most so many and so many bytes, but for one larger row.
    fn feed_rows(
        &self,
        feed: Feed,
        after: u64,
        up_to: u64,
        most: usize,
        bytes: usize,
    ) -> Answer<Vec<FeedRow>>;

    /// A kudos that came before, and the record that it came in.
    fn kudos(&self, id: KudosId) -> Answer<Option<KeptKudos>>;
    /// Whether a row of an imported file came before.
    fn praise_row_known(&self, row: Hash16) -> Answer<bool>;
    /// In which feeds, by which records, the words of a kudos stand.
    fn shown(&self, kudos: KudosId) -> Answer<Vec<(Feed, i64)>>;
    /// Records that wait for a kudos, or that are held for a reason; oldest first.
    fn held(&self, why: HeldBecause<'_>) -> Answer<Vec<HeldRecord>>;
    /// Records whose bodies are to be erased by now, at most `most`.
    fn due(&self, now: DateTime<Utc>, most: usize) -> Answer<Vec<i64>>;
    /// What admins did, newest first, at most `most`.
    fn acts(&self, most: usize) -> Answer<Vec<Act>>;

    /// The server's secret half of passphrases; `None` before the first vault.
    fn vault_setup(&self) -> Answer<Option<Vec<u8>>>;
    /// Somebody's vault.
    fn vault(&self, person: PersonId) -> Answer<Option<KeptVault>>;
    /// A proof that was begun.
    fn vault_login(&self, id: Uuid) -> Answer<Option<KeptLogin>>;
    /// Somebody's pairing.
    fn pairing(&self, person: PersonId) -> Answer<Option<KeptPairing>>;

    /// What the database itself finds wrong with its file.
    fn faults(&self) -> Answer<Vec<String>>;
    /// Every stream: its key and its head.
    fn each_stream(&self, see: &mut dyn FnMut(i64, Head)) -> Answer<()>;
    /// Every record of a stream in order: its key, its number, its hash, and itself.
    fn each_record(&self, stream: i64, see: &mut dyn FnMut(i64, u64, Hash16, Envelope)) -> Answer<()>;
    /// Every feed and its head.
    fn each_feed(&self, see: &mut dyn FnMut(&str, Head)) -> Answer<()>;
    /// Every row of a feed in order: its number, its chain, the key and the hash of its record.
    fn each_row(&self, feed: &str, see: &mut dyn FnMut(u64, Hash16, i64, Hash16)) -> Answer<()>;
    /// Every record that is held.
    fn each_held(&self, see: &mut dyn FnMut(i64)) -> Answer<()>;
}

/// Which held records are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldBecause<'a> {
    /// They wait for this kudos.
    Awaits(KudosId),
    /// Held with this word.
    Reason(&'a str),
}

/// Everything that can be written inside one transaction. A `put` answers whether it changed something.
pub trait Tx:
    Read
    + WriteConsole
    + WriteLogins
    + WritePolicy
    + WritePraise
    + WritePrivacy
    + WriteRequests
    + WriteScim
    + WriteVoice
{
    /// This transaction, for those who only look.
    fn look(&self) -> &dyn Read;
    /// Names the organisation.
    fn put_org_name(&mut self, name: &str) -> Answer<bool>;
    /// Keeps a person.
    fn put_person(&mut self, set: &PersonSet) -> Answer<bool>;
    /// Keeps a team.
    fn put_team(&mut self, set: &TeamSet) -> Answer<bool>;
    /// Keeps a value.
    fn put_value(&mut self, set: &ValueSet) -> Answer<bool>;
    /// Keeps a ladder.
    fn put_ladder(&mut self, set: &LadderSet) -> Answer<bool>;
    /// Keeps the policy; the same words again are no change.
    fn put_policy(&mut self, set: &PolicySet) -> Answer<bool>;
    /// Notes that somebody's rights may have changed: told once, when the transaction is durable.
    fn roster_changed(&mut self) -> Answer<()>;

    /// Says that a finished backup holds a stream, by its key, up to this number; it never says less than before.
    fn put_safe(&mut self, stream: i64, seq: u64) -> Answer<()>;

    /// Keeps a session.
    fn put_session(&mut self, session: &Session) -> Answer<()>;
    /// Notes the day on which a session was used.
    fn touch_session(&mut self, token: Hash16, day: i64) -> Answer<()>;
    /// Ends a session; answers whether there was one.
    fn end_session(&mut self, token: Hash16) -> Answer<bool>;
    /// Keeps an enrolment code.
    fn put_code(&mut self, hash: Hash16, code: &Code) -> Answer<()>;
    /// Notes that a code was used.
    fn use_code(&mut self, hash: Hash16, now: DateTime<Utc>) -> Answer<()>;

    /// Stores records at the end of their stream, and where it ends now; answers their keys.
    fn append(&mut self, records: &[Checked]) -> Answer<Vec<i64>>;
    /// Puts a record into a feed; it is numbered when the transaction ends.
    fn route(&mut self, feed: Feed, key: i64, record: &Checked);
    /// Keeps a record back, for good or until a kudos comes.
    fn hold(&mut self, key: i64, reason: &str, awaits: Option<KudosId>, now: DateTime<Utc>) -> Answer<()>;
    /// Takes a record out of those that are held.
    fn let_go(&mut self, held: i64) -> Answer<()>;
    /// Says when the body of a record is to be erased.
    fn erase_at(&mut self, key: i64, at: DateTime<Utc>) -> Answer<()>;
    /// Erases the body of a record; its header stays, so that its chain holds.
    fn erase(&mut self, key: i64) -> Answer<()>;

    /// Remembers between whom a kudos passed.
    fn put_kudos(&mut self, id: KudosId, passed: Passed, key: i64) -> Answer<()>;
    /// Remembers that the words of a kudos stand in a feed.
    fn put_shown(&mut self, kudos: KudosId, feed: Feed, key: i64) -> Answer<()>;
    /// Forgets it.
    fn drop_shown(&mut self, kudos: KudosId, feed: Feed, key: i64) -> Answer<()>;
    /// Remembers a row of an imported file; answers whether it is new.
    fn put_praise_row(&mut self, row: Hash16) -> Answer<bool>;
    /// Counts a record from one person to another on a day; answers which one of that day it is.
    fn count(&mut self, day: i64, author: PersonId, reader: PersonId, kind: u16) -> Answer<u32>;
    /// Notes what an admin did.
    fn put_act(&mut self, act: &Act) -> Answer<()>;
    /// Keeps the server's secret half of passphrases, once.
    fn put_vault_setup(&mut self, secret: &[u8]) -> Answer<()>;
    /// Keeps somebody's vault in the place of what was there.
    fn put_vault(&mut self, person: PersonId, vault: &KeptVault) -> Answer<()>;
    /// Forgets somebody's vault; answers whether there was one.
    fn drop_vault(&mut self, person: PersonId) -> Answer<bool>;
    /// Keeps a proof that was begun.
    fn put_vault_login(&mut self, id: Uuid, login: &KeptLogin) -> Answer<()>;
    /// Forgets a proof.
    fn drop_vault_login(&mut self, id: Uuid) -> Answer<()>;
    /// Keeps somebody's pairing in the place of what was there; `None` forgets it.
    fn put_pairing(&mut self, person: PersonId, pairing: Option<&KeptPairing>) -> Answer<()>;
    /// Drops proofs and pairings begun before then.
    fn sweep_vaults(&mut self, logins: DateTime<Utc>, pairings: DateTime<Utc>) -> Answer<usize>;
    /// Drops what is kept no longer: counts before `day`, sessions unused since `unused`, acts before `acts`.
    fn sweep(&mut self, day: i64, unused: i64, acts: DateTime<Utc>) -> Answer<usize>;
}

/// Who is told what a committed transaction brought. Called from the writer, so it never waits.
pub trait Sink: Send + Sync + 'static {
    /// Somebody's rights may have changed; `now` shows who may do what. Told before the rows that follow it.
    fn roster_changed(&self, now: &dyn Read);
    /// Whether anybody here would hear of a row of this feed.
    fn is_heard(&self, feed: Feed) -> bool;
    /// New rows; those of one feed are together and in order.
    fn rows(&self, rows: &[(Feed, FeedRow)]);
    /// What this process itself has committed, for other servers on the same database, for how many requests, and how
    /// long it took. Told after its rows and before anybody is answered.
    fn committed(&self, news: News, writes: usize, took: Duration);
}

/// A durable store of one centre. `read` and `write` are on `dyn Store`.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Runs a job that reads, all of it at one moment.
    async fn run_read(&self, job: ReadJob);
    /// The same for a job that looks at a few rows: it may be done where it is asked for, by the thread that serves sockets,
    /// so it must never grow with what is kept.
    async fn run_glance(&self, job: ReadJob) {
        self.run_read(job).await;
    }
    /// Queues a job that writes; it is done whole or not at all, and answered when it is durable.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when too many wait.
    fn queue_write(&self, job: WriteJob) -> Answer<()>;
    /// Copies everything as it is at one moment into the empty file `into`. Nothing that was erased is in it, and
    /// its streams are safe up to their ends.
    ///
    /// # Errors
    /// The database's; what is in `into` then is nothing.
    async fn copy(&self, into: &Path) -> Answer<()>;
    /// Publishes what other processes wrote.
    ///
    /// # Errors
    /// The database's.
    async fn catch_up(&self) -> Answer<()>;
    /// Publishes what another server says that it committed. Only where to look is taken from its words, and what is
    /// published is read from the database; so a wrong word costs a look. Never waits.
    fn hear(&self, news: News);
    /// Leaves no byte of an erased body outside the pages that are in use.
    ///
    /// # Errors
    /// The database's; [`StoreError::Busy`] when a reader was in the way, and it is to be tried again.
    async fn scrub(&self) -> Answer<()>;
}
