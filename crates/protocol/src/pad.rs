//! Padded lengths: how long a message is says little about what is in it.
//!
//! A message is a small MessagePack map; padding is one more field of it, `pad`, full of zeros, which every
//! reader passes over as it passes over any field it does not know. Lengths are those of Padmé (Nikitin and
//! others, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019): at most 12 %
//! longer, and a length up to n tells log log n bits. What is sealed is filled up to one length, whatever is in it.
//! Decides nothing about when something is sent.

use rmp_serde::encode::Error;
use serde::Serialize;

/// No padded message is shorter, in bytes: the longest kudos, a "thank you" and an empty answer are alike.
pub const PADDED_BYTES_MIN: usize = 4096;

/// The name of the field, then its head: a byte string whose length follows in four bytes.
const FIELD: [u8; 5] = [0xa3, b'p', b'a', b'd', 0xc6];
const FIELD_BYTES: usize = FIELD.len() + 4;

/// The length that a message of `bytes` bytes is brought to.
#[must_use]
pub fn padded_bytes(bytes: usize) -> usize {
    if bytes <= PADDED_BYTES_MIN {
        return PADDED_BYTES_MIN;
    }
    let exponent = bytes.ilog2();
    let kept_bits = exponent.ilog2() + 1;
    let step = 1_usize << (exponent - kept_bits);
    bytes.next_multiple_of(step)
}

/// `value` as a padded MessagePack map.
///
/// # Errors
/// The encoder's; also when the value is no map of at most 14 fields, because that cannot take one more.
pub fn to_padded(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    let bytes = with_room(value)?;
    let padded = padded_bytes(bytes.len() + FIELD_BYTES);
    filled_to(bytes, padded)
}

/// `value` as a padded MessagePack map of exactly `length` bytes.
///
/// # Errors
/// As [`to_padded`]; also when it is longer than that without any padding.
pub fn to_length(value: &impl Serialize, length: usize) -> Result<Vec<u8>, Error> {
    filled_to(with_room(value)?, length)
}

/// A map that says that it has one field more.
fn with_room(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    let mut bytes = rmp_serde::to_vec_named(value)?;
    match bytes.first_mut() {
        // 0x80 + number of fields.
        Some(head @ 0x80..=0x8e) => *head += 1,
        _ => return Err(Error::Syntax("only a small map can be padded".into())),
    }
    Ok(bytes)
}

/// The same with that field, so that it is `padded` bytes long.
fn filled_to(mut bytes: Vec<u8>, padded: usize) -> Result<Vec<u8>, Error> {
    let too_long = || Error::Syntax("too long to be padded".into());
    let zeros = padded
        .checked_sub(bytes.len() + FIELD_BYTES)
        .ok_or_else(too_long)?;
    let length = u32::try_from(zeros).map_err(|_| too_long())?;
    bytes.extend(FIELD);
    bytes.extend(length.to_be_bytes());
    bytes.resize(padded, 0);
    Ok(bytes)
}

/// Bytes that say how long a content is.
const LENGTH_BYTES: usize = 4;

/// A content as it is sealed: its length, then it, filled up to `bytes` bytes; more only where it does not fit.
pub(crate) fn filled(content: &[u8], bytes: usize) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("what is sealed has a limit");
    let mut filled = length.to_be_bytes().to_vec();
    filled.extend(content);
    filled.resize(bytes.max(filled.len()), 0);
    filled
}

