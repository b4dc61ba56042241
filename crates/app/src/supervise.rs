//! What becomes of a task that panics: it is counted and started again, and twice within a minute ends the
//! program.
//!
//! Decides only that. A panic costs the job it happened in; a program that cannot stay up must end and say so,
//! so that the session or systemd starts it anew. Must never hide a panic: each is one line in the log.

use crate::world::World;
use domain::time::Mono;
use futures_util::FutureExt;
use std::{
    collections::BTreeMap,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::{sync::watch, task::JoinHandle};

/// A second panic of the same task within this time is one too many, in milliseconds.
const AGAIN_WITHIN_MS: u64 = 60_000;

/// What to do after a panic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Begin again.
    Restart,
    /// The program ends; whoever holds [`Supervisor::failed`] is told.
    End,
}

/// Counts the panics of every task by its name.
#[derive(Clone)]
pub(crate) struct Supervisor {
    world: Arc<dyn World>,
    last: Arc<Mutex<BTreeMap<&'static str, Mono>>>,
    failed: watch::Sender<Option<&'static str>>,
}

impl Supervisor {
    pub(crate) fn new(world: Arc<dyn World>) -> Supervisor {
        Supervisor {
            world,
            last: Arc::default(),
            failed: watch::Sender::new(None),
        }
    }

    /// The name of the task that panicked once too often, when one has.
    pub(crate) fn failed(&self) -> watch::Receiver<Option<&'static str>> {
        self.failed.subscribe()
    }

    /// Takes note that `task` panicked.
    pub(crate) fn panicked(&self, task: &'static str) -> Verdict {
        let now = self.world.now().mono;
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let before = last.insert(task, now);
        if before.is_some_and(|before| now.since_ms(before) < AGAIN_WITHIN_MS) {
            tracing::error!(task, "a task panicked twice within a minute; Breakwater ends");
            self.failed.send_replace(Some(task));
            return Verdict::End;
        }
        tracing::error!(task, "a task panicked and is started again");
        Verdict::Restart
    }

    /// Runs `task` until it returns, again after a panic.
    pub(crate) fn spawn<F>(&self, name: &'static str, task: impl Fn() -> F + Send + 'static) -> JoinHandle<()>
    where
        F: Future<Output = ()> + Send,
    {
        let supervisor = self.clone();
        tokio::spawn(async move {
            while AssertUnwindSafe(task()).catch_unwind().await.is_err() {
                if supervisor.panicked(name) == Verdict::End {
                    return;
                }
            }
        })
    }
}
