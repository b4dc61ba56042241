//! Opening a profile's database: checks it, brings it up to date, or says why not.
//!
//! Garbage is set aside under a dated name beside it and a new file begun, because an agent at log-in has
//! no terminal to read a refusal in; the caller must say so. A newer file is refused.

use crate::error::{OpenError, StoreError};
use rusqlite::{Connection, ErrorCode, Transaction, config::DbConfig};
use std::path::{Path, PathBuf};

mod embedded {
    refinery::embed_migrations!("migrations");
}

/// An opened database file.
#[derive(Debug)]
pub struct Opened {
    /// The connection the writer thread will own.
    pub(crate) connection: Connection,
    /// Where a broken file was put, when there was one.
    pub set_aside: Option<PathBuf>,
}

/// Opens `path`, setting a broken file aside under `path` + `suffix`.
///
/// # Errors
/// [`OpenError`]; the file is untouched then.
pub(crate) fn open(path: &Path, suffix: &str) -> Result<Opened, OpenError> {
    let check = if ended_uncleanly(path) {
        Check::Pages
    } else {
        Check::Header
    };
    match try_open(path, check) {
        Ok(connection) => Ok(Opened {
            connection,
            set_aside: None,
        }),
        Err(Fault::Broken) => {
            let aside = put_aside(path, suffix)?;
            let connection = try_open(path, Check::Header).map_err(|fault| fault.into_error(path))?;
            Ok(Opened {
                connection,
                set_aside: Some(aside),
            })
        }
        Err(fault) => Err(fault.into_error(path)),
    }
}

/// Whether the program that had `path` open before did not come to its end: its log still lies beside it.
pub(crate) fn ended_uncleanly(path: &Path) -> bool {
    let wal = std::fs::metadata(beside(path, "-wal"));
    wal.is_ok_and(|wal| wal.len() > 0)
}

/// The first thing that SQLite finds wrong with the whole file; `None` when it is sound.
///
/// # Errors
/// The database's.
pub fn first_fault(tx: &Transaction<'_>) -> Result<Option<String>, StoreError> {
    let found: String = tx.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    Ok((found != "ok").then_some(found))
}

/// Brings the log into the file and empties it, so that no byte of what was erased is left in either.
pub(crate) fn scrub(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}

/// Brings the log into the file and lets go of it.
pub(crate) fn close(connection: Connection) -> Result<(), rusqlite::Error> {
    scrub(&connection)?;
    connection.close().map_err(|(_, error)| error)
}

/// Erases every row: overwrites what it held, rebuilds the file without it, and empties the log.
pub(crate) fn erase(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    connection.execute_batch("PRAGMA foreign_keys = OFF;")?;
    let tables: Vec<String> = {
        let mut query = connection.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND name <> 'refinery_schema_history'",
        )?;
        let names = query.query_map([], |row| row.get(0))?;
        names.collect::<Result<_, _>>()?
    };
    let transaction = connection.transaction()?;
    for table in tables {
        transaction.execute_batch(&format!("DELETE FROM \"{table}\""))?;
    }
    transaction.commit()?;
    connection.flush_prepared_statement_cache();
    connection.execute_batch("VACUUM; PRAGMA foreign_keys = ON;")?;
    scrub(connection)
}

/// Statements that stay prepared: what a page of received records asks for, and a little more.
const STATEMENTS: usize = 32;

/// How much of a file is looked at before it is believed. Reading all of it costs a start as much as there is
/// in it, so only an end that was not clean pays for that.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Check {
    Header,
    Pages,
}

enum Fault {
    Broken,
    Newer { found: i64, known: i64 },
    Full,
    Other(Box<dyn std::error::Error + Send + Sync>),
}

impl Fault {
    fn into_error(self, path: &Path) -> OpenError {
        let path = path.to_owned();
        match self {
            Fault::Newer { found, known } => OpenError::Newer { path, found, known },
            Fault::Full => OpenError::Full { path },
            Fault::Broken => OpenError::Other {
                path,
                source: "it is no database".into(),
            },
            Fault::Other(source) => OpenError::Other { path, source },
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Fault {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Fault::Broken,
            Some(ErrorCode::DiskFull) => Fault::Full,
            _ => Fault::Other(error.into()),
        }
    }
}

fn try_open(path: &Path, check: Check) -> Result<Connection, Fault> {
    let mut connection = Connection::open(path)?;
    // 256 KiB of page cache: the resident is weighed in MiB, and the agent's file is small.
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
         PRAGMA cache_size = -256; PRAGMA busy_timeout = 5000;",
    )?;
    // Statements stay prepared: without a stable plan SQLite prepares a cached one again whenever a value that its plan
    // looked at is bound anew.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    refuse_newer(&connection)?;
    if check == Check::Pages {
        let sound: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if sound != "ok" {
            return Err(Fault::Broken);
        }
        // What was erased before may stand in the log that was left.
        scrub(&connection)?;
    }
    if let Err(error) = embedded::migrations::runner().run(&mut connection) {
        let text = format!(
            "{error} {:?}",
            std::error::Error::source(&error).map(ToString::to_string)
        );
        return Err(if text.contains("disk is full") {
            Fault::Full
        } else {
            Fault::Other(error.into())
        });
    }
    Ok(connection)
}

fn refuse_newer(connection: &Connection) -> Result<(), Fault> {
    let known = embedded::migrations::runner()
        .get_migrations()
        .iter()
        .map(|m| i64::from(m.version()))
        .max();
    let known = known.unwrap_or(0);
    let has: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'refinery_schema_history')",
        [],
        |row| row.get(0),
    )?;
    if !has {
        return Ok(());
    }
    let found: i64 = connection.query_row(
        "SELECT coalesce(max(version), 0) FROM refinery_schema_history",
        [],
        |row| row.get(0),
    )?;
    if found > known {
        Err(Fault::Newer { found, known })
    } else {
        Ok(())
    }
}

fn put_aside(path: &Path, suffix: &str) -> Result<PathBuf, OpenError> {
    let aside = beside(path, suffix);
    std::fs::rename(path, &aside).map_err(|source| OpenError::Stuck {
        path: path.to_owned(),
        source,
    })?;
    for tail in ["-wal", "-shm"] {
        // They belong to the broken file; absent is fine.
        let _ = std::fs::rename(beside(path, tail), beside(path, &format!("{suffix}{tail}")));
    }
    Ok(aside)
}

fn beside(path: &Path, tail: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(tail);
    PathBuf::from(name)
}
