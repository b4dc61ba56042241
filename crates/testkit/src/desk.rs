//! One person's desk: a profile folder, the resident in it, and the CLI to speak to it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use crate::process::{Running, Stdout, bound_command};
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::binaries::Binaries;
use crate::centre::Centre;

/// Generous: two cores may be building beside it.
const START_MAX: Duration = Duration::from_secs(60);

/// A desk and what runs on it.
pub struct Desk {
    /// Who sits there, as the sample centre knows them.
    pub person: &'static str,
    binaries: Binaries,
    home: PathBuf,
    env: BTreeMap<OsString, OsString>,
    resident: Option<Running>,
}

impl Desk {
    /// A desk with its profile in `home`; `env` is the whole environment of its programs.
    pub fn new(
        person: &'static str,
        binaries: &Binaries,
        home: &Path,
        env: BTreeMap<OsString, OsString>,
    ) -> Result<Self> {
        std::fs::create_dir_all(home)?;
        let mut env = env;
        env.insert("BREAKWATER_HOME".into(), home.into());
        Ok(Self {
            person,
            binaries: binaries.clone(),
            home: home.to_owned(),
            env,
            resident: None,
        })
    }

    /// Starts the resident and waits until it answers.
    pub fn start(&mut self) -> Result<()> {
        // Another resident on this profile would answer in place of ours.
        ensure!(
            self.status().is_err(),
            "{} is already at this desk: end that run first",
            self.person
        );
        let mut command = bound_command(&self.binaries.resident);
        command.arg("run").env_clear().envs(&self.env);
        let mut resident = Running::start("breakwater", command, &self.log(), Stdout::Logged)?;
        resident.wait_until(START_MAX, || self.status().ok().map(drop))?;
        self.resident = Some(resident);
        Ok(())
    }

    /// Ends the resident.
    pub fn stop(&mut self) {
        self.resident = None;
    }

    /// Ends the resident at once, as a power cut would.
    pub fn kill(&mut self) {
        if let Some(mut resident) = self.resident.take() {
            resident.kill();
        }
    }

    /// Ends the resident and starts it again.
    pub fn restart(&mut self) -> Result<()> {
        self.stop();
        self.start()
    }

    /// The resident's pid, while it runs.
    pub fn pid(&self) -> Option<u32> {
        self.resident.as_ref().map(Running::pid)
    }

    /// Opens the window beside the resident.
    pub fn open_window(&self) -> Result<Running> {
        let mut command = bound_command(&self.binaries.window);
        command.env_clear().envs(&self.env);
        Running::start(
            "breakwater-window",
            command,
            &self.home.with_extension("window.log"),
            Stdout::Logged,
        )
    }

    /// Joins the centre with a fresh code, unless this profile already has.
    pub fn join(&self, centre: &Centre) -> Result<()> {
        if self.status()?["sync"]["state"] == "alone" {
            let code = centre.invite(self.person)?;
            let file = self.home.with_extension("code");
            std::fs::write(&file, code)?;
            let said = self.tell(&["join", &centre.url(), "--code-file", &file.to_string_lossy()]);
            std::fs::remove_file(&file)?;
            said?;
        }
        self.until("joined and online", START_MAX, |status| {
            status["sync"]["state"] == "online"
        })?;
        Ok(())
    }

    /// `breakwater status --json`.
    pub fn status(&self) -> Result<Value> {
        self.tell_json(&["status", "--json"])
    }

    /// Asks for the status until it fits; the last one is named in the failure.
    pub fn until(&self, what: &str, limit: Duration, fits: impl Fn(&Value) -> bool) -> Result<Value> {
        let deadline = Instant::now() + limit;
        loop {
            let status = self.status()?;
            if fits(&status) {
                return Ok(status);
            }
            if Instant::now() > deadline {
                bail!("not \"{what}\" within {limit:?}; status: {status}");
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// A command of the CLI that must succeed; gives what it printed.
    pub fn tell(&self, args: &[&str]) -> Result<String> {
        let output = self.cli(args)?;
        let reason = String::from_utf8_lossy(&output.stderr);
        ensure!(
            output.status.success(),
            "breakwater {}: {}: {}",
            args[0],
            output.status,
            reason.trim()
        );
        Ok(String::from_utf8(output.stdout)?)
    }

    /// The same for a command that prints JSON.
    pub fn tell_json(&self, args: &[&str]) -> Result<Value> {
        let text = self.tell(args)?;
        serde_json::from_str(&text).with_context(|| format!("breakwater {}: not JSON: {text}", args[0]))
    }

    /// The last lines the resident has logged.
    pub fn log_tail(&self) -> String {
        let text = std::fs::read_to_string(self.log()).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }

    /// The CLI's command on this desk.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.binaries.resident);
        command.args(args).env_clear().envs(&self.env);
        command
    }

    fn cli(&self, args: &[&str]) -> Result<Output> {
        self.command(args).output().context("cannot start breakwater")
    }

    fn log(&self) -> PathBuf {
        self.home.with_extension("log")
    }
}
