//! The real resident on a private profile, asked over its own socket.

use crate::{
    pbx::{PASSWORD, Pbx, Way},
    phone::{Answering, PhonePair},
    sound::{Kind, SoundServer},
    tool,
};
use anyhow::{Context, Result, bail, ensure};
use protocol::local::{Caller, Client};
use sensors::clock::{Clock, SystemClock};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use testkit::{
    binaries::resident_of_this_build,
    centre::Centre,
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
    nowhere: TempDir,
    /// Where sound servers are looked for.
    runtime: PathBuf,
    /// The file of authorities that it trusts instead of the system's.
    authorities: Option<PathBuf>,
    /// The bus of its session; none by default.
    bus: Option<String>,
}

impl Resident {
    /// Starts one without a tray, with these lines in its `policy.toml`.
    ///
    /// # Errors
    /// It does not build or does not start.
    pub fn start(policy: &str, sound: Option<&SoundServer>) -> Result<Self> {
        Self::begin(policy, sound, None)
    }

    /// The same, alone, trusting the authorities in this file and no others.
    ///
    /// # Errors
    /// As [`Resident::start`].
    pub fn start_trusting(authorities: &Path) -> Result<Self> {
        Self::begin("", None, Some(authorities.to_owned()))
    }

    fn begin(policy: &str, sound: Option<&SoundServer>, authorities: Option<PathBuf>) -> Result<Self> {
        let home = tempfile::Builder::new().prefix("breakwater-home-").tempdir()?;
        let nowhere = tempfile::Builder::new().prefix("breakwater-user-").tempdir()?;
        fs::write(home.path().join("policy.toml"), policy)?;
        let runtime = sound.map_or_else(|| nowhere.path().to_owned(), SoundServer::runtime);
        let trusted = authorities.as_deref();
        let (running, client) = launch(home.path(), nowhere.path(), &runtime, trusted, None)?;
        Ok(Self {
            running,
            client,
            home,
            nowhere,
            runtime,
            authorities,
            bus: None,
        })
    }

    /// Ends it as a power cut would.
    pub fn kill(&mut self) {
        self.running.kill();
    }

    /// Starts it again on the same profile, after [`Resident::kill`].
    ///
    /// # Errors
    /// It does not start.
    pub fn start_again(&mut self) -> Result<()> {
        let trusted = self.authorities.as_deref();
        let bus = self.bus.as_deref();
        let home = self.home.path();
        (self.running, self.client) = launch(home, self.nowhere.path(), &self.runtime, trusted, bus)?;
        Ok(())
    }

    /// Ends it and starts it again in a session with this bus, or with none.
    ///
    /// # Errors
    /// It does not start.
    pub fn in_session_of(&mut self, bus: Option<&str>) -> Result<()> {
        self.bus = bus.map(str::to_owned);
        self.kill();
        self.start_again()
    }

    /// Joins a centre as this person, with a fresh code.
    ///
    /// # Errors
    /// Nobody is called so, or the centre refuses.
    pub fn join(&self, centre: &Centre, name: &str) -> Result<()> {
        let code = self.home().join("code");
        fs::write(&code, centre.invite(name)?)?;
        let file = code.to_str().context("a path that is text")?;
        self.cli(&["join", &centre.url(), "--code-file", file])?;
        Ok(fs::remove_file(code)?)
    }

    /// Adds a source as the command line does and waits until it is heard; gives its id.
    ///
    /// # Errors
    /// It is refused, or not heard in time.
    pub fn listen_to(&mut self, kind: &str, arguments: &[&str]) -> Result<String> {
        self.cli(&[&["source", "add", kind], arguments].concat())?;
        let source = self.source(kind)?;
        let id = source["id"].as_str().context("a source has an id")?;
        self.until_heard(id)?;
        Ok(id.to_owned())
    }

    /// What is shown of the source of this kind.
    ///
    /// # Errors
    /// There is none.
    pub fn source(&mut self, kind: &str) -> Result<Value> {
        let sources = self.call("source_list", json!({}))?;
        let mut all = sources.as_array().into_iter().flatten();
        let found = all.find(|source| source["kind"] == kind).cloned();
        found.with_context(|| format!("no {kind} in {sources}"))
    }

