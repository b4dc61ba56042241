//! The tables of kudos: between whom they passed, where their words stand, and how many passed on a day.

use super::rows;
use crate::store::{Answer, KeptKudos, Passed};
use domain::id::{KudosId, PersonId};
use protocol::{envelope::Hash16, wire::Feed};
use rusqlite::{Connection, OptionalExtension};

pub(super) fn kudos(db: &Connection, id: KudosId) -> Answer<Option<KeptKudos>> {
    let mut query =
        db.prepare_cached("SELECT giver, passed_by, receiver, record FROM kudos WHERE id = ?1")?;
    let found = query.query_row([rows::blob(id.0)], |row| {
        let passed = Passed {
            giver: rows::id_or_none(row, 0)?.map(PersonId),
            passed_by: rows::id_or_none(row, 1)?.map(PersonId),
            receiver: PersonId(rows::id_at(row, 2)?),
        };
        Ok((passed, row.get::<_, i64>(3)?))
    });
    let Some((passed, record)) = found.optional()? else {
        return Ok(None);
    };
    let mut query = db.prepare_cached("SELECT kind, body FROM record WHERE id = ?1")?;
    Ok(Some(query.query_row([record], |row| {
        Ok(KeptKudos {
            passed,
            record,
            kind: row.get(0)?,
            body: row.get::<_, Option<Vec<u8>>>(1)?.unwrap_or_default(),
        })
    })?))
}

pub(super) fn put_kudos(db: &Connection, id: KudosId, passed: Passed, record: i64) -> Answer<()> {
    db.prepare_cached(
        "INSERT INTO kudos (id, giver, passed_by, receiver, record) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((
        rows::blob(id.0),
        passed.giver.map(|id| rows::blob(id.0)),
        passed.passed_by.map(|id| rows::blob(id.0)),
        rows::blob(passed.receiver.0),
        record,
    ))?;
    Ok(())
}

pub(super) fn shown(db: &Connection, kudos: KudosId) -> Answer<Vec<(Feed, i64)>> {
    let mut query = db.prepare_cached("SELECT feed, record FROM shown WHERE kudos = ?1")?;
    let found = query.query_map([rows::blob(kudos.0)], |row| {
        Ok((row.get::<_, String>(0)?, row.get(1)?))
    })?;
    let mut shown = Vec::new();
    for row in found {
        let (feed, record) = row?;
        if let Ok(feed) = feed.parse() {
            shown.push((feed, record));
        }
    }
    Ok(shown)
}

pub(super) fn put_shown(db: &Connection, kudos: KudosId, feed: Feed, record: i64) -> Answer<()> {
    db.prepare_cached("INSERT OR IGNORE INTO shown (kudos, feed, record) VALUES (?1, ?2, ?3)")?
        .execute((rows::blob(kudos.0), feed.to_string(), record))?;
    Ok(())
}

pub(super) fn drop_shown(db: &Connection, kudos: KudosId, feed: Feed, record: i64) -> Answer<()> {
    db.prepare_cached("DELETE FROM shown WHERE kudos = ?1 AND feed = ?2 AND record = ?3")?
        .execute((rows::blob(kudos.0), feed.to_string(), record))?;
    Ok(())
}

pub(super) fn praise_row_known(db: &Connection, row: Hash16) -> Answer<bool> {
    let mut query = db.prepare_cached("SELECT 1 FROM praise_row WHERE hash = ?1")?;
    Ok(query.exists([row.0])?)
}

pub(super) fn put_praise_row(db: &Connection, row: Hash16) -> Answer<bool> {
    let added = db
        .prepare_cached("INSERT OR IGNORE INTO praise_row (hash) VALUES (?1)")?
        .execute([row.0])?;
    Ok(added > 0)
}

pub(super) fn count(db: &Connection, day: i64, author: PersonId, reader: PersonId, kind: u16) -> Answer<u32> {
    let mut add = db.prepare_cached(
        "INSERT INTO passed_on (day, author, reader, kind, count) VALUES (?1, ?2, ?3, ?4, 1) \
         ON CONFLICT DO UPDATE SET count = count + 1 RETURNING count",
    )?;
    let key = (day, rows::blob(author.0), rows::blob(reader.0), kind);
    Ok(add.query_row(key, |row| row.get(0))?)
}
