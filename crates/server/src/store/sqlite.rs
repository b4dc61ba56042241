//! The store in one SQLite file: one writer thread with group commit, a small pool of readers.
//!
//! Other processes (the admin commands) may write the same file at any time; WAL and a busy timeout make
//! them take turns. A file that is no database, is somebody else's or is newer than this program is
//! refused and never touched.

mod append;
mod change;
mod feeds;
mod fsck;
mod people;
mod read;
mod readers;
mod rows;
mod writer;

use super::{Change, Findings, Org, Roster, Session, Store, StoreError};
use crate::{live::Fanout, service::push::Run};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId};
use protocol::{
    envelope::Hash16,
    record::PersonSet,
    wire::{Feed, FeedPage, Head, HeadsAnswer, StreamAnswer},
};
use rusqlite::{Connection, ErrorCode as SqlCode, OpenFlags};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use thiserror::Error;
use uuid::Uuid;

mod embedded {
    refinery::embed_migrations!("src/store/sqlite/migrations");
}

/// Name of the database inside the data folder.
pub const FILE: &str = "centre.db";
/// Marks the file as a Breakwater centre (`BWCN`).
const APPLICATION_ID: i64 = 0x4257_434e;
/// The newest schema this program knows.
const SCHEMA_V: i64 = 1;
/// How long a writer waits for another process's transaction.
const BUSY_WAIT: Duration = Duration::from_secs(10);
/// The organisation's name until it is given one.
const ORG_NAME: &str = "Our centre";

/// Why a data folder cannot be opened. Nothing was changed.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The folder cannot be made or entered.
    #[error("the folder {path} cannot be used: {source}")]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file holds something else.
    #[error("{0} is not a Breakwater database")]
    NotOurs(PathBuf),
    /// The file was written by a newer program.
    #[error("{path} was written by a newer version (schema {found}; this program knows {known})")]
    Newer {
        /// Which.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest known here.
        known: i64,
    },
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        match error.sqlite_error_code() {
            Some(SqlCode::DiskFull) => StoreError::DiskFull,
            Some(SqlCode::DatabaseBusy | SqlCode::DatabaseLocked) => StoreError::Busy,
            _ => StoreError::Failed(error.to_string()),
        }
    }
}

/// A centre in one SQLite file.
pub struct SqliteStore {
    writer: writer::Writer,
    readers: readers::Readers,
}

impl SqliteStore {
    /// Opens the data folder, makes what is missing, and starts the writer.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open(dir: &Path, fanout: Arc<dyn Fanout>) -> Result<SqliteStore, OpenError> {
        make_folder(dir).map_err(|source| OpenError::Folder {
            path: dir.to_owned(),
            source,
        })?;
        let path = dir.join(FILE);
        // Two processes that start at once on a fresh folder take turns here.
        let turn = dir.join("open.lock");
        let lock = fs::File::create(&turn)
            .and_then(|file| file.lock().map(|()| file))
            .map_err(|source| OpenError::Folder { path: turn, source })?;
        let db = open_checked(&path)?;
        drop(lock);
        let writer = writer::Writer::start(db, fanout)?;
        Ok(SqliteStore {
            writer,
            readers: readers::Readers::new(path),
        })
    }

    /// Whether the folder holds a database.
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        dir.join(FILE).exists()
    }
}

