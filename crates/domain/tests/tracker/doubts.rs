//! The arbiter's rules of doubt (4 to 9): sources lost, sleep, caps, flapping, lines that stay open.

use super::day::{Day, H, M, S};
use domain::{
    calls::event::{DownReason, LegId, MicClass::*, SourceEvent},
    tracker::{AgentAct, Confidence, Effect, NoteKind, Outside, SpanKind},
};

fn notes(day: &Day) -> Vec<NoteKind> {
    day.view().source_notes.iter().map(|note| note.kind).collect()
}

fn lease(day: &mut Day, ms: u64) -> &mut Day {
    day.source(
        "local-api",
        SourceEvent::CallConnected {
            leg: LegId(7),
            lease_ms: Some(ms),
        },
    )
}

// Rule 4: a source is lost.

#[test]
fn a_phone_that_dies_with_its_microphone_open_leaves_the_call_to_the_microphone() {
    let mut day = Day::new();
    day.phone_up(&["phone"])
        .mic_up()
        .wait(2 * S)
        .up(1)
        .mic(1, "phone", Phone, true)
        .wait(M)
        .phone_lost();
    day.wait(M);
    assert_eq!(day.view().call.confidence, Some(Confidence::Good));
    assert_eq!(notes(&day), [NoteKind::Lost]);
    day.mic(1, "phone", Phone, false).wait(10 * S);
    assert_eq!(day.calls(), [(2_000, Some(122_000))]);
}

#[test]
fn a_microphone_takes_over_at_once_however_young() {
    let mut day = Day::new();
    day.phone_up(&["phone"]).mic_up().wait(2 * S).up(1).wait(M);
    day.mic(1, "phone", Phone, true).wait(100).phone_lost();
    let call = day.view().call;
    assert!(call.active && !call.ending, "{call:?}");
    day.wait(200);
    assert_eq!(day.view().consecutive_ms, M + 300, "its time counts on");
}

#[test]
fn a_lost_phone_has_fifteen_seconds_to_come_back_and_repeat_its_call() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(M).phone_lost().wait(15 * S - 1);
    assert!(day.view().call.active);
    assert_eq!(day.view().consecutive_ms, M, "the count waits");
    day.phone_up(&[]).up(1).wait(M).down(1);
    assert_eq!(day.calls(), [(0, Some(134_999))]);
}

#[test]
fn a_phone_that_stays_lost_ended_its_call_at_the_loss() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(M).phone_lost().wait(15 * S);
    assert!(!day.view().call.active);
    assert_eq!(day.calls(), [(0, Some(60_000))]);
    assert!(day.spans(SpanKind::Call)[0].uncertain);
}

#[test]
fn a_phone_that_comes_back_without_its_call_ended_it_at_the_loss() {
    let mut day = Day::new();
    day.phone_up(&[])
        .up(1)
        .wait(M)
        .phone_lost()
        .wait(5 * S)
        .phone_up(&[])
        .wait(15 * S);
    assert_eq!(day.calls(), [(0, Some(60_000))]);
}

#[test]
fn a_phone_lost_between_calls_does_not_turn_its_open_microphone_into_one() {
    let mut day = Day::new();
    day.phone_up(&["phone"])
        .mic_up()
        .wait(2 * S)
        .mic(1, "phone", Phone, true)
        .wait(M)
        .phone_lost()
        .wait(H);
    assert_eq!(day.calls(), []);
}

#[test]
fn a_phone_removed_in_good_order_ends_its_call_at_once() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(M);
    day.source(
        "baresip:1",
        SourceEvent::Down {
            reason: DownReason::Closed,
        },
    );
    assert!(!day.view().call.active && notes(&day).is_empty());
    assert!(!day.spans(SpanKind::Call)[0].uncertain);
}

#[test]
fn a_sound_server_that_restarts_keeps_the_call() {
    let mut day = Day::new();
    day.mic_up().mic(1, "phone", Phone, true).wait(M);
    day.source(
        "mic:pulse",
        SourceEvent::Down {
            reason: DownReason::Lost,
        },
    )
    .wait(3 * S)
    .mic_up();
    let open = vec![(LegId(9), "phone".to_owned(), Phone)];
    day.source("mic:pulse", SourceEvent::MicSnapshot { open })
        .wait(M)
        .mic(9, "phone", Phone, false)
        .wait(10 * S);
    assert_eq!(day.calls(), [(0, Some(123_000))]);
}

#[test]
fn a_snapshot_without_the_microphone_closes_it() {
    let mut day = Day::new();
    day.mic_up().mic(1, "phone", Phone, true).wait(M);
    day.source("mic:pulse", SourceEvent::MicSnapshot { open: vec![] })
        .wait(10 * S);
    assert_eq!(day.calls(), [(0, Some(60_000))]);
}

// Rule 5: sleep.

