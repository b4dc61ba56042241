//! `breakwater-server import`: people, praise and ladders from files, or a preview of what a file would change.

use super::common::{Data, done, note, read, say};
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use server::{
    service::path,
    service::people,
    service::praise,
    service::table::{Imported, Options},
};
use std::{path::PathBuf, process::ExitCode};

#[derive(Debug, Args)]
pub(super) struct Import {
    /// What the file holds
    what: What,
    /// The file; - is standard input
    file: PathBuf,
    /// Leave bad rows out instead of importing nothing
    #[arg(long)]
    skip_bad: bool,
    /// Say what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    data: Data,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// name,id,email,team,post,role; an empty cell or a missing column changes nothing, - takes away
    People,
    /// to,text,value,said_on,shared_by
    Praise,
    /// A ladder file
    Ladder,
}

impl Import {
    pub(super) async fn run(self) -> Result<ExitCode> {
        let Import {
            what,
            file,
            skip_bad,
            dry_run,
            data,
        } = self;
        let options = Options { skip_bad, dry_run };
        let bytes = read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        // A preview makes no centre either.
        let centre = if dry_run {
            data.centre_that_is_there().await?
        } else {
            data.centre().await?
        };
        let imported = match what {
            What::People => people::import(&centre, &bytes, options).await?,
            What::Praise => praise::import(&centre, &bytes, options).await?,
            What::Ladder => path::import(&centre, &bytes, options).await?,
        };
        let said = summary(&imported, options.dry_run);
        if options.dry_run {
            say(&said)?;
            return Ok(ExitCode::SUCCESS);
        }
        done(&data, &said)
    }
}

fn summary(imported: &Imported, dry_run: bool) -> String {
    let mut said: String = imported.preview.iter().map(|line| format!("{line}\n")).collect();
    let encoding = imported.encoding.map(|encoding| format!(" as {encoding}"));
    let (rows, changed) = (imported.rows, imported.changed);
    said += &format!("{rows} rows read{}", encoding.unwrap_or_default());
    said += &match dry_run {
        true => format!(", {changed} things would change; nothing was changed"),
        false => format!(", {changed} things changed"),
    };
    if imported.scrubbed > 0 {
        said += &format!("; personal data taken out of {}", imported.scrubbed);
    }
    if !imported.unused.is_empty() {
        said += &format!("; columns not used: {}", imported.unused.join(", "));
    }
    for row in &imported.bad {
        note(&format!("line {}: {}; left out", row.line, row.reason));
    }
    said
}
