//! `breakwater-server migrate`.

use super::common::{Data, say};
use anyhow::{Context, Result, bail};
use clap::Args;
use server::{service::moving, store::place::Place, wake};
use std::{path::PathBuf, process::ExitCode};

#[derive(Debug, Args)]
pub(super) struct Migrate {
    /// First move the centre of this folder into the PostgreSQL database that the settings name
    #[arg(long, value_name = "DIR")]
    from: Option<PathBuf>,
    #[command(flatten)]
    data: Data,
}

impl Migrate {
    pub(super) async fn run(self) -> Result<ExitCode> {
        let place = self.data.place()?;
        let Some(from) = self.from else {
            let _centre = self.data.centre_that_is_there().await?;
            say("the tables are those of this version")?;
            return Ok(ExitCode::SUCCESS);
        };
        let Place::Postgres(address) = place else {
            bail!("a centre is moved into PostgreSQL; between folders it is moved by `backup` and `restore`");
        };
        let alone = wake::alone(&from).with_context(|| format!("{} cannot be used", from.display()))?;
        let Some(alone) = alone else {
            bail!(
                "a server runs on {}: stop it first, or what it takes meanwhile is lost",
                from.display()
            );
        };
        let moved = moving::into_postgres(&from, &address, &alone).await?;
        say(&format!(
            "moved {} rows: {} streams, {} records; checked. The folder's database is now {}: keep it until the first \
             backup of the new one, then delete it.",
            moved.rows,
            moved.found.streams,
            moved.found.records,
            moved.old.display()
        ))?;
        Ok(ExitCode::SUCCESS)
    }
}
