//! The numbers of rest as an agent meets them: when the offer comes, stays, goes and becomes rarer.

use super::day::{Day, H, M, S};
use domain::{
    calls::event::{MicClass::Phone, SourceEvent},
    policy::Policy,
    tracker::{AgentAct, Answer, Effect, Outside, SpanKind},
};

/// A day whose mark is five seconds.
fn quick() -> Day {
    let mut day = Day::with(Policy::parse("mark = \"5s\"").unwrap());
    day.phone_up(&[]);
    day
}

#[test]
fn the_offer_comes_two_seconds_after_a_call_that_reached_the_mark() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 50 * M).wait(2 * S - 1);
    assert_eq!((day.offers(), day.holding()), (vec![], vec!["settling"]));
    day.wait(1);
    assert!(day.view().shown && day.holding().is_empty());
    let offer = &day.effects[day.effects.len() - 2];
    let since = Some(super::day::wall("2026-11-23T08:00:00Z"));
    let expected = Effect::Offer {
        consecutive_ms: 50 * M,
        since,
        seconds: 180,
    };
    assert_eq!(offer, &(50 * M + 2 * S, expected));
    assert_eq!(
        day.effects.last().unwrap().1,
        Effect::HeartbeatWanted,
        "the record must know of it"
    );
}

#[test]
fn no_offer_comes_a_millisecond_under_the_mark() {
    let mut day = Day::with(Policy::parse("short_from = \"8h\"").unwrap());
    day.phone_up(&[]).call(1, 50 * M - 1).wait(H);
    assert!(day.offers().is_empty());
}

#[test]
fn an_offer_after_a_microphone_call_waits_until_the_end_is_final() {
    let mut day = Day::with(Policy::parse("mark = \"5s\"").unwrap());
    day.mic_up()
        .mic(1, "phone", Phone, true)
        .wait(7 * S)
        .mic(1, "phone", Phone, false)
        .wait(10 * S);
    assert_eq!(day.offers(), [13 * S]);
}

#[test]
fn a_mark_that_passes_in_mid_call_shows_nothing_until_the_call_is_over() {
    let mut day = quick();
    day.up(1).wait(10 * M);
    assert!(day.view().due && day.offers().is_empty());
    assert_eq!(day.holding(), ["in_call"]);
    day.hold(1, true).wait(M).ring(2).wait(S).down(1).wait(10 * S);
    assert!(day.offers().is_empty());
    day.down(2).wait(0);
    assert_eq!(
        day.offers().len(),
        1,
        "the missed ringing is over, and the call long settled"
    );
}

#[test]
fn a_new_call_or_a_ringing_takes_the_offer_away() {
    let mut day = quick();
    day.call(1, 7 * S).wait(3 * S).ring(2);
    assert_eq!(day.count(&Effect::Withdraw), 1);
    assert!(!day.view().shown);
    day.up(2).wait(S).down(2).wait(2 * S);
    assert_eq!(day.offers().len(), 2, "and it comes again in the next gap");
}

#[test]
fn the_offer_stays_twenty_seconds_and_waits_for_the_next_gap() {
    let mut day = quick();
    day.call(1, 7 * S).wait(22 * S - 1);
    assert!(day.view().shown);
    day.wait(1);
    assert_eq!((day.view().shown, day.count(&Effect::Withdraw)), (false, 1));
    assert_eq!(day.holding(), ["postponed"]);
    day.wait(10 * S);
    assert_eq!(day.offers().len(), 1);
}

#[test]
fn after_the_next_call_means_that() {
    let mut day = quick();
    day.call(1, 7 * S).wait(2 * S).answer(Answer::AfterNextCall);
    assert_eq!((day.view().shown, day.holding()), (false, vec!["postponed"]));
    day.wait(5 * S).call(2, S).wait(2 * S);
    assert_eq!(day.offers().len(), 2);
}

/// Fifty minutes on calls, an offer, and "in ten minutes".
fn in_ten_minutes() -> Day {
    let mut day = Day::new();
    day.phone_up(&[]);
    day.call(1, 60 * M).wait(3 * S);
    assert!(day.view().shown);
    day.answer(Answer::Later { seconds: 600 });
    assert_eq!((day.view().shown, day.holding()), (false, vec!["later"]));
    assert_eq!(day.view().load_ms, 60 * M, "later takes nothing off");
    day
}

#[test]
fn in_ten_minutes_means_the_first_gap_after_them() {
    let mut day = in_ten_minutes();
    day.call(2, 8 * M).wait(10 * S);
    assert_eq!((day.offers().len(), day.holding()), (1, vec!["later"]));
    day.call(3, 5 * M);
    assert_eq!(day.offers().len(), 1, "never in a call");
    day.wait(3 * S);
    assert_eq!(day.offers().len(), 2);
}

#[test]
fn in_ten_minutes_comes_in_this_gap_when_it_lasts_and_rest_has_not_done_its_work() {
    let mut day = Day::new();
    day.phone_up(&[]);
    day.call(1, 60 * M)
        .wait(3 * S)
        .answer(Answer::Later { seconds: 60 });
    day.wait(60 * S - 1);
    assert_eq!(day.offers().len(), 1);
    day.wait(1);
    assert_eq!(day.offers().len(), 2, "{:?}", day.holding());
    let mut day = in_ten_minutes();
    day.wait(20 * M);
    assert_eq!(
        (day.offers().len(), day.view().due),
        (1, false),
        "the gap was the rest"
    );
}

