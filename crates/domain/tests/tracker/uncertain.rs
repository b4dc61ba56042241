//! What nobody can say: whether a call that was on still is. Until somebody can, no offer comes, and no time is
//! taken for rest.

use super::day::{Day, H, M, S};
use domain::{
    calls::event::{Certainty, DownReason, LegId, MicClass::Phone, SourceEvent, Tier},
    policy::Policy,
    tracker::{Effect, Outside, SpanKind},
};

/// Fifty minutes on the telephone system at the centre, or on the phone of this computer.
fn long_call(covers: &[&str]) -> Day {
    let mut day = Day::new();
    day.phone_up(covers).up(1).wait(50 * M);
    day
}

fn broken(day: &mut Day) -> &mut Day {
    let reason = DownReason::Broken;
    day.source("baresip:1", SourceEvent::Down { reason })
}

fn is_uncertain(day: &Day) -> bool {
    let held = day.holding().contains(&"uncertain");
    assert_eq!(held, day.view().call.uncertain && !day.view().call.active);
    held
}

#[test]
fn a_lost_source_makes_no_gap_of_a_call_until_it_is_known_or_ten_minutes_have_passed() {
    for lose in [Day::phone_lost, broken] {
        let mut day = long_call(&[]);
        lose(&mut day).wait(15 * S);
        assert_eq!(day.spans(SpanKind::Call).len(), 1);
        assert!(!day.view().call.active && is_uncertain(&day));
        day.wait(9 * M + 44 * S);
        assert!(is_uncertain(&day) && day.offers().is_empty());
        let load_ms = day.view().load_ms;
        assert_eq!(load_ms, 50 * M, "time of which nobody knows is no rest");
        day.wait(S);
        assert!(!is_uncertain(&day));
        assert_eq!(day.offers().len(), 1, "and then the offer comes");
    }
}

#[test]
fn the_policy_says_how_long() {
    let policy = Policy::parse("uncertain_hold = \"1m\"").unwrap();
    let mut day = Day::with(policy);
    day.phone_up(&[]).up(1).wait(50 * M).phone_lost().wait(M - 1);
    assert!(is_uncertain(&day) && day.offers().is_empty());
    day.wait(S);
    assert_eq!(day.offers().len(), 1);
    let mut day = Day::with(Policy::parse("uncertain_hold = \"0s\"").unwrap());
    day.phone_up(&[]).up(1).wait(50 * M).phone_lost().wait(16 * S);
    assert_eq!(day.offers().len(), 1, "nobody wants it held");
}

#[test]
fn a_phone_of_this_computer_knows_its_calls_and_a_system_elsewhere_may_have_forgotten_them() {
    let mut day = long_call(&["baresip"]);
    day.phone_lost().wait(20 * S).phone_up(&["baresip"]).wait(5 * S);
    assert!(!is_uncertain(&day));
    assert_eq!(day.offers().len(), 1);

    let mut day = long_call(&[]);
    day.phone_lost().wait(20 * S).phone_up(&[]).wait(5 * M);
    assert!(is_uncertain(&day) && day.offers().is_empty());
    day.up(2).wait(10 * S).down(2).wait(3 * S);
    assert!(!is_uncertain(&day), "its next call is one it knows");
    assert_eq!(day.offers().len(), 1);
}

#[test]
fn a_system_that_tells_of_the_call_again_knows_again() {
    let mut day = long_call(&[]);
    day.phone_lost().wait(M).phone_up(&[]).up(1);
    assert!(day.view().call.active && !day.view().call.uncertain);
    day.wait(M).down(1).wait(3 * S);
    assert_eq!(day.offers().len(), 1);
    assert!(!day.spans(SpanKind::Call)[1].uncertain);
}

#[test]
fn whoever_has_the_telephone_ends_the_doubt() {
    let ways: [fn(&mut Day) -> &mut Day; 3] = [
        |day| day.manual(Some(true)).manual(None),
        |day| day.manual(Some(false)),
        |day| day.reset(60),
    ];
    for way in ways {
        let mut day = long_call(&[]);
        day.phone_lost().wait(M);
        assert!(is_uncertain(&day) && day.view().may_reset);
        way(&mut day);
        assert!(!is_uncertain(&day));
    }
    let mut day = long_call(&[]);
    day.phone_lost()
        .wait(M)
        .outside(Outside::Suspend)
        .skip(M)
        .outside(Outside::Resume { slept_ms: None });
    assert!(!is_uncertain(&day), "asleep nobody talks");
}

