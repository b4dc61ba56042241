//! The path: ladders of roles, the skills they need, what shows a skill, and the agent's own goals.
//!
//! A ladder is an open file format (TOML, docs/ladder-format.md). Here: what it is made of (`ladder`), the same in
//! other languages (`words`), reading a file (`file`), what a goal may say (`goal`), what it leaves open (`letters`), and what
//! is ticked for one person (`excerpt`). A ladder or a goal on speed or handle time is refused; nothing here ranks anybody.

mod excerpt;
mod file;
mod goal;
mod ladder;
mod letters;
mod speed;
mod words;

pub use excerpt::{Excerpt, ExcerptEvidence, ExcerptGoal, ExcerptSkill};
pub use file::{FileError, FileFault, LadderFile};
pub use goal::{GOAL_CHARS_MAX, GOAL_SAID_MIN, GoalError, GoalText};
pub use ladder::{
    EVIDENCE_CHARS_MAX, LEVEL_MAX, Ladder, LadderError, Move, Need, ROLES_MAX, Role, SKILLS_MAX, Skill, Way,
};
pub use letters::{GoalLetter, LetterSaid, goal_letters};
pub use words::{LadderWords, RoleWords, SkillWords};
