//! Relief: what was asked of one's leader, and what one's people ask.
//!
//! Shapes only. There is no field for whether it was read.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

views! {
    /// `relief_show`.
    pub struct ReliefView {
        /// Who would read it; `None` when nobody is known to lead the agent's team.
        pub leader: Option<String>,
        /// The last asking of this shift.
        pub sent: Option<ReliefSentView>,
        /// What people of one's own team ask, newest first; put away ones are gone.
        pub asked: Vec<ReliefAskedView>,
    }

    /// One's own asking.
    pub struct ReliefSentView {
        /// The leader's name.
        pub to_name: String,
        /// Minutes.
        pub minutes: u32,
        /// When.
        pub at: DateTime<Utc>,
        /// It has not left this computer yet.
        pub waiting: bool,
    }

    /// Somebody's asking.
    pub struct ReliefAskedView {
        /// Who.
        pub name: String,
        /// Minutes.
        pub minutes: u32,
        /// When, by their clock.
        pub at: DateTime<Utc>,
        /// Minutes since.
        pub age_min: i64,
        /// It came too late to be acted on at once.
        pub stale: bool,
    }
}
