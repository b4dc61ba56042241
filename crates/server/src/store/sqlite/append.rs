//! Appends records to streams and hands them on to feeds by the rule in [`crate::service::kudos`].

use super::{
    StoreError, id_at, rows,
    writer::{Routed, Work},
};
use crate::{
    service::kudos::{self, Facts, Held, Known, Passed, Verdict},
    service::push::{Checked, Run},
};
use chrono::{DateTime, Utc};
use domain::id::{KudosId, PersonId, TeamId};
use protocol::{
    envelope::{Bytes, Envelope, Hash16, StreamId},
    wire::{Feed, Head, StreamAnswer, StreamOutcome},
};
use rusqlite::{Connection, OptionalExtension};
use sync::append::{Append, check_append};

/// A stream as it is kept.
pub(super) struct Kept {
    pub(super) id: i64,
    pub(super) head: Head,
    pub(super) safe: u64,
}

/// Appends what is new in each run.
pub(super) fn push(
    work: &mut Work<'_>,
    runs: &[Run],
    now: DateTime<Utc>,
) -> Result<Vec<StreamAnswer>, StoreError> {
    let mut answers = Vec::with_capacity(runs.len());
    for run in runs {
        let mut kept = kept(work.db, run.stream)?;
        let outcome = match place(work.db, &kept, run)? {
            Append::Gap => StreamOutcome::Gap,
            Append::Fork => StreamOutcome::Fork,
            Append::Store { skip } => {
                for record in &run.records[skip..] {
                    let id = insert(work.db, &mut kept, record)?;
                    let body = record.envelope.body.as_ref().map(|b| b.0.as_slice());
                    let verdict = kudos::verdict(&record.header, body, &Tables(work.db))?;
                    hand_on(work, id, record, verdict, now)?;
                }
                save_head(work.db, &kept)?;
                StreamOutcome::Stored
            }
        };
        answers.push(StreamAnswer {
            stream: run.stream,
            outcome,
            stored: kept.head,
            safe: kept.safe,
        });
    }
    Ok(answers)
}

fn place(db: &Connection, kept: &Kept, run: &Run) -> Result<Append, StoreError> {
    let mut failed = None;
    let held = |seq| {
        stored_hash(db, kept.id, seq).unwrap_or_else(|error| {
            failed = Some(error);
            None
        })
    };
    let placed = check_append(kept.head, &run.links, held).map_err(|e| StoreError::Failed(e.to_string()))?;
    failed.map_or(Ok(placed), Err)
}

/// The stream, empty when it is new.
pub(super) fn kept(db: &Connection, stream: StreamId) -> Result<Kept, StoreError> {
    let key = (
        rows::blob(stream.author.0),
        rows::blob(stream.device.0),
        stream.inc,
    );
    let mut find = db.prepare_cached(
        "SELECT id, seq, hash, safe FROM stream WHERE author = ?1 AND device = ?2 AND inc = ?3",
    )?;
    let found = find
        .query_row(key, |row| {
            Ok(Kept {
                id: row.get(0)?,
                head: Head {
                    seq: rows::number_at(row, 1)?,
                    hash: rows::hash_at(row, 2)?,
                },
                safe: rows::number_at(row, 3)?,
            })
        })
        .optional()?;
    if let Some(found) = found {
        return Ok(found);
    }
    // A gap in a stream that is not known yet must leave no trace, so the row comes with the first record.
    Ok(Kept {
        id: 0,
        head: Head::default(),
        safe: 0,
    })
}

fn stored_hash(db: &Connection, stream: i64, seq: u64) -> Result<Option<Hash16>, StoreError> {
    let mut query = db.prepare_cached("SELECT hash FROM record WHERE stream = ?1 AND seq = ?2")?;
    Ok(query
        .query_row((stream, rows::column(seq)), |row| rows::hash_at(row, 0))
        .optional()?)
}

/// Stores one record at the end of a stream; the head is saved by [`save_head`] at the end of the run.
pub(super) fn insert(db: &Connection, kept: &mut Kept, record: &Checked) -> Result<i64, StoreError> {
    if kept.id == 0 {
        let stream = record.header.stream;
        db.prepare_cached(
            "INSERT INTO stream (author, device, inc, seq, hash) VALUES (?1, ?2, ?3, 0, zeroblob(16))",
        )?
        .execute((
            rows::blob(stream.author.0),
            rows::blob(stream.device.0),
            stream.inc,
        ))?;
        kept.id = db.last_insert_rowid();
    }
    db.prepare_cached(
        "INSERT INTO record (stream, seq, hash, kind, head, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        kept.id,
        rows::column(record.header.seq),
        record.hash.0,
        record.header.kind,
        &record.envelope.head.0,
        record.envelope.body.as_ref().map(|body| &body.0),
    ))?;
    kept.head = Head {
        seq: record.header.seq,
        hash: record.hash,
    };
    Ok(db.last_insert_rowid())
}

/// Saves where a stream ends now.
pub(super) fn save_head(db: &Connection, kept: &Kept) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE stream SET seq = ?2, hash = ?3 WHERE id = ?1")?
        .execute((kept.id, rows::column(kept.head.seq), kept.head.hash.0))?;
    Ok(())
}

