//! The nudge: when the quiet offer may come, in two phases, and when it becomes rarer.
//!
//! Decides which of the agent's own circumstances hold it back, and until when. Must never be shown twice
//! in one gap, and never count what a call withdrew as ignored.

use super::reset::RESET_SECONDS;
use crate::policy::Policy;
use serde::{Deserialize, Serialize};

/// What is known of the hands on the keyboard. Unknown is not typing, and not rest either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Hands {
    /// Nobody says.
    #[default]
    Unknown,
    /// Moving.
    Moving,
    /// Still.
    Still,
}

/// An offer on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shown {
    /// Which one; counts all that ever were.
    pub number: u64,
    pub until: u64,
    pub seconds: u32,
    /// Nobody can see it: what showed it died, or nothing could.
    #[serde(default)]
    pub unseen: bool,
}

/// What the offers of a shift remember.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Nudge {
    pub shown: Option<Shown>,
    /// Offers ever shown.
    pub count: u64,
    /// Offers of this shift.
    pub in_shift: u64,
    /// Ignored in a row.
    pub ignored: u64,
    pub back_off_until: u64,
    /// This gap had its offer, or the agent asked for the next one.
    pub postponed: bool,
    /// The call ended a moment ago.
    pub settle_until: u64,
    /// No nudge before this moment after waking.
    pub awake_at: u64,
    /// Quiet mode ends then.
    pub quiet_until: u64,
    /// The agent asked for the offer not before then.
    pub later_until: u64,
    pub hands: Hands,
    /// Since when nothing but typing holds the offer.
    pub lull_from: Option<u64>,
}

impl Nudge {
    /// Puts an offer on the screen.
    pub(crate) fn show(&mut self, policy: &Policy, t: u64, seconds: u32) {
        self.count += 1;
        self.in_shift += 1;
        self.postponed = true;
        self.lull_from = None;
        self.shown = Some(Shown {
            number: self.count,
            until: t + policy.nudge_for_ms,
            seconds,
            unseen: false,
        });
    }

    /// Whether the offer that is up can be seen.
    pub(crate) fn seen(&mut self, on: bool) {
        if let Some(shown) = &mut self.shown {
            shown.unseen = !on;
        }
    }

    /// The offer stayed its time. One that nobody could see was not ignored.
    pub(crate) fn lapse(&mut self, policy: &Policy, t: u64) {
        if self.shown.take().is_some_and(|shown| !shown.unseen) {
            self.ignore(policy, t);
        }
    }

    /// The offer stayed its time, or the agent closed it.
    pub(crate) fn ignore(&mut self, policy: &Policy, t: u64) {
        self.shown = None;
        self.ignored += 1;
        if self.ignored >= policy.ignored_before_back_off {
            let doublings = (self.ignored - policy.ignored_before_back_off).min(16);
            self.back_off_until = t + (policy.back_off_ms << doublings);
        }
    }

    /// The agent wants it not before `until`, and then in the first gap, be it this one. An answer is not ignoring.
    pub(crate) fn later(&mut self, until: u64) {
        (self.shown, self.postponed, self.ignored) = (None, false, 0);
        self.later_until = until;
    }

    /// The agent took it, or asked for a reset without one.
    pub(crate) fn take(&mut self) {
        (self.shown, self.ignored, self.back_off_until, self.later_until) = (None, 0, 0, 0);
    }

    /// A new shift begins with a clean sheet.
    pub(crate) fn new_shift(&mut self) {
        (self.in_shift, self.ignored, self.back_off_until, self.later_until) = (0, 0, 0, 0);
    }

    /// Whether the hands still hold the offer at `t`, nothing else doing so.
    pub(crate) fn types(&self, policy: &Policy, t: u64) -> bool {
        self.hands == Hands::Moving && self.lull_from.is_none_or(|from| t < from + policy.typing_lull_ms)
    }
}

/// The shortest reset that brings `load_ms` under half of the mark, else the longest, in seconds.
pub(crate) fn reset_for(policy: &Policy, load_ms: u64) -> u32 {
    let helps = |seconds: &&u32| {
        let credit = u64::from(**seconds) * 1_000 * policy.reset_credit;
        load_ms.saturating_sub(credit).saturating_mul(2) < policy.mark_ms
    };
    RESET_SECONDS
        .iter()
        .find(helps)
        .or(RESET_SECONDS.last())
        .copied()
        .unwrap_or(600)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ignored_in_a_row_wait_and_each_further_one_doubles_the_wait() {
        let policy = Policy::standard();
        let mut nudge = Nudge::default();
        nudge.ignore(&policy, 0);
        assert_eq!(nudge.back_off_until, 0);
        nudge.ignore(&policy, 0);
        assert_eq!(nudge.back_off_until, policy.back_off_ms);
        nudge.ignore(&policy, 0);
        assert_eq!(nudge.back_off_until, 2 * policy.back_off_ms);
        nudge.take();
        assert_eq!((nudge.ignored, nudge.back_off_until), (0, 0));
    }

    #[test]
    fn the_shortest_reset_that_helps_is_offered() {
        let policy = Policy::standard();
        let minutes = |m: u64| reset_for(&policy, m * 60_000);
        assert_eq!(
            [minutes(20), minutes(34), minutes(35), minutes(50)],
            [60, 60, 180, 180]
        );
        assert_eq!([minutes(54), minutes(55), minutes(300)], [180, 600, 600]);
    }
}
