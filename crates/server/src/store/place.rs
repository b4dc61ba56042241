//! Where a centre's database is, and opening it there.

use super::{Sink, Store, StoreError, postgresql, sqlite};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use thiserror::Error;

/// Where a centre's database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// SQLite, in this folder.
    Folder(PathBuf),
    /// PostgreSQL, at this address `postgres://…`.
    Postgres(String),
}

impl From<&Path> for Place {
    fn from(folder: &Path) -> Place {
        Place::Folder(folder.to_owned())
    }
}

impl From<PathBuf> for Place {
    fn from(folder: PathBuf) -> Place {
        Place::Folder(folder)
    }
}

/// Why a database cannot be opened. Nothing was changed.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The folder's.
    #[error(transparent)]
    Sqlite(#[from] sqlite::OpenError),
    /// PostgreSQL's.
    #[error(transparent)]
    Postgres(#[from] postgresql::OpenError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Place {
    /// Opens the database, made where it is not there, and starts its writer.
    ///
    /// # Errors
    /// [`OpenError`]; nothing that is there is replaced.
    pub async fn open(self, sink: Arc<dyn Sink>) -> Result<Arc<dyn Store>, OpenError> {
        match self {
            Place::Folder(folder) => Ok(Arc::new(sqlite::SqliteStore::open(&folder, sink)?)),
            Place::Postgres(address) => {
                let opened =
                    tokio::task::spawn_blocking(move || postgresql::PostgresStore::open(&address, sink));
                let opened = opened
                    .await
                    .map_err(|error| StoreError::Failed(error.to_string()))?;
                Ok(Arc::new(opened?))
            }
        }
    }
}
