//! What happens around the desk: sleep, lock. Each is told by the system, none is asked for.
//!
//! Decides only what a signal means in the domain's words. A system that has no such service is fine: then
//! nothing is said. Must never keep the computer from sleeping for longer than one message takes.

pub mod login;

use domain::{desk::Outside, time::Now};

/// Where signals go. Bounded by whoever made it.
pub type Signals = tokio::sync::mpsc::Sender<(Now, Outside)>;
