//! The centre of the story: its server, thirteen desks, a bus with a daemon that shows notes, and a browser for the console and for the
//! window of one desk.
//!
//! Lets time pass everywhere at once, and waits for what is said and never for luck. Decides nothing about what is played.

use crate::{
    calendar::{Calendar, say},
    cast::{ADMIN, AGENTS, COUNCIL, LEADER, LED, NOTE, OFFLINE, OTHER, TOOL, WHY, WHY_NOT},
    desk::Desk,
};
use anyhow::{Context, Result, bail, ensure};
use chrono::{DateTime, Utc};
use e2e::{
    tool,
    web::{self, Host},
};
use serde_json::{Value, json};
use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use testkit::{
    binaries::server_of_this_build,
    centre::{Centre, free_address, healthy, private_folder},
    desktop::{Desktop, DesktopOptions, Notification, Notifier, Seen},
    process::{Running, Stdout, bound_command},
};

const START_MAX: Duration = Duration::from_secs(30);
/// Longer than the slowest way any of this takes; a wait that is longer has failed.
const WAIT_MAX: Duration = Duration::from_secs(60);
const LOOK_EVERY: Duration = Duration::from_millis(100);
/// In this time a desk posts a slip, whenever it begins: each two hours have one, at a moment that nobody knows.
pub(crate) const SLIPS_APART: Duration = Duration::from_secs(4 * 60 * 60);

/// What runs. The window goes first, then desks, then their server, then the bus.
pub(crate) struct Room {
    /// The window of the desk that is [`OFFLINE`] first.
    window: Option<Host>,
    pub(crate) desks: Vec<Desk>,
    server: Option<Running>,
    centre: Centre,
    desktop: Desktop,
    calendar: Calendar,
    folder: TempDir,
}

impl Room {
    /// Makes the centre, starts its server and all desks, and lets everybody join.
    pub(crate) fn open() -> Result<Room> {
        tool::need("pdftotext", "poppler-utils")?;
        // A server that is tested reads the built interface from its folder.
        web::dist()?;
        let folder = tempfile::Builder::new().prefix("breakwater-story-").tempdir()?;
        let desktop = Desktop::start(DesktopOptions {
            notifier: Notifier::Dunst,
            panel: false,
        })?;
        let data = folder.path().join("data");
        private_folder(&data)?;
        let centre = Centre::make_with(&server_of_this_build()?, &data, free_address(0)?)?;
        people(&centre)?;
        let mut room = Room {
            window: None,
            desks: Vec::new(),
            server: None,
            centre,
            desktop,
            calendar: Calendar::default(),
            folder,
        };
        room.start()?;
        let began = room.now();
        for (number, agent) in AGENTS.iter().enumerate() {
            let bus = &room.desktop.env()[OsStr::new("DBUS_SESSION_BUS_ADDRESS")];
            let desk = Desk::start(agent, room.folder.path(), number, bus)?;
            desk.join(&room.centre)?;
            room.desks.push(desk);
        }
        let host = env!("CARGO_BIN_EXE_host");
        room.window = Some(Host::beside(host, room.desks[OFFLINE].home())?);
        room.everywhere("the server to be heard", |desk| desk.is_online_since(began))?;
        Ok(room)
    }

    /// Starts the server.
    pub(crate) fn start(&mut self) -> Result<()> {
        let print = server_of_this_build()?.with_file_name("breakwater-print");
        ensure!(
            print.is_file(),
            "{} is missing: `cargo xtask test` builds it",
            print.display()
        );
        let (address, control) = (self.centre.address(), self.control());
        if control.exists() {
            // Of the one before.
            fs::remove_file(&control)?;
        }
        // This program itself, which is the server then; see `role`.
        let mut command = bound_command(std::env::current_exe()?);
        command.env_clear().envs(tool::bare_env(self.folder.path()));
        command.arg("server").arg("--data").arg(self.centre.folder());
        command.args(["--listen", &address.to_string()]);
        command.arg("--print").arg(print);
        command.arg("--control").arg(&control);
        command.args(["--ahead", &self.calendar.ahead_ms().to_string()]);
        let log = self.folder.path().join("server.log");
        let mut running = Running::start("server", command, &log, Stdout::Logged)?;
        running.wait_until(START_MAX, || (healthy(address) && control.exists()).then_some(()))?;
        self.server = Some(running);
        Ok(())
    }

    /// Stops the server, as for maintenance.
    pub(crate) fn stop(&mut self) {
        self.server = None;
    }

    fn control(&self) -> PathBuf {
        self.folder.path().join("clock")
    }

