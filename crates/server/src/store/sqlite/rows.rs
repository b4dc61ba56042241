//! How ids, hashes, moments, days and numbers lie in columns. Decides nothing.

use crate::store::{Answer, voice::columns};
use chrono::{DateTime, NaiveDate, Utc};
use protocol::envelope::{Bytes, Envelope, Hash16};
use rusqlite::{Row, Rows};
use uuid::Uuid;

/// All rows.
pub(super) fn all<T>(mut found: Rows<'_>, read: impl Fn(&Row<'_>) -> Answer<T>) -> Answer<Vec<T>> {
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        all.push(read(row)?);
    }
    Ok(all)
}

/// The one row there is, if there is one.
pub(super) fn one<T>(mut found: Rows<'_>, read: impl Fn(&Row<'_>) -> Answer<T>) -> Answer<Option<T>> {
    found.next()?.map(read).transpose()
}

/// An id as a column value.
pub(super) fn blob(id: Uuid) -> [u8; 16] {
    id.into_bytes()
}

/// Ids as one value: a list (JSON) of hex digits.
pub(super) fn ids(ids: impl Iterator<Item = Uuid>) -> String {
    let ids: Vec<String> = ids.map(|id| format!("\"{}\"", id.simple())).collect();
    format!("[{}]", ids.join(","))
}

/// The id in a row.
pub(super) fn id_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    row.get::<_, [u8; 16]>(at).map(Uuid::from_bytes)
}

/// The hash in a row.
pub(super) fn hash_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Hash16> {
    row.get(at).map(Hash16)
}

/// The id in a row that may have none.
pub(super) fn id_or_none(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Uuid>> {
    Ok(row.get::<_, Option<[u8; 16]>>(at)?.map(Uuid::from_bytes))
}

/// The moment in a row.
pub(super) fn moment_at(row: &Row<'_>, at: usize) -> rusqlite::Result<DateTime<Utc>> {
    let ms: i64 = row.get(at)?;
    DateTime::from_timestamp_millis(ms).ok_or(rusqlite::Error::IntegralValueOutOfRange(at, ms))
}

/// The day in a row.
pub(super) fn day_at(row: &Row<'_>, at: usize) -> Answer<NaiveDate> {
    columns::day_of(row.get(at)?)
}

/// The record in a row: header in this column, body in the next.
pub(super) fn envelope_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Envelope> {
    Ok(Envelope {
        head: Bytes(row.get(at)?),
        body: row.get::<_, Option<Vec<u8>>>(at + 1)?.map(Bytes),
    })
}

/// The number in a row. Numbers are written from 0 up, so a negative one is a damaged row.
pub(super) fn number_at(row: &Row<'_>, at: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(at)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(at, number))
}

/// A number as a column value. Numbers count records, so they stay far under the limit of the column.
pub(super) fn column(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
