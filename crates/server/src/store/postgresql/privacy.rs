//! The tables of erasing.

use super::{
    db::{Value, at, moment_at},
    work::Work,
};
use crate::store::{
    Answer, StoreError,
    privacy::{Erasure, ReadPrivacy, WritePrivacy},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;

impl ReadPrivacy for Work<'_> {
    fn erasures(&self) -> Answer<Vec<Erasure>> {
        const SQL: &str =
            "SELECT id, person, asked_by, asked_at, confirmed_by, receipt FROM erasure ORDER BY asked_at, id";
        let rows = self.db.rows(SQL, &[])?;
        let read = |row| {
            let id: Vec<u8> = at(row, 0)?;
            let id = id.try_into();
            Ok(Erasure {
                id: id.map_err(|_| StoreError::Failed("the id of an erasure is damaged".into()))?,
                person: PersonId(at(row, 1)?),
                asked_by: at(row, 2)?,
                asked_at: moment_at(row, 3)?,
                confirmed_by: at(row, 4)?,
                receipt: at(row, 5)?,
            })
        };
        rows.iter().map(read).collect()
    }

    fn left_before(&self, before: DateTime<Utc>) -> Answer<Vec<PersonId>> {
        const SQL: &str = "SELECT person FROM departed WHERE left_at <= $1 ORDER BY left_at, person";
        let rows = self.db.rows(SQL, &[&before.timestamp_millis()])?;
        rows.iter().map(|row| at(row, 0).map(PersonId)).collect()
    }
}

impl WritePrivacy for Work<'_> {
    fn put_erasure(&mut self, erasure: &Erasure) -> Answer<()> {
        const SQL: &str = "INSERT INTO erasure (id, person, asked_by, asked_at, confirmed_by, receipt) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE \
             SET confirmed_by = excluded.confirmed_by, receipt = excluded.receipt";
        let values: [Value<'_>; 6] = [
            &erasure.id.as_slice(),
            &erasure.person.0,
            &erasure.asked_by,
            &erasure.asked_at.timestamp_millis(),
            &erasure.confirmed_by,
            &erasure.receipt,
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn put_left(&mut self, person: PersonId, at: Option<DateTime<Utc>>) -> Answer<()> {
        self.db
            .run("DELETE FROM departed WHERE person = $1", &[&person.0])?;
        match at {
            Some(at) => self
                .db
                .run(
                    "INSERT INTO departed (person, left_at) VALUES ($1, $2)",
                    &[&person.0, &at.timestamp_millis()],
                )
                .map(drop),
            None => Ok(()),
        }
    }

    fn drop_codes(&mut self, person: PersonId) -> Answer<()> {
        self.db
            .run("DELETE FROM code WHERE person = $1", &[&person.0])
            .map(drop)
    }
}
