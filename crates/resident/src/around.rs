//! What the system says around the desk: sleep, wake, lock. Handed to the application as it is said.
//!
//! Decides nothing. A computer without a system bus or without logind is fine: then nothing is said.

use app::App;
use sensors::{clock::SystemClock, signals::login};
use std::sync::Arc;
use tokio::sync::mpsc;

/// Signals that may wait for the application.
const SIGNALS_WAITING_MAX: usize = 16;

/// Passes signals on until the bus is gone.
pub async fn watch(app: App) {
    let bus = match zbus::Connection::system().await {
        Ok(bus) => bus,
        Err(error) => {
            tracing::info!(%error, "no system bus: sleep and lock are not noticed");
            return;
        }
    };
    let (said, mut saying) = mpsc::channel(SIGNALS_WAITING_MAX);
    let watched = login::watch(bus, Arc::new(SystemClock), said);
    let passed_on = async {
        while let Some((at, signal)) = saying.recv().await {
            app.signal(at, signal);
        }
    };
    let (ended, ()) = tokio::join!(watched, passed_on);
    if let Err(error) = ended {
        tracing::info!(%error, "sleep and lock are no longer noticed");
    }
}
