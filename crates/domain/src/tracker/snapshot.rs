//! The tracker's state as a view, and what changed between two moments as effects.

use super::{
    core::Core,
    view::{CallNow, Confidence, Effect, RunningReset, SourceNote, TrackerView},
};
use crate::{calls::event::Tier, policy::Policy, rest::nudge::reset_for, time::Stamp};
use std::collections::BTreeSet;

/// What a front end has seen: effects are the difference of two of these, so that an offer which came and
/// went between two looks is never shown late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    shown: Option<u64>,
    reset: Option<u64>,
    on_call: bool,
    gaps: u64,
    call: CallNow,
    after_call_work: bool,
    notes: BTreeSet<SourceNote>,
    asked: usize,
    on_break: bool,
    breaks_cut: usize,
}

impl Seen {
    /// A call was on.
    pub(super) fn is_active(&self) -> bool {
        self.call.active
    }
}

impl Core {
    pub(super) fn seen(&self) -> Seen {
        let call = self.call();
        Seen {
            shown: self.nudge.shown.map(|shown| shown.number),
            reset: self.reset.map(|reset| reset.number),
            on_call: call.active || call.ringing || call.uncertain,
            gaps: self.gaps,
            call,
            after_call_work: self.arbiter.is_after_call_work(),
            notes: self.arbiter.notes.clone(),
            asked: self.arbiter.asked.len(),
            on_break: self.on_break(),
            breaks_cut: self.breaks_cut(),
        }
    }

    fn call(&self) -> CallNow {
        let ringing = self.arbiter.is_ringing();
        let Some(stretch) = &self.arbiter.stretch else {
            return CallNow {
                ringing,
                uncertain: self.arbiter.is_uncertain(),
                ..CallNow::default()
            };
        };
        let confidence = match stretch.tier {
            Tier::Manual => Confidence::Manual,
            Tier::Signalling => Confidence::Exact,
            Tier::Microphone | Tier::BrowserMicrophone if stretch.untrusted => Confidence::Untrusted,
            Tier::Microphone | Tier::BrowserMicrophone => Confidence::Good,
        };
        CallNow {
            active: true,
            ending: !stretch.carried,
            uncertain: !stretch.carried && stretch.tail.uncertain,
            ringing,
            on_hold: stretch.on_hold,
            since: Some(stretch.from.wall),
            source: Some(stretch.source.clone()),
            confidence: Some(confidence),
        }
    }

    /// What a front end that saw `before` is told now.
    pub(super) fn effects(&self, policy: &Policy, before: &Seen, t: u64) -> Vec<Effect> {
        let after = self.seen();
        let mut effects = Vec::new();
        if before.shown.is_some() && before.shown != after.shown {
            effects.push(Effect::Withdraw);
        }
        if before.reset.is_some() && before.reset != after.reset {
            effects.push(Effect::CloseReset {
                finished: self.rested.is_some_and(|rested| rested.finished),
            });
        }
        let call_changed = (&before.call, before.after_call_work) != (&after.call, after.after_call_work);
        if call_changed || before.gaps != after.gaps {
            effects.push(Effect::CallChanged);
        }
        if !after.on_call && (before.on_call || before.gaps != after.gaps) {
            effects.push(Effect::GapOpened);
        }
        if let Some(shown) = self
            .nudge
            .shown
            .filter(|shown| before.shown != Some(shown.number))
        {
            let load = self.load_at(policy, t);
            let since = load.since.map(|since| since.wall);
            effects.push(Effect::Offer {
                consecutive_ms: load.consecutive_ms,
                since,
                seconds: shown.seconds,
            });
        }
        if let Some(reset) = self.reset.filter(|reset| before.reset != Some(reset.number)) {
            effects.push(Effect::OpenReset {
                kind: reset.kind,
                seconds: reset.seconds,
            });
        }
        if before.on_break && !after.on_break && before.breaks_cut < after.breaks_cut {
            effects.push(Effect::BreakCut);
        }
        if before.notes != after.notes {
            effects.push(Effect::SourceNotesChanged);
        }
        if before.asked != after.asked {
            effects.extend(
                self.arbiter
                    .asked_since(before.asked)
                    .map(|app| Effect::AskBrowserLine { app }),
            );
        }
        effects
    }

    pub(super) fn view(&self, policy: &Policy, now: Stamp) -> TrackerView {
        let load = self.load_at(policy, now.t_ms);
        let (on, today, spans) = self.days.day(policy, now);
        let busy = self.is_busy(policy, now.t_ms);
        let tenths = load.load_ms.saturating_mul(10) / policy.mark_ms.max(1);
        TrackerView {
            call: self.call(),
            after_call_work: self.arbiter.is_after_call_work(),
            switch: self.arbiter.switch(),
            consecutive_ms: load.consecutive_ms,
            since: load.since.map(|since| since.wall),
            after_reset: load.after_reset,
            load_ms: load.load_ms,
            mark_ms: policy.mark_ms,
            fill_tenths: u8::try_from(tenths.min(10)).unwrap_or(10),
            due: load.due,
            owed_s: if load.due {
                reset_for(policy, load.load_ms)
            } else {
                0
            },
            shown: self.nudge.shown.is_some(),
            holding: self.holds(policy, now, &load),
            reset: self.reset.map(|reset| RunningReset {
                kind: reset.kind,
                started: reset.started.wall,
                ends: reset.started.at(reset.until).wall,
                seconds: reset.seconds,
                left_ms: reset.until.saturating_sub(now.t_ms),
                consecutive_ms: reset.consecutive_ms,
            }),
            rested: self.rested,
            on_break: self.break_now(now),
            may_reset: !busy && !self.asleep,
            may_show: !busy && !self.asleep && self.reset.is_none() && !self.arbiter.is_uncertain(),
            quiet_until: (now.t_ms < self.nudge.quiet_until).then(|| now.at(self.nudge.quiet_until).wall),
            nudges_wanted: !self.nudges_unwanted,
            on,
            today,
            spans,
            source_notes: self.arbiter.notes.iter().cloned().collect(),
            line_questions: self.arbiter.line_questions(),
        }
    }
}
