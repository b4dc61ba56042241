//! Sealing to the key that somebody published: HPKE (RFC 9180), X25519 with HKDF-SHA256 and ChaCha20-Poly1305.
//!
//! Must never open anything: the server links this file, and what opens is in `identity`.

use hpke::{
    Deserializable, Kem, OpModeS, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256, single_shot_seal,
};
use rand_core::CryptoRng;
use thiserror::Error;

/// Bytes of a public key, and of the key that travels with what was sealed.
pub const PUBLIC_BYTES: usize = 32;

pub(crate) type Public = <X25519HkdfSha256 as Kem>::PublicKey;

/// To whom something can be sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicIdentity(pub(crate) Public);

/// Why something was not sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum IdentityError {
    /// The bytes are no public key.
    #[error("these bytes are no public key")]
    NoKey,
    /// It was sealed to another key or with another meaning, or it was changed.
    #[error("it does not open with this key")]
    Closed,
}

impl PublicIdentity {
    /// Out of the bytes that were published.
    ///
    /// # Errors
    /// [`IdentityError::NoKey`], also for the few keys that would seal to everybody.
    pub fn of_bytes(bytes: &[u8]) -> Result<PublicIdentity, IdentityError> {
        let key = Public::from_bytes(bytes).map_err(|_| IdentityError::NoKey)?;
        Ok(PublicIdentity(key))
    }

    /// As it is published.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; PUBLIC_BYTES] {
        self.0.to_bytes().into()
    }

    /// Seals `plain` to this person. `info` says what it is, `aad` what it belongs to; both must be the same when it is
    /// opened.
    ///
    /// # Errors
    /// [`IdentityError::NoKey`] for a key that nothing can be sealed to.
    pub fn seal(
        &self,
        info: &[u8],
        aad: &[u8],
        plain: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<u8>, IdentityError> {
        let (encapped, sealed) = single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256, _>(
            &OpModeS::Base,
            &self.0,
            info,
            plain,
            aad,
            rng,
        )
        .map_err(|_| IdentityError::NoKey)?;
        let mut bytes = encapped.to_bytes().to_vec();
        bytes.extend(sealed);
        Ok(bytes)
    }
}
