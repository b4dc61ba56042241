//! The log in a real SQLite file: streams, forks, feeds, and what a fault halfway leaves.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use domain::id::{DeviceId, PersonId, TenantId};
use protocol::{
    envelope::{Audience, Bytes, Envelope, Hash16, Header, StreamId},
    record::OrgSet,
    wire::{Feed, FeedRow, Head},
};
use rusqlite::Transaction;
use store::{
    Store, StoreError,
    log::{self, Projected, Writer},
};
use uuid::Uuid;

const ALL: usize = usize::MAX;

fn writer(author: u128) -> Writer {
    Writer {
        tenant: TenantId(Uuid::from_u128(1)),
        author: PersonId(Uuid::from_u128(author)),
        device: DeviceId(Uuid::from_u128(author + 100)),
    }
}

fn stream(author: u128, inc: u32) -> StreamId {
    StreamId {
        author: writer(author).author,
        device: writer(author).device,
        inc,
    }
}

fn org(name: &str) -> OrgSet {
    OrgSet { name: name.into() }
}

struct Desk {
    store: Store,
    runtime: tokio::runtime::Runtime,
    _dir: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        let (store, _) = Store::open(&dir.path().join("a.db"), ".broken").unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        Desk {
            store,
            runtime,
            _dir: dir,
        }
    }

    fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.runtime.block_on(self.store.write(work))
    }

    fn wrote(&self, names: &'static [&'static str]) -> Vec<Header> {
        self.write(move |tx| {
            names
                .iter()
                .map(|name| log::append(tx, &writer(7), &Audience::Org, &org(name)))
                .collect()
        })
        .unwrap()
    }

    fn own(&self, inc: u32, after: u64) -> Vec<Envelope> {
        self.write(move |tx| log::own_after(tx, stream(7, inc), after, ALL, ALL))
            .unwrap()
    }

    fn receive(&self, feed: Feed, after: Head, rows: &[FeedRow]) -> Result<log::Received, StoreError> {
        let rows = rows.to_vec();
        self.write(move |tx| log::receive(tx, feed, after, &rows, project_once))
    }

    fn cursor(&self, feed: Feed) -> Head {
        let all = self.write(log::cursors).unwrap();
        all.into_iter()
            .find(|(f, _)| *f == feed)
            .map_or(Head::default(), |(_, head)| head)
    }

    fn sound(&self) {
        let seen = self.write(log::verify).unwrap();
        assert_eq!(seen.faults, Vec::<String>::new());
    }

    fn count(&self, sql: &'static str) -> i64 {
        self.write(move |tx| Ok(tx.query_row(sql, [], |row| row.get(0))?))
            .unwrap()
    }
}

/// Fails when it is given the same write twice.
fn project_once(tx: &Transaction<'_>, header: &Header, _body: &[u8]) -> Result<Projected, StoreError> {
    if header.kind != 15 {
        return Ok(Projected::Unknown);
    }
    let key = format!("{}-{:?}", header.body_hash, header.origin());
    tx.execute("INSERT INTO setting (key, value) VALUES (?1, '1')", [key])?;
    Ok(Projected::Done)
}

fn feed(mut head: Head, records: &[Envelope]) -> Vec<FeedRow> {
    let row = |record: &Envelope| {
        head = Head {
            seq: head.seq + 1,
            hash: head.hash.chained(record.hash()),
        };
        FeedRow {
            fseq: head.seq,
            chain: head.hash,
            record: record.clone(),
        }
    };
    records.iter().map(row).collect()
}

fn end(rows: &[FeedRow]) -> Head {
    rows.last().map_or(Head::default(), |row| Head {
        seq: row.fseq,
        hash: row.chain,
    })
}

/// What somebody else wrote.
fn theirs(names: &[&str], kind: u16) -> Vec<Envelope> {
    let mut prev = Hash16::default();
    let write = |(seq, name): (u64, &&str)| {
        let (tenant, body) = (writer(9).tenant, name.as_bytes().to_vec());
        let envelope = Envelope::write(tenant, stream(9, 1), seq, prev, &Audience::Org, kind, body);
        prev = envelope.hash();
        envelope
    };
    (1..).zip(names).map(write).collect()
}

