//! The verbs of parts of the roster: a page that shows some of it asks for that, once for all of its rows. All of it is as long as
//! the centre is large.

use super::answer::Answer;
use domain::id::{PersonId, TeamId};
use protocol::record::{LadderSet, PersonSet, PolicySet, TeamSet, ValueSet};

/// What is read.
pub trait ReadRoster {
    /// These people, in no order; those whom nobody knows are left out.
    fn people_of(&self, people: &[PersonId]) -> Answer<Vec<PersonSet>>;
    /// Everybody whose post is another one than this, by name and then by id.
    fn people_but(&self, post: &str) -> Answer<Vec<PersonSet>>;
    /// Everybody who works here in one of these teams, by name and then by id.
    fn people_in(&self, teams: &[TeamId]) -> Answer<Vec<PersonSet>>;
    /// All teams, by name.
    fn teams(&self) -> Answer<Vec<TeamSet>>;
    /// These teams, in no order; those that nobody knows are left out.
    fn teams_of(&self, teams: &[TeamId]) -> Answer<Vec<TeamSet>>;
    /// Values, by name.
    fn values(&self) -> Answer<Vec<ValueSet>>;
    /// Ladders, by key.
    fn ladders(&self) -> Answer<Vec<LadderSet>>;
    /// The floor under everybody's rest, if one was set.
    fn policy_set(&self) -> Answer<Option<PolicySet>>;
}
