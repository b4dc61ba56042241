//! Subscriptions that are counted wrong, cut short, ended for each reason there is, or never understood.

use super::{
    side_by_side,
    system::{System, dialog, document, full, own_tag},
};
use domain::calls::event::Trouble;

const DOCUMENT: &str = "application/dialog-info+xml";

/// FreeSWITCH at New Year, or after a restart that kept its subscriptions.
#[test]
fn a_count_that_goes_back_is_refused_once_and_then_asked_anew() {
    for (before, after) in [(983_549_051, 17), (40, 1), (2_000_000_000, 1_999_999_999)] {
        let mut system = System::tcp();
        system.count_from(before);
        let first = system.serve(&full(""));
        system.notify(&first, &full(&dialog("a", "confirmed")));
        assert!(system.on_call());
        system.count_from(after);
        assert_eq!(system.notify(&first, &full(&dialog("a", "terminated"))), 500);
        let anew = system.serve(&full(&dialog("a", "terminated")));
        assert_ne!(anew.one("call-id"), first.one("call-id"));
        assert_ne!(own_tag(&anew), own_tag(&first));
        assert!(!system.on_call());
        assert_eq!(
            system.notify(&first, &full(&dialog("z", "confirmed"))),
            481,
            "the old one is over"
        );
        system.notify(&anew, &full(&dialog("b", "confirmed")));
        assert!(system.on_call() && !system.was_lost());
    }
}

#[test]
fn a_version_that_goes_back_is_believed_and_asked_anew() {
    let mut system = System::tcp();
    system.version = 900;
    let first = system.serve(&full(&dialog("a", "confirmed")));
    system.version = 0;
    system.notify(&first, &full(&dialog("a", "terminated")));
    let anew = system.serve(&full(""));
    assert_ne!(anew.one("call-id"), first.one("call-id"));
    assert!(!system.on_call() && !system.was_lost());
}

#[test]
fn a_notification_may_come_before_the_answer_or_without_a_tag_of_ours() {
    let mut system = System::tcp();
    let question = system.question();
    assert_eq!(system.notify(&question, &full(&dialog("a", "confirmed"))), 200);
    system.grant(&question);
    assert!(system.on_call());
    let bytes = system.notification(&question, "active", DOCUMENT, &full(&dialog("a", "terminated")));
    let text = String::from_utf8(bytes).unwrap();
    let tag = own_tag(&question);
    system.send(text.replacen(&format!(";tag={tag}"), "", 1).as_bytes());
    assert_eq!(system.status(), 200);
    assert!(!system.on_call() && !system.was_lost());
}

#[test]
fn words_that_are_written_otherwise_are_the_same_words() {
    for (state, kind, event) in [
        (
            "Active;expires=600",
            "Application/Dialog-Info+XML; charset=\"utf-8\"",
            "Event: dialog",
        ),
        ("active", "text/xml", "Event: Dialog"),
        ("active ; expires = 600", DOCUMENT, "o: dialog;id=77"),
        ("ACTIVE;reason=x", "", "X-Event: none"),
    ] {
        let mut system = System::tcp();
        let question = system.question();
        system.grant(&question);
        let body = full(&dialog("a", "confirmed"));
        let text = String::from_utf8(system.notification(&question, state, kind, &body)).unwrap();
        system.send(text.replacen("Event: dialog", event, 1).as_bytes());
        assert_eq!(system.status(), 200, "{state} {kind} {event}");
        assert!(system.on_call(), "{state} {kind} {event}");
    }
}

#[test]
fn a_subscription_that_the_other_end_lets_go_is_made_anew_at_once() {
    for state in [
        "terminated;reason=deactivated",
        "terminated;reason=timeout",
        "Terminated",
        "terminated;reason=moved",
    ] {
        let mut system = System::tcp();
        let first = system.serve(&full(&dialog("a", "confirmed")));
        assert_eq!(system.notify_as(&first, state, "", b""), 200);
        let anew = system.serve(&full(&dialog("a", "confirmed")));
        assert_ne!(anew.one("call-id"), first.one("call-id"), "{state}");
        assert!(system.on_call() && !system.was_lost(), "{state}");
        assert_eq!(system.troubles(), [], "no pause was taken: {state}");
    }
}

