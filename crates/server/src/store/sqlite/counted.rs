//! How many statements are run, for tests that ask whether a page costs more the more there is on it.
//!
//! Not in a program that is shipped. Counts by thread: whoever reads runs all of it on one.

use crate::store::Answer;
use rusqlite::{
    Connection,
    trace::{TraceEvent, TraceEventCodes},
};
use std::cell::Cell;

thread_local! {
    static RUN: Cell<usize> = const { Cell::new(0) };
}

/// The same connection, whose statements are counted.
pub(super) fn watched(mut db: Connection) -> Answer<Connection> {
    let count = |event: TraceEvent<'_>| {
        if let TraceEvent::Stmt(..) = event {
            RUN.set(RUN.get() + 1);
        }
    };
    db.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(count))?;
    Ok(db)
}

/// How many statements this thread ran.
pub(crate) fn so_far() -> usize {
    RUN.get()
}

/// What `see` finds, and how many statements this thread ran for it.
pub(crate) fn statements<T>(see: impl FnOnce() -> T) -> (T, usize) {
    let before = RUN.get();
    let seen = see();
    (seen, RUN.get() - before)
}
