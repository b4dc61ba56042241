//! Making a vault in two steps: the words are shown, then some of them are asked for. Nothing is at the server before.
//!
//! Where one is open that the server has lost, its ring is put there again: must never make another one in its place, which
//! would open nothing of what was sealed until then.

use super::{At, Typed, chosen, opens, status, unfit};
use crate::{
    ctx::Ctx,
    keys::Making,
    view::{VaultView, VaultWordsView},
};
use protocol::{
    envelope::{Bytes, Hash16},
    problem::{ErrorCode, Problem, WordsFault},
    vault::VaultPut,
};
use serde::Deserialize;
use std::{
    collections::BTreeSet,
    sync::{Arc, PoisonError},
};
use vault::{
    passphrase::Passphrase,
    ring::Ring,
    words::{RecoveryWords, WORDS},
};

/// How many of the words are asked for.
const ASKED: usize = 3;
/// How long they may be written down, in milliseconds.
const MAKING_MS: u64 = 30 * 60 * 1000;

#[derive(Deserialize)]
pub(crate) struct CreateArgs {
    passphrase: Typed,
    /// This computer is the agent's alone: the key may stay on it.
    #[serde(default)]
    keep: bool,
}

#[derive(Deserialize)]
pub(crate) struct ConfirmArgs {
    /// The words asked for, in that order.
    words: Vec<Typed>,
}

/// `vault_create`: the words, once.
pub(crate) async fn create(ctx: &Ctx, args: CreateArgs) -> Result<VaultWordsView, Problem> {
    let at = At::of(ctx)?;
    let passphrase = Passphrase::choose(&args.passphrase.0).map_err(unfit)?;
    if at.server.show().await?.version != 0 {
        return Err(ErrorCode::VaultThere.into());
    }
    let words = RecoveryWords::make(&mut ctx.random());
    let asked = places(ctx);
    let view = VaultWordsView {
        words: words.iter().map(str::to_owned).collect(),
        asked: asked
            .iter()
            .map(|place| u32::try_from(place + 1).unwrap_or(u32::MAX))
            .collect(),
    };
    let making = Making {
        passphrase,
        words,
        asked,
        keep: args.keep,
        since: ctx.now().mono,
    };
    *ctx.keys.making.lock().unwrap_or_else(PoisonError::into_inner) = Some(making);
    Ok(view)
}

/// Which words are asked for, in rising order.
fn places(ctx: &Ctx) -> Vec<usize> {
    let mut places = BTreeSet::new();
    while places.len() < ASKED {
        let mut byte = [0];
        ctx.world.random(&mut byte);
        places.insert(usize::from(byte[0]) % WORDS);
    }
    places.into_iter().collect()
}

/// `vault_confirm`: the words asked for; then the vault is made, and open here.
pub(crate) async fn confirm(ctx: &Ctx, args: ConfirmArgs) -> Result<VaultView, Problem> {
    let at = At::of(ctx)?;
    let making = take(ctx, &args)?;
    let ring = ctx.keys.ring();
    let ring = ring.unwrap_or_else(|| Arc::new(Ring::make(&mut ctx.random())));
    let wrap = making
        .words
        .wrap_key(&at.whose)
        .wrap(&ring, &at.whose, &mut ctx.random());
    let put = VaultPut {
        base_version: 0,
        passphrase: Some(chosen(ctx, &at, &ring, making.passphrase).await?),
        words: Some(Bytes(wrap)),
        identity: Bytes(ring.identity().public().to_bytes().to_vec()),
        proof: None,
        next_proof: Hash16::of(&*ring.proof()),
    };
    at.server.put(&put).await?;
    opens(ctx, ring, making.keep).await?;
    status(ctx, ()).await
}

/// What is being made, if the words are right; wrong ones may be tried again.
fn take(ctx: &Ctx, args: &ConfirmArgs) -> Result<Making, Problem> {
    let now = ctx.now().mono;
    let mut slot = ctx.keys.making.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(making) = slot.take_if(|making| now.since_ms(making.since) <= MAKING_MS) else {
        *slot = None;
        return Err(ErrorCode::VaultMissing.into());
    };
    let words: Vec<&str> = making.words.iter().collect();
    let wrong = making.asked.iter().enumerate().find(|(nth, place)| {
        let typed = args.words.get(*nth).map(|typed| typed.0.trim().to_lowercase());
        typed.as_deref() != words.get(**place).copied()
    });
    let Some((_, place)) = wrong else {
        return Ok(making);
    };
    let place = u32::try_from(place + 1).unwrap_or(u32::MAX);
    *slot = Some(making);
    let fault = WordsFault::Asked;
    Err(ErrorCode::WordsUnfit { fault, place }.into())
}
