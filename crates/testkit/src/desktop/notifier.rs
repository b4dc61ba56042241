//! The one notification daemon, and how a person's answer reaches it.
//!
//! Answers go through the daemon, never around it: a signal that we sent ourselves would prove nothing.

use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::{Desktop, Notification, NotifierDaemon};

pub(super) const NAME: &str = "org.freedesktop.Notifications";
pub(super) const PATH: &str = "/org/freedesktop/Notifications";
/// How long a window may take to follow its notification.
const WINDOW_MAX: Duration = Duration::from_secs(5);
/// From the lower edge of an Xfce notification to the middle of its buttons.
const BUTTON_MIDDLE_PX: usize = 30;

/// Which notification daemon the desktop has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notifier {
    /// Draws no buttons; actions are chosen from a menu. The text must make sense without them.
    Dunst,
    /// Draws buttons.
    Xfce,
    /// Takes all notes of a program away with the connection that sent the first: GNOME 46 and later.
    Gnome,
    /// There is none, as on a bare session.
    None,
}

impl Notifier {
    pub(super) fn calls_itself(self, name: &str) -> bool {
        match self {
            Self::Dunst => name == "dunst",
            Self::Xfce => name == "Xfce Notify Daemon",
            Self::Gnome => name == "gnome-shell",
            Self::None => false,
        }
    }
}

/// The command that starts the daemon, if there is to be one.
pub(super) fn command(desktop: &Desktop) -> Result<Option<Command>> {
    Ok(match desktop.notifier {
        // Not a process; see `gnome.rs`.
        Notifier::Gnome | Notifier::None => None,
        Notifier::Dunst => Some(dunst(desktop)?),
        Notifier::Xfce => {
            let service = "/usr/share/dbus-1/services/org.xfce.xfce4-notifyd.Notifications.service";
            let text = std::fs::read_to_string(service).context("install xfce4-notifyd")?;
            let program = text.lines().find_map(|line| line.strip_prefix("Exec="));
            Some(desktop.command(program.context("the service file names no program")?.trim()))
        }
    })
}

/// Chooses `action` on the daemon's own surface.
pub(super) fn answer(desktop: &Desktop, notification: &Notification, action: &str) -> Result<()> {
    let place = notification.actions.iter().position(|(key, _)| key == action);
    let place = place.with_context(|| format!("the notification offers no action {action}"))?;
    match desktop.notifier {
        Notifier::Dunst => answer_dunst(desktop, &notification.actions[place].1),
        Notifier::Xfce => answer_xfce(desktop, notification, place),
        Notifier::Gnome => match (&desktop.notifier_daemon, notification.id) {
            (Some(NotifierDaemon::Gnome(daemon)), Some(id)) => daemon.press(id, action),
            _ => bail!("there is no notification daemon"),
        },
        Notifier::None => bail!("there is no notification daemon"),
    }
}

/// dunst offers actions through a menu program; ours picks the label that the test has written down.
fn dunst(desktop: &Desktop) -> Result<Command> {
    let menu = desktop.folder.path().join("menu");
    let choice = desktop.folder.path().join("choice");
    std::fs::write(
        &menu,
        format!(
            "#!/bin/sh\nexec grep -F -m1 -- \"$(cat '{}')\"\n",
            choice.display()
        ),
    )?;
    std::fs::set_permissions(&menu, std::fs::Permissions::from_mode(0o700))?;
    let config = desktop.folder.path().join("dunstrc");
    let text = format!(
        "[global]\n    dmenu = {}\n    show_age_threshold = -1\n",
        menu.display()
    );
    std::fs::write(&config, text)?;
    let mut command = desktop.command("dunst");
    command.arg("-config").arg(config);
    Ok(command)
}

fn answer_dunst(desktop: &Desktop, label: &str) -> Result<()> {
    std::fs::write(desktop.folder.path().join("choice"), label)?;
    let status = desktop.command("dunstctl").arg("context").status()?;
    ensure!(status.success(), "dunstctl failed: {status}");
    Ok(())
}

