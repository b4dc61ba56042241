//! What documents say of calls, and what in them must not matter.

use super::system::{System, dialog, document, full};

/// FreeSWITCH, and Kamailio with `force_single_dialog`: full, and only what changed.
#[test]
fn a_second_call_that_rings_and_goes_does_not_end_the_first() {
    let mut system = System::tcp();
    let question = system.serve(&full(""));
    system.notify(&question, &full(&dialog("a", "confirmed")));
    assert!(system.on_call());

    let (talks, rings) = (dialog("a", "confirmed"), dialog("b", "early"));
    system.notify(&question, &full(&rings));
    assert!(system.on_call(), "left out, and asked for");
    system.serve(&full(&(talks.clone() + &rings)));
    system.notify(&question, &full(&dialog("b", "terminated")));
    system.serve(&full(&talks));
    assert!(system.on_call());
    assert_eq!(system.asked.len(), 3, "one question for each that left it out");

    system.notify(&question, &full(&dialog("a", "terminated")));
    assert!(!system.on_call());
    assert_eq!(
        (system.edges(), system.offers, system.was_lost()),
        ((1, 2), 0, false)
    );
}

/// A system that keeps the standard: what a full document leaves out is over, and so say its answers.
#[test]
fn what_two_answers_leave_out_is_over_and_one_is_not_enough() {
    let mut system = System::tcp();
    let question = system.serve(&full(&dialog("a", "confirmed")));
    for _ in 0..2 {
        system.notify(&question, &full(""));
        system.serve(&full(""));
        assert!(system.on_call(), "after one answer");
        system.serve(&full(&dialog("a", "confirmed")));
        assert!(system.on_call(), "it was left out by mistake");
    }
    system.notify(&question, &full(""));
    system.serve(&full(""));
    system.serve(&full(""));
    assert!(!system.on_call());
}

/// Kamailio without a state: no body at all.
#[test]
fn a_notification_without_a_body_names_nobody() {
    let mut system = System::tcp();
    let question = system.question();
    system.grant(&question);
    assert_eq!(system.notify_as(&question, "active;expires=600", "", b""), 200);
    system.notify(&question, &full(&dialog("a", "confirmed")));
    system.notify_as(&question, "active", "", b"");
    assert!(system.on_call(), "it is asked for");
    for _ in 0..2 {
        let question = system.question();
        system.grant(&question);
        system.notify_as(&question, "active", "application/dialog-info+xml", b"\r\n");
    }
    assert!(!system.on_call());
}

#[test]
fn names_and_what_is_foreign_cost_no_call() {
    let with = |inside: &[u8]| {
        let text = full("<dialog id=\"a\"><state>confirmed</state>?</dialog>");
        super::system::replaced(&text, b"?", inside)
    };
    let bodies = [
        with(b"<remote><identity display=\"Baker & Sons <office>\">sip:200@pbx</identity></remote>"),
        with(b"<remote><identity display=\"M\xfcller\">sip:200@pbx</identity></remote>"),
        with(b"<remote><identity display=\"\xe5\xbc\xa0\xff\xfe\">sip:200@pbx</identity></remote>"),
        with(
            b"<remote><identity display=\"Jo \"J\" Doe\">sip:200@pbx</identity><target uri=\"x\"/></remote>",
        ),
        with(b"<remote><identity>A & B <c</identity></remote>"),
        with(b"<x:y xmlns:x=\"urn:x\"><state>terminated</state></x:y>"),
        with(b"<session-description type=\"application/sdp\">v=0\r\no=- & <</session-description>"),
        with(b"<!-- -- > & --><?php ?>"),
        [&b"\xef\xbb\xbf\r\n"[..], &with(b"")].concat(),
        super::system::replaced(&with(b""), b" xmlns=\"urn:ietf:params:xml:ns:dialog-info\"", b""),
        super::system::replaced(&with(b""), b"state=\"full\"", b"state='full' x=\"&\""),
        super::system::replaced(&with(b""), b"version=\"{V}\"", b"version=\"x\""),
    ];
    for body in bodies {
        let shown = String::from_utf8_lossy(&body).into_owned();
        let mut system = System::tcp();
        let question = system.serve(&full(""));
        assert_eq!(system.notify(&question, &body), 200, "{shown}");
        assert!(system.on_call(), "{shown}");
        system.notify(&question, &full(&dialog("a", "terminated")));
        assert!(!system.on_call(), "{shown}");
        assert!(!system.was_lost() && system.asked.len() == 1, "{shown}");
    }
}

