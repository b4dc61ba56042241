//! `cargo xtask bench resident`: what the part that is always there costs.
//!
//! The release build, on a private desktop, with a tray, its store open, joined to a real server and online:
//! the state in which it spends its days. Peers run alone on the same desktop, one after the other, and are
//! measured by the same code. Nothing is compared across machines.

mod process;
mod table;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use testkit::desktop::{Desktop, DesktopOptions};
use testkit::process::{Running, Stdout};

use crate::artifacts::{self, present};
use crate::packages::{self, Need};
use crate::shell::{self, cargo, go};
use crate::suites;
use process::{Idle, Snapshot};
use testkit::binaries::Binaries;
use testkit::centre::{self, Centre};
use testkit::desk::Desk;

/// How often a program is started to find its usual start time.
const STARTS: usize = 5;
const START_MAX: Duration = Duration::from_secs(30);
/// How often we look for a window of a program that announces no tray item. The item itself is not polled.
const WINDOW_EVERY: Duration = Duration::from_millis(50);
/// After its start a program may take so long to come to rest before it is watched.
const REST: Duration = Duration::from_secs(15);
/// How often `breakwater call start` is timed.
const CALLS: usize = 200;

/// One line of the comparison.
struct Measured {
    name: &'static str,
    idle: Idle,
    start: Start,
}

/// What showed that a program was there, and after how long.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Start {
    /// The tray host announced its item on the bus.
    Tray(Duration),
    /// It has no such item; its first window was found by looking every few milliseconds.
    Window(Duration),
}

/// Measures the resident, and the peers when they are asked for, and prints one table.
pub(crate) fn resident(peers: bool, seconds: u64) -> Result<()> {
    packages::install(if peers { Need::Peers } else { Need::Desk })?;
    let binaries = build()?;
    let folder = empty_folder("bench")?;
    let desktop = Desktop::start(DesktopOptions::default())?;
    let watch = Duration::from_secs(seconds);

    let (ours, answers) = our_resident(&desktop, &binaries, &folder, watch)?;
    let mut measured = vec![ours];
    if peers {
        measured.push(peer(&desktop, "workrave", &folder, watch)?);
        measured.push(peer(&desktop, "safeeyes", &folder, watch)?);
    }
    table::comparison(&measured, watch);
    table::answers(&answers);
    table::spent(&measured[0].idle);
    Ok(())
}

/// Measures profiles of 1, 30 and 365 days in a large centre, and prints one table.
pub(crate) fn age() -> Result<()> {
    packages::install(Need::Desk)?;
    let binaries = build()?;
    let folder = empty_folder("age")?;
    driver("age-bench", &folder, &binaries, &[])
}

/// Measures how a desk catches up, and prints one table.
pub(crate) fn desk() -> Result<()> {
    packages::install(Need::Desk)?;
    let binaries = Binaries {
        resident: resident_alone()?,
        // Its speed is part of what is measured.
        server: artifacts::server()?,
        window: PathBuf::new(),
    };
    let folder = empty_folder("catchup")?;
    driver("catchup-bench", &folder, &binaries, &[])
}

/// Runs a program of the tests that measures: built as for tests, with what it measures given to it.
fn driver(program: &str, folder: &Path, binaries: &Binaries, more: &[PathBuf]) -> Result<()> {
    let mut bench = Command::new(measuring(program)?);
    bench.arg(folder).arg(&binaries.resident).arg(&binaries.server);
    go(bench.args(more))
}

/// A program of the tests, built with all of them: alone its libraries would be built once more, with other features.
fn measuring(program: &str) -> Result<PathBuf> {
    let mut build = cargo(["build", "--locked"]);
    build.args(suites::ALL_BUT_THE_WINDOW);
    go(build.args(["--bin", program]))?;
    present(shell::target().join("debug").join(program))
}

/// Measures the window beside one of Tauri alone, and its wall and people in a browser, and prints two tables.
pub(crate) fn window() -> Result<()> {
    packages::install(Need::Test)?;
    artifacts::ui()?;
    let binaries = build()?;
    // The window has features of its own in what it shares with the others, so it comes by itself.
    for what in [&["--bins"][..], &["--example", "bare"][..]] {
        go(cargo(["build", "--locked", "--release", "--package", "window"]).args(what))?;
    }
    let bare = present(shell::target().join("release/examples/bare"))?;
    // In the browser the core answers as fast as a shipped one.
    go(&mut cargo([
        "build",
        "--locked",
        "--release",
        "--package",
        "e2e",
        "--bin",
        "host",
    ]))?;
    let host = present(shell::target().join("release/host"))?;
    let folder = empty_folder("window")?;
    let window = present(binaries.window.clone())?;
    driver("window-bench", &folder, &binaries, &[window, bare, host])
}

/// Measures sync beside its floors, and prints one table.
pub(crate) fn sync() -> Result<()> {
    packages::install(Need::Test)?;
    of_server("sync")
}

/// Measures the console's pages in a full centre and an empty one, and prints a table for each database.
pub(crate) fn console() -> Result<()> {
    packages::install(Need::Test)?;
    // The page itself is one of them.
    artifacts::ui()?;
    of_server("console")
}

/// A bench of the server, built as the server is shipped.
fn of_server(bench: &str) -> Result<()> {
    go(&mut cargo([
        "bench",
        "--quiet",
        "--locked",
        "--profile",
        "server",
        "--package",
        "server",
        "--bench",
        bench,
    ]))
}

