//! `breakwater-server ladder`: a ladder to begin with, and whether a file is one.

use super::common::{read, say};
use anyhow::{Context, Result};
use clap::Subcommand;
use server::service::path;
use std::{path::PathBuf, process::ExitCode};

#[derive(Debug, Subcommand)]
pub(super) enum Ladder {
    /// Print a ladder to begin with: `breakwater-server ladder starter > ladder.toml`
    Starter,
    /// Say whether a file is a ladder, and everything that is wrong with it, by line; needs no centre
    Check {
        /// The file; - is standard input
        file: PathBuf,
    },
}

impl Ladder {
    pub(super) fn run(self) -> Result<ExitCode> {
        match self {
            Ladder::Starter => say(path::STARTER.trim_end())?,
            Ladder::Check { file } => {
                let bytes = read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
                let (set, _) = path::read(&bytes)?;
                say(&format!(
                    "{} can be imported: {}",
                    file.display(),
                    path::size(&set)
                ))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
