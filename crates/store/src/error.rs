//! What can go wrong with the store, in three kinds: full, broken, and everything else.

use std::path::PathBuf;
use thiserror::Error;

/// Why a read or a write failed. After any of these nothing of the transaction is kept.
#[derive(Debug, Error)]
pub enum StoreError {
    /// No room on the disk.
    #[error("the disk is full; nothing was written")]
    Full,
    /// A rule refused the write from inside the transaction.
    #[error("refused: {0}")]
    Refused(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A stored value that this program cannot read.
    #[error("a stored value cannot be read: {0}")]
    Shape(String),
    /// SQLite's own error.
    #[error("the database failed")]
    Sql(#[source] rusqlite::Error),
    /// The job panicked.
    #[error("a fault of ours; nothing was written")]
    Panicked,
    /// The writer thread is gone.
    #[error("the store is closed")]
    Closed,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => StoreError::Full,
            _ => StoreError::Sql(error),
        }
    }
}

/// Why a store was not opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// A newer program wrote it.
    #[error("{path} was written by a newer Breakwater (schema {found}, this one knows {known}); it is untouched. Install the newer program again", path = path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The disk is full.
    #[error("the disk that holds {path} is full; nothing was changed. Free some space and start again", path = path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// A broken file could not be set aside.
    #[error("{path} cannot be read and cannot be set aside; it is untouched", path = path.display())]
    Stuck {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// Anything else.
    #[error("{path} cannot be opened; it is untouched", path = path.display())]
    Other {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}
