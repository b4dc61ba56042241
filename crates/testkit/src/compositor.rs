//! A real Wayland compositor without a screen, with a bus and a runtime folder of its own.
//!
//! Touches nothing of the session that the tests run in.

use crate::process::{Running, Stdout, bound_command};
use anyhow::{Context, Result, ensure};
use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};
use zbus::{Connection, Proxy, zvariant::OwnedObjectPath};

/// How long a compositor may take to come up on a busy machine. No test measures time.
const START_MAX: Duration = Duration::from_secs(60);
/// Between two looks whether something is there.
const LOOK: Duration = Duration::from_millis(20);

/// The name of the compositor's display; its socket is the file of that name in the folder.
pub const DISPLAY: &str = "compositor";

/// A bus and a runtime folder of their own.
pub struct Place {
    /// Where the bus is.
    pub address: String,
    folder: tempfile::TempDir,
    _bus: Running,
}

/// Starts a bus whose socket lies in `folder`; where it is.
///
/// # Errors
/// It does not start.
pub fn bus(folder: &Path) -> Result<(Running, String)> {
    let mut command = bound_command("dbus-daemon");
    command.args([
        "--session",
        "--nofork",
        "--nopidfile",
        "--print-address=1",
        "--address",
    ]);
    command
        .arg(format!("unix:path={}", folder.join("bus").display()))
        .stdin(Stdio::null());
    let mut daemon = Running::start("dbus-daemon", command, &folder.join("bus.log"), Stdout::Piped)?;
    let mut address = String::new();
    BufReader::new(daemon.stdout().context("no stdout")?).read_line(&mut address)?;
    ensure!(
        !address.trim().is_empty(),
        "dbus-daemon did not start: install the Debian package dbus"
    );
    Ok((daemon, address.trim().to_owned()))
}

impl Place {
    /// Starts the bus.
    ///
    /// # Errors
    /// It does not start.
    pub fn new() -> Result<Place> {
        let folder = tempfile::Builder::new().prefix("breakwater-wl-").tempdir()?;
        let (bus, address) = bus(folder.path())?;
        Ok(Place {
            address,
            folder,
            _bus: bus,
        })
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The compositor's socket.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.path().join(DISPLAY)
    }

    /// A command that knows this place and nothing of the session the tests run in.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
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

    /// Starts a compositor and waits until its socket answers.
    ///
    /// # Errors
    /// It does not come up.
    pub fn start(&self, command: Command) -> Result<Running> {
        let mut running = Running::start("compositor", command, &self.path().join("log"), Stdout::Logged)?;
        let socket = self.socket();
        running.wait_until(START_MAX, || UnixStream::connect(&socket).ok())?;
        Ok(running)
    }

    /// Starts Mutter with one monitor of this size, for example `800x600`.
    ///
    /// # Errors
    /// It does not come up.
    pub fn mutter(&self, monitor: &str) -> Result<Running> {
        let mut command = self.command("mutter");
        command.args([
            "--wayland",
            "--headless",
            "--no-x11",
            "--virtual-monitor",
            monitor,
        ]);
        command.args(["--wayland-display", DISPLAY]);
        self.start(command)
    }
}

/// A hand on Mutter's own remote desktop.
///
/// # Errors
/// The bus's.
pub async fn mutters_hand(bus: &Connection) -> Result<Proxy<'_>> {
    const DESK: &str = "org.gnome.Mutter.RemoteDesktop";
    let desk = Proxy::new(bus, DESK, "/org/gnome/Mutter/RemoteDesktop", DESK).await?;
    // It comes to the bus a moment after the compositor's socket.
    let session: OwnedObjectPath = loop {
        match desk.call("CreateSession", &()).await {
            Ok(session) => break session,
            Err(zbus::Error::MethodError(name, ..)) if name.ends_with("ServiceUnknown") => {
                tokio::time::sleep(LOOK).await;
            }
            Err(error) => return Err(error.into()),
        }
    };
    let session = Proxy::new(bus, DESK, session, "org.gnome.Mutter.RemoteDesktop.Session").await?;
    session.call::<_, _, ()>("Start", &()).await?;
    Ok(session)
}
