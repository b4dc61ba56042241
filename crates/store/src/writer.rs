//! The one thread that touches the database. It takes closures and runs each in a transaction of its own.
//!
//! One thread means no lock to wait for, no pool to keep warm, and no wake-up while nobody asks.

use crate::{
    error::{OpenError, StoreError},
    open,
};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::{
    path::{Path, PathBuf},
    sync::mpsc,
};
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// Jobs that may wait; a writer faster than its disk is told to wait, not to fill the memory.
const QUEUE_MAX: usize = 256;

/// A handle to the store; cheap to clone. The thread ends with the last handle.
#[derive(Clone, Debug)]
pub struct Store {
    jobs: mpsc::SyncSender<Job>,
}

impl Store {
    /// Opens `path`. A broken file is renamed to `path` + `aside_suffix`, and its new name is returned.
    ///
    /// # Errors
    /// [`OpenError`]; the file is untouched then.
    pub fn open(path: &Path, aside_suffix: &str) -> Result<(Store, Option<PathBuf>), OpenError> {
        let opened = open::open(path, aside_suffix)?;
        let mut connection = opened.connection;
        let (jobs, queue) = mpsc::sync_channel::<Job>(QUEUE_MAX);
        std::thread::Builder::new()
            .name("store".into())
            .stack_size(512 * 1024)
            .spawn(move || {
                for job in queue {
                    job(&mut connection);
                }
            })
            .map_err(|source| OpenError::Other {
                path: path.to_owned(),
                source: source.into(),
            })?;
        Ok((Store { jobs }, opened.set_aside))
    }

    /// Runs `work` in one writing transaction: all of it is kept, or, when it returns an error, none.
    /// Returns after the commit is on the disk.
    ///
    /// # Errors
    /// The error of `work`, or the commit's.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.run(TransactionBehavior::Immediate, work).await
    }

    /// Runs `work` in one writing transaction after everything asked before it, without waiting for it.
    /// `then` is told on the writer's thread, after the commit, whether it is kept. A failure is logged here.
    pub fn post(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<(), StoreError> + Send + 'static,
        then: impl FnOnce(bool) + Send + 'static,
    ) {
        let job: Job = Box::new(move |connection| {
            let kept = transact(connection, TransactionBehavior::Immediate, work);
            if let Err(error) = &kept {
                tracing::error!(%error, "a posted write failed");
            }
            then(kept.is_ok());
        });
        if self.jobs.send(job).is_err() {
            tracing::error!("a posted write came after the store was closed");
        }
    }

    /// Runs `work` on one consistent state, without writing.
    ///
    /// # Errors
    /// The error of `work`.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.run(TransactionBehavior::Deferred, work).await
    }

    async fn run<T: Send + 'static>(
        &self,
        behavior: TransactionBehavior,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // The asker may be gone; the write was still asked for.
            let _ = answer.send(transact(connection, behavior, work));
        });
        self.jobs.send(job).map_err(|_| StoreError::Closed)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }
}

fn transact<T>(
    connection: &mut Connection,
    behavior: TransactionBehavior,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let transaction = connection.transaction_with_behavior(behavior)?;
    let value = work(&transaction)?;
    transaction.commit()?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::params;

    fn block<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap()
            .block_on(future)
    }

    #[test]
    fn a_write_that_fails_halfway_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let (store, _) = Store::open(&dir.path().join("a.db"), ".broken").unwrap();
        let failed = block(store.write(|tx| {
            tx.execute("INSERT INTO setting (key, value) VALUES ('a', '1')", [])?;
            Err::<(), _>(StoreError::Shape("no".into()))
        }));
        assert!(failed.is_err());
        let count: i64 =
            block(store.read(|tx| Ok(tx.query_row("SELECT count(*) FROM setting", [], |r| r.get(0))?)))
                .unwrap();
        assert_eq!(count, 0);
    }

    #[test]
    fn a_file_of_garbage_is_set_aside_whole_and_a_new_one_begins() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.db");
        let garbage = vec![0x5a; 8192];
        std::fs::write(&path, &garbage).unwrap();
        let (store, aside) = Store::open(&path, ".broken").unwrap();
        assert_eq!(std::fs::read(aside.unwrap()).unwrap(), garbage);
        block(store.read(|tx| Ok(tx.query_row("SELECT count(*) FROM kudos", [], |r| r.get::<_, i64>(0))?)))
            .unwrap();
    }

    #[test]
    fn a_file_from_the_future_is_refused_and_untouched() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.db");
        drop(Store::open(&path, ".broken").unwrap());
        let newer = Connection::open(&path).unwrap();
        newer
            .execute(
                "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) VALUES (999, 'x', '', '0')",
                params![],
            )
            .unwrap();
        drop(newer);
        let refused = Store::open(&path, ".broken").unwrap_err();
        assert!(
            matches!(refused, OpenError::Newer { found: 999, .. }),
            "{refused}"
        );
        assert!(refused.to_string().contains("untouched"));
    }

    #[test]
    fn a_full_disk_refuses_the_write_whole_and_is_forgotten_when_there_is_room_again() {
        let dir = tempfile::tempdir().unwrap();
        let (store, _) = Store::open(&dir.path().join("a.db"), ".broken").unwrap();
        let room = |pages: u32| {
            block(store.read(move |tx| {
                Ok(tx.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?)
            }))
        };
        let fill = || {
            block(store.write(|tx| {
                let sql =
                    "INSERT INTO setting (key, value) VALUES (hex(randomblob(8)), hex(randomblob(20000)))";
                tx.execute(sql, [])?;
                Ok(tx.execute(sql, [])?)
            }))
        };
        let rows = || {
            block(
                store
                    .read(|tx| Ok(tx.query_row("SELECT count(*) FROM setting", [], |r| r.get::<_, i64>(0))?)),
            )
        };
        room(1).unwrap();
        assert!(
            matches!(fill(), Err(StoreError::Full)),
            "a limit under the file's size is its size"
        );
        assert_eq!(rows().unwrap(), 0);
        room(100_000).unwrap();
        fill().unwrap();
        assert_eq!(rows().unwrap(), 2);
    }
}
