//! The desk's half: what it asks to have signed, and what it makes of the answer.
//!
//! Everything follows from a seed, so that every desk of a person asks for the same, and the centre, which signs once, can
//! answer each of them. Must never blind the same nonce for two keys: the key is part of what it follows from.

use super::{BlindError, NONCE_BYTES, Public, public};
use crate::{
    derive::{self, KEY_BYTES, Key},
    random::Newer,
};
use blind_rsa_signatures::{BlindSignature, BlindingResult};
use rand_core::{CryptoRng, RngCore};
use zeroize::{Zeroize, Zeroizing};

/// A nonce that was blinded and is not signed yet.
pub struct Asked {
    key: Public,
    nonce: Zeroizing<[u8; NONCE_BYTES]>,
    blinding: BlindingResult,
}

impl Asked {
    /// Makes the nonce that is this person's for a purpose and a number, and blinds it for the key of it. The same again is
    /// the same, on every desk that has the seed.
    ///
    /// # Errors
    /// [`BlindError::Key`].
    pub fn of(public_key: &[u8], seed: &[u8; 32], purpose: &str, index: u32) -> Result<Asked, BlindError> {
        let key = public(public_key)?;
        let index = index.to_be_bytes();
        let parts: [&[u8]; 3] = [public_key, purpose.as_bytes(), &index];
        let mut stream = Stream::of(derive::key(seed, "breakwater voice token", &parts));
        let mut nonce = Zeroizing::new([0u8; NONCE_BYTES]);
        stream.fill_bytes(nonce.as_mut_slice());
        let blinding = key
            .blind(&mut Newer(&mut stream), nonce.as_slice())
            .map_err(|_| BlindError::Key)?;
        Ok(Asked { key, nonce, blinding })
    }

    /// What the centre signs.
    #[must_use]
    pub fn blinded(&self) -> &[u8] {
        &self.blinding.blind_message.0
    }

    /// What the token is for; the centre sees it when the token is used.
    #[must_use]
    pub fn nonce(&self) -> &[u8; NONCE_BYTES] {
        &self.nonce
    }

    /// The signature that the token carries, out of what the centre signed.
    ///
    /// # Errors
    /// [`BlindError::Signature`] when it does not hold under the key.
    pub fn finish(&self, signature: &[u8]) -> Result<Vec<u8>, BlindError> {
        let signature = BlindSignature(signature.to_vec());
        let finished = self
            .key
            .finalize(&signature, &self.blinding, self.nonce.as_slice());
        finished
            .map(|signature| signature.0)
            .map_err(|_| BlindError::Signature)
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        self.blinding.secret.0.zeroize();
    }
}

/// Bytes without an end out of one key: HKDF-SHA256 with the number of the block, counted from 0. Whoever takes them in other
/// portions gets the same bytes.
struct Stream {
    key: Key,
    block: Key,
    blocks: u64,
    taken: usize,
}

impl Stream {
    fn of(key: Key) -> Stream {
        Stream {
            key,
            block: Key::default(),
            blocks: 0,
            taken: KEY_BYTES,
        }
    }

    fn byte(&mut self) -> u8 {
        if self.taken == KEY_BYTES {
            let number = self.blocks.to_be_bytes();
            self.block = derive::key(&*self.key, "breakwater voice stream", &[&number]);
            self.blocks += 1;
            self.taken = 0;
        }
        self.taken += 1;
        self.block[self.taken - 1]
    }
}

impl RngCore for Stream {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, into: &mut [u8]) {
        into.iter_mut().for_each(|byte| *byte = self.byte());
    }
}

impl CryptoRng for Stream {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_the_same_in_every_portion_and_does_not_come_round() {
        let of = |seed: u8| Stream::of(Key::new([seed; KEY_BYTES]));
        let mut whole = [0; 200];
        of(7).fill_bytes(&mut whole);
        for portion in [1, 3, 31, 32, 33, 64, 199] {
            let mut stream = of(7);
            let mut bytes = Vec::new();
            while bytes.len() < whole.len() {
                let mut some = vec![0; portion.min(whole.len() - bytes.len())];
                stream.fill_bytes(&mut some);
                bytes.extend(some);
            }
            assert_eq!(bytes, whole, "{portion} at once");
        }
        let blocks: std::collections::BTreeSet<_> = whole.chunks(KEY_BYTES).collect();
        assert_eq!(blocks.len(), 7);
        let mut other = [0; 200];
        of(8).fill_bytes(&mut other);
        assert_ne!(other, whole);
    }
}
