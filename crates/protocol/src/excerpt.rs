//! An excerpt of a path that only the one person can read with whom it is shared.
//!
//! The server sees between whom, since when, and that it was withdrawn; never what is in it, nor how much. Must never know a
//! key: what seals and opens is the desk's.

use crate::{
    decode::{self, Limits},
    envelope::Bytes,
    kudos::SEALING_BYTES,
    pad::{filled, unfilled},
};
use chrono::{DateTime, Utc};
use domain::{id::PersonId, path::Excerpt};
use serde::{Deserialize, Serialize};

/// What is inside is filled up to this, in bytes: whatever was ticked, it travels at one length.
pub const INSIDE_BYTES: usize = 12 * 1024;

/// What of a path somebody sees from now on; audience is that person. The last one of its author to them is meant; those
/// before are erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcerptShared {
    /// With whom it is shared.
    pub to: PersonId,
    /// When, by the author's clock; to the millisecond.
    pub at: DateTime<Utc>,
    /// An [`Excerpt`], filled up to [`INSIDE_BYTES`] and sealed; none of it withdraws what was shared before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<Bytes>,
}

impl ExcerptShared {
    /// Whether what is sealed is as long as it has to be.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let whole = INSIDE_BYTES + SEALING_BYTES;
        self.sealed.as_ref().is_none_or(|sealed| sealed.0.len() == whole)
    }

    /// What sealing binds it to: between whom, and when.
    #[must_use]
    pub fn bound(from: PersonId, to: PersonId, at: DateTime<Utc>) -> Vec<u8> {
        let mut bytes: Vec<u8> = [from, to].iter().flat_map(|id| *id.0.as_bytes()).collect();
        bytes.extend(at.timestamp_millis().to_be_bytes());
        bytes
    }
}

/// As it is sealed; `None` when it is more than one excerpt holds.
#[must_use]
pub fn inside(excerpt: &Excerpt) -> Option<Vec<u8>> {
    let content = rmp_serde::to_vec_named(excerpt).ok()?;
    let inside = filled(&content, INSIDE_BYTES);
    (inside.len() == INSIDE_BYTES).then_some(inside)
}

/// As it was sealed; `None` for anything else.
#[must_use]
pub fn of_inside(inside: &[u8]) -> Option<Excerpt> {
    let excerpt: Excerpt = decode::pack(unfilled(inside)?, Limits::BODY).ok()?;
    Some(excerpt.received())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use domain::path::ExcerptGoal;
    use uuid::Uuid;

    /// Goals of so many letters in all.
    fn of(letters: usize) -> Excerpt {
        let goal = ExcerptGoal {
            words: "x".repeat(letters),
            by_on: DateTime::UNIX_EPOCH.date_naive(),
            done_on: None,
        };
        Excerpt {
            goals: vec![goal],
            ..Excerpt::default()
        }
    }

    #[test]
    fn little_and_much_are_equally_long_inside_and_come_back_and_one_letter_too_much_is_no_excerpt() {
        let around = rmp_serde::to_vec_named(&of(INSIDE_BYTES)).unwrap().len() - INSIDE_BYTES;
        let most = INSIDE_BYTES - around - 4;
        for letters in [0, 1, most] {
            let inside = inside(&of(letters)).unwrap();
            assert_eq!(inside.len(), INSIDE_BYTES);
            assert_eq!(of_inside(&inside), Some(of(letters)));
        }
        assert_eq!(inside(&of(most + 1)), None);
        for bytes in [&[][..], &[0, 0], &[0, 0, 0, 9, 1], &[255; 40]] {
            assert_eq!(of_inside(bytes), None);
        }
    }

    #[test]
    fn it_is_bound_to_who_shares_it_to_whom_and_when() {
        let person = |n| PersonId(Uuid::from_u128(n));
        let at = DateTime::UNIX_EPOCH;
        let bound = ExcerptShared::bound(person(1), person(2), at);
        let later = at + TimeDelta::milliseconds(1);
        for other in [
            ExcerptShared::bound(person(2), person(1), at),
            ExcerptShared::bound(person(1), person(3), at),
            ExcerptShared::bound(person(1), person(2), later),
        ] {
            assert_ne!(bound, other);
        }
    }
}
