//! Calls: from what sources say to when the agent was on a call.
//!
//! Decides whether the agent is on a call, since when, how sure that is, and which intervals a history of
//! source events gives. Must never read a clock, store a number or a name, or guess that somebody rests.
//!
//! * [`address`]: the address under which a telephone system knows the agent.
//! * [`event`]: what a source says.
//! * `source`: what one source has said so far, and whether it flaps.
//! * `arbiter`: the ten rules, a pure fold over those events with one next deadline.

pub mod address;
pub(crate) mod arbiter;
pub mod event;
pub(crate) mod source;
pub(crate) mod stretch;
