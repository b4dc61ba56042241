//! What the system must have, and installing it.
//!
//! Checking costs nothing when all is there: `apt` is asked only for what `dpkg` does not know.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell;

/// To compile and link.
const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libdbus-1-dev",
    "libwebkit2gtk-4.1-dev",
];

/// A private desktop: display, bus, window manager, tray host, notification daemon, eyes and a hand.
const DESK: &[&str] = &[
    "xvfb",
    "dbus",
    "openbox",
    "xfce4-panel",
    "xfconf",
    "xfce4-notifyd",
    "imagemagick",
    "x11-utils",
    "xdotool",
    "fonts-dejavu-core",
    "fonts-noto-cjk",
    "adwaita-icon-theme",
    "hicolor-icon-theme",
];

/// Real softphones, real sound servers, a keyring, a browser and a driver for the real window.
const TEST: &[&str] = &[
    "dunst",
    "kwin-wayland",
    "mutter",
    "gsettings-desktop-schemas",
    "dconf-gsettings-backend",
    "libglib2.0-bin",
    "chromium",
    "poppler-utils",
    "webkit2gtk-driver",
    "wmctrl",
    "baresip-core",
    "sip-tester",
    "kamailio",
    "kamailio-presence-modules",
    "kamailio-tls-modules",
    "postgresql",
    "python3-venv",
    "nats-server",
    "gnome-keyring",
    "pulseaudio",
    "pulseaudio-utils",
    "pipewire",
    "pipewire-pulse",
    "wireplumber",
    "libasound2-plugins",
];

/// To make packages and to try them.
const DIST: &[&str] = &[
    "dpkg-dev",
    "binutils",
    "rpm",
    "lintian",
    "appstream",
    "desktop-file-utils",
    "mmdebstrap",
    "systemd",
];

/// The break reminders we compare with, with what lets them show their icons.
const PEERS: &[&str] = &[
    "workrave",
    "safeeyes",
    "gir1.2-ayatanaappindicator3-0.1",
    "xprintidle",
];

/// What somebody is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Build everything.
    Build,
    /// Build, and show it without a display.
    Desk,
    /// All tests.
    Test,
    /// Packages.
    Dist,
    /// A comparison with other programs.
    Peers,
}

impl Need {
    fn packages(self) -> Vec<&'static str> {
        let lists: &[&[&str]] = match self {
            Self::Build => &[BUILD],
            Self::Desk => &[BUILD, DESK],
            Self::Test => &[BUILD, DESK, TEST],
            Self::Dist => &[BUILD, DIST],
            Self::Peers => &[BUILD, DESK, PEERS],
        };
        lists.concat()
    }
}

/// Installs what is missing, or names it where we cannot.
pub(crate) fn install(need: Need) -> Result<()> {
    let node = Command::new("node").arg("--version").output();
    if !node.is_ok_and(|output| output.status.success()) {
        bail!("Node is missing: install Node 20 or newer (https://nodejs.org), then try again");
    }
    let wanted = need.packages();
    if !Path::new("/usr/bin/apt-get").exists() {
        println!(
            "This needs the equivalents of these Debian packages:\n  {}",
            wanted.join(" ")
        );
        bail!("packages are installed automatically on Debian and Ubuntu only");
    }
    let missing = missing(&wanted)?;
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing {}: {}", missing.len(), missing.join(" "));
    shell::go(apt()?.arg("update"))?;
    shell::go(
        apt()?
            .args(["install", "--yes", "--no-install-recommends"])
            .args(&missing),
    )
}

/// Those of `wanted` that are not installed.
fn missing<'a>(wanted: &[&'a str]) -> Result<Vec<&'a str>> {
    let mut query = Command::new("dpkg-query");
    query
        .args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"])
        .args(wanted);
    // It fails as soon as one package is unknown, and still prints the others.
    let output = query.output().context("dpkg-query")?;
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(absent(wanted, &text))
}

fn absent<'a>(wanted: &[&'a str], known: &str) -> Vec<&'a str> {
    let installed: Vec<&str> = known
        .lines()
        .filter_map(|line| line.strip_suffix(" installed"))
        .collect();
    wanted
        .iter()
        .copied()
        .filter(|name| !installed.contains(name))
        .collect()
}

/// `apt-get`, waiting for another one to finish, as root or through sudo.
fn apt() -> Result<Command> {
    let user = Command::new("id").arg("-u").output().context("id")?;
    let root = String::from_utf8_lossy(&user.stdout).trim() == "0";
    let mut command = Command::new(if root { "env" } else { "sudo" });
    command.args([
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-o",
        "DPkg::Lock::Timeout=300",
        "-q",
    ]);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_removed_package_with_its_settings_left_is_missing() {
        let known = "dbus installed\ndunst config-files\nxvfb installed\n";
        assert_eq!(
            absent(&["dbus", "dunst", "openbox", "xvfb"], known),
            ["dunst", "openbox"]
        );
    }
}
