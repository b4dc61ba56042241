//! A file that the settings name, read whole; what is said when it cannot be is in `advice`.

use std::{
    io,
    path::{Path, PathBuf},
};
use thiserror::Error;

/// A file that was named and cannot be read.
#[derive(Debug, Error)]
#[error("{} cannot be read", .path.display())]
pub(super) struct Unreadable {
    pub(super) path: PathBuf,
    pub(super) source: io::Error,
}

/// The text of a file of settings.
pub(super) fn text_of(file: &Path) -> Result<String, Unreadable> {
    std::fs::read_to_string(file).map_err(|source| Unreadable {
        path: file.to_owned(),
        source,
    })
}
