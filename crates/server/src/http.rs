//! The edge to clients: routes, forms, refusals, and what `axum` says in between.
//!
//! Decides how a request is read and an answer is written, and asks `service` for the rest. Must never know
//! SQL or a rule about people.

pub mod caller;
pub mod codec;
mod console;
pub mod door;
pub mod feed;
mod idle;
pub mod live;
pub mod logout;
pub mod metrics;
pub mod openapi;
pub mod praise;
pub mod push;
pub mod refusal;
mod request;
pub mod router;
mod scim;
pub mod serve;
pub mod session;
pub mod sso;
pub mod tls;
pub mod vault;
pub mod voice;
