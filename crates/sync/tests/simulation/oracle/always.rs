//! What must hold after every step: each promise of a sync that is true at every moment, not only in the end.
//!
//! The numbers are those of `oracle`. What was looked at before and did not change is not looked at again.

use super::may_read;
use crate::{
    disk::{Disk, Kept, Row, SEALED},
    world::World,
};
use protocol::{
    envelope::{Audience, Hash16, Header, StreamId},
    wire::{Feed, Head},
};
use std::collections::{BTreeMap, BTreeSet};

/// What the oracle has seen so far.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    /// Every record that some desk wrote.
    authored: BTreeSet<Hash16>,
    /// Every record that was ever committed.
    stored: BTreeSet<Hash16>,
    /// Every record that was ever in a finished backup.
    pub(crate) backed: BTreeSet<Hash16>,
    backups: usize,
    /// A finished backup is gone.
    pub(crate) backup_lost: bool,
    clients: BTreeMap<usize, Seen>,
    server: Seen,
}

/// Up to where somebody's streams and feeds were verified.
#[derive(Debug, Default)]
struct Seen {
    streams: BTreeMap<StreamId, Head>,
    feeds: BTreeMap<Feed, Head>,
    records: usize,
    held: usize,
}

/// How much of what `hash_at` shows was verified: all up to `seen`, or nothing when it was put back.
fn verified(seen: Option<&Head>, hash_at: impl Fn(usize) -> Option<Hash16>) -> usize {
    let seen = seen.copied().unwrap_or_default();
    let count = usize::try_from(seen.seq).unwrap();
    let same = count > 0 && hash_at(count - 1) == Some(seen.hash);
    if same { count } else { 0 }
}

impl Seen {
    /// (2): what is new in a stream follows what is there. Says from where it is new.
    fn chain(&mut self, who: &str, stream: StreamId, records: &[Kept]) -> usize {
        let from = verified(self.streams.get(&stream), |at| {
            records.get(at).map(|kept| kept.hash)
        });
        let mut before = crate::disk::head_of(&records[..from]);
        for kept in &records[from..] {
            let header = &kept.header;
            assert_eq!(
                (header.stream, header.seq, header.prev),
                (stream, before.seq + 1, before.hash),
                "(2) {who}: a stream is a gapless chain"
            );
            before = Head {
                seq: header.seq,
                hash: kept.hash,
            };
        }
        self.streams.insert(stream, before);
        from
    }

    /// (6): what is new in a feed follows what is there.
    fn rows(&mut self, who: &str, feed: Feed, rows: &[Row]) -> usize {
        let from = verified(self.feeds.get(&feed), |at| rows.get(at).map(|row| row.end.hash));
        let mut before = if from == 0 {
            Head::default()
        } else {
            rows[from - 1].end
        };
        for row in &rows[from..] {
            before = sync::feed::next(before, row.record);
            assert_eq!(row.end, before, "(6) {who}: {feed} is a gapless chain");
        }
        self.feeds.insert(feed, before);
        from
    }
}

impl Watch {
    /// A backup is put back; the newest is gone when `newest_lost`.
    pub(crate) fn excuse(&mut self, newest_lost: bool) {
        self.backup_lost |= newest_lost;
        self.backups = 0;
    }

    /// Looks at one client.
    pub(crate) fn client(world: &mut World, place: usize) {
        let mut watch = std::mem::take(&mut world.watch);
        let mut seen = watch.clients.remove(&place).unwrap_or_default();
        watch.streams(world, place, &mut seen);
        Self::feeds(world, place, &mut seen);
        watch.clients.insert(place, seen);
        world.watch = watch;
    }

    fn streams(&mut self, world: &World, place: usize, seen: &mut Seen) {
        let (disk, who) = (&world.clients[place].disk, format!("client {place}"));
        for (stream, own) in &disk.streams {
            let from = seen.chain(&who, *stream, &own.records);
            self.authored
                .extend(own.records[from..].iter().map(|kept| kept.hash));
            let among = |seq: u64, all: &BTreeSet<Hash16>| {
                let record = seq
                    .checked_sub(1)
                    .map(|at| own.records.get(usize::try_from(at).unwrap()));
                record.is_none_or(|kept| kept.is_some_and(|kept| all.contains(&kept.hash)))
            };
            assert!(
                among(own.acked, &self.stored),
                "(2) {who}: what counts as acknowledged was stored: {} of {stream:?}",
                own.acked
            );
            assert!(
                among(own.safe, &self.backed),
                "(5) {who}: what counts as safe was in a finished backup: {} of {stream:?}",
                own.safe
            );
        }
        let records = disk.streams.values().map(|own| own.records.len()).sum();
        if std::mem::replace(&mut seen.records, records) == records {
            return;
        }
        let written = disk.written();
        for (key, promise) in world.promised.iter().filter(|(_, p)| p.client == place) {
            assert!(
                promise.disk_put_back || written.contains(key),
                "(1) {who}: a write that was seen saved stays in its author's log: {key:?}"
            );
        }
    }

