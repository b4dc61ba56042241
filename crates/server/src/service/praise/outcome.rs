//! What a survey tool is answered about its rows: a closed set of words, and a sentence for whoever set the tool up.
//!
//! Must never say a name of the roster, nor anything of a row but its place and its id.

use serde::Serialize;

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The agent has it.
    PassedOn,
    /// A person at the centre looks at it first.
    Waits,
    /// It came before, by this way or by a file; nothing was done.
    Known,
    /// It was not taken.
    Refused,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Outcome; 4] = [
        Outcome::PassedOn,
        Outcome::Waits,
        Outcome::Known,
        Outcome::Refused,
    ];

    /// The word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Outcome::PassedOn => "passed_on",
            Outcome::Waits => "waits",
            Outcome::Known => "known",
            Outcome::Refused => "refused",
        }
    }
}

/// Why a row was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is no object, or a part of it is of another kind or too long.
    Shape,
    /// `to`, `text` or `said_on` is not there or empty.
    PartMissing,
    /// Nobody who works here is meant.
    PersonUnknown,
    /// Several people are meant.
    PersonAmbiguous,
    /// The centre has no such value.
    ValueUnknown,
    /// `said_on` is no day.
    DayUnreadable,
    /// `said_on` is yet to come.
    DayAhead,
    /// The text says nothing, or nothing is left of it.
    TextTooShort,
    /// The text is longer than a note of praise.
    TextTooLong,
    /// The text holds what cannot be shown.
    TextUnshowable,
    /// Another row came under this `id`.
    IdReused,
}

impl Why {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn detail(self) -> &'static str {
        match self {
            Why::Shape => "a row is an object with texts in it, and an id of at most 255 characters",
            Why::PartMissing => "to, text and said_on must be there and not be empty",
            Why::PersonUnknown => {
                "to means nobody who works here; send a whole name, an id or the address at work"
            }
            Why::PersonAmbiguous => "to means several people; send the id or the address at work",
            Why::ValueUnknown => "there is no such value; leave it out, or send its name as it is here",
            Why::DayUnreadable => "said_on is no day; send it like 2026-11-03",
            Why::DayAhead => "said_on is yet to come",
            Why::TextTooShort => {
                "the text says nothing yet, or nothing is left once personal data is out of it"
            }
            Why::TextTooLong => "the text is longer than 600 characters",
            Why::TextUnshowable => "the text holds a character that cannot be shown",
            Why::IdReused => "another row came under this id; a row that was changed needs a new one",
        }
    }
}

/// What became of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenRow {
    /// Its place in the request, from 0.
    pub index: usize,
    /// What the tool calls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was not taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    /// The same in English, with what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<&'static str>,
}

/// What became of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Taken {
    /// Rows that agents have now.
    pub passed_on: usize,
    /// Rows that wait for a person.
    pub waits: usize,
    /// Rows that came before.
    pub known: usize,
    /// Rows that were not taken.
    pub refused: usize,
    /// Each row, in the order in which they came.
    pub rows: Vec<TakenRow>,
}

impl Taken {
    /// How many rows this became of.
    #[must_use]
    pub fn count(&self, outcome: Outcome) -> usize {
        match outcome {
            Outcome::PassedOn => self.passed_on,
            Outcome::Waits => self.waits,
            Outcome::Known => self.known,
            Outcome::Refused => self.refused,
        }
    }

    pub(super) fn add(&mut self, row: TakenRow) {
        *match row.outcome {
            Outcome::PassedOn => &mut self.passed_on,
            Outcome::Waits => &mut self.waits,
            Outcome::Known => &mut self.known,
            Outcome::Refused => &mut self.refused,
        } += 1;
        self.rows.push(row);
    }

    /// For the audit: counts and reasons, and nobody's words.
    pub(super) fn in_words(&self) -> String {
        let mut words: Vec<String> = Outcome::ALL
            .iter()
            .filter(|outcome| self.count(**outcome) > 0)
            .map(|outcome| format!("{} {}", self.count(*outcome), outcome.word()))
            .collect();
        let mut why: Vec<String> = self
            .rows
            .iter()
            .filter_map(|row| Some(serde_json::to_value(row.why?).ok()?.as_str()?.to_owned()))
            .collect();
        why.sort();
        why.dedup();
        words.extend(why);
        words.join(", ")
    }
}
