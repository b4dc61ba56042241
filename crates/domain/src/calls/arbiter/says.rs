//! What each word of a source does: legs, microphones and the agent's switch.
//!
//! Keeps the books of the sources; whether that makes a call is judged afterwards.

use super::{Arbiter, Manual};
use crate::{
    calls::{
        event::{Certainty, LegId, MicClass, SourceId, Tier},
        source::{HELD_MAX, Leg, Link, Mic, Phase},
    },
    policy::Policy,
    time::Stamp,
    tracker::NoteKind,
};
use std::collections::BTreeMap;

impl Arbiter {
    pub(super) fn ringing_began(&mut self, policy: &Policy, now: Stamp, id: &SourceId, leg: LegId) {
        let until = now.t_ms + policy.ring_cap_ms;
        let source = self.source(id, Tier::Signalling);
        let full = source.legs.len() >= HELD_MAX;
        match source.legs.get_mut(&leg) {
            Some(known) if !known.spent => known.stale = false,
            _ if !full => {
                let phase = Phase::Ringing { until };
                let new = Leg {
                    phase,
                    since: now,
                    lease_ms: None,
                    lease_until: None,
                    stale: false,
                    spent: false,
                };
                source.legs.insert(leg, new);
            }
            _ => {}
        }
    }

    pub(super) fn call_connected(
        &mut self,
        policy: &Policy,
        now: Stamp,
        id: &SourceId,
        leg: LegId,
        lease_ms: Option<u64>,
    ) {
        let lease_ms = lease_ms.map(|ms| ms.min(policy.lease_ms));
        let lease_until = lease_ms.map(|ms| now.t_ms + ms);
        self.know(id);
        let source = self.source(id, Tier::Signalling);
        let resyncing = matches!(
            source.link,
            Link::Up {
                resync_until: Some(_)
            }
        );
        if let Some(known) = source.legs.get_mut(&leg)
            && (known.talks() || (known.spent && resyncing))
        {
            (known.stale, known.lease_ms, known.lease_until) = (false, lease_ms, lease_until);
            return;
        }
        if source.legs.len() >= HELD_MAX && !source.legs.contains_key(&leg) {
            return;
        }
        let new = Leg {
            phase: Phase::Talking,
            since: now,
            lease_ms,
            lease_until,
            stale: false,
            spent: false,
        };
        source.legs.insert(leg, new);
        if source.leg_edge(leg, now.t_ms, policy.edges_per_min_max) {
            self.mute(now, id);
        }
    }

    pub(super) fn call_held(&mut self, now: Stamp, id: &SourceId, leg: LegId, on: bool) {
        let Some(known) = self
            .sources
            .get_mut(id)
            .and_then(|source| source.legs.get_mut(&leg))
        else {
            return;
        };
        if matches!(known.phase, Phase::Ringing { .. }) {
            return;
        }
        if known.spent {
            (known.spent, known.since) = (false, now);
        }
        known.stale = false;
        known.phase = if on { Phase::Held } else { Phase::Talking };
        known.lease_until = known.lease_ms.map(|ms| now.t_ms + ms);
    }

    pub(super) fn call_ended(
        &mut self,
        policy: &Policy,
        now: Stamp,
        id: &SourceId,
        leg: LegId,
        certainty: Certainty,
    ) {
        let carried = self.leg_carries(id, leg);
        let removed = self
            .sources
            .get_mut(id)
            .and_then(|source| source.legs.remove(&leg));
        let awaited = removed.is_some_and(|leg| leg.is_awaited());
        if carried || awaited {
            self.note(now, 0, !certainty.is_exact(), false, false);
        }
        if certainty == Certainty::Lost {
            self.doubt(policy, now, id);
        } else if removed.is_some() && !self.awaits_an_end() {
            self.know(id);
        }
    }

    pub(super) fn mic_opened(
        &mut self,
        now: Stamp,
        id: &SourceId,
        stream: LegId,
        app: &str,
        class: MicClass,
    ) {
        let source = self.source(id, Tier::Microphone);
        let full = source.mics.len() >= HELD_MAX && !source.mics.contains_key(&stream);
        match source.mics.get_mut(&stream) {
            Some(mic) if mic.app == app && mic.class == class => mic.stale = false,
            _ if !full => {
                source.mics.insert(stream, Mic::new(app, class, now));
            }
            _ => {}
        }
    }

    pub(super) fn mic_closed(&mut self, policy: &Policy, now: Stamp, id: &SourceId, stream: LegId) {
        let carried = self.mic_carries(policy, now.t_ms, id, stream);
        let Some(mic) = self
            .sources
            .get_mut(id)
            .and_then(|source| source.mics.remove(&stream))
        else {
            return;
        };
        if !mic.untrusted && !mic.spent {
            self.unnote(id, Some(&mic.app), NoteKind::Untrusted);
        }
        if carried {
            self.note(now, policy.mic_end_ms, false, false, true);
        }
    }

    pub(super) fn mic_snapshot(
        &mut self,
        policy: &Policy,
        now: Stamp,
        id: &SourceId,
        open: &[(LegId, String, MicClass)],
    ) {
        let known: Vec<LegId> = self.source(id, Tier::Microphone).mics.keys().copied().collect();
        let mut before = BTreeMap::new();
        for stream in known
            .iter()
            .filter(|stream| !open.iter().any(|(id, ..)| id == *stream))
        {
            if let Some(mic) = self.sources.get(id).and_then(|source| source.mics.get(stream)) {
                before.insert(mic.app.clone(), mic.clone());
            }
            self.mic_closed(policy, now, id, *stream);
        }
        for (stream, app, class) in open {
            self.mic_opened(now, id, *stream, app, *class);
            // A sound server that came back gives the same capture a new number.
            let Some(old) = before.remove(app).filter(|old| old.class == *class) else {
                continue;
            };
            if let Some(mic) = self.source(id, Tier::Microphone).mics.get_mut(stream) {
                *mic = Mic { stale: false, ..old };
            }
        }
    }

    pub(super) fn manual(&mut self, now: Stamp, id: &SourceId, on: Option<bool>, day_end: u64) {
        // Whoever has the telephone knows.
        self.know_all();
        let was_on = self.manual.as_ref().is_some_and(|manual| manual.on);
        self.manual = match (on, self.manual.take()) {
            (None, _) => None,
            (Some(on), Some(old)) if old.on == on => Some(Manual {
                until: day_end,
                ..old
            }),
            (Some(on), _) => Some(Manual {
                on,
                source: id.clone(),
                since: now,
                until: day_end,
            }),
        };
        if on == Some(false) {
            self.cut(now, false);
        } else if was_on && on.is_none() {
            self.note(now, 0, false, false, false);
        }
    }
}
