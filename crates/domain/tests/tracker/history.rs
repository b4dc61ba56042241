//! Days out of the record: to which day a span belongs, what counts as rest, what was not measured.

use super::day::{Day, H, M, S};
use chrono::NaiveDate;
use domain::{
    history::{self, HistoryReplay, Sums},
    policy::Policy,
    time::Mono,
    tracker::{AgentAct, Outside, SpanKind},
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

impl Day {
    /// The days of everything said so far, up to now.
    fn days(&self) -> Vec<history::Day> {
        let mut recall = HistoryReplay::new(self.tracker.policy().clone());
        for (at, input) in &self.record {
            recall.hear(*at, input);
        }
        recall.days(Some(self.at))
    }

    /// The sums of the only day.
    fn sums(&self) -> Sums {
        let days = self.days();
        assert_eq!(days.len(), 1, "{days:?}");
        days[0].sums
    }

    fn break_of(&mut self, ms: u64) -> &mut Day {
        self.agent(AgentAct::StatutoryBreakStart { rule: None })
            .wait(ms)
            .agent(AgentAct::StatutoryBreakEnd)
    }

    /// The application ends in good order and begins again after `ms`.
    fn off(&mut self, ms: u64) -> &mut Day {
        self.outside(Outside::AppStopped).skip(ms);
        let boot_id = "boot-1".to_owned();
        self.outside(Outside::AppStarted { boot_id }).phone_up(&[])
    }

    fn offset(&mut self, minutes: i16) -> &mut Day {
        self.at.offset_min = minutes;
        self.outside(Outside::ClockStep)
    }
}

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn calls_rests_and_the_longest_stretch_of_a_day_are_summed() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 20 * M).wait(2 * M).call(2, 15 * M);
    day.reset(180)
        .wait(3 * M)
        .call(3, 10 * M)
        .wait(5 * M)
        .call(4, 5 * M);
    assert_eq!(
        day.sums(),
        Sums {
            call_ms: 50 * M,
            rest_ms: 8 * M,
            longest_ms: 35 * M,
            resets: 1,
            ..Sums::default()
        }
    );
}

#[test]
fn a_gap_is_rest_from_the_length_that_clears_the_load_and_not_a_moment_before() {
    for (gap, rest) in [(5 * M - 1, 0), (5 * M, 5 * M), (5 * M + 1, 5 * M + 1)] {
        let mut day = Day::new();
        day.phone_up(&[]).call(1, 10 * M).wait(gap).call(2, 10 * M);
        let sums = day.sums();
        assert_eq!(sums.rest_ms, rest, "{gap}");
        assert_eq!(sums.longest_ms, if rest > 0 { 10 * M } else { 20 * M }, "{gap}");
    }
}

#[test]
fn time_between_two_shifts_of_a_day_is_no_rest() {
    let rest = |gap| {
        let mut day = Day::at(Policy::standard(), "2026-11-23T06:00:00+01:00");
        day.phone_up(&[]).call(1, 10 * M).wait(gap).call(2, 10 * M);
        day.sums().rest_ms
    };
    assert_eq!((rest(6 * H - 1), rest(6 * H)), (6 * H - 1, 0));
}

#[test]
fn a_reset_within_an_announced_break_is_not_counted_twice() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 10 * M);
    day.agent(AgentAct::StatutoryBreakStart { rule: None })
        .wait(M)
        .reset(60)
        .wait(M);
    day.agent(AgentAct::StatutoryBreakEnd).call(2, 10 * M);
    assert_eq!((day.sums().rest_ms, day.sums().resets), (2 * M, 1));
    let kinds: Vec<_> = day.days()[0].spans.iter().map(|span| span.kind).collect();
    use SpanKind::{Break, Call, Reset};
    assert_eq!(kinds, [Call, Break, Reset, Call]);
}

#[test]
fn an_announced_break_is_a_span_and_a_call_ends_it() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 10 * M).break_of(4 * M).call(2, M);
    day.agent(AgentAct::StatutoryBreakStart { rule: None })
        .wait(2 * M)
        .call(3, M);
    let breaks: Vec<_> = day
        .spans(SpanKind::Break)
        .iter()
        .map(|span| (span.to.unwrap() - span.from).num_minutes())
        .collect();
    assert_eq!(breaks, [4, 2]);
}

