//! What the agent has half written, by what it is about. Never leaves this computer.

use crate::StoreError;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Transaction, params};

/// Most drafts that are kept; the one that was touched least lately goes first.
pub const DRAFTS_MAX: u32 = 100;

/// Keeps a draft in the place of the one before.
///
/// # Errors
/// The database's.
pub fn keep(tx: &Transaction<'_>, subject: &str, body: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO draft (subject, body, kept_ms) VALUES (?1, ?2, ?3)
         ON CONFLICT (subject) DO UPDATE SET body = excluded.body, kept_ms = excluded.kept_ms",
        params![subject, body, at.timestamp_millis()],
    )?;
    tx.execute(
        "DELETE FROM draft WHERE subject NOT IN (SELECT subject FROM draft ORDER BY kept_ms DESC, subject LIMIT ?1)",
        [DRAFTS_MAX],
    )?;
    Ok(())
}

/// The draft of a subject.
///
/// # Errors
/// The database's.
pub fn get(tx: &Transaction<'_>, subject: &str) -> Result<Option<String>, StoreError> {
    let mut query = tx.prepare_cached("SELECT body FROM draft WHERE subject = ?1")?;
    Ok(query.query_row([subject], |row| row.get(0)).optional()?)
}

/// Every draft with its subject.
///
/// # Errors
/// The database's.
pub fn all(tx: &Transaction<'_>) -> Result<Vec<(String, String)>, StoreError> {
    let mut query = tx.prepare_cached("SELECT subject, body FROM draft ORDER BY subject")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets a draft.
///
/// # Errors
/// The database's.
pub fn remove(tx: &Transaction<'_>, subject: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM draft WHERE subject = ?1", [subject])?;
    Ok(())
}
