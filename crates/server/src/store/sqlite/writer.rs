//! The one writer thread. It takes what is queued (at most [`GROUP_MAX`] requests, no timer), writes all
//! of it in one durable transaction, publishes the new feed rows and only then answers.
//!
//! A request that fails is undone alone; a commit that fails fails its whole group.

use super::{StoreError, feeds};
use crate::live::Fanout;
use domain::id::PersonId;
use protocol::{
    envelope::{Envelope, Hash16},
    record::{Body, PersonSet},
    wire::{Feed, FeedRow},
};
use rusqlite::{Connection, TransactionBehavior};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread::JoinHandle,
};
use tokio::sync::oneshot;

/// Most requests in one commit.
pub(super) const GROUP_MAX: usize = 64;
/// Most requests that wait; one more is told to come back.
const QUEUE_MAX: usize = 256;
/// Most rows of one feed that are published after the fact; listeners pull the rest.
const LATE_ROWS_MAX: u64 = 64;

/// A record that goes into a feed at the end of the transaction.
pub(super) struct Routed {
    pub(super) feed: Feed,
    pub(super) record: i64,
    pub(super) hash: Hash16,
    pub(super) envelope: Envelope,
}

/// What a request works on.
pub(super) struct Work<'a> {
    pub(super) db: &'a Connection,
    pub(super) routed: &'a mut Vec<Routed>,
}

type Ack = Box<dyn FnOnce(Result<(), StoreError>) + Send>;
type Job = Box<dyn FnOnce(Result<&mut Work<'_>, StoreError>) -> (bool, Ack) + Send>;

enum Order {
    Write(Job),
    CatchUp(oneshot::Sender<Result<(), StoreError>>),
}

/// The handle of the writer thread; it ends, with all it took done, when the handle is dropped.
pub(super) struct Writer {
    orders: Option<SyncSender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(db: Connection, fanout: Arc<dyn Fanout>) -> Result<Writer, StoreError> {
        let (orders, queue) = sync_channel(QUEUE_MAX);
        let published = feeds::counters(&db)?;
        let desk = Desk {
            db,
            fanout,
            published,
        };
        let thread = std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || desk.run(&queue))
            .map_err(|e| StoreError::Failed(e.to_string()))?;
        Ok(Writer {
            orders: Some(orders),
            thread: Some(thread),
        })
    }

    /// Queues `f` and waits until what it wrote is durable and published.
    pub(super) async fn write<T, F>(&self, f: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Work<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.send(Order::Write(Box::new(move |work| {
            let result = work.and_then(f);
            let done = result.is_ok();
            // Nobody waits any more when the connection broke; the write stands all the same.
            let ack: Ack = Box::new(move |commit| drop(reply.send(commit.and(result))));
            (done, ack)
        })))?;
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Publishes rows that other processes wrote.
    pub(super) async fn catch_up(&self) -> Result<(), StoreError> {
        let (reply, answer) = oneshot::channel();
        self.send(Order::CatchUp(reply))?;
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }

    fn send(&self, order: Order) -> Result<(), StoreError> {
        match self.orders.as_ref().map(|orders| orders.try_send(order)) {
            Some(Ok(())) => Ok(()),
            Some(Err(TrySendError::Full(_))) => Err(StoreError::Busy),
            Some(Err(TrySendError::Disconnected(_))) | None => Err(stopped()),
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.orders.take());
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            tracing::error!("the writer ended with a panic");
        }
    }
}

fn stopped() -> StoreError {
    StoreError::Failed("the writer has stopped".into())
}

struct Desk {
    db: Connection,
    fanout: Arc<dyn Fanout>,
    /// The last row of each feed that was published here.
    published: HashMap<Feed, u64>,
}

impl Desk {
    fn run(mut self, queue: &Receiver<Order>) {
        while let Ok(first) = queue.recv() {
            let mut jobs = Vec::new();
            let mut waiting = Vec::new();
            for order in std::iter::once(first).chain(queue.try_iter()).take(GROUP_MAX) {
                match order {
                    Order::Write(job) => jobs.push(job),
                    Order::CatchUp(reply) => waiting.push(reply),
                }
            }
            if !jobs.is_empty() {
                self.commit(jobs);
            }
            if !waiting.is_empty() {
                let done = self.catch_up();
                waiting
                    .into_iter()
                    .for_each(|reply| drop(reply.send(done.clone())));
            }
        }
    }

