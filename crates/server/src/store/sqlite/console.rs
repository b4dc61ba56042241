//! What the console reads page by page.

use super::{people, rows, work::Work};
use crate::store::{
    Act, Answer,
    console::{CaseSaid, Listed, ReadConsole, WriteConsole},
};
use chrono::{DateTime, Utc};
use domain::id::{CaseId, DeviceId, PersonId, TeamId};
use protocol::record::TeamSet;
use rusqlite::Row;

const LISTED: &str = "SELECT id, name, team, post, role, active, email, \
    (SELECT count(*) FROM session WHERE session.person = person.id), \
    EXISTS (SELECT 1 FROM scim_user WHERE scim_user.person = person.id) FROM person";
const BEHIND: &str = "(?1 IS NULL OR (name, id) > (?1, ?2)) AND (?3 IS NULL OR team = ?3) ORDER BY name, id";

const SAID: &str = "SELECT part_of, max(customer_waiting), \
    (SELECT one.text FROM voice AS one WHERE one.part_of = voice.part_of AND NOT one.withdrawn AND one.text IS NOT NULL \
    ORDER BY one.id LIMIT 1) \
    FROM voice WHERE NOT withdrawn AND part_of IN (SELECT unhex(value) FROM json_each(?1)) GROUP BY part_of";

fn listed_at(row: &Row<'_>) -> rusqlite::Result<Listed> {
    let sessions = rows::number_at(row, 7)?;
    Ok(Listed {
        person: people::person_row(row)?,
        sessions: usize::try_from(sessions).unwrap_or(usize::MAX),
        from_directory: row.get(8)?,
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
        let mut query = self
            .db
            .prepare_cached(&format!("{LISTED} WHERE {BEHIND} LIMIT ?4"))?;
        let (name, id) = (after.map(|(name, _)| name), after.map(|(_, id)| rows::blob(id.0)));
        let team = team.map(|id| rows::blob(id.0));
        let found = query.query_map((name, id, team, limit(most)), listed_at)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn each_person(
        &self,
        after: Option<(&str, PersonId)>,
        team: Option<TeamId>,
        see: &mut dyn FnMut(PersonId, &str, Option<&str>) -> bool,
    ) -> Answer<()> {
        let mut query = self
            .db
            .prepare_cached(&format!("SELECT id, name, email FROM person WHERE {BEHIND}"))?;
        let (name, id) = (after.map(|(name, _)| name), after.map(|(_, id)| rows::blob(id.0)));
        let mut found = query.query((name, id, team.map(|id| rows::blob(id.0))))?;
        while let Some(row) = found.next()? {
            let text = |at| row.get_ref(at)?.as_str_or_null().map_err(rusqlite::Error::from);
            let name = text(1)?.unwrap_or_default();
            if !see(PersonId(rows::id_at(row, 0)?), name, text(2)?) {
                break;
            }
        }
        Ok(())
    }

    fn people_listed(&self, people: &[PersonId]) -> Answer<Vec<Listed>> {
        let mut query = self.db.prepare_cached(&format!(
            "{LISTED} WHERE id IN (SELECT unhex(value) FROM json_each(?1))"
        ))?;
        let found = query.query_map([rows::ids(people.iter().map(|id| id.0))], listed_at)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn teams_led_by(&self, leader: PersonId) -> Answer<Vec<TeamSet>> {
        let mut query = self
            .db
            .prepare_cached("SELECT id, name, leader FROM team WHERE leader = ?1 ORDER BY name")?;
        let found = query.query_map([rows::blob(leader.0)], people::team_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn people_named(&self, people: &[PersonId]) -> Answer<Vec<(PersonId, String)>> {
        let mut query = self.db.prepare_cached(
            "SELECT id, name FROM person WHERE id IN (SELECT unhex(value) FROM json_each(?1))",
        )?;
        let found = query.query_map([rows::ids(people.iter().map(|id| id.0))], |row| {
            Ok((PersonId(rows::id_at(row, 0)?), row.get(1)?))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn said_in(&self, cases: &[CaseId]) -> Answer<Vec<CaseSaid>> {
        let mut query = self.db.prepare_cached(SAID)?;
        let found = query.query_map([rows::ids(cases.iter().map(|id| id.0))], |row| {
            Ok(CaseSaid {
                case: CaseId(rows::id_at(row, 0)?),
                customer_waiting: row.get(1)?,
                text: row.get(2)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn acts_before(&self, place: Option<i64>, most: usize) -> Answer<Vec<(i64, Act)>> {
        let mut query = self.db.prepare_cached(
            "SELECT id, at, actor, what, whom, detail FROM act WHERE id < ?1 ORDER BY id DESC LIMIT ?2",
        )?;
        let found = query.query_map((place.unwrap_or(i64::MAX), limit(most)), |row| {
            let act = Act {
                at: rows::moment_at(row, 1)?,
                actor: row.get(2)?,
                what: row.get(3)?,
                whom: rows::id_or_none(row, 4)?.map(PersonId),
                detail: row.get(5)?,
            };
            Ok((row.get(0)?, act))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl WriteConsole for Work<'_> {
    fn end_sessions_made(&mut self, device: DeviceId, until: DateTime<Utc>) -> Answer<usize> {
        let mut end = self
            .db
            .prepare_cached("DELETE FROM session WHERE device = ?1 AND created_at <= ?2")?;
        Ok(end.execute((rows::blob(device.0), until.timestamp_millis()))?)
    }
}
