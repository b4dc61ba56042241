//! How long a live connection is open, and what its protocol answers by itself.

use super::{Ledger, Sum};
use crate::view::SentWhat;
use domain::time::Mono;

/// A short frame of a WebSocket from a client: its head and its mask.
const FRAME_BYTES: usize = 6;

/// Tells it as it goes, and the rest when the connection does.
pub(in crate::sync) struct TellsOpen {
    ledger: Ledger,
    to: String,
    since: Mono,
}

impl TellsOpen {
    pub(in crate::sync) fn new(ledger: &Ledger, to: &str) -> TellsOpen {
        TellsOpen {
            ledger: ledger.clone(),
            to: to.to_owned(),
            since: ledger.now().mono,
        }
    }

    /// The protocol says what came back, in a frame.
    pub(in crate::sync) fn echo(&mut self, bytes: usize) {
        self.tell(FRAME_BYTES + bytes);
    }

    fn tell(&mut self, bytes: usize) {
        let now = self.ledger.now().mono;
        let sum = Sum {
            bytes: bytes as u64,
            open_ms: now.since_ms(self.since),
            ..Sum::default()
        };
        self.since = now;
        self.ledger.add(&self.to, SentWhat::Live, sum);
    }
}

impl Drop for TellsOpen {
    fn drop(&mut self) {
        self.tell(0);
    }
}
