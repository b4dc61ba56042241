//! Upload: checks what a client pushes, stores it and hands it on.
//!
//! Where a run goes in its stream is the rule of both ends ([`sync::append`]). Nothing is ever replaced,
//! and a fork keeps both branches.

use super::{Refused, centre::Centre, routing, sessions};
use crate::{
    live::Caller,
    store::{Answer, Checked, Kept, Read, StoreError, Tx},
};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, TenantId};
use protocol::{
    envelope::StreamId,
    problem::{ErrorCode, RequestFault},
    wire::{Head, HeldBack, PushAnswer, PushRequest, RECORDS_MAX, StreamAnswer, StreamOutcome},
};
use sync::append::{Append, Link, PushBroken, check_append};

/// One stream's part of a push: at least one record, each chained to the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Which stream.
    pub stream: StreamId,
    /// Its records, in order.
    pub records: Vec<Checked>,
    /// Their places, as the rule of both ends looks at them.
    pub links: Vec<Link>,
}

fn link(record: &Checked) -> Link {
    Link {
        stream: record.header.stream,
        seq: record.header.seq,
        prev: record.header.prev,
        hash: record.hash,
    }
}

impl Run {
    /// Checks that records are one unbroken run of one stream.
    ///
    /// # Errors
    /// [`PushBroken`].
    pub fn of(records: Vec<Checked>) -> Result<Run, PushBroken> {
        let links: Vec<Link> = records.iter().map(link).collect();
        // The shape is judged the same against any head; the head itself is the store's to know.
        check_append(Head::default(), &links, |_| None)?;
        let stream = links.first().ok_or(PushBroken::Empty)?.stream;
        Ok(Run {
            stream,
            records,
            links,
        })
    }
}

/// Checks a whole request before anything of it is written: limits, author, tenant, and that each stream is
/// one unbroken run.
///
/// # Errors
/// [`ErrorCode::NotAllowed`] for somebody else's records, [`ErrorCode::RequestBroken`] for the rest.
pub fn check(request: PushRequest, tenant: TenantId, author: PersonId) -> Result<Vec<Run>, ErrorCode> {
    let broken = |fault| ErrorCode::RequestBroken { fault };
    let count: usize = request.streams.iter().map(Vec::len).sum();
    if count > RECORDS_MAX || request.streams.len() > RECORDS_MAX {
        return Err(broken(RequestFault::TooMany));
    }
    let mut runs: Vec<Run> = Vec::with_capacity(request.streams.len());
    for envelopes in request.streams {
        let mut records = Vec::with_capacity(envelopes.len());
        for envelope in envelopes {
            let record = Checked::read(envelope).map_err(|_| broken(RequestFault::RecordBroken))?;
            if record.header.tenant != tenant || record.header.stream.author != author {
                return Err(ErrorCode::NotAllowed);
            }
            records.push(record);
        }
        let run = Run::of(records).map_err(|_| broken(RequestFault::StreamBroken))?;
        if runs.iter().any(|other| other.stream == run.stream) {
            return Err(broken(RequestFault::StreamTwice));
        }
        runs.push(run);
    }
    Ok(runs)
}

/// Stores records of somebody who was signed in when they began to send, and still is.
///
/// # Errors
/// [`Refused`] when the request as a whole is refused; nothing of it is stored then.
pub async fn push(centre: &Centre, caller: Caller, request: PushRequest) -> Result<PushAnswer, Refused> {
    let now = (centre.clock)();
    let runs = check(request, centre.org.tenant, caller.person).map_err(Refused::Broken)?;
    let stored = centre.store.write(move |tx| {
        sessions::signed_in(tx.look(), caller.session.token, now)?;
        append(tx, &runs, now).map_err(Refused::from)
    });
    stored.await
}

/// Appends what is new in each run and hands it on; one answer for each run, in order.
///
/// # Errors
/// The store's.
pub fn append(tx: &mut dyn Tx, runs: &[Run], now: DateTime<Utc>) -> Answer<PushAnswer> {
    let mut answer = PushAnswer::default();
    for run in runs {
        let kept = tx.stream(run.stream)?;
        let mut stored = kept.map(|kept: Kept| kept.head).unwrap_or_default();
        let outcome = match place(tx.look(), kept, run)? {
            Append::Gap => StreamOutcome::Gap,
            Append::Fork => StreamOutcome::Fork,
            Append::Store { skip } => {
                let new = &run.records[skip..];
                for (key, record) in tx.append(new)?.into_iter().zip(new) {
                    let seq = record.header.seq;
                    let why = routing::hand_on(tx, key, record, now)?;
                    answer.held.extend(why.map(|why| HeldBack {
                        stream: run.stream,
                        seq,
                        why: why.word().to_owned(),
                    }));
                    stored = Head {
                        seq,
                        hash: record.hash,
                    };
                }
                StreamOutcome::Stored
            }
        };
        answer.streams.push(StreamAnswer {
            stream: run.stream,
            outcome,
            stored,
            safe: kept.map_or(0, |kept| kept.safe),
        });
    }
    Ok(answer)
}

fn place(read: &dyn Read, kept: Option<Kept>, run: &Run) -> Answer<Append> {
    let mut failed = None;
    let held = |seq| {
        let found = kept.map_or(Ok(None), |kept| read.record_hash(kept.key, seq));
        found.unwrap_or_else(|error| {
            failed = Some(error);
            None
        })
    };
    let head = kept.map(|kept| kept.head).unwrap_or_default();
    let placed = check_append(head, &run.links, held).map_err(|e| StoreError::Failed(e.to_string()))?;
    failed.map_or(Ok(placed), Err)
}
