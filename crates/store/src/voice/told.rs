//! What the centre says of each case, and which of them answer something that the agent said.
//!
//! The last word of a case is meant. Decides nothing.

use super::{day, maybe_day, moment, strange};
use crate::{StoreError, people};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, PersonId, VoiceId},
    voice::{Sort, case::State},
};
use rusqlite::{OptionalExtension, Row, Transaction, params};

/// A case as it was told last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldRow {
    /// Which.
    pub case: CaseId,
    /// What it answers.
    pub sort: Sort,
    /// Which tool got in the way.
    pub tool: Option<String>,
    /// By what the tool is known; empty without one.
    pub tool_key: String,
    /// Where it stands.
    pub state: State,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Until when the next step is due.
    pub due_on: Option<NaiveDate>,
    /// Why it was decided so.
    pub why: Option<String>,
    /// What was done.
    pub note: Option<String>,
    /// At least so many people said it.
    pub at_least: Option<u32>,
    /// The first of the month in which it began.
    pub month: NaiveDate,
    /// When it was told.
    pub at: DateTime<Utc>,
}

const COLUMNS: &str = "id, sort, tool, tool_key, state, owner, due_on, why, note, at_least, month, at_ms";

/// Keeps what was told, unless something later is here, and that it answers those of the agent's that are named.
///
/// # Errors
/// The database's.
pub fn set(tx: &Transaction<'_>, row: &ToldRow, about: &[VoiceId]) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO voice_told (id, sort, tool, tool_key, state, owner, due_on, why, note, at_least, month, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (id) DO UPDATE SET sort = excluded.sort, tool = excluded.tool, tool_key = excluded.tool_key,
             state = excluded.state, owner = excluded.owner, due_on = excluded.due_on, why = excluded.why,
             note = excluded.note, at_least = excluded.at_least, month = excluded.month, at_ms = excluded.at_ms
         WHERE excluded.at_ms >= at_ms",
        params![
            row.case.to_string(),
            row.sort.name(),
            row.tool,
            row.tool_key,
            row.state.name(),
            row.owner.map(|id| id.to_string()),
            row.due_on.map(|on| on.to_string()),
            row.why,
            row.note,
            row.at_least,
            row.month.to_string(),
            row.at.timestamp_millis(),
        ],
    )?;
    let mut update = tx.prepare_cached("UPDATE voice SET case_id = ?2 WHERE id = ?1")?;
    for id in about {
        update.execute([id.to_string(), row.case.to_string()])?;
    }
    Ok(())
}

/// One case.
///
/// # Errors
/// The database's.
pub fn of(tx: &Transaction<'_>, case: CaseId) -> Result<Option<ToldRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!("SELECT {COLUMNS} FROM voice_told WHERE id = ?1"))?;
    Ok(query.query_row([case.to_string()], read).optional()?)
}

