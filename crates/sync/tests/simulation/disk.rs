//! A client's disk: what survives a crash, and the rules its store keeps.
//!
//! Follows `store::log` in memory. Panics when it is asked for what a store refuses: rows that do not follow what
//! is held, a stream that is acknowledged beyond its end.

use protocol::{
    envelope::{Audience, Envelope, Hash16, Header, Place, StreamId},
    wire::{Feed, FeedRow, Head},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use sync::client::Own;

/// Which write a record carries, whatever incarnation carries it.
pub(crate) type WriteKey = (StreamId, Place, Hash16);

/// The kind of a record that takes another one back: its body is the other one's body hash.
pub(crate) const WITHDRAWAL: u16 = 2;

/// The kind of a record that only its author opens, with a key of the epoch that ends its body.
pub(crate) const SEALED: u16 = 0;

/// A record, and what its bytes say, read once.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) envelope: Envelope,
    pub(crate) header: Arc<Header>,
    pub(crate) hash: Hash16,
    pub(crate) key: WriteKey,
}

impl Kept {
    pub(crate) fn of(envelope: Envelope) -> Kept {
        let header = envelope.header().unwrap();
        let first = StreamId {
            inc: 0,
            ..header.stream
        };
        Kept {
            hash: envelope.hash(),
            key: (first, header.origin(), header.body_hash),
            header: Arc::new(header),
            envelope,
        }
    }

    /// Which body this record takes back, if it does.
    pub(crate) fn withdraws(&self) -> Option<Hash16> {
        let body = self.envelope.body.as_ref()?;
        let of_kind = self.header.kind == WITHDRAWAL;
        of_kind.then(|| Hash16(body.0.as_slice().try_into().unwrap()))
    }

    /// The epoch of the key that opens it, where it is sealed.
    fn epoch(&self) -> Option<u32> {
        let body = self.envelope.body.as_ref()?;
        let epoch = body.0.last_chunk().copied().map(u32::from_be_bytes);
        epoch.filter(|_| self.header.kind == SEALED)
    }

