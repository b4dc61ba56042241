//! WebSocket frames, as far as the relay and the search need them: where one ends, which are pings, and what
//! a masked one says.

const PING: u8 = 9;

/// What the server sends on one connection: an answer, then perhaps frames.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    live: bool,
    held: Vec<u8>,
}

impl Frames {
    /// Whether the connection was upgraded.
    pub(crate) fn are_live(&self) -> bool {
        self.live
    }

    /// Takes what came; gives what is to be passed on and how many messages that holds. An answer passes as
    /// it came, a frame passes whole, a ping does not pass.
    pub(crate) fn pass(&mut self, came: &[u8]) -> (Vec<u8>, usize) {
        let (mut passed, mut messages) = (Vec::new(), 0);
        self.held.extend_from_slice(came);
        if !self.live {
            if !self.held.starts_with(b"HTTP/1.1 101") {
                return (std::mem::take(&mut self.held), 0);
            }
            let Some(end) = head_end(&self.held) else {
                return (passed, messages);
            };
            self.live = true;
            passed.extend(self.held.drain(..end));
        }
        while let Some(frame) = Frame::first(&self.held) {
            let bytes: Vec<u8> = self.held.drain(..frame.bytes).collect();
            if frame.opcode != PING {
                passed.extend(bytes);
                messages += usize::from(frame.opcode < 8);
            }
        }
        (passed, messages)
    }
}

/// Where the head of a request or an answer ends.
pub(crate) fn head_end(bytes: &[u8]) -> Option<usize> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    Some(end + 4)
}

/// One frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) opcode: u8,
    /// What it says, unmasked.
    pub(crate) says: Vec<u8>,
    /// Its whole length.
    pub(crate) bytes: usize,
}

impl Frame {
    /// The first frame of `bytes`, if it is whole.
    pub(crate) fn first(bytes: &[u8]) -> Option<Frame> {
        let (&first, &second) = (bytes.first()?, bytes.get(1)?);
        let (length, at) = match second & 0x7f {
            126 => (
                usize::from(u16::from_be_bytes(bytes.get(2..4)?.try_into().ok()?)),
                4,
            ),
            127 => {
                let length = u64::from_be_bytes(bytes.get(2..10)?.try_into().ok()?);
                (usize::try_from(length).ok()?, 10)
            }
            short => (usize::from(short), 2),
        };
        let masked = second & 0x80 != 0;
        let from = if masked { at + 4 } else { at };
        let mut says = bytes.get(from..from + length)?.to_vec();
        if masked {
            let mask = &bytes[at..from];
            says.iter_mut()
                .zip(mask.iter().cycle())
                .for_each(|(byte, mask)| *byte ^= mask);
        }
        Some(Frame {
            opcode: first & 0x0f,
            says,
            bytes: from + length,
        })
    }

    /// All frames of `bytes`.
    pub(crate) fn all(mut bytes: &[u8]) -> Vec<Frame> {
        let mut all = Vec::new();
        while let Some(frame) = Frame::first(bytes) {
            bytes = &bytes[frame.bytes..];
            all.push(frame);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_passes_as_it_came_frames_pass_whole_and_pings_do_not_pass() {
        let mut frames = Frames::default();
        assert_eq!(
            frames.pass(b"HTTP/1.1 200 OK\r\n"),
            (b"HTTP/1.1 200 OK\r\n".to_vec(), 0)
        );
        let mut frames = Frames::default();
        let upgraded = b"HTTP/1.1 101 Switching Protocols\r\n\r\n";
        let (first, rest) = upgraded.split_at(20);
        assert_eq!(frames.pass(first), (Vec::new(), 0));
        let came = [rest, &[0x89, 0, 0x82, 3, b'o']].concat();
        assert_eq!(frames.pass(&came), (upgraded.to_vec(), 0));
        assert!(frames.are_live());
        assert_eq!(frames.pass(b"ne"), ([&[0x82, 3], &b"one"[..]].concat(), 1));
    }

    #[test]
    fn a_frame_is_read_at_each_of_its_three_forms_of_length_and_unmasked() {
        for length in [0, 125, 126, 65_535, 65_536] {
            let says = vec![7; length];
            let mut bytes = vec![0x82];
            match length {
                0..=125 => bytes.push(u8::try_from(length).unwrap()),
                126..=65_535 => {
                    bytes.push(126);
                    bytes.extend(u16::try_from(length).unwrap().to_be_bytes());
                }
                _ => {
                    bytes.push(127);
                    bytes.extend((length as u64).to_be_bytes());
                }
            }
            bytes.extend(&says);
            let whole = bytes.len();
            let frame = Frame {
                opcode: 2,
                says,
                bytes: whole,
            };
            assert_eq!(Frame::first(&bytes), Some(frame), "{length}");
            assert_eq!(
                Frame::first(&bytes[..whole - 1]),
                None,
                "{length}, one byte short"
            );
        }
        let masked = [0x8a, 0x82, 1, 2, 3, 4, b'h' ^ 1, b'i' ^ 2];
        assert_eq!(Frame::all(&masked)[0].says, b"hi");
    }
}
