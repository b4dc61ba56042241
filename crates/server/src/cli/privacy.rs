//! `breakwater-server privacy`: what is kept of a person, written out or erased by four eyes.

use super::common::{Data, done, note, say};
use anyhow::{Context, Result};
use clap::Subcommand;
use serde_json::json;
use server::service::privacy;
use std::{fs::OpenOptions, io::Write, path::PathBuf, process::ExitCode};

#[derive(Debug, Subcommand)]
pub(super) enum PrivacyCommand {
    /// Write out everything that the server keeps of a person, as JSON
    Export {
        /// Their id, e-mail or whole name, also of one who left
        who: String,
        /// Into this new file, for this account alone, instead of on the screen
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[command(flatten)]
        data: Data,
    },
    /// Ask for everything of a person to be erased; another administrator has to confirm it
    Erase {
        /// Their id, e-mail or whole name, also of one who left
        who: String,
        #[command(flatten)]
        data: Data,
    },
    /// Confirm what another administrator asked for, and erase it
    Confirm {
        /// What the asking is called
        id: String,
        #[command(flatten)]
        data: Data,
    },
    /// List what was asked for and done
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        data: Data,
    },
}

impl PrivacyCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        match self {
            PrivacyCommand::Export { who, out, data } => {
                let centre = data.centre_that_is_there().await?;
                let text = serde_json::to_string_pretty(&privacy::export(&centre, &who).await?)?;
                match out {
                    None => say(&text)?,
                    Some(file) => {
                        let mut options = OpenOptions::new();
                        options.write(true).create_new(true);
                        #[cfg(unix)]
                        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                        let opened = options.open(&file);
                        let mut opened =
                            opened.with_context(|| format!("{} cannot be made", file.display()))?;
                        opened.write_all(text.as_bytes())?;
                    }
                }
                Ok(ExitCode::SUCCESS)
            }
            PrivacyCommand::Erase { who, data } => {
                let centre = data.centre_that_is_there().await?;
                say(&privacy::ask(&centre, &who).await?)?;
                note(
                    "Nothing is erased yet. Another administrator confirms it with `privacy confirm` and this id.",
                );
                Ok(ExitCode::SUCCESS)
            }
            PrivacyCommand::Confirm { id, data } => {
                let centre = data.centre_that_is_there().await?;
                let receipt = privacy::confirm(&centre, &id).await?;
                done(&data, &receipt)
            }
            PrivacyCommand::List { json, data } => {
                let centre = data.centre_that_is_there().await?;
                for erasure in privacy::list(&centre).await? {
                    let id = privacy::name(&erasure);
                    let line = if json {
                        json!({
                            "id": id, "person": erasure.person, "asked_by": erasure.asked_by, "asked_at": erasure.asked_at,
                            "confirmed_by": erasure.confirmed_by, "receipt": erasure.receipt,
                        })
                        .to_string()
                    } else {
                        let at = erasure.asked_at.format("%Y-%m-%d %H:%M");
                        let then = erasure
                            .receipt
                            .unwrap_or_else(|| "waits to be confirmed".to_owned());
                        format!(
                            "{id}  {}, asked for by {} at {at} UTC: {then}",
                            erasure.person, erasure.asked_by
                        )
                    };
                    say(&line)?;
                }
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}
