//! What the command line takes: every command with its arguments and the help that `--help` prints.
//!
//! Fixed for scripts. Only reads words into values; must never ask the resident anything.

use super::{
    calendar, erase, history, hook, join, kudos, own, path, praise, pulse, sent, shortcut, statutory, vault,
    voice,
};
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
        /// 60s, 3m or 10m; one minute, or as long as your own reset takes.
        #[arg(value_parser = seconds)]
        length: Option<u64>,
        /// A reset of your own: its title or its id.
        #[arg(long, value_name = "TITLE")]
        own: Option<String>,
    },
    /// Resets of your own: what does you good, in your own words. Only you can read them.
    #[command(subcommand)]
    Own(own::Own),
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
    /// Answer the offer of a reset.
    #[command(subcommand)]
    Nudge(Nudge),
    /// Open the window.
    Open {
        /// The view.
        #[arg(value_enum)]
        view: Option<View>,
        /// Start Breakwater first, when it does not run.
        #[arg(long)]
        start: bool,
    },
    /// Past days: call time, rest, the longest stretch without rest. Only you can read them.
    History(history::History),
    /// Thanks.
    #[command(subcommand)]
    Kudos(kudos::Kudos),
    /// What customers said to you. You see it first, and decide whether others do.
    #[command(subcommand)]
    Praise(praise::Praise),
    /// Your path: the role you have, the one you look at, its skills and what shows them. Only you can read it, and with whom
    /// you share a part of it.
    #[command(subcommand)]
    Path(path::Path),
    /// Your goals. Only you can read them.
    #[command(subcommand)]
    Goal(path::Goal),
    /// Suggest something to your centre, or tell it what customers tell you. It is answered.
    Suggest(voice::Suggest),
    /// A tool got in the way: tell your centre. The tool is enough.
    Friction(voice::Friction),
    /// What you said to your centre, and what became of it.
    #[command(subcommand)]
    Voice(voice::Voice),
    /// The short questions of a month: ten seconds, and nobody can tell who answered what.
    #[command(subcommand)]
    Pulse(pulse::Pulse),
    /// Join your centre.
    Join(join::Join),
    /// The vault: your own records, sealed so that only you can read them at another desk.
    #[command(subcommand)]
    Vault(vault::Vault),
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
    /// Your calendar: offer no reset during its meetings.
    #[command(subcommand)]
    Calendar(calendar::Calendar),
    /// Hooks of your own: let a busy light or a script on this computer know of calls, offers, resets and breaks.
    #[command(subcommand)]
    Hook(hook::Hook),
    /// Keys that work wherever you are: a reset, "that was hard", your own switch.
    #[command(subcommand)]
    Shortcut(shortcut::Shortcut),
    /// What left this computer: what, when, to whom, how long.
    Sent(sent::Sent),
    /// Erase everything of yours on this computer. Shows what goes and asks first; export before to keep it.
    Erase(erase::Erase),
    /// Write everything that is yours to a folder: a page to read (index.html), and files for programs.
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
    Voice,
    Friction,
    Settings,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Quiet {
    For(u64),
    Off,
}

#[derive(Debug, Subcommand)]
pub(super) enum Nudge {
    /// Not now: in the first gap after so long. The call time behind you stays as it is.
    Later {
        /// From 1m to 60m.
        #[arg(default_value = "10m", value_parser = seconds)]
        length: u64,
    },
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
