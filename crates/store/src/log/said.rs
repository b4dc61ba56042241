//! What records say, by kind, and the erasing of it: a header stays, so that every chain holds.

use super::read_envelope;
use crate::StoreError;
use domain::id::PersonId;
use protocol::{
    envelope::{Hash16, Header},
    record::Body,
    wire::Feed,
};
use rusqlite::{Transaction, params};

/// A record whose body is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<B> {
    /// Which record.
    pub hash: Hash16,
    /// Its header.
    pub header: Header,
    /// What it says.
    pub body: B,
}

/// Whose records, or which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Everybody's.
    Anybody,
    /// Those that one person wrote, here or elsewhere.
    Author(PersonId),
    /// Those that were read in a feed.
    Feed(Feed),
}

/// Records of one kind that can still be read, in the order in which they were written or came here.
///
/// # Errors
/// The database's.
pub fn said<B: Body>(tx: &Transaction<'_>, of: Of) -> Result<Vec<Said<B>>, StoreError> {
    let (of, which) = match of {
        Of::Anybody => ("?2 IS NULL", None),
        Of::Author(author) => ("author = ?2", Some(author.to_string())),
        Of::Feed(feed) => (
            "id IN (SELECT record FROM feed_row WHERE feed = ?2)",
            Some(feed.to_string()),
        ),
    };
    let mut query = tx.prepare_cached(&format!(
        "SELECT head, body FROM record WHERE kind = ?1 AND body IS NOT NULL AND {of} ORDER BY id"
    ))?;
    let mut rows = query.query(params![B::KIND, which])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let envelope = read_envelope(row)?;
        let (Ok(header), Some(body)) = (envelope.header(), &envelope.body) else {
            continue;
        };
        if let Ok(body) = B::decode(&body.0) {
            let hash = envelope.hash();
            found.push(Said { hash, header, body });
        }
    }
    Ok(found)
}

/// Erases the body of a record, also of an own one: whoever is told again of what it said hears of the header alone.
///
/// # Errors
/// The database's.
pub fn erase(tx: &Transaction<'_>, hash: Hash16) -> Result<(), StoreError> {
    let mut erase = tx.prepare_cached("UPDATE record SET body = NULL WHERE hash = ?1")?;
    erase.execute([hash.0])?;
    Ok(())
}
