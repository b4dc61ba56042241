//! Two desks of one person that do not hear of each other for two weeks.
//!
//! Both write, and so do others. Then one comes back, and the other a while later. Whichever comes first, both end
//! with the same, and so does everybody else.

use crate::{
    SEEDS,
    disk::WriteKey,
    oracle::comes_down,
    play, seeds,
    world::{Faults, Span, World},
};
use protocol::envelope::{Place, StreamId};
use std::collections::BTreeSet;

const DAY_MS: u64 = 24 * 60 * 60_000;
const WEEKS: Span = Span {
    chaos_ms: 14 * DAY_MS + 2 * 60 * 60_000,
    quiet_ms: 20 * 60_000,
    steps_max: 2_000_000,
    writes: 120,
};
/// The two desks.
const DESKS: [usize; 2] = [0, 3];

/// A write but for its bytes: with which epoch it is sealed depends on when its desk heard of it.
fn write((stream, at, _): &WriteKey) -> (StreamId, Place) {
    (*stream, *at)
}

/// What each desk came to.
fn totals(world: &World) -> Vec<BTreeSet<(StreamId, Place)>> {
    let shown = world.clients.iter().map(|client| client.disk.shown());
    shown.map(|shown| shown.iter().map(write).collect()).collect()
}

fn apart(seed: u64, first_back: usize) -> World {
    let mut world = World::new(seed, Faults::NONE, WEEKS);
    for (nth, place) in [DESKS[first_back], DESKS[1 - first_back]].into_iter().enumerate() {
        world.cut(place, 14 * DAY_MS + nth as u64 * 60 * 60_000);
    }
    world
}

#[test]
fn two_desks_apart_for_two_weeks_come_to_the_same_whichever_is_back_first() {
    let (seeds, mut for_both) = (seeds(SEEDS / 100), 0);
    for seed in seeds.clone() {
        let one = play(&format!("seed {seed}, apart"), || apart(seed, 0));
        let other = play(&format!("seed {seed}, apart the other way"), || apart(seed, 1));
        assert!(
            one.promised
                .keys()
                .map(write)
                .eq(other.promised.keys().map(write)),
            "the same was written"
        );
        for (place, (one, other)) in totals(&one).iter().zip(&totals(&other)).enumerate() {
            let differs: Vec<_> = one.symmetric_difference(other).collect();
            assert!(
                differs.is_empty(),
                "seed {seed}, client {place}: both orders come to the same: {differs:?}"
            );
        }
        let known = DESKS.map(|place| one.clients[place].known).into_iter().min();
        let shared = |place: usize| {
            let client = &one.clients[place];
            let mut shown = client.disk.shown();
            shown.retain(|key| {
                let header = &one.promised[key].header;
                comes_down(&one, client.person, header) && Some(header.kind) <= known
            });
            shown
        };
        for_both += shared(DESKS[0]).len();
        assert_eq!(
            shared(DESKS[0]),
            shared(DESKS[1]),
            "seed {seed}: both desks show the same"
        );
    }
    assert!(
        for_both > 0 || seeds.end - seeds.start < 3,
        "something is for both"
    );
}
