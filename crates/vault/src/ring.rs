//! The key ring: the user key of each epoch. The newest seals; the older ones stay, so that what they sealed opens.
//!
//! Must never leave a desk but wrapped ([`crate::wrap`]) or sealed to another desk ([`crate::pairing`]).

use crate::{
    derive::{self, KEY_BYTES, Key},
    identity::Identity,
};
use rand_core::CryptoRng;
use thiserror::Error;
use zeroize::Zeroizing;

/// Epochs of one ring.
pub const EPOCHS_MAX: usize = 1000;
/// Bytes of a key's name.
pub const KEY_ID_BYTES: usize = 8;

/// First byte of an encoded ring.
const V: u8 = 1;
const EPOCH_BYTES: usize = 4 + KEY_BYTES;

/// The name of a key: says nothing about it but which one it is.
pub type KeyId = [u8; KEY_ID_BYTES];

pub(crate) struct Epoch {
    pub(crate) number: u32,
    pub(crate) key: Key,
}

impl Epoch {
    /// What the key is called.
    pub(crate) fn id(&self) -> KeyId {
        let mut id = KeyId::default();
        derive::fill(&*self.key, "breakwater key id", &[], &mut id);
        id
    }
}

/// Keys of a person, oldest first and never none.
pub struct Ring {
    epochs: Vec<Epoch>,
}

/// Bytes that are no ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("these bytes are no key ring of a version that is known")]
pub struct NoRing;

/// No more epochs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a ring has {EPOCHS_MAX} epochs at most")]
pub struct RingFull;

impl Ring {
    /// A new ring with its first key.
    #[must_use]
    pub fn make(rng: &mut impl CryptoRng) -> Ring {
        Ring {
            epochs: vec![epoch(1, rng)],
        }
    }

    /// Begins a new epoch: what is sealed from now on, nobody opens who has only the older keys.
    ///
    /// # Errors
    /// [`RingFull`].
    pub fn begin_epoch(&mut self, rng: &mut impl CryptoRng) -> Result<(), RingFull> {
        if self.epochs.len() >= EPOCHS_MAX {
            return Err(RingFull);
        }
        let next = self.newest().number + 1;
        self.epochs.push(epoch(next, rng));
        Ok(())
    }

    /// The number of the newest epoch, from 1.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        self.newest().number
    }

    /// The name of the newest key.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.newest().id()
    }

    /// What shows the server that somebody holds the newest key. The server keeps a hash of it, so that nobody who
    /// has only a session of this person can put another vault in the place of theirs.
    #[must_use]
    pub fn proof(&self) -> Zeroizing<[u8; KEY_BYTES]> {
        derive::key(&*self.newest().key, "breakwater vault proof", &[])
    }

    /// What the nonces, blindings and author keys of this person's anonymous voices follow from, the same on all their
    /// desks. It is of the first epoch, so that a new one takes no voice from its author.
    #[must_use]
    pub fn voice_seed(&self) -> Zeroizing<[u8; KEY_BYTES]> {
        derive::key(&*self.epochs[0].key, "breakwater voice seed", &[])
    }

    /// The key pair for what others seal to this person: that of the newest epoch.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity::of(&self.newest().key)
    }

    /// The key pairs of all epochs, newest first: what was sealed to an older one still opens.
    pub fn identities(&self) -> impl Iterator<Item = Identity> + '_ {
        self.epochs.iter().rev().map(|epoch| Identity::of(&epoch.key))
    }

    pub(crate) fn newest(&self) -> &Epoch {
        &self.epochs[self.epochs.len() - 1]
    }

    pub(crate) fn of_epoch(&self, number: u32) -> Option<&Epoch> {
        self.epochs.iter().find(|epoch| epoch.number == number)
    }

    /// As bytes, for a wrap, another desk, or a computer that belongs to the agent alone.
    #[must_use]
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(1 + self.epochs.len() * EPOCH_BYTES));
        bytes.push(V);
        for epoch in &self.epochs {
            bytes.extend(epoch.number.to_be_bytes());
            bytes.extend(*epoch.key);
        }
        bytes
    }

    /// Out of bytes.
    ///
    /// # Errors
    /// [`NoRing`].
    pub fn decode(bytes: &[u8]) -> Result<Ring, NoRing> {
        let Some((&V, rest)) = bytes.split_first() else {
            return Err(NoRing);
        };
        let (chunks, left) = rest.as_chunks::<EPOCH_BYTES>();
        if !left.is_empty() || chunks.is_empty() || chunks.len() > EPOCHS_MAX {
            return Err(NoRing);
        }
        let mut epochs: Vec<Epoch> = Vec::with_capacity(chunks.len());
        for chunk in chunks {
            let number = u32::from_be_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
            let above = epochs.last().map_or(0, |last| last.number);
            if number <= above {
                return Err(NoRing);
            }
            let mut key = Key::default();
            key.copy_from_slice(&chunk[4..]);
            epochs.push(Epoch { number, key });
        }
        Ok(Ring { epochs })
    }
}

fn epoch(number: u32, rng: &mut impl CryptoRng) -> Epoch {
    let mut key = Key::default();
    rng.fill_bytes(&mut *key);
    Epoch { number, key }
}
