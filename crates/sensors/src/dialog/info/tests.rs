//! Documents as telephone systems send them, and as nobody should.

use super::*;
use std::fmt::Write as _;

const NAMESPACE: &str = "urn:ietf:params:xml:ns:dialog-info";

fn name(text: &[u8]) -> LegId {
    LegId(text.iter().fold(7, |hash: u64, byte| {
        hash.wrapping_mul(131).wrapping_add(u64::from(*byte))
    }))
}

/// Runs in a thread with less stack than a source has.
fn read(body: impl Into<Vec<u8>>) -> Result<Document, SourceError> {
    let body = body.into();
    let thread = std::thread::Builder::new().stack_size(256 * 1024);
    let reader = thread.spawn(move || super::read(&body, name));
    reader.unwrap().join().expect("a small stack is enough")
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

/// The state words of all conversations.
fn words(body: impl Into<Vec<u8>>) -> Vec<Word> {
    read(body).unwrap().dialogs.iter().map(|told| told.word).collect()
}

fn only(body: impl Into<Vec<u8>>) -> Told {
    let dialogs = read(body).unwrap().dialogs;
    assert_eq!(dialogs.len(), 1, "{dialogs:?}");
    dialogs[0]
}

#[test]
fn each_state_of_the_standard_is_read_however_it_is_set() {
    for state in [
        "trying",
        "proceeding",
        "early",
        " early\n",
        "EARLY",
        "<![CDATA[early]]>",
        "<!-- x -->early",
    ] {
        assert_eq!(words(one(state)), [Word::Ringing], "{state}");
    }
    assert_eq!(words(one(" confirmed\n")), [Word::Confirmed]);
    assert_eq!(words(one("sleeping")), [Word::Unknown]);
    assert_eq!(words(one(" ")), [Word::Missing]);
}

#[test]
fn a_conversation_that_nobody_took_is_told_from_one_that_ended() {
    let over = |attributes: &str| {
        words(document(&format!(
            "<dialog id=\"ab\"><state {attributes}>terminated</state></dialog>"
        )))[0]
    };
    for (attributes, unanswered) in [
        ("", false),
        ("event=\"remote-bye\"", false),
        ("event=\"local-bye\" code=\"487\"", false),
        ("event=\"timeout\"", false),
        ("event=\"replaced\"", false),
        ("code=\"200\"", false),
        ("event=\"cancelled\"", true),
        ("event='Cancelled' code='487'", true),
        ("event=\"rejected\" code=\"486\"", true),
        ("code=\"603\"", true),
    ] {
        assert_eq!(over(attributes), Word::Over { unanswered }, "{attributes}");
    }
}

#[test]
fn an_end_that_plays_nothing_is_on_hold_in_each_spelling_and_only_the_agents_own_counts() {
    let with = |side: &str, parameter: &str| {
        only(document(&format!(
            "<dialog id=\"ab\"><state>confirmed</state><{side}><identity>sip:a@pbx</identity>\
             <target uri=\"sip:a@1.2.3.4\">{parameter}</target></{side}></dialog>"
        )))
        .renders
    };
    for (side, parameter, renders) in [
        (
            "local",
            "<param pname=\"+sip.rendering\" pval=\"no\"/>",
            Some(false),
        ),
        (
            "local",
            "<param pname=\"+sip.rendering\" pvalue=\"no\"/>",
            Some(false),
        ),
        (
            "local",
            "<param pname='sip.rendering' pval='NO'></param>",
            Some(false),
        ),
        (
            "local",
            "<param pval = \"no\" pname = \"+SIP.Rendering\"/>",
            Some(false),
        ),
        (
            "local",
            "<param name=\"+sip.rendering\" value=\"no\"/>",
            Some(false),
        ),
        (
            "local",
            "<param pname=\"+sip.rendering\" pval=\"yes\"/>",
            Some(true),
        ),
        (
            "local",
            "<param pname=\"+sip.rendering\" pval=\"unknown\"/>",
            None,
        ),
        ("local", "<param pname=\"+sip.byeless\" pval=\"no\"/>", None),
        ("remote", "<param pname=\"+sip.rendering\" pval=\"no\"/>", None),
    ] {
        assert_eq!(with(side, parameter), renders, "{side} {parameter}");
    }
    let before = document(
        "<dialog id=\"ab\"><local><target uri=\"x\"><param pname=\"+sip.rendering\" pval=\"no\"/></target></local>\
         <state>early</state></dialog>",
    );
    let told = only(before);
    assert_eq!(
        (told.word, told.renders),
        (Word::Ringing, Some(false)),
        "whatever comes first"
    );
}

#[test]
fn version_and_fullness_are_read_and_may_be_missing() {
    let empty = document("");
    let of = |from: &str, to: &str| {
        read(empty.replace(from, to))
            .map(|read| (read.version, read.full))
            .unwrap()
    };
    assert_eq!(of("", ""), (Some(7), true));
    assert_eq!(of("\"full\"", "\"partial\""), (Some(7), false));
    assert_eq!(of("\"full\"", "\"Partial\""), (Some(7), false));
    assert_eq!(of("state=\"full\"", ""), (Some(7), true));
    assert_eq!(of("version=\"7\"", ""), (None, true));
    assert_eq!(of("version=\"7\"", "version=\" 8 \""), (Some(8), true));
    assert_eq!(of("version=\"7\"", "version=\"-1\""), (None, true));
    assert_eq!(
        of("version=\"7\"", "version=\"99999999999999999999\""),
        (None, true)
    );
    assert!(
        read(empty.replace("dialog-info", "presence")).is_err(),
        "a document of another kind"
    );
    let closed = format!("<dialog-info xmlns=\"{NAMESPACE}\" version=\"1\" state=\"full\"/>");
    assert!(read(closed).unwrap().full);
}

#[test]
fn names_that_we_never_keep_cost_no_call() {
    for name in [
        "Baker & Sons <office>",
        "Jo \"Joe\" Doe",
        "<state>terminated</state>",
        "&undefined; &#0; &#x110000;",
        "a > b",
        "]]>",
        "<!-- ",
        "\u{202e}\u{0}",
    ] {
        for place in [
            format!("<remote><identity display=\"{name}\">sip:200@pbx</identity></remote>"),
            format!(
                "<remote><identity display='{}'>sip:200@pbx</identity></remote>",
                name.replace('\'', "")
            ),
        ] {
            let text = document(&format!(
                "<dialog id=\"ab\"><state>confirmed</state>{place}</dialog>"
            ));
            assert_eq!(words(text), [Word::Confirmed], "{place}");
        }
    }
    let inside = "<dialog id=\"ab\"><remote><identity>Baker & <Sons> <state>terminated</state></identity></remote>\
                  <state>confirmed</state></dialog>";
    assert_eq!(words(document(inside)), [Word::Confirmed], "a name between tags");
}

#[test]
fn any_byte_in_a_name_costs_no_call() {
    let text = document(
        "<dialog id=\"ab\"><state>confirmed</state><remote><identity display=\"M?ller\">x</identity></remote></dialog>",
    );
    let at = text.find('?').map(|_| text.find("M?ller").unwrap() + 1).unwrap();
    for byte in 0..=255_u8 {
        let mut bytes = text.clone().into_bytes();
        bytes[at] = byte;
        assert_eq!(words(bytes), [Word::Confirmed], "{byte:#x}");
    }
}

#[test]
fn two_bytes_a_sign_and_marks_before_the_text_are_read() {
    let text = one("early");
    let with_mark = [&b"\xef\xbb\xbf\r\n"[..], text.as_bytes()].concat();
    assert_eq!(words(with_mark), [Word::Ringing]);
    let units: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = units.iter().copied().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units.iter().copied().flat_map(u16::to_be_bytes).collect();
    assert_eq!(words(little.clone()), [Word::Ringing]);
    assert_eq!(words([&b"\xff\xfe"[..], &little].concat()), [Word::Ringing]);
    assert_eq!(words([&b"\xfe\xff"[..], &big].concat()), [Word::Ringing]);
}

#[test]
fn ids_tags_and_states_may_be_missing() {
    let told = only(document("<dialog id=\"1001\"/>"));
    assert_eq!(
        (told.id, told.is_named, told.word),
        (name(b"1001"), true, Word::Missing)
    );
    let told = only(document("<dialog/>"));
    assert_eq!(
        (told.is_named, told.word, told.local, told.remote),
        (false, Word::Missing, None, None)
    );
    let told = only(document(
        "<dialog id=\"\" local-tag=\"\" remote-tag=\"b\"><state/></dialog>",
    ));
    assert_eq!(
        (told.is_named, told.word, told.local),
        (false, Word::Missing, None)
    );
    assert!(told.remote.is_some());
    let two = read(document(
        "<dialog><state>early</state></dialog><dialog><state>confirmed</state></dialog>",
    ));
    let two = two.unwrap().dialogs;
    assert_ne!(two[0].id, two[1].id, "two without an id are two");
    let tags = read(document("<dialog id=\"a\" local-tag=\"x\" remote-tag=\"x\"/>"))
        .unwrap()
        .dialogs[0];
    assert_ne!(
        tags.local, tags.remote,
        "a tag of one end is not that of the other"
    );
}

#[test]
fn foreign_elements_and_namespaces_are_passed_over() {
    for inside in [
        "<x:state xmlns:x=\"urn:x\">terminated</x:state><state>confirmed</state>",
        "<ext xmlns=\"urn:x\"><state>terminated</state></ext><state>confirmed</state>",
        "<ext><ext><state>terminated</state></ext><state>early</state></ext><state>confirmed</state>",
        "<state xmlns=\"urn:x\">terminated</state><state>confirmed</state>",
        "<duration>12</duration><state>confirmed</state><sa:appearance>1</sa:appearance>",
        "<state>confirmed</state><state>terminated</state>",
        "<never-closed><state>confirmed</state>",
    ] {
        assert_eq!(
            words(document(&format!("<dialog id=\"ab\">{inside}</dialog>"))),
            [Word::Confirmed],
            "{inside}"
        );
    }
    let prefixed = format!(
        "<di:dialog-info xmlns:di=\"{NAMESPACE}\" xmlns=\"urn:x\" version=\"7\" state=\"full\"><dialog id=\"no\"/>\
         <di:dialog id=\"ab\"><state>no</state><di:state>early</di:state></di:dialog></di:dialog-info>"
    );
    assert_eq!(words(prefixed), [Word::Ringing]);
    for other in ["", " xmlns=\"urn:ietf:params:xml:ns:dialog-info:2\""] {
        let text = one("early").replace(&format!(" xmlns=\"{NAMESPACE}\""), other);
        assert_eq!(words(text), [Word::Ringing], "{other}");
    }
}

#[test]
fn nothing_is_expanded_and_a_billion_laughs_are_not_heard() {
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
    assert_eq!(words(text), [Word::Unknown]);
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    let text = one("confirmed").replace("<?xml version=\"1.0\"?>", outside);
    assert_eq!(words(text), [Word::Confirmed]);
}

#[test]
fn a_document_beyond_reason_is_refused_and_one_of_nothing_but_elements_is_read_in_no_time() {
    assert!(read(vec![b'<'; 10_000_000]).is_err());
    for many in [
        "<x/>", "<x>", "<", "<x a=\"", "<!--", "<x a=''>", "</x>", "<dialog>", "&#x41;",
    ] {
        let count = (BYTES_MAX - 1024) / many.len();
        let inside = format!(
            "<dialog id=\"ab\"><state>confirmed</state></dialog>{}",
            many.repeat(count)
        );
        assert_eq!(
            read(document(&inside)).unwrap().dialogs[0].word,
            Word::Confirmed,
            "{many}"
        );
    }
}

#[test]
fn a_document_that_was_cut_says_what_it_says_and_leaves_nothing_out() {
    let whole = document(
        "<dialog id=\"ab\"><state>confirmed</state></dialog><dialog id=\"cd\"><state>confirmed</state></dialog>",
    );
    for cut in 0..whole.len() {
        let Ok(read) = read(&whole.as_bytes()[..cut]) else {
            continue;
        };
        assert!(!read.full, "{cut}");
        assert!(
            read.dialogs
                .iter()
                .all(|told| told.word == Word::Confirmed || told.word == Word::Unknown),
            "{cut}"
        );
    }
}

#[test]
fn more_conversations_than_an_agent_has_leave_some_out() {
    for (count, full) in [
        (DIALOGS_MAX - 1, true),
        (DIALOGS_MAX, true),
        (DIALOGS_MAX + 1, false),
    ] {
        let dialogs = "<dialog id=\"ab\"><state>early</state></dialog>".repeat(count);
        let read = read(document(&dialogs)).unwrap();
        assert_eq!(
            (read.dialogs.len(), read.full),
            (count.min(DIALOGS_MAX), full),
            "{count}"
        );
    }
}
