//! What the front-line report is printed from: a month of being heard, on one A4.
//!
//! Shapes and their limits. Has no place for a person: neither for who said something nor for who answers for it. Numbers of people
//! are told as everywhere, from five on and in steps of five.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// So many have to approve it, or it is printed as a draft.
pub const REPORT_APPROVALS: usize = 2;
/// Most answers that a report is given, and so of what is overdue and of tools; what does not fit on the page is counted there.
pub const REPORT_ROWS_MAX: usize = 200;

/// What a month came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// BCP 47 tag of the language that it is in.
    pub language: String,
    /// The centre.
    pub centre: String,
    /// The month, by its first day.
    pub month: NaiveDate,
    /// The day on which it stands so.
    pub on: NaiveDate,
    /// Whether [`REPORT_APPROVALS`] speakers of the agents approved it.
    pub approved: bool,
    /// How much was heard.
    pub heard: PrintedHeard,
    /// How much of what was decided in this month will be done.
    pub yes: u32,
    /// How much of it will not.
    pub no: u32,
    /// How much was done in this month.
    pub done: u32,
    /// What was decided and what was done, in the order of those days.
    pub answers: Vec<PrintedAnswer>,
    /// What is overdue, the oldest first.
    pub overdue: Vec<PrintedOwed>,
    /// Which tools got in the way of at least five people, most people first.
    pub tools: Vec<PrintedTool>,
    /// The pulse of the month, where one was opened and is told.
    pub pulse: Option<PrintedPulse>,
}

/// How many things were heard in a month, each cluster as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedHeard {
    /// Ideas.
    pub suggestions: u32,
    /// What customers say.
    pub customers: u32,
    /// Tools that got in the way.
    pub friction: u32,
}

/// One thing that was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedAnswer {
    /// What it is: a name of `domain::voice::Sort`.
    pub sort: String,
    /// Which tool.
    pub tool: Option<String>,
    /// At least so many people said it; `None` under five.
    pub at_least: Option<u32>,
    /// What became of it.
    pub outcome: PrintedOutcome,
    /// Why it was decided so, or what was done, in the words of whoever answered; `None` where they name a person.
    pub words: Option<String>,
}

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintedOutcome {
    /// It is done.
    Done,
    /// It will be done.
    Yes {
        /// By when, where that is still to come.
        by: Option<NaiveDate>,
    },
    /// It will not be done.
    No,
}

/// One thing that is overdue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedOwed {
    /// What it is: a name of `domain::voice::Sort`.
    pub sort: String,
    /// Which tool.
    pub tool: Option<String>,
    /// Since when an answer is owed.
    pub due_on: NaiveDate,
}

/// A tool that got in the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedTool {
    /// Its name.
    pub name: String,
    /// Of at least so many people.
    pub at_least: u32,
    /// Minutes that it cost all of them, rounded down to ten; 0 where nobody said, or under ten.
    pub minutes: u32,
    /// How often a customer was waiting, at least; `None` under five.
    pub waiting: Option<u32>,
}

/// The pulse of a month, of the whole centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedPulse {
    /// At least so many answered; `None` when it is not told.
    pub at_least: Option<u32>,
    /// One for each question that is told.
    pub results: Vec<PrintedResult>,
}

/// What a question came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedResult {
    /// A name of `domain::voice::pulse::Reason`; anything else where the question is the centre's own.
    pub question: String,
    /// The words of the centre's own.
    pub text: Option<String>,
    /// How many agree: a name of `domain::voice::pulse::Share`.
    pub agree: String,
    /// How many disagree, likewise.
    pub disagree: String,
}
