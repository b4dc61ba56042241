//! Feeds: rows numbered without gaps, each with the running hash of all before it.
//!
//! Numbers come from the counter row as the last statements of a transaction, feeds in sorted order, so
//! that a reader's cursor never passes a row that commits later.

use super::rows;
use crate::store::{Answer, routed::Routed};
use protocol::{
    envelope::Hash16,
    wire::{Feed, FeedRow, Head},
};
use rusqlite::{Connection, OptionalExtension, Row};

/// Numbers the routed records; answers the new rows, those of one feed together and in order.
pub(super) fn number(db: &Connection, routed: Routed) -> Answer<Vec<(Feed, FeedRow)>> {
    let mut new: Vec<(Feed, FeedRow)> = Vec::new();
    let mut open = db.prepare_cached("INSERT INTO feed (name, seq, chain) VALUES (?1, 0, zeroblob(16))")?;
    let mut insert =
        db.prepare_cached("INSERT INTO feed_row (feed, fseq, record, chain) VALUES (?1, ?2, ?3, ?4)")?;
    let mut count = db.prepare_cached("UPDATE feed SET seq = ?2, chain = ?3 WHERE id = ?1")?;
    for of_feed in routed.by_feed() {
        let feed = of_feed.feed;
        let (id, end) = match head(db, feed)? {
            Some(found) => found,
            None => {
                open.execute([feed.to_string()])?;
                (db.last_insert_rowid(), Head::default())
            }
        };
        for (record, row) in of_feed.after(end) {
            insert.execute((id, rows::column(row.fseq), record, row.chain.0))?;
            new.push((feed, row));
        }
        if let Some((_, last)) = new.last() {
            count.execute((id, rows::column(last.fseq), last.chain.0))?;
        }
    }
    Ok(new)
}

/// Where one feed ends: its row and its head.
pub(super) fn head(db: &Connection, feed: Feed) -> Answer<Option<(i64, Head)>> {
    let mut query = db.prepare_cached("SELECT id, seq, chain FROM feed WHERE name = ?1")?;
    let found = query
        .query_row([feed.to_string()], |row| {
            let head = Head {
                seq: rows::number_at(row, 1)?,
                hash: rows::hash_at(row, 2)?,
            };
            Ok((row.get(0)?, head))
        })
        .optional()?;
    Ok(found)
}

const ROWS: &str = "SELECT feed_row.fseq, feed_row.chain, record.head, record.body FROM feed_row \
    JOIN record ON record.id = feed_row.record \
    WHERE feed_row.feed = ?1 AND feed_row.fseq > ?2 AND feed_row.fseq <= ?3 ORDER BY feed_row.fseq";

/// Rows after the first place up to and with the second: at most `most`, and so many bytes of records, but for
/// a single larger one.
pub(super) fn rows(
    db: &Connection,
    feed: Feed,
    (after, up_to): (u64, u64),
    most: usize,
    bytes_max: usize,
) -> Answer<Vec<FeedRow>> {
    let Some((id, _)) = head(db, feed)? else {
        return Ok(Vec::new());
    };
    let (mut page, mut bytes) = (Vec::new(), 0);
    let mut query = db.prepare_cached(ROWS)?;
    let mut found = query.query((id, rows::column(after), rows::column(up_to)))?;
    while page.len() < most
        && let Some(row) = found.next()?
    {
        let row = feed_row(row)?;
        bytes += row.record.head.0.len() + row.record.body.as_ref().map_or(0, |body| body.0.len());
        if bytes > bytes_max && !page.is_empty() {
            break;
        }
        page.push(row);
    }
    Ok(page)
}

fn feed_row(row: &Row<'_>) -> rusqlite::Result<FeedRow> {
    Ok(FeedRow {
        fseq: rows::number_at(row, 0)?,
        chain: rows::hash_at(row, 1)?,
        record: rows::envelope_at(row, 2)?,
    })
}

/// The running hash at a place of a feed; zeros at 0.
pub(super) fn chain_at(db: &Connection, feed: Feed, fseq: u64) -> Answer<Option<Hash16>> {
    if fseq == 0 {
        return Ok(Some(Hash16::default()));
    }
    let Some((id, _)) = head(db, feed)? else {
        return Ok(None);
    };
    let mut query = db.prepare_cached("SELECT chain FROM feed_row WHERE feed = ?1 AND fseq = ?2")?;
    Ok(query
        .query_row((id, rows::column(fseq)), |row| rows::hash_at(row, 0))
        .optional()?)
}
