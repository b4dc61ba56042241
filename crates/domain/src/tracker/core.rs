//! The tracker's state and what each input does to it.
//!
//! Must never depend on how often anyone ticked: time is advanced deadline by deadline before an input
//! is applied, and a tick alone changes nothing that a later input would not.

use super::{
    breaks::Announced,
    day::{Close, Days},
    input::{AgentAct, Answer, Input, Outside},
    timeline::Timeline,
    view::{Rested, SpanKind},
};
use crate::{
    calls::arbiter::Arbiter,
    policy::Policy,
    rest::{
        load::{Load, Mode},
        nudge::{Hands, Nudge},
        reset::{RESET_SECONDS_MAX, ResetKind},
    },
    shift::{Planned, ms_to_minute},
    time::{Now, Stamp},
};
use serde::{Deserialize, Serialize};

/// When the agent's own switch lets go: 04:00, when most desks are empty.
const DAY_ENDS_MIN: u32 = 4 * 60;
/// Most planned shifts kept.
const PLANNED_MAX: usize = 64;
/// Most meetings kept: two days full of them.
const MEETINGS_MAX: usize = 200;

/// A reset that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reset {
    pub number: u64,
    pub kind: ResetKind,
    pub seconds: u32,
    pub started: Stamp,
    pub until: u64,
    pub consecutive_ms: u64,
    /// Load that it began with.
    pub load_ms: u64,
}

/// The state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Core {
    pub timeline: Timeline,
    /// The last moment at which anything was worked out.
    pub done: u64,
    pub arbiter: Arbiter,
    pub load: Load,
    /// What time is now, and since when the ledger does not yet hold it.
    pub mode: Mode,
    pub mode_from: Option<Stamp>,
    /// The ledger as the call found it, for a call that turns out to be none.
    pub before_call: Load,
    pub nudge: Nudge,
    pub reset: Option<Reset>,
    resets: u64,
    /// The last reset that ended.
    pub rested: Option<Rested>,
    pub asleep: bool,
    pub stopped: Option<Stamp>,
    /// Nobody watched between these moments of a call that may still go on.
    pub away: Option<(Stamp, Stamp)>,
    pub locked: bool,
    pub do_not_disturb: bool,
    pub full_screen: bool,
    pub nudges_unwanted: bool,
    pub plan: Vec<Planned>,
    /// Meetings of the agent's calendar.
    pub meetings: Vec<Planned>,
    pub last_call_end: Option<u64>,
    /// Begin of the shift by its calls, for a tracker without a plan.
    pub shift_from: Option<u64>,
    /// Announced breaks, oldest first.
    pub breaks: Vec<Announced>,
    /// Final ends of calls so far.
    pub gaps: u64,
    pub days: Days,
}

impl Core {
    /// Applies a recorded input.
    pub(super) fn record(&mut self, policy: &Policy, at: Now, input: &Input) {
        self.before(policy, at, input);
        let now = self.timeline.stamp(at);
        self.advance(policy, now.t_ms);
        self.timeline.last = Some(now);
        self.done = self.done.max(now.t_ms);
        self.mode_from = self.mode_from.or(Some(now));
        self.apply(policy, now, input);
        self.settle_all(policy, now);
    }

    /// What must come before the deadlines up to an input: a sleep or a stop that nobody could tell of.
    fn before(&mut self, policy: &Policy, at: Now, input: &Input) {
        if let Input::Outside(Outside::AppStarted { boot_id }) = input {
            return self.begin(policy, at, boot_id);
        }
        self.timeline.follow(at);
        let Input::Outside(Outside::Resume {
            slept_ms: Some(slept_ms),
        }) = input
        else {
            return;
        };
        if !self.asleep {
            let woke = self.timeline.stamp(at);
            let from = woke.t_ms.saturating_sub(*slept_ms);
            self.advance(policy, from);
            if let Some(then) = self.timeline.at(from.max(self.done)) {
                self.sleep(policy, then);
            }
        }
    }

