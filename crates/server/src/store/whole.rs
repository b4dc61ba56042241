//! A whole database, table by table, on its way from SQLite into PostgreSQL.
//!
//! Decides which tables there are and in which order they go, so that what is pointed to is there first. Both schemas
//! have the same tables with the same columns; a test holds that.

use super::Answer;

/// Every table of a centre.
pub const TABLES: [&str; 50] = [
    "centre",
    "team",
    "person",
    "value",
    "ladder",
    "policy",
    "code",
    "session",
    "account_session",
    "stream",
    "record",
    "feed",
    "feed_row",
    "kudos",
    "praise_row",
    "praise_key",
    "praise_waiting",
    "held",
    "shown",
    "passed_on",
    "act",
    "vault_setup",
    "vault",
    "vault_login",
    "pairing",
    "login",
    "login_code",
    "logout_word",
    "account",
    "employee",
    "api_token",
    "scim_user",
    "scim_group",
    "departed",
    "erasure",
    "voice_case",
    "voice",
    "voice_month",
    "voice_issued",
    "voice_spent",
    "pulse",
    "pulse_member",
    "pulse_tally",
    "pulse_answered",
    "pulse_told",
    "voice_report",
    "person_request",
    "policy_key",
    "policy_version",
    "policy_agreed",
];

/// A value as SQLite keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A number, an instant, a day or a yes.
    Number(i64),
    /// Words.
    Text(String),
    /// Bytes, of which ids are sixteen.
    Bytes(Vec<u8>),
}

/// Where rows come from.
pub trait Rows {
    /// The columns of a table.
    fn columns(&self, table: &str) -> Answer<Vec<String>>;
    /// Each row of a table, with these columns.
    fn each(
        &self,
        table: &str,
        columns: &[String],
        take: &mut dyn FnMut(Vec<Cell>) -> Answer<()>,
    ) -> Answer<()>;
}