#[test]
fn each_other_reason_of_an_end_has_its_own_way_on() {
    let rows = [
        ("terminated;reason=probation;retry-after=1", Trouble::Unreachable),
        ("terminated;reason=giveup", Trouble::Unreachable),
        ("terminated;reason=giveup;retry-after=1", Trouble::Unreachable),
        ("terminated;retry-after=1", Trouble::Unreachable),
        ("terminated;reason=rejected", Trouble::Refused),
        ("terminated;reason=noresource", Trouble::NotOffered),
        ("terminated;reason=invariant", Trouble::NotOffered),
    ];
    side_by_side(rows, |(state, trouble)| {
        let mut system = System::tcp();
        let first = system.serve(&full(&dialog("a", "confirmed")));
        assert!(system.on_call());
        assert_eq!(
            system.notify_as(&first, state, DOCUMENT, &full(&dialog("b", "confirmed"))),
            200
        );
        system.until_troubled(trouble);
        let again = system.serve(&full(&dialog("a", "confirmed")));
        assert_ne!(again.one("call-id"), first.one("call-id"), "{state}");
        assert!(system.on_call(), "{state}");
        assert_eq!(system.offers, 0, "{state}");
    });
}

/// Systems that tell of changes only, resource lists of Kamailio, and what is no document at all.
#[test]
fn what_is_never_understood_is_said_after_three_answers() {
    let list =
        b"--x\r\nContent-Type: application/rlmi+xml\r\n\r\n<list fullState=\"true\"/>\r\n--x--\r\n".to_vec();
    let rows = [
        (DOCUMENT, document("partial", &dialog("a", "confirmed"))),
        ("multipart/related;type=\"application/rlmi+xml\";boundary=x", list),
        (
            "application/pidf+xml",
            b"<presence entity=\"sip:1001@pbx\"/>".to_vec(),
        ),
        (DOCUMENT, b"\x1f\x8b\x08 packed".to_vec()),
    ];
    side_by_side(rows, |(kind, body)| {
        let mut system = System::tcp();
        for _ in 0..3 {
            let question = system.question();
            assert_eq!(system.troubles(), [], "{kind}");
            system.grant(&question);
            let status = system.notify_as(&question, "active;expires=3600", kind, &body);
            assert_eq!(status, 200, "{kind}");
        }
        system.until_troubled(Trouble::NotUnderstood);
        assert_eq!(system.troubles(), [Trouble::NotUnderstood], "{kind}");
        assert_eq!(system.edges(), (0, 0), "{kind}");
    });
}

#[test]
fn one_notification_that_is_not_understood_costs_no_call() {
    let mut system = System::tcp();
    let first = system.serve(&full(&dialog("a", "confirmed")));
    for _ in 0..5 {
        system.notify_as(&first, "active", DOCUMENT, b"<html>busy</html>");
    }
    assert!(system.on_call());
    system.serve(&full(&dialog("a", "confirmed")));
    assert!(system.on_call() && !system.was_lost());
}

#[test]
fn a_connection_that_is_lost_in_a_call_is_made_again_and_the_call_goes_on() {
    let mut system = System::tcp();
    system.serve(&full(&dialog("a", "confirmed")));
    assert!(system.on_call());
    system.hang_up();
    let again = system.serve(&full(&dialog("a", "confirmed")));
    assert!(system.on_call());
    system.notify(&again, &full(&dialog("a", "terminated")));
    assert!(!system.on_call());
    assert!(system.was_lost());
    let calls = system.view().spans;
    assert_eq!(calls.len(), 1, "one call: {calls:?}");
    assert!(!calls[0].uncertain);
}
