//! What came from the server: rows of feeds, each record once, each write projected once.
//!
//! A page, its projections and its cursor are one transaction. A record may come twice (a rewound feed,
//! two feeds, an author who moved it to a new incarnation); it is kept once and projected once.

use super::{insert, int, read_envelope, read_hash, read_seq};
use crate::StoreError;
use protocol::{
    envelope::{Envelope, Hash16, Header},
    wire::{Feed, FeedRow, Head},
};
use rusqlite::{OptionalExtension, Transaction, params, types::Type};

/// What a projection did with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Projected {
    /// It is projected.
    Done,
    /// Its kind is not known to this program: kept for a newer one.
    Unknown,
}

/// What a page brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Kinds of the records projected now, in order.
    pub kinds: Vec<u16>,
    /// Records that were held already.
    pub repeated: usize,
}

/// Where each feed was read up to.
///
/// # Errors
/// The database's.
pub fn cursors(tx: &Transaction<'_>) -> Result<Vec<(Feed, Head)>, StoreError> {
    let mut query = tx.prepare_cached("SELECT feed, max(fseq), chain FROM feed_row GROUP BY feed")?;
    let rows = query.query_map([], |row| {
        let feed: String = row.get(0)?;
        let feed = feed
            .parse()
            .map_err(|e: String| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, e.into()))?;
        let head = Head {
            seq: read_seq(row, 1)?,
            hash: read_hash(row, 2)?,
        };
        Ok((feed, head))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The running hash this installation read at `fseq`; `None` when it holds no such row. At 0 all feeds
/// are alike.
///
/// # Errors
/// The database's.
pub fn chain_at(tx: &Transaction<'_>, feed: Feed, fseq: u64) -> Result<Option<Head>, StoreError> {
    if fseq == 0 {
        return Ok(Some(Head::default()));
    }
    let mut query = tx.prepare_cached("SELECT chain FROM feed_row WHERE feed = ?1 AND fseq = ?2")?;
    let hash = query
        .query_row(params![feed.to_string(), int(fseq)], |row| read_hash(row, 0))
        .optional()?;
    Ok(hash.map(|hash| Head { seq: fseq, hash }))
}

/// Keeps `rows` that follow `after`, projects what is new, and so moves the feed's cursor. What was read
/// beyond `after` before belongs to a branch the server no longer holds: its rows go, its records stay.
///
/// # Errors
/// The database's or the projection's; [`StoreError::Shape`] when `after` is not held.
pub fn receive(
    tx: &Transaction<'_>,
    feed: Feed,
    after: Head,
    rows: &[FeedRow],
    mut project: impl FnMut(&Transaction<'_>, &Header, &[u8]) -> Result<Projected, StoreError>,
) -> Result<Received, StoreError> {
    if chain_at(tx, feed, after.seq)? != Some(after) {
        return Err(StoreError::Shape(format!(
            "the feed was not read up to {}",
            after.seq
        )));
    }
    let name = feed.to_string();
    tx.execute(
        "DELETE FROM feed_row WHERE feed = ?1 AND fseq > ?2",
        params![name, int(after.seq)],
    )?;
    let mut received = Received::default();
    for row in rows {
        let record = match held(tx, row.record.hash())? {
            Some(record) => {
                received.repeated += 1;
                record
            }
            None => keep(tx, &row.record, &mut received, &mut project)?,
        };
        let mut insert =
            tx.prepare_cached("INSERT INTO feed_row (feed, fseq, chain, record) VALUES (?1, ?2, ?3, ?4)")?;
        insert.execute(params![name, int(row.fseq), row.chain.0, record])?;
    }
    Ok(received)
}

/// Projects records that were kept for a program that knows them. To be called once after an update.
///
/// # Errors
/// The database's or the projection's.
pub fn reproject(
    tx: &Transaction<'_>,
    mut project: impl FnMut(&Transaction<'_>, &Header, &[u8]) -> Result<Projected, StoreError>,
) -> Result<Received, StoreError> {
    let kept: Vec<(i64, Envelope)> = {
        let mut query = tx.prepare("SELECT head, body, id FROM record WHERE projected = 0 ORDER BY id")?;
        let rows = query.query_map([], |row| Ok((row.get(2)?, read_envelope(row)?)))?;
        rows.collect::<Result<_, _>>()?
    };
    let mut received = Received::default();
    for (id, envelope) in kept {
        let (Ok(header), Some(body)) = (envelope.header(), &envelope.body) else {
            continue;
        };
        let news = !write_held(tx, &header, Some(id))?;
        if news && project(tx, &header, &body.0)? == Projected::Unknown {
            continue;
        }
        if news {
            received.kinds.push(header.kind);
        }
        let (origin, stream) = (header.origin(), header.stream);
        tx.execute(
            "UPDATE record SET projected = 1, author = ?2, device = ?3, inc = ?4, seq = ?5, kind = ?6,
                    origin_inc = ?7, origin_seq = ?8, body_hash = ?9 WHERE id = ?1",
            params![
                id,
                stream.author.to_string(),
                stream.device.to_string(),
                stream.inc,
                int(header.seq),
                header.kind,
                origin.inc,
                int(origin.seq),
                header.body_hash.0
            ],
        )?;
    }
    Ok(received)
}

/// Keeps a record that is not held, and projects it if the write is new, its body is there and its kind
/// is known.
fn keep(
    tx: &Transaction<'_>,
    envelope: &Envelope,
    received: &mut Received,
    project: &mut impl FnMut(&Transaction<'_>, &Header, &[u8]) -> Result<Projected, StoreError>,
) -> Result<i64, StoreError> {
    let header = envelope.header().ok();
    let done = match (&header, &envelope.body) {
        (Some(header), _) if write_held(tx, header, None)? => true,
        (Some(header), Some(body)) => {
            let done = project(tx, header, &body.0)? == Projected::Done;
            if done {
                received.kinds.push(header.kind);
            }
            done
        }
        // An erased body has nothing to project, now or later.
        (Some(_), None) => true,
        (None, _) => false,
    };
    insert(tx, envelope, header.as_ref(), false, done)
}

fn held(tx: &Transaction<'_>, hash: Hash16) -> Result<Option<i64>, StoreError> {
    let mut query = tx.prepare_cached("SELECT id FROM record WHERE hash = ?1")?;
    Ok(query.query_row([hash.0], |row| row.get(0)).optional()?)
}

/// Whether this write was projected already from another record than `but`.
fn write_held(tx: &Transaction<'_>, header: &Header, but: Option<i64>) -> Result<bool, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM record WHERE author = ?1 AND device = ?2 AND origin_inc = ?3
                        AND origin_seq = ?4 AND body_hash = ?5 AND projected = 1 AND id IS NOT ?6)",
    )?;
    let (stream, origin) = (header.stream, header.origin());
    let key = params![
        stream.author.to_string(),
        stream.device.to_string(),
        origin.inc,
        int(origin.seq),
        header.body_hash.0,
        but
    ];
    Ok(query.query_row(key, |row| row.get(0))?)
}
