//! `breakwater-server backup` and `restore`.

use super::common::{Data, say};
use anyhow::{Result, ensure};
use clap::Args;
use server::{
    service::{
        backup::{self, Saved},
        centre::Centre,
    },
    store::sqlite::SqliteStore,
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
        let data = &self.data.data;
        ensure!(
            SqliteStore::exists(data),
            "there is no centre in {}",
            data.display()
        );
        let centre = Centre::open_for_command(data).await?;
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
        let saved = backup::restore(&self.file, &self.data.data).await?;
        say(&format!(
            "{} holds {}; checked",
            self.data.data.display(),
            inside(&saved)
        ))?;
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
