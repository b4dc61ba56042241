//! What a centre does: one suite over the `Store` trait, the routes over real sockets, and the real binary
//! killed in mid-write.

#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail as the test itself does"
)]

mod backup;
mod conformance;
mod desk;
mod doors;
mod files;
mod http;
mod import;
mod load;
mod nodes;
mod policy;
mod postgres;
mod process;
mod relief;
mod rights;
mod running;
mod scrub;
mod sessions;
mod settings;
mod shown;
mod tls;
mod upgrade;
