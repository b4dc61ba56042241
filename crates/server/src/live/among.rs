//! The listeners of one server among several on the same database: what is committed here is told to the others.
//!
//! The way there may be full or broken; then the others find it in the database a little later. Decides nothing.

use super::{Caller, Live, Subscription, Wish, known::Known, local::LocalLive};
use crate::{
    counts::Counts,
    store::{News, Read, Sink},
};
use chrono::{DateTime, Utc};
use protocol::wire::{Feed, FeedRow};
use std::{sync::Arc, time::Duration};
use tokio::sync::mpsc;

/// Most words that wait to be sent.
const WAITING_MAX: usize = 256;

/// The listeners of this server, and the way to the others.
#[derive(Debug)]
pub struct AmongLive {
    here: LocalLive,
    others: mpsc::Sender<News>,
}

impl AmongLive {
    /// Nobody listens yet; what is to be told to the others comes out of the receiver.
    #[must_use]
    pub fn new(clock: fn() -> DateTime<Utc>) -> (AmongLive, mpsc::Receiver<News>) {
        let (others, news) = mpsc::channel(WAITING_MAX);
        let here = LocalLive::new(clock);
        (AmongLive { here, others }, news)
    }
}

impl Sink for AmongLive {
    fn roster_changed(&self, now: &dyn Read) {
        self.here.roster_changed(now);
    }

    fn is_heard(&self, feed: Feed) -> bool {
        self.here.is_heard(feed)
    }

    fn rows(&self, rows: &[(Feed, FeedRow)]) {
        self.here.rows(rows);
    }

    fn committed(&self, news: News, writes: usize, took: Duration) {
        self.here.committed(News::default(), writes, took);
        if self.others.try_send(news).is_err() {
            tracing::debug!("the other servers find what is new in the database");
        }
    }
}

impl Live for AmongLive {
    fn known(&self) -> &Known {
        self.here.known()
    }

    fn counts(&self) -> Arc<Counts> {
        self.here.counts()
    }

    fn subscribe(&self, caller: &Caller, wish: Wish, roster_v: u64) -> Option<Subscription> {
        self.here.subscribe(caller, wish, roster_v)
    }
}
