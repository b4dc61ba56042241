//! What a relay recorded, as requests with their answers and live connections; and whether two recordings
//! are the same but for nonces.

use crate::{
    frames::{Frame, head_end},
    relay::{Connection, Piece, Way},
};
use std::{fmt::Write as _, ops::Range};

/// Headers whose values are nonces, tokens, the machine's clock, or the free port that the relay got.
const NONCES: [&str; 6] = [
    "authorization",
    "sec-websocket-key",
    "sec-websocket-accept",
    "date",
    "x-request-id",
    "host",
];

/// One request and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Exchange {
    pub(crate) at_ms: u64,
    /// Head and body of the request, without nonces.
    pub(crate) request: Vec<u8>,
    /// Head and body of the answer, without nonces.
    pub(crate) answer: Vec<u8>,
    /// Lengths each way as they were, nonces and all.
    pub(crate) bytes: [usize; 2],
    /// What was said after an upgrade: when, which way, what, and how long it was on the wire.
    pub(crate) said: Vec<(u64, Way, Vec<u8>, usize)>,
    pub(crate) closed_ms: Option<u64>,
}

impl Exchange {
    fn of(connection: &Connection) -> Exchange {
        let all = |way| -> Vec<u8> {
            let pieces = connection.pieces.iter().filter(|piece| piece.way == way);
            pieces.flat_map(|piece| piece.bytes.iter().copied()).collect()
        };
        let (up, down) = (all(Way::Up), all(Way::Down));
        let live = down.starts_with(b"HTTP/1.1 101");
        let end = |bytes: &[u8]| {
            if live {
                head_end(bytes).unwrap_or(bytes.len())
            } else {
                bytes.len()
            }
        };
        let (up_end, down_end) = (end(&up), end(&down));
        Exchange {
            at_ms: connection.opened_ms,
            request: without_nonces(&up[..up_end]),
            answer: without_nonces(&down[..down_end]),
            bytes: [up.len(), down.len()],
            said: if live {
                said(&connection.pieces, [up_end, down_end])
            } else {
                Vec::new()
            },
            closed_ms: connection.closed_ms,
        }
    }

    /// Method and path.
    pub(crate) fn what(&self) -> String {
        let line = self
            .request
            .split(|byte| *byte == b'\r')
            .next()
            .unwrap_or_default();
        String::from_utf8_lossy(line).into_owned()
    }

    /// The bodies of the request and of the answer that are not empty.
    pub(crate) fn bodies(&self) -> impl Iterator<Item = &[u8]> {
        let body = |bytes: &'_ [u8]| head_end(bytes).unwrap_or(bytes.len());
        let bodies = [
            &self.request[body(&self.request)..],
            &self.answer[body(&self.answer)..],
        ];
        bodies.into_iter().filter(|body| !body.is_empty())
    }

    /// Every message in it, head and body apart, frames unmasked. Heads come without the numbers that are the
    /// same for everybody, and without lengths, which have a test of their own: as seconds since the shift
    /// began they would sometimes hit a moment by chance.
    pub(crate) fn messages(&self) -> Vec<(Way, Vec<u8>)> {
        let mut messages = Vec::new();
        for (way, bytes) in [(Way::Up, &self.request), (Way::Down, &self.answer)] {
            let end = head_end(bytes).unwrap_or(bytes.len());
            messages.push((way, without_constants(&bytes[..end])));
            messages.push((way, bytes[end..].to_vec()));
        }
        messages.extend(self.said.iter().map(|(_, way, says, _)| (*way, says.clone())));
        messages
    }
}

/// What was said after the heads of an upgrade.
fn said(pieces: &[Piece], mut skip: [usize; 2]) -> Vec<(u64, Way, Vec<u8>, usize)> {
    let mut said = Vec::new();
    for piece in pieces {
        let skip = &mut skip[piece.way as usize];
        let skipped = piece.bytes.len().min(*skip);
        *skip -= skipped;
        for frame in Frame::all(&piece.bytes[skipped..]) {
            said.push((piece.at_ms, piece.way, frame.says, frame.bytes));
        }
    }
    said
}

