//! The one thread that touches the database. It takes closures and runs each in a transaction of its own.
//!
//! One thread means no lock to wait for, no pool to keep warm, and no wake-up while nobody asks. Whoever asks
//! waits without holding a thread: a full queue must never block the runtime. A job that panics costs that job
//! and nothing else: its transaction rolls back and its asker is told.

use crate::{
    error::{OpenError, StoreError},
    open,
};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};
use tokio::sync::{mpsc, oneshot};

/// What the thread is asked for.
enum Job {
    Run(Box<dyn FnOnce(&mut Connection) + Send>),
    Erase(oneshot::Sender<Result<(), StoreError>>),
    Scrub(oneshot::Sender<Result<(), StoreError>>),
    Close(oneshot::Sender<()>),
}

/// Jobs that may wait; further askers wait for a place, in the order in which they came.
const QUEUE_MAX: usize = 256;

/// A handle to the store; cheap to clone. The thread ends with the last handle.
#[derive(Clone, Debug)]
pub struct Store {
    jobs: mpsc::Sender<Job>,
}

impl Store {
    /// Opens `path`. A broken file is renamed to `path` + `aside_suffix`, and its new name is returned.
    ///
    /// # Errors
    /// [`OpenError`]; the file is untouched then.
    pub fn open(path: &Path, aside_suffix: &str) -> Result<(Store, Option<PathBuf>), OpenError> {
        let opened = open::open(path, aside_suffix)?;
        let connection = opened.connection;
        let (jobs, queue) = mpsc::channel::<Job>(QUEUE_MAX);
        std::thread::Builder::new()
            .name("store".into())
            .stack_size(512 * 1024)
            .spawn(move || work(connection, queue))
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
    /// The error of `work`, or the commit's; [`StoreError::Panicked`] when `work` did.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.run(TransactionBehavior::Immediate, work).await
    }

    /// Runs `work` on one consistent state, without writing.
    ///
    /// # Errors
    /// The error of `work`; [`StoreError::Panicked`] when `work` did.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.run(TransactionBehavior::Deferred, work).await
    }

    /// Erases every row of every table, so that no byte of them is left in the file or beside it.
    ///
    /// # Errors
    /// The database's; what was not erased is still there.
    pub async fn erase(&self) -> Result<(), StoreError> {
        self.ask(Job::Erase).await
    }

    /// Leaves no byte of what was erased before in the log beside the file; in the file none is left by the erasure.
    ///
    /// # Errors
    /// The database's; the next scrub, or a clean end, does it then.
    pub async fn scrub(&self) -> Result<(), StoreError> {
        self.ask(Job::Scrub).await
    }

    async fn ask(&self, job: fn(oneshot::Sender<Result<(), StoreError>>) -> Job) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        self.jobs
            .send(job(answer))
            .await
            .map_err(|_| StoreError::Closed)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Finishes what was asked, brings everything into the one file and closes it. What is asked later is
    /// refused with [`StoreError::Closed`].
    pub async fn close(&self) {
        let (done, closed) = oneshot::channel();
        if self.jobs.send(Job::Close(done)).await.is_ok() {
            // The thread says nothing when it is gone already.
            let _ = closed.await;
        }
    }

    async fn run<T: Send + 'static>(
        &self,
        behavior: TransactionBehavior,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let job = Job::Run(Box::new(move |connection| {
            // The asker may be gone; the write was still asked for.
            let _ = answer.send(transact(connection, behavior, work));
        }));
        self.jobs.send(job).await.map_err(|_| StoreError::Closed)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }
}

fn work(mut connection: Connection, mut queue: mpsc::Receiver<Job>) {
    while let Some(job) = queue.blocking_recv() {
        match job {
            Job::Run(job) => job(&mut connection),
            Job::Erase(answer) => {
                // The asker may be gone; it was still asked for.
                let _ = answer.send(open::erase(&mut connection).map_err(StoreError::from));
            }
            Job::Scrub(answer) => {
                let _ = answer.send(open::scrub(&connection).map_err(StoreError::from));
            }
            Job::Close(done) => {
                queue.close();
                if let Err(error) = open::close(connection) {
                    tracing::warn!(%error, "the database was not closed in good order; it is whole");
                }
                // Whoever asked may not wait for it.
                let _ = done.send(());
                return;
            }
        }
    }
}

