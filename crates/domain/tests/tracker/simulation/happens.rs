//! What happens in a random shift: two phones, hooks, microphones, the agent, the tracker around.
//!
//! Decides nothing about right and wrong; every input that the tracker knows must be able to come from here.

use super::{H, M, S, Simulation};
use chrono::Duration;
use domain::{
    calls::event::{DownReason, LegId, MicClass, SourceEvent, SourceId, Tier},
    rest::reset::ResetKind,
    shift::Planned,
    time::Mono,
    tracker::{AgentAct, Answer, Input, Outside, replay},
};
use rand::Rng;

/// How wrong a clock is whose battery is empty.
const FIVE_YEARS_MIN: i64 = 5 * 365 * 24 * 60;

impl Simulation {
    fn source(&mut self, source: &str, event: SourceEvent) {
        self.say(Input::Source {
            source: SourceId(source.to_owned()),
            event,
        });
    }

    /// One random thing happens.
    pub(super) fn happens(&mut self) {
        let leg = LegId(self.rng.random_range(0..4));
        let phone = ["baresip:1", "pbx:1"][self.rng.random_range(0..2)];
        let on = self.rng.random();
        match self.rng.random_range(0..100) {
            0..15 => self.source(phone, SourceEvent::Ringing { leg }),
            15..35 => self.source(phone, SourceEvent::CallConnected { leg, lease_ms: None }),
            35..55 => self.source(phone, SourceEvent::ended(leg)),
            55..59 => self.source(phone, SourceEvent::CallHeld { leg, on }),
            59..61 => self.source(
                "local-api",
                SourceEvent::CallConnected {
                    leg,
                    lease_ms: Some(5 * M),
                },
            ),
            61..63 => self.source("local-api", SourceEvent::ended(leg)),
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
        let act = match self.rng.random_range(0..19) {
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
            14 | 15 => AgentAct::StatutoryBreakStart { rule: None },
            16 => AgentAct::StatutoryBreakEnd,
            17 | 18 => AgentAct::NudgeAnswered {
                answer: Answer::Later {
                    seconds: [300, 600, 1_200][self.rng.random_range(0..3)],
                },
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
        match self.rng.random_range(0..17) {
            0..3 => self.say(Input::Outside(Outside::Active)),
            3..6 => self.say(Input::Outside(Outside::Idle { since: None })),
            6..8 => self.say(Input::Outside(Outside::Locked { on })),
            8 => self.say(Input::Outside(Outside::DoNotDisturb { on })),
            9 => self.say(Input::Outside(Outside::FullScreen { on })),
            10..12 => self.sleep(on),
            12 => {
                let minutes = [60, -60, 3, FIVE_YEARS_MIN, -FIVE_YEARS_MIN][self.rng.random_range(0..5)];
                self.day.at.wall += Duration::minutes(minutes);
                self.say(Input::Outside(Outside::ClockStep));
            }
            13 => {
                self.day.at.offset_min = if on { 60 } else { 120 };
                self.say(Input::Outside(Outside::ClockStep));
            }
            14 if on => {
                let from = self.day.at.wall + Duration::minutes(self.rng.random_range(-60..60));
                let to = from + Duration::minutes(self.rng.random_range(1..90));
                self.say(Input::Meetings(vec![Planned { from, to }]));
            }
            14 => {
                let same_boot = self.rng.random();
                self.restart(same_boot);
            }
            15 => self.say(Input::Outside(Outside::OfferSeen { on })),
            _ => {
                let from = self.day.at.wall + Duration::minutes(self.rng.random_range(-60..60));
                let shift = Planned {
                    from,
                    to: from + Duration::hours(4),
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
        self.say(Input::Outside(Outside::Resume { slept_ms }));
    }

    fn restart(&mut self, same_boot: bool) {
        let off_ms = self.rng.random_range(S..10 * M);
        if self.rng.random() {
            self.say(Input::Outside(Outside::AppStopped));
        }
        self.day.skip(off_ms);
        // A new process knows the record and nothing else.
        self.day.tracker = replay(self.policy.clone(), self.day.record.iter().cloned());
        self.before_at = self.day.record.last().unwrap().0;
        self.before = self.day.tracker.view(self.before_at);
        // A machine that was taken back to an earlier state has the id of its boot still.
        let taken_back = self.rng.random_ratio(1, 4);
        if !same_boot {
            self.boot += u64::from(!taken_back);
            self.day.at.mono = Mono(self.rng.random_range(S..M));
        }
        self.say(Input::Outside(Outside::AppStarted {
            boot_id: format!("boot-{}", self.boot),
        }));
    }
}
