//! The clocks of this machine, read in one place.
//!
//! Decides how a reading is taken: the monotonic part counts through sleep, the offset is the one the
//! agent's clock shows at that wall instant. Everything that decides gets readings handed in.

use chrono::{DateTime, Offset, TimeZone, Utc};
use domain::time::{Mono, Now};
use std::sync::Arc;

/// Something that can say what time it is.
pub trait Clock: Send + Sync {
    /// One reading of both clocks.
    fn now(&self) -> Now;
}

/// A clock that many sources share.
pub type SharedClock = Arc<dyn Clock>;

/// The clocks of the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

#[cfg(target_os = "linux")]
impl Clock for SystemClock {
    fn now(&self) -> Now {
        use rustix::time::{ClockId, clock_gettime};
        let boot = clock_gettime(ClockId::Boottime);
        let wall = clock_gettime(ClockId::Realtime);
        let nanos = u32::try_from(wall.tv_nsec).unwrap_or(0);
        let wall = DateTime::<Utc>::from_timestamp(wall.tv_sec, nanos).unwrap_or(DateTime::UNIX_EPOCH);
        Now {
            mono: Mono(millis(boot.tv_sec, boot.tv_nsec)),
            wall,
            offset_min: offset_min(wall),
        }
    }
}

/// Milliseconds this boot has slept so far: the clock that counts through sleep less the one that does not.
/// Good to a few milliseconds, and never too much by the time this process stood still in between.
#[cfg(target_os = "linux")]
#[must_use]
pub fn slept_ms() -> u64 {
    use rustix::time::{ClockId, clock_gettime};
    let read = |clock| {
        let at = clock_gettime(clock);
        millis(at.tv_sec, at.tv_nsec)
    };
    // Whatever passes between two readings would look like sleep; the shortest of three is the truth.
    let readings = [(); 3].map(|()| {
        let awake = read(ClockId::Monotonic);
        read(ClockId::Boottime).saturating_sub(awake)
    });
    readings.into_iter().min().unwrap_or(0)
}

#[cfg(any(windows, target_os = "macos"))]
impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the edge that reads the clock")]
    fn now(&self) -> Now {
        let wall = Utc::now();
        Now {
            mono: Mono(mono_ms()),
            wall,
            offset_min: offset_min(wall),
        }
    }
}

/// On macOS this clock goes on in sleep, unlike the one of the same name on Linux.
#[cfg(target_os = "macos")]
fn mono_ms() -> u64 {
    use rustix::time::{ClockId, clock_gettime};
    let boot = clock_gettime(ClockId::Monotonic);
    millis(boot.tv_sec, boot.tv_nsec)
}

/// Goes on in sleep, in steps of some 16 ms.
#[cfg(windows)]
#[expect(unsafe_code, reason = "one call without arguments that cannot fail")]
fn mono_ms() -> u64 {
    // SAFETY: it takes nothing and always answers.
    unsafe { windows::Win32::System::SystemInformation::GetTickCount64() }
}

#[cfg(unix)]
fn millis(seconds: i64, nanos: i64) -> u64 {
    let seconds = u64::try_from(seconds).unwrap_or(0);
    let nanos = u64::try_from(nanos).unwrap_or(0);
    seconds.saturating_mul(1000).saturating_add(nanos / 1_000_000)
}

/// Minutes east of UTC in the time zone of this session; follows a changed time zone within a second.
pub(crate) fn offset_min(wall: DateTime<Utc>) -> i16 {
    let seconds = chrono::Local
        .offset_from_utc_datetime(&wall.naive_utc())
        .fix()
        .local_minus_utc();
    i16::try_from(seconds / 60).unwrap_or(0)
}

/// The id the kernel gave this boot, 36 characters; two readings of [`Mono`] compare only under one id.
///
/// # Errors
/// The system keeps no such id, or it cannot be read.
#[cfg(target_os = "linux")]
pub fn boot_id() -> std::io::Result<String> {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id").map(|id| id.trim().to_owned())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_monotonic_clock_never_goes_back_and_the_wall_clock_is_in_this_century() {
        let first = SystemClock.now();
        let second = SystemClock.now();
        assert!(second.mono >= first.mono);
        assert!(first.wall.timestamp() > 1_700_000_000);
        assert!((-12 * 60..=14 * 60).contains(&i32::from(first.offset_min)));
    }

    #[test]
    fn a_machine_that_is_awake_does_not_sleep() {
        // Two clocks are read one after the other; a busy machine may hold us up in between.
        assert!(slept_ms().abs_diff(slept_ms()) < 1_000);
    }

    #[test]
    fn one_boot_has_one_id() {
        let id = boot_id().unwrap();
        assert_eq!(id.len(), 36);
        assert_eq!(boot_id().unwrap(), id);
    }
}
