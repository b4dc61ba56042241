//! A small pool of reading connections, used on the runtime's blocking threads, which end when idle; what looks at a few
//! rows is done on the thread that asks.

use super::{connection::open_reader, work::Work};
use crate::store::{ReadJob, StoreError};
use rusqlite::Connection;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::Semaphore;

/// Most connections that read at once.
const READERS_MAX: usize = 4;

pub(super) struct Readers {
    path: Arc<PathBuf>,
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

impl Readers {
    pub(super) fn new(path: PathBuf) -> Readers {
        Readers {
            path: Arc::new(path),
            idle: Arc::default(),
            permits: Arc::new(Semaphore::new(READERS_MAX)),
        }
    }

    /// The file they read.
    pub(super) fn path(&self) -> Arc<PathBuf> {
        self.path.clone()
    }

    /// Runs a job inside one read transaction.
    pub(super) async fn read(&self, job: ReadJob) {
        let stopped = || StoreError::Failed("the readers have stopped".into());
        let Ok(permit) = self.permits.clone().acquire_owned().await else {
            return job(Err(stopped()));
        };
        let (path, idle) = (self.path.clone(), self.idle.clone());
        let work = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            match kept(&idle).map_or_else(|| open_reader(&path), Ok) {
                Ok(db) => at_one_moment(db, &idle, job),
                Err(error) => job(Err(error)),
            }
        });
        // A job that panicked answers nobody; who waits for it learns that from its channel.
        let _panicked = work.await;
    }

    /// The same on this thread, where a connection is open and idle: for a few rows it is not worth waking another (ADR 99).
    pub(super) async fn glance(&self, job: ReadJob) {
        if let Ok(_permit) = self.permits.try_acquire()
            && let Some(db) = kept(&self.idle)
        {
            // As on a thread of its own: who waits for a job that panicked learns that from its channel.
            let _panicked = catch_unwind(AssertUnwindSafe(|| at_one_moment(db, &self.idle, job)));
            return;
        }
        self.read(job).await;
    }
}

fn kept(idle: &Mutex<Vec<Connection>>) -> Option<Connection> {
    idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Runs a job; the connection is kept for the next one.
fn at_one_moment(db: Connection, idle: &Mutex<Vec<Connection>>, job: ReadJob) {
    match does(&db, "BEGIN") {
        Ok(()) => job(Ok(&Work::on(&db))),
        Err(error) => return job(Err(error)),
    }
    // Nothing was written. One that stays in its transaction would show yesterday to whoever reads next.
    if does(&db, "ROLLBACK").is_ok() {
        idle.lock().unwrap_or_else(PoisonError::into_inner).push(db);
    }
}

/// Does what returns no rows; prepared once, as every other statement.
fn does(db: &Connection, statement: &str) -> Result<(), StoreError> {
    db.prepare_cached(statement)?.execute([])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::mpsc, thread};

    #[tokio::test]
    async fn a_glance_is_read_on_the_thread_that_asks_once_a_connection_is_open_and_a_read_never_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        Connection::open(&path)
            .unwrap()
            .pragma_update(None, "user_version", 1)
            .unwrap();
        let readers = Readers::new(path);
        let (send, ids) = mpsc::sync_channel(5);
        let job = || {
            let send = send.clone();
            Box::new(move |read: Result<&dyn crate::store::Read, StoreError>| {
                send.send(read.map(|_| thread::current().id())).unwrap();
            })
        };
        readers.glance(job()).await;
        readers.read(job()).await;
        readers.glance(job()).await;
        readers.read(job()).await;
        readers.glance(job()).await;
        let here: Vec<bool> = ids
            .try_iter()
            .map(|id| id.unwrap() == thread::current().id())
            .collect();
        assert_eq!(here, [false, false, true, false, true]);
    }
}
