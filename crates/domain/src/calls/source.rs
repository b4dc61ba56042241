//! One source: the legs and microphones it has told of, and whether it can be believed right now.
//!
//! Decides whether a source flaps and whether it is healthy. Must never decide whether the agent is on a
//! call: that takes all sources.

use super::event::{LegId, MicClass, Tier};
use crate::time::Stamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// Milliseconds over which edges are counted, and for which a flapping source is muted.
const MINUTE_MS: u64 = 60_000;
/// Tenths of an edge that a conversation with a new id weighs: a busy phone is not a flapping one.
const FRESH_TENTHS: u32 = 2;
/// Tenths of an edge that the same leg or microphone again weighs: it went off and on.
const AGAIN_TENTHS: u32 = 20;
/// Most legs, and most microphones, kept of one source; more are not believed.
pub(crate) const HELD_MAX: usize = 256;

/// Whether a source can be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Link {
    /// Heard; until `resync_until` it may still announce what it knows.
    Up { resync_until: Option<u64> },
    /// Lost at `at`; believed to come back until `until`.
    Lost { at: Stamp, until: u64 },
    /// Not heard, and nothing of it is believed.
    Down,
}

/// Where a conversation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Phase {
    Ringing { until: u64 },
    Talking,
    Held,
}

/// One conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Leg {
    pub phase: Phase,
    /// Since when it talks (or rings).
    pub since: Stamp,
    pub lease_ms: Option<u64>,
    pub lease_until: Option<u64>,
    /// Said before the source was lost and not yet repeated.
    pub stale: bool,
    /// Ended by a rule; ignored until it is said anew.
    pub spent: bool,
}

impl Leg {
    pub(crate) fn talks(&self) -> bool {
        !self.spent && !matches!(self.phase, Phase::Ringing { .. })
    }

    /// Nobody can say whether it still goes on, and whoever told of it may yet tell of its end.
    pub(crate) fn is_awaited(&self) -> bool {
        self.talks() && self.stale && self.lease_until.is_some()
    }

    pub(crate) fn rings(&self) -> bool {
        !self.spent && matches!(self.phase, Phase::Ringing { .. })
    }
}

/// One open microphone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mic {
    pub app: String,
    pub class: MicClass,
    /// Since when it counts.
    pub opened: Stamp,
    /// Counts at once: it took over from a source that was lost in the middle of a call.
    pub forced: bool,
    /// Said before the source was lost and not yet repeated.
    pub stale: bool,
    /// Ended by a rule; ignored until it closes.
    pub spent: bool,
    /// Open for longer than calls last.
    pub untrusted: bool,
    /// It was counted as one edge already.
    pub counted: bool,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Source {
    pub tier: Tier,
    pub covers: Vec<String>,
    pub link: Link,
    pub legs: BTreeMap<LegId, Leg>,
    pub mics: BTreeMap<LegId, Mic>,
    pub after_call_work: bool,
    pub muted_until: Option<u64>,
    edges: VecDeque<(u64, u32)>,
    legs_seen: BTreeMap<LegId, u64>,
    apps_seen: BTreeMap<String, u64>,
}

impl Source {
    pub(crate) fn new(tier: Tier) -> Source {
        Source {
            tier,
            covers: Vec::new(),
            link: Link::Up { resync_until: None },
            legs: BTreeMap::new(),
            mics: BTreeMap::new(),
            after_call_work: false,
            muted_until: None,
            edges: VecDeque::new(),
            legs_seen: BTreeMap::new(),
            apps_seen: BTreeMap::new(),
        }
    }

    /// Heard and not muted.
    pub(crate) fn is_healthy(&self) -> bool {
        matches!(self.link, Link::Up { .. }) && self.muted_until.is_none()
    }

    /// Whether it told of anything that it says again when it comes up. Who gives a lease does not: a hook
    /// knows one call at a time.
    pub(crate) fn has_to_repeat(&self) -> bool {
        !self.mics.is_empty() || self.legs.values().any(|leg| leg.lease_until.is_none())
    }

    /// Whether it speaks for a microphone: exact and healthy. While it still announces what it knows, a
    /// microphone that carries a call already goes on doing so.
    pub(crate) fn speaks_for(&self, mic: &Mic) -> bool {
        let announcing = matches!(
            self.link,
            Link::Up {
                resync_until: Some(_)
            }
        );
        self.tier == Tier::Signalling
            && self.is_healthy()
            && !(announcing && (mic.counted || mic.forced))
            && self.covers.contains(&mic.app)
    }

    /// Counts a conversation that began; true when the source flaps.
    pub(crate) fn leg_edge(&mut self, leg: LegId, t: u64, edges_max: u64) -> bool {
        self.legs_seen.retain(|_, seen| *seen + MINUTE_MS > t);
        let again = self.legs_seen.insert(leg, t).is_some();
        self.edge(t, if again { AGAIN_TENTHS } else { FRESH_TENTHS }, edges_max)
    }

    /// Counts a microphone that became a call; true when the source flaps.
    pub(crate) fn mic_edge(&mut self, app: &str, t: u64, edges_max: u64) -> bool {
        self.apps_seen.retain(|_, seen| *seen + MINUTE_MS > t);
        let again = self.apps_seen.insert(app.to_owned(), t).is_some();
        self.edge(t, if again { AGAIN_TENTHS } else { FRESH_TENTHS }, edges_max)
    }

    fn edge(&mut self, t: u64, tenths: u32, edges_max: u64) -> bool {
        while self.edges.front().is_some_and(|(at, _)| at + MINUTE_MS <= t) {
            self.edges.pop_front();
        }
        self.edges.push_back((t, tenths));
        let sum: u64 = self.edges.iter().map(|(_, tenths)| u64::from(*tenths)).sum();
        let flaps = sum / 10 > edges_max;
        if flaps {
            // The window starts anew with the mute, so that its memory has a bound.
            self.edges.clear();
            self.muted_until = Some(t + MINUTE_MS);
        }
        flaps
    }

    /// The next moment at which something of this source changes by itself, its microphones' age left out.
    pub(crate) fn next_ms(&self) -> Option<u64> {
        let link = match self.link {
            Link::Up { resync_until } => resync_until,
            Link::Lost { until, .. } => Some(until),
            Link::Down => None,
        };
        let legs = self
            .legs
            .values()
            .filter(|leg| !leg.spent)
            .filter_map(|leg| match leg.phase {
                Phase::Ringing { until } => Some(until),
                _ => leg.lease_until,
            });
        legs.chain(link)
            .chain(self.muted_until)
            .filter(|t| *t != u64::MAX)
            .min()
    }
}
