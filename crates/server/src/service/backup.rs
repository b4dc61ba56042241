//! Backups: a copy made while the server runs, checked before it counts, and put back into an empty folder.
//!
//! A record is *safe* when a finished backup holds it; desks are told. Must never replace a file that is there,
//! never leave half a file under the name that was asked for, and never put back what does not hold together.

use super::{
    Refused,
    acts::{self, What},
    centre::{AdminError, Centre},
    fsck::{self, Faulty, Findings},
};
use crate::store::{
    StoreError,
    place::OpenError,
    sqlite::{self, FILE, SqliteStore},
};
use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};
use thiserror::Error;

/// Why there is no backup, or why it was not put back. What was there before is as it was.
#[derive(Debug, Error)]
pub enum BackupError {
    /// There is a file of that name.
    #[error("{0} is there already")]
    FileTaken(PathBuf),
    /// There is a centre in the folder.
    #[error("there is a centre in {0} already")]
    FolderTaken(PathBuf),
    /// A log lies beside the file: it was copied by hand from a folder whose server ran.
    #[error(
        "{0} lies beside it, so this is a copy of a running database, and what is in that log would be lost"
    )]
    NotWhole(PathBuf),
    /// The copy does not hold together.
    #[error(transparent)]
    Faulty(#[from] Faulty),
    /// A file or folder cannot be used.
    #[error("{path} cannot be used: {source}")]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The folder cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The service's.
    #[error(transparent)]
    Refused(#[from] AdminError),
}

impl From<sqlite::OpenError> for BackupError {
    fn from(error: sqlite::OpenError) -> BackupError {
        BackupError::Open(error.into())
    }
}

impl From<StoreError> for BackupError {
    fn from(error: StoreError) -> BackupError {
        BackupError::Refused(error.into())
    }
}

impl From<Refused> for BackupError {
    fn from(refused: Refused) -> BackupError {
        BackupError::Refused(refused.into())
    }
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What was checked in it.
    pub found: Findings,
    /// Its size.
    pub bytes: u64,
}

fn io_at(path: &Path) -> impl FnOnce(io::Error) -> BackupError + '_ {
    |source| BackupError::Io {
        path: path.to_owned(),
        source,
    }
}

/// `path` with `end` behind its name.
fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    PathBuf::from(name)
}

/// Makes a new file for this account alone.
fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes sure that a file, and its name in its folder, outlive a loss of power.
fn sync(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()?;
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => File::open(".")?.sync_all(),
    }
}

/// Saves the centre into the new file `into`, checks it, and marks what it holds as safe.
///
/// # Errors
/// [`BackupError`]; there is no file `into` then.
pub async fn save(centre: &Centre, into: &Path) -> Result<Saved, BackupError> {
    if into.exists() {
        return Err(BackupError::FileTaken(into.to_owned()));
    }
    let part = beside(into, ".part");
    // What an interrupted backup left is nobody's.
    let _none = fs::remove_file(&part);
    new_file(&part).map_err(io_at(&part))?;
    let saved = save_as(centre, &part).await.and_then(|saved| {
        // A hard link never replaces what has come meanwhile; a rename would.
        fs::hard_link(&part, into).map_err(io_at(into))?;
        sync(into).map_err(io_at(into))?;
        Ok(saved)
    });
    let _gone = fs::remove_file(&part);
    let (saved, heads) = saved?;
    let now = (centre.clock)();
    let detail = format!("{} streams, {} records", saved.found.streams, saved.found.records);
    let marked = centre.store.write(move |tx| {
        for (stream, seq) in heads {
            tx.put_safe(stream, seq)?;
        }
        acts::note(tx, What::Backup, None, &detail, now).map_err(Refused::from)
    });
    marked.await?;
    Ok(saved)
}

/// Where a copy's streams end: the store's keys and numbers.
type Heads = Vec<(i64, u64)>;

async fn save_as(centre: &Centre, part: &Path) -> Result<(Saved, Heads), BackupError> {
    centre.store.copy(part).await?;
    let (found, heads) = SqliteStore::inspect(part, |read| {
        let mut heads = Heads::new();
        read.each_stream(&mut |stream, head| heads.push((stream, head.seq)))?;
        Ok::<_, Refused>((fsck::check(read)?, heads))
    })?;
    let found = found.without_faults(part)?;
    let bytes = fs::metadata(part).map_err(io_at(part))?.len();
    Ok((Saved { found, bytes }, heads))
}

/// Puts the backup `from` into the folder `data`, which holds no centre, and checks it.
///
/// # Errors
/// [`BackupError`]; the folder holds no centre then.
pub async fn restore(from: &Path, data: &Path) -> Result<Saved, BackupError> {
    if SqliteStore::exists(data) {
        return Err(BackupError::FolderTaken(data.to_owned()));
    }
    let log = beside(from, "-wal");
    if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        return Err(BackupError::NotWhole(log));
    }
    let mut source = File::open(from).map_err(io_at(from))?;
    SqliteStore::make_folder(data)?;
    let (file, part) = (data.join(FILE), data.join(FILE.to_owned() + ".part"));
    let _none = fs::remove_file(&part);
    let bytes = new_file(&part)
        .and_then(|mut copy| io::copy(&mut source, &mut copy))
        .and_then(|bytes| fs::rename(&part, &file).map(|()| bytes))
        .and_then(|bytes| sync(&file).map(|()| bytes))
        .map_err(io_at(&part));
    let restored = match bytes {
        Ok(bytes) => check_restored(data).await.map(|found| Saved { found, bytes }),
        Err(error) => Err(error),
    };
    if restored.is_err() {
        for left in [part, beside(&file, "-wal"), beside(&file, "-shm"), file] {
            let _none = fs::remove_file(left);
        }
    }
    restored
}

async fn check_restored(data: &Path) -> Result<Findings, BackupError> {
    let centre = Centre::open_for_command(data).await?;
    let found = fsck::check_centre(&centre).await?;
    let found = found.without_faults(&data.join(FILE))?;
    let now = (centre.clock)();
    let detail = format!("{} streams, {} records", found.streams, found.records);
    let noted = centre
        .store
        .write(move |tx| acts::note(tx, What::Restore, None, &detail, now).map_err(Refused::from));
    noted.await?;
    Ok(found)
}
