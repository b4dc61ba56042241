//! What of a path is shared, by the agent and with them: between two people the one excerpt that was said last. Decides nothing
//! but which that is.

use crate::StoreError;
use chrono::{DateTime, Utc};
use domain::{id::PersonId, path::Excerpt};
use rusqlite::{OptionalExtension, Transaction, params};

/// Who shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The agent, with somebody.
    Mine,
    /// Somebody, with the agent.
    Theirs,
}

/// What was said last between two people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// This is shared.
    Shared(Excerpt),
    /// Something is shared that cannot be read here yet.
    Sealed,
    /// Nothing is, any more.
    Withdrawn,
}

/// What is shared between the agent and one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExcerptRow {
    /// The other one.
    pub person: PersonId,
    /// Since when.
    pub at: DateTime<Utc>,
    /// What; `None` while it is sealed.
    pub excerpt: Option<Excerpt>,
}

/// Keeps what was said, unless something later is here; answers when the last word was said. Of what somebody shares the
/// agent is yet to be told, once: opening what was sealed is no news.
///
/// # Errors
/// The database's.
pub fn set(
    tx: &Transaction<'_>,
    side: Side,
    person: PersonId,
    at: DateTime<Utc>,
    said: &Said,
) -> Result<DateTime<Utc>, StoreError> {
    let excerpt = match said {
        Said::Shared(excerpt) => Some(serde_json::to_string(excerpt).map_err(shape)?),
        Said::Sealed | Said::Withdrawn => None,
    };
    tx.execute(
        "INSERT INTO excerpt (person, mine, at_ms, sealed, excerpt, told) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (person, mine) DO UPDATE SET at_ms = excluded.at_ms, sealed = excluded.sealed, excerpt = excluded.excerpt,
             told = CASE WHEN excluded.at_ms > at_ms THEN excluded.told ELSE told END
         WHERE excluded.at_ms >= at_ms",
        params![
            person.to_string(),
            side == Side::Mine,
            at.timestamp_millis(),
            *said == Said::Sealed,
            excerpt,
            side == Side::Mine || *said == Said::Withdrawn
        ],
    )?;
    Ok(last_at(tx, side, person)?.unwrap_or(at))
}

/// When the last word was said between the agent and somebody; `None` when nothing ever was.
///
/// # Errors
/// The database's.
pub fn last_at(
    tx: &Transaction<'_>,
    side: Side,
    person: PersonId,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let mut query = tx.prepare_cached("SELECT at_ms FROM excerpt WHERE person = ?1 AND mine = ?2")?;
    let at_ms: Option<i64> = query
        .query_row(params![person.to_string(), side == Side::Mine], |row| row.get(0))
        .optional()?;
    Ok(at_ms.and_then(DateTime::from_timestamp_millis))
}

/// What is shared now, the newest first.
///
/// # Errors
/// [`StoreError::Shape`] when it cannot be read.
pub fn all(tx: &Transaction<'_>, side: Side) -> Result<Vec<ExcerptRow>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT person, at_ms, excerpt FROM excerpt
         WHERE mine = ?1 AND (sealed = 1 OR excerpt IS NOT NULL) ORDER BY at_ms DESC, person",
    )?;
    let mut rows = query.query([side == Side::Mine])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text: Option<String> = row.get(2)?;
        found.push(ExcerptRow {
            person: crate::people::id(row, 0)?,
            at: DateTime::from_timestamp_millis(row.get(1)?).unwrap_or_default(),
            excerpt: text
                .map(|text| serde_json::from_str(&text))
                .transpose()
                .map_err(shape)?,
        });
    }
    Ok(found)
}

/// Something that somebody shares, and of which the agent was not told yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Untold {
    /// Who shares it.
    pub person: PersonId,
    /// Since when.
    pub at: DateTime<Utc>,
    /// It cannot be read here before the vault is open.
    pub sealed: bool,
}

/// What others share since then without the agent knowing of it, the oldest first.
///
/// # Errors
/// The database's.
pub fn untold(tx: &Transaction<'_>, since: DateTime<Utc>) -> Result<Vec<Untold>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT person, at_ms, sealed FROM excerpt
         WHERE mine = 0 AND told = 0 AND (sealed = 1 OR excerpt IS NOT NULL) AND at_ms >= ?1 ORDER BY at_ms, person",
    )?;
    let rows = query.query_map([since.timestamp_millis()], |row| {
        Ok(Untold {
            person: crate::people::id(row, 0)?,
            at: DateTime::from_timestamp_millis(row.get(1)?).unwrap_or_default(),
            sealed: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The agent was told of what somebody shares since then, or was not after all. What came later is left alone.
///
/// # Errors
/// The database's.
pub fn set_told(
    tx: &Transaction<'_>,
    person: PersonId,
    at: DateTime<Utc>,
    told: bool,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE excerpt SET told = ?3 WHERE person = ?1 AND mine = 0 AND at_ms = ?2",
        params![person.to_string(), at.timestamp_millis(), told],
    )?;
    Ok(())
}

/// Forgets what somebody shared with the agent; answers whether they ever did.
///
/// # Errors
/// The database's.
pub fn forget_theirs(tx: &Transaction<'_>, person: PersonId) -> Result<bool, StoreError> {
    let count = tx.execute(
        "DELETE FROM excerpt WHERE person = ?1 AND mine = 0",
        [person.to_string()],
    )?;
    Ok(count > 0)
}

fn shape(error: serde_json::Error) -> StoreError {
    StoreError::Shape(format!("excerpt: {error}"))
}
