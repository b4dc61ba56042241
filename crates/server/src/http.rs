//! The edge to clients: routes, forms, refusals, and what `axum` says in between.
//!
//! Decides how a request is read and an answer is written, and asks `service` for the rest. Must never know
//! SQL or a rule about people.

pub mod caller;
pub mod codec;
pub mod door;
pub mod feed;
mod idle;
pub mod live;
pub mod openapi;
pub mod push;
pub mod refusal;
pub mod router;
pub mod serve;
pub mod session;
pub mod tls;
