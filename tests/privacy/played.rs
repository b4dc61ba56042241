//! One shift played to its end against the real server, with one habit of the agent, and what must not be in
//! the recording of it.

use crate::{
    asked,
    clock::{Clock, simulate},
    desk::Desk,
    nameless,
    recording::Recording,
    search::Secrets,
    shift::{Act, SHIFT_MS, Shift},
};
use anyhow::{Context, Result, ensure};
use app::{desktop::Effect, view::SentView};
use chrono::{DateTime, Utc};
use domain::{
    calls::event::{LegId, MicClass, SourceEvent, Tier},
    kudos::UNDO_MS,
    tracker::Outside,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path, sync::Arc};
use testkit::{
    binaries::server_of_this_build,
    centre::{Centre, free_address, private_folder},
};

/// The agent's softphone: the name its hook gives, and the program that holds the microphone.
const PHONE: &str = "quillphone";
const MICROPHONE: &str = "mic:simulated";
/// From one look at the timers to the next.
const STEP_MS: u64 = 1000;
/// At these moments a desk does several things one after the other, with looks at its store between them.
const BEAT_MS: u64 = 5 * 60 * 1000;
/// Live messages that one kudos of the colleague brings to the agent: itself, and her showing of it.
const ROWS_OF_KUDOS: usize = 2;

/// What the agent does about rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Habit {
    /// Takes every reset that is offered, some that are not, and announces breaks.
    TakesEvery,
    /// Ignores every reset.
    IgnoresEvery,
    /// Ignores resets, marks every other call as hard, takes a minute at once, is in quiet mode at times.
    MarksHardCalls,
    /// Ignores every reset; reports a tool that got in the way, answers the pulse and suggests something, all without a name.
    SaysThings,
    /// A leak on purpose: thanks a colleague after each call.
    ThanksAfterCalls,
}

/// What came of a shift.
pub(crate) struct Played {
    pub(crate) recording: Recording,
    pub(crate) secrets: Secrets,
    pub(crate) nudges: usize,
    pub(crate) resets: usize,
    pub(crate) breaks: usize,
    pub(crate) handed_over: usize,
    /// What the desk says of what left it, to whom that was, and since when it was recorded.
    pub(crate) told: SentView,
    pub(crate) server: String,
    pub(crate) began: DateTime<Utc>,
}

/// The folder of a sample centre, made once: twins join copies of it, so that ids in it are the same, and keys too.
pub(crate) fn sample(folder: &Path) -> Result<()> {
    let data = folder.join("data");
    Centre::make_with(&server_of_this_build()?, &data, free_address(0)?)?;
    asked::asks(&data)
}

/// Plays a shift; the centre is a copy of `sample`.
pub(crate) fn play(sample: &Path, shift: &Shift, habit: Habit) -> Result<Played> {
    play_with(sample, shift, habit, false)
}

/// The same with an open vault: the agent's own days follow them, sealed.
pub(crate) fn play_sealed(sample: &Path, shift: &Shift, habit: Habit) -> Result<Played> {
    play_with(sample, shift, habit, true)
}

fn play_with(sample: &Path, shift: &Shift, habit: Habit, sealed: bool) -> Result<Played> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    private_folder(&data)?;
    for entry in std::fs::read_dir(sample.join("data"))? {
        let entry = entry?;
        std::fs::copy(entry.path(), data.join(entry.file_name()))?;
    }
    let mut centre = Centre::make_with(&server_of_this_build()?, &data, free_address(0)?)?;
    centre.start()?;
    simulate(async |clock| {
        Play::begin(&centre, clock, habit, sealed)
            .await?
            .finish(shift)
            .await
    })
}

struct Play {
    clock: Arc<Clock>,
    agent: Desk,
    colleague: Desk,
    habit: Habit,
    /// The vault is open: a record of the agent's own is written at a moment that nobody here knows.
    sealed: bool,
    secret_ms: Vec<u64>,
    /// When something that was given can be undone no longer and leaves, and how many rows the agent has by then.
    leaving: BTreeMap<u64, usize>,
    nudges: usize,
    resets: usize,
    breaks: usize,
    handed_over: usize,
}

impl Play {
    async fn begin(centre: &Centre, clock: Arc<Clock>, habit: Habit, sealed: bool) -> Result<Play> {
        let agent = Desk::open("agent", centre.address(), &clock).await?;
        let colleague = Desk::open("colleague", centre.address(), &clock).await?;
        agent.join(&centre.invite("Amara Okafor")?).await?;
        colleague.join(&centre.invite("Piotr Kowalski")?).await?;
        if sealed {
            agent.makes_a_vault().await?;
        }
        let team = json!({"visibility": "team"});
        agent.call("kudos_default_visibility_set", team).await?;
        // A country with breaks owed by law, so that there are some to take.
        agent.call("policy_pack_set", json!({"country": "ES"})).await?;
        agent.call("phone_use", json!({"name": PHONE})).await?;
        let tier = Tier::Microphone;
        agent
            .heard(
                MICROPHONE,
                SourceEvent::Up {
                    tier,
                    covers: Vec::new(),
                },
            )
            .await;
        agent.still().await?;
        Ok(Play {
            clock,
            agent,
            colleague,
            habit,
            sealed,
            secret_ms: Vec::new(),
            leaving: BTreeMap::new(),
            nudges: 0,
            resets: 0,
            breaks: 0,
            handed_over: 0,
        })
    }

