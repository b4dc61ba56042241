//! One message of baresip, reduced to what we may know.
//!
//! Reads the name of an event, the opaque id of its call and, in the list of calls, ids and state words. Every
//! other field, numbers and names among them, is skipped by the parser and never becomes a value. Versions from
//! 1.0 to 4 differ in what they add: what is not known here is nothing that matters, and never breaks the source.

use serde::{Deserialize, de::IgnoredAny};
use std::borrow::Cow;

/// The one question we ask; the token marks its answer.
pub(super) const LIST_CALLS: &str = r#"{"command":"listcalls","token":"breakwater"}"#;
const TOKEN: &str = "breakwater";

/// What a message says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// Something happened to a call.
    Call { change: Change, id: String },
    /// The answer to [`LIST_CALLS`].
    Listed(List),
    /// Nothing that matters here.
    Other,
}

/// The calls that the phone says there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    pub(super) calls: Vec<Listed>,
    /// How many more it counts than could be read.
    pub(super) unread: usize,
}

/// What happened to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Ringing,
    Established,
    Held(bool),
    Closed,
}

/// A call in the list; before baresip 1.1 it has no id there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) id: Option<String>,
    pub(super) established: bool,
    pub(super) held: bool,
}

/// A value of which only a text or a number can be of use.
#[derive(Deserialize)]
#[serde(untagged)]
enum Word<'a> {
    Flag(bool),
    Number(u64),
    #[serde(borrow)]
    Text(Cow<'a, str>),
    Other(IgnoredAny),
}

impl Word<'_> {
    fn is_on(word: Option<&Self>) -> bool {
        matches!(word, Some(Word::Flag(true)))
    }

    fn text(word: Option<&Self>) -> Option<String> {
        match word? {
            Word::Number(number) => Some(number.to_string()),
            Word::Text(text) if !text.is_empty() => Some(text.clone().into_owned()),
            _ => None,
        }
    }
}

#[derive(Deserialize)]
struct Fields<'a> {
    #[serde(borrow, default)]
    event: Option<Word<'a>>,
    #[serde(borrow, default)]
    response: Option<Word<'a>>,
    #[serde(borrow, default, rename = "type")]
    kind: Option<Word<'a>>,
    #[serde(borrow, default)]
    id: Option<Word<'a>>,
    #[serde(borrow, default)]
    token: Option<Word<'a>>,
}

/// Only read of the one answer we asked for.
#[derive(Deserialize)]
struct Answer<'a> {
    #[serde(borrow, default)]
    data: Option<Word<'a>>,
}

/// Reads one payload.
pub(super) fn read(frame: &[u8]) -> Message {
    // Names come in any encoding, and none of them is for us.
    let text = String::from_utf8_lossy(frame);
    let Ok(fields) = serde_json::from_str::<Fields<'_>>(&text) else {
        return Message::Other;
    };
    if Word::is_on(fields.event.as_ref()) {
        return event(&fields);
    }
    let is_ours = Word::text(fields.token.as_ref()).as_deref() == Some(TOKEN);
    if !Word::is_on(fields.response.as_ref()) || !is_ours {
        return Message::Other;
    }
    let answer = serde_json::from_str::<Answer<'_>>(&text).ok();
    let data = answer.and_then(|answer| Word::text(answer.data.as_ref()));
    Message::Listed(listed(data.as_deref().unwrap_or_default()))
}

fn event(fields: &Fields<'_>) -> Message {
    let change = match Word::text(fields.kind.as_ref()).as_deref() {
        Some("CALL_INCOMING" | "CALL_OUTGOING" | "CALL_RINGING" | "CALL_PROGRESS") => Change::Ringing,
        Some("CALL_ESTABLISHED") => Change::Established,
        Some("CALL_HOLD") => Change::Held(true),
        Some("CALL_RESUME") => Change::Held(false),
        Some("CALL_CLOSED") => Change::Closed,
        _ => return Message::Other,
    };
    // A call that failed before it had an id is none that we know.
    match Word::text(fields.id.as_ref()) {
        Some(id) => Message::Call { change, id },
        None => Message::Other,
    }
}

