//! The net for a sleep that nobody announced.
//!
//! Looked at whenever there is something to do anyway; must never be a reason to wake. Sync is not told: what
//! there is to do may be a call, and traffic at its first moment would betray it. Sync finds out by itself,
//! by the next ping or by the silence of the line.

use crate::core::Core;
use domain::tracker::{Input, Outside};

/// A shorter sleep is no more than the noise of reading two clocks, in milliseconds.
const SLEEP_MS_MIN: u64 = 1_000;

impl Core {
    /// Tells the tracker of a sleep before anything else, so that no call goes on through the night. `None`
    /// when there was none, else whether a gap opened.
    pub(crate) fn notice_sleep(&mut self) -> Option<bool> {
        let slept_ms = self.world.slept_ms();
        let since = slept_ms.saturating_sub(std::mem::replace(&mut self.slept_ms, slept_ms));
        if since < SLEEP_MS_MIN {
            return None;
        }
        let now = self.world.now();
        self.last_mono = now.mono;
        let slept_ms = Some(since);
        Some(self.step(now, &Input::Outside(Outside::Resume { slept_ms })))
    }
}
