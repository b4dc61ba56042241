//! The log: what this installation wrote, in streams, and what it received, in feeds.
//!
//! Every function works inside the caller's transaction, so that a domain write, its record and its
//! projection are kept together or not at all. Decides no rule of sync; keeps the bytes untouched; never
//! deletes a record, acknowledged or not, but for [`forget`].

mod received;
mod said;
mod verify;

pub use received::{Projected, Received, chain_at, cursors, receive, reproject};
pub use said::{Of, Said, erase, said};
pub use verify::{Verified, verify};

use crate::StoreError;
use domain::id::{DeviceId, PersonId, TenantId};
use protocol::{
    envelope::{Audience, Bytes, Envelope, Hash16, Header, Place, StreamId},
    record::Body,
    wire::Head,
};
use rusqlite::{OptionalExtension, Row, Transaction, params, types::Type};

/// Who writes here: stands in every header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writer {
    /// The organisation.
    pub tenant: TenantId,
    /// The person.
    pub author: PersonId,
    /// This installation.
    pub device: DeviceId,
}

/// A stream of this installation and how far it is synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnStream {
    /// Which.
    pub stream: StreamId,
    /// Up to where it is to be sent: its end, or where a fork ended it.
    pub upto: Head,
    /// The server holds it up to here.
    pub acked: u64,
    /// So does a backup or a replica.
    pub safe: u64,
    /// Whether a fork ended it.
    pub ended: bool,
}

/// Writes `body` as the next record of this installation's stream and says where it stands.
///
/// The caller projects it in the same transaction; it counts as projected.
///
/// # Errors
/// The database's.
pub fn append<B: Body>(
    tx: &Transaction<'_>,
    writer: &Writer,
    audience: &Audience,
    body: &B,
) -> Result<Header, StoreError> {
    append_sealed(tx, writer, audience, B::KIND, |_| Ok(body.encode()))
}

/// As [`append`], for a body that is bound to the place where it is about to stand.
///
/// # Errors
/// The database's, or that of `body`.
pub fn append_sealed(
    tx: &Transaction<'_>,
    writer: &Writer,
    audience: &Audience,
    kind: u16,
    body: impl FnOnce(Place) -> Result<Vec<u8>, StoreError>,
) -> Result<Header, StoreError> {
    let (stream, head) = open_stream(tx, writer)?;
    let seq = head.seq + 1;
    let place = Place { inc: stream.inc, seq };
    let envelope = Envelope::write(
        writer.tenant,
        stream,
        seq,
        head.hash,
        audience,
        kind,
        body(place)?,
    );
    let header = envelope.header().map_err(|e| StoreError::Shape(e.to_string()))?;
    insert_own(tx, &envelope, &header)?;
    let end = Head {
        seq,
        hash: envelope.hash(),
    };
    set_head(tx, stream, end)?;
    Ok(header)
}