/// The content of what was filled; `None` for anything else.
pub(crate) fn unfilled(filled: &[u8]) -> Option<&[u8]> {
    let (length, rest) = filled.split_at_checked(LENGTH_BYTES)?;
    let length = u32::from_be_bytes(length.try_into().ok()?);
    rest.get(..usize::try_from(length).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        envelope::{Bytes, Envelope},
        record::{Body, KudosGiven},
        voice::{NONCE_BYTES, SLIP_ANSWER_BYTES, SLIP_BYTES, Slip, SlipAnswer, SlipSaid, Token, VoiceSaid},
        wire::{HeadsAnswer, PUSH_BYTES_MAX, PushAnswer, PushRequest},
    };
    use chrono::{DateTime, NaiveDate};
    use domain::{
        id::{KudosId, PersonId, ValueId, VoiceId},
        kudos::{NOTE_BYTES_MAX, NOTE_CHARS_MAX, Note},
        voice::{Sort, TOOL_CHARS_MAX},
    };
    use proptest::prelude::*;
    use uuid::Uuid;

    fn push(body: Vec<u8>) -> PushRequest {
        let record = Envelope {
            head: Bytes(vec![1; 300]),
            body: Some(Bytes(body)),
        };
        PushRequest {
            streams: vec![vec![record]],
        }
    }

    #[test]
    fn lengths_step_at_the_limits_that_are_written_down() {
        for (bytes, padded) in [
            (0, 4096),
            (4095, 4096),
            (4096, 4096),
            (4097, 4352),
            (4352, 4352),
            (4353, 4608),
            (PUSH_BYTES_MAX - 1, PUSH_BYTES_MAX),
            (PUSH_BYTES_MAX, PUSH_BYTES_MAX),
        ] {
            assert_eq!(padded_bytes(bytes), padded, "{bytes}");
        }
    }

    #[test]
    fn the_shortest_and_the_longest_kudos_travel_at_the_same_length() {
        let given = |text: &str| {
            let kudos = KudosGiven {
                id: KudosId(Uuid::nil()),
                to: PersonId(Uuid::nil()),
                note: Note::new(text).unwrap(),
                value: Some(ValueId(Uuid::nil())),
                given_at: DateTime::UNIX_EPOCH,
            };
            to_padded(&push(kudos.encode())).unwrap().len()
        };
        let longest = "\u{1f44f}".repeat(NOTE_CHARS_MAX);
        for text in ["Thx", "You stayed calm with the refund call", &longest] {
            assert_eq!(given(text), PADDED_BYTES_MIN, "{}", text.len());
        }
        let empty = to_padded(&PushAnswer::default()).unwrap();
        assert_eq!(empty.len(), to_padded(&HeadsAnswer::default()).unwrap().len());
    }

    /// A slip with the longest friction that can be said.
    fn longest() -> Slip {
        let month = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let words = Some("\u{1f44f}".repeat(NOTE_BYTES_MAX / 4));
        let said = VoiceSaid {
            id: VoiceId(Uuid::nil()),
            sort: Sort::Friction,
            text: words.clone(),
            helps: words,
            tool: Some("\u{1f44f}".repeat(TOOL_CHARS_MAX)),
            customer_waiting: true,
            minutes: Some(480),
            said_on: month,
            author: Some(Bytes(vec![7; 32])),
        };
        let token = Token {
            nonce: Bytes(vec![8; NONCE_BYTES]),
            signature: Bytes(vec![9; 256]),
        };
        Slip {
            said: Some(SlipSaid::Voice { said, month, token }),
        }
    }

    #[test]
    fn a_slip_is_as_long_with_the_longest_words_as_with_nothing_in_it() {
        for slip in [Slip { said: None }, longest()] {
            let bytes = to_length(&slip, SLIP_BYTES).unwrap();
            assert_eq!(bytes.len(), SLIP_BYTES);
            assert_eq!(rmp_serde::from_slice::<Slip>(&bytes).unwrap(), slip);
        }
        for outcome in [crate::voice::Outcome::Taken, crate::voice::Outcome::TokenRefused] {
            let bytes = to_length(&SlipAnswer { outcome }, SLIP_ANSWER_BYTES).unwrap();
            assert_eq!(bytes.len(), SLIP_ANSWER_BYTES);
        }
        let least = with_room(&longest()).unwrap().len() + FIELD_BYTES;
        assert!(to_length(&longest(), least).is_ok());
        assert!(to_length(&longest(), least - 1).is_err(), "nothing is cut off");
    }

    #[test]
    fn what_is_no_small_map_is_refused() {
        assert!(to_padded(&7).is_err());
        assert!(to_padded(&"text").is_err());
        let fields = |count: usize| (0..count).map(|n| (n.to_string(), n)).collect();
        let of = |count| to_padded(&std::collections::BTreeMap::from_iter::<Vec<_>>(fields(count)));
        assert!(of(13).is_ok());
        assert!(of(14).is_ok());
        assert!(of(15).is_err());
    }

    proptest! {
        #[test]
        fn a_padded_message_is_read_as_if_it_were_not(body_bytes in 0..70_000_usize) {
            let request = push(vec![2; body_bytes]);
            let plain = rmp_serde::to_vec_named(&request).unwrap().len();
            let padded = to_padded(&request).unwrap();
            prop_assert_eq!(rmp_serde::from_slice::<PushRequest>(&padded).unwrap(), request);
            prop_assert_eq!(padded.len(), padded_bytes(padded.len()), "one of the lengths");
            let most = PADDED_BYTES_MIN.max((plain + FIELD_BYTES) * 112 / 100);
            prop_assert!((plain..=most).contains(&padded.len()), "{} for {plain}", padded.len());
        }
    }
}
