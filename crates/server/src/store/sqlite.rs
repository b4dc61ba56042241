//! The store in one SQLite file: one writer thread with group commit, a small pool of readers.
//!
//! Other processes (the admin commands) may write the same file at any time; WAL and a busy timeout make
//! them take turns. A file that is no database, is somebody else's or is newer than this program is
//! refused and never touched.

mod connection;
mod console;
mod copy;
#[cfg(test)]
pub(crate) mod counted;
mod engine;
mod feeds;
mod kudos;
mod logins;
mod people;
mod policy;
mod praise;
mod privacy;
mod readers;
mod records;
mod requests;
mod roster;
mod rows;
mod scim;
mod sessions;
mod vaults;
mod verify;
mod voice;
mod whole;
mod work;

use self::connection::{BUSY_WAIT, prepare_once};
use super::{Answer, News, Read, ReadJob, Sink, Store, StoreError, WriteJob, whole::Rows, writer::Writer};
use async_trait::async_trait;
use rusqlite::{Connection, ErrorCode as SqlCode};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};
use thiserror::Error;

mod embedded {
    refinery::embed_migrations!("src/store/sqlite/migrations");
}

/// Name of the database inside the data folder.
pub const FILE: &str = "centre.db";
/// Marks the file as a Breakwater centre (`BWCN`).
const APPLICATION_ID: i64 = 0x4257_434e;
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
    /// Others may read what is in the folder.
    #[error("{path} can be read by others (mode {mode:o})")]
    Readable {
        /// Which.
        path: PathBuf,
        /// Its rights.
        mode: u32,
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
    writer: Writer,
    readers: readers::Readers,
}

impl SqliteStore {
    /// Opens the data folder, makes what is missing, and starts the writer.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open(dir: &Path, sink: Arc<dyn Sink>) -> Result<SqliteStore, OpenError> {
        SqliteStore::make_folder(dir)?;
        let path = dir.join(FILE);
        // Two processes that start at once on a fresh folder take turns here.
        let turn = dir.join("open.lock");
        let lock = fs::File::create(&turn)
            .and_then(|file| file.lock().map(|()| file))
            .map_err(|source| OpenError::Folder { path: turn, source })?;
        let db = open_checked(&path)?;
        drop(lock);
        let writer = Writer::start(engine::Writing(db), sink)?;
        Ok(SqliteStore {
            writer,
            readers: readers::Readers::new(path),
        })
    }

    /// Makes a data folder that this account alone may enter.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn make_folder(dir: &Path) -> Result<(), OpenError> {
        make_folder(dir).map_err(|source| OpenError::Folder {
            path: dir.to_owned(),
            source,
        })?;
        own_alone(dir)
    }

    /// Reads a database file that nobody writes.
    ///
    /// # Errors
    /// That of `see`, or the database's.
    pub fn inspect<T, E: From<StoreError>>(
        path: &Path,
        see: impl FnOnce(&dyn Read) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut db = connection::open_reader(path)?;
        let tx = db.transaction().map_err(StoreError::from)?;
        see(&work::Work::on(&tx))
    }

    /// Whether the folder holds a database.
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        dir.join(FILE).exists()
    }
}

/// Everything in a file, as it is at this moment.
///
/// # Errors
/// The database's.
pub fn whole(path: &Path) -> Answer<impl Rows + use<>> {
    whole::Whole::open(path)
}

fn make_folder(dir: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// Only the account that runs the server may look into the folder.
#[cfg(unix)]
fn own_alone(dir: &Path) -> Result<(), OpenError> {
    use std::os::unix::fs::PermissionsExt;
    let found = fs::metadata(dir).map_err(|source| OpenError::Folder {
        path: dir.to_owned(),
        source,
    })?;
    let mode = found.permissions().mode() & 0o777;
    if mode & 0o077 == 0 {
        return Ok(());
    }
    Err(OpenError::Readable {
        path: dir.to_owned(),
        mode,
    })
}

#[cfg(not(unix))]
fn own_alone(_: &Path) -> Result<(), OpenError> {
    Ok(())
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
    let known = schema_v();
    if found > known {
        return Err(OpenError::Newer {
            path: path.to_owned(),
            found,
            known,
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
    // What is erased is overwritten, in the pages that are free as well.
    db.pragma_update(None, "secure_delete", "ON")?;
    db.pragma_update(None, "cache_size", -2048)?;
    // What is written anew in another order is on no disk meanwhile.
    db.pragma_update(None, "temp_store", "MEMORY")?;
    prepare_once(db, 128)?;
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
    db.pragma_update(None, "user_version", schema_v())?;
    let fresh = || rows::blob(crate::edge::id());
    db.execute(
        "INSERT OR IGNORE INTO centre (one, tenant, author, device, name) VALUES (1, ?1, ?2, ?3, ?4)",
        (fresh(), fresh(), fresh(), ORG_NAME),
    )?;
    Ok(())
}

/// The newest schema this program knows.
fn schema_v() -> i64 {
    let known = embedded::migrations::runner();
    let newest = known.get_migrations().iter().map(|m| m.version()).max();
    i64::from(newest.unwrap_or_default())
}

#[async_trait]
impl Store for SqliteStore {
    async fn run_read(&self, job: ReadJob) {
        self.readers.read(job).await;
    }

    async fn run_glance(&self, job: ReadJob) {
        self.readers.glance(job).await;
    }

    fn queue_write(&self, job: WriteJob) -> Answer<()> {
        self.writer.write(job)
    }

    async fn copy(&self, into: &Path) -> Answer<()> {
        let (path, into) = (self.readers.path(), into.to_owned());
        let copied = tokio::task::spawn_blocking(move || copy::copy(&path, &into));
        copied
            .await
            .unwrap_or_else(|error| Err(StoreError::Failed(error.to_string())))
    }

    async fn catch_up(&self) -> Answer<()> {
        self.writer.catch_up().await
    }

    fn hear(&self, news: News) {
        self.writer.hear(news);
    }

    async fn scrub(&self) -> Answer<()> {
        self.writer.scrub().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_newest_migration_is_the_schema_and_every_one_has_its_number() {
        let files = fs::read_dir(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/src/store/sqlite/migrations"
        ))
        .unwrap();
        let number = |name: String| name[1..name.find("__").unwrap()].parse::<i64>().unwrap();
        let mut numbers: Vec<i64> = files
            .map(|file| number(file.unwrap().file_name().into_string().unwrap()))
            .collect();
        numbers.sort_unstable();
        let expected: Vec<i64> = (1..=schema_v()).collect();
        assert_eq!(numbers, expected);
    }
}