/// linphone's idle line, and the stand-in that Kamailio sends for none.
#[test]
fn a_conversation_without_a_state_or_an_id_is_no_call_and_no_trouble() {
    for idle in [
        "<dialog id=\"1001\"/>",
        "<dialog id=\"1001\"></dialog>",
        "<dialog id=\"1001\"><state/></dialog>",
        "<dialog id=\"1001\"><state> </state></dialog>",
    ] {
        let mut system = System::tcp();
        let question = system.serve(&full(idle));
        assert!(!system.on_call(), "{idle}");
        system.notify(&question, &full(&dialog("1001", "confirmed")));
        assert!(system.on_call(), "{idle}");
        system.notify(&question, &full(idle));
        assert!(!system.on_call() && !system.was_lost(), "{idle}");
    }
    for nobody in [
        "<dialog/>",
        "<dialog id=\"\"/>",
        "<dialog direction=\"initiator\"></dialog>",
    ] {
        let mut system = System::tcp();
        let question = system.serve(&full(nobody));
        assert!(!system.on_call(), "{nobody}");
        system.notify(&question, &full("<dialog><state>confirmed</state></dialog>"));
        assert!(system.on_call(), "the only one");
        system.notify(&question, &full("<dialog><state>terminated</state></dialog>"));
        assert!(!system.on_call() && !system.was_lost(), "{nobody}");
    }
}

/// Kamailio's `pua_dialoginfo` with forking, OpenSIPS with two phones of one user.
#[test]
fn a_branch_that_was_cancelled_does_not_end_the_one_that_was_taken() {
    let branch = |local: &str, state: &str| {
        full(&format!(
            "<dialog id=\"c1\" call-id=\"c1\" local-tag=\"{local}\" remote-tag=\"r1\" direction=\"recipient\">{state}</dialog>"
        ))
    };
    for cancelled in [
        "<state event=\"cancelled\" code=\"487\">terminated</state>",
        "<state event=\"rejected\" code=\"486\">terminated</state>",
        "<state code=\"487\">terminated</state>",
        "<state>terminated</state>",
    ] {
        let mut system = System::tcp();
        let question = system.serve(&full(""));
        system.notify(&question, &branch("desk", "<state>early</state>"));
        system.notify(&question, &branch("desk", "<state>confirmed</state>"));
        system.notify(&question, &branch("mobile", cancelled));
        assert!(system.on_call(), "{cancelled}");
        system.notify(
            &question,
            &branch("desk", "<state event=\"remote-bye\">terminated</state>"),
        );
        assert!(!system.on_call(), "{cancelled}");
        assert_eq!(system.edges(), (1, 1), "{cancelled}");
    }
}

