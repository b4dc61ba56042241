//! Importing a roster: `name,id,email,team,post,role`.
//!
//! Decides which row is which person, and what of them a row changes. Must never change what a file does not
//! name, and never take one of two people of the same name for the other.

mod planned;

pub use planned::{Changed, Planned, plan};

use super::find::{POSTS, role_known, told_apart};
use crate::{
    service::{
        acts::What,
        centre::{AdminError, Centre},
        roster::Change,
        table::{BadRow, Column, Imported, Options, Row, Table},
    },
    store::Roster,
};
use domain::{
    id::{PersonId, TeamId},
    people::{self, NAME_CHARS_MAX},
    text,
};
use protocol::record::{PersonSet, TeamSet};
use std::collections::HashMap;

const COLUMNS: &[Column] = &[
    Column::must("name"),
    Column::may("id"),
    Column::may("email").or(&["e-mail", "mail", "e-mail address"]),
    Column::may("team"),
    Column::may("post"),
    Column::may("role"),
];
/// In a cell: there is none any more. An empty cell changes nothing.
const NONE: &str = "-";

/// Imports a roster. A person who is there already, found by id, address or whole name, is brought up to date
/// in what the row names; a team that is not there is made, and a row whose post is `leader` leads it. All
/// good rows go in one transaction; with a bad row nothing does, unless they are skipped.
///
/// # Errors
/// [`AdminError::Rows`] with every bad row, or that of the file or the store.
pub async fn import(centre: &Centre, file: &[u8], options: Options) -> Result<Imported, AdminError> {
    let roster = centre.roster().await?;
    let mut table = Table::read(file, COLUMNS)?;
    let rows = table.rows.len() + table.bad.len();
    let (plan, bad) = Plan::read(&roster, &mut table);
    if !bad.is_empty() && !options.skip_bad {
        return Err(AdminError::Rows { rows, bad });
    }
    let (changed, preview) = if options.dry_run {
        let preview = plan.preview();
        (preview.len(), preview)
    } else {
        (
            centre.change(What::ImportPeople, None, plan.changes()).await?,
            Vec::new(),
        )
    };
    Ok(Imported {
        rows,
        changed,
        scrubbed: 0,
        bad,
        encoding: Some(table.encoding),
        unused: table.unused,
        preview,
    })
}

/// The roster as it will be.
struct Plan<'a> {
    roster: &'a Roster,
    before: HashMap<PersonId, &'a PersonSet>,
    people: HashMap<PersonId, PersonSet>,
    names: HashMap<String, Vec<PersonId>>,
    emails: HashMap<String, PersonId>,
    teams: HashMap<String, TeamSet>,
    /// The key of each team by its id.
    team_keys: HashMap<TeamId, String>,
    /// The people of the file in its order, and the line of each.
    order: Vec<PersonId>,
    lines: HashMap<PersonId, u64>,
}

impl<'a> Plan<'a> {
    /// What a table says, and the rows of it that say nothing.
    fn read(roster: &'a Roster, table: &mut Table) -> (Plan<'a>, Vec<BadRow>) {
        let (mut plan, mut bad) = (Plan::of(roster), std::mem::take(&mut table.bad));
        for row in &table.rows {
            if let Err(reason) = plan.take(row) {
                bad.push(BadRow {
                    line: row.line,
                    reason,
                });
            }
        }
        bad.sort_by_key(|row| row.line);
        (plan, bad)
    }

