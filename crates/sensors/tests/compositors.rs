//! Hands on real compositors without a screen: KWin by `ext-idle-notify`, Mutter by its idle monitor, each with
//! input that the compositor takes for real.

#[path = "compositors/kwin.rs"]
mod kwin;
#[path = "compositors/mutter.rs"]
mod mutter;

use anyhow::{Context, Result};
use domain::{time::Now, tracker::Outside};
use sensors::{
    clock::SystemClock,
    signals::{Voice, Watch, keep},
};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::Duration,
};
use testkit::process::{Running, Stdout, bound_command};
use tokio::sync::{mpsc, watch};

/// How long anything may take on a busy machine. No test measures time.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A bus and a runtime folder of their own.
pub(crate) struct Place {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) address: String,
    _bus: Running,
}

impl Place {
    pub(crate) fn new() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("breakwater-wl-").tempdir()?;
        let mut command = bound_command("dbus-daemon");
        command.args([
            "--session",
            "--nofork",
            "--nopidfile",
            "--print-address=1",
            "--address",
        ]);
        command.arg(format!("unix:path={}", folder.path().join("bus").display()));
        let log = folder.path().join("bus.log");
        let mut bus = Running::start("dbus-daemon", command, &log, Stdout::Piped)?;
        let mut address = String::new();
        BufReader::new(bus.stdout().context("no stdout")?).read_line(&mut address)?;
        Ok(Self {
            folder,
            address: address.trim().to_owned(),
            _bus: bus,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A command that knows this place and nothing of the session the tests run in.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = bound_command(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path())
            .env("XDG_RUNTIME_DIR", self.path())
            .env("XDG_CONFIG_HOME", self.path().join("config"))
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("DBUS_SYSTEM_BUS_ADDRESS", &self.address)
            .env("LANG", "C.UTF-8")
            .env("GSETTINGS_BACKEND", "memory")
            .env("LIBGL_ALWAYS_SOFTWARE", "1");
        command
    }

    pub(crate) fn socket(&self) -> PathBuf {
        self.path().join("compositor")
    }

    /// Starts a compositor and waits until its socket answers.
    pub(crate) fn start(&self, command: Command) -> Result<Running> {
        let mut running = Running::start("compositor", command, &self.path().join("log"), Stdout::Logged)?;
        let socket = self.socket();
        running.wait_until(PATIENCE, || std::os::unix::net::UnixStream::connect(&socket).ok())?;
        Ok(running)
    }
}

/// A watch that runs, and what it says.
pub(crate) struct Watched {
    pub(crate) wanted: watch::Sender<bool>,
    said: mpsc::Receiver<(Now, Outside)>,
}

impl Watched {
    pub(crate) fn start(make: impl FnOnce(watch::Receiver<bool>) -> Box<dyn Watch>) -> Self {
        let (wanted, wants) = watch::channel(true);
        let (out, said) = mpsc::channel(64);
        tokio::spawn(keep(make(wants), Voice::new(Arc::new(SystemClock), out)));
        Self { wanted, said }
    }

    pub(crate) async fn next(&mut self) -> Result<Outside> {
        let waited = tokio::time::timeout(PATIENCE, self.said.recv()).await;
        Ok(waited
            .context("nothing was said in time")?
            .context("the watch ended")?
            .1)
    }

    /// Waits until hands rest, whatever was said before.
    pub(crate) async fn rest(&mut self) -> Result<()> {
        while !matches!(self.next().await?, Outside::Idle { .. }) {}
        Ok(())
    }
}