    /// Today's calls: when each began and ended, and whether its end is a guess.
    ///
    /// # Errors
    /// The resident is gone.
    pub fn calls(&mut self) -> Result<Vec<Value>> {
        let today = self.call("today_show", json!({}))?;
        let spans = today["lane"]["spans"].as_array().into_iter().flatten();
        Ok(spans.filter(|span| span["kind"] == "call").cloned().collect())
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

fn launch(
    home: &Path,
    nowhere: &Path,
    runtime: &Path,
    trusted: Option<&Path>,
    bus: Option<&str>,
) -> Result<(Running, Client)> {
    let mut command = bound_command(resident_of_this_build()?);
    command.env_clear().envs(tool::bare_env(nowhere));
    command.env("XDG_RUNTIME_DIR", runtime);
    command.envs(trusted.map(|file| ("SSL_CERT_FILE", file)));
    // No bus: nothing may reach the desktop of the one who runs the tests, or sleep with it.
    for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
        command.env(bus, format!("unix:path={}/none", nowhere.display()));
    }
    if let Some(bus) = bus {
        command.env("DBUS_SESSION_BUS_ADDRESS", bus);
    }
    command.args(["run", "--no-tray", "--home"]).arg(home);
    let log = nowhere.join("log");
    let mut running = Running::start("breakwater", command, &log, Stdout::Logged)?;
    let client = running.wait_until(START_MAX, || Client::connect(home, Caller::Cli).ok())?;
    client.set_timeout(STATUS_MAX)?;
    Ok((running, client))
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

/// The status says that a phone rings.
#[must_use]
pub fn ringing(status: &Value) -> bool {
    status["call"]["ringing"] == true
}

/// Now, as a moment that the resident tells: in milliseconds.
#[must_use]
pub fn now_ms() -> i64 {
    SystemClock.now().wall.timestamp_millis()
}

/// A moment that the resident told, in milliseconds.
///
/// # Errors
/// It is none.
pub fn moment_ms(told: &Value) -> Result<i64> {
    let text = told.as_str().with_context(|| format!("{told} is no moment"))?;
    Ok(chrono::DateTime::parse_from_rfc3339(text)?.timestamp_millis())
}

/// Two phones, and a resident that hears the agent's one over `ctrl_tcp`.
///
/// # Errors
/// One of them does not start.
pub fn on_ctrl_tcp(answering: Answering, policy: &str) -> Result<(PhonePair, Resident)> {
    let pair = PhonePair::start(answering)?;
    let mut resident = Resident::start(policy, None)?;
    resident.listen_to("baresip", &[&pair.agent.control().to_string()])?;
    Ok((pair, resident))
}

/// Two phones at a telephone system, and a resident that hears nothing but the telephone system, this way. The
/// agent answers by hand: of a phone that answers within the millisecond the system's workers may tell the ringing
/// last, or the answer never.
///
/// # Errors
/// One of them does not start, or it is not heard.
pub fn on_pbx(mut pbx: Pbx, way: Way, policy: &str) -> Result<(Pbx, PhonePair, Resident)> {
    let pair = PhonePair::through(&mut pbx, Answering::ByHand)?;
    let mut resident = Resident::start(policy, None)?;
    let password = resident.home().join("password");
    fs::write(&password, format!("{PASSWORD}\n"))?;
    let file = password.display().to_string();
    let mut arguments = pbx.heard_by(way, "agent");
    arguments.extend(["--password-file".to_owned(), file]);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let heard = resident.listen_to("dialog", &arguments);
    heard.with_context(|| pbx.log_tail())?;
    Ok((pbx, pair, resident))
}

/// The customer calls, and the agent answers once the resident knows that it rings; gives when that was. Returns
/// once the call stands and the resident knows it.
///
/// # Errors
/// One of the two does not come in time.
pub fn call_by_hand(pair: &mut PhonePair, resident: &mut Resident) -> Result<i64> {
    pair.dial()?;
    resident.until(ringing)?;
    let taken = now_ms();
    pair.agent.answer()?;
    pair.customer.wait_for("CALL_ESTABLISHED")?;
    resident.until(active)?;
    Ok(taken)
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
