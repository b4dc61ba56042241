//! The agent's own resets. Nobody else reads them; `domain::rest::idea` says what one is.

use crate::StoreError;
use domain::id::IdeaId;
use rusqlite::{OptionalExtension, Row, Transaction, params};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdeaRow {
    /// Its id.
    pub id: IdeaId,
    /// What it is called.
    pub title: String,
    /// A few lines; may be empty.
    pub words: String,
    /// How long it takes.
    pub seconds: u32,
}

/// Keeps one, in the place of the one before of the same id.
///
/// # Errors
/// The database's.
pub fn keep(tx: &Transaction<'_>, row: &IdeaRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO reset_idea (id, title, words, seconds) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, words = excluded.words, seconds = excluded.seconds",
        params![row.id.to_string(), row.title, row.words, row.seconds],
    )?;
    Ok(())
}

/// Forgets one; answers whether it was there.
///
/// # Errors
/// The database's.
pub fn remove(tx: &Transaction<'_>, id: IdeaId) -> Result<bool, StoreError> {
    let count = tx.execute("DELETE FROM reset_idea WHERE id = ?1", [id.to_string()])?;
    Ok(count == 1)
}

/// One of them.
///
/// # Errors
/// The database's.
pub fn get(tx: &Transaction<'_>, id: IdeaId) -> Result<Option<IdeaRow>, StoreError> {
    let mut query = tx.prepare_cached("SELECT id, title, words, seconds FROM reset_idea WHERE id = ?1")?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// All of them, in the order in which they were first written.
///
/// # Errors
/// The database's.
pub fn all(tx: &Transaction<'_>) -> Result<Vec<IdeaRow>, StoreError> {
    // An id begins with its moment.
    let mut query = tx.prepare_cached("SELECT id, title, words, seconds FROM reset_idea ORDER BY id")?;
    let rows = query.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<IdeaRow> {
    Ok(IdeaRow {
        id: crate::people::id(row, 0)?,
        title: row.get(1)?,
        words: row.get(2)?,
        seconds: row.get(3)?,
    })
}
