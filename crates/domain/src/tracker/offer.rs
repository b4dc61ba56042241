//! Whether a reset is offered now, why not, and when that is next to be asked.
//!
//! Must never show anything while a phone rings, talks or holds, nor let a reason that ended hide one
//! that did not.

use super::core::Core;
use crate::{
    policy::Policy,
    rest::{
        load::Load,
        nudge::reset_for,
        suppression::{SuppressionReason, SuppressionSet},
    },
    shift::Planned,
    time::{Now, Stamp},
};
use chrono::{DateTime, Duration, Utc};

/// Hours after its last planned shift for which a plan still says that the agent is off shift.
const PLAN_HOLDS_H: i64 = 12;

/// Reasons that take an offer off the screen again.
const WITHDRAWING: [SuppressionReason; 11] = [
    SuppressionReason::InCall,
    SuppressionReason::Ringing,
    SuppressionReason::Uncertain,
    SuppressionReason::Resetting,
    SuppressionReason::Quiet,
    SuppressionReason::NudgesOff,
    SuppressionReason::Locked,
    SuppressionReason::DoNotDisturb,
    SuppressionReason::FullScreen,
    SuppressionReason::Meeting,
    SuppressionReason::Waking,
];

/// Reasons that end by themselves when time passes.
const TIMED: [SuppressionReason; 8] = [
    SuppressionReason::Settling,
    SuppressionReason::Quiet,
    SuppressionReason::Later,
    SuppressionReason::Waking,
    SuppressionReason::BackingOff,
    SuppressionReason::Night,
    SuppressionReason::OffShift,
    SuppressionReason::Meeting,
];

impl Core {
    /// Every reason but typing.
    fn holds_but_typing(&self, policy: &Policy, now: Stamp, load: &Load) -> SuppressionSet {
        let (t, nudge) = (now.t_ms, &self.nudge);
        let mut holds = SuppressionSet::NONE;
        holds.set(SuppressionReason::InCall, self.arbiter.stretch.is_some());
        holds.set(
            SuppressionReason::Ringing,
            self.arbiter.is_ringing() || self.arbiter.is_young(policy, t),
        );
        holds.set(SuppressionReason::Uncertain, self.arbiter.is_uncertain());
        holds.set(SuppressionReason::NotDue, !load.due && !load.short_due(policy));
        holds.set(SuppressionReason::Rested, load.rested || self.on_break());
        holds.set(SuppressionReason::Resetting, self.reset.is_some());
        holds.set(SuppressionReason::Settling, t < nudge.settle_until);
        holds.set(SuppressionReason::Quiet, t < nudge.quiet_until);
        holds.set(SuppressionReason::Later, t < nudge.later_until);
        holds.set(SuppressionReason::NudgesOff, self.nudges_unwanted);
        holds.set(SuppressionReason::Locked, self.locked);
        holds.set(SuppressionReason::DoNotDisturb, self.do_not_disturb);
        holds.set(SuppressionReason::FullScreen, self.full_screen);
        holds.set(SuppressionReason::Night, self.is_night(policy, now));
        holds.set(SuppressionReason::OffShift, self.is_off_shift(policy, now));
        holds.set(SuppressionReason::Meeting, self.meeting_ends(now.wall).is_some());
        holds.set(SuppressionReason::Waking, self.asleep || t < nudge.awake_at);
        holds.set(SuppressionReason::BackingOff, t < nudge.back_off_until);
        holds.set(
            SuppressionReason::Postponed,
            nudge.postponed && nudge.shown.is_none(),
        );
        holds.set(
            SuppressionReason::ShiftLimit,
            nudge.in_shift >= policy.nudges_per_shift_max && nudge.shown.is_none(),
        );
        let work = self.arbiter.is_after_call_work();
        holds.set(
            SuppressionReason::AfterCallWork,
            work && !policy.nudge_in_after_call_work,
        );
        holds
    }

    /// Every reason why no reset is offered at `now`.
    pub(super) fn holds(&self, policy: &Policy, now: Stamp, load: &Load) -> SuppressionSet {
        let mut holds = self.holds_but_typing(policy, now, load);
        holds.set(
            SuppressionReason::Typing,
            self.nudge.types(policy, now.t_ms) && self.nudge.shown.is_none(),
        );
        holds
    }

