//! A shift of eight hours, made from a seed: calls with holds, a second phone, ringing, locks, a lunch; and,
//! at moments of their own, what the agent and a colleague do on purpose, and an hour without a network.
//!
//! The moments of what is done on purpose depend on nothing: shifts with other calls have the same ones.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Eight hours.
pub(crate) const SHIFT_MS: u64 = 8 * 60 * 60 * 1000;
/// Nothing of a call lies this near to what is done on purpose.
const APART_MS: u64 = 10_000;
const LUNCH_MS: u64 = 4 * 60 * 60 * 1000;

/// From when to when there is no network.
pub(crate) const NETWORK_GONE_MS: (u64, u64) = (18_600_000, 22_200_000);

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    Rings(usize),
    CallStarts(usize),
    Holds(usize, bool),
    CallEnds(usize),
    ScreenLocked(bool),
    HandsIdle(bool),
    ColleagueGives(usize),
    AgentGives(usize),
    AgentThanks(usize),
    AgentAsksRelief,
    NetworkGone(bool),
    /// Something of another shift happens now: timers are looked at at the same moments.
    Nothing,
}

/// Done on purpose, or not the agent's: the same in every shift.
pub(crate) const ON_PURPOSE: [(u64, Act); 10] = [
    (1_900_000, Act::ColleagueGives(0)),
    (5_000_000, Act::AgentGives(0)),
    (7_777_000, Act::ColleagueGives(1)),
    (9_100_000, Act::AgentThanks(0)),
    (12_345_000, Act::ColleagueGives(2)),
    (NETWORK_GONE_MS.0, Act::NetworkGone(true)),
    (NETWORK_GONE_MS.1, Act::NetworkGone(false)),
    (24_000_000, Act::AgentGives(1)),
    (25_300_000, Act::AgentAsksRelief),
    (26_500_000, Act::ColleagueGives(3)),
];

/// A shift: acts in order, and from when to when each call was.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shift {
    pub(crate) acts: Vec<(u64, Act)>,
    pub(crate) calls: Vec<(u64, u64)>,
}

impl Shift {
    /// The same shift without a call.
    pub(crate) fn without_calls(&self) -> Shift {
        let kept = |act| {
            if ON_PURPOSE.iter().any(|(_, kept)| *kept == act) {
                act
            } else {
                Act::Nothing
            }
        };
        Shift {
            acts: self.acts.iter().map(|(at, act)| (*at, kept(*act))).collect(),
            calls: Vec::new(),
        }
    }

    /// A shift full of calls.
    pub(crate) fn of(seed: u64) -> Shift {
        let mut shift = Shift {
            acts: ON_PURPOSE.to_vec(),
            calls: Vec::new(),
        };
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut at = rng.random_range(120_000..180_000);
        let mut eaten = false;
        loop {
            let start = apart(at);
            let end = apart(start + rng.random_range(101_000..900_000));
            if end + 60_000 > SHIFT_MS {
                break;
            }
            let call = shift.calls.len();
            shift.calls.push((start, end));
            shift.add_call(&mut rng, call, start, end);
            at = end
                + match rng.random_range(0..10) {
                    _ if end > LUNCH_MS && !eaten => {
                        eaten = true;
                        30 * 60 * 1000 + rng.random_range(0..999)
                    }
                    0..=5 => rng.random_range(4_000..25_000),
                    6..=8 => rng.random_range(25_000..90_000),
                    _ => rng.random_range(120_000..290_000),
                };
        }
        shift.acts.sort_by_key(|(at, _)| *at);
        shift
    }

    fn add_call(&mut self, rng: &mut ChaCha8Rng, call: usize, start: u64, end: u64) {
        self.acts
            .push((start - rng.random_range(1_500..3_500), Act::Rings(call)));
        self.acts.push((start, Act::CallStarts(call)));
        self.acts.push((end, Act::CallEnds(call)));
        if rng.random_bool(0.3) {
            let held = start + (end - start) / 3;
            self.acts.push((held, Act::Holds(call, true)));
            self.acts.push((held + 17_333, Act::Holds(call, false)));
        }
        if rng.random_bool(0.2) {
            self.acts.push((end + 1_700, Act::ScreenLocked(true)));
            self.acts.push((end + 3_900, Act::ScreenLocked(false)));
        }
        self.acts.push((start + 5_000, Act::HandsIdle(true)));
        self.acts.push((end + 900, Act::HandsIdle(false)));
        self.acts.push((end + 1_400, Act::HandsIdle(true)));
    }
}

/// The moment itself, or one that is further away from what is done on purpose.
fn apart(at: u64) -> u64 {
    let near = ON_PURPOSE
        .iter()
        .any(|(on_purpose, _)| at.abs_diff(*on_purpose) < APART_MS);
    if near { at + 2 * APART_MS } else { at }
}
