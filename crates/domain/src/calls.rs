//! Calls: from what sources say to when the agent was on a call.
//!
//! Decides whether the agent is on a call, since when, how sure that is, and which intervals a history of
//! source events gives. Must never read a clock, store a number or a name, or guess that somebody rests.

pub mod event;
