//! A start in the middle of a call: what was on goes on, whoever speaks first, and an exact end stays exact.

use super::day::{Day, H, M, S};
use domain::{
    calls::event::{LegId, SourceEvent, SourceId, Tier},
    policy::Policy,
    time::{Mono, Now},
    tracker::{Input, Outside, SpanKind, Tracker, replay},
};

impl Day {
    fn hook(&mut self, leg: u64, begins: bool) -> &mut Day {
        let leg = LegId(leg);
        let event = if begins {
            let lease_ms = Some(4 * H);
            SourceEvent::CallConnected { leg, lease_ms }
        } else {
            SourceEvent::ended(leg)
        };
        self.source("local-api", event)
    }

    /// The first word of a hook in a run of the application.
    fn hook_up(&mut self) -> &mut Day {
        let (tier, covers) = (Tier::Signalling, vec![]);
        self.source("local-api", SourceEvent::Up { tier, covers })
    }

    /// A kill now; the application starts again `ms` later and knows what its record says.
    fn killed_for(&mut self, ms: u64) -> &mut Day {
        self.skip(ms);
        self.tracker = replay(self.tracker.policy().clone(), self.record.iter().cloned());
        let boot_id = "boot-1".to_owned();
        self.outside(Outside::AppStarted { boot_id })
    }

    fn ends_exactly(&self, calls: &[(i64, i64)]) {
        let calls: Vec<_> = calls.iter().map(|(from, to)| (*from, Some(*to))).collect();
        assert_eq!(self.calls(), calls);
        assert!(!self.spans(SpanKind::Call).iter().any(|span| span.uncertain));
    }
}

#[test]
fn the_first_hook_after_a_start_leaves_the_call_of_another_alone() {
    let mut day = Day::new();
    day.hook_up().hook(1, true).wait(50 * M).killed_for(2 * S).wait(S);
    day.hook_up()
        .hook(2, true)
        .wait(10 * S)
        .hook(2, false)
        .wait(30 * S);
    let call = day.view().call;
    assert!(call.active && !call.ending, "{call:?}");
    day.hook(1, false);
    day.ends_exactly(&[(0, 50 * 60_000 + 43_000)]);
    assert!(day.offers().is_empty());
    day.wait(3 * S);
    assert_eq!(day.offers().len(), 1);
}

#[test]
fn a_hook_that_ends_its_call_right_after_a_start_ends_it_then_and_exactly() {
    for away_ms in [S, 60 * S, 5 * M] {
        for end_ms in [200, S, 20 * S, 60 * S] {
            let mut day = Day::new();
            day.hook_up()
                .hook(1, true)
                .wait(50 * M)
                .killed_for(away_ms)
                .wait(end_ms);
            assert!(day.offers().is_empty(), "{away_ms} {end_ms}");
            day.hook_up().hook(1, false);
            assert!(!day.view().call.active, "{away_ms} {end_ms}");
            day.ends_exactly(&[(0, i64::try_from(50 * M + away_ms + end_ms).unwrap())]);
        }
    }
}

#[test]
fn after_a_long_absence_each_of_two_hooks_is_waited_for_by_itself() {
    let mut day = Day::new();
    day.hook_up()
        .hook(1, true)
        .hook(2, true)
        .wait(50 * M)
        .killed_for(5 * M);
    day.wait(30 * S).hook_up().hook(1, false).wait(30 * S);
    assert!(day.view().call.active && day.offers().is_empty());
    day.hook(2, false);
    day.ends_exactly(&[(0, 56 * 60_000)]);
}

#[test]
fn a_hook_that_stays_silent_after_a_long_absence_is_waited_for_no_longer_than_the_policy_says() {
    let mut day = Day::new();
    day.hook_up()
        .hook(1, true)
        .wait(30 * M)
        .killed_for(5 * M)
        .wait(10 * M - 1);
    assert!(day.view().call.active);
    day.wait(1);
    assert!(!day.view().call.active);
    assert_eq!(day.calls(), [(0, Some(30 * 60_000))]);
    assert!(day.spans(SpanKind::Call)[0].uncertain);
}

