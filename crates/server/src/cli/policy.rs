//! `breakwater-server policy`: the floor under everybody's rest.

use super::common::{Data, done, read, say};
use anyhow::{Context, Result};
use clap::Subcommand;
use server::service::policy;
use std::{path::PathBuf, process::ExitCode};

#[derive(Debug, Subcommand)]
pub(super) enum PolicyCommand {
    /// Set the floor from a file; it may only grant more rest. An empty file takes it away
    Set {
        /// The file; - is standard input
        file: PathBuf,
        /// Rules of a country for those who choose none: AT, BR, DE, ES, IT, PL or UK
        #[arg(long, value_name = "COUNTRY")]
        pack: Option<String>,
        #[command(flatten)]
        data: Data,
    },
    /// Print the floor
    Show {
        #[command(flatten)]
        data: Data,
    },
}

impl PolicyCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        match self {
            PolicyCommand::Set { file, pack, data } => {
                let bytes = read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
                let centre = data.centre().await?;
                let said = if policy::set(&centre, &bytes, pack.as_deref()).await? {
                    "the floor is set; every desk takes it when it next hears from here"
                } else {
                    "the floor was set already; nothing was changed"
                };
                done(&data, said)
            }
            PolicyCommand::Show { data } => {
                let centre = data.centre().await?;
                match centre.roster().await?.policy {
                    Some(set) => {
                        let pack = set
                            .pack
                            .map_or(String::new(), |pack| format!(", rules of {pack}"));
                        say(&format!(
                            "# set {}{pack}",
                            set.set_at.format("%Y-%m-%d %H:%M UTC")
                        ))?;
                        say(set.text.trim_end())?;
                    }
                    None => say("no floor is set")?,
                }
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}
