//! A copy of the whole database as it is at one moment, made while others write it.
//!
//! Decides nothing. The copy is a file of its own without a log beside it, and holds no page that was free: what
//! was erased is not in it.

use super::connection::open_reader;
use crate::store::{Answer, StoreError};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Copies the database at `path` into the empty file `into`, whose streams are marked as safe up to their ends.
pub(super) fn copy(path: &Path, into: &Path) -> Answer<()> {
    let name = into
        .to_str()
        .ok_or_else(|| StoreError::Failed("the name of the file is no text".into()))?;
    open_reader(path)?.execute("VACUUM INTO ?1", [name])?;
    let copy = Connection::open_with_flags(into, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    copy.pragma_update(None, "synchronous", "FULL")?;
    copy.execute("UPDATE stream SET safe = seq", [])?;
    copy.close().map_err(|(_, error)| error)?;
    Ok(())
}
