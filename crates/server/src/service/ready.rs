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
/// How long the database may take to write.
const WRITE_WAIT: Duration = Duration::from_secs(3);
/// How long it may take to be read once it does not write.
const READ_WAIT: Duration = Duration::from_secs(1);

/// What was found last, and when.
#[derive(Debug, Default)]
pub struct Ready(Mutex<Option<(Instant, Readiness)>>);

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// Requests are welcome.
    Ready,
    /// The server goes down.
    GoingDown,
    /// The database can be read and takes no writes.
    ReadOnly,
    /// The database does not answer.
    Unreachable,
}

impl Ready {
    /// Whether a server with this store, that goes down or not, should be sent requests.
    pub async fn ask(&self, store: &dyn Store, goes_down: bool) -> Readiness {
        if goes_down {
            return Readiness::GoingDown;
        }
        let mut last = self.0.lock().await;
        let now = Instant::now();
        match *last {
            Some((at, found)) if now.duration_since(at) < GOOD_FOR => found,
            _ => {
                let found = look(store).await;
                *last = Some((Instant::now(), found));
                found
            }
        }
    }
}

async fn look(store: &dyn Store) -> Readiness {
    let written = store.write(|_| Ok::<_, Refused>(()));
    if matches!(timeout(WRITE_WAIT, written).await, Ok(Ok(()))) {
        return Readiness::Ready;
    }
    let read = store.read(|read| read.roster_v());
    match timeout(READ_WAIT, read).await {
        Ok(Ok(_)) => Readiness::ReadOnly,
        Ok(Err(_)) | Err(_) => Readiness::Unreachable,
    }
}
