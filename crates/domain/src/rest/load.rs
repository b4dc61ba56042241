//! Load and consecutive call time: what calls put on and what rest takes off.
//!
//! Decides when a reset is due. Fed with settled stretches of time only, so that it holds at any moment
//! what the record says. Must never fall for any cause but rest, nor for a reminder that was held back.

use crate::{policy::Policy, time::Stamp};
use serde::{Deserialize, Serialize};

/// What a stretch of time was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Mode {
    /// On a call: load rises.
    Call,
    /// Off call and free: rest.
    #[default]
    Free,
    /// A reset: rest that gives back more.
    Reset,
    /// After-call work: neither call nor rest.
    AfterCall,
    /// Nobody watched: neither call nor rest.
    Unwatched,
}

/// The ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Load {
    /// Milliseconds of load.
    pub load_ms: u64,
    /// Call time since the last reset or long rest.
    pub consecutive_ms: u64,
    /// When that count began.
    pub since: Option<Stamp>,
    /// The end of a reset began it.
    pub after_reset: bool,
    /// The load reached the mark, and rest has not brought it under half of it.
    pub due: bool,
    /// Call time without a gap over `short_gap_max`.
    pub dense_ms: u64,
    /// Such call time at the last short offer.
    pub dense_offered_ms: u64,
    /// Free time in one stretch, up to now.
    pub rest_ms: u64,
    /// Time off call in one stretch, after-call work included.
    pub off_ms: u64,
    /// The agent rested in this gap: long enough to clear, or by a reset that counts.
    pub rested: bool,
}

impl Load {
    /// Applies `ms` of `mode` that began at `from`.
    pub(crate) fn apply(&mut self, policy: &Policy, mode: Mode, from: Stamp, ms: u64) {
        if ms == 0 {
            return;
        }
        match mode {
            Mode::Call => {
                self.since = self.since.or(Some(from));
                self.load_ms += ms;
                self.consecutive_ms += ms;
                self.dense_ms += ms;
                (self.rest_ms, self.off_ms, self.rested) = (0, 0, false);
                self.due |= self.load_ms >= policy.mark_ms;
            }
            Mode::Free | Mode::Reset => self.rest(policy, mode, ms),
            Mode::AfterCall => {
                self.rest_ms = 0;
                self.off(policy, ms);
            }
            Mode::Unwatched => {
                if ms >= policy.shift_pause_ms {
                    self.clear();
                }
            }
        }
    }

    fn rest(&mut self, policy: &Policy, mode: Mode, ms: u64) {
        let before = self.rest_ms;
        self.rest_ms += ms;
        let credit = if mode == Mode::Reset {
            ms.saturating_mul(policy.reset_credit)
        } else {
            let counted = |rest_ms: u64| rest_ms.saturating_sub(policy.gap_free_ms);
            (counted(self.rest_ms) - counted(before)).saturating_mul(policy.gap_credit)
        };
        self.load_ms = self.load_ms.saturating_sub(credit);
        self.off(policy, ms);
        if self.rest_ms >= policy.clears_after_ms {
            self.clear();
        }
        self.due &= self.load_ms.saturating_mul(2) >= policy.mark_ms;
    }

    fn off(&mut self, policy: &Policy, ms: u64) {
        self.off_ms += ms;
        if self.off_ms > policy.short_gap_max_ms {
            (self.dense_ms, self.dense_offered_ms) = (0, 0);
        }
    }

    fn clear(&mut self) {
        *self = Load {
            rest_ms: self.rest_ms,
            off_ms: self.off_ms,
            rested: true,
            ..Load::default()
        };
    }

    /// Judges anew whether a reset is due, because the numbers changed.
    pub(crate) fn judge(&mut self, policy: &Policy) {
        let half = self.load_ms.saturating_mul(2) >= policy.mark_ms;
        self.due = self.load_ms >= policy.mark_ms || (self.due && half);
    }

    /// A reset ended at `at` that was long enough to count.
    pub(crate) fn reset_counted(&mut self, at: Stamp) {
        (self.dense_ms, self.dense_offered_ms, self.consecutive_ms) = (0, 0, 0);
        (self.since, self.after_reset, self.rested) = (Some(at), true, true);
    }

