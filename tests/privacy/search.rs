//! The search: what must not be in any byte, and whether it is, in any form a program would write it.
//!
//! Looks for instants within a second (milliseconds, seconds, microseconds or nanoseconds since 1970, since
//! the computer started or since the shift began; RFC 3339; the stamp inside a UUID; big and little endian
//! in the raw bytes), for lengths of calls and rests, for names and ids, and for words as keys.

use crate::{recording::Recording, tree::Tree};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Shorter lengths than this are not looked for in seconds, but in milliseconds: numbers of rows are as short.
const LENGTH_S_MIN: i64 = 100;
/// How near an instant counts as told, in milliseconds.
const NEAR_MS: i64 = 1000;
/// Words that no key, header or path may have among its parts.
const WORDS: [&str; 32] = [
    "call",
    "calls",
    "leg",
    "hold",
    "ringing",
    "mic",
    "microphone",
    "phone",
    "source",
    "gap",
    "gaps",
    "rest",
    "rests",
    "reset",
    "resets",
    "break",
    "breaks",
    "nudge",
    "nudges",
    "offer",
    "offered",
    "hard",
    "quiet",
    "load",
    "mood",
    "idle",
    "locked",
    "busy",
    "handle",
    "wrap",
    "duration",
    "mute",
];

/// What must not be told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Secrets {
    /// Instants by the wall clock, in milliseconds since 1970, sorted.
    pub(crate) instants_ms: Vec<i64>,
    /// The same moment by other clocks: added to milliseconds since 1970 they give milliseconds of that clock.
    pub(crate) clocks_ms: Vec<i64>,
    /// Lengths in milliseconds.
    pub(crate) lengths_ms: BTreeSet<i64>,
    /// Names and ids.
    pub(crate) names: BTreeSet<String>,
    /// Numbers that stand for something, such as hashed ids.
    pub(crate) numbers: BTreeSet<i128>,
}

/// What was found, in words.
pub(crate) type Found = BTreeSet<String>;

impl Secrets {
    /// Everything found in any message of a recording.
    pub(crate) fn in_recording(&self, recording: &Recording) -> Found {
        let mut found = Found::new();
        for exchange in &recording.exchanges {
            for (way, message) in exchange.messages() {
                let place = format!("{way:?} {} at {} ms", exchange.what(), exchange.at_ms);
                found.extend(
                    self.in_message(&message)
                        .into_iter()
                        .map(|what| format!("{place}: {what}")),
                );
            }
        }
        found
    }

    /// Everything found in one message.
    pub(crate) fn in_message(&self, message: &[u8]) -> Found {
        let mut found = Found::new();
        self.in_raw(message, &mut found);
        match Tree::read(message) {
            Some(tree) => tree.walk(&mut |key, value| self.in_value(key, value, &mut found)),
            None => {
                let text = String::from_utf8_lossy(message);
                self.in_head(&text, &mut found);
                self.in_text(&text, &mut found);
            }
        }
        found
    }

    fn in_raw(&self, bytes: &[u8], found: &mut Found) {
        let lower = bytes.to_ascii_lowercase();
        for name in &self.names {
            let name = name.to_ascii_lowercase();
            if lower.windows(name.len()).any(|part| part == name.as_bytes()) {
                found.insert(format!("name {name}"));
            }
        }
        for eight in bytes.windows(8) {
            let eight: [u8; 8] = eight.try_into().expect("eight");
            // Other units and clocks are looked for in decoded values: among raw bytes they would be found by chance.
            for number in [u64::from_be_bytes(eight), u64::from_le_bytes(eight)] {
                if self.numbers.contains(&i128::from(number)) {
                    found.insert(format!("id {number}"));
                }
                self.at_instant(i64::try_from(number).unwrap_or(0), "ms in bytes", found);
            }
            // The stamp of a UUID takes six bytes.
            let stamp = u64::from_be_bytes(eight) >> 16;
            self.at_instant(i64::try_from(stamp).unwrap_or(0), "stamp in bytes", found);
        }
    }

