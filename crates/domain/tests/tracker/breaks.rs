//! Announced breaks: what ends them, what they count for, and what a reset gave back.

use super::day::{Day, H, M, S};
use domain::{
    policy::Policy,
    rest::{pack::Pack, statutory::Standing},
    shift::Planned,
    tracker::{AgentAct, Effect, Input, Ledger},
};

fn announce(rule: Option<&str>) -> AgentAct {
    AgentAct::StatutoryBreakStart {
        rule: rule.map(str::to_owned),
    }
}

/// A day in Brazil with a planned shift of six hours that begins now.
fn brazil() -> Day {
    let mut day = Day::new();
    let from = day.at.wall;
    let to = from + chrono::Duration::hours(6);
    day.say(Input::Shift(vec![Planned { from, to }]));
    day.phone_up(&[]);
    day
}

fn ledger(day: &Day, country: &str) -> Ledger {
    day.tracker.statutory(&Pack::of(country).unwrap(), day.at)
}

fn rule(ledger: &Ledger, id: &str) -> Standing {
    ledger
        .standings
        .iter()
        .find(|standing| standing.rule == id)
        .unwrap()
        .clone()
}

#[test]
fn a_ringing_phone_leaves_a_break_alone_and_a_call_ends_it_and_says_so_once() {
    let mut day = brazil();
    day.wait(2 * H)
        .agent(announce(None))
        .wait(9 * M)
        .ring(1)
        .wait(30 * S);
    assert!(day.view().on_break.is_some(), "nobody is at the tracker");
    assert_eq!(day.count(&Effect::BreakCut), 0);
    day.up(1).wait(M).down(1).wait(M);
    assert_eq!(day.count(&Effect::BreakCut), 1);
    let shift = ledger(&day, "BR");
    let cut = &shift.breaks[0];
    assert_eq!(
        (cut.ms, cut.by_call, cut.counts_for.len()),
        (9 * M + 30 * S, true, 0)
    );
    assert_eq!(rule(&shift, "pause").taken, 0);
}

#[test]
fn a_break_that_a_call_ends_after_its_full_length_counts_all_the_same() {
    let mut day = brazil();
    day.wait(2 * H)
        .agent(announce(Some("pause")))
        .wait(10 * M)
        .up(1)
        .wait(M)
        .down(1);
    let shift = ledger(&day, "BR");
    assert_eq!(shift.breaks[0].counts_for, ["pause"]);
    assert!(shift.breaks[0].by_call);
}

#[test]
fn nothing_is_offered_in_an_announced_break_and_what_is_due_comes_after_a_short_one() {
    let mut day = brazil();
    day.call(1, 50 * M).wait(S).agent(announce(None)).wait(4 * M);
    assert!(day.view().due && day.offers().is_empty());
    assert_eq!(day.holding(), ["rested"]);
    day.agent(AgentAct::StatutoryBreakEnd);
    assert_eq!(day.offers().len(), 1);
}

#[test]
fn neither_a_reset_nor_a_gap_is_a_pause_that_the_law_owes() {
    let mut day = brazil();
    day.call(1, 2 * H).agent(AgentAct::Hard).reset(600).wait(10 * M);
    day.call(2, 10 * M).wait(30 * M).call(3, M);
    let view = day.view();
    assert_eq!((view.today.resets, view.today.calls), (1, 3));
    for country in ["BR", "DE", "ES", "IT"] {
        let shift = ledger(&day, country);
        assert!(shift.breaks.is_empty(), "{country}");
        assert!(
            shift.standings.iter().all(|standing| standing.taken == 0),
            "{country}"
        );
    }
}

#[test]
fn a_break_does_not_begin_during_a_call_and_never_twice() {
    let mut day = brazil();
    day.up(1).agent(announce(None));
    assert_eq!(day.view().on_break, None);
    day.down(1).agent(announce(None)).wait(M).agent(announce(None));
    assert_eq!(ledger(&day, "BR").breaks.len(), 1);
}