#[test]
fn a_shift_over_midnight_is_one_day_and_the_next_shift_another() {
    let mut day = Day::at(Policy::standard(), "2026-11-23T22:00:00+01:00");
    day.phone_up(&[]);
    for leg in 0..8 {
        day.call(leg, 40 * M).wait(20 * M);
    }
    day.wait(16 * H).call(9, 10 * M);
    let days = day.days();
    let calls: Vec<_> = days.iter().map(|day| (day.on, day.sums.call_ms)).collect();
    assert_eq!(calls, [(on("2026-11-23"), 320 * M), (on("2026-11-24"), 10 * M)]);
}

#[test]
fn a_shift_over_midnight_takes_what_begins_before_noon() {
    let of_the_first = |wait| {
        let mut day = Day::at(Policy::standard(), "2026-11-23T23:00:00+01:00");
        day.phone_up(&[]).call(1, 4 * H - M).wait(4 * H);
        day.call(2, M).wait(wait).call(3, M);
        day.days()[0].sums.call_ms
    };
    // 23:00 + 4 h - 1 min + 4 h + 1 min = 07:00.
    assert_eq!(of_the_first(5 * H - 1), 4 * H + M);
    assert_eq!(of_the_first(5 * H), 4 * H);
}

#[test]
fn in_a_quiet_night_the_working_hours_say_whose_shift_it_is() {
    let policy = Policy::parse("working_hours = \"22:00-06:00\"").unwrap();
    let of_the_first = |policy: Policy| {
        let mut day = Day::at(policy, "2026-11-23T22:00:00+01:00");
        day.phone_up(&[]).call(1, M).wait(7 * H).call(2, M);
        day.days()[0].sums.call_ms
    };
    assert_eq!(
        (of_the_first(policy), of_the_first(Policy::standard())),
        (2 * M, M)
    );
}

#[test]
fn the_night_the_clocks_change_is_as_long_as_it_was() {
    for (begin, before, after) in [
        ("2026-03-28T22:00:00+01:00", 60, 120),
        ("2026-10-24T22:00:00+02:00", 120, 60),
    ] {
        let mut day = Day::at(Policy::standard(), begin);
        assert_eq!(day.at.offset_min, before);
        day.phone_up(&[])
            .up(1)
            .wait(3 * H)
            .offset(after)
            .wait(30 * M)
            .down(1);
        day.wait(10 * M).call(2, 10 * M);
        let days = day.days();
        let first = &days[0];
        assert_eq!(
            (first.on.to_string(), first.sums.call_ms),
            (begin[..10].to_owned(), 220 * M)
        );
        assert_eq!(first.sums.rest_ms, 10 * M);
        assert!(
            days[1..].iter().all(|day| day.sums == Sums::default()),
            "{days:?}"
        );
    }
}

#[test]
fn a_day_of_which_nothing_was_recorded_is_not_invented() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 10 * M).skip(72 * H).call(2, 10 * M);
    let days: Vec<_> = day.days().iter().map(|day| day.on.to_string()).collect();
    assert_eq!(days, ["2026-11-23", "2026-11-26"]);
}

#[test]
fn a_day_without_a_call_is_a_day_with_nothing_in_it() {
    let day = Day::new();
    assert_eq!(day.sums(), Sums::default());
}

#[test]
fn time_that_nobody_watched_is_said_and_is_neither_call_nor_rest() {
    let mut day = Day::new();
    day.phone_up(&[])
        .call(1, 10 * M)
        .wait(M)
        .off(40 * M)
        .call(2, 10 * M);
    let sums = day.sums();
    assert_eq!(
        (sums.call_ms, sums.rest_ms, sums.unmeasured_ms),
        (20 * M, 0, 40 * M)
    );
    assert_eq!(sums.longest_ms, 20 * M, "nor did it clear the count");
    let spans = &day.days()[0].spans;
    assert_eq!(spans[1].kind, SpanKind::Unmeasured);
    assert_eq!((spans[1].to.unwrap() - spans[1].from).num_minutes(), 40);
}

