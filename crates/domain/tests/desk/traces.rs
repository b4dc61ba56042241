//! Three traces on which other break apps lose the load, and what becomes of it here.

use super::day::{Day, M, S};
use domain::desk::{AgentAct, Outside};

/// Any guard sets Entracte's "last break" to now: a full-screen window for a second, and the work before
/// it is forgotten. Here it holds the nudge and nothing else.
#[test]
fn a_guard_does_not_erase_the_load() {
    let mut day = Day::new();
    day.phone_up(&[]);
    for leg in 0..4 {
        day.outside(Outside::FullScreen { on: true }).call(leg, 10 * M);
        day.outside(Outside::FullScreen { on: false }).wait(10 * S);
    }
    assert_eq!((day.view().load_ms, day.view().today.resets), (40 * M, 0));
}

/// Stretchly's pause, do-not-disturb and idle all zero the cycle. Here quiet mode, do-not-disturb and a
/// still keyboard in a call change nothing.
#[test]
fn pause_do_not_disturb_and_idle_do_not_zero_the_count() {
    let mut day = Day::new();
    day.phone_up(&[])
        .up(1)
        .wait(10 * M)
        .agent(AgentAct::Quiet { seconds: Some(600) })
        .wait(10 * M);
    day.outside(Outside::DoNotDisturb { on: true })
        .wait(10 * M)
        .outside(Outside::DoNotDisturb { on: false });
    day.outside(Outside::Idle { since: None }).wait(10 * M).down(1);
    let view = day.view();
    assert_eq!((view.load_ms, view.consecutive_ms), (40 * M, 40 * M));
    assert_eq!(view.today.resets, 0);
}

/// Forty minutes of listening without a key read as rest in Sane Break. Here the call is the load, and a
/// silent keyboard in a call is no rest.
#[test]
fn a_silent_listening_call_is_no_rest() {
    let mut day = Day::new();
    day.phone_up(&[])
        .up(1)
        .outside(Outside::Idle { since: None })
        .wait(40 * M);
    let view = day.view();
    assert_eq!(
        (view.load_ms, view.consecutive_ms, view.today.resets),
        (40 * M, 40 * M, 0)
    );
    assert!(
        view.spans
            .iter()
            .all(|span| span.kind == domain::desk::SpanKind::Call)
    );
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
