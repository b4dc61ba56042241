//! What must hold once all is quiet: the promises of a sync, checked against the set of promised writes.

use crate::{disk::head_of, world::World};
use protocol::envelope::{Audience, Envelope, Hash16, Header};

/// Panics with the broken promise.
pub(crate) fn judge(world: &World) {
    streams_are_chains(world);
    every_write_is_kept(world);
    heads_agree(world);
    each_reader_has_each_write_once(world);
    nobody_holds_what_is_not_theirs(world);
    what_was_safe_is_there(world);
}

fn chained(records: &[Envelope]) {
    let mut prev = Hash16::default();
    for (seq, record) in (1..).zip(records) {
        let header = record.header().unwrap();
        assert_eq!(
            (header.seq, header.prev),
            (seq, prev),
            "a stream is a gapless chain"
        );
        prev = record.hash();
    }
}

fn streams_are_chains(world: &World) {
    world
        .server
        .now
        .streams
        .values()
        .for_each(|records| chained(records));
    for client in &world.clients {
        client.disk.streams.values().for_each(|s| chained(&s.records));
    }
}

fn every_write_is_kept(world: &World) {
    let server = world.server.written();
    for (key, promise) in &world.promised {
        assert!(
            promise.may_be_lost || server.contains(key),
            "a promised write is on the server: {key:?}"
        );
        let home = &world.clients[promise.client].disk;
        let kept = promise.may_be_lost || promise.disk_put_back || home.written().contains(key);
        assert!(kept, "a promised write stays in its author's log: {key:?}");
    }
}

fn heads_agree(world: &World) {
    for (place, client) in world.clients.iter().enumerate() {
        for own in client.disk.own() {
            let held = &world.server.now.streams;
            let held = held.get(&own.stream).map_or(&[][..], |records| &records[..]);
            let upto = usize::try_from(own.upto.seq).unwrap();
            assert!(
                held.len() >= upto,
                "client {place}: the server has all of {:?}",
                own.stream
            );
            assert_eq!(head_of(&held[..upto]), own.upto, "client {place}: and the same");
            assert_eq!(own.acked, own.upto.seq, "client {place}: nothing waits");
            assert!(
                own.ended || upto == 0 || held.len() == upto,
                "client {place}: nobody else goes on with its stream"
            );
        }
        for (feed, head) in world.server.heads(client.person).feeds {
            let read = client
                .disk
                .feeds
                .get(&feed)
                .and_then(|heads| heads.last().copied());
            assert_eq!(
                read.unwrap_or_default(),
                head,
                "client {place}: {feed} is read to its end"
            );
        }
        let status = client.engine.as_ref().unwrap().status();
        assert!(
            status.online && status.waiting == 0,
            "client {place} says so: {status:?}"
        );
    }
}

fn may_read(world: &World, person: domain::id::PersonId, header: &Header) -> bool {
    header.stream.author == person
        || match header.audience() {
            Audience::User(id) => id == person,
            Audience::Team(id) => world.server.teams[&person] == id,
            Audience::Org => true,
            Audience::Author | Audience::Unknown(..) => false,
        }
}

fn each_reader_has_each_write_once(world: &World) {
    for (place, client) in world.clients.iter().enumerate() {
        for (key, times) in &client.disk.projected {
            assert_eq!(*times, 1, "client {place} projects {key:?} once");
        }
        for (key, promise) in &world.promised {
            let reads = promise.header.stream.author != client.person
                && may_read(world, client.person, &promise.header)
                && promise.header.kind <= crate::disk::KIND_KNOWN_MAX;
            if reads && !promise.may_be_lost {
                assert!(
                    client.disk.projected.contains_key(key),
                    "client {place} projects {key:?}"
                );
            }
        }
    }
}

fn nobody_holds_what_is_not_theirs(world: &World) {
    for (place, client) in world.clients.iter().enumerate() {
        for header in client.disk.held.values() {
            assert!(
                may_read(world, client.person, header),
                "client {place} holds only what is theirs"
            );
        }
    }
}

fn what_was_safe_is_there(world: &World) {
    for client in &world.clients {
        for (stream, own) in &client.disk.streams {
            let held = world.server.now.streams.get(stream).map_or(0, Vec::len) as u64;
            assert!(held >= own.safe, "what was said to be safe is there");
        }
    }
}