    /// Takes the body out when it is one of `erased`.
    pub(crate) fn obey(&mut self, erased: &BTreeSet<Hash16>) {
        if erased.contains(&self.header.body_hash) {
            self.envelope.body = None;
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct DiskStream {
    pub(crate) records: Vec<Kept>,
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
pub(crate) fn head_of(records: &[Kept]) -> Head {
    records.last().map_or(Head::default(), |last| Head {
        seq: records.len() as u64,
        hash: last.hash,
    })
}

/// A row of a feed as a client keeps it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) end: Head,
    pub(crate) record: Hash16,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Disk {
    pub(crate) streams: BTreeMap<StreamId, DiskStream>,
    pub(crate) feeds: BTreeMap<Feed, Vec<Row>>,
    pub(crate) held: BTreeMap<Hash16, Kept>,
    /// How often each write was projected.
    pub(crate) projected: BTreeMap<WriteKey, u32>,
    /// Bodies that were taken back.
    pub(crate) erased: BTreeSet<Hash16>,
    /// The newest epoch of the key ring here: it opens this one and those before.
    pub(crate) epoch: u32,
}

impl Disk {
    /// Writes as the agent does: record and projection together.
    pub(crate) fn write(
        &mut self,
        first: StreamId,
        audience: &Audience,
        kind: u16,
        mut body: Vec<u8>,
    ) -> Kept {
        if kind == SEALED {
            body.extend(self.epoch.to_be_bytes());
        }
        let stream = self.streams.keys().next_back().copied().unwrap_or(first);
        let own = self.streams.entry(stream).or_default();
        let seq = own.records.len() as u64 + 1;
        let tenant = domain::id::TenantId(uuid::Uuid::nil());
        let prev = head_of(&own.records).hash;
        let kept = Kept::of(Envelope::write(tenant, stream, seq, prev, audience, kind, body));
        own.records.push(kept.clone());
        self.held.insert(kept.hash, kept.clone());
        *self.projected.entry(kept.key).or_default() += 1;
        self.heed(&kept);
        kept
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
        let last = |(feed, rows): (&Feed, &Vec<Row>)| rows.last().map(|row| (*feed, row.end));
        self.feeds.iter().filter_map(last).collect()
    }

    pub(crate) fn own_after(&self, stream: StreamId, after: u64, max: usize) -> Vec<Envelope> {
        let own = &self.streams[&stream];
        let records = own.records[..own.upto()].iter();
        let rest = records.skip(usize::try_from(after).unwrap());
        rest.take(max).map(|kept| kept.envelope.clone()).collect()
    }

    pub(crate) fn mark(&self, feed: Feed, seq: u64) -> Option<Head> {
        if seq == 0 {
            return Some(Head::default());
        }
        let rows = self.feeds.get(&feed)?;
        Some(rows.get(usize::try_from(seq).unwrap() - 1)?.end)
    }

    /// Keeps rows, projects what is new and of a kind up to `known`, and moves the cursor.
    pub(crate) fn receive(&mut self, feed: Feed, after: Head, rows: &[FeedRow], known: u16) {
        assert_eq!(
            self.mark(feed, after.seq),
            Some(after),
            "rows follow what is held"
        );
        let kept = self.feeds.entry(feed).or_default();
        kept.truncate(usize::try_from(after.seq).unwrap());
        for row in rows {
            let end = Head {
                seq: row.fseq,
                hash: row.chain,
            };
            let record = row.record.hash();
            self.feeds.entry(feed).or_default().push(Row { end, record });
            if self.held.contains_key(&record) {
                continue;
            }
            let mut kept = Kept::of(row.record.clone());
            kept.obey(&self.erased);
            self.project(&kept, known);
            self.held.insert(record, kept);
        }
    }

    /// Projects a record that is not held, if its write is new, its body is there, its kind is known, and the key ring opens it.
    fn project(&mut self, kept: &Kept, known: u16) {
        let opens = kept.epoch().is_none_or(|epoch| epoch <= self.epoch);
        let readable = kept.header.kind <= known && kept.envelope.body.is_some() && opens;
        if readable && !self.projected.contains_key(&kept.key) {
            self.projected.insert(kept.key, 1);
            self.heed(kept);
        }
    }

    /// A newer program, or a newer key ring, reads what was kept for it; says how much that was.
    pub(crate) fn reproject(&mut self, known: u16) -> usize {
        let before = self.projected.len();
        for kept in self.held.values().cloned().collect::<Vec<_>>() {
            self.project(&kept, known);
        }
        self.projected.len() - before
    }

    /// Carries out what a record says about another one.
    fn heed(&mut self, kept: &Kept) {
        let Some(body) = kept.withdraws() else { return };
        self.erased.insert(body);
        let own = self.streams.values_mut().flat_map(|s| &mut s.records);
        own.chain(self.held.values_mut())
            .for_each(|kept| kept.obey(&self.erased));
    }

    pub(crate) fn set_acked(&mut self, stream: StreamId, acked: u64, safe: u64) {
        let own = self.streams.get_mut(&stream).unwrap();
        assert!(
            acked as usize <= own.records.len(),
            "nothing is acknowledged that was not written"
        );
        own.acked = acked;
        own.safe = safe;
    }

    pub(crate) fn reopen(&mut self, stream: StreamId, keep: u64) -> Own {
        let lost = self.own_after(stream, keep, usize::MAX);
        let ended = self.streams.get_mut(&stream).unwrap();
        ended.keep = Some(keep);
        ended.acked = keep;
        ended.safe = ended.safe.min(keep);
        let inc = self.streams.keys().map(|s| s.inc).max().unwrap() + 1;
        let next = StreamId { inc, ..stream };
        let mut fresh = DiskStream::default();
        for (seq, envelope) in (1..).zip(lost) {
            let moved = Kept::of(envelope.again(next, seq, head_of(&fresh.records).hash).unwrap());
            self.held.insert(moved.hash, moved.clone());
            fresh.records.push(moved);
        }
        self.streams.insert(next, fresh);
        *self.own().iter().find(|own| own.stream == next).unwrap()
    }

    /// What the agent sees: what was projected and not taken back.
    pub(crate) fn shown(&self) -> BTreeSet<WriteKey> {
        let all = self.projected.keys().copied();
        all.filter(|key| !self.erased.contains(&key.2)).collect()
    }

    /// Writes in the own log.
    pub(crate) fn written(&self) -> BTreeSet<WriteKey> {
        let all = self.streams.values().flat_map(|s| &s.records);
        all.map(|kept| kept.key).collect()
    }
}