#[test]
fn records_are_numbered_from_one_and_chained() {
    let desk = Desk::new();
    let headers = desk.wrote(&["a", "b", "c"]);
    assert_eq!(headers.iter().map(|h| h.seq).collect::<Vec<_>>(), [1, 2, 3]);
    let records = desk.own(1, 0);
    assert_eq!(headers[0].prev, Hash16::default());
    assert_eq!(headers[2].prev, records[1].hash());
    assert_eq!(desk.own(1, 2), records[2..]);
    desk.sound();
}

#[test]
fn a_write_whose_domain_row_fails_leaves_no_record() {
    let desk = Desk::new();
    let failed = desk.write(|tx| {
        log::append(tx, &writer(7), &Audience::Org, &org("a"))?;
        Err::<(), _>(StoreError::Shape("the domain row".into()))
    });
    assert!(failed.is_err());
    assert_eq!(desk.count("SELECT count(*) FROM record"), 0);
    assert_eq!(desk.wrote(&["b"])[0].seq, 1);
}

#[test]
fn a_run_stops_at_its_record_and_byte_limits() {
    let desk = Desk::new();
    desk.wrote(&["a", "b", "c", "d"]);
    let run = |records, bytes| {
        desk.write(move |tx| log::own_after(tx, stream(7, 1), 0, records, bytes))
            .unwrap()
            .len()
    };
    assert_eq!((run(3, ALL), run(4, ALL), run(5, ALL)), (3, 4, 4));
    let first = &desk.own(1, 0)[0];
    let size = first.head.0.len() + first.body.as_ref().unwrap().0.len();
    assert_eq!((run(ALL, size), run(ALL, size + 1)), (1, 2));
}

#[test]
fn what_waits_falls_with_an_acknowledgement_and_rises_when_the_server_forgot() {
    let desk = Desk::new();
    desk.wrote(&["a", "b", "c"]);
    let waiting = || desk.write(log::waiting).unwrap();
    assert_eq!(waiting(), 3);
    desk.write(|tx| log::set_acked(tx, stream(7, 1), 3, 2)).unwrap();
    assert_eq!(waiting(), 0);
    desk.write(|tx| log::set_acked(tx, stream(7, 1), 1, 0)).unwrap();
    assert_eq!(waiting(), 2);
    let own = desk.write(log::own_streams).unwrap();
    assert_eq!((own[0].acked, own[0].safe), (1, 0), "nor is it safe any more");
}

#[test]
fn a_fork_moves_what_the_server_lacks_and_keeps_both_branches() {
    let desk = Desk::new();
    desk.wrote(&["a", "b", "c", "d"]);
    desk.write(|tx| log::set_acked(tx, stream(7, 1), 4, 0)).unwrap();
    let before = desk.own(1, 0);
    let next = desk.write(|tx| log::reopen(tx, stream(7, 1), 2)).unwrap();
    assert_eq!((next.stream, next.upto.seq, next.acked), (stream(7, 2), 2, 0));
    let moved = desk.own(2, 0);
    assert_eq!(moved.len(), 2);
    for (moved, first) in moved.iter().zip(&before[2..]) {
        assert_eq!(moved.body, first.body);
        assert_eq!(moved.header().unwrap().origin(), first.header().unwrap().origin());
    }
    assert_eq!(
        desk.own(1, 0),
        before[..2],
        "the ended stream sends only what was kept"
    );
    let own = desk.write(log::own_streams).unwrap();
    assert_eq!(
        (own[0].upto.seq, own[0].upto.hash, own[0].acked),
        (2, before[1].hash(), 2)
    );
    assert_eq!(desk.count("SELECT count(*) FROM record"), 6);
    assert_eq!(
        desk.wrote(&["e"])[0].stream,
        stream(7, 2),
        "new writes follow in the new one"
    );
    desk.write(|tx| log::reopen(tx, stream(7, 1), 0)).unwrap();
    assert_eq!(desk.own(3, 0)[0].body, before[0].body);
    desk.sound();
}

