//! `breakwater-server voice`: the front-line report of a month on paper.

use super::{common::Data, sheet::print_to};
use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use protocol::print::Page;
use server::service::report::{self, LANGUAGES, Month};
use std::{path::PathBuf, process::ExitCode};

#[derive(Debug, Subcommand)]
pub(super) enum VoiceCommand {
    /// Make the front-line report (A4) of a month: what was heard, decided, done and is overdue, and no person in it. It is a draft until
    /// two of the works council approve it in the console
    Report(ReportCommand),
}

#[derive(Debug, Args)]
pub(super) struct ReportCommand {
    /// The month, like 2026-11; its days are those of UTC
    #[arg(long)]
    month: Month,
    /// The file
    #[arg(long, value_name = "FILE")]
    pdf: PathBuf,
    /// The language of what is printed around the answers
    #[arg(long, default_value = "en", value_parser = LANGUAGES)]
    language: String,
    #[command(flatten)]
    data: Data,
}

impl VoiceCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        match self {
            VoiceCommand::Report(report) => report.run().await,
        }
    }
}

impl ReportCommand {
    async fn run(self) -> Result<ExitCode> {
        let ReportCommand {
            month,
            pdf,
            language,
            data,
        } = self;
        let centre = data.centre_that_is_there().await?;
        let today = (centre.clock)().date_naive();
        let read = centre
            .store
            .read(move |read| report::of_month(read, month.first(), &language, today));
        let Some(report) = read.await? else {
            bail!("nothing was heard or answered in {month}; nothing was written");
        };
        print_to(&pdf, Page::Report(report)).await
    }
}