    /// The lines of a request's or an answer's head: names of headers and parts of the path are keys.
    fn in_head(&self, text: &str, found: &mut Found) {
        let path = text.split(' ').nth(1).unwrap_or_default();
        let headers = text.lines().skip(1).filter_map(|line| line.split_once(':'));
        for key in headers.map(|(name, _)| name).chain([path]) {
            words_in(key, found);
        }
    }

    fn in_value(&self, key: bool, value: &Tree, found: &mut Found) {
        match value {
            Tree::Number(number) => self.in_number(*number, found),
            Tree::Fraction(fraction) => {
                for scale in [1.0, 1000.0, 1_000_000.0] {
                    #[expect(clippy::cast_possible_truncation, reason = "a saturated number is no instant")]
                    self.in_number((fraction * scale).round() as i128, found);
                }
            }
            Tree::Text(text) => {
                if key {
                    words_in(text, found);
                }
                self.in_text(text, found);
            }
            Tree::Bytes(bytes) => {
                if let Ok(id) = Uuid::from_slice(bytes) {
                    self.in_uuid(id, found);
                }
            }
            Tree::Nothing | Tree::List(_) | Tree::Map(_) => {}
        }
    }

    fn in_text(&self, text: &str, found: &mut Found) {
        for token in tokens(text, "-:.+") {
            if let Ok(at) = DateTime::parse_from_rfc3339(token) {
                self.at_instant(at.with_timezone(&Utc).timestamp_millis(), "RFC 3339", found);
            }
        }
        for token in tokens(text, "-") {
            // The digits of an id mean nothing but its stamp.
            match Uuid::parse_str(token) {
                Ok(id) => self.in_uuid(id, found),
                Err(_) => {
                    let numbers = token.split('-').filter_map(|digits| digits.parse().ok());
                    numbers.for_each(|number| self.in_number(number, found));
                }
            }
        }
    }

    fn in_uuid(&self, id: Uuid, found: &mut Found) {
        if let Some(stamp) = id.get_timestamp() {
            let (seconds, nanos) = stamp.to_unix();
            let ms = seconds * 1000 + u64::from(nanos) / 1_000_000;
            self.at_instant(i64::try_from(ms).unwrap_or(0), "stamp in a UUID", found);
        }
    }

    fn in_number(&self, number: i128, found: &mut Found) {
        if self.numbers.contains(&number) {
            found.insert(format!("id {number}"));
        }
        for (unit, ms) in [
            ("ns", number / 1_000_000),
            ("us", number / 1000),
            ("ms", number),
            ("s", number.saturating_mul(1000)),
        ] {
            let Ok(ms) = i64::try_from(ms) else { continue };
            self.at_instant(ms, unit, found);
            for clock in &self.clocks_ms {
                self.at_instant(
                    ms.saturating_sub(*clock),
                    &format!("{unit} of another clock"),
                    found,
                );
            }
        }
        let Ok(number) = i64::try_from(number) else { return };
        let in_seconds = |length: &i64| length / 1000 == number && number >= LENGTH_S_MIN;
        if self.lengths_ms.contains(&number) || self.lengths_ms.iter().any(in_seconds) {
            found.insert(format!("length {number}"));
        }
    }

    fn at_instant(&self, ms: i64, form: &str, found: &mut Found) {
        let from = self
            .instants_ms
            .partition_point(|instant| *instant < ms.saturating_sub(NEAR_MS));
        if let Some(instant) = self
            .instants_ms
            .get(from)
            .filter(|instant| **instant <= ms.saturating_add(NEAR_MS))
        {
            found.insert(format!("instant {instant} as {form}"));
        }
    }
}

/// Parts of a text that hold letters, digits and `joints` only.
fn tokens<'a>(text: &'a str, joints: &'a str) -> impl Iterator<Item = &'a str> {
    let part = move |c: char| !(c.is_ascii_alphanumeric() || joints.contains(c));
    text.split(part).filter(|token| !token.is_empty())
}

