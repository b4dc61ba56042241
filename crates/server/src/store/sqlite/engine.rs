//! What the writer thread asks of the SQLite file.

use super::{
    connection::{BUSY_WAIT, empty_wal},
    feeds,
    work::Work,
};
use crate::store::{
    Ack, Answer, Read, StoreError, WriteJob,
    routed::Routed,
    writer::{Engine, Wrote},
};
use rusqlite::{Connection, TransactionBehavior};
use std::time::Duration;

/// How long emptying the log after an erasure waits for those who read.
const SCRUB_WAIT: Duration = Duration::from_millis(250);

/// The connection that writes.
pub(super) struct Writing(pub(super) Connection);

impl Engine for Writing {
    fn write(&mut self, jobs: &mut dyn Iterator<Item = WriteJob>, acks: &mut Vec<Ack>) -> Answer<Wrote> {
        let tx = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (mut work, mut routed, mut erased) = (Work::on(&tx), Routed::default(), false);
        for job in jobs {
            tx.prepare_cached("SAVEPOINT job")?.execute([])?;
            let (done, ack) = job(Ok(&mut work));
            acks.push(ack);
            let (its_own, has_erased) = (std::mem::take(&mut work.routed), std::mem::take(&mut work.erased));
            if done {
                routed.append(its_own);
                erased |= has_erased;
            } else {
                tx.prepare_cached("ROLLBACK TO job")?.execute([])?;
                work.org.take();
            }
            tx.prepare_cached("RELEASE job")?.execute([])?;
        }
        let rows = feeds::number(&tx, routed)?;
        tx.commit()?;
        Ok(Wrote {
            rows,
            erased,
            data_v: None,
        })
    }

    fn data_v(&mut self) -> Answer<i64> {
        let mut query = self.0.prepare_cached("PRAGMA data_version")?;
        Ok(query.query_row([], |row| row.get(0))?)
    }

    fn look(&mut self, see: &mut dyn FnMut(&dyn Read)) -> Answer<()> {
        see(&Work::on(&self.0));
        Ok(())
    }

    /// Empties the log, in which what was erased still stands. Who reads meanwhile is not waited for long: the next
    /// turn of what is kept no longer does it too.
    fn forget_erased(&mut self) {
        let done = self.0.busy_timeout(SCRUB_WAIT).map_err(StoreError::from);
        let done = done.and_then(|()| empty_wal(&self.0));
        if let Err(error) = done.and(self.0.busy_timeout(BUSY_WAIT).map_err(StoreError::from)) {
            tracing::debug!(%error, "what was erased stands in the log for a while");
        }
    }

    fn scrub(&mut self) -> Answer<()> {
        empty_wal(&self.0)
    }

    /// A folder that is copied after a clean stop is whole without the log beside it.
    fn close(&mut self) {
        if let Err(error) = empty_wal(&self.0) {
            tracing::debug!(%error, "another process still reads; the log stays beside the database");
        }
    }
}
