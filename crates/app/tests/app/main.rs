//! The application through its command table, with a clock of its own and a real database.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod browser;
mod calendar;
mod calls;
mod care;
mod choices;
mod clocks;
mod excerpt;
mod giving;
mod history;
mod hooks;
mod ideas;
mod kept;
mod kudos;
mod leaving;
mod mine;
mod panics;
mod path;
mod praise;
mod printing;
mod pulse;
mod sent;
mod shape;
mod slow_disk;
mod sources;
mod statutory;
mod support;
mod voice;
