//! Excerpts of a path: what of it one person sees, as it was on a day.
//!
//! Shapes only.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

views! {
    /// `path_shared`: what of paths is shared now, the newest first.
    pub struct PathSharedView {
        /// What the agent shares.
        pub mine: Vec<SharedView>,
        /// What others share with the agent.
        pub theirs: Vec<SharedView>,
        /// There is more than fits one answer; that with one person always does.
        pub more: bool,
    }

    /// What is shared between the agent and one person.
    pub struct SharedView {
        /// Id of the other one.
        pub person: String,
        /// Their name.
        pub name: String,
        /// Its first letters.
        pub initials: String,
        /// Since when; what is in it is of that day.
        pub at: DateTime<Utc>,
        /// What is in it; null while it is sealed because the vault is locked here.
        pub excerpt: Option<ExcerptView>,
    }

    /// `path_share`: what somebody sees from now on, or would see.
    pub struct PathShareView {
        /// Who.
        pub name: String,
        /// Their key became another one lately.
        pub key_changed: bool,
        /// What.
        pub excerpt: ExcerptView,
    }

    /// `path_unshare`: with whom nothing is shared any more.
    pub struct PathUnsharedView {
        /// Their name.
        pub name: String,
    }

    /// What was ticked of a path.
    pub struct ExcerptView {
        /// Name of the role that is looked at.
        pub next: Option<String>,
        /// Skills.
        pub skills: Vec<ExcerptSkillView>,
        /// Goals.
        pub goals: Vec<ExcerptGoalView>,
    }

    /// A skill of an excerpt.
    pub struct ExcerptSkillView {
        /// Name.
        pub name: String,
        /// The level that is shown, 0 for none.
        pub level: u8,
        /// What shows it.
        pub evidence: Vec<ExcerptEvidenceView>,
    }

    /// A piece of evidence of an excerpt.
    pub struct ExcerptEvidenceView {
        /// Words.
        pub text: String,
        /// Level it shows.
        pub level: u8,
        /// The day.
        pub on: NaiveDate,
    }

    /// A goal of an excerpt.
    pub struct ExcerptGoalView {
        /// Words.
        pub text: String,
        /// Meant for this day.
        pub by: NaiveDate,
        /// Done on this day.
        pub done_on: Option<NaiveDate>,
    }
}
