//! Clock times and lengths, as the agent reads them.

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

/// A length of time: "45 s", "10 min", "1 h 30 min". Rounded down.
pub(crate) fn span(words: &Words, ms: u64) -> String {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let (hours, minutes) = (ms / 3_600_000, ms / 60_000 % 60);
    match (hours, minutes) {
        (0, 0) => words.length_seconds(number(ms / 1000)),
        (0, _) => words.length_minutes(number(minutes)),
        (_, 0) => words.length_hours(number(hours)),
        _ => words.length_hours_minutes(number(hours), number(minutes)),
    }
}

/// The length of a reset: "60 s", "3 min".
pub(crate) fn reset_length(words: &Words, seconds: u32) -> String {
    if seconds < 120 || !seconds.is_multiple_of(60) {
        words.length_seconds(i64::from(seconds))
    } else {
        words.length_minutes(i64::from(seconds / 60))
    }
}
