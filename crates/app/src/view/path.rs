//! The path: roles, skills with what shows them, goals.
//!
//! Shapes only; none of it leaves this device.

use super::SyncView;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

views! {
    /// `path_show`.
    pub struct PathView {
        /// Ladder's name; `None` when no ladder is known (no centre joined, none imported).
        pub ladder_name: Option<String>,
        /// Every role.
        pub roles: Vec<RoleView>,
        /// Key of the role the agent has.
        pub current: Option<String>,
        /// Key of the role the agent looks at next; the agent's own choice, on this device only.
        pub next: Option<String>,
        /// Skills the next role needs (or, without one, the current).
        pub skills: Vec<SkillView>,
        /// The agent's goals, open ones first.
        pub goals: Vec<GoalView>,
        /// Most characters of a goal.
        pub goal_chars_max: u32,
        /// Most characters of a piece of evidence.
        pub evidence_chars_max: u32,
        /// Sync.
        pub sync: SyncView,
    }

    /// How a role lies from another one.
    #[derive(Copy, Eq)]
    pub enum RoleWay {
        /// More responsibility.
        Up,
        /// Other work at the same level.
        Sideways,
        /// No move leads there.
        None,
    }

    /// A role.
    pub struct RoleView {
        /// Key.
        pub key: String,
        /// Name.
        pub name: String,
        /// What one does there.
        pub about: String,
        /// Entry conditions in words.
        pub entry: Vec<String>,
        /// How it lies from the current role.
        pub way: RoleWay,
        /// Skills it needs that the agent has evidence for at the level asked.
        pub met: u32,
        /// Skills it needs.
        pub needed: u32,
    }

    /// A skill of a role.
    pub struct SkillView {
        /// Key.
        pub key: String,
        /// Name.
        pub name: String,
        /// Meaning.
        pub meaning: String,
        /// Level the role needs.
        pub level_needed: u8,
        /// Level the agent marked as shown, 0 for none.
        pub level_shown: u8,
        /// What each level looks like.
        pub levels: Vec<String>,
        /// What shows it.
        pub evidence: Vec<EvidenceView>,
    }

    /// A piece of evidence; only on this device.
    pub struct EvidenceView {
        /// Id.
        pub id: String,
        /// Words.
        pub text: String,
        /// Level it shows.
        pub level: u8,
        /// The day.
        pub on: NaiveDate,
    }

    /// A goal; only on this device.
    pub struct GoalView {
        /// Id.
        pub id: String,
        /// Words.
        pub text: String,
        /// Meant for this day.
        pub by: NaiveDate,
        /// Done on this day.
        pub done_on: Option<NaiveDate>,
    }
}
