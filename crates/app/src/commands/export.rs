//! Export: everything this device holds about the agent, as files the agent can read.
//!
//! Reads page by page and writes beside the runtime, so that years of entries cost neither memory nor a call.

mod page;

use crate::{
    commands::{
        drafts, excerpt, history, hooks, ideas, kudos, path, pulse, relief, rest, sent, settings, statutory,
        voice,
    },
    ctx::Ctx,
    files::{Draft, keep, keep_text, make_folder},
};
use protocol::problem::Problem;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

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
    let (days, shared) = (history::all(ctx).await?, excerpt::all(ctx).await?);
    let voices = voice::all(ctx).await?;
    let mut files = vec![
        all_kudos(ctx, &dir).await?,
        keep(&dir, "drafts.json", &drafts::all(ctx).await?).await?,
        keep(&dir, "relief.json", &relief::all(ctx).await?).await?,
        keep(&dir, "path.json", &path::all(ctx).await?).await?,
        keep(&dir, "path-shared.json", &shared).await?,
        keep(&dir, "own-resets.json", &ideas::list(ctx, ()).await?.ideas).await?,
        keep(&dir, "voice.json", &voices).await?,
        keep(&dir, "pulse.json", &pulse::show(ctx, ()).await?).await?,
        keep(&dir, "today.json", &rest::today(ctx, ()).await?).await?,
        keep(&dir, "settings.json", &settings::show(ctx, ()).await?).await?,
        keep(&dir, "hooks.json", &hooks::list(ctx, ()).await?).await?,
        keep(&dir, "sent.json", &sent::show(ctx, Default::default()).await?).await?,
        record(ctx, &dir).await?,
        keep(&dir, "history.json", &days).await?,
        keep_text(&dir, "history.csv", history::csv::days(&days.days)).await?,
    ];
    files.push(page::write(ctx, &dir, &days, &shared, &voices).await?);
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
