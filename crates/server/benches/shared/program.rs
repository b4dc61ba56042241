//! A server that is another process: its commands, and where it listens.

use crate::cluster::Running;
use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    net::SocketAddr,
    process::{Command, Stdio},
};

/// As it is shipped.
pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");

/// Runs a command of the server to its end; answers what it said.
pub(crate) fn command(words: &[&str], more: &[impl AsRef<OsStr>]) -> String {
    let output = Command::new(BINARY).args(words).args(more).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{words:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Starts one that says at first where it listens.
pub(crate) fn listening(command: &mut Command) -> (Running, SocketAddr) {
    let command = command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let addr = line.trim().rsplit('/').next().unwrap().parse().unwrap();
    (Running(child), addr)
}