fn make_folder(dir: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

fn open_checked(path: &Path) -> Result<Connection, OpenError> {
    let not_ours = |error: rusqlite::Error| match error.sqlite_error_code() {
        Some(SqlCode::NotADatabase | SqlCode::DatabaseCorrupt) => OpenError::NotOurs(path.to_owned()),
        _ => OpenError::Store(error.into()),
    };
    let mut db = Connection::open(path).map_err(not_ours)?;
    db.busy_timeout(BUSY_WAIT).map_err(not_ours)?;
    let pragma = |name| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let tables: i64 = db
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(not_ours)?;
    let (application, found) = (
        pragma("application_id").map_err(not_ours)?,
        pragma("user_version").map_err(not_ours)?,
    );
    if application != APPLICATION_ID && (tables > 0 || application != 0) {
        return Err(OpenError::NotOurs(path.to_owned()));
    }
    if found > SCHEMA_V {
        return Err(OpenError::Newer {
            path: path.to_owned(),
            found,
            known: SCHEMA_V,
        });
    }
    set_up(&mut db).map_err(OpenError::Store)?;
    Ok(db)
}

fn set_up(db: &mut Connection) -> Result<(), StoreError> {
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    // A migration that makes a table anew would else take what points to it along.
    db.pragma_update(None, "foreign_keys", "OFF")?;
    db.pragma_update(None, "cache_size", -2048)?;
    db.set_prepared_statement_cache_capacity(64);
    embedded::migrations::runner().run(db).map_err(|error| {
        // The driver's error is inside; a full disk must stay a full disk.
        let source = std::error::Error::source(&error)
            .and_then(|e| e.downcast_ref::<rusqlite::Error>())
            .and_then(rusqlite::Error::sqlite_error_code);
        match source {
            Some(SqlCode::DiskFull) => StoreError::DiskFull,
            _ => StoreError::Failed(error.to_string()),
        }
    })?;
    db.pragma_update(None, "foreign_keys", "ON")?;
    db.pragma_update(None, "user_version", SCHEMA_V)?;
    let fresh = || rows::blob(crate::edge::id());
    db.execute(
        "INSERT OR IGNORE INTO centre (one, tenant, author, device, name) VALUES (1, ?1, ?2, ?3, ?4)",
        (fresh(), fresh(), fresh(), ORG_NAME),
    )?;
    Ok(())
}

fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.busy_timeout(BUSY_WAIT)?;
    db.pragma_update(None, "cache_size", -512)?;
    db.set_prepared_statement_cache_capacity(32);
    Ok(db)
}

#[async_trait]
impl Store for SqliteStore {
    async fn org(&self) -> Result<Org, StoreError> {
        self.readers.read(read::org).await
    }

    async fn session(&self, token: Hash16) -> Result<Option<Session>, StoreError> {
        self.readers.read(move |db| people::session(db, token)).await
    }

    async fn roster(&self) -> Result<Roster, StoreError> {
        self.readers.read(people::roster).await
    }

    async fn invite(
        &self,
        person: PersonId,
        code: Hash16,
        expires_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.writer
            .write(move |work| people::invite(work.db, person, code, expires_at))
            .await
    }

    async fn enrol(
        &self,
        code: Hash16,
        device: DeviceId,
        token: Hash16,
        now: DateTime<Utc>,
    ) -> Result<PersonSet, StoreError> {
        self.writer
            .write(move |work| people::enrol(work.db, code, device, token, now))
            .await
    }

    async fn leave(&self, token: Hash16) -> Result<(), StoreError> {
        self.writer.write(move |work| people::leave(work.db, token)).await
    }

    async fn push(&self, runs: Vec<Run>, now: DateTime<Utc>) -> Result<Vec<StreamAnswer>, StoreError> {
        self.writer
            .write(move |work| append::push(work, &runs, now))
            .await
    }

    async fn feed_page(&self, feed: Feed, after: Head, limit: usize) -> Result<FeedPage, StoreError> {
        self.readers
            .read(move |db| feeds::page(db, feed, after, limit))
            .await
    }

    async fn heads(&self, person: PersonId, feeds: Vec<Feed>) -> Result<HeadsAnswer, StoreError> {
        self.readers.read(move |db| read::heads(db, person, &feeds)).await
    }

    async fn write(&self, changes: Vec<Change>, now: DateTime<Utc>) -> Result<usize, StoreError> {
        self.writer
            .write(move |work| change::write(work, changes, now))
            .await
    }

    async fn praise_known(&self, rows: Vec<Hash16>) -> Result<Vec<bool>, StoreError> {
        self.readers.read(move |db| read::praise_known(db, &rows)).await
    }

    async fn catch_up(&self) -> Result<(), StoreError> {
        self.writer.catch_up().await
    }

    async fn fsck(&self) -> Result<Findings, StoreError> {
        self.readers.read(fsck::check).await
    }
}

/// The id in a row.
fn id_at(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    row.get::<_, [u8; 16]>(at).map(Uuid::from_bytes)
}
