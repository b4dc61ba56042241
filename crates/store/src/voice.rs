//! What the agent said to the centre: the words, how each leaves, and whether it did.
//!
//! [`follow`] is what they said afterwards, [`told`] what the centre says of it, [`token`] what pays for what carries no name.
//! Decides nothing. Must never be read by whatever is sent with the agent's session, but for what carries their name.

pub mod follow;
pub mod token;
pub mod told;

use crate::{StoreError, people};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, VoiceId},
    voice::Sort,
};
use rusqlite::{OptionalExtension, Row, Transaction, params, types::Type};

/// How something stands at this desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceState {
    /// It is here and is to leave.
    Waiting,
    /// The centre has it.
    Sent,
    /// The centre did not take it.
    Refused,
    /// The agent took it back.
    Withdrawn,
}

/// Something that the agent said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceRow {
    /// Its id.
    pub id: VoiceId,
    /// What it is.
    pub sort: Sort,
    /// What should change, what customers say, what got in the way.
    pub words: Option<String>,
    /// What would get better.
    pub helps: Option<String>,
    /// Which tool.
    pub tool: Option<String>,
    /// A customer was waiting.
    pub customer_waiting: bool,
    /// Minutes that it cost.
    pub minutes: Option<u16>,
    /// The agent's day on which it was said.
    pub said_on: NaiveDate,
    /// When, to the millisecond.
    pub said_at: DateTime<Utc>,
    /// Of which tokens one pays for it ([`token::of_month`]); `None` when it carries the agent's name.
    pub period: Option<String>,
    /// What is said about it later is signed with a key of the vault.
    pub of_ring: bool,
    /// It does not leave before.
    pub leaves_at: DateTime<Utc>,
    /// How it stands here.
    pub state: VoiceState,
    /// It left, or perhaps did: somebody may have it.
    pub posted: bool,
    /// With what the centre answers it.
    pub case: Option<CaseId>,
}

const COLUMNS: &str = "id, sort, words, helps, tool, waiting, minutes, said_on, said_ms, period, of_ring, leaves_ms, state, \
                       posted, case_id";

impl VoiceState {
    fn name(self) -> &'static str {
        match self {
            VoiceState::Waiting => "waiting",
            VoiceState::Sent => "sent",
            VoiceState::Refused => "refused",
            VoiceState::Withdrawn => "withdrawn",
        }
    }

    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<VoiceState> {
        let name: String = row.get(at)?;
        let all = [
            VoiceState::Waiting,
            VoiceState::Sent,
            VoiceState::Refused,
            VoiceState::Withdrawn,
        ];
        let found = all.into_iter().find(|state| state.name() == name);
        found.ok_or_else(|| strange(at, &name))
    }
}

/// Keeps something that was just said.
///
/// # Errors
/// The database's.
pub fn insert(tx: &Transaction<'_>, row: &VoiceRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO voice (id, sort, words, helps, tool, waiting, minutes, said_on, said_ms, period, of_ring, leaves_ms,
                            state, posted, case_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        params![
            row.id.to_string(),
            row.sort.name(),
            row.words,
            row.helps,
            row.tool,
            row.customer_waiting,
            row.minutes,
            row.said_on.to_string(),
            row.said_at.timestamp_millis(),
            row.period,
            row.of_ring,
            row.leaves_at.timestamp_millis(),
            row.state.name(),
            row.posted,
            row.case.map(|id| id.to_string()),
        ],
    )?;
    Ok(())
}

