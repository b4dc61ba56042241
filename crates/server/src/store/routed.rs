//! Records on their way into feeds: when their transaction ends they are numbered without gaps, each with the running
//! hash of all before it. Knows no SQL.

use super::Checked;
use protocol::{
    envelope::{Envelope, Hash16},
    wire::{Feed, FeedRow, Head},
};

/// Records that go into feeds at the end of a transaction, in the order in which they were routed.
#[derive(Default)]
pub(super) struct Routed(Vec<One>);

struct One {
    feed: Feed,
    record: i64,
    hash: Hash16,
    envelope: Envelope,
}

/// Those that go into one feed.
pub(super) struct OfFeed {
    pub(super) feed: Feed,
    records: Vec<One>,
}

impl Routed {
    /// Puts a record, by its key, into a feed.
    pub(super) fn put(&mut self, feed: Feed, record: i64, checked: &Checked) {
        self.0.push(One {
            feed,
            record,
            hash: checked.hash,
            envelope: checked.envelope.clone(),
        });
    }

    /// What is published when the transaction ends must not carry what it erases.
    pub(super) fn erase(&mut self, record: i64) {
        for one in self.0.iter_mut().filter(|one| one.record == record) {
            one.envelope.body = None;
        }
    }

    /// Adds those of a later job.
    pub(super) fn append(&mut self, mut later: Routed) {
        self.0.append(&mut later.0);
    }

    /// Feed by feed, in sorted order.
    pub(super) fn by_feed(mut self) -> Vec<OfFeed> {
        self.0.sort_by_key(|one| one.feed);
        let mut feeds: Vec<OfFeed> = Vec::new();
        for one in self.0 {
            match feeds.last_mut().filter(|last| last.feed == one.feed) {
                Some(last) => last.records.push(one),
                None => feeds.push(OfFeed {
                    feed: one.feed,
                    records: vec![one],
                }),
            }
        }
        feeds
    }
}

impl OfFeed {
    /// The rows that follow `end`, each with the key of its record.
    pub(super) fn after(self, mut end: Head) -> Vec<(i64, FeedRow)> {
        let row = |one: One| {
            end = Head {
                seq: end.seq + 1,
                hash: end.hash.chained(one.hash),
            };
            let row = FeedRow {
                fseq: end.seq,
                chain: end.hash,
                record: one.envelope,
            };
            (one.record, row)
        };
        self.records.into_iter().map(row).collect()
    }
}
