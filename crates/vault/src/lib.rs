//! The agent's vault: the keys that only they have, what is sealed with them, and how they come to another desk.
//!
//! Also what makes something anonymous: tokens that are signed without being seen, and a key in the place of a name.
//!
//! Pure: randomness is an argument, nothing is read or sent. Without the feature `desk` there is only the server's
//! half of the passphrase's proof and of the tokens (`server`) and sealing to a published key (`seal`), so that a server
//! has nothing that opens anything. What is secret here is zeroed
//! when it is dropped and has no `Debug`.

#[cfg(feature = "voice")]
pub mod author;
#[cfg(feature = "voice")]
pub mod blind;
#[cfg(feature = "desk")]
mod derive;
#[cfg(feature = "desk")]
pub mod identity;
#[cfg(feature = "desk")]
pub mod pairing;
#[cfg(feature = "desk")]
pub mod passphrase;
pub mod random;
#[cfg(feature = "desk")]
pub mod record;
#[cfg(feature = "desk")]
pub mod ring;
#[cfg(feature = "seal")]
pub mod sealing;
#[cfg(feature = "server")]
pub mod server;
mod suite;
mod whose;
#[cfg(feature = "desk")]
pub mod words;
#[cfg(feature = "desk")]
pub mod wrap;

pub use whose::Whose;
