//! Rest: carries out what the tracker decides, and answers what windows and the CLI ask about it.
//!
//! Decides nothing itself. Nothing here is a record of sync: whether a reset was offered, taken or ignored
//! never leaves this device.

use crate::{
    core::Core,
    desktop::{Effect as DesktopEffect, NudgeAnswer},
    history, people, reset,
    view::{CallView, CountsView, OfferView, SourceNoteView, StatusView, SyncView, TodayView},
};
use chrono::{DateTime, Timelike, Utc};
use domain::{
    rest::reset::RESET_SECONDS,
    time::Now,
    tracker::{AgentAct, Answer, Effect, Input, NoteKind, SourceNote, TrackerView},
};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;

/// Longest quiet mode, in seconds: a day.
const QUIET_SECONDS_MAX: u32 = 24 * 3600;

#[derive(Deserialize)]
pub(crate) struct AnswerArgs {
    answer: NudgeAnswer,
}

#[derive(Deserialize)]
pub(crate) struct QuietArgs {
    seconds: Option<u32>,
}

/// `status`.
pub(crate) async fn status(core: &mut Core, _: ()) -> Result<StatusView, Problem> {
    let tracker = core.tracker.view(core.world.now());
    Ok(StatusView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        call: call_view(core, &tracker),
        consecutive_call_s: tracker.consecutive_ms / 1000,
        load_s: tracker.load_ms / 1000,
        offer: offer_view(&tracker),
        today: counts_view(&tracker),
        sync: core.sync_view().await?,
    })
}

/// `today_show`.
pub(crate) async fn today(core: &mut Core, _: ()) -> Result<TodayView, Problem> {
    let now = core.world.now();
    let tracker = core.tracker.view(now);
    Ok(TodayView {
        name: core
            .centre
            .as_ref()
            .map(|centre| people::first_name(&centre.name)),
        part_of_day: part_of_day(now).to_owned(),
        on: now.local_on(),
        call: call_view(core, &tracker),
        consecutive_call_s: tracker.consecutive_ms / 1000,
        since_at: tracker.since,
        after_reset: tracker.after_reset,
        mark_s: tracker.mark_ms / 1000,
        load_s: tracker.load_ms / 1000,
        offer: offer_view(&tracker),
        reset_choices_s: if tracker.may_reset {
            RESET_SECONDS.to_vec()
        } else {
            Vec::new()
        },
        switch: tracker.switch,
        reset: tracker.reset.as_ref().map(reset::view),
        quiet_until: tracker.quiet_until,
        lane: history::lane(&tracker.spans, now, Some(now.wall)),
        counts: counts_view(&tracker),
        source_notes: tracker
            .source_notes
            .iter()
            .map(|note| note_view(core, note))
            .collect(),
        line_questions: tracker.line_questions,
        sync: core.sync_view().await?,
    })
}

/// `nudge_answer`.
pub(crate) async fn nudge_answer(core: &mut Core, args: AnswerArgs) -> Result<(), Problem> {
    let answer = match args.answer {
        NudgeAnswer::Take => Answer::Take,
        NudgeAnswer::AfterNextCall => Answer::AfterNextCall,
        NudgeAnswer::Dismissed => Answer::Dismissed,
    };
    act(core, AgentAct::NudgeAnswered { answer }).await;
    Ok(())
}

/// `quiet_set`.
pub(crate) async fn quiet_set(core: &mut Core, args: QuietArgs) -> Result<(), Problem> {
    if let Some(seconds) = args
        .seconds
        .filter(|seconds| *seconds == 0 || *seconds > QUIET_SECONDS_MAX)
    {
        return Err(ErrorCode::DurationBad {
            text: format!("{seconds}s"),
        }
        .into());
    }
    act(
        core,
        AgentAct::Quiet {
            seconds: args.seconds,
        },
    )
    .await;
    Ok(())
}

/// Whether nudges are wanted at all.
pub(crate) async fn nudges_wanted(core: &mut Core, on: bool) {
    act(core, AgentAct::NudgesWanted { on }).await;
}

/// Gives one act of the agent to the tracker.
pub(crate) async fn act(core: &mut Core, act: AgentAct) {
    let now = core.world.now();
    core.input(now, Input::Agent(act)).await;
    core.publish("today");
    core.publish("reset");
}