    fn of(roster: &'a Roster) -> Plan<'a> {
        let mut plan = Plan {
            roster,
            before: roster.people.iter().map(|person| (person.id, person)).collect(),
            people: HashMap::new(),
            names: HashMap::new(),
            emails: HashMap::new(),
            teams: roster
                .teams
                .iter()
                .map(|team| (text::key(&team.name), team.clone()))
                .collect(),
            team_keys: roster
                .teams
                .iter()
                .map(|team| (team.id, text::key(&team.name)))
                .collect(),
            order: Vec::new(),
            lines: HashMap::new(),
        };
        for person in &roster.people {
            plan.know(person.clone());
        }
        plan
    }

    fn know(&mut self, person: PersonSet) {
        let named = self.names.entry(text::key(&person.name)).or_default();
        if !named.contains(&person.id) {
            named.push(person.id);
        }
        if let Some(email) = &person.email {
            self.emails.insert(email.clone(), person.id);
        }
        self.people.insert(person.id, person);
    }

    fn take(&mut self, row: &Row) -> Result<(), String> {
        let [name, id, email, team, post, role] = row.cells.as_slice() else {
            return Err("the row has other columns than the heading".into());
        };
        let name = people::name(name.as_deref().unwrap_or_default(), NAME_CHARS_MAX)
            .map_err(|error| format!("name: {error}"))?;
        let email = email.as_deref().map(people::email).transpose();
        let email = email.map_err(|error| format!("email: {error}"))?;
        let post = post.as_ref().map(|post| text::key(post));
        if let Some(post) = post.as_ref().filter(|post| !POSTS.contains(&post.as_str())) {
            return Err(format!(
                "post {post:?} is not agent, leader, coach, works_council or admin"
            ));
        }
        let known = |role: &&String| *role != NONE && !role_known(self.roster, role);
        if let Some(role) = role.as_ref().filter(known) {
            return Err(format!("no ladder has a role {role:?}; import the ladder first"));
        }
        let found = self.which(&name, id.as_deref(), email.as_deref())?;
        if let Some(line) = found.and_then(|id| self.lines.get(&id)) {
            return Err(format!(
                "this is the same person as in line {line}; two people of one name need a column email or id"
            ));
        }
        let mut person = match found.and_then(|id| self.people.get(&id)) {
            Some(person) => person.clone(),
            None => newcomer(),
        };
        let team = team.as_deref().map(|team| self.team(team)).transpose()?;
        person.name = name;
        person.email = email.or(person.email);
        person.active = true;
        if let Some(role) = role {
            person.role = Some(role.clone()).filter(|role| role != NONE);
        }
        self.move_to(&mut person, team, post);
        self.order.push(person.id);
        self.lines.insert(person.id, row.line);
        self.know(person);
        Ok(())
    }

    /// Who the row is about; `None` for somebody new.
    fn which(&self, name: &str, id: Option<&str>, email: Option<&str>) -> Result<Option<PersonId>, String> {
        let addressed = email.and_then(|email| self.emails.get(email)).copied();
        if let Some(written) = id {
            let id = written.parse().ok().filter(|id| self.people.contains_key(id));
            let id =
                id.ok_or_else(|| format!("nobody has the id {written:?}; leave it out for somebody new"))?;
            return match addressed {
                Some(other) if other != id => {
                    Err(format!("the address is that of {}", self.described(&[other])))
                }
                _ => Ok(Some(id)),
            };
        }
        if addressed.is_some() {
            return Ok(addressed);
        }
        let named = self.names.get(&text::key(name)).map_or(&[][..], Vec::as_slice);
        // An address that nobody has yet is somebody new, or the one of that name who had none.
        let of_row = |id: &&PersonId| {
            email.is_none() || self.people.get(*id).is_some_and(|person| person.email.is_none())
        };
        let named: Vec<PersonId> = named.iter().filter(of_row).copied().collect();
        let here = |id: &PersonId| self.people.get(id).is_some_and(|person| person.active);
        let active: Vec<PersonId> = named.iter().copied().filter(here).collect();
        match (active.as_slice(), named.as_slice()) {
            ([one], _) | ([], [one]) => Ok(Some(*one)),
            ([], []) => Ok(None),
            ([], several) | (several, _) => Err(format!(
                "{} people are called {name:?}: {}; add a column email or id",
                several.len(),
                self.described(several)
            )),
        }
    }

    fn described(&self, ids: &[PersonId]) -> String {
        let people: Vec<&PersonSet> = ids.iter().filter_map(|id| self.people.get(id)).collect();
        told_apart(&people, self.roster).join("; ")
    }

    /// The team of that name, made when it is not there; `None` for none.
    fn team(&mut self, written: &str) -> Result<Option<TeamId>, String> {
        if written == NONE {
            return Ok(None);
        }
        let name = people::name(written, NAME_CHARS_MAX).map_err(|error| format!("team: {error}"))?;
        let key = text::key(&name);
        let team = self.teams.entry(key.clone()).or_insert_with(|| TeamSet {
            id: TeamId(crate::edge::id()),
            name,
            leader: None,
        });
        self.team_keys.insert(team.id, key);
        Ok(Some(team.id))
    }

    fn team_mut(&mut self, id: TeamId) -> Option<&mut TeamSet> {
        let key = self.team_keys.get(&id)?;
        self.teams.get_mut(key)
    }

    /// Team and post as the row names them, and who leads after that.
    fn move_to(&mut self, person: &mut PersonSet, team: Option<Option<TeamId>>, post: Option<String>) {
        let (team_before, led_before) = (person.team, person.post == "leader");
        let named_leader = post.as_deref() == Some("leader");
        person.post = post.unwrap_or_else(|| person.post.clone());
        person.team = team.unwrap_or(person.team);
        let leads = person.post == "leader";
        let id = person.id;
        if let Some(left) = team_before.filter(|left| person.team != Some(*left))
            && let Some(team) = self.team_mut(left)
        {
            team.leader = team.leader.filter(|leader| *leader != id);
        }
        if led_before && !leads {
            for team in self.teams.values_mut() {
                team.leader = team.leader.filter(|leader| *leader != id);
            }
        }
        if let Some(team) = person.team.filter(|_| leads).and_then(|id| self.team_mut(id))
            && (named_leader || team.leader.is_none())
        {
            team.leader = Some(id);
        }
    }

    /// The teams that are new or are led by somebody else, by name.
    fn teams_changed(&self) -> Vec<(Option<&TeamSet>, &TeamSet)> {
        let before: HashMap<TeamId, &TeamSet> =
            self.roster.teams.iter().map(|team| (team.id, team)).collect();
        let teams = self
            .teams
            .values()
            .map(|team| (before.get(&team.id).copied(), team));
        let mut changed: Vec<_> = teams.filter(|(before, team)| *before != Some(*team)).collect();
        changed.sort_by(|(_, one), (_, other)| one.name.cmp(&other.name));
        changed
    }

    /// Teams first, because people point to them. What is as it was writes nothing.
    fn changes(&self) -> Vec<Change> {
        let teams = self
            .teams_changed()
            .into_iter()
            .map(|(_, team)| Change::Team(team.clone()));
        let people = self.order.iter().filter_map(|id| self.people.get(id));
        let people = people.filter(|person| self.before.get(&person.id).copied() != Some(*person));
        teams.chain(people.cloned().map(Change::Person)).collect()
    }

    /// Each change in a sentence.
    fn preview(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for (before, team) in self.teams_changed() {
            let leader = team.leader.and_then(|id| self.people.get(&id));
            let led = leader.map_or("led by nobody".to_owned(), |person| {
                format!("led by {}", person.name)
            });
            lines.push(match before {
                None => format!("team {} would be added, {led}", team.name),
                Some(_) => format!("team {} would be {led}", team.name),
            });
        }
        for id in &self.order {
            let Some(person) = self.people.get(id) else {
                continue;
            };
            let line = self.lines.get(id).copied().unwrap_or_default();
            match self.before.get(id) {
                None => lines.push(format!(
                    "line {line}: {} would be added ({}, {})",
                    person.name,
                    self.team_name(person.team),
                    person.post
                )),
                Some(before) if *before != person => {
                    let what = self.differences(before, person).join(", ");
                    lines.push(format!("line {line}: {} would change: {what}", before.name));
                }
                Some(_) => {}
            }
        }
        lines
    }

    fn team_name(&self, team: Option<TeamId>) -> &str {
        let key = team.and_then(|id| self.team_keys.get(&id));
        key.and_then(|key| self.teams.get(key))
            .map_or("no team", |team| &team.name)
    }

    fn differences(&self, before: &PersonSet, after: &PersonSet) -> Vec<String> {
        let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "none".to_owned());
        let fields = [
            ("name", before.name.clone(), after.name.clone()),
            ("email", or_none(&before.email), or_none(&after.email)),
            (
                "team",
                self.team_name(before.team).to_owned(),
                self.team_name(after.team).to_owned(),
            ),
            ("post", before.post.clone(), after.post.clone()),
            ("role", or_none(&before.role), or_none(&after.role)),
        ];
        let changed = fields.into_iter().filter(|(_, before, after)| before != after);
        let mut changed: Vec<String> = changed
            .map(|(what, before, after)| format!("{what} {before} to {after}"))
            .collect();
        changed.extend((!before.active).then(|| "works here again".to_owned()));
        changed
    }
}

fn newcomer() -> PersonSet {
    PersonSet {
        id: PersonId(crate::edge::id()),
        name: String::new(),
        email: None,
        team: None,
        post: "agent".to_owned(),
        role: None,
        active: true,
    }
}
