//! Files that the agent is given: each under a temporary name until it is whole, written beside the runtime.

use protocol::problem::{ErrorCode, FolderFault, Problem};
use serde::Serialize;
use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

/// Makes the folder that something is written into.
pub(crate) fn make_folder(dir: &Path) -> Result<(), Problem> {
    if !dir.is_absolute() {
        return Err(ErrorCode::FolderBad {
            fault: FolderFault::Relative,
        }
        .into());
    }
    std::fs::create_dir_all(dir).map_err(|error| of_io(&error))
}

/// Writes something as JSON.
pub(crate) async fn keep(dir: &Path, name: &str, what: &impl Serialize) -> Result<PathBuf, Problem> {
    let text = serde_json::to_string_pretty(what).map_err(|_| ErrorCode::Internal)?;
    keep_text(dir, name, text).await
}

/// Writes a file under a temporary name first.
pub(crate) async fn keep_text(dir: &Path, name: &str, text: String) -> Result<PathBuf, Problem> {
    keep_bytes(dir, name, text.into_bytes()).await
}

/// Writes a file of bytes under a temporary name first.
pub(crate) async fn keep_bytes(dir: &Path, name: &str, bytes: Vec<u8>) -> Result<PathBuf, Problem> {
    let mut draft = Draft::open(dir, name)?;
    draft.write(bytes).await?;
    draft.done().await
}

/// A file that is being written: it has its name when it is whole.
pub(crate) struct Draft {
    path: PathBuf,
    part: PathBuf,
    out: Option<BufWriter<File>>,
    /// A list that has entries already.
    begun: bool,
}

impl Draft {
    /// Begins the file `name`.
    pub(crate) fn open(dir: &Path, name: &str) -> Result<Draft, Problem> {
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
    pub(crate) async fn entries(&mut self, entries: &[impl Serialize]) -> Result<(), Problem> {
        let mut text = Vec::new();
        for entry in entries {
            text.extend_from_slice(if self.begun { b",\n" } else { b"[\n" });
            self.begun = true;
            serde_json::to_writer_pretty(&mut text, entry).map_err(|_| ErrorCode::Internal)?;
        }
        self.write(text).await
    }

    /// Ends a list.
    pub(crate) async fn finish(mut self) -> Result<PathBuf, Problem> {
        let end: &[u8] = if self.begun { b"\n]\n" } else { b"[]\n" };
        self.write(end.to_vec()).await?;
        self.done().await
    }

    /// Adds text.
    pub(crate) async fn text(&mut self, text: String) -> Result<(), Problem> {
        self.write(text.into_bytes()).await
    }

    async fn write(&mut self, bytes: Vec<u8>) -> Result<(), Problem> {
        let Some(mut out) = self.out.take() else {
            return Err(ErrorCode::Internal.into());
        };
        let written = blocking(move || out.write_all(&bytes).map(|()| out)).await?;
        self.out = Some(written);
        Ok(())
    }

    /// Gives the file its name.
    pub(crate) async fn done(mut self) -> Result<PathBuf, Problem> {
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
        kind => {
            tracing::warn!(%kind, "a folder cannot be written");
            let fault = FolderFault::Unwritable;
            ErrorCode::FolderBad { fault }.into()
        }
    }
}
