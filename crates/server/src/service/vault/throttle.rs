//! How long the next passphrase has to wait. Decides by how many proofs were begun since the last right one.

use chrono::{DateTime, Utc};

/// So many are free: people mistype.
const FREE: u32 = 5;
/// The first wait, in seconds; each further one is twice as long.
const FIRST_S: i64 = 30;
/// The longest wait, in seconds: 24 guesses a day.
const LONGEST_S: i64 = 3600;

/// How long the next proof has to wait, in seconds.
pub(super) fn wait_s(tries: u32, tried_at: DateTime<Utc>, now: DateTime<Utc>) -> u32 {
    if tries < FREE {
        return 0;
    }
    let doubled = FIRST_S << (tries - FREE).min(10);
    // A clock that was set back makes nobody wait longer than that.
    let since = (now - tried_at).num_seconds().max(0);
    let left = doubled.min(LONGEST_S) - since;
    u32::try_from(left.max(0)).unwrap_or(0)
}

/// Whether this try, counted, is the first that had to wait: noted once. Five wrong ones are people who mistype; who goes
/// on after that is worth a line.
pub(super) fn goes_on(tries: u32) -> bool {
    tries == FREE + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn after(tries: u32, seconds: i64) -> u32 {
        let then = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        wait_s(tries, then, then + TimeDelta::seconds(seconds))
    }

    #[test]
    fn five_are_free_and_then_each_waits_twice_as_long_up_to_an_hour() {
        assert_eq!([0, 4].map(|tries| after(tries, 0)), [0, 0]);
        assert_eq!([5, 6, 7, 11].map(|tries| after(tries, 0)), [30, 60, 120, 1920]);
        assert_eq!([12, 13, 1000, u32::MAX].map(|tries| after(tries, 0)), [3600; 4]);
    }

    #[test]
    fn time_that_went_by_counts_and_a_clock_set_back_does_not_add() {
        assert_eq!([0, 29, 30, 31, 90_000].map(|s| after(5, s)), [30, 1, 0, 0, 0]);
        assert_eq!(after(5, -86_400), 30);
    }
}
