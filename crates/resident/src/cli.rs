//! The command line: one command in, one call over the socket, one answer out.
//!
//! Fixed for scripts: names, `--json` and the exit codes. Decides nothing that a command decides.

mod answer;
mod arguments;
mod begin;
mod calendar;
mod doctor;
mod erase;
mod excerpt;
mod history;
mod hook;
mod join;
mod kudos;
mod own;
mod path;
mod policy;
mod praise;
mod pulse;
mod secret;
mod sent;
mod shortcut;
mod statutory;
mod vault;
mod voice;

use crate::{exit::Exit, home, log, run, terminal};
use arguments::{Arguments, Command, LineBetweenCalls, Nudge, Phone, Quiet, Source, What};
use clap::{Parser, ValueEnum, error::ErrorKind};
use protocol::local::{CallError, Caller, Client};
use serde_json::{Value, json};
use statutory::Break;
use std::{io, path::Path};

/// Reads this process's arguments and does what they say.
#[must_use]
pub fn run() -> Exit {
    terminal::ended(done())
}

fn done() -> Exit {
    let line = match Arguments::try_parse() {
        Ok(line) => line,
        Err(error) => {
            terminal::written(error.print());
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Exit::Done,
                _ => Exit::Usage,
            };
        }
    };
    let Some(home) = line.home.or_else(home::from_environment) else {
        return terminal::no_home();
    };
    match line.command {
        Command::Run { no_tray } => {
            log::start(
                std::env::var_os("RUST_LOG")
                    .as_deref()
                    .and_then(|wish| wish.to_str()),
            );
            run::run(&home, !no_tray)
        }
        Command::Doctor => doctor::run(&home),
        Command::Policy(statutory::Policy::Check { file }) => policy::check(&home, file.as_deref()),
        Command::Vault(vault) => vault::run(&home, &vault),
        Command::Erase(erase) => erase::run(&home, &erase),
        command => ask(&home, &command),
    }
}

/// Calls the resident and prints its answer.
fn ask(home: &Path, command: &Command) -> Exit {
    let (name, mut args) = request(command);
    if let Some((file, read)) = from_file(command) {
        match read {
            Ok((key, text)) => args[key] = json!(text),
            Err(error) => {
                terminal::wrong(&format!("{}: {error}", file.display()));
                return Exit::Refused;
            }
        }
    }
    if let Command::Join(join) = command {
        if join.sso {
            return match connect(home).and_then(|client| join.with_browser(client)) {
                Ok(centre) => {
                    answer::print(command, &centre, false);
                    Exit::Done
                }
                Err(error) => terminal::failure(&error),
            };
        }
        match join.code() {
            Ok(code) => args["code"] = json!(code),
            Err(exit) => return exit,
        }
    }
    let mut then = Value::Null;
    let starts = matches!(command, Command::Open { start: true, .. });
    let connected = match connect(home) {
        Err(CallError::NotRunning) if starts => begin::resident(&home::resolved(home)),
        connected => connected,
    };
    let answer = connected.and_then(|mut client| {
        let answer = client.call(name, args)?;
        if tells_more(command) {
            then = client.call("status", json!({})).unwrap_or_default();
        }
        Ok(answer)
    });
    let online = then["sync"]["state"] == "online";
    match answer {
        Ok(_) if then["kept"] == false => {
            terminal::wrong(&terminal::words().cli_unkept());
            Exit::Refused
        }
        Ok(result) => {
            answer::print(command, &result, online);
            Exit::Done
        }
        Err(error) => terminal::failure(&error),
    }
}

/// Whether what became of a command says more than its answer: is it kept, is it sent.
fn tells_more(command: &Command) -> bool {
    let by_noun = match command {
        Command::Kudos(kudos) => kudos.tells_more(),
        Command::Praise(praise) => praise.tells_more(),
        Command::Path(path) => path.tells_more(),
        Command::Voice(voice) => voice.tells_more(),
        Command::Pulse(pulse) => pulse.tells_more(),
        _ => false,
    };
    by_noun
        || matches!(
            command,
            Command::Call { .. }
                | Command::Reset { .. }
                | Command::Hard(_)
                | Command::Break(Break::Start { .. } | Break::End)
                | Command::Shift(_)
                | Command::Quiet { .. }
                | Command::Nudge(_)
                | Command::Suggest(_)
                | Command::Friction(_)
        )
}

