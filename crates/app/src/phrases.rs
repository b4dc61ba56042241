//! Clock times and the length of a reset, as the agent reads them.

use chrono::{DateTime, Utc};
use domain::time::Now;
use i18n::Words;

/// The hour and minute the agent's clock showed at `instant`.
pub(crate) fn clock(now: Now, instant: DateTime<Utc>) -> String {
    instant
        .with_timezone(now.local().offset())
        .format("%H:%M")
        .to_string()
}

/// The length of a reset: "60 s", "3 min".
pub(crate) fn reset_length(words: &Words, seconds: u32) -> String {
    if seconds < 120 || !seconds.is_multiple_of(60) {
        words.length_seconds(i64::from(seconds))
    } else {
        words.length_minutes(i64::from(seconds / 60))
    }
}
