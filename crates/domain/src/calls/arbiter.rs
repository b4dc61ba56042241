//! The arbiter: many sources in, one answer out. Rule numbers are those of `docs/rest.md`.
//!
//! Decides whether the agent is on a call, since when, and when a call is over for good. A pure fold with
//! one next deadline: the same history gives the same intervals however often anyone looks. Must never
//! call ringing a call, and never let a call outlive its cap.

use super::{
    event::{LegId, MicClass, SourceEvent, SourceId, Tier},
    source::Source,
    stretch::{Ended, Stretch, Tail, Verdict},
};
use crate::{
    policy::Policy,
    time::Stamp,
    tracker::{NoteKind, SourceNote},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

mod deadlines;
mod doubt;
mod evidence;
mod lifecycle;
mod says;

/// The agent's own switch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Manual {
    on: bool,
    source: SourceId,
    since: Stamp,
    until: u64,
}

/// The fold's state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Arbiter {
    sources: BTreeMap<SourceId, Source>,
    manual: Option<Manual>,
    browsers: bool,
    /// Browsers that keep their line open between calls.
    browsers_off: BTreeSet<String>,
    /// Browsers the agent was asked about.
    pub(crate) asked: Vec<String>,
    /// Browsers the agent gave an answer about.
    answered: BTreeSet<String>,
    pub(crate) stretch: Option<Stretch>,
    pub(crate) notes: BTreeSet<SourceNote>,
    last_end: Option<Stamp>,
    /// Sources that knew of a call and can no longer say whether it goes on, and until when that holds.
    doubts: BTreeMap<SourceId, u64>,
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

    /// Whether nothing is left to ask about this browser.
    fn is_asked(&self, app: &str) -> bool {
        self.asked.iter().any(|asked| asked == app) || self.answered.contains(app)
    }

    /// Browsers the agent was asked about and said nothing of yet.
    pub(crate) fn line_questions(&self) -> Vec<String> {
        let open = self.asked.iter().filter(|app| !self.answered.contains(*app));
        open.cloned().collect()
    }

    /// The sources in which a conversation of this id goes on or rings.
    pub(crate) fn sources_of(&self, leg: LegId) -> Vec<SourceId> {
        let open = self.sources.iter().filter(|(_, source)| {
            let leg = source.legs.get(&leg);
            leg.is_some_and(|leg| leg.talks() || leg.rings())
        });
        open.map(|(id, _)| id.clone()).collect()
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
            SourceEvent::CallConnected { leg, lease_ms } => {
                self.call_connected(policy, now, id, *leg, *lease_ms)
            }
            SourceEvent::CallHeld { leg, on } => self.call_held(now, id, *leg, *on),
            SourceEvent::CallEnded { leg, certainty } => self.call_ended(policy, now, id, *leg, *certainty),
            SourceEvent::AfterCallWork { on } => {
                self.source(id, Tier::Signalling).after_call_work = *on;
                self.doubts.remove(id);
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
        self.answered.insert(app.to_owned());
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
        let waits = self.awaits_an_end() || self.awaits_a_source(now.t_ms);
        let patient = policy.uncertain_hold_ms.max(policy.loss_wait_ms);
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
                    waits_from: now.t_ms,
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
                if !stretch.carried {
                    // What it waited for is there again.
                    stretch.tail.until = stretch.tail.end.t_ms;
                }
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
                if stretch.carried {
                    stretch.waits_from = now.t_ms;
                }
                (stretch.carried, stretch.noted) = (false, false);
                let waits = waits && now.t_ms < stretch.waits_from.saturating_add(patient);
                if now.t_ms >= stretch.tail.until && !young && !waits {
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