/// The streams of this installation, oldest first.
///
/// # Errors
/// The database's.
pub fn own_streams(tx: &Transaction<'_>) -> Result<Vec<OwnStream>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT s.author, s.device, s.inc, coalesce(s.keep, s.head_seq), coalesce(r.hash, s.head_hash),
                s.acked, s.safe, s.keep IS NOT NULL
         FROM stream s LEFT JOIN record r ON s.keep IS NOT NULL AND r.own = 1 AND r.author = s.author
              AND r.device = s.device AND r.inc = s.inc AND r.seq = s.keep
         ORDER BY s.author, s.device, s.inc",
    )?;
    let rows = query.query_map([], |row| {
        let seq = read_seq(row, 3)?;
        Ok(OwnStream {
            stream: read_stream(row)?,
            upto: Head {
                seq,
                hash: if seq == 0 {
                    Hash16::default()
                } else {
                    read_hash(row, 4)?
                },
            },
            acked: read_seq(row, 5)?,
            safe: read_seq(row, 6)?,
            ended: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Records that the server does not hold yet, as far as it told.
///
/// # Errors
/// The database's.
pub fn waiting(tx: &Transaction<'_>) -> Result<u64, StoreError> {
    let sum = "SELECT coalesce(sum(max(coalesce(keep, head_seq) - acked, 0)), 0) FROM stream";
    Ok(tx.query_row(sum, [], |row| read_seq(row, 0))?)
}

/// Bodies of own records of one kind that the server does not hold yet, as far as it told.
///
/// # Errors
/// The database's.
pub fn waiting_bodies<B: Body>(tx: &Transaction<'_>) -> Result<Vec<B>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT r.body FROM record r JOIN stream s USING (author, device, inc)
         WHERE r.own = 1 AND r.kind = ?1 AND r.body IS NOT NULL
               AND r.seq > s.acked AND r.seq <= coalesce(s.keep, s.head_seq)",
    )?;
    let bodies = query.query_map([B::KIND], |row| row.get::<_, Vec<u8>>(0))?;
    // Our own program wrote them; one it cannot read is one of a newer program, and not shown here.
    bodies
        .filter_map(|body| body.map(|body| B::decode(&body).ok()).transpose())
        .map(|body| Ok(body?))
        .collect()
}

/// Own records of `stream` after `after` and up to its end, in order: at most `records_max`, and no more
/// once `bytes_max` bytes are reached.
///
/// # Errors
/// The database's.
pub fn own_after(
    tx: &Transaction<'_>,
    stream: StreamId,
    after: u64,
    records_max: usize,
    bytes_max: usize,
) -> Result<Vec<Envelope>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT r.head, r.body FROM record r JOIN stream s USING (author, device, inc)
         WHERE r.own = 1 AND r.author = ?1 AND r.device = ?2 AND r.inc = ?3
               AND r.seq > ?4 AND r.seq <= coalesce(s.keep, s.head_seq)
         ORDER BY r.seq LIMIT ?5",
    )?;
    let (author, device) = (stream.author.to_string(), stream.device.to_string());
    let limit = i64::try_from(records_max).unwrap_or(i64::MAX);
    let mut rows = query.query(params![author, device, stream.inc, int(after), limit])?;
    let (mut found, mut bytes) = (Vec::new(), 0);
    while bytes < bytes_max
        && let Some(row) = rows.next()?
    {
        let envelope = read_envelope(row)?;
        bytes += envelope.head.0.len() + envelope.body.as_ref().map_or(0, |b| b.0.len());
        found.push(envelope);
    }
    Ok(found)
}

/// Notes what the server said it holds of `stream`. Both may fall: a server restored from a backup holds less than it
/// once did, and from an older backup less than it once called safe.
///
/// # Errors
/// The database's.
pub fn set_acked(tx: &Transaction<'_>, stream: StreamId, acked: u64, safe: u64) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE stream SET acked = ?4, safe = ?5 WHERE author = ?1 AND device = ?2 AND inc = ?3",
        params![
            stream.author.to_string(),
            stream.device.to_string(),
            stream.inc,
            int(acked),
            int(safe)
        ],
    )?;
    Ok(())
}

/// Ends `stream` at `keep`, because the server holds other records after it, and writes what came after
/// again under a new incarnation. Both branches stay in the log.
///
/// # Errors
/// The database's; [`StoreError::Shape`] when the stream has no record at `keep`.
pub fn reopen(tx: &Transaction<'_>, stream: StreamId, keep: u64) -> Result<OwnStream, StoreError> {
    let lost = own_after(tx, stream, keep, usize::MAX, usize::MAX)?;
    let (author, device) = (stream.author.to_string(), stream.device.to_string());
    let top: u32 = tx.query_row(
        "SELECT max(inc) FROM stream WHERE author = ?1 AND device = ?2",
        [&author, &device],
        |row| row.get(0),
    )?;
    let next = StreamId {
        inc: top + 1,
        ..stream
    };
    tx.execute(
        "UPDATE stream SET keep = ?4, acked = ?4, safe = min(safe, ?4) WHERE author = ?1 AND device = ?2 AND inc = ?3",
        params![author, device, stream.inc, int(keep)],
    )?;
    insert_stream(tx, next)?;
    let mut head = Head::default();
    for envelope in lost {
        let shape = |e: protocol::envelope::EnvelopeError| StoreError::Shape(e.to_string());
        let moved = envelope.again(next, head.seq + 1, head.hash).map_err(shape)?;
        insert_own(tx, &moved, &moved.header().map_err(shape)?)?;
        head = Head {
            seq: head.seq + 1,
            hash: moved.hash(),
        };
    }
    set_head(tx, next, head)?;
    Ok(OwnStream {
        stream: next,
        upto: head,
        acked: 0,
        safe: 0,
        ended: false,
    })
}

