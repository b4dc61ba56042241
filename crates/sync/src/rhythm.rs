//! The rhythm of traffic: a fixed grid of beats, counted from the start of the client.
//!
//! Decides when a pull is due. Nothing but time goes in: what the agent does, and how long anything took,
//! must never move a beat, because whoever watches the network would read it there.

use domain::time::Mono;

/// From one beat to the next, in milliseconds.
pub const RHYTHM_MS: u64 = 5 * 60 * 1000;

/// Beats at the start and every [`RHYTHM_MS`] after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    next_at: Mono,
}

impl Rhythm {
    /// Starts now: the first beat is due at once.
    #[must_use]
    pub fn starting(now: Mono) -> Rhythm {
        Rhythm { next_at: now }
    }

    /// When the next beat is due.
    #[must_use]
    pub fn next_at(self) -> Mono {
        self.next_at
    }

    /// Whether a beat is due at `now`; it is then taken. Those that were missed are one, and the grid stays
    /// where it was.
    pub fn take(&mut self, now: Mono) -> bool {
        if now < self.next_at {
            return false;
        }
        let late_ms = now.since_ms(self.next_at);
        self.next_at = now.plus_ms(RHYTHM_MS - late_ms % RHYTHM_MS);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_beat_is_due_at_its_moment_and_not_a_millisecond_before() {
        let mut rhythm = Rhythm::starting(Mono(1000));
        assert!(!rhythm.take(Mono(999)));
        assert!(rhythm.take(Mono(1000)));
        assert!(!rhythm.take(Mono(1000)), "taken once");
        assert!(!rhythm.take(Mono(1000 + RHYTHM_MS - 1)));
        assert!(rhythm.take(Mono(1000 + RHYTHM_MS)));
        assert!(!rhythm.take(Mono(1000 + RHYTHM_MS + 1)));
    }

    #[test]
    fn beats_missed_while_the_computer_slept_are_one() {
        let mut rhythm = Rhythm::starting(Mono(0));
        assert!(rhythm.take(Mono(8 * 60 * 60 * 1000 + 1)));
        assert_eq!(rhythm.next_at(), Mono(8 * 60 * 60 * 1000 + RHYTHM_MS));
    }

    proptest! {
        #[test]
        fn however_late_each_beat_is_met_the_grid_stays(
            start in 0..u64::MAX / 4,
            waits in prop::collection::vec(0..3 * RHYTHM_MS, 1..50),
        ) {
            let mut rhythm = Rhythm::starting(Mono(start));
            let mut now = start;
            for wait in waits {
                now += wait;
                let was = rhythm.next_at();
                let taken = rhythm.take(Mono(now));
                prop_assert_eq!(taken, Mono(now) >= was);
                prop_assert!(rhythm.next_at() > Mono(now));
                prop_assert_eq!(rhythm.next_at().since_ms(Mono(start)) % RHYTHM_MS, 0);
            }
        }
    }
}
