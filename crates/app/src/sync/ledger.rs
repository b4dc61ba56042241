//! The ledger of what leaves this computer: what, when, to whom, how long.
//!
//! [`super::http`] says everything that it sends here. What the agent pressed is a row of its own, on the disk before it
//! is sent; what goes by itself is added up in memory and kept once an hour, when somebody asks and at the end, so that
//! no beat and no ping costs a write. Must never hold words, names or ids, and never wake the program.

mod open;
pub(super) mod told;

pub(super) use open::TellsOpen;

use crate::{
    view::{SentRecords, SentWhat},
    world::World,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::time::{Mono, Now};
use std::{
    collections::BTreeMap,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use store::{
    Store, StoreError, Transaction,
    sent::{self, Sent},
    setting,
};

/// For how many days it is told what left, the day itself included.
pub(crate) const KEPT_DAYS: u32 = 30;
/// What was added up is kept after this long.
const KEPT_EVERY_MS: u64 = 60 * 60 * 1000;
/// Until when all that went by itself is on the disk, and whether nothing went after that.
const COUNTED: &str = "sent_counted";

/// The ledger; cheap to clone.
#[derive(Clone)]
pub(crate) struct Ledger(Arc<Inner>);

struct Inner {
    store: Store,
    world: Arc<dyn World>,
    pending: Mutex<Pending>,
    /// Held while it is written, and while the profile is erased.
    writing: tokio::sync::Mutex<()>,
}

/// What is not on the disk yet.
#[derive(Default)]
struct Pending {
    sums: BTreeMap<(NaiveDate, String, SentWhat), Sent>,
    rows: Vec<(i64, Ended)>,
    kept_at: Option<Mono>,
}

/// How a row ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Answered,
    /// Nobody was there: nothing left.
    Unreached,
}

/// What is added to a sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) times: u64,
    pub(super) unanswered: u64,
    pub(super) bytes: u64,
    pub(super) open_ms: u64,
}

/// What the message that is about to leave is told as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// As one more of those that go by themselves.
    Sum(SentWhat),
    /// As a row of its own.
    Row(SentWhat, Vec<SentRecords>),
}

/// Something is being sent. What became of it is told when this is dropped, so also when nobody waits any more.
pub(super) struct Sending {
    ledger: Ledger,
    to: String,
    what: SentWhat,
    bytes: u64,
    row: Option<i64>,
    is_row: bool,
    outcome: Outcome,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// It may have left, whole or in part.
    Unknown,
    Answered,
    Unreached,
}

impl Ledger {
    pub(crate) fn new(store: Store, world: Arc<dyn World>) -> Ledger {
        Ledger(Arc::new(Inner {
            store,
            world,
            pending: Mutex::default(),
            writing: tokio::sync::Mutex::default(),
        }))
    }

    fn pending(&self) -> MutexGuard<'_, Pending> {
        self.0.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The clock that things are told by.
    pub(super) fn now(&self) -> Now {
        self.0.world.now()
    }

    /// Something of `bytes` is about to leave. A row is on the disk when this returns.
    pub(super) async fn send(&self, to: &str, told: Told, bytes: u64) -> Sending {
        let (what, records) = match told {
            Told::Sum(what) => (what, None),
            Told::Row(what, records) => (what, Some(records)),
        };
        let is_row = records.is_some();
        let row = match records {
            Some(records) => self.row(to, what, &records, bytes).await,
            None => None,
        };
        Sending {
            ledger: self.clone(),
            to: to.to_owned(),
            what,
            bytes,
            row,
            is_row,
            outcome: Outcome::Unknown,
        }
    }

    async fn row(&self, to: &str, what: SentWhat, records: &[SentRecords], bytes: u64) -> Option<i64> {
        let now = self.now();
        let mut row = blank(now, to, what);
        (row.times, row.unanswered, row.bytes) = (1, 1, bytes);
        row.records = serde_json::to_string(records).unwrap_or_else(|_| "[]".into());
        let put = self.0.store.write(move |tx| sent::put(tx, &row)).await;
        // Thanks are not held back because they cannot be told.
        put.inspect_err(|error| tracing::warn!(%error, "something leaves that cannot be told"))
            .ok()
    }

    /// Adds to what goes by itself; keeps it when that is due.
    pub(super) fn add(&self, to: &str, what: SentWhat, sum: Sum) {
        let now = self.now();
        let mut pending = self.pending();
        pending.add(now, to, what, sum);
        let kept_at = *pending.kept_at.get_or_insert(now.mono);
        let due = now.mono.since_ms(kept_at) >= KEPT_EVERY_MS;
        if due {
            pending.kept_at = Some(now.mono);
        }
        drop(pending);
        if due {
            let ledger = self.clone();
            tokio::spawn(async move { ledger.keep().await });
        }
    }

    /// Puts on the disk what was added up.
    pub(crate) async fn keep(&self) {
        self.write(false).await;
    }

    /// The same, for the last time: nothing is sent after it.
    pub(crate) async fn close(&self) {
        self.write(true).await;
    }

