//! The wall, and what giving needs.
//!
//! Shapes only; must never hold a count of anybody but the agent.

use super::SyncView;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    kudos::{Visibility, again::AgainWhy, report::ReportReason},
    recognition::Way,
};
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
        /// Received kudos whose words wait for the vault to be opened here.
        pub sealed: u32,
        /// Kudos received this quarter.
        pub received_quarter: u32,
        /// Kudos given this quarter.
        pub given_quarter: u32,
        /// A centre was joined: there are people to give to.
        pub joined: bool,
        /// Name of the agent's own team, which can be thanked as a whole.
        pub team: Option<String>,
        /// Whom the agent, as a leader, has not noticed for a while, by what was given from this computer. A few, by name.
        pub unnoticed: Vec<PersonView>,
        /// Some kudos are off the agent's own wall.
        pub some_hidden: bool,
        /// Whose new kudos wait unseen.
        pub blocked: Vec<PersonView>,
        /// Kudos that were reported to the agent.
        pub reports: Vec<ReportView>,
        /// Why a kudos can be reported.
        #[cfg_attr(test, ts(type = "ReportReason[]"))]
        pub report_reasons: Vec<ReportReason>,
        /// Values to tie it to.
        pub values: Vec<ValueView>,
        /// Most characters of a note.
        pub note_chars_max: u32,
        /// Skills of the role that the agent looks at: what a kudos may show.
        pub skills: Vec<SkillSoughtView>,
        /// Most characters of the sentence that thanks are said with.
        pub thanks_chars_max: u32,
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

    /// `praise_list`: what customers said, for the agent to decide on.
    pub struct PraiseListView {
        /// What only the agent sees and stands on their wall, newest first.
        pub items: Vec<KudosView>,
        /// What waits for the vault to be opened here besides.
        pub sealed: u32,
    }

    /// `praise_approve`: who sees it from now on.
    pub struct PraiseShownView {
        /// The team or everyone.
        pub visibility: Audience,
    }

    /// `kudos_give`: what was given, one to each receiver.
    pub struct KudosGivenView {
        /// What `kudos_undo` takes.
        pub giving: String,
        /// Each is its receiver's alone.
        pub items: Vec<KudosView>,
        /// Names of those whose key is lately another one ([`PersonView::key_changed_at`]).
        pub keys_changed: Vec<String>,
        /// For so many seconds it can be undone; until then nothing of it leaves this computer.
        pub undo_s: u32,
    }

    /// `kudos_undo`: what was undone.
    pub struct KudosUndoneView {
        /// To whom it was given.
        pub names: Vec<String>,
        /// It had left already and is taken back.
        pub had_left: bool,
    }

    /// `draft_show`: what is half written about something.
    pub struct DraftView {
        /// The words.
        pub text: String,
        /// To whom.
        pub to: Vec<PersonView>,
        /// To everybody of the own team as well.
        pub team: bool,
        /// The value it is tied to, by its id.
        pub value: Option<String>,
        /// The day that a goal is meant for.
        pub by: Option<NaiveDate>,
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
        /// Who gave it, where that is not the agent and can be blocked.
        pub from_id: Option<String>,
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
        /// The sentence that they said it with; read by giver and receiver alone.
        pub thanks: Option<String>,
        /// They said one, and its words wait for the vault to be opened here.
        pub thanks_wait: bool,
        /// What its words were written down for, as evidence.
        pub shows: Vec<KudosShowsView>,
        /// A given kudos that has not left this computer yet.
        pub waiting: bool,
        /// A received kudos the agent has not seen yet.
        pub unseen: bool,
        /// It is off the agent's own wall.
        pub hidden: bool,
    }

    /// `kudos_report`: to whom it goes.
    pub struct ReportSentView {
        /// Their name.
        pub to_name: String,
    }

    /// A kudos that was reported to the agent.
    pub struct ReportView {
        /// Id of the kudos.
        pub id: String,
        /// Who reports it.
        pub reporter: String,
        /// Who gave it.
        pub giver: String,
        /// Why.
        #[cfg_attr(test, ts(type = "ReportReason"))]
        pub reason: ReportReason,
        /// Its words, where the reporter sent them along.
        pub text: Option<String>,
        /// When.
        pub at: DateTime<Utc>,
    }

    /// How somebody likes to be recognised.
    #[derive(Default)]
    pub struct CardView {
        /// What they like.
        #[cfg_attr(test, ts(type = "Way[]"))]
        pub ways: Vec<Way>,
        /// One sentence.
        pub text: Option<String>,
    }

    /// `card_show`: the agent's own card, and what can be chosen.
    pub struct CardOwnView {
        /// As colleagues read it.
        pub card: CardView,
        /// Every choice.
        #[cfg_attr(test, ts(type = "Way[]"))]
        pub ways: Vec<Way>,
        /// Most characters of the sentence.
        pub chars_max: u32,
    }

    /// A skill that the words of a kudos were written down for.
    pub struct KudosShowsView {
        /// Id of the evidence.
        pub evidence: String,
        /// What the skill is called.
        pub skill: String,
    }

    /// A skill of the role that is looked at.
    pub struct SkillSoughtView {
        /// Key.
        pub key: String,
        /// Name.
        pub name: String,
    }

    /// `kudos_shows`: the evidence that was made.
    pub struct EvidenceMadeView {
        /// Its id.
        pub id: String,
        /// What the skill is called.
        pub skill: String,
        /// Level it shows.
        pub level: u8,
    }

    /// `kudos_again`: one thank-you that comes back.
    pub struct KudosAgainView {
        /// Why now.
        #[cfg_attr(test, ts(type = "AgainWhy"))]
        pub why: AgainWhy,
        /// It.
        pub kudos: KudosView,
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
        /// How they like to be recognised, where they say.
        pub card: Option<CardView>,
        /// When another key took the place of the one that kudos to them were sealed to, if that was lately.
        pub key_changed_at: Option<DateTime<Utc>>,
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
