//! A private desktop: a display, a bus, a window manager, a tray host and one notification daemon, all real
//! and all our own.
//!
//! Nothing of the desktop this runs on may be touched or seen: children get a fresh environment with a
//! private HOME and runtime folder. Nothing may outlive the [`Desktop`].

mod bus;
mod gnome;
mod notifier;
mod panel;

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::DirBuilder;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

pub use bus::{Notification, Seen, TrayItem};
pub use notifier::Notifier;

use crate::process::{Running, Stdout, bound_command};

/// How long a part of the desktop may take to come up on a busy machine.
const START_MAX: Duration = Duration::from_secs(30);
/// The bus's own object: name, path, interface.
const BUS: (&str, &str, &str) = (
    "org.freedesktop.DBus",
    "/org/freedesktop/DBus",
    "org.freedesktop.DBus",
);
const TRAY_HOST: &str = "org.kde.StatusNotifierWatcher";

/// What a desktop consists of.
#[derive(Debug, Clone, Copy)]
pub struct DesktopOptions {
    /// The one notification daemon.
    pub notifier: Notifier,
    /// Whether there is a panel with a tray host.
    pub panel: bool,
}

impl Default for DesktopOptions {
    fn default() -> Self {
        Self {
            notifier: Notifier::Xfce,
            panel: true,
        }
    }
}

/// The notification daemon that runs.
#[derive(Debug)]
enum NotifierDaemon {
    /// A real one.
    Process(#[expect(dead_code, reason = "held, so that it runs")] Running),
    /// Ours, that behaves like GNOME's.
    Gnome(gnome::Gnome),
}

/// A running private desktop. Dropping it ends everything it started and removes its folder.
#[derive(Debug)]
pub struct Desktop {
    notifier: Notifier,
    // Fields drop in this order: clients first, then the bus, then the display, then the folder.
    notifier_daemon: Option<NotifierDaemon>,
    panel: Option<Running>,
    _window_manager: Running,
    bus: Option<bus::Bus>,
    _display: Running,
    env: BTreeMap<OsString, OsString>,
    folder: tempfile::TempDir,
}

impl Desktop {
    /// Starts the desktop and returns when every part has answered.
    pub fn start(options: DesktopOptions) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("breakwater-desktop-").tempdir()?;
        let root = folder.path();
        for name in ["home", "run", "services", "logs"] {
            DirBuilder::new().mode(0o700).create(root.join(name))?;
        }
        panel::offer_settings_daemon(&root.join("services"))?;

        let mut env = base_env(root);
        let (display, number) = start_display(root, &env)?;
        env.insert("DISPLAY".into(), format!(":{number}").into());
        let bus = bus::Bus::start(root, &root.join("services"))?;
        env.insert("DBUS_SESSION_BUS_ADDRESS".into(), bus.address.clone().into());
        // Programs that look for a system bus find a private one too, never the machine's.
        env.insert("DBUS_SYSTEM_BUS_ADDRESS".into(), bus.address.clone().into());

        let window_manager = start_window_manager(root, &env)?;
        let mut desktop = Self {
            notifier: options.notifier,
            notifier_daemon: None,
            panel: None,
            _window_manager: window_manager,
            bus: Some(bus),
            _display: display,
            env,
            folder,
        };
        if options.panel {
            desktop.start_panel()?;
        }
        desktop.start_notifier()?;
        Ok(desktop)
    }

    /// The whole environment of this desktop's programs; they should inherit nothing else.
    pub fn env(&self) -> &BTreeMap<OsString, OsString> {
        &self.env
    }

