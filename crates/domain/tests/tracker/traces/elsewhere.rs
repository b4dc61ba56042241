//! What three other break apps count as work, by the few lines of their sources that decide it.
//!
//! Written anew from reading them, with their standard settings; no more of those apps than the count is
//! here. None of them asks whether the agent is on a call.

/// What such an app can see in one second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    /// Something holds its breaks back: a full-screen window, the camera, a program on its list.
    pub guard: bool,
    /// The agent paused it.
    pub paused: bool,
    pub do_not_disturb: bool,
    /// Seconds without a key or the pointer.
    pub still_s: u64,
}

/// An app's count of work.
pub(super) trait Rule {
    /// The count in seconds, after one more second in which this was to be seen.
    fn second(&mut self, seen: Seen) -> u64;
}

/// Entracte after 0.0.6 (commit 032a2d0), `src-tauri/src/scheduler/run_loop.rs`: while `evaluate_guards` names
/// a guard, each tick sets `last_micro` and `last_long` to now.
#[derive(Debug, Default)]
pub(super) struct Entracte {
    since_last_s: u64,
}

impl Rule for Entracte {
    fn second(&mut self, seen: Seen) -> u64 {
        self.since_last_s = if seen.guard || seen.do_not_disturb {
            0
        } else {
            self.since_last_s + 1
        };
        self.since_last_s
    }
}

/// Stretchly 1.17.2, `app/breaksPlanner.js` and `app/utils/naturalBreaksManager.js`: a pause, do-not-disturb
/// and five minutes without a key each call `clear`, which cancels the wait and sets the cycle to nothing;
/// what comes after begins a new one.
#[derive(Debug, Default)]
pub(super) struct Stretchly {
    cycle_s: u64,
}

/// Its `naturalBreaksInactivityResetTime`.
const INACTIVITY_RESET_S: u64 = 300;

impl Rule for Stretchly {
    fn second(&mut self, seen: Seen) -> u64 {
        let cleared = seen.paused || seen.do_not_disturb || seen.still_s > INACTIVITY_RESET_S;
        self.cycle_s = if cleared { 0 } else { self.cycle_s + 1 };
        self.cycle_s
    }
}

/// Sane Break after 0.8.4 (commit 0d10040), `src/core/app-states.cpp`: three minutes without a key are a pause
/// that counts nothing, and the first key after more than two minutes of it begins a new count
/// (`AppStatePaused::exit`).
#[derive(Debug, Default)]
pub(super) struct SaneBreak {
    since_last_s: u64,
    paused_s: u64,
}

/// Its `pauseOnIdleFor`.
const PAUSE_ON_IDLE_S: u64 = 180;
/// Its `resetAfterPause`.
const RESET_AFTER_PAUSE_S: u64 = 120;

impl Rule for SaneBreak {
    fn second(&mut self, seen: Seen) -> u64 {
        if seen.still_s >= PAUSE_ON_IDLE_S {
            self.paused_s += 1;
            return self.since_last_s;
        }
        if self.paused_s > RESET_AFTER_PAUSE_S {
            self.since_last_s = 0;
        }
        self.paused_s = 0;
        self.since_last_s += 1;
        self.since_last_s
    }
}
