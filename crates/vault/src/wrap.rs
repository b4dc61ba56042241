//! The ring, wrapped: what the server keeps of it and cannot open, one wrap for the passphrase and one for the words; and
//! what a computer of the agent's own keeps of it, which opens only with what its keyring has.

use crate::{
    Whose, derive,
    derive::{KEY_BYTES, Key},
    ring::Ring,
};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use rand_core::CryptoRng;
use thiserror::Error;
use zeroize::Zeroizing;

/// First byte of a wrap.
const V: u8 = 1;
const NONCE_BYTES: usize = 24;
/// Largest wrap in bytes.
pub const WRAP_BYTES_MAX: usize = 40 * 1024;

/// What a wrap is opened with.
pub struct WrapKey {
    key: Key,
    label: &'static str,
}

/// Why a wrap was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum WrapError {
    /// It is not one that this program reads.
    #[error("the wrap is of no version that is known")]
    Shape,
    /// It was made with another key or for somebody else, or it was changed.
    #[error("the wrap does not open with this key")]
    Closed,
}

impl WrapKey {
    /// The key that a passphrase gives.
    pub(crate) fn of_passphrase(export_key: &[u8], whose: &Whose) -> WrapKey {
        WrapKey::new("breakwater wrap passphrase", export_key, whose)
    }

    /// The key that the recovery words give.
    pub(crate) fn of_words(entropy: &[u8], whose: &Whose) -> WrapKey {
        WrapKey::new("breakwater wrap words", entropy, whose)
    }

    /// The key that a keyring keeps for a computer of the agent's own.
    #[must_use]
    pub fn of_keyring(kept: &[u8; KEY_BYTES], whose: &Whose) -> WrapKey {
        WrapKey::new("breakwater wrap keyring", kept, whose)
    }

    fn new(label: &'static str, from: &[u8], whose: &Whose) -> WrapKey {
        WrapKey {
            key: derive::key(from, label, &[&whose.bytes()]),
            label,
        }
    }

    /// Wraps a ring.
    #[must_use]
    pub fn wrap(&self, ring: &Ring, whose: &Whose, rng: &mut impl CryptoRng) -> Vec<u8> {
        let mut nonce = [0; NONCE_BYTES];
        rng.fill_bytes(&mut nonce);
        let aad = derive::bound(self.label, &[&whose.bytes()]);
        let plain = ring.encode();
        let payload = Payload {
            msg: &plain,
            aad: &aad,
        };
        let sealed = XChaCha20Poly1305::new((&*self.key).into()).encrypt(XNonce::from_slice(&nonce), payload);
        let mut wrap = vec![V];
        wrap.extend(nonce);
        wrap.extend(sealed.expect("a ring is far below the cipher's limit"));
        wrap
    }

    /// Opens a wrap.
    ///
    /// # Errors
    /// [`WrapError`].
    pub fn unwrap(&self, wrap: &[u8], whose: &Whose) -> Result<Ring, WrapError> {
        let Some((&V, rest)) = wrap.split_first() else {
            return Err(WrapError::Shape);
        };
        let (nonce, sealed) = rest.split_at_checked(NONCE_BYTES).ok_or(WrapError::Shape)?;
        let aad = derive::bound(self.label, &[&whose.bytes()]);
        let payload = Payload {
            msg: sealed,
            aad: &aad,
        };
        let opened = XChaCha20Poly1305::new((&*self.key).into()).decrypt(XNonce::from_slice(nonce), payload);
        let plain = Zeroizing::new(opened.map_err(|_| WrapError::Closed)?);
        Ring::decode(&plain).map_err(|_| WrapError::Shape)
    }
}
