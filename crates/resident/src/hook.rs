//! `breakwater call start|end|hold`: what a softphone's hook runs, and so the fastest way in and out.
//!
//! Runs before clap, logging, any runtime and any words. Must never keep, pass on, print or log an argument
//! that it does not know: a phone appends the caller's number.

use crate::{exit::Exit, home, terminal};
use protocol::local::{Caller, Client};
use serde_json::{Map, Value};
use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
    time::Duration,
};

/// A phone may stand still until its hook returns, so a resident that does not answer is given up.
const ANSWER_MS_MAX: u64 = 1_500;

/// What a hook says.
#[derive(Debug, PartialEq, Eq)]
struct Hook {
    home: Option<PathBuf>,
    command: &'static str,
    args: Value,
}

/// Does what the arguments after the program's name ask, when they are a hook's. `None` when they are not.
pub fn run(args: impl Iterator<Item = OsString>) -> Option<Exit> {
    let Hook { home, command, args } = read(args)?;
    let Some(home) = home.or_else(home::from_environment) else {
        return Some(terminal::no_home());
    };
    let answer = Client::connect(&home::resolved(&home), Caller::Cli).and_then(|mut client| {
        client.set_timeout(Duration::from_millis(ANSWER_MS_MAX))?;
        client.call(command, args)?;
        client.call("status", Value::Null)
    });
    Some(match answer {
        Ok(status) if status["kept"] == false => {
            terminal::wrong(&terminal::words().cli_unkept());
            Exit::Refused
        }
        Ok(_) => Exit::Done,
        Err(error) => terminal::failure(&error),
    })
}

/// Reads the arguments; those that mean nothing here are not kept.
fn read(mut args: impl Iterator<Item = OsString>) -> Option<Hook> {
    let mut home = None;
    let verb = loop {
        let arg = args.next()?;
        if arg == "call" {
            break args.next()?;
        }
        let (key, value) = halves(&arg);
        if key != "--home" {
            return None;
        }
        home = Some(value.or_else(|| args.next())?.into());
    };
    let command = match verb.to_str()? {
        "start" => "call_start",
        "end" => "call_end",
        "hold" => "call_hold",
        _ => return None,
    };
    let mut said = Map::new();
    let mut first = true;
    while let Some(arg) = args.next() {
        if first && (arg == "--help" || arg == "-h") {
            return None;
        }
        first = false;
        let (key, value) = halves(&arg);
        match key {
            "--id" | "--source" => {
                if let Some(value) = value.or_else(|| args.next()) {
                    said.insert(key[2..].to_owned(), value.to_string_lossy().into());
                }
            }
            "--home" => home = value.or_else(|| args.next()).map(PathBuf::from).or(home),
            "--off" if command == "call_hold" => {
                said.insert("on".to_owned(), Value::Bool(false));
            }
            _ => {}
        }
    }
    Some(Hook {
        home,
        command,
        args: Value::Object(said),
    })
}

/// `--key=value` as two halves; anything else is a key alone.
fn halves(arg: &OsStr) -> (&str, Option<OsString>) {
    let Some(text) = arg.to_str() else {
        return ("", None);
    };
    match text.split_once('=') {
        Some((key, value)) if key.starts_with("--") => (key, Some(value.into())),
        _ => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn hook(line: &str) -> Option<Hook> {
        read(line.split(' ').map(OsString::from))
    }

    #[test]
    fn a_number_that_the_phone_appends_is_not_kept() {
        let hook = hook("call start +4930123456 --id 7 Jane").unwrap();
        assert_eq!((hook.command, hook.args), ("call_start", json!({"id": "7"})));
    }

    #[test]
    fn both_ways_to_write_an_option_mean_the_same() {
        let plain = hook("--home /p call end --id 7 --source zoiper");
        assert_eq!(plain, hook("call end --home=/p --source=zoiper --id=7"));
        assert_eq!(plain.unwrap().home, Some(PathBuf::from("/p")));
    }

    #[test]
    fn hold_is_taken_back_with_off_and_only_hold_knows_it() {
        assert_eq!(hook("call hold").unwrap().args, json!({}));
        assert_eq!(hook("call hold --off").unwrap().args, json!({"on": false}));
        assert_eq!(hook("call start --off").unwrap().args, json!({}));
    }

    #[test]
    fn an_option_without_its_value_is_ignored() {
        assert_eq!(hook("call start --id").unwrap().args, json!({}));
    }

    #[test]
    fn everything_else_is_left_to_the_full_command_line() {
        for line in [
            "",
            "call",
            "call sing",
            "status",
            "call start --help",
            "--verbose call start",
        ] {
            assert_eq!(hook(line), None, "{line}");
        }
    }
}