    /// The private HOME.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// A command for a program on this desktop that is killed when this process dies.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = bound_command(program);
        command.env_clear().envs(&self.env);
        command
    }

    /// Starts a program on this desktop; its output goes to a log of that name.
    pub fn spawn(&self, name: &str, command: Command) -> Result<Running> {
        Running::start(name, command, &self.log(name), Stdout::Logged)
    }

    /// Writes what is on the screen to a PNG file.
    pub fn screenshot(&self, path: &Path) -> Result<()> {
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        let output = self
            .command("import")
            .args(["-silent", "-window", "root"])
            .arg(path)
            .output()?;
        let reason = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "no screenshot: {}", reason.trim());
        Ok(())
    }

    /// The tray items that the tray host knows now.
    pub fn tray_items(&self) -> Result<Vec<String>> {
        let host = (
            TRAY_HOST,
            "/StatusNotifierWatcher",
            "org.freedesktop.DBus.Properties",
        );
        let value: zbus::zvariant::OwnedValue =
            self.bus()?
                .call(host, "Get", (TRAY_HOST, "RegisteredStatusNotifierItems"))?;
        Ok(Vec::<String>::try_from(value)?)
    }

    /// Everything that has passed over the bus so far.
    pub fn seen(&self) -> Seen {
        self.bus.as_ref().map(bus::Bus::seen).unwrap_or_default()
    }

    /// All notifications since the start, oldest first.
    pub fn notifications(&self) -> Vec<Notification> {
        self.seen().notifications
    }

    /// Waits until `find` finds something in what has passed; `None` after `limit`. Polls nothing.
    pub fn wait<T>(&self, limit: Duration, find: impl FnMut(&Seen) -> Option<T>) -> Option<T> {
        self.bus.as_ref()?.wait(limit, find)
    }

    /// Waits for a notification that the daemon has taken and that fits.
    pub fn wait_notification(
        &self,
        limit: Duration,
        mut fits: impl FnMut(&Notification) -> bool,
    ) -> Result<Notification> {
        let find = |seen: &Seen| {
            seen.notifications
                .iter()
                .find(|n| n.id.is_some() && fits(n))
                .cloned()
        };
        self.wait(limit, find)
            .with_context(|| format!("no such notification in {limit:?}"))
    }

    /// Chooses an action of a shown notification, the way a person would: through the daemon.
    pub fn answer(&self, notification: &Notification, action: &str) -> Result<()> {
        notifier::answer(self, notification, action)?;
        let id = notification.id;
        let invoked = |seen: &Seen| {
            seen.notifications
                .iter()
                .rev()
                .find(|n| n.id == id)?
                .invoked
                .clone()
        };
        let invoked = self
            .wait(Duration::from_secs(5), invoked)
            .context("the daemon reported no answer")?;
        ensure!(
            invoked == action,
            "meant to choose {action}, the daemon reported {invoked}"
        );
        Ok(())
    }

    /// Ends the panel and starts it again, as after a crash of the agent's panel.
    pub fn restart_panel(&mut self) -> Result<()> {
        self.panel = None;
        self.start_panel()
    }

    /// Ends the notification daemon, as after its crash.
    pub fn end_notifier(&mut self) {
        self.notifier_daemon = None;
    }

    /// Ends the session bus and all that lives on it, as a logout or a crash of the bus does.
    pub fn end_bus(&mut self) {
        (self.notifier_daemon, self.panel, self.bus) = (None, None, None);
    }

    /// Starts the session bus again at the same address, with nobody on it yet.
    pub fn start_bus(&mut self) -> Result<()> {
        let root = self.folder.path();
        self.bus = Some(bus::Bus::start(root, &root.join("services"))?);
        Ok(())
    }

    fn bus(&self) -> Result<&bus::Bus> {
        self.bus.as_ref().context("the session bus was ended")
    }

    /// Starts the notification daemon and checks that it is the one we meant.
    pub fn start_notifier(&mut self) -> Result<()> {
        if self.notifier == Notifier::Gnome {
            let daemon = gnome::Gnome::start(&self.bus()?.address)?;
            self.notifier_daemon = Some(NotifierDaemon::Gnome(daemon));
            return Ok(());
        }
        let Some(command) = notifier::command(self)? else {
            return Ok(());
        };
        let mut daemon = self.spawn("notifier", command)?;
        daemon.wait_until(START_MAX, || self.has_owner(notifier::NAME).then_some(()))?;
        let target = (notifier::NAME, notifier::PATH, notifier::NAME);
        let (name, _vendor, _version, _spec): (String, String, String, String) =
            self.bus()?.call(target, "GetServerInformation", ())?;
        ensure!(
            self.notifier.calls_itself(&name),
            "asked for {:?}, but {name} answers",
            self.notifier
        );
        self.notifier_daemon = Some(NotifierDaemon::Process(daemon));
        Ok(())
    }

    fn start_panel(&mut self) -> Result<()> {
        panel::write_settings(&self.home())?;
        let mut command = self.command("xfce4-panel");
        command.arg("--disable-wm-check");
        let mut panel = self.spawn("panel", command)?;
        panel.wait_until(START_MAX, || self.has_tray_host().then_some(()))?;
        self.panel = Some(panel);
        Ok(())
    }

    fn has_owner(&self, name: &str) -> bool {
        let asked = self
            .bus()
            .and_then(|bus| bus.call(BUS, "NameHasOwner", name.to_owned()));
        asked.unwrap_or(false)
    }

    fn has_tray_host(&self) -> bool {
        let host = (
            TRAY_HOST,
            "/StatusNotifierWatcher",
            "org.freedesktop.DBus.Properties",
        );
        self.has_owner(TRAY_HOST)
            && self
                .bus()
                .and_then(|bus| {
                    let asked = (TRAY_HOST, "IsStatusNotifierHostRegistered");
                    bus.call::<_, zbus::zvariant::OwnedValue>(host, "Get", asked)
                })
                .is_ok_and(|value| bool::try_from(value).unwrap_or(false))
    }

    fn log(&self, name: &str) -> PathBuf {
        self.folder.path().join("logs").join(format!("{name}.log"))
    }
}

