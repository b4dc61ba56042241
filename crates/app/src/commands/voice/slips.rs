//! Slips: every desk posts one every two hours, whether or not it has something to say.
//!
//! All are alike, and nothing moves the moment but the clock and whether there is a network, so that whoever watches learns
//! nothing. What the agent said waits up to a day, drawn by lot, and goes with the first slip after that; one a slip. The
//! moments are beats of the grid on which sync speaks, so that nothing wakes the computer for them. Must never post one more,
//! or one earlier, because of what is in it.

use super::{
    leaving::{self, Of},
    seed::Seeds,
    tokens,
};
use crate::{ctx::Ctx, sync, view::SyncState};
use ::sync::rhythm::RHYTHM_MS;
use chrono::{DateTime, TimeDelta, Utc};
use protocol::{
    problem::Problem,
    voice::{Outcome, Slip, SlipSaid},
};
use std::time::Duration;
use store::{StoreError, Transaction, setting};

/// From one slip to the next, in milliseconds.
const EVERY_MS: u64 = 2 * 60 * 60 * 1000;
/// The first one after the start of the program: with the second beat of sync.
const FIRST_MS: u64 = RHYTHM_MS;
/// What is said without a name leaves after up to so many seconds: a day.
const DELAY_S: u64 = 24 * 60 * 60;
/// Since when none could leave.
const FAILING: &str = "slips_failing_since";

/// Posts them, for ever. One that could not leave is tried again at the next beat, whatever is in it.
pub(crate) async fn beats(ctx: Ctx) {
    let begun = ctx.now().mono;
    let mut has_left = true;
    loop {
        let passed = ctx.now().mono.since_ms(begun);
        let grid = if has_left { EVERY_MS } else { RHYTHM_MS };
        let since_beat = (passed + EVERY_MS - FIRST_MS) % grid;
        tokio::time::sleep(Duration::from_millis(grid - since_beat)).await;
        if let Err(problem) = tokens::fetch(&ctx).await {
            tracing::info!(%problem, "tokens are asked for at the next beat");
        }
        has_left = beat(&ctx).await;
    }
}

/// Posts one, if there is a centre that knows this computer; answers whether that is done.
async fn beat(ctx: &Ctx) -> bool {
    let Some(centre) = ctx.centre() else {
        return true;
    };
    if ctx.sync_view().state == SyncState::SignedOut {
        return true;
    }
    let (of, said) = leaves(ctx).await;
    match sync::slip(&centre.url, &Slip { said }, &ctx.ledger).await {
        Ok(outcome) => {
            if let Err(problem) = settled(ctx, of, outcome).await {
                tracing::warn!(%problem, "what left is sent once more, which changes nothing");
            }
            outcome != Outcome::Again
        }
        Err(problem) => {
            tracing::info!(%problem, "a slip leaves at the next beat");
            if let Err(problem) = failed(ctx).await {
                tracing::warn!(%problem, "nobody notices how long no slip could leave");
            }
            false
        }
    }
}

/// What the next one says; mostly nothing.
async fn leaves(ctx: &Ctx) -> (Option<Of>, Option<SlipSaid>) {
    let (ring, now) = (ctx.keys.ring(), ctx.now().wall);
    let next = ctx
        .write(move |tx| leaving::next(tx, &Seeds::of(tx, ring.as_deref())?, now))
        .await;
    match next {
        Ok(next) => next.unzip(),
        Err(problem) => {
            tracing::warn!(%problem, "what is to leave leaves with the next slip");
            (None, None)
        }
    }
}

/// Takes note of the answer. All is written in the same way, whatever was in it.
async fn settled(ctx: &Ctx, of: Option<Of>, outcome: Outcome) -> Result<(), Problem> {
    let now = ctx.now().wall;
    let erased = ctx
        .write(move |tx| {
            if setting::get::<DateTime<Utc>>(tx, FAILING)?.is_some() {
                setting::forget(tx, FAILING)?;
            }
            match of {
                Some(of) => leaving::settle(tx, of, outcome, now),
                None => Ok(false),
            }
        })
        .await?;
    if of.is_some() {
        ctx.publish("voice");
    }
    if erased {
        ctx.scrub().await;
    }
    Ok(())
}

async fn failed(ctx: &Ctx) -> Result<(), Problem> {
    // Whoever left meanwhile leaves nothing behind.
    let _stays = ctx.member().await?;
    let now = ctx.now().wall;
    ctx.write(move |tx| match failing_since(tx)? {
        Some(_) => Ok(()),
        None => setting::set(tx, FAILING, &now),
    })
    .await
}

/// Since when no slip could leave; `None` when the last one did.
pub(crate) fn failing_since(tx: &Transaction<'_>) -> Result<Option<DateTime<Utc>>, StoreError> {
    setting::get(tx, FAILING)
}

/// How long something without a name waits: any length up to a day is as likely as another.
pub(crate) fn delay(ctx: &Ctx) -> TimeDelta {
    let mut roll = [0; 8];
    // Six bytes: far more than seconds in a day, so that none is likelier.
    ctx.world.random(&mut roll[..6]);
    let seconds = u64::from_le_bytes(roll) % DELAY_S;
    TimeDelta::seconds(seconds.cast_signed())
}

#[cfg(test)]
mod tests;
