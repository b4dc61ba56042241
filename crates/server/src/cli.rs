//! The commands of `breakwater-server`. They work while the server runs on the same folder: both write the
//! same database, and a command rings the server's bell when it is done.

mod backup;
mod common;
mod import;
mod ladder;
mod migrate;
mod people;
mod policy;
mod praise;
mod privacy;
mod serve;
mod settings;
mod sheet;
mod token;

use self::common::{Data, done, note, say};
use crate::logs::{self, LogFormat};
use anyhow::Result;
use clap::{Parser, Subcommand};
use server::{
    ServeError,
    live::nats::NatsError,
    service::backup::BackupError,
    service::centre::AdminError,
    service::moving::MoveError,
    service::sample,
    service::teams,
    service::values,
    service::{fsck, sessions},
    store::{StoreError, place::OpenError, postgresql, sqlite},
};
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
    /// What is kept of a person: written out, or erased by four eyes
    Privacy {
        #[command(subcommand)]
        command: privacy::PrivacyCommand,
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
            Command::Privacy { command } => command.run().await,
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

/// Says on stderr what happened, what is safe and what to do.
pub(crate) fn say_refused(error: &anyhow::Error) {
    note(&in_one_line(error));
    if let Some(AdminError::Rows { bad, .. }) = error.downcast_ref() {
        for row in bad {
            note(&format!("line {}: {}", row.line, row.reason));
        }
    }
    if let Some(advice) = advice(error) {
        note(advice);
    }
}

/// An error with its causes, each said once: many an error names its cause in its own sentence.
fn in_one_line(error: &anyhow::Error) -> String {
    let mut said = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if said.is_empty() {
            said = cause;
        } else if !said.contains(&cause) {
            said += &format!(": {cause}");
        }
    }
    said
}

const NATS_ADVICE: &str = "Nothing was started. An address is like tls://host:4222; leave nats out, and servers \
    find in the database what is new, half a second later.";

fn advice(error: &anyhow::Error) -> Option<&'static str> {
    let open = error.downcast_ref::<OpenError>().or(match error.downcast_ref() {
        Some(ServeError::Open(open)) => Some(open),
        _ => match error.downcast_ref() {
            Some(BackupError::Open(open)) => Some(open),
            _ => match error.downcast_ref() {
                Some(MoveError::Open(open)) => Some(open),
                _ => None,
            },
        },
    });
    if let Some(open) = open {
        return open_advice(open);
    }
    match error.downcast_ref() {
        Some(ServeError::Taken(_)) => {
            return Some("Nothing was changed. Stop the other server first; admin commands work beside it.");
        }
        Some(ServeError::PlainHttp(_)) => {
            return Some(
                "Nothing was opened. Give --tls-cert and --tls-key, or --behind-proxy with the address of the proxy that speaks TLS.",
            );
        }
        Some(ServeError::Nats(_)) => return Some(NATS_ADVICE),
        Some(ServeError::Tls(_)) => {
            return Some(
                "Nothing was opened. Name a certificate and its key, both PEM, that this account may read.",
            );
        }
        _ => {}
    }
    if error.downcast_ref::<NatsError>().is_some() {
        return Some(NATS_ADVICE);
    }
    if let Some(error) = error.downcast_ref() {
        return backup_advice(error);
    }
    match error.downcast_ref() {
        Some(MoveError::NoCentre(_)) => {
            return Some(
                "Nothing was changed. Name the folder that holds centre.db; one with centre.moved.db was moved before.",
            );
        }
        Some(_) => return Some("The centre in the folder is as it was, and can be served."),
        None => {}
    }
    match error.downcast_ref::<AdminError>()? {
        AdminError::Store(error) => store_advice(error),
        AdminError::NameTaken(_) => Some("Nothing was changed. Choose a name that tells the two apart."),
        AdminError::Rows { .. } => {
            Some("Nothing was imported. Correct these lines, or leave them out with --skip-bad.")
        }
        AdminError::Table(_) => Some("Nothing was imported."),
        _ => Some("Nothing was changed."),
    }
}

fn open_advice(error: &OpenError) -> Option<&'static str> {
    Some(match error {
        OpenError::Sqlite(sqlite::OpenError::NotOurs(_)) => {
            "The file was not touched. Name another folder, or put a backup of the database there."
        }
        OpenError::Sqlite(sqlite::OpenError::Newer { .. })
        | OpenError::Postgres(postgresql::OpenError::Schema(_)) => {
            "The database was not touched. Run the newer version of breakwater-server on it."
        }
        OpenError::Sqlite(sqlite::OpenError::Readable { .. }) => {
            "Nothing was changed. Take the rights of others away, for example with chmod 700."
        }
        OpenError::Sqlite(sqlite::OpenError::Folder { .. }) => {
            "Nothing was changed. Name a folder that this account may write; what root made there is given back with chown -R."
        }
        OpenError::Postgres(postgresql::OpenError::Way(postgresql::WayError::Address(_))) => {
            "Nothing was opened. An address is like postgres://user:password@host/name."
        }
        OpenError::Postgres(postgresql::OpenError::Way(postgresql::WayError::Tls(_))) => {
            "Nothing was opened. A database on another computer needs TLS: sslmode=verify-full, and sslrootcert with the file of its authority."
        }
        OpenError::Postgres(postgresql::OpenError::Unreachable(_)) => {
            "Nothing was changed. Look whether PostgreSQL runs there and lets this user in, and whether sslrootcert names its authority."
        }
        OpenError::Sqlite(sqlite::OpenError::Store(error))
        | OpenError::Postgres(postgresql::OpenError::Store(error))
        | OpenError::Store(error) => return store_advice(error),
    })
}

fn backup_advice(error: &BackupError) -> Option<&'static str> {
    Some(match error {
        BackupError::FileTaken(_) => "Nothing was written. Name a file that is not there.",
        BackupError::FolderTaken(_) => {
            "Nothing was changed. A backup goes into an empty folder; start the server with that one."
        }
        BackupError::NotWhole(_) => "Nothing was written. Use a file that `breakwater-server backup` made.",
        BackupError::Faulty(_) => {
            "Nothing of it was kept. Take an older backup, and run fsck on the centre that it came from."
        }
        BackupError::Io { .. } => "Nothing was left behind. All that was stored before is safe.",
        BackupError::Refused(AdminError::Store(error)) => return store_advice(error),
        BackupError::Refused(_) | BackupError::Open(_) => return None,
    })
}

fn store_advice(error: &StoreError) -> Option<&'static str> {
    Some(match error {
        StoreError::DiskFull => {
            "Nothing of this was written; all that was stored before is safe. Make room and try again."
        }
        StoreError::Busy => "Nothing of this was written. Another process holds the database; try again.",
        _ => "Nothing of this was written. Run fsck on a copy of the folder, or put a backup back.",
    })
}
