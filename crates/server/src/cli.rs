//! The commands of `breakwater-server`. They work while the server runs on the same folder: both write the
//! same database, and a command rings the server's bell when it is done.

mod advice;
mod backup;
mod common;
mod file;
mod import;
mod ladder;
mod login;
mod migrate;
mod people;
mod policy;
mod praise;
mod privacy;
mod pulse;
mod serve;
mod settings;
mod sheet;
mod token;
mod voice;

pub(crate) use self::advice::say_refused;

use self::common::{Data, done, note, say};
use crate::logs::{self, LogFormat};
use anyhow::Result;
use clap::{Parser, Subcommand};
use server::service::{fsck, sample, sessions, teams, values};
use std::process::ExitCode;

/// The centre's server.
#[derive(Debug, Parser)]
#[command(
    name = "breakwater-server",
    version,
    about = "The server of a contact centre's Breakwater"
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server until Ctrl-C
    Serve(serve::Serve),
    /// Fill an empty folder with a believable centre
    Sample {
        #[command(flatten)]
        data: Data,
    },
    /// Name the organisation
    Name {
        /// Its name
        name: String,
        #[command(flatten)]
        data: Data,
    },
    /// People
    Person {
        #[command(subcommand)]
        command: people::PersonCommand,
    },
    /// Who is signed in where
    Session {
        #[command(subcommand)]
        command: people::SessionCommand,
    },
    /// Customers' praise that a person has to look at before the agent does, and a week's thanks for a wall
    Praise {
        #[command(subcommand)]
        command: praise::PraiseCommand,
    },
    /// What agents say to the centre: the front-line report of a month
    Voice {
        #[command(subcommand)]
        command: voice::VoiceCommand,
    },
    /// What is kept of a person: written out, or erased by four eyes
    Privacy {
        #[command(subcommand)]
        command: privacy::PrivacyCommand,
    },
    /// The month's short questions: open a round, count one that is over, look where it stands
    Pulse {
        #[command(subcommand)]
        command: pulse::PulseCommand,
    },
    /// Tokens of programs, such as the one that brings the roster
    Token {
        #[command(subcommand)]
        command: token::TokenCommand,
    },
    /// What admins did, newest first
    Audit {
        /// As JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        data: Data,
    },
    /// Teams
    Team {
        #[command(subcommand)]
        command: TeamCommand,
    },
    /// The organisation's values
    Value {
        #[command(subcommand)]
        command: ValueCommand,
    },
    /// Print an enrolment code for a person: good for one use and one day
    Invite {
        /// Their whole name, id or e-mail address
        name: String,
        #[command(flatten)]
        data: Data,
    },
    /// Print an address with which a leader, a coach, the works council or an administrator comes into the console: good for one
    /// use and five minutes
    Login(login::Login),
    /// Import people or praise (CSV) or a ladder (TOML)
    Import(import::Import),
    /// A ladder to begin with, and whether a file is one
    Ladder {
        #[command(subcommand)]
        command: ladder::Ladder,
    },
    /// The floor under everybody's rest
    Policy {
        #[command(subcommand)]
        command: policy::PolicyCommand,
    },
    /// Save the centre into one new file, while the server runs, and check it
    Backup(backup::Backup),
    /// Put a backup into an empty folder and check it
    Restore(backup::Restore),
    /// Bring the tables up to this version without serving, or move a centre from its folder into PostgreSQL
    Migrate(migrate::Migrate),
    /// Verify everything that is stored; changes nothing
    Fsck {
        #[command(flatten)]
        data: Data,
    },
}

#[derive(Debug, Subcommand)]
enum TeamCommand {
    /// Add a team
    Add {
        /// Its name
        name: String,
        /// Who leads it
        #[arg(long)]
        leader: Option<String>,
        #[command(flatten)]
        data: Data,
    },
}

#[derive(Debug, Subcommand)]
enum ValueCommand {
    /// Add a value, or say anew what it means
    Add {
        /// Its name
        name: String,
        /// What it looks like in a call, in one sentence
        #[arg(long)]
        meaning: String,
        #[command(flatten)]
        data: Data,
    },
}

impl Cli {
    /// Runs the command.
    pub(crate) async fn run(self) -> Result<ExitCode> {
        if !matches!(self.command, Command::Serve(_)) {
            logs::start(LogFormat::Text);
        }
        match self.command {
            Command::Serve(serve) => serve.run().await,
            Command::Fsck { data } => fsck(&data).await,
            Command::Backup(backup) => backup.run().await,
            Command::Restore(restore) => restore.run().await,
            Command::Migrate(migrate) => migrate.run().await,
            Command::Policy { command } => command.run().await,
            Command::Ladder { command } => command.run(),
            Command::Sample { data } => {
                let centre = data.centre().await?;
                let said = if sample::fill(&centre).await? {
                    "the sample centre Harbour Line is in place; invite somebody, for example Amara Okafor"
                } else {
                    "the sample centre is there already; nothing was changed"
                };
                done(&data, said)
            }
            Command::Name { name, data } => {
                let centre = data.centre().await?;
                teams::name_org(&centre, &name).await?;
                done(&data, "named")
            }
            Command::Person { command } => command.run().await,
            Command::Session { command } => command.run().await,
            Command::Praise { command } => command.run().await,
            Command::Voice { command } => command.run().await,
            Command::Privacy { command } => command.run().await,
            Command::Pulse { command } => command.run().await,
            Command::Token { command } => command.run().await,
            Command::Audit { json, data } => people::audit(&data, json).await,
            Command::Team {
                command: TeamCommand::Add { name, leader, data },
            } => {
                let centre = data.centre().await?;
                teams::add(&centre, &name, leader.as_deref()).await?;
                done(&data, "added")
            }
            Command::Value {
                command: ValueCommand::Add { name, meaning, data },
            } => {
                let centre = data.centre().await?;
                values::add(&centre, &name, &meaning).await?;
                done(&data, "added")
            }
            Command::Invite { name, data } => {
                let centre = data.centre().await?;
                say(&sessions::invite(&centre, &name).await?)?;
                Ok(ExitCode::SUCCESS)
            }
            Command::Login(login) => login.run().await,
            Command::Import(import) => import.run().await,
        }
    }
}

async fn fsck(data: &Data) -> Result<ExitCode> {
    let centre = data.centre_that_is_there().await?;
    let found = fsck::check_centre(&centre).await?;
    for fault in &found.faults {
        note(fault);
    }
    say(&format!(
        "{} streams, {} records, {} feeds, {} rows, {} held back; {} faults",
        found.streams,
        found.records,
        found.feeds,
        found.rows,
        found.held,
        found.faults.len()
    ))?;
    Ok(if found.faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}
