//! An open centre: its store, its fanout and its clock. The HTTP side and the admin commands work on the
//! same one, so a rule is kept the same way by both.

use crate::{
    edge,
    live::{Fanout, local::LocalFanout},
    service::table::{BadRow, TableError},
    store::{
        Org, Roster, Store, StoreError,
        sqlite::{OpenError, SqliteStore},
    },
};
use chrono::{DateTime, Utc};
use domain::path::LadderError;
use std::{path::Path, sync::Arc};
use thiserror::Error;
use tokio::sync::watch;

/// An open centre.
pub struct Centre {
    /// Its database.
    pub store: Arc<dyn Store>,
    /// Who listens now.
    pub fanout: Arc<dyn Fanout>,
    /// The organisation as it was at the start; its name may have changed since.
    pub org: Org,
    /// Reads the wall clock.
    pub clock: fn() -> DateTime<Utc>,
    /// Turns true when the server goes down.
    pub closing: watch::Receiver<bool>,
}

/// Why an admin command was refused. Nothing was changed.
#[derive(Debug, Error)]
pub enum AdminError {
    /// The store's.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Nobody is called so.
    #[error("nobody is called {0:?}")]
    PersonUnknown(String),
    /// Several people could be meant.
    #[error("{name:?} could be {count} people; write more of the name")]
    PersonAmbiguous {
        /// What was typed.
        name: String,
        /// How many match.
        count: usize,
    },
    /// No team is called so.
    #[error("no team is called {0:?}")]
    TeamUnknown(String),
    /// No value is called so.
    #[error("no value is called {0:?}")]
    ValueUnknown(String),
    /// The role is on no ladder.
    #[error("no ladder has a role {0:?}")]
    RoleUnknown(String),
    /// The post is none of the three.
    #[error("{0:?} is no post; it is agent, leader or admin")]
    PostUnknown(String),
    /// A name or meaning that cannot be shown.
    #[error("a name has 1 to {max} characters and no control characters")]
    NameShape {
        /// Most characters.
        max: usize,
    },
    /// The ladder does not hold together.
    #[error("the ladder is refused: {0}")]
    Ladder(#[from] LadderError),
    /// The policy grants less rest, or has an absurd number.
    #[error("the policy is refused, {0}")]
    Policy(#[from] domain::policy::PolicyError),
    /// The policy is longer than any policy.
    #[error("the policy is too large; {max} bytes are the most")]
    PolicyTooLarge {
        /// Most bytes.
        max: usize,
    },
    /// The policy is no text.
    #[error("the policy is not UTF-8")]
    PolicyNotText,
    /// There is no pack for that country.
    #[error("there are no rules for {0:?}; there are for AT, BR, DE, ES, IT, PL and UK")]
    PackUnknown(String),
    /// The file is no table of the right columns.
    #[error(transparent)]
    Table(#[from] TableError),
    /// Rows of a file are refused, and so nothing was imported.
    #[error("{} of {rows} rows cannot be imported", bad.len())]
    Rows {
        /// The refused rows.
        bad: Vec<BadRow>,
        /// Rows in the file.
        rows: usize,
    },
    /// The sample needs an empty centre.
    #[error("this centre has people already; the sample needs an empty folder")]
    NotEmpty,
    /// The sample's own file is broken.
    #[error("the sample cannot be read: {0}")]
    Sample(String),
    /// No randomness for a code.
    #[error("the system gave no random numbers: {0}")]
    Random(#[from] getrandom::Error),
}

/// Longest name of a person, team, value or organisation, in characters.
pub const NAME_CHARS_MAX: usize = 80;
/// Longest meaning of a value, in characters.
pub const MEANING_CHARS_MAX: usize = 280;

impl Centre {
    /// Opens the centre in a data folder, making it when it is not there.
    ///
    /// # Errors
    /// [`OpenError`]; nothing that is there is replaced.
    pub async fn open(
        dir: &Path,
        clock: fn() -> DateTime<Utc>,
        closing: watch::Receiver<bool>,
    ) -> Result<Centre, OpenError> {
        let fanout: Arc<dyn Fanout> = Arc::new(LocalFanout::default());
        let store: Arc<dyn Store> = Arc::new(SqliteStore::open(dir, fanout.clone())?);
        let org = store.org().await?;
        Ok(Centre {
            store,
            fanout,
            org,
            clock,
            closing,
        })
    }

    /// Opens the centre for one admin command.
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn open_for_command(dir: &Path) -> Result<Centre, OpenError> {
        let (_, closing) = watch::channel(false);
        Centre::open(dir, edge::now, closing).await
    }

    /// Everybody and everything that has a name.
    ///
    /// # Errors
    /// The store's.
    pub async fn roster(&self) -> Result<Roster, StoreError> {
        self.store.roster().await
    }
}

/// Waits until the server goes down. A sender that is gone means the same as its word.
pub async fn going_down(closing: &mut watch::Receiver<bool>) {
    while !*closing.borrow_and_update() {
        if closing.changed().await.is_err() {
            return;
        }
    }
}

/// Trims and checks a name.
///
/// # Errors
/// [`AdminError::NameShape`].
pub fn checked_name(name: &str, max: usize) -> Result<String, AdminError> {
    let name = name.trim();
    let fits = (1..=max).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if fits {
        Ok(name.to_owned())
    } else {
        Err(AdminError::NameShape { max })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_one_under_and_at_the_limit_and_refuses_one_over() {
        for count in [1, NAME_CHARS_MAX - 1, NAME_CHARS_MAX] {
            assert!(checked_name(&"林".repeat(count), NAME_CHARS_MAX).is_ok());
        }
        for name in ["", "  ", "a\nb", &"x".repeat(NAME_CHARS_MAX + 1)] {
            assert!(checked_name(name, NAME_CHARS_MAX).is_err());
        }
    }
}
