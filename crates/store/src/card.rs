//! How people like to be recognised, as they said last.

use crate::StoreError;
use chrono::{DateTime, Utc};
use domain::{id::PersonId, recognition::Way};
use rusqlite::{OptionalExtension, Transaction, params};

/// Somebody's card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardRow {
    /// What they like.
    pub ways: Vec<Way>,
    /// One sentence.
    pub words: Option<String>,
}

impl CardRow {
    /// Nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ways.is_empty() && self.words.is_none()
    }
}

/// Keeps a card, unless a later one is here; an empty one takes the card away. Answers when the last word was said.
///
/// # Errors
/// The database's.
pub fn set(
    tx: &Transaction<'_>,
    person: PersonId,
    card: &CardRow,
    at: DateTime<Utc>,
) -> Result<DateTime<Utc>, StoreError> {
    let ways: Vec<&str> = card.ways.iter().map(|way| way.name()).collect();
    let ways = serde_json::to_string(&ways).map_err(|error| StoreError::Shape(error.to_string()))?;
    tx.execute(
        "INSERT INTO card (person, ways, words, at_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (person) DO UPDATE SET ways = excluded.ways, words = excluded.words, at_ms = excluded.at_ms
         WHERE excluded.at_ms >= at_ms",
        params![person.to_string(), ways, card.words, at.timestamp_millis()],
    )?;
    let mut query = tx.prepare_cached("SELECT at_ms FROM card WHERE person = ?1")?;
    let at_ms = query.query_row([person.to_string()], |row| row.get(0))?;
    Ok(DateTime::from_timestamp_millis(at_ms).unwrap_or(at))
}

/// Somebody's card; `None` when they have none.
///
/// # Errors
/// The database's.
pub fn get(tx: &Transaction<'_>, person: PersonId) -> Result<Option<CardRow>, StoreError> {
    let mut query = tx.prepare_cached("SELECT ways, words FROM card WHERE person = ?1")?;
    let found: Option<(String, Option<String>)> = query
        .query_row([person.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((ways, words)) = found else {
        return Ok(None);
    };
    let names: Vec<String> = serde_json::from_str(&ways).unwrap_or_default();
    // One of a newer program is left out.
    let ways = names.iter().filter_map(|name| Way::named(name)).collect();
    let card = CardRow { ways, words };
    Ok((!card.is_empty()).then_some(card))
}
