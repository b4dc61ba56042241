//! One message of baresip, reduced to what we may know.
//!
//! Reads the name of an event, the opaque id of its call and, in the list of calls, the state words. Every
//! other field, numbers and names among them, is skipped by the parser and never becomes a value.

use crate::source::SourceError;
use serde::Deserialize;
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
    Listed(Vec<Listed>),
    /// Nothing that matters here.
    Other,
}

/// What happened to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Ringing,
    Established,
    Held(bool),
    Closed,
}

/// A call that was there before us; it has no id in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) established: bool,
    pub(super) held: bool,
}

#[derive(Deserialize)]
struct Fields<'a> {
    #[serde(default)]
    event: bool,
    #[serde(default)]
    response: bool,
    #[serde(borrow, default, rename = "type")]
    kind: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    id: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    token: Option<Cow<'a, str>>,
}

/// Only read of the one answer we asked for.
#[derive(Deserialize)]
struct Answer<'a> {
    #[serde(borrow, default)]
    data: Option<Cow<'a, str>>,
}

/// Reads one payload.
pub(super) fn read(frame: &[u8]) -> Result<Message, SourceError> {
    let fields: Fields<'_> = serde_json::from_slice(frame)
        .map_err(|_| SourceError::Malformed("a message that is no JSON object"))?;
    if fields.event {
        return event(fields);
    }
    if !fields.response {
        return Err(SourceError::Malformed(
            "a message that is neither event nor response",
        ));
    }
    if fields.token.as_deref() != Some(TOKEN) {
        return Ok(Message::Other);
    }
    let answer: Answer<'_> =
        serde_json::from_slice(frame).map_err(|_| SourceError::Malformed("an answer without a text"))?;
    Ok(Message::Listed(listed(
        answer.data.as_deref().unwrap_or_default(),
    )))
}

fn event(fields: Fields<'_>) -> Result<Message, SourceError> {
    let Some(kind) = fields.kind else {
        return Err(SourceError::Malformed("an event without a type"));
    };
    let change = match &*kind {
        "CALL_INCOMING" | "CALL_OUTGOING" | "CALL_RINGING" | "CALL_PROGRESS" => Change::Ringing,
        "CALL_ESTABLISHED" => Change::Established,
        "CALL_HOLD" => Change::Held(true),
        "CALL_RESUME" => Change::Held(false),
        "CALL_CLOSED" => Change::Closed,
        _ => return Ok(Message::Other),
    };
    match fields.id {
        Some(id) if !id.is_empty() && id.len() <= 128 => Ok(Message::Call {
            change,
            id: id.into_owned(),
        }),
        _ => Err(SourceError::Malformed("a call event without a usable id")),
    }
}

/// The states of `> [line 1]  0:00:02  ESTABLISHED  (on hold)  sip:…`; the address is not looked at.
fn listed(text: &str) -> Vec<Listed> {
    text.lines()
        .filter_map(|line| line.split_once("[line ").map(|(_, rest)| rest))
        .map(|rest| {
            let mut words = rest.split_whitespace().skip(2).take(2);
            let established = words.next() == Some("ESTABLISHED");
            Listed {
                established,
                held: established && words.next() == Some("(on"),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_event_is_its_name_and_its_id_and_nothing_else() {
        let frame =
            br#"{"event":true,"type":"CALL_ESTABLISHED","class":"call","peeruri":"sip:cust@127.0.0.3",
            "id":"7af6","param":"sip:cust@127.0.0.3"}"#;
        let message = read(frame).unwrap();
        assert_eq!(
            message,
            Message::Call {
                change: Change::Established,
                id: "7af6".into()
            }
        );
        assert!(!format!("{message:?}").contains("cust"));
    }

    #[test]
    fn the_list_of_calls_gives_states_and_no_addresses() {
        let frame = br#"{"response":true,"ok":true,"token":"breakwater","data":"\n--- Active calls (3) ---\n> [line 1]  0:00:03  ESTABLISHED  (on hold)  sip:a@127.0.0.1\n  [line 2]  0:00:02  ESTABLISHED             sip:b@127.0.0.1\n  [line 3]  0:00:00  INCOMING   sip:c@127.0.0.1\n\n"}"#;
        let state = |established, held| Listed { established, held };
        assert_eq!(
            read(frame).unwrap(),
            Message::Listed(vec![state(true, true), state(true, false), state(false, false)])
        );
    }

    #[test]
    fn a_refused_list_is_an_empty_one_and_a_foreign_answer_is_nothing() {
        let refused = br#"{"response":true,"ok":false,"data":"No such file","token":"breakwater"}"#;
        assert_eq!(read(refused).unwrap(), Message::Listed(vec![]));
        assert_eq!(
            read(br#"{"response":true,"ok":true,"data":"","token":"t1"}"#).unwrap(),
            Message::Other
        );
    }

    #[test]
    fn what_is_no_message_of_baresip_is_refused() {
        for frame in [
            &b""[..],
            b"null",
            b"[]",
            b"{}",
            b"{\"event\":true}",
            b"{\"event\":1}",
            b"{\"event\":true,\"type\":\"CALL_CLOSED\"}",
            b"{\"event\":true,\"type\":\"CALL_CLOSED\",\"id\":\"\"}",
            b"{\"event\":true,\"type\":\"CALL_CLOSED\",\"id\":7}",
            b"\xff\xfe",
        ] {
            assert!(matches!(read(frame), Err(SourceError::Malformed(_))), "{frame:?}");
        }
    }

    #[test]
    fn the_longest_id_passes_and_one_byte_more_does_not() {
        for (length, passes) in [(127, true), (128, true), (129, false)] {
            let frame = format!(
                r#"{{"event":true,"type":"CALL_CLOSED","id":"{}"}}"#,
                "x".repeat(length)
            );
            assert_eq!(read(frame.as_bytes()).is_ok(), passes, "{length}");
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
