//! The one writer thread of a store. It takes what is queued (at most [`GROUP_MAX`] requests, no timer), has all of it
//! written in one durable transaction, tells the sink what it brought and only then answers.
//!
//! A request that fails is undone alone; a commit that fails fails its whole group. Knows no SQL: that is the
//! [`Engine`]'s.

use super::{Ack, Answer, News, Read, Sink, StoreError, WriteJob};
use protocol::wire::{Feed, FeedRow};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread::JoinHandle,
    time::Instant,
};
use tokio::sync::oneshot;

/// Most requests in one commit.
pub(super) const GROUP_MAX: usize = 64;
/// Most requests that wait; one more is told to come back.
const QUEUE_MAX: usize = 256;
/// Most rows of one feed that are published after the fact; listeners pull the rest.
const LATE_ROWS_MAX: u64 = 64;
/// Most words of other servers that wait; with one more everything is looked at instead.
const HEARD_MAX: usize = 256;
/// So many looks after other servers said something, and every feed is compared, whether they spoke the truth or not.
const LOOKS_MAX: u32 = 20;

/// What a committed group brought.
pub(super) struct Wrote {
    /// New rows; those of one feed are together and in order.
    pub(super) rows: Vec<(Feed, FeedRow)>,
    /// Some body was erased.
    pub(super) erased: bool,
    /// Which transaction of the database this was, where they are counted.
    pub(super) data_v: Option<i64>,
}

/// What the writer needs of a database.
pub(super) trait Engine: Send + 'static {
    /// Runs jobs in one durable transaction, each undone alone when it says so. The answer of every job that it took is
    /// put into `acks`.
    fn write(&mut self, jobs: &mut dyn Iterator<Item = WriteJob>, acks: &mut Vec<Ack>) -> Answer<Wrote>;
    /// Differs from before when anybody has written.
    fn data_v(&mut self) -> Answer<i64>;
    /// Shows what is stored now.
    fn look(&mut self, see: &mut dyn FnMut(&dyn Read)) -> Answer<()>;
    /// Something was erased: its bytes go as soon as they can.
    fn forget_erased(&mut self);
    /// Leaves no byte of an erased body outside what is in use.
    fn scrub(&mut self) -> Answer<()>;
    /// Nothing more will be written.
    fn close(&mut self);
}

enum Order {
    /// Other servers said something.
    Hear,
    Write(WriteJob),
    CatchUp(oneshot::Sender<Answer<()>>),
    Scrub(oneshot::Sender<Answer<()>>),
}