fn words_in(key: &str, found: &mut Found) {
    let parts = key.split(|c: char| !c.is_ascii_alphabetic());
    for part in parts {
        let part = part.to_ascii_lowercase();
        if WORDS.contains(&part.as_str()) {
            found.insert(format!("word {part} in the key {key:?}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// The moment a call ended, and what else nobody may know.
    const ENDED_MS: i64 = 1_936_861_987_123;

    fn secrets() -> Secrets {
        Secrets {
            instants_ms: vec![ENDED_MS - 333_777, ENDED_MS],
            clocks_ms: vec![-1_936_857_600_000],
            lengths_ms: [333_777].into(),
            names: ["Quillphone".to_owned()].into(),
            numbers: [0x0123_4567_89ab_cdef].into(),
        }
    }

    fn found(value: &Value) -> bool {
        let forms = [
            serde_json::to_vec(value).unwrap(),
            rmp_serde::to_vec_named(value).unwrap(),
        ];
        let found = forms.map(|bytes| !secrets().in_message(&bytes).is_empty());
        assert_eq!(found[0], found[1], "JSON and MessagePack of {value}");
        found[0]
    }

    #[test]
    fn a_planted_leak_is_found_in_every_form() {
        for leak in [
            json!({ "at": ENDED_MS }),
            json!({ "at": ENDED_MS / 1000 }),
            json!({ "at": ENDED_MS * 1000 }),
            json!({ "at": 1_936_861_987.123_f64 }),
            json!({ "at": "2031-05-18T09:13:07Z" }),
            json!({ "deep": [{ "at": "2031-05-18T11:13:07.123+02:00" }] }),
            json!({ "note": "it ended 2031-05-18T09:13:06.900Z, I think" }),
            json!({ "since_start": ENDED_MS - 1_936_857_600_000 }),
            json!({ "id": "01c2f5f8-8133-7000-8000-000000000000" }),
            json!({ "took": 333_777 }),
            json!({ "took": "333" }),
            json!({ "took": "333.777 s" }),
            json!({ "from": "my quillphone" }),
            json!({ "id": 0x0123_4567_89ab_cdef_u64 }),
            json!({ "resetTaken": true, "reset_taken": true }),
            json!({ "inside": "{\"hard-call\": 1}" }),
        ] {
            assert!(found(&leak), "{leak}");
        }
    }

    #[test]
    fn a_leak_is_found_in_packed_bytes_in_raw_bytes_and_in_the_head_of_a_request() {
        let inner = rmp_serde::to_vec_named(&json!({ "at": ENDED_MS })).unwrap();
        let record = protocol::envelope::Bytes(inner);
        let outer = rmp_serde::to_vec_named(&std::collections::BTreeMap::from([("head", record)])).unwrap();
        for leak in [
            outer,
            [&[9; 5][..], &ENDED_MS.to_be_bytes(), &[9; 3]].concat(),
            [&[9; 5][..], &ENDED_MS.to_le_bytes()].concat(),
            [&[9; 5][..], &ENDED_MS.to_be_bytes()[2..], &[9; 10]].concat(),
            b"GET /v1/feed/org?gap=1 HTTP/1.1\r\nhost: a\r\n\r\n".to_vec(),
            format!("GET /v1/heads?t={ENDED_MS} HTTP/1.1\r\n\r\n").into_bytes(),
            b"GET /v1/heads HTTP/1.1\r\nx-on-hold: 1\r\n\r\n".to_vec(),
        ] {
            let text = String::from_utf8_lossy(&leak).into_owned();
            assert!(!secrets().in_message(&leak).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_second_is_near_and_a_millisecond_more_is_not() {
        for (off_ms, near) in [
            (0, true),
            (1000, true),
            (-1000, true),
            (1001, false),
            (-1001, false),
        ] {
            assert_eq!(found(&json!({ "at": ENDED_MS + off_ms })), near, "{off_ms}");
        }
    }

    #[test]
    fn what_belongs_on_the_wire_is_not_taken_for_a_leak() {
        for fine in [
            json!({ "id": "01a2018d-aadc-7554-aea9-000000333777", "feed": "inbox.01a2018d-aadc-7554-aea9-5179e59f0333" }),
            json!({ "streams": [[{ "head": "aGVsbG8=", "seq": 12, "prev": "0d0c" }]], "limit": 500 }),
            json!({ "note": "You stayed calm with the hard call", "given_at": "2031-05-18T09:20:00Z" }),
        ] {
            assert!(!found(&fine), "{fine}");
        }
    }
}
