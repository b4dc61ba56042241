//! Starting the resident from a menu of programs, where none runs yet.
//!
//! Must wait no longer than a person would, and never start a second one: a resident that finds another one running ends.

use protocol::local::{CallError, Caller, Client};
use std::{
    io,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How long a resident may take until it can be spoken to.
const READY_WITHIN: Duration = Duration::from_secs(15);
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Starts the resident of the profile `home`, in a group of its own so that it outlives us, and connects to it.
///
/// # Errors
/// [`CallError::NotRunning`] when it does not answer in time, or cannot be started.
pub(super) fn resident(home: &Path) -> Result<Client, CallError> {
    if let Err(error) = start(home) {
        crate::terminal::wrong(&error.to_string());
        return Err(CallError::NotRunning);
    }
    let until = Instant::now() + READY_WITHIN;
    loop {
        match Client::connect(home, Caller::Cli) {
            Err(CallError::NotRunning) if Instant::now() < until => thread::sleep(LOOK_EVERY),
            connected => return connected,
        }
    }
}

fn start(home: &Path) -> io::Result<()> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .arg("--home")
        .arg(home)
        .arg("run")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn().map(drop)
}