    /// A run begins: the one before it ended with its last record, and perhaps the boot with it.
    fn begin(&mut self, policy: &Policy, at: Now, boot_id: &str) {
        if let Some(last) = self.timeline.last {
            self.stop(policy, last);
        }
        let stopped = self.stopped;
        let rebooted = self.timeline.boot(boot_id, at);
        if let Some(stopped) = stopped {
            self.days.unmeasured(stopped, self.timeline.stamp(at));
        }
        if let Some(last) = self.timeline.last.filter(|_| rebooted) {
            self.arbiter.rebooted(policy, last);
            if self.mode == Mode::Unwatched {
                self.mode = Mode::Free;
            }
            (self.stopped, self.asleep) = (None, false);
            self.absorb(policy, last);
        }
    }

    /// Carries out every deadline up to `t`, in order.
    pub(super) fn advance(&mut self, policy: &Policy, t: u64) {
        while let Some(due) = self.next_ms(policy).filter(|due| *due <= t) {
            let Some(now) = self.timeline.at(due.max(self.done)) else {
                return;
            };
            self.done = now.t_ms;
            self.arbiter.fire(policy, now);
            self.absorb(policy, now);
            if self.reset.is_some_and(|reset| reset.until <= now.t_ms) {
                self.end_reset(policy, now, true);
            }
            if self.nudge.shown.is_some_and(|shown| shown.until <= now.t_ms) {
                self.nudge.lapse(policy, now.t_ms);
            }
            self.settle_all(policy, now);
        }
    }

    fn apply(&mut self, policy: &Policy, now: Stamp, input: &Input) {
        match input {
            Input::Source { source, event } => {
                let day_end = self.day_end_ms(now);
                self.arbiter.event(policy, now, source, event, day_end);
            }
            Input::Outside(outside) => self.outside(policy, now, outside),
            Input::Agent(act) => self.agent(policy, now, act),
            Input::Shift(plan) => self.plan = plan.iter().take(PLANNED_MAX).copied().collect(),
            Input::Meetings(meetings) => {
                self.meetings = meetings.iter().take(MEETINGS_MAX).copied().collect();
            }
            Input::Tick => {}
        }
    }

    fn outside(&mut self, policy: &Policy, now: Stamp, outside: &Outside) {
        match outside {
            Outside::AppStarted { .. } => self.start(policy, now),
            Outside::AppStopped => self.stop(policy, now),
            Outside::Heartbeat | Outside::ClockStep => {}
            Outside::Suspend => self.sleep(policy, now),
            Outside::Resume { .. } => {
                self.asleep = false;
                self.nudge.awake_at = now.t_ms + policy.waking_ms;
            }
            Outside::Idle { .. } => self.nudge.hands = Hands::Still,
            Outside::Active => self.nudge.hands = Hands::Moving,
            Outside::HandsUnknown => self.nudge.hands = Hands::Unknown,
            Outside::Locked { on } => self.locked = *on,
            Outside::DoNotDisturb { on } => self.do_not_disturb = *on,
            Outside::FullScreen { on } => self.full_screen = *on,
            Outside::OfferSeen { on } => self.nudge.seen(*on),
        }
    }

    fn agent(&mut self, policy: &Policy, now: Stamp, act: &AgentAct) {
        match act {
            AgentAct::NudgeAnswered { answer } => self.answered(policy, now, *answer),
            AgentAct::ResetStart { seconds, reset } => self.start_reset(policy, now, *seconds, *reset),
            AgentAct::ResetEnd => self.end_reset(policy, now, false),
            AgentAct::Hard => self.days.mark_hard(),
            AgentAct::Quiet { seconds } => {
                self.nudge.quiet_until = seconds.map_or(0, |seconds| now.t_ms + u64::from(seconds) * 1_000);
            }
            AgentAct::NudgesWanted { on } => self.nudges_unwanted = !on,
            AgentAct::Browsers { on } => self.arbiter.set_browsers(policy, now, *on),
            AgentAct::BrowserLine { app, kept_open } => {
                self.arbiter.browser_line(policy, now, app, *kept_open);
            }
            AgentAct::StatutoryBreakStart { rule } => self.start_break(policy, now, rule.as_deref()),
            AgentAct::StatutoryBreakEnd => self.end_break(now, false),
        }
    }

    fn answered(&mut self, policy: &Policy, now: Stamp, answer: Answer) {
        match (answer, self.nudge.shown) {
            (Answer::Later { seconds }, _) => self.nudge.later(now.t_ms + u64::from(seconds) * 1_000),
            (_, None) => {}
            (Answer::Take, Some(shown)) => {
                self.start_reset(policy, now, shown.seconds, ResetKind::default());
            }
            (Answer::AfterNextCall, Some(_)) => self.nudge.shown = None,
            (Answer::Dismissed, Some(_)) => self.nudge.ignore(policy, now.t_ms),
        }
    }

