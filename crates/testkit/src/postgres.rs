//! The programs of the newest PostgreSQL that is installed, under an account that it runs as: it refuses to be root.

use crate::process::bound_command;
use anyhow::{Context, Result};
use std::{fs, path::PathBuf, process::Command};

/// The account that PostgreSQL's package made, and the name of the databases' owner in tests.
pub const ACCOUNT: &str = "postgres";

fn programs() -> Result<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let newest = versions
        .map(|entry| entry.path().join("bin"))
        .filter(|bin| bin.join("postgres").exists())
        .max();
    newest.context("PostgreSQL is missing: install the Debian package postgresql")
}

/// A program of PostgreSQL's, killed by the kernel when the thread that started it ends.
///
/// # Errors
/// PostgreSQL is not installed.
pub fn command(program: &str) -> Result<Command> {
    let path = programs()?.join(program);
    if !rustix::process::geteuid().is_root() {
        return Ok(bound_command(path));
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid", ACCOUNT, "--regid", ACCOUNT, "--clear-groups"]);
    command.args(["--pdeathsig", "KILL"]).arg(path).current_dir("/");
    Ok(command)
}
