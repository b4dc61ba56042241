//! The keys that others publish, so that something can be sealed to them without a network. Decides nothing.

use crate::StoreError;
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use rusqlite::{OptionalExtension, Transaction, params};

/// Keeps somebody's key in the place of the one before, and when another one took its place.
///
/// # Errors
/// The database's.
pub fn set(tx: &Transaction<'_>, person: PersonId, key: &[u8], at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO identity (person, key, at_ms) VALUES (?1, ?2, ?3)
         ON CONFLICT (person) DO UPDATE SET key = excluded.key, at_ms = excluded.at_ms,
             changed_ms = iif(key = excluded.key, changed_ms, excluded.at_ms)",
        params![person.to_string(), key, at.timestamp_millis()],
    )?;
    Ok(())
}

/// When another key took the place of the one that this desk knew; `None` while it is the first.
///
/// # Errors
/// The database's.
pub fn changed_at(tx: &Transaction<'_>, person: PersonId) -> Result<Option<DateTime<Utc>>, StoreError> {
    let mut query = tx.prepare_cached("SELECT changed_ms FROM identity WHERE person = ?1")?;
    let changed_ms: Option<Option<i64>> = query
        .query_row([person.to_string()], |row| row.get(0))
        .optional()?;
    Ok(changed_ms.flatten().and_then(DateTime::from_timestamp_millis))
}

/// The key that something for somebody is sealed to; `None` when they have no vault.
///
/// # Errors
/// The database's.
pub fn of(tx: &Transaction<'_>, person: PersonId) -> Result<Option<Vec<u8>>, StoreError> {
    let mut query = tx.prepare_cached("SELECT key FROM identity WHERE person = ?1")?;
    Ok(query
        .query_row([person.to_string()], |row| row.get(0))
        .optional()?)
}
