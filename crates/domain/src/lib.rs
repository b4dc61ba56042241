//! Pure rules of Breakwater, one module per noun.
//!
//! Nothing here reads a clock, a file, the network or a random source: time, ids and randomness come in
//! as arguments. That is what lets a whole shift be replayed in a test. It knows no wire shape and no
//! view; `protocol` and `app` convert to and from these types.

pub mod calls;
mod closed_set;
pub mod duration;
pub mod history;
pub mod hook;
pub mod id;
pub mod kudos;
pub mod path;
pub mod people;
pub mod personal;
pub mod policy;
pub mod recognition;
pub mod relief;
pub mod rest;
pub mod shift;
pub mod shortcut;
pub mod text;
pub mod time;
pub mod tracker;
pub mod voice;