/// Those whose answer is late, the longest overdue first, `limit` at most.
///
/// # Errors
/// The database's.
pub fn overdue(tx: &Transaction<'_>, today: NaiveDate, limit: u32) -> Result<Vec<ToldRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voice_told WHERE state IN ('heard', 'yes') AND due_on < ?1 ORDER BY due_on, id LIMIT ?2"
    ))?;
    let rows = query.query_map(params![today.to_string(), limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those that were refused or done, the last first, `limit` at most.
///
/// # Errors
/// The database's.
pub fn answered(tx: &Transaction<'_>, limit: u32) -> Result<Vec<ToldRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voice_told WHERE state IN ('no', 'done') ORDER BY at_ms DESC, id LIMIT ?1"
    ))?;
    let rows = query.query_map([limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// At least so many people met the same obstacle and wait for an answer; `None` while they are too few to be told.
///
/// # Errors
/// The database's.
pub fn at_least(tx: &Transaction<'_>, tool_key: &str) -> Result<Option<u32>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT at_least FROM voice_told
         WHERE tool_key = ?1 AND state IN ('heard', 'yes') AND at_least IS NOT NULL ORDER BY at_ms DESC LIMIT 1",
    )?;
    Ok(query.query_row([tool_key], |row| row.get(0)).optional()?)
}

/// Names of tools that got in somebody's way, the last first, each once, `limit` at most.
///
/// # Errors
/// The database's.
pub fn tools(tx: &Transaction<'_>, limit: u32) -> Result<Vec<String>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT tool, max(at_ms) AS last_ms
         FROM (SELECT tool, at_ms FROM voice_told UNION ALL SELECT tool, said_ms FROM voice)
         WHERE tool IS NOT NULL GROUP BY tool ORDER BY last_ms DESC, tool LIMIT ?1",
    )?;
    let rows = query.query_map([limit], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Something that the agent said and of whose answer, or of whose late answer, they were not told yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What they said.
    pub voice: VoiceId,
    /// Its words, where it carries their name.
    pub words: Option<String>,
    /// Which answer they were told of last.
    pub announced: Option<State>,
    /// Where the case stands.
    pub state: State,
    /// Which tool it is about.
    pub tool: Option<String>,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Until when the next step is due.
    pub due_on: Option<NaiveDate>,
}

/// What the agent was not told of yet, in the order in which it was told here.
///
/// # Errors
/// The database's.
pub fn news(tx: &Transaction<'_>, today: NaiveDate) -> Result<Vec<News>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT voice.id, iif(voice.period IS NULL, voice.words, NULL), voice.announced, t.state, t.tool, t.owner, t.due_on
         FROM voice JOIN voice_told t ON t.id = voice.case_id
         WHERE voice.state <> 'withdrawn'
           AND ((t.state IN ('yes', 'no', 'done') AND voice.announced IS NOT t.state)
             OR (t.state IN ('heard', 'yes') AND t.due_on < ?1 AND voice.overdue_told = 0))
         ORDER BY t.at_ms, voice.id",
    )?;
    let rows = query.query_map([today.to_string()], |row| {
        let announced: Option<String> = row.get(2)?;
        Ok(News {
            voice: people::id(row, 0)?,
            words: row.get(1)?,
            announced: announced.and_then(|name| State::named(&name)),
            state: state(row, 3)?,
            tool: row.get(4)?,
            owner: people::maybe_id(row, 5)?,
            due_on: maybe_day(row, 6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The agent was told of this answer last; `None` when of none.
///
/// # Errors
/// The database's.
pub fn set_announced(tx: &Transaction<'_>, voice: VoiceId, state: Option<State>) -> Result<(), StoreError> {
    let mut update = tx.prepare_cached("UPDATE voice SET announced = ?2 WHERE id = ?1")?;
    update.execute(params![voice.to_string(), state.map(State::name)])?;
    Ok(())
}

/// The agent was told that the answer is late, or was not after all.
///
/// # Errors
/// The database's.
pub fn set_overdue_told(tx: &Transaction<'_>, voice: VoiceId, told: bool) -> Result<(), StoreError> {
    let mut update = tx.prepare_cached("UPDATE voice SET overdue_told = ?2 WHERE id = ?1")?;
    update.execute(params![voice.to_string(), told])?;
    Ok(())
}

fn state(row: &Row<'_>, at: usize) -> rusqlite::Result<State> {
    let name: String = row.get(at)?;
    State::named(&name).ok_or_else(|| strange(at, &name))
}

fn read(row: &Row<'_>) -> rusqlite::Result<ToldRow> {
    let sort: String = row.get(1)?;
    Ok(ToldRow {
        case: people::id(row, 0)?,
        sort: Sort::named(&sort).ok_or_else(|| strange(1, &sort))?,
        tool: row.get(2)?,
        tool_key: row.get(3)?,
        state: state(row, 4)?,
        owner: people::maybe_id(row, 5)?,
        due_on: maybe_day(row, 6)?,
        why: row.get(7)?,
        note: row.get(8)?,
        at_least: row.get(9)?,
        month: day(row, 10)?,
        at: moment(row, 11)?,
    })
}
