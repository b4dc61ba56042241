//! The tray as the agent sees it: the sentence of the moment, how full the tide is, and the menu.
//!
//! Worked out from the tracker's view; decides only when the picture changes next, so that a fuller tide is
//! drawn in time and an idle tracker costs no wake-up.

use crate::{
    core::Core,
    desktop::{TrayItem, TrayShape, TrayView},
    rest,
};
use domain::{
    rest::reset::RESET_SECONDS,
    time::{Mono, Now},
    tracker::{SpanKind, TrackerView},
};
use serde_json::{Value, json};

/// Lengths that quiet mode offers, in minutes.
const QUIET_MINUTES: [u32; 3] = [30, 60, 240];
/// A minute in milliseconds: the sentence counts in these.
const MINUTE_MS: u64 = 60_000;

/// What was drawn, and when it is due to be drawn anew.
pub(crate) struct Drawn {
    pub(crate) view: TrayView,
    pub(crate) changes_at: Option<Mono>,
    /// An offer may come or is up.
    pub(crate) offer_may_come: bool,
}

/// Draws the tray for this moment.
pub(crate) fn draw(core: &Core) -> Drawn {
    let now = core.world.now();
    let tracker = core.tracker.view(now);
    let shape = if tracker.reset.is_some() || tracker.on_break.is_some() {
        TrayShape::Resting
    } else if tracker.call.active {
        TrayShape::OnCall
    } else if tracker.quiet_until.is_some() {
        TrayShape::Quiet
    } else {
        TrayShape::Idle
    };
    let sentence = sentence(core, now, &tracker);
    let view = TrayView {
        fill_tenths: tracker.fill_tenths,
        shape,
        offline: core.sync.as_ref().is_some_and(|sync| !sync.status().online),
        menu: menu(core, now, &tracker, &sentence),
        sentence,
    };
    Drawn {
        view,
        changes_at: changes_at(now, &tracker),
        offer_may_come: tracker.holding.lets_an_offer_come(),
    }
}

fn sentence(core: &Core, now: Now, tracker: &TrackerView) -> String {
    let clock = |instant| rest::clock(now, instant);
    if let Some(reset) = &tracker.reset {
        return core.words.moment_resetting(&clock(reset.ends));
    }
    if let Some(on_break) = &tracker.on_break {
        return core.words.moment_break(&clock(on_break.from));
    }
    let minutes = i64::try_from(tracker.consecutive_ms / MINUTE_MS).unwrap_or(i64::MAX);
    match tracker.since {
        Some(since) if minutes > 0 || tracker.call.active => {
            core.words.moment_on_calls(minutes, &clock(since))
        }
        _ => match tracker
            .spans
            .iter()
            .rev()
            .filter(|span| span.kind != SpanKind::Unmeasured)
            .find_map(|span| span.to)
        {
            Some(last) => core.words.moment_rested(&clock(last)),
            None => core.words.moment_no_calls(),
        },
    }
}

fn menu(core: &Core, now: Now, tracker: &TrackerView, sentence: &str) -> Vec<TrayItem> {
    let words = &core.words;
    let choice = |label: String, command: &str, args: Value, enabled: bool| TrayItem::Choice {
        label,
        command: command.to_owned(),
        args,
        enabled,
    };
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
    let quiet = match tracker.quiet_until {
        Some(until) => TrayItem::More {
            label: words.moment_quiet(&rest::clock(now, until)),
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
    };
    let switch = if tracker.call.active {
        choice(
            words.tray_call_ended(),
            "call_switch",
            json!({ "on": false }),
            true,
        )
    } else {
        choice(
            words.tray_call_started(),
            "call_switch",
            json!({ "on": true }),
            true,
        )
    };
    vec![
        TrayItem::Label(sentence.to_owned()),
        TrayItem::Separator,
        TrayItem::More {
            label: words.tray_take_reset(),
            items: resets,
        },
        choice(words.tray_hard(), "hard", json!({}), true),
        choice(
            words.tray_give_kudos(),
            "open",
            json!({ "view": "kudos" }),
            core.centre.is_some(),
        ),
        TrayItem::Separator,
        quiet,
        switch,
        TrayItem::Separator,
        choice(words.tray_open(), "open", json!({}), true),
        choice(words.tray_quit(), "quit", Value::Null, true),
    ]
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