/// A request or an answer whose nonces are blotted out. Enrolment trades one nonce for another.
fn without_nonces(bytes: &[u8]) -> Vec<u8> {
    let end = head_end(bytes).unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(&bytes[..end]);
    let mut kept = Vec::new();
    for line in head.split_inclusive("\r\n") {
        let nonce = line
            .split_once(':')
            .is_some_and(|(name, _)| NONCES.contains(&name.to_ascii_lowercase().as_str()));
        match line.split_once(':').filter(|_| nonce) {
            Some((name, _)) => kept.extend_from_slice(format!("{name}:\r\n").as_bytes()),
            None => kept.extend_from_slice(line.as_bytes()),
        }
    }
    kept.extend_from_slice(&bytes[end..]);
    kept
}

/// Bytes in which the running hashes of feeds are blotted out: they go on from that first page. What they are worked out
/// of is compared itself.
fn without_chain(bytes: &[u8]) -> Vec<u8> {
    const HEX: usize = 32;
    const KEYS: [&[u8]; 2] = [b"\xa5chain\xc4\x10", b"\xa4hash\xc4\x10"];
    let mut kept = bytes.to_vec();
    let mut blot = |at: usize, length: usize| {
        let end = (at + length).min(kept.len());
        kept[at.min(end)..end].fill(0);
    };
    for (at, _) in bytes.iter().enumerate() {
        for key in KEYS {
            if bytes[at..].starts_with(key) {
                blot(at + key.len(), 16);
            }
        }
        // `after=SEQ:HASH` in a path.
        if bytes[at..].starts_with(b"after=") {
            blot(at + b"after=".len() + 21, HEX);
        }
    }
    kept
}

/// The head of a request or an answer without its constant numbers and its length.
fn without_constants(head: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(head);
    let lines = text
        .split_inclusive("\r\n")
        .filter(|line| !line.starts_with("content-length:"));
    let text: String = lines.collect();
    let text = text
        .replace("&limit=500&wait=0", "")
        .replace("HTTP/1.1 200 OK", "HTTP/1.1 OK");
    text.into_bytes()
}

/// Everything a desk and the server said to each other.
#[derive(Clone, Debug)]
pub(crate) struct Recording {
    pub(crate) exchanges: Vec<Exchange>,
}

impl Recording {
    pub(crate) fn of(connections: &[Connection]) -> Recording {
        let mut exchanges: Vec<Exchange> = connections.iter().map(Exchange::of).collect();
        // Two lanes work side by side: which of two requests of the same moment was first is chance.
        exchanges.sort();
        Recording { exchanges }
    }

    /// Bytes each way.
    pub(crate) fn bytes(&self) -> [usize; 2] {
        let sum = |way: usize| self.exchanges.iter().map(|exchange| exchange.bytes[way]).sum();
        [sum(0), sum(1)]
    }

