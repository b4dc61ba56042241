//! What was said to the sample centre in a quarter, what became of it, and the pulse of the last month that is over.
//!
//! Decides with the rules of the domain where each thing stands and what may be told of the pulse; only words and days come from the
//! file. What everybody was told last stands in records of the server's own, as if it had been told on those days.

mod pulse;

use self::pulse::{Round, Rounds};
use super::writing::{Sample, Writing, broken, note};
use crate::{
    edge,
    service::{
        centre::AdminError,
        roster::Change,
        voice::told::{self, filled},
    },
    store::{
        Answer, Tx,
        voice::{KeptCase, KeptVoice, Waits},
    },
};
use chrono::{DateTime, Days, Utc};
use domain::{
    id::{CaseId, VoiceId},
    text,
    voice::{
        Said, Sort, Tool, Typed, at_least,
        case::{Standing, Step},
        pulse::month_of,
    },
};
use protocol::{
    envelope::{Audience, Bytes},
    voice::{VoiceSaid, VoiceTold},
};
use serde::Deserialize;

const VOICES: &str = include_str!("../../../sample/voices.toml");
/// Bytes of a key with which an author without a name follows up what they said.
const AUTHOR_BYTES: usize = 32;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Voices {
    case: Vec<Case>,
    pulse: Rounds,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    sort: Sort,
    tool: Option<String>,
    owner: String,
    yes: Option<Answered>,
    no: Option<Answered>,
    done: Option<Answered>,
    #[serde(default)]
    board: bool,
    voice: Vec<Voice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answered {
    days: u64,
    text: String,
    /// By how many days later it is to be done.
    within: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Voice {
    days: u64,
    by: Option<String>,
    text: Option<String>,
    helps: Option<String>,
    minutes: Option<u32>,
    #[serde(default)]
    waiting: bool,
    #[serde(default)]
    thanked: bool,
    added: Option<String>,
}

/// What is written of it.
pub(super) struct Heard {
    /// What the server told of it, and when.
    pub(super) records: Vec<(DateTime<Utc>, Change)>,
    /// With what can be searched of each.
    cases: Vec<(KeptCase, String)>,
    voices: Vec<KeptVoice>,
    round: Round,
}

impl Heard {
    /// Reads the file, and lets everything take its way.
    pub(super) fn of(writing: &Writing, sample: &Sample) -> Result<Heard, AdminError> {
        let voices: Voices = toml::from_str(VOICES).map_err(broken)?;
        let mut records = Vec::new();
        let round = voices.pulse.held(writing, sample, &mut records)?;
        let mut heard = Heard {
            records,
            cases: Vec::new(),
            voices: Vec::new(),
            round,
        };
        for case in &voices.case {
            heard.take(case, writing)?;
        }
        Ok(heard)
    }

    /// Writes it into the tables.
    pub(super) fn put(&self, tx: &mut dyn Tx) -> Answer<()> {
        for (case, look) in &self.cases {
            tx.put_case(case, look)?;
        }
        for voice in &self.voices {
            tx.put_voice(voice)?;
        }
        self.round.put(tx)
    }

    fn take(&mut self, case: &Case, writing: &Writing) -> Result<(), AdminError> {
        let id = CaseId(edge::random_id());
        let began = case.voice.iter().map(|voice| voice.days).max().unwrap_or(0);
        let opened_on = writing.day(began);
        let owner = writing.person(&case.owner)?.0;
        let (mut standing, mut last) = (Standing::heard(opened_on, Some(owner)), began);
        for (answered, step) in case.steps(writing)? {
            standing = standing.step(step, writing.day(answered)).map_err(broken)?;
            last = answered;
        }
        let mut voices = Vec::new();
        for voice in &case.voice {
            voices.push(voice.kept(id, case, writing)?);
            last = last.min(voice.days);
        }
        let tool = case.tool.as_deref().map(Tool::new).transpose().map_err(broken)?;
        let people = u32::try_from(voices.len()).unwrap_or(u32::MAX);
        let on = |answered: Option<&Answered>| answered.map(|answered| writing.day(answered.days));
        let kept = KeptCase {
            id,
            sort: case.sort,
            tool: case.tool.clone(),
            tool_key: tool.map(|tool| tool.key()).unwrap_or_default(),
            standing,
            opened_on,
            decided_on: on(case.yes.as_ref().or(case.no.as_ref())),
            done_on: on(case.done.as_ref()),
            on_board: case.board,
            people,
            told_at_least: at_least(people).unwrap_or(0),
        };
        let at = writing.hour(last, 15);
        let told = told(&kept, &voices, at);
        self.records.push((at, writing.own(Audience::Org, &told)));
        self.cases.push((kept, case.look()));
        self.voices.extend(voices);
        Ok(())
    }
}

impl Case {
    /// What was decided and done, with how many days ago.
    fn steps(&self, writing: &Writing) -> Result<Vec<(u64, Step)>, AdminError> {
        let mut steps = Vec::new();
        if let Some(yes) = &self.yes {
            let within = yes.within.map(|days| writing.day(yes.days) + Days::new(days));
            let (why, by) = (note(&yes.text)?, within);
            steps.push((yes.days, Step::Yes { why, by }));
        }
        if let Some(no) = &self.no {
            let why = note(&no.text)?;
            steps.push((no.days, Step::No { why }));
        }
        if let Some(done) = &self.done {
            let note = note(&done.text)?;
            steps.push((done.days, Step::Done { note }));
        }
        Ok(steps)
    }

    /// What can be searched.
    fn look(&self) -> String {
        let voices = self.voice.iter();
        let texts = voices.flat_map(|voice| voice.text.iter().chain(&voice.helps));
        let words: Vec<&str> = self.tool.iter().chain(texts).map(String::as_str).collect();
        text::search_key(&words.join(" "))
    }
}

impl Voice {
    fn kept(&self, case: CaseId, of: &Case, writing: &Writing) -> Result<KeptVoice, AdminError> {
        let typed = Typed {
            text: self.text.as_deref(),
            helps: self.helps.as_deref(),
            tool: of.tool.as_deref(),
            customer_waiting: self.waiting,
            minutes: self.minutes,
        };
        Said::new(of.sort, typed).map_err(broken)?;
        let by = self.by.as_deref().map(|name| writing.person(name)).transpose()?;
        let day = writing.day(self.days);
        let id = VoiceId(edge::random_id());
        let said = VoiceSaid {
            id,
            sort: of.sort,
            text: self.text.clone(),
            helps: self.helps.clone(),
            tool: of.tool.clone(),
            customer_waiting: self.waiting,
            minutes: self.minutes,
            said_on: if by.is_some() { day } else { month_of(day) },
            author: by.is_none().then(author),
        };
        Ok(KeptVoice {
            id,
            case,
            said,
            person: by.map(|(person, _)| person),
            additions: self.added.iter().cloned().collect(),
            follows: u32::from(self.added.is_some()) + u32::from(self.thanked),
            thanked: self.thanked,
            withdrawn: false,
            waits: Waits::default(),
        })
    }
}

/// What everybody was told of a case last. What they were told before is not there any more.
fn told(case: &KeptCase, voices: &[KeptVoice], at: DateTime<Utc>) -> VoiceTold {
    let about = filled(voices.iter().map(|voice| voice.id).collect());
    let at_least = (case.told_at_least > 0).then_some(case.told_at_least);
    let mut told = told::told(case, about, at_least, at);
    // They are random: by themselves they are in no order.
    told.about.sort();
    told
}

/// A key whose other half nobody has: nobody follows up what an author of the sample said.
fn author() -> Bytes {
    let mut bytes = [0; AUTHOR_BYTES];
    edge::random(&mut bytes);
    Bytes(bytes.into())
}
