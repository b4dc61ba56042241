//! What the server needs of a database. The one suite in `tests/conformance.rs` says what an
//! implementation must do; nothing above this trait knows SQL.
//!
//! Every writing method answers only after its commit is durable and its new feed rows are published
//! (commit, publish, acknowledge).

pub mod sqlite;

use crate::service::push::Run;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId, TeamId, TenantId};
use protocol::{
    envelope::{Audience, Hash16, StreamId},
    record::{LadderSet, OrgSet, PersonSet, PolicySet, PraiseShared, TeamSet, ValueSet},
    wire::{Feed, FeedPage, Head, HeadsAnswer, StreamAnswer},
};
use thiserror::Error;

/// Why a store did not do what it was asked. Nothing was changed in any of these cases.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// No such enrolment code.
    #[error("the enrolment code is not known")]
    CodeUnknown,
    /// The code was traded for a token before.
    #[error("the enrolment code was used already")]
    CodeUsed,
    /// The code is older than a day.
    #[error("the enrolment code is over its day")]
    CodeExpired,
    /// The feed does not hold that hash at that place.
    #[error("the feed was rewound")]
    FeedRewound,
    /// Something else has this name.
    #[error("{0:?} is there already")]
    NameTaken(String),
    /// Too many requests wait.
    #[error("too many requests wait to be written")]
    Busy,
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The database failed.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// The organisation on this server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Org {
    /// Its id.
    pub tenant: TenantId,
    /// Its name.
    pub name: String,
    /// The stream that the server itself writes.
    pub stream: StreamId,
}

/// Who a token belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// The person.
    pub person: PersonId,
    /// Their team now.
    pub team: Option<TeamId>,
    /// Hash of the token.
    pub token: Hash16,
}

impl Session {
    /// Whether this person may read the feed.
    #[must_use]
    pub fn may_read(&self, feed: Feed) -> bool {
        match feed {
            Feed::Inbox(person) => person == self.person,
            Feed::Team(team) => Some(team) == self.team,
            Feed::Org => true,
        }
    }

    /// All feeds this person may read.
    #[must_use]
    pub fn feeds(&self) -> Vec<Feed> {
        let mut feeds = vec![Feed::Inbox(self.person), Feed::Org];
        feeds.extend(self.team.map(Feed::Team));
        feeds
    }
}

/// Everybody and everything that has a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// People, by name.
    pub people: Vec<PersonSet>,
    /// Teams, by name.
    pub teams: Vec<TeamSet>,
    /// Values, by name.
    pub values: Vec<ValueSet>,
    /// Ladders, by key.
    pub ladders: Vec<LadderSet>,
    /// The floor under everybody's rest, if one was set.
    pub policy: Option<PolicySet>,
}

/// Something that the server itself writes. What changes nothing writes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The organisation's name.
    Org(OrgSet),
    /// A team.
    Team(TeamSet),
    /// A person.
    Person(PersonSet),
    /// A value.
    Value(ValueSet),
    /// A ladder.
    Ladder(LadderSet),
    /// The floor under everybody's rest.
    Policy(PolicySet),
    /// Customer praise, once for each `row`.
    Praise {
        /// The praise.
        praise: PraiseShared,
        /// Hash of what identifies it in its source.
        row: Hash16,
    },
    /// A record at the end of somebody's stream; the sample centre is written so.
    Record {
        /// Whose stream.
        stream: StreamId,
        /// To whom.
        audience: Audience,
        /// What it is.
        kind: u16,
        /// Its body.
        body: Vec<u8>,
    },
}

/// What a store check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Streams looked at.
    pub streams: u64,
    /// Records looked at.
    pub records: u64,
    /// Feeds looked at.
    pub feeds: u64,
    /// Feed rows looked at.
    pub rows: u64,
    /// Records that are kept but not handed on.
    pub held: u64,
    /// What is wrong, in words, at most [`FAULTS_MAX`]; empty is good.
    pub faults: Vec<String>,
}

/// Most faults that a check names.
pub const FAULTS_MAX: usize = 100;

/// A durable store of one centre.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// The organisation.
    async fn org(&self) -> Result<Org, StoreError>;

    /// Who the token belongs to; `None` when it is not valid (any more).
    async fn session(&self, token: Hash16) -> Result<Option<Session>, StoreError>;

    /// People, teams, values and ladders.
    async fn roster(&self) -> Result<Roster, StoreError>;

    /// Keeps the hash of an enrolment code.
    async fn invite(
        &self,
        person: PersonId,
        code: Hash16,
        expires_at: DateTime<Utc>,
    ) -> Result<(), StoreError>;

    /// Uses a code up and keeps the hash of the token it is traded for.
    async fn enrol(
        &self,
        code: Hash16,
        device: DeviceId,
        token: Hash16,
        now: DateTime<Utc>,
    ) -> Result<PersonSet, StoreError>;

    /// Makes a token invalid.
    async fn leave(&self, token: Hash16) -> Result<(), StoreError>;

    /// Appends checked runs, whose author is the signed-in person; one answer for each, in order.
    async fn push(&self, runs: Vec<Run>, now: DateTime<Utc>) -> Result<Vec<StreamAnswer>, StoreError>;

    /// Rows of a feed after a cursor.
    async fn feed_page(&self, feed: Feed, after: Head, limit: usize) -> Result<FeedPage, StoreError>;

    /// Heads of the person's streams and of `feeds`.
    async fn heads(&self, person: PersonId, feeds: Vec<Feed>) -> Result<HeadsAnswer, StoreError>;

    /// Writes changes in one transaction; answers how many of them changed something.
    async fn write(&self, changes: Vec<Change>, now: DateTime<Utc>) -> Result<usize, StoreError>;

    /// Which of these rows of praise were imported before; one answer for each, in order.
    async fn praise_known(&self, rows: Vec<Hash16>) -> Result<Vec<bool>, StoreError>;

    /// Publishes what other processes wrote.
    async fn catch_up(&self) -> Result<(), StoreError>;

    /// Verifies chains, counters and bodies of everything.
    async fn fsck(&self) -> Result<Findings, StoreError>;
}
