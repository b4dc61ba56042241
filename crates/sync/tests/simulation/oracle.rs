//! What must hold once all is quiet: the promises of a sync, checked against the set of promised writes.
//!
//! (1) A write that its author saw saved stays in the author's log. (2) Each stream is, wherever it is held, a
//! gapless verified beginning of what its author wrote. (3) After quiet, server and authors end at the same heads.
//! (4) Each reader who may read a record projects it exactly once, and nobody else ever holds it. (5) Nothing that
//! was acknowledged as safe is missing after any restore. (6) No cursor passes a record that is not kept. What of
//! this holds at every moment is in [`always`].

pub(crate) mod always;

use crate::{
    disk::{SEALED, head_of},
    world::{Promise, World},
};
use protocol::envelope::{Audience, Hash16, Header};
use std::collections::BTreeSet;

/// Panics with the broken promise.
pub(crate) fn judge(world: &mut World) {
    always::Watch::server(world);
    (0..world.clients.len()).for_each(|place| always::Watch::client(world, place));
    every_write_is_kept(world);
    heads_agree(world);
    each_reader_has_each_write_once(world);
    what_was_taken_back_is_gone(world);
    what_was_safe_is_there(world);
}

fn every_write_is_kept(world: &World) {
    let server = world.server.now.written();
    for (key, promise) in &world.promised {
        assert!(
            promise.may_be_lost || server.contains(key),
            "(3) a promised write is on the server: {key:?}"
        );
        let home = &world.clients[promise.client].disk;
        let kept = promise.may_be_lost || promise.disk_put_back || home.written().contains(key);
        assert!(kept, "(1) a promised write stays in its author's log: {key:?}");
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
                "(3) client {place}: the server has all of {:?}",
                own.stream
            );
            assert_eq!(
                head_of(&held[..upto]),
                own.upto,
                "(3) client {place}: and the same"
            );
            assert_eq!(own.acked, own.upto.seq, "(3) client {place}: nothing waits");
            assert!(
                own.ended || upto == 0 || held.len() == upto,
                "(3) client {place}: nobody else goes on with its stream"
            );
        }
        for (feed, head) in world.server.heads(client.person).feeds {
            let rows = client.disk.feeds.get(&feed);
            let read = rows.and_then(|rows| rows.last()).map(|row| row.end);
            assert_eq!(
                read.unwrap_or_default(),
                head,
                "(3) client {place}: {feed} is read to its end"
            );
        }
        let status = client.engine.as_ref().unwrap().status();
        assert!(
            status.online && status.waiting == 0,
            "(3) client {place} says so: {status:?}"
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

/// Whether a write comes down to a person's desks: what is sealed does, to those of its author. What is for themselves alone
/// and not sealed stays where it was written, and so does a letter to somebody else.
pub(crate) fn comes_down(world: &World, person: domain::id::PersonId, header: &Header) -> bool {
    may_read(world, person, header)
        && match header.audience() {
            Audience::User(id) => id == person,
            Audience::Team(_) | Audience::Org => true,
            Audience::Author => header.kind == SEALED,
            Audience::Unknown(..) => false,
        }
}

/// Whether a write was taken back for good: the withdrawal cannot have been lost.
fn is_withdrawn(world: &World, promise: &Promise) -> bool {
    let by = promise.withdrawn_by.as_ref();
    by.is_some_and(|by| !world.promised[by].may_be_lost)
}

fn each_reader_has_each_write_once(world: &World) {
    for (place, client) in world.clients.iter().enumerate() {
        for (key, promise) in &world.promised {
            let reads = comes_down(world, client.person, &promise.header);
            let knows = promise.header.kind <= client.known;
            let times = client.disk.projected.get(key).copied().unwrap_or_default();
            if reads && knows && !promise.may_be_lost && promise.withdrawn_by.is_none() {
                assert_eq!(times, 1, "(4) client {place} projects {key:?}");
            }
            if !knows && promise.header.stream.author != client.person {
                assert_eq!(times, 0, "(4) client {place} keeps {key:?} for a newer program");
            }
        }
    }
}

fn what_was_taken_back_is_gone(world: &World) {
    let gone = world.promised.iter().filter(|(_, p)| is_withdrawn(world, p));
    let gone: BTreeSet<Hash16> = gone.map(|(key, _)| key.2).collect();
    for kept in world.server.now.streams.values().flatten() {
        let there = kept.envelope.body.is_some() && gone.contains(&kept.header.body_hash);
        assert!(!there, "(4) the server holds no body that was taken back");
    }
    for (place, client) in world.clients.iter().enumerate() {
        for kept in client.disk.held.values() {
            // A copy or an old state of the author's own desk may not be told: it is not addressed to it.
            let told = kept.header.stream.author != client.person;
            let there = kept.envelope.body.is_some() && gone.contains(&kept.header.body_hash);
            assert!(
                !(told && there),
                "(4) client {place} holds no body that was taken back"
            );
        }
    }
}

/// After any restore, also of an older backup than the newest: what was once in a finished backup is there, unless
/// nobody is left who could bring it back.
fn what_was_safe_is_there(world: &World) {
    let held: BTreeSet<Hash16> = world
        .server
        .now
        .streams
        .values()
        .flatten()
        .map(|kept| kept.hash)
        .collect();
    for client in &world.clients {
        for own in client.disk.streams.values() {
            for kept in &own.records[..usize::try_from(own.safe).unwrap()] {
                assert!(held.contains(&kept.hash), "(5) what was said to be safe is there");
            }
        }
    }
    if !world.watch.backup_lost {
        let missing = world.watch.backed.difference(&held).count();
        assert_eq!(missing, 0, "(5) all that was ever in a backup is there");
    }
}