/// The environment without a display and a bus.
fn base_env(root: &Path) -> BTreeMap<OsString, OsString> {
    let home = root.join("home");
    let fixed = [
        ("LANG", "C.UTF-8"),
        ("XDG_SESSION_TYPE", "x11"),
        ("XDG_CURRENT_DESKTOP", "XFCE"),
        ("GDK_BACKEND", "x11"),
        ("GSETTINGS_BACKEND", "memory"),
        ("GIO_USE_VFS", "local"),
        ("NO_AT_BRIDGE", "1"),
        ("LIBGL_ALWAYS_SOFTWARE", "1"),
        ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    ];
    let mut env: BTreeMap<OsString, OsString> = fixed
        .into_iter()
        .map(|(key, value)| (key.into(), value.into()))
        .collect();
    env.insert("PATH".into(), std::env::var_os("PATH").unwrap_or_default());
    env.insert("XDG_CONFIG_HOME".into(), home.join(".config").into());
    env.insert("XDG_DATA_HOME".into(), home.join(".local/share").into());
    env.insert("XDG_CACHE_HOME".into(), home.join(".cache").into());
    env.insert("XDG_RUNTIME_DIR".into(), root.join("run").into());
    env.insert("TMPDIR".into(), root.join("run").into());
    env.insert("HOME".into(), home.into());
    env
}

/// Starts Xvfb on a free display and gives its number.
fn start_display(root: &Path, env: &BTreeMap<OsString, OsString>) -> Result<(Running, u32)> {
    let mut command = bound_command("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]);
    command.env_clear().envs(env);
    let mut display = Running::start("Xvfb", command, &root.join("logs/display.log"), Stdout::Piped)?;
    let mut number = String::new();
    let stdout = display.stdout().context("Xvfb has no stdout")?;
    BufReader::new(stdout).read_line(&mut number)?;
    let number = number
        .trim()
        .parse()
        .with_context(|| format!("no display:\n{}", display.log_tail(20)))?;
    Ok((display, number))
}

/// Starts openbox and waits until it has announced itself on the root window.
fn start_window_manager(root: &Path, env: &BTreeMap<OsString, OsString>) -> Result<Running> {
    let mut command = bound_command("openbox");
    command.env_clear().envs(env);
    let log = root.join("logs/window-manager.log");
    let mut manager = Running::start("openbox", command, &log, Stdout::Logged)?;
    manager.wait_until(START_MAX, || {
        let mut question = bound_command("xprop");
        question
            .args(["-root", "_NET_SUPPORTING_WM_CHECK"])
            .env_clear()
            .envs(env);
        let answer = question.output().ok()?;
        String::from_utf8_lossy(&answer.stdout)
            .contains("window id")
            .then_some(())
    })?;
    Ok(manager)
}
