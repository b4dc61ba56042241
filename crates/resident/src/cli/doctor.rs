//! `doctor`: a list of what was looked at, with or without a running resident. Changes nothing.

use super::connect;
use crate::{exit::Exit, terminal};
use protocol::local::CallError;
use serde::Deserialize;
use serde_json::json;
use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

/// How every SQLite file begins.
const DATABASE_HEAD: &[u8; 16] = b"SQLite format 3\0";

/// One look.
#[derive(Debug, Deserialize)]
struct Check {
    check: String,
    ok: bool,
    detail: String,
}

impl Check {
    fn new(check: &str, ok: bool, detail: impl Into<String>) -> Check {
        Check {
            check: check.to_owned(),
            ok,
            detail: detail.into(),
        }
    }
}

/// Looks and prints; refused when something is not in order.
pub(super) fn run(home: &Path) -> Exit {
    let mut checks = vec![folder(home), database(home)];
    match connect(home).and_then(|mut client| client.call("doctor", json!({}))) {
        Ok(found) => match serde_json::from_value::<Vec<Check>>(found) {
            Ok(found) => {
                checks.push(Check::new("resident", true, "runs"));
                checks.extend(found);
            }
            Err(_) => checks.push(Check::new("resident", false, "answers like another version")),
        },
        // Not to run is no fault: doctor is for such days too.
        Err(CallError::NotRunning) => checks.push(Check::new("resident", true, "does not run")),
        Err(error) => checks.push(Check::new("resident", false, error.to_string())),
    }
    for Check { check, ok, detail } in &checks {
        terminal::line(&format!(
            "{} {check}: {detail}",
            if *ok { "ok  " } else { "FAIL" }
        ));
    }
    if !checks.iter().all(|check| check.ok) {
        return Exit::Refused;
    }
    terminal::line(&terminal::words().cli_doctor_well());
    Exit::Done
}

fn folder(home: &Path) -> Check {
    let at = home.display();
    let found = match fs::metadata(home) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Check::new("profile", true, format!("{at} is made at the first start"));
        }
        Err(error) => return Check::new("profile", false, format!("{at}: {error}")),
    };
    if !found.is_dir() {
        return Check::new("profile", false, format!("{at} is no folder"));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if found.uid() != rustix::process::geteuid().as_raw() {
            return Check::new("profile", false, format!("{at} belongs to another user"));
        }
        if found.mode() & 0o077 != 0 {
            return Check::new("profile", false, format!("{at} is open to other users"));
        }
    }
    Check::new("profile", true, format!("{at}, only yours"))
}

fn database(home: &Path) -> Check {
    let path = home.join("breakwater.db");
    let mut head = [0; DATABASE_HEAD.len()];
    match File::open(&path).and_then(|mut file| file.read_exact(&mut head)) {
        Ok(()) if &head == DATABASE_HEAD => Check::new("database file", true, "can be read"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Check::new("database file", true, "is made at the first start")
        }
        Ok(()) => Check::new(
            "database file",
            false,
            format!("{} is no database", path.display()),
        ),
        Err(error) => Check::new("database file", false, format!("{}: {error}", path.display())),
    }
}
