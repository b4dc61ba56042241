//! How the ring comes to another desk of the same person, through a server that may read and change everything.
//!
//! The desk without the ring commits to a fresh key before it sees anything; the desk with the ring answers with a random
//! number; then the key is shown. Both work out six digits from all three, and the person compares them. Whoever stands
//! between must choose before knowing, so that one try in a million goes unnoticed, and each try is seen by the person.
//! (As ZRTP and the short authentication strings of Matrix do.) The ring is sealed to the key that was agreed on.

use crate::{
    Whose, derive,
    identity::{Identity, PUBLIC_BYTES, PublicIdentity},
    ring::Ring,
};
use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use std::fmt;
use thiserror::Error;

/// Bytes of a commitment, and of the answer to it.
pub const STEP_BYTES: usize = 32;
/// Bytes of a reveal: a public key and a random number.
pub const REVEAL_BYTES: usize = PUBLIC_BYTES + STEP_BYTES;

const INFO: &str = "breakwater pairing 1";

/// Six digits that both desks show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CheckCode(u32);

impl fmt::Display for CheckCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03} {:03}", self.0 / 1000, self.0 % 1000)
    }
}

impl fmt::Debug for CheckCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CheckCode")
    }
}

/// Why two desks did not come together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PairingError {
    /// What came is not of this pairing: somebody stands between, or two pairings were mixed up.
    #[error("what came is not of this pairing")]
    Mixed,
    /// The ring that came cannot be read.
    #[error("the ring that came cannot be read")]
    NoRing,
}

/// The desk without the ring.
pub struct Newcomer {
    whose: Whose,
    pair: Identity,
    number: [u8; STEP_BYTES],
}

/// The desk with the ring, before it knows the other's key.
pub struct Holder {
    whose: Whose,
    commitment: [u8; STEP_BYTES],
    answer: [u8; STEP_BYTES],
}

/// The desk with the ring, once it knows the other's key. What it seals is for the one with the same digits.
pub struct Agreed {
    to: PublicIdentity,
    transcript: Vec<u8>,
}

impl Newcomer {
    /// Begins.
    #[must_use]
    pub fn begin(whose: Whose, rng: &mut impl CryptoRng) -> Newcomer {
        let mut number = [0; STEP_BYTES];
        rng.fill_bytes(&mut number);
        Newcomer {
            whose,
            pair: Identity::make(rng),
            number,
        }
    }

    /// First to the other desk: what says nothing yet and cannot be changed any more.
    #[must_use]
    pub fn commitment(&self) -> [u8; STEP_BYTES] {
        commitment(&self.whose, &self.reveal())
    }

    /// Second, after the answer came.
    #[must_use]
    pub fn reveal(&self) -> [u8; REVEAL_BYTES] {
        let mut bytes = [0; REVEAL_BYTES];
        bytes[..PUBLIC_BYTES].copy_from_slice(&self.pair.public().to_bytes());
        bytes[PUBLIC_BYTES..].copy_from_slice(&self.number);
        bytes
    }

    /// The digits, after the answer came.
    #[must_use]
    pub fn check(&self, answer: &[u8; STEP_BYTES]) -> CheckCode {
        check_code(&transcript(&self.whose, &self.reveal(), answer))
    }

    /// Opens the ring that came. To be kept only when the person said that both desks show the same digits.
    ///
    /// # Errors
    /// [`PairingError`].
    pub fn open(&self, answer: &[u8; STEP_BYTES], sealed: &[u8]) -> Result<Ring, PairingError> {
        let transcript = transcript(&self.whose, &self.reveal(), answer);
        let opened = self.pair.open(INFO.as_bytes(), &transcript, sealed);
        Ring::decode(&opened.map_err(|_| PairingError::Mixed)?).map_err(|_| PairingError::NoRing)
    }
}

impl Holder {
    /// Answers a commitment.
    #[must_use]
    pub fn begin(whose: Whose, commitment: [u8; STEP_BYTES], rng: &mut impl CryptoRng) -> Holder {
        let mut answer = [0; STEP_BYTES];
        rng.fill_bytes(&mut answer);
        Holder {
            whose,
            commitment,
            answer,
        }
    }

    /// For the other desk.
    #[must_use]
    pub fn answer(&self) -> [u8; STEP_BYTES] {
        self.answer
    }

    /// Takes what the other desk shows, if it is what it committed to.
    ///
    /// # Errors
    /// [`PairingError::Mixed`].
    pub fn agree(self, reveal: &[u8]) -> Result<Agreed, PairingError> {
        let reveal: &[u8; REVEAL_BYTES] = reveal.try_into().map_err(|_| PairingError::Mixed)?;
        if commitment(&self.whose, reveal) != self.commitment {
            return Err(PairingError::Mixed);
        }
        let to = PublicIdentity::of_bytes(&reveal[..PUBLIC_BYTES]).map_err(|_| PairingError::Mixed)?;
        Ok(Agreed {
            to,
            transcript: transcript(&self.whose, reveal, &self.answer),
        })
    }
}

impl Agreed {
    /// The digits.
    #[must_use]
    pub fn check(&self) -> CheckCode {
        check_code(&self.transcript)
    }

    /// The ring for the other desk. To be called only when the person said that both desks show the same digits.
    ///
    /// # Errors
    /// [`PairingError::Mixed`] for a key that nothing can be sealed to.
    pub fn seal(self, ring: &Ring, rng: &mut impl CryptoRng) -> Result<Vec<u8>, PairingError> {
        let sealed = self
            .to
            .seal(INFO.as_bytes(), &self.transcript, &ring.encode(), rng);
        sealed.map_err(|_| PairingError::Mixed)
    }
}

fn commitment(whose: &Whose, reveal: &[u8; REVEAL_BYTES]) -> [u8; STEP_BYTES] {
    Sha256::digest(derive::bound(
        "breakwater pairing commitment",
        &[&whose.bytes(), reveal],
    ))
    .into()
}

fn transcript(whose: &Whose, reveal: &[u8; REVEAL_BYTES], answer: &[u8; STEP_BYTES]) -> Vec<u8> {
    derive::bound(INFO, &[&whose.bytes(), reveal, answer])
}

fn check_code(transcript: &[u8]) -> CheckCode {
    let mut bytes = [0; 8];
    derive::fill(transcript, "breakwater pairing check code", &[], &mut bytes);
    // Of 2^64 numbers, so that no digit is likelier than another by more than one in ten million millions.
    let code = u64::from_be_bytes(bytes) % 1_000_000;
    CheckCode(u32::try_from(code).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    /// Worked out by another program.
    #[test]
    fn commitment_and_digits_are_those_of_another_program() {
        let whose = Whose {
            tenant: Uuid::from_bytes([0x11; 16]),
            person: Uuid::from_bytes([0x22; 16]),
        };
        let mut reveal = [0x55; REVEAL_BYTES];
        reveal[PUBLIC_BYTES..].fill(0x66);
        let committed: String = commitment(&whose, &reveal)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            committed,
            "9bfefd98b117377984106b8566096182d2f206e943b12659c0a77464fc1d0f7e"
        );
        let code = check_code(&transcript(&whose, &reveal, &[0x77; STEP_BYTES]));
        assert_eq!(code.to_string(), "185 000");
    }
}