    fn commit(&mut self, jobs: Vec<Job>) {
        let mut acks = Vec::with_capacity(jobs.len());
        let done = write_group(&mut self.db, jobs, &mut acks);
        match done {
            Ok(rows) => {
                self.publish(&rows);
                acks.into_iter().for_each(|ack| ack(Ok(())));
            }
            Err(error) => {
                tracing::error!(%error, "a group of writes failed; nothing of it was stored");
                acks.into_iter().for_each(|ack| ack(Err(error.clone())));
            }
        }
    }

    /// Publishes committed rows; rows of the same feed that another process wrote before them go first.
    fn publish(&mut self, rows: &[(Feed, FeedRow)]) {
        for of_feed in rows.chunk_by(|a, b| a.0 == b.0) {
            let (feed, first) = (of_feed[0].0, of_feed[0].1.fseq);
            let known = self.published.get(&feed).copied().unwrap_or(0);
            if first > known + 1 {
                self.publish_late(feed, known, first - 1);
            }
            self.hand_out(of_feed);
        }
    }

    fn catch_up(&mut self) -> Result<(), StoreError> {
        for (feed, seq) in feeds::counters(&self.db)? {
            let known = self.published.get(&feed).copied().unwrap_or(0);
            if seq > known {
                self.publish_late(feed, known, seq);
            }
        }
        Ok(())
    }

    fn publish_late(&mut self, feed: Feed, known: u64, up_to: u64) {
        let from = known.max(up_to.saturating_sub(LATE_ROWS_MAX));
        match feeds::rows_between(&self.db, feed, from, up_to) {
            Ok(rows) => {
                let rows: Vec<_> = rows.into_iter().map(|row| (feed, row)).collect();
                self.hand_out(&rows);
            }
            // Listeners see the hole with the next row and pull.
            Err(error) => tracing::warn!(%error, "rows of another process were not published"),
        }
    }

    fn hand_out(&mut self, rows: &[(Feed, FeedRow)]) {
        let Some((feed, last)) = rows.last() else { return };
        self.published.insert(*feed, last.fseq);
        self.fanout.publish(rows);
        for person in rows
            .iter()
            .filter(|(feed, _)| *feed == Feed::Org)
            .filter_map(|(_, row)| person_set(row))
        {
            self.fanout.end_person(person);
        }
    }
}

/// Whoever is set by this row may read other feeds from now on.
fn person_set(row: &FeedRow) -> Option<PersonId> {
    let header = row.record.header().ok()?;
    let body = row
        .record
        .body
        .as_ref()
        .filter(|_| header.kind == PersonSet::KIND)?;
    PersonSet::decode(&body.0).ok().map(|person| person.id)
}

fn write_group(
    db: &mut Connection,
    jobs: Vec<Job>,
    acks: &mut Vec<Ack>,
) -> Result<Vec<(Feed, FeedRow)>, StoreError> {
    let mut jobs = jobs.into_iter();
    let done = (|| {
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut routed = Vec::new();
        for job in jobs.by_ref() {
            let mark = routed.len();
            tx.prepare_cached("SAVEPOINT job")?.execute([])?;
            let (done, ack) = job(Ok(&mut Work {
                db: &tx,
                routed: &mut routed,
            }));
            acks.push(ack);
            if !done {
                tx.prepare_cached("ROLLBACK TO job")?.execute([])?;
                routed.truncate(mark);
            }
            tx.prepare_cached("RELEASE job")?.execute([])?;
        }
        let rows = feeds::number(&tx, routed)?;
        tx.commit()?;
        Ok(rows)
    })();
    if let Err(error) = &done {
        acks.extend(jobs.map(|job| job(Err(StoreError::clone(error))).1));
    }
    done
}
