//! What a window costs until something can be read in it, and what it costs to scroll and to look for somebody in it:
//! `cargo xtask bench window` builds the release parts and runs this.
//!
//! The companion with an empty profile and with a large one (365 days, 10 000 kudos, 5 000 colleagues), beside a window
//! of Tauri alone, by turns in one run on one private display. Looked at from outside, as a person does: from the start
//! of the process until the window's own picture holds words. A measurement for people to read; no test depends on it.

#[path = "../age/past.rs"]
mod past;
mod picture;
mod wall;

use anyhow::{Context, Result, ensure};
use past::Past;
use picture::Eyes;
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};
use testkit::{
    binaries::Binaries,
    centre::{self, Centre},
    desk::Desk,
    desktop::{Desktop, DesktopOptions},
    process::{Running, Stdout, bound_command},
};

/// How often each is started; the first round warms the disk and is left out.
const ROUNDS: usize = 8;
const LIMIT: Duration = Duration::from_secs(60);

/// One program whose window is waited for.
struct Started {
    name: &'static str,
    command: Box<dyn Fn() -> Command>,
    took: Vec<Duration>,
}

fn main() -> Result<()> {
    let mut given = std::env::args_os().skip(1).map(PathBuf::from);
    let mut next = |what: &str| given.next().with_context(|| format!("where is {what}"));
    let folder = next("the folder for profiles")?;
    let binaries = Binaries {
        resident: next("the resident")?,
        server: next("the server")?,
        window: next("the window")?,
    };
    let bare = next("the bare window")?;
    let host = next("the host of browser tests")?;
    let desktop = Desktop::start(DesktopOptions::default())?;
    let large = Past {
        days: 365,
        calls: 120,
        kudos: 10_000,
        people: 5_000,
    };
    let mut centre = Centre::make(&binaries, &folder.join("centre"), centre::free_address(0)?)?;
    centre.start()?;
    let desks = [
        desk(&desktop, &binaries, &centre, &folder.join("empty"), None)?,
        desk(&desktop, &binaries, &centre, &folder.join("full"), Some(large))?,
    ];
    let window = |home: &Path| -> Box<dyn Fn() -> Command> {
        let (program, home) = (binaries.window.clone(), home.to_owned());
        Box::new(move || {
            let mut command = bound_command(&program);
            command.arg("--home").arg(&home);
            command
        })
    };
    let mut all = [
        Started {
            name: "Tauri alone",
            command: Box::new(move || bound_command(&bare)),
            took: Vec::new(),
        },
        Started {
            name: "companion, empty profile",
            command: window(&desks[0].1),
            took: Vec::new(),
        },
        Started {
            name: "companion, full profile",
            command: window(&desks[1].1),
            took: Vec::new(),
        },
    ];
    let mut eyes = Eyes::on(&desktop)?;
    for round in 0..ROUNDS {
        for started in &mut all {
            let took = first_words(&desktop, &mut eyes, started, &folder)?;
            if round > 0 {
                started.took.push(took);
            }
        }
    }
    table(&mut all)?;
    // The residents end: in the browser the same profiles have another core.
    in_a_browser(&host, &folder, desks.map(|(_, home)| home))?;
    let load = std::fs::read_to_string("/proc/loadavg")?;
    writeln!(
        std::io::stdout(),
        "\nload of the machine at the end: {}",
        load.trim()
    )?;
    Ok(())
}

fn in_a_browser(host: &Path, folder: &Path, [empty, full]: [PathBuf; 2]) -> Result<()> {
    let desks = [
        wall::Desk {
            name: "empty profile",
            home: &empty,
            sought: &["Piotr", "Marta", "Giulia", "Aoife"],
        },
        wall::Desk {
            name: "full profile",
            home: &full,
            sought: &["Number1", "Number42", "Number4321", "Piotr"],
        },
    ];
    wall::measure(host, folder, &desks)
}

/// A desk that is online, and its profile.
fn desk(
    desktop: &Desktop,
    binaries: &Binaries,
    centre: &Centre,
    home: &Path,
    past: Option<Past>,
) -> Result<(Desk, PathBuf)> {
    let mut desk = Desk::new("Amara Okafor", binaries, home, desktop.env().clone())?;
    desk.start()?;
    desk.join(centre)?;
    if let Some(past) = past {
        desk.stop();
        past::write(home, past)?;
        desk.start()?;
    }
    desk.until("online", LIMIT, |status| status["sync"]["state"] == "online")?;
    Ok((desk, home.to_owned()))
}

fn first_words(desktop: &Desktop, eyes: &mut Eyes, started: &Started, folder: &Path) -> Result<Duration> {
    let mut command = (started.command)();
    command.env_clear().envs(desktop.env());
    let log = folder.join("window.log");
    let begin = Instant::now();
    let mut running = Running::start(started.name, command, &log, Stdout::Logged)?;
    while !eyes.read_words()? {
        ensure!(
            running.ended()?.is_none() && begin.elapsed() < LIMIT,
            "{} showed no words:\n{}",
            started.name,
            running.log_tail(20)
        );
    }
    let took = begin.elapsed();
    running.end();
    eyes.wait_until_gone(LIMIT)?;
    Ok(took)
}

fn table(all: &mut [Started]) -> Result<()> {
    let mut out = std::io::stdout();
    writeln!(
        out,
        "\n| start to first words, ms | median | least | most |\n|---|---|---|---|"
    )?;
    for started in all {
        started.took.sort();
        let ms = |at: usize| started.took[at].as_secs_f64() * 1000.0;
        let last = started.took.len() - 1;
        writeln!(
            out,
            "| {} | {:.0} | {:.0} | {:.0} |",
            started.name,
            ms(last / 2),
            ms(0),
            ms(last)
        )?;
    }
    Ok(())
}
