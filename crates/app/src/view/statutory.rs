//! Breaks owed by law: the card of today, the rules of a country, and the floor from the centre.
//!
//! Shapes only; every sentence is in the agent's language. Nothing of these is ever sent.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

views! {
    /// `break_show`.
    pub struct StatutoryView {
        /// Two letters of the country whose rules apply.
        pub country: String,
        /// What the pack is called.
        pub name: String,
        /// Whether an expert has read the pack; a screen says so when not.
        pub reviewed: bool,
        /// The day its facts were last compared with their sources.
        pub verified_on: NaiveDate,
        /// The agent said when the shift is.
        pub planned: bool,
        /// The parts of the shift; none when it has not begun.
        pub shift: Vec<ShiftPartView>,
        /// The break that goes on.
        pub running: Option<BreakNowView>,
        /// A break may begin: nothing rings or talks, and none is on.
        pub may_begin: bool,
        /// A call was marked as hard and its pause is owed now.
        pub hard_owed: bool,
        /// One for each rule, in the order of the pack.
        pub rules: Vec<RuleView>,
        /// The breaks of the shift, oldest first.
        pub breaks: Vec<BreakView>,
    }

    /// One part of the shift.
    pub struct ShiftPartView {
        /// Begin.
        pub from: DateTime<Utc>,
        /// End; `None` while nobody knows it.
        pub until: Option<DateTime<Utc>>,
    }

    /// The break that goes on.
    pub struct BreakNowView {
        /// Begin.
        pub from: DateTime<Utc>,
        /// Length so far, in seconds.
        pub s: u64,
        /// What it was announced for, in words.
        pub name: Option<String>,
        /// From when on it counts; `None` when it already does.
        pub counts_at: Option<DateTime<Utc>>,
    }

    /// What a rule counts.
    #[derive(Copy, Eq)]
    pub enum Counted {
        /// Breaks.
        Breaks,
        /// The time of breaks.
        Time,
        /// The time of work.
        Work,
        /// Nothing: it is advice.
        Advice,
    }

    /// A rule and how it stands.
    pub struct RuleView {
        /// Its id in the pack.
        pub id: String,
        /// What it is called.
        pub name: String,
        /// What it asks for, a sentence each.
        pub owes: Vec<String>,
        /// Where it stands.
        pub source: String,
        /// The shortest break that counts, in seconds; 0 for a rule without breaks.
        pub least_s: u64,
        /// What is counted.
        pub counts: Counted,
        /// Breaks owed so far, or seconds.
        pub owed: u64,
        /// Of those, taken.
        pub taken: u64,
        /// Of those, no longer to be had.
        pub missed: u64,
        /// A break that began now would count.
        pub open: bool,
        /// How it stands, in a few words each.
        pub standing: Vec<String>,
    }

    /// A break that was announced.
    pub struct BreakView {
        /// Begin.
        pub from: DateTime<Utc>,
        /// End; `None` while it goes on.
        pub to: Option<DateTime<Utc>>,
        /// Length in seconds.
        pub s: u64,
        /// A call ended it.
        pub by_call: bool,
        /// It counts.
        pub counts: bool,
        /// What came of it, in words.
        pub outcome: String,
    }

    /// `policy_show`.
    pub struct PolicyView {
        /// Countries with a pack: two letters and name.
        pub countries: Vec<(String, String)>,
        /// The country the agent chose.
        pub chosen: Option<String>,
        /// The country the centre suggests to those who choose none.
        pub suggested: Option<String>,
        /// The pack that applies.
        pub pack: Option<PackView>,
        /// Numbers that differ from the program's own: key and value.
        pub numbers: Vec<(String, String)>,
        /// The floor from the centre.
        pub floor: Option<FloorView>,
    }

    /// A country's rules.
    pub struct PackView {
        /// Two letters.
        pub country: String,
        /// What it is called.
        pub name: String,
        /// The day its facts were last compared with their sources.
        pub verified_on: NaiveDate,
        /// Whether an expert has read it.
        pub reviewed: bool,
        /// Its rules: name, what it asks for, source.
        pub rules: Vec<PackRuleView>,
    }

    /// A rule of a pack.
    pub struct PackRuleView {
        /// Its id in the pack.
        pub id: String,
        /// What it is called.
        pub name: String,
        /// What it asks for, a sentence each.
        pub owes: Vec<String>,
        /// Where it stands.
        pub source: String,
    }

    /// The floor that the centre set under everybody's rest.
    pub struct FloorView {
        /// When.
        pub set_at: DateTime<Utc>,
        /// Its numbers: key and value.
        pub numbers: Vec<(String, String)>,
    }
}
