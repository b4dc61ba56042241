//! The pure engine of both ends of a sync: the rules both ends share, and the client's state machine.
//!
//! Decides what to send, what to ask for and what to believe. Never does IO, never reads a clock, never
//! makes an id or a random number: time and one die roll come with each event, and what should happen in
//! the world leaves as [`client::Effect`]s. That is what lets a thousand lossy networks be replayed.

pub mod append;
pub mod client;
pub mod feed;
pub mod moments;
pub mod rhythm;
