//! What the command line says: answers on stdout, reasons on stderr, in English.
//!
//! Decides nothing but the sentence. A closed pipe is not an error: who reads has enough. An answer that cannot be
//! written is one.

use crate::exit::Exit;
use i18n::{Arg, Language, Words};
use protocol::{local::CallError, problem::Problem};
use serde_json::Value;
use std::{
    io::{self, Write},
    sync::OnceLock,
};

/// The words of the command line.
#[must_use]
pub fn words() -> Words {
    Words::new(Language::English)
}

/// Why an answer could not be written, the first time.
static UNWRITTEN: OnceLock<io::Error> = OnceLock::new();

/// One line for the person or the script that called.
pub fn line(text: &str) {
    written(writeln!(io::stdout().lock(), "{text}"));
}

/// Keeps why something could not be written.
pub fn written(result: io::Result<()>) {
    if let Err(error) = result
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        let _ = UNWRITTEN.set(error);
    }
}

/// How a command ends that would have ended so: an answer that nobody could read is said.
#[must_use]
pub fn ended(exit: Exit) -> Exit {
    written(io::stdout().flush());
    match UNWRITTEN.get() {
        Some(error) if exit == Exit::Done => {
            wrong(&words().cli_unwritten(&error.to_string()));
            Exit::Refused
        }
        _ => exit,
    }
}

/// One line on what went wrong.
pub fn wrong(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Says why a call gave no result, and how the command ends.
pub fn failure(error: &CallError) -> Exit {
    let words = words();
    match error {
        CallError::NotRunning => {
            wrong(&words.cli_not_running());
            Exit::NotRunning
        }
        CallError::Foreign { at } => {
            wrong(&words.cli_foreign(&at.display().to_string()));
            Exit::Refused
        }
        CallError::Refused(problem) => {
            wrong(&words.cli_refused(&reason(&words, problem)));
            Exit::Refused
        }
        CallError::Broken(_) => {
            wrong(&words.cli_refused(&words.error("internal", &[])));
            Exit::Refused
        }
    }
}

/// Says that there is no place for a profile.
pub fn no_home() -> Exit {
    wrong("There is no home folder here. Say where the profile is: breakwater --home DIR …");
    Exit::Usage
}

/// The sentence for a problem.
#[must_use]
pub fn reason(words: &Words, problem: &Problem) -> String {
    let Ok(Value::Object(problem)) = serde_json::to_value(problem) else {
        return words.error("internal", &[]);
    };
    let code = problem.get("code").and_then(Value::as_str).unwrap_or("internal");
    let args = problem.get("args").and_then(Value::as_object);
    let args: Vec<(&str, Arg<'_>)> = args
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| match value {
            Value::String(text) => Some((name.as_str(), Arg::Text(text))),
            value => value.as_i64().map(|number| (name.as_str(), Arg::Number(number))),
        })
        .collect();
    words.error(code, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::problem::ErrorCode;

    #[test]
    fn a_problem_becomes_its_sentence_with_its_numbers() {
        let problem = ErrorCode::NoteTooLong {
            chars: 10_000,
            max: 600,
        }
        .into();
        let said = reason(&words(), &problem);
        assert!(said.contains("10,000") && said.contains("600"), "{said}");
        assert_eq!(
            reason(&words(), &ErrorCode::OnACall.into()),
            words().error("on_a_call", &[])
        );
    }
}
