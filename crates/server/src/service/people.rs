//! People on the server: who is meant by a name, adding one, importing a roster.
//!
//! Keeps a name, a team, a post and a role; nothing about how anybody works.

use crate::{
    service::centre::{AdminError, Centre},
    service::table::{BadRow, Imported, Table},
    store::{Change, Roster},
};
use domain::{
    id::{PersonId, TeamId},
    people::{Directory, Known, NotMeant},
};
use protocol::record::{PersonSet, TeamSet};
use std::collections::HashMap;

/// What somebody may be.
pub const POSTS: [&str; 3] = ["agent", "leader", "admin"];

/// Finds somebody who works here by whole name, id or e-mail address, as [`domain::people::find`] does.
///
/// # Errors
/// [`AdminError::PersonUnknown`] or [`AdminError::PersonAmbiguous`], with those who may be meant.
pub fn find<'a>(roster: &'a Roster, typed: &str) -> Result<&'a PersonSet, AdminError> {
    find_in(&directory(roster), roster, typed)
}

/// Everybody who works here, for many [`find_in`] in a row.
#[must_use]
pub fn directory(roster: &Roster) -> Directory<&PersonSet> {
    let active = roster.people.iter().filter(|person| person.active);
    Directory::of(active, |person| Known {
        id: person.id,
        name: &person.name,
        email: None,
    })
}

/// [`find`] in a directory that was made before.
///
/// # Errors
/// As [`find`].
pub fn find_in<'a>(
    directory: &Directory<&'a PersonSet>,
    roster: &Roster,
    typed: &str,
) -> Result<&'a PersonSet, AdminError> {
    let name = typed.trim().to_owned();
    directory.find(typed).map_err(|why| match why {
        NotMeant::Unknown { alike } => AdminError::PersonUnknown {
            name,
            alike: told_apart(&alike, roster),
        },
        NotMeant::Ambiguous { candidates } => AdminError::PersonAmbiguous {
            name,
            candidates: told_apart(&candidates, roster),
        },
    })
}

/// Each person as an administrator tells them apart: name, team, address, id.
fn told_apart(people: &[&PersonSet], roster: &Roster) -> Vec<String> {
    let line = |person: &&PersonSet| {
        let team = roster.teams.iter().find(|team| Some(team.id) == person.team);
        let team = team.map(|team| format!("{}, ", team.name)).unwrap_or_default();
        format!("{} ({team}{})", person.name, person.id)
    };
    people.iter().map(line).collect()
}

/// A person to add.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    /// Display name; nobody else has it.
    pub name: String,
    /// Name of their team.
    pub team: Option<String>,
    /// One of [`POSTS`].
    pub post: String,
    /// Key of their role on a ladder.
    pub role: Option<String>,
}

/// Adds a person.
///
/// # Errors
/// [`AdminError`] when the name is taken or anything named is not known.
pub async fn add(centre: &Centre, new: NewPerson) -> Result<PersonId, AdminError> {
    let roster = centre.roster().await?;
    let name = domain::people::name(&new.name, domain::people::NAME_CHARS_MAX)?;
    let team = match &new.team {
        None => None,
        Some(name) => Some(team_called(&roster, name)?.id),
    };
    if !POSTS.contains(&new.post.as_str()) {
        return Err(AdminError::PostUnknown(new.post));
    }
    if let Some(role) = new.role.as_ref().filter(|role| !role_known(&roster, role)) {
        return Err(AdminError::RoleUnknown(role.clone()));
    }
    let id = PersonId(crate::edge::id());
    let person = PersonSet {
        id,
        name,
        team,
        post: new.post,
        role: new.role,
        active: true,
    };
    centre
        .store
        .write(vec![Change::Person(person)], (centre.clock)())
        .await?;
    Ok(id)
}

/// The team of that name.
///
/// # Errors
/// [`AdminError::TeamUnknown`].
pub fn team_called<'a>(roster: &'a Roster, name: &str) -> Result<&'a TeamSet, AdminError> {
    let name = name.trim();
    let found = roster.teams.iter().find(|team| team.name == name);
    found.ok_or_else(|| AdminError::TeamUnknown(name.to_owned()))
}

fn role_known(roster: &Roster, key: &str) -> bool {
    roster.ladders.iter().any(|set| set.ladder.role(key).is_some())
}

