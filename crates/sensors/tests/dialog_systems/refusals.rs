//! Systems that ask for a password, forget what they asked, were reloaded, or say no.

use super::{
    side_by_side,
    system::{System, dialog, full},
};
use domain::calls::event::Trouble;
use sensors::dialog::message::Message;

const CHALLENGE: &str =
    "WWW-Authenticate: Digest realm=\"pbx\", nonce=\"?\", algorithm=MD5, qop=\"auth\"\r\n";

fn challenge(nonce: u32) -> String {
    CHALLENGE.replace('?', &nonce.to_string())
}

fn proves(question: &Message, nonce: u32) -> bool {
    let proof = question.one("authorization").unwrap_or_default();
    proof.contains(&format!("nonce=\"{nonce}\""))
}

/// Challenges the next question, and grants what proves itself.
fn challenged(system: &mut System, nonce: u32) -> Message {
    let question = system.question();
    assert!(
        question.one("authorization").is_none(),
        "nothing is proved before it is asked for"
    );
    system.answer(&question, "401 Unauthorized", &challenge(nonce));
    let question = system.question();
    assert!(proves(&question, nonce));
    system.grant(&question);
    question
}

/// FreeSWITCH: a refresh with an old nonce is refused without a challenge.
#[test]
fn a_refusal_without_a_challenge_is_asked_anew_without_proof() {
    let rows = [
        "401 Unauthorized",
        "407 Proxy Authentication Required",
        "403 Forbidden",
        "481 No Such Call",
    ];
    side_by_side(rows, |refusal| {
        let mut system = System::with_password();
        let first = challenged(&mut system, 1);
        system.notify_as(
            &first,
            "active;expires=5",
            "application/dialog-info+xml",
            &full(&dialog("a", "confirmed")),
        );
        assert!(system.on_call());
        let refresh = system.question();
        assert_eq!(refresh.one("call-id"), first.one("call-id"));
        system.answer(&refresh, refusal, "");
        let anew = challenged(&mut system, 2);
        assert_ne!(anew.one("call-id"), first.one("call-id"), "{refusal}");
        system.notify(&anew, &full(&dialog("a", "confirmed")));
        assert!(system.on_call(), "{refusal}");
        system.notify(&anew, &full(&dialog("a", "terminated")));
        assert!(!system.on_call(), "{refusal}");
        assert_eq!((system.edges(), system.was_lost()), ((1, 1), false), "{refusal}");
        assert_eq!(system.troubles(), [], "{refusal}");
    });
}

#[test]
fn an_old_nonce_that_is_called_stale_is_answered_with_the_new_one() {
    let mut system = System::with_password();
    let first = challenged(&mut system, 1);
    system.notify_as(
        &first,
        "active;expires=5",
        "application/dialog-info+xml",
        &full(""),
    );
    let refresh = system.question();
    assert!(proves(&refresh, 1), "what was asked before is answered again");
    let stale = challenge(2).replace("algorithm", "stale=true, algorithm");
    system.answer(&refresh, "401 Unauthorized", &stale);
    let refresh = system.question();
    assert!(proves(&refresh, 2));
    system.grant(&refresh);
    system.notify(&refresh, &full(&dialog("a", "confirmed")));
    assert!(system.on_call() && !system.was_lost());
}

#[test]
fn a_password_is_wrong_when_two_fresh_challenges_were_answered_in_vain() {
    let mut system = System::with_password();
    let question = system.question();
    system.answer(&question, "401 Unauthorized", &challenge(1));
    let question = system.question();
    system.answer(&question, "401 Unauthorized", &challenge(2));
    let question = system.question();
    assert!(proves(&question, 2), "the first refusal may be of an old nonce");
    assert_eq!(system.troubles(), []);
    system.answer(&question, "401 Unauthorized", &challenge(3));
    system.until_troubled(Trouble::Refused);
    // It is asked again: whoever mends the password has nothing to do here.
    challenged(&mut system, 4);
}

#[test]
fn each_no_has_its_own_reason() {
    let rows = [
        ("403 Forbidden", Trouble::Refused),
        ("404 Not Found", Trouble::NotOffered),
        ("489 Bad Event", Trouble::NotOffered),
        ("405 Method Not Allowed", Trouble::NotOffered),
        ("500 Server Internal Error", Trouble::Unreachable),
        ("503 Service Unavailable", Trouble::Unreachable),
        ("401 Unauthorized", Trouble::Unreachable),
    ];
    side_by_side(rows, |(status, trouble)| {
        let mut system = System::tcp();
        let question = system.question();
        system.answer(&question, status, "");
        system.until_troubled(trouble);
        assert_eq!(system.troubles(), [trouble], "{status}");
        system.serve(&full(&dialog("a", "confirmed")));
        assert!(system.on_call(), "{status}: and then yes");
    });
}

#[test]
fn a_trouble_of_the_moment_does_not_end_what_was_granted() {
    let rows = [
        "500 Server Internal Error",
        "503 Service Unavailable",
        "408 Request Timeout",
        "491 Request Pending",
    ];
    side_by_side(rows, |status| {
        let mut system = System::tcp();
        let first = system.serve(&full(""));
        system.notify_as(
            &first,
            "active;expires=5",
            "application/dialog-info+xml",
            &full(&dialog("a", "confirmed")),
        );
        let refresh = system.question();
        system.answer(&refresh, status, "");
        let again = system.question();
        assert_eq!(again.one("call-id"), first.one("call-id"), "{status}");
        system.grant(&again);
        system.notify(&again, &full(&dialog("a", "confirmed")));
        assert!(system.on_call() && !system.was_lost(), "{status}");
    });
}
