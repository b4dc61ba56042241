//! `cargo xtask sim`: the simulator of sync for thousands of worlds, in portions, so that one sees how far it is.
//!
//! The worlds and what must hold in them are in `crates/sync/tests/simulation`; a failing one prints its seed, what
//! is broken and its trace there. Must play what the tests play, only more of it.

use std::time::Instant;

use anyhow::{Result, ensure};

use crate::shell::{self, cargo};
use crate::suites;

/// Worlds of each sort in one portion.
const PORTION: u64 = 300;

/// Plays the worlds with the seeds from 0 to `seeds`, of each sort.
pub(crate) fn sim(seeds: u64) -> Result<()> {
    let suites = suites::build(&["--package", "sync"])?;
    let simulation = suites.iter().find(|suite| suite.name == "simulation");
    let simulation = simulation.ok_or_else(|| anyhow::anyhow!("sync has no test named simulation"))?;
    let began = Instant::now();
    for (from, to) in portions(seeds) {
        let mut command = simulation.command(&["--test-threads", "2"]);
        let output = command.env("SEEDS", format!("{from}..{to}")).output()?;
        if !output.status.success() {
            println!("{}", String::from_utf8_lossy(&output.stdout));
            println!("{}", String::from_utf8_lossy(&output.stderr));
        }
        ensure!(
            output.status.success(),
            "a world with a seed from {from} to {to} breaks a promise; it is told above. \
             `SEED=<its seed> {}` plays it alone",
            shell::line(&cargo(["test", "-p", "sync", "--test", "simulation"]))
        );
        println!(
            "seeds up to {to} of {seeds} hold, {} s",
            began.elapsed().as_secs()
        );
    }
    Ok(())
}

/// From and to, one after the other, none longer than a portion.
fn portions(seeds: u64) -> impl Iterator<Item = (u64, u64)> {
    let starts = (0..seeds).step_by(usize::try_from(PORTION).unwrap_or(usize::MAX));
    starts.map(move |from| (from, seeds.min(from + PORTION)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_seed_is_in_one_portion() {
        assert_eq!(portions(0).count(), 0);
        assert_eq!(portions(300).collect::<Vec<_>>(), [(0, 300)]);
        assert_eq!(portions(301).collect::<Vec<_>>(), [(0, 300), (300, 301)]);
        assert_eq!(portions(5000).map(|(from, to)| to - from).sum::<u64>(), 5000);
    }
}
