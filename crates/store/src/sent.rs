//! What left this computer: sums a day for what goes by itself, a row for what the agent pressed.
//!
//! Only on this device, for a few weeks. Must never hold words, names or ids of people: who is meant stands in the
//! records themselves.

use crate::StoreError;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, Transaction, params, types::Type};

/// Rows of what was pressed that are kept at most, whatever their age; the oldest go first.
pub const ROWS_MAX: u32 = 5_000;

/// Something that left, or the sum of it on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The agent's day.
    pub on: NaiveDate,
    /// To whom: the host of an address, with its port when that is named.
    pub host: String,
    /// What it was, in one word.
    pub what: String,
    /// The first, and the last.
    pub at: [DateTime<Utc>; 2],
    /// How often.
    pub times: u64,
    /// How many of these had no answer.
    pub unanswered: u64,
    /// How many bytes, heads of requests included.
    pub bytes: u64,
    /// How long a connection was open, in milliseconds.
    pub open_ms: u64,
    /// Which records, as JSON.
    pub records: String,
}

/// Adds to the sum of a day.
///
/// # Errors
/// The database's.
pub fn add(tx: &Transaction<'_>, sent: &Sent) -> Result<(), StoreError> {
    insert(
        tx,
        sent,
        true,
        "ON CONFLICT (on_day, host, what) WHERE is_sum = 1 DO UPDATE SET
             first_ms = min(first_ms, excluded.first_ms), last_ms = max(last_ms, excluded.last_ms),
             times = times + excluded.times, unanswered = unanswered + excluded.unanswered,
             bytes = bytes + excluded.bytes, open_ms = open_ms + excluded.open_ms",
    )?;
    Ok(())
}

/// Keeps a row of its own, and says which it is.
///
/// # Errors
/// The database's.
pub fn put(tx: &Transaction<'_>, sent: &Sent) -> Result<i64, StoreError> {
    let id = insert(tx, sent, false, "")?;
    tx.execute(
        "DELETE FROM sent WHERE is_sum = 0 AND id <=
             (SELECT id FROM sent WHERE is_sum = 0 ORDER BY id DESC LIMIT 1 OFFSET ?1)",
        [ROWS_MAX],
    )?;
    Ok(id)
}

/// Notes that all of a row was answered. One that is gone stays gone.
///
/// # Errors
/// The database's.
pub fn answered(tx: &Transaction<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute("UPDATE sent SET unanswered = 0 WHERE id = ?1", [id])?;
    Ok(())
}

/// Takes a row back: it did not leave after all.
///
/// # Errors
/// The database's.
pub fn take_back(tx: &Transaction<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute("DELETE FROM sent WHERE id = ?1 AND is_sum = 0", [id])?;
    Ok(())
}

/// Everything from `first` on, in order: the newest day first, in a day by when it began.
///
/// # Errors
/// The database's.
pub fn since(tx: &Transaction<'_>, first: NaiveDate) -> Result<Vec<Sent>, StoreError> {
    let mut query = tx.prepare(
        "SELECT on_day, host, what, first_ms, last_ms, times, unanswered, bytes, open_ms, records
         FROM sent WHERE on_day >= ?1 ORDER BY on_day DESC, is_sum, first_ms, id",
    )?;
    let rows = query.query_map([first.to_string()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets everything before `first`.
///
/// # Errors
/// The database's.
pub fn forget_before(tx: &Transaction<'_>, first: NaiveDate) -> Result<(), StoreError> {
    tx.execute("DELETE FROM sent WHERE on_day < ?1", [first.to_string()])?;
    Ok(())
}

/// Forgets everything of one sort.
///
/// # Errors
/// The database's.
pub fn forget(tx: &Transaction<'_>, what: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM sent WHERE what = ?1", [what])?;
    Ok(())
}

fn insert(tx: &Transaction<'_>, sent: &Sent, is_sum: bool, or: &str) -> Result<i64, StoreError> {
    let mut insert = tx.prepare_cached(&format!(
        "INSERT INTO sent (on_day, host, what, is_sum, first_ms, last_ms, times, unanswered, bytes, open_ms, records)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) {or}"
    ))?;
    insert.execute(params![
        sent.on.to_string(),
        sent.host,
        sent.what,
        is_sum,
        sent.at[0].timestamp_millis(),
        sent.at[1].timestamp_millis(),
        int(sent.times),
        int(sent.unanswered),
        int(sent.bytes),
        int(sent.open_ms),
        sent.records,
    ])?;
    Ok(tx.last_insert_rowid())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Sent> {
    let count = |at: usize| {
        row.get::<_, i64>(at)
            .map(|n| u64::try_from(n).unwrap_or_default())
    };
    let moment = |at: usize| {
        let ms = row.get(at)?;
        DateTime::from_timestamp_millis(ms).ok_or(rusqlite::Error::IntegralValueOutOfRange(at, ms))
    };
    let on: String = row.get(0)?;
    Ok(Sent {
        on: on
            .parse()
            .map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(e)))?,
        host: row.get(1)?,
        what: row.get(2)?,
        at: [moment(3)?, moment(4)?],
        times: count(5)?,
        unanswered: count(6)?,
        bytes: count(7)?,
        open_ms: count(8)?,
        records: row.get(9)?,
    })
}

fn int(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
