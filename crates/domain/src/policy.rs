//! The numbers of calls and rest as data, and how `policy.toml` changes them.
//!
//! Decides which number is in force and which written value is absurd. Must never read a file, and never
//! guess: an unknown key or a wrong value is named with its line.

mod file;
mod numbers;
mod read;

pub use file::{Mended, PolicyFile};
pub use numbers::{Policy, PolicyError};
