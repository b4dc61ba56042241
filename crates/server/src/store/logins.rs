//! The verbs of signing in with an account at work: what was begun, what came of it, whose account is whose.

use super::answer::Answer;
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId};
use protocol::envelope::Hash16;

/// A sign-in that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// Hash of the state that the browser brings back.
    pub state: Hash16,
    /// Hash of the nonce that stands in the token.
    pub nonce: Hash16,
    /// What proves at the provider that it was us who began; worth nothing without a code.
    pub verifier: String,
    /// When it began.
    pub begun_at: DateTime<Utc>,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
    /// The desk.
    pub desk: Desk,
}

/// The desk that wants to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The installation.
    pub device: DeviceId,
    /// What it calls itself.
    pub device_name: String,
    /// The port that it listens on.
    pub port: u16,
    /// What it knows its own answer by.
    pub echo: String,
    /// Hash of what it shows to get its token.
    pub challenge: Hash16,
}

/// A sign-in that came to be; its desk has yet to fetch it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginCode {
    /// Whose account it was.
    pub person: PersonId,
    /// The desk.
    pub desk: Desk,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
}

/// What is read.
pub trait ReadLogins {
    /// How many sign-ins are under way.
    fn logins_open(&self) -> Answer<usize>;
    /// Whose account this is.
    fn account(&self, issuer: &str, sub: &str) -> Answer<Option<PersonId>>;
    /// The accounts of a person: provider and name there.
    fn accounts_of(&self, person: PersonId) -> Answer<Vec<(String, String)>>;
    /// Who has this number at work.
    fn person_numbered(&self, number: &str) -> Answer<Option<PersonId>>;
    /// The number that a person has at work.
    fn number_of(&self, person: PersonId) -> Answer<Option<String>>;
}

/// What is written.
pub trait WriteLogins: ReadLogins {
    /// Keeps what was begun.
    fn put_login(&mut self, login: &Login) -> Answer<()>;
    /// Takes it out: whoever asks again finds nothing.
    fn take_login(&mut self, state: Hash16) -> Answer<Option<Login>>;
    /// Keeps what came to be.
    fn put_login_code(&mut self, hash: Hash16, code: &LoginCode) -> Answer<()>;
    /// Takes it out: whoever asks again finds nothing.
    fn take_login_code(&mut self, hash: Hash16) -> Answer<Option<LoginCode>>;
    /// Drops both where they are over.
    fn drop_stale_logins(&mut self, now: DateTime<Utc>) -> Answer<()>;
    /// Says whose account it is from now on.
    fn put_account(&mut self, issuer: &str, sub: &str, person: PersonId) -> Answer<()>;
    /// Forgets the accounts of a person; answers how many there were.
    fn drop_accounts(&mut self, person: PersonId) -> Answer<usize>;
    /// Gives a person a number at work, or takes it.
    fn put_number(&mut self, person: PersonId, number: Option<&str>) -> Answer<()>;
}
