//! What a check of everything looks at: what the database finds wrong with itself, and all its rows, a thousand at a time.

use super::db::{Db, at, envelope_at, hash_at, head_at, number_at};
use crate::store::Answer;
use protocol::{
    envelope::{Envelope, Hash16},
    wire::Head,
};

/// Rows that are looked at in one go.
const TURN: i64 = 1_000;

/// PostgreSQL checks its pages as it reads them, and most of what points to what as it writes. What every record would
/// pay for is looked at here.
pub(super) fn faults(db: &Db<'_>) -> Answer<Vec<String>> {
    const LOOSE: &str = "SELECT 'record' FROM record LEFT JOIN stream ON stream.id = record.stream \
         WHERE stream.id IS NULL UNION ALL \
         SELECT 'feed_row' FROM feed_row LEFT JOIN feed ON feed.id = feed_row.feed \
         LEFT JOIN record ON record.id = feed_row.record WHERE feed.id IS NULL OR record.id IS NULL LIMIT 100";
    let loose = db.rows(LOOSE, &[])?;
    let tables = loose.iter().map(|row| at::<String>(row, 0));
    tables
        .map(|table| Ok(format!("a row of {} points to nothing", table?)))
        .collect()
}

pub(super) fn each_stream(db: &Db<'_>, see: &mut dyn FnMut(i64, Head)) -> Answer<()> {
    for row in db.rows("SELECT id, seq, hash FROM stream ORDER BY id", &[])? {
        see(at(&row, 0)?, head_at(&row, 1)?);
    }
    Ok(())
}

pub(super) fn each_record(
    db: &Db<'_>,
    stream: i64,
    see: &mut dyn FnMut(i64, u64, Hash16, Envelope),
) -> Answer<()> {
    const SQL: &str = "SELECT id, seq, hash, head, body FROM record \
         WHERE stream = $1 AND seq > $2 ORDER BY seq LIMIT $3";
    let mut after = i64::MIN;
    loop {
        let rows = db.rows(SQL, &[&stream, &after, &TURN])?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = at(last, 1)?;
        for row in &rows {
            see(
                at(row, 0)?,
                number_at(row, 1)?,
                hash_at(row, 2)?,
                envelope_at(row, 3)?,
            );
        }
    }
}

pub(super) fn each_feed(db: &Db<'_>, see: &mut dyn FnMut(&str, Head)) -> Answer<()> {
    for row in db.rows("SELECT name, seq, chain FROM feed ORDER BY name", &[])? {
        see(&at::<String>(&row, 0)?, head_at(&row, 1)?);
    }
    Ok(())
}

pub(super) fn each_row(db: &Db<'_>, feed: &str, see: &mut dyn FnMut(u64, Hash16, i64, Hash16)) -> Answer<()> {
    const SQL: &str = "SELECT feed_row.fseq, feed_row.chain, record.id, record.hash FROM feed_row \
         JOIN feed ON feed.id = feed_row.feed JOIN record ON record.id = feed_row.record \
         WHERE feed.name = $1 AND feed_row.fseq > $2 ORDER BY feed_row.fseq LIMIT $3";
    let mut after = i64::MIN;
    loop {
        let rows = db.rows(SQL, &[&feed, &after, &TURN])?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = at(last, 0)?;
        for row in &rows {
            see(
                number_at(row, 0)?,
                hash_at(row, 1)?,
                at(row, 2)?,
                hash_at(row, 3)?,
            );
        }
    }
}

pub(super) fn each_held(db: &Db<'_>, see: &mut dyn FnMut(i64)) -> Answer<()> {
    for row in db.rows("SELECT record FROM held ORDER BY id", &[])? {
        see(at(&row, 0)?);
    }
    Ok(())
}
