//! Relief: "I need ten minutes", said to the leader of one's team after a hard call.
//!
//! Decides how long it may be and when it is stale. Must never carry a reason, a call, or a word on whether
//! it was read.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Lengths that can be asked for, in minutes.
pub const RELIEF_MINUTES: [u32; 3] = [1, 3, 10];
/// From this age on it says how old it is, in minutes.
pub const STALE_FROM_MIN: i64 = 30;
/// It is no longer shown from this age on, in hours: the shift in which it was asked is over.
pub const SHOWN_HOURS: i64 = 12;
/// It is erased at this age, in hours, on every desk and on the server.
pub const KEPT_HOURS: i64 = 24;

/// A length that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Minutes(u32);

/// Not one of [`RELIEF_MINUTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{0} minutes is not 1, 3 or 10")]
pub struct MinutesError(pub u32);

impl TryFrom<u32> for Minutes {
    type Error = MinutesError;

    fn try_from(minutes: u32) -> Result<Minutes, MinutesError> {
        if RELIEF_MINUTES.contains(&minutes) {
            Ok(Minutes(minutes))
        } else {
            Err(MinutesError(minutes))
        }
    }
}

impl From<Minutes> for u32 {
    fn from(minutes: Minutes) -> u32 {
        minutes.0
    }
}

/// How old an asking is, in whole minutes; 0 for one that a clock running ahead dated into the future.
#[must_use]
pub fn age_min(asked_at: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    (now - asked_at).num_minutes().max(0)
}

/// Whether it came too late to be acted on at once.
#[must_use]
pub fn is_stale(asked_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - asked_at >= Duration::minutes(STALE_FROM_MIN)
}

/// Whether it is still shown.
#[must_use]
pub fn is_shown(asked_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - asked_at < Duration::hours(SHOWN_HOURS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_three_lengths_can_be_asked_for() {
        for minutes in 0..=11 {
            let known = [1, 3, 10].contains(&minutes);
            assert_eq!(Minutes::try_from(minutes).is_ok(), known, "{minutes}");
        }
    }

    #[test]
    fn it_is_stale_from_half_an_hour_on_and_gone_after_twelve() {
        let asked = DateTime::UNIX_EPOCH;
        let at = |seconds: i64| asked + Duration::seconds(seconds);
        assert!(!is_stale(asked, at(30 * 60 - 1)) && is_stale(asked, at(30 * 60)));
        assert!(is_shown(asked, at(12 * 3600 - 1)) && !is_shown(asked, at(12 * 3600)));
        assert_eq!((age_min(asked, at(119)), age_min(at(60), asked)), (1, 0));
    }
}