fn transact<T>(
    connection: &mut Connection,
    behavior: TransactionBehavior,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let run = AssertUnwindSafe(|| {
        // Dropped without a commit, by an error or by a panic, it rolls back.
        let transaction = connection.transaction_with_behavior(behavior)?;
        let value = work(&transaction)?;
        transaction.commit()?;
        Ok(value)
    });
    catch_unwind(run).unwrap_or_else(|_| {
        tracing::error!("a job of the store panicked; nothing of it is kept");
        Err(StoreError::Panicked)
    })
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
    fn a_job_that_panics_leaves_nothing_and_the_next_one_runs() {
        let dir = tempfile::tempdir().unwrap();
        let (store, _) = Store::open(&dir.path().join("a.db"), ".broken").unwrap();
        let panicked = block(store.write::<()>(|tx| {
            tx.execute("INSERT INTO setting (key, value) VALUES ('a', '1')", [])?;
            panic!("in the middle of a write")
        }));
        assert!(matches!(panicked, Err(StoreError::Panicked)), "{panicked:?}");
        let count = |tx: &Transaction<'_>| {
            Ok(tx.query_row("SELECT count(*) FROM setting", [], |r| r.get::<_, i64>(0))?)
        };
        assert_eq!(block(store.read(count)).unwrap(), 0);
    }

    #[test]
    fn a_closed_store_leaves_one_file_and_refuses_what_comes_later() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.db");
        let (store, _) = Store::open(&path, ".broken").unwrap();
        block(store.write(|tx| Ok(tx.execute("INSERT INTO setting (key, value) VALUES ('a', '1')", [])?)))
            .unwrap();
        assert!(
            open::ended_uncleanly(&path),
            "while it is open its log lies beside it"
        );
        block(store.close());
        assert!(!open::ended_uncleanly(&path));
        assert!(matches!(block(store.read(|_| Ok(()))), Err(StoreError::Closed)));
    }

    #[test]
    fn what_was_erased_before_an_unclean_end_is_in_no_file_after_the_next_start() {
        let (dir, cut) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (store, _) = Store::open(&dir.path().join("a.db"), ".broken").unwrap();
        let word = "the word that goes";
        block(
            store.write(move |tx| {
                Ok(tx.execute("INSERT INTO setting (key, value) VALUES ('a', ?1)", [word])?)
            }),
        )
        .unwrap();
        block(store.write(|tx| Ok(tx.execute("DELETE FROM setting", [])?))).unwrap();
        // As a power cut leaves it: the erasure is in the log, and so is what it erased.
        for name in ["a.db", "a.db-wal"] {
            std::fs::copy(dir.path().join(name), cut.path().join(name)).unwrap();
        }
        let found = || {
            let files = std::fs::read_dir(cut.path()).unwrap();
            let bytes: Vec<u8> = files
                .flat_map(|file| std::fs::read(file.unwrap().path()).unwrap())
                .collect();
            bytes.windows(word.len()).any(|part| part == word.as_bytes())
        };
        assert!(found());
        let _open = Store::open(&cut.path().join("a.db"), ".broken").unwrap();
        assert!(!found());
    }

    #[test]
    fn after_an_unclean_end_a_file_that_is_broken_inside_is_found() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.db");
        let (store, _) = Store::open(&path, ".broken").unwrap();
        block(store.close());
        drop(store);
        let mut bytes = std::fs::read(&path).unwrap();
        let half = bytes.len() / 2;
        bytes[half..].fill(0xa5);
        std::fs::write(&path, &bytes).unwrap();
        // A log that was not brought in: the program before was killed, or the power failed.
        std::fs::write(dir.path().join("a.db-wal"), [1]).unwrap();
        let (_, aside) = Store::open(&path, ".broken").unwrap();
        assert!(aside.is_some());
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
