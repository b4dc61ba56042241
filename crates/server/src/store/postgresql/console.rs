//! What the console reads page by page.

use super::{
    db::{Value, all, at, moment_at, number_at},
    read::{person_row, team_row},
    work::Work,
};
use crate::store::{
    Act, Answer,
    console::{CaseSaid, Listed, ReadConsole, WriteConsole},
};
use chrono::{DateTime, Utc};
use domain::id::{CaseId, DeviceId, PersonId, TeamId};
use postgres::Row;
use protocol::record::TeamSet;
use uuid::Uuid;

/// Words that list people.
macro_rules! listed {
    ($rest:expr) => {
        concat!(
            "SELECT id, name, team, post, role, active, email, \
             (SELECT count(*) FROM session WHERE session.person = person.id), \
             EXISTS (SELECT 1 FROM scim_user WHERE scim_user.person = person.id) FROM person ",
            $rest
        )
    };
}

/// Which people are behind another one, in their order.
macro_rules! behind {
    () => {
        "WHERE ($1::text IS NULL OR (name COLLATE \"C\", id) > ($1::text COLLATE \"C\", $2::uuid)) \
         AND ($3::uuid IS NULL OR team = $3) ORDER BY name COLLATE \"C\", id"
    };
}

const SAID: &str = "SELECT part_of, bool_or(customer_waiting), \
    (SELECT one.text FROM voice AS one WHERE one.part_of = voice.part_of AND NOT one.withdrawn AND one.text IS NOT NULL \
    ORDER BY one.id LIMIT 1) \
    FROM voice WHERE NOT withdrawn AND part_of = ANY($1) GROUP BY part_of";

fn listed_row(row: &Row) -> Answer<Listed> {
    Ok(Listed {
        person: person_row(row)?,
        sessions: number_at(row, 7)?,
        from_directory: at(row, 8)?,
    })
}

fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}

impl ReadConsole for Work<'_> {
    fn people_after(
        &self,
        after: Option<(&str, PersonId)>,
        team: Option<TeamId>,
        most: usize,
    ) -> Answer<Vec<Listed>> {
        const SQL: &str = concat!(listed!(behind!()), " LIMIT $4");
        let (name, id) = (after.map(|(name, _)| name), after.map(|(_, id)| id.0));
        let values: [Value<'_>; 4] = [&name, &id, &team.map(|id| id.0), &limit(most)];
        all(&self.db.rows(SQL, &values)?, listed_row)
    }

    fn each_person(
        &self,
        after: Option<(&str, PersonId)>,
        team: Option<TeamId>,
        see: &mut dyn FnMut(PersonId, &str, Option<&str>) -> bool,
    ) -> Answer<()> {
        const SQL: &str = concat!("SELECT id, name, email FROM person ", behind!());
        let (name, id) = (after.map(|(name, _)| name), after.map(|(_, id)| id.0));
        for row in self.db.rows(SQL, &[&name, &id, &team.map(|id| id.0)])? {
            let (name, email): (&str, Option<&str>) = (row.try_get(1)?, row.try_get(2)?);
            if !see(PersonId(at(&row, 0)?), name, email) {
                break;
            }
        }
        Ok(())
    }

    fn people_listed(&self, people: &[PersonId]) -> Answer<Vec<Listed>> {
        let ids: Vec<Uuid> = people.iter().map(|id| id.0).collect();
        let found = self.db.rows(listed!("WHERE id = ANY($1)"), &[&ids])?;
        all(&found, listed_row)
    }

    fn teams_led_by(&self, leader: PersonId) -> Answer<Vec<TeamSet>> {
        const SQL: &str = "SELECT id, name, leader FROM team WHERE leader = $1 ORDER BY name COLLATE \"C\"";
        self.db.rows(SQL, &[&leader.0])?.iter().map(team_row).collect()
    }

    fn people_named(&self, people: &[PersonId]) -> Answer<Vec<(PersonId, String)>> {
        const SQL: &str = "SELECT id, name FROM person WHERE id = ANY($1)";
        let ids: Vec<Uuid> = people.iter().map(|id| id.0).collect();
        let found = self.db.rows(SQL, &[&ids])?;
        let named = found.iter().map(|row| Ok((PersonId(at(row, 0)?), at(row, 1)?)));
        named.collect()
    }

    fn said_in(&self, cases: &[CaseId]) -> Answer<Vec<CaseSaid>> {
        let ids: Vec<Uuid> = cases.iter().map(|id| id.0).collect();
        let found = self.db.rows(SAID, &[&ids])?;
        let said = found.iter().map(|row| {
            Ok(CaseSaid {
                case: CaseId(at(row, 0)?),
                customer_waiting: at(row, 1)?,
                text: at(row, 2)?,
            })
        });
        said.collect()
    }

    fn acts_before(&self, place: Option<i64>, most: usize) -> Answer<Vec<(i64, Act)>> {
        const SQL: &str =
            "SELECT id, at, actor, what, whom, detail FROM act WHERE id < $1 ORDER BY id DESC LIMIT $2";
        let found = self.db.rows(SQL, &[&place.unwrap_or(i64::MAX), &limit(most)])?;
        let acts = found.iter().map(|row| {
            let act = Act {
                at: moment_at(row, 1)?,
                actor: at(row, 2)?,
                what: at(row, 3)?,
                whom: at::<Option<Uuid>>(row, 4)?.map(PersonId),
                detail: at(row, 5)?,
            };
            Ok((at(row, 0)?, act))
        });
        acts.collect()
    }
}

impl WriteConsole for Work<'_> {
    fn end_sessions_made(&mut self, device: DeviceId, until: DateTime<Utc>) -> Answer<usize> {
        const SQL: &str = "DELETE FROM session WHERE device = $1 AND created_at <= $2";
        let ended = self.db.run(SQL, &[&device.0, &until.timestamp_millis()])?;
        Ok(usize::try_from(ended).unwrap_or(usize::MAX))
    }
}
