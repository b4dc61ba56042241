//! Slips: every desk posts one every two hours, whether or not it has something to say.
//!
//! All are alike, and nothing moves their moments but the clock and a lot ([`sync::moments`]), so that whoever watches learns
//! nothing, also not with whose session one belongs. What the agent said waits up to a day, drawn by lot, and goes with the slip of
//! the two hours that begin after that; one a slip. One timer is armed, with the next moment. Must never post one more, or one
//! earlier or later, because of what is in it, or because one before it could not leave.

use super::{
    leaving::{self, Of},
    seed::Seeds,
};
use crate::{ctx::Ctx, sync, view::SyncState};
use ::sync::moments::Moments;
use chrono::{DateTime, TimeDelta, Utc};
use domain::time::Mono;
use protocol::{
    problem::Problem,
    voice::{Outcome, Slip, SlipSaid},
};
use std::time::Duration;
use store::{StoreError, Transaction, setting};

/// What is said without a name leaves after up to so many seconds: a day.
const DELAY_S: u64 = 24 * 60 * 60;
/// Since when none could leave.
const FAILING: &str = "slips_failing_since";

/// Posts them, for ever. What could not leave with one leaves with the next: to try again sooner would tell when the network was
/// back here, and most that are missed are missed together with others.
pub(crate) async fn run(ctx: Ctx) {
    let mut moments = Moments::starting(awake(&ctx), lot(&ctx));
    loop {
        let left_ms = moments.next_at().since_ms(awake(&ctx));
        tokio::time::sleep(Duration::from_millis(left_ms.max(1))).await;
        let now = awake(&ctx);
        if now < moments.next_at() {
            continue;
        }
        if let Some(began) = moments.take(now, lot(&ctx)) {
            post(&ctx, now.since_ms(began)).await;
        }
    }
}

/// The clock of this boot that stands still while the computer sleeps.
fn awake(ctx: &Ctx) -> Mono {
    ctx.now().mono.minus_ms(ctx.world.slept_ms())
}

/// Any number of six bytes: far more than there are milliseconds in two hours or seconds in a day, so that none of those is likelier.
fn lot(ctx: &Ctx) -> u64 {
    let mut roll = [0; 8];
    ctx.world.random(&mut roll[..6]);
    u64::from_le_bytes(roll)
}

/// Posts one, if there is a centre that knows this computer. Its two hours began `since_ms` ago.
async fn post(ctx: &Ctx, since_ms: u64) {
    let Some(centre) = ctx.centre() else {
        return;
    };
    if ctx.sync_view().state == SyncState::SignedOut {
        return;
    }
    let (of, said) = leaves(ctx, since_ms).await;
    match sync::slip(&centre.url, &Slip { said }, &ctx.ledger).await {
        Ok(outcome) => {
            if let Err(problem) = settled(ctx, of, outcome).await {
                tracing::warn!(%problem, "what left is sent once more, which changes nothing");
            }
        }
        Err(problem) => {
            tracing::info!(%problem, "a slip could not leave; the next one does in its own two hours");
            if let Err(problem) = failed(ctx).await {
                tracing::warn!(%problem, "nobody notices how long no slip could leave");
            }
        }
    }
}

/// What the next one says, of what was due when its two hours began; mostly nothing.
async fn leaves(ctx: &Ctx, since_ms: u64) -> (Option<Of>, Option<SlipSaid>) {
    let (ring, now) = (ctx.keys.ring(), ctx.now());
    let due_by = now.wall_at(now.mono.minus_ms(since_ms));
    let next = ctx
        .write(move |tx| leaving::next(tx, &Seeds::of(tx, ring.as_deref())?, due_by, now.wall))
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
    TimeDelta::seconds((lot(ctx) % DELAY_S).cast_signed())
}

#[cfg(test)]
mod tests;
