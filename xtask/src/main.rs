//! The project's commands: `cargo xtask run`, `test`, `sim`, `codegen`, `tidy`, `dist`, `bench`.
//!
//! Whatever a person would have to know to build, try or test Breakwater is written here once. It must need
//! nothing but Rust and Node, and it must never touch the agent's own desktop or data.
#![expect(
    clippy::print_stdout,
    reason = "these commands talk to the person at the terminal"
)]

mod artifacts;
#[cfg(target_os = "linux")]
mod bench;
mod codegen;
mod deny;
#[cfg(target_os = "linux")]
mod dist;
mod lane;
mod licences;
mod packages;
mod rings;
#[cfg(target_os = "linux")]
mod run;
#[cfg(target_os = "linux")]
mod scenario;
mod screens;
mod shell;
mod sim;
#[cfg(target_os = "linux")]
mod stop;
mod suites;
mod tidy;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Run it, test it, measure it")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing, build, and start a centre with a desk
    Run {
        /// Which desk: 1 is Amara's, 2 is Piotr's
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
        desk: u8,
        /// Play the whole scenario on a private desktop and say whether it held
        #[arg(long)]
        check: bool,
    },
    /// Install what is missing and run every ring of tests
    #[command(alias = "ci")]
    Test {
        /// Only the rings with these names
        #[arg(long, value_delimiter = ',')]
        only: Vec<String>,
        /// The run that starts this one has built what is needed
        #[arg(long, hide = true)]
        built: bool,
    },
    /// Take a picture of every view in every state, language, theme and width: target/screens/index.html, contact.png
    Screens {
        /// Only the screens whose name matches, for example `kudos` or `today-day`
        #[arg(long)]
        only: Option<String>,
        /// What each screen reads aloud is agreed anew: tests/web/screens/aria
        #[arg(long)]
        agree: bool,
    },
    /// Play thousands of seeded worlds of sync
    Sim {
        /// How many of each sort
        #[arg(long, default_value_t = 5000)]
        seeds: u64,
    },
    /// End desks, servers, PostgreSQL and NATS at random moments and compare the books
    Audit {
        /// Rounds, each with one thing that goes wrong
        #[arg(long, default_value_t = 200)]
        rounds: usize,
        /// Every moment follows from it
        #[arg(long, default_value_t = 7)]
        seed: u64,
    },
    /// Write the generated files anew
    Codegen {
        /// Change nothing; fail when a generated file is out of date
        #[arg(long)]
        check: bool,
    },
    /// Check the rules of the house that no compiler knows
    Tidy,
    /// Check licences, sources, bans and known vulnerabilities of what comes from outside
    Deny,
    /// Make packages of the desktop and of the server: target/dist/*.deb, *.rpm
    Dist {
        /// Pack what is built for the tests, and try those packages in a private root instead
        #[arg(long)]
        check: bool,
        /// Build nothing: `--check` takes what is in target/debug, else what is in target/release is packed
        #[arg(long)]
        built: bool,
    },
    /// Measure
    Bench {
        #[command(subcommand)]
        what: Bench,
    },
}

#[derive(Subcommand)]
enum Bench {
    /// The idle cost of the resident, its start, and the answer time of `breakwater call start`
    Resident {
        /// Measure Workrave and SafeEyes beside it (installed from the distribution)
        #[arg(long)]
        peers: bool,
        /// How long to watch, in seconds
        #[arg(long, default_value_t = 120)]
        seconds: u64,
    },
    /// What the age of a profile and the size of a centre cost
    Age,
    /// What each page of the console costs in a full centre, beside an empty one
    Console,
    /// How a desk catches up: many kudos, years of one's own days, one kudos live
    Desk,
    /// How long a window takes to show words, beside one of Tauri alone, to scroll and to find somebody, with an empty
    /// and a full profile
    Window,
    /// What sync costs, beside bare axum with SQLite and raw `unnest`
    Sync,
}

fn main() -> ExitCode {
    match dispatch(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\nfailed: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(target_os = "linux")]
fn dispatch(command: Command) -> Result<()> {
    match command {
        Command::Run { check: true, .. } => scenario::check(),
        Command::Run { desk, check: false } => run::run(desk),
        Command::Bench {
            what: Bench::Resident { peers, seconds },
        } => bench::resident(peers, seconds),
        Command::Bench { what: Bench::Console } => bench::console(),
        Command::Bench { what: Bench::Age } => bench::age(),
        Command::Bench { what: Bench::Desk } => bench::desk(),
        Command::Bench { what: Bench::Sync } => bench::sync(),
        Command::Bench { what: Bench::Window } => bench::window(),
        Command::Audit { rounds, seed } => bench::audit(rounds, seed),
        Command::Dist { check, built } => dist::dist(check, built),
        Command::Test { only, built } => rings::test(&only, built),
        Command::Screens { only, agree } => screens::screens(only.as_deref(), agree),
        Command::Sim { seeds } => sim::sim(seeds),
        Command::Codegen { check } => codegen::codegen(check),
        Command::Tidy => tidy::tidy(),
        Command::Deny => deny::deny(),
    }
}

#[cfg(not(target_os = "linux"))]
fn dispatch(command: Command) -> Result<()> {
    match command {
        Command::Run { .. } | Command::Bench { .. } | Command::Audit { .. } | Command::Dist { .. } => {
            packages::install(packages::Need::Desk)
        }
        Command::Test { only, built } => rings::test(&only, built),
        Command::Screens { only, agree } => screens::screens(only.as_deref(), agree),
        Command::Screens { only, agree } => screens::screens(only.as_deref(), agree),
        Command::Sim { seeds } => sim::sim(seeds),
        Command::Codegen { check } => codegen::codegen(check),
        Command::Tidy => tidy::tidy(),
        Command::Deny => deny::deny(),
    }
}
