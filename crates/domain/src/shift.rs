//! Shifts, working hours and night: when nudges belong to the agent's working time.
//!
//! Decides whether a wall-clock moment lies inside hours or a planned shift, midnight and daylight saving
//! included. Must never touch load: outside a shift a nudge waits, what was worked stays worked.

use crate::time::Now;
use chrono::{DateTime, Duration, Timelike, Utc};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Minutes in a day.
const DAY_MIN: u32 = 24 * 60;

/// Hours of the agent's wall clock, `22:00-06:00` runs over midnight. The end is not inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    from_min: u32,
    to_min: u32,
}

/// Hours were not written as `HH:MM-HH:MM`, or begin and end at the same minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not hours like 22:00-06:00")]
pub struct HoursError;

impl FromStr for Hours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (from, to) = text.split_once('-').ok_or(HoursError)?;
        let (from_min, to_min) = (minute(from)?, minute(to)?);
        if from_min == to_min {
            return Err(HoursError);
        }
        Ok(Hours { from_min, to_min })
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.from_min, self.to_min);
        write!(
            f,
            "{:02}:{:02}-{:02}:{:02}",
            from / 60,
            from % 60,
            to / 60,
            to % 60
        )
    }
}

fn minute(text: &str) -> Result<u32, HoursError> {
    let (hour, minute) = text.trim().split_once(':').ok_or(HoursError)?;
    if hour.len() != 2 || minute.len() != 2 {
        return Err(HoursError);
    }
    let hour: u32 = hour.parse().map_err(|_| HoursError)?;
    let minute: u32 = minute.parse().map_err(|_| HoursError)?;
    if hour < 24 && minute < 60 {
        Ok(hour * 60 + minute)
    } else {
        Err(HoursError)
    }
}

impl Hours {
    /// Whether the agent's wall clock is inside.
    #[must_use]
    pub fn contains(&self, now: &Now) -> bool {
        self.ms_to(now, self.to_min) <= self.length_ms() && self.ms_to(now, self.to_min) > 0
    }

    /// Milliseconds until the clock next shows the end.
    #[must_use]
    pub fn ends_in_ms(&self, now: &Now) -> u64 {
        self.ms_to(now, self.to_min)
    }

    /// Milliseconds until the clock next shows the beginning.
    #[must_use]
    pub fn begins_in_ms(&self, now: &Now) -> u64 {
        self.ms_to(now, self.from_min)
    }

    /// The shift of these hours that goes on at `now`, or the nearest one before or after it.
    #[must_use]
    pub fn nearest(&self, now: &Now) -> Planned {
        let length = Duration::milliseconds(i64::try_from(self.length_ms()).unwrap_or(0));
        let ends_in = i64::try_from(self.ends_in_ms(now)).unwrap_or(0);
        let day_ms = i64::from(DAY_MIN) * 60_000;
        let to_begin = ends_in - length.num_milliseconds();
        // Over already: how long ago its last one ended.
        let ago = day_ms - ends_in;
        let ends_in = if to_begin > ago { ends_in - day_ms } else { ends_in };
        let to_ms = now.wall.timestamp_millis() + ends_in;
        let to = DateTime::from_timestamp_millis(to_ms).unwrap_or(now.wall);
        Planned {
            from: to - length,
            to,
        }
    }

    /// Whether both hold the same minute of some day.
    fn overlaps(&self, other: &Hours) -> bool {
        self.ahead_ms(other) < self.length_ms() || other.ahead_ms(self) < other.length_ms()
    }

    /// Milliseconds from this beginning to the next one of `other`, less than a day.
    fn ahead_ms(&self, other: &Hours) -> u64 {
        u64::from((other.from_min + DAY_MIN - self.from_min) % DAY_MIN) * 60_000
    }

    fn length_ms(&self) -> u64 {
        u64::from((self.to_min + DAY_MIN - self.from_min) % DAY_MIN) * 60_000
    }

    /// Milliseconds until the clock next shows `minute`, 1 to a whole day.
    fn ms_to(&self, now: &Now, minute: u32) -> u64 {
        ms_to_minute(now, minute)
    }
}

