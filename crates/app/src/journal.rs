//! Records of the tracker that are not on the disk yet: a full disk refuses them, and none is lost for it.
//!
//! The writer's thread takes what waits, in order, and lets go of it only after the commit.

use crate::core::Core;
use domain::{time::Now, tracker::Input};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};
use store::journal::Record;

/// Most records that wait; beyond it the oldest goes, and the log says so.
const BACKLOG_MAX: usize = 10_000;

/// What waits, and how much of it the writer has taken up.
#[derive(Clone, Default)]
pub(crate) struct Backlog(Arc<Mutex<Waiting>>);

#[derive(Default)]
struct Waiting {
    records: VecDeque<Record>,
    taken: usize,
}

impl Backlog {
    /// Puts one record behind the others.
    pub(crate) fn push(&self, record: Record) {
        self.with(|waiting| {
            // What the writer has taken up must stay in place until it says what became of it.
            if waiting.records.len() >= BACKLOG_MAX && waiting.taken == 0 {
                waiting.records.pop_front();
                tracing::error!("the disk has been full for so long that an entry of the record was dropped");
            }
            waiting.records.push_back(record);
        });
    }

    /// Everything that waits, for the writer.
    pub(crate) fn first(&self) -> Vec<Record> {
        self.with(|waiting| {
            waiting.taken = waiting.records.len();
            waiting.records.iter().cloned().collect()
        })
    }

    /// The writer is done with what it took: lets go of it when it was kept.
    pub(crate) fn settle(&self, kept: bool) {
        self.with(|waiting| {
            let taken = std::mem::take(&mut waiting.taken);
            if kept {
                waiting.records.drain(..taken);
            }
        });
    }

    fn with<T>(&self, look: impl FnOnce(&mut Waiting) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Core {
    /// Keeps one input, with everything that a full disk refused before it.
    pub(crate) fn keep(&mut self, at: Now, input: &Input) {
        let Ok(text) = serde_json::to_string(input) else {
            return;
        };
        self.backlog.push(Record {
            boot_id: self.boot_id.clone(),
            at,
            input: text,
        });
        let (backlog, queue) = (self.backlog.clone(), self.backlog.clone());
        self.store.post(
            move |tx| {
                queue
                    .first()
                    .iter()
                    .try_for_each(|record| store::journal::append(tx, record).map(|_| ()))
            },
            move |kept| backlog.settle(kept),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::{Mono, Now};

    fn record(n: u64) -> Record {
        let at = Now {
            mono: Mono(n),
            wall: chrono::DateTime::UNIX_EPOCH,
            offset_min: 0,
        };
        Record {
            boot_id: "boot".into(),
            at,
            input: String::new(),
        }
    }

    #[test]
    fn what_was_refused_is_taken_again_before_what_came_since() {
        let backlog = Backlog::default();
        backlog.push(record(1));
        assert_eq!(backlog.first(), [record(1)]);
        backlog.settle(false);
        backlog.push(record(2));
        assert_eq!(backlog.first(), [record(1), record(2)]);
        backlog.push(record(3));
        backlog.settle(true);
        assert_eq!(backlog.first(), [record(3)]);
    }

    #[test]
    fn at_the_limit_the_oldest_goes_and_under_it_none() {
        let backlog = Backlog::default();
        let most = u64::try_from(BACKLOG_MAX).expect("the limit fits");
        (0..most).for_each(|n| backlog.push(record(n)));
        assert_eq!(backlog.first().first(), Some(&record(0)));
        backlog.settle(false);
        backlog.push(record(most));
        assert_eq!(backlog.first().first(), Some(&record(1)));
    }
}
