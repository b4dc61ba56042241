//! What changes in the arbiter by itself when time passes.

use super::{Arbiter, SourceId};
use crate::{
    calls::{
        event::MicClass,
        source::{Link, Phase},
    },
    policy::Policy,
    time::Stamp,
    tracker::{NoteKind, SourceNote},
};

impl Arbiter {
    /// The next moment at which something changes by itself.
    pub(crate) fn next_ms(&self, policy: &Policy) -> Option<u64> {
        let sources = self.sources.values().filter_map(|source| source.next_ms());
        let manual = self.manual.as_ref().map(|manual| manual.until);
        let stretch = self.stretch.as_ref().map(|stretch| {
            let cap = stretch.from.t_ms + policy.call_cap_ms;
            if stretch.carried {
                return cap;
            }
            // A stretch past its wait is held by a microphone that has just opened, or by what may come back;
            // those have their own time.
            let patient = policy.uncertain_hold_ms.max(policy.loss_wait_ms);
            let last = stretch.waits_from.saturating_add(patient);
            let until = stretch.tail.until;
            match (
                self.any_young(policy),
                self.awaits_a_source(until) || self.awaits_an_end(),
            ) {
                (true, _) => cap,
                (false, true) => last.min(cap),
                (false, false) => until.min(cap),
            }
        });
        sources
            .chain(manual)
            .chain(stretch)
            .chain(self.doubts.values().copied())
            .chain(self.mic_times(policy))
            .filter(|t| *t != u64::MAX)
            .min()
    }

    fn any_young(&self, policy: &Policy) -> bool {
        self.stretch
            .as_ref()
            .is_some_and(|stretch| self.is_young(policy, stretch.tail.until))
    }

    fn mic_times(&self, policy: &Policy) -> Vec<u64> {
        let mut times = Vec::new();
        for mic in self
            .sources
            .values()
            .filter(|source| source.is_healthy())
            .flat_map(|source| source.mics.values())
            .filter(|mic| self.allows(mic))
        {
            let opened = mic.opened.t_ms;
            if !mic.counted && !mic.forced {
                times.push(opened + policy.mic_start_ms);
            }
            if !mic.untrusted {
                times.push(opened + policy.untrusted_ms);
            }
            if mic.class == MicClass::Browser && !self.is_asked(&mic.app) {
                times.push(opened + policy.browser_ask_ms);
            }
        }
        times
    }

    /// Carries out everything that is due at `now`.
    pub(crate) fn fire(&mut self, policy: &Policy, now: Stamp) {
        let ids: Vec<SourceId> = self.sources.keys().cloned().collect();
        for id in &ids {
            self.fire_link(now, id);
            self.fire_legs(now, id);
            self.fire_mics(policy, now, id);
        }
        self.fire_doubts(now);
        if self
            .manual
            .as_ref()
            .is_some_and(|manual| manual.until <= now.t_ms)
        {
            let was_on = self.manual.take().is_some_and(|manual| manual.on);
            if was_on {
                self.note(now, 0, true, false, false);
            }
        }
        self.fire_cap(policy, now);
        self.judge(policy, now);
    }

    fn fire_link(&mut self, now: Stamp, id: &SourceId) {
        let Some(source) = self.sources.get_mut(id) else {
            return;
        };
        match source.link {
            Link::Up {
                resync_until: Some(until),
            } if until <= now.t_ms => {
                source.link = Link::Up { resync_until: None };
                source
                    .legs
                    .retain(|_, leg| !leg.stale || leg.lease_until.is_some());
                source.mics.retain(|_, mic| !mic.stale);
                self.said_all(id);
                return;
            }
            Link::Lost { until, .. } if until <= now.t_ms => {
                source.link = Link::Down;
                source.legs.clear();
                source.mics.clear();
                source.after_call_work = false;
            }
            _ => {}
        }
        if source.muted_until.is_some_and(|until| until <= now.t_ms) {
            source.muted_until = None;
            for mic in source.mics.values_mut() {
                (mic.opened, mic.forced) = (now, mic.forced || mic.counted);
            }
            for leg in source.legs.values_mut() {
                leg.since = now;
            }
            self.unnote(id, None, NoteKind::Muted);
            self.know(id);
        }
    }

    /// A ringing that nobody believes any more, and rule 6: a lease that ran out.
    fn fire_legs(&mut self, now: Stamp, id: &SourceId) {
        let Some(source) = self.sources.get_mut(id) else {
            return;
        };
        source
            .legs
            .retain(|_, leg| !matches!(leg.phase, Phase::Ringing { until } if until <= now.t_ms));
        let over: Vec<_> = source
            .legs
            .iter()
            .filter(|(_, leg)| !leg.spent && leg.lease_until.is_some_and(|until| until <= now.t_ms))
            .map(|(leg, _)| *leg)
            .collect();
        for leg in over {
            let carried = self.leg_carries(id, leg);
            if let Some(source) = self.sources.get_mut(id) {
                source.legs.remove(&leg);
            }
            if carried {
                self.note(now, 0, true, true, false);
            }
        }
    }

    /// Rule 9: a microphone that is open for longer than calls last.
    fn fire_mics(&mut self, policy: &Policy, now: Stamp, id: &SourceId) {
        let Some(source) = self.sources.get(id).filter(|source| source.is_healthy()) else {
            return;
        };
        let open: Vec<_> = source
            .mics
            .iter()
            .filter(|(_, mic)| self.allows(mic))
            .map(|(stream, mic)| {
                (
                    *stream,
                    mic.app.clone(),
                    mic.class,
                    now.t_ms - mic.opened.t_ms.min(now.t_ms),
                )
            })
            .collect();
        for (stream, app, class, age_ms) in open {
            if class == MicClass::Browser && age_ms >= policy.browser_ask_ms && !self.is_asked(&app) {
                self.asked.push(app.clone());
            }
            if age_ms < policy.untrusted_ms {
                continue;
            }
            let Some(mic) = self
                .sources
                .get_mut(id)
                .and_then(|source| source.mics.get_mut(&stream))
            else {
                continue;
            };
            mic.untrusted = true;
            if class == MicClass::Browser {
                mic.spent = true;
                self.browsers_off.insert(app.clone());
                self.note(now, 0, true, true, true);
            }
            self.notes.insert(SourceNote {
                source: id.clone(),
                app: Some(app),
                kind: NoteKind::Untrusted,
            });
        }
    }

    /// Rule 6: no call is believed to be longer than the cap.
    fn fire_cap(&mut self, policy: &Policy, now: Stamp) {
        let Some(stretch) = &self.stretch else { return };
        if now.t_ms < stretch.from.t_ms + policy.call_cap_ms {
            return;
        }
        self.cut(now, true);
        self.spend_all();
    }
}
