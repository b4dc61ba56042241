//! The kudos this device holds: given, received, and shown by others.

use crate::StoreError;
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId, ValueId},
    kudos::Visibility,
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
    /// When the receiver saw it on the wall.
    pub seen_at: Option<DateTime<Utc>>,
    /// When it was handed over in a gap.
    pub notified_at: Option<DateTime<Utc>>,
}

const COLUMNS: &str =
    "id, giver, receiver, shared_by, note, value, given_ms, visibility, thanked_ms, seen_ms, notified_ms";

/// Keeps a kudos; one that is there already stays as it is. Returns whether it is new.
///
/// # Errors
/// The database's.
pub fn insert(tx: &Transaction<'_>, row: &KudosRow) -> Result<bool, StoreError> {
    let origin = if row.giver.is_some() { "person" } else { "customer" };
    let count = tx.execute(
        "INSERT INTO kudos (id, origin, giver, receiver, shared_by, note, value, given_ms, visibility,
                            thanked_ms, seen_ms, notified_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT (id) DO NOTHING",
        params![
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
        ],
    )?;
    Ok(count == 1)
}

/// The newest `limit` kudos.
///
/// # Errors
/// The database's.
pub fn newest(tx: &Transaction<'_>, limit: u32) -> Result<Vec<KudosRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM kudos ORDER BY given_ms DESC, id DESC LIMIT ?1");
    let mut statement = tx.prepare(&sql)?;
    let rows = statement.query_map([limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One kudos.
///
/// # Errors
/// The database's.
pub fn get(tx: &Transaction<'_>, id: KudosId) -> Result<Option<KudosRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM kudos WHERE id = ?1");
    Ok(tx.query_row(&sql, [id.to_string()], read).optional()?)
}

/// Kudos for `receiver` that were not handed over yet, oldest first.
///
/// # Errors
/// The database's.
pub fn unannounced(tx: &Transaction<'_>, receiver: PersonId) -> Result<Vec<KudosRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM kudos WHERE receiver = ?1 AND notified_ms IS NULL ORDER BY given_ms, id"
    );
    let mut statement = tx.prepare(&sql)?;
    let rows = statement.query_map([receiver.to_string()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Marks a kudos as handed over.
///
/// # Errors
/// The database's.
pub fn set_notified(tx: &Transaction<'_>, id: KudosId, at: DateTime<Utc>) -> Result<(), StoreError> {
    mark(
        tx,
        "UPDATE kudos SET notified_ms = ?2 WHERE id = ?1 AND notified_ms IS NULL",
        id,
        at,
    )
}

/// Marks a kudos as thanked for.
///
/// # Errors
/// The database's.
pub fn set_thanked(tx: &Transaction<'_>, id: KudosId, at: DateTime<Utc>) -> Result<(), StoreError> {
    mark(
        tx,
        "UPDATE kudos SET thanked_ms = ?2 WHERE id = ?1 AND thanked_ms IS NULL",
        id,
        at,
    )
}

fn mark(tx: &Transaction<'_>, sql: &str, id: KudosId, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(sql, params![id.to_string(), at.timestamp_millis()])?;
    Ok(())
}

/// Marks everything `receiver` received as seen on the wall (and so as handed over).
///
/// # Errors
/// The database's.
pub fn set_all_seen(tx: &Transaction<'_>, receiver: PersonId, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE kudos SET seen_ms = ?2, notified_ms = coalesce(notified_ms, ?2)
         WHERE receiver = ?1 AND seen_ms IS NULL",
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
        "SELECT count(*) FILTER (WHERE receiver = ?1), count(*) FILTER (WHERE giver = ?1)
         FROM kudos WHERE given_ms >= ?2",
        params![me.to_string(), from.timestamp_millis()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
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