/// The calls of `> [line 1, id 4be1]  0:00:02  ESTABLISHED  (on hold)  sip:…`; the address is not looked at.
fn listed(text: &str) -> List {
    let mut list = List::default();
    let mut counted = 0;
    for line in text.lines() {
        if let Some((_, rest)) = line.split_once("Active calls (") {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            counted += digits.parse::<usize>().unwrap_or(0);
        }
        let Some((head, rest)) = line
            .split_once("[line ")
            .and_then(|(_, rest)| rest.split_once(']'))
        else {
            continue;
        };
        let mut words = rest.split_whitespace();
        // How long it lasts is written in more than one way.
        let Some(state) = words.by_ref().find(|word| STATES.contains(word)) else {
            continue;
        };
        counted = counted.saturating_sub(1);
        if ["IDLE", "TERMINATED"].contains(&state) {
            continue;
        }
        let id = head.split_once("id ").map(|(_, id)| id.trim().to_owned());
        let established = state == "ESTABLISHED" || state == "TRANSFER";
        list.calls.push(Listed {
            id: id.filter(|id| !id.is_empty()),
            established,
            held: established && words.next() == Some("(on"),
        });
    }
    list.unread = counted.min(super::legs::LEGS_MAX);
    list
}

/// The words that baresip has for the state of a call.
const STATES: [&str; 9] = [
    "IDLE",
    "INCOMING",
    "OUTGOING",
    "RINGING",
    "EARLY",
    "ESTABLISHED",
    "TERMINATED",
    "TRANSFER",
    "UNKNOWN",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_event_is_its_name_and_its_id_and_nothing_else() {
        let frame =
            br#"{"event":true,"type":"CALL_ESTABLISHED","class":"call","peeruri":"sip:cust@127.0.0.3",
            "id":"7af6","param":"sip:cust@127.0.0.3"}"#;
        let message = read(frame);
        assert_eq!(
            message,
            Message::Call {
                change: Change::Established,
                id: "7af6".into()
            }
        );
        assert!(!format!("{message:?}").contains("cust"));
    }

    fn of(data: &str) -> List {
        let frame = serde_json::json!({"response": true, "ok": true, "token": "breakwater", "data": data});
        match read(frame.to_string().as_bytes()) {
            Message::Listed(list) => list,
            other => panic!("{other:?} is no list"),
        }
    }

    fn call(id: Option<&str>, established: bool, held: bool) -> Listed {
        let id = id.map(str::to_owned);
        Listed {
            id,
            established,
            held,
        }
    }

    #[test]
    fn the_list_of_calls_gives_ids_and_states_and_no_addresses() {
        let without = of(
            "\n--- Active calls (3) ---\n> [line 1]  0:00:03  ESTABLISHED  (on hold)  sip:a@127.0.0.1\n  [line 2]  0:00:02  ESTABLISHED             sip:b@127.0.0.1\n  [line 3]  0:00:00  INCOMING   sip:c@127.0.0.1\n\n",
        );
        let states = [(true, true), (true, false), (false, false)];
        assert_eq!(
            without.calls,
            states.map(|(established, held)| call(None, established, held))
        );
        assert_eq!(without.unread, 0);
        let with = of(
            "\nUser-Agent: 1001@pbx\n--- Active calls (2) ---\n> [line 1, id 4be1-c5@h]  0:12:07  ESTABLISHED             sip:a@b\n  [line 2, id 77]  1 day 0:00:01     EARLY             sip:c@d\n",
        );
        assert_eq!(
            with.calls,
            [
                call(Some("4be1-c5@h"), true, false),
                call(Some("77"), false, false)
            ]
        );
        for state in ["RINGING", "OUTGOING", "TRANSFER", "TERMINATED", "IDLE"] {
            let list = of(&format!(
                "--- Active calls (1) ---\n> [line 1, id x]  0:00:00  {state}  sip:ESTABLISHED@b\n"
            ));
            let expected = match state {
                "TERMINATED" | "IDLE" => vec![],
                _ => vec![call(Some("x"), state == "TRANSFER", false)],
            };
            assert_eq!((list.calls, list.unread), (expected, 0), "{state}");
        }
    }

    #[test]
    fn calls_that_are_counted_and_not_read_are_counted_here_too() {
        assert_eq!(
            of("--- Active calls (2) ---\n* 1: up since noon\n* 2: rings\n").unread,
            2
        );
        assert_eq!(
            of("--- Active calls (1) ---\n> [line 1, id x]  sip:a@b\n").unread,
            1
        );
        assert_eq!(
            of("--- Active calls (1) ---\n\n--- Active calls (1) ---\n> [line 1]  0:1  EARLY\n").unread,
            1
        );
        assert_eq!(of("--- Active calls (0) ---\n"), List::default());
        assert_eq!(of("--- Active calls (99999999999999999999) ---\n").unread, 0);
    }

    #[test]
    fn a_refused_list_is_an_empty_one_and_a_foreign_answer_is_nothing() {
        for refused in [
            r#"{"response":true,"ok":false,"data":"No such file","token":"breakwater"}"#,
            r#"{"response":true,"ok":true,"token":"breakwater"}"#,
            r#"{"response":true,"ok":true,"data":null,"token":"breakwater"}"#,
            r#"{"response":true,"ok":true,"data":[1],"token":"breakwater"}"#,
        ] {
            assert_eq!(
                read(refused.as_bytes()),
                Message::Listed(List::default()),
                "{refused}"
            );
        }
        let foreign = br#"{"response":true,"ok":true,"data":"","token":"t1"}"#;
        assert_eq!(read(foreign), Message::Other);
    }

    #[test]
    fn what_is_not_known_here_is_nothing_that_matters() {
        for frame in [
            &b""[..],
            b"null",
            b"[]",
            b"{}",
            b"{\"event\":tru",
            b"\xff\xfe",
            b"{\"event\":true}",
            b"{\"event\":1}",
            b"{\"event\":true,\"type\":7}",
            b"{\"event\":true,\"type\":\"CALL_CLOSED\"}",
            b"{\"event\":true,\"type\":\"CALL_CLOSED\",\"id\":\"\"}",
            b"{\"event\":true,\"type\":\"CALL_CLOSED\",\"id\":null}",
            b"{\"event\":true,\"type\":\"CALL_CLOSED\",\"id\":{\"a\":[]}}",
            b"{\"event\":true,\"type\":\"CALL_ANSWERED\",\"id\":\"a\"}",
            b"{\"event\":true,\"type\":\"MODULE\",\"class\":\"call\",\"id\":\"a\",\"param\":\"x,y\"}",
            b"{\"event\":true,\"type\":\"CALL_RTCP\",\"id\":\"a\",\"rtcp_stats\":{\"tx\":{\"sent\":1}}}",
            b"{\"message\":true,\"ua\":\"sip:a@b\",\"peeruri\":\"sip:c@d\",\"ctype\":\"text/plain\",\"body\":\"CALL_CLOSED\"}",
        ] {
            assert_eq!(read(frame), Message::Other, "{}", String::from_utf8_lossy(frame));
        }
    }

    #[test]
    fn ids_are_taken_as_they_come_and_names_in_any_encoding_cost_no_call() {
        for (id, taken) in [
            ("\"x\"".to_owned(), "x".to_owned()),
            ("7".to_owned(), "7".to_owned()),
            (format!("\"{}\"", "x".repeat(500)), "x".repeat(500)),
        ] {
            let frame = format!(
                r#"{{"event":true,"type":"CALL_CLOSED","id":{id},"accountaor":7,"peerdisplayname":"?"}}"#
            );
            let mut frame = frame.into_bytes();
            let at = frame.iter().rposition(|byte| *byte == b'?').unwrap();
            frame[at] = 0xfc;
            let change = Change::Closed;
            assert_eq!(read(&frame), Message::Call { change, id: taken });
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,200}") {
            let _ = read(text.as_bytes());
            let _ = listed(&text);
        }
    }
}
