//! Rest: carries out what the tracker decides, and answers what windows and the CLI ask about it.
//!
//! Decides nothing itself. Nothing here is a record of sync: whether a reset was offered, taken or ignored
//! never leaves this device.

use crate::{
    commands::{desks, history, people, policy::own, reset},
    ctx::Ctx,
    desktop::{LATER_SECONDS, NudgeAnswer},
    view::{CallView, CountsView, OfferView, PartOfDay, SourceNoteView, StatusView, TodayView},
};
use chrono::Timelike;
use domain::{
    rest::reset::RESET_SECONDS,
    time::Now,
    tracker::{AgentAct, Answer, NoteKind, SourceNote, TrackerView},
};
use protocol::problem::{Amount, ErrorCode, Problem};
use serde::Deserialize;

/// Longest quiet mode, in seconds: a day.
const QUIET_SECONDS_MAX: u32 = 24 * 3600;
/// An offer is put off by a minute at least and by an hour at most; for longer there is quiet mode.
const LATER_SECONDS_MIN: u32 = 60;
const LATER_SECONDS_MAX: u32 = 3600;

#[derive(Deserialize)]
pub(crate) struct AnswerArgs {
    answer: NudgeAnswer,
    /// For `later`: by how much.
    seconds: Option<u32>,
}

#[derive(Deserialize)]
pub(crate) struct QuietArgs {
    seconds: Option<u32>,
}

/// `status`.
pub(crate) async fn status(ctx: &Ctx, _: ()) -> Result<StatusView, Problem> {
    let tracker = ctx.view(ctx.now());
    Ok(StatusView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        call: call_view(ctx, &tracker),
        consecutive_call_s: tracker.consecutive_ms / 1000,
        load_s: tracker.load_ms / 1000,
        offer: offer_view(&tracker),
        today: counts_view(&tracker),
        sync: ctx.sync_view(),
        kept: ctx.journal.is_kept(),
    })
}

/// `today_show`.
pub(crate) async fn today(ctx: &Ctx, _: ()) -> Result<TodayView, Problem> {
    let now = ctx.now();
    let tracker = ctx.view(now);
    Ok(TodayView {
        name: ctx
            .centre()
            .as_ref()
            .map(|centre| people::first_name(&centre.name)),
        part_of_day: part_of_day(now),
        on: now.local_on(),
        call: call_view(ctx, &tracker),
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
        reset: tracker.reset.as_ref().map(|running| reset::view(ctx, running)),
        quiet_until: tracker.quiet_until,
        lane: history::lane(&tracker.spans, now, Some(now.wall)),
        counts: counts_view(&tracker),
        source_notes: tracker
            .source_notes
            .iter()
            .map(|note| note_view(ctx, note))
            .collect(),
        line_questions: tracker.line_questions,
        policy_note: own::sentence(&ctx.profile(), &ctx.words()),
        desk_notes: desks::sentences(&ctx.profile(), now),
        sync: ctx.sync_view(),
        kept: ctx.journal.is_kept(),
    })
}

/// `nudge_answer`.
pub(crate) async fn nudge_answer(ctx: &Ctx, args: AnswerArgs) -> Result<(), Problem> {
    let answer = match args.answer {
        NudgeAnswer::Take => Answer::Take,
        NudgeAnswer::AfterNextCall => Answer::AfterNextCall,
        NudgeAnswer::Dismissed => Answer::Dismissed,
        NudgeAnswer::Later => later(ctx, args.seconds.unwrap_or(LATER_SECONDS))?,
    };
    ctx.act(AgentAct::NudgeAnswered { answer }).await
}

/// Puts an offer off that is up, or that something else holds back although a reset is due.
fn later(ctx: &Ctx, seconds: u32) -> Result<Answer, Problem> {
    if !(LATER_SECONDS_MIN..=LATER_SECONDS_MAX).contains(&seconds) {
        return Err(ErrorCode::OutOfRange {
            amount: Amount::Later,
            min: LATER_SECONDS_MIN,
            max: LATER_SECONDS_MAX,
        }
        .into());
    }
    let tracker = ctx.view(ctx.now());
    match tracker.shown || tracker.due {
        true => Ok(Answer::Later { seconds }),
        false => Err(ErrorCode::NothingDue.into()),
    }
}

