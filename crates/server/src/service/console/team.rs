//! The leader's room: who is in the teams that they lead.
//!
//! Names, and nothing of what anybody does: no call, no break, no mood, no count.

use super::{
    view::{LedTeam, Named, TeamRoom},
    visitor::Visitor,
};
use crate::{service::Refused, store::Read};
use domain::id::TeamId;
use protocol::record::PersonSet;

/// Most people of one team that are shown.
const PEOPLE_MAX: usize = 1_000;

/// The teams that somebody leads.
///
/// # Errors
/// The store's.
pub fn show(read: &dyn Read, visitor: &Visitor) -> Result<TeamRoom, Refused> {
    let led: Vec<TeamId> = visitor.leads.iter().map(|team| team.id).collect();
    let people = read.people_in(&led)?;
    let teams = visitor.leads.iter().map(|team| {
        let here = people.iter().filter(|person| person.team == Some(team.id));
        LedTeam {
            id: team.id.to_string(),
            name: team.name.clone(),
            people: here.take(PEOPLE_MAX).map(named).collect(),
        }
    });
    Ok(TeamRoom {
        teams: teams.collect(),
    })
}

fn named(person: &PersonSet) -> Named {
    Named {
        id: person.id.to_string(),
        name: person.name.clone(),
    }
}
