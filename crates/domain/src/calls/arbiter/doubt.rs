//! Whether a call that was on may still be on though nobody can say so.
//!
//! Decides when that doubt begins and what ends it. A lost source, a telephone system that came back without
//! its calls, a source that is not listened to: none of them makes a gap of a running call. Must always have an
//! end of its own.

use super::Arbiter;
use crate::{
    calls::{
        event::{SourceId, Tier},
        source::{Leg, Link, Source},
    },
    policy::Policy,
    time::Stamp,
};

impl Arbiter {
    /// Nobody knows whether a call is on: none is shown, and one may be.
    pub(crate) fn is_uncertain(&self) -> bool {
        self.stretch.is_none() && !self.doubts.is_empty()
    }

    /// A source that knew of a call, or of a ringing, can no longer say what became of it.
    pub(super) fn doubt(&mut self, policy: &Policy, at: Stamp, id: &SourceId) {
        let until = at.t_ms.saturating_add(policy.uncertain_hold_ms);
        self.doubts.entry(id.clone()).or_insert(until);
    }

    /// The source knows again, if it is listened to.
    pub(super) fn know(&mut self, id: &SourceId) {
        let is_muted = |source: &Source| source.muted_until.is_some();
        if !self.sources.get(id).is_some_and(is_muted) {
            self.doubts.remove(id);
        }
    }

    /// The agent says, or shows, that no call is on.
    pub(crate) fn know_all(&mut self) {
        self.doubts.clear();
    }

    /// Doubts that have lasted long enough end.
    pub(super) fn fire_doubts(&mut self, now: Stamp) {
        self.doubts.retain(|_, until| *until > now.t_ms);
    }

    /// A source has said all it knows since it came up. A phone of this computer knows its own calls; a system
    /// elsewhere may have been started anew, and its calls go on without it.
    pub(super) fn said_all(&mut self, id: &SourceId) {
        let is_phone = |source: &Source| source.tier != Tier::Signalling || !source.covers.is_empty();
        if self.sources.get(id).is_some_and(is_phone) {
            self.know(id);
        }
    }

    /// A source that is not heard, or has not yet said all it knows, and that may repeat what it knew.
    pub(super) fn awaits_a_source(&self, t: u64) -> bool {
        let mut sources = self
            .sources
            .values()
            .filter(|source| source.muted_until.is_none());
        sources.any(|source| {
            let (lost, until) = match source.link {
                Link::Lost { until, .. } => (true, until),
                Link::Up { resync_until } => (false, resync_until.unwrap_or(0)),
                Link::Down => return false,
            };
            let leg = |leg: &Leg| leg.talks() && (lost || leg.stale);
            let mic = |stale: bool, spent: bool| !spent && (lost || stale);
            t < until
                && (source.legs.values().any(leg)
                    || source
                        .mics
                        .values()
                        .any(|one| self.is_a_phones(one) && mic(one.stale, one.spent)))
        })
    }

    /// The application listens again after it was away: a doubt lasts from now on, unless the absence was longer
    /// than any call.
    pub(super) fn doubt_from(&mut self, policy: &Policy, now: Stamp, stopped: Stamp) {
        let away_ms = now.t_ms.saturating_sub(stopped.t_ms);
        if away_ms > policy.call_cap_ms {
            self.doubts.clear();
        }
        for until in self.doubts.values_mut() {
            *until = now.t_ms.saturating_add(policy.uncertain_hold_ms);
        }
    }

    /// A new boot: phones of this computer ended with it. A telephone on the desk did not.
    pub(super) fn doubt_elsewhere(&mut self, policy: &Policy, last: Stamp) {
        let elsewhere = |source: &Source| source.tier == Tier::Signalling && source.covers.is_empty();
        let talks = |source: &Source| {
            source
                .legs
                .values()
                .any(|leg| leg.talks() && leg.lease_until.is_none())
        };
        let ids: Vec<SourceId> = self
            .sources
            .iter()
            .filter(|(_, source)| elsewhere(source) && talks(source))
            .map(|(id, _)| id.clone())
            .collect();
        let until = last.t_ms.saturating_add(policy.uncertain_hold_ms);
        self.doubts = ids.into_iter().map(|id| (id, until)).collect();
    }
}
