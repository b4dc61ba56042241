//! The window on a real Wayland compositor without a screen: what GTK draws around it there, title bar and shadow, must
//! not be added to its size from start to start.

use crate::place::{LIMIT, PAUSE};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    os::unix::net::UnixStream,
    path::Path,
    process::Command,
    time::Instant,
};
use testkit::{
    binaries::Binaries,
    process::{Running, Stdout, bound_command},
};
use zbus::{Connection, Proxy, connection::Builder, zvariant::OwnedObjectPath};

/// A window that grows does so by a screen's height in about as many starts.
const STARTS: usize = 10;
const ALT: u32 = 0xffe9;
const F4: u32 = 0xffc1;

/// A bus, a runtime folder and a compositor of their own. Its fields drop in this order.
struct Place {
    _mutter: Running,
    _bus: Running,
    address: String,
    folder: tempfile::TempDir,
}

impl Place {
    fn start() -> Result<Place> {
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
        let mut bus = Running::start(
            "dbus-daemon",
            command,
            &folder.path().join("bus.log"),
            Stdout::Piped,
        )?;
        let mut address = String::new();
        BufReader::new(bus.stdout().context("no stdout")?).read_line(&mut address)?;
        let address = address.trim().to_owned();
        let mut command = private("mutter", folder.path(), &address);
        command.args([
            "--wayland",
            "--headless",
            "--no-x11",
            "--virtual-monitor",
            "1280x1000",
        ]);
        command.args(["--wayland-display", "compositor"]);
        let log = folder.path().join("mutter.log");
        let mut mutter = Running::start("mutter", command, &log, Stdout::Logged)?;
        let socket = folder.path().join("compositor");
        mutter.wait_until(LIMIT, || UnixStream::connect(&socket).ok())?;
        Ok(Place {
            _mutter: mutter,
            _bus: bus,
            address,
            folder,
        })
    }

    /// Opens the window, closes it as a person does, and reads where it stood.
    async fn opened_and_closed(&self, window: &Path, hand: &Proxy<'_>) -> Result<Value> {
        let home = self.folder.path().join("profile");
        let mut command = private(window, self.folder.path(), &self.address);
        command
            .env("GDK_BACKEND", "wayland")
            .env("WAYLAND_DISPLAY", "compositor");
        command.arg("--home").arg(&home);
        let mut window = command.spawn().context("the window does not start")?;
        let deadline = Instant::now() + LIMIT;
        // It takes the keys once it is on the screen.
        while window.try_wait()?.is_none() {
            ensure!(Instant::now() < deadline, "the window does not close");
            for (key, down) in [(ALT, true), (F4, true), (F4, false), (ALT, false)] {
                hand.call::<_, _, ()>("NotifyKeyboardKeysym", &(key, down))
                    .await?;
            }
            tokio::time::sleep(PAUSE).await;
        }
        let kept = std::fs::read(home.join("window.json")).context("no place is kept")?;
        Ok(serde_json::from_slice(&kept)?)
    }
}

/// A command that knows this place and nothing of the session the tests run in.
fn private(program: impl AsRef<OsStr>, folder: &Path, address: &str) -> Command {
    let mut command = bound_command(program);
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", folder)
        .env("XDG_RUNTIME_DIR", folder)
        .env("DBUS_SESSION_BUS_ADDRESS", address)
        .env("DBUS_SYSTEM_BUS_ADDRESS", address)
        .env("LANG", "C.UTF-8")
        .env("GSETTINGS_BACKEND", "memory")
        .env("LIBGL_ALWAYS_SOFTWARE", "1");
    command
}

/// A hand on the compositor's own remote desktop.
async fn hand(bus: &Connection) -> Result<Proxy<'_>> {
    const DESK: &str = "org.gnome.Mutter.RemoteDesktop";
    let desk = Proxy::new(bus, DESK, "/org/gnome/Mutter/RemoteDesktop", DESK).await?;
    // It comes to the bus a moment after the compositor's socket.
    let session: OwnedObjectPath = loop {
        match desk.call("CreateSession", &()).await {
            Ok(session) => break session,
            Err(zbus::Error::MethodError(name, ..)) if name.ends_with("ServiceUnknown") => {
                tokio::time::sleep(PAUSE).await;
            }
            Err(error) => return Err(error.into()),
        }
    };
    let session = Proxy::new(bus, DESK, session, "org.gnome.Mutter.RemoteDesktop.Session").await?;
    session.call::<_, _, ()>("Start", &()).await?;
    Ok(session)
}

#[tokio::test]
async fn a_window_keeps_its_size_however_often_it_is_opened_on_wayland() -> Result<()> {
    let place = Place::start()?;
    let bus = Builder::address(place.address.as_str())?.build().await?;
    let hand = hand(&bus).await?;
    let window = Binaries::of_this_build()?.window;
    let mut sizes = Vec::new();
    for _ in 0..STARTS {
        let kept = place.opened_and_closed(&window, &hand).await?;
        sizes.push((kept["width"].as_f64(), kept["height"].as_f64()));
    }
    assert_eq!(sizes, [(Some(400.0), Some(700.0)); STARTS]);
    Ok(())
}
