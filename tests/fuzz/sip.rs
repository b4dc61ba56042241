//! What a telephone system sends, from one message to a whole subscription.
//!
//! Each target also holds what must be true of whatever is accepted: limits, no line that the caller made up,
//! no password, and events that begin before they end.

use domain::calls::event::{LegId, SourceEvent, SourceId};
use sensors::{
    dialog::{
        digest::{Challenge, Proof},
        info,
        legs::{Asked, Legs},
        message::{self, Message, Messages, Start},
        pace::Pace,
        subscription::{Act, Subscription, Who},
    },
    source::{InstallKey, Secret},
};
use std::{collections::BTreeMap, thread};

/// The stack of a call source's thread.
const STACK_BYTES: usize = 256 * 1024;
const PASSWORD: &str = "correct horse battery staple";

/// The same bytes as a datagram, as a stream, and as a stream in pieces.
pub(crate) fn message(bytes: &[u8]) {
    if let Ok(message) = Message::read(bytes) {
        hold(&message);
        assert!(bytes.len() >= message.body.len());
    }
    // Few pieces of a large input: a head is searched again with each.
    let pieces = usize::from(bytes.first().copied().unwrap_or(7) % 64) + 1;
    let step = (bytes.len() / pieces).max(1);
    let (whole, pieces) = (stream(bytes, bytes.len().max(1)), stream(bytes, step));
    assert_eq!(whole, pieces, "how a stream is cut makes no difference");
    whole.0.iter().for_each(hold);
}

/// The messages of a stream that comes in pieces of `step` bytes, and whether it was believed to its end.
fn stream(bytes: &[u8], step: usize) -> (Vec<Message>, bool) {
    let (mut stream, mut all) = (Messages::default(), Vec::new());
    for piece in bytes.chunks(step) {
        stream.push(piece);
        loop {
            match stream.next_message() {
                Ok(Some(message)) => all.push(message),
                Ok(None) => break,
                Err(_) => return (all, false),
            }
        }
    }
    (all, true)
}

fn hold(message: &Message) {
    assert!(message.body.len() <= message::BODY_BYTES_MAX);
    assert!(matches!(
        message.start,
        Start::Request(_) | Start::Answer(100..=699)
    ));
    let _ = (message.sequence(), message.one("from").and_then(message::tag));
    is_one_head(&message.answer("200 OK", "near", ""));
}

/// Nothing that was repeated may have ended the head early or begun a line of its own.
fn is_one_head(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).expect("what we say is text");
    assert!(text.ends_with("\r\n\r\n") && text.matches("\r\n\r\n").count() == 1);
    let bare = text.replace("\r\n", "");
    assert!(!bare.contains(['\r', '\n', '\0']), "a line nobody wrote: {text}");
}

/// Challenges, one a line, as the head of a message hands them on.
pub(crate) fn digest(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines = text
        .lines()
        .map(|line| line.replace(|c: char| c.is_ascii_control(), ""));
    let lines: Vec<String> = lines.collect();
    let Some(mut challenge) = Challenge::best(lines.iter().map(String::as_str)) else {
        return;
    };
    let answer = challenge.answer(Proof {
        user: "1001",
        password: PASSWORD,
        method: "SUBSCRIBE",
        uri: "sip:1001@pbx.example",
        count: 1,
        cnonce: "c0ffee",
    });
    assert!(!answer.contains(PASSWORD) && !answer.contains(['\r', '\n']));
    // An answer names what was asked, so it reads as the same challenge, whatever was quoted in it.
    challenge.stale = false;
    assert_eq!(Challenge::best([answer.as_str()].into_iter()), Some(challenge));
}

/// One document, on as little stack as a source has.
pub(crate) fn document(bytes: &[u8]) {
    let bytes = bytes.to_vec();
    let reader = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || {
        let key = InstallKey::new([7; 32]);
        let source = SourceId("dialog:1".into());
        let document = info::read(&bytes, |id| {
            assert!(!id.is_empty());
            key.leg(&source, id)
        });
        let Ok(document) = document else { return };
        assert!(bytes.len() <= info::BYTES_MAX && document.dialogs.len() <= info::DIALOGS_MAX);
        let (mut legs, mut calls) = (Legs::default(), Calls::default());
        for asked in [Asked::No, Asked::Answer, Asked::Answer] {
            calls.follow(&legs.take(&document, asked).said);
        }
        assert_eq!(legs.any_up(), calls.any_up());
        calls.follow(&legs.clear());
        assert!(calls.0.is_empty() && !legs.any_up(), "something never ends");
    });
    assert!(reader.expect("a thread").join().is_ok(), "the reader panicked");
}

