//! One agent's desk: the arbiter of calls and the rest engine, composed; the only thing an app drives.
//!
//! Decides, from what it is told, what is shown and when it next needs the time. Must never read a clock,
//! and must answer the same to the same record, however often anyone looks or ticks.

mod input;
mod view;

pub use input::{AgentAct, Answer, Input, Outside};
pub use view::{
    CallNow, Confidence, Counts, DeskView, Effect, NoteKind, RunningReset, SourceNote, Span, SpanKind,
};

use crate::{
    policy::Policy,
    rest::hold::HoldSet,
    time::{Mono, Now},
};

/// One agent's desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    policy: Policy,
}

impl Desk {
    /// A desk that knows nothing yet.
    #[must_use]
    pub fn new(policy: Policy) -> Desk {
        Desk { policy }
    }

    /// Tells the desk something. Every internal deadline up to `at` comes first, so that results do not
    /// depend on ticks.
    pub fn step(&mut self, _at: Now, _input: &Input) -> Vec<Effect> {
        Vec::new()
    }

    /// When the desk next needs a [`Input::Tick`]; `None` when nothing is pending, so that an idle agent
    /// costs no wake-up.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Mono> {
        None
    }

    /// The desk at `now`.
    #[must_use]
    pub fn view(&self, _now: Now) -> DeskView {
        DeskView {
            call: CallNow::default(),
            after_call_work: false,
            consecutive_ms: 0,
            since: None,
            after_reset: false,
            load_ms: 0,
            mark_ms: self.policy.mark_ms,
            fill_tenths: 0,
            due: false,
            shown: false,
            holding: HoldSet::NONE,
            reset: None,
            may_reset: true,
            may_show: true,
            quiet_until: None,
            nudges_wanted: true,
            today: Counts::default(),
            spans: Vec::new(),
            source_notes: Vec::new(),
        }
    }
}

/// The desk that a record leads to, also across boots.
pub fn replay(policy: Policy, records: impl IntoIterator<Item = (Now, Input)>) -> Desk {
    let mut desk = Desk::new(policy);
    for (at, input) in records {
        desk.step(at, &input);
    }
    desk
}
