//! The vault from outside: what opens what, what does not, and that it is as other implementations make it.

#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail as the test itself does"
)]

mod author;
mod blind;
mod known;
mod pairing;
mod passphrase;
mod record;
mod ring;
mod words;
mod wrap;

use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use uuid::Uuid;
use vault::{Whose, ring::Ring};

/// Bytes that look random and are the same each time.
pub(crate) fn rng(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

pub(crate) const AMARA: Whose = Whose {
    tenant: Uuid::from_bytes([0x11; 16]),
    person: Uuid::from_bytes([0x22; 16]),
};

pub(crate) const PIOTR: Whose = Whose {
    tenant: Uuid::from_bytes([0x11; 16]),
    person: Uuid::from_bytes([0x23; 16]),
};

/// A ring whose only key is the bytes 0 to 31.
pub(crate) fn known_ring() -> Ring {
    let mut bytes = vec![1, 0, 0, 0, 1];
    bytes.extend(0..32);
    Ring::decode(&bytes).unwrap()
}

pub(crate) fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<char> = text.chars().collect();
    let byte = |pair: &[char]| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap();
    digits.chunks(2).map(byte).collect()
}