#[test]
fn later_is_an_answer_and_makes_nothing_rarer_and_a_reset_ends_it() {
    let mut day = Day::new();
    day.phone_up(&[]);
    day.call(1, 60 * M).wait(25 * S).call(2, M).wait(3 * S);
    day.answer(Answer::Later { seconds: 60 });
    day.call(3, M).wait(25 * S);
    assert_eq!((day.offers().len(), day.holding()), (3, vec!["postponed"]));
    let mut day = in_ten_minutes();
    day.reset(60).wait(61 * S);
    assert!(!day.holding().contains(&"later"), "{:?}", day.holding());
}

#[test]
fn two_ignored_in_a_row_make_it_rarer_and_one_taken_makes_good() {
    let mut day = quick();
    for leg in 0..2 {
        day.call(leg, 7 * S).wait(23 * S);
    }
    day.call(2, 7 * S).wait(20 * S);
    assert_eq!((day.offers().len(), day.holding()), (2, vec!["backing_off"]));
    day.up(3).wait(20 * M).down(3).wait(3 * S);
    assert_eq!(day.offers().len(), 3);
    day.answer(Answer::Take).wait(S).up(4).wait(M).down(4).wait(3 * S);
    assert_eq!(day.offers().len(), 4);
}

#[test]
fn an_offer_that_nobody_could_see_was_not_ignored() {
    let seen = |day: &mut Day, on| _ = day.outside(Outside::OfferSeen { on });
    for (said, ignored) in [(vec![], true), (vec![false], false), (vec![false, true], true)] {
        let mut day = Day::new();
        day.phone_up(&[]);
        for leg in 0..2 {
            day.call(leg, 50 * M).wait(3 * S);
            assert!(day.view().shown, "{said:?}");
            said.iter().for_each(|on| seen(&mut day, *on));
            day.wait(20 * S);
            assert!(!day.view().shown);
        }
        let holds = day.holding().contains(&"backing_off");
        assert_eq!(holds, ignored, "{said:?}");
    }
    let mut day = Day::new();
    seen(&mut day, false);
    day.phone_up(&[]).call(1, 50 * M).wait(3 * S);
    day.answer(Answer::Dismissed).call(2, 50 * M).wait(3 * S);
    day.answer(Answer::Dismissed);
    assert!(
        day.holding().contains(&"backing_off"),
        "a word without an offer says nothing of the next, and an answer is one"
    );
}

#[test]
fn what_a_call_withdrew_was_not_ignored() {
    let mut day = quick();
    for leg in 0..5 {
        day.call(leg, 7 * S).wait(3 * S);
    }
    assert_eq!(day.offers().len(), 5);
}

#[test]
fn a_shift_has_eight_offers_at_most() {
    let mut day = quick();
    for leg in 0..20 {
        day.call(leg, 7 * S).wait(3 * S);
    }
    assert_eq!(day.offers().len(), 8);
    assert!(day.holding().contains(&"shift_limit"));
    day.wait(6 * H).call(99, 7 * S).wait(3 * S);
    assert_eq!(day.offers().len(), 9, "and the next shift has its own");
}

#[test]
fn taking_the_offer_opens_the_reset_and_a_call_closes_it_at_once() {
    let mut day = quick();
    day.call(1, 7 * S).wait(2 * S).answer(Answer::Take);
    assert!(
        day.effects
            .iter()
            .any(|(_, effect)| matches!(effect, Effect::OpenReset { seconds: 60, .. }))
    );
    assert_eq!(day.holding(), ["resetting", "postponed"]);
    day.wait(10 * S).ring(2);
    assert_eq!(day.count(&Effect::CloseReset { finished: false }), 1);
    assert_eq!(day.view().today.resets, 0, "ten seconds are too short to count");
    assert_eq!(day.spans(SpanKind::Reset).len(), 1);
}

#[test]
fn a_reset_is_credited_for_what_was_really_rested() {
    let mut day = Day::new();
    day.phone_up(&[])
        .call(1, 40 * M)
        .reset(180)
        .wait(29_999)
        .agent(AgentAct::ResetEnd);
    assert_eq!(
        (day.view().load_ms, day.view().today.resets),
        (40 * M - 299_990, 0)
    );
    assert_eq!(day.view().consecutive_ms, 40 * M);
    day.reset(60).wait(60 * S);
    assert_eq!(day.count(&Effect::CloseReset { finished: true }), 1);
    let view = day.view();
    assert_eq!((view.load_ms, view.today.resets), (40 * M - 899_990, 1));
    assert_eq!((view.consecutive_ms, view.after_reset), (0, true));
    assert_eq!(view.since, Some(super::day::wall("2026-11-23T08:41:29.999Z")));
}

