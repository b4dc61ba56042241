//! The agent's own calendar: a file on this computer, or an address, that says when they are in a meeting, during which no
//! reset is offered. From when to when, never what about.
//!
//! Decides when the file is read and what of it holds; the desktop reads it, in a program of its own. A file that cannot
//! be read leaves what was read last in force, and the fault is said. Wakes nothing by itself: the file is looked at when
//! an offer may come. When an address is asked is [`address`]'s.

pub(crate) mod address;

use crate::{
    calendar_state::Validators,
    ctx::Ctx,
    desktop::{CalendarRead, CalendarText, Effect},
    profile::Choices,
    view::{CalendarFault, CalendarView, MeetingView},
};
use chrono::{DateTime, Duration, Utc};
use domain::{shift::Planned, time::Mono, tracker::Input};
use protocol::problem::{ErrorCode, FolderFault, Problem};
use serde::Deserialize;
use std::{
    path::{Path, PathBuf},
    time::SystemTime,
};

/// How far ahead a file is read.
const AHEAD_HOURS: i64 = 48;
/// It is read anew when less than this is left of that.
const LEFT_HOURS_MIN: i64 = 24;
/// A meeting that is over still matters to nobody.
const BACK_HOURS: i64 = 1;
/// A file is looked at no more often.
const LOOK_MS_MIN: u64 = 60_000;
/// How long whoever sets a file waits to hear what is in it.
const SET_WAITS: std::time::Duration = std::time::Duration::from_secs(12);
/// Meetings that are shown.
const SHOWN_MAX: usize = 12;

#[derive(Deserialize)]
pub(crate) struct SetArgs {
    #[serde(default)]
    file: Option<PathBuf>,
    /// Never logged, never shown.
    #[serde(default)]
    address: Option<String>,
}

/// What was read when.
#[derive(Default)]
struct Reading {
    file: PathBuf,
    changed: Option<SystemTime>,
    until: DateTime<Utc>,
    looked_at: Option<Mono>,
    /// What it was read after: [`crate::calendar_state::CalendarState::forgotten`].
    forgotten: u64,
}

/// `calendar_show`.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<CalendarView, Problem> {
    Ok(view(ctx))
}

fn view(ctx: &Ctx) -> CalendarView {
    let (known, now) = (ctx.calendar.known(), ctx.now().wall);
    let ahead = known.meetings.iter().filter(|(_, to)| *to > now).take(SHOWN_MAX);
    CalendarView {
        file: ctx
            .profile()
            .choices
            .calendar
            .as_ref()
            .map(|file| file.display().to_string()),
        host: ctx.profile().choices.calendar_host.clone(),
        meetings: ahead
            .map(|(from, to)| MeetingView { from: *from, to: *to })
            .collect(),
        read_at: known.read_at,
        fault: known.fault,
    }
}

/// `calendar_set`: from now on this file, this address, or none.
pub(crate) async fn set(ctx: &Ctx, args: SetArgs) -> Result<CalendarView, Problem> {
    if args.file.as_ref().is_some_and(|file| !file.is_absolute()) {
        let fault = FolderFault::Relative;
        return Err(ErrorCode::FolderBad { fault }.into());
    }
    let typed = args.address.as_deref().map(address::read).transpose()?;
    let host = typed.as_ref().map(address::shown);
    let given = args.file.is_some() || typed.is_some();
    address::keep(ctx, typed.as_ref()).await?;
    let before = ctx.profile();
    if before.choices.calendar.is_some() || before.choices.calendar_host.is_some() {
        // The meetings of another calendar hold nothing any more.
        ctx.tracker.post(ctx.now(), Input::Meetings(Vec::new())).await;
    }
    ctx.calendar.forget();
    let mut changes = ctx.calendar.changes();
    let choose = |choices: &mut Choices| {
        (choices.calendar, choices.calendar_host) = (args.file, host);
    };
    ctx.change_choices_and("settings", choose, address::forget)
        .await?;
    if given {
        let _ = tokio::time::timeout(SET_WAITS, changes.changed()).await;
    }
    Ok(view(ctx))
}

