//! `breakwater-server backup` and `restore`.

use super::common::{Data, say};
use anyhow::{Result, bail};
use clap::Args;
use server::{
    service::backup::{self, Saved},
    store::place::Place,
};
use std::{path::PathBuf, process::ExitCode};

#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The new file
    file: PathBuf,
    #[command(flatten)]
    data: Data,
}

impl Backup {
    pub(super) async fn run(self) -> Result<ExitCode> {
        if let Place::Postgres(_) = self.data.place()? {
            bail!("nothing was written: a centre in PostgreSQL is saved by its own means, such as pg_dump");
        }
        let centre = self.data.centre_that_is_there().await?;
        let saved = backup::save(&centre, &self.file).await?;
        say(&format!(
            "{} holds {}; checked",
            self.file.display(),
            inside(&saved)
        ))?;
        Ok(ExitCode::SUCCESS)
    }
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    /// What `backup` wrote
    file: PathBuf,
    #[command(flatten)]
    data: Data,
}

impl Restore {
    pub(super) async fn run(self) -> Result<ExitCode> {
        let Place::Folder(folder) = self.data.place()? else {
            bail!(
                "nothing was changed: a backup goes into a folder; PostgreSQL is restored by its own means, such as pg_restore"
            );
        };
        let saved = backup::restore(&self.file, &folder).await?;
        say(&format!("{} holds {}; checked", folder.display(), inside(&saved)))?;
        say(
            "Desks send again what they have and this backup lacks. People who left and sessions that were ended \
             after it was made are back: end them again before you start the server.",
        )?;
        Ok(ExitCode::SUCCESS)
    }
}

fn inside(saved: &Saved) -> String {
    let found = &saved.found;
    format!(
        "{} streams, {} records, {} bytes",
        found.streams, found.records, saved.bytes
    )
}
