//! Two desks of one person come together: a code typed at the desk where the vault is open, six digits compared at both.
//!
//! Each look takes the next step with the server and no more, so that nothing goes on when whoever asked is gone. The key
//! moves only when the agent said at the desk that gives it that the digits are alike, and is believed only when they said
//! so at the desk that takes it.

use super::{At, opens};
use crate::{
    ctx::Ctx,
    keys::{Pairing, Side},
    view::PairingView,
};
use protocol::{
    envelope::Bytes,
    problem::{ErrorCode, Problem},
    vault::{PairingPut, PairingState},
};
use serde::Deserialize;
use vault::pairing::{CheckCode, Holder, Newcomer, STEP_BYTES};

#[derive(Deserialize)]
pub(crate) struct PairArgs {
    /// As the other desk shows it; nothing at the desk without the key.
    #[serde(default)]
    code: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct PairConfirmArgs {
    /// Both desks show the same digits.
    same: bool,
}

/// `vault_pair`: begins at the desk without the key, and with the code of that one at the desk with it.
pub(crate) async fn pair(ctx: &Ctx, args: PairArgs) -> Result<PairingView, Problem> {
    let at = At::of(ctx)?;
    let mut open = ctx.keys.pairing.lock().await;
    let pairing = match args.code {
        None => begin_new(ctx, &at).await?,
        Some(code) => begin_old(ctx, &at, code.trim()).await?,
    };
    Ok(open.insert(pairing).view())
}

async fn begin_new(ctx: &Ctx, at: &At) -> Result<Pairing, Problem> {
    if ctx.keys.ring().is_some() {
        return Err(ErrorCode::VaultThere.into());
    }
    at.there().await?;
    let newcomer = Newcomer::begin(at.whose, &mut ctx.random());
    let begun = at.server.pair(&newcomer.commitment()).await?;
    Ok(Pairing::begun(begun.code, Side::New(Box::new(newcomer), None)))
}

async fn begin_old(ctx: &Ctx, at: &At, code: &str) -> Result<Pairing, Problem> {
    if ctx.keys.ring().is_none() {
        return Err(ErrorCode::VaultLocked.into());
    }
    let seen = at.server.pair_step(code, None).await?;
    let commitment = array(&seen.commitment)?;
    let holder = Holder::begin(at.whose, commitment, &mut ctx.random());
    let answer = PairingPut::Answer(Bytes(holder.answer().to_vec()));
    at.server.pair_step(code, Some(answer)).await?;
    Ok(Pairing::begun(code.to_owned(), Side::Old(Some(holder))))
}

/// `vault_pair_look`: takes the next step, if the other desk took its own.
pub(crate) async fn pair_look(ctx: &Ctx, _: ()) -> Result<PairingView, Problem> {
    let at = At::of(ctx)?;
    let mut open = ctx.keys.pairing.lock().await;
    let looked = look(ctx, &at, open.as_mut()).await;
    ended_by(looked, &mut open)
}

/// `vault_pair_confirm`: what the agent says of the digits.
pub(crate) async fn pair_confirm(ctx: &Ctx, args: PairConfirmArgs) -> Result<PairingView, Problem> {
    let at = At::of(ctx)?;
    let mut open = ctx.keys.pairing.lock().await;
    let pairing = open.as_mut().ok_or(ErrorCode::PairingGone)?;
    if !args.same || pairing.check.is_none() {
        let code = std::mem::take(&mut pairing.code);
        *open = None;
        at.server.pair_step(&code, Some(PairingPut::End)).await?;
        return Err(ErrorCode::PairingMixed.into());
    }
    pairing.confirmed = true;
    let looked = look(ctx, &at, Some(pairing)).await;
    ended_by(looked, &mut open)
}

/// A pairing that failed is over here; one that cannot be asked about at the moment is not.
fn ended_by(
    looked: Result<PairingView, Problem>,
    open: &mut Option<Pairing>,
) -> Result<PairingView, Problem> {
    match &looked {
        Ok(view) if view.done => *open = None,
        Err(problem) if !problem.code.is_unreached() => *open = None,
        _ => {}
    }
    looked
}

async fn look(ctx: &Ctx, at: &At, pairing: Option<&mut Pairing>) -> Result<PairingView, Problem> {
    let pairing = pairing.ok_or(ErrorCode::PairingGone)?;
    let seen = at.server.pair_step(&pairing.code, None).await?;
    match &mut pairing.side {
        Side::New(newcomer, answer) => {
            if let (None, Some(bytes)) = (&answer, &seen.answer) {
                let bytes = array(bytes)?;
                let reveal = PairingPut::Reveal(Bytes(newcomer.reveal().to_vec()));
                at.server.pair_step(&pairing.code, Some(reveal)).await?;
                pairing.check = Some(newcomer.check(&bytes));
                *answer = Some(bytes);
            }
            // An answer that changes after the digits were worked out would be another pairing.
            if let (Some(answer), Some(sealed), true) = (&answer, &seen.sealed, pairing.confirmed) {
                let ring = newcomer
                    .open(answer, &sealed.0)
                    .map_err(|_| ErrorCode::PairingMixed)?;
                opens(ctx, std::sync::Arc::new(ring), false).await?;
                pairing.done = true;
                // Nobody needs it any more; it is over by itself in ten minutes.
                let _ = at.server.pair_step(&pairing.code, Some(PairingPut::End)).await;
            }
        }
        side => give(
            ctx,
            at,
            side,
            &seen,
            &pairing.code,
            &mut pairing.check,
            pairing.confirmed,
        )
        .await
        .map(|done| pairing.done = done)?,
    }
    Ok(pairing.view())
}

/// The steps of the desk that has the key; answers whether it gave it.
async fn give(
    ctx: &Ctx,
    at: &At,
    side: &mut Side,
    seen: &PairingState,
    code: &str,
    check: &mut Option<CheckCode>,
    confirmed: bool,
) -> Result<bool, Problem> {
    if let (Side::Old(holder), Some(reveal)) = (&mut *side, &seen.reveal) {
        let holder = holder.take().ok_or(ErrorCode::PairingGone)?;
        let agreed = holder.agree(&reveal.0).map_err(|_| ErrorCode::PairingMixed)?;
        *check = Some(agreed.check());
        *side = Side::Agreed(Some(agreed));
    }
    let Side::Agreed(agreed) = side else {
        return Ok(false);
    };
    if !confirmed {
        return Ok(false);
    }
    let agreed = agreed.take().ok_or(ErrorCode::PairingGone)?;
    let ring = ctx.keys.ring().ok_or(ErrorCode::VaultLocked)?;
    let sealed = agreed
        .seal(&ring, &mut ctx.random())
        .map_err(|_| ErrorCode::PairingMixed)?;
    let put = PairingPut::Sealed(Bytes(sealed));
    at.server.pair_step(code, Some(put)).await?;
    Ok(true)
}

fn array(bytes: &Bytes) -> Result<[u8; STEP_BYTES], Problem> {
    let array = bytes.0.as_slice().try_into();
    array.map_err(|_| ErrorCode::PairingMixed.into())
}
