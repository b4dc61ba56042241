//! `breakwater-server praise`: what survey tools brought and a person has to look at first, and a week's thanks on
//! paper.

use super::{
    common::{Data, done, say},
    sheet::SheetCommand,
};
use anyhow::Result;
use clap::Subcommand;
use serde_json::json;
use server::service::praise::review;
use std::{collections::HashMap, process::ExitCode};

#[derive(Debug, Subcommand)]
pub(super) enum PraiseCommand {
    /// List what waits: for whom, from where, why, and what the agent would read
    List {
        /// As JSON, an object a line
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        data: Data,
    },
    /// Make a sheet (A3) of a week's thanks for a wall: only what those who were thanked show to everybody now
    Sheet(SheetCommand),
    /// Pass it on as it stands, without what was cut out
    Approve {
        /// Its id, as the list says it
        id: String,
        #[command(flatten)]
        data: Data,
    },
    /// Erase it; it does not come again
    Refuse {
        /// Its id, as the list says it
        id: String,
        #[command(flatten)]
        data: Data,
    },
}

impl PraiseCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        match self {
            PraiseCommand::List { json, data } => list(&data, json).await,
            PraiseCommand::Sheet(sheet) => sheet.run().await,
            PraiseCommand::Approve { id, data } => {
                let centre = data.centre_that_is_there().await?;
                review::approve(&centre, &id).await?;
                done(&data, "passed on")
            }
            PraiseCommand::Refuse { id, data } => {
                let centre = data.centre_that_is_there().await?;
                review::refuse(&centre, &id).await?;
                done(&data, "erased")
            }
        }
    }
}

async fn list(data: &Data, as_json: bool) -> Result<ExitCode> {
    let centre = data.centre_that_is_there().await?;
    let (waiting, roster) = (review::list(&centre).await?, centre.roster().await?);
    let names: HashMap<_, _> = roster
        .people
        .iter()
        .map(|person| (person.id, &person.name))
        .collect();
    if waiting.is_empty() && !as_json {
        say(
            "Nothing waits. What survey tools bring is passed on by itself, unless it may tell who the customer is.",
        )?;
    }
    for one in &waiting {
        let (id, praise) = (review::name(one), &one.praise);
        let to = names.get(&praise.to).map_or("somebody", |name| name.as_str());
        let said_on = praise.said_at.date_naive();
        let text = praise.note.as_str();
        say(&if as_json {
            json!({
                "id": id, "to": to, "said_on": said_on, "text": text, "why": one.why, "from": one.source,
                "since": one.at,
            })
            .to_string()
        } else {
            let (why, source) = (&one.why, &one.source);
            let text = text.replace('\n', " ");
            format!(
                "{id}  for {to}, said on {said_on}, from {source}\n    it may tell who the customer is ({why:?}): {text}"
            )
        })?;
    }
    Ok(ExitCode::SUCCESS)
}