    /// What whoever watches the network sees, who can read nothing: when each connection opened and closed, and how much
    /// went which way at which moment. Otherwise the first difference in words.
    ///
    /// From `begin_ms` on: what comes before is how somebody joins and makes a vault, which is done in real time. While a desk
    /// `comes_back` to the net it sends and reads at once, and whether it reads its own records again or is sent them depends on
    /// which request the server sees first; what it sends is compared then too.
    pub(crate) fn looks_different_from(
        &self,
        other: &Recording,
        begin_ms: u64,
        comes_back: &Range<u64>,
    ) -> Option<String> {
        type Seen = (u64, [usize; 2], Vec<(u64, Way, usize)>, Option<u64>);
        let seen = |exchange: &Exchange| -> Seen {
            let is_settled = |at_ms: &u64| *at_ms >= begin_ms && !comes_back.contains(at_ms);
            let said = exchange.said.iter().filter(|(at_ms, ..)| is_settled(at_ms));
            let is_read = exchange.what().starts_with("GET ");
            let is_new = exchange.at_ms >= begin_ms && !(is_read && comes_back.contains(&exchange.at_ms));
            (
                exchange.at_ms,
                if is_new { exchange.bytes } else { [0, 0] },
                said.map(|(at_ms, way, _, bytes)| (*at_ms, *way, *bytes))
                    .collect(),
                exchange.closed_ms,
            )
        };
        let sorted = |of: &Recording| {
            let in_time = |one: &&Exchange| {
                let is_page = one.what().starts_with("GET ") && one.said.is_empty();
                one.closed_ms.is_none_or(|closed_ms| closed_ms >= begin_ms)
                    && !(is_page && comes_back.contains(&one.at_ms))
            };
            let seen = of
                .exchanges
                .iter()
                .filter(in_time)
                .map(|one| (seen(one), one.what()));
            let mut all: Vec<(Seen, String)> = seen.collect();
            all.sort();
            all
        };
        let (one, two) = (sorted(self), sorted(other));
        let longer = one.len().max(two.len());
        let at = (0..longer)
            .find(|at| one.get(*at).map(|(seen, _)| seen) != two.get(*at).map(|(seen, _)| seen))?;
        Some(format!(
            "exchange {at} of {} and {}: {:?} and {:?}",
            one.len(),
            two.len(),
            one.get(at),
            two.get(at)
        ))
    }

    /// The same bytes at the same times but for nonces; otherwise the first difference in words.
    pub(crate) fn differs_from(&self, other: &Recording) -> Option<String> {
        // Enrolment trades a code of one use for a token.
        let rest = |of: &Recording| -> Vec<Exchange> {
            let blotted = of.exchanges.iter().cloned().map(|mut exchange| {
                let what = exchange.what();
                if what.contains("/v1/enrol") {
                    exchange.request.clear();
                    exchange.answer.clear();
                }
                // The first page of the inbox tells of this very desk, by a name and a moment of the server's. Its length
                // is compared.
                if what.contains("/v1/feed/inbox") && what.contains("after=00000000000000000000:") {
                    exchange.answer.clear();
                }
                exchange.request = without_chain(&exchange.request);
                exchange.answer = without_chain(&exchange.answer);
                for (_, _, says, _) in &mut exchange.said {
                    *says = without_chain(says);
                }
                exchange
            });
            blotted.collect()
        };
        let (one, two) = (rest(self), rest(other));
        let longer = one.len().max(two.len());
        let at = (0..longer).find(|at| one.get(*at) != two.get(*at))?;
        let mut words = format!("exchange {at} of {} and {}:", one.len(), two.len());
        let said = |of: &[Exchange]| {
            of.get(at)
                .map(|exchange| exchange.said.clone())
                .unwrap_or_default()
        };
        let (said_one, said_two) = (said(&one), said(&two));
        if let Some((first, second)) = said_one.iter().zip(&said_two).find(|(one, two)| one != two) {
            // Writing to a string does not fail.
            let _ = write!(words, " what is said differs from {} ms on", first.0);
            for (at_ms, way, says, bytes) in [first, second] {
                let _ = write!(
                    words,
                    "\n  {at_ms} ms, {way:?}, {bytes} bytes: {}",
                    says.escape_ascii()
                );
            }
        }
        for exchange in [one.get(at), two.get(at)] {
            let _ = match exchange {
                None => write!(words, "\n  none"),
                Some(exchange) => write!(
                    words,
                    "\n  {} ms to {:?}: {} {:?} bytes, {} said",
                    exchange.at_ms,
                    exchange.closed_ms,
                    exchange.what(),
                    exchange.bytes,
                    exchange.said.len()
                ),
            };
        }
        Some(words)
    }
}
