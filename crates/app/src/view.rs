//! View models: exactly what a window draws, with the limits its fields obey.
//!
//! The only shapes that become TypeScript (`ui/src/lib/generated/api.ts`). They decide nothing; each is
//! built in the noun's own file.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

macro_rules! views { ($($(#[$attr:meta])* $vis:vis $what:ident $name:ident $body:tt)*) => { $(
    $(#[$attr])*
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(test, derive(ts_rs::TS))]
    #[serde(rename_all = "snake_case")]
    $vis $what $name $body
)*

    /// Every view as TypeScript, with its documentation.
    #[cfg(test)]
    fn typescript(config: &ts_rs::Config) -> String {
        [$(typescript::declared::<$name>(config)),*].join("\n")
    }
}; }

views! {
    /// `status`: fixed by the CLI's `status --json`.
    pub struct StatusView {
        /// Version of the program.
        pub version: String,
        /// The call.
        pub call: CallView,
        /// Call time since the last reset or long gap, in seconds.
        pub consecutive_call_s: u64,
        /// The engine's load, in seconds of call time.
        pub load_s: u64,
        /// The offer.
        pub offer: OfferView,
        /// Today's counts.
        pub today: CountsView,
        /// Sync.
        pub sync: SyncView,
    }

    /// The call now.
    pub struct CallView {
        /// On a call.
        pub active: bool,
        /// Ringing.
        pub ringing: bool,
        /// Since when on a call.
        pub since: Option<DateTime<Utc>>,
        /// Id of the source that says so.
        pub source: Option<String>,
        /// `manual`, `exact`, `good`, `untrusted`.
        pub confidence: Option<String>,
        /// In words and in the agent's language: "from baresip", "microphone".
        pub label: Option<String>,
    }

    /// Whether a reset is offered, and if not, why not.
    pub struct OfferView {
        /// The load reached the mark.
        pub due: bool,
        /// An offer is on the screen.
        pub shown: bool,
        /// Why none is: `in_call`, `ringing`, `settling`, `typing`, `quiet`, `nudges_off`, `locked`, `night`, `rested`,
        /// `backing_off`, `postponed`, `off_shift`, `full_screen`, `do_not_disturb`, `waking`, `resetting`,
        /// `shift_limit`, `after_call_work`, `not_due`.
        pub holding: Vec<String>,
    }

    /// Today's counts, on this device only.
    pub struct CountsView {
        /// Calls.
        pub calls: u32,
        /// Resets.
        pub resets: u32,
    }

    /// Where sync stands.
    pub struct SyncView {
        /// `alone`, `offline`, `online`.
        pub state: String,
        /// Records waiting to be sent.
        pub waiting: u64,
        /// Last time anything was heard from the server.
        pub last_at: Option<DateTime<Utc>>,
    }

    /// `today`: the first view.
    pub struct TodayView {
        /// The agent's first name, when a centre was joined.
        pub name: Option<String>,
        /// `morning`, `afternoon`, `evening`, `night`.
        pub part_of_day: String,
        /// The agent's day.
        pub on: NaiveDate,
        /// The call.
        pub call: CallView,
        /// Call time since the last reset or long gap, in seconds.
        pub consecutive_call_s: u64,
        /// When that count began.
        pub since_at: Option<DateTime<Utc>>,
        /// When the last reset ended, if that is what began the count.
        pub after_reset: bool,
        /// Load that makes a reset due, in seconds.
        pub mark_s: u64,
        /// Load in seconds; `load_s / mark_s` fills the tide.
        pub load_s: u64,
        /// The offer.
        pub offer: OfferView,
        /// Lengths that "take a reset" offers now, in seconds; empty during a call.
        pub reset_choices_s: Vec<u32>,
        /// What the agent's own switch says; `None` lets the sources decide.
        pub switch: Option<bool>,
        /// A running reset.
        pub reset: Option<ResetView>,
        /// Quiet mode ends then.
        pub quiet_until: Option<DateTime<Utc>>,
        /// The day as a lane.
        pub lane: LaneView,
        /// Today's counts.
        pub counts: CountsView,
        /// Sources that need a word: untrusted, lost, muted, stuck.
        pub source_notes: Vec<SourceNoteView>,
        /// Sync.
        pub sync: SyncView,
    }

    /// The day lane.
    pub struct LaneView {
        /// Left edge.
        pub from: DateTime<Utc>,
        /// Right edge.
        pub to: DateTime<Utc>,
        /// Now.
        pub now: DateTime<Utc>,
        /// Spans in order.
        pub spans: Vec<SpanView>,
    }

    /// One span of the lane.
    pub struct SpanView {
        /// `call`, `reset`, `after_call`.
        pub kind: String,
        /// Start.
        pub from: DateTime<Utc>,
        /// End; `None` while it goes on.
        pub to: Option<DateTime<Utc>>,
        /// Whether its end is a guess.
        pub uncertain: bool,
    }

    /// Something the agent should know about a source.
    pub struct SourceNoteView {
        /// Source id.
        pub id: String,
        /// `untrusted`, `lost`, `muted`, `stuck`.
        pub kind: String,
        /// The sentence.
        pub text: String,
    }

    /// `reset_show`: the reset window.
    pub struct ResetView {
        /// `breathe`, `look_away`, `stretch`, `quiet`.
        pub kind: String,
        /// Start.
        pub started_at: DateTime<Utc>,
        /// Planned end.
        pub ends_at: DateTime<Utc>,
        /// Length in seconds.
        pub seconds: u32,
        /// Seconds left when this was answered.
        pub left_s: u32,
        /// Call time that led here, in seconds.
        pub consecutive_call_s: u64,
    }

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
        /// Fewest characters of a note.
        pub note_chars_min: u32,
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
        /// Fewest characters of a goal.
        pub goal_chars_min: u32,
        /// Most characters of a goal.
        pub goal_chars_max: u32,
        /// Most characters of a piece of evidence.
        pub evidence_chars_max: u32,
        /// Sync.
        pub sync: SyncView,
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
        /// `up`, `sideways` from the current role, or `none`.
        pub way: String,
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

    /// `settings_show`.
    pub struct SettingsView {
        /// Version of the program.
        pub version: String,
        /// The centre, when joined.
        pub centre: Option<CentreView>,
        /// `en`, `de`, `zh-CN`, or `system`.
        pub language: String,
        /// The language that is used.
        pub language_used: String,
        /// Languages to choose from: tag and own name.
        pub languages: Vec<(String, String)>,
        /// `system`, `light`, `dark`.
        pub theme: String,
        /// Processes that hold or held a microphone, and whether the agent says they are a phone.
        pub phones: Vec<PhoneView>,
        /// Call sources.
        pub sources: Vec<SourceView>,
        /// Browsers chosen as a phone count.
        pub browsers: bool,
        /// Starts with the session.
        pub autostart: bool,
        /// The three steps of the first run are done.
        pub first_run_done: bool,
        /// Nudges are wanted.
        pub nudges: bool,
        /// The policy in force that differs from the defaults: key and value, in words.
        pub policy: Vec<(String, String)>,
        /// Where the profile lies.
        pub home: String,
    }

    /// The centre that was joined.
    pub struct CentreView {
        /// Its name.
        pub org_name: String,
        /// Its address.
        pub url: String,
        /// The agent's name.
        pub name: String,
        /// The agent's team.
        pub team: Option<String>,
    }

    /// A process that might be a phone.
    pub struct PhoneView {
        /// Process basename.
        pub app: String,
        /// Holds a microphone now.
        pub open_now: bool,
        /// The agent said it is a phone.
        pub is_phone: bool,
        /// `phone`, `browser`, `other`: what we would guess.
        pub guess: String,
    }

    /// A call source.
    pub struct SourceView {
        /// Id.
        pub id: String,
        /// `manual`, `local_api`, `microphone`, `baresip`.
        pub kind: String,
        /// Address, for those that have one.
        pub address: Option<String>,
        /// Can be heard now.
        pub up: bool,
        /// Can be removed by the agent.
        pub removable: bool,
    }
}

/// An event for windows: which view to ask for again. Topics: `today`, `kudos`, `path`, `settings`,
/// `reset`, `open`.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The topic.
    pub topic: &'static str,
    /// For `open`: `{"view": …}`; else null.
    pub payload: Value,
}

#[cfg(test)]
mod typescript;
