//! Export: everything this device holds about the agent, as files the agent can read.
//!
//! Reads page by page and writes beside the runtime, so that years of entries cost neither memory nor a call.

use crate::{
    commands::{history, kudos, path, relief, rest, settings, statutory},
    ctx::Ctx,
};
use protocol::problem::{ErrorCode, Problem};
use serde::{Deserialize, Serialize};
use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

/// Entries of the record that are in memory at once.
const PAGE: u32 = 1_000;

#[derive(Deserialize)]
pub(crate) struct ExportArgs {
    dir: PathBuf,
}

#[derive(Serialize)]
pub(crate) struct Exported {
    files: Vec<PathBuf>,
}

/// `export`: writes one file a noun into `dir`, each under a temporary name first.
pub(crate) async fn export(ctx: &Ctx, args: ExportArgs) -> Result<Exported, Problem> {
    let dir = args.dir;
    make_folder(&dir)?;
    // What was said a moment ago belongs into it.
    ctx.journal.flush(&ctx.store).await;
    let days = history::all(ctx).await?;
    let mut files = vec![
        all_kudos(ctx, &dir).await?,
        keep(&dir, "relief.json", &relief::all(ctx).await?).await?,
        keep(&dir, "path.json", &path::show(ctx, ()).await?).await?,
        keep(&dir, "today.json", &rest::today(ctx, ()).await?).await?,
        keep(&dir, "settings.json", &settings::show(ctx, ()).await?).await?,
        record(ctx, &dir).await?,
        keep(&dir, "history.json", &days).await?,
        keep_text(&dir, "history.csv", history::csv::days(&days.days)).await?,
    ];
    if let Some(pack) = ctx.profile().pack() {
        files.extend(statutory::write(ctx, &pack, &dir).await?);
    }
    Ok(Exported { files })
}

async fn all_kudos(ctx: &Ctx, dir: &Path) -> Result<PathBuf, Problem> {
    let mut draft = Draft::open(dir, "kudos.json")?;
    let mut before = None;
    loop {
        let page = kudos::page_before(ctx, before).await?;
        draft.entries(&page.items).await?;
        before = page.next;
        if before.is_none() {
            return draft.finish().await;
        }
    }
}

/// Everything the tracker was told, as far back as it is kept.
async fn record(ctx: &Ctx, dir: &Path) -> Result<PathBuf, Problem> {
    let mut draft = Draft::open(dir, "calls-and-rests.json")?;
    let mut after = 0;
    loop {
        let page = ctx.read(move |tx| store::journal::page(tx, after, PAGE)).await?;
        let Some((last, _)) = page.last() else {
            return draft.finish().await;
        };
        after = *last;
        let entries: Vec<_> = page
            .iter()
            .map(|(_, row)| {
                let input: serde_json::Value = serde_json::from_str(&row.input).unwrap_or_default();
                serde_json::json!({ "at": row.at.wall, "offset_min": row.at.offset_min, "boot": row.boot_id,
                                    "boot_ms": row.at.mono.0, "input": input })
            })
            .collect();
        draft.entries(&entries).await?;
    }
}

/// Makes the folder that something is written into.
pub(crate) fn make_folder(dir: &Path) -> Result<(), Problem> {
    if !dir.is_absolute() {
        return Err(ErrorCode::BadRequest {
            detail: "the folder must be an absolute path".into(),
        }
        .into());
    }
    std::fs::create_dir_all(dir).map_err(|error| of_io(&error))
}

async fn keep(dir: &Path, name: &str, what: &impl Serialize) -> Result<PathBuf, Problem> {
    let text = serde_json::to_string_pretty(what).map_err(|_| ErrorCode::Internal)?;
    keep_text(dir, name, text).await
}

/// Writes a file under a temporary name first.
pub(crate) async fn keep_text(dir: &Path, name: &str, text: String) -> Result<PathBuf, Problem> {
    let mut draft = Draft::open(dir, name)?;
    draft.write(text.into_bytes()).await?;
    draft.done().await
}

/// A file that is being written: it has its name when it is whole.
struct Draft {
    path: PathBuf,
    part: PathBuf,
    out: Option<BufWriter<File>>,
    /// A list that has entries already.
    begun: bool,
}

impl Draft {
    fn open(dir: &Path, name: &str) -> Result<Draft, Problem> {
        let part = dir.join(format!("{name}.part"));
        let file = File::create(&part).map_err(|error| of_io(&error))?;
        Ok(Draft {
            path: dir.join(name),
            part,
            out: Some(BufWriter::new(file)),
            begun: false,
        })
    }

    /// Adds entries to a list.
    async fn entries(&mut self, entries: &[impl Serialize]) -> Result<(), Problem> {
        let mut text = Vec::new();
        for entry in entries {
            text.extend_from_slice(if self.begun { b",\n" } else { b"[\n" });
            self.begun = true;
            serde_json::to_writer_pretty(&mut text, entry).map_err(|_| ErrorCode::Internal)?;
        }
        self.write(text).await
    }

    /// Ends a list.
    async fn finish(mut self) -> Result<PathBuf, Problem> {
        let end: &[u8] = if self.begun { b"\n]\n" } else { b"[]\n" };
        self.write(end.to_vec()).await?;
        self.done().await
    }

    async fn write(&mut self, bytes: Vec<u8>) -> Result<(), Problem> {
        let Some(mut out) = self.out.take() else {
            return Err(ErrorCode::Internal.into());
        };
        let written = blocking(move || out.write_all(&bytes).map(|()| out)).await?;
        self.out = Some(written);
        Ok(())
    }

    async fn done(mut self) -> Result<PathBuf, Problem> {
        let out = self.out.take();
        let (part, path) = (self.part.clone(), self.path.clone());
        blocking(move || {
            if let Some(mut out) = out {
                out.flush()?;
            }
            std::fs::rename(part, path)
        })
        .await?;
        Ok(self.path.clone())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // A half-written file would look like a whole one; a whole one has its own name by now.
        let _ = std::fs::remove_file(&self.part);
    }
}

/// Does what waits for a disk beside the runtime.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, Problem> {
    let done = tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| ErrorCode::Internal)?;
    done.map_err(|error| of_io(&error))
}

fn of_io(error: &std::io::Error) -> Problem {
    match error.kind() {
        std::io::ErrorKind::StorageFull => ErrorCode::DiskFull.into(),
        _ => ErrorCode::BadRequest {
            detail: format!("the folder cannot be written: {}", error.kind()),
        }
        .into(),
    }
}
