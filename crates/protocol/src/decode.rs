//! Reads what others wrote, within limits: the one way from foreign bytes to a value, on the server and on the desk.
//!
//! The bytes are walked before they are decoded, without recursion: how deep they nest, how many values they hold,
//! and that every length they name is there. So a decoder that calls itself, also for a field that nobody knows,
//! never meets more than [`DEPTH_MAX`] levels. Decides nothing about what is in them.

use serde::de::DeserializeOwned;
use thiserror::Error;

/// Deepest nesting of anything that is read.
pub const DEPTH_MAX: usize = 32;

/// What is read at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes.
    pub bytes: usize,
    /// Values, each key, each item and each list counted once.
    pub values: usize,
}

impl Limits {
    /// For a header: [`crate::envelope::HEAD_BYTES_MAX`].
    pub const HEAD: Limits = Limits {
        bytes: crate::envelope::HEAD_BYTES_MAX,
        values: 256,
    };
    /// For a body: [`crate::envelope::BODY_BYTES_MAX`].
    pub const BODY: Limits = Limits {
        bytes: crate::envelope::BODY_BYTES_MAX,
        values: 16_384,
    };
    /// For a request to the server, padded to the next length.
    pub const REQUEST: Limits = Limits {
        bytes: crate::wire::PUSH_BYTES_MAX,
        values: 16_384,
    };
    /// For an answer of the server: a page of the largest records.
    pub const ANSWER: Limits = Limits {
        bytes: 40 * 1024 * 1024,
        values: 262_144,
    };
    /// For a message of the live connection.
    pub const LIVE: Limits = Limits {
        bytes: 80 * 1024,
        values: 256,
    };
    /// For a frame of the local socket.
    pub const FRAME: Limits = Limits {
        bytes: crate::local::FRAME_BYTES_MAX,
        values: 262_144,
    };
}

/// Why bytes were not read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DecodeError {
    /// More bytes than are read.
    #[error("longer than is read")]
    TooLarge,
    /// Nested deeper than [`DEPTH_MAX`].
    #[error("nested deeper than {DEPTH_MAX} levels")]
    TooDeep,
    /// More values than are read.
    #[error("more values than are read")]
    TooMany,
    /// A length says more than there is.
    #[error("it ends too early")]
    Truncated,
    /// It is something else than was expected.
    #[error("{0}")]
    Shape(String),
}

/// Reads a value from MessagePack.
///
/// # Errors
/// [`DecodeError`].
pub fn pack<T: DeserializeOwned>(bytes: &[u8], limits: Limits) -> Result<T, DecodeError> {
    if bytes.len() > limits.bytes {
        return Err(DecodeError::TooLarge);
    }
    walk_pack(bytes, limits.values)?;
    rmp_serde::from_slice(bytes).map_err(|e| DecodeError::Shape(e.to_string()))
}

/// Reads a value from JSON.
///
/// # Errors
/// [`DecodeError`].
pub fn json<T: DeserializeOwned>(bytes: &[u8], limits: Limits) -> Result<T, DecodeError> {
    if bytes.len() > limits.bytes {
        return Err(DecodeError::TooLarge);
    }
    walk_json(bytes, limits.values)?;
    serde_json::from_slice(bytes).map_err(|e| DecodeError::Shape(e.to_string()))
}

/// A reader's place in bytes.
struct At<'a>(&'a [u8]);

impl At<'_> {
    fn skip(&mut self, count: usize) -> Result<(), DecodeError> {
        self.0 = self.0.get(count..).ok_or(DecodeError::Truncated)?;
        Ok(())
    }

    /// A big-endian number of so many bytes.
    fn number(&mut self, bytes: usize) -> Result<usize, DecodeError> {
        let (number, rest) = self.0.split_at_checked(bytes).ok_or(DecodeError::Truncated)?;
        self.0 = rest;
        Ok(number.iter().fold(0, |sum, byte| (sum << 8) | usize::from(*byte)))
    }

    fn skip_long(&mut self, bytes: usize, more: usize) -> Result<usize, DecodeError> {
        let length = self.number(bytes)?;
        self.skip(length.checked_add(more).ok_or(DecodeError::Truncated)?)?;
        Ok(0)
    }

    /// Passes over the head of one value and what belongs to it alone; answers how many values are inside.
    fn value(&mut self) -> Result<usize, DecodeError> {
        let head = self.number(1)?;
        let alone = |count| Ok::<usize, DecodeError>(count);
        match head {
            0x80..=0x8f => alone(2 * (head & 0x0f)),
            0x90..=0x9f => alone(head & 0x0f),
            0xa0..=0xbf => self.skip(head & 0x1f).map(|()| 0),
            0xc4 | 0xd9 => self.skip_long(1, 0),
            0xc5 | 0xda => self.skip_long(2, 0),
            0xc6 | 0xdb => self.skip_long(4, 0),
            0xc7 => self.skip_long(1, 1),
            0xc8 => self.skip_long(2, 1),
            0xc9 => self.skip_long(4, 1),
            0xcc | 0xd0 => self.skip(1).map(|()| 0),
            0xcd | 0xd1 => self.skip(2).map(|()| 0),
            0xca | 0xce | 0xd2 => self.skip(4).map(|()| 0),
            0xcb | 0xcf | 0xd3 => self.skip(8).map(|()| 0),
            // An extension of 1, 2, 4, 8 or 16 bytes, after one byte for its type.
            0xd4..=0xd8 => self.skip(1 + (1 << (head - 0xd4))).map(|()| 0),
            0xdc => self.number(2),
            0xdd => self.number(4),
            0xde => self.number(2).map(|pairs| 2 * pairs),
            0xdf => self.number(4).map(|pairs| pairs.saturating_mul(2)),
            _ => alone(0),
        }
    }
}

