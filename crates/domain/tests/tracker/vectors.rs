//! Golden vectors: daylight saving both ways, wall steps, sleep, night and split shifts, kills and reboots.

use super::day::{Day, H, M, S, wall};
use domain::{
    calls::event::{LegId, SourceEvent},
    policy::Policy,
    time::Mono,
    tracker::{Outside, SpanKind},
};

fn boot(day: &mut Day, id: &str) {
    day.outside(Outside::AppStarted {
        boot_id: id.to_owned(),
    });
}

#[test]
fn the_night_the_clock_goes_forward_adds_nothing() {
    let mut day = Day::at(Policy::standard(), "2026-03-29T01:30:00+01:00");
    day.phone_up(&[]).up(1).wait(30 * M);
    day.at.offset_min = 120;
    day.outside(Outside::ClockStep).wait(10 * M).down(1);
    assert_eq!(day.view().consecutive_ms, 40 * M);
    let span = day.spans(SpanKind::Call)[0];
    assert_eq!(span.from, wall("2026-03-29T00:30:00Z"));
    assert_eq!(span.to, Some(wall("2026-03-29T01:10:00Z")));
    assert_eq!(day.view().today.calls, 1);
}

#[test]
fn the_night_the_clock_goes_back_takes_nothing() {
    let mut day = Day::at(Policy::standard(), "2026-10-25T02:45:00+02:00");
    day.phone_up(&[]).up(1).wait(15 * M);
    day.at.offset_min = 60;
    day.outside(Outside::ClockStep).wait(10 * M).down(1);
    assert_eq!(day.at.local().to_rfc3339(), "2026-10-25T02:10:00+01:00");
    let span = day.spans(SpanKind::Call)[0];
    assert_eq!(
        (day.view().consecutive_ms, span.to.unwrap() - span.from),
        (25 * M, chrono::Duration::minutes(25))
    );
}

#[test]
fn a_wall_clock_set_an_hour_on_or_back_changes_no_length() {
    for minutes in [60, -60] {
        let mut day = Day::new();
        day.phone_up(&[])
            .up(1)
            .wait(10 * M)
            .step_wall(minutes)
            .wait(10 * M)
            .down(1)
            .wait(M);
        let view = day.view();
        assert_eq!((view.consecutive_ms, view.load_ms), (20 * M, 19 * M));
        let span = day.spans(SpanKind::Call)[0];
        assert_eq!(span.to.unwrap() - span.from, chrono::Duration::minutes(20));
    }
}

#[test]
fn a_stalled_clock_of_durations_makes_no_time() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1);
    for _ in 0..60 {
        day.at.wall += chrono::Duration::minutes(1);
        day.outside(Outside::Heartbeat);
    }
    assert_eq!(day.view().consecutive_ms, 0);
    day.at.mono = Mono(0);
    day.down(1);
    assert_eq!(
        day.view().consecutive_ms,
        0,
        "and one that goes back is no negative time"
    );
}

#[test]
fn eight_hours_of_sleep_are_rest_and_no_call() {
    let mut day = Day::new();
    day.phone_up(&[])
        .call(1, 40 * M)
        .wait(M)
        .outside(Outside::Suspend)
        .skip(8 * H);
    day.outside(Outside::Resume { slept_ms: None }).wait(5 * M);
    let view = day.view();
    assert_eq!(
        (view.load_ms, view.consecutive_ms, day.offers()),
        (0, 0, vec![40 * M + 2 * S])
    );
    assert_eq!(day.calls(), [(0, Some(2_400_000))]);
}

#[test]
fn a_shift_over_midnight_keeps_its_count_and_belongs_to_the_day_it_began() {
    let mut day = Day::at(
        Policy::parse("working_hours = \"22:00-06:00\"").unwrap(),
        "2026-11-23T22:00:00+01:00",
    );
    day.phone_up(&[]);
    for leg in 0..8 {
        day.call(leg, 14 * M).wait(if leg < 7 { M } else { 30 * S });
    }
    assert_eq!(day.view().today.calls, 8, "before midnight");
    assert_eq!(day.view().consecutive_ms, 8 * 14 * M);
    day.call(8, 14 * M).wait(M);
    let view = day.view();
    assert_eq!(
        (view.today.calls, view.spans.len()),
        (9, 9),
        "after midnight the shift goes on, and so does its day"
    );
    assert_eq!(view.consecutive_ms, 9 * 14 * M);
    let minutes: Vec<u64> = day.offers().iter().map(|ms| ms / M).collect();
    assert_eq!(
        minutes,
        [29, 59, 89, 133],
        "short by density, then due, then less often"
    );
}

