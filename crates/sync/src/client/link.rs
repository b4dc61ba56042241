//! The live connection: when to open it, when to do without, how long to wait.
//!
//! Decides nothing about records. A connection that fails although the server answers is counted; after
//! two of them the client long-polls and tries again with each rhythm.

use super::{Client, Effect, Step};
use crate::rhythm::RHYTHM_MS;
use domain::time::Mono;

/// Shortest and longest wait before the next attempt, in milliseconds.
const BACKOFF_MS_MIN: u64 = 1000;
const BACKOFF_MS_MAX: u64 = 60_000;
/// A connection that lived this long was a good one.
const LASTING_MS: u64 = 60_000;
/// Failed upgrades before long-polling.
const UPGRADES_MAX: u32 = 2;

/// The state of the live connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// Not connected.
    Waiting { until: Mono },
    /// Being opened.
    Opening,
    /// It failed, though something answered: does the server answer requests?
    Checking,
    /// Up.
    Live { since: Mono },
    /// Working without; `live_at` is the next attempt.
    Polling { live_at: Mono },
}

impl Link {
    /// Whether requests make sense.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Link::Live { .. } | Link::Polling { .. } | Link::Checking)
    }

    pub(super) fn has_socket(self) -> bool {
        matches!(self, Link::Live { .. } | Link::Opening)
    }

    pub(super) fn deadline(self) -> Option<Mono> {
        match self {
            Link::Waiting { until } => Some(until),
            Link::Polling { live_at } => Some(live_at),
            Link::Opening | Link::Checking | Link::Live { .. } => None,
        }
    }

    pub(super) fn hurry(&mut self, now: Mono) {
        if let Link::Waiting { until } = self {
            *until = now;
        }
    }

    /// A request found nobody. A live connection will notice by itself.
    pub(super) fn lost(&mut self, until: Mono) {
        if matches!(self, Link::Polling { .. } | Link::Checking) {
            *self = Link::Waiting { until };
        }
    }
}

/// Full jitter between one second and a bound that doubles with each failure up to a minute.
pub(super) fn backoff_ms(failures: u32, roll: u64) -> u64 {
    let bound = 1_u64
        .checked_shl(failures)
        .map_or(BACKOFF_MS_MAX, |n| n.saturating_mul(1000));
    let bound = bound.min(BACKOFF_MS_MAX);
    BACKOFF_MS_MIN + roll % (bound.saturating_sub(BACKOFF_MS_MIN) + 1)
}

impl Client {
    pub(super) fn run_link(&mut self, step: Step, effects: &mut Vec<Effect>) {
        let due = self.link.deadline().is_some_and(|at| step.now >= at);
        if due {
            self.link = Link::Opening;
            effects.push(Effect::OpenLive);
        }
        if self.link.is_open() && self.rhythm.take(step.now) {
            self.heads_wanted = true;
        }
    }

    pub(super) fn live_welcome(&mut self, step: Step) {
        if self.link != Link::Opening {
            return;
        }
        self.link = Link::Live { since: step.now };
        self.upgrades_failed = 0;
        self.held_until = step.now;
        self.heard();
        self.heads_wanted = true;
        self.prove_all();
    }

    pub(super) fn live_bye(&mut self, step: Step, delay_s: u32) {
        if let Link::Live { .. } | Link::Opening = self.link {
            let until = step
                .now
                .plus_ms((u64::from(delay_s) * 1000).clamp(BACKOFF_MS_MIN, BACKOFF_MS_MAX));
            self.link = Link::Waiting { until };
            self.online = false;
        }
    }

    pub(super) fn live_down(&mut self, step: Step, reached: bool) {
        match self.link {
            Link::Opening if reached => {
                self.link = Link::Checking;
                self.heads_wanted = true;
                self.prove_all();
            }
            Link::Opening => self.wait_longer(step),
            Link::Live { since } => {
                if step.now.since_ms(since) >= LASTING_MS {
                    self.drops = 0;
                }
                self.wait_longer(step);
            }
            // Said already, or not asked for any more.
            Link::Waiting { .. } | Link::Checking | Link::Polling { .. } => {}
        }
    }

    /// The server answers requests though the live connection failed.
    pub(super) fn checked(&mut self, step: Step) {
        if self.link == Link::Checking {
            self.upgrades_failed = self.upgrades_failed.saturating_add(1);
            let wait = if self.upgrades_failed < UPGRADES_MAX {
                backoff_ms(self.upgrades_failed, step.roll)
            } else {
                RHYTHM_MS
            };
            self.link = Link::Polling {
                live_at: step.now.plus_ms(wait),
            };
        }
    }

    /// Whether to long-poll when there is nothing else to ask.
    pub(super) fn may_wait(&self) -> bool {
        matches!(self.link, Link::Polling { .. }) && self.upgrades_failed >= UPGRADES_MAX
    }

    fn wait_longer(&mut self, step: Step) {
        self.drops = self.drops.saturating_add(1);
        self.online = false;
        self.link = Link::Waiting {
            until: step.now.plus_ms(backoff_ms(self.drops, step.roll)),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_starts_at_a_second_and_grows_to_a_minute() {
        for (failures, most) in [(0, 1000), (1, 2000), (5, 32_000), (6, 60_000), (99, 60_000)] {
            assert_eq!(backoff_ms(failures, 0), 1000);
            assert_eq!(backoff_ms(failures, most - 1000), most);
            assert!((0..5000).all(|roll| (1000..=most).contains(&backoff_ms(failures, roll * 7919))));
        }
    }
}
