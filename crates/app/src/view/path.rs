//! The path: roles, skills with what shows them, goals.
//!
//! Shapes only; none of it leaves this device but sealed to its agent, or to whom they share it with.

use super::{PathSharedView, SyncView};
use chrono::NaiveDate;
use domain::path::{GoalLetter, LetterSaid};
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
        /// Evidence of skills that the ladder no longer has; it stays the agent's.
        pub former: Vec<FormerSkillView>,
        /// The agent's goals, open ones first.
        pub goals: Vec<GoalView>,
        /// What of it the agent shares, and what others share with them.
        pub shared: PathSharedView,
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
        /// For each level, what evidence of it could be; may be empty.
        pub examples: Vec<Vec<String>>,
        /// What shows it.
        pub evidence: Vec<EvidenceView>,
    }

    /// A skill that the ladder no longer has.
    pub struct FormerSkillView {
        /// What it was called; its key where that is not known.
        pub name: String,
        /// What showed it.
        pub evidence: Vec<EvidenceView>,
    }

    /// A piece of evidence; only its agent can read it.
    pub struct EvidenceView {
        /// Id.
        pub id: String,
        /// Words.
        pub text: String,
        /// Level it shows.
        pub level: u8,
        /// The day.
        pub on: NaiveDate,
        /// Its words are those of a kudos.
        pub of_kudos: bool,
    }

    /// A goal; only its agent can read it.
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

    /// `path_print`: the page that was made.
    pub struct PathPrintedView {
        /// The file.
        pub file: String,
        /// The folder that it is in.
        pub dir: String,
    }

    /// `goal_check`: a goal that is not kept yet.
    pub struct GoalCheckView {
        /// The five letters, in their order.
        pub letters: Vec<GoalLetterView>,
        /// Why it would be refused, in the agent's language.
        pub refusal: Option<String>,
    }

    /// One of the five letters of a goal.
    pub struct GoalLetterView {
        /// Which.
        #[cfg_attr(test, ts(type = "GoalLetter"))]
        pub letter: GoalLetter,
        /// What the goal says about it.
        #[cfg_attr(test, ts(type = "LetterSaid"))]
        pub said: LetterSaid,
        /// In the agent's language.
        pub text: String,
    }
}
