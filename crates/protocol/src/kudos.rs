//! A kudos that only its receiver can read.
//!
//! The server sees from whom, to whom and when, and a commitment: what the words are bound to without being said. When
//! the receiver shows the kudos to others, they open the commitment, so that nobody shows words that were not given.
//! Must never know a key: what seals and opens is the desk's.

use crate::{
    decode::{self, Limits},
    envelope::Bytes,
    pad::{filled, unfilled},
};
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId, ValueId},
    kudos::{NOTE_BYTES_MAX, Note},
};
use serde::{Deserialize, Serialize};

/// What is inside is filled up to this, in bytes: whatever was said, a kudos travels at one length.
pub const INSIDE_BYTES: usize = NOTE_BYTES_MAX + 672;
/// What sealing adds to it: the key that travels along, and the tag.
pub const SEALING_BYTES: usize = 48;
/// Bytes of the salt.
pub const SALT_BYTES: usize = 16;
/// Bytes of a commitment.
pub const COMMITMENT_BYTES: usize = 32;
/// What the derivation of a commitment is called.
const CONTEXT: &str = "breakwater 2026-11 kudos commitment";

/// A thank-you, sealed to its receiver; audience is the receiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KudosSealed {
    /// Its id.
    pub id: KudosId,
    /// Who receives it.
    pub to: PersonId,
    /// When, by the giver's clock.
    pub given_at: DateTime<Utc>,
    /// What the words are bound to: [`KudosWords::commitment`].
    pub commitment: Bytes,
    /// [`KudosWords`], filled up to [`INSIDE_BYTES`] and sealed.
    pub sealed: Bytes,
    /// Who passed a customer's words on; nobody between two people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared_by: Option<PersonId>,
}

/// A customer's words, sealed by the server to the agent whom they are for; audience is that agent. `given_at` is the day,
/// as [`crate::record::PraiseShared::at_day`] writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PraiseSealed(pub KudosSealed);

/// What sealing praise is for; no other use of the same keys has it, so that no colleague's words are taken for a
/// customer's.
pub const PRAISE_INFO: &[u8] = b"breakwater praise 1";

impl KudosSealed {
    /// Whether its parts are as long as they have to be.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.commitment.0.len() == COMMITMENT_BYTES && self.sealed.0.len() == INSIDE_BYTES + SEALING_BYTES
    }
}

/// What is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KudosWords {
    /// The words.
    pub note: Note,
    /// The value it is tied to.
    #[serde(default)]
    pub value: Option<ValueId>,
    /// Random, so that nobody finds the words by trying some against the commitment.
    pub salt: Bytes,
}

/// Between whom words pass, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passing {
    /// Its id.
    pub id: KudosId,
    /// Who gives.
    pub from: PersonId,
    /// Who receives.
    pub to: PersonId,
    /// When, by the giver's clock; to the millisecond.
    pub given_at: DateTime<Utc>,
}

impl Passing {
    /// How a customer's words pass. A customer has no id, and nobody gives to themselves: the receiver stands in both
    /// places.
    #[must_use]
    pub fn of_customer(id: KudosId, to: PersonId, given_at: DateTime<Utc>) -> Passing {
        Passing {
            id,
            from: to,
            to,
            given_at,
        }
    }

    /// What sealing binds words with this commitment to.
    #[must_use]
    pub fn bound(&self, commitment: &Bytes) -> Vec<u8> {
        [self.bytes(), commitment.0.clone()].concat()
    }

    /// Between whom, and when, as bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let given_ms = self.given_at.timestamp_millis().to_be_bytes();
        let ids = [self.id.0, self.from.0, self.to.0];
        let mut bytes: Vec<u8> = ids.iter().flat_map(|id| *id.as_bytes()).collect();
        bytes.extend(given_ms);
        bytes
    }
}

