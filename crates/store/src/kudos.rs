//! The kudos this device holds: given, received, and shown by others.

pub mod blocked;
pub mod leaving;
pub mod report;
pub mod sealed;
pub mod thanks;

mod wall;

pub use wall::{Cursor, Filter, Sought, page, receivers};

use crate::StoreError;
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId, ValueId},
    kudos::{Kudos, Visibility},
    text::search_key,
};
use rusqlite::{OptionalExtension, Row, Transaction, params, types::Type};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KudosRow {
    /// Its id.
    pub id: KudosId,
    /// Who gave it; `None` for a customer.
    pub giver: Option<PersonId>,
    /// Who received it.
    pub receiver: PersonId,
    /// Who passed customer praise on.
    pub shared_by: Option<PersonId>,
    /// The words.
    pub note: String,
    /// The value it is tied to.
    pub value: Option<ValueId>,
    /// When it was given.
    pub given_at: DateTime<Utc>,
    /// Who may see it.
    pub visibility: Visibility,
    /// When the receiver said thanks.
    pub thanked_at: Option<DateTime<Utc>>,
    /// The sentence that they said it with.
    pub thanks: Option<String>,
    /// They said one that is sealed, and the vault was not open here since.
    pub thanks_wait: bool,
    /// When the receiver saw it on the wall.
    pub seen_at: Option<DateTime<Utc>>,
    /// When it was handed over in a gap.
    pub notified_at: Option<DateTime<Utc>>,
    /// Its receiver blocked who gave it: it waits unseen.
    pub kept_back: bool,
    /// The agent took it off their own wall.
    pub hidden: bool,
}

impl KudosRow {
    /// One that one person gave another, as nobody saw it yet.
    #[must_use]
    pub fn given(kudos: &Kudos) -> KudosRow {
        KudosRow {
            id: kudos.id,
            giver: Some(kudos.from),
            receiver: kudos.to,
            shared_by: None,
            note: kudos.note.as_str().to_owned(),
            value: kudos.value,
            given_at: kudos.given_at,
            visibility: Visibility::Me,
            thanked_at: None,
            thanks: None,
            thanks_wait: false,
            seen_at: None,
            notified_at: None,
            kept_back: false,
            hidden: false,
        }
    }
}

const COLUMNS: &str = "id, giver, receiver, shared_by, note, value, given_ms, visibility, thanked_ms, seen_ms, \
                       notified_ms, thanks, thanks_sealed IS NOT NULL, kept_back, hidden_ms IS NOT NULL";

/// Keeps a kudos; one that is there already stays as it is. Returns whether it is new.
///
/// # Errors
/// The database's.
pub fn insert(tx: &Transaction<'_>, row: &KudosRow) -> Result<bool, StoreError> {
    let origin = if row.giver.is_some() { "person" } else { "customer" };
    let mut insert = tx.prepare_cached(
        "INSERT INTO kudos (id, origin, giver, receiver, shared_by, note, value, given_ms, visibility,
                            thanked_ms, seen_ms, notified_ms, search, kept_back)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) ON CONFLICT (id) DO NOTHING",
    )?;
    let count = insert.execute(params![
        row.id.to_string(),
        origin,
        row.giver.map(|id| id.to_string()),
        row.receiver.to_string(),
        row.shared_by.map(|id| id.to_string()),
        row.note,
        row.value.map(|id| id.to_string()),
        row.given_at.timestamp_millis(),
        visibility_text(row.visibility),
        row.thanked_at.map(|at| at.timestamp_millis()),
        row.seen_at.map(|at| at.timestamp_millis()),
        row.notified_at.map(|at| at.timestamp_millis()),
        search_key(&row.note),
        row.kept_back,
    ])?;
    Ok(count == 1)
}

/// One kudos.
///
/// # Errors
/// The database's.
pub fn get(tx: &Transaction<'_>, id: KudosId) -> Result<Option<KudosRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!("SELECT {COLUMNS} FROM kudos WHERE id = ?1"))?;
    Ok(query.query_row([id.to_string()], read).optional()?)
}

/// How many kudos for `receiver` were not handed over yet.
///
/// # Errors
/// The database's.
pub fn unannounced_count(tx: &Transaction<'_>, receiver: PersonId) -> Result<u64, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT count(*) FROM kudos WHERE receiver = ?1 AND notified_ms IS NULL AND kept_back = 0",
    )?;
    let count: i64 = query.query_row([receiver.to_string()], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

/// How many kudos for `receiver` were not seen on the wall yet.
///
/// # Errors
/// The database's.
pub fn unseen_count(tx: &Transaction<'_>, receiver: PersonId) -> Result<u32, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT count(*) FROM kudos
         WHERE receiver = ?1 AND seen_ms IS NULL AND kept_back = 0 AND hidden_ms IS NULL",
    )?;
    Ok(query.query_row([receiver.to_string()], |row| row.get(0))?)
}