/// Carries a verdict out.
pub(super) fn hand_on(
    work: &mut Work<'_>,
    id: i64,
    record: &Checked,
    verdict: Verdict,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    match verdict {
        Verdict::Keep => Ok(()),
        Verdict::Route(feed) => {
            route(work, feed, id, record);
            Ok(())
        }
        Verdict::RouteKudos(feed, kudos, passed) => {
            remember(work.db, kudos, passed, id)?;
            route(work, feed, id, record);
            release(work, kudos, now)
        }
        Verdict::Await(kudos) => hold(work.db, id, kudos::AWAITED, Some(kudos), now),
        Verdict::Hold(why) => hold(work.db, id, why.word(), None, now),
    }
}

fn route(work: &mut Work<'_>, feed: Feed, id: i64, record: &Checked) {
    work.routed.push(Routed {
        feed,
        record: id,
        hash: record.hash,
        envelope: record.envelope.clone(),
    });
}

/// Remembers between whom a kudos passed.
pub(super) fn remember(
    db: &Connection,
    kudos: KudosId,
    passed: Passed,
    record: i64,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO kudos (id, giver, passed_by, receiver, record) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((
        rows::blob(kudos.0),
        passed.giver.map(|id| rows::blob(id.0)),
        passed.passed_by.map(|id| rows::blob(id.0)),
        rows::blob(passed.receiver.0),
        record,
    ))?;
    Ok(())
}

fn hold(
    db: &Connection,
    record: i64,
    reason: &str,
    kudos: Option<KudosId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    db.prepare_cached("INSERT INTO audit (record, at, reason, kudos) VALUES (?1, ?2, ?3, ?4)")?
        .execute((
            record,
            now.timestamp_millis(),
            reason,
            kudos.map(|id| rows::blob(id.0)),
        ))?;
    Ok(())
}

/// Judges again what waited for a kudos that has come now: after a server was put back from a backup,
/// thanks may arrive before the kudos they answer.
fn release(work: &mut Work<'_>, kudos: KudosId, now: DateTime<Utc>) -> Result<(), StoreError> {
    let waiting: Vec<(i64, i64, Envelope)> = work
        .db
        .prepare_cached(
            "SELECT audit.id, record.id, record.head, record.body FROM audit \
             JOIN record ON record.id = audit.record WHERE audit.kudos = ?1 ORDER BY audit.id",
        )?
        .query_map([rows::blob(kudos.0)], |row| {
            let envelope = Envelope {
                head: Bytes(row.get(2)?),
                body: row.get::<_, Option<Vec<u8>>>(3)?.map(Bytes),
            };
            Ok((row.get(0)?, row.get(1)?, envelope))
        })?
        .collect::<Result<_, _>>()?;
    for (audit, id, envelope) in waiting {
        work.db
            .prepare_cached("DELETE FROM audit WHERE id = ?1")?
            .execute([audit])?;
        let Ok(record) = Checked::read(envelope) else {
            hold(work.db, id, Held::BodyUnreadable.word(), None, now)?;
            continue;
        };
        let body = record.envelope.body.as_ref().map(|b| b.0.as_slice());
        let verdict = kudos::verdict(&record.header, body, &Tables(work.db))?;
        hand_on(work, id, &record, verdict, now)?;
    }
    Ok(())
}

/// The rule's view of the tables.
pub(super) struct Tables<'a>(pub(super) &'a Connection);

impl Facts for Tables<'_> {
    type Error = StoreError;

    fn team_of(&self, person: PersonId) -> Result<Option<Option<TeamId>>, StoreError> {
        let mut query = self.0.prepare_cached("SELECT team FROM person WHERE id = ?1")?;
        let found = query
            .query_row([rows::blob(person.0)], |row| rows::id_or_none(row, 0))
            .optional()?;
        Ok(found.map(|team| team.map(TeamId)))
    }

    fn leader_of(&self, team: TeamId) -> Result<Option<PersonId>, StoreError> {
        let mut query = self.0.prepare_cached("SELECT leader FROM team WHERE id = ?1")?;
        let found = query
            .query_row([rows::blob(team.0)], |row| rows::id_or_none(row, 0))
            .optional()?;
        Ok(found.flatten().map(PersonId))
    }

    fn team_known(&self, team: TeamId) -> Result<bool, StoreError> {
        let mut query = self.0.prepare_cached("SELECT 1 FROM team WHERE id = ?1")?;
        Ok(query.exists([rows::blob(team.0)])?)
    }

    fn kudos(&self, id: KudosId) -> Result<Option<Known>, StoreError> {
        let mut query = self.0.prepare_cached(
            "SELECT kudos.giver, kudos.passed_by, kudos.receiver, record.kind, record.body FROM kudos \
             JOIN record ON record.id = kudos.record WHERE kudos.id = ?1",
        )?;
        Ok(query
            .query_row([rows::blob(id.0)], |row| {
                let passed = Passed {
                    giver: rows::id_or_none(row, 0)?.map(PersonId),
                    passed_by: rows::id_or_none(row, 1)?.map(PersonId),
                    receiver: PersonId(id_at(row, 2)?),
                };
                Ok(Known {
                    passed,
                    kind: row.get(3)?,
                    body: row.get::<_, Option<Vec<u8>>>(4)?.unwrap_or_default(),
                })
            })
            .optional()?)
    }
}
