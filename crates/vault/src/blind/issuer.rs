//! The centre's half: it signs what it cannot read, and knows its signature again when a token is used.
//!
//! Must never learn from what it signs whose token it will be: it keeps no blinded message beside a token.

use super::{BlindError, KEY_BITS, NONCE_BYTES, public};
use crate::random::Newer;
use blind_rsa_signatures::{
    Error, KeyPairSha384PSSDeterministic, SecretKeySha384PSSDeterministic, Signature,
};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// The key of a month or a round.
pub struct Issuer(SecretKeySha384PSSDeterministic);

impl Issuer {
    /// Makes one. It takes up to a second: two primes are looked for.
    ///
    /// # Errors
    /// [`BlindError::Key`].
    pub fn make(rng: &mut impl CryptoRng) -> Result<Issuer, BlindError> {
        let pair = KeyPairSha384PSSDeterministic::generate(&mut Newer(rng), KEY_BITS);
        Ok(Issuer(pair.map_err(|_| BlindError::Key)?.sk))
    }

    /// As it was kept.
    ///
    /// # Errors
    /// [`BlindError::Key`] for bytes that are no such key.
    pub fn of_bytes(der: &[u8]) -> Result<Issuer, BlindError> {
        let key = SecretKeySha384PSSDeterministic::from_der(der).map_err(|_| BlindError::Key)?;
        let issuer = Issuer(key);
        public(&issuer.public()?)?;
        Ok(issuer)
    }

    /// As it is kept (PKCS #8, DER).
    ///
    /// # Errors
    /// [`BlindError::Key`].
    pub fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, BlindError> {
        self.0.to_der().map(Zeroizing::new).map_err(|_| BlindError::Key)
    }

    /// The half that everybody gets (`SubjectPublicKeyInfo`, DER).
    ///
    /// # Errors
    /// [`BlindError::Key`].
    pub fn public(&self) -> Result<Vec<u8>, BlindError> {
        let key = self.0.public_key().map_err(|_| BlindError::Key)?;
        key.to_der().map_err(|_| BlindError::Key)
    }

    /// Signs what was blinded; the same again gets the same answer. The randomness only keeps from whoever measures time what
    /// the key is.
    ///
    /// # Errors
    /// [`BlindError::Message`] when it was not blinded for this key, [`BlindError::Key`] when the key is broken.
    pub fn sign(&self, blinded: &[u8], rng: &mut impl CryptoRng) -> Result<Vec<u8>, BlindError> {
        let signed = self.0.blind_sign_with_rng(&mut Newer(rng), blinded);
        signed.map(|signature| signature.0).map_err(|error| match error {
            Error::InternalError => BlindError::Key,
            _ => BlindError::Message,
        })
    }
}

/// Whether the key of these bytes signed this nonce. What cannot be read is no token.
#[must_use]
pub fn is_token(public_key: &[u8], nonce: &[u8], signature: &[u8]) -> bool {
    let Ok(key) = public(public_key) else {
        return false;
    };
    let signature = Signature(signature.to_vec());
    nonce.len() == NONCE_BYTES && key.verify(&signature, None, nonce).is_ok()
}
