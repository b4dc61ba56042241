//! Whether this server should be sent requests: it is not going down, and its database takes writes.
//!
//! Whether NATS is reached decides nothing, since all is served without it. Who asks often is told what was found within
//! the last second, so that asking is never a load.

use super::Refused;
use crate::store::Store;
use std::time::Duration;
use tokio::{
    sync::Mutex,
    time::{Instant, timeout},
};

/// How long a finding is good.
const GOOD_FOR: Duration = Duration::from_secs(1);
/// How long the database may take.
const WRITE_WAIT: Duration = Duration::from_secs(3);

/// What was found last, and when.
#[derive(Debug, Default)]
pub struct Ready(Mutex<Option<(Instant, bool)>>);

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// Requests are welcome.
    Ready,
    /// The server goes down.
    GoingDown,
    /// The database takes no writes.
    ReadOnly,
}

impl Ready {
    /// Whether a server with this store, that goes down or not, should be sent requests.
    pub async fn ask(&self, store: &dyn Store, goes_down: bool) -> Readiness {
        if goes_down {
            return Readiness::GoingDown;
        }
        let mut last = self.0.lock().await;
        let now = Instant::now();
        let writes = match *last {
            Some((at, writes)) if now.duration_since(at) < GOOD_FOR => writes,
            _ => {
                let written = store.write(|_| Ok::<_, Refused>(()));
                let writes = matches!(timeout(WRITE_WAIT, written).await, Ok(Ok(())));
                *last = Some((Instant::now(), writes));
                writes
            }
        };
        if writes {
            Readiness::Ready
        } else {
            Readiness::ReadOnly
        }
    }
}
