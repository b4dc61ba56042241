//! How an answer reads for a person: short, warm, and the same facts as the JSON.

use super::{
    arguments::{Command, LineBetweenCalls, Nudge, Phone, Quiet, Source},
    voice,
};
use crate::terminal;
use app::view::{CentreView, PhoneView, ResetView, SourceView, StatusView, SyncState};
use chrono::{DateTime, FixedOffset, Utc};
use i18n::{Arg, Words};
use sensors::clock::{Clock, SystemClock};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Prints the answer to `command`; `online` when the centre's server can be reached.
pub(super) fn print(command: &Command, result: &Value, online: bool) {
    for line in lines(command, result, online, &terminal::words()) {
        terminal::line(&line);
    }
}

fn lines(command: &Command, result: &Value, online: bool, words: &Words) -> Vec<String> {
    match command {
        Command::Status { json: true } => vec![pretty(result)],
        Command::Status { .. } => {
            read(result).map_or_else(|| vec![pretty(result)], |view| status(&view, words))
        }
        Command::History(history) => history.lines(result, words),
        Command::Calendar(calendar) => calendar.lines(result, words),
        Command::Hook(hook) => hook.lines(result, words),
        Command::Shortcut(shortcut) => shortcut.lines(result, words),
        Command::Sent(sent) => sent.lines(result, words),
        // A phone may show what its hook prints.
        Command::Call { .. } => vec![],
        Command::Reset { .. } => one(result, |view: ResetView| {
            words.cli_reset_running(&clock(view.ends_at))
        }),
        Command::Own(own) => own.lines(result, words),
        Command::Hard(hard) => hard.lines(words),
        Command::Break(rest) => rest.lines(result, words),
        Command::Shift(shift) => shift.lines(words),
        Command::Policy(policy) => policy.lines(result, words),
        Command::Quiet { length: Quiet::Off } => vec![words.cli_quiet_off()],
        Command::Quiet {
            length: Quiet::For(s),
        } => {
            let until = SystemClock.now().plus_ms(s.saturating_mul(1000)).wall;
            vec![words.cli_quiet_until(&clock(until))]
        }
        Command::Nudge(Nudge::Later { length }) => {
            let at = SystemClock.now().plus_ms(length.saturating_mul(1000)).wall;
            vec![words.cli_nudge_later(&clock(at))]
        }
        Command::Path(path) => path.lines(result, online, words),
        Command::Goal(goal) => goal.lines(result, words),
        Command::Kudos(kudos) => kudos.lines(result, online, words),
        Command::Praise(praise) => praise.lines(result, online, words),
        Command::Suggest(_) | Command::Friction(_) => voice::said(result, words),
        Command::Voice(voice) => voice.lines(result, words),
        Command::Pulse(pulse) => pulse.lines(result, words),
        Command::Join(_) => one(result, |view: CentreView| {
            words.cli_joined(&view.org_name, &view.name)
        }),
        Command::Leave { .. } => vec![words.cli_left()],
        Command::Phone(which) => phones(which, result, words),
        Command::Source(Source::List) => list(result, |view| source(view, words))
            .unwrap_or_default()
            .concat(),
        Command::Source(Source::Add { .. }) => {
            read(result).map_or_else(Vec::new, |view| source_added(&view, words))
        }
        Command::Source(Source::Remove { id }) => vec![words.cli_source_removed(id)],
        Command::Export { dir } => vec![words.cli_exported(&dir.display().to_string())],
        Command::Run { .. }
        | Command::Doctor
        | Command::Quit
        | Command::Open { .. }
        | Command::Vault(_)
        | Command::Erase(_) => {
            vec![words.cli_done()]
        }
    }
}

fn status(view: &StatusView, words: &Words) -> Vec<String> {
    let call = &view.call;
    let mut lines = vec![if call.active {
        let label = call.label.as_deref().or(call.source.as_deref()).unwrap_or("?");
        words.cli_status_call(label, &call.since.map(clock).unwrap_or_default())
    } else if call.uncertain && !call.ringing {
        words.cli_status_uncertain()
    } else if call.ringing {
        words.cli_status_ringing()
    } else {
        words.cli_status_no_call()
    }];
    if view.offer.due {
        lines.push(words.cli_status_due());
        lines.push(words.cli_status_owed(&words.length(view.offer.owed_s.into())));
        let reasons = view
            .offer
            .holding
            .iter()
            .filter_map(|reason| words.hold(reason.name()));
        lines.extend(reasons.map(|reason| words.cli_status_holding(&reason)));
    }
    lines.push(words.cli_status_today(view.today.calls.into(), view.today.resets.into()));
    lines.push(match view.sync.state {
        SyncState::Online => words.cli_status_online(),
        SyncState::Offline => words.cli_status_offline(),
        SyncState::Alone => words.cli_status_alone(),
        SyncState::SignedOut => words.cli_status_signed_out(),
    });
    lines.extend(
        view.sync
            .certificate
            .map(|fault| words.error("certificate_untrusted", &[("fault", Arg::Text(fault.name()))])),
    );
    if view.sync.to_come > 0 {
        lines.push(words.cli_status_to_come(i64::try_from(view.sync.to_come).unwrap_or(i64::MAX)));
    }
    if view.sync.waiting > 0 {
        lines.push(words.cli_status_waiting(i64::try_from(view.sync.waiting).unwrap_or(i64::MAX)));
    }
    if !view.kept {
        lines.push(words.cli_unkept());
    }
    lines
}