/// Takes what the desktop read of a calendar.
pub(crate) async fn heard(ctx: &Ctx, asked: &CalendarRead, read: Result<Vec<(i64, i64)>, CalendarFault>) {
    if asked.turn != ctx.calendar.forgotten() {
        return;
    }
    let taken = match (read, &asked.text) {
        (Ok(spans), CalendarText::File(_)) => {
            hold(ctx, &spans, ctx.now().wall).await;
            Ok(())
        }
        (Ok(spans), CalendarText::Fetched(_)) => address::heard(ctx, asked, spans)
            .await
            .map_err(|_| CalendarFault::Broken),
        (Err(fault), _) => Err(fault),
    };
    if let Err(fault) = taken {
        tracing::warn!(?fault, "the calendar cannot be read; what was read last holds");
        ctx.calendar.failed(fault);
    }
    ctx.publish("settings");
    ctx.publish("today");
}

/// From now on these are the meetings, as far as they are near; read at that moment.
async fn hold(ctx: &Ctx, spans: &[(i64, i64)], read_at: DateTime<Utc>) {
    let (now, moment) = (ctx.now(), DateTime::from_timestamp_millis);
    let (from, to) = (
        now.wall - Duration::hours(BACK_HOURS),
        now.wall + Duration::hours(AHEAD_HOURS),
    );
    let meetings = spans
        .iter()
        .filter_map(|(from, to)| moment(*from).zip(moment(*to)));
    let near = meetings.filter(|(begin, end)| *end > from && *begin < to);
    let near: Vec<_> = near.collect();
    // The same again is no news, and no entry of the journal.
    if ctx.calendar.known().meetings != near || ctx.calendar.known().read_at.is_none() {
        let planned = near.iter().map(|(from, to)| Planned { from: *from, to: *to });
        ctx.tracker.post(now, Input::Meetings(planned.collect())).await;
    }
    ctx.calendar.read(near, read_at);
}

/// Has the file read when it was chosen, when it changed and an offer may come, and when the days ahead run out.
pub(crate) async fn run(ctx: Ctx) {
    let mut tracked = ctx.tracker.watch();
    let mut profile = ctx.profile.subscribe();
    let mut reading: Option<Reading> = None;
    loop {
        profile.mark_unchanged();
        tracked.mark_unchanged();
        let Some(file) = ctx.profile().choices.calendar.clone() else {
            // One that was erased with the profile holds nothing any more.
            if reading.take().is_some() && ctx.profile().choices.calendar_host.is_none() {
                ctx.calendar.forget();
                ctx.tracker.post(ctx.now(), Input::Meetings(Vec::new())).await;
            }
            if profile.changed().await.is_err() {
                return;
            }
            continue;
        };
        let reading = reading.get_or_insert_default();
        if is_due(&ctx, &file, reading).await {
            let now = ctx.now().wall;
            reading.until = now + Duration::hours(AHEAD_HOURS);
            ctx.effect(Effect::ReadCalendar(CalendarRead {
                text: CalendarText::File(file),
                from_ms: (now - Duration::hours(BACK_HOURS)).timestamp_millis(),
                to_ms: reading.until.timestamp_millis(),
                turn: reading.forgotten,
                fresh: Validators::default(),
            }));
        }
        tokio::select! {
            changed = tracked.changed() => if changed.is_err() { return },
            _ = profile.changed() => {}
        }
    }
}

async fn is_due(ctx: &Ctx, file: &Path, reading: &mut Reading) -> bool {
    let now = ctx.now();
    let forgotten = ctx.calendar.forgotten();
    let other = reading.file != file || reading.forgotten != forgotten;
    reading.forgotten = forgotten;
    let ends = reading.until - now.wall < Duration::hours(LEFT_HOURS_MIN);
    let may_offer = ctx.view(now).holding.lets_an_offer_come();
    let rested = reading
        .looked_at
        .is_none_or(|at| now.mono.since_ms(at) >= LOOK_MS_MIN);
    let matters = other || ends || may_offer && rested;
    if !matters {
        return false;
    }
    reading.looked_at = Some(now.mono);
    let found = tokio::fs::metadata(file)
        .await
        .and_then(|found| found.modified())
        .ok();
    let changed = found != reading.changed;
    (reading.file, reading.changed) = (file.to_owned(), found);
    other || ends || changed
}
