//! Three traces on which other break apps lose the load, and what becomes of it here.
//!
//! Each trace is played by the real tracker and, second by second, by the other app's own rule. The pictures in
//! `docs/rest.md` are drawn from these tests, so that they cannot show anything else.

mod elsewhere;
mod ours;
mod picture;

use super::day::{Day, M, S};
use domain::tracker::{AgentAct, Outside, SpanKind};
use elsewhere::{Entracte, SaneBreak, Stretchly};
use ours::{Curve, Period, Trace, What};

/// Four calls with ten seconds between them, and a full screen for a minute three times.
const GUARD: Trace = Trace {
    name: "guard",
    until_s: 2_430,
    periods: &[
        period(What::Call, 0, 600),
        period(What::Call, 610, 1_210),
        period(What::Call, 1_220, 1_820),
        period(What::Call, 1_830, 2_430),
        period(What::FullScreen, 720, 780),
        period(What::FullScreen, 1_500, 1_560),
        period(What::FullScreen, 2_280, 2_340),
    ],
};

/// One call with a pause, do-not-disturb, and hands that lie still from minute 28 on.
const PAUSE: Trace = Trace {
    name: "pause",
    until_s: 2_400,
    periods: &[
        period(What::Call, 0, 2_400),
        period(What::Paused, 540, 840),
        period(What::DoNotDisturb, 1_320, 1_620),
        period(What::Still, 1_680, 2_400),
    ],
};

/// One call in which the agent listens and touches nothing, and then types.
const LISTENING: Trace = Trace {
    name: "listening",
    until_s: 2_430,
    periods: &[period(What::Call, 0, 2_400), period(What::Still, 0, 2_400)],
};

const fn period(what: What, from_s: u64, to_s: u64) -> Period {
    Period { what, from_s, to_s }
}

/// What a curve says at `s`, in seconds.
fn at(curve: &Curve, s: usize) -> u64 {
    curve[s]
}

fn last(curve: &Curve) -> u64 {
    *curve.last().unwrap()
}

/// Any guard sets Entracte's "last break" to now: a full-screen window for a minute, and the work before it
/// is forgotten. Here it holds the nudge and nothing else.
#[test]
fn a_guard_does_not_erase_the_load() {
    let (ours, day) = ours::here(&GUARD);
    let theirs = ours::elsewhere(&GUARD, &mut Entracte::default());
    assert_eq!((at(&theirs, 720), at(&theirs, 721)), (720, 0), "forgotten there");
    assert_eq!((at(&ours, 720), at(&ours, 721)), (710, 711), "kept here");
    assert_eq!((last(&ours), last(&theirs)), (40 * 60, 90));
    assert_eq!(day.view().today.resets, 0);
    picture::check(&GUARD, &ours, "Entracte", &theirs);
}

/// Stretchly's pause, do-not-disturb and idle all zero the cycle. Here quiet mode, do-not-disturb and a
/// still keyboard in a call change nothing.
#[test]
fn pause_do_not_disturb_and_idle_do_not_zero_the_count() {
    let (ours, day) = ours::here(&PAUSE);
    let theirs = ours::elsewhere(&PAUSE, &mut Stretchly::default());
    let highest: Vec<u64> = [540, 1_320, 1_980].map(|s| at(&theirs, s)).into();
    assert_eq!(highest, [540, 480, 360], "what each of them took away there");
    assert_eq!((last(&ours), last(&theirs)), (40 * 60, 0));
    let view = day.view();
    assert_eq!((view.consecutive_ms, view.today.resets), (40 * M, 0));
    picture::check(&PAUSE, &ours, "Stretchly", &theirs);
}

/// Forty minutes of listening without a key read as rest in Sane Break. Here the call is the load, and a
/// silent keyboard in a call is no rest.
#[test]
fn a_silent_listening_call_is_no_rest() {
    let (ours, day) = ours::here(&LISTENING);
    let theirs = ours::elsewhere(&LISTENING, &mut SaneBreak::default());
    assert_eq!((at(&theirs, 2_400), at(&theirs, 2_401)), (180, 1), "rest there");
    assert_eq!((last(&ours), last(&theirs)), (40 * 60, 30));
    let view = day.view();
    assert_eq!((view.consecutive_ms, view.today.resets), (40 * M, 0));
    assert!(view.spans.iter().all(|span| span.kind == SpanKind::Call));
    picture::check(&LISTENING, &ours, "Sane Break", &theirs);
}

/// Whatever holds a nudge back, in a gap or in a call, the load is what it is without.
#[test]
fn no_suppression_changes_the_load_by_a_millisecond() {
    let run = |act: &dyn Fn(&mut Day)| {
        let mut day = Day::new();
        day.phone_up(&[]).call(1, 20 * M).wait(5 * S);
        act(&mut day);
        day.wait(40 * S).up(2).wait(10 * M);
        act(&mut day);
        day.wait(10 * M).down(2).wait(45 * S);
        (day.view().load_ms, day.view().consecutive_ms)
    };
    let plain = run(&|_| {});
    let acts: [&dyn Fn(&mut Day); 8] = [
        &|day| _ = day.agent(AgentAct::Quiet { seconds: Some(600) }),
        &|day| _ = day.agent(AgentAct::NudgesWanted { on: false }),
        &|day| _ = day.outside(Outside::DoNotDisturb { on: true }),
        &|day| _ = day.outside(Outside::FullScreen { on: true }),
        &|day| _ = day.outside(Outside::Locked { on: true }),
        &|day| _ = day.outside(Outside::Idle { since: None }),
        &|day| _ = day.outside(Outside::Active),
        &|day| _ = day.step_wall(60),
    ];
    for (number, act) in acts.iter().enumerate() {
        assert_eq!(run(*act), plain, "suppression {number}");
    }
}
