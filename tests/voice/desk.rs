//! A desk of the story, seen from outside: the resident's process, the command line that is shipped, and the local socket.

use crate::{
    calendar::{moment, say},
    cast::Agent,
};
use anyhow::{Context, Result, bail, ensure};
use chrono::{DateTime, Utc};
use e2e::tool;
use protocol::local::{Caller, Client};
use serde_json::{Value, json};
use std::{
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
    process::Output,
    time::Duration,
};
use testkit::{
    binaries::resident_of_this_build,
    centre::{Centre, private_folder},
    process::{Running, Stdout, bound_command},
};

const START_MAX: Duration = Duration::from_secs(30);
const ANSWER_MAX: Duration = Duration::from_secs(30);

/// A desk at which somebody sits.
pub(crate) struct Desk {
    pub(crate) agent: &'static Agent,
    running: Running,
    home: PathBuf,
    /// For programs that show something or keep something of their user; none is here.
    nowhere: PathBuf,
    control: PathBuf,
}

impl Desk {
    /// Starts its resident on a bus that has something that shows notes.
    pub(crate) fn start(agent: &'static Agent, folder: &Path, number: usize, bus: &OsStr) -> Result<Desk> {
        let place = |what: &str| folder.join(format!("{what}-{number}"));
        let (home, nowhere, control) = (place("desk"), place("user"), place("clock"));
        private_folder(&home)?;
        private_folder(&nowhere)?;
        // This program itself, which is a resident then; see `role`.
        let mut command = bound_command(std::env::current_exe()?);
        command.env_clear().envs(env(&nowhere, bus));
        command.arg("desk").arg("--home").arg(&home);
        command.arg("--control").arg(&control).args(["--ahead", "0"]);
        let mut running = Running::start("desk", command, &nowhere.join("log"), Stdout::Logged)?;
        running.wait_until(START_MAX, || {
            let is_there = Client::connect(&home, Caller::Cli).is_ok() && control.exists();
            is_there.then_some(())
        })?;
        Ok(Desk {
            agent,
            running,
            home,
            nowhere,
            control,
        })
    }

    /// The profile.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// Joins the centre with a fresh code.
    pub(crate) fn join(&self, centre: &Centre) -> Result<()> {
        let code = self.nowhere.join("code");
        fs::write(&code, centre.invite(self.agent.name)?)?;
        let file = code.to_str().context("a path that is text")?;
        self.cli(&["join", &centre.url(), "--code-file", file])?;
        Ok(fs::remove_file(code)?)
    }

    /// So much time has passed here.
    pub(crate) fn pass(&self, ms: u128) -> Result<()> {
        say(&self.control, &format!("pass {ms}"))
            .map(drop)
            .with_context(|| self.log_tail())
    }

    /// Calls a command of the table.
    pub(crate) fn call(&self, name: &str, args: Value) -> Result<Value> {
        let outcome = Client::connect(&self.home, Caller::Cli).and_then(|mut client| {
            client.set_timeout(ANSWER_MAX)?;
            client.call(name, args)
        });
        outcome.with_context(|| format!("{name} at {}:\n{}", self.agent.name, self.log_tail()))
    }

    /// What the command line prints.
    pub(crate) fn cli(&self, arguments: &[&str]) -> Result<String> {
        let output = self.run(arguments)?;
        let reason = String::from_utf8_lossy(&output.stderr);
        ensure!(
            output.status.success(),
            "breakwater {arguments:?} at {}: {}",
            self.agent.name,
            reason.trim()
        );
        Ok(String::from_utf8(output.stdout)?)
    }

    /// Why the command line does nothing.
    pub(crate) fn refusal(&self, arguments: &[&str]) -> Result<String> {
        let output = self.run(arguments)?;
        if output.status.success() {
            bail!("breakwater {arguments:?} was done at {}", self.agent.name);
        }
        Ok(String::from_utf8(output.stderr)?)
    }

    fn run(&self, arguments: &[&str]) -> Result<Output> {
        let mut command = bound_command(resident_of_this_build()?);
        command.env_clear().envs(tool::bare_env(&self.nowhere));
        command.env("BREAKWATER_HOME", &self.home).args(arguments);
        Ok(command.output()?)
    }

    /// What became of what was said here, as the command line tells it.
    pub(crate) fn voices(&self) -> Result<Vec<Value>> {
        Ok(serde_json::from_str(&self.cli(&["voice", "list", "--json"])?)?)
    }

    /// What became of the obstacle that was told here.
    pub(crate) fn friction(&self) -> Result<Value> {
        let said = self.call("voice_list", json!({}))?;
        let mut said = said.as_array().into_iter().flatten();
        let friction = said.find(|one| one["sort"] == "friction");
        friction.cloned().context("no obstacle was told here")
    }

    /// Whether all that was said here stands so.
    pub(crate) fn stands(&self, states: &[&str]) -> Result<bool> {
        let said = self.call("voice_list", json!({}))?;
        let mut said = said.as_array().into_iter().flatten();
        Ok(said.all(|one| states.iter().any(|state| one["state"] == *state)))
    }

    /// Whether a slip left since then.
    pub(crate) fn has_posted_since(&self, since: DateTime<Utc>) -> Result<bool> {
        let sent = self.call("sent_show", json!({}))?;
        let days = sent["days"].as_array().into_iter().flatten();
        let items = days.flat_map(|day| day["items"].as_array().into_iter().flatten());
        let mut slips = items.filter(|item| item["what"] == "slip");
        slips.try_fold(false, |has, slip| Ok(has || moment(&slip["last_at"])? >= since))
    }

    /// Whether the server was heard since then, and all that it had then is read.
    pub(crate) fn is_online_since(&self, since: DateTime<Utc>) -> Result<bool> {
        let status = self.call("status", json!({}))?;
        let sync = &status["sync"];
        let is_online = sync["state"] == "online" && sync["to_come"] == 0 && sync["waiting"] == 0;
        Ok(is_online && !sync["last_at"].is_null() && moment(&sync["last_at"])? >= since)
    }

    /// The last lines that it logged.
    pub(crate) fn log_tail(&self) -> String {
        self.running.log_tail(15)
    }
}

/// The whole environment of a resident.
fn env(nowhere: &Path, bus: &OsStr) -> Vec<(OsString, OsString)> {
    let mut env = tool::bare_env(nowhere);
    env.push(("XDG_RUNTIME_DIR".into(), nowhere.into()));
    env.push(("DBUS_SESSION_BUS_ADDRESS".into(), bus.to_owned()));
    let mut none = OsString::from("unix:path=");
    none.push(nowhere.join("none"));
    env.push(("DBUS_SYSTEM_BUS_ADDRESS".into(), none));
    // The days of the story are those of UTC everywhere.
    env.push(("TZ".into(), "UTC".into()));
    env
}
