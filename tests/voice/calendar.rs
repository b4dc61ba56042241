//! The calendar that all programs of the story go by, as the story holds it.
//!
//! Decides how late it is; each program is told by its own socket.

use anyhow::{Context, Result};
use chrono::{DateTime, Months, NaiveTime, TimeDelta, Utc};
use domain::voice::pulse::month_of;
use sensors::clock::{Clock, SystemClock};
use std::{
    io::{BufRead, BufReader, Write},
    os::unix::net::UnixStream,
    path::Path,
    time::Duration,
};

/// How long a program may take to answer.
const ANSWER_MAX: Duration = Duration::from_secs(30);
/// At which hour of the day the story begins, in UTC.
const MORNING: NaiveTime = NaiveTime::from_hms_opt(7, 0, 0).expect("it is an hour");

/// How far its clocks are ahead of the computer's.
#[derive(Default)]
pub(crate) struct Calendar {
    ahead: Duration,
}

impl Calendar {
    /// How late it is.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        SystemClock.now().wall + self.ahead
    }

    /// How far ahead, in milliseconds.
    pub(crate) fn ahead_ms(&self) -> u128 {
        self.ahead.as_millis()
    }

    /// So much time has passed.
    pub(crate) fn goes_on(&mut self, time: Duration) {
        self.ahead += time;
    }

    /// The morning of the second day of the next month: whatever day it is really, the story has a whole month before it.
    pub(crate) fn begins_at(&self) -> Result<DateTime<Utc>> {
        let first = month_of(self.now().date_naive()).checked_add_months(Months::new(1));
        let second = first.and_then(|first| first.succ_opt()).context("a next month")?;
        Ok(second.and_time(MORNING).and_utc())
    }

    /// The first minute of the next day, in UTC.
    pub(crate) fn next_day(&self) -> Result<DateTime<Utc>> {
        let next = self.now().date_naive().succ_opt().context("a next day")?;
        Ok(next.and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(1))
    }
}

/// Says a line to a program of the story, and gives what it answers.
pub(crate) fn say(control: &Path, line: &str) -> Result<String> {
    let said = || -> Result<String> {
        let mut stream = UnixStream::connect(control)?;
        stream.set_read_timeout(Some(ANSWER_MAX))?;
        stream.write_all(format!("{line}\n").as_bytes())?;
        let mut answer = String::new();
        BufReader::new(stream).read_line(&mut answer)?;
        let said = answer.strip_prefix("done ").context("no answer")?;
        Ok(said.trim().to_owned())
    };
    said().with_context(|| format!("{line:?} at {}", control.display()))
}

/// A moment as it is told in JSON.
pub(crate) fn moment(told: &serde_json::Value) -> Result<DateTime<Utc>> {
    let text = told.as_str().with_context(|| format!("{told} is no moment"))?;
    Ok(DateTime::parse_from_rfc3339(text)?.to_utc())
}