#[test]
fn a_page_comes_once_and_so_does_each_write_in_it() {
    let desk = Desk::new();
    let theirs = theirs(&["a", "b", "c"], 15);
    let rows = feed(Head::default(), &theirs);
    let first = desk.receive(Feed::Org, Head::default(), &rows).unwrap();
    assert_eq!((first.kinds.len(), first.repeated), (3, 0));
    assert_eq!(desk.cursor(Feed::Org), end(&rows));
    let moved = theirs[1].again(stream(9, 2), 1, Hash16::default()).unwrap();
    let again = feed(Head::default(), &[theirs[0].clone(), moved]);
    let second = desk
        .receive(Feed::Inbox(writer(7).author), Head::default(), &again)
        .unwrap();
    assert_eq!((second.kinds.len(), second.repeated), (0, 1));
    desk.sound();
}

#[test]
fn own_records_that_come_back_are_not_projected() {
    let desk = Desk::new();
    desk.wrote(&["a"]);
    let rows = feed(Head::default(), &desk.own(1, 0));
    let back = desk.receive(Feed::Org, Head::default(), &rows).unwrap();
    assert_eq!((back.kinds.len(), back.repeated), (0, 1));
}

#[test]
fn a_projection_that_fails_keeps_the_cursor_where_it_was() {
    let desk = Desk::new();
    let rows = feed(Head::default(), &theirs(&["a", "b"], 15));
    desk.receive(Feed::Org, Head::default(), &rows[..1]).unwrap();
    let (after, rest) = (end(&rows[..1]), rows[1..].to_vec());
    let failed =
        desk.write(move |tx| log::receive(tx, Feed::Org, after, &rest, |_, _, _| Err(StoreError::Full)));
    assert!(failed.is_err());
    assert_eq!(desk.cursor(Feed::Org), after);
    assert_eq!(desk.count("SELECT count(*) FROM record"), 1);
}

#[test]
fn a_rewound_feed_is_read_again_from_common_ground_without_doubling() {
    let desk = Desk::new();
    let theirs = theirs(&["a", "b", "c", "d"], 15);
    let rows = feed(Head::default(), &theirs[..3]);
    desk.receive(Feed::Org, Head::default(), &rows).unwrap();
    let ground = end(&rows[..1]);
    let other = feed(ground, &[theirs[3].clone(), theirs[1].clone()]);
    let read = desk.receive(Feed::Org, ground, &other).unwrap();
    assert_eq!((read.kinds.len(), read.repeated), (1, 1));
    assert_eq!(desk.cursor(Feed::Org), end(&other));
    assert_eq!(
        desk.count("SELECT count(*) FROM record"),
        4,
        "the record of the lost branch stays"
    );
    let lost = desk.receive(Feed::Org, end(&rows), &[]);
    assert!(matches!(lost, Err(StoreError::Shape(_))));
    desk.sound();
}

#[test]
fn an_unknown_kind_is_kept_and_projected_once_known() {
    let desk = Desk::new();
    let mut records = theirs(&["a"], 999);
    records.push(Envelope {
        head: Bytes(b"from the future".to_vec()),
        body: None,
    });
    let rows = feed(Head::default(), &records);
    let read = desk.receive(Feed::Org, Head::default(), &rows).unwrap();
    assert_eq!((read.kinds.len(), desk.cursor(Feed::Org)), (0, end(&rows)));
    let again = || {
        desk.write(|tx| log::reproject(tx, |_, _, _| Ok(Projected::Done)))
            .unwrap()
            .kinds
    };
    assert_eq!((again(), again()), (vec![999], vec![]));
    let kept = desk.count("SELECT count(*) FROM record WHERE projected = 0");
    assert_eq!(kept, 1, "an unreadable header waits for a newer program");
    desk.sound();
}

#[test]
fn the_doctor_sees_a_changed_byte_a_missing_record_and_a_moved_row() {
    let break_with = |sql: &'static str| {
        let desk = Desk::new();
        desk.wrote(&["a", "b", "c"]);
        let rows = feed(Head::default(), &theirs(&["x", "y"], 15));
        desk.receive(Feed::Org, Head::default(), &rows).unwrap();
        desk.sound();
        desk.write(move |tx| Ok(tx.execute_batch(sql)?)).unwrap();
        desk.write(log::verify).unwrap().faults.len()
    };
    assert_eq!(break_with("UPDATE record SET body = x'00' WHERE id = 1"), 2);
    assert_eq!(break_with("DELETE FROM record WHERE id = 2"), 1);
    assert_eq!(break_with("UPDATE stream SET acked = 9"), 1);
    assert_eq!(break_with("UPDATE feed_row SET fseq = 3 WHERE fseq = 2"), 1);
}
