//! The verbs of the console: lists that are turned page by page, the teams of a leader, and its sessions when they are over.

use super::{answer::Answer, kept::Act};
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId, TeamId};
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

/// What is read.
pub trait ReadConsole {
    /// People behind this name and id, by name and then by id; of one team where one is named. At most `most`.
    fn people_after(
        &self,
        after: Option<(&str, PersonId)>,
        team: Option<TeamId>,
        most: usize,
    ) -> Answer<Vec<Listed>>;
    /// The teams that somebody leads, by name.
    fn teams_led_by(&self, leader: PersonId) -> Answer<Vec<TeamSet>>;
    /// What was done before this place, newest first, each with its place; at most `most`.
    fn acts_before(&self, place: Option<i64>, most: usize) -> Answer<Vec<(i64, Act)>>;
}

/// What is written.
pub trait WriteConsole: ReadConsole {
    /// Ends the sessions of one installation that were made then or before; answers how many.
    fn end_sessions_made(&mut self, device: DeviceId, until: DateTime<Utc>) -> Answer<usize>;
}