    fn feeds(world: &World, place: usize, seen: &mut Seen) {
        let (client, who) = (&world.clients[place], format!("client {place}"));
        let Disk { feeds, held, .. } = &client.disk;
        for (feed, rows) in feeds {
            let from = seen.rows(&who, *feed, rows);
            for row in &rows[from..] {
                assert!(
                    held.contains_key(&row.record),
                    "(6) {who}: no cursor passes what is not kept: {feed} {}",
                    row.end.seq
                );
            }
        }
        for (key, times) in &client.disk.projected {
            assert_eq!(*times, 1, "(4) {who}: {key:?} is projected once");
        }
        if std::mem::replace(&mut seen.held, held.len()) != held.len() {
            for kept in held.values() {
                let theirs = may_read(world, client.person, &kept.header);
                assert!(theirs, "(4) {who}: holds only what is theirs");
            }
        }
    }

    /// Looks at the database.
    pub(crate) fn server(world: &mut World) {
        let mut watch = std::mem::take(&mut world.watch);
        let now = &world.server.now;
        for (stream, records) in &now.streams {
            let from = watch.server.chain("the server", *stream, records);
            for kept in &records[from..] {
                let known = watch.authored.contains(&kept.hash);
                assert!(
                    known,
                    "(2) the server holds only what an author wrote: {stream:?}"
                );
                watch.stored.insert(kept.hash);
            }
        }
        for (feed, rows) in &now.feeds {
            let record =
                |stream: &StreamId, seq: u64| &now.streams[stream][usize::try_from(seq).unwrap() - 1];
            let of = |row: &crate::server::Published| Row {
                end: row.end,
                record: record(&row.stream, row.seq).hash,
            };
            let as_kept: Vec<Row> = rows.iter().map(of).collect();
            watch.server.rows("the server", *feed, &as_kept);
            let each: BTreeSet<Hash16> = as_kept.iter().map(|row| row.record).collect();
            let meant = now.streams.values().flatten();
            let meant = meant.filter(|kept| is_for(&kept.header, *feed));
            assert_eq!(
                (each.len(), meant.count()),
                (rows.len(), rows.len()),
                "(4) the server hands on each record once, in {feed}"
            );
        }
        let backups = &world.server.backups;
        if std::mem::replace(&mut watch.backups, backups.len()) != backups.len() {
            let newest = backups.iter().flat_map(|held| held.streams.values().flatten());
            watch.backed.extend(newest.map(|kept| kept.hash));
        }
        if !watch.backup_lost {
            Self::safe_is_there(world);
        }
        world.watch = watch;
    }

    /// (5) as it stands: whatever backup was put back, the database holds what it called safe.
    fn safe_is_there(world: &World) {
        for (place, client) in world.clients.iter().enumerate() {
            for (stream, own) in client.disk.streams.iter().filter(|(_, own)| own.safe > 0) {
                let at = usize::try_from(own.safe).unwrap() - 1;
                let held = world.server.now.streams.get(stream);
                let held = held.and_then(|held| held.get(at)).map(|kept| kept.hash);
                assert_eq!(
                    held,
                    Some(own.records[at].hash),
                    "(5) client {place}: nothing that counts as safe is missing"
                );
            }
        }
    }
}

fn is_for(header: &Header, feed: Feed) -> bool {
    match (header.audience(), feed) {
        (Audience::User(id), Feed::Inbox(of)) => id == of,
        (Audience::Team(id), Feed::Team(of)) => id == of,
        (Audience::Org, Feed::Org) => true,
        (Audience::Author, Feed::Own(of)) => header.kind == SEALED && header.stream.author == of,
        _ => false,
    }
}
