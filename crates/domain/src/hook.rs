//! Hooks of the agent's own: what is told, and whom it may be told to.
//!
//! A hook hears one word and a time, never a name, a number or a length. Decides that an address is on this computer;
//! must never let one through that only looks so.

use crate::{closed_set::closed_set, tracker::TrackerView};
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use thiserror::Error;

/// Longest command line or address, in bytes.
pub const HOOK_BYTES_MAX: usize = 1_000;
/// What stands for the event and for the time in a command line.
const EVENT_MARK: &str = "{event}";
const AT_MARK: &str = "{at}";

closed_set! {
    /// What a hook can be told.
    pub enum HookEvent {
        /// A call is on.
        CallStart = "call_start",
        /// It is over.
        CallEnd = "call_end",
        /// A reset is offered.
        Offer = "offer",
        /// A reset runs.
        ResetStart = "reset_start",
        /// It ended, at its time or before.
        ResetEnd = "reset_end",
        /// An announced break is on.
        BreakStart = "break_start",
        /// It is over.
        BreakEnd = "break_end",
    }
}

/// A hook as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hook {
    /// A short number that the agent can type.
    pub id: u32,
    /// The command line or address as it was written.
    pub target: String,
    /// What it hears.
    pub events: Vec<HookEvent>,
}

/// What is on at one moment, as far as hooks are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HookState {
    call: bool,
    offer: bool,
    reset: bool,
    on_break: bool,
}

impl HookState {
    /// What is on.
    #[must_use]
    pub fn of(view: &TrackerView) -> HookState {
        HookState {
            call: view.call.active,
            offer: view.shown,
            reset: view.reset.is_some(),
            on_break: view.on_break.is_some(),
        }
    }

    /// What is told when `after` follows: ends first, so that a light which knows one state shows the newest.
    #[must_use]
    pub fn events_until(self, after: HookState) -> Vec<HookEvent> {
        let ends = [
            (self.call && !after.call, HookEvent::CallEnd),
            (self.reset && !after.reset, HookEvent::ResetEnd),
            (self.on_break && !after.on_break, HookEvent::BreakEnd),
        ];
        let begins = [
            (!self.call && after.call, HookEvent::CallStart),
            (!self.offer && after.offer, HookEvent::Offer),
            (!self.reset && after.reset, HookEvent::ResetStart),
            (!self.on_break && after.on_break, HookEvent::BreakStart),
        ];
        let told = ends.into_iter().chain(begins).filter(|(told, _)| *told);
        told.map(|(_, event)| event).collect()
    }
}

/// Whom a hook tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum HookTarget {
    /// A program and its arguments; no shell reads them.
    Program(Vec<String>),
    /// An address on this computer.
    Address {
        /// Where to connect, one after the other.
        hosts: Vec<IpAddr>,
        /// The port.
        port: u16,
        /// The host as it was written, for the `Host` header.
        authority: String,
        /// Path and query.
        path: String,
    },
}

/// Why a command line or an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HookError {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// Over [`HOOK_BYTES_MAX`].
    #[error("it is too long")]
    TooLong,
    /// A quotation mark is not closed, or a character cannot be shown.
    #[error("a quotation mark is not closed, or a character cannot be shown")]
    Unreadable,
    /// It is an address, and not one of this computer.
    #[error("the address is not on this computer")]
    Elsewhere,
    /// It is an address, and not `http://host:port/path`.
    #[error("the address cannot be read")]
    AddressBad,
}

impl HookTarget {
    /// Reads a command line or an address.
    ///
    /// # Errors
    /// [`HookError`].
    pub fn parse(written: &str) -> Result<HookTarget, HookError> {
        let text = written.trim();
        if text.is_empty() {
            return Err(HookError::Empty);
        }
        if text.len() > HOOK_BYTES_MAX {
            return Err(HookError::TooLong);
        }
        if text.chars().any(char::is_control) {
            return Err(HookError::Unreadable);
        }
        match text.split_once("://") {
            Some((scheme, rest))
                if scheme
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)) =>
            {
                address(scheme, rest)
            }
            _ => program(text),
        }
    }
}

/// The words of a command line with what is told in the place of its marks.
#[must_use]
pub fn filled(words: &[String], event: HookEvent, at: &str) -> Vec<String> {
    let fill = |word: &String| word.replace(EVENT_MARK, event.name()).replace(AT_MARK, at);
    words.iter().map(fill).collect()
}

fn address(scheme: &str, rest: &str) -> Result<HookTarget, HookError> {
    if !scheme.eq_ignore_ascii_case("http") {
        // Nobody gives a certificate to this computer, and what is elsewhere is not told.
        return Err(HookError::Elsewhere);
    }
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    // A name before an @ is a login, and what follows it the true host.
    if authority.contains('@') {
        return Err(HookError::Elsewhere);
    }
    if !path.is_ascii() || path.contains([' ', '#', '\\', '"', '<', '>']) {
        return Err(HookError::AddressBad);
    }
    let (host, port) = match authority.strip_prefix('[') {
        Some(bracketed) => {
            let (host, after) = bracketed.split_once(']').ok_or(HookError::AddressBad)?;
            (host, after.strip_prefix(':'))
        }
        None => match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        },
    };
    let port = match port {
        None => 80,
        Some(port) => port
            .parse()
            .ok()
            .filter(|port| *port > 0)
            .ok_or(HookError::AddressBad)?,
    };
    let path = match path.starts_with('/') {
        true => path.to_owned(),
        false => format!("/{path}"),
    };
    Ok(HookTarget::Address {
        hosts: hosts(host)?,
        port,
        authority: authority.to_owned(),
        path,
    })
}

