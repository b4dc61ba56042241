//! The tables of streams and records, and of those that are held.

use super::rows;
use crate::store::{Answer, Checked, HeldBecause, HeldRecord, Kept, StoreError};
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, KudosId, PersonId};
use protocol::{
    envelope::{Envelope, Hash16, StreamId},
    wire::Head,
};
use rusqlite::{Connection, OptionalExtension, Row};

fn key_of(stream: StreamId) -> ([u8; 16], [u8; 16], u32) {
    (
        rows::blob(stream.author.0),
        rows::blob(stream.device.0),
        stream.inc,
    )
}

pub(super) fn stream(db: &Connection, stream: StreamId) -> Answer<Option<Kept>> {
    let mut find = db.prepare_cached(
        "SELECT id, seq, hash, safe FROM stream WHERE author = ?1 AND device = ?2 AND inc = ?3",
    )?;
    let found = find.query_row(key_of(stream), |row| {
        Ok(Kept {
            key: row.get(0)?,
            head: Head {
                seq: rows::number_at(row, 1)?,
                hash: rows::hash_at(row, 2)?,
            },
            safe: rows::number_at(row, 3)?,
        })
    });
    Ok(found.optional()?)
}

pub(super) fn streams_of(db: &Connection, author: PersonId, most: usize) -> Answer<Vec<(StreamId, Head)>> {
    let mut query = db.prepare_cached(
        "SELECT device, inc, seq, hash FROM stream WHERE author = ?1 ORDER BY device, inc LIMIT ?2",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let found = query.query_map((rows::blob(author.0), most), |row| {
        let stream = StreamId {
            author,
            device: DeviceId(rows::id_at(row, 0)?),
            inc: row.get(1)?,
        };
        let head = Head {
            seq: rows::number_at(row, 2)?,
            hash: rows::hash_at(row, 3)?,
        };
        Ok((stream, head))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn hash_at(db: &Connection, stream: i64, seq: u64) -> Answer<Option<Hash16>> {
    let mut query = db.prepare_cached("SELECT hash FROM record WHERE stream = ?1 AND seq = ?2")?;
    Ok(query
        .query_row((stream, rows::column(seq)), |row| rows::hash_at(row, 0))
        .optional()?)
}

pub(super) fn record(db: &Connection, key: i64) -> Answer<Option<Envelope>> {
    let mut query = db.prepare_cached("SELECT head, body FROM record WHERE id = ?1")?;
    Ok(query
        .query_row([key], |row| rows::envelope_at(row, 0))
        .optional()?)
}

pub(super) fn each_body(
    db: &Connection,
    author: PersonId,
    kind: u16,
    up_to: i64,
    see: &mut dyn FnMut(i64, &[u8]),
) -> Answer<()> {
    let mut query = db.prepare_cached(
        "SELECT record.id, record.body FROM record JOIN stream ON stream.id = record.stream \
         WHERE stream.author = ?1 AND record.kind = ?2 AND record.body IS NOT NULL AND record.id <= ?3 \
         ORDER BY record.id",
    )?;
    let mut found = query.query((rows::blob(author.0), kind, up_to))?;
    while let Some(row) = found.next()? {
        see(row.get(0)?, &row.get::<_, Vec<u8>>(1)?);
    }
    Ok(())
}

/// Stores records of one stream after its end. A stream has no row before its first record, so that a gap
/// in one that is not known leaves no trace.
pub(super) fn append(db: &Connection, records: &[Checked]) -> Answer<Vec<i64>> {
    let Some((first, last)) = records.first().zip(records.last()) else {
        return Ok(Vec::new());
    };
    let id = first.header.stream;
    let key = match stream(db, id)? {
        Some(kept) => kept.key,
        None => {
            db.prepare_cached(
                "INSERT INTO stream (author, device, inc, seq, hash) VALUES (?1, ?2, ?3, 0, zeroblob(16))",
            )?
            .execute(key_of(id))?;
            db.last_insert_rowid()
        }
    };
    let mut insert = db.prepare_cached(
        "INSERT INTO record (stream, seq, hash, kind, head, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let mut keys = Vec::with_capacity(records.len());
    for record in records {
        let header = &record.header;
        if header.stream != id {
            return Err(StoreError::Failed("records of two streams in one append".into()));
        }
        let (seq, body) = (rows::column(header.seq), record.body());
        insert.execute((
            key,
            seq,
            record.hash.0,
            header.kind,
            &record.envelope.head.0,
            body,
        ))?;
        keys.push(db.last_insert_rowid());
    }
    db.prepare_cached("UPDATE stream SET seq = ?2, hash = ?3 WHERE id = ?1")?
        .execute((key, rows::column(last.header.seq), last.hash.0))?;
    Ok(keys)
}

fn held_row(row: &Row<'_>) -> rusqlite::Result<HeldRecord> {
    Ok(HeldRecord {
        held: row.get(0)?,
        record: row.get(1)?,
        kind: row.get(2)?,
    })
}

pub(super) fn held(db: &Connection, why: HeldBecause<'_>) -> Answer<Vec<HeldRecord>> {
    const HELD: &str = "SELECT held.id, held.record, record.kind FROM held \
        JOIN record ON record.id = held.record WHERE";
    let found = match why {
        HeldBecause::Awaits(kudos) => db
            .prepare_cached(&format!("{HELD} held.kudos = ?1 ORDER BY held.id"))?
            .query_map([rows::blob(kudos.0)], held_row)?
            .collect::<Result<_, _>>()?,
        HeldBecause::Reason(word) => db
            .prepare_cached(&format!("{HELD} held.reason = ?1 ORDER BY held.id"))?
            .query_map([word], held_row)?
            .collect::<Result<_, _>>()?,
    };
    Ok(found)
}

pub(super) fn hold(
    db: &Connection,
    record: i64,
    reason: &str,
    awaits: Option<KudosId>,
    now: DateTime<Utc>,
) -> Answer<()> {
    db.prepare_cached("INSERT INTO held (record, at, reason, kudos) VALUES (?1, ?2, ?3, ?4)")?
        .execute((
            record,
            now.timestamp_millis(),
            reason,
            awaits.map(|id| rows::blob(id.0)),
        ))?;
    Ok(())
}

pub(super) fn let_go(db: &Connection, held: i64) -> Answer<()> {
    db.prepare_cached("DELETE FROM held WHERE id = ?1")?
        .execute([held])?;
    Ok(())
}

pub(super) fn due(db: &Connection, now: DateTime<Utc>, most: usize) -> Answer<Vec<i64>> {
    let mut query =
        db.prepare_cached("SELECT id FROM record WHERE erase_at <= ?1 ORDER BY erase_at LIMIT ?2")?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let found = query.query_map((now.timestamp_millis(), most), |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn erase_at(db: &Connection, key: i64, at: DateTime<Utc>) -> Answer<()> {
    db.prepare_cached("UPDATE record SET erase_at = ?2 WHERE id = ?1")?
        .execute((key, at.timestamp_millis()))?;
    Ok(())
}

pub(super) fn erase(db: &Connection, key: i64) -> Answer<()> {
    db.prepare_cached("UPDATE record SET body = NULL, erase_at = NULL WHERE id = ?1")?
        .execute([key])?;
    Ok(())
}

/// Says that a finished backup holds a stream up to this number.
pub(super) fn put_safe(db: &Connection, stream: i64, seq: u64) -> Answer<()> {
    db.prepare_cached("UPDATE stream SET safe = ?2 WHERE id = ?1 AND safe < ?2 AND seq >= ?2")?
        .execute((stream, rows::column(seq)))?;
    Ok(())
}