impl KudosWords {
    /// Words with a salt of their own, which `fill` makes.
    #[must_use]
    pub fn salted(note: Note, value: Option<ValueId>, fill: impl FnOnce(&mut [u8])) -> KudosWords {
        let mut salt = vec![0; SALT_BYTES];
        fill(&mut salt);
        KudosWords {
            note,
            value,
            salt: Bytes(salt),
        }
    }

    /// What these words are bound to when they pass so.
    #[must_use]
    pub fn commitment(&self, passing: &Passing) -> Bytes {
        let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
        hasher.update(&passing.bytes());
        let value = self.value.map(|value| *value.0.as_bytes());
        // Each part has its length before it: no other parts give the same bytes.
        for part in [
            self.salt.0.as_slice(),
            value.as_ref().map_or(&[], |id| &id[..]),
            self.note.as_str().as_bytes(),
        ] {
            hasher.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hasher.update(part);
        }
        Bytes(hasher.finalize().as_bytes().to_vec())
    }
}

impl KudosWords {
    /// As they are sealed: their length, then they, filled up to [`INSIDE_BYTES`].
    #[must_use]
    pub fn inside(&self) -> Vec<u8> {
        let words = rmp_serde::to_vec_named(self).expect("words encode");
        filled(&words, INSIDE_BYTES)
    }

    /// As they were sealed; `None` for anything else.
    #[must_use]
    pub fn of_inside(inside: &[u8]) -> Option<KudosWords> {
        decode::pack(unfilled(inside)?, Limits::BODY).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use uuid::Uuid;

    fn words(note: &str) -> KudosWords {
        KudosWords {
            note: Note::new(note).unwrap(),
            value: None,
            salt: Bytes(vec![7; SALT_BYTES]),
        }
    }

    fn passing() -> Passing {
        let person = |n| PersonId(Uuid::from_u128(n));
        Passing {
            id: KudosId(Uuid::from_u128(1)),
            from: person(2),
            to: person(3),
            given_at: DateTime::UNIX_EPOCH + TimeDelta::days(20_000),
        }
    }

    #[test]
    fn a_commitment_is_to_the_words_the_salt_the_value_and_between_whom_they_pass() {
        let given = words("Thank you, Amara").commitment(&passing());
        assert_eq!(given.0.len(), COMMITMENT_BYTES);
        assert_eq!(given, words("Thank you, Amara").commitment(&passing()));
        let other_value = KudosWords {
            value: Some(ValueId(Uuid::from_u128(4))),
            ..words("Thank you, Amara")
        };
        let other_salt = KudosWords {
            salt: Bytes(vec![8; SALT_BYTES]),
            ..words("Thank you, Amara")
        };
        for other in [words("Thank you, Piotr"), other_value, other_salt] {
            assert_ne!(given, other.commitment(&passing()));
        }
        let (id, from, to) = (KudosId(Uuid::from_u128(9)), passing().to, passing().from);
        let given_at = passing().given_at + TimeDelta::milliseconds(1);
        for other in [
            Passing { id, ..passing() },
            Passing { from, ..passing() },
            Passing { to, ..passing() },
            Passing {
                given_at,
                ..passing()
            },
        ] {
            assert_ne!(given, words("Thank you, Amara").commitment(&other));
        }
    }

    #[test]
    fn the_shortest_and_the_longest_words_are_equally_long_inside_and_come_back() {
        let longest = KudosWords {
            value: Some(ValueId(Uuid::from_u128(u128::MAX))),
            ..words(&"\u{1f64f}".repeat(NOTE_BYTES_MAX / 4))
        };
        for words in [words("Thanks"), longest] {
            let inside = words.inside();
            assert_eq!(inside.len(), INSIDE_BYTES);
            assert_eq!(KudosWords::of_inside(&inside), Some(words));
        }
    }

    #[test]
    fn what_is_no_words_inside_is_none_and_no_panic() {
        for inside in [&[][..], &[0, 0], &[0, 0, 0, 9, 1], &[255; 40], &[0; 40]] {
            assert_eq!(KudosWords::of_inside(inside), None);
        }
    }
}
