//! Sources that come and go, sleep, and the application's own starts and stops.

use super::{Arbiter, Source, Tail};
use crate::{
    calls::{
        event::{DownReason, SourceId, Tier},
        source::{Leg, Link, Phase},
    },
    policy::Policy,
    time::Stamp,
    tracker::{NoteKind, SourceNote},
};

impl Arbiter {
    /// After this a source announces all it knows; what it does not repeat is down.
    pub(super) fn up(&mut self, policy: &Policy, now: Stamp, id: &SourceId, tier: Tier, covers: &[String]) {
        let repeats = self.sources.get(id).is_some_and(Source::has_to_repeat);
        let was_up = |source: &Source| matches!(source.link, Link::Up { .. });
        if repeats && self.sources.get(id).is_some_and(was_up) {
            self.lose(policy, now, id, policy.resync_ms);
        }
        let source = self
            .sources
            .entry(id.clone())
            .or_insert_with(|| Source::new(tier));
        source.tier = tier;
        source.covers = covers.to_vec();
        let until = now.t_ms + policy.resync_ms;
        source.link = Link::Up {
            resync_until: Some(until),
        };
        source.after_call_work = false;
        for leg in source.legs.values_mut() {
            leg.stale |= leg.lease_until.is_none();
        }
        for mic in source.mics.values_mut() {
            mic.stale = true;
        }
        self.unnote(id, None, NoteKind::Lost);
    }

    /// A source that speaks can be heard, said or not.
    pub(super) fn up_by_speaking(&mut self, policy: &Policy, now: Stamp, id: &SourceId) {
        let Some(source) = self.sources.get(id) else {
            return;
        };
        if !matches!(source.link, Link::Up { .. }) {
            let (tier, covers) = (source.tier, source.covers.clone());
            self.up(policy, now, id, tier, &covers);
        }
    }

    pub(super) fn down(&mut self, policy: &Policy, now: Stamp, id: &SourceId, reason: DownReason) {
        if !self.sources.contains_key(id) {
            return;
        }
        match reason {
            DownReason::Closed => {
                self.lose(policy, now, id, 0);
                self.drop_source(id);
                self.know(id);
                self.unnote(id, None, NoteKind::Lost);
            }
            DownReason::Lost | DownReason::Broken => {
                self.lose(policy, now, id, policy.loss_wait_ms);
                self.notes.insert(SourceNote {
                    source: id.clone(),
                    app: None,
                    kind: NoteKind::Lost,
                });
            }
        }
    }

    /// Rule 4: a source can no longer be heard from `at` on. Its application's microphone takes over, or
    /// the call waits for `wait_ms` for the source to come back.
    pub(super) fn lose(&mut self, policy: &Policy, at: Stamp, id: &SourceId, wait_ms: u64) {
        let t = at.t_ms;
        let carried = self.sources.get(id).is_some_and(|source| {
            source.is_healthy()
                && (source.legs.values().any(|leg| leg.talks() && !leg.stale)
                    || source
                        .mics
                        .values()
                        .any(|mic| self.allows(mic) && mic.is_mature(policy, t)))
        });
        let took_over = carried && self.uncover(id);
        if !carried {
            self.uncover(id);
        }
        let until = t.saturating_add(wait_ms);
        if let Some(source) = self.sources.get_mut(id) {
            if !matches!(source.link, Link::Lost { .. }) {
                source.link = Link::Lost { at, until };
            }
            if took_over {
                source.legs.retain(|_, leg| leg.rings());
            }
        }
        if carried && !took_over {
            // Programs open their microphones anew some time after a sound server came back.
            let by_microphone = self.sources.get(id).is_some_and(|source| !source.mics.is_empty());
            let wait = if by_microphone { wait_ms } else { 0 };
            self.note(at, wait, wait_ms > 0, false, false);
        }
        let rings = |source: &Source| source.legs.values().any(Leg::rings) && source.muted_until.is_none();
        if !took_over && (carried || self.sources.get(id).is_some_and(rings)) {
            self.doubt(policy, at, id);
        }
    }

    pub(super) fn drop_source(&mut self, id: &SourceId) {
        if let Some(source) = self.sources.get_mut(id) {
            source.link = Link::Down;
            source.legs.clear();
            source.mics.clear();
            source.after_call_work = false;
            source.muted_until = None;
        }
        self.unnote(id, None, NoteKind::Muted);
    }