    async fn finish(mut self, shift: &Shift) -> Result<Played> {
        for (at, act) in &shift.acts {
            self.pass_to(*at).await?;
            self.act(*act)
                .await
                .with_context(|| format!("{act:?} at {at} ms"))?;
            self.after().await?;
        }
        self.pass_to(SHIFT_MS).await?;
        self.played(shift).await
    }

    /// Lets time pass, second by second, and lets the agent answer what appears.
    async fn pass_to(&mut self, at_ms: u64) -> Result<()> {
        while self.clock.ms() < at_ms {
            let next = (self.clock.ms() / STEP_MS + 1) * STEP_MS;
            let before = (self.turns(), self.rolls());
            self.clock.advance_to(next.min(at_ms)).await;
            self.clock.delivered().await?;
            if self.sealed {
                self.agent.kept().await?;
            }
            let left = self.leave().await?;
            let is_beat = self.clock.ms().is_multiple_of(BEAT_MS);
            if left || is_beat || (self.turns(), self.rolls()) != before {
                self.still().await?;
            }
            self.says().await?;
            self.after().await?;
        }
        Ok(())
    }

    /// Says what is due at this moment, if anything and if that is the agent's habit.
    async fn says(&self) -> Result<()> {
        let due = nameless::at(self.clock.ms());
        let Some((command, args)) = due.filter(|_| self.habit == Habit::SaysThings) else {
            return Ok(());
        };
        self.agent.call(command, args).await?;
        self.still().await
    }

    /// Whether something left just now. The disk takes real time to let it, in which no other may pass.
    async fn leave(&mut self) -> Result<bool> {
        let Some(due) = self.leaving.first_entry() else {
            return Ok(false);
        };
        if *due.key() > self.clock.ms() {
            return Ok(false);
        }
        let rows = due.remove();
        self.still().await?;
        self.agent.relay.rows_came(rows).await;
        Ok(true)
    }

    fn leaves(&mut self, rows: usize) {
        self.leaving.insert(self.clock.ms() + UNDO_MS, rows);
    }

    fn turns(&self) -> u64 {
        self.agent.relay.turns() + self.colleague.relay.turns()
    }

    fn rolls(&self) -> u64 {
        self.agent.rolls() + self.colleague.rolls()
    }

    async fn still(&self) -> Result<()> {
        loop {
            let before = self.turns();
            self.agent.still().await?;
            self.colleague.still().await?;
            if self.turns() == before {
                return Ok(());
            }
        }
    }

    /// What the agent does about what appeared.
    async fn after(&mut self) -> Result<()> {
        self.colleague.effects();
        for effect in self.agent.effects() {
            match effect {
                Effect::ShowNudge { .. } => {
                    self.secret();
                    self.nudges += 1;
                    if self.habit == Habit::TakesEvery {
                        self.agent.call("nudge_answer", json!({"answer": "take"})).await?;
                        self.still().await?;
                    }
                }
                Effect::OpenReset => {
                    self.secret();
                    self.resets += 1;
                }
                Effect::CloseReset | Effect::WithdrawNudge => self.secret(),
                Effect::ShowKudos { .. } => self.handed_over += 1,
                _ => {}
            }
        }
        Ok(())
    }

    /// Nobody may learn of this moment.
    fn secret(&mut self) {
        self.secret_ms.push(self.clock.ms());
    }

    async fn act(&mut self, act: Act) -> Result<()> {
        let hook = |call: usize| json!({"id": leg(call), "source": PHONE});
        let mic = |call: usize, open: bool| SourceEvent::Mic {
            stream: LegId(stream(call)),
            app: PHONE.into(),
            class: MicClass::Phone,
            open,
        };
        match act {
            Act::Rings(call) => {
                let leg = LegId(stream(call) + 1);
                self.agent
                    .heard("simulated:1", SourceEvent::Ringing { leg })
                    .await;
                self.agent.heard("simulated:1", SourceEvent::ended(leg)).await;
            }
            Act::CallStarts(call) => {
                self.secret();
                self.agent.heard(MICROPHONE, mic(call, true)).await;
                self.agent.call("call_start", hook(call)).await?;
            }
            Act::Holds(call, on) => {
                let mut held = hook(call);
                held["on"] = json!(on);
                self.agent.call("call_hold", held).await?;
                self.secret();
            }
            Act::CallEnds(call) => {
                self.secret();
                self.agent.call("call_end", hook(call)).await?;
                self.agent.heard(MICROPHONE, mic(call, false)).await;
                self.after_call(call).await?;
            }
            Act::ScreenLocked(on) => self.agent.signal(Outside::Locked { on }).await,
            Act::HandsIdle(true) => self.agent.signal(Outside::Idle { since: None }).await,
            Act::HandsIdle(false) => self.agent.signal(Outside::Active).await,
            Act::ColleagueGives(number) => {
                let text = format!("Kudos {number}: you stayed calm when it got loud");
                let rows = self.agent.relay.rows() + ROWS_OF_KUDOS;
                self.colleague
                    .call("kudos_give", json!({"to": "Amara Okafor", "text": text}))
                    .await?;
                self.leaves(rows);
            }
            Act::AgentGives(number) => {
                let text = format!("Thanks {number} for showing me the refund form");
                self.agent_gives(&text).await?;
            }
            Act::AgentThanks(number) => {
                let all = self.agent.call("kudos_list", Value::Null).await?;
                let begin = format!("Kudos {number}:");
                let mut all = all.as_array().into_iter().flatten();
                let kudos = all.find(|kudos| {
                    kudos["text"]
                        .as_str()
                        .is_some_and(|text| text.starts_with(&begin))
                });
                let id = &kudos.context("no such kudos")?["id"];
                self.agent.call("kudos_thank", json!({"id": id})).await?;
            }
            Act::AgentAsksRelief => {
                self.agent.call("relief_ask", json!({"minutes": 10})).await?;
            }
            Act::Nothing => {}
            Act::NetworkGone(gone) => self.agent.relay.cut(gone),
        }
        self.still().await
    }