fn connect(home: &Path) -> Result<Client, CallError> {
    Client::connect(&home::resolved(home), Caller::Cli)
}

/// What a command takes from a file, read once, for it may be a pipe: the file, and the argument with its text.
fn from_file(command: &Command) -> Option<(&Path, io::Result<(&'static str, String)>)> {
    match command {
        // Never an argument: every process of this computer could read it there.
        Command::Source(Source::Add {
            password_file: Some(file),
            ..
        }) => Some((file, secret::first_line(file).map(|line| ("password", line)))),
        // The address of a calendar holds a token.
        Command::Calendar(calendar::Calendar::Set {
            address_file: Some(file),
            ..
        }) => Some((file, secret::first_line(file).map(|line| ("address", line)))),
        _ => None,
    }
}

/// The command of the table and its arguments, but for what [`from_file`] adds.
fn request(command: &Command) -> (&'static str, Value) {
    match command {
        Command::Run { .. } | Command::Doctor | Command::Vault(_) | Command::Erase(_) => {
            ("doctor", json!({}))
        }
        Command::Quit => ("quit", json!({})),
        Command::Status { .. } => ("status", json!({})),
        Command::Call {
            what,
            id,
            source,
            off,
        } => {
            let args = present([("id", id), ("source", source)]);
            match what {
                What::Start => ("call_start", args),
                What::End => ("call_end", args),
                What::Hold => ("call_hold", with(args, "on", json!(!off))),
            }
        }
        Command::Reset { length, own } => own::start(*length, own.as_deref()),
        Command::Own(own) => own.request(),
        Command::Hard(hard) => hard.request(),
        Command::Break(rest) => rest.request(),
        Command::Shift(shift) => shift.request(),
        Command::Policy(policy) => policy.request(),
        Command::Quiet {
            length: Quiet::For(s),
        } => ("quiet_set", json!({ "seconds": s })),
        Command::Quiet { length: Quiet::Off } => ("quiet_set", json!({ "seconds": null })),
        Command::Nudge(Nudge::Later { length }) => {
            ("nudge_answer", json!({ "answer": "later", "seconds": length }))
        }
        Command::Open { view, .. } => {
            let view = view.and_then(|view| view.to_possible_value());
            let view = view.map(|view| view.get_name().to_owned());
            ("open", present([("view", &view)]))
        }
        Command::History(history) => history.request(),
        Command::Kudos(kudos) => kudos.request(),
        Command::Praise(praise) => praise.request(),
        Command::Path(path) => path.request(),
        Command::Goal(goal) => goal.request(),
        Command::Suggest(suggest) => suggest.request(),
        Command::Friction(friction) => friction.request(),
        Command::Voice(voice) => voice.request(),
        Command::Pulse(pulse) => pulse.request(),
        Command::Join(join) => ("join", json!({ "url": join.url })),
        Command::Leave { discard_unsent } => ("leave", json!({ "discard_unsent": discard_unsent })),
        Command::Phone(phone) => phone_request(phone),
        Command::Source(Source::List) => ("source_list", json!({})),
        Command::Source(Source::Add {
            kind,
            address,
            user,
            ca_file,
            ..
        }) => source_add(kind, address.as_ref(), user.as_ref(), ca_file.as_deref()),
        Command::Source(Source::Remove { id }) => ("source_remove", json!({ "id": id })),
        Command::Calendar(calendar) => calendar.request(),
        Command::Hook(hook) => hook.request(),
        Command::Shortcut(shortcut) => shortcut.request(),
        Command::Sent(sent) => sent.request(),
        Command::Export { dir } => {
            // The resident has another working folder than the shell.
            let dir = std::path::absolute(dir).unwrap_or_else(|_| dir.clone());
            ("export", json!({ "dir": dir.to_string_lossy() }))
        }
    }
}

fn phone_request(phone: &Phone) -> (&'static str, Value) {
    match phone {
        Phone::List => ("phone_list", json!({})),
        Phone::Use { name } => ("phone_use", json!({ "name": name })),
        Phone::Forget { name } => ("phone_forget", json!({ "name": name })),
        Phone::Line { name, between_calls } => {
            let kept_open = *between_calls == LineBetweenCalls::Open;
            ("phone_line_set", json!({ "name": name, "kept_open": kept_open }))
        }
    }
}

fn source_add(
    kind: &str,
    address: Option<&String>,
    user: Option<&String>,
    ca_file: Option<&Path>,
) -> (&'static str, Value) {
    // The resident has another working folder than the shell.
    let whole = |file: &Path| std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let authority = ca_file.map(|file| whole(file).to_string_lossy().into_owned());
    let (address, user) = (address.cloned(), user.cloned());
    let args = present([("address", &address), ("user", &user), ("authority", &authority)]);
    ("source_add", with(args, "kind", json!(kind)))
}

fn present<const N: usize>(pairs: [(&str, &Option<String>); N]) -> Value {
    let said = pairs
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), json!(value.as_ref()?))));
    Value::Object(said.collect())
}

