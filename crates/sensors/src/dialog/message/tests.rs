//! Messages whole, cut, too long and wrong.

use super::*;

const NOTIFY: &str = "NOTIFY sip:a@127.0.0.2:5070 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1\r\n\
    v: SIP/2.0/UDP 127.0.0.9\r\nf: \"B; tag=x\" <sip:a@pbx;tag=no>;tag=far\r\nt: <sip:a@pbx>;tag=near\r\n\
    i: 77\r\nCSeq: 3 NOTIFY\r\no: dialog\r\nSubscription-State: active;\r\n  expires=599\r\nl: 4\r\n\r\nbody";

fn refused(bytes: &[u8]) -> String {
    Message::read(bytes).unwrap_err().to_string()
}

#[test]
fn short_names_and_lines_that_go_on_are_read_as_long_ones() {
    let message = Message::read(NOTIFY.as_bytes()).unwrap();
    assert_eq!(message.start, Start::Request("NOTIFY".into()));
    assert_eq!(message.sequence(), Some((3, "NOTIFY")));
    assert_eq!(message.one("event"), Some("dialog"));
    assert_eq!(message.one("subscription-state"), Some("active; expires=599"));
    assert_eq!(message.one("via"), None, "there are two");
    assert_eq!(message.all("via").count(), 2);
    assert_eq!(tag(message.one("from").unwrap()), Some("far"));
    assert_eq!(message.body, b"body");
}

#[test]
fn an_answer_repeats_what_the_request_said_and_ends_with_a_tag_of_ours() {
    let message = Message::read(NOTIFY.as_bytes()).unwrap();
    let answer = Message::read(&message.answer("200 OK", "mine", "")).unwrap();
    assert_eq!(answer.start, Start::Answer(200));
    assert_eq!(
        answer.all("via").collect::<Vec<_>>(),
        message.all("via").collect::<Vec<_>>()
    );
    assert_eq!(answer.one("to"), message.one("to"));
    let stranger = NOTIFY.replace(";tag=near", "");
    let message = Message::read(stranger.as_bytes()).unwrap();
    let answer = Message::read(&message.answer("481 Gone", "mine", "")).unwrap();
    assert_eq!(answer.one("to").and_then(tag), Some("mine"));
}

#[test]
fn a_datagram_may_say_no_length_but_not_a_wrong_one() {
    let without = NOTIFY.replace("l: 4\r\n", "");
    assert_eq!(Message::read(without.as_bytes()).unwrap().body, b"body");
    let shorter = NOTIFY.replace("l: 4", "l: 2");
    assert_eq!(Message::read(shorter.as_bytes()).unwrap().body, b"bo");
    for (wrong, sentence) in [
        ("l: 5", "not understood: a body shorter than announced"),
        ("l: -1", "not understood: a length that is no number"),
        (
            "l: 4\r\nContent-Length: 4",
            "not understood: a length that is no number",
        ),
        (
            "l: 99999999999999999999",
            "not understood: a length that is no number",
        ),
        ("l: 65537", "a frame of 65537 bytes, where 65536 are allowed"),
    ] {
        assert_eq!(refused(NOTIFY.replace("l: 4", wrong).as_bytes()), sentence);
    }
}

#[test]
fn what_is_no_message_of_sip_is_refused() {
    for wrong in [
        "",
        "\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "NOTIFY sip:a@b SIP/3.0\r\n\r\n",
        "NOTIFY sip:a@b c SIP/2.0\r\n\r\n",
        "notify sip:a@b SIP/2.0\r\n\r\n",
        "SIP/2.0 99 Low\r\n\r\n",
        "SIP/2.0 700 High\r\n\r\n",
        "SIP/2.0 2\u{e9}0\r\n\r\n",
        "NOTIFY sip:a@b SIP/2.0\r\nVia: a\r\n",
    ] {
        assert!(
            refused(wrong.as_bytes()).starts_with("not understood"),
            "{wrong:?}"
        );
    }
}

