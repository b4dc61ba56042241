//! The one writer thread. It takes what is queued (at most [`GROUP_MAX`] requests, no timer), writes all
//! of it in one durable transaction, tells the sink what it brought and only then answers.
//!
//! A request that fails is undone alone; a commit that fails fails its whole group.

use super::{
    connection::{BUSY_WAIT, empty_wal},
    feeds, people,
    work::Work,
};
use crate::store::{Ack, Answer, Sink, StoreError, WriteJob};
use protocol::wire::{Feed, FeedRow};
use rusqlite::{Connection, TransactionBehavior};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread::JoinHandle,
    time::Duration,
};
use tokio::sync::oneshot;

/// Most requests in one commit.
pub(super) const GROUP_MAX: usize = 64;
/// Most requests that wait; one more is told to come back.
const QUEUE_MAX: usize = 256;
/// Most rows of one feed that are published after the fact; listeners pull the rest.
const LATE_ROWS_MAX: u64 = 64;
/// How long emptying the log after an erasure waits for those who read.
const SCRUB_WAIT: Duration = Duration::from_millis(250);

enum Order {
    Write(WriteJob),
    CatchUp(oneshot::Sender<Answer<()>>),
    Scrub(oneshot::Sender<Answer<()>>),
}

/// The handle of the writer thread; it ends, with all it took done, when the handle is dropped.
pub(super) struct Writer {
    orders: Option<SyncSender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(db: Connection, sink: Arc<dyn Sink>) -> Answer<Writer> {
        let (orders, queue) = sync_channel(QUEUE_MAX);
        let clerk = Clerk {
            published: feeds::counters(&db)?,
            roster_v: people::roster_v(&db)?,
            data_v: data_v(&db)?,
            db,
            sink,
        };
        let thread = std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || clerk.run(&queue))
            .map_err(|e| StoreError::Failed(e.to_string()))?;
        Ok(Writer {
            orders: Some(orders),
            thread: Some(thread),
        })
    }

    /// Queues a job; it is answered once what it wrote is durable and published.
    pub(super) fn write(&self, job: WriteJob) -> Answer<()> {
        self.send(Order::Write(job))
    }

    /// Publishes rows that other processes wrote.
    pub(super) async fn catch_up(&self) -> Answer<()> {
        let (reply, answer) = oneshot::channel();
        self.send(Order::CatchUp(reply))?;
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Moves everything out of the write-ahead log and empties it.
    pub(super) async fn scrub(&self) -> Answer<()> {
        let (reply, answer) = oneshot::channel();
        self.send(Order::Scrub(reply))?;
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }

    fn send(&self, order: Order) -> Answer<()> {
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

/// What the thread has at hand.
struct Clerk {
    db: Connection,
    sink: Arc<dyn Sink>,
    /// The last row of each feed that was published here.
    published: HashMap<Feed, u64>,
    /// The last change of somebody's rights that was told here.
    roster_v: u64,
    /// Changes when another process has written.
    data_v: i64,
}

fn data_v(db: &Connection) -> Answer<i64> {
    Ok(db
        .prepare_cached("PRAGMA data_version")?
        .query_row([], |row| row.get(0))?)
}

impl Clerk {
    fn run(mut self, queue: &Receiver<Order>) {
        while let Ok(first) = queue.recv() {
            let (mut jobs, mut waiting, mut scrubs) = (Vec::new(), Vec::new(), Vec::new());
            for order in std::iter::once(first).chain(queue.try_iter()).take(GROUP_MAX) {
                match order {
                    Order::Write(job) => jobs.push(job),
                    Order::CatchUp(reply) => waiting.push(reply),
                    Order::Scrub(reply) => scrubs.push(reply),
                }
            }
            if !jobs.is_empty() {
                self.commit(jobs);
            }
            if !waiting.is_empty() {
                let done = self.catch_up();
                answer_all(waiting, &done);
            }
            if !scrubs.is_empty() {
                let done = empty_wal(&self.db);
                answer_all(scrubs, &done);
            }
        }
        // A folder that is copied after a clean stop is whole without the log beside it.
        if let Err(error) = empty_wal(&self.db) {
            tracing::debug!(%error, "another process still reads; the log stays beside the database");
        }
    }

    fn commit(&mut self, jobs: Vec<WriteJob>) {
        let mut acks = Vec::with_capacity(jobs.len());
        let done = write_group(&mut self.db, jobs, &mut acks);
        match done {
            Ok((rows, erased)) => {
                self.tell_roster();
                self.publish(&rows);
                acks.into_iter().for_each(|ack| ack(Ok(())));
                if erased {
                    self.forget_erased();
                }
            }
            Err(error) => {
                tracing::error!(%error, "a group of writes failed; nothing of it was stored");
                acks.into_iter().for_each(|ack| ack(Err(error.clone())));
            }
        }
    }

    /// Empties the log, in which what was erased still stands. Who reads meanwhile is not waited for long: the next
    /// turn of what is kept no longer does it too.
    fn forget_erased(&self) {
        let done = self.db.busy_timeout(SCRUB_WAIT).map_err(StoreError::from);
        let done = done.and_then(|()| empty_wal(&self.db));
        if let Err(error) = done.and(self.db.busy_timeout(BUSY_WAIT).map_err(StoreError::from)) {
            tracing::debug!(%error, "what was erased stands in the log for a while");
        }
    }

    /// Tells that rights changed, here or in another process, before any row that follows the change.
    fn tell_roster(&mut self) {
        match people::roster_v(&self.db) {
            Ok(v) if v == self.roster_v => {}
            Ok(v) => {
                self.sink.roster_changed(&Work::on(&self.db));
                self.roster_v = v;
            }
            Err(error) => tracing::error!(%error, "who may read what could not be looked at"),
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

    fn catch_up(&mut self) -> Answer<()> {
        let data_v = data_v(&self.db)?;
        if data_v == self.data_v {
            return Ok(());
        }
        self.tell_roster();
        self.data_v = data_v;
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
        match feeds::rows(&self.db, feed, (from, up_to), usize::MAX, usize::MAX) {
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
        self.sink.rows(rows);
    }
}

fn answer_all(waiting: Vec<oneshot::Sender<Answer<()>>>, done: &Answer<()>) {
    for reply in waiting {
        // Who asked may have gone; it is done all the same.
        let _unheard = reply.send(done.clone());
    }
}

fn write_group(
    db: &mut Connection,
    jobs: Vec<WriteJob>,
    acks: &mut Vec<Ack>,
) -> Answer<(Vec<(Feed, FeedRow)>, bool)> {
    let mut jobs = jobs.into_iter();
    let done = (|| {
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (mut routed, mut erased) = (Vec::new(), false);
        for job in jobs.by_ref() {
            tx.prepare_cached("SAVEPOINT job")?.execute([])?;
            let mut work = Work::on(&tx);
            let (done, ack) = job(Ok(&mut work));
            acks.push(ack);
            if done {
                routed.append(&mut work.routed);
                erased |= work.erased;
            } else {
                tx.prepare_cached("ROLLBACK TO job")?.execute([])?;
            }
            tx.prepare_cached("RELEASE job")?.execute([])?;
        }
        let rows = feeds::number(&tx, routed)?;
        tx.commit()?;
        Ok((rows, erased))
    })();
    if let Err(error) = &done {
        acks.extend(jobs.map(|job| job(Err(StoreError::clone(error))).1));
    }
    done
}
