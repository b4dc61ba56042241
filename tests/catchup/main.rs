//! What it costs a desk to catch up: `cargo xtask bench desk` builds the release parts and runs this.
//!
//! A fresh desk of somebody who was thanked twenty thousand times, a shared desk at which somebody sits down with ten mebibytes
//! of days, and one kudos that arrives live at a desk with none and with many. Real residents, joined to a real
//! server. A measurement for people to read; no test depends on it.

mod history;

use anyhow::{Context, Result, ensure};
use e2e::bench;
use protocol::local::{Caller, Client};
use serde_json::{Value, json};
use std::{
    fmt::Display,
    fs,
    io::Write,
    path::PathBuf,
    time::{Duration, Instant},
};
use testkit::{
    binaries::Binaries,
    centre::{self, Centre},
    desk::Desk,
    desktop::{Desktop, DesktopOptions},
};

const LIMIT: Duration = Duration::from_secs(300);
/// Kudos that wait for a fresh desk.
const KUDOS: usize = 20_000;
/// Kudos that arrive one by one.
const LIVE: usize = 60;
/// Records of the agent's own, of a kibibyte and what is around it: an hour each, of about six years.
const OWN: usize = 10_000;
const PASSPHRASE: &str = "harbour lamps at dusk";

struct Bench {
    binaries: Binaries,
    folder: PathBuf,
    desktop: Desktop,
    centre: Centre,
}

fn main() -> Result<()> {
    let (folder, binaries) = bench::given()?;
    let mut centre = Centre::make(&binaries, &folder.join("centre"), centre::free_address(0)?)?;
    centre.start()?;
    let bench = Bench {
        desktop: Desktop::start(DesktopOptions::default())?,
        binaries,
        folder,
        centre,
    };
    say("| | |\n|---|---|")?;
    bench.kudos()?;
    bench.own_days()
}

fn say(line: impl Display) -> Result<()> {
    Ok(writeln!(std::io::stdout(), "{line}")?)
}

impl Bench {
    fn desk(&self, name: &str) -> Result<Desk> {
        let home = self.folder.join(name);
        let mut desk = Desk::new("Amara Okafor", &self.binaries, &home, self.desktop.env().clone())?;
        desk.start()?;
        Ok(desk)
    }

    fn client(&self, name: &str) -> Result<Client> {
        let client = Client::connect(&self.folder.join(name), Caller::Cli).context("no resident answers")?;
        client.set_timeout(LIMIT)?;
        Ok(client)
    }

    fn kudos(&self) -> Result<()> {
        let desk = self.desk("first")?;
        desk.join(&self.centre)?;
        let pid = desk.pid().context("the resident is not running")?;
        let mut client = self.client("first")?;
        let none = self.live(&mut client, pid, 0)?;
        // The sample's own, and those that have just arrived.
        let before = unseen(&mut client)?;
        drop(desk);
        self.praise(LIVE, KUDOS)?;

        let desk = self.desk("fresh")?;
        let pid = desk.pid().context("the resident is not running")?;
        let mut client = self.client("fresh")?;
        let all = before + KUDOS as u64;
        let (begin, cpu) = (Instant::now(), cpu(pid)?);
        desk.join(&self.centre)?;
        let answers = until(&mut client, |client| Ok(unseen(client)? >= all))?;
        let (took, cpu) = (begin.elapsed(), self::cpu(pid)? - cpu);
        let each = cpu.as_secs_f64() * 1e6 / all as f64;
        say(format_args!(
            "| a fresh desk, {all} kudos | {:.2} s, {:.0}/s, {each:.0} µs of CPU each |",
            took.as_secs_f64(),
            all as f64 / took.as_secs_f64()
        ))?;
        say(format_args!("| `status` meanwhile | {} |", spread(answers)))?;
        let many = self.live(&mut client, pid, LIVE + KUDOS)?;
        say(format_args!(
            "| one kudos live, CPU | {none:.2} ms with few, {many:.2} ms with {all} |"
        ))
    }

    /// Imports so many, numbered from `from` on.
    fn praise(&self, from: usize, count: usize) -> Result<()> {
        let mut file = String::from("to,text,said_on\n");
        for n in from..from + count {
            let words = bench::words(n);
            file.push_str(&format!(
                "Amara Okafor,You were patient with me and it works now and the {words} as well,2026-11-20\n"
            ));
        }
        let path = self.folder.join("praise.csv");
        fs::write(&path, file)?;
        self.centre.import("praise", &path)
    }

