//! What carries a call now: the agent's switch, a leg, or a microphone nobody else speaks for.

use super::Arbiter;
use crate::{
    calls::{
        event::{LegId, MicClass, SourceId, Tier},
        source::{Leg, Link, Mic, Phase},
    },
    policy::Policy,
    time::Stamp,
    tracker::{NoteKind, SourceNote},
};
use serde::{Deserialize, Serialize};

/// The best evidence that the agent is on a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Carrier {
    pub source: SourceId,
    pub tier: Tier,
    /// Since when; a microphone's is its opening.
    pub since: Stamp,
    pub untrusted: bool,
    /// Everything that carries is on hold.
    pub on_hold: bool,
}

impl Mic {
    pub(super) fn new(app: &str, class: MicClass, opened: Stamp) -> Mic {
        Mic {
            app: app.to_owned(),
            class,
            opened,
            forced: false,
            stale: false,
            spent: false,
            untrusted: false,
            counted: false,
        }
    }

    pub(super) fn is_mature(&self, policy: &Policy, t: u64) -> bool {
        self.forced || t >= self.opened.t_ms + policy.mic_start_ms
    }

    fn tier(&self) -> Tier {
        if self.class == MicClass::Browser {
            Tier::BrowserMicrophone
        } else {
            Tier::Microphone
        }
    }
}

impl Arbiter {
    /// Rule 1: the agent's switch, any leg of a healthy source, or an allowed microphone of age that no
    /// healthy source speaks for.
    pub(super) fn carrier(&self, policy: &Policy, t: u64) -> Option<Carrier> {
        let mut best: Option<Carrier> = None;
        let mut all_held = true;
        let mut since: Option<Stamp> = None;
        let mut take = |carrier: Carrier| {
            all_held &= carrier.on_hold;
            since = Some(since.map_or(carrier.since, |s| {
                if carrier.since.t_ms < s.t_ms {
                    carrier.since
                } else {
                    s
                }
            }));
            if best
                .as_ref()
                .is_none_or(|best| (carrier.tier, !carrier.untrusted) > (best.tier, !best.untrusted))
            {
                best = Some(carrier);
            }
        };
        match &self.manual {
            Some(manual) if !manual.on => return None,
            Some(manual) => take(Carrier {
                source: manual.source.clone(),
                tier: Tier::Manual,
                since: manual.since,
                untrusted: false,
                on_hold: false,
            }),
            None => {}
        }
        for (id, source) in self.sources.iter().filter(|(_, source)| source.is_healthy()) {
            for leg in source.legs.values().filter(|leg| leg.talks() && !leg.stale) {
                let (untrusted, on_hold) = (false, leg.phase == Phase::Held);
                let tier = source.tier.max(Tier::Signalling);
                take(Carrier {
                    source: id.clone(),
                    tier,
                    since: leg.since,
                    untrusted,
                    on_hold,
                });
            }
            for mic in source
                .mics
                .values()
                .filter(|mic| self.allows(mic) && mic.is_mature(policy, t))
            {
                let (untrusted, on_hold, tier) = (mic.untrusted, false, mic.tier());
                take(Carrier {
                    source: id.clone(),
                    tier,
                    since: mic.opened,
                    untrusted,
                    on_hold,
                });
            }
        }
        let since = since?;
        best.map(|best| Carrier {
            since,
            on_hold: all_held,
            ..best
        })
    }

    /// Whether a microphone counts, its age left out.
    pub(super) fn allows(&self, mic: &Mic) -> bool {
        self.is_a_phones(mic)
            && !mic.spent
            && !mic.stale
            && !self.sources.values().any(|source| source.speaks_for(mic))
    }

    /// Whether it is a microphone of which calls are told.
    pub(super) fn is_a_phones(&self, mic: &Mic) -> bool {
        match mic.class {
            MicClass::Phone => true,
            MicClass::Browser => self.browsers && !self.browsers_off.contains(&mic.app),
            MicClass::Other => false,
        }
    }

    /// A microphone has just opened and may become a call in a moment.
    pub(crate) fn is_young(&self, policy: &Policy, t: u64) -> bool {
        self.manual.as_ref().is_none_or(|manual| manual.on)
            && self
                .sources
                .values()
                .filter(|source| source.is_healthy())
                .flat_map(|source| source.mics.values())
                .any(|mic| self.allows(mic) && !mic.is_mature(policy, t))
    }

