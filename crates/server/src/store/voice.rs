//! The verbs of being heard: what was said, what is answered as one, tokens that are good once, rounds of short questions.
//!
//! Nothing here says who said something without a name, and nothing that can be anonymous has a moment finer than a day. What
//! may be said, answered or told is decided elsewhere.

pub(super) mod columns;

use super::answer::Answer;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, PersonId, PulseId, TeamId, VoiceId},
    voice::{Sort, Tool, case::Standing, cluster::Cluster, pulse::Tally},
};
use protocol::{
    envelope::Hash16,
    voice::{FollowAct, PulseQuestion, PulseTold, VoiceSaid},
};
use uuid::Uuid;

/// The case of what waits to be taken in: none yet.
pub const NO_CASE: CaseId = CaseId(Uuid::nil());

/// What is answered as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCase {
    /// Which.
    pub id: CaseId,
    /// What it is.
    pub sort: Sort,
    /// Which tool, as whoever began it wrote it; of friction alone.
    pub tool: Option<String>,
    /// By what that tool is known; empty where there is none.
    pub tool_key: String,
    /// Where it stands.
    pub standing: Standing,
    /// The day on which it began.
    pub opened_on: NaiveDate,
    /// The day on which it was decided.
    pub decided_on: Option<NaiveDate>,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// Whether the wall board shows it.
    pub on_board: bool,
    /// How many different authors what is in it has, less what was taken back. Counted, never kept.
    pub people: u32,
    /// The count that everybody was told last.
    pub told_at_least: u32,
}

impl KeptCase {
    /// One that begins: nothing is decided, and nobody was told of it.
    #[must_use]
    pub fn begun(
        id: CaseId,
        sort: Sort,
        tool: Option<&Tool>,
        standing: Standing,
        opened_on: NaiveDate,
    ) -> KeptCase {
        KeptCase {
            id,
            sort,
            tool: tool.map(|tool| tool.as_str().to_owned()),
            tool_key: tool.map(Tool::key).unwrap_or_default(),
            standing,
            opened_on,
            decided_on: None,
            done_on: None,
            on_board: false,
            people: 0,
            told_at_least: 0,
        }
    }
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVoice {
    /// Its id.
    pub id: VoiceId,
    /// Which case it is part of; [`NO_CASE`] until it is taken in.
    pub case: CaseId,
    /// What was said; without words once it was taken back.
    pub said: VoiceSaid,
    /// Who said it, when they gave their name.
    pub person: Option<PersonId>,
    /// What was added, in its order.
    pub additions: Vec<String>,
    /// The highest number of what its author said afterwards.
    pub follows: u32,
    /// Whether its author thanked for the answer.
    pub thanked: bool,
    /// Whether it was taken back.
    pub withdrawn: bool,
    /// What of it waits to be taken in.
    pub waits: Waits,
}

impl KeptVoice {
    /// Something new as part of this case: nothing was said of it afterwards, and nothing of it waits.
    #[must_use]
    pub fn new(case: CaseId, said: VoiceSaid, person: Option<PersonId>) -> KeptVoice {
        KeptVoice {
            id: said.id,
            case,
            said,
            person,
            additions: Vec::new(),
            follows: 0,
            thanked: false,
            withdrawn: false,
            waits: Waits::default(),
        }
    }
}

/// What came without a name and is not to be seen before the night.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Since which day; `None` when nothing does.
    pub since: Option<NaiveDate>,
    /// What its author said afterwards, in its order. Of what waits itself there is none: that is carried out at once.
    pub acts: Vec<FollowAct>,
}

/// Which cases are meant, a page of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSought {
    /// By where they stand.
    pub which: CaseWhich,
    /// Of one sort alone.
    pub sort: Option<Sort>,
    /// What stands in them, by its `search_key`; all when it is empty.
    pub search: String,
    /// Behind this one: the day on which it is due, or began where nothing is due; and its id.
    pub after: Option<(NaiveDate, CaseId)>,
    /// What is overdue depends on it.
    pub today: NaiveDate,
    /// At most so many.
    pub most: usize,
}

/// Which cases are meant, by where they stand. Those that were taken back are none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseWhich {
    /// An answer is owed: heard, or decided and to be done.
    Open,
    /// Of those, what should have been answered before today.
    Overdue,
    /// Nothing is owed any more: decided that it will not be done, or done.
    Answered,
}

/// A round of short questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPulse {
    /// Which.
    pub id: PulseId,
    /// Its month, by the first day.
    pub month: NaiveDate,
    /// The questions, in their order.
    pub questions: Vec<PulseQuestion>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub answer_until: DateTime<Utc>,
    /// Until when answers are taken.
    pub closes_at: DateTime<Utc>,
    /// The key by which its tokens are known.
    pub public: Vec<u8>,
    /// The key that signs them; gone once the round is told.
    pub secret: Option<Vec<u8>>,
    /// When it was told.
    pub told_at: Option<DateTime<Utc>>,
}

