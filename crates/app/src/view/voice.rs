//! What is said to the centre and what it answers, and the short questions of a month.
//!
//! Shapes only. Must never hold who else said something, or a number of people that was not told as "at least".

use chrono::{DateTime, NaiveDate, Utc};
use domain::voice::{Sort, pulse::Share};
use serde::{Deserialize, Serialize};

views! {
    /// `voice_show`.
    pub struct VoiceRoomView {
        /// What the agent said, newest first.
        pub said: Vec<SaidView>,
        /// Whatever is not answered in time, of everybody.
        pub overdue: Vec<OwedView>,
        /// What was answered last, of everybody.
        pub answered: Vec<OwedView>,
        /// The round of questions that was opened last.
        pub pulse: Option<PulseView>,
        /// The agent may be asked such questions.
        pub pulse_wanted: bool,
        /// Names of tools that got in somebody's way.
        pub tools: Vec<String>,
        /// How many things can still be said without a name in this month.
        pub anonymous_left: u32,
        /// A centre was joined.
        pub joined: bool,
        /// Most characters of what is said.
        pub text_chars_max: u32,
        /// Most characters of what would get better.
        pub helps_chars_max: u32,
        /// Most characters of the name of a tool.
        pub tool_chars_max: u32,
        /// Most minutes that one obstacle can have cost.
        pub minutes_max: u16,
    }

    /// Something that the agent said.
    pub struct SaidView {
        /// Id.
        pub id: String,
        /// What it is.
        #[cfg_attr(test, ts(type = "Sort"))]
        pub sort: Sort,
        /// What should change, what customers say, what got in the way.
        pub text: Option<String>,
        /// What would get better.
        pub helps: Option<String>,
        /// Which tool.
        pub tool: Option<String>,
        /// A customer was waiting.
        pub customer_waiting: bool,
        /// Minutes that it cost.
        pub minutes: Option<u16>,
        /// It carries no name.
        pub anonymous: bool,
        /// The agent's day on which it was said.
        pub said_on: NaiveDate,
        /// Where it stands.
        pub state: SaidState,
        /// Who answers for it.
        pub owner: Option<String>,
        /// Until when the next step is due.
        pub due_on: Option<NaiveDate>,
        /// That day is past.
        pub overdue: bool,
        /// Why it was decided so.
        pub why: Option<String>,
        /// What was done.
        pub note: Option<String>,
        /// At least so many people said it.
        pub at_least: Option<u32>,
        /// What the agent added.
        pub additions: Vec<String>,
        /// The agent said thanks.
        pub thanked: bool,
        /// What they can do now.
        pub can: Vec<SaidCan>,
    }

    /// Where something stands.
    #[derive(Copy, Eq)]
    pub enum SaidState {
        /// It is here and is to leave.
        Waiting,
        /// The centre has it.
        Sent,
        /// The centre read it; a decision is due.
        Heard,
        /// It will be done.
        Yes,
        /// It will not be done.
        No,
        /// It is done.
        Done,
        /// The agent took it back.
        Withdrawn,
        /// The centre did not take it; its words are kept here.
        Refused,
    }

    /// What an agent can do about something they said.
    #[derive(Copy, Eq)]
    pub enum SaidCan {
        /// Take it back.
        Withdraw,
        /// Add to it.
        Add,
        /// Say thanks for the answer.
        Thank,
    }

    /// An answer that is owed, or was given, whoever asked.
    pub struct OwedView {
        /// What it answers.
        #[cfg_attr(test, ts(type = "Sort"))]
        pub sort: Sort,
        /// Which tool.
        pub tool: Option<String>,
        /// Where it stands.
        pub state: SaidState,
        /// Who answers for it.
        pub owner: Option<String>,
        /// Until when the next step is due.
        pub due_on: Option<NaiveDate>,
        /// That day is past.
        pub overdue: bool,
        /// The first day of the month in which it began.
        pub month: NaiveDate,
        /// Why it was decided so.
        pub why: Option<String>,
        /// What was done.
        pub note: Option<String>,
        /// At least so many people said it.
        pub at_least: Option<u32>,
    }

    /// `voice_others`.
    pub struct OthersView {
        /// At least so many people met this obstacle and wait for an answer; null under five.
        pub at_least: Option<u32>,
    }

    /// `pulse_show`: a round of short questions, and what rounds came to.
    pub struct PulseView {
        /// Id.
        pub id: String,
        /// The first day of its month.
        pub month: NaiveDate,
        /// The questions, in order.
        pub questions: Vec<PulseQuestionView>,
        /// Until when it can be answered.
        pub answer_until: DateTime<Utc>,
        /// What the agent did about it.
        pub state: PulseState,
        /// The agent may be asked such questions.
        pub wanted: bool,
        /// What rounds came to, the last first: for the centre, and for the agent's team.
        pub results: Vec<ToldView>,
    }

    /// A question.
    pub struct PulseQuestionView {
        /// A name of `domain::voice::pulse::Reason`, or `own-` and a number.
        pub key: String,
        /// The words of the centre's own.
        pub text: Option<String>,
    }

    /// What an agent did about a round.
    #[derive(Copy, Eq)]
    pub enum PulseState {
        /// Nothing yet.
        Open,
        /// They answered.
        Answered,
        /// They do not want to.
        Skipped,
        /// It can be answered no more.
        Over,
    }

    /// What a round came to.
    pub struct ToldView {
        /// The first day of its month.
        pub month: NaiveDate,
        /// Of which team; null is the centre.
        pub team: Option<String>,
        /// At least so many answered.
        pub at_least: Option<u32>,
        /// Its results are told. They are not where they would say what single people answered.
        pub told: bool,
        /// One for each question that is told.
        pub results: Vec<PulseResultView>,
    }

    /// What a question came to.
    pub struct PulseResultView {
        /// A name of `domain::voice::pulse::Reason`, or `own-` and a number.
        pub key: String,
        /// The words of the centre's own.
        pub text: Option<String>,
        /// How many say "much" or "very much".
        #[cfg_attr(test, ts(type = "Share"))]
        pub agree: Share,
        /// How many say "little" or "not at all".
        #[cfg_attr(test, ts(type = "Share"))]
        pub disagree: Share,
    }
}