/// Kudos for `receiver` that were not handed over yet, oldest first, `limit` at most.
///
/// # Errors
/// The database's.
pub fn unannounced(
    tx: &Transaction<'_>,
    receiver: PersonId,
    limit: u32,
) -> Result<Vec<KudosRow>, StoreError> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM kudos WHERE receiver = ?1 AND notified_ms IS NULL AND kept_back = 0
         ORDER BY given_ms, id LIMIT ?2"
    ))?;
    let rows = statement.query_map(params![receiver.to_string(), limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Marks everything that came for `receiver` as handed over at `at`.
///
/// # Errors
/// The database's.
pub fn set_notified(tx: &Transaction<'_>, receiver: PersonId, at: DateTime<Utc>) -> Result<(), StoreError> {
    let mut update = tx.prepare_cached(
        "UPDATE kudos SET notified_ms = ?2 WHERE receiver = ?1 AND notified_ms IS NULL AND kept_back = 0",
    )?;
    update.execute(params![receiver.to_string(), at.timestamp_millis()])?;
    Ok(())
}

/// Takes back that what was marked at `at` was handed over.
///
/// # Errors
/// The database's.
pub fn unset_notified(tx: &Transaction<'_>, receiver: PersonId, at: DateTime<Utc>) -> Result<(), StoreError> {
    let mut update = tx.prepare_cached(
        "UPDATE kudos SET notified_ms = NULL WHERE receiver = ?1 AND notified_ms = ?2 AND seen_ms IS NULL",
    )?;
    update.execute(params![receiver.to_string(), at.timestamp_millis()])?;
    Ok(())
}

/// Marks everything `receiver` received as seen on the wall (and so as handed over).
///
/// # Errors
/// The database's.
pub fn set_all_seen(tx: &Transaction<'_>, receiver: PersonId, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE kudos SET seen_ms = ?2, notified_ms = coalesce(notified_ms, ?2)
         WHERE receiver = ?1 AND seen_ms IS NULL AND kept_back = 0",
        params![receiver.to_string(), at.timestamp_millis()],
    )?;
    Ok(())
}

/// Sets who may see a kudos.
///
/// # Errors
/// The database's.
pub fn set_visibility(tx: &Transaction<'_>, id: KudosId, visibility: Visibility) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE kudos SET visibility = ?2 WHERE id = ?1",
        params![id.to_string(), visibility_text(visibility)],
    )?;
    Ok(())
}

/// Forgets a kudos of two other people that its receiver took back from the wall.
///
/// # Errors
/// The database's.
pub fn remove(tx: &Transaction<'_>, id: KudosId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM kudos WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

/// How many were received and given by `me` since `from`.
///
/// # Errors
/// The database's.
pub fn counts(tx: &Transaction<'_>, me: PersonId, from: DateTime<Utc>) -> Result<(u32, u32), StoreError> {
    Ok(tx.query_row(
        "SELECT count(*) FILTER (WHERE receiver = ?1 AND kept_back = 0), count(*) FILTER (WHERE giver = ?1)
         FROM kudos WHERE given_ms >= ?2",
        params![me.to_string(), from.timestamp_millis()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

/// Fills in what kudos are looked for by, where an older program did not. To be called once after an update.
///
/// # Errors
/// The database's.
pub fn index_words(tx: &Transaction<'_>) -> Result<(), StoreError> {
    let rows: Vec<(String, String)> = {
        let mut query = tx.prepare("SELECT id, note FROM kudos WHERE search = ''")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>()?
    };
    let mut update = tx.prepare("UPDATE kudos SET search = ?2 WHERE id = ?1")?;
    for (id, note) in rows {
        update.execute([id, search_key(&note)])?;
    }
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<KudosRow> {
    Ok(KudosRow {
        id: crate::people::id(row, 0)?,
        giver: crate::people::maybe_id(row, 1)?,
        receiver: crate::people::id(row, 2)?,
        shared_by: crate::people::maybe_id(row, 3)?,
        note: row.get(4)?,
        value: crate::people::maybe_id(row, 5)?,
        given_at: instant(row, 6)?,
        visibility: match row.get::<_, String>(7)?.as_str() {
            "me" => Visibility::Me,
            "team" => Visibility::Team,
            "everyone" => Visibility::Everyone,
            other => {
                return Err(rusqlite::Error::FromSqlConversionFailure(
                    7,
                    Type::Text,
                    other.to_owned().into(),
                ));
            }
        },
        thanked_at: maybe_instant(row, 8)?,
        seen_at: maybe_instant(row, 9)?,
        notified_at: maybe_instant(row, 10)?,
        thanks: row.get(11)?,
        thanks_wait: row.get(12)?,
        kept_back: row.get(13)?,
        hidden: row.get(14)?,
    })
}

fn instant(row: &Row<'_>, at: usize) -> rusqlite::Result<DateTime<Utc>> {
    let ms: i64 = row.get(at)?;
    DateTime::from_timestamp_millis(ms).ok_or(rusqlite::Error::IntegralValueOutOfRange(at, ms))
}

fn maybe_instant(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<DateTime<Utc>>> {
    Ok(row
        .get::<_, Option<i64>>(at)?
        .and_then(DateTime::from_timestamp_millis))
}

fn visibility_text(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Me => "me",
        Visibility::Team => "team",
        Visibility::Everyone => "everyone",
    }
}
