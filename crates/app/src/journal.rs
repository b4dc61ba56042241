//! The journal's way to the disk: what the tracker was told waits here, in order, until it is kept.
//!
//! The tracker puts entries down without waiting; one task writes them. A full or a slow disk refuses or delays
//! them, and none is lost for it: they are let go of only after their commit.

use crate::{supervise::Supervisor, world::World};
use domain::{
    policy::Policy,
    time::Now,
    tracker::{Input, Snapshot, Tracker},
};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use store::{Store, StoreError, Transaction, journal::Record};
use tokio::sync::{Notify, watch};

/// Most entries that wait; beyond it the oldest goes, and the log says so. A week of calls is a tenth of it.
const BACKLOG_MAX: usize = 50_000;
/// Entries written in one transaction.
const BATCH_MAX: usize = 1_000;
/// What was refused is tried again after this long when nothing new comes, in milliseconds.
const AGAIN_MS: u64 = 30_000;

/// One thing to keep.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Entry {
    /// What the tracker was told.
    Told(Record),
    /// Everything the tracker knew at this point of the record, as JSON.
    Snapshot {
        /// When.
        at: Now,
        /// The state.
        state: String,
    },
    /// A process opened or closed a microphone.
    Microphone {
        /// Its basename.
        app: String,
        /// What kind of process.
        class: &'static str,
        /// Open now.
        open: bool,
    },
    /// Every microphone is closed.
    MicrophonesClosed,
}

/// The journal; cheap to clone.
#[derive(Clone)]
pub(crate) struct Journal(Arc<Inner>);

struct Inner {
    boot_id: String,
    backlog: Mutex<VecDeque<Entry>>,
    written: Notify,
    /// Held while entries are on their way to the disk.
    writing: tokio::sync::Mutex<()>,
    /// Whether the last entries were kept.
    kept: watch::Sender<bool>,
}

impl Journal {
    pub(crate) fn new(boot_id: String) -> Journal {
        Journal(Arc::new(Inner {
            boot_id,
            backlog: Mutex::default(),
            written: Notify::new(),
            writing: tokio::sync::Mutex::default(),
            kept: watch::Sender::new(true),
        }))
    }

    /// Puts down what the tracker was told.
    pub(crate) fn told(&self, at: Now, input: &Input) {
        match serde_json::to_string(input) {
            Ok(input) => self.push(Entry::Told(Record {
                boot_id: self.0.boot_id.clone(),
                at,
                input,
            })),
            Err(error) => tracing::error!(%error, "an entry of the journal cannot be written"),
        }
    }

    /// Puts down all that the tracker knows.
    pub(crate) fn snapshot(&self, at: Now, snapshot: &Snapshot) {
        match serde_json::to_string(snapshot) {
            Ok(state) => self.push(Entry::Snapshot { at, state }),
            Err(error) => {
                tracing::error!(%error, "a snapshot cannot be written; the record is whole without it")
            }
        }
    }

    /// Puts one entry behind the others.
    pub(crate) fn push(&self, entry: Entry) {
        self.with(|backlog| {
            if backlog.len() >= BACKLOG_MAX {
                backlog.pop_front();
                tracing::error!("the disk has refused so much for so long that the oldest entry was dropped");
            }
            backlog.push_back(entry);
        });
        self.0.written.notify_one();
    }

    /// Whether the disk takes what is written. While it does not, nothing is lost as long as Breakwater runs.
    pub(crate) fn is_kept(&self) -> bool {
        *self.0.kept.borrow()
    }

    /// Writes what comes, for ever.
    pub(crate) async fn run(self, store: Store) {
        loop {
            let again = async {
                if *self.0.kept.borrow() {
                    std::future::pending().await
                } else {
                    tokio::time::sleep(Duration::from_millis(AGAIN_MS)).await
                }
            };
            tokio::select! {
                () = self.0.written.notified() => {}
                () = again => {}
            }
            self.flush(&store).await;
        }
    }

    /// Writes all that waits; returns when it is on the disk, or was refused.
    pub(crate) async fn flush(&self, store: &Store) {
        let _writing = self.0.writing.lock().await;
        loop {
            let batch = self.first();
            if batch.is_empty() {
                return;
            }
            let count = batch.len();
            let kept = match store
                .write(move |tx| batch.iter().try_for_each(|entry| keep(tx, entry)))
                .await
            {
                Ok(()) => true,
                Err(error) => {
                    tracing::error!(%error, "the journal is not kept for now; nothing of it is lost while Breakwater runs");
                    false
                }
            };
            self.0
                .kept
                .send_if_modified(|before| std::mem::replace(before, kept) != kept);
            if !kept {
                return;
            }
            self.with(|backlog| drop(backlog.drain(..count.min(backlog.len()))));
        }
    }

