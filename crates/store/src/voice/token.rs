//! Tokens that pay for what carries no name: for what there are some, whether they are here, and which are free.
//!
//! A token stays with what it was taken for, so that the same thing sent again after a crash carries the same one. Decides
//! nothing; what a token is made of is `vault::blind`'s.

use super::{maybe_day, strange};
use crate::{StoreError, people};
use chrono::NaiveDate;
use domain::id::{PulseId, TeamId};
use rusqlite::{OptionalExtension, Row, Transaction, params};

/// For what tokens are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// What is said without a name in a month, by its first day.
    Month(NaiveDate),
    /// One round of questions.
    Pulse(PulseId),
}

/// Whether tokens are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodState {
    /// They are yet to be asked for.
    Wanted,
    /// They are here.
    Here,
    /// The centre gave them to another desk of the agent's.
    Elsewhere,
}

/// A purpose, and how it stands here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodRow {
    /// Its name.
    pub period: String,
    /// What for.
    pub purpose: Purpose,
    /// What the centre signs with: the public half.
    pub key: Vec<u8>,
    /// How many tokens are everybody's.
    pub tokens: u32,
    /// They were asked for with the vault's seed; `None` before they were asked for.
    pub of_ring: Option<bool>,
    /// Whether they are here.
    pub state: PeriodState,
    /// As one of which team an answer counts.
    pub team: Option<TeamId>,
}

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRow {
    /// What was signed.
    pub nonce: Vec<u8>,
    /// The signature.
    pub signature: Vec<u8>,
}

const COLUMNS: &str = "period, month, pulse, key, tokens, of_ring, state, team";

/// What a token is marked with that the centre refuses.
const SPENT: &str = "";

impl PeriodState {
    fn name(self) -> &'static str {
        match self {
            PeriodState::Wanted => "wanted",
            PeriodState::Here => "here",
            PeriodState::Elsewhere => "elsewhere",
        }
    }
}

/// The name of a month's tokens.
#[must_use]
pub fn of_month(month: NaiveDate) -> String {
    format!("voices {month}")
}

/// The month of whose tokens this is the name.
#[must_use]
pub fn month_of(period: &str) -> Option<NaiveDate> {
    period.strip_prefix("voices ")?.parse().ok()
}

/// The name of a round's tokens.
#[must_use]
pub fn of_pulse(pulse: PulseId) -> String {
    format!("pulse {pulse}")
}

/// Keeps with what the centre signs. Another key than before makes worthless what is here.
///
/// # Errors
/// The database's.
pub fn set_key(tx: &Transaction<'_>, purpose: Purpose, key: &[u8], tokens: u32) -> Result<(), StoreError> {
    let (period, month, pulse) = match purpose {
        Purpose::Month(month) => (of_month(month), Some(month.to_string()), None),
        Purpose::Pulse(pulse) => (of_pulse(pulse), None, Some(pulse.to_string())),
    };
    if get(tx, &period)?.is_some_and(|known| known.key != key) {
        forget(tx, &period)?;
    }
    tx.execute(
        "INSERT INTO voice_period (period, month, pulse, key, tokens, state) VALUES (?1, ?2, ?3, ?4, ?5, 'wanted')
         ON CONFLICT (period) DO UPDATE SET tokens = excluded.tokens",
        params![period, month, pulse, key, tokens],
    )?;
    Ok(())
}

/// One of them.
///
/// # Errors
/// The database's.
pub fn get(tx: &Transaction<'_>, period: &str) -> Result<Option<PeriodRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!("SELECT {COLUMNS} FROM voice_period WHERE period = ?1"))?;
    Ok(query.query_row([period], read).optional()?)
}

/// Those whose tokens are yet to be asked for, in an order that is always the same.
///
/// # Errors
/// The database's.
pub fn wanted(tx: &Transaction<'_>) -> Result<Vec<PeriodRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voice_period WHERE state = 'wanted' ORDER BY period"
    ))?;
    let rows = query.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The month whose tokens pay now: the last that has begun by the desk's clock; where that clock is wrong, the first that is
/// known.
///
/// # Errors
/// The database's.
pub fn current(tx: &Transaction<'_>, today: NaiveDate) -> Result<Option<PeriodRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM voice_period WHERE month IS NOT NULL
         ORDER BY month <= ?1 DESC, iif(month <= ?1, month, '') DESC, month LIMIT 1"
    ))?;
    Ok(query.query_row([today.to_string()], read).optional()?)
}

