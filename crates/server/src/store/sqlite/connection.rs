//! What every connection to the file has in common, and what is asked of the file itself.

#[cfg(test)]
use super::counted::watched;
use crate::store::{Answer, StoreError};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{path::Path, time::Duration};

/// How long a writer waits for another process's transaction.
pub(super) const BUSY_WAIT: Duration = Duration::from_secs(10);

/// Statements stay prepared: without a stable plan SQLite prepares a cached one again whenever a value that its
/// plan looked at is bound anew, which cost more than the statements themselves.
pub(super) fn prepare_once(db: &Connection, statements: usize) -> Answer<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.set_prepared_statement_cache_capacity(statements);
    Ok(())
}

/// Moves everything from the write-ahead log into the database and empties the log.
pub(super) fn empty_wal(db: &Connection) -> Answer<()> {
    let busy: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
}

/// Opens a connection that reads.
pub(super) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.busy_timeout(BUSY_WAIT)?;
    db.pragma_update(None, "cache_size", -512)?;
    prepare_once(&db, 32)?;
    #[cfg(test)]
    let db = watched(db)?;
    Ok(db)
}
