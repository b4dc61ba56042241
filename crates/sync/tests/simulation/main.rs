//! Seeded worlds: several desks, one of them a second one of the same person, two nodes on one database, over a
//! network that drops, doubles, delays and reorders, with crashes at every effect, computers that sleep, disks put
//! back, a cloned desk, a server restored from a backup, records taken back, kinds that a later program knows, and what is
//! sealed with keys of one epoch after the other.
//!
//! A failing world prints what does not hold, its seed and the end of its trace. `cargo xtask sim` plays thousands
//! of them; `SEEDS=300..600 cargo test -p sync --test simulation` some others, `SEED=17` one.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod apart;
mod disk;
mod oracle;
mod server;
mod world;

use std::{
    collections::BTreeMap,
    ops::Range,
    panic::{AssertUnwindSafe, catch_unwind},
};
use world::{Faults, Span, World};

/// Worlds of each sort in a plain test run.
const SEEDS: u64 = 300;
/// Lines of trace shown for a failing world.
const TRACE_LINES: usize = 80;

#[expect(
    clippy::disallowed_methods,
    reason = "a test is an edge: it reads its own settings"
)]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Which worlds: `SEED=17`, `SEEDS=600` or `SEEDS=300..600`, else the first `count`.
fn seeds(count: u64) -> Range<u64> {
    if let Some(seed) = setting("SEED") {
        let seed: u64 = seed.parse().unwrap();
        return seed..seed + 1;
    }
    let Some(seeds) = setting("SEEDS") else {
        return 0..count;
    };
    let (from, to) = seeds.split_once("..").unwrap_or(("0", &seeds));
    // A sort of world that is long gets its share.
    let share = |at: &str| at.parse::<u64>().unwrap() * count / SEEDS;
    share(from)..share(to)
}

/// Plays and judges; the broken promise, if one is.
fn played(world: &mut World) -> Option<String> {
    let judged = AssertUnwindSafe(|| {
        world.play();
        oracle::judge(world);
    });
    let said = catch_unwind(judged).err()?;
    let text = said.downcast_ref::<String>().cloned();
    Some(text.unwrap_or_else(|| said.downcast_ref::<&str>().unwrap_or(&"a panic").to_string()))
}

/// Plays one world, and once more with a trace when it fails: a trace of every world would cost most of the time.
fn play(what: &str, make: impl Fn() -> World) -> World {
    let mut world = make();
    if let Some(broken) = played(&mut world) {
        let mut again = make();
        again.traced = true;
        played(&mut again);
        let from = again.trace.len().saturating_sub(TRACE_LINES);
        panic!(
            "{what}: {broken}\nafter\n{}\n{what}: {broken}",
            again.trace[from..].join("\n")
        );
    }
    world
}

/// Plays worlds and says how often what they are for came about.
fn run(seeds: Range<u64>, faults: Faults) -> BTreeMap<&'static str, u64> {
    let mut seen = BTreeMap::new();
    for seed in seeds {
        let what = format!("seed {seed} with {faults:?}");
        let world = play(&what, || World::new(seed, faults, Span::MINUTES));
        *seen.entry("writes").or_default() += world.promised.len() as u64;
        for (what, times) in world.seen {
            *seen.entry(what).or_default() += times;
        }
    }
    seen
}

/// Worlds in which nothing of the kind happens prove nothing.
fn came_about(seen: &BTreeMap<&'static str, u64>, what: &[&str]) {
    for what in what {
        let times = seen.get(what).copied().unwrap_or_default();
        assert!(
            times > 0 || setting("SEED").is_some(),
            "{what}: never, of {seen:?}"
        );
    }
}

const BAD_NETWORK: Faults = Faults {
    net: true,
    crash: true,
    ..Faults::NONE
};

#[test]
fn in_a_calm_world_everything_arrives() {
    let seen = run(seeds(20), Faults::NONE);
    came_about(
        &seen,
        &[
            "writes",
            "kinds known later",
            "records taken back",
            "epochs",
            "records opened later",
        ],
    );
}

#[test]
fn nothing_is_lost_or_doubled_by_a_bad_network_and_crashes() {
    let seen = run(seeds(SEEDS), BAD_NETWORK);
    came_about(&seen, &["writes", "words lost between nodes"]);
}

#[test]
fn nothing_is_lost_or_doubled_when_the_server_is_restored() {
    let restore = true;
    let faults = Faults {
        restore,
        ..BAD_NETWORK
    };
    let seen = run(seeds(SEEDS), faults);
    came_about(&seen, &["records missing after a restore", "feeds put back"]);
}

#[test]
fn nothing_is_lost_or_doubled_when_a_disk_is_put_back() {
    let rewind = true;
    let faults = Faults {
        rewind,
        ..BAD_NETWORK
    };
    let seen = run(seeds(SEEDS), faults);
    came_about(&seen, &["records missing on a disk put back", "forks"]);
}

#[test]
fn nothing_is_lost_or_doubled_with_a_cloned_client_and_all_of_it() {
    let seen = run(seeds(SEEDS), Faults::ALL);
    came_about(
        &seen,
        &[
            "forks",
            "records written again",
            "feeds put back",
            "records taken back",
        ],
    );
}

#[test]
fn without_live_connections_everything_still_arrives() {
    let no_live = true;
    run(
        seeds(60),
        Faults {
            no_live,
            ..Faults::ALL
        },
    );
}

/// The same world again and again, ended at its first effect, at its second, and so on.
#[test]
fn a_program_may_end_at_each_single_effect() {
    let short = Span {
        chaos_ms: 60_000,
        quiet_ms: 6 * 60_000,
        ..Span::MINUTES
    };
    for seed in seeds(2) {
        let world = |at| {
            let mut world = World::new(seed, Faults::NONE, short);
            world.crash_at = at;
            world
        };
        let whole = play(&format!("seed {seed}"), || world(None));
        for at in 1..=whole.effects {
            play(&format!("seed {seed}, ended at effect {at}"), || world(Some(at)));
        }
    }
}
