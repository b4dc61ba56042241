//! A tracker with clocks that only the test moves. Ticks and heartbeats as a good app gives them.

use chrono::{DateTime, Duration, Utc};
use domain::{
    calls::event::{DownReason, LegId, MicClass, SourceEvent, SourceId, Tier},
    policy::Policy,
    rest::reset::ResetKind,
    time::{Mono, Now},
    tracker::{AgentAct, Answer, Effect, Input, Outside, Span, SpanKind, Tracker, TrackerView},
};

pub(crate) const S: u64 = 1_000;
pub(crate) const M: u64 = 60 * S;
pub(crate) const H: u64 = 60 * M;

pub(crate) struct Day {
    pub(crate) tracker: Tracker,
    pub(crate) at: Now,
    pub(crate) record: Vec<(Now, Input)>,
    /// Milliseconds since the beginning, and what was to be done then.
    pub(crate) effects: Vec<(u64, Effect)>,
    begin: Now,
}

pub(crate) fn wall(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

impl Day {
    pub(crate) fn new() -> Day {
        Day::with(Policy::standard())
    }

    pub(crate) fn with(policy: Policy) -> Day {
        Day::at(policy, "2026-11-23T09:00:00+01:00")
    }

    pub(crate) fn at(policy: Policy, local: &str) -> Day {
        let local = DateTime::parse_from_rfc3339(local).unwrap();
        let offset_min = i16::try_from(local.offset().local_minus_utc() / 60).unwrap();
        let at = Now {
            mono: Mono(5 * H),
            wall: local.to_utc(),
            offset_min,
        };
        let mut day = Day {
            tracker: Tracker::new(policy),
            at,
            record: Vec::new(),
            effects: Vec::new(),
            begin: at,
        };
        day.outside(Outside::AppStarted {
            boot_id: "boot-1".to_owned(),
        });
        day
    }

    /// The same tracker at the same moment, to try something on.
    pub(crate) fn copy(&self) -> Day {
        Day {
            tracker: self.tracker.clone(),
            at: self.at,
            record: Vec::new(),
            effects: Vec::new(),
            begin: self.at,
        }
    }

    pub(crate) fn ms(&self) -> u64 {
        self.at.mono.since_ms(self.begin.mono)
    }

    pub(crate) fn say(&mut self, input: Input) -> Vec<Effect> {
        let effects = self.tracker.step(self.at, &input);
        let ms = self.ms();
        self.effects
            .extend(effects.iter().cloned().map(|effect| (ms, effect)));
        if input != Input::Tick {
            self.record.push((self.at, input));
        }
        effects
    }

    /// Lets time pass, with a tick at every deadline and a heartbeat whenever one is wanted.
    pub(crate) fn wait(&mut self, ms: u64) -> &mut Day {
        let end = self.at.mono.plus_ms(ms);
        while let Some(due) = self.tracker.next_deadline().filter(|due| *due <= end) {
            self.at = self.at.plus_ms(due.since_ms(self.at.mono));
            if self.say(Input::Tick).contains(&Effect::HeartbeatWanted) {
                self.outside(Outside::Heartbeat);
            }
        }
        self.at = self.at.plus_ms(end.since_ms(self.at.mono));
        self
    }

    /// Lets time pass with nobody awake.
    pub(crate) fn skip(&mut self, ms: u64) -> &mut Day {
        self.at = self.at.plus_ms(ms);
        self
    }

    /// The wall clock jumps; the clock of durations does not.
    pub(crate) fn step_wall(&mut self, minutes: i64) -> &mut Day {
        self.at.wall += Duration::minutes(minutes);
        self.outside(Outside::ClockStep)
    }

    pub(crate) fn source(&mut self, source: &str, event: SourceEvent) -> &mut Day {
        self.say(Input::Source {
            source: SourceId(source.to_owned()),
            event,
        });
        self
    }

    pub(crate) fn outside(&mut self, outside: Outside) -> &mut Day {
        self.say(Input::Outside(outside));
        self
    }

    pub(crate) fn agent(&mut self, act: AgentAct) -> &mut Day {
        self.say(Input::Agent(act));
        self
    }

    pub(crate) fn phone_up(&mut self, covers: &[&str]) -> &mut Day {
        let covers = covers.iter().map(|app| (*app).to_owned()).collect();
        self.source(
            "baresip:1",
            SourceEvent::Up {
                tier: Tier::Signalling,
                covers,
            },
        )
    }

    pub(crate) fn phone_lost(&mut self) -> &mut Day {
        self.source(
            "baresip:1",
            SourceEvent::Down {
                reason: DownReason::Lost,
            },
        )
    }

    pub(crate) fn ring(&mut self, leg: u64) -> &mut Day {
        self.source("baresip:1", SourceEvent::Ringing { leg: LegId(leg) })
    }

    pub(crate) fn up(&mut self, leg: u64) -> &mut Day {
        self.source(
            "baresip:1",
            SourceEvent::CallConnected {
                leg: LegId(leg),
                lease_ms: None,
            },
        )
    }

    pub(crate) fn hold(&mut self, leg: u64, on: bool) -> &mut Day {
        self.source("baresip:1", SourceEvent::CallHeld { leg: LegId(leg), on })
    }

    pub(crate) fn down(&mut self, leg: u64) -> &mut Day {
        self.source("baresip:1", SourceEvent::ended(LegId(leg)))
    }

    pub(crate) fn mic(&mut self, stream: u64, app: &str, class: MicClass, open: bool) -> &mut Day {
        let event = SourceEvent::Mic {
            stream: LegId(stream),
            app: app.to_owned(),
            class,
            open,
        };
        self.source("mic:pulse", event)
    }

    pub(crate) fn mic_up(&mut self) -> &mut Day {
        self.source(
            "mic:pulse",
            SourceEvent::Up {
                tier: Tier::Microphone,
                covers: vec![],
            },
        )
    }

    pub(crate) fn manual(&mut self, on: Option<bool>) -> &mut Day {
        self.source("manual", SourceEvent::Manual { on })
    }

    /// A call of `ms` on the phone, with its time passed.
    pub(crate) fn call(&mut self, leg: u64, ms: u64) -> &mut Day {
        self.up(leg).wait(ms).down(leg)
    }

    pub(crate) fn reset(&mut self, seconds: u32) -> &mut Day {
        self.agent(AgentAct::ResetStart {
            seconds,
            reset: ResetKind::Breathe,
        })
    }

    pub(crate) fn answer(&mut self, answer: Answer) -> &mut Day {
        self.agent(AgentAct::NudgeAnswered { answer })
    }

    pub(crate) fn view(&self) -> TrackerView {
        self.tracker.view(self.at)
    }

    pub(crate) fn holding(&self) -> Vec<&'static str> {
        self.view().holding.names()
    }

    /// Calls as (start, end) in milliseconds since the beginning.
    pub(crate) fn calls(&self) -> Vec<(i64, Option<i64>)> {
        let since = |at: DateTime<Utc>| (at - self.begin.wall).num_milliseconds();
        let calls = self.spans(SpanKind::Call);
        calls
            .iter()
            .map(|span| (since(span.from), span.to.map(since)))
            .collect()
    }

    pub(crate) fn spans(&self, kind: SpanKind) -> Vec<Span> {
        self.view()
            .spans
            .into_iter()
            .filter(|span| span.kind == kind)
            .collect()
    }

    pub(crate) fn offers(&self) -> Vec<u64> {
        let is_offer = |(ms, effect): &(u64, Effect)| matches!(effect, Effect::Offer { .. }).then_some(*ms);
        self.effects.iter().filter_map(is_offer).collect()
    }

    pub(crate) fn count(&self, wanted: &Effect) -> usize {
        self.effects.iter().filter(|(_, effect)| effect == wanted).count()
    }
}
