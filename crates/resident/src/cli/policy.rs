//! `policy check`: whether a policy file can be read, and what to mend in which line. Works with and without a
//! running resident, because a file that cannot be read may be the reason to look.
//!
//! Decides nothing about a number; `domain::policy` does. Changes nothing.

use super::connect;
use crate::{exit::Exit, home, terminal};
use domain::policy::{Policy, PolicyError, PolicyFile};
use protocol::{local::CallError, problem::ErrorCode};
use serde_json::json;
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

/// Name of the agent's own file in a profile.
const OWN: &str = "policy.toml";
/// Largest policy file that is read, in bytes.
const POLICY_BYTES_MAX: u64 = 64 * 1024;

/// Checks a file as one that a centre could publish; without one the agent's own.
pub(super) fn check(home: &Path, file: Option<&Path>) -> Exit {
    let own = home::resolved(home).join(OWN);
    let path = file.unwrap_or(&own);
    let words = terminal::words();
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(error) if file.is_none() && error.kind() == io::ErrorKind::NotFound => {
            terminal::line(&words.cli_policy_none(&path.display().to_string()));
            return Exit::Done;
        }
        Err(error) => {
            terminal::wrong(&format!("{}: {error}", path.display()));
            return Exit::Refused;
        }
    };
    let read = match Policy::read(&bytes) {
        Ok(read) => read,
        Err(error) => return refused(error),
    };
    for mended in &read.mended {
        let line = i64::try_from(mended.line).unwrap_or(i64::MAX);
        terminal::line(&words.cli_policy_mended(line, &mended.as_written));
    }
    if file.is_some() {
        return publishable(home, &read);
    }
    terminal::line(&words.cli_policy_own_good(&path.display().to_string()));
    for (key, value) in read.policy.differences() {
        terminal::line(&format!("  {key} = {value}"));
    }
    Exit::Done
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(POLICY_BYTES_MAX).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn refused(PolicyError { line, reason }: PolicyError) -> Exit {
    terminal::failure(&CallError::Refused(
        ErrorCode::PolicyRefused { line, reason }.into(),
    ))
}

/// Whether a centre could publish it: under the floor in force, as far as the resident can be asked for it.
fn publishable(home: &Path, read: &PolicyFile) -> Exit {
    let asked =
        connect(home).and_then(|mut client| client.call("policy_check", json!({ "text": read.text })));
    match asked {
        Ok(_) => {}
        Err(CallError::NotRunning) => {
            if let Err(error) = Policy::standard().with_floor(&read.text) {
                return refused(error);
            }
        }
        Err(error) => return terminal::failure(&error),
    }
    terminal::line(&terminal::words().cli_policy_good());
    Exit::Done
}