    /// A phone rings. A lost source's ringing is believed for as long as its calls would be.
    pub(crate) fn is_ringing(&self) -> bool {
        self.sources
            .values()
            .filter(|source| !matches!(source.link, Link::Down) && source.muted_until.is_none())
            .any(|source| source.legs.values().any(Leg::rings))
    }

    /// What the agent's own switch says; `None` while the sources decide.
    pub(crate) fn switch(&self) -> Option<bool> {
        self.manual.as_ref().map(|manual| manual.on)
    }

    /// After-call work is on at a source that can be heard.
    pub(crate) fn is_after_call_work(&self) -> bool {
        self.sources
            .values()
            .any(|source| source.is_healthy() && source.after_call_work)
    }

    pub(super) fn leg_carries(&self, id: &SourceId, leg: LegId) -> bool {
        self.sources
            .get(id)
            .filter(|source| source.is_healthy())
            .and_then(|source| source.legs.get(&leg))
            .is_some_and(|leg| leg.talks() && !leg.stale)
    }

    /// A hook's conversation of before a long absence: its end may have been missed, or may yet be told.
    pub(super) fn awaits_an_end(&self) -> bool {
        let mut sources = self.sources.values().filter(|source| source.is_healthy());
        sources.any(|source| source.legs.values().any(Leg::is_awaited))
    }

    pub(super) fn mic_carries(&self, policy: &Policy, t: u64, id: &SourceId, stream: LegId) -> bool {
        self.sources
            .get(id)
            .filter(|source| source.is_healthy())
            .and_then(|source| source.mics.get(&stream))
            .is_some_and(|mic| self.allows(mic) && mic.is_mature(policy, t))
    }

    /// Rule 7: counts microphones that have just become calls, and mutes a source that flaps.
    pub(super) fn count_mic_edges(&mut self, policy: &Policy, now: Stamp) {
        let mut fresh = Vec::new();
        for (id, source) in self.sources.iter().filter(|(_, source)| source.is_healthy()) {
            for (stream, mic) in &source.mics {
                if !mic.counted && self.allows(mic) && mic.is_mature(policy, now.t_ms) {
                    fresh.push((id.clone(), *stream, mic.app.clone()));
                }
            }
        }
        for (id, stream, app) in fresh {
            let Some(source) = self.sources.get_mut(&id) else {
                continue;
            };
            if let Some(mic) = source.mics.get_mut(&stream) {
                mic.counted = true;
            }
            if source.mic_edge(&app, now.t_ms, policy.edges_per_min_max) {
                self.mute(now, &id);
            }
        }
    }

    /// Rule 7: a flapping source is not listened to for a minute.
    pub(super) fn mute(&mut self, now: Stamp, id: &SourceId) {
        self.notes.insert(SourceNote {
            source: id.clone(),
            app: None,
            kind: NoteKind::Muted,
        });
        if self.stretch.as_ref().is_some_and(|stretch| stretch.carried) {
            self.note(now, 0, true, false, false);
            if let Some(until) = self.sources.get(id).and_then(|source| source.muted_until) {
                self.doubts.insert(id.clone(), until);
            }
        }
        self.uncover(id);
    }

    /// Rule 4: a source no longer speaks for its application's microphone. In the middle of a call the
    /// microphone takes over at once; outside one, an open microphone is known to be no call.
    pub(super) fn uncover(&mut self, id: &SourceId) -> bool {
        let Some(source) = self.sources.get(id) else {
            return false;
        };
        let talks = source.legs.values().any(|leg| leg.talks());
        let rings = source.legs.values().any(|leg| leg.rings());
        let covers = source.covers.clone();
        let mut took_over = false;
        for mic in self
            .sources
            .values_mut()
            .flat_map(|source| source.mics.values_mut())
        {
            if !covers.contains(&mic.app) || mic.spent || mic.stale {
                continue;
            }
            mic.forced |= talks;
            mic.spent = !talks && !rings;
            took_over |= talks;
        }
        took_over
    }
}
