//! GNOME's do-not-disturb: the setting that its banners are shown.
//!
//! Decides nothing but that. dconf tells that the setting was written and not what; the value is read by
//! GNOME's own `gsettings`, once at the start and once for each time it was written.

use crate::signals::bus::{Bus, Peer};
use std::{process::Stdio, time::Duration};
use zbus::{Connection, MessageStream};

/// The writer of dconf.
const PEER: Peer = Peer {
    name: "ca.desrt.dconf",
    path: "/ca/desrt/dconf/Writer/user",
};
const KEY_PATH: &str = "/org/gnome/desktop/notifications/show-banners";
const SCHEMA: &str = "org.gnome.desktop.notifications";
const KEY: &str = "show-banners";
/// How long `gsettings` may take.
const ANSWER_MAX: Duration = Duration::from_secs(5);

/// Speaks when the setting is written.
pub(super) async fn changes(bus: &Connection) -> zbus::Result<MessageStream> {
    PEER.signals(bus, "ca.desrt.dconf.Writer", "Notify", &[KEY_PATH])
        .await
}

/// Whether it is on; off where there is no such setting.
pub(super) async fn now(bus: &Bus) -> bool {
    let mut asked = tokio::process::Command::new("gsettings");
    asked
        .args(["get", SCHEMA, KEY])
        .env("DBUS_SESSION_BUS_ADDRESS", &bus.0)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    let answer = tokio::time::timeout(ANSWER_MAX, asked.output()).await;
    matches!(answer, Ok(Ok(output)) if output.stdout.trim_ascii() == b"false")
}
