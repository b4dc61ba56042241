//! Feeds: rows numbered without gaps, each with the running hash of all before it.
//!
//! Numbers come from the counter row as the last statements of a transaction, feeds in sorted order, so
//! that a reader's cursor never passes a row that commits later.

use super::{rows, work::Routed};
use crate::store::Answer;
use protocol::{
    envelope::Hash16,
    wire::{Feed, FeedRow, Head},
};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::HashMap;

/// Numbers the routed records; answers the new rows, those of one feed together and in order.
pub(super) fn number(db: &Connection, mut routed: Vec<Routed>) -> Answer<Vec<(Feed, FeedRow)>> {
    routed.sort_by_key(|r| r.feed);
    let mut rows = Vec::with_capacity(routed.len());
    let mut open =
        db.prepare_cached("INSERT OR IGNORE INTO feed (name, seq, chain) VALUES (?1, 0, zeroblob(16))")?;
    let mut find = db.prepare_cached("SELECT id, seq, chain FROM feed WHERE name = ?1")?;
    let mut insert =
        db.prepare_cached("INSERT INTO feed_row (feed, fseq, record, chain) VALUES (?1, ?2, ?3, ?4)")?;
    let mut count = db.prepare_cached("UPDATE feed SET seq = ?2, chain = ?3 WHERE id = ?1")?;
    let mut routed = routed.into_iter().peekable();
    while let Some(feed) = routed.peek().map(|r| r.feed) {
        let name = feed.to_string();
        open.execute([&name])?;
        let (id, mut seq, mut chain) = find.query_row([&name], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                rows::number_at(row, 1)?,
                rows::hash_at(row, 2)?,
            ))
        })?;
        while let Some(next) = routed.next_if(|r| r.feed == feed) {
            seq += 1;
            chain = chain.chained(next.hash);
            insert.execute((id, rows::column(seq), next.record, chain.0))?;
            rows.push((
                feed,
                FeedRow {
                    fseq: seq,
                    chain,
                    record: next.envelope,
                },
            ));
        }
        count.execute((id, rows::column(seq), chain.0))?;
    }
    Ok(rows)
}

/// Where every feed ends.
pub(super) fn counters(db: &Connection) -> Answer<HashMap<Feed, u64>> {
    let mut query = db.prepare_cached("SELECT name, seq FROM feed")?;
    let found = query.query_map([], |row| Ok((row.get::<_, String>(0)?, rows::number_at(row, 1)?)))?;
    let mut counters = HashMap::new();
    for row in found {
        let (name, seq) = row?;
        if let Ok(feed) = name.parse() {
            counters.insert(feed, seq);
        }
    }
    Ok(counters)
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
