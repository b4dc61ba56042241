//! The tables of erasing.

use super::{rows, work::Work};
use crate::store::{
    Answer,
    privacy::{Erasure, ReadPrivacy, WritePrivacy},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;

impl ReadPrivacy for Work<'_> {
    fn erasures(&self) -> Answer<Vec<Erasure>> {
        let mut query = self.db.prepare_cached(
            "SELECT id, person, asked_by, asked_at, confirmed_by, receipt FROM erasure ORDER BY asked_at, id",
        )?;
        let found = query.query_map([], |row| {
            Ok(Erasure {
                id: row.get(0)?,
                person: PersonId(rows::id_at(row, 1)?),
                asked_by: row.get(2)?,
                asked_at: rows::moment_at(row, 3)?,
                confirmed_by: row.get(4)?,
                receipt: row.get(5)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn left_before(&self, at: DateTime<Utc>) -> Answer<Vec<PersonId>> {
        let mut query = self
            .db
            .prepare_cached("SELECT person FROM departed WHERE left_at <= ?1 ORDER BY left_at, person")?;
        let found = query.query_map([at.timestamp_millis()], |row| rows::id_at(row, 0).map(PersonId))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl WritePrivacy for Work<'_> {
    fn put_erasure(&mut self, erasure: &Erasure) -> Answer<()> {
        self.db
            .prepare_cached(
                "INSERT INTO erasure (id, person, asked_by, asked_at, confirmed_by, receipt) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE \
                 SET confirmed_by = excluded.confirmed_by, receipt = excluded.receipt",
            )?
            .execute((
                erasure.id,
                rows::blob(erasure.person.0),
                &erasure.asked_by,
                erasure.asked_at.timestamp_millis(),
                &erasure.confirmed_by,
                &erasure.receipt,
            ))?;
        Ok(())
    }

    fn put_left(&mut self, person: PersonId, at: Option<DateTime<Utc>>) -> Answer<()> {
        let person = rows::blob(person.0);
        self.db
            .prepare_cached("DELETE FROM departed WHERE person = ?1")?
            .execute([person])?;
        if let Some(at) = at {
            self.db
                .prepare_cached("INSERT INTO departed (person, left_at) VALUES (?1, ?2)")?
                .execute((person, at.timestamp_millis()))?;
        }
        Ok(())
    }

    fn drop_codes(&mut self, person: PersonId) -> Answer<()> {
        self.db
            .prepare_cached("DELETE FROM code WHERE person = ?1")?
            .execute([rows::blob(person.0)])?;
        Ok(())
    }
}