/// Imports a roster: `name,team,post,role`. A person who is there already (by name) is brought up to date;
/// a team that is not there is made, and a row whose post is `leader` leads it. All good rows go in
/// one transaction; with a bad row nothing does, unless `skip_bad`.
///
/// # Errors
/// [`AdminError::Rows`] with every bad row, or that of the file or the store.
pub async fn import(centre: &Centre, file: &[u8], skip_bad: bool) -> Result<Imported, AdminError> {
    let roster = centre.roster().await?;
    let table = Table::read(file, &["name"], &["team", "post", "role"])?;
    let rows = table.rows.len();
    let mut import = Import::of(&roster);
    let mut bad = table.bad;
    for row in table.rows {
        if let Err(reason) = import.take(&roster, &row.cells) {
            bad.push(BadRow {
                line: row.line,
                reason,
            });
        }
    }
    bad.sort_by_key(|row| row.line);
    if !bad.is_empty() && !skip_bad {
        return Err(AdminError::Rows { rows, bad });
    }
    let changed = centre.store.write(import.changes(), (centre.clock)()).await?;
    Ok(Imported {
        rows,
        changed,
        scrubbed: 0,
        bad,
    })
}

#[derive(Default)]
struct Import {
    teams: HashMap<String, TeamSet>,
    people: HashMap<String, PersonSet>,
    seen: Vec<String>,
}

impl Import {
    fn of(roster: &Roster) -> Import {
        Import {
            teams: roster.teams.iter().map(|t| (t.name.clone(), t.clone())).collect(),
            people: roster
                .people
                .iter()
                .map(|p| (p.name.clone(), p.clone()))
                .collect(),
            ..Import::default()
        }
    }

    fn take(&mut self, roster: &Roster, cells: &[String]) -> Result<(), String> {
        let [name, team, post, role] = cells else {
            return Err("the row has other columns than the heading".into());
        };
        let name =
            domain::people::name(name, domain::people::NAME_CHARS_MAX).map_err(|e| format!("name: {e}"))?;
        if self.seen.contains(&name) {
            return Err("this name comes twice; a name is for one person".into());
        }
        let post = if post.is_empty() {
            "agent".to_owned()
        } else {
            post.to_lowercase()
        };
        if !POSTS.contains(&post.as_str()) {
            return Err(format!("post {post:?} is not agent, leader or admin"));
        }
        let role = Some(role.clone()).filter(|role| !role.is_empty());
        if let Some(role) = role.as_ref().filter(|role| !role_known(roster, role)) {
            return Err(format!("no ladder has a role {role:?}; import the ladder first"));
        }
        let known = self.people.get(&name).map(|person| person.id);
        let id = known.unwrap_or_else(|| PersonId(crate::edge::id()));
        let team = self.team(team, &post, id)?;
        self.seen.push(name.clone());
        let person = PersonSet {
            id,
            name: name.clone(),
            team,
            post,
            role,
            active: true,
        };
        self.people.insert(name, person);
        Ok(())
    }

    fn team(&mut self, name: &str, post: &str, person: PersonId) -> Result<Option<TeamId>, String> {
        if name.is_empty() {
            return Ok(None);
        }
        let name =
            domain::people::name(name, domain::people::NAME_CHARS_MAX).map_err(|e| format!("team: {e}"))?;
        let team = self.teams.entry(name.clone()).or_insert_with(|| TeamSet {
            id: TeamId(crate::edge::id()),
            name,
            leader: None,
        });
        if post == "leader" {
            team.leader = Some(person);
        }
        Ok(Some(team.id))
    }

    /// Teams first, because people point to them. What is as it was writes nothing.
    fn changes(self) -> Vec<Change> {
        let mut teams: Vec<TeamSet> = self.teams.into_values().collect();
        teams.sort_by(|a, b| a.name.cmp(&b.name));
        let mut people = self.people;
        let of_file = self.seen.iter().filter_map(|name| people.remove(name));
        let people: Vec<Change> = of_file.map(Change::Person).collect();
        teams.into_iter().map(Change::Team).chain(people).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn roster(names: &[&str]) -> Roster {
        let person = |(n, name): (usize, &&str)| PersonSet {
            id: PersonId(Uuid::from_u128(n as u128)),
            name: (*name).to_owned(),
            team: None,
            post: "agent".into(),
            role: None,
            active: true,
        };
        Roster {
            people: names.iter().enumerate().map(person).collect(),
            ..Roster::default()
        }
    }

    #[test]
    fn a_person_is_found_by_name_while_they_work_here() {
        let mut roster = roster(&["Marta Nowak", "Marta Silva", "Zoe Klein"]);
        roster.people[2].active = false;
        assert_eq!(find(&roster, "marta SILVA").unwrap().name, "Marta Silva");
        assert!(matches!(
            find(&roster, "marta"),
            Err(AdminError::PersonUnknown { alike, .. }) if alike.len() == 2
        ));
        assert!(matches!(
            find(&roster, "Zoe Klein"),
            Err(AdminError::PersonUnknown { alike, .. }) if alike.is_empty()
        ));
    }
}
