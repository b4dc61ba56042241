//! Steps of the wall clock, changes of its offset (daylight saving, another time zone), and waking.
//!
//! Decides when a difference is a step. One timer that the kernel cancels when the clock is set, and that is
//! due at the next change of the offset; and one watch on the file that names the time zone. Nothing wakes
//! in between. Must never set a clock.

use super::{SignalError, Voice, Watch};
use crate::{clock, listen::watch::Watch as Files};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use domain::{time::Now, tracker::Outside};
use futures_util::future::BoxFuture;
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create, timerfd_settime,
};
use std::{
    io,
    os::fd::OwnedFd,
    path::{Path, PathBuf},
};
use tokio::{net::unix::pipe::Receiver, select};

/// A smaller difference is the work of a clock that is kept right, in milliseconds.
pub const STEP_MS_MIN: u64 = 1_000;
/// How far ahead a change of the offset is looked for, in days: twice a year is the rule.
const OFFSET_DAYS_MAX: i64 = 370;
/// A day in seconds.
const DAY_S: i64 = 86_400;
/// The file that names the time zone.
const ZONE: &str = "/etc/localtime";

/// The wall clock.
#[derive(Debug)]
pub struct Steps {
    zone: PathBuf,
}

impl Default for Steps {
    fn default() -> Self {
        Self { zone: ZONE.into() }
    }
}

impl Watch for Steps {
    fn what(&self) -> &'static str {
        "steps of the clock"
    }

    fn watch<'a>(&'a mut self, voice: &'a Voice) -> BoxFuture<'a, Result<(), SignalError>> {
        Box::pin(async move {
            let timer = Timer::new(set_timer)?;
            follow(timer, &self.zone, clock::slept_ms, voice).await
        })
    }
}

/// Says each step, for as long as the timer lives. `slept` is how long this boot has slept so far: the kernel
/// also cancels the timer when the computer wakes, whoever announced that or not.
async fn follow(
    timer: Timer,
    zone: &Path,
    slept: impl Fn() -> u64,
    voice: &Voice,
) -> Result<(), SignalError> {
    let (mut known, mut slept_ms) = (voice.now(), slept());
    loop {
        // Set before the clocks are looked at, so that no step falls in between.
        timer.set(offset_changes(known.wall))?;
        let files = Files::new(&[zone.to_owned()]);
        let now = voice.now();
        if slept().saturating_sub(slept_ms) >= STEP_MS_MIN {
            slept_ms = slept();
            voice.say(Outside::Resume { slept_ms: None }).await?;
        }
        if stepped(&known, &now) {
            known = now;
            voice.say(Outside::ClockStep).await?;
            continue;
        }
        select! {
            rang = timer.rang() => rang?,
            () = zone_changed(files.as_ref()) => {}
        }
    }
}

/// Whether the wall clock or its offset jumped between two readings.
fn stepped(before: &Now, after: &Now) -> bool {
    let expected = before.wall_at(after.mono);
    let off_ms = (after.wall - expected).num_milliseconds().unsigned_abs();
    off_ms >= STEP_MS_MIN || before.offset_min != after.offset_min
}

/// The next change of the offset after `from`, in the zone of this session.
fn offset_changes(from: DateTime<Utc>) -> DateTime<Utc> {
    next_change(from, clock::offset_min)
}

/// The first whole second after `from` with another offset, or the end of the search.
fn next_change(from: DateTime<Utc>, offset: impl Fn(DateTime<Utc>) -> i16) -> DateTime<Utc> {
    let from = from.trunc_subsecs(0);
    let differs = |seconds| offset(from + TimeDelta::seconds(seconds)) != offset(from);
    let Some(days) = (1..=OFFSET_DAYS_MAX).find(|days| differs(days * DAY_S)) else {
        return from + TimeDelta::days(OFFSET_DAYS_MAX);
    };
    let (mut same, mut other) = ((days - 1) * DAY_S, days * DAY_S);
    while other - same > 1 {
        let middle = same.midpoint(other);
        if differs(middle) {
            other = middle;
        } else {
            same = middle;
        }
    }
    from + TimeDelta::seconds(other)
}

async fn zone_changed(files: Option<&Files>) {
    let told = files.and_then(|files| files.fd().try_clone_to_owned().ok());
    match told.map(Receiver::from_owned_fd_unchecked) {
        Some(Ok(told)) => drop(told.readable().await),
        _ => std::future::pending().await,
    }
}

/// Sets a timer of the kernel to `at` on the wall clock.
type Set = fn(&OwnedFd, DateTime<Utc>) -> io::Result<()>;

/// A timer on the wall clock. How it is set stands apart, since no test may set the machine's clock.
struct Timer {
    fd: OwnedFd,
    /// The runtime waits on any descriptor as on a pipe's.
    told: Receiver,
    set: Set,
}

impl Timer {
    fn new(set: Set) -> io::Result<Self> {
        let flags = TimerfdFlags::CLOEXEC | TimerfdFlags::NONBLOCK;
        Self::on(timerfd_create(TimerfdClockId::Realtime, flags)?, set)
    }

    fn on(fd: OwnedFd, set: Set) -> io::Result<Self> {
        let told = Receiver::from_owned_fd_unchecked(fd.try_clone()?)?;
        Ok(Self { fd, told, set })
    }

    fn set(&self, at: DateTime<Utc>) -> io::Result<()> {
        match (self.set)(&self.fd, at) {
            // The clock was set since the last look; the timer is set all the same.
            Err(error) if is_cancelled(&error) => Ok(()),
            set => set,
        }
    }

    /// Ends when the timer is due or the clock was set.
    async fn rang(&self) -> io::Result<()> {
        loop {
            self.told.readable().await?;
            match self.told.try_read(&mut [0; 8]) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) if is_cancelled(&error) => return Ok(()),
                read => return read.map(|_| ()),
            }
        }
    }
}

fn is_cancelled(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::CANCELED.raw_os_error())
}

fn set_timer(fd: &OwnedFd, at: DateTime<Utc>) -> io::Result<()> {
    let never = Timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    let due = Timespec {
        tv_sec: at.timestamp(),
        tv_nsec: 0,
    };
    let flags = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
    let spec = Itimerspec {
        it_interval: never,
        it_value: due,
    };
    timerfd_settime(fd, flags, &spec)?;
    Ok(())
}

#[cfg(test)]
mod tests;
