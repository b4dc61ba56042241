//! What the agent said afterwards about something they said: more words, thanks, or that it is taken back.
//!
//! Each has its number, from 1, and leaves after those before it: the centre passes over a number that is no higher than the
//! last one it took. Decides nothing.

use super::{VoiceState, moment, strange};
use crate::{StoreError, people};
use chrono::{DateTime, Utc};
use domain::id::VoiceId;
use protocol::voice::FollowAct;
use rusqlite::{Row, Transaction, params};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowRow {
    /// About what.
    pub voice: VoiceId,
    /// Which one it is, from 1.
    pub number: u32,
    /// What.
    pub act: FollowAct,
    /// It does not leave before.
    pub leaves_at: DateTime<Utc>,
    /// How it stands here; [`VoiceState::Withdrawn`] is none of its states.
    pub state: VoiceState,
}

const COLUMNS: &str = "f.voice, f.number, f.act, f.words, f.leaves_ms, f.state";

/// Keeps one; answers its number.
///
/// # Errors
/// The database's.
pub fn add(
    tx: &Transaction<'_>,
    voice: VoiceId,
    act: &FollowAct,
    leaves_at: DateTime<Utc>,
) -> Result<u32, StoreError> {
    let (word, words) = match act {
        FollowAct::Add { text } => ("add", Some(text.as_str())),
        FollowAct::Withdraw => ("withdraw", None),
        FollowAct::Thank => ("thank", None),
    };
    let number: u32 = tx.query_row(
        "SELECT 1 + coalesce(max(number), 0) FROM voice_follow WHERE voice = ?1",
        [voice.to_string()],
        |row| row.get(0),
    )?;
    tx.execute(
        "INSERT INTO voice_follow (voice, number, act, words, leaves_ms, state) VALUES (?1, ?2, ?3, ?4, ?5, 'waiting')",
        params![
            voice.to_string(),
            number,
            word,
            words,
            leaves_at.timestamp_millis()
        ],
    )?;
    Ok(number)
}

/// All about one thing, in their order.
///
/// # Errors
/// The database's.
pub fn of(tx: &Transaction<'_>, voice: VoiceId) -> Result<Vec<FollowRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voice_follow f WHERE f.voice = ?1 ORDER BY f.number"
    ))?;
    let rows = query.query_map([voice.to_string()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The first of each thing, if it may leave by now: what it is about has left, with the agent's name or without one.
///
/// # Errors
/// The database's.
pub fn due(tx: &Transaction<'_>, named: bool, now: DateTime<Utc>) -> Result<Vec<FollowRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voice_follow f JOIN voice ON voice.id = f.voice
         WHERE f.state = 'waiting' AND f.leaves_ms <= ?2 AND (voice.period IS NULL) = ?1
           AND voice.state IN ('sent', 'withdrawn')
           AND NOT EXISTS (SELECT 1 FROM voice_follow e
                           WHERE e.voice = f.voice AND e.number < f.number AND e.state = 'waiting')
         ORDER BY f.leaves_ms, f.voice"
    ))?;
    let rows = query.query_map(params![named, now.timestamp_millis()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// It stands so from now on.
///
/// # Errors
/// The database's.
pub fn set_state(
    tx: &Transaction<'_>,
    voice: VoiceId,
    number: u32,
    state: VoiceState,
) -> Result<(), StoreError> {
    let mut update =
        tx.prepare_cached("UPDATE voice_follow SET state = ?3 WHERE voice = ?1 AND number = ?2")?;
    update.execute(params![voice.to_string(), number, state.name()])?;
    Ok(())
}

/// What still waits about one thing leaves no more.
///
/// # Errors
/// The database's.
pub fn stop(tx: &Transaction<'_>, voice: VoiceId) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE voice_follow SET state = 'refused' WHERE voice = ?1 AND state = 'waiting'",
        [voice.to_string()],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<FollowRow> {
    let word: String = row.get(2)?;
    let act = match word.as_str() {
        "add" => FollowAct::Add {
            // Erased once it was taken back.
            text: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        },
        "withdraw" => FollowAct::Withdraw,
        "thank" => FollowAct::Thank,
        _ => return Err(strange(2, &word)),
    };
    Ok(FollowRow {
        voice: people::id(row, 0)?,
        number: row.get(1)?,
        act,
        leaves_at: moment(row, 4)?,
        state: VoiceState::read(row, 5)?,
    })
}
