//! Askings for relief: sent from here, and received from the people one leads.

use crate::{StoreError, log};
use chrono::{DateTime, Utc};
use domain::{
    id::PersonId,
    relief::{Minutes, MinutesError},
};
use protocol::record::ReliefAsked;
use rusqlite::{Row, Transaction, params, types::Type};
use std::str::FromStr;

/// One asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReliefRow {
    /// Who asked.
    pub author: PersonId,
    /// The leader it is for.
    pub receiver: PersonId,
    /// How long.
    pub minutes: Minutes,
    /// When, to the millisecond.
    pub asked_at: DateTime<Utc>,
    /// It was handed over in a gap.
    pub notified: bool,
    /// The leader put it away.
    pub seen: bool,
}

/// Keeps an asking; one that is there already stays as it is. Returns whether it is new.
///
/// # Errors
/// The database's.
pub fn insert(tx: &Transaction<'_>, row: &ReliefRow) -> Result<bool, StoreError> {
    let count = tx.execute(
        "INSERT INTO relief (author, receiver, minutes, asked_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (author, asked_ms) DO NOTHING",
        params![
            row.author.to_string(),
            row.receiver.to_string(),
            u32::from(row.minutes),
            row.asked_at.timestamp_millis()
        ],
    )?;
    Ok(count == 1)
}

/// Everything asked since `from`, newest first.
///
/// # Errors
/// The database's.
pub fn since(tx: &Transaction<'_>, from: DateTime<Utc>) -> Result<Vec<ReliefRow>, StoreError> {
    let mut statement = tx.prepare_cached(
        "SELECT author, receiver, minutes, asked_ms, notified_ms IS NOT NULL, seen_ms IS NOT NULL
         FROM relief WHERE asked_ms >= ?1 ORDER BY asked_ms DESC, author",
    )?;
    let rows = statement.query_map([from.timestamp_millis()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was asked of `receiver` since `from` and not handed over yet, oldest first.
///
/// # Errors
/// The database's.
pub fn unannounced(
    tx: &Transaction<'_>,
    receiver: PersonId,
    from: DateTime<Utc>,
) -> Result<Vec<ReliefRow>, StoreError> {
    let mut statement = tx.prepare_cached(
        "SELECT author, receiver, minutes, asked_ms, 0, seen_ms IS NOT NULL FROM relief
         WHERE receiver = ?1 AND asked_ms >= ?2 AND notified_ms IS NULL ORDER BY asked_ms, author",
    )?;
    let rows = statement.query_map(params![receiver.to_string(), from.timestamp_millis()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Marks one asking as handed over, or with `None` as not handed over after all.
///
/// # Errors
/// The database's.
pub fn set_notified(
    tx: &Transaction<'_>,
    author: PersonId,
    asked_at: DateTime<Utc>,
    at: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    let mut update =
        tx.prepare_cached("UPDATE relief SET notified_ms = ?3 WHERE author = ?1 AND asked_ms = ?2")?;
    update.execute(params![
        author.to_string(),
        asked_at.timestamp_millis(),
        at.map(|at| at.timestamp_millis())
    ])?;
    Ok(())
}

/// Marks everything for `receiver` as put away.
///
/// # Errors
/// The database's.
pub fn set_seen(tx: &Transaction<'_>, receiver: PersonId, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE relief SET seen_ms = ?2 WHERE receiver = ?1 AND seen_ms IS NULL",
        params![receiver.to_string(), at.timestamp_millis()],
    )?;
    Ok(())
}

/// Erases what was asked up to `at`, here and in the log; says when the oldest of the rest was asked.
///
/// # Errors
/// The database's.
pub fn erase(tx: &Transaction<'_>, at: DateTime<Utc>) -> Result<Erased, StoreError> {
    let mut delete = tx.prepare_cached("DELETE FROM relief WHERE asked_ms <= ?1")?;
    let mut any = delete.execute([at.timestamp_millis()])? > 0;
    let mut oldest = None;
    for said in log::said::<ReliefAsked>(tx, log::Of::Anybody)? {
        let asked_at = said.body.asked_at;
        if asked_at <= at {
            log::erase(tx, said.hash)?;
            any = true;
        } else {
            oldest = Some(oldest.map_or(asked_at, |oldest: DateTime<Utc>| oldest.min(asked_at)));
        }
    }
    Ok(Erased { any, oldest })
}

/// What [`erase`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Something was there to be erased.
    pub any: bool,
    /// When the oldest of the rest was asked.
    pub oldest: Option<DateTime<Utc>>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<ReliefRow> {
    let broken =
        |error: MinutesError| rusqlite::Error::FromSqlConversionFailure(2, Type::Integer, Box::new(error));
    Ok(ReliefRow {
        author: person(row, 0)?,
        receiver: person(row, 1)?,
        minutes: Minutes::try_from(row.get::<_, u32>(2)?).map_err(broken)?,
        asked_at: DateTime::from_timestamp_millis(row.get(3)?).unwrap_or_default(),
        notified: row.get(4)?,
        seen: row.get(5)?,
    })
}

fn person(row: &Row<'_>, at: usize) -> rusqlite::Result<PersonId> {
    let text: String = row.get(at)?;
    PersonId::from_str(&text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(at, Type::Text, Box::new(error)))
}