#[test]
fn a_kill_and_a_reboot_close_the_call_at_the_last_heartbeat() {
    let mut day = Day::new();
    day.phone_up(&["baresip"]).up(1).wait(10 * M + 30 * S);
    let last = day.record.last().unwrap().0;
    // The machine is off for ten minutes, and its clock of durations begins anew.
    day.at.wall += chrono::Duration::minutes(10);
    day.at.mono = Mono(20 * S);
    boot(&mut day, "boot-2");
    let view = day.view();
    assert!(!view.call.active);
    let span = day.spans(SpanKind::Call)[0];
    assert_eq!((span.to, span.uncertain), (Some(last.wall), true));
    assert_eq!(span.to.unwrap() - span.from, chrono::Duration::minutes(10));
    assert_eq!(
        (view.consecutive_ms, view.load_ms),
        (0, 0),
        "ten minutes off are rest"
    );
    day.phone_up(&[]).call(1, M);
    assert_eq!(day.view().today.calls, 2);
}

#[test]
fn a_reboot_with_the_clock_set_back_makes_no_negative_time() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 10 * M);
    day.at.wall -= chrono::Duration::hours(3);
    day.at.mono = Mono(5 * S);
    boot(&mut day, "boot-2");
    assert_eq!(day.view().load_ms, 10 * M);
    day.phone_up(&[]).call(2, M);
    assert_eq!(day.view().consecutive_ms, 11 * M);
}

#[test]
fn a_kill_in_mid_call_goes_on_when_the_phone_repeats_the_call() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(10 * M).skip(4 * S);
    boot(&mut day, "boot-1");
    day.wait(2 * S).phone_up(&[]).up(1).wait(M).down(1);
    assert_eq!(day.calls(), [(0, Some(666_000))]);
    assert!(!day.spans(SpanKind::Call)[0].uncertain);
}

#[test]
fn a_kill_in_mid_call_ends_at_the_last_word_when_nobody_repeats_it() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(10 * M).skip(5 * M);
    boot(&mut day, "boot-1");
    day.wait(15 * S - 1);
    assert!(day.view().call.active);
    day.wait(1);
    assert_eq!(day.calls(), [(0, Some(600_000))]);
    assert_eq!(day.view().load_ms, 10 * M, "time that nobody watched is no rest");
}

#[test]
fn a_call_that_a_hook_started_outlives_a_short_restart() {
    let mut day = Day::new();
    let event = SourceEvent::CallConnected {
        leg: LegId(7),
        lease_ms: Some(4 * H),
    };
    day.source("local-api", event).wait(M).skip(5 * S);
    boot(&mut day, "boot-1");
    day.wait(M).source("local-api", SourceEvent::ended(LegId(7)));
    assert_eq!(day.calls(), [(0, Some(125_000))]);
}

#[test]
fn a_stop_and_a_start_between_calls_change_nothing() {
    let mut day = Day::new();
    day.phone_up(&[])
        .call(1, 20 * M)
        .outside(Outside::AppStopped)
        .skip(H);
    boot(&mut day, "boot-1");
    assert_eq!((day.view().load_ms, day.view().consecutive_ms), (20 * M, 20 * M));
    day.outside(Outside::AppStopped).skip(6 * H);
    boot(&mut day, "boot-1");
    day.wait(0);
    assert_eq!(day.view().load_ms, 0, "but after a night it is another shift");
}

#[test]
fn a_call_on_which_the_clock_goes_back_over_midnight_still_belongs_to_today() {
    let mut day = Day::at(Policy::standard(), "2026-11-24T00:10:00+01:00");
    day.phone_up(&[]).up(1).wait(M).step_wall(-60);
    assert_eq!(day.spans(SpanKind::Call).len(), 1);
}