    /// A reset of a minute may be offered, though the load is under the mark.
    pub(crate) fn short_due(&self, policy: &Policy) -> bool {
        self.dense_ms - self.dense_offered_ms.min(self.dense_ms) >= policy.short_from_ms
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    const S: u64 = 1_000;
    const M: u64 = 60 * S;

    fn at() -> Stamp {
        Stamp {
            t_ms: 0,
            wall: DateTime::UNIX_EPOCH,
            offset_min: 0,
        }
    }

    fn after(parts: &[(Mode, u64)]) -> Load {
        let (policy, mut load) = (Policy::standard(), Load::default());
        for (mode, ms) in parts {
            load.apply(&policy, *mode, at(), *ms);
        }
        load
    }

    #[test]
    fn the_mark_is_due_at_fifty_minutes_and_not_a_moment_before() {
        assert!(!after(&[(Mode::Call, 50 * M - 1)]).due);
        assert!(after(&[(Mode::Call, 50 * M)]).due);
        assert!(after(&[(Mode::Call, 50 * M + 1)]).due);
    }

    #[test]
    fn a_gap_gives_nothing_in_its_first_half_minute_and_then_two_for_one() {
        assert_eq!(
            after(&[(Mode::Call, 10 * M), (Mode::Free, 30 * S)]).load_ms,
            10 * M
        );
        assert_eq!(
            after(&[(Mode::Call, 10 * M), (Mode::Free, 30 * S + 1)]).load_ms,
            10 * M - 2
        );
        assert_eq!(
            after(&[(Mode::Call, 10 * M), (Mode::Free, 90 * S)]).load_ms,
            8 * M
        );
    }

    #[test]
    fn five_minutes_of_rest_clear_it_and_a_moment_less_does_not() {
        assert_eq!(
            after(&[(Mode::Call, 60 * M), (Mode::Free, 5 * M)]),
            Load {
                rest_ms: 5 * M,
                off_ms: 5 * M,
                rested: true,
                ..Load::default()
            }
        );
        let almost = after(&[(Mode::Call, 60 * M), (Mode::Free, 5 * M - 1)]);
        assert_eq!(
            (almost.load_ms, almost.consecutive_ms),
            (60 * M - 2 * (270 * S - 1), 60 * M)
        );
    }

    #[test]
    fn shorter_gaps_neither_add_to_nor_take_from_consecutive_call_time() {
        let load = after(&[(Mode::Call, 10 * M), (Mode::Free, 4 * M), (Mode::Call, 10 * M)]);
        assert_eq!(load.consecutive_ms, 20 * M);
    }

    #[test]
    fn a_reset_gives_back_ten_for_one() {
        assert_eq!(
            after(&[(Mode::Call, 50 * M), (Mode::Reset, 60 * S)]).load_ms,
            40 * M
        );
        assert_eq!(
            after(&[(Mode::Call, 50 * M), (Mode::Reset, 7 * S)]).load_ms,
            50 * M - 70 * S
        );
    }

    #[test]
    fn it_stays_due_until_rest_has_brought_it_under_half_of_the_mark() {
        assert!(
            after(&[(Mode::Call, 50 * M), (Mode::Reset, 150 * S)]).due,
            "at half"
        );
        assert!(
            !after(&[(Mode::Call, 50 * M), (Mode::Reset, 150 * S + 1)]).due,
            "under half"
        );
    }

    #[test]
    fn after_call_work_is_neither_call_nor_rest() {
        let load = after(&[(Mode::Call, 10 * M), (Mode::AfterCall, 20 * M)]);
        assert_eq!((load.load_ms, load.rest_ms), (10 * M, 0));
    }

    #[test]
    fn a_short_reset_may_be_offered_from_twenty_minutes_without_a_gap_over_one() {
        let policy = Policy::standard();
        let calls = |gap_ms, ms| after(&[(Mode::Call, 10 * M), (Mode::Free, gap_ms), (Mode::Call, ms)]);
        assert!(calls(60 * S, 10 * M).short_due(&policy));
        assert!(!calls(60 * S, 10 * M - 1).short_due(&policy));
        assert!(!calls(60 * S + 1, 10 * M).short_due(&policy));
    }
}