/// One of them.
///
/// # Errors
/// The database's.
pub fn get(tx: &Transaction<'_>, id: VoiceId) -> Result<Option<VoiceRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!("SELECT {COLUMNS} FROM voice WHERE id = ?1"))?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// Those that were said last, newest first, `limit` at most.
///
/// # Errors
/// The database's.
pub fn newest(tx: &Transaction<'_>, limit: u32) -> Result<Vec<VoiceRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voice ORDER BY said_ms DESC, id LIMIT ?1"
    ))?;
    let rows = query.query_map([limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those that may leave by now, with the agent's name or without one, in the order in which they may.
///
/// # Errors
/// The database's.
pub fn due(tx: &Transaction<'_>, named: bool, now: DateTime<Utc>) -> Result<Vec<VoiceRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voice
         WHERE state = 'waiting' AND leaves_ms <= ?2 AND (period IS NULL) = ?1 ORDER BY leaves_ms, id"
    ))?;
    let rows = query.query_map(params![named, now.timestamp_millis()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many without a name wait and have no token yet.
///
/// # Errors
/// The database's.
pub fn unpaid(tx: &Transaction<'_>) -> Result<u32, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT count(*) FROM voice WHERE state = 'waiting' AND period IS NOT NULL AND posted = 0",
    )?;
    Ok(query.query_row([], |row| row.get(0))?)
}

/// How many things wait to be sent, answers to questions and what was said afterwards included.
///
/// # Errors
/// The database's.
pub fn unsent(tx: &Transaction<'_>) -> Result<u64, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT (SELECT count(*) FROM voice WHERE state = 'waiting')
              + (SELECT count(*) FROM voice_follow WHERE state = 'waiting')
              + (SELECT count(*) FROM pulse WHERE state = 'answered')",
    )?;
    let count: i64 = query.query_row([], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

/// It stands so from now on.
///
/// # Errors
/// The database's.
pub fn set_state(tx: &Transaction<'_>, id: VoiceId, state: VoiceState) -> Result<(), StoreError> {
    let mut update = tx.prepare_cached("UPDATE voice SET state = ?2 WHERE id = ?1")?;
    update.execute(params![id.to_string(), state.name()])?;
    Ok(())
}

/// It is about to leave, and is paid for so; or, `posted` being false, did not after all.
///
/// # Errors
/// The database's.
pub fn set_posted(
    tx: &Transaction<'_>,
    id: VoiceId,
    posted: bool,
    period: Option<&str>,
) -> Result<(), StoreError> {
    let mut update = tx.prepare_cached("UPDATE voice SET posted = ?2, period = ?3 WHERE id = ?1")?;
    update.execute(params![id.to_string(), posted, period])?;
    Ok(())
}

/// Erases its words and those that were added; that it was said stays.
///
/// # Errors
/// The database's.
pub fn erase_words(tx: &Transaction<'_>, id: VoiceId) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE voice SET words = NULL, helps = NULL WHERE id = ?1",
        [id.to_string()],
    )?;
    tx.execute(
        "UPDATE voice_follow SET words = NULL WHERE voice = ?1",
        [id.to_string()],
    )?;
    Ok(())
}

/// Erases it with everything that was said about it.
///
/// # Errors
/// The database's.
pub fn remove(tx: &Transaction<'_>, id: VoiceId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM voice_follow WHERE voice = ?1", [id.to_string()])?;
    tx.execute("DELETE FROM voice WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<VoiceRow> {
    let sort: String = row.get(1)?;
    Ok(VoiceRow {
        id: people::id(row, 0)?,
        sort: Sort::named(&sort).ok_or_else(|| strange(1, &sort))?,
        words: row.get(2)?,
        helps: row.get(3)?,
        tool: row.get(4)?,
        customer_waiting: row.get(5)?,
        minutes: row.get(6)?,
        said_on: day(row, 7)?,
        said_at: moment(row, 8)?,
        period: row.get(9)?,
        of_ring: row.get(10)?,
        leaves_at: moment(row, 11)?,
        state: VoiceState::read(row, 12)?,
        posted: row.get(13)?,
        case: people::maybe_id(row, 14)?,
    })
}

/// Reads a day.
pub(crate) fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<NaiveDate> {
    let text: String = row.get(at)?;
    text.parse().map_err(|_| strange(at, &text))
}

/// Reads a day that may be missing.
pub(crate) fn maybe_day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(at)?;
    text.map(|text| text.parse().map_err(|_| strange(at, &text)))
        .transpose()
}

/// Reads a moment.
pub(crate) fn moment(row: &Row<'_>, at: usize) -> rusqlite::Result<DateTime<Utc>> {
    let ms = row.get(at)?;
    DateTime::from_timestamp_millis(ms).ok_or(rusqlite::Error::IntegralValueOutOfRange(at, ms))
}

/// A word that no program of this version wrote.
pub(crate) fn strange(at: usize, word: &str) -> rusqlite::Error {
    let why = format!("{word:?} is none of the words that stand here");
    rusqlite::Error::FromSqlConversionFailure(at, Type::Text, why.into())
}
