//! Which bus a watch speaks on, and the little that all of them ask there.
//!
//! Decides nothing. Must never make the bus start a service: what does not run has nothing to say.

use super::SignalError;
use futures_util::StreamExt;
use std::path::PathBuf;
use zbus::{
    Connection, MatchRule, MessageStream, Proxy,
    message::Type,
    proxy::MethodFlags,
    zvariant::{DynamicDeserialize, DynamicType, OwnedValue},
};

/// Signals that may wait for us.
const WAITING_MAX: usize = 16;

/// The bus at an address of the form `unix:path=/run/user/1000/bus`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bus(pub String);

impl Bus {
    /// A connection of our own.
    ///
    /// # Errors
    /// There is no such bus, or it lets us not in.
    pub async fn connect(&self) -> zbus::Result<Connection> {
        zbus::connection::Builder::address(self.0.as_str())?.build().await
    }

    /// Its socket, where its address names one.
    #[must_use]
    pub fn socket(&self) -> Option<PathBuf> {
        let path = self.0.strip_prefix("unix:path=")?;
        path.split([',', ';']).next().map(PathBuf::from)
    }
}

/// One object of a peer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peer {
    pub name: &'static str,
    pub path: &'static str,
}

impl Peer {
    /// Calls a method of a peer that runs; `None` when it does not, or refuses.
    pub(super) async fn ask<B, T>(
        &self,
        bus: &Connection,
        interface: &'static str,
        method: &'static str,
        body: &B,
    ) -> Option<T>
    where
        B: serde::Serialize + DynamicType,
        T: for<'d> DynamicDeserialize<'d>,
    {
        let peer = Proxy::new(bus, self.name, self.path, interface).await.ok()?;
        let flags = MethodFlags::NoAutoStart.into();
        peer.call_with_flags(method, flags, body).await.ok()?
    }

    /// A property of a peer that runs.
    pub(super) async fn property(
        &self,
        bus: &Connection,
        interface: &'static str,
        name: &'static str,
    ) -> Option<OwnedValue> {
        let asked = (interface, name);
        self.ask(bus, "org.freedesktop.DBus.Properties", "Get", &asked)
            .await
    }

    /// A signal of this object whose leading arguments are `arguments`.
    pub(super) async fn signals(
        &self,
        bus: &Connection,
        interface: &'static str,
        member: &'static str,
        arguments: &[&'static str],
    ) -> zbus::Result<MessageStream> {
        let mut rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(self.name)?
            .path(self.path)?
            .interface(interface)?
            .member(member)?;
        for (place, argument) in (0..).zip(arguments) {
            rule = rule.arg(place, *argument)?;
        }
        MessageStream::for_match_rule(rule.build(), bus, Some(WAITING_MAX)).await
    }

    /// Says whenever this peer comes or goes.
    pub(super) async fn comings(&self, bus: &Connection) -> zbus::Result<MessageStream> {
        let daemon = Peer {
            name: "org.freedesktop.DBus",
            path: "/org/freedesktop/DBus",
        };
        daemon
            .signals(bus, "org.freedesktop.DBus", "NameOwnerChanged", &[self.name])
            .await
    }
}

/// The next message of a stream; the end of the bus is an error.
pub(crate) async fn next(stream: &mut MessageStream) -> Result<zbus::Message, SignalError> {
    match stream.next().await {
        Some(message) => Ok(message?),
        None => Err(SignalError::Closed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bus_has_a_socket_where_its_address_names_one() {
        let socket = |address: &str| Bus(address.to_owned()).socket();
        assert_eq!(socket("unix:path=/run/x/bus,guid=5f"), Some("/run/x/bus".into()));
        assert_eq!(socket("unix:path=/a;unix:path=/b"), Some("/a".into()));
        assert_eq!(socket("unix:abstract=/tmp/dbus-1"), None);
        assert_eq!(socket("tcp:host=localhost,port=1"), None);
    }
}