#[test]
fn sleep_ends_the_call_at_the_time_of_sleep_and_a_lock_does_not() {
    let mut day = Day::new();
    day.phone_up(&[])
        .up(1)
        .wait(M)
        .outside(Outside::Locked { on: true })
        .wait(M);
    assert!(day.view().call.active);
    day.outside(Outside::Suspend)
        .skip(8 * H)
        .outside(Outside::Resume { slept_ms: None })
        .wait(M);
    assert_eq!(day.calls(), [(0, Some(120_000))]);
    day.down(1);
    assert_eq!(day.calls().len(), 1);
}

#[test]
fn a_sleep_that_nobody_announced_ends_the_call_where_it_began() {
    let mut day = Day::new();
    day.phone_up(&[])
        .up(1)
        .wait(10 * M)
        .skip(3 * H)
        .outside(Outside::Resume {
            slept_ms: Some(3 * H),
        });
    assert_eq!(day.calls(), [(0, Some(600_000))]);
}

// Rule 6: the cap and leases.

#[test]
fn a_call_over_four_hours_is_stuck_and_left_out() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 10 * M).wait(M).up(2).wait(4 * H - 1);
    assert!(day.view().call.active);
    day.wait(1);
    let view = day.view();
    assert!(!view.call.active);
    assert_eq!((view.today.calls, view.consecutive_ms), (1, 10 * M));
    assert!(day.spans(SpanKind::Call)[1].stuck);
    assert_eq!(notes(&day), [NoteKind::Stuck]);
    day.wait(6 * H).down(2);
    assert_eq!(day.calls().len(), 2, "a six-hour call is never invented");
    day.call(3, M);
    assert_eq!((day.view().today.calls, notes(&day)), (2, vec![]));
}

#[test]
fn a_lease_ends_a_call_that_nobody_ended() {
    let mut day = Day::new();
    lease(&mut day, 10 * M).wait(10 * M - 1);
    assert!(day.view().call.active);
    day.wait(1);
    assert!(!day.view().call.active && day.spans(SpanKind::Call)[0].stuck);
}

#[test]
fn another_word_renews_a_lease() {
    let mut day = Day::new();
    lease(&mut day, 10 * M).wait(9 * M);
    lease(&mut day, 10 * M).wait(9 * M);
    assert!(day.view().call.active);
}

#[test]
fn an_end_without_a_start_and_a_hold_without_a_call_do_nothing() {
    let mut day = Day::new();
    day.source("local-api", SourceEvent::ended(LegId(7)));
    day.source(
        "local-api",
        SourceEvent::CallHeld {
            leg: LegId(7),
            on: true,
        },
    )
    .wait(M);
    assert_eq!(day.calls(), []);
    assert!(day.effects.is_empty());
}

// Rule 7: the agent's switch, and flapping.

#[test]
fn the_agents_switch_wins_until_it_is_cleared() {
    let mut day = Day::new();
    day.phone_up(&[]).manual(Some(true)).wait(M);
    assert_eq!(day.view().call.confidence, Some(Confidence::Manual));
    day.up(1).wait(M).down(1).wait(M);
    assert!(day.view().call.active);
    day.manual(None);
    assert_eq!(day.calls(), [(0, Some(180_000))]);
    day.manual(Some(false)).up(2).wait(M);
    assert!(!day.view().call.active, "the agent says that this is no call");
    day.manual(None);
    assert!(day.view().call.active);
    assert_eq!(day.calls()[1], (240_000, None), "from now on, not from then");
}

#[test]
fn the_agents_switch_lets_go_at_the_end_of_the_day() {
    let mut day = Day::at(domain::policy::Policy::standard(), "2026-11-24T03:00:00+01:00");
    day.manual(Some(false)).phone_up(&[]).up(1).wait(H - 1);
    assert!(!day.view().call.active);
    day.wait(1);
    assert!(day.view().call.active);
}

#[test]
fn a_source_that_flaps_is_muted_for_a_minute_and_shown() {
    let mut day = Day::new();
    day.phone_up(&[]);
    for _ in 0..11 {
        day.up(1).wait(S).down(1).wait(S);
    }
    assert_eq!(notes(&day), [], "twenty edges are still a phone");
    day.up(1);
    assert_eq!(notes(&day), [NoteKind::Muted]);
    assert!(!day.view().call.active);
    day.wait(M);
    assert_eq!(notes(&day), []);
    assert!(day.view().call.active, "it is heard again");
}

/// A hook without an id says the same call again and again; only a change is an edge.
#[test]
fn saying_the_same_again_is_never_flapping() {
    let mut day = Day::new();
    day.mic_up().mic(1, "phone", Phone, true).wait(S);
    lease(&mut day, 10 * M);
    for _ in 0..100 {
        lease(&mut day, 10 * M).wait(100);
        day.source("local-api", SourceEvent::Ringing { leg: LegId(7) });
        for on in [true, false] {
            let leg = LegId(7);
            day.source("local-api", SourceEvent::CallHeld { leg, on });
        }
        day.mic(1, "phone", Phone, true).wait(100);
    }
    assert_eq!(notes(&day), []);
    assert!(day.view().call.active);
    for _ in 0..100 {
        day.source("local-api", SourceEvent::ended(LegId(7)));
    }
    day.mic(1, "phone", Phone, false).wait(10 * S);
    assert_eq!((notes(&day), day.calls().len()), (vec![], 1));
}

