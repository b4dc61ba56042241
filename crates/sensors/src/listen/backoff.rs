//! How long to wait before a lost source is tried again. Pure.

use std::time::Duration;

/// First pause, in milliseconds.
const FIRST_MS: u64 = 100;
/// Longest pause, in milliseconds: what an agent may wait after starting a phone.
const LONGEST_MS: u64 = 10_000;

/// Pauses that double up to a limit.
#[derive(Debug)]
pub(crate) struct Backoff {
    next_ms: u64,
    longest_ms: u64,
}

impl Default for Backoff {
    fn default() -> Self {
        Self::up_to(Duration::from_millis(LONGEST_MS))
    }
}

impl Backoff {
    /// Pauses that end at `longest`.
    pub(super) fn up_to(longest: Duration) -> Self {
        Self {
            next_ms: FIRST_MS,
            longest_ms: u64::try_from(longest.as_millis()).unwrap_or(u64::MAX),
        }
    }

    /// The pause to take now.
    pub(crate) fn next_pause(&mut self) -> Duration {
        let pause = self.next_ms;
        self.next_ms = (pause * 2).min(self.longest_ms);
        Duration::from_millis(pause)
    }

    /// Begins anew with the shortest.
    pub(super) fn reset(&mut self) {
        self.next_ms = FIRST_MS;
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
    fn what_is_far_away_is_left_alone_for_longer() {
        let mut backoff = Backoff::up_to(Duration::from_secs(60));
        let last = (0..20).map(|_| backoff.next_pause()).max().unwrap();
        assert_eq!(last, Duration::from_secs(60));
    }
}
