//! Days in sums: one row a day, kept long after the record they were worked out of.
//!
//! Of this device. Must never hold a count of calls, a time of day, or anything that reads as performance.

use crate::StoreError;
use chrono::NaiveDate;
use domain::history::Sums;
use rusqlite::{Row, Transaction, params};

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    /// The day.
    pub on: NaiveDate,
    /// Its sums.
    pub sums: Sums,
    /// The program and the numbers it was worked out with.
    pub rules: String,
}

/// Keeps a day. A day that is kept already stays as it is.
///
/// # Errors
/// The database's.
pub fn keep(tx: &Transaction<'_>, row: &DayRow) -> Result<(), StoreError> {
    let sums = &row.sums;
    tx.execute(
        "INSERT INTO history_day (on_day, call_ms, rest_ms, longest_ms, resets, uncertain_ms, unmeasured_ms, rules)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (on_day) DO NOTHING",
        params![
            row.on.to_string(),
            written(sums.call_ms),
            written(sums.rest_ms),
            written(sums.longest_ms),
            sums.resets,
            written(sums.uncertain_ms),
            written(sums.unmeasured_ms),
            row.rules,
        ],
    )?;
    Ok(())
}

/// The days kept from `first` to `last`, both included, in order.
///
/// # Errors
/// The database's.
pub fn between(tx: &Transaction<'_>, first: NaiveDate, last: NaiveDate) -> Result<Vec<DayRow>, StoreError> {
    let mut statement = tx.prepare(
        "SELECT on_day, call_ms, rest_ms, longest_ms, resets, uncertain_ms, unmeasured_ms, rules
         FROM history_day WHERE on_day BETWEEN ?1 AND ?2 ORDER BY on_day",
    )?;
    let rows = statement.query_map([first.to_string(), last.to_string()], |row| {
        Ok(DayRow {
            on: crate::people::id(row, 0)?,
            sums: sums(row, 1)?,
            rules: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The first day kept.
///
/// # Errors
/// The database's.
pub fn first(tx: &Transaction<'_>) -> Result<Option<NaiveDate>, StoreError> {
    let first = tx.query_row("SELECT min(on_day) FROM history_day", [], |row| {
        crate::people::maybe_id(row, 0)
    })?;
    Ok(first)
}

/// Forgets the days before `on`; returns how many.
///
/// # Errors
/// The database's.
pub fn forget_before(tx: &Transaction<'_>, on: NaiveDate) -> Result<usize, StoreError> {
    Ok(tx.execute("DELETE FROM history_day WHERE on_day < ?1", [on.to_string()])?)
}

/// Forgets the days from `on`, so that they can be worked out anew; returns how many.
///
/// # Errors
/// The database's.
pub fn forget_from(tx: &Transaction<'_>, on: NaiveDate) -> Result<usize, StoreError> {
    Ok(tx.execute("DELETE FROM history_day WHERE on_day >= ?1", [on.to_string()])?)
}

/// Reads sums from six columns that begin at `at`.
pub(crate) fn sums(row: &Row<'_>, at: usize) -> rusqlite::Result<Sums> {
    Ok(Sums {
        call_ms: read(row, at)?,
        rest_ms: read(row, at + 1)?,
        longest_ms: read(row, at + 2)?,
        resets: row.get(at + 3)?,
        uncertain_ms: read(row, at + 4)?,
        unmeasured_ms: read(row, at + 5)?,
    })
}

pub(crate) fn written(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}

fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<u64> {
    let ms: i64 = row.get(at)?;
    Ok(u64::try_from(ms).unwrap_or(0))
}