/// Carries out one effect of the tracker; says whether a gap opened.
pub(crate) fn carry_out(core: &mut Core, at: Now, effect: Effect) -> bool {
    match effect {
        Effect::Offer {
            consecutive_ms,
            since,
            seconds,
        } => {
            let minutes = i64::try_from(consecutive_ms / 60_000).unwrap_or(i64::MAX);
            let since = clock(at, since.unwrap_or(at.wall));
            core.effect(DesktopEffect::ShowNudge {
                title: core.words.nudge_title(),
                text: core.words.nudge_text(minutes, &since),
                actions: vec![
                    (NudgeAnswer::Take, core.words.nudge_take(&length(core, seconds))),
                    (NudgeAnswer::AfterNextCall, core.words.nudge_later()),
                ],
            });
        }
        Effect::Withdraw => core.effect(DesktopEffect::WithdrawNudge),
        Effect::OpenReset { .. } => {
            core.effect(DesktopEffect::OpenReset);
            core.publish("reset");
        }
        Effect::CloseReset { finished } => reset::closed(core, finished),
        Effect::GapOpened => {
            core.publish("history");
            return true;
        }
        Effect::AskBrowserLine { app } => core.line_asked = Some(app),
        Effect::HeartbeatWanted => core.heartbeat_wanted = true,
        Effect::BreakCut => core.break_cut = true,
        Effect::CallChanged => reset::farewell_ends_with_a_call(core, at),
        Effect::SourceNotesChanged => {}
    }
    core.publish("today");
    false
}

/// "60 s", "3 min".
fn length(core: &Core, seconds: u32) -> String {
    if seconds < 120 || !seconds.is_multiple_of(60) {
        core.words.length_seconds(i64::from(seconds))
    } else {
        core.words.length_minutes(i64::from(seconds / 60))
    }
}

/// The hour and minute the agent's clock showed at `instant`.
pub(crate) fn clock(now: Now, instant: DateTime<Utc>) -> String {
    instant
        .with_timezone(now.local().offset())
        .format("%H:%M")
        .to_string()
}

fn part_of_day(now: Now) -> &'static str {
    match now.local().hour() {
        5..=11 => "morning",
        12..=17 => "afternoon",
        18..=21 => "evening",
        _ => "night",
    }
}

fn call_view(core: &Core, tracker: &TrackerView) -> CallView {
    let call = &tracker.call;
    CallView {
        active: call.active,
        ringing: call.ringing,
        since: call.since,
        source: call.source.as_ref().map(|id| id.0.clone()),
        confidence: call.confidence.map(|confidence| confidence.name().to_owned()),
        label: call.source.as_ref().map(|id| source_label(core, &id.0)),
    }
}

/// How a source is called in words: "from baresip", "microphone", "your switch".
fn source_label(core: &Core, id: &str) -> String {
    let (kind, name) = id.split_once(':').unwrap_or((id, ""));
    match (kind, name) {
        ("manual", _) => core.words.source_switch(),
        ("mic", _) => core.words.source_microphone(),
        ("dialog", _) => core.words.source_dialog(),
        ("local-api", "") => core.words.source_phone(),
        ("local-api", name) => core.words.source_from(name),
        (kind, _) => core.words.source_from(kind),
    }
}

fn note_view(core: &Core, note: &SourceNote) -> SourceNoteView {
    let name = note.app.clone().unwrap_or_else(|| {
        let (kind, name) = note.source.0.split_once(':').unwrap_or((&note.source.0, ""));
        match (kind, name) {
            ("dialog", _) => core.words.source_dialog_name(),
            ("local-api", name) if !name.is_empty() => name.to_owned(),
            (kind, _) => kind.to_owned(),
        }
    });
    let text = match note.kind {
        NoteKind::Untrusted => core.words.source_untrusted(&name),
        NoteKind::Lost => core.words.source_lost(&name),
        NoteKind::Muted => core.words.source_muted(&name),
        NoteKind::Stuck => core.words.source_stuck(&name),
    };
    SourceNoteView {
        id: note.source.0.clone(),
        kind: note.kind.name().to_owned(),
        text,
    }
}

fn offer_view(tracker: &TrackerView) -> OfferView {
    OfferView {
        due: tracker.due,
        owed_s: tracker.owed_s,
        shown: tracker.shown,
        holding: tracker
            .holding
            .iter()
            .map(|hold| hold.name().to_owned())
            .collect(),
    }
}

fn counts_view(tracker: &TrackerView) -> CountsView {
    CountsView {
        calls: tracker.today.calls,
        resets: tracker.today.resets,
    }
}

impl Core {
    /// Where sync stands. What waits is counted where it is kept, so that it is true at once.
    pub(crate) async fn sync_view(&self) -> Result<SyncView, Problem> {
        let Some(sync) = &self.sync else {
            return Ok(SyncView {
                state: "alone".to_owned(),
                waiting: 0,
                last_at: None,
            });
        };
        let status = sync.status();
        Ok(SyncView {
            state: if status.online { "online" } else { "offline" }.to_owned(),
            waiting: self.read(store::log::waiting).await?,
            last_at: status.last_at,
        })
    }
}
