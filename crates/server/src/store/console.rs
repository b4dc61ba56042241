//! The verbs of the console: lists that are turned page by page and what their rows need, asked for once for all of them; the teams of
//! a leader; and its sessions when they are over.

use super::{answer::Answer, kept::Act};
use chrono::{DateTime, Utc};
use domain::id::{CaseId, DeviceId, PersonId, TeamId};
use protocol::record::{PersonSet, TeamSet};

/// A person as an administrator's list shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Who.
    pub person: PersonSet,
    /// How many sessions they have.
    pub sessions: usize,
    /// Whether the organisation's directory brings them.
    pub from_directory: bool,
}

/// What the row of a case says of what is in it. Never of whom it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSaid {
    /// The case.
    pub case: CaseId,
    /// The words of the first thing in it, by its id; of something that has any and was not taken back.
    pub text: Option<String>,
    /// Whether a customer was waiting in anything that was not taken back.
    pub customer_waiting: bool,
}

/// What is read.
pub trait ReadConsole {
    /// People behind this name and id, by name and then by id; of one team where one is named. At most `most`.
    fn people_after(
        &self,
        after: Option<(&str, PersonId)>,
        team: Option<TeamId>,
        most: usize,
    ) -> Answer<Vec<Listed>>;
    /// The name and the address of each of them, one after the other, for as long as `see` wants another one.
    fn each_person(
        &self,
        after: Option<(&str, PersonId)>,
        team: Option<TeamId>,
        see: &mut dyn FnMut(PersonId, &str, Option<&str>) -> bool,
    ) -> Answer<()>;
    /// These people as they are listed, in no order; those whom nobody knows are left out.
    fn people_listed(&self, people: &[PersonId]) -> Answer<Vec<Listed>>;
    /// The teams that somebody leads, by name.
    fn teams_led_by(&self, leader: PersonId) -> Answer<Vec<TeamSet>>;
    /// The names of these people, in no order; those whom nobody knows are left out.
    fn people_named(&self, people: &[PersonId]) -> Answer<Vec<(PersonId, String)>>;
    /// What is in these cases, in no order; those in which there is nothing are left out.
    fn said_in(&self, cases: &[CaseId]) -> Answer<Vec<CaseSaid>>;
    /// What was done before this place, newest first, each with its place; at most `most`.
    fn acts_before(&self, place: Option<i64>, most: usize) -> Answer<Vec<(i64, Act)>>;
}

/// What is written.
pub trait WriteConsole: ReadConsole {
    /// Ends the sessions of one installation that were made then or before; answers how many.
    fn end_sessions_made(&mut self, device: DeviceId, until: DateTime<Utc>) -> Answer<usize>;
}
