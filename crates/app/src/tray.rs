//! The tray as the agent sees it: the sentence of the moment, how full the tide is, and the menu.
//!
//! Worked out from what the tracker published; decides only when the picture changes next, so that a fuller tide
//! is drawn in time and an idle agent costs no wake-up. Never looks at the disk.

use crate::{
    commands::policy::own,
    ctx::Ctx,
    desktop::{Effect, NudgeAnswer, TrayItem, TrayShape, TrayView},
    phrases,
    sync::Handle,
};
use domain::{
    rest::reset::RESET_SECONDS,
    time::{Mono, Now},
    tracker::{SpanKind, TrackerView},
};
use i18n::Words;
use serde_json::{Value, json};
use std::time::Duration;

/// By how much an offer can be put off from the menu, in minutes.
const LATER_MINUTES: [u32; 3] = [5, 10, 20];
/// Lengths that quiet mode offers, in minutes.
const QUIET_MINUTES: [u32; 3] = [30, 60, 240];
/// A minute in milliseconds: the sentence counts in these.
const MINUTE_MS: u64 = 60_000;

/// What was drawn, and when it is due to be drawn anew.
struct Drawn {
    view: TrayView,
    changes_at: Option<Mono>,
    /// An offer may come or is up.
    offer_may_come: bool,
}

