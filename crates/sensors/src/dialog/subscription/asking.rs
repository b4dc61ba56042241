//! A question that waits for its answer, and how it is written.

use super::{Act, Subscription};
use crate::dialog::digest::Proof;
use domain::calls::address::Transport;
use std::fmt::Write as _;

/// First pause before a datagram is sent again, in milliseconds (T1 of RFC 3261).
const AGAIN_MS_FIRST: u64 = 500;
/// Longest such pause (T2).
const AGAIN_MS_MAX: u64 = 4_000;

/// A question under way.
pub(super) struct Asking {
    pub(super) sequence: u32,
    pub(super) expires_s: u64,
    /// Challenges met so far.
    pub(super) tries: u32,
    /// Answers to a fresh challenge that were refused.
    pub(super) refused: u32,
    /// It was asked within a subscription that had been granted.
    pub(super) is_within: bool,
    bytes: Vec<u8>,
    again_ms: Option<u64>,
    pause_ms: u64,
    give_up_ms: u64,
}

impl Asking {
    /// When something is to be done about it.
    pub(super) fn next_ms(&self) -> u64 {
        self.again_ms
            .map_or(self.give_up_ms, |again| again.min(self.give_up_ms))
    }

    /// What to send now, if anything; `None` when it is given up.
    pub(super) fn again(&mut self, now_ms: u64) -> Option<Option<Vec<u8>>> {
        if self.give_up_ms <= now_ms {
            return None;
        }
        if self.again_ms.is_none_or(|again| again > now_ms) {
            return Some(None);
        }
        self.pause_ms = (self.pause_ms * 2).min(AGAIN_MS_MAX);
        self.again_ms = Some(now_ms + self.pause_ms);
        Some(Some(self.bytes.clone()))
    }
}

impl Subscription {
    /// Sends a question for `expires_s` seconds and waits for its answer.
    pub(super) fn send(&mut self, now_ms: u64, expires_s: u64, tries: u32) -> Vec<Act> {
        self.sequence += 1;
        self.answer_due = true;
        self.who.pace.asked(now_ms);
        let bytes = self.question(expires_s);
        let is_udp = self.who.address.transport() == Transport::Udp;
        self.asking = Some(Asking {
            sequence: self.sequence,
            expires_s,
            tries,
            refused: 0,
            is_within: self.granted.is_some(),
            bytes: bytes.clone(),
            again_ms: is_udp.then_some(now_ms + AGAIN_MS_FIRST),
            pause_ms: AGAIN_MS_FIRST,
            give_up_ms: now_ms + self.who.answer_ms_max,
        });
        vec![Act::Send(bytes)]
    }

    fn question(&mut self, expires_s: u64) -> Vec<u8> {
        let (branch, cnonce) = (self.name(), self.name());
        let own = self.who.address.uri();
        let remote = self.remote.as_ref();
        let uri = remote
            .and_then(|remote| remote.target.clone())
            .unwrap_or_else(|| own.clone());
        let (local, user) = (self.who.local, self.who.address.user());
        let (way, transport) = match self.who.address.transport() {
            Transport::Udp => ("UDP", "udp"),
            Transport::Tcp => ("TCP", "tcp"),
            Transport::Tls => ("TLS", "tls"),
        };
        let mut text = format!(
            "SUBSCRIBE {uri} SIP/2.0\r\nVia: SIP/2.0/{way} {local};branch=z9hG4bK{branch};rport\r\n\
             Max-Forwards: 70\r\nFrom: <{own}>;tag={}\r\nCall-ID: {}\r\nCSeq: {} SUBSCRIBE\r\n\
             Contact: <sip:{user}@{local};transport={transport}>\r\nEvent: dialog\r\n\
             Accept: application/dialog-info+xml\r\nExpires: {expires_s}\r\nUser-Agent: Breakwater\r\n",
            self.tag, self.call_id, self.sequence
        );
        match remote {
            Some(remote) => {
                let _ = write!(text, "To: <{own}>;tag={}\r\n", remote.tag);
                for route in &remote.route {
                    let _ = write!(text, "Route: {route}\r\n");
                }
            }
            None => {
                let _ = write!(text, "To: <{own}>\r\n");
            }
        }
        if let (Some((challenge, header, count)), Some(secret)) = (&mut self.challenge, &self.who.secret) {
            *count += 1;
            let answer = challenge.answer(Proof {
                user: secret.user.as_deref().unwrap_or(user),
                password: &secret.word,
                method: "SUBSCRIBE",
                uri: &uri,
                count: *count,
                cnonce: &cnonce,
            });
            let _ = write!(text, "{header}: {answer}\r\n");
        }
        text.push_str("Content-Length: 0\r\n\r\n");
        text.into_bytes()
    }

    /// A name that nobody can guess and that is used once.
    pub(super) fn name(&mut self) -> String {
        self.names += 1;
        let hash = blake3::keyed_hash(&self.who.seed, &self.names.to_le_bytes());
        hash.to_hex()[..24].to_owned()
    }
}