    async fn agent_gives(&mut self, text: &str) -> Result<()> {
        let to = json!({"to": "Piotr Kowalski", "text": text});
        self.agent.call("kudos_give", to).await?;
        self.leaves(self.agent.relay.rows());
        Ok(())
    }

    async fn after_call(&mut self, call: usize) -> Result<()> {
        match self.habit {
            Habit::TakesEvery if call % 5 == 1 => {
                self.agent.call("reset_start", json!({"seconds": 60})).await?;
            }
            Habit::TakesEvery if call % 5 == 3 => {
                self.agent.call("break_start", json!({})).await?;
                self.breaks += 1;
            }
            Habit::MarksHardCalls if call.is_multiple_of(2) => {
                self.agent.call("hard", json!({"reset_s": 60})).await?;
            }
            Habit::MarksHardCalls if call % 7 == 3 => {
                self.agent.call("quiet_set", json!({"seconds": 1800})).await?;
            }
            Habit::ThanksAfterCalls => {
                let text = format!("That {PHONE} call was easier with you");
                self.agent_gives(&text).await?;
            }
            _ => {}
        }
        Ok(())
    }

    async fn played(mut self, shift: &Shift) -> Result<Played> {
        let start_ms = self.clock.now().wall.timestamp_millis() - as_i64(self.clock.ms())?;
        let booted_ms = as_i64(self.clock.now().mono.0)? - as_i64(self.clock.ms())?;
        let export = tempfile::tempdir()?;
        self.agent.call("export", json!({"dir": export.path()})).await?;
        let told: Value =
            serde_json::from_slice(&std::fs::read(export.path().join("calls-and-rests.json"))?)?;
        ensure!(
            told.as_array().is_some_and(|told| told.len() > shift.calls.len()),
            "the desk keeps what it was told"
        );
        self.secret_ms.sort_unstable();
        let mut instants_ms: Vec<i64> = Vec::new();
        for ms in &self.secret_ms {
            instants_ms.push(start_ms + as_i64(*ms)?);
        }
        let mut lengths_ms = std::collections::BTreeSet::new();
        for (start, end) in &shift.calls {
            lengths_ms.insert(as_i64(end - start)?);
        }
        let mut names: std::collections::BTreeSet<String> = [PHONE, MICROPHONE].map(String::from).into();
        names.extend((0..shift.calls.len()).map(leg));
        let mut numbers = std::collections::BTreeSet::new();
        for entry in told.as_array().into_iter().flatten() {
            ids_in(&entry["input"], &mut numbers);
        }
        let recording = Recording::of(&self.agent.relay.recorded());
        let told = serde_json::from_value(self.agent.call("sent_show", Value::Null).await?)?;
        let began = DateTime::from_timestamp_millis(start_ms).context("the shift began")?;
        Ok(Played {
            recording,
            secrets: Secrets {
                instants_ms,
                clocks_ms: vec![booted_ms - start_ms, -start_ms],
                lengths_ms,
                names,
                numbers,
            },
            nudges: self.nudges,
            resets: self.resets,
            breaks: self.breaks,
            handed_over: self.handed_over,
            told,
            server: self.agent.relay.address(),
            began,
        })
    }
}

/// What the softphone calls its call.
fn leg(call: usize) -> String {
    format!("a84b4c76e667{call:02}@pbx.example")
}

fn stream(call: usize) -> u64 {
    0x5eed_0000_0000 + 2 * call as u64
}

fn as_i64(ms: u64) -> Result<i64> {
    Ok(i64::try_from(ms)?)
}

/// Hashed ids of calls and streams, as the desk keeps them.
fn ids_in(value: &Value, numbers: &mut std::collections::BTreeSet<i128>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                if let ("leg" | "stream", Some(id)) = (key.as_str(), value.as_u64()) {
                    numbers.insert(id.into());
                }
                ids_in(value, numbers);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| ids_in(item, numbers)),
        _ => {}
    }
}
