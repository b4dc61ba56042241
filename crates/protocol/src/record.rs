//! Bodies of records, by kind. Additive only: a changed meaning is a new kind.
//!
//! Bodies are MessagePack maps. A kind that this program does not know is kept untouched and projected
//! once a newer program knows it.

use crate::{
    decode::{self, DecodeError, Limits},
    envelope::{Bytes, Hash16},
    excerpt::ExcerptShared,
    kudos::{KudosSealed, PraiseSealed},
    voice::{PulseOpened, PulseTold, VoiceKey, VoiceTold},
};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use domain::{
    id::{DeviceId, KudosId, PersonId, TeamId, ValueId},
    kudos::{Note, Visibility, report::ReportReason},
    path::{Ladder, LadderWords},
    relief::Minutes,
};
use serde::{Deserialize, Serialize};

/// A body and the kind number that goes into the header.
pub trait Body: Serialize + for<'de> Deserialize<'de> {
    /// The kind number.
    const KIND: u16;

    /// The body as bytes.
    fn encode(&self) -> Vec<u8> {
        rmp_serde::to_vec_named(self).expect("a body encodes")
    }

    /// Reads a body.
    ///
    /// # Errors
    /// The decoder's, when the bytes are no such body.
    fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        decode::pack(bytes, Limits::BODY)
    }
}

macro_rules! bodies { ($($kind:literal => $name:ident),* $(,)?) => { $(impl Body for $name { const KIND: u16 = $kind; })* }; }

bodies! {
    1 => KudosGiven,
    2 => KudosThanked,
    3 => KudosShown,
    4 => ReliefAsked,
    5 => KudosTakenBack,
    6 => KudosSealed,
    7 => KudosReported,
    8 => RecognitionSet,
    9 => ExcerptShared,
    10 => PersonSet,
    11 => TeamSet,
    12 => ValueSet,
    13 => LadderSet,
    14 => PraiseShared,
    15 => OrgSet,
    16 => PolicySet,
    17 => KudosWithdrawn,
    18 => DeskAdded,
    19 => IdentitySet,
    21 => LadderWordsSet,
    22 => PraiseSealed,
    23 => VoiceTold,
    24 => PulseOpened,
    25 => PulseTold,
    26 => VoiceKey,
}

/// From this number on kinds are the server's own: nobody else writes them, and nobody believes them from anybody else.
const SERVERS_FROM: u16 = 10;

/// Whether only the server itself writes records of this kind.
#[must_use]
pub fn is_servers(kind: u16) -> bool {
    kind >= SERVERS_FROM
}

/// A thank-you; audience is the receiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KudosGiven {
    /// Its id.
    pub id: KudosId,
    /// Who receives it.
    pub to: PersonId,
    /// The words.
    pub note: Note,
    /// The value it is tied to.
    #[serde(default)]
    pub value: Option<ValueId>,
    /// When, by the giver's clock.
    pub given_at: DateTime<Utc>,
}

/// The receiver said thanks; audience is the giver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KudosThanked {
    /// Which kudos.
    pub id: KudosId,
    /// When.
    pub at: DateTime<Utc>,
    /// The sentence that they are said with, to somebody without a vault. A program that does not know it shows the
    /// thanks alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The same, sealed to the giver: [`crate::kudos::KudosWords`] without a value, as a kudos is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<Bytes>,
}

impl KudosThanked {
    /// Thanks without a sentence.
    #[must_use]
    pub fn said(id: KudosId, at: DateTime<Utc>) -> KudosThanked {
        KudosThanked {
            id,
            at,
            note: None,
            sealed: None,
        }
    }
}

/// The receiver lets others see a kudos (or takes that back with `me`). Carries the kudos for those who
/// did not hold it; audience is the team or the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KudosShown {
    /// Which kudos.
    pub id: KudosId,
    /// To whom.
    pub visibility: Visibility,
    /// Who gave it; `None` for customer praise.
    pub from: Option<PersonId>,
    /// The words.
    pub note: Note,
    /// The value it is tied to.
    pub value: Option<ValueId>,
    /// When it was given.
    pub given_at: DateTime<Utc>,
    /// What opens the commitment of one that was sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<Bytes>,
}

/// "I need ten minutes"; audience is the leader of the sender's team. Says nothing but who, how long, when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReliefAsked {
    /// How many minutes.
    pub minutes: Minutes,
    /// When, by the sender's clock.
    pub asked_at: DateTime<Utc>,
}

/// The giver takes a kudos back; audience is its author, for it is said to the server: that erases the words wherever they
/// stand, and says so to whoever held them with a [`KudosWithdrawn`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KudosTakenBack {
    /// Which kudos.
    pub id: KudosId,
    /// When, by the giver's clock.
    pub at: DateTime<Utc>,
}

/// Its receiver reports a kudos; audience is who leads their team, or an admin, and never who gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KudosReported {
    /// Which kudos.
    pub id: KudosId,
    /// Who gave it.
    pub giver: PersonId,
    /// Why.
    pub reason: ReportReason,
    /// Its words, where the receiver agreed to send them along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
    /// When, by the reporter's clock.
    pub at: DateTime<Utc>,
}

/// How somebody likes to be recognised; audience org. The last one of its author is meant, and one that says nothing takes
/// the card away; those before are erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecognitionSet {
    /// Names of [`domain::recognition::Way`]; those of a newer program are passed over.
    #[serde(default)]
    pub ways: Vec<String>,
    /// One sentence.
    #[serde(default)]
    pub words: Option<String>,
    /// When, by the author's clock.
    pub at: DateTime<Utc>,
}

