//! The journal: every input the tracker was given, append-only, and now and then all that it knew.
//!
//! A restart goes on from the newest snapshot and replays what followed.

use crate::StoreError;
use domain::time::{Mono, Now};
use rusqlite::{OptionalExtension, Params, Row, Transaction, params};

/// One input with the clocks it was stamped with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which boot `at.mono` counts from.
    pub boot_id: String,
    /// When.
    pub at: Now,
    /// JSON of the input.
    pub input: String,
}

/// Appends one record and returns its number.
///
/// # Errors
/// The database's.
pub fn append(tx: &Transaction<'_>, record: &Record) -> Result<i64, StoreError> {
    tx.execute(
        "INSERT INTO desk_record (boot_id, boot_ms, wall_ms, tz_min, input) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            record.boot_id,
            i64::try_from(record.at.mono.0).unwrap_or(i64::MAX),
            record.at.wall.timestamp_millis(),
            record.at.offset_min,
            record.input
        ],
    )?;
    Ok(tx.last_insert_rowid())
}

/// Records from wall time `from_ms` on, in the order they were written.
///
/// # Errors
/// The database's.
pub fn since(tx: &Transaction<'_>, from_ms: i64) -> Result<Vec<Record>, StoreError> {
    let mut records = Vec::new();
    each(tx, from_ms, i64::MAX, |record| records.push(record))?;
    Ok(records)
}

/// Gives `take` one record after the other, in the order they were written: from the first at wall time
/// `from_ms` or later to the last before `to_ms`. Holds one at a time, however many there are.
///
/// # Errors
/// The database's.
pub fn each(
    tx: &Transaction<'_>,
    from_ms: i64,
    to_ms: i64,
    take: impl FnMut(Record),
) -> Result<(), StoreError> {
    let between = "seq BETWEEN (SELECT min(seq) FROM desk_record WHERE wall_ms >= ?1)
                           AND (SELECT max(seq) FROM desk_record WHERE wall_ms < ?2)";
    each_where(tx, between, params![from_ms, to_ms], take)
}

/// Gives `take` the records written after number `seq`, in order.
///
/// # Errors
/// The database's.
pub fn each_after(tx: &Transaction<'_>, seq: i64, take: impl FnMut(Record)) -> Result<(), StoreError> {
    each_where(tx, "seq > ?1", params![seq], take)
}

fn each_where(
    tx: &Transaction<'_>,
    wanted: &str,
    values: impl Params,
    mut take: impl FnMut(Record),
) -> Result<(), StoreError> {
    let mut statement = tx.prepare(&format!(
        "SELECT boot_id, boot_ms, wall_ms, tz_min, input FROM desk_record WHERE {wanted} ORDER BY seq"
    ))?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        take(record(row)?);
    }
    Ok(())
}

/// At most `limit` records with their numbers, those after number `seq`, in order.
///
/// # Errors
/// The database's.
pub fn page(tx: &Transaction<'_>, seq: i64, limit: u32) -> Result<Vec<(i64, Record)>, StoreError> {
    let mut statement = tx.prepare_cached(
        "SELECT boot_id, boot_ms, wall_ms, tz_min, input, seq FROM desk_record
         WHERE seq > ?1 ORDER BY seq LIMIT ?2",
    )?;
    let rows = statement.query_map(params![seq, limit], |row| Ok((row.get(5)?, record(row)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps what the tracker knew after every record written so far, in place of what was kept before.
///
/// # Errors
/// The database's.
pub fn keep_snapshot(tx: &Transaction<'_>, version: u32, at: Now, state: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM tracker_snapshot", [])?;
    tx.execute(
        "INSERT INTO tracker_snapshot (after_seq, version, wall_ms, state)
         VALUES ((SELECT coalesce(max(seq), 0) FROM desk_record), ?1, ?2, ?3)",
        params![version, at.wall.timestamp_millis(), state],
    )?;
    Ok(())
}

/// The number of the last record a snapshot of this `version` holds, and the snapshot.
///
/// # Errors
/// The database's.
pub fn snapshot(tx: &Transaction<'_>, version: u32) -> Result<Option<(i64, String)>, StoreError> {
    let newest =
        "SELECT after_seq, state FROM tracker_snapshot WHERE version = ?1 ORDER BY after_seq DESC LIMIT 1";
    Ok(tx
        .query_row(newest, [version], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// When the oldest record was written.
///
/// # Errors
/// The database's.
pub fn first_at(tx: &Transaction<'_>) -> Result<Option<Now>, StoreError> {
    one_at(
        tx,
        "SELECT boot_id, boot_ms, wall_ms, tz_min, input FROM desk_record ORDER BY seq LIMIT 1",
    )
}

/// When the newest record was written.
///
/// # Errors
/// The database's.
pub fn last_at(tx: &Transaction<'_>) -> Result<Option<Now>, StoreError> {
    one_at(
        tx,
        "SELECT boot_id, boot_ms, wall_ms, tz_min, input FROM desk_record ORDER BY seq DESC LIMIT 1",
    )
}

fn one_at(tx: &Transaction<'_>, sql: &str) -> Result<Option<Now>, StoreError> {
    let mut statement = tx.prepare(sql)?;
    let found = statement.query([])?.next()?.map(record).transpose()?;
    Ok(found.map(|record| record.at))
}

fn record(row: &Row<'_>) -> rusqlite::Result<Record> {
    let boot_ms: i64 = row.get(1)?;
    Ok(Record {
        boot_id: row.get(0)?,
        at: Now {
            mono: Mono(u64::try_from(boot_ms).unwrap_or(0)),
            wall: chrono::DateTime::from_timestamp_millis(row.get(2)?).unwrap_or_default(),
            offset_min: row.get(3)?,
        },
        input: row.get(4)?,
    })
}

/// Deletes records older than wall time `before_ms` that the snapshot holds; returns how many. What a start replays
/// stays, whatever the wall clock showed then.
///
/// # Errors
/// The database's.
pub fn prune(tx: &Transaction<'_>, before_ms: i64) -> Result<usize, StoreError> {
    Ok(tx.execute(
        "DELETE FROM desk_record WHERE wall_ms < ?1 AND seq <= (SELECT max(after_seq) FROM tracker_snapshot)",
        [before_ms],
    )?)
}
