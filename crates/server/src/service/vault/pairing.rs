//! The letter box of two desks of one person that come together. Each step is written once and in order; which of the two
//! may write it is decided by their sessions. Reads nothing of what is in it.

use super::broken;
use crate::{
    edge,
    service::{Refused, centre::Centre, sessions::signed_in},
    store::{KeptPairing, Tx},
};
use chrono::{DateTime, TimeDelta, Utc};
use protocol::{
    envelope::{Bytes, Hash16},
    problem::ErrorCode,
    vault::{PAIRING_S, PairingBegin, PairingBegun, PairingPut, PairingState, PairingStep, WRAP_BYTES_MAX},
};

/// Largest step but the last, in bytes.
const STEP_BYTES_MAX: usize = 256;

/// Begins a pairing; one that the person had open is over.
///
/// # Errors
/// [`Refused`].
pub async fn begin(centre: &Centre, token: Hash16, request: PairingBegin) -> Result<PairingBegun, Refused> {
    let now = (centre.clock)();
    let commitment = bounded(request.commitment, STEP_BYTES_MAX)?;
    let code = edge::pairing_code().map_err(|_| Refused::Broken(ErrorCode::Internal))?;
    let hash = code.hash;
    let begun = centre.store.write(move |tx| {
        let caller = signed_in(tx.look(), token, now)?;
        let pairing = KeptPairing {
            code: hash,
            newcomer: caller.session.id,
            at: now,
            commitment,
            answer: None,
            reveal: None,
            sealed: None,
        };
        tx.put_pairing(caller.person, Some(&pairing))
            .map_err(Refused::from)
    });
    begun.await?;
    Ok(PairingBegun {
        code: code.text,
        good_s: PAIRING_S,
    })
}

/// Takes the next step, or looks.
///
/// # Errors
/// [`Refused::PairingGone`]; [`Refused::NotAllowed`] for a step that is not this desk's or not the next.
pub async fn step(centre: &Centre, token: Hash16, request: PairingStep) -> Result<PairingState, Refused> {
    let now = (centre.clock)();
    let code = edge::code_hash(&request.code);
    let taken = centre
        .store
        .write(move |tx| take(tx, token, code, request.put, now));
    taken.await
}

fn take(
    tx: &mut dyn Tx,
    token: Hash16,
    code: Hash16,
    put: Option<PairingPut>,
    now: DateTime<Utc>,
) -> Result<PairingState, Refused> {
    let caller = signed_in(tx.look(), token, now)?;
    let found = tx.pairing(caller.person)?;
    let is_open =
        |kept: &KeptPairing| kept.code == code && now - kept.at <= TimeDelta::seconds(PAIRING_S.into());
    let mut kept = found.filter(is_open).ok_or(Refused::PairingGone)?;
    let is_newcomer = kept.newcomer == caller.session.id;
    match put {
        None => return Ok(state(kept)),
        Some(PairingPut::End) => {
            tx.put_pairing(caller.person, None)?;
            return Ok(state(kept));
        }
        Some(PairingPut::Answer(bytes)) if !is_newcomer && kept.answer.is_none() => {
            kept.answer = Some(bounded(bytes, STEP_BYTES_MAX)?);
        }
        Some(PairingPut::Reveal(bytes)) if is_newcomer && kept.answer.is_some() && kept.reveal.is_none() => {
            kept.reveal = Some(bounded(bytes, STEP_BYTES_MAX)?);
        }
        Some(PairingPut::Sealed(bytes)) if !is_newcomer && kept.reveal.is_some() && kept.sealed.is_none() => {
            kept.sealed = Some(bounded(bytes, WRAP_BYTES_MAX)?);
        }
        Some(_) => return Err(Refused::NotAllowed),
    }
    tx.put_pairing(caller.person, Some(&kept))?;
    Ok(state(kept))
}

fn bounded(bytes: Bytes, most: usize) -> Result<Vec<u8>, Refused> {
    let fits = (1..=most).contains(&bytes.0.len());
    fits.then_some(bytes.0).ok_or_else(broken)
}

fn state(kept: KeptPairing) -> PairingState {
    PairingState {
        commitment: Bytes(kept.commitment),
        answer: kept.answer.map(Bytes),
        reveal: kept.reveal.map(Bytes),
        sealed: kept.sealed.map(Bytes),
    }
}
