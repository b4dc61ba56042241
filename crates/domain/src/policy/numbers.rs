//! The numbers themselves: every key with its bounds and which direction grants more rest.

use crate::{duration, shift::Hours};
use thiserror::Error;

/// A key of `policy.toml` that was refused, with the line a person can go to.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: {reason}")]
pub struct PolicyError {
    /// Line in the text, from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: String,
}

/// One key's kind, bounds (milliseconds or a count) and place.
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) min: u64,
    pub(super) max: u64,
    /// Which direction grants more rest; `None` when neither does.
    pub(super) grants: Option<Grants>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Length,
    Count,
}

/// Whether a smaller or a larger number grants more rest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Grants {
    Less,
    More,
}

macro_rules! numbers {
    ($($(#[$doc:meta])* $field:ident $kind:ident $key:literal = $default:expr, $min:expr, $max:expr, $grants:expr;)*) => {
        /// Every number and option the tracker obeys. Fields in `_ms` are milliseconds.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Policy {
            $($(#[$doc])* pub $field: u64,)*
            /// Nudges only within these hours of the agent's wall clock.
            pub working_hours: Option<Hours>,
            /// No nudges within these hours, unless a planned shift covers them.
            pub night: Option<Hours>,
            /// Whether a nudge may come in after-call work.
            pub nudge_in_after_call_work: bool,
        }

        pub(super) const KEYS: &[Key] = &[$(Key { name: $key, kind: Kind::$kind, min: $min, max: $max, grants: $grants },)*];

        impl Policy {
            /// The numbers to start from.
            #[must_use]
            pub fn standard() -> Policy {
                Policy { $($field: $default,)* working_hours: None, night: None, nudge_in_after_call_work: true }
            }

            pub(super) fn number(&self, index: usize) -> u64 {
                [$(self.$field,)*][index]
            }

            pub(super) fn number_mut(&mut self, name: &str) -> Option<&mut u64> {
                match name { $($key => Some(&mut self.$field),)* _ => None }
            }
        }
    };
}

const S: u64 = 1_000;
const M: u64 = 60 * S;
const H: u64 = 60 * M;
use Grants::{Less, More};

numbers! {
    /// Load at which a reset is due.
    mark_ms Length "mark" = 50 * M, S, 8 * H, Some(Less);
    /// Call time without a gap over [`Policy::short_gap_max_ms`] from which a 60-second reset may be offered.
    short_from_ms Length "short_from" = 20 * M, S, 8 * H, Some(Less);
    /// Longest gap that does not interrupt such a run of calls.
    short_gap_max_ms Length "short_gap_max" = 60 * S, 0, H, Some(More);
    /// Start of a gap that gives nothing back: wrap-up is work.
    gap_free_ms Length "gap_free" = 30 * S, 0, H, Some(More);
    /// Milliseconds of load each millisecond of a gap gives back after that.
    gap_credit Count "gap_credit" = 2, 0, 100, Some(Less);
    /// Rest in one stretch that clears the load.
    clears_after_ms Length "clears_after" = 5 * M, S, 8 * H, Some(More);
    /// Milliseconds of load each millisecond of a reset gives back.
    reset_credit Count "reset_credit" = 10, 0, 100, Some(Less);
    /// Rest from which a reset counts as one and starts the count of call time anew.
    reset_counts_ms Length "reset_counts" = 30 * S, 0, 10 * M, Some(More);
    /// Wait between the end of a call that a phone told of and a nudge.
    settle_ms Length "settle" = 2 * S, 0, 10 * M, None;
    /// The same for a call that a microphone told of.
    settle_microphone_ms Length "settle_microphone" = 3 * S, 0, 10 * M, None;
    /// How long a nudge stays.
    nudge_for_ms Length "nudge_for" = 20 * S, S, 10 * M, None;
    /// Most nudges in one shift.
    nudges_per_shift_max Count "nudges_per_shift_max" = 8, 0, 8, None;
    /// Nudges ignored in a row after which they become rarer.
    ignored_before_back_off Count "ignored_before_back_off" = 2, 1, 100, None;
    /// Wait after that many; doubled by each further one.
    back_off_ms Length "back_off" = 20 * M, 0, 8 * H, None;
    /// How long a microphone is open before it is a call.
    mic_start_ms Length "mic_start" = 400, 0, 10 * S, None;
    /// How long a microphone is closed before the call is over.
    mic_end_ms Length "mic_end" = 6 * S, 0, 120 * S, None;
    /// How long a call outlives the source that was lost in the middle of it.
    loss_wait_ms Length "loss_wait" = 15 * S, 0, 5 * M, None;
    /// How long offers are held, at most, because nobody can say whether a call that was on still is.
    uncertain_hold_ms Length "uncertain_hold" = 10 * M, 0, 4 * H, None;
    /// How long a source may take to announce what it knows after it came up.
    resync_ms Length "resync" = S, 0, M, None;
    /// Longest call that is believed.
    call_cap_ms Length "call_cap" = 4 * H, S, 24 * H, None;
    /// Longest ringing that is believed.
    ring_cap_ms Length "ring_cap" = 3 * M, S, H, None;
    /// Longest time a leg lives without another word from a source that gives leases.
    lease_ms Length "lease" = 4 * H, S, 24 * H, None;
    /// On-and-off edges a minute above which a source is muted.
    edges_per_min_max Count "edges_per_min_max" = 20, 2, 10_000, None;
    /// Browser capture after which the agent is asked whether the line stays open between calls.
    browser_ask_ms Length "browser_ask" = 45 * M, S, 24 * H, None;
    /// Capture without a gap after which a microphone is no longer trusted.
    untrusted_ms Length "untrusted" = 90 * M, S, 24 * H, None;
    /// Longest wait for a pause in typing before a nudge.
    typing_lull_ms Length "typing_lull" = 30 * S, 0, 10 * M, None;
    /// No nudge this long after waking from sleep.
    waking_ms Length "waking" = 60 * S, 0, H, None;
    /// Longest silence in the record during a call.
    heartbeat_ms Length "heartbeat" = 60 * S, S, 10 * M, None;
    /// Time without a call after which a new shift begins when none is planned.
    shift_pause_ms Length "shift_pause" = 6 * H, M, 24 * H, None;
}

impl Policy {
    /// Takes the number `name` of `floor` where that grants more rest.
    pub(super) fn raise(&mut self, name: &str, floor: &Policy) {
        let Some(index) = KEYS.iter().position(|key| key.name == name) else {
            return;
        };
        let (own, wanted) = (self.number(index), floor.number(index));
        if KEYS[index].grants.is_some_and(|grants| grants.less(own, wanted))
            && let Some(slot) = self.number_mut(name)
        {
            *slot = wanted;
        }
    }

    /// What differs from [`Policy::standard`]: key and value as `policy.toml` writes them.
    #[must_use]
    pub fn differences(&self) -> Vec<(String, String)> {
        let standard = Policy::standard();
        let mut out: Vec<_> = KEYS
            .iter()
            .enumerate()
            .filter(|(index, _)| self.number(*index) != standard.number(*index))
            .map(|(index, key)| (key.name.to_owned(), key.kind.write(self.number(index))))
            .collect();
        if let Some(hours) = self.working_hours {
            out.push(("working_hours".to_owned(), hours.to_string()));
        }
        if let Some(hours) = self.night {
            out.push(("night".to_owned(), hours.to_string()));
        }
        if !self.nudge_in_after_call_work {
            out.push(("nudge_in_after_call_work".to_owned(), "false".to_owned()));
        }
        out
    }
}

impl Grants {
    /// Whether `number` grants less rest than `than`.
    pub(super) fn less(self, number: u64, than: u64) -> bool {
        match self {
            Less => number > than,
            More => number < than,
        }
    }
}

impl Kind {
    pub(super) fn write(self, number: u64) -> String {
        match self {
            Kind::Length => duration::format(number),
            Kind::Count => number.to_string(),
        }
    }
}
