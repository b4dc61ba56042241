//! Kudos that were given a moment ago and are not in the log yet, so that they can be undone.

use crate::StoreError;
use domain::id::KudosId;
use rusqlite::{Transaction, params};
use uuid::Uuid;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Which kudos.
    pub id: KudosId,
    /// What it was given together with.
    pub giving: Uuid,
}

/// Keeps one that was just given.
///
/// # Errors
/// The database's.
pub fn keep(tx: &Transaction<'_>, one: Leaving) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO kudos_leaving (id, giving) VALUES (?1, ?2)",
        params![one.id.to_string(), one.giving.to_string()],
    )?;
    Ok(())
}

/// All of them, in the order in which they were given.
///
/// # Errors
/// The database's.
pub fn all(tx: &Transaction<'_>) -> Result<Vec<Leaving>, StoreError> {
    let mut query = tx.prepare_cached("SELECT id, giving FROM kudos_leaving ORDER BY rowid")?;
    let rows = query.query_map([], |row| {
        Ok(Leaving {
            id: crate::people::id(row, 0)?,
            giving: crate::people::id(row, 1)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// It is in the log now, or nobody's any more; answers whether it was here.
///
/// # Errors
/// The database's.
pub fn remove(tx: &Transaction<'_>, id: KudosId) -> Result<bool, StoreError> {
    let mut remove = tx.prepare_cached("DELETE FROM kudos_leaving WHERE id = ?1")?;
    Ok(remove.execute([id.to_string()])? > 0)
}

/// How many there are.
///
/// # Errors
/// The database's.
pub fn count(tx: &Transaction<'_>) -> Result<u64, StoreError> {
    let mut query = tx.prepare_cached("SELECT count(*) FROM kudos_leaving")?;
    let count: i64 = query.query_row([], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}
