//! What the announcer is told: that something may wait for a gap, or that a gap is there.
//!
//! Kept as facts, not as a queue: however often a thing is said before the announcer looks, it is one thing.

use crate::bell::Bell;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicU64, Ordering},
};

/// One thing the announcer is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Signal {
    /// A call, or a ringing, is over for good.
    GapOpened,
    /// Something came: kudos, an asking for minutes, a path that somebody shares, an answer, a new desk of the agent's.
    Arrived,
    /// A call ended an announced break.
    BreakCut,
    /// The agent's `policy.toml` cannot be read.
    PolicyFault,
    /// A browser holds its line for longer than calls last.
    BrowserLine {
        /// Process basename.
        app: String,
    },
}

/// Everything that was said since the announcer looked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signals {
    /// [`Signal::BreakCut`] came.
    pub(crate) break_cut: bool,
    /// [`Signal::PolicyFault`] came.
    pub(crate) policy_fault: bool,
    /// The browser of the last [`Signal::BrowserLine`].
    pub(crate) browser_line: Option<String>,
}

/// The way to the announcer; cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Announcing {
    signals: Arc<Mutex<Signals>>,
    gaps: Arc<AtomicU64>,
    /// Rung with everything that is said.
    pub(crate) bell: Bell,
}

impl Announcing {
    /// Says one thing, without waiting.
    pub(crate) fn tell(&self, signal: Signal) {
        if signal == Signal::GapOpened {
            self.gaps.fetch_add(1, Ordering::SeqCst);
        }
        self.with(|signals| match signal {
            Signal::GapOpened | Signal::Arrived => {}
            Signal::BreakCut => signals.break_cut = true,
            Signal::PolicyFault => signals.policy_fault = true,
            Signal::BrowserLine { app } => signals.browser_line = Some(app),
        });
        self.bell.ring();
    }

    /// Gaps that opened since the start: which one this is.
    pub(crate) fn gap(&self) -> u64 {
        self.gaps.load(Ordering::SeqCst)
    }

    /// Looks at what was said.
    pub(crate) fn with<T>(&self, look: impl FnOnce(&mut Signals) -> T) -> T {
        look(&mut self.signals.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
