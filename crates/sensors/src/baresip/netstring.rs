//! Netstrings, `5:hello,`, cut from a stream.
//!
//! Decides where a frame ends, and refuses at the first byte that cannot belong to one. Must never hold
//! more than one frame and one read, whatever the peer sends.

use crate::source::SourceError;

/// Longest payload in bytes; baresip's longest event is under 1 KiB, its call list under 10.
pub const FRAME_MAX: usize = 64 * 1024;
/// Digits of [`FRAME_MAX`].
const DIGITS_MAX: usize = 5;

/// A stream of netstrings, fed as it arrives.
#[derive(Debug, Default)]
pub struct Netstrings {
    bytes: Vec<u8>,
}

impl Netstrings {
    /// Adds what arrived. Take out all frames before the next push.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Whether a frame began and has not ended.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        !self.bytes.is_empty()
    }

    /// The next whole payload, if there is one.
    ///
    /// # Errors
    /// A length that is none, or over [`FRAME_MAX`]; a frame that does not end with a comma.
    pub fn next_frame(&mut self) -> Result<Option<Vec<u8>>, SourceError> {
        let Some((length, start)) = self.length()? else {
            return Ok(None);
        };
        let end = start + length;
        if self.bytes.len() <= end {
            return Ok(None);
        }
        if self.bytes[end] != b',' {
            return Err(SourceError::Malformed("a frame without its comma"));
        }
        let frame = self.bytes[start..end].to_vec();
        self.bytes.drain(..=end);
        Ok(Some(frame))
    }

    /// The payload's length and where it starts, once the colon is there.
    fn length(&self) -> Result<Option<(usize, usize)>, SourceError> {
        let mut length = 0_usize;
        for (at, &byte) in self.bytes.iter().enumerate() {
            match byte {
                b'0'..=b'9' if at < DIGITS_MAX => length = length * 10 + usize::from(byte - b'0'),
                b'0'..=b'9' => return Err(SourceError::Malformed("a length of too many digits")),
                b':' if at > 0 && !(at > 1 && self.bytes[0] == b'0') => {
                    if length > FRAME_MAX {
                        return Err(SourceError::FrameTooLong {
                            length: length as u64,
                            max: FRAME_MAX as u64,
                        });
                    }
                    return Ok(Some((length, at + 1)));
                }
                _ => return Err(SourceError::Malformed("a length that is no number")),
            }
        }
        Ok(None)
    }
}

/// `payload` as a netstring.
#[must_use]
pub fn encode(payload: &str) -> Vec<u8> {
    format!("{}:{payload},", payload.len()).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn frames(bytes: &[u8]) -> Result<Vec<Vec<u8>>, SourceError> {
        let mut stream = Netstrings::default();
        stream.push(bytes);
        let mut all = Vec::new();
        while let Some(frame) = stream.next_frame()? {
            all.push(frame);
        }
        Ok(all)
    }

    #[test]
    fn frames_are_cut_where_they_end() {
        assert_eq!(frames(b"5:hello,0:,2:hi,").unwrap(), [&b"hello"[..], b"", b"hi"]);
    }

    #[test]
    fn a_frame_that_is_not_yet_whole_is_waited_for() {
        for cut in 1..b"5:hello,".len() {
            assert_eq!(frames(&b"5:hello,"[..cut]).unwrap(), Vec::<Vec<u8>>::new());
        }
    }

    #[test]
    fn the_longest_frame_passes_and_one_byte_more_does_not() {
        for (length, passes) in [(FRAME_MAX - 1, true), (FRAME_MAX, true), (FRAME_MAX + 1, false)] {
            let bytes = encode(&"x".repeat(length));
            match frames(&bytes) {
                Ok(frames) => assert!(passes && frames[0].len() == length),
                Err(SourceError::FrameTooLong { length: said, max }) => {
                    assert!(!passes && said == length as u64 && max == FRAME_MAX as u64);
                }
                Err(other) => panic!("{other}"),
            }
        }
    }

    #[test]
    fn what_is_no_netstring_is_refused_at_once() {
        for bytes in [
            &b"x"[..],
            b":",
            b"05:",
            b"-1:",
            b"5 :",
            b"123456",
            b"5:hellox",
            b"GET / HTTP/1.1",
        ] {
            assert!(
                matches!(frames(bytes), Err(SourceError::Malformed(_))),
                "{bytes:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_cut_of_the_stream_gives_the_same_frames(
            payloads in prop::collection::vec("[a-z]{0,40}", 0..8),
            step in 1_usize..9,
        ) {
            let bytes: Vec<u8> = payloads.iter().flat_map(|payload| encode(payload)).collect();
            let mut stream = Netstrings::default();
            let mut cut = Vec::new();
            for piece in bytes.chunks(step) {
                stream.push(piece);
                while let Some(frame) = stream.next_frame().unwrap() {
                    cut.push(String::from_utf8(frame).unwrap());
                }
            }
            prop_assert_eq!(cut, payloads);
            prop_assert!(!stream.is_partial());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = frames(&bytes);
        }
    }
}