    fn start_reset(&mut self, policy: &Policy, now: Stamp, seconds: u32, kind: ResetKind) {
        if self.is_busy(policy, now.t_ms) || self.asleep {
            return;
        }
        self.end_reset(policy, now, false);
        // Whoever takes a reset is on no call.
        self.arbiter.know_all();
        self.nudge.take();
        let seconds = seconds.clamp(1, RESET_SECONDS_MAX);
        self.resets += 1;
        let until = now.t_ms + u64::from(seconds) * 1_000;
        let load = self.load_at(policy, now.t_ms);
        self.reset = Some(Reset {
            number: self.resets,
            kind,
            seconds,
            started: now,
            until,
            consecutive_ms: load.consecutive_ms,
            load_ms: load.load_ms,
        });
        self.days.open(SpanKind::Reset, now);
        self.retune(policy, now);
    }

    /// Ends the reset at `now`, credited for what was really rested.
    pub(super) fn end_reset(&mut self, policy: &Policy, now: Stamp, finished: bool) {
        let Some(reset) = self.reset.take() else { return };
        self.retune(policy, now);
        let rested_ms = now.t_ms.saturating_sub(reset.started.t_ms);
        let counts = rested_ms >= policy.reset_counts_ms;
        self.rested = Some(Rested {
            kind: reset.kind,
            started: reset.started.wall,
            ended: now.wall,
            seconds: reset.seconds,
            consecutive_ms: reset.consecutive_ms,
            rested_ms,
            credited_ms: reset
                .load_ms
                .saturating_sub(self.load_at(policy, now.t_ms).load_ms),
            counts,
            finished,
        });
        if counts {
            self.load.reset_counted(now);
        }
        self.days.close(
            SpanKind::Reset,
            now,
            Close {
                counts,
                ..Close::default()
            },
        );
    }

    fn sleep(&mut self, policy: &Policy, now: Stamp) {
        self.done = self.done.max(now.t_ms);
        self.arbiter.sleep(policy, now);
        self.absorb(policy, now);
        self.end_reset(policy, now, false);
        self.asleep = true;
        self.settle_all(policy, now);
    }

    fn stop(&mut self, policy: &Policy, at: Stamp) {
        if self.stopped.is_some() {
            return;
        }
        self.arbiter.silence(policy, at);
        self.absorb(policy, at);
        self.end_reset(policy, at, false);
        self.end_break(at, false);
        self.nudge.shown = None;
        self.stopped = Some(at);
        self.retune(policy, at);
    }

    fn start(&mut self, policy: &Policy, now: Stamp) {
        if let Some(stopped) = self.stopped.take() {
            self.arbiter.listen(policy, now, stopped);
            if self.arbiter.stretch.is_some() {
                self.away = Some((stopped, now));
            }
        }
        (self.locked, self.do_not_disturb, self.full_screen, self.asleep) = (false, false, false, false);
        self.nudge.hands = Hands::Unknown;
    }

    /// A call is on, a phone rings, or a microphone has just opened.
    pub(super) fn is_busy(&self, policy: &Policy, t: u64) -> bool {
        self.arbiter.stretch.is_some() || self.arbiter.is_ringing() || self.arbiter.is_young(policy, t)
    }

    fn settle_all(&mut self, policy: &Policy, now: Stamp) {
        self.absorb(policy, now);
        if self.is_busy(policy, now.t_ms) {
            self.end_reset(policy, now, false);
        }
        if let Some(stretch) = &self.arbiter.stretch {
            let from = stretch.from;
            self.end_break(from, true);
        }
        self.retune(policy, now);
        self.weigh_offer(policy, now);
    }

    fn day_end_ms(&self, now: Stamp) -> u64 {
        let end = now.at(now.t_ms + ms_to_minute(&now.now(), DAY_ENDS_MIN));
        let shift_end = self
            .plan
            .iter()
            .find(|shift| shift.contains(end.wall))
            .map(|shift| shift.to);
        let later_ms = shift_end.map_or(0, |to| (to - end.wall).num_milliseconds());
        end.t_ms + u64::try_from(later_ms).unwrap_or(0)
    }
}
