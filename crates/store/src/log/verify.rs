//! The doctor's look at the log: every stream a gapless chain, every feed a gapless chain, every record
//! what its hash says. Reads only.

use super::{own_streams, read_envelope, read_hash, read_seq};
use crate::StoreError;
use protocol::{
    envelope::{Envelope, EnvelopeError},
    wire::Head,
};
use rusqlite::{Transaction, params};

/// What was looked at and what was wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Records looked at.
    pub records: u64,
    /// Own streams.
    pub streams: u64,
    /// Feed rows.
    pub rows: u64,
    /// One English line for each fault; without names, notes or ids of people.
    pub faults: Vec<String>,
}

/// Verifies the whole log.
///
/// # Errors
/// The database's.
pub fn verify(tx: &Transaction<'_>) -> Result<Verified, StoreError> {
    let mut seen = Verified::default();
    records(tx, &mut seen)?;
    streams(tx, &mut seen)?;
    feeds(tx, &mut seen)?;
    Ok(seen)
}

fn records(tx: &Transaction<'_>, seen: &mut Verified) -> Result<(), StoreError> {
    let mut query = tx.prepare("SELECT head, body, hash, id FROM record ORDER BY id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let envelope = read_envelope(row)?;
        seen.records += 1;
        let body_changed = envelope.header() == Err(EnvelopeError::BodyHash);
        if read_hash(row, 2)? != envelope.hash() || body_changed {
            seen.faults.push(format!(
                "record {} is not what its hash says",
                row.get::<_, i64>(3)?
            ));
        }
    }
    Ok(())
}

fn streams(tx: &Transaction<'_>, seen: &mut Verified) -> Result<(), StoreError> {
    let mut query = tx.prepare(
        "SELECT head, body FROM record WHERE own = 1 AND author = ?1 AND device = ?2 AND inc = ?3 ORDER BY seq",
    )?;
    for own in own_streams(tx)? {
        seen.streams += 1;
        let inc = own.stream.inc;
        let (author, device) = (own.stream.author.to_string(), own.stream.device.to_string());
        let mut rows = query.query(params![author, device, inc])?;
        let (mut head, mut passed) = (Head::default(), own.upto.seq == 0);
        while let Some(row) = rows.next()? {
            let envelope: Envelope = read_envelope(row)?;
            let follows = envelope
                .header()
                .is_ok_and(|h| h.seq == head.seq + 1 && h.prev == head.hash);
            if !follows {
                seen.faults
                    .push(format!("incarnation {inc} breaks after record {}", head.seq));
                passed = true; // one fault is enough to say
                break;
            }
            head = Head {
                seq: head.seq + 1,
                hash: envelope.hash(),
            };
            passed |= head == own.upto;
        }
        if !passed || own.acked > own.upto.seq {
            seen.faults
                .push(format!("incarnation {inc} does not end where it says"));
        }
    }
    Ok(())
}

fn feeds(tx: &Transaction<'_>, seen: &mut Verified) -> Result<(), StoreError> {
    let mut query = tx.prepare(
        "SELECT f.feed, f.fseq, f.chain, r.hash FROM feed_row f JOIN record r ON r.id = f.record
         ORDER BY f.feed, f.fseq",
    )?;
    let mut rows = query.query([])?;
    let (mut feed, mut head) = (String::new(), Head::default());
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        if name != feed {
            (feed, head) = (name, Head::default());
        }
        seen.rows += 1;
        let expected = Head {
            seq: head.seq + 1,
            hash: head.hash.chained(read_hash(row, 3)?),
        };
        head = Head {
            seq: read_seq(row, 1)?,
            hash: read_hash(row, 2)?,
        };
        if head != expected {
            let kind = feed.split('.').next().unwrap_or_default();
            seen.faults
                .push(format!("a feed ({kind}) breaks at row {}", head.seq));
        }
    }
    Ok(())
}
