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

/// As whom the server notes what it did by itself.
pub const OWN_ACTOR: &str = "server";

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
    /// An account at work was tied to a person at their first sign-in with it.
    AccountLink,
    /// The accounts at work of a person were forgotten.
    AccountUnlink,
    /// A person got a number at work, or lost it.
    PersonNumber,
    /// A claim of an account at work gave a person another post.
    PersonPost,
    /// Somebody gave a person another post in the console.
    PersonPostSet,
    /// A person was changed by what brings the roster.
    PersonSet,
    /// A team was changed by what brings the roster.
    TeamSet,
    /// It was asked for two entries of a person to be made one.
    PersonMergeAsk,
    /// It was confirmed, and done: noted about both entries.
    PersonMerge,
    /// What takes four eyes was refused by those who would have confirmed it.
    RequestRefuse,
    /// What takes four eyes was taken back by whoever asked.
    RequestTakeBack,
    /// What is kept of a person was written out.
    PrivacyExport,
    /// It was asked for everything of a person to be erased.
    PrivacyEraseAsk,
    /// It was confirmed, and done.
    PrivacyErase,
    /// What only somebody could read who left was erased in its time.
    PrivacyLeft,
    /// A token of a program was made.
    TokenAdd,
    /// A token of a program was ended.
    TokenEnd,
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
    /// A survey tool brought praise.
    PraiseTake,
    /// Praise that waited was passed on.
    PraiseApprove,
    /// Praise that waited was erased.
    PraiseRefuse,
    /// A ladder was imported.
    ImportLadder,
    /// The floor under everybody's rest was set.
    PolicySet,
    /// A member of the works council agreed to a version of it.
    PolicyAgree,
    /// A backup was made.
    Backup,
    /// A backup was put back.
    Restore,
    /// The centre was moved into PostgreSQL.
    Migrate,
    /// The sample was filled in.
    Sample,
    /// A vault was forgotten.
    VaultForget,
    /// Somebody went on after five wrong passphrases. No admin's act, but that of who tried.
    PassphraseThrottled,
    /// An address was made with which somebody signs in to the console.
    ConsoleLink,
    /// Somebody signed in to the console.
    ConsoleLogin,
    /// What is answered took a step.
    CaseStep,
    /// Friction of two cases is answered as one.
    CaseMerge,
    /// What was done was put on the wall board, or taken off it.
    CaseBoard,
    /// A round of questions was opened.
    PulseOpen,
    /// A round was counted, and what may be told was told.
    PulseTold,
    /// A speaker of the agents approved a month's report.
    ReportApprove,
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
            What::AccountLink => "account_link",
            What::AccountUnlink => "account_unlink",
            What::PersonNumber => "person_number",
            What::PersonPost => "person_post",
            What::PersonPostSet => "person_post_set",
            What::PersonSet => "person_set",
            What::TeamSet => "team_set",
            What::PersonMergeAsk => "person_merge_ask",
            What::PersonMerge => "person_merge",
            What::RequestRefuse => "request_refuse",
            What::RequestTakeBack => "request_take_back",
            What::PrivacyExport => "privacy_export",
            What::PrivacyEraseAsk => "privacy_erase_ask",
            What::PrivacyErase => "privacy_erase",
            What::PrivacyLeft => "privacy_left",
            What::TokenAdd => "token_add",
            What::TokenEnd => "token_end",
            What::TeamAdd => "team_add",
            What::ValueAdd => "value_add",
            What::OrgName => "org_name",
            What::ImportPeople => "import_people",
            What::ImportPraise => "import_praise",
            What::PraiseTake => "praise_take",
            What::PraiseApprove => "praise_approve",
            What::PraiseRefuse => "praise_refuse",
            What::ImportLadder => "import_ladder",
            What::PolicySet => "policy_set",
            What::PolicyAgree => "policy_agree",
            What::Backup => "backup",
            What::Restore => "restore",
            What::Migrate => "migrate",
            What::Sample => "sample",
            What::VaultForget => "vault_forget",
            What::PassphraseThrottled => "passphrase_throttled",
            What::ConsoleLink => "console_link",
            What::ConsoleLogin => "console_login",
            What::CaseStep => "case_step",
            What::CaseMerge => "case_merge",
            What::CaseBoard => "case_board",
            What::PulseOpen => "pulse_open",
            What::PulseTold => "pulse_told",
            What::ReportApprove => "report_approve",
        }
    }

    /// Whether this follows from what somebody did at their own desk. When they did it is told by the day.
    #[must_use]
    pub fn is_at_a_desk(word: &str) -> bool {
        let at_a_desk = [What::AccountLink, What::PersonPost, What::PassphraseThrottled];
        at_a_desk.iter().any(|what| what.word() == word)
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
    note_by(tx, &edge::account(), what, whom, detail, now)
}

/// The same, by somebody who is no account of this computer.
///
/// # Errors
/// The store's.
pub fn note_by(
    tx: &mut dyn Tx,
    actor: &str,
    what: What,
    whom: Option<PersonId>,
    detail: &str,
    now: DateTime<Utc>,
) -> Answer<()> {
    tx.put_act(&Act {
        at: now,
        actor: actor.to_owned(),
        what: what.word().to_owned(),
        whom,
        detail: detail.to_owned(),
    })
}

/// Notes something that no admin did: it follows from what was asked in the name of a person.
///
/// # Errors
/// The store's.
pub(super) fn note_own(tx: &mut dyn Tx, what: What, whom: PersonId, now: DateTime<Utc>) -> Answer<()> {
    tx.put_act(&Act {
        at: now,
        actor: OWN_ACTOR.to_owned(),
        what: what.word().to_owned(),
        whom: Some(whom),
        detail: String::new(),
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