    async fn write(&self, last: bool) {
        let _writing = self.0.writing.lock().await;
        let (sums, rows) = {
            let mut pending = self.pending();
            (mem::take(&mut pending.sums), mem::take(&mut pending.rows))
        };
        if sums.is_empty() && rows.is_empty() && !last {
            return;
        }
        let now = self.now();
        let (kept, ended) = (sums.clone(), rows.clone());
        let written = self.0.store.write(move |tx| {
            kept.values().try_for_each(|sum| sent::add(tx, sum))?;
            for (row, ended) in ended {
                match ended {
                    Ended::Answered => sent::answered(tx, row)?,
                    Ended::Unreached => sent::take_back(tx, row)?,
                }
            }
            sent::forget_before(tx, first_kept(now.local_on()))?;
            // Where nothing was ever sent, nothing need be remembered.
            match setting::get::<(DateTime<Utc>, bool)>(tx, COUNTED)? {
                None if kept.is_empty() => Ok(()),
                _ => setting::set(tx, COUNTED, &(now.wall, last)),
            }
        });
        if let Err(error) = written.await {
            tracing::warn!(%error, "what left this computer is told later");
            let mut pending = self.pending();
            pending.rows.splice(0..0, rows);
            for (key, sum) in sums {
                pending.merge(key, sum);
            }
        }
    }

    /// Forgets what is not on the disk, and keeps it from getting there, until what this returns is dropped.
    pub(crate) async fn forget(&self) -> tokio::sync::MutexGuard<'_, ()> {
        let writing = self.0.writing.lock().await;
        *self.pending() = Pending::default();
        writing
    }
}

impl Pending {
    fn add(&mut self, now: Now, to: &str, what: SentWhat, sum: Sum) {
        let mut more = blank(now, to, what);
        (more.times, more.unanswered) = (sum.times, sum.unanswered);
        (more.bytes, more.open_ms) = (sum.bytes, sum.open_ms);
        self.merge((more.on, more.host.clone(), what), more);
    }

    fn merge(&mut self, key: (NaiveDate, String, SentWhat), more: Sent) {
        let Some(sum) = self.sums.get_mut(&key) else {
            self.sums.insert(key, more);
            return;
        };
        sum.at = [sum.at[0].min(more.at[0]), sum.at[1].max(more.at[1])];
        sum.times += more.times;
        sum.unanswered += more.unanswered;
        sum.bytes += more.bytes;
        sum.open_ms += more.open_ms;
    }
}

impl Sending {
    /// It was answered, whatever the answer.
    pub(super) fn answered(mut self) {
        self.outcome = Outcome::Answered;
    }

    /// Nobody was there.
    pub(super) fn unreached(mut self) {
        self.outcome = Outcome::Unreached;
    }
}

impl Drop for Sending {
    fn drop(&mut self) {
        if let Some(row) = self.row {
            let ended = match self.outcome {
                Outcome::Unknown => None,
                Outcome::Answered => Some(Ended::Answered),
                Outcome::Unreached => Some(Ended::Unreached),
            };
            self.ledger.pending().rows.extend(ended.map(|ended| (row, ended)));
        }
        if self.outcome == Outcome::Unreached {
            let sum = Sum {
                times: 1,
                ..Sum::default()
            };
            self.ledger.add(&self.to, SentWhat::Unreached, sum);
        } else if !self.is_row {
            let sum = Sum {
                times: 1,
                unanswered: (self.outcome == Outcome::Unknown).into(),
                bytes: self.bytes,
                open_ms: 0,
            };
            self.ledger.add(&self.to, self.what, sum);
        }
    }
}

/// Takes note, as the program starts, of an end without a word before it: what went by itself since it was last kept
/// is not counted, and that is told too.
///
/// # Errors
/// The database's.
pub(crate) fn begin(tx: &Transaction<'_>, now: Now, joined: bool) -> Result<(), StoreError> {
    if let Some((counted_at, false)) = setting::get::<(DateTime<Utc>, bool)>(tx, COUNTED)? {
        let mut gap = blank(now, "", SentWhat::Uncounted);
        gap.at = [counted_at.min(now.wall), now.wall];
        sent::put(tx, &gap)?;
    }
    if joined {
        setting::set(tx, COUNTED, &(now.wall, false))?;
    }
    Ok(())
}

/// The first day that is told of.
pub(crate) fn first_kept(today: NaiveDate) -> NaiveDate {
    today
        .checked_sub_days(Days::new(u64::from(KEPT_DAYS) - 1))
        .unwrap_or(NaiveDate::MIN)
}

/// What it is called where it is kept: as in the view.
pub(crate) fn word(what: SentWhat) -> String {
    match serde_json::to_value(what) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn blank(now: Now, to: &str, what: SentWhat) -> Sent {
    Sent {
        on: now.local_on(),
        host: to.to_owned(),
        what: word(what),
        at: [now.wall, now.wall],
        times: 0,
        unanswered: 0,
        bytes: 0,
        open_ms: 0,
        records: "[]".into(),
    }
}

#[cfg(test)]
mod tests;
