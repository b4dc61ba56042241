//! What waits for a gap, in one order: a new desk of the agent's, kudos, an asking for minutes, a path that somebody shares,
//! an answer of the centre, a few questions, a break that a call cut, a browser's line, a fault in `policy.toml`.
//!
//! Decides the order and that nothing is shown while a phone rings, talks or holds. Each noun says by
//! [`Pending`] what waits and how it is said. Must never hold back the tracker: it looks at what the tracker
//! published and waits for the disk by itself. The offer of a reset is not here: when it comes, and that it goes
//! in the moment a phone rings, is the tracker's own decision (ADR 10).

use crate::{ctx::Ctx, desktop::Effect};
use async_trait::async_trait;
use domain::time::Mono;
use protocol::problem::Problem;
use std::{sync::Arc, time::Duration};

/// From how many on things of a kind are said in one note; so many are waited for, for they come in pages.
pub(crate) const TOGETHER_FROM: usize = 3;
/// How long more of them may follow, in milliseconds.
const MORE_MS: u64 = 2_000;
/// Notes of one kind are at least this far apart, in milliseconds: what comes in between is said in one.
const APART_MS: u64 = 30_000;

/// When something of a kind was said last, and in which gap.
type Last = Option<(Mono, u64)>;

/// What waits, and how it is said.
pub(crate) struct Waiting {
    /// How many things it is about.
    pub(crate) count: usize,
    /// What to show.
    pub(crate) notes: Vec<Effect>,
}

/// Something that is shown in a gap only.
#[async_trait]
pub(crate) trait Pending: Send + Sync {
    /// Its name in the log.
    fn name(&self) -> &'static str;

    /// How far apart its notes are at least, in milliseconds, in one gap or across two.
    fn apart_ms(&self, _same_gap: bool) -> u64 {
        APART_MS
    }

    /// What waits, worded; `None` while nothing does. Changes nothing.
    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem>;

    /// Marks what [`Pending::waiting`] gave last as said (before it is shown: a crash in between costs a note,
    /// and never shows one twice), or, when a call came in between, as not said after all.
    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem>;
}

/// Announces for ever. `order` is the order in which things are said.
pub(crate) async fn run(ctx: Ctx, order: Arc<Vec<Box<dyn Pending>>>) {
    let bell = &ctx.announcing.bell;
    let mut last_ms = vec![None; order.len()];
    let mut wait_ms: Option<u64> = Some(0);
    loop {
        let again = async {
            match wait_ms {
                Some(ms) => tokio::time::sleep(Duration::from_millis(ms)).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = bell.heard() => {}
            () = again => {}
        }
        let rung = bell.count();
        ctx.world.checkpoint("announcer");
        wait_ms = None;
        for (pending, last) in order.iter().zip(&mut last_ms) {
            match announce(&ctx, pending.as_ref(), last).await {
                Ok(None) => {}
                Ok(Some(ms)) => wait_ms = Some(wait_ms.map_or(ms, |wait: u64| wait.min(ms))),
                Err(problem) => {
                    tracing::warn!(%problem, what = pending.name(), "something waits for the next gap");
                }
            }
        }
        bell.done(rung);
    }
}

/// Says what waits, if it may be said now; else in how many milliseconds to look again without being told.
async fn announce(ctx: &Ctx, pending: &dyn Pending, last: &mut Last) -> Result<Option<u64>, Problem> {
    let whose = ctx.me();
    // What was for somebody who left meanwhile is shown to nobody.
    let may_show = || ctx.view(ctx.now()).may_show && ctx.me() == whose;
    if !may_show() {
        return Ok(None);
    }
    let Some(first) = pending.waiting(ctx).await? else {
        return Ok(None);
    };
    let (now, gap) = (ctx.now().mono, ctx.announcing.gap());
    let wait_ms = last.map_or(0, |(said, in_gap)| {
        let apart_ms = pending.apart_ms(in_gap == gap);
        apart_ms.saturating_sub(now.since_ms(said))
    });
    if wait_ms > 0 {
        return Ok(Some(wait_ms));
    }
    let waiting = if first.count >= TOGETHER_FROM {
        tokio::time::sleep(Duration::from_millis(MORE_MS)).await;
        match pending.waiting(ctx).await? {
            // More came: perhaps still more do.
            Some(more) if more.count > first.count => return Ok(Some(1)),
            Some(same) => same,
            None => return Ok(None),
        }
    } else {
        first
    };
    if !may_show() {
        return Ok(None);
    }
    pending.mark(ctx, true).await?;
    // The mark was a wait for the disk; a call that came meanwhile is not disturbed.
    if !may_show() {
        pending.mark(ctx, false).await?;
        return Ok(None);
    }
    *last = Some((ctx.now().mono, ctx.announcing.gap()));
    for note in waiting.notes {
        ctx.effect(note);
    }
    Ok(None)
}

#[cfg(test)]
mod tests;
