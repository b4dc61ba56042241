//! What crosses the network and the local socket: envelopes, records, requests, answers, problems.
//!
//! Shapes only. Decides nothing; rules live in `domain`, and the engine of sync in `sync`.

pub mod decode;
pub mod envelope;
pub mod excerpt;
pub mod kudos;
pub mod local;
pub mod pad;
pub mod print;
pub mod problem;
pub mod record;
pub mod vault;
pub mod voice;
pub mod wire;
