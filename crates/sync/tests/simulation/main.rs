//! Seeded worlds: several clients and a server over a network that drops, doubles, delays and reorders,
//! with crashes at every effect, disks put back, a cloned client, and a server restored from a backup.
//!
//! A failing world prints its seed and the end of its trace; `SEEDS=6000 cargo test -p sync` runs more of
//! them, `SEED=17 cargo test -p sync` one.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod disk;
mod oracle;
mod server;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};
use world::{Faults, World};

/// Worlds in a plain test run.
const SEEDS: u64 = 400;
/// Lines of trace shown for a failing world.
const TRACE_LINES: usize = 80;

#[expect(
    clippy::disallowed_methods,
    reason = "a test is an edge: it reads its own settings"
)]
fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn played(world: &mut World) -> bool {
    let judged = AssertUnwindSafe(|| {
        world.play();
        oracle::judge(world);
    });
    catch_unwind(judged).is_ok()
}

fn run(seeds: std::ops::Range<u64>, faults: Faults) {
    let seeds = match setting("SEED") {
        Some(seed) => seed..seed + 1,
        None => seeds,
    };
    let mut writes = 0;
    for seed in seeds {
        let mut world = World::new(seed, faults);
        if played(&mut world) {
            writes += world.promised.len();
            continue;
        }
        // Once more, with a trace: writing it for every world would cost most of the time.
        let mut again = World::new(seed, faults);
        again.traced = true;
        played(&mut again);
        let from = again.trace.len().saturating_sub(TRACE_LINES);
        panic!(
            "seed {seed} with {faults:?} fails after\n{}",
            again.trace[from..].join("\n")
        );
    }
    assert!(writes > 0, "the worlds wrote something");
}

fn seeds() -> std::ops::Range<u64> {
    0..setting("SEEDS").unwrap_or(SEEDS)
}

#[test]
fn in_a_calm_world_everything_arrives() {
    run(0..20, Faults::NONE);
}

#[test]
fn nothing_is_lost_or_doubled_by_a_bad_network_and_crashes() {
    run(
        seeds(),
        Faults {
            net: true,
            crash: true,
            ..Faults::NONE
        },
    );
}

#[test]
fn nothing_is_lost_or_doubled_when_the_server_is_restored() {
    run(
        seeds(),
        Faults {
            net: true,
            crash: true,
            restore: true,
            ..Faults::NONE
        },
    );
}

#[test]
fn nothing_is_lost_or_doubled_when_a_disk_is_put_back() {
    run(
        seeds(),
        Faults {
            net: true,
            crash: true,
            rewind: true,
            ..Faults::NONE
        },
    );
}

#[test]
fn nothing_is_lost_or_doubled_with_a_cloned_client_and_all_of_it() {
    run(seeds(), Faults::ALL);
}

#[test]
fn without_live_connections_everything_still_arrives() {
    run(
        0..60,
        Faults {
            no_live: true,
            ..Faults::ALL
        },
    );
}
