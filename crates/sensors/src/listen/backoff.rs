//! How long to wait before a lost source is tried again. Pure.

use std::time::Duration;

/// First pause, in milliseconds.
const FIRST_MS: u64 = 100;
/// Longest pause, in milliseconds: what an agent may wait after starting a phone.
const LONGEST_MS: u64 = 10_000;

/// Pauses before something beyond this computer is tried again, in milliseconds; the last one stays. A desk may
/// be away from it all day, and who runs it must not be flooded.
const DISTANT_MS: [u64; 7] = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000];

/// Pauses that grow up to a limit.
#[derive(Debug)]
pub(crate) struct Backoff {
    tries: usize,
    distant: bool,
}

impl Default for Backoff {
    fn default() -> Self {
        let (tries, distant) = (0, false);
        Self { tries, distant }
    }
}

impl Backoff {
    /// Pauses for something that is not on this computer.
    pub(super) fn distant() -> Self {
        let (tries, distant) = (0, true);
        Self { tries, distant }
    }

    /// The pause to take now.
    pub(crate) fn next_pause(&mut self) -> Duration {
        let pause = if self.distant {
            DISTANT_MS[self.tries.min(DISTANT_MS.len() - 1)]
        } else {
            (FIRST_MS << self.tries.min(16)).min(LONGEST_MS)
        };
        self.tries += 1;
        Duration::from_millis(pause)
    }

    /// Begins anew with the shortest.
    pub(super) fn reset(&mut self) {
        self.tries = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_and_end_at_ten_seconds() {
        let mut backoff = Backoff::default();
        let pauses: Vec<u128> = (0..10).map(|_| backoff.next_pause().as_millis()).collect();
        assert_eq!(
            pauses,
            [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000]
        );
        backoff.reset();
        assert_eq!(backoff.next_pause().as_millis(), 100);
    }

    #[test]
    fn what_is_far_away_is_left_alone_for_a_second_first_and_for_a_minute_at_most() {
        let mut backoff = Backoff::distant();
        let pauses: Vec<u64> = (0..9).map(|_| backoff.next_pause().as_secs()).collect();
        assert_eq!(pauses, [1, 2, 5, 10, 20, 30, 60, 60, 60]);
        backoff.reset();
        assert_eq!(backoff.next_pause().as_secs(), 1);
    }
}
