//! Xfce's do-not-disturb: a property of its notification daemon in Xfce's settings.
//!
//! Decides nothing but that. Asks for the one property, of a settings daemon that runs.

use crate::signals::bus::Peer;
use zbus::{Connection, MessageStream, zvariant::OwnedValue};

/// Xfce's settings daemon.
pub(super) const PEER: Peer = Peer {
    name: "org.xfce.Xfconf",
    path: "/org/xfce/Xfconf",
};
const INTERFACE: &str = "org.xfce.Xfconf";
const CHANNEL: &str = "xfce4-notifyd";
const PROPERTY: &str = "/do-not-disturb";

/// Speaks when the property changes.
pub(super) async fn changes(bus: &Connection) -> zbus::Result<MessageStream> {
    PEER.signals(bus, INTERFACE, "PropertyChanged", &[CHANNEL, PROPERTY])
        .await
}

/// Whether it is on.
pub(super) async fn now(bus: &Connection) -> bool {
    let value: Option<OwnedValue> = PEER
        .ask(bus, INTERFACE, "GetProperty", &(CHANNEL, PROPERTY))
        .await;
    matches!(value.map(bool::try_from), Some(Ok(true)))
}
