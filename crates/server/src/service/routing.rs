//! Where a record goes: one table by kind, and nothing else.
//!
//! For each kind it says who may write it, to whom it goes, how long it is kept and how many may pass from one
//! person to another on a day. A kind that is not in the table is held, whatever its header claims; so is a record
//! that breaks its rule. Never refuses to store a record, because one that breaks a rule must not block its
//! author's stream, and never changes one.

pub use super::verdict::{AHEAD_MAX, Held, Verdict};

use super::{excerpt, kudos, last, recognition, relief, roster::write_own};
use crate::{
    live::day_of,
    store::{Answer, Checked, HeldBecause, Tx},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{kudos::report::REPORT_KEPT_HOURS, relief::KEPT_HOURS};
use protocol::{
    envelope::Audience,
    excerpt::ExcerptShared,
    kudos::{KudosSealed, PraiseSealed},
    record::{
        Body, DeskAdded, IdentitySet, KudosGiven, KudosReported, KudosShown, KudosTakenBack, KudosThanked,
        KudosWithdrawn, LadderSet, LadderWordsSet, OrgSet, PersonSet, PolicySet, PraiseShared,
        RecognitionSet, ReliefAsked, TeamSet, ValueSet,
    },
    voice::{PulseOpened, PulseTold, VoiceKey, VoiceTold},
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
    /// To the author's own desks, and to nobody else.
    Author,
    /// To the receiver of the kudos that it is.
    Receiver,
    /// To the giver of the kudos that it answers, or to who passed a customer's words on.
    Giver,
    /// To whom the receiver of a kudos shows it; from everybody else its words are taken.
    WhomItIsShown,
    /// To nobody as it is: whoever holds the kudos that it takes back is told to erase it.
    WhoeverHoldsIt,
    /// To the leader of the author's team.
    OwnLeader,
    /// To somebody who leads a team or runs the centre, and never to the giver of the kudos that it is about.
    WhoLeads,
    /// To everybody of the organisation, in the place of what its author said before.
    Colleagues,
    /// To one person, in the place of what its author shared with them before.
    WhomItIsSharedWith,
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
    /// The kind that they are counted with.
    pub counted_as: u16,
}

const fn rule(kind: u16, by: By, to: To) -> Rule {
    Rule {
        kind,
        by,
        to,
        keep: Keep::Always,
        a_day_max: None,
        counted_as: kind,
    }
}

/// The kind of what is sealed: the server cannot know what is in it.
pub const SEALED: u16 = 0;

/// The table.
pub const RULES: [Rule; 26] = [
    rule(SEALED, By::Person, To::Author),
    Rule {
        a_day_max: Some(20),
        ..rule(KudosGiven::KIND, By::Person, To::Receiver)
    },
    Rule {
        a_day_max: Some(20),
        counted_as: KudosGiven::KIND,
        ..rule(KudosSealed::KIND, By::Person, To::Receiver)
    },
    rule(KudosThanked::KIND, By::Person, To::Giver),
    rule(KudosShown::KIND, By::Person, To::WhomItIsShown),
    rule(KudosTakenBack::KIND, By::Person, To::WhoeverHoldsIt),
    Rule {
        keep: Keep::Hours(KEPT_HOURS),
        a_day_max: Some(6),
        ..rule(ReliefAsked::KIND, By::Person, To::OwnLeader)
    },
    Rule {
        keep: Keep::Hours(REPORT_KEPT_HOURS),
        a_day_max: Some(6),
        ..rule(KudosReported::KIND, By::Person, To::WhoLeads)
    },
    rule(RecognitionSet::KIND, By::Person, To::Colleagues),
    Rule {
        a_day_max: Some(6),
        ..rule(ExcerptShared::KIND, By::Person, To::WhomItIsSharedWith)
    },
    rule(PersonSet::KIND, By::Server, To::Everybody),
    rule(TeamSet::KIND, By::Server, To::Everybody),
    rule(ValueSet::KIND, By::Server, To::Everybody),
    rule(LadderSet::KIND, By::Server, To::Everybody),
    rule(PraiseShared::KIND, By::Server, To::Receiver),
    rule(PraiseSealed::KIND, By::Server, To::Receiver),
    rule(OrgSet::KIND, By::Server, To::Everybody),
    rule(PolicySet::KIND, By::Server, To::Everybody),
    rule(KudosWithdrawn::KIND, By::Server, To::Addressed),
    rule(DeskAdded::KIND, By::Server, To::OnePerson),
    rule(LadderWordsSet::KIND, By::Server, To::Everybody),
    rule(IdentitySet::KIND, By::Server, To::Everybody),
    rule(VoiceTold::KIND, By::Server, To::Everybody),
    rule(PulseOpened::KIND, By::Server, To::Everybody),
    rule(PulseTold::KIND, By::Server, To::Addressed),
    rule(VoiceKey::KIND, By::Server, To::Everybody),
];

/// The rule of a kind, if there is one.
#[must_use]
pub fn rule_of(kind: u16) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.kind == kind)
}

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
        Verdict::Show(kudos, feed) => {
            for (audience, withdrawn) in kudos::show(tx, key, record, kudos, feed)? {
                write_own(tx, &audience, &withdrawn, now)?;
            }
        }
        Verdict::TakeBack(kudos) => {
            for (audience, withdrawn) in kudos::take_back(tx, kudos)? {
                write_own(tx, &audience, &withdrawn, now)?;
            }
        }
        Verdict::Replace => {
            last::keep(tx, key, record, |card: &RecognitionSet| Some(card.at))?;
            tx.route(Feed::Org, key, record);
        }
        Verdict::Share(with) | Verdict::Unshare(with) => {
            let said_at = |shared: &ExcerptShared| (shared.to == with).then_some(shared.at);
            // What came late is nobody's to read any more.
            if last::keep(tx, key, record, said_at)? {
                tx.route(Feed::Inbox(with), key, record);
            }
        }
        Verdict::Await(kudos) => {
            kudos::take_back_held(tx, record, kudos)?;
            tx.hold(key, Held::KudosAwaited.word(), Some(kudos), now)?;
            return Ok(Some(Held::KudosAwaited));
        }
        Verdict::Hold(why) => {
            let kind = record.header.kind;
            if kudos::is_said_in_vain(kind, why) || excerpt::is_said_in_vain(kind) {
                tx.erase(key)?;
            }
            tx.hold(key, why.word(), kudos::held_given(record), now)?;
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
        To::Author if audience == Audience::Author => Verdict::Route(Feed::Own(author)),
        To::Author => Verdict::Hold(Held::AudienceWrong),
        To::Receiver if by_server => kudos::of_praise(rule.kind, &audience, body),
        To::Receiver if rule.kind == KudosSealed::KIND => {
            kudos::of_sealed(tx.look(), author, &audience, body, now)?
        }
        To::Receiver => kudos::of_given(tx.look(), author, &audience, body, now)?,
        To::Giver => kudos::of_thanked(tx.look(), author, &audience, body, now)?,
        To::WhomItIsShown => kudos::of_shown(tx.look(), author, &audience, body)?,
        To::WhoeverHoldsIt => kudos::of_taken_back(tx.look(), author, &audience, body)?,
        To::WhoLeads => kudos::of_reported(tx.look(), author, &audience, body, now)?,
        To::Colleagues => recognition::verdict(&audience, body, now),
        To::WhomItIsSharedWith => excerpt::verdict(tx.look(), author, &audience, body, now)?,
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
        // Withdrawing is never too much.
        Verdict::Route(Feed::Inbox(reader)) | Verdict::RouteKudos(reader, ..) | Verdict::Share(reader) => {
            *reader
        }
        _ => return Ok(verdict),
    };
    if let Some(most) = rule.a_day_max
        && tx.count(day_of(now), author, reader, rule.counted_as)? > most
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
            assert_eq!(
                rule.by == By::Server,
                protocol::record::is_servers(rule.kind),
                "kind {}",
                rule.kind
            );
        }
        assert_eq!(rule_of(4711), None);
    }
}
