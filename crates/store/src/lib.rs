//! The agent's SQLite: one file per profile, one writer thread, one file per noun.
//!
//! A domain write, its log record and its projection are one transaction; so are a downloaded page, its
//! projection and its cursor. Knows SQL; decides nothing. A file that cannot be read is set aside, one
//! from a newer program is refused; neither is ever replaced in silence.

mod error;
mod open;
mod writer;

pub mod card;
pub mod draft;
pub mod excerpt;
pub mod history;
pub mod idea;
pub mod identity;
pub mod journal;
pub mod kudos;
pub mod log;
pub mod path;
pub mod people;
pub mod personal;
pub mod phone;
pub mod pulse;
pub mod relief;
pub mod sent;
pub mod setting;
pub mod voice;

pub use error::{OpenError, StoreError};
pub use open::{Opened, first_fault};
pub use rusqlite::Transaction;
pub use writer::Store;
