//! A centre grows out of its folder: everything in it goes into an empty PostgreSQL database, in one transaction.
//!
//! Must never take a centre that does not hold together or whose server runs, never touch a database in which there
//! is a centre, and never leave two that could both be served: desks would send to one what the other lacks.

use super::{
    Refused,
    acts::{self, What},
    centre::{AdminError, Centre},
    fsck::{self, Faulty, Findings},
};
use crate::store::{
    StoreError,
    place::{OpenError, Place},
    postgresql::PostgresStore,
    sqlite::{self, FILE, SqliteStore},
};
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};
use thiserror::Error;

/// What the file in the folder is called once it was moved: nothing starts on it by mistake.
pub const MOVED: &str = "centre.moved.db";

/// Why nothing was moved. The folder is as it was.
#[derive(Debug, Error)]
pub enum MoveError {
    /// There is nothing to be moved.
    #[error("there is no centre in {0}")]
    NoCentre(PathBuf),
    /// What is there does not hold together.
    #[error(transparent)]
    Faulty(#[from] Faulty),
    /// The folder cannot be used.
    #[error("{path} cannot be used: {source}")]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The service's.
    #[error(transparent)]
    Refused(#[from] AdminError),
}

impl From<Refused> for MoveError {
    fn from(refused: Refused) -> MoveError {
        MoveError::Refused(refused.into())
    }
}

/// What was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Rows of all tables.
    pub rows: u64,
    /// What was checked in the new place.
    pub found: Findings,
    /// Where the old database lies now.
    pub old: PathBuf,
}

/// Moves the centre in the folder `from` into the PostgreSQL database at `address`, and checks it there. The caller has
/// the folder's lock, `alone`: no server writes there meanwhile.
///
/// # Errors
/// [`MoveError`]. Where the check of the new place fails the folder is as it was, and the database is to be made anew.
pub async fn into_postgres(from: &Path, address: &str, _alone: &File) -> Result<Moved, MoveError> {
    if !SqliteStore::exists(from) {
        return Err(MoveError::NoCentre(from.to_owned()));
    }
    let io_at = |source| MoveError::Io {
        path: from.to_owned(),
        source,
    };
    // Opened once, so that its tables are those of this program; closed before it is read, so that its log is in it.
    let before = Centre::open_for_command(from).await?;
    fsck::check_centre(&before).await?.without_faults(from)?;
    drop(before);
    let (path, to) = (from.join(FILE), address.to_owned());
    let taken = tokio::task::spawn_blocking(move || {
        let taken = PostgresStore::take_in(&to, &sqlite::whole(&path)?);
        taken.map_err(|error| MoveError::Open(error.into()))
    });
    let rows = taken
        .await
        .map_err(|error| StoreError::Failed(error.to_string()))??;
    let centre = Centre::open_for_command(Place::Postgres(address.to_owned())).await?;
    let found = fsck::check_centre(&centre).await?;
    let found = found.without_faults(Path::new("the new database"))?;
    let old = from.join(MOVED);
    fs::rename(from.join(FILE), &old).map_err(io_at)?;
    let now = (centre.clock)();
    let detail = format!("{} streams, {} records", found.streams, found.records);
    let noted = centre
        .store
        .write(move |tx| acts::note(tx, What::Migrate, None, &detail, now).map_err(Refused::from));
    noted.await?;
    Ok(Moved { rows, found, old })
}
