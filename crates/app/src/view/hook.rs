//! Hooks of the agent's own.
//!
//! Shapes only; must never hold what a hook was told when.

use domain::hook::HookEvent;
use serde::{Deserialize, Serialize};

views! {
    /// A hook.
    pub struct HookView {
        /// A short number.
        pub id: u32,
        /// The command line or address as it was written.
        pub target: String,
        /// What it hears.
        #[cfg_attr(test, ts(type = "HookEvent[]"))]
        pub events: Vec<HookEvent>,
        /// What became of its last run since the start.
        pub last: Option<HookTold>,
        /// Runs since the start that came to nothing.
        pub failed: u32,
        /// Events since the start that it was not told, because it hung.
        pub dropped: u32,
    }

    /// What became of telling a hook.
    #[derive(Copy, Eq)]
    pub enum HookTold {
        /// It ended well, or answered well.
        Done,
        /// It ended with an error, or answered with one.
        Failed,
        /// There is no such program, or nobody answers at the address.
        Missing,
        /// Its command line or address is not taken any more.
        Refused,
        /// It took too long and was ended.
        Hung,
        /// It was not told: it was still busy with the ones before.
        Dropped,
    }
}