/// `quiet_set`.
pub(crate) async fn quiet_set(ctx: &Ctx, args: QuietArgs) -> Result<(), Problem> {
    if args
        .seconds
        .is_some_and(|seconds| !(1..=QUIET_SECONDS_MAX).contains(&seconds))
    {
        return Err(ErrorCode::OutOfRange {
            amount: Amount::Quiet,
            min: 1,
            max: QUIET_SECONDS_MAX,
        }
        .into());
    }
    ctx.act(AgentAct::Quiet {
        seconds: args.seconds,
    })
    .await
}

/// Whether nudges are wanted at all.
pub(crate) async fn nudges_wanted(ctx: &Ctx, on: bool) -> Result<(), Problem> {
    ctx.act(AgentAct::NudgesWanted { on }).await
}

fn part_of_day(now: Now) -> PartOfDay {
    match now.local().hour() {
        5..=11 => PartOfDay::Morning,
        12..=17 => PartOfDay::Afternoon,
        18..=21 => PartOfDay::Evening,
        _ => PartOfDay::Night,
    }
}

fn call_view(ctx: &Ctx, tracker: &TrackerView) -> CallView {
    let call = &tracker.call;
    CallView {
        active: call.active,
        uncertain: call.uncertain,
        ringing: call.ringing,
        since: call.since,
        source: call.source.as_ref().map(|id| id.0.clone()),
        confidence: call.confidence,
        label: call.source.as_ref().map(|id| source_label(ctx, &id.0)),
    }
}

/// How a source is called in words: "from baresip", "microphone", "your switch".
fn source_label(ctx: &Ctx, id: &str) -> String {
    let (kind, name) = id.split_once(':').unwrap_or((id, ""));
    match (kind, name) {
        ("manual", _) => ctx.words().source_switch(),
        ("mic", _) => ctx.words().source_microphone(),
        ("dialog", _) => ctx.words().source_dialog(),
        ("local-api", "") => ctx.words().source_phone(),
        ("local-api", name) => ctx.words().source_from(name),
        (kind, _) => ctx.words().source_from(kind),
    }
}

fn note_view(ctx: &Ctx, note: &SourceNote) -> SourceNoteView {
    let name = note.app.clone().unwrap_or_else(|| {
        let (kind, name) = note.source.0.split_once(':').unwrap_or((&note.source.0, ""));
        match (kind, name) {
            ("dialog", _) => ctx.words().source_dialog_name(),
            ("local-api", name) if !name.is_empty() => name.to_owned(),
            (kind, _) => kind.to_owned(),
        }
    });
    let text = match note.kind {
        NoteKind::Untrusted => ctx.words().source_untrusted(&name),
        NoteKind::Lost => {
            // The reason is the one that the list of sources and `doctor` give.
            let trouble = ctx.sources.trouble(&note.source);
            let why = trouble.and_then(|trouble| ctx.words().source_trouble(trouble.name()));
            let lost = ctx.words().source_lost(&name);
            why.map_or(lost.clone(), |why| format!("{lost} {why}"))
        }
        NoteKind::Muted => ctx.words().source_muted(&name),
        NoteKind::Stuck => ctx.words().source_stuck(&name),
    };
    SourceNoteView {
        id: note.source.0.clone(),
        kind: note.kind,
        text,
    }
}

fn offer_view(tracker: &TrackerView) -> OfferView {
    OfferView {
        due: tracker.due,
        owed_s: tracker.owed_s,
        shown: tracker.shown,
        holding: tracker.holding.iter().collect(),
    }
}

fn counts_view(tracker: &TrackerView) -> CountsView {
    CountsView {
        calls: tracker.today.calls,
        resets: tracker.today.resets,
    }
}
