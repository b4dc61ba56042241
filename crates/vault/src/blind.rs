//! Tokens that are good once and do not say to whom they were given: RSA blind signatures (RFC 9474, the variant
//! RSABSSA-SHA384-PSS-Deterministic; its nonce is as good as random, so nothing more has to be mixed in).
//!
//! A desk makes a nonce and shows the centre only what it blinded of it (`Asked`). The centre signs what it cannot read
//! (`Issuer`), once for each person and period. The desk takes the blinding off, and what is left is a signature under the
//! nonce that the centre has never seen. Must never be used with a key that signs anything else.

#[cfg(feature = "desk")]
mod asked;
#[cfg(feature = "server")]
mod issuer;
#[cfg(test)]
mod rfc9474;

#[cfg(feature = "desk")]
pub use asked::Asked;
#[cfg(feature = "server")]
pub use issuer::{Issuer, is_token};

use blind_rsa_signatures::PublicKeySha384PSSDeterministic;
use thiserror::Error;

/// Bits of a key. It lives for a month or a round, so this is long enough.
pub const KEY_BITS: usize = 2048;
/// Bytes of what a token is for.
pub const NONCE_BYTES: usize = 32;

/// The one public exponent that is taken.
const EXPONENT: &[u8] = &[1, 0, 1];

type Public = PublicKeySha384PSSDeterministic;

/// Why no token came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BlindError {
    /// The bytes are no key of [`KEY_BITS`] bits with the usual exponent.
    #[error("these bytes are no key for tokens")]
    Key,
    /// What is to be signed was not blinded for this key.
    #[error("this was not blinded for the key")]
    Message,
    /// What came back is not signed with the key that it was blinded for.
    #[error("this is not signed with the key")]
    Signature,
}

/// A public key out of its bytes (`SubjectPublicKeyInfo`, DER).
fn public(der: &[u8]) -> Result<Public, BlindError> {
    let key = Public::from_der(der).map_err(|_| BlindError::Key)?;
    let parts = key.components();
    let fits = significant(&parts.n()).len() * 8 == KEY_BITS && significant(&parts.e()) == EXPONENT;
    match fits {
        true => Ok(key),
        false => Err(BlindError::Key),
    }
}

/// A number without the zeros before it.
fn significant(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    &number[zeros..]
}
