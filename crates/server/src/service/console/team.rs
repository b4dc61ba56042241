//! The leader's room: who is in the teams that they lead.
//!
//! Names, and nothing of what anybody does: no call, no break, no mood, no count.

use super::{
    view::{LedTeam, Named, TeamRoom},
    visitor::Visitor,
};
use crate::{
    service::Refused,
    store::{Listed, Read},
};

/// Most people of one team that are shown.
const PEOPLE_MAX: usize = 1_000;

/// The teams that somebody leads.
///
/// # Errors
/// The store's.
pub fn show(read: &dyn Read, visitor: &Visitor) -> Result<TeamRoom, Refused> {
    let mut teams = Vec::new();
    for team in &visitor.leads {
        let people = read.people_after(None, Some(team.id), PEOPLE_MAX)?;
        let here = people.into_iter().filter(|listed| listed.person.active);
        teams.push(LedTeam {
            id: team.id.to_string(),
            name: team.name.clone(),
            people: here.map(named).collect(),
        });
    }
    Ok(TeamRoom { teams })
}

fn named(Listed { person, .. }: Listed) -> Named {
    Named {
        id: person.id.to_string(),
        name: person.name,
    }
}
