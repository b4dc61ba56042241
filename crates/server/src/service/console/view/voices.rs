//! What the rooms show of what agents say: cases, pulses, reports, what was told, how long what is kept.
//!
//! Decides nothing. Must never have a place for who said something, but one: in an opened case, of something that was said by name.

use super::Named;
use chrono::{DateTime, NaiveDate, Utc};
use domain::voice::{Sort, case::State, pulse::Share};
use serde::Serialize;
use utoipa::ToSchema;

views! {
    /// What is said.
    #[derive(Copy)]
    pub enum VoiceSort {
        /// An idea.
        Suggestion,
        /// What customers say.
        Customers,
        /// A tool that got in the way.
        Friction,
    }

    /// Where something stands.
    #[derive(Copy)]
    pub enum CaseState {
        /// A decision is due.
        Heard,
        /// It will be done.
        Yes,
        /// It will not be done.
        No,
        /// It is done.
        Done,
    }

    /// What the reader may do about something.
    #[derive(Copy)]
    pub enum CaseStep {
        /// Answer for it from now on.
        Own,
        /// Let somebody else answer for it.
        HandOver,
        /// Have it due earlier.
        Sooner,
        /// Decide that it will be done.
        Yes,
        /// Decide that it will not be done.
        No,
        /// Say that it is done.
        Done,
        /// Answer it together with another one.
        Merge,
        /// Hang it on the wall board, or take it off.
        Board,
    }

    /// What is answered as one. Never who said it.
    pub struct CaseRow {
        /// Its id.
        pub id: String,
        /// What it is.
        pub sort: VoiceSort,
        /// The tool of friction, else how its words begin.
        pub title: String,
        /// Which tool got in the way.
        pub tool: Option<String>,
        /// Where it stands.
        pub state: CaseState,
        /// Whether the next step is late.
        pub overdue: bool,
        /// Who answers for it.
        pub owner: Option<Named>,
        /// Whether that is the reader.
        pub mine: bool,
        /// Until when the next step is due.
        pub due_on: Option<NaiveDate>,
        /// The day on which it began.
        pub opened_on: NaiveDate,
        /// At least so many people said it; `None` under five.
        pub at_least: Option<u32>,
        /// Whether a customer was waiting in one of them.
        pub waiting: bool,
    }

    /// Something of it, as it was said.
    pub struct SaidRow {
        /// The words.
        pub text: Option<String>,
        /// What would get better.
        pub helps: Option<String>,
        /// Whether a customer was waiting.
        pub customer_waiting: bool,
        /// Minutes that it cost.
        pub minutes: Option<u32>,
        /// The day on which it was said; of something anonymous the first of its month.
        pub said_on: NaiveDate,
        /// What was added later.
        pub additions: Vec<String>,
        /// Whether thanks for the answer came back.
        pub thanked: bool,
        /// Who said it: only to the owner, and only of what was said by name.
        pub by: Option<String>,
    }

    /// `GET voices/{id}`: a case, and what may be done about it.
    pub struct CaseView {
        /// As the list has it.
        pub row: CaseRow,
        /// What was said, a part of it.
        pub said: Vec<SaidRow>,
        /// What is sent as `after` for the next part; `None` behind the last.
        pub next: Option<String>,
        /// Why it was decided so.
        pub why: Option<String>,
        /// What was done.
        pub note: Option<String>,
        /// When it was decided.
        pub decided_on: Option<NaiveDate>,
        /// When it was done.
        pub done_on: Option<NaiveDate>,
        /// Whether the wall board shows it.
        pub on_board: bool,
        /// Minutes that it cost all of them; `None` under five people.
        pub minutes: Option<u32>,
        /// Other open ones about the same tool.
        pub merge: Vec<CaseRow>,
        /// What the reader may do.
        pub steps: Vec<CaseStep>,
    }

    /// A question of a pulse.
    pub struct PulseQuestionRow {
        /// Its key.
        pub key: String,
        /// The words of the centre's own.
        pub text: Option<String>,
    }

    /// Why no pulse can be opened.
    #[derive(Copy)]
    pub enum PulseHindrance {
        /// Answers are overdue; they come first.
        Overdue,
        /// This month has had its pulse.
        Twice,
        /// The month is over too soon.
        MonthOver,
    }

    /// How many of those who answered.
    #[derive(Copy)]
    pub enum PulseShare {
        /// Under one in ten.
        HardlyAny,
        /// Up to a third.
        Some,
        /// From a third to two thirds.
        AboutHalf,
        /// Over two thirds.
        Most,
        /// Over nine in ten.
        NearlyAll,
    }

    /// The pulse that is open.
    pub struct PulseOpen {
        /// Its month, by the first day.
        pub month: NaiveDate,
        /// Its questions.
        pub questions: Vec<PulseQuestionRow>,
        /// Until when it can be answered.
        pub answer_until: DateTime<Utc>,
        /// When it is counted and told.
        pub closes_at: DateTime<Utc>,
    }

    /// What a question came to.
    pub struct PulseResultRow {
        /// The question.
        pub question: PulseQuestionRow,
        /// How many say "much" or "very much".
        pub agree: PulseShare,
        /// How many say "little" or "not at all".
        pub disagree: PulseShare,
    }

    /// What a pulse came to for one unit, or that it is not told.
    pub struct ToldRow {
        /// Its month, by the first day.
        pub month: NaiveDate,
        /// Of which team; `None` is the centre.
        pub team: Option<Named>,
        /// Whether it is told.
        pub told: bool,
        /// At least so many answered.
        pub at_least: Option<u32>,
        /// The least number that held for it.
        pub k: u32,
        /// When it was told.
        pub at: DateTime<Utc>,
        /// One for each question that enough people answered.
        pub results: Vec<PulseResultRow>,
    }

    /// `GET pulse`: the pulse that is open, whether one may be, and what the last ones came to.
    pub struct PulseRoom {
        /// The one that is open.
        pub open: Option<PulseOpen>,
        /// Whether the reader may open one now.
        pub may_open: bool,
        /// Why none can be opened now.
        pub hindrance: Option<PulseHindrance>,
        /// How many answers are overdue.
        pub overdue: u32,
        /// What the last twelve came to, newest first.
        pub told: Vec<ToldRow>,
    }

    /// A month's front-line report.
    pub struct ReportRow {
        /// The month, like 2026-11.
        pub month: String,
        /// How many speakers of the agents have approved it.
        pub approvals: usize,
        /// Whether the reader is one of them.
        pub mine: bool,
    }

    /// A result of a pulse that was told, or kept back.
    pub struct ReleaseRow {
        /// The pulse's month, by the first day.
        pub month: NaiveDate,
        /// Of which team; `None` is the centre.
        pub unit: Option<Named>,
        /// Whether it was told.
        pub told: bool,
        /// The least number that held for it.
        pub k: u32,
        /// At least so many answered.
        pub at_least: Option<u32>,
        /// When.
        pub at: DateTime<Utc>,
    }

    /// How long something is kept.
    pub struct RetentionRow {
        /// What, in one word of a closed set.
        pub what: String,
        /// For how many days at most; `None` until it is taken back or erased, or as long as the centre is there.
        pub days: Option<u32>,
    }
}