#[test]
fn lines_that_are_not_for_us_may_be_written_as_they_like() {
    for odd in [
        "P-Name: M\u{0}ller",
        "no colon",
        "P: a\u{7f}\u{1}",
        ": nothing",
        "P:",
        "Subject: \u{fc}\u{202e}",
    ] {
        let text = NOTIFY.replace("CSeq", &format!("{odd}\r\nCSeq"));
        let message = Message::read(text.as_bytes()).unwrap();
        assert_eq!(message.sequence(), Some((3, "NOTIFY")), "{odd}");
        assert_eq!(message.body, b"body", "{odd}");
    }
    let mut latin = NOTIFY.replace("\"B;", "\"B?;").into_bytes();
    let at = latin.iter().position(|byte| *byte == b'?').unwrap();
    latin[at] = 0xfc;
    let message = Message::read(&latin).unwrap();
    assert_eq!(tag(message.one("from").unwrap()), Some("far"));
}

#[test]
fn an_answer_has_no_line_that_nobody_wrote() {
    let text = NOTIFY.replace("tag=far", "tag=far\u{b}\rX: 1");
    let message = Message::read(text.as_bytes()).unwrap();
    let answer = String::from_utf8(message.answer("200 OK", "mine", "")).unwrap();
    assert!(answer.lines().all(|line| !line.starts_with("X:")), "{answer}");
}

#[test]
fn lines_may_end_as_they_do_on_unix() {
    let text = NOTIFY.replace("\r\n", "\n");
    let message = Message::read(text.as_bytes()).unwrap();
    assert_eq!(message.sequence(), Some((3, "NOTIFY")));
    assert_eq!(message.body, b"body");
}

#[test]
fn as_many_headers_as_allowed_and_not_one_more() {
    for (count, fits) in [
        (HEADERS_MAX - 1, true),
        (HEADERS_MAX, true),
        (HEADERS_MAX + 1, false),
    ] {
        let text = format!("SIP/2.0 200 OK\r\n{}\r\n", "X: 1\r\n".repeat(count));
        assert_eq!(Message::read(text.as_bytes()).is_ok(), fits, "{count}");
    }
}

#[test]
fn a_head_may_be_as_long_as_allowed_and_not_one_byte_longer() {
    let around = "SIP/2.0 200 OK\r\nX: \r\n\r\n".len();
    for (length, fits) in [
        (HEAD_BYTES_MAX - 1, true),
        (HEAD_BYTES_MAX, true),
        (HEAD_BYTES_MAX + 1, false),
    ] {
        let text = format!("SIP/2.0 200 OK\r\nX: {}\r\n\r\n", "x".repeat(length - around));
        assert_eq!(Message::read(text.as_bytes()).is_ok(), fits, "{length}");
    }
}

#[test]
fn a_body_may_be_as_long_as_allowed_said_or_not_and_not_one_byte_longer() {
    for (length, fits) in [
        (BODY_BYTES_MAX - 1, true),
        (BODY_BYTES_MAX, true),
        (BODY_BYTES_MAX + 1, false),
    ] {
        for said in [String::new(), format!("l: {length}\r\n")] {
            let text = format!("SIP/2.0 200 OK\r\n{said}\r\n{}", "x".repeat(length));
            assert_eq!(Message::read(text.as_bytes()).is_ok(), fits, "{length} {said}");
        }
    }
}

#[test]
fn any_cut_of_a_stream_gives_the_same_messages() {
    let bytes = format!("\r\n\r\n{NOTIFY}{NOTIFY}\r\n{NOTIFY}");
    for step in 1..60 {
        let (mut stream, mut count) = (Messages::default(), 0);
        for piece in bytes.as_bytes().chunks(step) {
            stream.push(piece);
            while let Some(message) = stream.next_message().unwrap() {
                assert_eq!(message.body, b"body");
                count += 1;
            }
        }
        assert!(count == 3 && !stream.is_partial(), "{step}");
    }
}

#[test]
fn a_message_in_a_stream_needs_its_length() {
    let mut stream = Messages::default();
    stream.push(NOTIFY.replace("l: 4\r\n", "").as_bytes());
    assert!(stream.next_message().is_err());
    let mut stream = Messages::default();
    stream.push(b"SIP/2.0 202 Accepted\r\nCSeq: 1 SUBSCRIBE\r\n\r\nSIP/2.0 200 OK\r\n\r\n");
    let start = |stream: &mut Messages| stream.next_message().unwrap().unwrap().start;
    assert_eq!(
        start(&mut stream),
        Start::Answer(202),
        "an answer says nothing more"
    );
    assert_eq!(start(&mut stream), Start::Answer(200));
}

#[test]
fn a_log_shows_nothing_of_a_message() {
    let message = Message::read(NOTIFY.as_bytes()).unwrap();
    assert!(!format!("{message:?}").contains("pbx"));
}
