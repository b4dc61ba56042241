//! What is to be done with a record, and why one is kept back. Says only; [`super::routing`] decides and does.

use crate::store::Passed;
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{KudosId, PersonId};
use protocol::{record::Body, wire::Feed};

/// Why a record is kept back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// No rule says what is to be done with records of this kind.
    KindUnknown,
    /// The body is erased or is not what its kind says.
    BodyUnreadable,
    /// The audience is not the one that its kind asks for.
    AudienceWrong,
    /// Nobody has that id.
    ReceiverUnknown,
    /// A kudos to oneself.
    ToSelf,
    /// The same kudos came before.
    Twice,
    /// It is dated later than clocks differ.
    DateAhead,
    /// More of them went to the same person today than the table allows.
    TooManyToday,
    /// The kudos that it is about is not here yet.
    KudosAwaited,
    /// Only the receiver may thank for a kudos or show it.
    NotTheReceiver,
    /// Only the giver may take a kudos back.
    NotTheGiver,
    /// The kudos shown is not the one that was given.
    Altered,
    /// Relief is asked of the leader of one's own team.
    NotTheLeader,
    /// Only the server writes records of this kind.
    ServerOnly,
}

impl Held {
    /// The word that is kept with the record and told to its author.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Held::KindUnknown => "kind_unknown",
            Held::BodyUnreadable => "body_unreadable",
            Held::AudienceWrong => "audience_wrong",
            Held::ReceiverUnknown => "receiver_unknown",
            Held::ToSelf => "to_self",
            Held::Twice => "twice",
            Held::DateAhead => "date_ahead",
            Held::TooManyToday => "too_many_today",
            Held::KudosAwaited => "kudos_awaited",
            Held::NotTheReceiver => "not_the_receiver",
            Held::NotTheGiver => "not_the_giver",
            Held::Altered => "altered",
            Held::NotTheLeader => "not_the_leader",
            Held::ServerOnly => "server_only",
        }
    }
}

/// What is to be done with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Into no feed: it is its author's alone.
    Keep,
    /// Into a feed.
    Route(Feed),
    /// Into the inbox of the receiver; the kudos is remembered.
    RouteKudos(PersonId, KudosId, Passed),
    /// Shown from now on in this feed or in none, and taken out of every other.
    Show(KudosId, Option<Feed>),
    /// Taken back by its giver: out of every feed, and nobody keeps it.
    TakeBack(KudosId),
    /// Read by everybody, in the place of what its author said before.
    Replace,
    /// Read by one person, in the place of what its author shared with them before.
    Share(PersonId),
    /// Said to that person, that nothing is shared with them any more.
    Unshare(PersonId),
    /// Kept back until this kudos is known.
    Await(KudosId),
    /// Kept back for good.
    Hold(Held),
}

/// Clocks of desks differ; what is dated later than this is held.
pub const AHEAD_MAX: TimeDelta = TimeDelta::minutes(10);

/// A record's body, unless it is dated too far ahead of `now`.
///
/// # Errors
/// Why the record is held.
pub(super) fn dated<B: Body>(
    body: &[u8],
    now: DateTime<Utc>,
    dated_at: impl Fn(&B) -> DateTime<Utc>,
) -> Result<B, Held> {
    let body = B::decode(body).map_err(|_| Held::BodyUnreadable)?;
    match dated_at(&body) > now + AHEAD_MAX {
        true => Err(Held::DateAhead),
        false => Ok(body),
    }
}
