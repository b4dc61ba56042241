//! Hands on real compositors without a screen: KWin by `ext-idle-notify`, Mutter by its idle monitor, each with
//! input that the compositor takes for real.

#[path = "compositors/kwin.rs"]
mod kwin;
#[path = "compositors/mutter.rs"]
mod mutter;

use anyhow::{Context, Result};
use domain::{time::Now, tracker::Outside};
use sensors::{
    clock::SystemClock,
    signals::{Voice, Watch, keep},
};
use std::{sync::Arc, time::Duration};
use tokio::sync::{mpsc, watch};

/// How long anything may take on a busy machine. No test measures time.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A watch that runs, and what it says.
pub(crate) struct Watched {
    pub(crate) wanted: watch::Sender<bool>,
    said: mpsc::Receiver<(Now, Outside)>,
}

impl Watched {
    pub(crate) fn start(make: impl FnOnce(watch::Receiver<bool>) -> Box<dyn Watch>) -> Self {
        let (wanted, wants) = watch::channel(true);
        let (out, said) = mpsc::channel(64);
        tokio::spawn(keep(make(wants), Voice::new(Arc::new(SystemClock), out)));
        Self { wanted, said }
    }

    pub(crate) async fn next(&mut self) -> Result<Outside> {
        let waited = tokio::time::timeout(PATIENCE, self.said.recv()).await;
        Ok(waited
            .context("nothing was said in time")?
            .context("the watch ended")?
            .1)
    }

    /// Waits until hands rest, whatever was said before.
    pub(crate) async fn rest(&mut self) -> Result<()> {
        while !matches!(self.next().await?, Outside::Idle { .. }) {}
        Ok(())
    }
}
