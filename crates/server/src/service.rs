//! What the centre does, one file a noun: who may, what follows, what is told.
//!
//! Must never know `axum`, a route or SQL: the same rules serve every database and every edge.

pub mod centre;
pub mod enrol;
pub mod kudos;
pub mod path;
pub mod people;
pub mod policy;
pub mod praise;
pub mod push;
pub mod relief;
pub mod sample;
pub mod table;
pub mod teams;
pub mod values;
