//! Plays a recording through the real parsers into a real tracker.
//!
//! Decides nothing itself: what a phone said goes through `baresip::Phone`, what a sound server said through
//! `captures::Captures`, what a telephone system said through `dialog::info`, and all into a tracker with the standard policy.

use chrono::{DateTime, Duration, Utc};
use domain::{
    calls::event::{DownReason, LegId, SourceEvent, SourceId, Tier},
    policy::Policy,
    time::{Mono, Now},
    tracker::{AgentAct, Confidence, Effect, Input, NoteKind, Outside, SpanKind, Tracker},
};
use sensors::{
    baresip,
    captures::{Capture, Captures, Phones, basename},
    dialog::{
        info,
        legs::{Asked, Legs},
    },
    source::InstallKey,
};
use serde_json::Value;
use std::collections::BTreeMap;

const NO_CALLS: &[u8] = br#"{"response":true,"ok":true,"data":"","token":"breakwater"}"#;
/// What the clock of durations shows when a recording begins.
const BEGIN_MS: u64 = 60_000;
/// How long is waited after the last line, so that every end is final.
const AFTER_MS: u64 = 60_000;
/// How long a line that is never closed is watched.
const OPEN_MS: u64 = 2 * 3_600_000;

/// What the tracker is told besides the recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// The phone signals over its control port.
    Signals,
    /// The same, and its connection is lost then.
    Lost { at_ms: u64 },
    /// A telephone system tells of the agent's conversations.
    Dialogs,
    /// This program's microphone is the phone's.
    Phone(&'static str),
    /// The same, and hooks speak for it.
    Hook(&'static str),
    /// No program was called a phone, and browsers are off.
    NoPhone,
    /// Browsers are on; with `kept_open` the recorded closing never comes.
    Browser { kept_open: bool },
}

/// How sure a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sure {
    /// A phone said so.
    Exact,
    /// A microphone said so.
    Good,
    /// Its end is a guess.
    Uncertain,
    /// It was never believed, and is taken back.
    Stuck,
}

/// One call, in milliseconds since the recording began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    pub(crate) from_ms: i64,
    pub(crate) to_ms: i64,
    pub(crate) sure: Sure,
}

/// What came of a recording.
pub(crate) struct Outcome {
    pub(crate) calls: Vec<Call>,
    /// When the agent was asked about a browser's line.
    pub(crate) asked_ms: Vec<u64>,
    pub(crate) notes: Vec<NoteKind>,
    pub(crate) counted: u32,
    pub(crate) load_ms: u64,
}

/// Plays `fixture` with a tick at every deadline.
pub(crate) fn live(fixture: &str, told: Told) -> Outcome {
    Replay::new(told, true).play(fixture)
}

/// Plays `fixture` without a single tick.
pub(crate) fn live_unticked(fixture: &str, told: Told) -> Outcome {
    Replay::new(told, false).play(fixture)
}

struct Replay {
    told: Told,
    ticks: bool,
    tracker: Tracker,
    phone: baresip::Phone,
    legs: Legs,
    captures: Option<Captures>,
    /// How sure the call was that began then.
    sure: BTreeMap<DateTime<Utc>, Confidence>,
    asked_ms: Vec<u64>,
}

impl Replay {
    fn new(told: Told, ticks: bool) -> Replay {
        let mut replay = Replay {
            told,
            ticks,
            tracker: Tracker::new(Policy::standard()),
            phone: baresip::Phone::new(SourceId("baresip:1".into()), InstallKey::new([9; 32])),
            legs: Legs::default(),
            captures: None,
            sure: BTreeMap::new(),
            asked_ms: Vec::new(),
        };
        replay.phone.read(NO_CALLS);
        let boot_id = "boot".into();
        replay.tell(0, &Input::Outside(Outside::AppStarted { boot_id }));
        match told {
            Told::Signals | Told::Lost { .. } => replay.up(0, "baresip:1", &["baresip"]),
            Told::Hook(app) => replay.up(0, "local-api", &[app]),
            Told::Dialogs => replay.up(0, "dialog:1", &[]),
            Told::Browser { .. } => replay.tell(0, &Input::Agent(AgentAct::Browsers { on: true })),
            Told::Phone(_) | Told::NoPhone => {}
        }
        replay
    }

