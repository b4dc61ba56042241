//! `breakwater-calendar`: an iCalendar text on the input, meetings on the output, a line each: two numbers, milliseconds
//! since 1970. Whoever starts it gives it its time and takes its words; it reads nothing else and keeps nothing.

use calendar::{BYTES_MAX, Zone, meetings};
use chrono::{DateTime, Utc};
use std::{
    io::{Read, Write},
    process::ExitCode,
};

/// What a wrong call ends with; a text that is no calendar ends with 1 and a word.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let moment = |at: usize| -> Option<DateTime<Utc>> {
        DateTime::from_timestamp_millis(arguments.get(at)?.parse().ok()?)
    };
    let (Some(from), Some(to)) = (moment(1), moment(2)) else {
        return ExitCode::from(USAGE);
    };
    // A byte more, so that what is too large is known to be.
    let most = u64::try_from(BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
    let mut text = Vec::new();
    if std::io::stdin().lock().take(most).read_to_end(&mut text).is_err() {
        return ExitCode::from(USAGE);
    }
    let mut out = std::io::stdout().lock();
    match meetings(&text, from, to, &here()) {
        Ok(spans) => {
            for (from, to) in spans {
                let line = writeln!(out, "{} {}", from.timestamp_millis(), to.timestamp_millis());
                if line.is_err() {
                    return ExitCode::FAILURE;
                }
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(out, "{error}");
            ExitCode::FAILURE
        }
    }
}

/// Where this computer is, as the session or the system says.
fn here() -> Zone {
    let session = std::env::var_os("TZ").and_then(|name| name.into_string().ok());
    let session = session.as_deref().map(|name| name.trim_start_matches(':'));
    let named = session.and_then(Zone::named);
    named
        .or_else(|| {
            iana_time_zone::get_timezone()
                .ok()
                .and_then(|name| Zone::named(&name))
        })
        .unwrap_or(Zone::UTC)
}
