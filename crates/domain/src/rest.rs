//! Rest between calls: when a reset is due, when it may be offered, and what rest gives back.
//!
//! Decides offers, withdrawals and credit. Must never show anything itself, read a clock, erase load
//! because a reminder was suppressed, or be told who the agent is.

pub mod idea;
pub(crate) mod load;
pub(crate) mod nudge;
pub mod pack;
pub mod reset;
pub mod statutory;
pub mod suppression;
