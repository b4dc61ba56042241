//! What is known of the agent's calendar: the meetings that were read last, and why not since. In memory; what holds
//! offers back is the tracker's. And the shape in which one at an address is kept.

use crate::view::CalendarFault;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicU64, Ordering},
};
use tokio::sync::watch;

/// What is known now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// From when to when, in order.
    pub(crate) meetings: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    pub(crate) read_at: Option<DateTime<Utc>>,
    pub(crate) fault: Option<CalendarFault>,
}

/// How an address is asked whether it is as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Validators {
    pub(crate) etag: Option<String>,
    pub(crate) modified: Option<String>,
}

/// What is kept of a calendar at an address: from when to when, in milliseconds since 1970, and nothing else of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) busy: Vec<(i64, i64)>,
    /// Up to when it was read.
    pub(crate) until_ms: i64,
    pub(crate) read_at: DateTime<Utc>,
    pub(crate) validators: Validators,
}

/// The place of it.
#[derive(Default)]
pub(crate) struct CalendarState {
    known: Mutex<Known>,
    changes: watch::Sender<u64>,
    /// Counts the times that all was forgotten: the file is then read whatever is known of it.
    forgotten: AtomicU64,
}

impl CalendarState {
    pub(crate) fn known(&self) -> Known {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Changes whenever a reading ended.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// It was read.
    pub(crate) fn read(&self, meetings: Vec<(DateTime<Utc>, DateTime<Utc>)>, at: DateTime<Utc>) {
        self.set(|known| {
            *known = Known {
                meetings,
                read_at: Some(at),
                fault: None,
            };
        });
    }

    /// It could not be read.
    pub(crate) fn failed(&self, fault: CalendarFault) {
        self.set(|known| known.fault = Some(fault));
    }

    /// Nothing is known any more.
    pub(crate) fn forget(&self) {
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Known::default();
        self.forgotten.fetch_add(1, Ordering::SeqCst);
    }

    /// How often all was forgotten.
    pub(crate) fn forgotten(&self) -> u64 {
        self.forgotten.load(Ordering::SeqCst)
    }

    fn set(&self, change: impl FnOnce(&mut Known)) {
        change(&mut self.known.lock().unwrap_or_else(PoisonError::into_inner));
        self.changes.send_modify(|count| *count += 1);
    }
}
