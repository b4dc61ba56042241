//! Kudos on the server: who may hand a record to whom, by the same rule as on the agent's device.
//!
//! Decides for every record where it goes: into a feed, nowhere, or on hold with a reason. It never
//! refuses to store one, because a record that breaks the rule must not block its author's stream, and it
//! never changes one.

use crate::service::relief;
use domain::{
    id::{KudosId, PersonId, TeamId},
    kudos::{Kudos, Visibility},
};
use protocol::{
    envelope::{Audience, Header},
    record::{
        Body, KudosGiven, KudosShown, KudosThanked, LadderSet, OrgSet, PersonSet, PolicySet, PraiseShared,
        ReliefAsked, TeamSet, ValueSet,
    },
    wire::Feed,
};

/// Between whom a kudos passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed {
    /// Who gave it; `None` for a customer.
    pub giver: Option<PersonId>,
    /// Who passed a customer's words on.
    pub passed_by: Option<PersonId>,
    /// Who received it.
    pub receiver: PersonId,
}

/// A kudos that came before, and the record that it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Between whom it passed.
    pub passed: Passed,
    /// The record's kind.
    pub kind: u16,
    /// The record's body; empty once it was erased.
    pub body: Vec<u8>,
}

/// What the rule needs to know of the centre. A lookup may fail as the store does.
pub trait Facts {
    /// How a lookup fails.
    type Error;
    /// The team of a person; `None` when there is no such person.
    ///
    /// # Errors
    /// The store's.
    fn team_of(&self, person: PersonId) -> Result<Option<Option<TeamId>>, Self::Error>;
    /// Who leads a team.
    ///
    /// # Errors
    /// The store's.
    fn leader_of(&self, team: TeamId) -> Result<Option<PersonId>, Self::Error>;
    /// Whether there is such a team.
    ///
    /// # Errors
    /// The store's.
    fn team_known(&self, team: TeamId) -> Result<bool, Self::Error>;
    /// A kudos that came before.
    ///
    /// # Errors
    /// The store's.
    fn kudos(&self, id: KudosId) -> Result<Option<Known>, Self::Error>;
}

/// Where a record goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Into no feed: it is its author's alone, or of an audience that a newer program knows.
    Keep,
    /// Into a feed.
    Route(Feed),
    /// Into the inbox of the receiver; the kudos is remembered.
    RouteKudos(Feed, KudosId, Passed),
    /// Kept back until this kudos is known.
    Await(KudosId),
    /// Kept back for good.
    Hold(Held),
}

/// Why a record is kept back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// The body is erased or is not what its kind says.
    BodyUnreadable,
    /// The audience is not the one that its kind asks for.
    AudienceWrong,
    /// Nobody has that id.
    ReceiverUnknown,
    /// No team has that id.
    TeamUnknown,
    /// A kudos to oneself.
    ToSelf,
    /// The same kudos came before.
    Twice,
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
    /// The word for the audit table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Held::BodyUnreadable => "body_unreadable",
            Held::AudienceWrong => "audience_wrong",
            Held::ReceiverUnknown => "receiver_unknown",
            Held::TeamUnknown => "team_unknown",
            Held::ToSelf => "to_self",
            Held::Twice => "twice",
            Held::NotTheReceiver => "not_the_receiver",
            Held::Altered => "altered",
            Held::NotTheLeader => "not_the_leader",
            Held::ServerOnly => "server_only",
        }
    }
}

/// The word for a record that waits for a kudos.
pub const AWAITED: &str = "kudos_awaited";

/// Decides where a record of a person goes.
///
/// # Errors
/// Those of the lookups.
pub fn verdict<F: Facts>(header: &Header, body: Option<&[u8]>, facts: &F) -> Result<Verdict, F::Error> {
    let author = header.stream.author;
    match header.kind {
        KudosGiven::KIND => match body.map(KudosGiven::decode) {
            Some(Ok(given)) => of_given(author, &header.audience(), given, facts),
            _ => Ok(Verdict::Hold(Held::BodyUnreadable)),
        },
        KudosThanked::KIND => match body.map(KudosThanked::decode) {
            Some(Ok(thanked)) => of_thanked(author, &header.audience(), &thanked, facts),
            _ => Ok(Verdict::Hold(Held::BodyUnreadable)),
        },
        KudosShown::KIND => match body.map(KudosShown::decode) {
            Some(Ok(shown)) => of_shown(author, &header.audience(), &shown, facts),
            _ => Ok(Verdict::Hold(Held::BodyUnreadable)),
        },
        ReliefAsked::KIND => match body.map(ReliefAsked::decode) {
            Some(Ok(_)) => relief::verdict(author, &header.audience(), facts),
            _ => Ok(Verdict::Hold(Held::BodyUnreadable)),
        },
        PersonSet::KIND
        | TeamSet::KIND
        | ValueSet::KIND
        | LadderSet::KIND
        | PraiseShared::KIND
        | PolicySet::KIND
        | OrgSet::KIND => Ok(Verdict::Hold(Held::ServerOnly)),
        _ => of_audience(&header.audience(), facts),
    }
}