/// Walks the first value in `bytes`. What follows it is nobody's.
fn walk_pack(bytes: &[u8], mut values_left: usize) -> Result<(), DecodeError> {
    let mut at = At(bytes);
    // How many values are still to come on each level.
    let mut open = [0_usize; DEPTH_MAX];
    let mut depth = 0;
    loop {
        values_left = values_left.checked_sub(1).ok_or(DecodeError::TooMany)?;
        let inside = at.value()?;
        if inside > at.0.len() {
            return Err(DecodeError::Truncated);
        }
        if inside > 0 {
            *open.get_mut(depth).ok_or(DecodeError::TooDeep)? = inside;
            depth += 1;
            continue;
        }
        loop {
            let Some(level) = depth.checked_sub(1) else {
                return Ok(());
            };
            open[level] -= 1;
            if open[level] > 0 {
                break;
            }
            depth = level;
            if depth == 0 {
                return Ok(());
            }
        }
    }
}

/// Walks JSON as far as depth and number go; whether it is JSON at all is the parser's to say.
fn walk_json(bytes: &[u8], values_max: usize) -> Result<(), DecodeError> {
    let (mut depth, mut values, mut in_text, mut escaped) = (0_usize, 0_usize, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => {
                depth += 1;
                values += 1;
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' | b':' => values += 1,
            _ => {}
        }
        if depth > DEPTH_MAX {
            return Err(DecodeError::TooDeep);
        }
        if values > values_max {
            return Err(DecodeError::TooMany);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{LiveMessage, PushRequest};
    use proptest::prelude::*;
    use serde::de::IgnoredAny;

    const ROOM: Limits = Limits {
        bytes: 1 << 20,
        values: 100_000,
    };

    fn lists(depth: usize) -> Vec<u8> {
        let mut bytes = vec![0x91; depth];
        bytes.push(0xc0);
        bytes
    }

    fn maps(depth: usize) -> Vec<u8> {
        let mut bytes = b"\x81\xa1x".repeat(depth);
        bytes.push(0xc0);
        bytes
    }

    #[test]
    fn nesting_is_read_up_to_the_limit_and_refused_one_deeper_in_both_forms() {
        for (depth, read) in [(DEPTH_MAX - 1, true), (DEPTH_MAX, true), (DEPTH_MAX + 1, false)] {
            for bytes in [lists(depth), maps(depth)] {
                let found = pack::<IgnoredAny>(&bytes, ROOM).map(drop);
                assert_eq!(found.is_ok(), read, "{depth}: {found:?}");
            }
            let text = format!("{}null{}", "[".repeat(depth), "]".repeat(depth));
            assert_eq!(json::<IgnoredAny>(text.as_bytes(), ROOM).is_ok(), read, "{depth}");
        }
    }

    #[test]
    fn ten_thousand_levels_are_refused_wherever_they_hide_and_cost_no_stack() {
        let mut hidden = b"\x82\xa3say\xa7welcome\xa1x".to_vec();
        hidden.extend(lists(10_000));
        let small = std::thread::Builder::new().stack_size(64 * 1024);
        let all = small.spawn(move || {
            assert_eq!(pack::<LiveMessage>(&hidden, ROOM), Err(DecodeError::TooDeep));
            assert_eq!(
                pack::<PushRequest>(&maps(10_000), ROOM),
                Err(DecodeError::TooDeep)
            );
            let text = format!(r#"{{"say":"welcome","x":{}"#, "[{\"y\":".repeat(10_000));
            assert_eq!(
                json::<LiveMessage>(text.as_bytes(), ROOM),
                Err(DecodeError::TooDeep)
            );
        });
        all.unwrap().join().unwrap();
    }

    #[test]
    fn a_length_that_says_more_than_there_is_is_refused_before_anything_is_made_of_it() {
        for bytes in [
            &b"\xdd\xff\xff\xff\xff\x01"[..],
            b"\xdf\xff\xff\xff\xff",
            b"\xc6\xff\xff\xff\xff",
            b"\xdb\x00\x00\x00\x02a",
            b"\x93\x01\x02",
            b"\xcf\x00",
            b"",
        ] {
            assert_eq!(
                pack::<IgnoredAny>(bytes, ROOM).map(drop),
                Err(DecodeError::Truncated),
                "{bytes:?}"
            );
        }
    }

    #[test]
    fn values_are_read_up_to_the_limit_and_refused_one_over() {
        let list = |count: usize| {
            let mut bytes = vec![0xdc];
            bytes.extend(u16::try_from(count).unwrap().to_be_bytes());
            bytes.resize(bytes.len() + count, 0x01);
            bytes
        };
        let limits = Limits {
            bytes: 1 << 20,
            values: 1_000,
        };
        for (count, read) in [(998, true), (999, true), (1_000, false)] {
            assert_eq!(pack::<IgnoredAny>(&list(count), limits).is_ok(), read, "{count}");
        }
        let bytes = Limits { bytes: 10, ..limits };
        for (count, read) in [(6, true), (7, true), (8, false)] {
            assert_eq!(pack::<IgnoredAny>(&list(count), bytes).is_ok(), read, "{count}");
        }
    }

    #[test]
    fn brackets_in_a_text_are_no_nesting() {
        let text = format!(r#""\"{}\\""#, "[".repeat(100));
        assert!(json::<String>(text.as_bytes(), ROOM).is_ok());
    }

    proptest! {
        #[test]
        fn what_the_decoder_reads_the_walk_reads_too(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            if rmp_serde::from_slice::<IgnoredAny>(&bytes).is_ok() {
                let walked = walk_pack(&bytes, 1_000);
                prop_assert!(matches!(walked, Ok(()) | Err(DecodeError::TooDeep)), "{walked:?}");
            }
        }
    }
}
