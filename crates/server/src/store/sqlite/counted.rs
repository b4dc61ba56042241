//! Which statements are run, and how many, for tests that ask whether a page costs more the more there is on it, and what it reads.
//!
//! Not in a program that is shipped. Counts by thread: whoever reads runs all of it on one.

use crate::store::Answer;
use rusqlite::{
    Connection,
    trace::{TraceEvent, TraceEventCodes},
};
use std::{
    cell::{Cell, RefCell},
    path::Path,
};

thread_local! {
    static RUN: Cell<usize> = const { Cell::new(0) };
    static ASKED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The same connection, whose statements are counted.
pub(super) fn watched(mut db: Connection) -> Answer<Connection> {
    let count = |event: TraceEvent<'_>| {
        if let TraceEvent::Stmt(statement, _) = event {
            RUN.set(RUN.get() + 1);
            ASKED.with_borrow_mut(|asked| asked.push(statement.sql().into_owned()));
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

/// What `see` finds, and the statements that this thread ran for it.
pub(crate) fn run<T>(see: impl FnOnce() -> T) -> (T, Vec<String>) {
    ASKED.take();
    let seen = see();
    (seen, ASKED.take())
}

/// The tables of a file that a statement reads from one end to the other, without an index that leaves something out.
pub(crate) fn scanned(file: &Path, sql: &str) -> Vec<String> {
    let db = super::connection::open_reader(file).expect("it is there");
    let mut plan = db
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .expect("it was run before");
    let mut steps = plan.raw_query();
    let mut found = Vec::new();
    while let Some(step) = steps.next().expect("it is a plan") {
        let step: String = step.get(3).expect("it says what is done");
        let scanned = step
            .strip_prefix("SCAN ")
            .filter(|rest| !rest.contains(" INDEX "));
        found.extend(scanned.and_then(|rest| rest.split(' ').next()).map(str::to_owned));
    }
    found
}