    /// Milliseconds of CPU that one kudos takes the desk, each by itself.
    fn live(&self, client: &mut Client, pid: u32, from: usize) -> Result<f64> {
        let held = unseen(client)?;
        // What the start still has to do is no kudos.
        std::thread::sleep(Duration::from_secs(15));
        let mut took = Duration::ZERO;
        for n in 0..LIVE {
            let before = cpu(pid)?;
            self.praise(from + n, 1)?;
            // Asking costs CPU too, so it is asked late and seldom.
            std::thread::sleep(Duration::from_millis(150));
            took += cpu(pid)? - before;
        }
        let arrived = unseen(client)?;
        ensure!(arrived == held + LIVE as u64, "{held} and then {arrived}");
        Ok(took.as_secs_f64() * 1000.0 / LIVE as f64)
    }

    fn own_days(&self) -> Result<()> {
        let passphrase = self.folder.join("passphrase");
        fs::write(&passphrase, format!("{PASSPHRASE}\n"))?;
        let passphrase = passphrase.to_str().context("a path that is text")?;
        let mut desk = self.desk("own")?;
        desk.join(&self.centre)?;
        desk.tell_json(&["vault", "create", "--passphrase-file", passphrase, "--json"])?;
        desk.tell(&["vault", "lock"])?;
        desk.tell(&["vault", "unlock", "--keep", "--passphrase-file", passphrase])?;
        desk.stop();
        let last = history::write(&self.folder.join("own"), OWN)?;
        desk.start()?;
        desk.until("all is sent", LIMIT, |status| {
            status["sync"]["state"] == "online" && status["sync"]["waiting"] == 0
        })?;
        desk.stop();

        let desk = self.desk("shared")?;
        let pid = desk.pid().context("the resident is not running")?;
        let mut client = self.client("shared")?;
        let (begin, cpu) = (Instant::now(), cpu(pid)?);
        desk.join(&self.centre)?;
        let joined = begin.elapsed();
        desk.tell(&["vault", "unlock", "--passphrase-file", passphrase])?;
        let open = begin.elapsed();
        let answers = until(&mut client, |client| {
            let goals = client.call("goal_list", Value::Null)?;
            Ok(goals.to_string().contains(&last))
        })?;
        let took = begin.elapsed();
        say(format_args!(
            "| a shared desk, {OWN} records of one's own of a kibibyte | joined {:.2} s, vault open {:.2} s, all there {:.2} s, {:.2} s of CPU |",
            joined.as_secs_f64(),
            open.as_secs_f64(),
            took.as_secs_f64(),
            (self::cpu(pid)? - cpu).as_secs_f64()
        ))?;
        say(format_args!("| `status` meanwhile | {} |", spread(answers)))
    }
}

/// Asks until it is so; how long each `status` in between took.
fn until(client: &mut Client, mut done: impl FnMut(&mut Client) -> Result<bool>) -> Result<Vec<Duration>> {
    let begin = Instant::now();
    let mut answers = Vec::new();
    loop {
        let asked = Instant::now();
        client.call("status", Value::Null)?;
        answers.push(asked.elapsed());
        // What is asked to see the end comes a tenth as often: it is no part of what is measured.
        if answers.len().is_multiple_of(10) && done(client)? {
            return Ok(answers);
        }
        ensure!(begin.elapsed() < LIMIT, "not all arrived");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn unseen(client: &mut Client) -> Result<u64> {
    let wall = client.call("kudos_wall", json!({ "limit": 1 }))?;
    wall["unseen"].as_u64().context("how many are unseen")
}

fn spread(mut took: Vec<Duration>) -> String {
    took.sort();
    let at = |part: usize| took[(took.len() - 1) * part / 100].as_secs_f64() * 1000.0;
    format!(
        "p50 {:.1}, p99 {:.1}, most {:.1} ms of {}",
        at(50),
        at(99),
        at(100),
        took.len()
    )
}

/// What the threads of a process have run so far.
fn cpu(pid: u32) -> Result<Duration> {
    let mut ns = 0;
    for task in fs::read_dir(format!("/proc/{pid}/task"))? {
        // One that ended in between takes its time with it.
        let text = fs::read_to_string(task?.path().join("schedstat")).unwrap_or_default();
        ns += text
            .split(' ')
            .next()
            .and_then(|word| word.parse::<u64>().ok())
            .unwrap_or(0);
    }
    Ok(Duration::from_nanos(ns))
}
