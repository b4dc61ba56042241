//! A client's disk: what survives a crash, and the rules its store keeps.
//!
//! Follows `store::log` in memory. Panics when a rule that must hold on every disk at every moment is
//! broken: a cursor that passes what is not stored, a stream with a gap.

use protocol::{
    envelope::{Audience, Envelope, Hash16, Header, Place, StreamId},
    wire::{Feed, FeedRow, Head},
};
use std::collections::{BTreeMap, BTreeSet};
use sync::client::Own;

/// Which write a record carries, whatever incarnation carries it.
pub(crate) type WriteKey = (StreamId, Place, Hash16);

/// The write in `header`.
pub(crate) fn write_key(header: &Header) -> WriteKey {
    let first = StreamId {
        inc: 0,
        ..header.stream
    };
    (first, header.origin(), header.body_hash)
}

/// Kinds up to here are known.
pub(crate) const KIND_KNOWN_MAX: u16 = 99;

#[derive(Clone, Debug, Default)]
pub(crate) struct DiskStream {
    pub(crate) records: Vec<Envelope>,
    pub(crate) acked: u64,
    pub(crate) safe: u64,
    pub(crate) keep: Option<u64>,
}

impl DiskStream {
    fn upto(&self) -> usize {
        self.keep
            .map_or(self.records.len(), |keep| usize::try_from(keep).unwrap())
    }

    fn head(&self) -> Head {
        head_of(&self.records[..self.upto()])
    }
}

/// Where a run from 1 ends.
pub(crate) fn head_of(records: &[Envelope]) -> Head {
    records.last().map_or(Head::default(), |last| Head {
        seq: records.len() as u64,
        hash: last.hash(),
    })
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Disk {
    pub(crate) streams: BTreeMap<StreamId, DiskStream>,
    pub(crate) feeds: BTreeMap<Feed, Vec<Head>>,
    pub(crate) held: BTreeMap<Hash16, Header>,
    pub(crate) projected: BTreeMap<WriteKey, u32>,
}

impl Disk {
    /// Writes as the agent does: record and projection together.
    pub(crate) fn write(
        &mut self,
        first: StreamId,
        audience: &Audience,
        kind: u16,
        body: Vec<u8>,
    ) -> WriteKey {
        let stream = self.streams.keys().next_back().copied().unwrap_or(first);
        let own = self.streams.entry(stream).or_default();
        let seq = own.records.len() as u64 + 1;
        let tenant = domain::id::TenantId(uuid::Uuid::nil());
        let prev = head_of(&own.records).hash;
        let envelope = Envelope::write(tenant, stream, seq, prev, audience, kind, body);
        let header = envelope.header().unwrap();
        own.records.push(envelope.clone());
        let key = write_key(&header);
        self.held.insert(envelope.hash(), header);
        *self.projected.entry(key).or_default() += 1;
        key
    }

    pub(crate) fn own(&self) -> Vec<Own> {
        let own = |(stream, s): (&StreamId, &DiskStream)| Own {
            stream: *stream,
            upto: s.head(),
            acked: s.acked,
            ended: s.keep.is_some(),
        };
        self.streams.iter().map(own).collect()
    }

    pub(crate) fn ends(&self) -> Vec<(StreamId, Head)> {
        let open = self.own().into_iter().filter(|own| !own.ended);
        open.map(|own| (own.stream, own.upto)).collect()
    }

    pub(crate) fn cursors(&self) -> Vec<(Feed, Head)> {
        let last = |(feed, heads): (&Feed, &Vec<Head>)| heads.last().map(|head| (*feed, *head));
        self.feeds.iter().filter_map(last).collect()
    }

    pub(crate) fn own_after(&self, stream: StreamId, after: u64, max: usize) -> Vec<Envelope> {
        let own = &self.streams[&stream];
        let records = own.records[..own.upto()].iter();
        records
            .skip(usize::try_from(after).unwrap())
            .take(max)
            .cloned()
            .collect()
    }

    pub(crate) fn mark(&self, feed: Feed, seq: u64) -> Option<Head> {
        if seq == 0 {
            return Some(Head::default());
        }
        self.feeds
            .get(&feed)?
            .get(usize::try_from(seq).unwrap() - 1)
            .copied()
    }

    pub(crate) fn receive(&mut self, feed: Feed, after: Head, rows: &[FeedRow]) {
        assert_eq!(
            self.mark(feed, after.seq),
            Some(after),
            "rows follow what is held"
        );
        let heads = self.feeds.entry(feed).or_default();
        heads.truncate(usize::try_from(after.seq).unwrap());
        for row in rows {
            let before = heads.last().copied().unwrap_or_default();
            let next = sync::feed::next(before, row.record.hash());
            assert_eq!(
                (row.fseq, row.chain),
                (next.seq, next.hash),
                "the feed is a gapless chain"
            );
            heads.push(next);
            let header = row.record.header().unwrap();
            if self.held.contains_key(&row.record.hash()) {
                continue;
            }
            if header.kind <= KIND_KNOWN_MAX && !self.projected.contains_key(&write_key(&header)) {
                self.projected.insert(write_key(&header), 1);
            }
            self.held.insert(row.record.hash(), header);
        }
    }

    pub(crate) fn set_acked(&mut self, stream: StreamId, acked: u64, safe: u64) {
        let own = self.streams.get_mut(&stream).unwrap();
        assert!(
            acked as usize <= own.records.len(),
            "nothing is acknowledged that was not written"
        );
        own.acked = acked;
        own.safe = own.safe.max(safe);
    }

    pub(crate) fn reopen(&mut self, stream: StreamId, keep: u64) -> Own {
        let lost = self.own_after(stream, keep, usize::MAX);
        let ended = self.streams.get_mut(&stream).unwrap();
        ended.keep = Some(keep);
        ended.acked = keep;
        let inc = self.streams.keys().map(|s| s.inc).max().unwrap() + 1;
        let next = StreamId { inc, ..stream };
        let mut fresh = DiskStream::default();
        for (seq, envelope) in (1..).zip(lost) {
            let moved = envelope.again(next, seq, head_of(&fresh.records).hash).unwrap();
            self.held.insert(moved.hash(), moved.header().unwrap());
            fresh.records.push(moved);
        }
        self.streams.insert(next, fresh);
        *self.own().iter().find(|own| own.stream == next).unwrap()
    }

    /// Writes in the own log.
    pub(crate) fn written(&self) -> BTreeSet<WriteKey> {
        let all = self.streams.values().flat_map(|s| &s.records);
        all.map(|e| write_key(&e.header().unwrap())).collect()
    }
}
