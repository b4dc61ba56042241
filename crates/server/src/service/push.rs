//! Upload: checks what a client pushes before the store sees it.
//!
//! Where a run goes in its stream is the rule of both ends ([`sync::append`]). Nothing is ever replaced,
//! and a fork keeps both branches.

use crate::{
    http::codec::{Form, Wire},
    http::refusal::Refusal,
    service::centre::Centre,
    store::Session,
};
use axum::{extract::State, http::StatusCode, response::Response};
use domain::id::{PersonId, TenantId};
use protocol::{
    envelope::{Envelope, Hash16, Header, StreamId},
    problem::ErrorCode,
    wire::{Head, PUSH_BYTES_MAX, PushAnswer, PushRequest, RECORDS_MAX, StreamOutcome},
};
use std::sync::Arc;
use sync::append::{Link, PushBroken, check_append};

/// An envelope whose header was read and checked once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The header.
    pub header: Header,
    /// Its hash.
    pub hash: Hash16,
    /// The bytes as they came.
    pub envelope: Envelope,
}

impl Checked {
    /// Reads an envelope.
    ///
    /// # Errors
    /// The envelope's.
    pub fn read(envelope: Envelope) -> Result<Checked, protocol::envelope::EnvelopeError> {
        let header = envelope.header()?;
        Ok(Checked {
            header,
            hash: envelope.hash(),
            envelope,
        })
    }

    fn link(&self) -> Link {
        Link {
            stream: self.header.stream,
            seq: self.header.seq,
            prev: self.header.prev,
            hash: self.hash,
        }
    }
}

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

impl Run {
    /// Checks that records are one unbroken run of one stream.
    ///
    /// # Errors
    /// [`PushBroken`].
    pub fn of(records: Vec<Checked>) -> Result<Run, PushBroken> {
        let links: Vec<Link> = records.iter().map(Checked::link).collect();
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
/// [`ErrorCode::NotAllowed`] for somebody else's records, [`ErrorCode::BadRequest`] for the rest.
pub fn check(request: PushRequest, tenant: TenantId, author: PersonId) -> Result<Vec<Run>, ErrorCode> {
    let bad = |detail: String| ErrorCode::BadRequest { detail };
    let count: usize = request.streams.iter().map(Vec::len).sum();
    if count > RECORDS_MAX {
        return Err(bad(format!("{count} records; {RECORDS_MAX} are the most")));
    }
    let mut runs: Vec<Run> = Vec::with_capacity(request.streams.len());
    for (at, envelopes) in request.streams.into_iter().enumerate() {
        let mut records = Vec::with_capacity(envelopes.len());
        for envelope in envelopes {
            let record = Checked::read(envelope).map_err(|e| bad(format!("stream {at}: {e}")))?;
            if record.header.tenant != tenant || record.header.stream.author != author {
                return Err(ErrorCode::NotAllowed);
            }
            records.push(record);
        }
        let run = Run::of(records).map_err(|e| bad(format!("stream {at}: {e}")))?;
        if runs.iter().any(|other| other.stream == run.stream) {
            return Err(bad(format!("stream {at} comes twice")));
        }
        runs.push(run);
    }
    Ok(runs)
}

/// `POST /v1/push`: stores records of the signed-in person; 409 when a stream has a gap or a fork.
///
/// # Errors
/// A [`Refusal`] when the request as a whole is refused; nothing of it is stored then.
#[utoipa::path(
    post, path = "/v1/push", security(("token" = [])),
    request_body = crate::http::openapi::PushRequest,
    responses(
        (status = 200, description = "Everything is stored, durably", body = crate::http::openapi::PushAnswer),
        (status = 409, description = "A stream has a gap or a fork; the others are stored", body = crate::http::openapi::PushAnswer),
        (status = "default", description = "Refused; nothing is stored", body = crate::http::openapi::Problem),
    )
)]
pub async fn push(
    State(centre): State<Arc<Centre>>,
    session: Session,
    form: Form,
    Wire(request): Wire<PushRequest, PUSH_BYTES_MAX>,
) -> Result<Response, Refusal> {
    let runs = check(request, centre.org.tenant, session.person)?;
    let streams = centre.store.push(runs, (centre.clock)()).await?;
    let all = streams.iter().all(|s| s.outcome == StreamOutcome::Stored);
    let status = if all { StatusCode::OK } else { StatusCode::CONFLICT };
    Ok(form.answer(status, &PushAnswer { streams }))
}
