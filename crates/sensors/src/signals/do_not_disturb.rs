//! The desktop's do-not-disturb, as the notification daemons of Linux keep it.
//!
//! Decides whether it is on: where any of the places that this session has says so. Each place is read once
//! and then tells us itself. Must never switch it, nor count or read a notification.

mod daemon;
mod gnome;
mod xfce;

use super::{
    SignalError, Voice, Watch,
    bus::{Bus, next},
};
use domain::tracker::Outside;
use futures_util::future::BoxFuture;
use std::path::PathBuf;
use tokio::select;

/// The do-not-disturb of a session.
#[derive(Debug)]
pub struct DoNotDisturb {
    bus: Bus,
    gnome: bool,
}

impl DoNotDisturb {
    /// Of the session on `bus`; `gnome` says that its shell keeps it in GNOME's settings.
    #[must_use]
    pub fn new(bus: Bus, gnome: bool) -> Self {
        Self { bus, gnome }
    }

    async fn listen(&self, voice: &Voice) -> Result<(), SignalError> {
        let bus = self.bus.connect().await?;
        let mut daemon_comes = daemon::PEER.comings(&bus).await?;
        let mut daemon_says = daemon::changes(&bus).await?;
        let mut xfce_comes = xfce::PEER.comings(&bus).await?;
        let mut xfce_says = xfce::changes(&bus).await?;
        let mut gnome_says = gnome::changes(&bus).await?;
        // Read after it was asked for changes, so that none falls in between.
        let mut daemon = daemon::now(&bus).await;
        let mut xfce = xfce::now(&bus).await;
        let mut gnome = self.gnome && gnome::now(&self.bus).await;
        loop {
            let on = daemon || xfce || gnome;
            voice.say(Outside::DoNotDisturb { on }).await?;
            select! {
                came = next(&mut daemon_comes) => { came?; daemon = daemon::now(&bus).await; }
                said = next(&mut daemon_says) => if daemon::concerns(&said?) {
                    daemon = daemon::now(&bus).await;
                },
                came = next(&mut xfce_comes) => { came?; xfce = xfce::now(&bus).await; }
                said = next(&mut xfce_says) => { said?; xfce = xfce::now(&bus).await; }
                said = next(&mut gnome_says), if self.gnome => {
                    said?;
                    gnome = gnome::now(&self.bus).await;
                }
            }
        }
    }
}

impl Watch for DoNotDisturb {
    fn what(&self) -> &'static str {
        "do-not-disturb"
    }

    fn waits_for(&self) -> Vec<PathBuf> {
        self.bus.socket().into_iter().collect()
    }

    fn watch<'a>(&'a mut self, voice: &'a Voice) -> BoxFuture<'a, Result<(), SignalError>> {
        Box::pin(self.listen(voice))
    }
}
