//! The session bus: one connection of our own, kept for as long as the bus lives and made anew when it is back.
//!
//! Whoever shows something on the bus follows [`Session`]: each change of it is another bus, or none. Decides
//! nothing. Costs no wake-up while the bus lives: the connection is told only that its own name is lost.

use futures_util::{FutureExt, StreamExt, future::BoxFuture};
use sensors::{
    clock::SystemClock,
    signals::{self, SignalError, Voice, Watch, bus::Bus},
};
use std::{path::PathBuf, sync::Arc};
use tokio::sync::{mpsc, watch};
use zbus::{Connection, MatchRule, MessageStream, message::Type};

/// The connection now; `None` while there is no bus.
pub type Session = watch::Receiver<Option<Connection>>;

/// Keeps `out` true until nobody follows it.
pub async fn keep(bus: Bus, out: watch::Sender<Option<Connection>>) {
    // Says nothing itself; the end of its voice is the end of it.
    let (said, _nobody) = mpsc::channel(1);
    let followed = out.clone();
    let kept = signals::keep(
        Box::new(Kept { bus, out }),
        Voice::new(Arc::new(SystemClock), said),
    );
    tokio::select! {
        () = kept => {}
        () = followed.closed() => {}
    }
}

struct Kept {
    bus: Bus,
    out: watch::Sender<Option<Connection>>,
}

impl Watch for Kept {
    fn what(&self) -> &'static str {
        "tray and notifications"
    }

    fn waits_for(&self) -> Vec<PathBuf> {
        self.bus.socket().into_iter().collect()
    }

    fn watch<'a>(&'a mut self, _voice: &'a Voice) -> BoxFuture<'a, Result<(), SignalError>> {
        async {
            let bus = self.bus.connect().await?;
            let mut end = MessageStream::for_match_rule(of_our_name()?, &bus, Some(1)).await?;
            self.out.send_replace(Some(bus));
            while let Some(Ok(_)) = end.next().await {}
            self.out.send_replace(None);
            Err(SignalError::Closed)
        }
        .boxed()
    }
}

fn of_our_name() -> zbus::Result<MatchRule<'static>> {
    Ok(MatchRule::builder()
        .msg_type(Type::Signal)
        .sender("org.freedesktop.DBus")?
        .interface("org.freedesktop.DBus")?
        .member("NameLost")?
        .build())
}