impl VoiceSort {
    /// The sort as it is shown.
    #[must_use]
    pub fn of(sort: Sort) -> VoiceSort {
        match sort {
            Sort::Suggestion => VoiceSort::Suggestion,
            Sort::Customers => VoiceSort::Customers,
            Sort::Friction => VoiceSort::Friction,
        }
    }
}

impl CaseStep {
    /// All of them, in the order in which they are taken.
    pub const ALL: [CaseStep; 8] = [
        CaseStep::Own,
        CaseStep::HandOver,
        CaseStep::Sooner,
        CaseStep::Yes,
        CaseStep::No,
        CaseStep::Done,
        CaseStep::Merge,
        CaseStep::Board,
    ];
}

impl CaseState {
    /// The state as it is shown; what was taken back is not.
    #[must_use]
    pub fn of(state: State) -> Option<CaseState> {
        Some(match state {
            State::Heard => CaseState::Heard,
            State::Yes => CaseState::Yes,
            State::No => CaseState::No,
            State::Done => CaseState::Done,
            State::Withdrawn => return None,
        })
    }
}

impl PulseShare {
    /// The share of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<PulseShare> {
        Some(match Share::named(name)? {
            Share::HardlyAny => PulseShare::HardlyAny,
            Share::Some => PulseShare::Some,
            Share::AboutHalf => PulseShare::AboutHalf,
            Share::Most => PulseShare::Most,
            Share::NearlyAll => PulseShare::NearlyAll,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Its word in JSON.
    fn word(value: &impl Serialize) -> String {
        let json = serde_json::to_value(value).unwrap();
        json.as_str().unwrap().to_owned()
    }

    #[test]
    fn what_the_domain_names_has_the_same_name_here() {
        for sort in Sort::ALL {
            assert_eq!(word(&VoiceSort::of(*sort)), sort.name());
        }
        for share in Share::ALL {
            assert_eq!(word(&PulseShare::named(share.name()).unwrap()), share.name());
        }
        let shown = State::ALL
            .iter()
            .filter_map(|state| Some((CaseState::of(*state)?, state)));
        for (here, there) in shown {
            assert_eq!(word(&here), there.name());
        }
        assert_eq!(CaseState::of(State::Withdrawn), None);
    }
}