/// Documents that are too large to keep as files.
pub(crate) fn large_documents() -> Vec<Vec<u8>> {
    let around = |inside: String| {
        let head = "<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"1\" state=\"full\">";
        format!("{head}{inside}</dialog-info>").into_bytes()
    };
    let dialog = |id: String| format!("<dialog id=\"{id}\"><state>confirmed</state></dialog>");
    let almost = info::BYTES_MAX - 1024;
    vec![
        around(" ".repeat(10_000_000)),
        around((0..).map(|at| dialog(at.to_string())).take(200_000).collect()),
        around(dialog("x".repeat(almost))),
        around("<x>".repeat(almost / 3)),
        around("<x/>".repeat(almost / 4)),
        around(format!("<x {}/>", "a=\"\" ".repeat(almost / 5))),
        around(format!(
            "<x {}/>",
            (0..almost / 20)
                .map(|at| format!("a{at}=\"\" "))
                .collect::<String>()
        )),
        around(format!("<!--{}-->", "-x".repeat(almost / 2))),
        around("&#x41;".repeat(almost / 6)),
    ]
}

/// A telephone system that answers our question with `bytes`; `OURCALL` and `OURTAG` stand for what we said.
pub(crate) fn telephone_system(bytes: &[u8]) {
    let mut subscription = Subscription::new(Who {
        source: SourceId("dialog:1".into()),
        address: "sip:1001@pbx.example;transport=tcp".parse().expect("an address"),
        local: "127.0.0.1:5070".parse().expect("a place"),
        secret: Some(Secret {
            word: PASSWORD.into(),
            ..Secret::default()
        }),
        pace: Pace::default(),
        key: InstallKey::new([7; 32]),
        seed: [7; 32],
        answer_ms_max: 10_000,
    });
    let asked = subscription.ask(0);
    let Some(Act::Send(question)) = asked.first() else {
        panic!("nothing was asked")
    };
    let question = Message::read(question).expect("we speak SIP");
    let call = question.one("call-id").unwrap_or_default();
    let tag = question.one("from").and_then(message::tag).unwrap_or_default();
    let bytes = replaced(
        &replaced(bytes, b"OURCALL", call.as_bytes()),
        b"OURTAG",
        tag.as_bytes(),
    );
    let mut calls = Calls::default();
    for (at, message) in (1..).zip(&stream(&bytes, bytes.len().max(1)).0) {
        let now_ms = at * 1_500;
        let mut acts = subscription.received(now_ms, message);
        let Ok(due) = subscription.due(now_ms) else { return };
        acts.extend(due);
        for act in &acts {
            match act {
                Act::Send(bytes) => {
                    is_one_head(bytes);
                    assert!(!String::from_utf8_lossy(bytes).contains(PASSWORD));
                }
                Act::Say(event) => calls.follow(std::slice::from_ref(event)),
                Act::Up => {}
            }
        }
        if subscription.ended().is_some() {
            return;
        }
        assert!(
            subscription.next_ms().is_some(),
            "nothing would ever wake it again"
        );
    }
    let left = subscription.leave(u64::from(u32::MAX));
    assert!(left.iter().all(|act| matches!(act, Act::Send(_))));
}

/// `bytes` with every `from` as `to`.
pub(crate) fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let (mut all, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
    while let Some(at) = rest.windows(from.len()).position(|window| window == from) {
        all.extend_from_slice(&rest[..at]);
        all.extend_from_slice(to);
        rest = &rest[at + from.len()..];
    }
    all.extend_from_slice(rest);
    all
}

/// Calls as they are told: `None` rings, otherwise whether it is held.
#[derive(Default)]
struct Calls(BTreeMap<LegId, Option<bool>>);

impl Calls {
    fn follow(&mut self, events: &[SourceEvent]) {
        for event in events {
            match event {
                SourceEvent::Ringing { leg } => {
                    assert_eq!(self.0.insert(*leg, None), None, "rings in the middle of a call");
                }
                SourceEvent::CallConnected { leg, lease_ms: None } => {
                    let before = self.0.insert(*leg, Some(false));
                    assert!(before.flatten().is_none(), "began twice");
                }
                SourceEvent::CallHeld { leg, on } => {
                    let before = self.0.insert(*leg, Some(*on));
                    assert_eq!(before, Some(Some(!on)), "held out of turn");
                }
                SourceEvent::CallEnded { leg, .. } => {
                    assert!(self.0.remove(leg).is_some(), "ended before it began");
                }
                other => panic!("{other:?} is not of a telephone system"),
            }
        }
    }

    fn any_up(&self) -> bool {
        self.0.values().any(Option::is_some)
    }
}
