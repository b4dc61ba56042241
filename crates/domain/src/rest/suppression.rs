//! Why no reset is offered now: a set of reasons, each ending for its own cause only.
//!
//! Decides nothing by itself; it names. Must never drop a reason because another one ended.

use crate::closed_set::closed_set;

closed_set! {
    /// One reason, in the order a person should read them.
    pub enum SuppressionReason {
        /// A call is on, on hold, or just ended and not yet surely over.
        InCall = "in_call",
        /// A phone rings, or a microphone has just opened.
        Ringing = "ringing",
        /// A call was on, and nobody can say whether it still is.
        Uncertain = "uncertain",
        /// The load is under the mark.
        NotDue = "not_due",
        /// The agent rested in this gap.
        Rested = "rested",
        /// A reset runs.
        Resetting = "resetting",
        /// The call ended a moment ago.
        Settling = "settling",
        /// The agent types.
        Typing = "typing",
        /// The agent asked for quiet.
        Quiet = "quiet",
        /// The agent wants no nudges at all.
        NudgesOff = "nudges_off",
        /// The screen is locked.
        Locked = "locked",
        /// The desktop's do-not-disturb is on.
        DoNotDisturb = "do_not_disturb",
        /// A window fills the screen.
        FullScreen = "full_screen",
        /// The policy's night.
        Night = "night",
        /// Outside the working hours or the planned shift.
        OffShift = "off_shift",
        /// A meeting of the agent's calendar.
        Meeting = "meeting",
        /// The computer sleeps or woke a moment ago.
        Waking = "waking",
        /// Nudges were ignored; the next one waits.
        BackingOff = "backing_off",
        /// This gap had its offer, or the agent said "after the next call".
        Postponed = "postponed",
        /// The agent asked for the offer later, by minutes, and these are not over.
        Later = "later",
        /// The shift had all its nudges.
        ShiftLimit = "shift_limit",
        /// After-call work, where the policy wants it undisturbed.
        AfterCallWork = "after_call_work",
    }
}

/// A set of reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SuppressionSet(u32);

impl SuppressionSet {
    /// No reason.
    pub const NONE: SuppressionSet = SuppressionSet(0);

    /// Adds `hold` when `on`.
    pub fn set(&mut self, hold: SuppressionReason, on: bool) {
        if on {
            self.0 |= 1 << hold as u32;
        }
    }

    /// The set without `hold`.
    #[must_use]
    pub fn without(self, hold: SuppressionReason) -> SuppressionSet {
        SuppressionSet(self.0 & !(1 << hold as u32))
    }

    /// Whether `hold` is one of them.
    #[must_use]
    pub fn contains(self, hold: SuppressionReason) -> bool {
        self.0 & (1 << hold as u32) != 0
    }

    /// Whether nothing holds.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether an offer is up or may come before the next call ends: only then do hands and full screen
    /// matter. The reasons left out here last at least so long.
    #[must_use]
    pub fn lets_an_offer_come(self) -> bool {
        const LASTING: [SuppressionReason; 6] = [
            SuppressionReason::NotDue,
            SuppressionReason::Rested,
            SuppressionReason::Resetting,
            SuppressionReason::NudgesOff,
            SuppressionReason::Postponed,
            SuppressionReason::ShiftLimit,
        ];
        !LASTING.iter().any(|hold| self.contains(*hold))
    }

    /// The reasons, in the order a person should read them.
    pub fn iter(self) -> impl Iterator<Item = SuppressionReason> {
        SuppressionReason::ALL
            .iter()
            .copied()
            .filter(move |hold| self.contains(*hold))
    }

    /// The machine-readable names.
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        self.iter().map(SuppressionReason::name).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_may_come_as_long_as_nothing_lasting_is_against_it() {
        let mut holds = SuppressionSet::NONE;
        assert!(holds.lets_an_offer_come());
        for passing in [
            SuppressionReason::InCall,
            SuppressionReason::Settling,
            SuppressionReason::FullScreen,
            SuppressionReason::Quiet,
            SuppressionReason::Later,
            SuppressionReason::Meeting,
        ] {
            holds.set(passing, true);
        }
        assert!(holds.lets_an_offer_come());
        holds.set(SuppressionReason::Postponed, true);
        assert!(!holds.lets_an_offer_come());
    }

    #[test]
    fn each_reason_has_its_own_bit_and_name() {
        for hold in SuppressionReason::ALL {
            let mut set = SuppressionSet::NONE;
            set.set(*hold, true);
            assert_eq!(set.names(), [hold.name()]);
            assert!(set.without(*hold).is_empty());
        }
        let mut names: Vec<_> = SuppressionReason::ALL.iter().map(|hold| hold.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), SuppressionReason::ALL.len());
    }
}
