//! Resets and hard calls: starting, ending, and what the reset window shows.
//!
//! Decides nothing about rest; the tracker does. A window that still says what a reset came to goes at once when
//! a phone rings. Whether a reset was taken never leaves this device.

use crate::{
    commands::{ideas, relief},
    ctx::Ctx,
    desktop::Effect as DesktopEffect,
    problem,
    shown_idea::Shown,
    view::{IdeaShownView, ResetView, RestedView},
};
use domain::{
    relief::Minutes,
    rest::reset::{RESET_SECONDS, ResetKind},
    tracker::{AgentAct, Input, Rested, RunningReset},
};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;

/// Minutes that a leader is told when no length of a reset says them.
const RELIEF_MINUTES: u32 = 10;

#[derive(Deserialize)]
pub(crate) struct ResetArgs {
    /// Of an own reset its own length, when nothing is said.
    #[serde(default)]
    seconds: Option<u32>,
    #[serde(default)]
    kind: ResetKind,
    /// Id or whole title of an own reset.
    #[serde(default)]
    idea: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct HardArgs {
    #[serde(default)]
    reset_s: Option<u32>,
    #[serde(default)]
    tell_leader: bool,
}

/// `reset_start`.
pub(crate) async fn start(ctx: &Ctx, args: ResetArgs) -> Result<ResetView, Problem> {
    let idea = match args.idea {
        Some(typed) => Some(ctx.read(move |tx| ideas::meant(tx, &typed)).await?),
        None => None,
    };
    let seconds = args.seconds.or(idea.as_ref().map(|idea| idea.seconds));
    // Without a length there is none that is known.
    let seconds = seconds.unwrap_or_default();
    known(seconds)?;
    let kind = if idea.is_some() {
        ResetKind::Quiet
    } else {
        args.kind
    };
    let shown = idea.map(|idea| Shown {
        title: idea.title,
        text: idea.words,
    });
    begin(ctx, seconds, kind, shown).await?;
    let tracker = ctx.view(ctx.now());
    let running = tracker.reset.as_ref().map(|reset| view(ctx, reset));
    running.ok_or_else(|| ErrorCode::OnACall.into())
}

/// A reset of so many seconds, for whom no more is said.
pub(crate) async fn of_length(ctx: &Ctx, seconds: u32) -> Result<(), Problem> {
    known(seconds)?;
    begin(ctx, seconds, ResetKind::default(), None).await
}

/// Marks the call as hard, and no more.
pub(crate) async fn mark_hard(ctx: &Ctx) -> Result<(), Problem> {
    ctx.act(AgentAct::Hard).await
}

/// A reset has one of three lengths.
fn known(seconds: u32) -> Result<(), Problem> {
    if RESET_SECONDS.contains(&seconds) {
        return Ok(());
    }
    Err(problem::no_such_length(seconds).into())
}

async fn begin(ctx: &Ctx, seconds: u32, kind: ResetKind, shown: Option<Shown>) -> Result<(), Problem> {
    let now = ctx.now();
    if !ctx.view(now).may_reset {
        return Err(ErrorCode::OnACall.into());
    }
    ctx.farewell.end();
    let begun = ctx.input(now, Input::Agent(AgentAct::ResetStart { seconds, reset: kind }));
    begun.await?;
    let running = ctx.view(now).reset;
    ctx.shown_idea.set(running.map(|reset| reset.started), shown);
    ctx.acted().await;
    Ok(())
}

/// `reset_show`: the running reset; one that ran to its end until its window is closed.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<Option<ResetView>, Problem> {
    let tracker = ctx.view(ctx.now());
    let over = tracker
        .rested
        .as_ref()
        .filter(|_| ctx.farewell.is_on())
        .map(over_view);
    Ok(tracker.reset.as_ref().map(|reset| view(ctx, reset)).or(over))
}

/// `reset_end`; without a running reset it only closes the window.
pub(crate) async fn end(ctx: &Ctx, _: ()) -> Result<(), Problem> {
    if ctx.farewell.end() {
        ctx.effect(DesktopEffect::CloseReset);
    }
    ctx.act(AgentAct::ResetEnd).await
}

/// `hard`: marks the call, tells the leader when that is asked for, and starts a reset when a length is given.
pub(crate) async fn hard(ctx: &Ctx, args: HardArgs) -> Result<(), Problem> {
    // Before anything is done: what is refused leaves nothing behind.
    args.reset_s.map_or(Ok(()), known)?;
    mark_hard(ctx).await?;
    if args.tell_leader {
        let minutes = args.reset_s.map_or(RELIEF_MINUTES, |seconds| seconds / 60);
        let minutes = Minutes::try_from(minutes).map_err(relief::unknown)?;
        relief::send(ctx, minutes).await?;
    }
    match args.reset_s {
        Some(seconds) => begin(ctx, seconds, ResetKind::Quiet, None).await,
        None => Ok(()),
    }
}

/// A running reset as windows show it.
pub(crate) fn view(ctx: &Ctx, reset: &RunningReset) -> ResetView {
    ResetView {
        kind: reset.kind,
        started_at: reset.started,
        ends_at: reset.ends,
        seconds: reset.seconds,
        left_s: u32::try_from(reset.left_ms.div_ceil(1000)).unwrap_or(u32::MAX),
        consecutive_call_s: reset.consecutive_ms / 1000,
        idea: ctx.shown_idea.of(reset.started).map(|shown| IdeaShownView {
            title: shown.title,
            text: shown.text,
        }),
        rested: None,
    }
}

fn over_view(rested: &Rested) -> ResetView {
    ResetView {
        kind: rested.kind,
        started_at: rested.started,
        ends_at: rested.ended,
        seconds: rested.seconds,
        left_s: 0,
        consecutive_call_s: rested.consecutive_ms / 1000,
        idea: None,
        rested: Some(RestedView {
            s: rested.rested_ms / 1000,
            credited_s: rested.credited_ms / 1000,
            counts: rested.counts,
        }),
    }
}
