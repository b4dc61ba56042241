//! The ladder the centre gave, and the agent's own evidence and goals, which stay on this device.

use crate::StoreError;
use chrono::NaiveDate;
use domain::{
    id::{EvidenceId, GoalId},
    path::Ladder,
};
use rusqlite::{OptionalExtension, Transaction, params};

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Its id.
    pub id: EvidenceId,
    /// Key of the skill.
    pub skill: String,
    /// Level it shows, from 1.
    pub level: u8,
    /// Words.
    pub words: String,
    /// The day it was written down.
    pub shown_on: NaiveDate,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalRow {
    /// Its id.
    pub id: GoalId,
    /// Words.
    pub words: String,
    /// Meant for this day.
    pub by_on: NaiveDate,
    /// Done on this day.
    pub done_on: Option<NaiveDate>,
}

/// Sets a ladder by its key.
///
/// # Errors
/// The database's.
pub fn set_ladder(tx: &Transaction<'_>, ladder: &Ladder) -> Result<(), StoreError> {
    let text = serde_json::to_string(ladder).map_err(|e| StoreError::Shape(e.to_string()))?;
    tx.execute(
        "INSERT INTO ladder (key, ladder) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET ladder = excluded.ladder",
        params![ladder.key, text],
    )?;
    Ok(())
}

/// The ladder; the first by key where a centre has several.
///
/// # Errors
/// [`StoreError::Shape`] when it cannot be read.
pub fn ladder(tx: &Transaction<'_>) -> Result<Option<Ladder>, StoreError> {
    let text: Option<String> = tx
        .query_row("SELECT ladder FROM ladder ORDER BY key LIMIT 1", [], |row| {
            row.get(0)
        })
        .optional()?;
    text.map(|text| serde_json::from_str(&text).map_err(|e| StoreError::Shape(format!("ladder: {e}"))))
        .transpose()
}

/// Keeps a piece of evidence.
///
/// # Errors
/// The database's.
pub fn add_evidence(tx: &Transaction<'_>, row: &EvidenceRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO evidence (id, skill, level, words, shown_on) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            row.id.to_string(),
            row.skill,
            row.level,
            row.words,
            row.shown_on.to_string()
        ],
    )?;
    Ok(())
}

/// Forgets a piece of evidence.
///
/// # Errors
/// The database's.
pub fn remove_evidence(tx: &Transaction<'_>, id: EvidenceId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM evidence WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

/// All evidence, oldest first.
///
/// # Errors
/// The database's.
pub fn evidence(tx: &Transaction<'_>) -> Result<Vec<EvidenceRow>, StoreError> {
    let mut statement =
        tx.prepare("SELECT id, skill, level, words, shown_on FROM evidence ORDER BY shown_on, id")?;
    let rows = statement.query_map([], |row| {
        Ok(EvidenceRow {
            id: crate::people::id(row, 0)?,
            skill: row.get(1)?,
            level: row.get(2)?,
            words: row.get(3)?,
            shown_on: crate::people::id(row, 4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps a goal.
///
/// # Errors
/// The database's.
pub fn add_goal(tx: &Transaction<'_>, row: &GoalRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO goal (id, words, by_on, done_on) VALUES (?1, ?2, ?3, ?4)",
        params![
            row.id.to_string(),
            row.words,
            row.by_on.to_string(),
            row.done_on.map(|day| day.to_string())
        ],
    )?;
    Ok(())
}

/// Sets the day a goal was done, or that it is open again. Returns whether there is such a goal.
///
/// # Errors
/// The database's.
pub fn set_goal_done(
    tx: &Transaction<'_>,
    id: GoalId,
    done_on: Option<NaiveDate>,
) -> Result<bool, StoreError> {
    let count = tx.execute(
        "UPDATE goal SET done_on = ?2 WHERE id = ?1",
        params![id.to_string(), done_on.map(|day| day.to_string())],
    )?;
    Ok(count == 1)
}

/// Forgets a goal.
///
/// # Errors
/// The database's.
pub fn remove_goal(tx: &Transaction<'_>, id: GoalId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM goal WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

/// All goals: open ones first, by their day.
///
/// # Errors
/// The database's.
pub fn goals(tx: &Transaction<'_>) -> Result<Vec<GoalRow>, StoreError> {
    let mut statement =
        tx.prepare("SELECT id, words, by_on, done_on FROM goal ORDER BY done_on IS NOT NULL, by_on, id")?;
    let rows = statement.query_map([], |row| {
        Ok(GoalRow {
            id: crate::people::id(row, 0)?,
            words: row.get(1)?,
            by_on: crate::people::id(row, 2)?,
            done_on: crate::people::maybe_id(row, 3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
