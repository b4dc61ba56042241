//! Rounds of short questions: what was asked, what the agent did about it, and what each came to.
//!
//! What somebody answered is here until it left, and erased then. Decides nothing.

use crate::{
    StoreError, people,
    voice::{day, moment, strange},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{PulseId, TeamId};
use protocol::voice::{PulseOpened, PulseQuestion, PulseResult, PulseTold};
use rusqlite::{OptionalExtension, Row, Transaction, params};

/// What the agent did about a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PulseState {
    /// Nothing yet.
    Open,
    /// They answered; it is to leave.
    Answered,
    /// They answered, and the answer left.
    Sent,
    /// They do not want to.
    Skipped,
    /// They answered, and the centre did not take it.
    Refused,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseRow {
    /// Which.
    pub id: PulseId,
    /// Its month, by the first day.
    pub month: NaiveDate,
    /// The questions, in order.
    pub questions: Vec<PulseQuestion>,
    /// Until when it can be answered.
    pub answer_until: DateTime<Utc>,
    /// Until when an answer is taken.
    pub closes_at: DateTime<Utc>,
    /// What the agent did about it.
    pub state: PulseState,
    /// What they answered, until that left.
    pub answers: Option<Vec<u8>>,
    /// The answer does not leave before.
    pub leaves_at: Option<DateTime<Utc>>,
    /// How often they were asked in a gap.
    pub asked: u32,
}

const COLUMNS: &str = "id, month, questions, answer_until_ms, closes_ms, state, answers, leaves_ms, asked";

impl PulseState {
    fn name(self) -> &'static str {
        match self {
            PulseState::Open => "open",
            PulseState::Answered => "answered",
            PulseState::Sent => "sent",
            PulseState::Skipped => "skipped",
            PulseState::Refused => "refused",
        }
    }
}

/// Keeps a round that was opened; one that is here already stays as it is.
///
/// # Errors
/// The database's.
pub fn open(tx: &Transaction<'_>, opened: &PulseOpened) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO pulse (id, month, questions, answer_until_ms, closes_ms, state) VALUES (?1, ?2, ?3, ?4, ?5, 'open')
         ON CONFLICT (id) DO NOTHING",
        params![
            opened.id.to_string(),
            opened.month.to_string(),
            serde_json::to_string(&opened.questions).map_err(shape)?,
            opened.answer_until.timestamp_millis(),
            opened.closes_at.timestamp_millis(),
        ],
    )?;
    Ok(())
}

/// The round that was opened last; `None` when there was none.
///
/// # Errors
/// The database's.
pub fn last(tx: &Transaction<'_>) -> Result<Option<PulseRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM pulse ORDER BY answer_until_ms DESC, id LIMIT 1"
    ))?;
    Ok(query.query_row([], read).optional()?)
}

/// Those whose answer may leave by now.
///
/// # Errors
/// The database's.
pub fn due(tx: &Transaction<'_>, now: DateTime<Utc>) -> Result<Vec<PulseRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM pulse WHERE state = 'answered' AND leaves_ms <= ?1 ORDER BY leaves_ms, id"
    ))?;
    let rows = query.query_map([now.timestamp_millis()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The agent answered.
///
/// # Errors
/// The database's.
pub fn answer(
    tx: &Transaction<'_>,
    id: PulseId,
    answers: &[u8],
    leaves_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE pulse SET state = 'answered', answers = ?2, leaves_ms = ?3 WHERE id = ?1",
        params![id.to_string(), answers, leaves_at.timestamp_millis()],
    )?;
    Ok(())
}

/// It stands so from now on; what was answered is erased.
///
/// # Errors
/// The database's.
pub fn set_state(tx: &Transaction<'_>, id: PulseId, state: PulseState) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE pulse SET state = ?2, answers = NULL, leaves_ms = NULL WHERE id = ?1",
        params![id.to_string(), state.name()],
    )?;
    Ok(())
}

/// The agent was asked in a gap so often.
///
/// # Errors
/// The database's.
pub fn set_asked(tx: &Transaction<'_>, id: PulseId, asked: u32) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE pulse SET asked = ?2 WHERE id = ?1",
        params![id.to_string(), asked],
    )?;
    Ok(())
}

/// What a round came to, for the centre or for one team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseToldRow {
    /// Its month, by the first day.
    pub month: NaiveDate,
    /// Of which team; `None` is the centre.
    pub team: Option<TeamId>,
    /// At least so many answered; `None` when it is not told.
    pub at_least: Option<u32>,
    /// One for each question that is told.
    pub results: Vec<PulseResult>,
}

/// Keeps what a round came to.
///
/// # Errors
/// The database's.
pub fn set_told(tx: &Transaction<'_>, told: &PulseTold) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO pulse_told (pulse, team, month, at_least, results, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (pulse, team) DO UPDATE SET month = excluded.month, at_least = excluded.at_least,
             results = excluded.results, at_ms = excluded.at_ms
         WHERE excluded.at_ms >= at_ms",
        params![
            told.id.to_string(),
            // The column is part of a key; the centre has no id there.
            told.team.map(|id| id.to_string()).unwrap_or_default(),
            told.month.to_string(),
            told.at_least,
            serde_json::to_string(&told.results).map_err(shape)?,
            told.at.timestamp_millis(),
        ],
    )?;
    Ok(())
}

/// What rounds came to, the last month first, the centre before the teams, `limit` at most.
///
/// # Errors
/// The database's.
pub fn told(tx: &Transaction<'_>, limit: u32) -> Result<Vec<PulseToldRow>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT month, nullif(team, ''), at_least, results FROM pulse_told ORDER BY month DESC, team LIMIT ?1",
    )?;
    let rows = query.query_map([limit], |row| {
        let results: String = row.get(3)?;
        Ok(PulseToldRow {
            month: day(row, 0)?,
            team: people::maybe_id(row, 1)?,
            at_least: row.get(2)?,
            results: serde_json::from_str(&results).map_err(|_| strange(3, &results))?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<PulseRow> {
    let (questions, word): (String, String) = (row.get(2)?, row.get(5)?);
    let all = [
        PulseState::Open,
        PulseState::Answered,
        PulseState::Sent,
        PulseState::Skipped,
        PulseState::Refused,
    ];
    let state = all.into_iter().find(|state| state.name() == word);
    let leaves_ms: Option<i64> = row.get(7)?;
    Ok(PulseRow {
        id: people::id(row, 0)?,
        month: day(row, 1)?,
        questions: serde_json::from_str(&questions).map_err(|_| strange(2, &questions))?,
        answer_until: moment(row, 3)?,
        closes_at: moment(row, 4)?,
        state: state.ok_or_else(|| strange(5, &word))?,
        answers: row.get(6)?,
        leaves_at: leaves_ms.and_then(DateTime::from_timestamp_millis),
        asked: row.get(8)?,
    })
}

fn shape(error: serde_json::Error) -> StoreError {
    StoreError::Shape(format!("pulse: {error}"))
}
