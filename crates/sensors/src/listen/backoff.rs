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
}

impl Default for Backoff {
    fn default() -> Self {
        Self { next_ms: FIRST_MS }
    }
}

impl Backoff {
    /// The pause to take now.
    pub(crate) fn next_pause(&mut self) -> Duration {
        let pause = self.next_ms;
        self.next_ms = (pause * 2).min(LONGEST_MS);
        Duration::from_millis(pause)
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
    }
}
