//! `breakwater-server token`: tokens of programs that are nobody.

use super::common::{Data, done, say};
use anyhow::Result;
use chrono::{DateTime, Days};
use clap::Subcommand;
use serde_json::json;
use server::service::tokens;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub(super) enum TokenCommand {
    /// Make a token and print it, this once
    Add {
        /// What it is good for
        #[arg(long = "for", value_name = "WHAT", value_parser = tokens::PURPOSES)]
        purpose: String,
        /// What the program that gets it is called; a survey tool needs a name, because its rows are known by it, and so does a
        /// wall board, because there may be many
        #[arg(required_if_eq_any([("purpose", tokens::PRAISE), ("purpose", tokens::WALL)]))]
        name: Option<String>,
        #[command(flatten)]
        data: Data,
    },
    /// List the tokens there are
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        data: Data,
    },
    /// End a token at once
    #[command(visible_alias = "remove")]
    End {
        /// Its id, as the list says it, or the name of the program that has it
        id: String,
        #[command(flatten)]
        data: Data,
    },
}

impl TokenCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        match self {
            TokenCommand::Add { purpose, name, data } => {
                let centre = data.centre().await?;
                say(&tokens::add(&centre, &purpose, name.as_deref()).await?)?;
                Ok(ExitCode::SUCCESS)
            }
            TokenCommand::List { json, data } => {
                let centre = data.centre().await?;
                for token in tokens::list(&centre).await? {
                    let (id, first) = (tokens::name(&token), DateTime::UNIX_EPOCH.date_naive());
                    let used = token.last_used_on.and_then(|day| u64::try_from(day).ok());
                    let used = used.and_then(|day| first.checked_add_days(Days::new(day)));
                    let line = if json {
                        let made = token.created_at;
                        json!({
                            "id": id, "for": token.purpose, "name": token.name, "created_at": made,
                            "last_used_on": used,
                        })
                        .to_string()
                    } else {
                        let used =
                            used.map_or_else(|| "never used".to_owned(), |day| format!("last used {day}"));
                        let made = token.created_at.format("%Y-%m-%d %H:%M");
                        let called = Some(&token.name).filter(|name| !name.is_empty());
                        let called = called.map(|name| format!(" {name}")).unwrap_or_default();
                        format!("{id}  {}{called}, since {made} UTC, {used}", token.purpose)
                    };
                    say(&line)?;
                }
                Ok(ExitCode::SUCCESS)
            }
            TokenCommand::End { id, data } => {
                let centre = data.centre().await?;
                tokens::end(&centre, &id).await?;
                done(&data, "ended")
            }
        }
    }
}