/// Plays the auditor with the real programs, as they are built for tests.
pub(crate) fn audit(rounds: usize, seed: u64) -> Result<()> {
    packages::install(Need::Test)?;
    artifacts::programs()?;
    let (rounds, seed) = (rounds.to_string(), seed.to_string());
    let mut audit = Command::new(measuring("audit")?);
    go(audit.args(["--rounds", &rounds, "--seed", &seed]))
}

/// The resident alone, with its own features and as it is shipped.
fn resident_alone() -> Result<PathBuf> {
    go(&mut cargo([
        "build",
        "--locked",
        "--release",
        "--package",
        "resident",
    ]))?;
    present(shell::target().join("release/breakwater"))
}

/// What is measured where the server is not: it is built as for tests.
fn build() -> Result<Binaries> {
    let resident = resident_alone()?;
    artifacts::programs()?;
    Ok(Binaries {
        resident,
        server: present(shell::target().join("debug/breakwater-server"))?,
        window: shell::target().join("release/breakwater-window"),
    })
}

/// A folder below `target` with nothing in it.
fn empty_folder(name: &str) -> Result<PathBuf> {
    let folder = shell::target().join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn our_resident(
    desktop: &Desktop,
    binaries: &Binaries,
    folder: &Path,
    watch: Duration,
) -> Result<(Measured, Vec<Duration>)> {
    let mut centre = Centre::make(binaries, &folder.join("centre"), centre::free_address(0)?)?;
    centre.start()?;
    let home = folder.join("amara");
    let mut desk = Desk::new("Amara Okafor", binaries, &home, desktop.env().clone())?;
    desk.start()?;
    desk.join(&centre)?;
    desk.stop();

    let command = || {
        let mut command = Command::new(&binaries.resident);
        command
            .arg("run")
            .env_clear()
            .envs(desktop.env())
            .env("BREAKWATER_HOME", &home);
        command
    };
    let start = start_to_tray(desktop, &folder.join("start.log"), command)?;
    desk.start()?;
    desk.until("online", START_MAX, |status| status["sync"]["state"] == "online")?;
    let pid = desk.pid().context("the resident is not running")?;
    let idle = idle(pid, watch)?;
    let answers = call_start(&desk)?;
    Ok((
        Measured {
            name: "breakwater",
            idle,
            start,
        },
        answers,
    ))
}

/// A break reminder of the distribution, as its package starts it.
fn peer(desktop: &Desktop, name: &'static str, folder: &Path, watch: Duration) -> Result<Measured> {
    let command = || {
        let mut command = Command::new(name);
        command.env_clear().envs(desktop.env());
        command
    };
    let log = folder.join(format!("{name}.log"));
    let start = start_to_tray(desktop, &log, command)?;
    let running = Running::start(name, command(), &log, Stdout::Logged)?;
    let idle = idle(running.pid(), watch)?;
    Ok(Measured { name, idle, start })
}

/// Milliseconds from the start of the program until it is to be seen: the median of some starts.
fn start_to_tray(desktop: &Desktop, log: &Path, command: impl Fn() -> Command) -> Result<Start> {
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let before = desktop.seen().tray.len();
        let start = Instant::now();
        let mut running = Running::start("program", command(), log, Stdout::Logged)?;
        let mut seen = None;
        while seen.is_none() {
            let item = desktop.wait(WINDOW_EVERY, |seen| seen.tray.get(before).map(|item| item.at));
            seen = item.map(|at| Start::Tray(at.duration_since(start)));
            if seen.is_none() && has_window(desktop, running.pid())? {
                seen = Some(Start::Window(start.elapsed()));
            }
            ensure!(
                running.ended()?.is_none(),
                "it ended by itself:\n{}",
                running.log_tail(20)
            );
            ensure!(
                start.elapsed() < START_MAX,
                "it showed nothing:\n{}",
                running.log_tail(20)
            );
        }
        running.end();
        starts.extend(seen);
        gone(desktop)?;
    }
    starts.sort();
    Ok(starts.swap_remove(STARTS / 2))
}

/// Whether the program shows a window, be it an icon of the older kind that the panel swallows.
fn has_window(desktop: &Desktop, pid: u32) -> Result<bool> {
    let pid = pid.to_string();
    let output = desktop
        .command("xdotool")
        .args(["search", "--onlyvisible", "--pid", &pid])
        .output()?;
    Ok(!output.stdout.is_empty())
}

/// Waits until the tray is empty, so that the next item is the next program's.
fn gone(desktop: &Desktop) -> Result<()> {
    let deadline = Instant::now() + START_MAX;
    while !desktop.tray_items()?.is_empty() {
        ensure!(Instant::now() < deadline, "an ended program is still in the tray");
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn idle(pid: u32, watch: Duration) -> Result<Idle> {
    std::thread::sleep(REST);
    let before = Snapshot::take(pid)?;
    std::thread::sleep(watch);
    Snapshot::take(pid)?.since(&before, pid)
}

/// How long a softphone's hook waits for us.
fn call_start(desk: &Desk) -> Result<Vec<Duration>> {
    let mut answers = Vec::with_capacity(CALLS);
    for number in 0..CALLS {
        let id = number.to_string();
        let start = Instant::now();
        let status = desk.command(&["call", "start", "--id", &id]).status()?;
        answers.push(start.elapsed());
        ensure!(status.success(), "call start: {status}");
        desk.tell(&["call", "end", "--id", &id])?;
    }
    answers.sort();
    Ok(answers)
}

/// A file of the process in `/proc`.
fn proc_file(pid: u32, name: &str) -> PathBuf {
    Path::new("/proc").join(pid.to_string()).join(name)
}
