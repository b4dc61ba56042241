//! The wall, and what giving needs.
//!
//! Shapes only; must never hold a count of anybody but the agent.

use super::SyncView;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

views! {
    /// `kudos_wall`: the wall and what giving needs.
    pub struct KudosWallView {
        /// Newest first.
        pub items: Vec<KudosView>,
        /// Kudos received this quarter.
        pub received_quarter: u32,
        /// Kudos given this quarter.
        pub given_quarter: u32,
        /// To whom one can give; empty when no centre was joined.
        pub people: Vec<PersonView>,
        /// Values to tie it to.
        pub values: Vec<ValueView>,
        /// Most characters of a note.
        pub note_chars_max: u32,
        /// Who sees a new received kudos at first: `me`, `team`, `everyone`.
        pub default_visibility: String,
        /// Sync.
        pub sync: SyncView,
    }

    /// One kudos.
    pub struct KudosView {
        /// Id.
        pub id: String,
        /// `received`, `given`, `shown` (somebody else's, shown to the team or everyone).
        pub direction: String,
        /// `colleague`, `leader`, `customer`.
        pub from_kind: String,
        /// Giver's name; `None` for a customer.
        pub from_name: Option<String>,
        /// Giver's initials for the avatar.
        pub from_initials: String,
        /// Receiver's name.
        pub to_name: String,
        /// Who passed customer praise on.
        pub shared_by: Option<String>,
        /// The words.
        pub text: String,
        /// The value.
        pub value: Option<ValueView>,
        /// When it was given.
        pub at: DateTime<Utc>,
        /// `me`, `team`, `everyone`.
        pub visibility: String,
        /// The receiver said thanks.
        pub thanked: bool,
        /// A given kudos that has not left this computer yet.
        pub waiting: bool,
        /// A received kudos the agent has not seen yet.
        pub unseen: bool,
    }

    /// A person to give to.
    pub struct PersonView {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// Initials.
        pub initials: String,
        /// Team's name.
        pub team: Option<String>,
        /// `agent`, `leader`, `admin`.
        pub post: String,
    }

    /// One of the organisation's values.
    pub struct ValueView {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// Meaning in one sentence.
        pub meaning: String,
        /// `sea`, `sun` or `moss`: a steady colour.
        pub tint: String,
    }
}
