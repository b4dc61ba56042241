//! The wall, and what giving needs.
//!
//! Shapes only; must never hold a count of anybody but the agent.

use super::SyncView;
use chrono::{DateTime, Utc};
use domain::kudos::Visibility;
use serde::{Deserialize, Serialize};

views! {
    /// `kudos_wall`: the wall and what giving needs.
    pub struct KudosWallView {
        /// The first page, newest first.
        pub items: Vec<KudosView>,
        /// What `kudos_page` takes as `before` for the next page; `None` at the end.
        pub next: Option<String>,
        /// Received kudos that the agent has not seen yet.
        pub unseen: u32,
        /// Kudos received this quarter.
        pub received_quarter: u32,
        /// Kudos given this quarter.
        pub given_quarter: u32,
        /// A centre was joined: there are people to give to.
        pub joined: bool,
        /// Values to tie it to.
        pub values: Vec<ValueView>,
        /// Most characters of a note.
        pub note_chars_max: u32,
        /// Who sees a new received kudos at first.
        pub default_visibility: Audience,
        /// Sync.
        pub sync: SyncView,
    }

    /// `kudos_page`: one page.
    #[derive(Default)]
    pub struct KudosPageView {
        /// Newest first.
        pub items: Vec<KudosView>,
        /// What to ask with as `before` for the next page; `None` at the end.
        pub next: Option<String>,
    }

    /// Who may see a kudos.
    #[derive(Copy, Eq)]
    pub enum Audience {
        /// Its receiver.
        Me,
        /// The receiver's team.
        Team,
        /// Everybody at the centre.
        Everyone,
    }

    /// Which way a kudos went.
    #[derive(Copy, Eq)]
    pub enum Direction {
        /// To the agent.
        Received,
        /// From the agent.
        Given,
        /// Between others, shown to the team or to everyone.
        Shown,
    }

    /// Who a kudos is from.
    #[derive(Copy, Eq)]
    pub enum FromKind {
        /// A colleague.
        Colleague,
        /// A leader.
        Leader,
        /// A customer.
        Customer,
    }

    /// One kudos.
    pub struct KudosView {
        /// Id.
        pub id: String,
        /// Which way it went.
        pub direction: Direction,
        /// Who it is from.
        pub from_kind: FromKind,
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
        /// Who may see it.
        pub visibility: Audience,
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

    /// A colour of the palette.
    #[derive(Copy, Eq)]
    pub enum Tint {
        /// Blue-green.
        Sea,
        /// Green.
        Moss,
        /// Yellow.
        Sun,
    }

    /// One of the organisation's values.
    pub struct ValueView {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// Meaning in one sentence.
        pub meaning: String,
        /// A steady colour.
        pub tint: Tint,
    }
}

impl From<Visibility> for Audience {
    fn from(visibility: Visibility) -> Audience {
        match visibility {
            Visibility::Me => Audience::Me,
            Visibility::Team => Audience::Team,
            Visibility::Everyone => Audience::Everyone,
        }
    }
}