/// They are asked for with the vault's seed from now on, or with this desk's own.
///
/// # Errors
/// The database's.
pub fn set_of_ring(tx: &Transaction<'_>, period: &str, of_ring: bool) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE voice_period SET of_ring = ?2 WHERE period = ?1",
        params![period, of_ring],
    )?;
    Ok(())
}

/// They came.
///
/// # Errors
/// The database's.
pub fn came(
    tx: &Transaction<'_>,
    period: &str,
    team: Option<TeamId>,
    tokens: &[TokenRow],
) -> Result<(), StoreError> {
    set_state(tx, period, PeriodState::Here)?;
    tx.execute(
        "UPDATE voice_period SET team = ?2 WHERE period = ?1",
        params![period, team.map(|id| id.to_string())],
    )?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO voice_token (period, place, nonce, signature) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (period, place) DO NOTHING",
    )?;
    for (place, token) in (0_u32..).zip(tokens) {
        insert.execute(params![period, place, token.nonce, token.signature])?;
    }
    Ok(())
}

/// It stands so from now on.
///
/// # Errors
/// The database's.
pub fn set_state(tx: &Transaction<'_>, period: &str, state: PeriodState) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE voice_period SET state = ?2 WHERE period = ?1",
        params![period, state.name()],
    )?;
    Ok(())
}

/// The token of something: its own one, else a free one, which is its own from now on; `None` when none is left.
///
/// # Errors
/// The database's.
pub fn take(tx: &Transaction<'_>, period: &str, taken_for: &str) -> Result<Option<TokenRow>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT place, nonce, signature FROM voice_token
         WHERE period = ?1 AND (taken = ?2 OR taken IS NULL) ORDER BY taken IS NULL, place LIMIT 1",
    )?;
    let found = query.query_row([period, taken_for], |row| {
        let token = TokenRow {
            nonce: row.get(1)?,
            signature: row.get(2)?,
        };
        Ok((row.get::<_, u32>(0)?, token))
    });
    let Some((place, token)) = found.optional()? else {
        return Ok(None);
    };
    tx.execute(
        "UPDATE voice_token SET taken = ?3 WHERE period = ?1 AND place = ?2",
        params![period, place, taken_for],
    )?;
    Ok(Some(token))
}

/// The token of something is worth nothing: it was spent at another desk.
///
/// # Errors
/// The database's.
pub fn spent(tx: &Transaction<'_>, period: &str, taken_for: &str) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE voice_token SET taken = ?3 WHERE period = ?1 AND taken = ?2",
        params![period, taken_for, SPENT],
    )?;
    Ok(())
}

/// How many are free.
///
/// # Errors
/// The database's.
pub fn free(tx: &Transaction<'_>, period: &str) -> Result<u32, StoreError> {
    let mut query =
        tx.prepare_cached("SELECT count(*) FROM voice_token WHERE period = ?1 AND taken IS NULL")?;
    Ok(query.query_row([period], |row| row.get(0))?)
}

/// Forgets a purpose with its tokens.
///
/// # Errors
/// The database's.
pub fn forget(tx: &Transaction<'_>, period: &str) -> Result<(), StoreError> {
    tx.execute("DELETE FROM voice_token WHERE period = ?1", [period])?;
    tx.execute("DELETE FROM voice_period WHERE period = ?1", [period])?;
    Ok(())
}

/// Forgets all months before `month`.
///
/// # Errors
/// The database's.
pub fn forget_before(tx: &Transaction<'_>, month: NaiveDate) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM voice_token WHERE period IN (SELECT period FROM voice_period WHERE month < ?1)",
        [month.to_string()],
    )?;
    tx.execute("DELETE FROM voice_period WHERE month < ?1", [month.to_string()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<PeriodRow> {
    let period: String = row.get(0)?;
    let pulse = people::maybe_id(row, 2)?;
    let purpose = match (maybe_day(row, 1)?, pulse) {
        (Some(month), None) => Purpose::Month(month),
        (None, Some(pulse)) => Purpose::Pulse(pulse),
        _ => return Err(strange(0, &period)),
    };
    let word: String = row.get(6)?;
    let all = [PeriodState::Wanted, PeriodState::Here, PeriodState::Elsewhere];
    let state = all.into_iter().find(|state| state.name() == word);
    Ok(PeriodRow {
        purpose,
        period,
        key: row.get(3)?,
        tokens: row.get(4)?,
        of_ring: row.get(5)?,
        state: state.ok_or_else(|| strange(6, &word))?,
        team: people::maybe_id(row, 7)?,
    })
}