    /// How late it is in the story.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.calendar.now()
    }

    /// The calendar.
    pub(crate) fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// What the browser left behind for the story.
    pub(crate) fn left(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Lets so much time pass, everywhere at once: at the server first, so that nobody is ahead of it. Returns when every desk has
    /// found its server again, and has posted its slip where one was due.
    pub(crate) fn pass(&mut self, time: Duration) -> Result<()> {
        self.calendar.goes_on(time);
        let (since, ms) = (self.now(), time.as_millis());
        say(&self.control(), &format!("pass {ms}")).with_context(|| self.log_tail())?;
        for desk in &self.desks {
            desk.pass(ms)?;
        }
        self.everywhere("the server to be heard again", |desk| desk.is_online_since(since))?;
        if time >= SLIPS_APART {
            self.everywhere("a slip to leave", |desk| desk.has_posted_since(since))?;
        }
        Ok(())
    }

    /// Lets time pass until then.
    pub(crate) fn pass_until(&mut self, then: DateTime<Utc>) -> Result<()> {
        let time = then - self.now();
        self.pass(time.to_std().context("that moment is past")?)
    }

    /// Whether that is so at every desk by now.
    pub(crate) fn is_everywhere(&self, is_so: impl Fn(&Desk) -> Result<bool>) -> Result<bool> {
        Ok(self.late(is_so)?.is_empty())
    }

    /// The desks at which that is not so yet.
    fn late(&self, is_so: impl Fn(&Desk) -> Result<bool>) -> Result<Vec<&Desk>> {
        let mut late = Vec::new();
        for desk in &self.desks {
            if !is_so(desk)? {
                late.push(desk);
            }
        }
        Ok(late)
    }

    /// Waits until that is so at every desk.
    pub(crate) fn everywhere(&self, what: &str, is_so: impl Fn(&Desk) -> Result<bool>) -> Result<()> {
        let since = Instant::now();
        loop {
            let late = self.late(&is_so)?;
            let Some(first) = late.first() else {
                return Ok(());
            };
            if since.elapsed() > WAIT_MAX {
                let names: Vec<&str> = late.iter().map(|desk| desk.agent.name).collect();
                bail!(
                    "waited in vain for {what} at {names:?}\n{}\n{}",
                    first.log_tail(),
                    self.log_tail()
                );
            }
            std::thread::sleep(LOOK_EVERY);
        }
    }

    /// Waits until that is so at one desk.
    pub(crate) fn at(&self, number: usize, what: &str, is_so: impl Fn(&Desk) -> Result<bool>) -> Result<()> {
        let here = self.desks[number].agent.name;
        self.everywhere(what, |desk| Ok(desk.agent.name != here || is_so(desk)?))
    }

    /// Waits until notes that begin so were shown so many times since the story began, and no more; gives them.
    pub(crate) fn notes(&self, beginning: &str, times: usize) -> Result<Vec<Notification>> {
        let shown = |seen: &Seen| -> Vec<Notification> {
            let notes = seen.notifications.iter();
            let notes = notes.filter(|note| note.summary.starts_with(beginning));
            notes.cloned().collect()
        };
        let all = self.desktop.wait(WAIT_MAX, |seen| {
            let notes = shown(seen);
            (notes.len() >= times).then_some(notes)
        });
        let all = all.with_context(|| {
            let notes = shown(&self.desktop.seen());
            format!(
                "{} of {times} notes {beginning:?} were shown\n{}",
                notes.len(),
                self.log_tail()
            )
        })?;
        ensure!(
            all.len() == times,
            "{} notes {beginning:?} instead of {times}",
            all.len()
        );
        Ok(all)
    }

    /// Plays an act in a browser: a file of `tests/web/story`, and who comes into the console in it. Where nobody does it is played in
    /// the window of a desk.
    pub(crate) fn browser(&self, act: &str, who: &[&str]) -> Result<()> {
        let mut addresses = serde_json::Map::new();
        for name in who {
            addresses.insert((*name).to_owned(), self.address(name)?);
        }
        let window = self.window.as_ref().context("the window is open")?;
        let agents: Vec<&str> = AGENTS.iter().map(|agent| agent.name).collect();
        let stage = json!({
            "url": self.centre.url(),
            "addresses": addresses,
            "agents": agents,
            "window": window.url(),
            "obstacle": { "tool": AGENTS[OFFLINE].tool, "words": AGENTS[OFFLINE].words },
            "tool": TOOL,
            "why": WHY,
            "note": NOTE,
            "why_not": WHY_NOT,
            "folder": self.folder.path(),
        });
        let status = web::playwright()?
            .args(["--config", "story/config.ts", act])
            .env("BREAKWATER_STORY", stage.to_string())
            .status()?;
        ensure!(
            status.success(),
            "{act} failed; the server said:\n{}",
            self.log_tail()
        );
        Ok(())
    }

    /// An address that lets somebody into the console once, within five minutes.
    fn address(&self, name: &str) -> Result<Value> {
        let code = say(&self.control(), &format!("login {name}")).with_context(|| self.log_tail())?;
        Ok(json!(format!("{}/console/#login={code}", self.centre.url())))
    }

    /// The last lines that the server logged.
    fn log_tail(&self) -> String {
        let tail = self.server.as_ref().map(|server| server.log_tail(20));
        tail.unwrap_or_else(|| "the server is stopped".into())
    }
}

/// Makes the centre with its command line, as somebody would.
fn people(centre: &Centre) -> Result<()> {
    centre.ask(&["name", "Harbour Line"])?;
    centre.ask(&["person", "add", LEADER, "--post", "leader"])?;
    centre.ask(&["team", "add", LED, "--leader", LEADER])?;
    centre.ask(&["team", "add", OTHER])?;
    centre.ask(&["person", "add", ADMIN, "--post", "admin"])?;
    for name in COUNCIL {
        centre.ask(&["person", "add", name, "--post", "works_council"])?;
    }
    for agent in &AGENTS {
        centre.ask(&["person", "add", agent.name, "--team", agent.team])?;
    }
    Ok(())
}

/// The words of a page, without what is between them: a printed page sets words where they fit.
pub(crate) fn words_of(pdf: &Path) -> Result<String> {
    let output = std::process::Command::new("pdftotext")
        .arg("-raw")
        .arg(pdf)
        .arg("-")
        .output()
        .context("pdftotext")?;
    let reason = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{}: {reason}", pdf.display());
    Ok(String::from_utf8(output.stdout)?.split_whitespace().collect())
}
