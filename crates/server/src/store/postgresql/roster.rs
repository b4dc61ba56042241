//! The roster: all of it, and parts of it by their ids.

use super::{
    db::{Value, all, at},
    read::{person_row, team_row, unreadable},
    work::Work,
};
use crate::store::{Answer, Roster, kept, roster::ReadRoster};
use domain::id::{PersonId, TeamId, ValueId};
use postgres::Row;
use protocol::record::{Body, LadderSet, PersonSet, PolicySet, TeamSet, ValueSet};
use uuid::Uuid;

/// Words that find people.
macro_rules! people {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, team, post, role, active, email FROM person ",
            $rest
        )
    };
}

/// Words that find teams.
macro_rules! teams {
    ($rest:literal) => {
        concat!("SELECT id, name, leader FROM team ", $rest)
    };
}

fn value_row(row: &Row) -> Answer<ValueSet> {
    Ok(ValueSet {
        id: ValueId(at(row, 0)?),
        name: at(row, 1)?,
        meaning: at(row, 2)?,
        active: at(row, 3)?,
    })
}

fn of_teams(teams: &[TeamId]) -> Vec<Uuid> {
    teams.iter().map(|id| id.0).collect()
}

impl Work<'_> {
    /// Everybody and everything that has a name.
    pub(super) fn whole_roster(&self) -> Answer<Roster> {
        Ok(Roster {
            people: self.people_by(people!("ORDER BY name COLLATE \"C\", id"), &[])?,
            teams: self.teams()?,
            values: self.values()?,
            ladders: self.ladders()?,
            policy: self.policy_set()?,
        })
    }

    fn people_by(&self, sql: &'static str, values: &[Value<'_>]) -> Answer<Vec<PersonSet>> {
        all(&self.db.rows(sql, values)?, person_row)
    }
}

impl ReadRoster for Work<'_> {
    fn people_of(&self, people: &[PersonId]) -> Answer<Vec<PersonSet>> {
        let ids: Vec<Uuid> = people.iter().map(|id| id.0).collect();
        self.people_by(people!("WHERE id = ANY($1)"), &[&ids])
    }

    fn people_but(&self, post: &str) -> Answer<Vec<PersonSet>> {
        self.people_by(
            people!("WHERE post <> $1 ORDER BY name COLLATE \"C\", id"),
            &[&post],
        )
    }

    fn people_in(&self, teams: &[TeamId]) -> Answer<Vec<PersonSet>> {
        self.people_by(
            people!("WHERE team = ANY($1) AND active ORDER BY name COLLATE \"C\", id"),
            &[&of_teams(teams)],
        )
    }

    fn teams(&self) -> Answer<Vec<TeamSet>> {
        let found = self.db.rows(teams!("ORDER BY name COLLATE \"C\""), &[])?;
        all(&found, team_row)
    }

    fn teams_of(&self, teams: &[TeamId]) -> Answer<Vec<TeamSet>> {
        let found = self.db.rows(teams!("WHERE id = ANY($1)"), &[&of_teams(teams)])?;
        all(&found, team_row)
    }

    fn values(&self) -> Answer<Vec<ValueSet>> {
        const SQL: &str = "SELECT id, name, meaning, active FROM value ORDER BY name COLLATE \"C\"";
        all(&self.db.rows(SQL, &[])?, value_row)
    }

    fn ladders(&self) -> Answer<Vec<LadderSet>> {
        let found = self
            .db
            .rows("SELECT body FROM ladder ORDER BY key COLLATE \"C\"", &[])?;
        all(&found, |row| {
            kept::ladder(&at::<Vec<u8>>(row, 0)?).map_err(|error| unreadable("a ladder", &error))
        })
    }

    fn policy_set(&self) -> Answer<Option<PolicySet>> {
        let found = self.db.row("SELECT body FROM policy", &[])?;
        let set = found.map(|row| {
            PolicySet::decode(&at::<Vec<u8>>(&row, 0)?).map_err(|error| unreadable("the policy", &error))
        });
        set.transpose()
    }
}
