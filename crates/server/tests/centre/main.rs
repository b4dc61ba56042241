//! What a centre does: one suite over the `Store` trait, the routes over real sockets, and the real binary
//! killed in mid-write.

#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail as the test itself does"
)]

mod conformance;
mod desk;
mod files;
mod http;
mod import;
mod policy;
mod process;
mod relief;
mod scrub;
mod sessions;
mod upgrade;
