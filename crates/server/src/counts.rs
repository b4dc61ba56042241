//! What is counted, for `GET /metrics`: numbers of the server and never of a person, a team or a kind of record.
//!
//! Decides names and what they mean. A name that somebody watches is not changed.

use prometheus::{
    Encoder, Histogram, HistogramOpts, HistogramVec, IntCounter, IntCounterVec, IntGauge, Opts, Registry,
    TextEncoder, core::Collector,
};
use std::time::Duration;

/// Seconds between which answers and commits are told apart.
const SECONDS: [f64; 12] = [
    0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0,
];

/// Everything that is counted in one server.
#[derive(Debug)]
pub struct Counts {
    registry: Registry,
    requests: IntCounterVec,
    request_seconds: HistogramVec,
    praise: IntCounterVec,
    voices: IntCounterVec,
    /// Live connections that are open.
    pub live_connections: IntGauge,
    /// Rows that were handed to live connections.
    pub live_rows: IntCounter,
    /// Transactions of this server.
    pub commits: IntCounter,
    /// Requests that were written by them.
    pub writes: IntCounter,
    /// How long they took.
    pub commit_seconds: Histogram,
    /// Whether NATS is reached.
    pub nats_connected: IntGauge,
    /// How often NATS was reached, the first time included.
    pub nats_connects: IntCounter,
    /// Commits that other servers were told of.
    pub nats_sent: IntCounter,
    /// Commits that other servers were not told of, because NATS was away.
    pub nats_dropped: IntCounter,
    /// Commits of other servers that this one heard of.
    pub nats_heard: IntCounter,
    /// How often something was missed because too much waited to be looked at.
    pub nats_missed: IntCounter,
}

impl Default for Counts {
    fn default() -> Counts {
        let registry = Registry::new();
        let counter = |name, help| made(&registry, IntCounter::new(format!("breakwater_{name}"), help));
        let counters = |name: &str, help: &str, labels: &[&str]| {
            let opts = Opts::new(format!("breakwater_{name}"), help);
            made(&registry, IntCounterVec::new(opts, labels))
        };
        let gauge = |name, help| made(&registry, IntGauge::new(format!("breakwater_{name}"), help));
        let seconds =
            |name, help| HistogramOpts::new(format!("breakwater_{name}"), help).buckets(SECONDS.to_vec());
        let version = env!("CARGO_PKG_VERSION");
        let build = Opts::new("breakwater_build_info", "1, with the program's version")
            .const_label("version", version);
        made(&registry, IntGauge::with_opts(build)).set(1);
        Counts {
            requests: counters(
                "http_requests_total",
                "Requests, by route and status of the answer",
                &["route", "status"],
            ),
            request_seconds: made(
                &registry,
                HistogramVec::new(
                    seconds(
                        "http_request_seconds",
                        "Time until an answer began; /v1/feed may wait for a row on purpose",
                    ),
                    &["route"],
                ),
            ),
            praise: counters(
                "praise_rows_total",
                "Rows of praise that survey tools sent, by what became of them",
                &["outcome"],
            ),
            voices: counters(
                "voices_total",
                "Slips and what was said by name, by what became of them; a slip with nothing in it is taken like any other",
                &["outcome"],
            ),
            live_connections: gauge("live_connections", "Live connections that are open"),
            live_rows: counter("live_rows_total", "Rows that were handed to live connections"),
            commits: counter("commits_total", "Transactions that wrote"),
            writes: counter("writes_total", "Requests that those transactions were for"),
            commit_seconds: made(
                &registry,
                Histogram::with_opts(seconds("commit_seconds", "Time that those transactions took")),
            ),
            nats_connected: gauge(
                "nats_connected",
                "1 while NATS is reached, 0 while it is not or none is named",
            ),
            nats_connects: counter("nats_connects_total", "Times that NATS was reached"),
            nats_sent: counter("nats_sent_total", "Commits that other servers were told of"),
            nats_dropped: counter(
                "nats_dropped_total",
                "Commits that other servers were not told of because NATS was away; they find them in the database",
            ),
            nats_heard: counter(
                "nats_heard_total",
                "Commits of other servers that this one heard of",
            ),
            nats_missed: counter(
                "nats_missed_total",
                "Times that too much waited to be looked at, and everything was looked at instead",
            ),
            registry,
        }
    }
}

/// Something that is counted, under a name that is used once.
fn made<C: Collector + Clone + 'static>(registry: &Registry, collector: prometheus::Result<C>) -> C {
    let collector = collector.expect("names are words with underscores");
    let kept = registry.register(Box::new(collector.clone()));
    kept.expect("each name is used once");
    collector
}

impl Counts {
    /// Counts a request by its route, which is one of a few, and by the status of its answer.
    pub fn request(&self, route: &str, status: u16, took: Duration) {
        self.requests
            .with_label_values(&[route, &status.to_string()])
            .inc();
        self.request_seconds
            .with_label_values(&[route])
            .observe(took.as_secs_f64());
    }

    /// Counts rows of praise by what became of them, which is one of a few words.
    pub fn praise(&self, outcome: &str, rows: usize) {
        self.praise.with_label_values(&[outcome]).inc_by(rows as u64);
    }

    /// Counts something that was said by what became of it, which is one of a few words.
    pub fn voice(&self, outcome: &str) {
        self.voices.with_label_values(&[outcome]).inc();
    }

    /// Counts a transaction for so many requests.
    pub fn commit(&self, writes: usize, took: Duration) {
        self.commits.inc();
        self.writes.inc_by(writes as u64);
        self.commit_seconds.observe(took.as_secs_f64());
    }

    /// Everything in Prometheus' text form.
    ///
    /// # Errors
    /// The encoder's.
    pub fn in_words(&self) -> prometheus::Result<String> {
        let mut text = Vec::new();
        TextEncoder::new().encode(&self.registry.gather(), &mut text)?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }
}
