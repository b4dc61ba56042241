//! What a profile's age and a centre's size cost: `cargo xtask bench age` builds the release parts and runs this.
//!
//! Profiles of 1, 30 and 365 days of 120 calls a day, with 10 000 kudos and 5 000 colleagues, and an empty one. Each in
//! the real resident on a private desktop, joined to a real server. A measurement for people to read; no test
//! depends on it.

mod past;

use anyhow::{Context, Result, ensure};
use e2e::bench;
use past::Past;
use protocol::local::{Caller, Client};
use serde_json::{Value, json};
use std::{
    io::Write,
    path::Path,
    time::{Duration, Instant},
};
use testkit::{
    binaries::Binaries,
    centre::{self, Centre},
    desk::Desk,
    desktop::{Desktop, DesktopOptions},
    process::{Running, Stdout, bound_command},
};

/// How often each look is timed; the median is shown.
const TIMES: usize = 15;
const STARTS: usize = 5;
const LIMIT: Duration = Duration::from_secs(120);
/// After its start the resident may take so long to come to rest before it is weighed.
const REST: Duration = Duration::from_secs(15);
/// Kudos that arrive in one go.
const ARRIVING: usize = 1_000;

/// One profile's figures, in milliseconds but for the last.
struct Figures(Vec<(&'static str, f64)>);

fn main() -> Result<()> {
    let (folder, binaries) = bench::given()?;
    let desktop = Desktop::start(DesktopOptions::default())?;
    let past = |days| Past {
        days,
        calls: 120,
        kudos: 10_000,
        people: 5_000,
    };
    let mut columns = vec![(
        "empty",
        measure(&desktop, &binaries, &folder.join("empty"), None)?,
    )];
    for (name, days) in [("1 day", 1), ("30 days", 30), ("365 days", 365)] {
        let figures = measure(
            &desktop,
            &binaries,
            &folder.join(days.to_string()),
            Some(past(days)),
        )?;
        columns.push((name, figures));
    }
    table(&columns)
}

fn table(columns: &[(&str, Figures)]) -> Result<()> {
    let mut out = std::io::stdout();
    let names: Vec<_> = columns.iter().map(|(name, _)| *name).collect();
    writeln!(out, "\n| median, ms | {} | 365 days / 1 day |", names.join(" | "))?;
    writeln!(out, "|---{}|---|", "|---".repeat(names.len()))?;
    for (row, (what, _)) in columns[0].1.0.iter().enumerate() {
        let values: Vec<f64> = columns.iter().map(|(_, figures)| figures.0[row].1).collect();
        let shown: Vec<_> = values.iter().map(|value| format!("{value:.1}")).collect();
        let ratio = values[3] / values[1];
        writeln!(out, "| {what} | {} | {ratio:.2} |", shown.join(" | "))?;
    }
    Ok(())
}

fn measure(desktop: &Desktop, binaries: &Binaries, folder: &Path, past: Option<Past>) -> Result<Figures> {
    std::fs::create_dir_all(folder)?;
    let mut centre = Centre::make(binaries, &folder.join("centre"), centre::free_address(0)?)?;
    centre.start()?;
    let home = folder.join("amara");
    let mut desk = Desk::new("Amara Okafor", binaries, &home, desktop.env().clone())?;
    desk.start()?;
    desk.join(&centre)?;
    desk.stop();
    if let Some(past) = past {
        past::write(&home, past)?;
    }
    let start = start_to_tray(desktop, binaries, &home, &folder.join("start.log"))?;
    desk.start()?;
    desk.until("online", LIMIT, |status| status["sync"]["state"] == "online")?;
    std::thread::sleep(REST);
    let pss = pss_mib(desk.pid().context("the resident is not running")?)?;
    let mut client = Client::connect(&home, Caller::Cli).context("no resident answers")?;
    let mut time = |name: &str, args: Value| -> Result<f64> {
        let mut took = Vec::with_capacity(TIMES);
        for _ in 0..TIMES {
            let begin = Instant::now();
            client.call(name, args.clone()).with_context(|| name.to_owned())?;
            took.push(begin.elapsed());
        }
        Ok(median_ms(took))
    };
    let mut figures = vec![
        ("start to tray", start),
        ("status", time("status", json!({}))?),
        ("Today's first answer", time("today_show", json!({}))?),
        ("the wall's first page", time("kudos_wall", json!({}))?),
        ("people_find", time("people_find", json!({ "text": "num" }))?),
        ("doctor", time("doctor", json!({}))?),
    ];
    let give = json!({ "to": "Piotr Kowalski", "text": "You stayed on with the caller until it worked." });
    figures.push(("kudos give", time("kudos_give", give)?));
    figures.push(("receiving 1 000 kudos", receive(&centre, &mut client, folder)?));
    let begin = Instant::now();
    client.set_timeout(LIMIT)?;
    client.call("export", json!({ "dir": folder.join("export") }))?;
    figures.push(("export", begin.elapsed().as_secs_f64() * 1000.0));
    figures.push(("PSS at rest, MiB", pss));
    Ok(Figures(figures))
}

/// From the moment the server has them until the wall knows of all.
fn receive(centre: &Centre, client: &mut Client, folder: &Path) -> Result<f64> {
    let mut file = String::from("to,text,said_on\n");
    for n in 0..ARRIVING {
        file.push_str(&format!(
            "Amara Okafor,You were patient with me and my printer and it works. Number {},2026-11-20\n",
            bench::words(n)
        ));
    }
    let path = folder.join("praise.csv");
    std::fs::write(&path, file)?;
    let unseen = |client: &mut Client| -> Result<u64> {
        let wall = client.call("kudos_page", json!({ "which": "received", "limit": 1 }))?;
        drop(wall);
        Ok(client.call("kudos_wall", json!({ "limit": 1 }))?["unseen"]
            .as_u64()
            .unwrap_or(0))
    };
    let before = unseen(client)?;
    let begin = Instant::now();
    centre.import("praise", &path)?;
    while unseen(client)? < before + ARRIVING as u64 {
        ensure!(begin.elapsed() < LIMIT, "not all arrived");
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(begin.elapsed().as_secs_f64() * 1000.0)
}

fn start_to_tray(desktop: &Desktop, binaries: &Binaries, home: &Path, log: &Path) -> Result<f64> {
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let before = desktop.seen().tray.len();
        let mut command = bound_command(&binaries.resident);
        command
            .arg("run")
            .env_clear()
            .envs(desktop.env())
            .env("BREAKWATER_HOME", home);
        let begin = Instant::now();
        let mut running = Running::start("breakwater", command, log, Stdout::Logged)?;
        let seen = desktop.wait(LIMIT, |seen| seen.tray.get(before).map(|item| item.at));
        let seen = seen.with_context(|| format!("no tray:\n{}", running.log_tail(20)))?;
        starts.push(seen.duration_since(begin));
        running.end();
        while !desktop.tray_items()?.is_empty() {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    Ok(median_ms(starts))
}

fn pss_mib(pid: u32) -> Result<f64> {
    let rollup = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))?;
    let line = rollup
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))
        .context("no Pss")?;
    let kib: f64 = line.trim().trim_end_matches(" kB").trim().parse()?;
    Ok(kib / 1024.0)
}

fn median_ms(mut took: Vec<Duration>) -> f64 {
    took.sort();
    took[took.len() / 2].as_secs_f64() * 1000.0
}