    /// Rule 5: sleep ends the call at the time of sleep.
    pub(crate) fn sleep(&mut self, policy: &Policy, now: Stamp) {
        self.spend_all();
        for source in self.sources.values_mut() {
            source
                .legs
                .retain(|_, leg| !matches!(leg.phase, Phase::Ringing { .. }));
        }
        self.cut(now, false);
        self.know_all();
        self.judge(policy, now);
    }

    /// Nothing that is on now is believed any more, until it is said anew.
    pub(super) fn spend_all(&mut self) {
        if self.manual.as_ref().is_some_and(|manual| manual.on) {
            self.manual = None;
        }
        for source in self.sources.values_mut() {
            for leg in source.legs.values_mut().filter(|leg| leg.talks()) {
                leg.spent = true;
            }
            for mic in source.mics.values_mut() {
                mic.spent = true;
            }
        }
    }

    /// The application stops listening at `at`: every source is lost to it until it starts again.
    pub(crate) fn silence(&mut self, policy: &Policy, at: Stamp) {
        let ids: Vec<SourceId> = self.sources.keys().cloned().collect();
        for id in ids {
            let up = self
                .sources
                .get(&id)
                .is_some_and(|source| matches!(source.link, Link::Up { .. }));
            if up {
                self.lose(policy, at, &id, u64::MAX);
            }
        }
        // What took over is not heard either.
        for source in self.sources.values_mut() {
            if let Link::Lost { until, .. } = &mut source.link {
                *until = u64::MAX;
            }
        }
        if let Some(stretch) = &mut self.stretch {
            stretch.tail.until = u64::MAX;
        }
        self.judge(policy, at);
    }

    /// The application started again in the same boot: sources have `loss_wait` to come back. A leg with a
    /// lease is still vouched for when the application was away for no longer than that; after a longer absence
    /// its end may have been missed, and `uncertain_hold` is how long it is waited for.
    pub(crate) fn listen(&mut self, policy: &Policy, now: Stamp, stopped: Stamp) {
        let until = now.t_ms + policy.loss_wait_ms;
        let away_ms_max = policy.loss_wait_ms + policy.heartbeat_ms;
        for (id, source) in &mut self.sources {
            let Link::Lost { at, .. } = source.link else {
                continue;
            };
            let vouched = |leg: &Leg| leg.lease_until.is_some_and(|lease| lease > now.t_ms);
            if !source.legs.values().any(vouched) {
                source.link = Link::Lost { at, until };
                continue;
            }
            source.legs.retain(|_, leg| vouched(leg));
            source.link = Link::Up { resync_until: None };
            self.doubts.remove(id);
            if now.t_ms - at.t_ms > away_ms_max {
                let known_by = now.t_ms + policy.uncertain_hold_ms;
                for leg in source.legs.values_mut() {
                    leg.stale = true;
                    leg.lease_until = leg.lease_until.map(|lease| lease.min(known_by));
                }
            }
        }
        self.doubt_from(policy, now, stopped);
        let carries = self.carrier(policy, now.t_ms).is_some();
        let by_microphone = self.sources.values().any(|source| !source.mics.is_empty());
        if let Some(stretch) = &mut self.stretch {
            // What is vouched for carries the call on, and its end is then waited for by nobody.
            stretch.tail.until = match (carries, by_microphone) {
                (true, _) => stretch.tail.end.t_ms,
                (false, true) => until,
                (false, false) => now.t_ms,
            };
            stretch.waits_from = now.t_ms;
        }
        self.judge(policy, now);
    }

    /// A new boot: whatever was on ended at `last`, the last sign of life; that end is a guess.
    pub(crate) fn rebooted(&mut self, policy: &Policy, last: Stamp) {
        self.manual = None;
        self.doubt_elsewhere(policy, last);
        let ids: Vec<SourceId> = self.sources.keys().cloned().collect();
        for id in ids {
            self.drop_source(&id);
        }
        if let Some(stretch) = &mut self.stretch {
            if stretch.carried {
                stretch.note(Tail {
                    end: last,
                    until: 0,
                    uncertain: true,
                    stuck: false,
                    microphone: false,
                });
            }
            (stretch.tail.uncertain, stretch.tail.until) = (true, 0);
        }
        self.judge(policy, last);
        self.notes.clear();
    }
}
