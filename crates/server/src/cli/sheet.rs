//! `breakwater-server praise sheet`: a week's thanks on paper; and how a page becomes a file, for others that print one.

use super::common::{Data, say};
use anyhow::{Context, Result, bail};
use clap::Args;
use protocol::print::{self, Page, PrintFault, PrintRefusal};
use server::service::sheet::{self, LANGUAGES, Week};
use std::{
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Debug, Args)]
pub(super) struct SheetCommand {
    /// The week, like 2026-W48; its days are those of UTC
    #[arg(long)]
    week: Week,
    /// The file
    #[arg(long, value_name = "FILE")]
    pdf: PathBuf,
    /// The language of what is printed around the thanks
    #[arg(long, default_value = "en", value_parser = LANGUAGES)]
    language: String,
    #[command(flatten)]
    data: Data,
}

impl SheetCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        let SheetCommand {
            week,
            pdf,
            language,
            data,
        } = self;
        let centre = data.centre_that_is_there().await?;
        let read = centre
            .store
            .read(move |read| sheet::of_week(read, week, &language));
        let sheet = read.await?;
        if sheet.thanks.is_empty() {
            bail!("nothing of that week is shown to everybody; nothing was written");
        }
        print_to(&pdf, Page::Praise(sheet)).await
    }
}

/// Makes a page and writes it into a file.
pub(super) async fn print_to(pdf: &Path, page: Page) -> Result<ExitCode> {
    let made = tokio::task::spawn_blocking(move || {
        let wish = std::env::var_os("BREAKWATER_PRINT").map(PathBuf::from);
        let program = print::program(wish, std::env::current_exe().ok());
        print::pdf(program.as_deref(), &page)
    });
    let bytes = match made.await? {
        Ok(bytes) => bytes,
        Err(refusal) => bail!(in_words(&refusal)),
    };
    write(pdf, &bytes).with_context(|| format!("{} cannot be written", pdf.display()))?;
    say(&format!("written to {}", pdf.display()))?;
    Ok(ExitCode::SUCCESS)
}

/// Under another name until it is whole.
fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    let written = std::fs::write(&part, bytes).and_then(|()| std::fs::rename(&part, file));
    written.inspect_err(|_| {
        // What is half written is of no use.
        let _ = std::fs::remove_file(&part);
    })
}

fn in_words(refusal: &PrintRefusal) -> String {
    let signs = &refusal.signs;
    match refusal.fault {
        PrintFault::ProgramMissing => {
            "the program breakwater-print is not beside the server; nothing was written. Install it, or name it in \
             BREAKWATER_PRINT"
                .to_owned()
        }
        PrintFault::FontHan => format!(
            "no font here has these Chinese characters: {signs}. Nothing was written. Install fontconfig and one that \
             has them, for example fonts-noto-cjk"
        ),
        PrintFault::FontOther => {
            format!("no font here has these characters: {signs}. Nothing was written. Install fontconfig and one that has them")
        }
        PrintFault::Broken => "the page could not be made; nothing was written. Try again".to_owned(),
    }
}
