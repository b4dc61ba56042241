//! The tables of praise from survey tools.

use super::{rows, work::Work};
use crate::store::{
    Answer, StoreError,
    praise::{KeptPraise, ReadPraise, WritePraise},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use protocol::{
    envelope::Hash16,
    record::{Body, PraiseShared},
};
use rusqlite::OptionalExtension;

impl ReadPraise for Work<'_> {
    fn praise_key(&self, name: Hash16) -> Answer<Option<Hash16>> {
        let mut query = self
            .db
            .prepare_cached("SELECT said FROM praise_key WHERE hash = ?1")?;
        Ok(query
            .query_row([name.0], |row| rows::hash_at(row, 0))
            .optional()?)
    }

    fn praise_waiting(&self) -> Answer<Vec<KeptPraise>> {
        let mut query = self
            .db
            .prepare_cached("SELECT id, body, why, source, at FROM praise_waiting ORDER BY at, id")?;
        let found = query.query_map([], |row| {
            let body: Vec<u8> = row.get(1)?;
            Ok((
                row.get(0)?,
                body,
                row.get(2)?,
                row.get(3)?,
                rows::moment_at(row, 4)?,
            ))
        })?;
        let kept = found.map(|row| {
            let (id, body, why, source, at) = row?;
            let praise = PraiseShared::decode(&body).map_err(|e| StoreError::Failed(e.to_string()))?;
            Ok(KeptPraise {
                id,
                praise,
                why,
                source,
                at,
            })
        });
        kept.collect()
    }
}

impl WritePraise for Work<'_> {
    fn put_praise_key(&mut self, name: Hash16, said: Hash16, at: DateTime<Utc>) -> Answer<()> {
        self.db
            .prepare_cached("INSERT OR REPLACE INTO praise_key (hash, said, at) VALUES (?1, ?2, ?3)")?
            .execute((name.0, said.0, at.timestamp_millis()))?;
        Ok(())
    }

    fn sweep_praise_keys(&mut self, before: DateTime<Utc>) -> Answer<usize> {
        let mut sweep = self.db.prepare_cached("DELETE FROM praise_key WHERE at < ?1")?;
        Ok(sweep.execute([before.timestamp_millis()])?)
    }

    fn put_praise_waiting(&mut self, waiting: &KeptPraise) -> Answer<()> {
        self.db
            .prepare_cached(
                "INSERT INTO praise_waiting (id, person, body, why, source, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                waiting.id,
                rows::blob(waiting.praise.to.0),
                waiting.praise.encode(),
                &waiting.why,
                &waiting.source,
                waiting.at.timestamp_millis(),
            ))?;
        Ok(())
    }

    fn drop_praise_waiting(&mut self, id: [u8; 8]) -> Answer<()> {
        self.erased = true;
        self.db
            .prepare_cached("DELETE FROM praise_waiting WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    }

    fn drop_praise_for(&mut self, person: PersonId) -> Answer<usize> {
        self.erased = true;
        let mut drop = self
            .db
            .prepare_cached("DELETE FROM praise_waiting WHERE person = ?1")?;
        Ok(drop.execute([rows::blob(person.0)])?)
    }
}
