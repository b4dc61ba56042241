//! Where a record goes: one table by kind, and nothing else.
//!
//! For each kind it says who may write it, to whom it goes, how long it is kept and how many may pass from one
//! person to another on a day. A kind that is not in the table is held, whatever its header claims; so is a record
//! that breaks its rule. Never refuses to store a record, because one that breaks a rule must not block its
//! author's stream, and never changes one.

use super::{kudos, relief};
use crate::{
    live::day_of,
    store::{Answer, Checked, HeldBecause, Tx},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{KudosId, PersonId};
use protocol::{
    envelope::Audience,
    record::{
        Body, DeskAdded, KudosGiven, KudosShown, KudosThanked, KudosWithdrawn, LadderSet, OrgSet, PersonSet,
        PolicySet, PraiseShared, ReliefAsked, TeamSet, ValueSet,
    },
    wire::Feed,
};

/// Who may write records of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A person, in a stream of their own.
    Person,
    /// The server itself.
    Server,
}

/// To whom records of a kind go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// To nobody: the author's own.
    Nobody,
    /// To the receiver of the kudos that it is.
    Receiver,
    /// To the giver of the kudos that it answers, or to who passed a customer's words on.
    Giver,
    /// To whom the receiver of a kudos shows it; from everybody else its words are taken.
    WhomItIsShown,
    /// To the leader of the author's team.
    OwnLeader,
    /// To the person it is addressed to.
    OnePerson,
    /// To those it is addressed to: a person, a team or everybody.
    Addressed,
    /// To everybody of the organisation.
    Everybody,
}

/// How long the body of a record is kept; its header stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Until it is taken back, or for good.
    Always,
    /// So many hours.
    Hours(i64),
}

/// The rule of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The kind.
    pub kind: u16,
    /// Who may write it.
    pub by: By,
    /// To whom it goes.
    pub to: To,
    /// How long it is kept.
    pub keep: Keep,
    /// How many go from one person to another on a day of the server.
    pub a_day_max: Option<u32>,
}

const fn rule(kind: u16, by: By, to: To) -> Rule {
    Rule {
        kind,
        by,
        to,
        keep: Keep::Always,
        a_day_max: None,
    }
}

/// The kind of what is sealed: the server cannot know what is in it.
pub const SEALED: u16 = 0;

/// The table.
pub const RULES: [Rule; 14] = [
    rule(SEALED, By::Person, To::Nobody),
    Rule {
        a_day_max: Some(20),
        ..rule(KudosGiven::KIND, By::Person, To::Receiver)
    },
    rule(KudosThanked::KIND, By::Person, To::Giver),
    rule(KudosShown::KIND, By::Person, To::WhomItIsShown),
    Rule {
        keep: Keep::Hours(24),
        a_day_max: Some(6),
        ..rule(ReliefAsked::KIND, By::Person, To::OwnLeader)
    },
    rule(PersonSet::KIND, By::Server, To::Everybody),
    rule(TeamSet::KIND, By::Server, To::Everybody),
    rule(ValueSet::KIND, By::Server, To::Everybody),
    rule(LadderSet::KIND, By::Server, To::Everybody),
    rule(PraiseShared::KIND, By::Server, To::Receiver),
    rule(OrgSet::KIND, By::Server, To::Everybody),
    rule(PolicySet::KIND, By::Server, To::Everybody),
    rule(KudosWithdrawn::KIND, By::Server, To::Addressed),
    rule(DeskAdded::KIND, By::Server, To::OnePerson),
];

/// The rule of a kind, if there is one.
#[must_use]
pub fn rule_of(kind: u16) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.kind == kind)
}

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
    RouteKudos(PersonId, KudosId, crate::store::Passed),
    /// Shown from now on in this feed or in none, and taken out of every other.
    Show(KudosId, Option<Feed>),
    /// Kept back until this kudos is known.
    Await(KudosId),
    /// Kept back for good.
    Hold(Held),
}

/// Clocks of desks differ; what is dated later than this is held.
pub const AHEAD_MAX: TimeDelta = TimeDelta::minutes(10);

