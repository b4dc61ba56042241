//! How the command line ends: the four codes that scripts and phones may rely on.

use std::process::ExitCode;

/// The end of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The command line was wrong.
    Usage = 2,
    /// The resident does not run for this profile.
    NotRunning = 3,
    /// Refused; the reason is on stderr.
    Refused = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
