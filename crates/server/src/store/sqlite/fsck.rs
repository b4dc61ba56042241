//! Verifies everything that can be recomputed: pages, chains, bodies, counters, and that every record is
//! either its author's, in its feed, or held with a reason. Changes nothing.

use super::{StoreError, rows};
use crate::{
    service::push::Checked,
    store::{FAULTS_MAX, Findings},
};
use protocol::{
    envelope::{Audience, Bytes, Envelope, Hash16},
    wire::{Feed, Head},
};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

struct Report(Findings);

impl Report {
    fn fault(&mut self, words: String) {
        if self.0.faults.len() < FAULTS_MAX {
            self.0.faults.push(words);
        }
    }
}

/// Checks the whole database as it is at one moment.
pub(super) fn check(db: &Connection) -> Result<Findings, StoreError> {
    let mut report = Report(Findings::default());
    let mut pages = db.prepare("PRAGMA integrity_check(10)")?;
    for line in pages.query_map([], |row| row.get::<_, String>(0))? {
        let line = line?;
        if line != "ok" {
            report.fault(format!("the file: {line}"));
        }
    }
    let mut loose = db.prepare("PRAGMA foreign_key_check")?;
    for table in loose.query_map([], |row| row.get::<_, String>(0))? {
        report.fault(format!("a row of {} points to nothing", table?));
    }
    let meant = streams(db, &mut report)?;
    feeds(db, &mut report, &meant)?;
    Ok(report.0)
}

/// Walks every stream; answers which feed each record is meant for.
fn streams(db: &Connection, report: &mut Report) -> Result<HashMap<i64, Feed>, StoreError> {
    let mut meant = HashMap::new();
    let mut heads = db.prepare("SELECT id, seq, hash FROM stream ORDER BY id")?;
    let mut records =
        db.prepare("SELECT id, seq, hash, head, body FROM record WHERE stream = ?1 ORDER BY seq")?;
    let found = heads.query_map([], |row| {
        let head = Head {
            seq: rows::number_at(row, 1)?,
            hash: rows::hash_at(row, 2)?,
        };
        Ok((row.get::<_, i64>(0)?, head))
    })?;
    for stream in found {
        let (stream, head) = stream?;
        report.0.streams += 1;
        let mut at = Head::default();
        let mut rows_of = records.query([stream])?;
        while let Some(row) = rows_of.next()? {
            report.0.records += 1;
            let (seq, kept) = (rows::number_at(row, 1)?, rows::hash_at(row, 2)?);
            let envelope = Envelope {
                head: Bytes(row.get(3)?),
                body: row.get::<_, Option<Vec<u8>>>(4)?.map(Bytes),
            };
            match Checked::read(envelope) {
                Err(error) => report.fault(format!("stream {stream}, record {seq}: {error}")),
                Ok(record) => {
                    let header = &record.header;
                    if seq != at.seq + 1 || header.seq != seq {
                        report.fault(format!("stream {stream}: record {seq} stands after {}", at.seq));
                    }
                    if header.prev != at.hash || record.hash != kept {
                        report.fault(format!("stream {stream}, record {seq}: the chain is broken"));
                    }
                    let feed = match header.audience() {
                        Audience::Author | Audience::Unknown(..) => None,
                        Audience::User(person) => Some(Feed::Inbox(person)),
                        Audience::Team(team) => Some(Feed::Team(team)),
                        Audience::Org => Some(Feed::Org),
                    };
                    meant.extend(feed.map(|feed| (row.get_unwrap::<_, i64>(0), feed)));
                }
            }
            at = Head { seq, hash: kept };
        }
        if at != head {
            report.fault(format!(
                "stream {stream} ends at {}, its head says {}",
                at.seq, head.seq
            ));
        }
    }
    Ok(meant)
}

/// Walks every feed, and finds records that are in no feed and not held.
fn feeds(db: &Connection, report: &mut Report, meant: &HashMap<i64, Feed>) -> Result<(), StoreError> {
    let mut given: HashSet<i64> = HashSet::new();
    let mut counters = db.prepare("SELECT id, name, seq, chain FROM feed ORDER BY name")?;
    let mut rows_of = db.prepare(
        "SELECT feed_row.fseq, feed_row.chain, record.id, record.hash FROM feed_row \
         JOIN record ON record.id = feed_row.record WHERE feed = ?1 ORDER BY fseq",
    )?;
    let found = counters.query_map([], |row| {
        let head = Head {
            seq: rows::number_at(row, 2)?,
            hash: rows::hash_at(row, 3)?,
        };
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, head))
    })?;
    for counter in found {
        let (id, name, head) = counter?;
        report.0.feeds += 1;
        let mut at = Head {
            seq: 0,
            hash: Hash16::default(),
        };
        let mut found = rows_of.query([id])?;
        while let Some(row) = found.next()? {
            report.0.rows += 1;
            let (fseq, chain) = (rows::number_at(row, 0)?, rows::hash_at(row, 1)?);
            let record: i64 = row.get(2)?;
            let expected = at.hash.chained(rows::hash_at(row, 3)?);
            if fseq != at.seq + 1 {
                report.fault(format!("feed {name}: row {fseq} stands after {}", at.seq));
            }
            if chain != expected {
                report.fault(format!("feed {name}, row {fseq}: the chain is broken"));
            }
            if meant.get(&record).map(Feed::to_string).as_deref() != Some(&name) {
                report.fault(format!("feed {name}, row {fseq}: the record is not meant for it"));
            }
            if !given.insert(record) {
                report.fault(format!("feed {name}, row {fseq}: the record is there twice"));
            }
            at = Head {
                seq: fseq,
                hash: chain,
            };
        }
        if at != head {
            report.fault(format!(
                "feed {name} ends at {}, its counter says {}",
                at.seq, head.seq
            ));
        }
    }
    let mut audit = db.prepare("SELECT record FROM audit")?;
    let held: HashSet<i64> = audit.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    report.0.held = held.len() as u64;
    for (record, feed) in meant {
        if !given.contains(record) && !held.contains(record) {
            report.fault(format!(
                "record {record} is meant for feed {feed} and is not in it"
            ));
        }
    }
    Ok(())
}