/// Presses the button: the daemon draws one window per notification, its buttons in one row of equal widths
/// along the lower edge.
fn answer_xfce(desktop: &Desktop, notification: &Notification, place: usize) -> Result<()> {
    let open: Vec<u32> = {
        let seen = desktop.notifications();
        let mut open: Vec<u32> = seen
            .iter()
            .filter(|n| n.closed.is_none())
            .filter_map(|n| n.id)
            .collect();
        open.sort_unstable();
        open.dedup();
        open
    };
    let rank = open.iter().position(|id| Some(*id) == notification.id);
    let rank = rank.context("the notification is not on the screen")?;
    let deadline = Instant::now() + WINDOW_MAX;
    let window = loop {
        let windows = windows_of(desktop, "xfce4-notifyd")?;
        if windows.len() == open.len() {
            break windows[rank];
        }
        ensure!(
            Instant::now() < deadline,
            "{} notifications, {} windows",
            open.len(),
            windows.len()
        );
        std::thread::sleep(Duration::from_millis(20));
    };
    let (width, height) = size_of(desktop, window)?;
    let y = height.saturating_sub(BUTTON_MIDDLE_PX);
    let middles = loop {
        let middles = button_middles(desktop, window, width, y)?;
        if middles.len() == notification.actions.len() {
            break middles;
        }
        ensure!(
            Instant::now() < deadline,
            "{} actions, {} buttons drawn",
            notification.actions.len(),
            middles.len()
        );
        std::thread::sleep(Duration::from_millis(20));
    };
    let x = middles[place];
    let (window, x, y) = (window.to_string(), x.to_string(), y.to_string());
    // The pointer leaves again: a notification under it would never expire.
    let steps = [
        "mousemove",
        "--window",
        &window,
        &x,
        &y,
        "click",
        "1",
        "mousemove",
        "2",
        "2",
    ];
    let status = desktop.command("xdotool").args(steps).status()?;
    ensure!(status.success(), "xdotool failed: {status}");
    Ok(())
}

/// Where buttons are, seen in one row of pixels through them: whatever is not the ground, and wide.
fn button_middles(desktop: &Desktop, window: usize, width: usize, y: usize) -> Result<Vec<usize>> {
    const BUTTON_PX_MIN: usize = 24;
    // Wider than anything inside a letter.
    const GAP_PX_MIN: usize = 7;
    // A button's shadow still counts as ground.
    const SHADOW: u8 = 8;
    let output = desktop
        .command("import")
        .args(["-silent", "-window", &window.to_string()])
        .args(["-crop", &format!("{width}x1+0+{y}"), "-depth", "8", "gray:-"])
        .output()?;
    let row = output.stdout;
    ensure!(row.len() == width, "no picture of the notification");
    let ground = row[4];
    let drawn: Vec<usize> = (4..width - 4)
        .filter(|x| row[*x].abs_diff(ground) > SHADOW)
        .collect();
    let buttons = drawn.chunk_by(|left, right| right - left < GAP_PX_MIN);
    Ok(buttons
        .filter(|button| button.len() >= BUTTON_PX_MIN)
        .map(|button| (button[0] + button[button.len() - 1]) / 2)
        .collect())
}

/// The visible windows of a class, oldest first.
fn windows_of(desktop: &Desktop, class: &str) -> Result<Vec<usize>> {
    let output = desktop
        .command("xdotool")
        .args(["search", "--onlyvisible", "--class", class])
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut windows: Vec<usize> = text.lines().filter_map(|line| line.trim().parse().ok()).collect();
    windows.sort_unstable();
    Ok(windows)
}

/// Width and height of a window in pixels.
fn size_of(desktop: &Desktop, window: usize) -> Result<(usize, usize)> {
    let window = window.to_string();
    let output = desktop
        .command("xdotool")
        .args(["getwindowgeometry", "--shell", &window])
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let number = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)?.parse().ok());
    Ok((
        number("WIDTH=").context("no width")?,
        number("HEIGHT=").context("no height")?,
    ))
}
