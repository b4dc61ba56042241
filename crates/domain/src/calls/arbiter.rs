//! The arbiter: many sources in, one answer out. Rule numbers are those of `docs/rest.md`.
//!
//! Decides whether the agent is on a call, since when, and when a call is over for good. A pure fold with
//! one next deadline: the same history gives the same intervals however often anyone looks. Must never
//! call ringing a call, and never let a call outlive its cap.

use super::{
    event::{LegId, MicClass, SourceEvent, SourceId, Tier},
    source::{HELD_MAX, Leg, Link, Mic, Phase, Source},
    stretch::{Ended, Stretch, Tail, Verdict},
};
use crate::{
    desk::{NoteKind, SourceNote},
    policy::Policy,
    time::Stamp,
};
use std::collections::{BTreeMap, BTreeSet};

mod deadlines;
mod evidence;
mod lifecycle;

/// The agent's own switch.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Manual {
    on: bool,
    source: SourceId,
    since: Stamp,
    until: u64,
}

/// The fold's state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Arbiter {
    sources: BTreeMap<SourceId, Source>,
    manual: Option<Manual>,
    browsers: bool,
    /// Browsers that keep their line open between calls.
    browsers_off: BTreeSet<String>,
    /// Browsers the agent was asked about.
    pub(crate) asked: Vec<String>,
    pub(crate) stretch: Option<Stretch>,
    pub(crate) notes: BTreeSet<SourceNote>,
    last_end: Option<Stamp>,
    verdicts: Vec<Verdict>,
}

impl Arbiter {
    /// Takes what was worked out since the last time.
    pub(crate) fn take_verdicts(&mut self) -> Vec<Verdict> {
        std::mem::take(&mut self.verdicts)
    }

    /// Browsers the agent was asked about after the first `known`.
    pub(crate) fn asked_since(&self, known: usize) -> impl Iterator<Item = String> {
        self.asked.iter().skip(known).cloned()
    }

    /// A source speaks. `day_end` is when the agent's switch lets go by itself.
    pub(crate) fn event(
        &mut self,
        policy: &Policy,
        now: Stamp,
        id: &SourceId,
        event: &SourceEvent,
        day_end: u64,
    ) {
        if !matches!(
            event,
            SourceEvent::Up { .. } | SourceEvent::Down { .. } | SourceEvent::Manual { .. }
        ) {
            self.up_by_speaking(policy, now, id);
        }
        match event {
            SourceEvent::Up { tier, covers } => self.up(policy, now, id, *tier, covers),
            SourceEvent::Down { reason } => self.down(policy, now, id, *reason),
            SourceEvent::Ringing { leg } => self.ringing_began(policy, now, id, *leg),
            SourceEvent::LegUp { leg, lease_ms } => self.leg_up(policy, now, id, *leg, *lease_ms),
            SourceEvent::LegHold { leg, on } => self.leg_hold(now, id, *leg, *on),
            SourceEvent::LegDown { leg } => self.leg_down(now, id, *leg),
            SourceEvent::AfterCallWork { on } => {
                self.source(id, Tier::Signalling).after_call_work = *on;
            }
            SourceEvent::Mic {
                stream,
                app,
                class,
                open: true,
            } => {
                self.mic_opened(now, id, *stream, app, *class);
            }
            SourceEvent::Mic {
                stream, open: false, ..
            } => self.mic_closed(policy, now, id, *stream),
            SourceEvent::MicSnapshot { open } => self.mic_snapshot(policy, now, id, open),
            SourceEvent::Manual { on } => self.manual(now, id, *on, day_end),
        }
        self.judge(policy, now);
    }

    /// Whether a browser's microphone counts as a phone.
    pub(crate) fn set_browsers(&mut self, policy: &Policy, now: Stamp, on: bool) {
        if self.browsers == on {
            return;
        }
        self.browsers = on;
        for source in self.sources.values_mut() {
            for mic in source
                .mics
                .values_mut()
                .filter(|mic| mic.class == MicClass::Browser)
            {
                mic.opened = now;
            }
        }
        if !on {
            self.cut(now, false);
        }
        self.judge(policy, now);
    }

    /// The agent's answer about a browser's line.
    pub(crate) fn browser_line(&mut self, policy: &Policy, now: Stamp, app: &str, kept_open: bool) {
        if kept_open {
            self.browsers_off.insert(app.to_owned());
            self.cut(now, true);
        } else {
            self.browsers_off.remove(app);
            self.notes.retain(|note| note.app.as_deref() != Some(app));
        }
        self.judge(policy, now);
    }

    fn source(&mut self, id: &SourceId, tier: Tier) -> &mut Source {
        self.sources
            .entry(id.clone())
            .or_insert_with(|| Source::new(tier))
    }

