//! The arbiter's rules of when a call begins and ends (1 to 3), one under, at and one over each number.

use super::day::{Day, H, M, S};
use domain::{
    calls::event::MicClass::*,
    tracker::{AgentAct, Confidence, Effect},
};

// Rule 1: what counts.

#[test]
fn ringing_is_no_call_and_a_missed_one_leaves_nothing() {
    let mut day = Day::new();
    day.phone_up(&[]).ring(1).wait(20 * S);
    let view = day.view();
    assert!(view.call.ringing && !view.call.active && !view.may_show && view.consecutive_ms == 0);
    day.down(1);
    assert!(day.view().may_show);
    assert_eq!((day.calls(), day.view().today.calls), (vec![], 0));
    assert_eq!(day.count(&Effect::GapOpened), 1);
}

#[test]
fn a_ringing_is_believed_for_three_minutes() {
    let mut day = Day::new();
    day.phone_up(&[]).ring(1).wait(3 * M - 1);
    assert!(day.view().call.ringing);
    day.wait(1);
    assert!(!day.view().call.ringing);
}

#[test]
fn a_microphone_is_a_call_from_400_ms_on_and_back_dated_to_its_opening() {
    let mut day = Day::new();
    day.mic_up().wait(S).mic(1, "phone", Phone, true).wait(399);
    assert!(!day.view().call.active);
    assert!(
        day.holding().contains(&"ringing"),
        "it may become a call in a moment"
    );
    day.wait(1);
    assert!(day.view().call.active);
    assert_eq!(day.view().call.confidence, Some(Confidence::Good));
    assert_eq!(day.calls(), [(1_000, None)]);
    day.wait(1);
    assert_eq!(day.calls(), [(1_000, None)]);
}

#[test]
fn a_softphone_that_opens_and_reopens_at_the_start_makes_one_call() {
    let mut day = Day::new();
    day.mic_up()
        .mic(1, "phone", Phone, true)
        .wait(7)
        .mic(1, "phone", Phone, false)
        .wait(5);
    day.mic(2, "phone", Phone, true)
        .wait(30 * S)
        .mic(2, "phone", Phone, false)
        .wait(10 * S);
    assert_eq!(day.calls(), [(12, Some(30_012))]);
}

#[test]
fn a_recorder_is_no_phone_and_a_browser_only_when_the_agent_says_so() {
    let mut day = Day::new();
    day.mic_up()
        .mic(1, "recorder", Other, true)
        .mic(2, "browser", Browser, true)
        .wait(M);
    assert!(!day.view().call.active);
    day.agent(AgentAct::Browsers { on: true }).wait(400);
    assert!(day.view().call.active);
    day.agent(AgentAct::Browsers { on: false });
    assert!(!day.view().call.active);
}

#[test]
fn a_microphone_that_a_healthy_phone_speaks_for_says_nothing() {
    let mut day = Day::new();
    day.phone_up(&["phone"])
        .mic_up()
        .wait(2 * S)
        .mic(1, "phone", Phone, true)
        .wait(M);
    assert!(!day.view().call.active);
    day.mic(2, "other-phone", Phone, true).wait(S);
    assert!(
        day.view().call.active,
        "the phone does not speak for another one's microphone"
    );
}

#[test]
fn a_phone_that_has_just_come_up_invents_no_call_from_its_open_microphone() {
    let mut day = Day::new();
    day.mic_up()
        .phone_up(&["phone"])
        .mic(1, "phone", Phone, true)
        .wait(M);
    assert_eq!(day.calls(), []);
}

// Rule 2: starts, overlaps, hold.

#[test]
fn overlapping_legs_are_one_call_and_hold_counts() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(10 * S).hold(1, true);
    assert!(day.view().call.on_hold && day.view().call.active);
    day.up(2).wait(10 * S);
    assert!(!day.view().call.on_hold, "the consultation talks");
    day.down(2).wait(5 * S).hold(1, false).wait(5 * S).down(1);
    assert_eq!(day.calls(), [(0, Some(30_000))]);
    assert_eq!(day.view().consecutive_ms, 30 * S);
}

