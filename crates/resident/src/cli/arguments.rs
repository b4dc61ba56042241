//! What the command line takes: every command with its arguments and the help that `--help` prints.
//!
//! Fixed for scripts. Only reads words into values; must never ask the resident anything.

use super::{history, join, statutory};
use crate::terminal;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// A desktop companion for people in headsets: rest between calls, thanks, a path.
#[derive(Debug, Parser)]
#[command(name = "breakwater", version, propagate_version = true)]
pub(super) struct Arguments {
    /// The profile folder, instead of BREAKWATER_HOME and the usual place.
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) home: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Run the resident in the foreground.
    Run {
        /// Show no icon in the tray.
        #[arg(long)]
        no_tray: bool,
    },
    /// End the resident.
    Quit,
    /// What is now: the call, the load, the offer, sync.
    Status {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// For softphones: a call starts, ends or is put on hold. Unknown arguments are ignored and not kept.
    Call {
        /// What happens.
        #[arg(value_enum)]
        what: What,
        /// Which call, in the phone's own words.
        #[arg(long, value_name = "X")]
        id: Option<String>,
        /// Which phone.
        #[arg(long, value_name = "NAME")]
        source: Option<String>,
        /// Take the call back from hold.
        #[arg(long)]
        off: bool,
    },
    /// Take a reset now.
    Reset {
        /// 60s, 3m or 10m.
        #[arg(default_value = "60s", value_parser = seconds)]
        length: u64,
    },
    /// That was a hard one.
    Hard(statutory::Hard),
    /// Breaks owed by law.
    #[command(subcommand)]
    Break(statutory::Break),
    /// When this shift is.
    Shift(statutory::Shift),
    /// The numbers and the country's rules in force.
    #[command(subcommand)]
    Policy(statutory::Policy),
    /// No offers for a while.
    Quiet {
        /// For example 30m or 1h, or `off`.
        #[arg(value_parser = quiet)]
        length: Quiet,
    },
    /// Open the window.
    Open {
        /// The view.
        #[arg(value_enum)]
        view: Option<View>,
    },
    /// Past days: call time, rest, the longest stretch without rest. Only on this computer.
    History(history::History),
    /// Thanks.
    #[command(subcommand)]
    Kudos(Kudos),
    /// Join your centre.
    Join(join::Join),
    /// Leave the centre, and erase everything of yours on this computer. Export it first to keep it.
    Leave {
        /// Leave although something was not sent yet, and lose that.
        #[arg(long)]
        discard_unsent: bool,
    },
    /// Which programs' microphones are a phone.
    #[command(subcommand)]
    Phone(Phone),
    /// Where calls are heard from.
    #[command(subcommand)]
    Source(Source),
    /// Write everything that is yours to a folder.
    Export {
        /// The folder.
        dir: PathBuf,
    },
    /// Look whether everything is in order. Works without the resident too.
    Doctor,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum What {
    Start,
    End,
    Hold,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum View {
    Today,
    Kudos,
    Path,
    Settings,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Quiet {
    For(u64),
    Off,
}

#[derive(Debug, Subcommand)]
pub(super) enum Kudos {
    /// Thank somebody.
    Give {
        /// Whole name or id.
        #[arg(long, value_name = "WHO")]
        to: String,
        /// What happened.
        #[arg(long, value_name = "T")]
        text: String,
        /// One of the organisation's values.
        #[arg(long, value_name = "V")]
        value: Option<String>,
    },
    /// All kudos, newest first.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Choose who else sees a kudos that you received.
    Show {
        /// Its id, as the list says it.
        id: String,
        /// Only you and who gave it, your team, or everyone at your centre.
        #[arg(value_enum)]
        to: ShowTo,
    },
    /// Take a kudos back that you gave: its words are erased wherever they stand.
    TakeBack {
        /// Its id, as the list says it.
        id: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ShowTo {
    Me,
    Team,
    Everyone,
}

impl ShowTo {
    /// As the table calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            ShowTo::Me => "me",
            ShowTo::Team => "team",
            ShowTo::Everyone => "everyone",
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Phone {
    /// Programs that used a microphone.
    List,
    /// This one is a phone.
    Use {
        /// Its name.
        name: String,
    },
    /// This one is not.
    Forget {
        /// Its name.
        name: String,
    },
    /// For browsers: what becomes of the line between calls.
    Line {
        /// Its name.
        name: String,
        /// Kept open, so that its microphone says nothing about calls, or closed after each.
        between_calls: LineBetweenCalls,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum LineBetweenCalls {
    Open,
    Closed,
}

#[derive(Debug, Subcommand)]
pub(super) enum Source {
    /// All call sources.
    List,
    /// Hear calls from one more, for example `baresip 127.0.0.1:4444`.
    Add {
        /// Its kind: baresip, dialog (a telephone system that speaks SIP) or loopback-http.
        kind: String,
        /// Its address: 127.0.0.1:4444, sip:1001@pbx.example.org;transport=tcp, sips:1001@pbx.example.org.
        address: Option<String>,
        /// For dialog: the login name, when it differs from the address.
        #[arg(long, value_name = "NAME")]
        user: Option<String>,
        /// For dialog: a file whose first line is the password; `-` reads it from the input.
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
        /// For dialog over TLS: the certificate of who vouches for the telephone system, in a PEM file; without it
        /// those that this system trusts.
        #[arg(long, value_name = "FILE")]
        ca_file: Option<PathBuf>,
    },
    /// No longer hear calls from it.
    Remove {
        /// Its id.
        id: String,
    },
}

fn quiet(text: &str) -> Result<Quiet, String> {
    if text == "off" {
        Ok(Quiet::Off)
    } else {
        seconds(text).map(Quiet::For)
    }
}

/// `90s`, `3m`, `1h` in seconds.
pub(super) fn seconds(text: &str) -> Result<u64, String> {
    let wrong = || terminal::words().error("duration_bad", &[("text", i18n::Arg::Text(text))]);
    let ms = domain::duration::parse(text).map_err(|_| wrong())?;
    let whole = ms > 0 && ms.is_multiple_of(1_000);
    whole.then_some(ms / 1_000).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clap_finds_no_fault_in_the_definition() {
        use clap::CommandFactory;
        Arguments::command().debug_assert();
    }

    #[test]
    fn lengths_are_read_in_seconds_minutes_and_hours() {
        assert_eq!(seconds("60s"), Ok(60));
        assert_eq!(seconds("10m"), Ok(600));
        assert_eq!(seconds("1h"), Ok(3600));
        for wrong in [
            "",
            "s",
            "0s",
            "10",
            "-1m",
            "1d",
            "169h",
            "500ms",
            "99999999999999999999h",
            "5µ",
        ] {
            assert!(seconds(wrong).is_err(), "{wrong}");
        }
    }
}
