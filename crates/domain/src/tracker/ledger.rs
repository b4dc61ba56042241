//! How calls, resets and rest become spans and load.
//!
//! The ledger holds settled time only: what a microphone or a lost source leaves open is settled when it
//! is final, back-dated. Must never settle the same time twice.

use super::{core::Core, day::Close, view::SpanKind};
use crate::{
    calls::stretch::{Ended, Verdict},
    policy::Policy,
    rest::load::{Load, Mode},
    time::Stamp,
};

impl Core {
    /// What the arbiter worked out becomes spans and load.
    pub(super) fn absorb(&mut self, policy: &Policy, now: Stamp) {
        for verdict in self.arbiter.take_verdicts() {
            match verdict {
                Verdict::Started(from) => self.call_started(policy, now, from),
                Verdict::Ended(ended) => self.call_ended(policy, now, ended),
            }
        }
    }

    fn call_started(&mut self, policy: &Policy, now: Stamp, from: Stamp) {
        self.end_reset(policy, from.later(self.mode_from.unwrap_or(from)), false);
        self.enter(policy, Mode::Call, from);
        self.before_call = self.load;
        if self
            .last_call_end
            .is_none_or(|end| end + policy.shift_pause_ms <= from.t_ms)
        {
            self.nudge.new_shift();
            self.shift_from = Some(from.t_ms);
        }
        self.days.open(SpanKind::Call, from);
        self.nudge.postponed = false;
        self.nudge.lull_from = None;
        self.away = None;
        debug_assert!(from.t_ms <= now.t_ms);
    }

    fn call_ended(&mut self, policy: &Policy, now: Stamp, ended: Ended) {
        self.enter(policy, Mode::Free, ended.to);
        if ended.stuck {
            self.load = Load {
                rest_ms: 0,
                off_ms: 0,
                ..self.before_call
            };
        }
        if let Some((from, to)) = self.away.take() {
            self.enter(policy, Mode::Unwatched, from);
            self.enter(policy, Mode::Free, to);
        }
        let Ended { uncertain, stuck, .. } = ended;
        self.days.close(
            SpanKind::Call,
            ended.to,
            Close {
                uncertain,
                stuck,
                counts: !stuck,
                stretch_ms: if stuck { 0 } else { self.load.consecutive_ms },
            },
        );
        let settle = if ended.microphone {
            policy.settle_microphone_ms
        } else {
            policy.settle_ms
        };
        self.nudge.settle_until = ended.to.t_ms + settle;
        self.last_call_end = Some(ended.to.t_ms);
        self.gaps += 1;
        debug_assert!(ended.to.t_ms <= now.t_ms);
        let began = ended.to.later(self.mode_from.unwrap_or(ended.to));
        self.retune(policy, began);
    }

    /// What time is now, calls aside: those are entered and left by the arbiter's verdicts.
    pub(super) fn retune(&mut self, policy: &Policy, now: Stamp) {
        if self.arbiter.stretch.is_some() {
            return;
        }
        // Nobody knows whether it is rest while nobody knows whether a call is on.
        let mode = if self.stopped.is_some() || self.arbiter.is_uncertain() {
            Mode::Unwatched
        } else if self.reset.is_some() {
            Mode::Reset
        } else if self.arbiter.is_after_call_work() {
            Mode::AfterCall
        } else {
            Mode::Free
        };
        self.enter(policy, mode, now);
    }

    /// Settles the ledger up to `from` and goes on as `mode`.
    fn enter(&mut self, policy: &Policy, mode: Mode, from: Stamp) {
        if mode == self.mode && self.mode != Mode::Call {
            return;
        }
        let since = self.mode_from.unwrap_or(from);
        let from = from.later(since);
        self.load.apply(policy, self.mode, since, from.t_ms - since.t_ms);
        if self.mode == Mode::AfterCall {
            self.days.close(SpanKind::AfterCall, from, Close::default());
        }
        if mode == Mode::AfterCall {
            self.days.open(SpanKind::AfterCall, from);
        }
        (self.mode, self.mode_from) = (mode, Some(from));
    }

    /// The ledger as of `t`; the time of a call that seems over is not counted on.
    pub(super) fn load_at(&self, policy: &Policy, t: u64) -> Load {
        let mut load = self.load;
        if let Some(since) = self.mode_from {
            let ending = self.arbiter.stretch.as_ref().filter(|stretch| !stretch.carried);
            let t = ending.map_or(t, |stretch| stretch.tail.end.t_ms.min(t));
            load.apply(policy, self.mode, since, t.saturating_sub(since.t_ms));
        }
        load
    }
}