    fn ringing_began(&mut self, policy: &Policy, now: Stamp, id: &SourceId, leg: LegId) {
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

    fn leg_up(&mut self, policy: &Policy, now: Stamp, id: &SourceId, leg: LegId, lease_ms: Option<u64>) {
        let lease_ms = lease_ms.map(|ms| ms.min(policy.lease_ms));
        let lease_until = lease_ms.map(|ms| now.t_ms + ms);
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

    fn leg_hold(&mut self, now: Stamp, id: &SourceId, leg: LegId, on: bool) {
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

    fn leg_down(&mut self, now: Stamp, id: &SourceId, leg: LegId) {
        let carried = self.leg_carries(id, leg);
        if let Some(source) = self.sources.get_mut(id) {
            source.legs.remove(&leg);
        }
        if carried {
            self.note(now, 0, false, false, false);
        }
    }

    fn mic_opened(&mut self, now: Stamp, id: &SourceId, stream: LegId, app: &str, class: MicClass) {
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

    fn mic_closed(&mut self, policy: &Policy, now: Stamp, id: &SourceId, stream: LegId) {
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

    fn mic_snapshot(
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

    fn manual(&mut self, now: Stamp, id: &SourceId, on: Option<bool>, day_end: u64) {
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

    /// Ends the wait of a stretch at once: nothing that carried it is believed to come back.
    fn cut(&mut self, now: Stamp, stuck: bool) {
        if let Some(stretch) = &mut self.stretch {
            if stretch.carried {
                stretch.tail = Tail {
                    end: now,
                    until: 0,
                    uncertain: stuck,
                    stuck,
                    microphone: false,
                };
                stretch.noted = true;
            }
            stretch.tail.until = now.t_ms;
        }
    }

    /// Notes that something that carried the stretch stopped at `end` and may come back for `wait_ms`.
    fn note(&mut self, end: Stamp, wait_ms: u64, uncertain: bool, stuck: bool, microphone: bool) {
        if let Some(stretch) = &mut self.stretch {
            let until = end.t_ms.saturating_add(wait_ms);
            stretch.note(Tail {
                end,
                until,
                uncertain,
                stuck,
                microphone,
            });
        }
    }

    fn unnote(&mut self, id: &SourceId, app: Option<&str>, kind: NoteKind) {
        let note = SourceNote {
            source: id.clone(),
            app: app.map(str::to_owned),
            kind,
        };
        self.notes.remove(&note);
    }

    /// Starts, continues or ends the stretch by what carries it now.
    fn judge(&mut self, policy: &Policy, now: Stamp) {
        self.count_mic_edges(policy, now);
        let carrier = self.carrier(policy, now.t_ms);
        let young = self.is_young(policy, now.t_ms);
        match (&mut self.stretch, carrier) {
            (None, Some(carrier)) => {
                // Back-dated to the opening; but what was set aside until now begins now.
                let fresh = now.t_ms <= carrier.since.t_ms + policy.mic_start_ms;
                let since = if fresh { carrier.since } else { now };
                let from = self.last_end.map_or(since, |end| since.later(end));
                let tail = Tail {
                    end: from,
                    until: from.t_ms,
                    uncertain: false,
                    stuck: false,
                    microphone: false,
                };
                self.stretch = Some(Stretch {
                    from,
                    source: carrier.source,
                    tier: carrier.tier,
                    untrusted: carrier.untrusted,
                    on_hold: carrier.on_hold,
                    carried: true,
                    noted: false,
                    tail,
                });
                self.verdicts.push(Verdict::Started(from));
            }
            (Some(stretch), Some(carrier)) => {
                stretch.source = carrier.source;
                stretch.tier = carrier.tier;
                stretch.untrusted = carrier.untrusted;
                stretch.on_hold = carrier.on_hold;
                stretch.carried = true;
                stretch.noted = false;
            }
            (Some(stretch), None) => {
                if stretch.carried && !stretch.noted {
                    // Nobody said so: somebody who knows better began to speak for the microphone.
                    let until = now.t_ms;
                    stretch.note(Tail {
                        end: now,
                        until,
                        uncertain: false,
                        stuck: false,
                        microphone: false,
                    });
                }
                (stretch.carried, stretch.noted) = (false, false);
                if now.t_ms >= stretch.tail.until && !young {
                    self.end();
                }
            }
            (None, None) => {}
        }
    }

    fn end(&mut self) {
        let Some(Stretch {
            from, source, tail, ..
        }) = self.stretch.take()
        else {
            return;
        };
        let to = from.later(tail.end);
        self.last_end = Some(to);
        if tail.stuck {
            self.notes.insert(SourceNote {
                source,
                app: None,
                kind: NoteKind::Stuck,
            });
        } else {
            self.unnote(&source, None, NoteKind::Stuck);
        }
        let Tail {
            uncertain,
            stuck,
            microphone,
            ..
        } = tail;
        self.verdicts.push(Verdict::Ended(Ended {
            from,
            to,
            uncertain,
            stuck,
            microphone,
        }));
    }
}
