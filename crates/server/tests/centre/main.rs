//! What a centre does: one suite over the `Store` trait, the routes over real sockets, and the real binary
//! killed in mid-write.

#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail as the test itself does"
)]

mod backup;
mod conformance;
mod console;
mod desk;
mod doors;
mod erasing;
mod files;
mod http;
mod import;
mod load;
mod moving;
mod nats;
mod nodes;
mod policy;
mod postgres;
mod praised;
mod process;
mod provider;
mod relief;
mod report;
mod reported;
mod rights;
mod routes;
mod running;
mod said;
mod scim;
mod scrub;
mod sealed;
mod sessions;
mod settings;
mod sheet;
mod shown;
mod sso;
mod tls;
mod unlink;
mod upgrade;
mod vault;
mod voice;
mod watched;
mod way;
