//! What the notification daemon itself says: `Inhibited` (KDE, by its specification) or dunst's `paused`.
//!
//! Decides nothing but that. Asks a daemon that runs, and starts none.

use crate::signals::bus::Peer;
use std::collections::HashMap;
use zbus::{Connection, Message, MessageStream, zvariant::OwnedValue};

/// The daemon, whichever it is.
pub(super) const PEER: Peer = Peer {
    name: "org.freedesktop.Notifications",
    path: "/org/freedesktop/Notifications",
};
/// Where a daemon may keep it: interface and property.
const PLACES: [(&str, &str); 2] = [
    ("org.freedesktop.Notifications", "Inhibited"),
    ("org.dunstproject.cmd0", "paused"),
];

/// Speaks when a property of the daemon changes.
pub(super) async fn changes(bus: &Connection) -> zbus::Result<MessageStream> {
    PEER.signals(bus, "org.freedesktop.DBus.Properties", "PropertiesChanged", &[])
        .await
}

/// Whether `said` is about do-not-disturb: dunst also tells of every notification that comes.
pub(super) fn concerns(said: &Message) -> bool {
    type Changed = (String, HashMap<String, OwnedValue>, Vec<String>);
    let Ok((interface, changed, invalid)) = said.body().deserialize::<Changed>() else {
        return false;
    };
    let names = |name: &str| changed.contains_key(name) || invalid.iter().any(|gone| gone == name);
    PLACES.iter().any(|(of, name)| *of == interface && names(name))
}

/// Whether the daemon that runs says so.
pub(super) async fn now(bus: &Connection) -> bool {
    for (interface, name) in PLACES {
        let value = PEER.property(bus, interface, name).await;
        if let Some(Ok(true)) = value.map(bool::try_from) {
            return true;
        }
    }
    false
}
