//! What the centre does, one file a noun: who may, what follows, what is told.
//!
//! Must never know `axum`, a route or SQL: the same rules serve every database and every edge.

pub mod acts;
pub mod backup;
pub mod centre;
pub mod console;
mod excerpt;
pub mod feeds;
pub mod fresh;
pub mod fsck;
pub mod keep;
mod kudos;
mod last;
pub mod logout;
pub mod moving;
pub mod path;
pub mod people;
pub mod policy;
pub mod praise;
pub mod privacy;
pub mod pulse;
pub mod push;
pub mod ready;
mod recognition;
mod refused;
mod relief;
pub mod report;
pub mod request;
pub mod roster;
pub mod routing;
pub mod sample;
pub mod scim;
pub mod sessions;
pub mod sheet;
pub mod sso;
pub mod table;
pub mod teams;
pub mod tokens;
pub mod values;
pub mod vault;
mod verdict;
pub mod voice;

pub use refused::{RETRY_AFTER_S, Refused};
