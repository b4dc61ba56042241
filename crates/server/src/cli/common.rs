//! What the commands share: where the centre lies, reading a file, and what is said.

use super::settings::Said;
use anyhow::{Result, ensure};
use clap::Args;
use server::{
    service::{centre::Centre, table::FILE_BYTES_MAX},
    store::{place::Place, sqlite::SqliteStore},
    wake,
};
use std::{
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Where the centre lies.
#[derive(Debug, Args)]
pub(super) struct Data {
    /// The centre's data folder
    #[arg(long, value_name = "DIR", required_unless_present = "config")]
    data: Option<PathBuf>,
    /// Or the server's settings, which name the folder or the database
    #[arg(long, value_name = "FILE", conflicts_with = "data")]
    config: Option<PathBuf>,
}

impl Data {
    /// Where the centre is.
    pub(super) fn place(&self) -> Result<Place> {
        let said = Said {
            data: self.data.clone(),
            ..Said::default()
        };
        said.place_over(&self.said()?)
    }

    /// What the server's settings say, where they are named.
    pub(super) fn said(&self) -> Result<Said> {
        let file = self.config.as_deref().map(Said::read).transpose()?;
        Ok(file.unwrap_or_default())
    }

    /// Opens the centre, made when it is not there.
    pub(super) async fn centre(&self) -> Result<Centre> {
        Ok(Centre::open_for_command(self.place()?).await?)
    }

    /// Opens the centre that is there.
    pub(super) async fn centre_that_is_there(&self) -> Result<Centre> {
        let place = self.place()?;
        if let Place::Folder(folder) = &place {
            ensure!(
                SqliteStore::exists(folder),
                "there is no centre in {}",
                folder.display()
            );
        }
        Ok(Centre::open_for_command(place).await?)
    }
}

/// Tells a running server to look, and says what was done.
pub(super) fn done(data: &Data, said: &str) -> Result<ExitCode> {
    if let Place::Folder(folder) = data.place()? {
        wake::ring(&folder);
    }
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
