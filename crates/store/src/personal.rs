//! What follows the agent to another desk, as far as it is this desk's: sums of other desks, what was removed, who had the
//! last word on a field, and what is yet to be said. Decides nothing; `domain::personal` does.

use crate::StoreError;
use chrono::NaiveDate;
use domain::{
    id::DeviceId,
    personal::{DaySums, Stamp, most},
};
use rusqlite::{OptionalExtension, Row, Transaction, params};

/// Takes what another desk says of a day; less than it said before changes nothing.
///
/// # Errors
/// The database's.
pub fn put_day(tx: &Transaction<'_>, device: DeviceId, day: &DaySums) -> Result<(), StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT on_day, call_ms, rest_ms, longest_ms, resets, uncertain_ms, unmeasured_ms, marked
         FROM personal_day WHERE device = ?1 AND on_day = ?2",
    )?;
    let known = query
        .query_row(params![device.to_string(), day.on.to_string()], read_day)
        .optional()?;
    let sums = known.map_or(day.sums, |known| most(known.sums, day.sums));
    let hard = known.map_or(day.hard, |known| known.hard.max(day.hard));
    tx.prepare_cached(
        "INSERT OR REPLACE INTO personal_day
         (device, on_day, call_ms, rest_ms, longest_ms, resets, uncertain_ms, unmeasured_ms, marked)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        device.to_string(),
        day.on.to_string(),
        crate::history::written(sums.call_ms),
        crate::history::written(sums.rest_ms),
        crate::history::written(sums.longest_ms),
        sums.resets,
        crate::history::written(sums.uncertain_ms),
        crate::history::written(sums.unmeasured_ms),
        hard,
    ])?;
    Ok(())
}

/// How many calls of a day the agent marked as hard at other desks.
///
/// # Errors
/// The database's.
pub fn hard_on(tx: &Transaction<'_>, on: NaiveDate) -> Result<u32, StoreError> {
    let mut query =
        tx.prepare_cached("SELECT coalesce(sum(marked), 0) FROM personal_day WHERE on_day = ?1")?;
    Ok(query.query_row([on.to_string()], |row| row.get(0))?)
}

fn read_day(row: &Row<'_>) -> rusqlite::Result<DaySums> {
    Ok(DaySums {
        on: crate::people::id(row, 0)?,
        sums: crate::history::sums(row, 1)?,
        hard: row.get(7)?,
    })
}

/// What other desks said of the days from `first` to `last`, both included.
///
/// # Errors
/// The database's.
pub fn days(tx: &Transaction<'_>, first: NaiveDate, last: NaiveDate) -> Result<Vec<DaySums>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT on_day, call_ms, rest_ms, longest_ms, resets, uncertain_ms, unmeasured_ms, marked
         FROM personal_day WHERE on_day BETWEEN ?1 AND ?2 ORDER BY on_day, device",
    )?;
    let rows = query.query_map([first.to_string(), last.to_string()], read_day)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets what other desks said of days before `on`.
///
/// # Errors
/// The database's.
pub fn forget_days_before(tx: &Transaction<'_>, on: NaiveDate) -> Result<(), StoreError> {
    tx.execute("DELETE FROM personal_day WHERE on_day < ?1", [on.to_string()])?;
    Ok(())
}

/// Notes that something was removed; it does not come back when its adding is heard of later.
///
/// # Errors
/// The database's.
pub fn remove(tx: &Transaction<'_>, id: &str) -> Result<(), StoreError> {
    tx.execute("INSERT OR IGNORE INTO personal_gone (id) VALUES (?1)", [id])?;
    Ok(())
}

/// Whether something was removed.
///
/// # Errors
/// The database's.
pub fn is_removed(tx: &Transaction<'_>, id: &str) -> Result<bool, StoreError> {
    let found = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM personal_gone WHERE id = ?1)",
        [id],
        |row| row.get(0),
    );
    Ok(found?)
}

/// Takes a word on a field if it is the last one; answers whether it is. The word that lost is kept beside it.
///
/// # Errors
/// The database's.
pub fn set_field(
    tx: &Transaction<'_>,
    field: &str,
    stamp: Stamp,
    value: Option<&str>,
) -> Result<bool, StoreError> {
    let known = tx
        .prepare_cached("SELECT at_ms, device, value FROM personal_field WHERE field = ?1")?
        .query_row([field], |row| {
            let at_ms: i64 = row.get(0)?;
            let stamp = Stamp {
                at_ms: u64::try_from(at_ms).unwrap_or(0),
                device: crate::people::id(row, 1)?,
            };
            Ok((stamp, row.get::<_, Option<String>>(2)?))
        })
        .optional()?;
    let wins = known.as_ref().is_none_or(|(known, _)| stamp > *known);
    let at_ms = crate::history::written(stamp.at_ms);
    if wins {
        let lost = known.and_then(|(_, value)| value);
        tx.execute(
            "INSERT OR REPLACE INTO personal_field (field, at_ms, device, value, lost) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![field, at_ms, stamp.device.to_string(), value, lost],
        )?;
    } else if known.is_some_and(|(_, kept)| kept.as_deref() != value) {
        tx.execute(
            "UPDATE personal_field SET lost = ?2 WHERE field = ?1",
            params![field, value],
        )?;
    }
    Ok(wins)
}

/// The word on a field that lost to the one in force, if one did.
///
/// # Errors
/// The database's.
pub fn lost(tx: &Transaction<'_>, field: &str) -> Result<Option<String>, StoreError> {
    let found = tx
        .query_row(
            "SELECT lost FROM personal_field WHERE field = ?1",
            [field],
            |row| row.get(0),
        )
        .optional()?;
    Ok(found.flatten())
}

/// Keeps a change until it is said; JSON of `domain::personal::Change`.
///
/// # Errors
/// The database's.
pub fn say_later(tx: &Transaction<'_>, change: &str) -> Result<(), StoreError> {
    tx.execute("INSERT INTO personal_change (change) VALUES (?1)", [change])?;
    Ok(())
}

/// Changes that are yet to be said, oldest first, at most so many bytes: the number of each, and itself.
///
/// # Errors
/// The database's.
pub fn unsaid(tx: &Transaction<'_>, bytes_max: usize) -> Result<Vec<(i64, String)>, StoreError> {
    let mut query = tx.prepare("SELECT id, change FROM personal_change ORDER BY id")?;
    let mut rows = query.query([])?;
    let (mut found, mut bytes) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let change: String = row.get(1)?;
        bytes += change.len();
        if bytes > bytes_max && !found.is_empty() {
            break;
        }
        found.push((row.get(0)?, change));
    }
    Ok(found)
}

/// Forgets changes up to and with this number: they are said.
///
/// # Errors
/// The database's.
pub fn said(tx: &Transaction<'_>, up_to: i64) -> Result<(), StoreError> {
    tx.execute("DELETE FROM personal_change WHERE id <= ?1", [up_to])?;
    Ok(())
}