/// This computer, by a number that is one of it, or by its own name, which nobody is asked about.
fn hosts(host: &str) -> Result<Vec<IpAddr>, HookError> {
    if host.eq_ignore_ascii_case("localhost") {
        return Ok(vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]);
    }
    match host.parse::<IpAddr>() {
        Ok(number) if number.is_loopback() => Ok(vec![number]),
        _ => Err(HookError::Elsewhere),
    }
}

/// Words between blanks; what stands in quotation marks is one. A backslash is a letter like any other, as paths of
/// Windows have it.
fn program(text: &str) -> Result<HookTarget, HookError> {
    let mut words: Vec<String> = Vec::new();
    let (mut word, mut begun, mut quote) = (String::new(), false, None);
    for c in text.chars() {
        match (quote, c) {
            (Some(mark), c) if c == mark => quote = None,
            (Some(_), c) => word.push(c),
            (None, '"' | '\'') => (quote, begun) = (Some(c), true),
            (None, ' ') => {
                if begun || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            (None, c) => word.push(c),
        }
    }
    if begun || !word.is_empty() {
        words.push(word);
    }
    match words.first() {
        _ if quote.is_some() => Err(HookError::Unreadable),
        Some(first) if !first.is_empty() => Ok(HookTarget::Program(words)),
        _ => Err(HookError::Empty),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        match HookTarget::parse(line) {
            Ok(HookTarget::Program(words)) => words,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn a_command_line_is_split_at_blanks_and_no_shell_reads_it() {
        assert_eq!(words("busylight on  red"), ["busylight", "on", "red"]);
        assert_eq!(
            words("sh -c 'echo \"$BREAKWATER_EVENT\" > /tmp/x'"),
            ["sh", "-c", "echo \"$BREAKWATER_EVENT\" > /tmp/x"]
        );
        assert_eq!(
            words(r#""C:\Program Files\light.exe" "" {event}"#),
            [r"C:\Program Files\light.exe", "", "{event}"]
        );
        assert_eq!(words("light a'b c'd"), ["light", "ab cd"]);
        for (line, error) in [
            ("", HookError::Empty),
            ("  ", HookError::Empty),
            ("''", HookError::Empty),
            ("light 'on", HookError::Unreadable),
            ("light\non", HookError::Unreadable),
        ] {
            assert_eq!(HookTarget::parse(line), Err(error), "{line:?}");
        }
        let long = "x".repeat(HOOK_BYTES_MAX);
        assert_eq!(words(&long).len(), 1);
        assert_eq!(HookTarget::parse(&format!("{long}x")), Err(HookError::TooLong));
    }

    #[test]
    fn the_event_and_the_time_stand_where_their_marks_are() {
        let line = words("light {event} --at={at}");
        assert_eq!(filled(&line, HookEvent::Offer, "T"), ["light", "offer", "--at=T"]);
    }

    #[test]
    fn an_address_on_this_computer_is_taken_in_each_of_its_forms() {
        for (written, port, path) in [
            ("http://localhost:8989/light", 8989, "/light"),
            ("HTTP://LOCALHOST", 80, "/"),
            ("http://127.0.0.1:1/?on=1", 1, "/?on=1"),
            ("http://127.8.9.1/x", 80, "/x"),
            ("http://[::1]:8080/hook?a=b%20c", 8080, "/hook?a=b%20c"),
            ("http://localhost?x", 80, "/?x"),
        ] {
            match HookTarget::parse(written) {
                Ok(HookTarget::Address {
                    port: p,
                    path: at,
                    hosts,
                    ..
                }) => {
                    assert_eq!((p, at.as_str()), (port, path), "{written}");
                    assert!(hosts.iter().all(IpAddr::is_loopback), "{written}");
                }
                other => panic!("{written}: {other:?}"),
            }
        }
    }

    #[test]
    fn an_address_that_is_elsewhere_or_only_looks_like_here_is_refused() {
        for elsewhere in [
            "http://example.org/hook",
            "https://localhost/hook",
            "http://10.0.0.7/hook",
            "http://0.0.0.0/",
            "http://[::]/",
            "http://[::ffff:127.0.0.1]/",
            "http://127.0.0.1.example.org/",
            "http://localhost.example.org/",
            "http://localhost@example.org/",
            "http://localhost:80@example.org/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0177.0.0.1/",
            "http:///path",
            "file:///etc/passwd",
            "ws://localhost/",
        ] {
            assert_eq!(
                HookTarget::parse(elsewhere),
                Err(HookError::Elsewhere),
                "{elsewhere}"
            );
        }
        for bad in [
            "http://localhost:0/",
            "http://localhost:99999/",
            "http://localhost:x/",
            "http://[::1/",
            "http://localhost/a b",
            "http://localhost/#x",
            r"http://localhost\@example.org/",
        ] {
            assert_eq!(HookTarget::parse(bad), Err(HookError::AddressBad), "{bad}");
        }
    }

    #[test]
    fn what_changed_between_two_looks_is_told_once_and_ends_come_first() {
        let none = HookState::default();
        let call = HookState { call: true, ..none };
        let reset = HookState { reset: true, ..none };
        assert_eq!(none.events_until(none), []);
        assert_eq!(none.events_until(call), [HookEvent::CallStart]);
        assert_eq!(
            reset.events_until(call),
            [HookEvent::ResetEnd, HookEvent::CallStart]
        );
        let offered = HookState { offer: true, ..none };
        assert_eq!(call.events_until(offered), [HookEvent::CallEnd, HookEvent::Offer]);
        // Whether an offer was taken, put off or ignored is told to nobody.
        assert_eq!(offered.events_until(none), []);
        let on_break = HookState {
            on_break: true,
            ..none
        };
        assert_eq!(on_break.events_until(none), [HookEvent::BreakEnd]);
    }
}
