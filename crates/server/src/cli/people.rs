//! `breakwater-server person`, `session` and `audit`: who works here, who is signed in, and what admins did.

use super::common::{Data, done, say};
use anyhow::Result;
use chrono::{DateTime, Days, NaiveDate};
use clap::Subcommand;
use serde_json::json;
use server::service::{acts, people, sessions, vault};
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub(super) enum PersonCommand {
    /// Add a person
    Add {
        /// Their name
        name: String,
        /// Their address at work; needed when somebody has the same name
        #[arg(long)]
        email: Option<String>,
        /// Name of their team
        #[arg(long)]
        team: Option<String>,
        /// What they are
        #[arg(long, default_value = "agent", value_parser = people::POSTS)]
        post: String,
        /// Key of their role on a ladder
        #[arg(long)]
        role: Option<String>,
        #[command(flatten)]
        data: Data,
    },
    /// List everybody, also those who left
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        data: Data,
    },
    /// Sign a person out everywhere, for good
    Leave {
        /// Their id, e-mail or whole name
        who: String,
        #[command(flatten)]
        data: Data,
    },
    /// Let a person who left come back
    Return {
        /// Their id, e-mail or whole name
        who: String,
        #[command(flatten)]
        data: Data,
    },
    /// Give a person another name
    Rename {
        /// Their id, e-mail or whole name
        who: String,
        /// The new name
        name: String,
        #[command(flatten)]
        data: Data,
    },
    /// Forget which accounts at work are a person's; the next sign-in finds out anew
    Unlink {
        /// Their id, e-mail or whole name
        who: String,
        #[command(flatten)]
        data: Data,
    },
    /// Say which number a person has at work, where sign-in finds people by it
    Number {
        /// Their id, e-mail or whole name
        who: String,
        /// The number; without it they have none
        number: Option<String>,
        #[command(flatten)]
        data: Data,
    },
    /// Move a person to another team
    Move {
        /// Their id, e-mail or whole name
        who: String,
        /// Name of the team; without it they are in none
        #[arg(long)]
        team: Option<String>,
        #[command(flatten)]
        data: Data,
    },
    /// Forget the vault of a person who lost passphrase, recovery words and every open desk; their sealed records stay closed
    ForgetVault {
        /// Their id, e-mail or whole name
        who: String,
        #[command(flatten)]
        data: Data,
    },
}

impl PersonCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        match self {
            PersonCommand::Add {
                name,
                email,
                team,
                post,
                role,
                data,
            } => {
                let centre = data.centre().await?;
                let new = people::NewPerson {
                    name,
                    email,
                    team,
                    post,
                    role,
                };
                people::add(&centre, new).await?;
                done(&data, "added")
            }
            PersonCommand::List { json, data } => list_people(&data, json).await,
            PersonCommand::Leave { who, data } => {
                let centre = data.centre().await?;
                people::leave(&centre, &who).await?;
                done(&data, "left, and signed out everywhere")
            }
            PersonCommand::Return { who, data } => {
                let centre = data.centre().await?;
                people::returns(&centre, &who).await?;
                done(&data, "is back; invite them to sign in")
            }
            PersonCommand::Rename { who, name, data } => {
                let centre = data.centre().await?;
                people::rename(&centre, &who, &name).await?;
                done(&data, "renamed")
            }
            PersonCommand::Unlink { who, data } => {
                let centre = data.centre().await?;
                let forgotten = people::unlink(&centre, &who).await?;
                done(&data, &format!("{forgotten} accounts forgotten"))
            }
            PersonCommand::Number { who, number, data } => {
                let centre = data.centre().await?;
                people::number(&centre, &who, number.as_deref()).await?;
                done(&data, "noted")
            }
            PersonCommand::Move { who, team, data } => {
                let centre = data.centre().await?;
                people::moves(&centre, &who, team.as_deref()).await?;
                done(&data, "moved")
            }
            PersonCommand::ForgetVault { who, data } => {
                let centre = data.centre().await?;
                let said = match vault::forget(&centre, &who).await? {
                    true => "the vault is forgotten; they can make a new one",
                    false => "there is no vault; nothing was changed",
                };
                done(&data, said)
            }
        }
    }
}

async fn list_people(data: &Data, as_json: bool) -> Result<ExitCode> {
    let centre = data.centre().await?;
    let roster = centre.roster().await?;
    let team_of = |id| roster.teams.iter().find(|team| Some(team.id) == id);
    for person in &roster.people {
        let team = team_of(person.team).map(|team| team.name.as_str());
        let line = if as_json {
            json!({
                "id": person.id, "name": person.name, "email": person.email, "team": team,
                "post": person.post, "role": person.role, "active": person.active,
            })
            .to_string()
        } else {
            let email = person.email.as_deref().unwrap_or("-");
            let left = if person.active { "" } else { ", left" };
            format!(
                "{}  {}, {}, {}, {email}{left}",
                person.id,
                person.name,
                person.post,
                team.unwrap_or("no team")
            )
        };
        say(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

#[derive(Debug, Subcommand)]
pub(super) enum SessionCommand {
    /// List who is signed in where
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        data: Data,
    },
    /// End a session at once; its desk has to be invited again
    End {
        /// Its id, as the list says it
        id: String,
        #[command(flatten)]
        data: Data,
    },
}

impl SessionCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        match self {
            SessionCommand::List { json, data } => {
                let centre = data.centre().await?;
                for (session, person) in sessions::list(&centre).await? {
                    let (id, day) = (sessions::session_name(&session), day(session.last_used_on));
                    let name = person.as_ref().map_or("-", |person| person.name.as_str());
                    let line = if json {
                        json!({
                            "id": id, "person": session.person, "name": name, "device": session.device,
                            "device_name": session.device_name, "created_at": session.created_at,
                            "last_used_on": day,
                        })
                        .to_string()
                    } else {
                        let made = session.created_at.format("%Y-%m-%d %H:%M");
                        format!(
                            "{id}  {name}, {:?}, since {made} UTC, last used {day}",
                            session.device_name
                        )
                    };
                    say(&line)?;
                }
                Ok(ExitCode::SUCCESS)
            }
            SessionCommand::End { id, data } => {
                let centre = data.centre().await?;
                sessions::end_named(&centre, &id).await?;
                done(&data, "ended")
            }
        }
    }
}

/// The day so many days after the first of 1970.
fn day(number: i64) -> NaiveDate {
    let first = DateTime::UNIX_EPOCH.date_naive();
    let days = u64::try_from(number).unwrap_or_default();
    first.checked_add_days(Days::new(days)).unwrap_or(first)
}

/// `audit`: what admins did, newest first.
pub(super) async fn audit(data: &Data, as_json: bool) -> Result<ExitCode> {
    let centre = data.centre().await?;
    for act in acts::list(&centre).await? {
        let line = if as_json {
            serde_json::to_string(&act)?
        } else {
            let whom = act.whom.map_or_else(|| "-".to_owned(), |id| id.to_string());
            let at = act.at.format("%Y-%m-%d %H:%M:%S");
            format!("{at} UTC  {}  {}  {whom}  {}", act.actor, act.what, act.detail)
        };
        say(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}