/// FreeSWITCH writes `pvalue`, and with its standard settings calls a held call early.
#[test]
fn hold_is_known_in_each_spelling() {
    let plays = |state: &str, parameter: &str| {
        full(&format!(
            "<dialog id=\"a\"><state>{state}</state><local><target uri=\"sip:1001@pbx\"><param {parameter}/></target>\
             </local></dialog>"
        ))
    };
    for (state, parameter) in [
        ("confirmed", "pname=\"+sip.rendering\" pval=\"no\""),
        ("confirmed", "pname=\"+sip.rendering\" pvalue=\"no\""),
        ("early", "pname=\"+sip.rendering\" pvalue=\"no\""),
        ("confirmed", "pval='NO' pname='+sip.rendering'"),
        ("proceeding", "pname=\"sip.rendering\" pval=\"no\""),
    ] {
        let mut system = System::tcp();
        let question = system.serve(&plays("confirmed", "pname=\"+sip.rendering\" pvalue=\"yes\""));
        assert!(!system.settled().call.on_hold);
        system.notify(&question, &plays(state, parameter));
        let call = system.settled().call;
        assert!(call.active && call.on_hold, "{state} {parameter}");
        system.notify(
            &question,
            &plays("confirmed", "pname=\"+sip.rendering\" pval=\"yes\""),
        );
        let call = system.settled().call;
        assert!(call.active && !call.on_hold, "{state} {parameter}");
        assert_eq!(system.edges(), (1, 0));
    }
}

/// Kamailio's `early` that stays after the end, ivozprovider's lamps that never go out.
#[test]
fn a_ringing_that_never_ends_holds_nothing_for_ever() {
    let mut system = System::tcp();
    let question = system.serve(&full(&dialog("a", "early")));
    let stuck = dialog("a", "early");
    system.notify(&question, &full(&(stuck.clone() + &dialog("b", "confirmed"))));
    assert!(system.on_call());
    for _ in 0..3 {
        system.notify(&question, &full(&(stuck.clone() + &dialog("b", "terminated"))));
    }
    let view = system.settled();
    assert!(!view.call.active && view.call.ringing);
    let rings = |event: &&domain::calls::event::SourceEvent| {
        matches!(event, domain::calls::event::SourceEvent::Ringing { .. })
    };
    assert_eq!(
        system.events.iter().filter(rings).count(),
        1,
        "said once, so that it ends by itself"
    );
}

#[test]
fn parts_in_their_order_are_believed_and_a_hole_asks_for_the_whole() {
    let part = |dialogs: &str| document("partial", dialogs);
    let mut system = System::tcp();
    let question = system.serve(&full(&dialog("a", "confirmed")));
    system.notify(&question, &part(&dialog("b", "confirmed")));
    system.notify(&question, &part(&dialog("a", "terminated")));
    assert!(system.on_call(), "the second goes on");
    system.version += 1;
    system.notify(&question, &part(&dialog("c", "early")));
    system.serve(&full(&dialog("b", "confirmed")));
    assert!(system.on_call());
    system.notify(&question, &part(&dialog("b", "terminated")));
    assert!(!system.on_call() && !system.was_lost());
}

#[test]
fn datagrams_say_the_same() {
    let mut system = System::udp();
    let question = system.serve(&full(""));
    system.notify(&question, &full(&dialog("a", "early")));
    assert!(system.settled().call.ringing);
    system.notify(&question, &full(&dialog("a", "confirmed")));
    assert!(system.on_call());
    let late = system.notification(
        &question,
        "active",
        "application/dialog-info+xml",
        &full(&dialog("a", "confirmed")),
    );
    system.notify(&question, &full(&dialog("a", "terminated")));
    assert!(!system.on_call());
    system.send(&late);
    assert_eq!(system.status(), 500, "one that comes late says nothing");
    assert!(!system.on_call());
}

/// Kamailio with several workers, and a phone that answers at once.
#[test]
fn an_answer_that_was_overtaken_by_its_ringing_is_an_answer() {
    let mut system = System::tcp();
    let question = system.serve(&full(""));
    let talks = full(&dialog("a", "confirmed"));
    let answer = system.notification(&question, "active", "application/dialog-info+xml", &talks);
    system.notify(&question, &full(&dialog("a", "early")));
    system.send(&answer);
    assert_eq!(system.status(), 500);
    assert!(system.on_call());
    // Asked anew, it only knows what was published last.
    let anew = system.serve(&full(&dialog("a", "early")));
    assert!(system.on_call());
    system.notify(&anew, &full(&dialog("a", "terminated")));
    assert!(!system.on_call());
    assert_eq!((system.edges(), system.was_lost()), ((1, 1), false));
}