#[test]
fn a_restart_of_under_a_minute_is_not_worth_a_mark() {
    for (off, marks) in [(M - 1, 0), (M, 1), (M + 1, 1)] {
        let mut day = Day::new();
        day.phone_up(&[]).call(1, 10 * M).off(off).call(2, 10 * M);
        assert_eq!(day.spans(SpanKind::Unmeasured).len(), marks, "{off}");
    }
}

#[test]
fn a_computer_that_was_off_is_not_measured_and_a_killed_call_is_uncertain() {
    let mut day = Day::new();
    day.phone_up(&[]).up(1).wait(10 * M + 30 * S).skip(30 * M);
    day.at.mono = Mono(M);
    let boot_id = "boot-2".to_owned();
    day.outside(Outside::AppStarted { boot_id })
        .phone_up(&[])
        .call(2, 5 * M);
    let sums = day.sums();
    assert_eq!(
        (sums.uncertain_ms, sums.call_ms),
        (10 * M, 15 * M),
        "to the last heartbeat"
    );
    assert_eq!(sums.unmeasured_ms, 30 * M + 30 * S);
}

#[test]
fn a_stuck_call_is_shown_and_left_out_of_every_sum() {
    let mut day = Day::new();
    day.phone_up(&[])
        .call(1, 10 * M)
        .wait(10 * M)
        .up(2)
        .wait(4 * H + M);
    let days = day.days();
    let stuck: Vec<_> = days[0].spans.iter().map(|span| span.stuck).collect();
    assert_eq!(stuck, [false, true]);
    assert_eq!((days[0].sums.call_ms, days[0].sums.longest_ms), (10 * M, 10 * M));
}

#[test]
fn a_call_that_is_on_is_counted_up_to_now() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 10 * M).wait(M).up(2).wait(7 * M);
    assert_eq!((day.sums().call_ms, day.sums().longest_ms), (17 * M, 17 * M));
}

/// Five days of calls, resets, breaks, ends and starts of the application, at all hours.
fn week(seed: u64) -> Day {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let hours = ["", "working_hours = \"21:00-05:00\""][usize::from(rng.random_bool(0.3))];
    let mut day = Day::at(Policy::parse(hours).unwrap(), "2026-11-23T08:00:00+01:00");
    day.phone_up(&[]);
    let end = day.at.mono.plus_ms(5 * 24 * H);
    let mut leg = 0;
    while day.at.mono < end {
        leg += 1;
        match rng.random_range(0..20) {
            0..11 => day.call(leg, rng.random_range(0..40 * M)),
            11 => day.reset(60).wait(rng.random_range(0..M)),
            12 => day.break_of(rng.random_range(0..30 * M)),
            13 => day.off(rng.random_range(0..90 * M)),
            14 => day.wait(rng.random_range(0..15 * H)),
            _ => day.wait(rng.random_range(0..10 * M)),
        };
    }
    day
}

#[test]
fn a_day_does_not_depend_on_how_far_back_the_reading_began() {
    for seed in 0..60 {
        let day = week(seed);
        let all = day.days();
        for (whole, first) in all.iter().zip(&all).skip(2) {
            let from = first.on.pred_opt().unwrap();
            let mut recall = HistoryReplay::new(day.tracker.policy().clone());
            let from_there = day.record.iter().filter(|(at, _)| at.local_on() >= from);
            from_there.for_each(|(at, input)| recall.hear(*at, input));
            let days = recall.days(Some(day.at));
            let again = days.iter().find(|day| day.on == whole.on).unwrap();
            assert_eq!(again, whole, "seed {seed}, read from {from}");
        }
    }
}

#[test]
fn the_live_day_has_the_same_spans_and_resets_as_the_recalled_one() {
    for seed in 0..60 {
        let day = week(seed);
        let (view, days) = (day.view(), day.days());
        let measured = |spans: &[domain::tracker::Span]| -> Vec<_> {
            let spans = spans.iter().filter(|span| span.kind != SpanKind::Unmeasured);
            spans
                .map(|span| (span.kind, span.from, span.to, span.stuck))
                .collect()
        };
        let today = days
            .iter()
            .find(|day| measured(&day.spans) == measured(&view.spans));
        let resets = today.map_or(0, |day| day.sums.resets);
        assert!(today.is_some() || view.spans.is_empty(), "seed {seed}");
        assert_eq!(resets, view.today.resets, "seed {seed}");
    }
}
