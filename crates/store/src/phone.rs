//! Processes seen holding a microphone, which of them the agent called a phone, and added call sources.

use crate::StoreError;
use rusqlite::{Transaction, params};

/// A process by its basename.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneRow {
    /// Process basename.
    pub app: String,
    /// `phone`, `browser`, `other`: what it looks like.
    pub class: String,
    /// The agent called it a phone.
    pub is_phone: bool,
    /// Holds a microphone now.
    pub open_now: bool,
}

/// A call source the agent added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow {
    /// Its id, for example `baresip:1`.
    pub id: String,
    /// `baresip`.
    pub kind: String,
    /// Where it is.
    pub address: String,
}

/// All processes, phones first.
///
/// # Errors
/// The database's.
pub fn phones(tx: &Transaction<'_>) -> Result<Vec<PhoneRow>, StoreError> {
    let mut statement = tx.prepare(
        "SELECT app, class, is_phone, open_now FROM phone ORDER BY is_phone DESC, open_now DESC, app",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(PhoneRow {
            app: row.get(0)?,
            class: row.get(1)?,
            is_phone: row.get(2)?,
            open_now: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Says that a process holds a microphone now, or no longer.
///
/// # Errors
/// The database's.
pub fn set_open(tx: &Transaction<'_>, app: &str, class: &str, open: bool) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO phone (app, class, is_phone, open_now) VALUES (?1, ?2, 0, ?3)
         ON CONFLICT (app) DO UPDATE SET open_now = excluded.open_now, class = excluded.class",
        params![app, class, open],
    )?;
    Ok(())
}

/// Says that no process holds a microphone, before a source lists the ones that do.
///
/// # Errors
/// The database's.
pub fn close_all(tx: &Transaction<'_>) -> Result<(), StoreError> {
    tx.execute("UPDATE phone SET open_now = 0 WHERE open_now = 1", [])?;
    Ok(())
}

/// Says whether a process is a phone.
///
/// # Errors
/// The database's.
pub fn set_phone(tx: &Transaction<'_>, app: &str, is_phone: bool) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO phone (app, class, is_phone, open_now) VALUES (?1, 'phone', ?2, 0)
         ON CONFLICT (app) DO UPDATE SET is_phone = excluded.is_phone",
        params![app, is_phone],
    )?;
    Ok(())
}

/// All added sources.
///
/// # Errors
/// The database's.
pub fn sources(tx: &Transaction<'_>) -> Result<Vec<SourceRow>, StoreError> {
    let mut statement = tx.prepare("SELECT id, kind, address FROM source ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        Ok(SourceRow {
            id: row.get(0)?,
            kind: row.get(1)?,
            address: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps a source; one with the same id is replaced.
///
/// # Errors
/// The database's.
pub fn add_source(tx: &Transaction<'_>, row: &SourceRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO source (id, kind, address) VALUES (?1, ?2, ?3)
         ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, address = excluded.address",
        params![row.id, row.kind, row.address],
    )?;
    Ok(())
}

/// Forgets a source. Returns whether there was one.
///
/// # Errors
/// The database's.
pub fn remove_source(tx: &Transaction<'_>, id: &str) -> Result<bool, StoreError> {
    Ok(tx.execute("DELETE FROM source WHERE id = ?1", [id])? == 1)
}
