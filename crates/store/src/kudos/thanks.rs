//! What a receiver answered: that they said thanks, and perhaps one sentence, which may be sealed to the giver.

use crate::StoreError;
use chrono::{DateTime, Utc};
use domain::id::{KudosId, PersonId};
use rusqlite::{Transaction, params};

/// A sentence that waits for the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which kudos it answers.
    pub id: KudosId,
    /// Who said it.
    pub receiver: PersonId,
    /// When.
    pub thanked_at: DateTime<Utc>,
    /// As it came.
    pub sealed: Vec<u8>,
}

/// Marks a kudos as thanked for; the first word on when stays.
///
/// # Errors
/// The database's.
pub fn set(tx: &Transaction<'_>, id: KudosId, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE kudos SET thanked_ms = ?2 WHERE id = ?1 AND thanked_ms IS NULL",
        params![id.to_string(), at.timestamp_millis()],
    )?;
    Ok(())
}

/// Keeps the sentence; the first one stays.
///
/// # Errors
/// The database's.
pub fn set_words(tx: &Transaction<'_>, id: KudosId, words: &str) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE kudos SET thanks = coalesce(thanks, ?2), thanks_sealed = NULL, thanks_ms = NULL WHERE id = ?1",
        params![id.to_string(), words],
    )?;
    Ok(())
}

/// Keeps a sentence that is sealed, until the vault is open here; the first one stays.
///
/// # Errors
/// The database's.
pub fn keep_sealed(
    tx: &Transaction<'_>,
    id: KudosId,
    at: DateTime<Utc>,
    sealed: &[u8],
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE kudos SET thanks_sealed = ?2, thanks_ms = ?3
         WHERE id = ?1 AND thanks IS NULL AND thanks_sealed IS NULL",
        params![id.to_string(), sealed, at.timestamp_millis()],
    )?;
    Ok(())
}

/// Those that wait for the vault, `limit` at most, after one of them.
///
/// # Errors
/// The database's.
pub fn waiting(tx: &Transaction<'_>, after: Option<KudosId>, limit: u32) -> Result<Vec<Waiting>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT id, receiver, thanks_ms, thanks_sealed FROM kudos
         WHERE thanks_sealed IS NOT NULL AND id > ?1 ORDER BY id LIMIT ?2",
    )?;
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let rows = query.query_map(params![after, limit], |row| {
        Ok(Waiting {
            id: crate::people::id(row, 0)?,
            receiver: crate::people::id(row, 1)?,
            thanked_at: super::instant(row, 2)?,
            sealed: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
