//! From a received record to the rows that views read. Runs in the transaction that stores the record.
//!
//! Kinds that this program does not know are kept by the log and passed over here; a known kind that
//! cannot be read is passed over too and logged, so that one bad record never stops a feed.

use crate::{
    commands::{
        card, desks,
        excerpt::kept,
        kudos::{care, received, sealed, thanks},
        path, people, personal, policy, pulse, relief, voice,
    },
    keys::Keys,
    profile::Receiver,
};
use domain::id::PersonId;
use protocol::{
    envelope::Header,
    excerpt::ExcerptShared,
    kudos::{KudosSealed, PraiseSealed},
    record::{
        self, Body, DeskAdded, IdentitySet, KudosGiven, KudosReported, KudosShown, KudosThanked,
        KudosWithdrawn, LadderSet, LadderWordsSet, OrgSet, PersonSet, PolicySet, PraiseShared,
        RecognitionSet, ReliefAsked, TeamSet, ValueSet,
    },
    voice::{PulseOpened, PulseTold, VoiceKey, VoiceTold},
};
use store::{StoreError, Transaction, log::Projected};

/// The views that records of a kind touch.
pub(crate) fn topics(kind: u16) -> &'static [&'static str] {
    match kind {
        KudosGiven::KIND | KudosSealed::KIND | PraiseShared::KIND | PraiseSealed::KIND => &["kudos", "today"],
        KudosThanked::KIND
        | KudosShown::KIND
        | KudosReported::KIND
        | RecognitionSet::KIND
        | TeamSet::KIND
        | ValueSet::KIND => &["kudos"],
        PersonSet::KIND => &["kudos", "path", "relief"],
        KudosWithdrawn::KIND => &["kudos", "today"],
        LadderSet::KIND | LadderWordsSet::KIND | ExcerptShared::KIND => &["path"],
        OrgSet::KIND | PolicySet::KIND => &["settings"],
        DeskAdded::KIND => &["today"],
        ReliefAsked::KIND => &["relief"],
        VoiceTold::KIND | PulseOpened::KIND | PulseTold::KIND | VoiceKey::KIND => &["voice"],
        vault::record::KIND => &["path", "history", "settings"],
        _ => &[],
    }
}

/// Projects one record; `Unknown` keeps it for a program that knows its kind.
///
/// # Errors
/// The database's only.
pub(crate) fn project(
    tx: &Transaction<'_>,
    receiver: &Receiver,
    keys: &Keys,
    header: &Header,
    body: &[u8],
) -> Result<Projected, StoreError> {
    if header.kind == vault::record::KIND {
        return personal::received(tx, receiver, keys, header, body);
    }
    let (author, me) = (header.stream.author, receiver.writer.author);
    if receiver
        .server
        .is_some_and(|server| (server == author) != record::is_servers(header.kind))
    {
        tracing::warn!(
            kind = header.kind,
            "a record is not of whom its kind is, and is passed over"
        );
        return Ok(Projected::Done);
    }
    match header.kind {
        ExcerptShared::KIND => kept::received(tx, author, me, keys, body),
        DeskAdded::KIND => on(body, header, |desk| desks::received(tx, receiver, desk)),
        KudosGiven::KIND => on(body, header, |given| received::given(tx, author, receiver, given)),
        KudosSealed::KIND => on(body, header, |given| sealed::received(tx, author, me, &given)),
        KudosThanked::KIND => on(body, header, |thanked| thanks::received(tx, author, me, &thanked)),
        KudosReported::KIND => on(body, header, |report| care::received(tx, author, me, report)),
        RecognitionSet::KIND => on(body, header, |set| card::received(tx, author, set)),
        KudosShown::KIND => on(body, header, |shown| received::shown(tx, author, me, shown)),
        KudosWithdrawn::KIND => on(body, header, |withdrawn| received::withdrawn(tx, me, &withdrawn)),
        PraiseShared::KIND => on(body, header, |praise| received::praise(tx, me, praise)),
        PraiseSealed::KIND => on(body, header, |praise| sealed::praise(tx, me, &praise)),
        ReliefAsked::KIND => on(body, header, |asked| relief::received(tx, author, me, &asked)),
        PolicySet::KIND => on(body, header, |set| policy::received(tx, &set)),
        VoiceTold::KIND => on(body, header, |told| voice::received(tx, told)),
        VoiceKey::KIND => on(body, header, |key| voice::key_received(tx, &key)),
        PulseOpened::KIND => on(body, header, |opened| pulse::received(tx, &opened)),
        PulseTold::KIND => on(body, header, |told| pulse::told_received(tx, told)),
        IdentitySet::KIND => on(body, header, |set: IdentitySet| {
            store::identity::set(tx, set.person, &set.key.0, set.at)
        }),
        PersonSet::KIND => on(body, header, |person| self::person(tx, me, person)),
        TeamSet::KIND => on(body, header, |team| people::project_team(tx, &team)),
        ValueSet::KIND => on(body, header, |value| people::project_value(tx, &value)),
        OrgSet::KIND => on(body, header, |org: OrgSet| store::people::set_org(tx, &org.name)),
        LadderSet::KIND => on(body, header, |set| path::ladder_received(tx, set)),
        LadderWordsSet::KIND => on(body, header, |set: LadderWordsSet| {
            store::path::set_ladder_words(tx, &set.words)
        }),
        _ => Ok(Projected::Unknown),
    }
}

/// A person as the centre says them. What I read as one of a team is not mine any more when I am moved out of it, and
/// nobody tells me there what is taken back. What somebody shared of their path ends when they leave.
fn person(tx: &Transaction<'_>, me: PersonId, person: PersonSet) -> Result<(), StoreError> {
    let (id, now) = (person.id, person.team);
    if !person.active {
        kept::forget(tx, id)?;
    }
    let before = store::people::get(tx, id)?.and_then(|person| person.team);
    people::project_person(tx, person)?;
    match before.filter(|team| id == me && Some(*team) != now) {
        Some(team) => received::team_left(tx, me, team),
        None => Ok(()),
    }
}

fn on<B: Body>(
    body: &[u8],
    header: &Header,
    keep: impl FnOnce(B) -> Result<(), StoreError>,
) -> Result<Projected, StoreError> {
    match B::decode(body) {
        Ok(body) => keep(body).map(|()| Projected::Done),
        Err(error) => {
            tracing::warn!(kind = header.kind, %error, "a record cannot be read and is passed over");
            Ok(Projected::Done)
        }
    }
}

#[cfg(test)]
mod tests;