/// Draws the tray whenever it changed, for ever.
pub(crate) async fn run(ctx: Ctx) {
    let bell = &ctx.tray;
    let mut tracked = ctx.tracker.watch();
    let mut profile = ctx.profile.subscribe();
    let mut before: Option<Drawn> = None;
    loop {
        let rung = bell.count();
        ctx.world.checkpoint("tray");
        tracked.mark_unchanged();
        profile.mark_unchanged();
        let drawn = draw(&ctx);
        let watched = before.as_ref().is_some_and(|before| before.offer_may_come);
        if drawn.offer_may_come != watched {
            ctx.effect(Effect::LookAround(drawn.offer_may_come));
        }
        if before.as_ref().is_none_or(|before| before.view != drawn.view) {
            ctx.effect(Effect::Tray(drawn.view.clone()));
        }
        let changes_at = drawn.changes_at;
        before = Some(drawn);
        bell.done(rung);
        // A moment that just passed is met at once, yet never in a loop without a pause.
        let ms = changes_at.map(|at| at.since_ms(ctx.now().mono).max(1));
        let changes = async {
            match ms {
                Some(ms) => tokio::time::sleep(Duration::from_millis(ms)).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            changed = tracked.changed() => if changed.is_err() { return },
            _ = profile.changed() => {}
            () = bell.heard() => {}
            () = changes => ctx.publish("today"),
        }
    }
}

fn draw(ctx: &Ctx) -> Drawn {
    let now = ctx.now();
    let tracker = ctx.view(now);
    let words = ctx.words();
    let shape = if tracker.reset.is_some() || tracker.on_break.is_some() {
        TrayShape::Resting
    } else if tracker.call.active {
        TrayShape::OnCall
    } else if tracker.quiet_until.is_some() {
        TrayShape::Quiet
    } else {
        TrayShape::Idle
    };
    let sentence = sentence(&words, now, &tracker);
    let mut labels = vec![TrayItem::Label(sentence.clone())];
    if !ctx.journal.is_kept() {
        labels.insert(0, TrayItem::Label(words.tray_unkept()));
    }
    if ctx.profile().policy_fault.is_some() {
        labels.push(TrayItem::Label(words.policy_fault_short(own::FILE)));
    }
    let online = ctx.with_sync(Handle::status).is_none_or(|status| status.online);
    let view = TrayView {
        fill_tenths: tracker.fill_tenths,
        shape,
        offline: !online,
        menu: menu(&words, now, &tracker, ctx.me().is_some(), labels),
        sentence,
    };
    Drawn {
        view,
        changes_at: changes_at(now, &tracker),
        offer_may_come: tracker.holding.lets_an_offer_come(),
    }
}

fn sentence(words: &Words, now: Now, tracker: &TrackerView) -> String {
    let clock = |instant| phrases::clock(now, instant);
    if let Some(reset) = &tracker.reset {
        return words.moment_resetting(&clock(reset.ends));
    }
    if let Some(on_break) = &tracker.on_break {
        return words.moment_break(&clock(on_break.from));
    }
    let minutes = i64::try_from(tracker.consecutive_ms / MINUTE_MS).unwrap_or(i64::MAX);
    match tracker.since {
        Some(since) if minutes > 0 || tracker.call.active => words.moment_on_calls(minutes, &clock(since)),
        _ => match tracker
            .spans
            .iter()
            .rev()
            .filter(|span| span.kind != SpanKind::Unmeasured)
            .find_map(|span| span.to)
        {
            Some(last) => words.moment_rested(&clock(last)),
            None => words.moment_no_calls(),
        },
    }
}

fn choice(label: String, command: &str, args: Value, enabled: bool) -> TrayItem {
    TrayItem::Choice {
        label,
        command: command.to_owned(),
        args,
        enabled,
    }
}

fn menu(
    words: &Words,
    now: Now,
    tracker: &TrackerView,
    joined: bool,
    labels: Vec<TrayItem>,
) -> Vec<TrayItem> {
    let resets = RESET_SECONDS
        .iter()
        .map(|seconds| {
            let label = words.tray_minutes(i64::from(seconds / 60));
            choice(
                label,
                "reset_start",
                json!({ "seconds": seconds }),
                tracker.may_reset,
            )
        })
        .collect();
    let mut items = labels;
    items.extend([
        TrayItem::Separator,
        TrayItem::More {
            label: words.tray_take_reset(),
            items: resets,
        },
    ]);
    items.extend(later(words, tracker));
    items.extend([
        choice(words.tray_hard(), "hard", json!({}), true),
        choice(
            words.tray_give_kudos(),
            "open",
            json!({ "view": "kudos" }),
            joined,
        ),
        choice(
            words.voice_obstacle(),
            "open",
            json!({ "view": "friction" }),
            joined,
        ),
        TrayItem::Separator,
        quiet(words, now, tracker),
        switch(words, tracker),
        TrayItem::Separator,
        choice(words.tray_open(), "open", json!({}), true),
        choice(words.tray_quit(), "quit", Value::Null, true),
    ]);
    items
}

/// Putting the offer off, while there is one to put off.
fn later(words: &Words, tracker: &TrackerView) -> Option<TrayItem> {
    let item = |minutes: &u32| {
        let args = json!({ "answer": NudgeAnswer::Later, "seconds": minutes * 60 });
        let label = words.tray_minutes(i64::from(*minutes));
        choice(label, "nudge_answer", args, true)
    };
    (tracker.shown || tracker.due && !tracker.call.active).then(|| TrayItem::More {
        label: words.tray_later(),
        items: LATER_MINUTES.iter().map(item).collect(),
    })
}

/// The agent's own word about being on a call.
fn switch(words: &Words, tracker: &TrackerView) -> TrayItem {
    let active = tracker.call.active;
    let label = match active {
        true => words.tray_call_ended(),
        false => words.tray_call_started(),
    };
    choice(label, "call_switch", json!({ "on": !active }), true)
}

/// No offers for a while, or again.
fn quiet(words: &Words, now: Now, tracker: &TrackerView) -> TrayItem {
    match tracker.quiet_until {
        Some(until) => TrayItem::More {
            label: words.moment_quiet(&phrases::clock(now, until)),
            items: vec![choice(
                words.tray_quiet_off(),
                "quiet_set",
                json!({ "seconds": null }),
                true,
            )],
        },
        None => TrayItem::More {
            label: words.tray_quiet_for(),
            items: QUIET_MINUTES
                .iter()
                .map(|minutes| {
                    let label = if minutes % 60 == 0 {
                        words.tray_hours(i64::from(minutes / 60))
                    } else {
                        words.tray_minutes(i64::from(*minutes))
                    };
                    choice(label, "quiet_set", json!({ "seconds": minutes * 60 }), true)
                })
                .collect(),
        },
    }
}

/// When the picture changes next without anything being said: at the next minute of a call, at the next
/// tenth of the tide, or while rest gives load back. `None` when nothing moves.
fn changes_at(now: Now, tracker: &TrackerView) -> Option<Mono> {
    let tenth_ms = (tracker.mark_ms / 10).max(100);
    if tracker.call.active {
        let to_minute = MINUTE_MS - tracker.consecutive_ms % MINUTE_MS;
        let to_tenth = if tracker.load_ms < tracker.mark_ms {
            tenth_ms - tracker.load_ms % tenth_ms
        } else {
            u64::MAX
        };
        return Some(now.mono.plus_ms(to_minute.min(to_tenth)));
    }
    // Rest empties the tide within minutes; a look every tenth of the fastest fall is enough, and it ends
    // with the load.
    (tracker.load_ms > 0).then(|| now.mono.plus_ms((tenth_ms / 10).clamp(500, 15_000)))
}
