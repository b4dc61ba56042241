//! Settings of this profile: one JSON value per key.

use crate::StoreError;
use rusqlite::{OptionalExtension, Transaction, params};
use serde::{Serialize, de::DeserializeOwned};

/// The value of `key`, or `None` when it was never set.
///
/// # Errors
/// [`StoreError::Shape`] when another kind of value is stored there.
pub fn get<T: DeserializeOwned>(tx: &Transaction<'_>, key: &str) -> Result<Option<T>, StoreError> {
    let text: Option<String> = tx
        .query_row("SELECT value FROM setting WHERE key = ?1", [key], |row| {
            row.get(0)
        })
        .optional()?;
    text.map(|text| serde_json::from_str(&text).map_err(|e| StoreError::Shape(format!("setting {key}: {e}"))))
        .transpose()
}

/// Sets `key`.
///
/// # Errors
/// The database's.
pub fn set<T: Serialize>(tx: &Transaction<'_>, key: &str, value: &T) -> Result<(), StoreError> {
    let text = serde_json::to_string(value).map_err(|e| StoreError::Shape(e.to_string()))?;
    tx.execute(
        "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        params![key, text],
    )?;
    Ok(())
}

/// Forgets `key`.
///
/// # Errors
/// The database's.
pub fn forget(tx: &Transaction<'_>, key: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM setting WHERE key = ?1", [key])?;
    Ok(())
}
