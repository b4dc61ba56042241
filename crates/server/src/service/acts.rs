//! What admins did, kept for 24 months and readable by everybody who may run the command.
//!
//! Holds who, when, what and to whom; never a secret, and no words of anybody.

use super::centre::{AdminError, Centre};
use crate::{
    edge,
    store::{Act, Answer, Tx},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;

/// Most rows that are read at once.
pub const ACTS_MAX: usize = 10_000;

/// What an admin can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An enrolment code was made.
    Invite,
    /// A session was ended.
    SessionEnd,
    /// A person was added.
    PersonAdd,
    /// A person left.
    PersonLeave,
    /// A person came back.
    PersonReturn,
    /// A person was renamed.
    PersonRename,
    /// A person was moved to another team.
    PersonMove,
    /// A team was added.
    TeamAdd,
    /// A value was added or said anew.
    ValueAdd,
    /// The organisation was named.
    OrgName,
    /// People were imported.
    ImportPeople,
    /// Praise was imported.
    ImportPraise,
    /// A ladder was imported.
    ImportLadder,
    /// The floor under everybody's rest was set.
    PolicySet,
    /// A backup was made.
    Backup,
    /// A backup was put back.
    Restore,
    /// The sample was filled in.
    Sample,
}

impl What {
    /// The word that is kept.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            What::Invite => "invite",
            What::SessionEnd => "session_end",
            What::PersonAdd => "person_add",
            What::PersonLeave => "person_leave",
            What::PersonReturn => "person_return",
            What::PersonRename => "person_rename",
            What::PersonMove => "person_move",
            What::TeamAdd => "team_add",
            What::ValueAdd => "value_add",
            What::OrgName => "org_name",
            What::ImportPeople => "import_people",
            What::ImportPraise => "import_praise",
            What::ImportLadder => "import_ladder",
            What::PolicySet => "policy_set",
            What::Backup => "backup",
            What::Restore => "restore",
            What::Sample => "sample",
        }
    }
}

/// Notes an act in the transaction that does it.
///
/// # Errors
/// The store's.
pub fn note(
    tx: &mut dyn Tx,
    what: What,
    whom: Option<PersonId>,
    detail: &str,
    now: DateTime<Utc>,
) -> Answer<()> {
    tx.put_act(&Act {
        at: now,
        actor: edge::account(),
        what: what.word().to_owned(),
        whom,
        detail: detail.to_owned(),
    })
}

/// What was done, newest first.
///
/// # Errors
/// The store's.
pub async fn list(centre: &Centre) -> Result<Vec<Act>, AdminError> {
    centre
        .store
        .read(|read| read.acts(ACTS_MAX).map_err(AdminError::from))
        .await
}