#[test]
fn an_exact_end_after_a_short_loss_is_taken_at_once() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(M).phone_lost().wait(S);
    day.phone_up(&[]).up(1).wait(S).down(1);
    assert!(!day.view().call.active);
    day.ends_exactly(&[(0, 62_000)]);
}

#[test]
fn after_a_record_that_was_cut_in_a_run_and_a_reboot_time_goes_on() {
    let source = |event| Input::Source {
        source: SourceId("local-api".into()),
        event,
    };
    let at = |mono: u64, wall: &str| Now {
        mono: Mono(mono),
        wall: wall.parse().unwrap(),
        offset_min: 0,
    };
    let (leg, lease_ms) = (LegId(1), Some(4 * H));
    let boot_id = "another boot".to_owned();
    // What is left of yesterday begins without a start; the computer had been up for longer than it is now.
    let cut = [
        (
            at(6 * H, "2026-11-27T14:00:00Z"),
            source(SourceEvent::CallConnected { leg, lease_ms }),
        ),
        (
            at(6 * H + M, "2026-11-27T14:01:00Z"),
            source(SourceEvent::ended(leg)),
        ),
        (
            at(6 * H + 2 * M, "2026-11-27T14:02:00Z"),
            Input::Outside(Outside::AppStopped),
        ),
    ];
    let mut tracker: Tracker = replay(Policy::standard(), cut);
    let started = at(M, "2026-11-28T20:00:00Z");
    tracker.step(started, &Input::Outside(Outside::AppStarted { boot_id }));
    tracker.step(started, &source(SourceEvent::CallConnected { leg, lease_ms }));
    let view = tracker.view(at(51 * M, "2026-11-28T20:50:00Z"));
    assert!(view.call.active && view.due);
    assert_eq!(
        view.consecutive_ms,
        50 * M,
        "yesterday is over, and today is counted"
    );
}

#[test]
fn a_clock_of_durations_that_goes_back_in_a_call_does_not_stop_it() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(10 * M);
    day.at.mono = day.at.mono.minus_ms(H);
    day.outside(Outside::ClockStep).wait(5 * M);
    assert_eq!(day.view().consecutive_ms, 15 * M);
    day.down(1).wait(3 * S);
    assert!(!day.view().call.active);
    let span = day.spans(SpanKind::Call)[0];
    assert_eq!(span.to.unwrap() - span.from, chrono::Duration::minutes(15));
}

#[test]
fn a_start_under_the_same_boot_id_whose_clock_went_back_is_another_boot() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 20 * M).up(2).wait(10 * M);
    day.at.mono = day.at.mono.minus_ms(H);
    day.killed_for(M);
    let view = day.view();
    assert!(!view.call.active, "its end is not known");
    assert_eq!(
        view.consecutive_ms,
        30 * M,
        "a minute off takes no call time away"
    );
    day.phone_up(&[]).up(1).wait(2 * M);
    assert_eq!(day.view().consecutive_ms, 32 * M, "and what follows is counted");
}

#[test]
fn a_wall_clock_that_was_years_back_and_is_set_right_changes_no_length_and_no_load() {
    let right = |day: &mut Day| day.at.wall = super::day::wall("2026-11-23T08:00:00Z");
    for killed in [false, true] {
        let mut day = Day::at(Policy::standard(), "2021-01-01T00:10:00+01:00");
        day.phone_up(&[]).call(1, 20 * M).wait(M);
        day.up(2).wait(10 * M);
        right(&mut day);
        if killed {
            day.killed_for(2 * S).phone_up(&[]).up(2);
        } else {
            day.outside(Outside::ClockStep).wait(2 * S);
        }
        day.wait(10 * M - 2 * S).down(2).wait(S);
        let view = day.view();
        assert_eq!(
            (view.consecutive_ms, view.load_ms),
            (40 * M, 39 * M),
            "killed: {killed}"
        );
    }
}
