//! One trace, played second by second: here by the real tracker, elsewhere by another app's rule.
//!
//! Decides what each side is told of it. Must never tell one side more than it could see.

use super::{
    super::day::{Day, S},
    elsewhere::{Rule, Seen},
};
use domain::tracker::{AgentAct, Outside};

/// What goes on for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The agent is on a call.
    Call,
    /// A window fills the screen.
    FullScreen,
    /// The agent paused the app: quiet mode here.
    Paused,
    /// The desktop's do-not-disturb is on.
    DoNotDisturb,
    /// No key and no pointer moves.
    Still,
}

/// What goes on from when to when, in seconds since the trace began.
#[derive(Clone, Copy, Debug)]
pub(super) struct Period {
    pub what: What,
    pub from_s: u64,
    pub to_s: u64,
}

/// A trace, and the name of its picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trace {
    pub name: &'static str,
    pub until_s: u64,
    pub periods: &'static [Period],
}

/// Seconds that are counted as work, one entry for each second of a trace.
pub(super) type Curve = Vec<u64>;

/// The load that the real tracker shows at each second, and the tracker as the trace left it.
pub(super) fn here(trace: &Trace) -> (Curve, Day) {
    let mut day = Day::new();
    day.phone_up(&[]);
    let mut curve = Curve::new();
    for s in 0..=trace.until_s {
        for (leg, period) in (1..).zip(trace.periods).filter(|(_, period)| period.to_s == s) {
            told(&mut day, leg, period, false);
        }
        for (leg, period) in (1..).zip(trace.periods).filter(|(_, period)| period.from_s == s) {
            told(&mut day, leg, period, true);
        }
        curve.push(day.view().load_ms / S);
        if s < trace.until_s {
            day.wait(S);
        }
    }
    (curve, day)
}

fn told(day: &mut Day, leg: u64, period: &Period, on: bool) {
    match period.what {
        What::Call if on => day.up(leg),
        What::Call => day.down(leg),
        What::FullScreen => day.outside(Outside::FullScreen { on }),
        What::DoNotDisturb => day.outside(Outside::DoNotDisturb { on }),
        What::Still if on => day.outside(Outside::Idle { since: None }),
        What::Still => day.outside(Outside::Active),
        What::Paused => {
            let seconds = u32::try_from(period.to_s - period.from_s).unwrap();
            let seconds = on.then_some(seconds);
            day.agent(AgentAct::Quiet { seconds })
        }
    };
}

/// What another app's rule counts at each second.
pub(super) fn elsewhere(trace: &Trace, rule: &mut dyn Rule) -> Curve {
    let seen = |s: u64| {
        let now = |what| {
            let mut all = trace.periods.iter();
            all.find(|period| period.what == what && (period.from_s..period.to_s).contains(&s))
        };
        Seen {
            guard: now(What::FullScreen).is_some(),
            paused: now(What::Paused).is_some(),
            do_not_disturb: now(What::DoNotDisturb).is_some(),
            still_s: now(What::Still).map_or(0, |period| s - period.from_s),
        }
    };
    let first = std::iter::once(0);
    first
        .chain((0..trace.until_s).map(|s| rule.second(seen(s))))
        .collect()
}
