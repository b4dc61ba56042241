//! Hands on GNOME, as the idle monitor of its compositor tells them on the session's bus.
//!
//! Decides nothing but whether hands rest. A compositor that restarts is asked anew.

use super::{
    LULL_MS, SignalError, Voice, Wanted, Watch,
    bus::{Bus, Peer, next},
};
use domain::tracker::Outside;
use futures_util::future::BoxFuture;
use std::path::PathBuf;
use tokio::select;
use zbus::Connection;

const MONITOR: Peer = Peer {
    name: "org.gnome.Mutter.IdleMonitor",
    path: "/org/gnome/Mutter/IdleMonitor/Core",
};
const INTERFACE: &str = "org.gnome.Mutter.IdleMonitor";

/// GNOME's idle monitor.
#[derive(Debug)]
pub struct Mutter {
    bus: Bus,
    wanted: Wanted,
}

/// Watches that the monitor keeps for us, by its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Watches {
    /// Fires each time a lull begins.
    still: u32,
    /// Fires once, when hands move again.
    moving: Option<u32>,
}

impl Mutter {
    /// The monitor on `bus`, asked while `wanted`.
    #[must_use]
    pub fn new(bus: Bus, wanted: Wanted) -> Self {
        Self { bus, wanted }
    }

    async fn listen(&mut self, voice: &Voice) -> Result<(), SignalError> {
        let bus = self.bus.connect().await?;
        let mut comings = MONITOR.comings(&bus).await?;
        let mut fires = MONITOR.signals(&bus, INTERFACE, "WatchFired", &[]).await?;
        let mut watches = None;
        loop {
            let wanted = *self.wanted.borrow_and_update();
            if wanted && watches.is_none() {
                watches = begin(&bus, voice).await?;
            } else if !wanted {
                end(&bus, watches.take()).await;
            }
            if watches.is_none() {
                voice.take_back().await?;
            }
            select! {
                came = next(&mut comings) => {
                    came?;
                    watches = None;
                }
                fired = next(&mut fires) => {
                    let fired = fired?.body().deserialize::<u32>()?;
                    if let Some(watches) = &mut watches {
                        hear(&bus, fired, watches, voice).await?;
                    }
                }
                changed = self.wanted.changed() => if changed.is_err() {
                    return Ok(());
                },
            }
        }
    }
}

impl Watch for Mutter {
    fn what(&self) -> &'static str {
        "hands on GNOME"
    }

    fn waits_for(&self) -> Vec<PathBuf> {
        self.bus.socket().into_iter().collect()
    }

    fn watch<'a>(&'a mut self, voice: &'a Voice) -> BoxFuture<'a, Result<(), SignalError>> {
        Box::pin(self.listen(voice))
    }
}

/// Sets the watches and says how the hands are now; `None` while there is no monitor.
async fn begin(bus: &Connection, voice: &Voice) -> Result<Option<Watches>, SignalError> {
    let lull = u64::from(LULL_MS);
    let Some(still) = MONITOR.ask(bus, INTERFACE, "AddIdleWatch", &lull).await else {
        return Ok(None);
    };
    let mut watches = Watches { still, moving: None };
    // Asked after the watch is set, so that no lull falls in between.
    let idle_ms: Option<u64> = MONITOR.ask(bus, INTERFACE, "GetIdletime", &()).await;
    match idle_ms {
        Some(idle_ms) if idle_ms >= lull => hear(bus, still, &mut watches, voice).await?,
        _ => voice.say(Outside::Active).await?,
    }
    Ok(Some(watches))
}

async fn hear(bus: &Connection, fired: u32, watches: &mut Watches, voice: &Voice) -> Result<(), SignalError> {
    if fired == watches.still {
        if watches.moving.is_none() {
            watches.moving = MONITOR.ask(bus, INTERFACE, "AddUserActiveWatch", &()).await;
        }
        voice.say(Outside::Idle { since: None }).await
    } else if Some(fired) == watches.moving {
        watches.moving = None;
        voice.say(Outside::Active).await
    } else {
        Ok(())
    }
}

async fn end(bus: &Connection, watches: Option<Watches>) {
    let Some(watches) = watches else { return };
    for watch in [Some(watches.still), watches.moving].into_iter().flatten() {
        // A monitor that is gone has forgotten it already.
        let _: Option<()> = MONITOR.ask(bus, INTERFACE, "RemoveWatch", &watch).await;
    }
}
