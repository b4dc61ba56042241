//! Words: what the tray, the notifications and the command line say, in the agent's language.
//!
//! One method per message, generated from the English files ([`generated`]), so that a missing argument does
//! not compile. Decides only which language a system tag means and how a number is written. Never reads a
//! file, the environment or a clock at run time: the words are in the binary, and only the language in use is
//! parsed.

#[rustfmt::skip]
mod generated;
mod language;
mod words;

pub use language::Language;
pub use words::{Arg, Words};
