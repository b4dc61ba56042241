//! The tables of praise from survey tools.

use super::{
    db::{Value, at, hash_at, moment_at},
    work::Work,
};
use crate::store::{
    Answer, StoreError,
    praise::{KeptPraise, ReadPraise, WritePraise},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use postgres::Row;
use protocol::{
    envelope::Hash16,
    record::{Body, PraiseShared},
};

fn waiting_row(row: &Row) -> Answer<KeptPraise> {
    let (id, body): (Vec<u8>, Vec<u8>) = (at(row, 0)?, at(row, 1)?);
    let id = id.try_into();
    Ok(KeptPraise {
        id: id.map_err(|_| StoreError::Failed("the id of praise that waits is damaged".into()))?,
        praise: PraiseShared::decode(&body).map_err(|e| StoreError::Failed(e.to_string()))?,
        why: at(row, 2)?,
        source: at(row, 3)?,
        at: moment_at(row, 4)?,
    })
}

impl ReadPraise for Work<'_> {
    fn praise_key(&self, name: Hash16) -> Answer<Option<Hash16>> {
        const SQL: &str = "SELECT said FROM praise_key WHERE hash = $1";
        let row = self.db.row(SQL, &[&name.0.as_slice()])?;
        row.map(|row| hash_at(&row, 0)).transpose()
    }

    fn praise_waiting(&self) -> Answer<Vec<KeptPraise>> {
        const SQL: &str = "SELECT id, body, why, source, at FROM praise_waiting ORDER BY at, id";
        self.db.rows(SQL, &[])?.iter().map(waiting_row).collect()
    }
}

impl WritePraise for Work<'_> {
    fn put_praise_key(&mut self, name: Hash16, said: Hash16, at: DateTime<Utc>) -> Answer<()> {
        const SQL: &str = "INSERT INTO praise_key (hash, said, at) VALUES ($1, $2, $3) \
             ON CONFLICT (hash) DO UPDATE SET said = excluded.said, at = excluded.at";
        let values: [Value<'_>; 3] = [&name.0.as_slice(), &said.0.as_slice(), &at.timestamp_millis()];
        self.db.run(SQL, &values).map(drop)
    }

    fn sweep_praise_keys(&mut self, before: DateTime<Utc>) -> Answer<usize> {
        const SQL: &str = "DELETE FROM praise_key WHERE at < $1";
        let swept = self.db.run(SQL, &[&before.timestamp_millis()])?;
        Ok(usize::try_from(swept).unwrap_or(usize::MAX))
    }

    fn put_praise_waiting(&mut self, waiting: &KeptPraise) -> Answer<()> {
        const SQL: &str = "INSERT INTO praise_waiting (id, person, body, why, source, at) \
             VALUES ($1, $2, $3, $4, $5, $6)";
        let values: [Value<'_>; 6] = [
            &waiting.id.as_slice(),
            &waiting.praise.to.0,
            &waiting.praise.encode(),
            &waiting.why,
            &waiting.source,
            &waiting.at.timestamp_millis(),
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn drop_praise_waiting(&mut self, id: [u8; 8]) -> Answer<()> {
        self.erased = true;
        const SQL: &str = "DELETE FROM praise_waiting WHERE id = $1";
        self.db.run(SQL, &[&id.as_slice()]).map(drop)
    }

    fn drop_praise_for(&mut self, person: PersonId) -> Answer<usize> {
        self.erased = true;
        const SQL: &str = "DELETE FROM praise_waiting WHERE person = $1";
        let dropped = self.db.run(SQL, &[&person.0])?;
        Ok(usize::try_from(dropped).unwrap_or(usize::MAX))
    }
}