    /// Shows or withdraws the offer.
    pub(super) fn weigh_offer(&mut self, policy: &Policy, now: Stamp) {
        let load = self.load_at(policy, now.t_ms);
        let holds = self.holds_but_typing(policy, now, &load);
        if self.nudge.shown.is_some() {
            if WITHDRAWING.iter().any(|hold| holds.contains(*hold)) {
                self.nudge.shown = None;
            }
            return;
        }
        if !holds.is_empty() {
            self.nudge.lull_from = None;
            return;
        }
        self.nudge.lull_from = self.nudge.lull_from.or(Some(now.t_ms));
        if self.nudge.types(policy, now.t_ms) {
            return;
        }
        let seconds = if load.due {
            reset_for(policy, load.load_ms)
        } else {
            60
        };
        self.load.dense_offered_ms = load.dense_ms;
        self.nudge.show(policy, now.t_ms, seconds);
    }

    /// The next moment at which anything changes by itself.
    pub(super) fn next_ms(&self, policy: &Policy) -> Option<u64> {
        [
            self.arbiter.next_ms(policy),
            self.reset.map(|reset| reset.until),
            self.nudge.shown.map(|shown| shown.until),
            self.next_offer_ms(policy),
        ]
        .into_iter()
        .flatten()
        .min()
    }

    /// When an offer that only time holds back may come: when the last of its reasons ends.
    fn next_offer_ms(&self, policy: &Policy) -> Option<u64> {
        if self.nudge.shown.is_some() {
            return None;
        }
        let now = self.timeline.at(self.done)?;
        let holds = self.holds_but_typing(policy, now, &self.load_at(policy, now.t_ms));
        if holds.is_empty() {
            return self.nudge.lull_from.map(|from| from + policy.typing_lull_ms);
        }
        if self.asleep || holds.iter().any(|hold| !TIMED.contains(&hold)) {
            return None;
        }
        let nudge = &self.nudge;
        let ends = |hold| match hold {
            SuppressionReason::Settling => Some(nudge.settle_until),
            SuppressionReason::Quiet => Some(nudge.quiet_until),
            SuppressionReason::Later => Some(nudge.later_until),
            SuppressionReason::Waking => Some(nudge.awake_at),
            SuppressionReason::BackingOff => Some(nudge.back_off_until),
            SuppressionReason::Meeting => self.meeting_ends_ms(now),
            SuppressionReason::Night => policy.night.map(|night| now.t_ms + night.ends_in_ms(&now.now())),
            _ => self.shift_begins_ms(policy, now),
        };
        let ends: Option<Vec<u64>> = holds.iter().map(ends).collect();
        ends?.into_iter().max()
    }

    /// When the meeting is over that is on at `wall`, and those that follow it without a pause.
    fn meeting_ends(&self, wall: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut ends = None;
        // In order and apart, as a calendar is read; in any other order the end is asked for again when it comes.
        for meeting in &self.meetings {
            if meeting.contains(ends.unwrap_or(wall)) {
                ends = Some(meeting.to);
            }
        }
        ends
    }

    fn meeting_ends_ms(&self, now: Stamp) -> Option<u64> {
        let wall = now.now().wall;
        let ms = (self.meeting_ends(wall)? - wall).num_milliseconds();
        Some(now.t_ms + u64::try_from(ms).ok()?)
    }

    fn is_planned(&self, now: &Now) -> bool {
        self.plan.iter().any(|shift| shift.contains(now.wall))
    }

    fn is_night(&self, policy: &Policy, now: Stamp) -> bool {
        let now = now.now();
        policy.night.is_some_and(|night| night.contains(&now)) && !self.is_planned(&now)
    }

    fn is_off_plan(&self, now: &Now) -> bool {
        let fresh = self.plan.iter().any(|shift| now.wall < stale_at(shift));
        fresh && !self.is_planned(now)
    }

    fn is_off_shift(&self, policy: &Policy, now: Stamp) -> bool {
        let now = now.now();
        self.is_off_plan(&now) || policy.working_hours.is_some_and(|hours| !hours.contains(&now))
    }

    fn shift_begins_ms(&self, policy: &Policy, now: Stamp) -> Option<u64> {
        let clock = now.now();
        let hours = policy.working_hours.filter(|hours| !hours.contains(&clock));
        let hours_ms = hours.map_or(0, |hours| hours.begins_in_ms(&clock));
        let mut plan_ms = 0;
        if self.is_off_plan(&clock) {
            let stale = self.plan.iter().map(stale_at).max();
            let next = self
                .plan
                .iter()
                .map(|shift| shift.from)
                .filter(|from| *from > clock.wall)
                .min();
            plan_ms = u64::try_from((next.or(stale)? - clock.wall).num_milliseconds()).ok()?;
        }
        Some(now.t_ms + hours_ms.max(plan_ms))
    }
}

/// When a planned shift no longer says that the agent is off.
fn stale_at(shift: &Planned) -> DateTime<Utc> {
    shift
        .to
        .checked_add_signed(Duration::hours(PLAN_HOLDS_H))
        .unwrap_or(shift.to)
}
