//! One random shift, lived input by input, with the laws checked after each.

use super::day::{Day, H, M, S};
use domain::{
    calls::event::{DownReason, LegId, MicClass, SourceEvent, Tier},
    desk::{AgentAct, Answer, Desk, DeskView, Effect, Input, Outside, SpanKind, replay},
    policy::Policy,
    rest::reset::ResetKind,
    time::{Mono, Now},
};
use rand::{Rng, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;

const POLICIES: &[&str] = &[
    "",
    "mark = \"5m\"\nshort_from = \"3m\"",
    "mark = \"5s\"\nsettle = \"0s\"\nnudge_for = \"5s\"",
    "mark = \"10m\"\nmic_end = \"0s\"\nloss_wait = \"0s\"",
    "mark = \"10m\"\nmic_end = \"120s\"\nback_off = \"1m\"\nignored_before_back_off = 1",
    "working_hours = \"09:00-17:00\"\nmark = \"8m\"",
    "night = \"22:00-06:00\"\nmark = \"8m\"\nnudge_in_after_call_work = false",
    "call_cap = \"10m\"\nuntrusted = \"5m\"\nbrowser_ask = \"2m\"\nlease = \"3m\"\nmark = \"4m\"",
    "edges_per_min_max = 2\nmark = \"6m\"",
    "clears_after = \"8h\"\ngap_credit = 0\nmark = \"3m\"\nnudges_per_shift_max = 3",
];

/// A shift that is being lived, and what its laws need to know of the world.
pub(crate) struct Lived {
    day: Day,
    rng: ChaCha8Rng,
    policy: Policy,
    /// The desk that is only told what is recorded, never ticked.
    unticked: Desk,
    before: DeskView,
    offers_in_shift: u64,
    offers_since_waking: Option<u64>,
    woke_at: Option<Mono>,
    boot: u64,
}

impl Lived {
    pub(crate) fn new(seed: u64) -> Lived {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let policy = Policy::parse(POLICIES.choose(&mut rng).unwrap()).unwrap();
        let begins = [
            "2026-11-23T08:30:00+01:00",
            "2026-03-28T22:00:00+01:00",
            "2026-10-24T21:00:00+02:00",
        ];
        let day = Day::at(policy.clone(), begins.choose(&mut rng).unwrap());
        let mut unticked = Desk::new(policy.clone());
        for (at, input) in &day.record {
            unticked.step(*at, input);
        }
        let before = day.view();
        Lived {
            day,
            rng,
            policy,
            unticked,
            before,
            offers_in_shift: 0,
            offers_since_waking: None,
            woke_at: None,
            boot: 1,
        }
    }

    fn say(&mut self, input: Input) {
        let effects = self.day.say(input.clone());
        if input != Input::Tick {
            self.unticked.step(self.day.at, &input);
        }
        let heartbeat = effects.contains(&Effect::HeartbeatWanted);
        self.judge(&input, &effects);
        if heartbeat {
            self.say(Input::Outside(Outside::Heartbeat));
        }
    }

    /// Time passes: tick at every deadline, at some other moments too, and look now and then.
    fn wait(&mut self, ms: u64) {
        let end = self.day.at.mono.plus_ms(ms);
        let mut rounds = 0;
        while let Some(due) = self.day.desk.next_deadline().filter(|due| *due <= end) {
            let due = due.max(self.day.at.mono);
            if self.rng.random_ratio(1, 8) && due > self.day.at.mono {
                let early = self.rng.random_range(0..due.since_ms(self.day.at.mono));
                self.day.at = self.day.at.plus_ms(early);
                self.say(Input::Tick);
            }
            self.day.at = self.day.at.plus_ms(due.since_ms(self.day.at.mono));
            self.say(Input::Tick);
            rounds += 1;
            assert!(
                rounds < 20_000,
                "deadlines do not move on: {:?}",
                self.day.desk.next_deadline()
            );
        }
        self.day.at = self.day.at.plus_ms(end.since_ms(self.day.at.mono));
    }

    /// Every law, after every step.
    fn judge(&mut self, input: &Input, effects: &[Effect]) {
        let at = self.day.at;
        let view = self.day.view();
        let busy = view.call.active || view.call.ringing;
        for effect in effects {
            match effect {
                Effect::Offer { .. } => self.offered(at, &view),
                Effect::OpenReset { .. } | Effect::GapOpened => {
                    assert!(!busy, "{effect:?} shows something in a call");
                }
                _ => {}
            }
        }
        assert!(!(busy && (view.shown || view.reset.is_some() || view.may_show || view.may_reset)));
        assert!(
            view.shown || !view.holding.is_empty() || !view.due || self.awaits_now(),
            "held for no reason"
        );
        assert!(!(view.shown && view.reset.is_some()));
        if view.due && view.holding.names() == ["settling"] {
            let due = self.day.desk.next_deadline().unwrap();
            assert!(
                due.since_ms(at.mono) <= 3 * S,
                "an offer comes within three seconds"
            );
        }
        self.load_falls_only_on_rest(input, &view);
        for span in &view.spans {
            assert!(span.to.is_none_or(|to| to >= span.from), "negative span {span:?}");
            let cap = i64::try_from(self.policy.call_cap_ms).unwrap();
            let length = span.to.map_or(0, |to| (to - span.from).num_milliseconds());
            assert!(
                span.kind != SpanKind::Call || length <= cap,
                "invented call {span:?}"
            );
        }
        let open = view
            .spans
            .iter()
            .filter(|span| span.kind == SpanKind::Call && span.to.is_none())
            .count();
        assert!(open <= 1, "two calls at once");
        self.before = view;
    }

    fn awaits_now(&self) -> bool {
        self.day
            .desk
            .next_deadline()
            .is_some_and(|due| due <= self.day.at.mono)
    }

    fn offered(&mut self, at: Now, view: &DeskView) {
        assert!(
            view.shown && !view.call.active && !view.call.ringing,
            "an offer in a call"
        );
        self.offers_in_shift += 1;
        assert!(
            self.offers_in_shift <= self.policy.nudges_per_shift_max.min(8),
            "too many offers"
        );
        if let Some(woke) = self.woke_at {
            assert!(
                at.mono.since_ms(woke) >= 60 * S,
                "an offer in the first minute after waking"
            );
        }
        if let Some(count) = &mut self.offers_since_waking {
            *count += 1;
            assert!(*count <= 1, "two offers after waking");
        }
    }

    /// Load falls only in a gap after its first half minute, in a reset, by a new shift, or when a call
    /// that was never believed is taken back.
    fn load_falls_only_on_rest(&mut self, input: &Input, view: &DeskView) {
        let started = matches!(input, Input::Outside(Outside::AppStarted { .. }));
        let taken_back = |view: &DeskView| view.spans.iter().filter(|span| span.stuck).count();
        let rested = view.load_ms == 0 || self.before.reset.is_some() || !self.before.call.active;
        let ended = self.before.call.active && !view.call.active;
        let fell = view.load_ms < self.before.load_ms;
        if fell && !started && taken_back(view) == taken_back(&self.before) {
            assert!(
                rested || ended,
                "load fell in a call: {} -> {}",
                self.before.load_ms,
                view.load_ms
            );
        }
        if view.call.active && self.before.call.active && !view.call.ending && !started {
            assert!(
                view.load_ms >= self.before.load_ms || ended,
                "load fell in mid-call"
            );
        }
        if !fell {
            return;
        }
        let suppression = matches!(
            input,
            Input::Outside(
                Outside::Locked { .. }
                    | Outside::DoNotDisturb { .. }
                    | Outside::FullScreen { .. }
                    | Outside::Active
                    | Outside::Idle { .. }
                    | Outside::ClockStep
            ) | Input::Agent(AgentAct::Quiet { .. } | AgentAct::NudgesWanted { .. })
        );
        // What a suppression shows can only be what passing time already gave.
        if suppression {
            let mut without = self.day.desk.clone();
            without.step(self.day.at, &Input::Tick);
            assert_eq!(without.view(self.day.at).load_ms, view.load_ms);
        }
    }

    fn source(&mut self, source: &str, event: SourceEvent) {
        self.say(Input::Source {
            source: domain::calls::event::SourceId(source.to_owned()),
            event,
        });
    }

    /// One random thing happens.
    fn happens(&mut self) {
        let leg = LegId(self.rng.random_range(0..4));
        let phone = ["baresip:1", "pbx:1"][self.rng.random_range(0..2)];
        let on = self.rng.random();
        match self.rng.random_range(0..100) {
            0..15 => self.source(phone, SourceEvent::Ringing { leg }),
            15..35 => self.source(phone, SourceEvent::LegUp { leg, lease_ms: None }),
            35..55 => self.source(phone, SourceEvent::LegDown { leg }),
            55..59 => self.source(phone, SourceEvent::LegHold { leg, on }),
            59..61 => self.source(
                "local-api",
                SourceEvent::LegUp {
                    leg,
                    lease_ms: Some(5 * M),
                },
            ),
            61..63 => self.source("local-api", SourceEvent::LegDown { leg }),
            63..65 => self.source(phone, SourceEvent::AfterCallWork { on }),
            65..73 => self.mic(leg, on),
            73..76 => self.link(phone, on),
            76..78 => self.manual(),
            78..90 => self.agent(on),
            _ => self.outside(on),
        }
    }

    fn mic(&mut self, stream: LegId, open: bool) {
        let (app, class) = [
            ("phone", MicClass::Phone),
            ("softphone", MicClass::Phone),
            ("browser", MicClass::Browser),
            ("recorder", MicClass::Other),
        ][self.rng.random_range(0..4)];
        let app = app.to_owned();
        match self.rng.random_range(0..6) {
            0 => self.source(
                "mic:pulse",
                SourceEvent::Down {
                    reason: DownReason::Lost,
                },
            ),
            1 => {
                self.source(
                    "mic:pulse",
                    SourceEvent::Up {
                        tier: Tier::Microphone,
                        covers: vec![],
                    },
                );
                let open = if open { vec![(stream, app, class)] } else { vec![] };
                self.source("mic:pulse", SourceEvent::MicSnapshot { open });
            }
            _ => self.source(
                "mic:pulse",
                SourceEvent::Mic {
                    stream,
                    app,
                    class,
                    open,
                },
            ),
        }
    }

    fn link(&mut self, phone: &str, on: bool) {
        let covers = if on { vec!["phone".to_owned()] } else { vec![] };
        match self.rng.random_range(0..3) {
            0 => self.source(
                phone,
                SourceEvent::Up {
                    tier: Tier::Signalling,
                    covers,
                },
            ),
            1 => self.source(
                phone,
                SourceEvent::Down {
                    reason: DownReason::Lost,
                },
            ),
            _ => self.source(
                phone,
                SourceEvent::Down {
                    reason: DownReason::Closed,
                },
            ),
        }
    }

    fn manual(&mut self) {
        let on = [None, None, Some(true), Some(false)][self.rng.random_range(0..4)];
        self.source("manual", SourceEvent::Manual { on });
    }

    fn agent(&mut self, on: bool) {
        let act = match self.rng.random_range(0..14) {
            0..3 => AgentAct::NudgeAnswered { answer: Answer::Take },
            3 => AgentAct::NudgeAnswered {
                answer: Answer::AfterNextCall,
            },
            4 => AgentAct::NudgeAnswered {
                answer: Answer::Dismissed,
            },
            5..7 => AgentAct::ResetStart {
                seconds: [60, 180, 600][self.rng.random_range(0..3)],
                reset: ResetKind::Breathe,
            },
            7 => AgentAct::ResetEnd,
            8 => AgentAct::Hard,
            9 => AgentAct::Quiet {
                seconds: on.then_some(900),
            },
            10 => AgentAct::NudgesWanted { on: true },
            11 => AgentAct::Browsers { on },
            12 => AgentAct::BrowserLine {
                app: "browser".to_owned(),
                kept_open: on,
            },
            _ => AgentAct::NudgesWanted { on },
        };
        self.say(Input::Agent(act));
    }

    fn outside(&mut self, on: bool) {
        match self.rng.random_range(0..16) {
            0..3 => self.say(Input::Outside(Outside::Active)),
            3..6 => self.say(Input::Outside(Outside::Idle { since: None })),
            6..8 => self.say(Input::Outside(Outside::Locked { on })),
            8 => self.say(Input::Outside(Outside::DoNotDisturb { on })),
            9 => self.say(Input::Outside(Outside::FullScreen { on })),
            10..12 => self.sleep(on),
            12 => {
                self.day.at.wall += chrono::Duration::minutes([60, -60, 3][self.rng.random_range(0..3)]);
                self.say(Input::Outside(Outside::ClockStep));
            }
            13 => {
                self.day.at.offset_min = if on { 60 } else { 120 };
                self.say(Input::Outside(Outside::ClockStep));
            }
            14 => self.restart(on),
            _ => {
                let from = self.day.at.wall + chrono::Duration::minutes(self.rng.random_range(-60..60));
                let shift = domain::shift::Planned {
                    from,
                    to: from + chrono::Duration::hours(4),
                };
                self.say(Input::Shift(if on { vec![shift] } else { vec![] }));
            }
        }
    }

    fn sleep(&mut self, announced: bool) {
        let ms = self.rng.random_range(10 * S..2 * H);
        if announced {
            self.say(Input::Outside(Outside::Suspend));
        }
        self.day.skip(ms);
        let slept_ms = (!announced).then_some(ms);
        (self.woke_at, self.offers_since_waking) = (Some(self.day.at.mono), Some(0));
        self.say(Input::Outside(Outside::Resume { slept_ms }));
    }

    fn restart(&mut self, same_boot: bool) {
        let off_ms = self.rng.random_range(S..10 * M);
        if self.rng.random() {
            self.say(Input::Outside(Outside::AppStopped));
        }
        self.day.skip(off_ms);
        // A new process knows the record and nothing else.
        self.day.desk = replay(self.policy.clone(), self.day.record.iter().cloned());
        self.before = self.day.desk.view(self.day.record.last().unwrap().0);
        if !same_boot {
            self.boot += 1;
            self.day.at.mono = Mono(self.rng.random_range(S..M));
            self.woke_at = None;
        }
        self.say(Input::Outside(Outside::AppStarted {
            boot_id: format!("boot-{}", self.boot),
        }));
    }

    pub(crate) fn live(&mut self) {
        let steps = self.rng.random_range(20..90);
        for _ in 0..steps {
            let calls = self.before.today.calls;
            self.happens();
            if self.before.call.active && self.before.today.calls != calls {
                self.offers_since_waking = None;
            }
            let ms = match self.rng.random_range(0..10) {
                0..3 => self.rng.random_range(0..500),
                3..6 => self.rng.random_range(0..10 * S),
                6..9 => self.rng.random_range(0..3 * M),
                _ => self.rng.random_range(0..20 * M),
            };
            self.wait(ms);
        }
        self.say(Input::Tick);
    }

    /// The same record, ticked or not, looked at or not, gives the same desk.
    pub(crate) fn replays_the_same(&mut self) {
        let at = self.day.at;
        self.unticked.step(at, &Input::Tick);
        assert!(self.unticked == self.day.desk, "ticks made a difference");
        let mut replayed = replay(self.policy.clone(), self.day.record.iter().cloned());
        replayed.step(at, &Input::Tick);
        assert!(replayed == self.day.desk, "the replay differs");
        if at.mono.0.is_multiple_of(16) {
            let text = serde_json::to_string(&self.day.record).unwrap();
            let read: Vec<(Now, Input)> = serde_json::from_str(&text).unwrap();
            assert_eq!(read, self.day.record, "the record reads back");
        }
    }
}