/// The handle of the writer thread; it ends, with all it took done, when the handle is dropped.
pub(super) struct Writer {
    orders: Option<SyncSender<Order>>,
    heard: Arc<Mutex<Vec<News>>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(mut engine: impl Engine, sink: Arc<dyn Sink>) -> Answer<Writer> {
        let (orders, queue) = sync_channel(QUEUE_MAX);
        let heard = Arc::new(Mutex::default());
        let clerk = Clerk {
            heard: heard.clone(),
            unproved: None,
            published: look(&mut engine, counters)?,
            roster_v: look(&mut engine, |read| read.roster_v())?,
            data_v: engine.data_v()?,
            engine,
            sink,
        };
        let thread = std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || clerk.run(&queue))
            .map_err(|e| StoreError::Failed(e.to_string()))?;
        Ok(Writer {
            orders: Some(orders),
            heard,
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

    /// Notes what another server committed.
    pub(super) fn hear(&self, news: News) {
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        let first = heard.is_empty();
        if heard.len() <= HEARD_MAX {
            heard.push(news);
        }
        drop(heard);
        if first {
            // A thread with a full queue looks at what was heard after what it is doing.
            let _busy = self.send(Order::Hear);
        }
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

/// What `see` makes of what is stored now.
fn look<T>(engine: &mut impl Engine, see: impl FnOnce(&dyn Read) -> Answer<T>) -> Answer<T> {
    let (mut see, mut seen) = (Some(see), None);
    engine.look(&mut |read| seen = see.take().map(|see| see(read)))?;
    seen.unwrap_or_else(|| Err(stopped()))
}

/// Where every feed ends.
fn counters(read: &dyn Read) -> Answer<HashMap<Feed, u64>> {
    let mut counters = HashMap::new();
    read.each_feed(&mut |name, head| {
        if let Ok(feed) = name.parse() {
            counters.insert(feed, head.seq);
        }
    })?;
    Ok(counters)
}

/// What the thread has at hand.
struct Clerk<E> {
    engine: E,
    sink: Arc<dyn Sink>,
    /// The last row of each feed that was published here.
    published: HashMap<Feed, u64>,
    /// The last change of somebody's rights that was told here.
    roster_v: u64,
    /// Changes when another process has written.
    data_v: i64,
    /// What other servers said.
    heard: Arc<Mutex<Vec<News>>>,
    /// Looks since another server said something that was not compared with the database yet.
    unproved: Option<u32>,
}

impl<E: Engine> Clerk<E> {
    fn run(mut self, queue: &Receiver<Order>) {
        while let Ok(first) = queue.recv() {
            let (mut jobs, mut waiting, mut scrubs) = (Vec::new(), Vec::new(), Vec::new());
            for order in std::iter::once(first).chain(queue.try_iter()).take(GROUP_MAX) {
                match order {
                    Order::Hear => {}
                    Order::Write(job) => jobs.push(job),
                    Order::CatchUp(reply) => waiting.push(reply),
                    Order::Scrub(reply) => scrubs.push(reply),
                }
            }
            if !jobs.is_empty() {
                self.commit(jobs);
            }
            self.listen();
            if !waiting.is_empty() {
                let done = self.catch_up();
                answer_all(waiting, &done);
            }
            if !scrubs.is_empty() {
                let done = self.engine.scrub();
                answer_all(scrubs, &done);
            }
        }
        self.engine.close();
    }

    fn commit(&mut self, jobs: Vec<WriteJob>) {
        let mut acks = Vec::with_capacity(jobs.len());
        let (writes, since) = (jobs.len(), Instant::now());
        let mut jobs = jobs.into_iter();
        let done = self.engine.write(&mut jobs, &mut acks);
        match done {
            Ok(Wrote { rows, erased, data_v }) => {
                self.tell_roster();
                self.publish(&rows);
                self.follows(data_v);
                let news = News::of(&rows, self.roster_v, data_v);
                self.sink.committed(news, writes, since.elapsed());
                acks.into_iter().for_each(|ack| ack(Ok(())));
                if erased {
                    self.engine.forget_erased();
                }
            }
            Err(error) => {
                tracing::error!(%error, "a group of writes failed; nothing of it was stored");
                acks.extend(jobs.map(|job| job(Err(error.clone())).1));
                acks.into_iter().for_each(|ack| ack(Err(error.clone())));
            }
        }
    }

    /// Tells that rights changed, here or in another process, before any row that follows the change.
    fn tell_roster(&mut self) {
        let told = match look(&mut self.engine, |read| read.roster_v()) {
            Ok(v) if v == self.roster_v => Ok(()),
            Ok(v) => self
                .engine
                .look(&mut |now| self.sink.roster_changed(now))
                .map(|()| self.roster_v = v),
            Err(error) => Err(error),
        };
        match told {
            Ok(()) => {}
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

    /// Nothing is to be looked for when this was the very next transaction.
    fn follows(&mut self, data_v: Option<i64>) {
        if data_v == self.data_v.checked_add(1) {
            self.data_v += 1;
        }
    }

    /// Looks where other servers say that something is new.
    fn listen(&mut self) {
        let heard = std::mem::take(&mut *self.heard.lock().unwrap_or_else(PoisonError::into_inner));
        if heard.is_empty() {
            return;
        }
        if heard.len() > HEARD_MAX || heard.iter().any(|news| news.feeds.is_none()) {
            self.unproved = Some(LOOKS_MAX);
            if let Err(error) = self.catch_up() {
                tracing::warn!(%error, "what another server wrote was not published at once");
            }
            return;
        }
        self.unproved.get_or_insert(0);
        if heard.iter().any(|news| news.roster_v != self.roster_v) {
            self.tell_roster();
        }
        let mut ends: HashMap<Feed, u64> = HashMap::new();
        for news in heard {
            for (feed, seq) in news.feeds.into_iter().flatten() {
                let end = ends.entry(feed).or_default();
                *end = seq.max(*end);
            }
            self.follows(news.data_v);
        }
        for (feed, seq) in ends {
            let known = self.published.get(&feed).copied().unwrap_or(0);
            // Of a feed that nobody hears here its end is taken from the database alone.
            if seq > known && self.sink.is_heard(feed) {
                self.publish_late(feed, known, seq);
            }
        }
    }

    fn catch_up(&mut self) -> Answer<()> {
        let data_v = self.engine.data_v()?;
        if data_v == self.data_v && self.unproved.is_none_or(|looks| looks < LOOKS_MAX) {
            self.unproved = self.unproved.map(|looks| looks + 1);
            return Ok(());
        }
        self.unproved = None;
        self.tell_roster();
        self.data_v = data_v;
        for (feed, seq) in look(&mut self.engine, counters)? {
            let known = self.published.get(&feed).copied().unwrap_or(0);
            if seq > known {
                self.publish_late(feed, known, seq);
            } else {
                // A database that was put back meanwhile ends earlier.
                self.published.insert(feed, seq);
            }
        }
        Ok(())
    }

    fn publish_late(&mut self, feed: Feed, known: u64, up_to: u64) {
        if !self.sink.is_heard(feed) {
            // Whoever begins to listen reads what is there first.
            self.published.insert(feed, up_to);
            return;
        }
        let from = known.max(up_to.saturating_sub(LATE_ROWS_MAX));
        match look(&mut self.engine, |read| {
            read.feed_rows(feed, from, up_to, usize::MAX, usize::MAX)
        }) {
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
