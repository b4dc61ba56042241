//! The desk's record: every input it was given, append-only, so that a restart replays it.

use crate::StoreError;
use domain::time::{Mono, Now};
use rusqlite::{Transaction, params};

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
    let mut statement = tx.prepare(
        "SELECT boot_id, boot_ms, wall_ms, tz_min, input FROM desk_record
         WHERE seq >= coalesce((SELECT min(seq) FROM desk_record WHERE wall_ms >= ?1), 9223372036854775807)
         ORDER BY seq",
    )?;
    let rows = statement.query_map([from_ms], |row| {
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
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Deletes records older than wall time `before_ms`; returns how many.
///
/// # Errors
/// The database's.
pub fn prune(tx: &Transaction<'_>, before_ms: i64) -> Result<usize, StoreError> {
    Ok(tx.execute("DELETE FROM desk_record WHERE wall_ms < ?1", [before_ms])?)
}
