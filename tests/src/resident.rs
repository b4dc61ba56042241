//! The real resident on a private profile, asked over its own socket.

use crate::{
    phone::{Answering, PhonePair},
    sound::{Kind, SoundServer},
    tool,
};
use anyhow::{Context, Result, bail, ensure};
use protocol::local::{Caller, Client};
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use testkit::{
    binaries::resident_of_this_build,
    process::{Running, Stdout, bound_command},
};

const START_MAX: Duration = Duration::from_secs(20);
/// Generous: what is promised in a second must only come at all on a loaded machine.
const STATUS_MAX: Duration = Duration::from_secs(20);

/// A resident that runs. Dropping it ends it.
#[derive(Debug)]
pub struct Resident {
    running: Running,
    client: Client,
    home: TempDir,
    /// For programs that show something; none is here.
    _nowhere: TempDir,
}

impl Resident {
    /// Starts one without a tray, with these lines in its `policy.toml`.
    ///
    /// # Errors
    /// It does not build or does not start.
    pub fn start(policy: &str, sound: Option<&SoundServer>) -> Result<Self> {
        let home = tempfile::Builder::new().prefix("breakwater-home-").tempdir()?;
        let nowhere = tempfile::Builder::new().prefix("breakwater-user-").tempdir()?;
        fs::write(home.path().join("policy.toml"), policy)?;
        let mut command = bound_command(resident_of_this_build()?);
        command.env_clear().envs(tool::bare_env(nowhere.path()));
        match sound {
            Some(sound) => command.env("XDG_RUNTIME_DIR", sound.runtime()),
            None => command.env("XDG_RUNTIME_DIR", nowhere.path()),
        };
        // No bus: nothing may reach the desktop of the one who runs the tests, or sleep with it.
        for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
            command.env(bus, format!("unix:path={}/none", nowhere.path().display()));
        }
        command.args(["run", "--no-tray", "--home"]).arg(home.path());
        let log = nowhere.path().join("log");
        let mut running = Running::start("breakwater", command, &log, Stdout::Logged)?;
        let client = running.wait_until(START_MAX, || Client::connect(home.path(), Caller::Cli).ok())?;
        client.set_timeout(STATUS_MAX)?;
        Ok(Self {
            running,
            client,
            home,
            _nowhere: nowhere,
        })
    }

    /// Calls a command of the table.
    ///
    /// # Errors
    /// The resident refuses or is gone.
    pub fn call(&mut self, name: &str, args: Value) -> Result<Value> {
        let outcome = self.client.call(name, args);
        outcome.with_context(|| format!("{name}:\n{}", self.running.log_tail(15)))
    }

    /// What `status --json` prints.
    ///
    /// # Errors
    /// The resident is gone.
    pub fn status(&mut self) -> Result<Value> {
        self.call("status", json!({}))
    }

    /// Waits until the status `fits`; gives it and how long that took.
    ///
    /// # Errors
    /// It does not fit in time.
    pub fn until(&mut self, mut fits: impl FnMut(&Value) -> bool) -> Result<(Value, Duration)> {
        let since = Instant::now();
        loop {
            let status = self.status()?;
            if fits(&status) {
                return Ok((status, since.elapsed()));
            }
            if since.elapsed() > STATUS_MAX {
                bail!("still {status}\n{}", self.running.log_tail(15));
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the source `id` is heard.
    ///
    /// # Errors
    /// It is not heard in time.
    pub fn until_heard(&mut self, id: &str) -> Result<()> {
        let since = Instant::now();
        loop {
            let sources = self.call("source_list", json!({}))?;
            let mut all = sources.as_array().into_iter().flatten();
            if all.any(|source| source["id"] == id && source["up"] == true) {
                return Ok(());
            }
            if since.elapsed() > STATUS_MAX {
                bail!("{id} is not heard: {sources}\n{}", self.running.log_tail(15));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Runs the command line on the same profile and gives what it printed.
    ///
    /// # Errors
    /// It does not end with 0.
    pub fn cli(&self, arguments: &[&str]) -> Result<String> {
        let mut command = bound_command(resident_of_this_build()?);
        command.env_clear().envs(tool::bare_env(self.home.path()));
        command.env("BREAKWATER_HOME", self.home.path()).args(arguments);
        let output = command.output()?;
        let reason = String::from_utf8_lossy(&output.stderr);
        ensure!(
            output.status.success(),
            "breakwater {arguments:?}: {}",
            reason.trim()
        );
        Ok(String::from_utf8(output.stdout)?)
    }

    /// The process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.running.pid()
    }

    /// The profile folder.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.home.path()
    }
}

/// The status says that a call is on.
#[must_use]
pub fn active(status: &Value) -> bool {
    status["call"]["active"] == true
}

/// The status says that no call is on and nothing rings.
#[must_use]
pub fn idle(status: &Value) -> bool {
    status["call"]["active"] == false && status["call"]["ringing"] == false
}

/// Two phones, and a resident that hears the agent's one over `ctrl_tcp`.
///
/// # Errors
/// One of them does not start.
pub fn on_ctrl_tcp(answering: Answering, policy: &str) -> Result<(PhonePair, Resident)> {
    let pair = PhonePair::start(answering)?;
    let mut resident = Resident::start(policy, None)?;
    let address = pair.agent.control().to_string();
    resident.cli(&["source", "add", "baresip", &address])?;
    let sources = resident.call("source_list", json!({}))?;
    let mut all = sources.as_array().into_iter().flatten();
    let id = all
        .find(|source| source["kind"] == "baresip")
        .map(|source| source["id"].clone());
    resident.until_heard(id.as_ref().and_then(Value::as_str).unwrap_or_default())?;
    Ok((pair, resident))
}

/// Two phones, and a resident that has nothing but the microphone of the agent's one.
///
/// # Errors
/// One of them does not start.
pub fn on_microphone(kind: Kind, policy: &str) -> Result<(SoundServer, PhonePair, Resident)> {
    let server = SoundServer::start(kind)?;
    let pair = PhonePair::with_sound(Answering::Auto, Some(&server))?;
    let mut resident = Resident::start(policy, Some(&server))?;
    resident.cli(&["phone", "use", "baresip"])?;
    resident.until_heard("mic:pulse")?;
    Ok((server, pair, resident))
}