#[test]
fn a_source_that_was_removed_leaves_no_doubt() {
    let mut day = long_call(&[]);
    day.phone_lost().wait(M);
    day.source(
        "baresip:1",
        SourceEvent::Down {
            reason: DownReason::Closed,
        },
    );
    assert!(!is_uncertain(&day));
}

#[test]
fn a_conversation_that_its_source_lost_sight_of_may_go_on() {
    let mut day = long_call(&["baresip"]);
    let (leg, certainty) = (LegId(1), Certainty::Lost);
    day.source("baresip:1", SourceEvent::CallEnded { leg, certainty })
        .wait(5 * M);
    assert!(is_uncertain(&day) && day.offers().is_empty());
    assert!(day.spans(SpanKind::Call)[0].uncertain);
    let mut day = long_call(&["baresip"]);
    let certainty = Certainty::Estimated;
    day.source("baresip:1", SourceEvent::CallEnded { leg, certainty })
        .wait(3 * S);
    assert!(
        day.spans(SpanKind::Call)[0].uncertain,
        "it ended some time before"
    );
    assert_eq!(day.offers().len(), 1, "but it ended");
}

#[test]
fn a_phone_that_rang_when_it_was_lost_may_have_been_taken() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 50 * M).ring(2).phone_lost().wait(5 * M);
    assert!(is_uncertain(&day) && day.offers().is_empty());
}

#[test]
fn a_source_that_flaps_is_not_believed_and_its_call_is_not_over() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(50 * M);
    for leg in 2..200 {
        day.up(leg).wait(100).down(leg);
        if !day.view().call.active {
            break;
        }
    }
    assert!(is_uncertain(&day));
    day.wait(59 * S);
    assert!(is_uncertain(&day) && day.offers().is_empty());
    day.wait(2 * S);
    assert!(day.view().call.active, "it is heard again, and the call is on");
}

#[test]
fn a_lost_sound_server_is_no_end_of_a_call() {
    let mut day = Day::new();
    day.mic_up().mic(1, "phone", Phone, true).wait(50 * M);
    day.source(
        "mic:pulse",
        SourceEvent::Down {
            reason: DownReason::Lost,
        },
    )
    .wait(M);
    assert!(is_uncertain(&day));
    day.mic_up()
        .source("mic:pulse", SourceEvent::MicSnapshot { open: vec![] })
        .wait(10 * S);
    assert!(!is_uncertain(&day));
    assert_eq!(day.offers().len(), 1);
}

#[test]
fn after_a_reboot_a_telephone_on_the_desk_may_still_be_on_and_one_on_the_computer_is_not() {
    for (covers, doubt) in [(&[][..], true), (&["baresip"][..], false)] {
        let mut day = long_call(covers);
        day.wait(2 * M)
            .skip(M)
            .outside(Outside::AppStarted {
                boot_id: "boot-2".to_owned(),
            })
            .wait(10 * S);
        assert_eq!(is_uncertain(&day), doubt);
        assert!(day.offers().is_empty() || !doubt);
    }
    let mut day = long_call(&[]);
    day.skip(H)
        .outside(Outside::AppStarted {
            boot_id: "boot-2".to_owned(),
        })
        .wait(10 * S);
    assert!(!is_uncertain(&day), "not after so long");
}

#[test]
fn kudos_wait_for_the_end_of_a_doubt_and_are_told_of_it() {
    let mut day = long_call(&[]);
    day.phone_lost().wait(16 * S);
    assert!(!day.view().may_show);
    assert_eq!(day.count(&Effect::GapOpened), 0);
    let tier = Tier::Signalling;
    day.source("pbx:1", SourceEvent::Up { tier, covers: vec![] })
        .wait(10 * M);
    assert!(day.view().may_show);
    assert_eq!(day.count(&Effect::GapOpened), 1);
}