/// A person of the centre; written by the server, audience org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonSet {
    /// Who.
    pub id: PersonId,
    /// Display name; two people may have the same.
    pub name: String,
    /// What tells them apart: their address at work, where the centre gives one. Nobody else has it. The server's own:
    /// no record carries it, so no desk knows it.
    #[serde(skip)]
    pub email: Option<String>,
    /// Their team.
    pub team: Option<TeamId>,
    /// `agent`, `leader` or `admin`.
    pub post: String,
    /// The role on the ladder, by its key.
    #[serde(default)]
    pub role: Option<String>,
    /// Whether they still work here.
    pub active: bool,
}

/// A team; written by the server, audience org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamSet {
    /// Which.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// Who leads it.
    pub leader: Option<PersonId>,
}

/// One of the organisation's values; written by the server, audience org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueSet {
    /// Which.
    pub id: ValueId,
    /// Its name.
    pub name: String,
    /// What it looks like in a call, in one sentence.
    pub meaning: String,
    /// Whether new kudos may be tied to it.
    pub active: bool,
}

/// The career ladder, in the language it was written in; written by the server, audience org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LadderSet {
    /// The whole ladder; replaces the one of the same key.
    pub ladder: Ladder,
    /// Its texts in other languages. Only where the server keeps it; each travels as a [`LadderWordsSet`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<LadderWords>,
}

impl LadderSet {
    /// The ladder as it travels: without the words, which follow.
    #[must_use]
    pub fn base(&self) -> LadderSet {
        LadderSet {
            ladder: self.ladder.clone(),
            words: Vec::new(),
        }
    }
}

/// The texts of a ladder in one more language, after its [`LadderSet`]; written by the server, audience org. A record of
/// its own, because a ladder in six languages is larger than a body may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LadderWordsSet {
    /// Replaces those of the same ladder and language.
    pub words: LadderWords,
}

/// Customer praise for one agent; written by the server, audience that agent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PraiseShared {
    /// Its id.
    pub id: KudosId,
    /// The agent.
    pub to: PersonId,
    /// The customer's words, scrubbed of personal data.
    pub note: Note,
    /// The value the leader tied it to.
    pub value: Option<ValueId>,
    /// Who passed it on.
    pub shared_by: Option<PersonId>,
    /// The day the customer said it, as noon of that day in UTC; see [`PraiseShared::at_day`].
    pub said_at: DateTime<Utc>,
}

impl PraiseShared {
    /// How a day without a time is written: noon in UTC. Whoever shows it shows the day of this instant in
    /// UTC, whatever the clock on the wall; in UTC+13 noon is the next day already.
    #[must_use]
    pub fn at_day(day: NaiveDate) -> DateTime<Utc> {
        day.and_time(NaiveTime::MIN).and_utc() + Duration::hours(12)
    }
}

/// The organisation; written by the server, audience org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrgSet {
    /// Its name.
    pub name: String,
}

/// The centre's floor under everybody's rest; written by the server, audience org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicySet {
    /// As `policy.toml` writes it; may only grant more rest. Empty takes the floor away.
    pub text: String,
    /// Country of the pack that the centre chose for those who choose none.
    #[serde(default)]
    pub pack: Option<String>,
    /// When it was set.
    pub set_at: DateTime<Utc>,
}

/// The words of a kudos are no longer for those who read this; written by the server, audience those who saw them.
/// Whoever holds the named records erases their bodies, and shows the kudos only as far as another record of it
/// still lets them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KudosWithdrawn {
    /// Which kudos.
    pub id: KudosId,
    /// The records that are erased, by the hash of their headers: [`KudosShown`], and with `given` also the kudos
    /// itself.
    pub shown: Vec<Hash16>,
    /// Its giver took the kudos back: nobody keeps it.
    #[serde(default)]
    pub given: bool,
}

/// Somebody signed in as this person at another desk; written by the server, audience that person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskAdded {
    /// What the session is called when it is to be ended.
    pub session: String,
    /// The installation.
    pub device: DeviceId,
    /// What it calls itself; empty when it did not say.
    #[serde(default)]
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// The key that others seal to somebody; written by the server, audience org. The newest of a person is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentitySet {
    /// Whose.
    pub person: PersonId,
    /// The public key (X25519).
    pub key: Bytes,
    /// When the server took it.
    pub at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    /// As a program reads it that knows no sentence.
    #[derive(Serialize, Deserialize)]
    struct OlderThanked {
        id: KudosId,
        at: DateTime<Utc>,
    }

    impl Body for OlderThanked {
        const KIND: u16 = KudosThanked::KIND;
    }

    #[test]
    fn thanks_with_a_sentence_are_thanks_to_an_older_program_and_older_thanks_have_none() {
        let (id, at) = (KudosId(Uuid::from_u128(1)), DateTime::UNIX_EPOCH);
        let said = KudosThanked {
            note: Some("It helped.".into()),
            sealed: Some(Bytes(vec![1; 48])),
            ..KudosThanked::said(id, at)
        };
        let older = OlderThanked::decode(&said.encode()).unwrap();
        assert_eq!((older.id, older.at), (id, at));
        assert_eq!(
            KudosThanked::decode(&older.encode()).unwrap(),
            KudosThanked::said(id, at)
        );
        // Without a sentence not a byte is different.
        assert_eq!(KudosThanked::said(id, at).encode(), older.encode());
    }
}
