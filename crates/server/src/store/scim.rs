//! The verbs of the roster from outside: tokens of programs, and what a provider calls people and teams.

use super::answer::Answer;
use chrono::{DateTime, Utc};
use domain::id::{PersonId, TeamId};
use protocol::envelope::Hash16;

/// A token of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiToken {
    /// What people call it by; says nothing about the token.
    pub id: [u8; 8],
    /// Hash of the token.
    pub hash: Hash16,
    /// What it is good for.
    pub purpose: String,
    /// What the program that has it is called; empty when nobody said.
    pub name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The last day on which it was used, counted from 1970.
    pub last_used_on: Option<i64>,
}

/// What a provider calls a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScimUser {
    /// Who.
    pub person: PersonId,
    /// The account's name, as it is compared.
    pub key: String,
    /// The account's name, as it is written.
    pub user_name: String,
    /// The provider's own id.
    pub external_id: Option<String>,
    /// The address that it said.
    pub email: Option<String>,
}

/// What a provider calls a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScimGroup {
    /// Which.
    pub team: TeamId,
    /// The provider's own id.
    pub external_id: Option<String>,
}

/// What is read.
pub trait ReadScim {
    /// A token.
    fn api_token(&self, hash: Hash16) -> Answer<Option<ApiToken>>;
    /// All tokens, oldest first.
    fn api_tokens(&self) -> Answer<Vec<ApiToken>>;
    /// What a provider calls a person.
    fn scim_user(&self, person: PersonId) -> Answer<Option<ScimUser>>;
    /// Whom it calls so.
    fn scim_user_named(&self, key: &str) -> Answer<Option<PersonId>>;
    /// Everybody whom it knows.
    fn scim_users(&self) -> Answer<Vec<ScimUser>>;
    /// What a provider calls a team.
    fn scim_group(&self, team: TeamId) -> Answer<Option<ScimGroup>>;
    /// Every team that it knows.
    fn scim_groups(&self) -> Answer<Vec<ScimGroup>>;
}

/// What is written.
pub trait WriteScim: ReadScim {
    /// Keeps a token.
    fn put_api_token(&mut self, token: &ApiToken) -> Answer<()>;
    /// Notes the day on which it was used.
    fn touch_api_token(&mut self, hash: Hash16, day: i64) -> Answer<()>;
    /// Ends it.
    fn end_api_token(&mut self, hash: Hash16) -> Answer<()>;
    /// Keeps what a provider calls a person.
    fn put_scim_user(&mut self, user: &ScimUser) -> Answer<()>;
    /// Forgets it.
    fn drop_scim_user(&mut self, person: PersonId) -> Answer<()>;
    /// Keeps what it calls a team.
    fn put_scim_group(&mut self, group: &ScimGroup) -> Answer<()>;
    /// Forgets it.
    fn drop_scim_group(&mut self, team: TeamId) -> Answer<()>;
}
