//! What a roster file would change, before anything is: for whoever looks at it first.
//!
//! Decides nothing that the import does not: it is the same plan, told person by person.

use super::{COLUMNS, Plan};
use crate::{
    service::{
        centre::AdminError,
        roster::Change,
        table::{BadRow, Table},
    },
    store::Roster,
};
use protocol::record::PersonSet;

/// A file that was read.
#[derive(Clone, Debug, Default)]
pub struct Planned {
    /// People whom the file adds or changes, in its order.
    pub people: Vec<Changed>,
    /// Teams that it adds or gives another leader: the name, and what about it.
    pub teams: Vec<(String, String)>,
    /// People whom it names as they are.
    pub unchanged: usize,
    /// Rows that cannot be taken.
    pub bad: Vec<BadRow>,
    /// All of it, to be written.
    pub changes: Vec<Change>,
}

/// Somebody whom a file adds or changes.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The line.
    pub line: u64,
    /// As they are; `None` for somebody new.
    pub before: Option<PersonSet>,
    /// As they would be.
    pub after: PersonSet,
    /// What is another, by the names of the columns.
    pub what: Vec<String>,
}

/// Reads a roster file, and says what it would change.
///
/// # Errors
/// [`AdminError::Table`] when it is no table.
pub fn plan(roster: &Roster, file: &[u8]) -> Result<Planned, AdminError> {
    let mut table = Table::read(file, COLUMNS)?;
    let (plan, bad) = Plan::read(roster, &mut table);
    let people: Vec<Changed> = plan
        .order
        .iter()
        .filter_map(|id| {
            let (after, before) = (plan.people.get(id)?, plan.before.get(id).copied());
            (before != Some(after)).then(|| Changed {
                line: plan.lines.get(id).copied().unwrap_or_default(),
                what: before.map_or_else(Vec::new, |before| plan.differences(before, after)),
                before: before.cloned(),
                after: after.clone(),
            })
        })
        .collect();
    let teams = plan.teams_changed().into_iter().map(|(before, team)| {
        let leader = team.leader.and_then(|id| plan.people.get(&id));
        let led = leader.map_or("led by nobody".to_owned(), |person| {
            format!("led by {}", person.name)
        });
        let what = match before {
            None => format!("new, {led}"),
            Some(_) => led,
        };
        (team.name.clone(), what)
    });
    Ok(Planned {
        teams: teams.collect(),
        unchanged: plan.order.len() - people.len(),
        changes: plan.changes(),
        people,
        bad,
    })
}
