//! Lengths of time as people write them: `250ms`, `5s`, `3m`, `1h`.
//!
//! Decides what a written length means. Must never accept a negative or a bare number: a bare `50` would
//! be seconds to one reader and minutes to another.

use thiserror::Error;

/// Longest length accepted, in milliseconds: a week.
pub const LENGTH_MS_MAX: u64 = 7 * 24 * 3_600_000;

/// Why a written length was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DurationError {
    /// Neither a number with a unit nor anything near it.
    #[error("not a length of time like 250ms, 5s, 3m or 1h")]
    Malformed,
    /// More than [`LENGTH_MS_MAX`].
    #[error("longer than a week")]
    TooLong,
}

/// Reads `250ms`, `5s`, `3m` or `1h` (whole numbers, one unit) as milliseconds.
///
/// # Errors
/// [`DurationError`] when the text has no unit, a sign, a fraction, or is longer than a week.
pub fn parse(text: &str) -> Result<u64, DurationError> {
    let text = text.trim();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, unit) = text.split_at(digits);
    let unit_ms = match unit {
        "ms" => 1,
        "s" => 1_000,
        "m" => 60_000,
        "h" => 3_600_000,
        _ => return Err(DurationError::Malformed),
    };
    if number.is_empty() {
        return Err(DurationError::Malformed);
    }
    number
        .parse::<u64>()
        .ok()
        .and_then(|n| n.checked_mul(unit_ms))
        .filter(|ms| *ms <= LENGTH_MS_MAX)
        .ok_or(DurationError::TooLong)
}

/// Writes milliseconds in the largest unit that divides them: 180000 is `3m`.
#[must_use]
pub fn format(ms: u64) -> String {
    let (number, unit) = match ms {
        0 => (0, "s"),
        _ if ms.is_multiple_of(3_600_000) => (ms / 3_600_000, "h"),
        _ if ms.is_multiple_of(60_000) => (ms / 60_000, "m"),
        _ if ms.is_multiple_of(1_000) => (ms / 1_000, "s"),
        _ => (ms, "ms"),
    };
    format!("{number}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_a_whole_number_and_a_unit() {
        assert_eq!(parse("250ms"), Ok(250));
        assert_eq!(parse(" 5s "), Ok(5_000));
        assert_eq!(parse("50m"), Ok(3_000_000));
        assert_eq!(parse("0s"), Ok(0));
        for wrong in ["", "50", "m", "-5s", "+5s", "1.5h", "5 s", "5S", "5s5", "٥s"] {
            assert_eq!(parse(wrong), Err(DurationError::Malformed), "{wrong}");
        }
    }

    #[test]
    fn a_length_is_at_most_a_week() {
        assert_eq!(parse("167h"), Ok(167 * 3_600_000));
        assert_eq!(parse("168h"), Ok(LENGTH_MS_MAX));
        assert_eq!(parse("604800001ms"), Err(DurationError::TooLong));
        assert_eq!(parse("99999999999999999999999h"), Err(DurationError::TooLong));
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        for ms in [0, 1, 999, 1_000, 61_000, 180_000, 3_600_000, 5_400_000] {
            assert_eq!(parse(&format(ms)), Ok(ms));
        }
    }
}