/// Where the audience alone sends a record: one of an unknown kind, or one of the server's own.
///
/// # Errors
/// Those of the lookups.
pub fn of_audience<F: Facts>(audience: &Audience, facts: &F) -> Result<Verdict, F::Error> {
    Ok(match audience {
        Audience::Author | Audience::Unknown(..) => Verdict::Keep,
        Audience::User(person) if facts.team_of(*person)?.is_none() => Verdict::Hold(Held::ReceiverUnknown),
        Audience::User(person) => Verdict::Route(Feed::Inbox(*person)),
        Audience::Team(team) if !facts.team_known(*team)? => Verdict::Hold(Held::TeamUnknown),
        Audience::Team(team) => Verdict::Route(Feed::Team(*team)),
        Audience::Org => Verdict::Route(Feed::Org),
    })
}

fn of_given<F: Facts>(
    author: PersonId,
    audience: &Audience,
    given: KudosGiven,
    facts: &F,
) -> Result<Verdict, F::Error> {
    if *audience != Audience::User(given.to) {
        return Ok(Verdict::Hold(Held::AudienceWrong));
    }
    let kudos = Kudos {
        id: given.id,
        from: author,
        to: given.to,
        note: given.note,
        value: given.value,
        given_at: given.given_at,
    };
    let Ok(kudos) = kudos.checked() else {
        return Ok(Verdict::Hold(Held::ToSelf));
    };
    if facts.team_of(kudos.to)?.is_none() {
        return Ok(Verdict::Hold(Held::ReceiverUnknown));
    }
    if facts.kudos(kudos.id)?.is_some() {
        return Ok(Verdict::Hold(Held::Twice));
    }
    let passed = Passed {
        giver: Some(author),
        passed_by: None,
        receiver: kudos.to,
    };
    Ok(Verdict::RouteKudos(Feed::Inbox(kudos.to), kudos.id, passed))
}

fn of_thanked<F: Facts>(
    author: PersonId,
    audience: &Audience,
    thanked: &KudosThanked,
    facts: &F,
) -> Result<Verdict, F::Error> {
    let Some(Known { passed, .. }) = facts.kudos(thanked.id)? else {
        return Ok(Verdict::Await(thanked.id));
    };
    if passed.receiver != author {
        return Ok(Verdict::Hold(Held::NotTheReceiver));
    }
    // A customer has no inbox; the thanks go to whoever passed the words on.
    match passed.giver.or(passed.passed_by) {
        Some(giver) if *audience == Audience::User(giver) => Ok(Verdict::Route(Feed::Inbox(giver))),
        _ => Ok(Verdict::Hold(Held::AudienceWrong)),
    }
}

fn of_shown<F: Facts>(
    author: PersonId,
    audience: &Audience,
    shown: &KudosShown,
    facts: &F,
) -> Result<Verdict, F::Error> {
    let Some(Known { passed, kind, body }) = facts.kudos(shown.id)? else {
        return Ok(Verdict::Await(shown.id));
    };
    if passed.receiver != author {
        return Ok(Verdict::Hold(Held::NotTheReceiver));
    }
    if !is_the_given(shown, passed, kind, &body) {
        return Ok(Verdict::Hold(Held::Altered));
    }
    let team = facts.team_of(author)?.flatten();
    Ok(match (audience, shown.visibility) {
        (Audience::Team(to), Visibility::Team | Visibility::Me) if Some(*to) == team => {
            Verdict::Route(Feed::Team(*to))
        }
        (Audience::Org, Visibility::Everyone | Visibility::Me) => Verdict::Route(Feed::Org),
        _ => Verdict::Hold(Held::AudienceWrong),
    })
}

/// Nobody shows words that were not given: author, note, value and time are those of the kudos.
fn is_the_given(shown: &KudosShown, passed: Passed, kind: u16, body: &[u8]) -> bool {
    let said = match kind {
        KudosGiven::KIND => KudosGiven::decode(body).map(|k| (k.note, k.value, k.given_at)),
        _ => PraiseShared::decode(body).map(|p| (p.note, p.value, p.said_at)),
    };
    said.is_ok_and(|(note, value, at)| {
        shown.from == passed.giver && shown.note == note && shown.value == value && shown.given_at == at
    })
}