    /// Holds back the writing, and drops what waits for it: it belongs to somebody who left.
    pub(crate) async fn forget(&self) -> tokio::sync::MutexGuard<'_, ()> {
        let writing = self.0.writing.lock().await;
        self.with(VecDeque::clear);
        writing
    }

    /// The tracker as the journal tells it, with what is not on the disk yet. Nothing is written meanwhile.
    /// `same` is looked at in the moment to which the answer belongs.
    pub(crate) async fn tracker<T>(
        &self,
        store: &Store,
        policy: Policy,
        same: impl FnOnce() -> T,
    ) -> Result<(Told, T), StoreError> {
        let _writing = self.0.writing.lock().await;
        let (waiting, same) = (
            self.with(|backlog| backlog.iter().cloned().collect::<Vec<_>>()),
            same(),
        );
        let mut told = store.read(move |tx| read(tx, policy)).await?;
        for entry in waiting {
            match entry {
                Entry::Told(record) => told.take(&record),
                // What it would bring is what was just replayed.
                Entry::Snapshot { .. } | Entry::Microphone { .. } | Entry::MicrophonesClosed => {}
            }
        }
        Ok((told, same))
    }

    fn first(&self) -> Vec<Entry> {
        self.with(|backlog| backlog.iter().take(BATCH_MAX).cloned().collect())
    }

    fn with<T>(&self, look: impl FnOnce(&mut VecDeque<Entry>) -> T) -> T {
        look(&mut self.0.backlog.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn keep(tx: &Transaction<'_>, entry: &Entry) -> Result<(), StoreError> {
    match entry {
        Entry::Told(record) => store::journal::append(tx, record).map(drop),
        Entry::Snapshot { at, state } => {
            store::journal::keep_snapshot(tx, domain::tracker::SNAPSHOT_VERSION, *at, state)
        }
        Entry::Microphone { app, class, open } => store::phone::set_open(tx, app, class, *open),
        Entry::MicrophonesClosed => store::phone::close_all(tx),
    }
}

/// A tracker out of the journal, and how it came to be.
pub(crate) struct Told {
    pub(crate) tracker: Tracker,
    /// Entries replayed.
    pub(crate) count: usize,
    /// Entries that this program cannot read; they are passed over.
    pub(crate) unread: usize,
}

impl Told {
    fn take(&mut self, record: &Record) {
        self.count += 1;
        match entry(record) {
            Some((at, input)) => self.tracker.take(at, &input),
            None => self.unread += 1,
        }
    }
}

/// Reads the newest snapshot and replays what was recorded since; without one that this program reads, all that is
/// kept. Never by the wall clock: a record may be dated years back and yet be of an hour ago.
pub(crate) fn read(tx: &Transaction<'_>, policy: Policy) -> Result<Told, StoreError> {
    let kept = store::journal::snapshot(tx, domain::tracker::SNAPSHOT_VERSION)?;
    let snapshot = kept.and_then(|(seq, state)| match serde_json::from_str::<Snapshot>(&state) {
        Ok(snapshot) => Some((seq, snapshot)),
        Err(error) => {
            tracing::warn!(%error, "a snapshot cannot be read; the record is replayed");
            None
        }
    });
    let (after, tracker) = match snapshot {
        Some((seq, snapshot)) => (seq, Tracker::resume(policy, snapshot)),
        None => (0, Tracker::new(policy)),
    };
    let mut told = Told {
        tracker,
        count: 0,
        unread: 0,
    };
    store::journal::each_after(tx, after, |record| told.take(&record))?;
    if told.unread > 0 {
        tracing::warn!(
            unread = told.unread,
            "entries of the record cannot be read and are passed over"
        );
    }
    Ok(told)
}

/// One entry of the record; `None` when this program cannot read it.
pub(crate) fn entry(record: &Record) -> Option<(Now, Input)> {
    Some((record.at, serde_json::from_str(&record.input).ok()?))
}

/// Starts the task that writes.
pub(crate) fn start(supervisor: &Supervisor, world: Arc<dyn World>, journal: &Journal, store: &Store) {
    let (journal, store) = (journal.clone(), store.clone());
    supervisor.spawn("journal", move || {
        world.checkpoint("journal");
        journal.clone().run(store.clone())
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::Mono;

    fn at(n: u64) -> Now {
        Now {
            mono: Mono(n),
            wall: chrono::DateTime::UNIX_EPOCH,
            offset_min: 0,
        }
    }

    fn journal_on(dir: &std::path::Path) -> (Journal, Store) {
        let (store, _) = Store::open(&dir.join("a.db"), ".broken").unwrap();
        (Journal::new("boot".into()), store)
    }

    async fn seqs(store: &Store) -> Vec<u64> {
        let records = store.read(|tx| store::journal::since(tx, 0)).await.unwrap();
        records.iter().map(|record| record.at.mono.0).collect()
    }

    async fn refuse(store: &Store, on: bool) {
        let sql = if on {
            "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.desk_record BEGIN SELECT raise(ABORT, 'full'); END"
        } else {
            "DROP TRIGGER refuse"
        };
        store.write(move |tx| Ok(tx.execute_batch(sql)?)).await.unwrap();
    }

    #[tokio::test]
    async fn what_was_refused_is_written_again_before_what_came_since() {
        let dir = tempfile::tempdir().unwrap();
        let (journal, store) = journal_on(dir.path());
        refuse(&store, true).await;
        journal.told(at(1), &Input::Tick);
        journal.flush(&store).await;
        assert!(!journal.is_kept(), "the agent can be told that nothing is kept");
        journal.told(at(2), &Input::Tick);
        refuse(&store, false).await;
        journal.flush(&store).await;
        assert_eq!(seqs(&store).await, [1, 2]);
        assert!(journal.is_kept());
    }

    #[tokio::test]
    async fn at_the_limit_the_oldest_goes_and_under_it_none() {
        let dir = tempfile::tempdir().unwrap();
        let (journal, store) = journal_on(dir.path());
        let most = u64::try_from(BACKLOG_MAX).unwrap();
        (0..most).for_each(|n| journal.told(at(n), &Input::Tick));
        assert_eq!(journal.with(|backlog| backlog.len()), BACKLOG_MAX);
        journal.told(at(most), &Input::Tick);
        journal.flush(&store).await;
        let kept = seqs(&store).await;
        assert_eq!(
            (kept.first(), kept.last(), kept.len()),
            (Some(&1), Some(&most), BACKLOG_MAX)
        );
    }
}
