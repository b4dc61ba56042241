//! The ladder the centre gave, and the agent's own evidence and goals, which stay on this device.

use crate::StoreError;
use chrono::NaiveDate;
use domain::{
    id::{EvidenceId, GoalId, KudosId},
    path::{Ladder, LadderWords},
};
use rusqlite::{OptionalExtension, Row, Transaction, params};
use serde::{Serialize, de::DeserializeOwned};

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Its id.
    pub id: EvidenceId,
    /// Key of the skill, as it was then.
    pub skill: String,
    /// What the skill was called then; empty in evidence that is older than this column.
    pub skill_name: String,
    /// Level it shows, from 1.
    pub level: u8,
    /// Words.
    pub words: String,
    /// The day it was written down.
    pub shown_on: NaiveDate,
    /// The kudos whose words these are.
    pub kudos: Option<KudosId>,
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

/// Sets a ladder by its key. Texts in languages that it no longer has are forgotten.
///
/// # Errors
/// The database's.
pub fn set_ladder(tx: &Transaction<'_>, ladder: &Ladder) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO ladder (key, ladder) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET ladder = excluded.ladder",
        params![ladder.key, written(ladder)?],
    )?;
    let languages = written(&ladder.languages)?;
    tx.execute(
        "DELETE FROM ladder_words WHERE ladder = ?1 AND language NOT IN (SELECT value FROM json_each(?2))",
        params![ladder.key, languages],
    )?;
    Ok(())
}

/// Sets a ladder's texts in one more language.
///
/// # Errors
/// The database's.
pub fn set_ladder_words(tx: &Transaction<'_>, words: &LadderWords) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO ladder_words (ladder, language, words) VALUES (?1, ?2, ?3) \
         ON CONFLICT (ladder, language) DO UPDATE SET words = excluded.words",
        params![words.ladder, words.language, written(words)?],
    )?;
    Ok(())
}

/// The ladder as somebody reads it who asked for `language` (BCP 47); the first by key where a centre has several.
///
/// # Errors
/// [`StoreError::Shape`] when it cannot be read.
pub fn ladder(tx: &Transaction<'_>, language: &str) -> Result<Option<Ladder>, StoreError> {
    let text: Option<String> = tx
        .query_row("SELECT ladder FROM ladder ORDER BY key LIMIT 1", [], |row| {
            row.get(0)
        })
        .optional()?;
    let Some(ladder) = text.map(|text| read::<Ladder>(&text)).transpose()? else {
        return Ok(None);
    };
    let mut kept = tx.prepare("SELECT language FROM ladder_words WHERE ladder = ?1 ORDER BY language")?;
    let kept = kept.query_map([&ladder.key], |row| row.get(0))?;
    let kept: Vec<String> = kept.collect::<Result<_, _>>()?;
    let Some(chosen) = ladder.language_for(kept.iter().map(String::as_str), language) else {
        return Ok(Some(ladder));
    };
    let words: String = tx.query_row(
        "SELECT words FROM ladder_words WHERE ladder = ?1 AND language = ?2",
        params![ladder.key, chosen],
        |row| row.get(0),
    )?;
    Ok(Some(ladder.said_with(&read(&words)?)))
}

fn written<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Shape(e.to_string()))
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|e| StoreError::Shape(format!("ladder: {e}")))
}

/// Keeps a piece of evidence; one that is there already stays.
///
/// # Errors
/// The database's.
pub fn add_evidence(tx: &Transaction<'_>, row: &EvidenceRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT OR IGNORE INTO evidence (id, skill, skill_name, level, words, shown_on, kudos)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            row.id.to_string(),
            row.skill,
            row.skill_name,
            row.level,
            row.words,
            row.shown_on.to_string(),
            row.kudos.map(|id| id.to_string())
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

const EVIDENCE_COLUMNS: &str = "id, skill, skill_name, level, words, shown_on, kudos";

/// All evidence, oldest first.
///
/// # Errors
/// The database's.
pub fn evidence(tx: &Transaction<'_>) -> Result<Vec<EvidenceRow>, StoreError> {
    let mut statement = tx.prepare(&format!(
        "SELECT {EVIDENCE_COLUMNS} FROM evidence ORDER BY shown_on, id"
    ))?;
    let rows = statement.query_map([], read_evidence)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Evidence that holds the words of a kudos, oldest first.
///
/// # Errors
/// The database's.
pub fn evidence_of(tx: &Transaction<'_>, kudos: KudosId) -> Result<Vec<EvidenceRow>, StoreError> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {EVIDENCE_COLUMNS} FROM evidence WHERE kudos = ?1 ORDER BY shown_on, id"
    ))?;
    let rows = statement.query_map([kudos.to_string()], read_evidence)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read_evidence(row: &Row<'_>) -> rusqlite::Result<EvidenceRow> {
    Ok(EvidenceRow {
        id: crate::people::id(row, 0)?,
        skill: row.get(1)?,
        skill_name: row.get(2)?,
        level: row.get(3)?,
        words: row.get(4)?,
        shown_on: crate::people::id(row, 5)?,
        kudos: crate::people::maybe_id(row, 6)?,
    })
}

/// Keeps a goal; one that is there already stays.
///
/// # Errors
/// The database's.
pub fn add_goal(tx: &Transaction<'_>, row: &GoalRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT OR IGNORE INTO goal (id, words, by_on, done_on) VALUES (?1, ?2, ?3, ?4)",
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