#[test]
fn a_reset_does_not_start_in_a_call_or_while_it_rings() {
    let mut day = Day::new();
    day.phone_up(&[]).ring(1).reset(60);
    assert!(day.view().reset.is_none() && !day.view().may_reset);
    day.up(1).reset(60);
    assert!(day.view().reset.is_none());
    assert!(
        !day.effects
            .iter()
            .any(|(_, effect)| matches!(effect, Effect::OpenReset { .. }))
    );
}

#[test]
fn a_short_reset_is_offered_after_twenty_minutes_without_a_gap_over_one() {
    let mut day = Day::new();
    day.phone_up(&[])
        .call(1, 10 * M)
        .wait(M)
        .call(2, 10 * M)
        .wait(2 * S);
    let offer = Effect::Offer {
        consecutive_ms: 20 * M,
        since: Some(super::day::wall("2026-11-23T08:00:00Z")),
        seconds: 60,
    };
    assert_eq!(day.count(&offer), 1);
    day.wait(30 * S).call(3, 5 * M).wait(10 * S);
    assert_eq!(day.offers().len(), 1, "and not again until twenty more");
}

#[test]
fn the_offer_waits_for_a_pause_in_typing_of_at_most_thirty_seconds() {
    let mut day = quick();
    day.outside(Outside::Active).call(1, 7 * S).wait(5 * S);
    assert_eq!((day.offers(), day.holding()), (vec![], vec!["typing"]));
    day.outside(Outside::Idle { since: None });
    assert_eq!(day.offers(), [12 * S]);
    day.outside(Outside::Active);
    assert!(day.view().shown, "typing does not take it away again");

    let mut day = quick();
    day.outside(Outside::Active).call(1, 7 * S).wait(32 * S - 1);
    assert!(day.offers().is_empty());
    day.wait(1);
    assert_eq!(day.offers(), [39 * S]);
}

#[test]
fn after_call_work_gets_its_offer_at_the_start_unless_the_policy_says_otherwise() {
    let run = |policy: &str| {
        let mut day = Day::with(Policy::parse(policy).unwrap());
        day.phone_up(&[]).call(1, 7 * S);
        day.source("baresip:1", SourceEvent::AfterCallWork { on: true })
            .wait(3 * S);
        (day.offers().len(), day.holding())
    };
    assert_eq!(run("mark = \"5s\""), (1, vec![]));
    assert_eq!(
        run("mark = \"5s\"\nnudge_in_after_call_work = false"),
        (0, vec!["after_call_work"])
    );
}

#[test]
fn a_hard_call_is_the_one_that_is_on_or_the_last() {
    let mut day = Day::new();
    day.phone_up(&[])
        .call(1, M)
        .agent(AgentAct::Hard)
        .wait(M)
        .up(2)
        .wait(M)
        .down(2);
    let hard: Vec<bool> = day.spans(SpanKind::Call).iter().map(|span| span.hard).collect();
    assert_eq!(hard, [true, false]);
}

#[test]
fn an_idle_desk_needs_no_wake_up() {
    let mut day = Day::new();
    day.phone_up(&["phone"]).mic_up().wait(10 * S);
    assert_eq!(day.tracker.next_deadline(), None);
    day.call(1, M).wait(10 * S);
    assert_eq!(day.tracker.next_deadline(), None);
    day.call(2, 60 * M).wait(30 * S);
    assert_eq!(
        day.tracker.next_deadline(),
        None,
        "due, but this gap had its offer"
    );
}

#[test]
fn a_call_wants_a_heartbeat_a_minute() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(10 * M);
    assert_eq!(day.count(&Effect::HeartbeatWanted), 10);
}

#[test]
fn the_tide_fills_by_tenths() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(5 * M - 1);
    assert_eq!(day.view().fill_tenths, 0);
    day.wait(1);
    assert_eq!(day.view().fill_tenths, 1);
    day.wait(3 * H);
    assert_eq!(day.view().fill_tenths, 10);
}

#[test]
fn only_an_announced_break_of_full_length_fills_the_statutory_ledger() {
    let es = domain::rest::pack::Pack::of("ES").unwrap();
    let mut day = Day::new();
    let from = day.at.wall;
    let plan = domain::shift::Planned {
        from,
        to: from + chrono::Duration::hours(8),
    };
    day.say(domain::tracker::Input::Shift(vec![plan]));
    day.phone_up(&[]).call(1, 58 * M).reset(180).wait(5 * M);
    let standing = |day: &Day| {
        let standing = &day.tracker.statutory(&es, day.at).standings[0];
        (standing.owed, standing.taken, standing.missed, standing.open)
    };
    assert_eq!(
        standing(&day),
        (1, 0, 0, true),
        "neither a gap nor a reset is one"
    );
    let announce = || AgentAct::StatutoryBreakStart { rule: None };
    day.agent(announce()).wait(2 * M).up(2).wait(10 * S).down(2);
    assert_eq!(standing(&day), (1, 0, 0, true), "a call broke it");
    day.agent(announce()).wait(5 * M);
    assert!(day.holding().contains(&"rested"));
    day.agent(AgentAct::StatutoryBreakEnd).wait(M);
    assert_eq!(standing(&day), (1, 1, 0, false));
}