/// Milliseconds until the agent's wall clock next shows `minute` of the day: 1 to a whole day.
#[must_use]
pub fn ms_to_minute(now: &Now, minute: u32) -> u64 {
    let local = now.local();
    let ms = u64::from(local.num_seconds_from_midnight()) * 1_000
        + u64::from(local.nanosecond() / 1_000_000) % 1_000;
    let day = u64::from(DAY_MIN) * 60_000;
    let target = u64::from(minute) * 60_000;
    let ahead = (target + day - ms % day) % day;
    if ahead == 0 { day } else { ahead }
}

/// Two parts of one shift that overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} and {1} overlap")]
pub struct PartsOverlap(pub Hours, pub Hours);

/// The parts of one shift around `now`: the first is the nearest one of its hours, the others follow it within a day.
///
/// # Errors
/// [`PartsOverlap`]; hours that are said twice overlap too.
pub fn parts_of(hours: &[Hours], now: &Now) -> Result<Vec<Planned>, PartsOverlap> {
    for (at, one) in hours.iter().enumerate() {
        if let Some(other) = hours[at + 1..].iter().find(|other| one.overlaps(other)) {
            return Err(PartsOverlap(*one, *other));
        }
    }
    let Some(first) = hours.first() else {
        return Ok(Vec::new());
    };
    let begin = first.nearest(now).from;
    let after = |ms: u64| Duration::milliseconds(i64::try_from(ms).unwrap_or(0));
    let mut parts: Vec<Planned> = hours
        .iter()
        .map(|part| {
            let from = begin + after(first.ahead_ms(part));
            let to = from + after(part.length_ms());
            Planned { from, to }
        })
        .collect();
    parts.sort_by_key(|part| part.from);
    Ok(parts)
}

/// One planned shift, or one part of a split shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Begin.
    pub from: DateTime<Utc>,
    /// End, not inside.
    pub to: DateTime<Utc>,
}

