//! `cargo xtask audit`: as many rounds of the auditor as one likes, and what its books say.
//!
//! Decides nothing: the rounds and the comparing are in the library, and a few of them run with the tests.
#![expect(clippy::print_stdout, reason = "this is what a person asked for")]

use anyhow::{Result, ensure};
use clap::Parser;
use e2e::audit::{Plan, play};

#[derive(Parser)]
struct Arguments {
    /// Rounds, each with one thing that goes wrong
    #[arg(long, default_value_t = 200)]
    rounds: usize,
    /// Every moment follows from it
    #[arg(long, default_value_t = 7)]
    seed: u64,
}

fn main() -> Result<()> {
    let Arguments { rounds, seed } = Arguments::parse();
    let folder = tempfile::tempdir()?;
    let verdict = play(Plan { rounds, seed }, folder.path())
        .inspect_err(|_| println!("seed {seed}; the logs are in {}", folder.path().display()))?;
    println!("{rounds} rounds, seed {seed}: {verdict}");
    ensure!(verdict.holds(), "the books do not agree");
    Ok(())
}