    fn play(mut self, fixture: &str) -> Outcome {
        let path = format!("{}/tests/fixtures/{fixture}.jsonl", env!("CARGO_MANIFEST_DIR"));
        let mut end = 0;
        for line in std::fs::read_to_string(path).unwrap().lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            end = line["t_us"].as_u64().unwrap() / 1000;
            self.line(end, &line);
        }
        match self.told {
            Told::Lost { at_ms } => {
                end = at_ms;
                self.down(end, "baresip:1");
            }
            Told::Browser { kept_open: true } => end += OPEN_MS,
            _ => {}
        }
        self.wait(end + AFTER_MS);
        self.outcome(end + AFTER_MS)
    }

    fn line(&mut self, ms: u64, line: &Value) {
        if line["msg"].is_object() {
            for event in self.phone.read(line["msg"].to_string().as_bytes()) {
                self.say(ms, "baresip:1", event);
            }
        } else if let Some(document) = line["notify"].as_str() {
            self.notify(ms, document);
        } else if let Some(word) = line["server"].as_str() {
            self.server(ms, word == "up");
        } else if line["capture"].is_u64() {
            self.capture(ms, line);
        } else if let Some(index) = line["gone"].as_u64() {
            let captures = self.captures.as_mut().unwrap();
            let said = captures.forget(u32::try_from(index).unwrap());
            if let Some(event) = said.filter(|_| !self.keeps_open()) {
                self.say(ms, "mic:pulse", event);
            }
        } else if let Some(word) = line["hook"].as_str() {
            let leg = LegId(1);
            let event = match word {
                "start" => SourceEvent::CallConnected { leg, lease_ms: None },
                "hold" => SourceEvent::CallHeld { leg, on: true },
                _ => SourceEvent::ended(leg),
            };
            self.say(ms, "local-api", event);
        }
        // What the agent did is in the recording for its reader; nothing tells the tracker.
    }

    /// A notification of a telephone system; the first has no document, for nobody speaks.
    fn notify(&mut self, ms: u64, document: &str) {
        let said = if document.is_empty() {
            self.legs.clear()
        } else {
            let (key, source) = (InstallKey::new([9; 32]), SourceId("dialog:1".into()));
            let document = info::read(document.as_bytes(), |id| key.leg(&source, id)).unwrap();
            self.legs.take(&document, Asked::No).said
        };
        for event in said {
            self.say(ms, "dialog:1", event);
        }
    }

    /// A sound server is heard again, with nothing open yet, or is lost.
    fn server(&mut self, ms: u64, up: bool) {
        if !up {
            if self.captures.take().is_some() {
                self.down(ms, "mic:pulse");
            }
            return;
        }
        let phones = Phones::default();
        if let Told::Phone(app) | Told::Hook(app) = self.told {
            phones.set(&[app.to_owned()]);
        }
        let captures = Captures::new(SourceId("mic:pulse".into()), InstallKey::new([9; 32]), phones);
        let snapshot = captures.snapshot();
        self.captures = Some(captures);
        let tier = Tier::Microphone;
        self.say(ms, "mic:pulse", SourceEvent::Up { tier, covers: vec![] });
        self.say(ms, "mic:pulse", snapshot);
    }

    fn capture(&mut self, ms: u64, line: &Value) {
        let capture = Capture {
            index: u32::try_from(line["capture"].as_u64().unwrap()).unwrap(),
            app: basename(line["app"].as_str().unwrap().as_bytes()),
            runs: line["runs"] == true,
            monitor: line["monitor"] == true,
        };
        if let Some(event) = self.captures.as_mut().unwrap().see(capture).unwrap() {
            self.say(ms, "mic:pulse", event);
        }
    }

    fn keeps_open(&self) -> bool {
        self.told == Told::Browser { kept_open: true }
    }

    fn up(&mut self, ms: u64, source: &str, covers: &[&str]) {
        let covers = covers.iter().map(|app| (*app).to_owned()).collect();
        let tier = Tier::Signalling;
        self.say(ms, source, SourceEvent::Up { tier, covers });
    }

    fn down(&mut self, ms: u64, source: &str) {
        let reason = DownReason::Lost;
        self.say(ms, source, SourceEvent::Down { reason });
    }

    fn say(&mut self, ms: u64, source: &str, event: SourceEvent) {
        let source = SourceId(source.to_owned());
        self.wait(ms);
        self.tell(ms, &Input::Source { source, event });
    }

    /// Lets time pass, with a tick at every deadline.
    fn wait(&mut self, ms: u64) {
        while self.ticks
            && let Some(due) = self.tracker.next_deadline().filter(|due| *due <= at(ms).mono)
        {
            let ms = due.0.saturating_sub(BEGIN_MS);
            self.tell(ms, &Input::Tick);
        }
    }

    fn tell(&mut self, ms: u64, input: &Input) {
        for effect in self.tracker.step(at(ms), input) {
            match effect {
                Effect::AskBrowserLine { .. } => self.asked_ms.push(ms),
                Effect::HeartbeatWanted => self.tell(ms, &Input::Outside(Outside::Heartbeat)),
                _ => {}
            }
        }
        let call = self.tracker.view(at(ms)).call;
        if let (Some(since), Some(confidence), false) = (call.since, call.confidence, call.ending) {
            self.sure.insert(since, confidence);
        }
    }

    fn outcome(self, ms: u64) -> Outcome {
        let view = self.tracker.view(at(ms));
        assert!(
            !view.call.active && !view.call.ringing,
            "at the end nothing is on: {:?}",
            view.call
        );
        let since = |instant: DateTime<Utc>| (instant - at(0).wall).num_milliseconds();
        let calls = view.spans.iter().filter(|span| span.kind == SpanKind::Call);
        let calls = calls.map(|span| Call {
            from_ms: since(span.from),
            to_ms: since(span.to.unwrap()),
            sure: match self.sure.get(&span.from) {
                _ if span.stuck => Sure::Stuck,
                _ if span.uncertain => Sure::Uncertain,
                Some(Confidence::Exact | Confidence::Manual) => Sure::Exact,
                _ => Sure::Good,
            },
        });
        Outcome {
            calls: calls.collect(),
            asked_ms: self.asked_ms,
            notes: view.source_notes.iter().map(|note| note.kind).collect(),
            counted: view.today.calls,
            load_ms: view.load_ms,
        }
    }
}

fn at(ms: u64) -> Now {
    let wall: DateTime<Utc> = "2026-11-02T09:00:00Z".parse().unwrap();
    let ms = BEGIN_MS + ms;
    Now {
        mono: Mono(ms),
        wall: wall + Duration::milliseconds(i64::try_from(ms).unwrap()),
        offset_min: 60,
    }
}