/// What was told of a round, for one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTold {
    /// Which round.
    pub pulse: PulseId,
    /// Its month, by the first day.
    pub month: NaiveDate,
    /// Of which team; `None` is the centre.
    pub team: Option<TeamId>,
    /// The least number of people that held for it.
    pub k: u32,
    /// What was told.
    pub told: PulseTold,
    /// When.
    pub at: DateTime<Utc>,
}

/// The keys for anonymous voices of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVoiceMonth {
    /// The month, by its first day.
    pub month: NaiveDate,
    /// By which tokens are known.
    pub public: Vec<u8>,
    /// Which signs them.
    pub secret: Vec<u8>,
}

/// The friction about one tool in some days, less what was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolMonth {
    /// The tool, in one of the ways in which people write it.
    pub tool: String,
    /// How many different authors.
    pub people: u32,
    /// Minutes that it cost them, as far as they said.
    pub minutes: u32,
    /// How often a customer was waiting.
    pub waiting: u32,
}

/// How far the report of a month is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportMonth {
    /// Who approved it, by id.
    pub approved_by: Vec<PersonId>,
}

/// What is kept of one person about being heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoiceOfPerson {
    /// What they said by name, by id.
    pub said: Vec<KeptVoice>,
    /// The periods for which the server signed tokens of theirs, which it never saw.
    pub signed_for: Vec<String>,
    /// The rounds that they could answer, by month, and as one of which team.
    pub rounds: Vec<(NaiveDate, Option<TeamId>)>,
    /// The months whose report they approved.
    pub approved: Vec<NaiveDate>,
    /// What they answer for.
    pub owns: Vec<CaseId>,
}

/// The period of tokens for anonymous voices of a month, by its first day.
#[must_use]
pub fn period_of_voices(month: NaiveDate) -> String {
    format!("{}{month}", columns::VOICES)
}

/// The period of tokens for one round.
#[must_use]
pub fn period_of_pulse(id: PulseId) -> String {
    format!("pulse {id}")
}

/// What is read.
pub trait ReadVoice {
    /// A case.
    fn case(&self, id: CaseId) -> Answer<Option<KeptCase>>;
    /// These cases, in no order; those that nobody knows are left out.
    fn cases_of(&self, cases: &[CaseId]) -> Answer<Vec<KeptCase>>;
    /// A page of cases. Those that are owed an answer stand by the day on which it is due, the earliest first; those that
    /// have it by the day on which they began, the newest first; and then by id.
    fn cases(&self, sought: &CaseSought) -> Answer<Vec<KeptCase>>;
    /// How many should have been answered before today.
    fn cases_overdue(&self, today: NaiveDate) -> Answer<u32>;
    /// Those that began, were decided or were done from a day on and before another, by the day on which they began.
    fn cases_between(&self, from: NaiveDate, before: NaiveDate) -> Answer<Vec<KeptCase>>;
    /// Those that are done and stand on the wall board, the newest first.
    fn board_cases(&self, most: usize) -> Answer<Vec<KeptCase>>;
    /// What is part of a case, also what was taken back; by id, which is no order of time.
    fn voices_of(&self, case: CaseId) -> Answer<Vec<KeptVoice>>;
    /// Something that was said.
    fn voice(&self, id: VoiceId) -> Answer<Option<KeptVoice>>;
    /// What waits to be taken in, since before a day.
    fn voices_waiting(&self, before: NaiveDate) -> Answer<Vec<KeptVoice>>;
    /// The cases of friction about a tool that are open, or that were answered on a day or later; in the order in which they began, with
    /// at most twenty texts each.
    fn clusters(&self, tool_key: &str, answered_since: Option<NaiveDate>) -> Answer<Vec<Cluster<CaseId>>>;
    /// The friction that was said from a day on and before another, by tool.
    fn tools_of(&self, from: NaiveDate, before: NaiveDate) -> Answer<Vec<ToolMonth>>;
    /// The tools that friction was about, the last that came up first.
    fn tools_known(&self, most: usize) -> Answer<Vec<String>>;
    /// A hash of what was signed for somebody in a period.
    fn tokens_issued(&self, period: &str, person: PersonId) -> Answer<Option<Hash16>>;
    /// Whether a token was used.
    fn token_spent(&self, period: &str, token: Hash16) -> Answer<bool>;
    /// The keys of a month.
    fn voice_month(&self, month: NaiveDate) -> Answer<Option<KeptVoiceMonth>>;
    /// A round.
    fn pulse(&self, id: PulseId) -> Answer<Option<KeptPulse>>;
    /// Rounds, the newest first.
    fn pulses(&self, most: usize) -> Answer<Vec<KeptPulse>>;
    /// Who can answer a round, as one of which team, as of its opening; by id.
    fn pulse_members(&self, id: PulseId) -> Answer<Vec<(PersonId, Option<TeamId>)>>;
    /// As one of which team somebody can answer a round; `None` when they cannot.
    fn pulse_member(&self, id: PulseId, person: PersonId) -> Answer<Option<Option<TeamId>>>;
    /// What was answered, by team and by the question's place.
    fn pulse_tallies(&self, id: PulseId) -> Answer<Vec<(Option<TeamId>, usize, Tally)>>;
    /// How many answered at least one question, by team.
    fn pulse_answered(&self, id: PulseId) -> Answer<Vec<(Option<TeamId>, u32)>>;
    /// What was told, the newest first, of each round the centre before its teams.
    fn pulse_told(&self, most: usize) -> Answer<Vec<KeptTold>>;
    /// The same of the centre and of these teams alone.
    fn pulse_told_of(&self, teams: &[TeamId], most: usize) -> Answer<Vec<KeptTold>>;
    /// Of which round, unit and month each of it is, in the same order.
    fn pulse_places(&self, most: usize) -> Answer<Vec<(PulseId, Option<TeamId>, NaiveDate)>>;
    /// What was told of these rounds and units, in no order.
    fn pulse_told_at(&self, places: &[(PulseId, Option<TeamId>)]) -> Answer<Vec<KeptTold>>;
    /// Which of these months have anything for their report, and how far that is; the newest first. In one statement.
    fn report_months(&self, months: &[NaiveDate], today: NaiveDate) -> Answer<Vec<(NaiveDate, ReportMonth)>>;
    /// How far the report of a month is.
    fn report(&self, month: NaiveDate) -> Answer<ReportMonth>;
    /// What is kept of one person.
    fn voice_of_person(&self, person: PersonId) -> Answer<VoiceOfPerson>;

