//! Kudos that were sealed to the agent: those that wait for the vault, and what opens the commitment of the others.

use crate::StoreError;
use chrono::{DateTime, Utc};
use domain::id::{KudosId, PersonId};
use protocol::{kudos::KudosSealed, record::Body};
use rusqlite::{OptionalExtension, Transaction, params};

/// One that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who gave it; `None` for a customer.
    pub giver: Option<PersonId>,
    /// As it came.
    pub body: KudosSealed,
    /// When it was said in a gap that it came.
    pub notified_at: Option<DateTime<Utc>>,
}

/// Keeps one that came, until it can be opened; one that is there already stays as it is.
///
/// # Errors
/// The database's.
pub fn keep(tx: &Transaction<'_>, giver: Option<PersonId>, body: &KudosSealed) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO kudos_sealed (id, giver, given_ms, body) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO NOTHING",
        params![
            body.id.to_string(),
            // The column wants a word; a customer has none.
            giver.map(|id| id.to_string()).unwrap_or_default(),
            body.given_at.timestamp_millis(),
            body.encode()
        ],
    )?;
    Ok(())
}

/// How many wait for the vault.
///
/// # Errors
/// The database's.
pub fn waiting_count(tx: &Transaction<'_>) -> Result<u32, StoreError> {
    let mut query = tx.prepare_cached("SELECT count(*) FROM kudos_sealed WHERE body IS NOT NULL AND giver NOT IN (SELECT person FROM blocked)")?;
    Ok(query.query_row([], |row| row.get(0))?)
}

/// How many of them are a customer's words.
///
/// # Errors
/// The database's.
pub fn praise_count(tx: &Transaction<'_>) -> Result<u32, StoreError> {
    let mut query =
        tx.prepare_cached("SELECT count(*) FROM kudos_sealed WHERE body IS NOT NULL AND giver = ''")?;
    Ok(query.query_row([], |row| row.get(0))?)
}

/// How many wait of which it was not said that they came.
///
/// # Errors
/// The database's.
pub fn unannounced_count(tx: &Transaction<'_>) -> Result<u64, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT count(*) FROM kudos_sealed
             WHERE body IS NOT NULL AND notified_ms IS NULL AND giver NOT IN (SELECT person FROM blocked)",
    )?;
    let count: i64 = query.query_row([], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

/// It was said that all which wait came, or that was taken back.
///
/// # Errors
/// The database's.
pub fn set_notified(tx: &Transaction<'_>, at: DateTime<Utc>, said: bool) -> Result<(), StoreError> {
    let at_ms = at.timestamp_millis();
    match said {
        true => tx.execute(
            "UPDATE kudos_sealed SET notified_ms = ?1
             WHERE body IS NOT NULL AND notified_ms IS NULL AND giver NOT IN (SELECT person FROM blocked)",
            [at_ms],
        )?,
        false => tx.execute(
            "UPDATE kudos_sealed SET notified_ms = NULL WHERE notified_ms = ?1",
            [at_ms],
        )?,
    };
    Ok(())
}

/// Those that wait, oldest first, `limit` at most, after one of them.
///
/// # Errors
/// The database's.
pub fn waiting(tx: &Transaction<'_>, after: Option<KudosId>, limit: u32) -> Result<Vec<Waiting>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT nullif(giver, ''), body, notified_ms FROM kudos_sealed
         WHERE body IS NOT NULL AND id > ?1 ORDER BY id LIMIT ?2",
    )?;
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let rows = query.query_map(params![after, limit], |row| {
        let (body, notified_ms): (Vec<u8>, Option<i64>) = (row.get(1)?, row.get(2)?);
        Ok((crate::people::maybe_id(row, 0)?, body, notified_ms))
    })?;
    let waiting = rows.map(|row| {
        let (giver, body, notified_ms) = row?;
        Ok(Waiting {
            giver,
            body: KudosSealed::decode(&body).map_err(|error| StoreError::Shape(error.to_string()))?,
            notified_at: notified_ms.and_then(DateTime::from_timestamp_millis),
        })
    });
    waiting.collect()
}

/// It is open: what it came in is no longer kept here, what opens its commitment is.
///
/// # Errors
/// The database's.
pub fn opened(tx: &Transaction<'_>, id: KudosId, salt: &[u8]) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE kudos_sealed SET body = NULL, salt = ?2 WHERE id = ?1",
        params![id.to_string(), salt],
    )?;
    Ok(())
}

/// What opens the commitment of one; `None` for one that was not sealed.
///
/// # Errors
/// The database's.
pub fn salt(tx: &Transaction<'_>, id: KudosId) -> Result<Option<Vec<u8>>, StoreError> {
    let mut query = tx.prepare_cached("SELECT salt FROM kudos_sealed WHERE id = ?1")?;
    let salt = query.query_row([id.to_string()], |row| row.get(0)).optional()?;
    Ok(salt.flatten())
}

/// Nobody's any more.
///
/// # Errors
/// The database's.
pub fn remove(tx: &Transaction<'_>, id: KudosId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM kudos_sealed WHERE id = ?1", [id.to_string()])?;
    Ok(())
}