fn phones(which: &Phone, result: &Value, words: &Words) -> Vec<String> {
    match which {
        Phone::List => list(result, phone).unwrap_or_else(|| vec![words.cli_phones_none()]),
        Phone::Use { name } => vec![words.cli_phone_used(name)],
        Phone::Forget { name } => vec![words.cli_phone_forgotten(name)],
        Phone::Line { name, between_calls } => vec![match between_calls {
            LineBetweenCalls::Open => words.cli_phone_line_open(name),
            LineBetweenCalls::Closed => words.cli_phone_line_closed(name),
        }],
    }
}

fn phone(phone: &PhoneView) -> String {
    format!("{} {}", dot(phone.is_phone), phone.app)
}

fn source(source: &SourceView, words: &Words) -> Vec<String> {
    let address = source.address.as_deref().unwrap_or_default();
    let line = format!("{} {}  {}  {address}", dot(source.up), source.id, source.kind);
    let trouble = source
        .trouble
        .and_then(|trouble| words.source_trouble(trouble.name()));
    let mut lines = vec![line.trim_end().to_owned()];
    lines.extend(trouble.map(|sentence| format!("  {sentence}")));
    lines
}

fn source_added(source: &SourceView, words: &Words) -> Vec<String> {
    let mut lines = vec![words.cli_source_added(&source.id)];
    lines.extend(
        source
            .token_file
            .as_deref()
            .map(|file| words.cli_source_token(file)),
    );
    lines
}

fn dot(full: bool) -> &'static str {
    if full { "●" } else { "○" }
}

pub(super) fn one<T: DeserializeOwned>(result: &Value, line: impl Fn(T) -> String) -> Vec<String> {
    read(result).map(line).into_iter().collect()
}

/// One line each; `None` when there is nothing.
pub(super) fn list<T: DeserializeOwned, L>(result: &Value, line: impl Fn(&T) -> L) -> Option<Vec<L>> {
    let all: Vec<T> = read(result).unwrap_or_default();
    (!all.is_empty()).then(|| all.iter().map(line).collect())
}

pub(super) fn read<T: DeserializeOwned>(result: &Value) -> Option<T> {
    serde_json::from_value(result.clone()).ok()
}

pub(super) fn pretty(result: &Value) -> String {
    serde_json::to_string_pretty(result).unwrap_or_default()
}

/// Time of day as the clock on the wall shows it here.
pub(super) fn clock(at: DateTime<Utc>) -> String {
    local(at).format("%H:%M").to_string()
}

pub(super) fn local(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    let mut now = SystemClock.now();
    now.wall = at;
    now.local()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn said(command: &Command, result: &Value) -> String {
        lines(command, result, false, &terminal::words()).join("\n")
    }

    fn now() -> Value {
        json!({
            "version": "0.1.0",
            "call": {"active": true, "uncertain": false, "ringing": false, "since": "2026-11-20T10:00:00Z", "source": "baresip:1",
                     "confidence": "exact", "label": "from baresip"},
            "consecutive_call_s": 60, "load_s": 60,
            "offer": {"due": true, "owed_s": 60, "shown": false, "holding": ["in_call"]},
            "today": {"calls": 1, "resets": 0},
            "sync": {"state": "offline", "waiting": 2, "to_come": 0, "last_at": null},
            "kept": true,
        })
    }

    #[test]
    fn status_reads_as_a_few_sentences() {
        let text = said(&Command::Status { json: false }, &now());
        assert!(
            text.contains("from baresip") && text.contains("A reset is due."),
            "{text}"
        );
        assert!(
            text.contains("1 call,") && text.contains("2 records wait"),
            "{text}"
        );
        assert_eq!(text.lines().count(), 7, "{text}");
    }

    #[test]
    fn status_says_what_to_do_about_a_certificate_that_is_not_trusted() {
        let mut view = now();
        view["sync"]["certificate"] = json!("date");
        let text = said(&Command::Status { json: false }, &view);
        assert!(
            text.contains("not good today") && text.contains("Offline."),
            "{text}"
        );
    }

    #[test]
    fn json_is_the_answer_itself() {
        let text = said(&Command::Status { json: true }, &now());
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), now());
    }
}
