//! Time as the deciding code sees it: handed in, never read.
//!
//! Durations come from [`Mono`] inside one boot; wall time is for display, shifts and days. A wall clock
//! may step by hours or run through daylight saving; `Mono` never goes back inside one boot.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Milliseconds of the clock that counts through sleep (`CLOCK_BOOTTIME` on Linux) since this boot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mono(pub u64);

impl Mono {
    /// Milliseconds from `earlier` to `self`; 0 when `earlier` is later.
    #[must_use]
    pub fn since_ms(self, earlier: Mono) -> u64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The instant `ms` milliseconds later, saturating.
    #[must_use]
    pub fn plus_ms(self, ms: u64) -> Mono {
        Mono(self.0.saturating_add(ms))
    }

    /// The instant `ms` milliseconds earlier, saturating at the boot.
    #[must_use]
    pub fn minus_ms(self, ms: u64) -> Mono {
        Mono(self.0.saturating_sub(ms))
    }
}

/// One reading of both clocks, taken by an edge at the same moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Now {
    /// The clock durations are taken from.
    pub mono: Mono,
    /// The wall clock, in UTC.
    pub wall: DateTime<Utc>,
    /// Minutes east of UTC that the agent's clock showed.
    pub offset_min: i16,
}

impl Now {
    /// What the agent's wall clock shows.
    #[must_use]
    pub fn local(&self) -> DateTime<FixedOffset> {
        let offset = FixedOffset::east_opt(i32::from(self.offset_min) * 60)
            .unwrap_or_else(|| FixedOffset::east_opt(0).expect("zero is an offset"));
        self.wall.with_timezone(&offset)
    }

    /// The agent's calendar day.
    #[must_use]
    pub fn local_on(&self) -> NaiveDate {
        self.local().date_naive()
    }

    /// The same moment as seen `ms` later on both clocks.
    #[must_use]
    pub fn plus_ms(&self, ms: u64) -> Now {
        let step = i64::try_from(ms).unwrap_or(i64::MAX / 2);
        Now {
            mono: self.mono.plus_ms(ms),
            wall: self
                .wall
                .checked_add_signed(Duration::milliseconds(step))
                .unwrap_or(self.wall),
            offset_min: self.offset_min,
        }
    }

    /// The wall instant that belongs to `mono`, by this reading's pairing of the clocks.
    #[must_use]
    pub fn wall_at(&self, mono: Mono) -> DateTime<Utc> {
        let back = i64::try_from(self.mono.0).unwrap_or(i64::MAX) - i64::try_from(mono.0).unwrap_or(i64::MAX);
        self.wall
            .checked_sub_signed(Duration::milliseconds(back))
            .unwrap_or(self.wall)
    }
}

/// A moment on a tracker's own line: milliseconds that never go back, also across boots, with what the wall
/// clock showed. Durations come from `t_ms`; the rest is for display and for days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Milliseconds on the line.
    pub t_ms: u64,
    /// The wall clock, in UTC.
    pub wall: DateTime<Utc>,
    /// Minutes east of UTC that the agent's clock showed.
    pub offset_min: i16,
}

impl Stamp {
    /// The moment `t_ms`, by this stamp's pairing of line and wall.
    #[must_use]
    pub fn at(&self, t_ms: u64) -> Stamp {
        let ahead = i64::try_from(t_ms).unwrap_or(i64::MAX) - i64::try_from(self.t_ms).unwrap_or(i64::MAX);
        let wall = self
            .wall
            .checked_add_signed(Duration::milliseconds(ahead))
            .unwrap_or(self.wall);
        Stamp { t_ms, wall, ..*self }
    }

    /// The later of two moments.
    #[must_use]
    pub fn later(self, other: Stamp) -> Stamp {
        if other.t_ms > self.t_ms { other } else { self }
    }

    /// Both clocks as an edge would have read them.
    #[must_use]
    pub fn now(&self) -> Now {
        Now {
            mono: Mono(self.t_ms),
            wall: self.wall,
            offset_min: self.offset_min,
        }
    }

    /// The agent's calendar day.
    #[must_use]
    pub fn local_on(&self) -> NaiveDate {
        self.now().local_on()
    }
}

/// How long ago the last input was, from two readings of a 32-bit millisecond counter that wraps every
/// 49.7 days (`GetTickCount`).
#[must_use]
pub fn idle_ms_from_ticks(tick_now: u32, tick_input: u32) -> u32 {
    tick_now.wrapping_sub(tick_input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_earlier_instant_is_never_a_negative_duration() {
        assert_eq!(Mono(5).since_ms(Mono(9)), 0);
    }

    #[test]
    fn a_tick_counter_that_wrapped_still_gives_the_idle_time() {
        assert_eq!(idle_ms_from_ticks(5, u32::MAX - 4), 10);
        assert_eq!(idle_ms_from_ticks(7, 7), 0);
    }

    #[test]
    fn a_wall_instant_follows_the_pairing_of_the_clocks() {
        let now = Now {
            mono: Mono(10_000),
            wall: DateTime::UNIX_EPOCH,
            offset_min: 60,
        };
        assert_eq!(
            now.wall_at(Mono(9_000)),
            DateTime::UNIX_EPOCH - Duration::seconds(1)
        );
        assert_eq!(now.local().to_rfc3339(), "1970-01-01T01:00:00+01:00");
    }
}
