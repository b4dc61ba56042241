//! Documents as telephone systems send them, and as nobody should.

use super::*;
use std::fmt::Write as _;

/// Runs in a thread with the stack that a source has.
fn read(body: impl Into<Vec<u8>>) -> Result<Document, SourceError> {
    let body = body.into();
    let thread = std::thread::Builder::new().stack_size(256 * 1024);
    let reader = thread.spawn(move || super::read(&body, |id| LegId(id.len() as u64)));
    reader.unwrap().join().expect("a small stack is enough")
}

fn refused(body: impl Into<Vec<u8>>) -> String {
    read(body).unwrap_err().to_string()
}

fn document(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<dialog-info xmlns=\"{NAMESPACE}\" version=\"7\" state=\"full\" \
         entity=\"sip:a@pbx\">{inside}</dialog-info>"
    )
}

fn one(state: &str) -> String {
    document(&format!("<dialog id=\"ab\"><state>{state}</state></dialog>"))
}

#[test]
fn each_state_of_the_standard_rings_is_up_or_is_over() {
    for state in ["trying", "proceeding", "early"] {
        assert_eq!(
            read(one(state)).unwrap().dialogs,
            [(LegId(2), Some(State::Ringing))]
        );
    }
    let up = State::Up { held: false };
    assert_eq!(read(one(" confirmed\n")).unwrap().dialogs, [(LegId(2), Some(up))]);
    let over = "<dialog id=\"ab\"><state event=\"cancelled\" code=\"487\">terminated</state></dialog>";
    assert_eq!(read(document(over)).unwrap().dialogs, [(LegId(2), None)]);
}

#[test]
fn an_end_that_plays_nothing_is_on_hold_and_only_the_agents_own_counts() {
    let with = |side: &str, value: &str| {
        document(&format!(
            "<dialog id=\"ab\"><state>confirmed</state><{side}><identity>sip:a@pbx</identity>\
             <target uri=\"sip:a@1.2.3.4\"><param pname=\"+sip.rendering\" pval=\"{value}\"/></target></{side}></dialog>"
        ))
    };
    for (side, value, held) in [
        ("local", "no", true),
        ("local", "yes", false),
        ("remote", "no", false),
    ] {
        let dialogs = read(with(side, value)).unwrap().dialogs;
        assert_eq!(dialogs, [(LegId(2), Some(State::Up { held }))], "{side} {value}");
    }
}

#[test]
fn version_and_fullness_are_read() {
    let empty = document("");
    let read_empty = read(empty.clone()).unwrap();
    assert_eq!((read_empty.version, read_empty.full), (7, true));
    assert!(!read(empty.replace("\"full\"", "\"partial\"")).unwrap().full);
    for (from, to, sentence) in [
        ("\"full\"", "\"half\"", "a document neither full nor partial"),
        ("version=\"7\"", "version=\"-1\"", "a document without a version"),
        (
            "version=\"7\"",
            "version=\"99999999999999999999\"",
            "a document without a version",
        ),
        ("dialog-info\"", "pidf\"", "a document of another kind"),
    ] {
        assert_eq!(
            refused(empty.replace(from, to)),
            format!("not understood: {sentence}")
        );
    }
}

#[test]
fn states_and_ids_that_the_standard_does_not_know_are_refused() {
    assert!(refused(one("sleeping")).contains("an unknown state"));
    assert!(refused(one("")).contains("without a state"));
    assert!(refused(document("<dialog id=\"ab\"/>")).contains("without a state"));
    let no_id = "<dialog><state>early</state></dialog>";
    assert!(refused(document(no_id)).contains("without a usable id"));
    for (length, fits) in [(255, true), (256, true), (257, false)] {
        let text = one("early").replace("\"ab\"", &format!("\"{}\"", "x".repeat(length)));
        assert_eq!(read(text).is_ok(), fits, "{length}");
    }
}

#[test]
fn a_billion_laughs_are_not_heard() {
    let mut laughs = String::from("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
    for at in 1..10 {
        let _ = write!(
            laughs,
            "<!ENTITY lol{at} \"{}\">",
            format!("&lol{};", at - 1).repeat(10)
        );
    }
    laughs.push_str("]>");
    let text = one("&lol9;").replace("<?xml version=\"1.0\"?>", &laughs);
    assert_eq!(refused(text), "not understood: a document with a document type");
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    let text = one("&x;").replace("<?xml version=\"1.0\"?>", outside);
    assert_eq!(refused(text), "not understood: a document with a document type");
}

#[test]
fn a_document_of_ten_megabytes_or_of_nothing_but_elements_is_refused() {
    assert!(refused(vec![b'<'; 10_000_000]).starts_with("a frame of 10000000 bytes"));
    assert!(refused(document(&"<x/>".repeat(5000))).contains("too many elements"));
    assert!(
        read(document(&"<x>".repeat(9000))).is_err(),
        "nested deeper than a stack"
    );
}

#[test]
fn another_charset_and_a_cut_document_are_refused() {
    let mut latin = one("early").into_bytes();
    let at = latin.iter().position(|byte| *byte == b'@').unwrap();
    latin[at] = 0xe9;
    assert_eq!(refused(latin), "not understood: a document that is no UTF-8");
    let wide: Vec<u8> = one("early").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(read(wide).is_err());
    let whole = one("early");
    for cut in 0..whole.len() {
        assert!(read(&whole.as_bytes()[..cut]).is_err(), "{cut}");
    }
}

#[test]
fn an_agent_may_have_as_many_conversations_as_allowed_and_not_one_more() {
    for (count, fits) in [
        (DIALOGS_MAX - 1, true),
        (DIALOGS_MAX, true),
        (DIALOGS_MAX + 1, false),
    ] {
        let dialogs = "<dialog id=\"ab\"><state>early</state></dialog>".repeat(count);
        assert_eq!(read(document(&dialogs)).is_ok(), fits, "{count}");
    }
}
