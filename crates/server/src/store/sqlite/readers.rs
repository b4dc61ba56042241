//! A small pool of reading connections, used on the runtime's blocking threads, which end when idle.

use super::{connection::open_reader, work::Work};
use crate::store::{ReadJob, StoreError};
use rusqlite::Connection;
use std::{
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
            let kept = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let opened = kept.map_or_else(|| open_reader(&path), Ok);
            let begun = opened.and_then(|db| does(&db, "BEGIN").map(|()| db));
            let db = match begun {
                Ok(db) => db,
                Err(error) => return job(Err(error)),
            };
            job(Ok(&Work::on(&db)));
            // Nothing was written. One that stays in its transaction would show yesterday to whoever reads next.
            if does(&db, "ROLLBACK").is_ok() {
                idle.lock().unwrap_or_else(PoisonError::into_inner).push(db);
            }
        });
        // A job that panicked answers nobody; who waits for it learns that from its channel.
        let _panicked = work.await;
    }
}

/// Does what returns no rows. Prepared once: an answer of a few rows would wait as long for its transaction to be parsed.
fn does(db: &Connection, statement: &str) -> Result<(), StoreError> {
    db.prepare_cached(statement)?.execute([])?;
    Ok(())
}
