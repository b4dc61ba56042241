//! The log: compact lines on stderr, chosen by `RUST_LOG`.
//!
//! Must never be given a name, a note, a number, a token or a title.

use tracing::Level;
use tracing_subscriber::{Layer, filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};

/// Starts logging. `wish` is the value of `RUST_LOG`, for example `info` or `warn,resident=debug`; a wish
/// that cannot be read counts as none.
pub fn start(wish: Option<&str>) {
    let quiet = || {
        Targets::new()
            .with_default(Level::WARN)
            .with_targets(OURS.map(|name| (name, Level::INFO)))
    };
    let chosen = wish
        .and_then(|wish| wish.parse::<Targets>().ok())
        .unwrap_or_else(quiet);
    let lines = tracing_subscriber::fmt::layer()
        .compact()
        .with_ansi(false)
        .with_writer(std::io::stderr)
        .with_filter(chosen);
    // A second start in one process (a test) keeps the first.
    let _ = tracing_subscriber::registry().with(lines).try_init();
}

const OURS: [&str; 5] = ["resident", "app", "sensors", "store", "breakwater"];
