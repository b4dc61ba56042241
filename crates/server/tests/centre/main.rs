//! What a centre does: one suite over the `Store` trait, the routes over real sockets, and the real binary
//! killed in mid-write.

mod conformance;
mod desk;
mod http;
mod import;
mod process;
