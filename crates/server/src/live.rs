//! Who is connected, and what they may read now. A lost message costs latency and nothing else: the store is the
//! log, and a reader that was too slow is told to pull.
//!
//! Decides which feeds a session opens; that is asked again of every listener whenever the roster changes. Must
//! never wait: it is called from the writer.

pub mod among;
pub mod known;
pub mod local;
pub mod nats;

use self::known::Known;
use crate::{
    counts::Counts,
    store::{Answer, Read, Session, Sink},
};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, TeamId};
use protocol::{envelope::Hash16, wire::Feed};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use tokio::sync::mpsc;

/// Messages that wait for one slow reader; one more, and it is told to pull.
pub const WAITING_MAX: usize = 8;
/// Connections that one token may keep open at once; one more ends the oldest.
pub const PER_TOKEN_MAX: usize = 8;
/// Days after which a session that was not used is over.
pub const UNUSED_DAYS_MAX: i64 = 90;

/// The day of a moment, counted from 1970.
#[must_use]
pub fn day_of(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(86_400)
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The person.
    pub person: PersonId,
    /// Their team now.
    pub team: Option<TeamId>,
    /// The session they came with.
    pub session: Session,
}

impl Caller {
    /// Whose token this is; nobody's when the session ended, was not used for long, or its person left.
    ///
    /// # Errors
    /// The store's.
    pub fn of(read: &dyn Read, token: Hash16, now: DateTime<Utc>) -> Answer<Option<Caller>> {
        let Some(session) = read.session(token)? else {
            return Ok(None);
        };
        if day_of(now) - session.last_used_on > UNUSED_DAYS_MAX {
            return Ok(None);
        }
        let person = read.person(session.person)?.filter(|person| person.active);
        Ok(person.map(|person| Caller {
            person: person.id,
            team: person.team,
            session,
        }))
    }

    /// Whether this person may read the feed.
    #[must_use]
    pub fn may_read(&self, feed: Feed) -> bool {
        match feed {
            Feed::Inbox(person) | Feed::Own(person) => person == self.person,
            Feed::Team(team) => Some(team) == self.team,
            Feed::Org => true,
        }
    }

    /// All feeds this person may read.
    #[must_use]
    pub fn feeds(&self) -> Vec<Feed> {
        let mut feeds = vec![Feed::Inbox(self.person), Feed::Org, Feed::Own(self.person)];
        feeds.extend(self.team.map(Feed::Team));
        feeds
    }
}

/// What a listener wants to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Everything they may read, whatever that comes to be.
    Everything,
    /// One feed, for as long as they may read it.
    One(Feed),
}

/// One listener's end: encoded [`protocol::wire::LiveMessage`]s, and whether some were dropped.
#[derive(Debug)]
pub struct Subscription {
    pub(crate) messages: mpsc::Receiver<bytes::Bytes>,
    pub(crate) behind: Arc<AtomicBool>,
}

impl Subscription {
    /// The next message; `None` when the server ended the subscription.
    pub async fn next(&mut self) -> Option<bytes::Bytes> {
        self.messages.recv().await
    }

    /// Whether messages were dropped since this was last asked.
    #[must_use]
    pub fn fell_behind(&self) -> bool {
        self.behind.swap(false, Ordering::Relaxed)
    }
}

/// The listeners: told by the store, asked by the service.
pub trait Live: Sink {
    /// Listens with the rights that were read at `roster_v`; `None` when they changed since, and are to be read
    /// again.
    fn subscribe(&self, caller: &Caller, wish: Wish, roster_v: u64) -> Option<Subscription>;
    /// Who was seen since the roster changed last.
    fn known(&self) -> &Known;
    /// What is counted here.
    fn counts(&self) -> Arc<Counts>;
}
