//! Kudos page by page, as the wall shows them: by which way they went and by what somebody looks for.

use super::{COLUMNS, KudosRow, read};
use crate::{StoreError, people::like};
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId},
    text::search_key,
};
use rusqlite::{Transaction, params, params_from_iter, types::Value};

/// Words of what was typed that a look obeys; further ones say nothing more.
const WORDS_MAX: usize = 4;

/// Which kudos a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All that are held here.
    All,
    /// Those that somebody received.
    For(PersonId),
    /// Those that somebody gave.
    By(PersonId),
    /// Those between other people, shown to the team or to everyone.
    Others(PersonId),
    /// Customers' words for somebody that nobody else sees.
    Undecided(PersonId),
    /// Those that the agent took off their own wall. They are on no other page, and those that wait unseen on none.
    Hidden,
    /// Whatever is kept here.
    Kept,
}

/// What somebody looks for: each word stands somewhere in the note, or in the name of giver or receiver.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sought<'a> {
    /// As typed; nothing finds everything.
    pub text: &'a str,
    /// Whose name finds nothing: it stands in all of theirs.
    pub but: Option<PersonId>,
}

/// Where a page ended: the next one begins after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// When the last kudos of the page was given.
    pub given_at: DateTime<Utc>,
    /// Its id.
    pub id: KudosId,
}

/// The newest kudos of `filter` in which `sought` is found and that come after `before`, newest first, `limit` at most.
///
/// # Errors
/// The database's.
pub fn page(
    tx: &Transaction<'_>,
    filter: Filter,
    sought: Sought<'_>,
    before: Option<Cursor>,
    limit: u32,
) -> Result<Vec<KudosRow>, StoreError> {
    let (of, who) = match filter {
        Filter::All | Filter::Hidden | Filter::Kept => ("?1 IS NULL", None),
        Filter::For(who) => ("receiver = ?1", Some(who)),
        Filter::By(who) => ("giver = ?1", Some(who)),
        Filter::Undecided(who) => ("receiver = ?1 AND giver IS NULL AND visibility = 'me'", Some(who)),
        Filter::Others(who) => ("receiver <> ?1 AND giver IS NOT ?1", Some(who)),
    };
    let seen = match filter {
        Filter::Kept => "1",
        Filter::Hidden => "kept_back = 0 AND hidden_ms IS NOT NULL",
        _ => "kept_back = 0 AND hidden_ms IS NULL",
    };
    let (given_ms, id) = match before {
        Some(cursor) => (cursor.given_at.timestamp_millis(), cursor.id.to_string()),
        // After every id there can be.
        None => (i64::MAX, "~".to_owned()),
    };
    let id_or_none = |id: Option<PersonId>| id.map_or(Value::Null, |id| id.to_string().into());
    let mut values: Vec<Value> = vec![id_or_none(who), given_ms.into(), id.into(), limit.into()];
    let mut wanted = String::new();
    for word in search_key(sought.text).split_whitespace().take(WORDS_MAX) {
        values.extend([format!("%{}%", like(word)).into(), id_or_none(sought.but)]);
        let (word, but) = (values.len() - 1, values.len());
        wanted.push_str(&format!(
            " AND (search LIKE ?{word} ESCAPE '\\' OR EXISTS (SELECT 1 FROM person \
              WHERE person.id IN (giver, receiver) AND person.id IS NOT ?{but} AND search_key LIKE ?{word} ESCAPE '\\'))"
        ));
    }
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM kudos WHERE {of} AND {seen} AND (given_ms, id) < (?2, ?3){wanted}
         ORDER BY given_ms DESC, id DESC LIMIT ?4"
    ))?;
    let rows = query.query_map(params_from_iter(values), read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// To whom somebody gave kudos from this computer, the last one first, `limit` at most.
///
/// # Errors
/// The database's.
pub fn receivers(tx: &Transaction<'_>, giver: PersonId, limit: u32) -> Result<Vec<PersonId>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT receiver FROM kudos WHERE giver = ?1 GROUP BY receiver ORDER BY max(given_ms) DESC, receiver LIMIT ?2",
    )?;
    let rows = query.query_map(params![giver.to_string(), limit], |row| crate::people::id(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