    /// Every case: its id, its sort and its state as they are kept, and how many voices are part of it.
    fn each_case(&self, see: &mut dyn FnMut(CaseId, &str, &str, u64)) -> Answer<()>;
    /// Voices that are part of a case that is not there, and do not wait to be, at most a hundred.
    fn voices_astray(&self) -> Answer<Vec<VoiceId>>;
}

/// What is written.
pub trait WriteVoice: ReadVoice {
    /// Keeps a case in the place of what was there. `look` is what can be searched of it, by its `search_key`.
    fn put_case(&mut self, case: &KeptCase, look: &str) -> Answer<()>;
    /// Keeps something that was said in the place of what was there.
    fn put_voice(&mut self, voice: &KeptVoice) -> Answer<()>;
    /// Makes all that is part of one case part of another, and drops the one.
    fn move_voices(&mut self, from: CaseId, into: CaseId) -> Answer<()>;
    /// Remembers, once, what was signed for somebody in a period; fails where something was signed before.
    fn put_tokens_issued(&mut self, period: &str, person: PersonId, asked: Hash16) -> Answer<()>;
    /// Uses a token; answers whether it was good, which it is once.
    fn spend_token(&mut self, period: &str, token: Hash16) -> Answer<bool>;
    /// Keeps the keys of a month, once.
    fn put_voice_month(&mut self, month: &KeptVoiceMonth) -> Answer<()>;
    /// Keeps a round that is opened, and who can answer it.
    fn put_pulse(&mut self, pulse: &KeptPulse, members: &[(PersonId, Option<TeamId>)]) -> Answer<()>;
    /// Counts what one person answered, question by question: 1 to 5, and 0 for a question that they skipped. Whoever
    /// skipped all of them is not counted.
    fn count_answer(&mut self, id: PulseId, team: Option<TeamId>, answers: &[u8]) -> Answer<()>;
    /// Keeps what is told of a round, and erases what it came from: its secret, for whom it signed, the tokens that were
    /// used, and all sums.
    fn tell_pulse(&mut self, id: PulseId, at: DateTime<Utc>, told: &[KeptTold]) -> Answer<()>;
    /// Remembers that somebody approved the report of a month; answers whether that is new.
    fn approve_report(&mut self, month: NaiveDate, person: PersonId) -> Answer<bool>;
    /// For every slip, the last thing in its transaction: what came since the night tells no more in which transaction it came. Where a
    /// database keeps the transaction of a row and the order of rows, some of those that came last are written anew together, in a random
    /// order, and one without anything in it is a transaction like any other.
    fn stir(&mut self) -> Answer<()>;
    /// Drops the keys of months before one, with the tokens that were used and for whom they were signed, and who could
    /// answer rounds of months before another.
    ///
    /// A database whose rows lie in the order in which they came also gets those of what was said in a random one, whenever
    /// something has come since the last time. It is for once a day, then, and not for every minute.
    fn sweep_voice(&mut self, months_before: NaiveDate, members_before: NaiveDate) -> Answer<()>;
    /// Forgets a person: what they said by name stays without it and counts as before, what was signed for them and what
    /// they approved is gone, and in rounds somebody without a name takes their place, since what may be told depends on
    /// how many people two rounds have in common.
    fn forget_voice_person(&mut self, person: PersonId) -> Answer<()>;
}
