//! How the program logs: to stderr, as text for people or as one JSON object a line for programs.
//!
//! Decides whose lines are shown. No line has the name, the words or the address of a person in it; what libraries say
//! may repeat an address or a query, so of them only warnings are shown, and of NATS' client nothing.

use clap::ValueEnum;
use serde::Deserialize;
use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    fmt,
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

/// The form of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

impl LogFormat {
    pub(crate) fn word(self) -> &'static str {
        match self {
            LogFormat::Text => "text",
            LogFormat::Json => "json",
        }
    }
}

/// Starts logging; to be called once.
pub(crate) fn start(format: LogFormat) {
    let shown = Targets::new()
        .with_default(LevelFilter::WARN)
        .with_target("server", LevelFilter::INFO)
        .with_target("breakwater_server", LevelFilter::INFO)
        .with_target("async_nats", LevelFilter::OFF);
    let lines = fmt::layer().with_writer(std::io::stderr).with_target(false);
    let registry = tracing_subscriber::registry().with(shown);
    match format {
        LogFormat::Text => registry.with(lines).init(),
        LogFormat::Json => {
            let lines = lines.json().flatten_event(true).with_span_list(false);
            registry.with(lines).init();
        }
    }
}
