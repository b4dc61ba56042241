//! `breakwater-server policy`: the floor under everybody's rest, its versions, and whether one is what the centre published.

use super::common::{Data, done, note, read, say};
use anyhow::{Context, Result};
use clap::Subcommand;
use server::{
    service::{
        centre::Centre,
        policy::{self, Published, Publisher, SignedPolicy},
    },
    store::{PolicyVersion, StoreError},
};
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
    /// Print the floor that is in force, or another version of it
    Show {
        /// As a signed file that `policy verify` reads
        #[arg(long)]
        json: bool,
        /// Which version, by its number
        #[arg(long, value_name = "NUMBER")]
        version: Option<u32>,
        #[command(flatten)]
        data: Data,
    },
    /// List what was published, newest first
    Versions {
        #[command(flatten)]
        data: Data,
    },
    /// Check the signature of a file that `policy show --json` or the console wrote; needs no centre
    Verify {
        /// The file; - is standard input
        file: PathBuf,
        /// What the centre's key is known by, as it was noted earlier: without it a file of anybody's key is good
        #[arg(long, value_name = "ID")]
        key_id: Option<String>,
    },
}

impl PolicyCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        match self {
            PolicyCommand::Set { file, pack, data } => {
                let bytes = read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
                let centre = data.centre().await?;
                let published = policy::publish(&centre, Publisher::Account, &bytes, pack.as_deref()).await?;
                done(&data, &said(&published))
            }
            PolicyCommand::Show { json, version, data } => {
                let centre = data.centre().await?;
                policy::keep_versions(&centre).await?;
                show(&centre, version, json).await
            }
            PolicyCommand::Versions { data } => {
                let centre = data.centre().await?;
                policy::keep_versions(&centre).await?;
                versions(&centre).await
            }
            PolicyCommand::Verify { file, key_id } => {
                let bytes = read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
                verify(&bytes, key_id.as_deref())
            }
        }
    }
}

fn said(published: &Published) -> String {
    match published {
        Published::AsBefore => "the floor was set already; nothing was changed".to_owned(),
        Published::InForce(number) => {
            format!("version {number} of the floor is set; every desk takes it when it next hears from here")
        }
        Published::Waits { number, lacks } => format!(
            "version {number} grants less than the one in force ({}), and waits until more than half of the works council \
             agree to it in the console; until then the one in force stays",
            lacks.join(", ")
        ),
    }
}

async fn show(centre: &Centre, number: Option<u32>, json: bool) -> Result<ExitCode> {
    let found = centre.store.read(move |read| {
        let version = match number {
            Some(number) => read.policy_version(number)?,
            None => read.policy_in_force()?,
        };
        Ok::<_, StoreError>((read.org()?.tenant, version))
    });
    let (tenant, Some(version)) = found.await? else {
        note(match number {
            Some(_) => "there is no such version",
            None => "no floor is set",
        });
        return Ok(ExitCode::from(u8::from(number.is_some())));
    };
    if json {
        say(&serde_json::to_string_pretty(&SignedPolicy::of(
            tenant, &version,
        ))?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let pack = version
        .pack
        .as_ref()
        .map_or(String::new(), |pack| format!(", rules of {pack}"));
    let at = version.published_at.format("%Y-%m-%d %H:%M UTC");
    say(&format!("# version {}, published {at}{pack}", version.number))?;
    say(version.text.trim_end())?;
    Ok(ExitCode::SUCCESS)
}

async fn versions(centre: &Centre) -> Result<ExitCode> {
    let found = centre
        .store
        .read(|read| Ok::<_, StoreError>((read.policy_versions(None, usize::MAX)?, read.policy_in_force()?)));
    let (versions, in_force) = found.await?;
    let newest = versions.first().map(|version| version.number);
    let in_force = in_force.map(|version| version.number);
    for version in &versions {
        let stands = match version.in_force_at {
            Some(_) if in_force == Some(version.number) => "in force",
            Some(_) => "replaced",
            None if newest == Some(version.number) => "waits for the works council",
            None => "never in force",
        };
        say(&line(version, stands))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn line(version: &PolicyVersion, stands: &str) -> String {
    let by = match (version.person, &version.account) {
        (Some(person), _) => person.to_string(),
        (None, Some(account)) => account.clone(),
        (None, None) => "-".to_owned(),
    };
    let at = version.published_at.format("%Y-%m-%d %H:%M");
    format!(
        "{}  {at} UTC  {by}  {stands}  agreed by {}  key {}",
        version.number,
        version.agreed,
        policy::key_id(&version.key)
    )
}

fn verify(file: &[u8], known: Option<&str>) -> Result<ExitCode> {
    let checked = SignedPolicy::read(file).and_then(|policy| Ok((policy.verify(known)?, policy)));
    match checked {
        Ok((key, policy)) => {
            let at = policy.published_at.format("%Y-%m-%d %H:%M");
            say(&format!(
                "good: version {} of the centre {}, published {at} UTC, signed with the key {key}",
                policy.version, policy.centre
            ))?;
            if known.is_none() {
                note("Compare the key with the one that you noted, or give it with --key-id.");
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            note(&fault.to_string());
            Ok(ExitCode::from(1))
        }
    }
}
