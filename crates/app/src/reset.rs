//! Resets and hard calls: starting, ending, and what the reset window shows.
//!
//! Decides nothing about rest; the tracker does. A window that still says what a reset came to goes at once when
//! a phone rings. Whether a reset was taken never leaves this device.

use crate::{
    core::Core,
    desktop::Effect as DesktopEffect,
    relief,
    rest::act,
    statutory,
    view::{ResetView, RestedView},
};
use domain::{
    relief::Minutes,
    rest::reset::{RESET_SECONDS_MAX, ResetKind},
    time::Now,
    tracker::{AgentAct, Input, Rested, RunningReset},
};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;

/// Minutes that a leader is told when no length of a reset says them.
const RELIEF_MINUTES: u32 = 10;

#[derive(Deserialize)]
pub(crate) struct ResetArgs {
    seconds: u32,
    #[serde(default)]
    kind: ResetKind,
}

#[derive(Deserialize)]
pub(crate) struct HardArgs {
    #[serde(default)]
    reset_s: Option<u32>,
    #[serde(default)]
    tell_leader: bool,
}

/// `reset_start`.
pub(crate) async fn start(core: &mut Core, args: ResetArgs) -> Result<ResetView, Problem> {
    begin(core, args.seconds, args.kind).await?;
    let tracker = core.tracker.view(core.world.now());
    let running = tracker.reset.as_ref().map(view);
    running.ok_or_else(|| ErrorCode::OnACall.into())
}

async fn begin(core: &mut Core, seconds: u32, kind: ResetKind) -> Result<(), Problem> {
    if seconds == 0 || seconds > RESET_SECONDS_MAX {
        return Err(ErrorCode::DurationBad {
            text: format!("{seconds}s"),
        }
        .into());
    }
    let now = core.world.now();
    if !core.tracker.view(now).may_reset {
        return Err(ErrorCode::OnACall.into());
    }
    core.farewell = false;
    core.input(now, Input::Agent(AgentAct::ResetStart { seconds, reset: kind }))
        .await;
    core.publish("reset");
    core.publish("today");
    Ok(())
}

/// `reset_show`: the running reset; one that ran to its end until its window is closed.
pub(crate) async fn show(core: &mut Core, _: ()) -> Result<Option<ResetView>, Problem> {
    let tracker = core.tracker.view(core.world.now());
    let over = tracker.rested.as_ref().filter(|_| core.farewell).map(over_view);
    Ok(tracker.reset.as_ref().map(view).or(over))
}

/// `reset_end`; without a running reset it only closes the window.
pub(crate) async fn end(core: &mut Core, _: ()) -> Result<(), Problem> {
    if std::mem::take(&mut core.farewell) {
        core.effect(DesktopEffect::CloseReset);
    }
    act(core, AgentAct::ResetEnd).await;
    Ok(())
}

/// `hard`: marks the call, tells the leader when that is asked for, and starts a reset when a length is given.
pub(crate) async fn hard(core: &mut Core, args: HardArgs) -> Result<(), Problem> {
    act(core, AgentAct::Hard).await;
    if args.tell_leader {
        let minutes = args.reset_s.map_or(RELIEF_MINUTES, |seconds| seconds / 60);
        let minutes = Minutes::try_from(minutes).map_err(|error| ErrorCode::DurationBad {
            text: format!("{}m", error.0),
        })?;
        relief::send(core, minutes).await?;
    }
    match args.reset_s {
        Some(seconds) => begin(core, seconds, ResetKind::Quiet).await,
        None => Ok(()),
    }
}

/// A reset is over. One that ran to its end leaves its window up, to say what it came to.
pub(crate) fn closed(core: &mut Core, finished: bool) {
    core.farewell = finished;
    if !finished {
        core.effect(DesktopEffect::CloseReset);
    }
    core.publish("reset");
    core.publish("history");
    let rested = core.tracker.view(core.world.now()).rested;
    if let Some(rested) = rested.filter(|_| finished && core.choices.sound) {
        let title = core.words.notify_reset_over_title();
        let length = statutory::length(&core.words, rested.rested_ms);
        let text = core.words.notify_reset_over_text(&length);
        core.effect(DesktopEffect::Chime { title, text });
    }
}

/// Nothing stays on the screen when a phone rings.
pub(crate) fn farewell_ends_with_a_call(core: &mut Core, at: Now) {
    let call = core.tracker.view(at).call;
    if core.farewell && (call.active || call.ringing) {
        core.farewell = false;
        core.effect(DesktopEffect::CloseReset);
        core.publish("reset");
    }
}

/// A running reset as windows show it.
pub(crate) fn view(reset: &RunningReset) -> ResetView {
    ResetView {
        kind: kind_name(reset.kind).to_owned(),
        started_at: reset.started,
        ends_at: reset.ends,
        seconds: reset.seconds,
        left_s: u32::try_from(reset.left_ms.div_ceil(1000)).unwrap_or(u32::MAX),
        consecutive_call_s: reset.consecutive_ms / 1000,
        rested: None,
    }
}

fn over_view(rested: &Rested) -> ResetView {
    ResetView {
        kind: kind_name(rested.kind).to_owned(),
        started_at: rested.started,
        ends_at: rested.ended,
        seconds: rested.seconds,
        left_s: 0,
        consecutive_call_s: rested.consecutive_ms / 1000,
        rested: Some(RestedView {
            s: rested.rested_ms / 1000,
            credited_s: rested.credited_ms / 1000,
            counts: rested.counts,
        }),
    }
}

fn kind_name(kind: ResetKind) -> &'static str {
    match kind {
        ResetKind::Breathe => "breathe",
        ResetKind::LookAway => "look_away",
        ResetKind::Stretch => "stretch",
        ResetKind::Quiet => "quiet",
    }
}
