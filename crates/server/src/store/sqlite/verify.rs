//! Everything that is stored, one after the other, for those who verify it. Decides nothing.

use super::rows;
use crate::store::Answer;
use protocol::{
    envelope::{Envelope, Hash16},
    wire::Head,
};
use rusqlite::Connection;

pub(super) fn faults(db: &Connection) -> Answer<Vec<String>> {
    let mut faults = Vec::new();
    let mut pages = db.prepare("PRAGMA integrity_check(10)")?;
    for line in pages.query_map([], |row| row.get::<_, String>(0))? {
        let line = line?;
        if line != "ok" {
            faults.push(format!("the file: {line}"));
        }
    }
    let mut loose = db.prepare("PRAGMA foreign_key_check")?;
    for table in loose.query_map([], |row| row.get::<_, String>(0))? {
        faults.push(format!("a row of {} points to nothing", table?));
    }
    Ok(faults)
}

pub(super) fn each_stream(db: &Connection, see: &mut dyn FnMut(i64, Head)) -> Answer<()> {
    let mut query = db.prepare("SELECT id, seq, hash FROM stream ORDER BY id")?;
    let mut found = query.query([])?;
    while let Some(row) = found.next()? {
        let head = Head {
            seq: rows::number_at(row, 1)?,
            hash: rows::hash_at(row, 2)?,
        };
        see(row.get(0)?, head);
    }
    Ok(())
}

pub(super) fn each_record(
    db: &Connection,
    stream: i64,
    see: &mut dyn FnMut(i64, u64, Hash16, Envelope),
) -> Answer<()> {
    let mut query =
        db.prepare_cached("SELECT id, seq, hash, head, body FROM record WHERE stream = ?1 ORDER BY seq")?;
    let mut found = query.query([stream])?;
    while let Some(row) = found.next()? {
        see(
            row.get(0)?,
            rows::number_at(row, 1)?,
            rows::hash_at(row, 2)?,
            rows::envelope_at(row, 3)?,
        );
    }
    Ok(())
}

pub(super) fn each_feed(db: &Connection, see: &mut dyn FnMut(&str, Head)) -> Answer<()> {
    let mut query = db.prepare("SELECT name, seq, chain FROM feed ORDER BY name")?;
    let mut found = query.query([])?;
    while let Some(row) = found.next()? {
        let head = Head {
            seq: rows::number_at(row, 1)?,
            hash: rows::hash_at(row, 2)?,
        };
        see(&row.get::<_, String>(0)?, head);
    }
    Ok(())
}

pub(super) fn each_row(
    db: &Connection,
    feed: &str,
    see: &mut dyn FnMut(u64, Hash16, i64, Hash16),
) -> Answer<()> {
    let mut query = db.prepare_cached(
        "SELECT feed_row.fseq, feed_row.chain, record.id, record.hash FROM feed_row \
         JOIN feed ON feed.id = feed_row.feed JOIN record ON record.id = feed_row.record \
         WHERE feed.name = ?1 ORDER BY fseq",
    )?;
    let mut found = query.query([feed])?;
    while let Some(row) = found.next()? {
        see(
            rows::number_at(row, 0)?,
            rows::hash_at(row, 1)?,
            row.get(2)?,
            rows::hash_at(row, 3)?,
        );
    }
    Ok(())
}

pub(super) fn each_held(db: &Connection, see: &mut dyn FnMut(i64)) -> Answer<()> {
    let mut query = db.prepare("SELECT record FROM held")?;
    let mut found = query.query([])?;
    while let Some(row) = found.next()? {
        see(row.get(0)?);
    }
    Ok(())
}