/// Decides about a record and does it; answers why it is held, if it is.
///
/// # Errors
/// The store's.
pub fn hand_on(tx: &mut dyn Tx, key: i64, record: &Checked, now: DateTime<Utc>) -> Answer<Option<Held>> {
    let verdict = verdict(tx, record, now)?;
    if let Some(Keep::Hours(hours)) = rule_of(record.header.kind).map(|rule| rule.keep) {
        tx.erase_at(key, now + TimeDelta::hours(hours))?;
    }
    match verdict {
        Verdict::Keep => {}
        Verdict::Route(feed) => tx.route(feed, key, record),
        Verdict::RouteKudos(receiver, kudos, passed) => {
            tx.put_kudos(kudos, passed, key)?;
            tx.route(Feed::Inbox(receiver), key, record);
            release(tx, HeldBecause::Awaits(kudos), now)?;
        }
        Verdict::Show(kudos, feed) => kudos::show(tx, key, record, kudos, feed, now)?,
        Verdict::Await(kudos) => {
            tx.hold(key, Held::KudosAwaited.word(), Some(kudos), now)?;
            return Ok(Some(Held::KudosAwaited));
        }
        Verdict::Hold(why) => {
            tx.hold(key, why.word(), None, now)?;
            return Ok(Some(why));
        }
    }
    Ok(None)
}

fn verdict(tx: &mut dyn Tx, record: &Checked, now: DateTime<Utc>) -> Answer<Verdict> {
    let header = &record.header;
    let Some(rule) = rule_of(header.kind) else {
        return Ok(Verdict::Hold(Held::KindUnknown));
    };
    let (author, audience) = (header.stream.author, header.audience());
    let by_server = author == tx.org()?.stream.author;
    if by_server != (rule.by == By::Server) {
        return Ok(Verdict::Hold(Held::ServerOnly));
    }
    let body = record.body().unwrap_or_default();
    let verdict = match rule.to {
        To::Nobody if audience == Audience::Author => Verdict::Keep,
        To::Nobody => Verdict::Hold(Held::AudienceWrong),
        To::Receiver if by_server => kudos::of_praise(&audience, body),
        To::Receiver => kudos::of_given(tx.look(), author, &audience, body, now)?,
        To::Giver => kudos::of_thanked(tx.look(), author, &audience, body, now)?,
        To::WhomItIsShown => kudos::of_shown(tx.look(), author, &audience, body)?,
        To::OwnLeader => relief::verdict(tx.look(), author, &audience, body, now)?,
        To::Everybody if audience == Audience::Org => Verdict::Route(Feed::Org),
        To::Everybody => Verdict::Hold(Held::AudienceWrong),
        To::OnePerson | To::Addressed => match audience {
            Audience::User(person) => Verdict::Route(Feed::Inbox(person)),
            Audience::Team(team) if rule.to == To::Addressed => Verdict::Route(Feed::Team(team)),
            Audience::Org if rule.to == To::Addressed => Verdict::Route(Feed::Org),
            _ => Verdict::Hold(Held::AudienceWrong),
        },
    };
    let reader = match &verdict {
        Verdict::Route(Feed::Inbox(reader)) | Verdict::RouteKudos(reader, ..) => *reader,
        _ => return Ok(verdict),
    };
    if let Some(most) = rule.a_day_max
        && tx.count(day_of(now), author, reader, rule.kind)? > most
    {
        return Ok(Verdict::Hold(Held::TooManyToday));
    }
    Ok(verdict)
}

/// Judges again what was held: a kudos that others waited for has come, or this program knows a kind that an
/// older one did not.
///
/// # Errors
/// The store's.
pub fn release(tx: &mut dyn Tx, why: HeldBecause<'_>, now: DateTime<Utc>) -> Answer<()> {
    for held in tx.held(why)? {
        if why == HeldBecause::Reason(Held::KindUnknown.word()) && rule_of(held.kind).is_none() {
            continue;
        }
        tx.let_go(held.held)?;
        match tx.record(held.record)?.map(Checked::read) {
            Some(Ok(record)) => drop(hand_on(tx, held.record, &record, now)?),
            _ => tx.hold(held.record, Held::BodyUnreadable.word(), None, now)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_in_the_table_once_and_people_write_the_low_numbers() {
        for (at, rule) in RULES.iter().enumerate() {
            assert!(RULES[at + 1..].iter().all(|other| other.kind != rule.kind));
            assert_eq!(rule.by == By::Person, rule.kind < 10, "kind {}", rule.kind);
        }
        assert_eq!(rule_of(4711), None);
    }
}
