//! `calendar`: the file or the address that says when one is in a meeting, during which no reset is offered.

use super::answer::{clock, pretty, read};
use crate::terminal;
use app::view::{CalendarFault, CalendarView};
use clap::Subcommand;
use i18n::Words;
use serde_json::{Value, json};
use std::path::PathBuf;

/// The calendar.
#[derive(Debug, Subcommand)]
pub(super) enum Calendar {
    /// The file, and the meetings of the next two days: from when to when.
    Show {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Offer no reset during the meetings of this iCalendar file (.ics), or of an address. Only from when to when is read.
    Set {
        /// The file; it is looked at again by itself.
        #[arg(value_parser = file, required_unless_present = "address_file")]
        file: Option<PathBuf>,
        /// A file whose first line is the secret address (https or webcal) that Google, Outlook or Nextcloud give; `-`
        /// reads it from the input. It is asked once an hour.
        #[arg(long, value_name = "FILE", conflicts_with = "file")]
        address_file: Option<PathBuf>,
    },
    /// No calendar any more.
    Off,
}

impl Calendar {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Calendar::Show { .. } => ("calendar_show", json!({})),
            Calendar::Set { file: Some(file), .. } => {
                // The resident has another working folder than the shell.
                let whole = std::path::absolute(file).unwrap_or_else(|_| file.clone());
                ("calendar_set", json!({ "file": whole }))
            }
            // The address comes from its file.
            Calendar::Set { file: None, .. } => ("calendar_set", json!({})),
            Calendar::Off => ("calendar_set", json!({ "file": null })),
        }
    }

    /// How the answer reads.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        match (self, read::<CalendarView>(result)) {
            (Calendar::Off, _) => vec![words.calendar_off()],
            (Calendar::Show { json: false } | Calendar::Set { .. }, Some(view)) => told(&view, words),
            _ => vec![pretty(result)],
        }
    }
}

/// A path; what is an address must not stand where every program of this computer can read it.
fn file(text: &str) -> Result<PathBuf, String> {
    match text.contains("://") {
        true => Err(terminal::words().calendar_address_how()),
        false => Ok(PathBuf::from(text)),
    }
}

fn told(view: &CalendarView, words: &Words) -> Vec<String> {
    let mut lines = match (&view.file, &view.host) {
        (Some(file), _) => vec![file.clone()],
        (None, Some(host)) => vec![words.calendar_at(host)],
        (None, None) => return vec![words.calendar_none()],
    };
    lines.extend(view.fault.map(|fault| fault_of(fault, words)));
    lines.extend(view.meetings.iter().map(|meeting| {
        let day = meeting.from.format("%Y-%m-%d");
        format!("  {day}  {} – {}", clock(meeting.from), clock(meeting.to))
    }));
    if view.meetings.is_empty() && view.fault.is_none() {
        lines.push(words.calendar_empty());
    }
    lines
}

fn fault_of(fault: CalendarFault, words: &Words) -> String {
    match fault {
        CalendarFault::Missing => words.calendar_fault_missing(),
        CalendarFault::NotACalendar => words.calendar_fault_not_a_calendar(),
        CalendarFault::Cut => words.calendar_fault_cut(),
        CalendarFault::TooLarge => words.calendar_fault_too_large(),
        CalendarFault::ReaderMissing => words.calendar_fault_reader_missing(),
        CalendarFault::ReaderBroken => words.calendar_fault_reader_broken(),
        CalendarFault::Unreachable => words.calendar_fault_unreachable(),
        CalendarFault::Refused => words.calendar_fault_refused(),
        CalendarFault::Busy => words.calendar_fault_busy(),
        CalendarFault::Page => words.calendar_fault_page(),
        CalendarFault::Insecure => words.calendar_fault_insecure(),
        CalendarFault::Broken => words.calendar_fault_broken(),
    }
}
