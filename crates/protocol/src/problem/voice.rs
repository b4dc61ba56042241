//! Why something is not said, not answered, not asked.

use serde::{Deserialize, Serialize};

/// Why something cannot be said like this. Its texts have codes of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoiceFault {
    /// No tool was named.
    ToolMissing,
    /// The name of the tool is too long.
    ToolTooLong,
    /// No minutes, or more than a working day.
    Minutes,
    /// Only friction has a tool, minutes or a waiting customer.
    NotFriction,
    /// As much was added as fits.
    AdditionsFull,
    /// There is no answer yet to say thanks for.
    NotAnswered,
    /// It was taken back before, or thanks were said before.
    Over,
    /// All tokens of this month are used: it can be said with a name, or in the next month.
    MonthFull,
}

/// Why what is answered cannot take a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseFault {
    /// It stands elsewhere by now.
    NotNow,
    /// The day is past, or later than it may be.
    Day,
    /// Whoever is named cannot answer: they left, or have no room in the console.
    Owner,
    /// Only friction about the same tool is answered as one.
    Merge,
    /// Only what is done can stand on the wall board, and its words must be shown without a name.
    Board,
}

/// Why a pulse cannot be opened or answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PulseFault {
    /// No round is open.
    None,
    /// The round is over.
    Over,
    /// It was answered here before.
    Answered,
    /// Answers are overdue; they come first.
    Overdue,
    /// This month has had its round.
    Twice,
    /// The month is over too soon.
    MonthOver,
    /// Not one to four different questions.
    Questions,
    /// Not as many answers as questions, or one that is none.
    Answers,
    /// Somebody has signed for this person before, at another desk.
    OtherDesk,
}