impl Planned {
    /// Whether `at` lies inside.
    #[must_use]
    pub fn contains(&self, at: DateTime<Utc>) -> bool {
        self.from <= at && at < self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Mono;

    fn at(text: &str) -> Now {
        let local = DateTime::parse_from_rfc3339(text).unwrap();
        Now {
            mono: Mono(0),
            wall: local.with_timezone(&Utc),
            offset_min: i16::try_from(local.offset().local_minus_utc() / 60).unwrap(),
        }
    }

    #[test]
    fn hours_over_midnight_hold_both_ends() {
        let night: Hours = "22:00-06:00".parse().unwrap();
        for (text, inside) in [
            ("2026-11-21T21:59:59+01:00", false),
            ("2026-11-21T22:00:00+01:00", true),
            ("2026-11-22T00:00:00+01:00", true),
            ("2026-11-22T05:59:59+01:00", true),
            ("2026-11-22T06:00:00+01:00", false),
        ] {
            assert_eq!(night.contains(&at(text)), inside, "{text}");
        }
        assert_eq!(night.ends_in_ms(&at("2026-11-21T22:00:00+01:00")), 8 * 3_600_000);
        assert_eq!(night.to_string(), "22:00-06:00");
    }

    #[test]
    fn hours_within_a_day_exclude_their_end() {
        let day: Hours = "08:00-18:00".parse().unwrap();
        assert!(!day.contains(&at("2026-11-21T07:59:59Z")));
        assert!(day.contains(&at("2026-11-21T08:00:00Z")));
        assert!(day.contains(&at("2026-11-21T17:59:59Z")));
        assert!(!day.contains(&at("2026-11-21T18:00:00Z")));
    }

    #[test]
    fn the_nearest_shift_of_hours_is_the_one_that_goes_on_else_the_closer_one() {
        let night: Hours = "22:00-06:00".parse().unwrap();
        for (now, from) in [
            ("2026-11-21T23:00:00+01:00", "2026-11-21T22:00:00+01:00"),
            ("2026-11-22T05:59:59+01:00", "2026-11-21T22:00:00+01:00"),
            ("2026-11-22T06:00:00+01:00", "2026-11-21T22:00:00+01:00"),
            ("2026-11-22T13:59:00+01:00", "2026-11-21T22:00:00+01:00"),
            ("2026-11-22T14:01:00+01:00", "2026-11-22T22:00:00+01:00"),
        ] {
            let found = night.nearest(&at(now));
            assert_eq!(found.from, at(from).wall, "{now}");
            assert_eq!(found.to - found.from, Duration::hours(8), "{now}");
        }
    }

    #[test]
    fn a_shift_begins_and_ends_on_the_minute_whatever_the_clock_reads() {
        let hours: Hours = "08:00-16:30".parse().unwrap();
        let mut now = at("2026-11-22T09:00:00+01:00");
        now.wall += Duration::nanoseconds(1_999_999);
        let shift = hours.nearest(&now);
        assert_eq!(
            (shift.from, shift.to),
            (
                at("2026-11-22T08:00:00+01:00").wall,
                at("2026-11-22T16:30:00+01:00").wall
            )
        );
    }

    fn split(hours: &[&str], now: &str) -> Result<Vec<String>, String> {
        let hours: Vec<Hours> = hours.iter().map(|hours| hours.parse().unwrap()).collect();
        let clock = |at: DateTime<Utc>| at.format("%d %H:%M").to_string();
        let parts = parts_of(&hours, &at(now)).map_err(|overlap| overlap.to_string())?;
        Ok(parts
            .iter()
            .map(|part| format!("{} to {}", clock(part.from), clock(part.to)))
            .collect())
    }

    #[test]
    fn the_parts_of_a_shift_follow_the_first_within_a_day_and_may_touch() {
        for (hours, found) in [
            (vec!["08:00-12:30"], vec!["21 08:00 to 21 12:30"]),
            (
                vec!["08:00-12:30", "12:30-17:00"],
                vec!["21 08:00 to 21 12:30", "21 12:30 to 21 17:00"],
            ),
            (
                vec!["08:00-10:00", "14:00-16:00", "11:00-12:00"],
                vec![
                    "21 08:00 to 21 10:00",
                    "21 11:00 to 21 12:00",
                    "21 14:00 to 21 16:00",
                ],
            ),
            (
                vec!["22:00-02:00", "04:00-06:00"],
                vec!["20 22:00 to 21 02:00", "21 04:00 to 21 06:00"],
            ),
            (vec![], vec![]),
        ] {
            let found: Vec<_> = found.into_iter().map(str::to_owned).collect();
            assert_eq!(split(&hours, "2026-11-21T09:00:00Z"), Ok(found));
        }
    }

    #[test]
    fn parts_that_overlap_are_named_one_minute_over_and_not_at_it() {
        for (hours, named) in [
            (vec!["08:00-12:00", "11:59-14:00"], "08:00-12:00 and 11:59-14:00"),
            (vec!["10:00-14:00", "08:00-10:01"], "10:00-14:00 and 08:00-10:01"),
            (vec!["08:00-12:00", "08:00-12:00"], "08:00-12:00 and 08:00-12:00"),
            (vec!["08:00-12:00", "09:00-10:00"], "08:00-12:00 and 09:00-10:00"),
            (
                vec!["22:00-06:00", "13:00-14:00", "05:59-07:00"],
                "22:00-06:00 and 05:59-07:00",
            ),
            (
                vec!["13:00-14:00", "22:00-06:00", "00:00-01:00"],
                "22:00-06:00 and 00:00-01:00",
            ),
        ] {
            let overlap = split(&hours, "2026-11-21T09:00:00Z");
            assert_eq!(overlap, Err(format!("{named} overlap")));
        }
    }

    #[test]
    fn hours_are_written_with_two_digits_and_differ() {
        for wrong in [
            "",
            "8:00-9:00",
            "08:00",
            "08:00-08:00",
            "24:00-01:00",
            "08:60-09:00",
            "-1:00-02:00",
        ] {
            assert!(wrong.parse::<Hours>().is_err(), "{wrong}");
        }
    }
}
