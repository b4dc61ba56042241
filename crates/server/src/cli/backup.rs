//! `breakwater-server backup` and `restore`.

use super::common::{Data, note, say};
use anyhow::{Result, bail};
use clap::Args;
#[cfg(unix)]
use server::edge;
use server::{
    service::backup::{self, Saved},
    store::place::Place,
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

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
        let before = owner_around(&folder);
        let saved = backup::restore(&self.file, &folder).await?;
        say(&format!("{} holds {}; checked", folder.display(), inside(&saved)))?;
        say(
            "Desks send again what they have and this backup lacks. People who left and sessions that were ended \
             after it was made are back: end them again before you start the server.",
        )?;
        if let Some(advice) = before.and_then(|owner| handing_over(&folder, owner)) {
            note(&advice);
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// User and group of the folder, or of the nearest one above it that is there.
#[cfg(unix)]
fn owner_around(folder: &Path) -> Option<(u32, u32)> {
    use std::os::unix::fs::MetadataExt;
    let folder = std::path::absolute(folder).ok()?;
    let there = folder.ancestors().find_map(|at| std::fs::metadata(at).ok())?;
    Some((there.uid(), there.gid()))
}

#[cfg(not(unix))]
fn owner_around(_: &Path) -> Option<(u32, u32)> {
    None
}

/// What root has to do so that the server can open what root has put into another account's folder. It is not done here:
/// whose a centre is, is said by somebody.
#[cfg(unix)]
fn handing_over(folder: &Path, (user, group): (u32, u32)) -> Option<String> {
    if !rustix::process::geteuid().is_root() || user == 0 {
        return None;
    }
    let (name, group) = edge::names_of(user, group);
    let folder = folder.display();
    Some(format!(
        "{folder} is root's now, and lies where things are {name}'s. A server that runs as {name} cannot open it until you \
         hand it over: chown -R {name}:{group} {folder}"
    ))
}

#[cfg(not(unix))]
fn handing_over(_: &Path, _: (u32, u32)) -> Option<String> {
    None
}

fn inside(saved: &Saved) -> String {
    let found = &saved.found;
    format!(
        "{} streams, {} records, {} bytes",
        found.streams, found.records, saved.bytes
    )
}