/// Calls with ids of their own come as fast as they like; the same one off and on does not.
#[test]
fn many_short_calls_are_a_busy_phone_and_not_a_flapping_one() {
    let mut day = Day::new();
    day.phone_up(&[]);
    for leg in 0..100 {
        day.up(leg).wait(300).down(leg).wait(250);
    }
    assert_eq!((notes(&day), day.calls().len()), (vec![], 100));
}

/// The limit is the policy's: three edges are the third one over two.
#[test]
fn the_number_of_edges_is_the_policys() {
    let policy = domain::policy::Policy::parse("edges_per_min_max = 2").unwrap();
    let mut day = Day::with(policy);
    day.phone_up(&[]).call(1, S).wait(S).call(1, S).wait(S);
    assert_eq!(notes(&day), []);
    day.up(1);
    assert_eq!(notes(&day), [NoteKind::Muted]);
}

// Rule 8: after-call work.

#[test]
fn after_call_work_is_neither_call_nor_rest() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 10 * M);
    day.source("baresip:1", SourceEvent::AfterCallWork { on: true })
        .wait(20 * M);
    let view = day.view();
    assert!(view.after_call_work && !view.call.active);
    assert_eq!((view.load_ms, view.consecutive_ms), (10 * M, 10 * M));
    day.source("baresip:1", SourceEvent::AfterCallWork { on: false })
        .wait(M);
    assert_eq!(day.view().load_ms, 9 * M);
    assert_eq!(day.spans(SpanKind::AfterCall).len(), 1);
}

// Rule 9: lines that stay open.

#[test]
fn a_browser_line_is_asked_about_once_after_45_minutes() {
    let mut day = Day::new();
    let ask = Effect::AskBrowserLine {
        app: "browser".to_owned(),
    };
    day.agent(AgentAct::Browsers { on: true })
        .mic_up()
        .mic(1, "browser", Browser, true)
        .wait(45 * M - 1);
    assert_eq!(day.count(&ask), 0);
    assert_eq!(day.view().line_questions, [] as [&str; 0]);
    day.wait(1);
    assert_eq!(day.count(&ask), 1);
    assert_eq!(day.view().line_questions, ["browser"]);
    day.agent(AgentAct::BrowserLine {
        app: "browser".to_owned(),
        kept_open: true,
    });
    assert_eq!(day.view().line_questions, [] as [&str; 0]);
    assert!(!day.view().call.active);
    assert_eq!(day.view().load_ms, 0, "what was no call leaves no load");
    day.wait(H)
        .mic(1, "browser", Browser, false)
        .mic(2, "browser", Browser, true)
        .wait(H);
    assert_eq!((day.count(&ask), day.view().today.calls), (1, 0));
}

#[test]
fn what_was_said_of_a_browser_line_beforehand_is_not_asked() {
    for kept_open in [false, true] {
        let mut day = Day::new();
        day.agent(AgentAct::Browsers { on: true })
            .agent(AgentAct::BrowserLine {
                app: "browser".to_owned(),
                kept_open,
            })
            .mic_up()
            .mic(1, "browser", Browser, true)
            .wait(46 * M);
        assert_eq!(day.view().line_questions, [] as [&str; 0]);
        assert_eq!(day.view().call.active, !kept_open);
    }
}

#[test]
fn a_browser_that_nobody_answered_for_is_switched_off_after_90_minutes() {
    let mut day = Day::new();
    day.agent(AgentAct::Browsers { on: true })
        .mic_up()
        .mic(1, "browser", Browser, true)
        .wait(90 * M - 1);
    assert!(day.view().call.active);
    day.wait(1 + 10 * S);
    assert!(!day.view().call.active);
    assert!(notes(&day).contains(&NoteKind::Untrusted));
    assert_eq!(day.view().today.calls, 0);
}

#[test]
fn a_phone_whose_microphone_is_open_for_90_minutes_is_no_longer_trusted() {
    let mut day = Day::new();
    day.mic_up().mic(1, "phone", Phone, true).wait(90 * M - 1);
    assert_eq!(day.view().call.confidence, Some(Confidence::Good));
    day.wait(1);
    assert_eq!(day.view().call.confidence, Some(Confidence::Untrusted));
    assert_eq!(notes(&day), [NoteKind::Untrusted]);
    day.wait(6 * H);
    assert!(!day.view().call.active);
    assert_eq!((day.view().today.calls, day.view().load_ms), (0, 0));
}
