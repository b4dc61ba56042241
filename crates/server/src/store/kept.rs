//! What is kept, as the verbs of the store hand it over. Decides nothing.

use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId, TenantId};
use protocol::{
    decode::{self, DecodeError, Limits},
    envelope::{BODY_BYTES_MAX, Envelope, EnvelopeError, Hash16, Header, StreamId},
    record::{LadderSet, PersonSet, PolicySet, TeamSet, ValueSet},
    wire::Head,
};
use serde::Serialize;

/// A ladder as it is kept: with its words in all languages, each of which is as long as a body may be.
const LADDER: Limits = Limits {
    bytes: 32 * BODY_BYTES_MAX,
    values: 262_144,
};

/// Reads a ladder as it is kept.
///
/// # Errors
/// The decoder's.
pub(super) fn ladder(body: &[u8]) -> Result<LadderSet, DecodeError> {
    decode::pack(body, LADDER)
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

/// One sign-in of one person on one installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// What a person calls it by; says nothing about the token.
    pub id: [u8; 8],
    /// Hash of the token.
    pub token: Hash16,
    /// The person.
    pub person: PersonId,
    /// The installation.
    pub device: DeviceId,
    /// What the installation calls itself; empty when it did not say.
    pub device_name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The last day on which it was used, counted from 1970.
    pub last_used_on: i64,
}

/// An enrolment code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// For whom.
    pub person: PersonId,
    /// Until when.
    pub expires_at: DateTime<Utc>,
    /// Whether it was used.
    pub used: bool,
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

/// A stream as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The store's own key of it.
    pub key: i64,
    /// Where it ends.
    pub head: Head,
    /// Up to where a finished backup holds it too.
    pub safe: u64,
}

/// An envelope whose header was read and checked once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The header.
    pub header: Header,
    /// Its hash.
    pub hash: Hash16,
    /// The bytes as they came.
    pub envelope: Envelope,
}

impl Checked {
    /// Reads an envelope.
    ///
    /// # Errors
    /// The envelope's.
    pub fn read(envelope: Envelope) -> Result<Checked, EnvelopeError> {
        let header = envelope.header()?;
        Ok(Checked {
            header,
            hash: envelope.hash(),
            envelope,
        })
    }

    /// The body, unless it was erased.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.envelope.body.as_ref().map(|body| body.0.as_slice())
    }
}

/// Between whom a kudos passed.
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
pub struct KeptKudos {
    /// Between whom it passed.
    pub passed: Passed,
    /// The store's key of the record.
    pub record: i64,
    /// The record's kind.
    pub kind: u16,
    /// The record's body; empty once it was erased.
    pub body: Vec<u8>,
}

/// A record that is kept back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldRecord {
    /// The store's key of its being held.
    pub held: i64,
    /// The record's key.
    pub record: i64,
    /// Its kind.
    pub kind: u16,
}

/// Something an admin did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Act {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, as the system calls the account that ran the command.
    pub actor: String,
    /// What, in one word of a closed set.
    pub what: String,
    /// To whom.
    pub whom: Option<PersonId>,
    /// What more there is to it; no secret and no words of anybody.
    pub detail: String,
}
