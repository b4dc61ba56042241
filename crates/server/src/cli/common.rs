//! What the commands share: where the centre lies, reading a file, and what is said.

use anyhow::Result;
use clap::Args;
use server::service::table::FILE_BYTES_MAX;
use server::wake;
use std::{
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Where the centre lies.
#[derive(Debug, Args)]
pub(super) struct Data {
    /// The centre's data folder
    #[arg(long, value_name = "DIR")]
    pub(super) data: PathBuf,
}

/// Tells a running server to look, and says what was done.
pub(super) fn done(data: &Path, said: &str) -> Result<ExitCode> {
    wake::ring(data);
    say(said)?;
    Ok(ExitCode::SUCCESS)
}

/// Says a line on stdout.
pub(super) fn say(line: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}

/// Reads a file, or standard input for `-`.
pub(super) fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte over the limit is enough to know that it is too large.
    let most = FILE_BYTES_MAX as u64 + 1;
    if file == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(file)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Says a line on stderr.
pub(super) fn note(line: &str) {
    // There is nowhere left to say that stderr is gone.
    let _unheard = writeln!(io::stderr().lock(), "{line}");
}
