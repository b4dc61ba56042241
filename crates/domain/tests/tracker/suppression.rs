//! Why no reset now: each reason ends for its own cause only, and none erases load.

use super::day::{Day, H, M, S};
use chrono::Duration;
use domain::{
    policy::Policy,
    shift::Planned,
    tracker::{AgentAct, Input, Outside},
};

/// Due, with the offer held back by `act`; the load before and after.
fn held(act: impl Fn(&mut Day)) -> Day {
    let mut day = Day::with(Policy::parse("mark = \"30m\"").unwrap());
    day.phone_up(&[]);
    act(&mut day);
    day.call(1, 40 * M).wait(5 * S);
    assert!(day.offers().is_empty());
    assert_eq!(
        day.view().load_ms,
        40 * M,
        "what holds a nudge back takes nothing off"
    );
    day
}

fn ends(mut day: Day, reason: &str, act: impl Fn(&mut Day)) {
    assert_eq!(day.holding(), [reason]);
    act(&mut day);
    assert_eq!(day.offers().len(), 1, "{reason} ended: {:?}", day.holding());
}

#[test]
fn a_locked_screen() {
    let day = held(|day| _ = day.outside(Outside::Locked { on: true }));
    ends(day, "locked", |day| {
        _ = day.outside(Outside::Locked { on: false })
    });
}

#[test]
fn do_not_disturb() {
    let day = held(|day| _ = day.outside(Outside::DoNotDisturb { on: true }));
    ends(day, "do_not_disturb", |day| {
        _ = day.outside(Outside::DoNotDisturb { on: false })
    });
}

#[test]
fn a_full_screen() {
    let day = held(|day| _ = day.outside(Outside::FullScreen { on: true }));
    ends(day, "full_screen", |day| {
        _ = day.outside(Outside::FullScreen { on: false })
    });
}

#[test]
fn quiet_mode_ends_by_itself_or_by_hand() {
    let quiet = |day: &mut Day| _ = day.agent(AgentAct::Quiet { seconds: Some(2_430) });
    ends(held(quiet), "quiet", |day| _ = day.wait(25 * S));
    ends(held(quiet), "quiet", |day| {
        _ = day.agent(AgentAct::Quiet { seconds: None })
    });
}

#[test]
fn nudges_that_nobody_wants() {
    let day = held(|day| _ = day.agent(AgentAct::NudgesWanted { on: false }));
    ends(day, "nudges_off", |day| {
        _ = day.agent(AgentAct::NudgesWanted { on: true })
    });
}

#[test]
fn do_not_disturb_neither_ends_quiet_mode_when_it_begins_nor_when_it_ends() {
    let mut day = held(|day| _ = day.agent(AgentAct::Quiet { seconds: Some(2_430) }));
    day.outside(Outside::DoNotDisturb { on: true });
    assert_eq!(day.holding(), ["quiet", "do_not_disturb"]);
    day.outside(Outside::DoNotDisturb { on: false });
    assert_eq!(day.holding(), ["quiet"]);
    ends(day, "quiet", |day| {
        _ = day.agent(AgentAct::Quiet { seconds: None })
    });
}

#[test]
fn two_reasons_end_each_for_its_own_cause() {
    let mut day = held(|day| {
        day.outside(Outside::Locked { on: true })
            .outside(Outside::DoNotDisturb { on: true });
    });
    assert_eq!(day.holding(), ["locked", "do_not_disturb"]);
    day.outside(Outside::Locked { on: false });
    assert_eq!(day.holding(), ["do_not_disturb"]);
    ends(day, "do_not_disturb", |day| {
        _ = day.outside(Outside::DoNotDisturb { on: false })
    });
}

#[test]
fn the_minute_after_waking() {
    let mut day = Day::with(Policy::parse("mark = \"30m\"\nclears_after = \"8h\"\ngap_credit = 0").unwrap());
    day.phone_up(&[])
        .call(1, 40 * M)
        .outside(Outside::Suspend)
        .skip(H);
    day.outside(Outside::Resume { slept_ms: None }).wait(60 * S - 1);
    assert_eq!((day.offers(), day.holding()), (vec![], vec!["waking"]));
    day.wait(1);
    assert_eq!(day.offers().len(), 1);
    day.wait(H);
    assert_eq!(day.offers().len(), 1, "one after waking");
}

