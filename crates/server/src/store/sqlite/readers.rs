//! A small pool of reading connections, used on the runtime's blocking threads, which end when idle.

use super::{StoreError, open_reader};
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

    /// Runs `f` inside one read transaction, so that everything it sees is of one moment.
    pub(super) async fn read<T, F>(&self, f: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let stopped = |_| StoreError::Failed("the readers have stopped".into());
        let permit = self.permits.clone().acquire_owned().await.map_err(stopped)?;
        let (path, idle) = (self.path.clone(), self.idle.clone());
        let work = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let kept = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let mut db = match kept {
                Some(db) => db,
                None => open_reader(&path)?,
            };
            let tx = db.transaction()?;
            let found = f(&tx);
            drop(tx);
            idle.lock().unwrap_or_else(PoisonError::into_inner).push(db);
            found
        });
        work.await
            .unwrap_or_else(|_| Err(StoreError::Failed("a reader has stopped".into())))
    }
}
