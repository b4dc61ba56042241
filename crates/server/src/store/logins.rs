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

/// With which account at work somebody signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedInWith {
    /// The provider.
    pub issuer: String,
    /// What it calls the account.
    pub sub: String,
    /// What it calls its own session, where it says so.
    pub sid: Option<String>,
}

/// Who signed out at the provider: an account, one of its sessions there, or both by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedOut {
    /// The provider.
    pub issuer: String,
    /// The account.
    pub sub: Option<String>,
    /// The session there.
    pub sid: Option<String>,
}

/// A sign-in that came to be; its desk has yet to fetch it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginCode {
    /// Whose account it was.
    pub person: PersonId,
    /// Which.
    pub with: SignedInWith,
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
    /// With which account a session was begun; `None` for one of a code.
    fn begun_with(&self, session: Hash16) -> Answer<Option<SignedInWith>>;
    /// The tokens of the sessions that were begun so. One of which the provider said no name of its own session is
    /// meant with every other one of its account.
    fn sessions_begun_with(&self, out: &SignedOut) -> Answer<Vec<Hash16>>;
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
    /// Drops what came to be with that account and was not fetched yet, as for [`ReadLogins::sessions_begun_with`].
    fn drop_login_codes(&mut self, out: &SignedOut) -> Answer<()>;
    /// Says with which account a session was begun; it goes with the session.
    fn put_begun_with(&mut self, session: Hash16, with: &SignedInWith) -> Answer<()>;
    /// Remembers a word of the provider until then; answers whether it is new.
    fn put_logout_word(&mut self, hash: Hash16, expires_at: DateTime<Utc>) -> Answer<bool>;
    /// Drops all of these where they are over.
    fn drop_stale_logins(&mut self, now: DateTime<Utc>) -> Answer<()>;
    /// Says whose account it is from now on.
    fn put_account(&mut self, issuer: &str, sub: &str, person: PersonId) -> Answer<()>;
    /// Forgets the accounts of a person; answers how many there were.
    fn drop_accounts(&mut self, person: PersonId) -> Answer<usize>;
    /// Gives a person a number at work, or takes it.
    fn put_number(&mut self, person: PersonId, number: Option<&str>) -> Answer<()>;
}
