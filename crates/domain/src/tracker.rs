//! One agent's tracker: the arbiter of calls and the rest engine, composed; the only thing an app drives.
//!
//! Decides, from what it is told, what is shown and when it next needs the time. Must never read a clock,
//! and must answer the same to the same record, however often anyone looks or ticks.

mod breaks;
mod core;
mod day;
mod input;
mod ledger;
mod offer;
mod shifts;
mod snapshot;
mod timeline;
mod view;

pub use input::{AgentAct, Answer, Input, Outside};
pub use shifts::shifts;
pub use view::{
    BreakNow, BreakSeen, CallNow, Confidence, Counts, Effect, Ledger, NoteKind, Rested, RunningReset,
    SourceNote, Span, SpanKind, Stretch, TrackerView,
};

pub(crate) use self::day::{Kept, day_of};

use self::{core::Core, day::Days};
use crate::{
    calls::event::{LegId, SourceId},
    policy::Policy,
    rest::pack::Pack,
    time::{Mono, Now, Stamp},
};
use serde::{Deserialize, Serialize};

/// One agent's tracker. Two desks are equal when the same record led to them.
#[derive(Clone, Debug)]
pub struct Tracker {
    policy: Policy,
    core: Core,
    /// When a heartbeat was last asked for; what was asked is no part of the record.
    heartbeat_asked: u64,
}

/// Everything a tracker knows, to be kept and taken up again: with what was recorded after it, it leads to the
/// same tracker as the whole record. The policy is no part of it. Opaque; [`SNAPSHOT_VERSION`] says whether
/// this program reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Snapshot(Core);

/// Raised when a field of the state changes its meaning: snapshots of other versions are not read, and the
/// record is replayed instead.
pub const SNAPSHOT_VERSION: u32 = 2;

impl PartialEq for Tracker {
    fn eq(&self, other: &Self) -> bool {
        self.policy == other.policy && self.core == other.core
    }
}

impl Tracker {
    /// A tracker that knows nothing yet.
    #[must_use]
    pub fn new(policy: Policy) -> Tracker {
        Tracker {
            policy,
            core: Core::default(),
            heartbeat_asked: 0,
        }
    }

    /// The state as it is now, with every choice that stands.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot(self.core.clone())
    }

    /// Goes on from a snapshot, under `policy` from now on.
    #[must_use]
    pub fn resume(policy: Policy, snapshot: Snapshot) -> Tracker {
        Tracker {
            policy,
            core: snapshot.0,
            heartbeat_asked: 0,
        }
    }

    /// Takes the entries of a record that follow, without telling of any effect.
    #[must_use]
    pub fn replay(mut self, records: impl IntoIterator<Item = (Now, Input)>) -> Tracker {
        for (at, input) in records {
            self.take(at, &input);
        }
        self
    }

    /// Goes on under other numbers. What was counted so far stays; whether a reset is due is judged anew.
    pub fn govern(&mut self, policy: Policy) {
        self.core.load.judge(&policy);
        self.policy = policy;
    }

    /// A tracker that keeps every span of its record, for [`crate::history`].
    pub(crate) fn recalling(policy: Policy) -> Tracker {
        let mut tracker = Tracker::new(policy);
        tracker.core.days = Days::keeping_all();
        tracker
    }

    /// Takes one entry of a record, without telling of any effect.
    pub fn take(&mut self, at: Now, input: &Input) {
        self.core.record(&self.policy, at, input);
    }

    /// A reading on the tracker's own line.
    pub(crate) fn stamp(&self, at: Now) -> Stamp {
        self.core.timeline.stamp(at)
    }

    /// Every span as of `now`, the moment `now` on its line, and the consecutive call time of a call that is on.
    pub(crate) fn recalled(&mut self, now: Option<Now>) -> (&[Kept], Option<Stamp>, u64) {
        if let Some(now) = now {
            let t = self.core.timeline.stamp(now).t_ms;
            self.core.advance(&self.policy, t);
        }
        let now = now
            .map(|now| self.core.timeline.stamp(now))
            .or(self.core.timeline.last);
        let stretch_ms = now.map_or(0, |now| self.core.load_at(&self.policy, now.t_ms).consecutive_ms);
        (self.core.days.kept(), now, stretch_ms)
    }

    /// The numbers in force.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Tells the tracker something. Every internal deadline up to `at` comes first, so that results do not
    /// depend on ticks. `at` is when the tracker is told: it never goes back, ticks included. Every input but
    /// [`Input::Tick`] belongs in the record, with this `at`.
    pub fn step(&mut self, at: Now, input: &Input) -> Vec<Effect> {
        let before = self.core.seen();
        if *input == Input::Tick {
            let t = self.core.timeline.stamp(at).t_ms;
            self.core.advance(&self.policy, t);
        } else {
            self.core.record(&self.policy, at, input);
        }
        let t = self.core.timeline.stamp(at).t_ms;
        let mut effects = self.core.effects(&self.policy, &before, t);
        // An offer or a call that a tick brought must be in the record, or a kill would forget it.
        let began = !before.is_active() && self.core.arbiter.stretch.is_some();
        let offered = effects
            .iter()
            .any(|effect| matches!(effect, Effect::Offer { .. }));
        let brought = *input == Input::Tick && (began || offered);
        if brought || self.heartbeat_ms().is_some_and(|due| due <= t) {
            self.heartbeat_asked = t;
            effects.push(Effect::HeartbeatWanted);
        }
        effects
    }

    /// When the tracker next needs a [`Input::Tick`]; `None` when nothing is pending, so that an idle agent
    /// costs no wake-up.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Mono> {
        let next = [self.core.next_ms(&self.policy), self.heartbeat_ms()]
            .into_iter()
            .flatten()
            .min();
        next.map(|t| self.core.timeline.mono(t))
    }

    /// The tracker at `now`, live: the same as if a tick had come just before.
    #[must_use]
    pub fn view(&self, now: Now) -> TrackerView {
        let stamp = self.core.timeline.stamp(now);
        if self
            .core
            .next_ms(&self.policy)
            .is_some_and(|due| due <= stamp.t_ms)
        {
            let mut core = self.core.clone();
            core.advance(&self.policy, stamp.t_ms);
            return core.view(&self.policy, stamp);
        }
        self.core.view(&self.policy, stamp)
    }

    /// The sources in which this conversation goes on or rings.
    #[must_use]
    pub fn sources_of(&self, leg: LegId) -> Vec<SourceId> {
        self.core.arbiter.sources_of(leg)
    }

    /// How the breaks that a country's rules owe stand at `now`: by the planned shift, or without one by the
    /// shift that its first call began. Only announced breaks count.
    #[must_use]
    pub fn statutory(&self, pack: &Pack, now: Now) -> Ledger {
        let stamp = self.core.timeline.stamp(now);
        let mut core = self.core.clone();
        core.advance(&self.policy, stamp.t_ms);
        core.ledger(&self.policy, pack, stamp)
    }

    /// During a call the record must not be silent for longer than the policy says.
    fn heartbeat_ms(&self) -> Option<u64> {
        let last = self
            .core
            .timeline
            .last
            .filter(|_| self.core.arbiter.stretch.is_some())?;
        Some(last.t_ms.max(self.heartbeat_asked) + self.policy.heartbeat_ms)
    }
}

/// The tracker that a record leads to, also across boots. Compare it with a live one after the same
/// [`Input::Tick`].
pub fn replay(policy: Policy, records: impl IntoIterator<Item = (Now, Input)>) -> Tracker {
    Tracker::new(policy).replay(records)
}