#[test]
fn after_a_call_marked_as_hard_brazil_owes_a_pause_at_once() {
    let mut day = brazil();
    day.wait(90 * M).call(1, 5 * M);
    assert_eq!(rule(&ledger(&day, "BR"), "after_hard").owed, 0);
    day.agent(AgentAct::Hard).agent(AgentAct::Hard);
    let owed = rule(&ledger(&day, "BR"), "after_hard");
    assert_eq!(
        (owed.owed, owed.taken, owed.open),
        (1, 0, true),
        "marked twice is one call"
    );
    day.call(2, M);
    assert!(rule(&ledger(&day, "BR"), "after_hard").open, "it stays owed");
    day.agent(announce(Some("after_hard")))
        .wait(3 * M)
        .agent(AgentAct::StatutoryBreakEnd);
    let given = rule(&ledger(&day, "BR"), "after_hard");
    assert_eq!((given.owed, given.taken, given.open), (1, 1, false));
    assert_eq!(
        rule(&ledger(&day, "BR"), "pause").taken,
        0,
        "it is no rest pause as well"
    );
    assert!(
        ledger(&day, "ES").standings.iter().all(|one| one.owed <= 1),
        "other countries owe nothing for it"
    );
}

#[test]
fn a_shift_without_a_plan_is_over_with_its_last_call() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, 2 * H);
    assert_eq!(ledger(&day, "ES").parts[0].1, None);
    day.wait(6 * H - 1);
    assert_eq!(
        rule(&ledger(&day, "ES"), "screen_pause").owed,
        7,
        "nobody knows that it ended"
    );
    day.wait(1);
    let over = ledger(&day, "ES");
    assert_eq!(rule(&over, "screen_pause").owed, 2);
    assert_eq!(
        over.parts[0].1,
        Some(over.parts[0].0 + chrono::Duration::hours(2))
    );
}

#[test]
fn a_shift_that_began_before_the_computer_did_is_whole() {
    let mut day = Day::new();
    let from = day.at.wall - chrono::Duration::hours(7);
    let to = from + chrono::Duration::hours(8);
    day.say(Input::Shift(vec![Planned { from, to }]));
    let shift = ledger(&day, "ES");
    assert_eq!(
        (shift.parts[0], rule(&shift, "screen_pause").owed),
        ((from, Some(to)), 7)
    );
}

#[test]
fn a_break_of_an_earlier_shift_counts_for_that_one_only() {
    let mut day = Day::new();
    day.phone_up(&[]).call(1, H).agent(announce(None)).wait(20 * M);
    day.agent(AgentAct::StatutoryBreakEnd).wait(12 * H).call(2, 7 * H);
    let shift = ledger(&day, "DE");
    assert!(shift.breaks.is_empty());
    assert_eq!(rule(&shift, "rest_6h").taken, 0);
}

#[test]
fn the_record_has_every_shift_with_its_own_breaks() {
    let es = Pack::of("ES").unwrap();
    let mut day = Day::new();
    day.phone_up(&[]).call(1, H).agent(announce(None)).wait(5 * M);
    day.agent(AgentAct::StatutoryBreakEnd).call(2, H).wait(16 * H);
    let from = day.at.wall;
    let to = from + chrono::Duration::hours(4);
    day.call(3, M).say(Input::Shift(vec![Planned { from, to }]));
    day.call(4, H).wait(20 * H).call(5, 30 * M);
    let shifts = domain::tracker::shifts(&Policy::standard(), &es, &day.record, day.at);
    let seen: Vec<(u64, u64, usize, bool)> = shifts
        .iter()
        .map(|shift| {
            let rule = rule(shift, "screen_pause");
            (rule.owed, rule.taken, shift.breaks.len(), shift.planned)
        })
        .collect();
    assert_eq!(seen, [(2, 1, 1, false), (4, 0, 0, true), (0, 0, 0, false)]);
    assert_eq!(
        shifts.last(),
        Some(&ledger(&day, "ES")),
        "the last one is the tracker's own"
    );
}

#[test]
fn a_reset_says_what_it_gave_back() {
    let mut day = Day::new();
    day.phone_up(&[])
        .call(1, 40 * M)
        .reset(60)
        .wait(45 * S)
        .agent(AgentAct::ResetEnd);
    let rested = day.view().rested.unwrap();
    assert_eq!((rested.rested_ms, rested.credited_ms), (45 * S, 450 * S));
    assert!(rested.counts && !rested.finished);
    day.reset(600).wait(10 * M);
    let rested = day.view().rested.unwrap();
    assert!(rested.finished);
    assert_eq!(rested.credited_ms, 40 * M - 450 * S, "never more than there was");
}

#[test]
fn a_record_of_before_breaks_had_names_still_reads() {
    let old: AgentAct = serde_json::from_str("{\"kind\":\"statutory_break_start\"}").unwrap();
    assert_eq!(old, announce(None));
}