fn policy(hours: &str) -> Policy {
    Policy::parse(&format!(
        "mark = \"5s\"\ngap_credit = 0\nclears_after = \"8h\"\n{hours}"
    ))
    .unwrap()
}

#[test]
fn working_hours_over_midnight() {
    let mut day = Day::at(
        policy("working_hours = \"22:00-06:00\""),
        "2026-11-23T21:50:00+01:00",
    );
    day.phone_up(&[]).call(1, M).wait(5 * S);
    assert_eq!(day.holding(), ["off_shift"]);
    day.wait(10 * M);
    assert_eq!(day.offers(), [10 * M], "at ten in the evening to the millisecond");
}

#[test]
fn the_night_ends_in_the_morning_and_a_planned_shift_covers_it() {
    let mut day = Day::at(policy("night = \"23:00-05:00\""), "2026-11-24T04:30:00+01:00");
    day.phone_up(&[]).call(1, M).wait(M);
    assert_eq!(day.holding(), ["night"]);
    day.wait(30 * M);
    assert_eq!(day.offers(), [30 * M]);

    let mut day = Day::at(policy("night = \"23:00-05:00\""), "2026-11-24T04:30:00+01:00");
    let from = day.at.wall - chrono::Duration::hours(6);
    day.say(Input::Shift(vec![Planned {
        from,
        to: from + chrono::Duration::hours(8),
    }]));
    day.phone_up(&[]).call(1, M).wait(2 * S);
    assert_eq!(day.offers().len(), 1);
}

#[test]
fn outside_a_planned_shift() {
    let mut day = Day::with(policy(""));
    let from = day.at.wall + chrono::Duration::minutes(20);
    day.say(Input::Shift(vec![Planned {
        from,
        to: from + chrono::Duration::hours(8),
    }]));
    day.phone_up(&[]).call(1, M).wait(5 * S);
    assert_eq!(day.holding(), ["off_shift"]);
    day.wait(30 * M);
    assert_eq!(day.offers(), [20 * M]);
}

#[test]
fn a_rested_agent_is_not_asked_again_in_the_same_gap() {
    let mut day = Day::with(Policy::parse("mark = \"60m\"\nnudge_for = \"1s\"").unwrap());
    day.phone_up(&[]).call(1, 2 * H).reset(60).wait(2 * M);
    assert!(day.view().due);
    assert_eq!((day.offers(), day.holding()), (vec![], vec!["rested"]));
    day.call(2, M).wait(2 * S);
    assert_eq!(day.offers().len(), 1);
}

#[test]
fn a_meeting_and_the_one_that_follows_it_at_once() {
    let meetings = |day: &mut Day| {
        let at = |minutes: i64| day.at.wall + Duration::minutes(minutes);
        let meeting = |from: i64, to: i64| Planned {
            from: at(from),
            to: at(to),
        };
        day.say(Input::Meetings(vec![
            meeting(30, 41),
            meeting(41, 42),
            meeting(600, 660),
        ]));
    };
    let day = held(meetings);
    assert!(
        day.view().holding.lets_an_offer_come(),
        "it may come when the meeting is over"
    );
    ends(day, "meeting", |day| _ = day.wait(2 * M));
    let day = held(meetings);
    ends(day, "meeting", |day| _ = day.say(Input::Meetings(vec![])));
}

#[test]
fn a_meeting_takes_an_offer_away_and_is_no_rest() {
    let mut day = Day::with(Policy::parse("mark = \"30m\"").unwrap());
    day.phone_up(&[]).call(1, 40 * M).wait(3 * S);
    assert!(day.view().shown);
    let (from, load) = (day.at.wall, day.view().load_ms);
    let to = from + Duration::minutes(30);
    day.say(Input::Meetings(vec![Planned { from, to }]));
    assert_eq!((day.view().shown, day.view().load_ms), (false, load));
    assert_eq!(day.holding(), ["meeting", "postponed"]);
}