fn with(mut args: Value, key: &str, value: Value) -> Value {
    args[key] = value;
    args
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> (&'static str, Value) {
        let line = Arguments::try_parse_from(line.split(' ')).unwrap();
        request(&line.command)
    }

    #[test]
    fn a_command_becomes_its_line_of_the_table() {
        assert_eq!(
            asked("breakwater reset 3m"),
            ("reset_start", json!({"seconds": 180}))
        );
        assert_eq!(asked("breakwater reset"), ("reset_start", json!({"seconds": 60})));
        assert_eq!(
            asked("breakwater reset --own Walk"),
            ("reset_start", json!({"idea": "Walk"}))
        );
        assert_eq!(
            asked("breakwater quiet off"),
            ("quiet_set", json!({"seconds": null}))
        );
        assert_eq!(
            asked("breakwater hard --rest 600 --tell-leader"),
            ("hard", json!({"reset_s": 600, "tell_leader": true}))
        );
        assert_eq!(
            asked("breakwater break start --rule meal"),
            ("break_start", json!({"rule": "meal"}))
        );
        assert_eq!(
            asked("breakwater policy pack none"),
            ("policy_pack_set", json!({"country": null}))
        );
        assert_eq!(
            asked("breakwater shift 08:00-12:30,14:00-17:30"),
            ("shift_set", json!({"parts": ["08:00-12:30", "14:00-17:30"]}))
        );
        assert_eq!(asked("breakwater shift off"), ("shift_set", json!({"parts": []})));
        for (line, parts) in [
            ("breakwater shift ,", json!(["", ""])),
            ("breakwater shift 08:00-12:00 off", json!(["08:00-12:00", "off"])),
        ] {
            assert_eq!(asked(line), ("shift_set", json!({"parts": parts})), "{line}");
        }
        for view in ["path", "voice", "friction"] {
            assert_eq!(
                asked(&format!("breakwater open {view}")),
                ("open", json!({"view": view}))
            );
        }
        assert_eq!(asked("breakwater open"), ("open", json!({})));
        assert_eq!(
            asked("breakwater source add baresip 127.0.0.1:4444 --home /p"),
            (
                "source_add",
                json!({"kind": "baresip", "address": "127.0.0.1:4444"})
            )
        );
    }

    #[test]
    fn what_is_the_agents_own_becomes_its_line_too() {
        assert_eq!(
            asked("breakwater nudge later 20m"),
            ("nudge_answer", json!({"answer": "later", "seconds": 1200}))
        );
        assert_eq!(
            asked("breakwater hook add light --on call-start --on call-end"),
            (
                "hook_add",
                json!({"target": "light", "events": ["call_start", "call_end"]})
            )
        );
        assert_eq!(asked("breakwater path show"), ("path_show", json!({})));
        assert_eq!(
            asked("breakwater goal done g1 --undo"),
            ("goal_done_set", json!({"id": "g1", "done": false}))
        );
    }
}