#[test]
fn a_transfer_that_ends_the_first_leg_after_the_second_began_is_one_call() {
    let mut day = Day::new();
    day.phone_up(&[])
        .up(1)
        .wait(10 * S)
        .up(2)
        .down(1)
        .wait(10 * S)
        .down(2);
    assert_eq!(day.calls(), [(0, Some(20_000))]);
}

#[test]
fn fifty_calls_in_a_row_are_fifty_calls() {
    let mut day = Day::new();
    day.phone_up(&["phone"]);
    for leg in 0..50 {
        day.ring(leg).wait(100).up(leg).wait(700).down(leg).wait(100);
    }
    assert_eq!(day.calls().len(), 50);
    assert_eq!(day.view().today.calls, 50);
    assert_eq!(day.count(&Effect::GapOpened), 50);
}

#[test]
fn fifty_microphone_calls_in_a_row_are_fifty_calls() {
    let mut day = Day::new();
    day.mic_up();
    for leg in 0..50 {
        day.mic(leg, "phone", Phone, true)
            .wait(S)
            .mic(leg, "phone", Phone, false)
            .wait(6 * S);
    }
    assert_eq!(day.calls().len(), 50);
    assert_eq!(day.count(&Effect::GapOpened), 50);
}

// Rule 3: ends.

#[test]
fn a_phone_ends_a_call_at_once_even_with_its_microphone_open() {
    let mut day = Day::new();
    day.phone_up(&["phone"])
        .mic_up()
        .wait(2 * S)
        .up(1)
        .mic(1, "phone", Phone, true)
        .wait(M)
        .down(1);
    assert!(!day.view().call.active);
    day.wait(H);
    assert_eq!(day.calls(), [(2_000, Some(62_000))]);
}

#[test]
fn a_microphone_call_is_over_six_seconds_after_it_closed_and_back_dated() {
    let mut day = Day::new();
    day.mic_up()
        .mic(1, "phone", Phone, true)
        .wait(M)
        .mic(1, "phone", Phone, false)
        .wait(6 * S - 1);
    let view = day.view();
    assert!(view.call.active && view.call.ending && !view.may_show);
    assert_eq!(view.consecutive_ms, M, "the count waits");
    day.wait(1);
    assert!(!day.view().call.active && day.view().may_show);
    assert_eq!(day.calls(), [(0, Some(60_000))]);
}

#[test]
fn a_microphone_that_reopens_in_time_goes_on_with_the_same_call() {
    let mut day = Day::new();
    day.mic_up()
        .mic(1, "phone", Phone, true)
        .wait(M)
        .mic(1, "phone", Phone, false)
        .wait(6 * S - 1);
    day.mic(2, "phone", Phone, true)
        .wait(M)
        .mic(2, "phone", Phone, false)
        .wait(10 * S);
    assert_eq!(day.calls(), [(0, Some(125_999))]);
    day.mic(3, "phone", Phone, true)
        .wait(M)
        .mic(3, "phone", Phone, false)
        .wait(10 * S);
    assert_eq!(
        day.calls().len(),
        2,
        "and one that reopens too late begins another"
    );
}

#[test]
fn a_reopening_too_short_to_be_a_call_does_not_move_the_end() {
    let mut day = Day::new();
    day.mic_up()
        .mic(1, "phone", Phone, true)
        .wait(M)
        .mic(1, "phone", Phone, false)
        .wait(5_900);
    day.mic(2, "phone", Phone, true).wait(200);
    assert!(day.view().call.active, "it may still go on");
    day.mic(2, "phone", Phone, false);
    assert!(!day.view().call.active);
    assert_eq!(day.calls(), [(0, Some(60_000))]);
}
