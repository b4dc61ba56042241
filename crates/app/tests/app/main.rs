//! The application through its command table, with a clock of its own and a real database.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod browser;
mod calls;
mod choices;
mod clocks;
mod history;
mod kept;
mod kudos;
mod leaving;
mod panics;
mod path;
mod shape;
mod slow_disk;
mod sources;
mod statutory;
mod support;
