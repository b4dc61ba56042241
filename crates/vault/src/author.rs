//! The author of something anonymous: a key in the place of a name (Ed25519, RFC 8032).
//!
//! Whoever holds the key can add, take back and say thanks, and nobody can say so in their place. Keys of one person say
//! nothing about each other. Must never be derived from anything but a seed that only the person's desks have.

#[cfg(feature = "desk")]
use crate::derive;
#[cfg(feature = "server")]
use ed25519_dalek::{Signature, VerifyingKey};
#[cfg(feature = "desk")]
use ed25519_dalek::{Signer, SigningKey};

/// Bytes of a public key.
pub const AUTHOR_BYTES: usize = 32;
/// Bytes of a signature.
pub const SIGNED_BYTES: usize = 64;

/// The key of an author; zeroed when it is dropped.
#[cfg(feature = "desk")]
pub struct Author(SigningKey);

#[cfg(feature = "desk")]
impl Author {
    /// The key that follows from a seed, what it is for, and about what; another one for each other word.
    #[must_use]
    pub fn of(seed: &[u8; 32], purpose: &str, parts: &[&[u8]]) -> Author {
        let parts: Vec<&[u8]> = std::iter::once(purpose.as_bytes())
            .chain(parts.iter().copied())
            .collect();
        let key = derive::key(seed, "breakwater voice author", &parts);
        Author(SigningKey::from_bytes(&key))
    }

    /// What travels with what was said.
    #[must_use]
    pub fn public(&self) -> [u8; AUTHOR_BYTES] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs; the same bytes get the same signature.
    #[must_use]
    pub fn sign(&self, bytes: &[u8]) -> [u8; SIGNED_BYTES] {
        self.0.sign(bytes).to_bytes()
    }
}

/// Whether the author of this public key signed these bytes. Strict: one of the few keys under which anything looks signed
/// is no author.
#[cfg(feature = "server")]
#[must_use]
pub fn signed(public: &[u8], bytes: &[u8], signature: &[u8]) -> bool {
    let (Ok(public), Ok(signature)) = (VerifyingKey::try_from(public), Signature::try_from(signature)) else {
        return false;
    };
    public.verify_strict(bytes, &signature).is_ok()
}
