//! A real keyring on a bus of its own: GNOME Keyring, with nobody there who could be asked for a password.
//!
//! Nothing of the keyring of whoever runs the tests may be touched or seen: the bus, the home and the runtime folder are our
//! own. Nothing may outlive the [`KeyringDesk`].

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::process::{Running, Stdout, bound_command};

/// How long a part may take to come up on a busy machine.
const START_MAX: Duration = Duration::from_secs(30);
const SECRETS: &str = "org.freedesktop.secrets";
const SERVICE: &str = "org.freedesktop.Secret.Service";
const SERVICE_PATH: &str = "/org/freedesktop/secrets";
/// What the keyring of these tests is locked with.
const PASSWORD: &str = "a-password-of-the-tests";

/// A bus, and on it a keyring or none.
#[derive(Debug)]
pub struct KeyringDesk {
    // The daemon leaves before the bus, and both before the folder.
    daemon: Option<Running>,
    _bus: Running,
    address: String,
    folder: tempfile::TempDir,
}

impl KeyringDesk {
    /// A bus without a keyring; none is started by being asked for.
    pub fn start() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("breakwater-keyring-").tempdir()?;
        let root = folder.path();
        for name in ["home", "run"] {
            DirBuilder::new().mode(0o700).create(root.join(name))?;
        }
        std::fs::write(root.join("password"), PASSWORD)?;
        let socket = root.join("bus");
        let config = root.join("bus.conf");
        std::fs::write(&config, bus_config(&socket))?;
        let mut command = bound_command("dbus-daemon");
        command
            .arg(format!("--config-file={}", config.display()))
            .arg("--nofork");
        command.env_clear().envs(env(root));
        let mut bus = Running::start("dbus-daemon", command, &root.join("bus.log"), Stdout::Logged)?;
        bus.wait_until(START_MAX, || socket.exists().then_some(()))?;
        Ok(Self {
            daemon: None,
            _bus: bus,
            address: format!("unix:path={}", socket.display()),
            folder,
        })
    }

    /// The bus, for the programs that are to find the keyring.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Starts the keyring, unlocked as a login with the password unlocks it. It has one collection, made the first time.
    pub fn start_unlocked(&mut self) -> Result<()> {
        // `exec`, so that the process we hold is the keyring's own; its input is the password.
        let script = format!(
            "exec gnome-keyring-daemon --foreground --components=secrets --unlock < '{}'",
            self.folder.path().join("password").display()
        );
        let mut command = bound_command("sh");
        command.args(["-c", &script]);
        self.start_daemon(command)
    }

    /// Starts the keyring locked, as after a login without a password.
    pub fn start_locked(&mut self) -> Result<()> {
        let mut command = bound_command("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]);
        self.start_daemon(command)
    }

    fn start_daemon(&mut self, mut command: Command) -> Result<()> {
        self.daemon = None;
        let root = self.folder.path();
        command.env_clear().envs(env(root));
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        let log = root.join("keyring.log");
        let mut daemon = Running::start("gnome-keyring-daemon", command, &log, Stdout::Logged)
            .context("gnome-keyring-daemon is in the Debian package gnome-keyring")?;
        let is_there = || {
            let asked = self.ask(
                "org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus.NameHasOwner",
                &[SECRETS],
            );
            asked.is_ok_and(|said| said.contains("true")).then_some(())
        };
        daemon.wait_until(START_MAX, is_there)?;
        self.daemon = Some(daemon);
        Ok(())
    }

    /// Ends the keyring as a crash does.
    pub fn kill(&mut self) {
        if let Some(mut daemon) = self.daemon.take() {
            daemon.kill();
        }
    }

    /// The entries of Breakwater that the keyring has now, locked ones too.
    pub fn entries(&self) -> Result<Vec<String>> {
        let attributes = "{'xdg:schema': 'org.breakwater.Vault'}";
        let method = format!("{SERVICE}.SearchItems");
        let said = self.ask(SECRETS, SERVICE_PATH, &method, &[attributes])?;
        let paths = said.split('\'').skip(1).step_by(2);
        Ok(paths.map(str::to_owned).collect())
    }

    /// Removes an entry, as a person does in Seahorse.
    pub fn remove(&self, entry: &str) -> Result<()> {
        self.ask(SECRETS, entry, "org.freedesktop.Secret.Item.Delete", &[])
            .map(drop)
    }

    /// The files of the keyring: what a thief of the disk would find.
    pub fn files(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Asks something on the bus; what was answered, as text.
    fn ask(&self, name: &str, path: &str, method: &str, arguments: &[&str]) -> Result<String> {
        let mut command = Command::new("gdbus");
        command.args(["call", "--address", &self.address, "--timeout", "10"]);
        command.args(["--dest", name, "--object-path", path, "--method", method]);
        command.args(arguments).env_clear().envs(env(self.folder.path()));
        let output = command
            .output()
            .context("gdbus is in the Debian package libglib2.0-bin")?;
        let reason = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{method}: {}", reason.trim());
        Ok(String::from_utf8(output.stdout)?)
    }
}

fn env(root: &Path) -> Vec<(&'static str, std::ffi::OsString)> {
    let home = root.join("home");
    vec![
        ("PATH", std::env::var_os("PATH").unwrap_or_default()),
        ("LC_ALL", "C.UTF-8".into()),
        ("XDG_DATA_HOME", home.join("data").into()),
        ("XDG_CONFIG_HOME", home.join("config").into()),
        ("XDG_CACHE_HOME", home.join("cache").into()),
        ("XDG_RUNTIME_DIR", root.join("run").into()),
        ("HOME", home.into()),
    ]
}

fn bus_config(socket: &Path) -> String {
    let socket = socket.display();
    format!(
        r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#
    )
}
