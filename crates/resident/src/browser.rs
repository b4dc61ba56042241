//! Opening an address in the agent's browser, or a folder where files are shown, by what the system has for that.
//!
//! Decides nothing. Never logs the address: it belongs to a sign-in that is under way.

use std::{ffi::OsStr, process::Stdio};
use tokio::process::Command;

/// What opens an address, and the words before it.
#[cfg(target_os = "linux")]
const OPENER: (&str, &[&str]) = ("xdg-open", &[]);
#[cfg(target_os = "macos")]
const OPENER: (&str, &[&str]) = ("open", &[]);
#[cfg(windows)]
const OPENER: (&str, &[&str]) = ("rundll32", &["url.dll,FileProtocolHandler"]);

/// Opens an address; without a browser it is said in the log, and the agent may open it by hand.
pub(crate) fn open(address: &OsStr) {
    let (program, words) = OPENER;
    let mut command = Command::new(program);
    command
        .args(words)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    match command.spawn() {
        Ok(mut child) => {
            tokio::spawn(async move {
                match child.wait().await {
                    Ok(status) if status.success() => {}
                    _ => tracing::warn!("no browser could be opened"),
                }
            });
        }
        Err(error) => tracing::warn!(%error, "no browser could be opened"),
    }
}
