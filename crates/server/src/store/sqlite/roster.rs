//! The roster: all of it, and parts of it by their ids.

use super::{
    people::{person_row, team_row},
    rows,
    work::Work,
};
use crate::store::{Answer, Roster, StoreError, kept, roster::ReadRoster};
use domain::id::{PersonId, TeamId, ValueId};
use protocol::record::{Body, LadderSet, PersonSet, PolicySet, TeamSet, ValueSet};
use rusqlite::{OptionalExtension, Params, Row};

const PERSON: &str = "SELECT id, name, team, post, role, active, email FROM person";
const TEAM: &str = "SELECT id, name, leader FROM team";

fn value_row(row: &Row<'_>) -> rusqlite::Result<ValueSet> {
    Ok(ValueSet {
        id: ValueId(rows::id_at(row, 0)?),
        name: row.get(1)?,
        meaning: row.get(2)?,
        active: row.get(3)?,
    })
}

impl Work<'_> {
    /// Everybody and everything that has a name.
    pub(super) fn whole_roster(&self) -> Answer<Roster> {
        Ok(Roster {
            people: self.people_by("ORDER BY name, id", [])?,
            teams: self.teams()?,
            values: self.values()?,
            ladders: self.ladders()?,
            policy: self.policy_set()?,
        })
    }

    fn people_by(&self, rest: &str, values: impl Params) -> Answer<Vec<PersonSet>> {
        let mut query = self.db.prepare_cached(&format!("{PERSON} {rest}"))?;
        Ok(query.query_map(values, person_row)?.collect::<Result<_, _>>()?)
    }

    fn teams_by(&self, rest: &str, values: impl Params) -> Answer<Vec<TeamSet>> {
        let mut query = self.db.prepare_cached(&format!("{TEAM} {rest}"))?;
        Ok(query.query_map(values, team_row)?.collect::<Result<_, _>>()?)
    }
}

impl ReadRoster for Work<'_> {
    fn people_of(&self, people: &[PersonId]) -> Answer<Vec<PersonSet>> {
        let rest = "WHERE id IN (SELECT unhex(value) FROM json_each(?1))";
        self.people_by(rest, [rows::ids(people.iter().map(|id| id.0))])
    }

    fn people_but(&self, post: &str) -> Answer<Vec<PersonSet>> {
        self.people_by("WHERE post <> ?1 ORDER BY name, id", [post])
    }

    fn people_in(&self, teams: &[TeamId]) -> Answer<Vec<PersonSet>> {
        let rest = "WHERE team IN (SELECT unhex(value) FROM json_each(?1)) AND active ORDER BY name, id";
        self.people_by(rest, [rows::ids(teams.iter().map(|id| id.0))])
    }

    fn teams(&self) -> Answer<Vec<TeamSet>> {
        self.teams_by("ORDER BY name", [])
    }

    fn teams_of(&self, teams: &[TeamId]) -> Answer<Vec<TeamSet>> {
        let rest = "WHERE id IN (SELECT unhex(value) FROM json_each(?1))";
        self.teams_by(rest, [rows::ids(teams.iter().map(|id| id.0))])
    }

    fn values(&self) -> Answer<Vec<ValueSet>> {
        let mut query = self
            .db
            .prepare_cached("SELECT id, name, meaning, active FROM value ORDER BY name")?;
        Ok(query.query_map([], value_row)?.collect::<Result<_, _>>()?)
    }

    fn ladders(&self) -> Answer<Vec<LadderSet>> {
        let mut query = self.db.prepare_cached("SELECT body FROM ladder ORDER BY key")?;
        let bodies = query.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
        let ladders = bodies.map(|body| {
            let ladder = kept::ladder(&body?);
            ladder.map_err(|e| StoreError::Failed(format!("a ladder cannot be read: {e}")))
        });
        ladders.collect()
    }

    fn policy_set(&self) -> Answer<Option<PolicySet>> {
        let mut query = self.db.prepare_cached("SELECT body FROM policy")?;
        let body: Option<Vec<u8>> = query.query_row([], |row| row.get(0)).optional()?;
        let set = body.map(|body| PolicySet::decode(&body)).transpose();
        set.map_err(|e| StoreError::Failed(format!("the policy cannot be read: {e}")))
    }
}