/// The stream that takes new records, the one with the highest incarnation, and where it ends.
fn open_stream(tx: &Transaction<'_>, writer: &Writer) -> Result<(StreamId, Head), StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT author, device, inc, head_seq, head_hash FROM stream
         WHERE author = ?1 AND device = ?2 ORDER BY inc DESC LIMIT 1",
    )?;
    let found = query
        .query_row([writer.author.to_string(), writer.device.to_string()], |row| {
            let head = Head {
                seq: read_seq(row, 3)?,
                hash: read_hash(row, 4)?,
            };
            Ok((read_stream(row)?, head))
        })
        .optional()?;
    if let Some(found) = found {
        return Ok(found);
    }
    let first = StreamId {
        author: writer.author,
        device: writer.device,
        inc: 1,
    };
    insert_stream(tx, first)?;
    Ok((first, Head::default()))
}

fn insert_stream(tx: &Transaction<'_>, stream: StreamId) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO stream (author, device, inc, head_seq, head_hash, acked, safe) VALUES (?1, ?2, ?3, 0, ?4, 0, 0)",
        params![stream.author.to_string(), stream.device.to_string(), stream.inc, [0_u8; 16]],
    )?;
    Ok(())
}

fn set_head(tx: &Transaction<'_>, stream: StreamId, head: Head) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE stream SET head_seq = ?4, head_hash = ?5 WHERE author = ?1 AND device = ?2 AND inc = ?3",
        params![
            stream.author.to_string(),
            stream.device.to_string(),
            stream.inc,
            int(head.seq),
            head.hash.0
        ],
    )?;
    Ok(())
}

fn insert_own(tx: &Transaction<'_>, envelope: &Envelope, header: &Header) -> Result<(), StoreError> {
    insert(tx, envelope, Some(header), true, true)?;
    Ok(())
}

/// Inserts a record that is not held yet and returns its row.
fn insert(
    tx: &Transaction<'_>,
    envelope: &Envelope,
    header: Option<&Header>,
    own: bool,
    projected: bool,
) -> Result<i64, StoreError> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO record (hash, head, body, own, projected, author, device, inc, seq, kind,
                             origin_inc, origin_seq, body_hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    Ok(insert.insert(params![
        envelope.hash().0,
        envelope.head.0,
        envelope.body.as_ref().map(|b| &b.0),
        own,
        projected,
        header.map(|h| h.stream.author.to_string()),
        header.map(|h| h.stream.device.to_string()),
        header.map(|h| h.stream.inc),
        header.map(|h| int(h.seq)),
        header.map(|h| h.kind),
        header.map(|h| h.origin().inc),
        header.map(|h| int(h.origin().seq)),
        header.map(|h| h.body_hash.0),
    ])?)
}

/// Reads `head, body` from the first two columns.
fn read_envelope(row: &Row<'_>) -> rusqlite::Result<Envelope> {
    Ok(Envelope {
        head: Bytes(row.get(0)?),
        body: row.get::<_, Option<Vec<u8>>>(1)?.map(Bytes),
    })
}

/// Reads `author, device, inc` from the first three columns.
fn read_stream(row: &Row<'_>) -> rusqlite::Result<StreamId> {
    let id = |at: usize| -> rusqlite::Result<uuid::Uuid> {
        let text: String = row.get(at)?;
        text.parse()
            .map_err(|e| rusqlite::Error::FromSqlConversionFailure(at, Type::Text, Box::new(e)))
    };
    Ok(StreamId {
        author: PersonId(id(0)?),
        device: DeviceId(id(1)?),
        inc: row.get(2)?,
    })
}

fn read_hash(row: &Row<'_>, at: usize) -> rusqlite::Result<Hash16> {
    row.get::<_, [u8; 16]>(at).map(Hash16)
}

fn read_seq(row: &Row<'_>, at: usize) -> rusqlite::Result<u64> {
    let found: i64 = row.get(at)?;
    u64::try_from(found).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(at, found))
}

/// A number as SQLite keeps it; one beyond its range is not reached by counting.
fn int(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}
