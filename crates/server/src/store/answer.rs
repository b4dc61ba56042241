//! What a verb of the store answers. Decides nothing.

use thiserror::Error;

/// Why a store did not do what it was asked. Nothing was changed in any of these cases.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Too many requests wait.
    #[error("too many requests wait to be written")]
    Busy,
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The database failed.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// What a verb answers.
pub type Answer<T> = Result<T, StoreError>;
