//! Export: everything this device holds about the agent, as files the agent can read.

use crate::{core::Core, history, kudos, path, policy, rest, statutory};
use protocol::problem::{ErrorCode, Problem};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
pub(crate) struct ExportArgs {
    dir: PathBuf,
}

#[derive(Serialize)]
pub(crate) struct Exported {
    files: Vec<PathBuf>,
}

/// `export`: writes one file a noun into `dir`, each under a temporary name first.
pub(crate) async fn export(core: &mut Core, args: ExportArgs) -> Result<Exported, Problem> {
    let dir = args.dir;
    make_folder(&dir)?;
    let record = core.read(|tx| store::journal::since(tx, 0)).await?;
    let record: Vec<_> = record
        .into_iter()
        .map(|row| {
            let input: serde_json::Value = serde_json::from_str(&row.input).unwrap_or_default();
            serde_json::json!({ "at": row.at.wall, "offset_min": row.at.offset_min, "boot": row.boot_id,
                                "boot_ms": row.at.mono.0, "input": input })
        })
        .collect();
    let days = history::all(core).await?;
    let mut files = vec![
        keep(&dir, "kudos.json", &kudos::list(core, ()).await?)?,
        keep(&dir, "path.json", &path::show(core, ()).await?)?,
        keep(&dir, "today.json", &rest::today(core, ()).await?)?,
        keep(&dir, "calls-and-rests.json", &record)?,
        keep(&dir, "history.json", &days)?,
        keep_text(&dir, "history.csv", &history::csv::days(&days.days))?,
    ];
    if let Some(pack) = policy::pack(core) {
        files.extend(statutory::write(core, &pack, &dir).await?);
    }
    Ok(Exported { files })
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

fn keep(dir: &Path, name: &str, what: &impl Serialize) -> Result<PathBuf, Problem> {
    let text = serde_json::to_string_pretty(what).map_err(|_| ErrorCode::Internal)?;
    keep_text(dir, name, &text)
}

/// Writes a file under a temporary name first.
pub(crate) fn keep_text(dir: &Path, name: &str, text: &str) -> Result<PathBuf, Problem> {
    let path = dir.join(name);
    let part = dir.join(format!("{name}.part"));
    std::fs::write(&part, text)
        .and_then(|()| std::fs::rename(&part, &path))
        .map_err(|error| {
            // A half-written file would look like a whole one; the error that matters is the first.
            let _ = std::fs::remove_file(&part);
            of_io(&error)
        })?;
    Ok(path)
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
