//! Whose new kudos wait unseen: the agent's own choice, of which nobody is told.

use crate::StoreError;
use chrono::{DateTime, Utc};
use domain::id::{KudosId, PersonId};
use rusqlite::{Transaction, params};

/// From now on what somebody gives waits, or no longer; then what waited comes as if it came now.
///
/// # Errors
/// The database's.
pub fn set(tx: &Transaction<'_>, person: PersonId, since: Option<DateTime<Utc>>) -> Result<(), StoreError> {
    let person = person.to_string();
    match since {
        Some(at) => tx.execute(
            "INSERT OR IGNORE INTO blocked (person, since_ms) VALUES (?1, ?2)",
            params![person, at.timestamp_millis()],
        )?,
        None => {
            tx.execute("DELETE FROM blocked WHERE person = ?1", [&person])?;
            tx.execute("UPDATE kudos SET kept_back = 0 WHERE giver = ?1", [&person])?
        }
    };
    Ok(())
}

/// Whether what somebody gives waits.
///
/// # Errors
/// The database's.
pub fn is(tx: &Transaction<'_>, person: PersonId) -> Result<bool, StoreError> {
    let mut query = tx.prepare_cached("SELECT 1 FROM blocked WHERE person = ?1")?;
    Ok(query.exists([person.to_string()])?)
}

/// Everybody whose kudos wait, by name.
///
/// # Errors
/// The database's.
pub fn all(tx: &Transaction<'_>) -> Result<Vec<PersonId>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT blocked.person FROM blocked LEFT JOIN person ON person.id = blocked.person ORDER BY name, blocked.person",
    )?;
    let rows = query.query_map([], |row| crate::people::id(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes a kudos off the agent's own wall, or puts it back.
///
/// # Errors
/// The database's.
pub fn set_hidden(tx: &Transaction<'_>, id: KudosId, at: Option<DateTime<Utc>>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE kudos SET hidden_ms = ?2 WHERE id = ?1",
        params![id.to_string(), at.map(|at| at.timestamp_millis())],
    )?;
    Ok(())
}

/// Whether some are off the wall.
///
/// # Errors
/// The database's.
pub fn some_hidden(tx: &Transaction<'_>) -> Result<bool, StoreError> {
    let mut query = tx.prepare_cached("SELECT 1 FROM kudos WHERE hidden_ms IS NOT NULL LIMIT 1")?;
    Ok(query.exists([])?)
}
