//! What `breakwater-print` is given, and what it says when it makes no page of it.
//!
//! Shapes and their limits, and how it is started: which words stand on a page is decided by who asks for it, how it looks by the program
//! that makes it. The page comes as JSON on its input, the PDF on its output; it ends with 0, or with 1 and a
//! [`PrintRefusal`] as JSON.

mod report;
mod run;

pub use report::{
    PrintedAnswer, PrintedHeard, PrintedOutcome, PrintedOwed, PrintedPulse, PrintedResult, PrintedTool,
    REPORT_APPROVALS, REPORT_ROWS_MAX, Report,
};
pub use run::{pdf, program};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The program, beside those that start it.
pub const PROGRAM: &str = "breakwater-print";
/// What it is given is shorter, in bytes.
pub const PAGE_BYTES_MAX: usize = 8 * 1024 * 1024;
/// What it gives back is shorter, in bytes.
pub const PDF_BYTES_MAX: usize = 64 * 1024 * 1024;
/// It takes no longer, in seconds.
pub const PRINT_S_MAX: u64 = 60;

/// Something to print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "page", rename_all = "snake_case")]
pub enum Page {
    /// An agent's path, on one A4.
    Path(Box<PathPage>),
    /// A week's thanks, on A3.
    Praise(PraiseSheet),
    /// A month of being heard, on one A4.
    Report(Report),
}

/// An agent's path as they take it to a talk: what they ticked, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathPage {
    /// BCP 47 tag of the language that it is in.
    pub language: String,
    /// The agent, where they have a name.
    pub name: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// The role that they have.
    pub role: Option<String>,
    /// The role that they look at.
    pub next: Option<PrintedRole>,
    /// The other ways from here.
    pub ways: Vec<PrintedWay>,
    /// Skills of the role that they look at, or have.
    pub skills: Vec<PrintedSkill>,
    /// What shows skills that the ladder has no longer.
    pub former: Vec<PrintedSkill>,
    /// Goals, open ones first.
    pub goals: Vec<PrintedGoal>,
}

/// A role that is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedRole {
    /// Its name.
    pub name: String,
    /// What one does there.
    pub about: String,
    /// Whether it is other work at the same level.
    pub sideways: bool,
    /// Entry conditions in words.
    pub entry: Vec<String>,
}

/// A way from a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedWay {
    /// Where it leads.
    pub name: String,
    /// Whether it is other work at the same level.
    pub sideways: bool,
}

/// A skill with what shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedSkill {
    /// Its name.
    pub name: String,
    /// Level that the ticked evidence shows, 0 for none.
    pub shown: u8,
    /// Level that is asked for, 0 where nothing is asked.
    pub needed: u8,
    /// How many levels there are.
    pub levels: u8,
    /// What the next level that is asked for looks like.
    pub sought: Option<String>,
    /// The evidence.
    pub evidence: Vec<PrintedEvidence>,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedEvidence {
    /// Its words.
    pub text: String,
    /// Level it shows.
    pub level: u8,
    /// The day.
    pub on: NaiveDate,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedGoal {
    /// Its words.
    pub text: String,
    /// Meant for this day.
    pub by: NaiveDate,
    /// Done on this day.
    pub done_on: Option<NaiveDate>,
}

/// What was shown to everybody in a week, for a wall. Holds no number of anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PraiseSheet {
    /// BCP 47 tag of the language that it is in.
    pub language: String,
    /// The centre.
    pub centre: String,
    /// Its Monday.
    pub from: NaiveDate,
    /// Its Sunday.
    pub to: NaiveDate,
    /// The thanks, oldest first.
    pub thanks: Vec<PrintedThanks>,
}

/// One thanks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedThanks {
    /// The words.
    pub text: String,
    /// Who was thanked.
    pub to: String,
    /// Who gave it; `None` for a customer.
    pub from: Option<String>,
    /// The value it is tied to.
    pub value: Option<String>,
}

/// Why there is no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintFault {
    /// The program is not there.
    ProgramMissing,
    /// No font here has Chinese characters.
    FontHan,
    /// No font here has some other characters.
    FontOther,
    /// The program ended without an answer, or took too long.
    Broken,
}

/// A fault, with the characters that no font has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintRefusal {
    /// What is wrong.
    pub fault: PrintFault,
    /// The first few of them.
    pub signs: String,
}

impl PrintRefusal {
    /// A fault that is about no character.
    #[must_use]
    pub fn of(fault: PrintFault) -> PrintRefusal {
        let signs = String::new();
        PrintRefusal { fault, signs }
    }

    /// What the program said when it ended.
    ///
    /// # Errors
    /// Why there is no page.
    pub fn read(code: Option<i32>, said: Vec<u8>) -> Result<Vec<u8>, PrintRefusal> {
        let broken = || PrintRefusal::of(PrintFault::Broken);
        match code {
            Some(0) if said.starts_with(b"%PDF-") && said.len() < PDF_BYTES_MAX => Ok(said),
            Some(1) => Err(serde_json::from_slice(&said).unwrap_or_else(|_| broken())),
            _ => Err(broken()),
        }
    }
}
