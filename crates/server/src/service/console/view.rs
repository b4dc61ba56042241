//! What the console's rooms show and answer, and so the only shapes of the server that become TypeScript
//! (`ui/src/console/generated.ts`).
//!
//! Decides nothing. Times are of UTC; of what somebody did at their own desk there is a day and no more. No shape has a place for
//! how much anybody gave or got.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;

macro_rules! views { ($($(#[$attr:meta])* pub $what:ident $name:ident $body:tt)*) => { $(
    $(#[$attr])*
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
    #[cfg_attr(test, derive(ts_rs::TS))]
    #[serde(rename_all = "snake_case")]
    pub $what $name $body
)*

    /// What this file has of it as TypeScript.
    #[cfg(test)]
    pub(super) fn declared(config: &ts_rs::Config) -> Vec<String> {
        vec![$($crate::service::console::view::typescript::declared::<$name>(config),)*]
    }
}; }

mod policy;
mod requests;
mod voices;

pub use policy::{LineMark, PolicyAgreedRow, PolicyLine, PolicyState, PolicyVersionRow, PolicyVersionView};
pub use requests::{
    ErasedPart, KeptPart, MergeLost, MergeTakes, RequestEyes, RequestPerson, RequestPlan, RequestReceipt,
    RequestRow, RequestState, RequestWhat, TakenOver,
};
pub use voices::{
    CaseRow, CaseState, CaseStep, CaseView, PulseHindrance, PulseOpen, PulseQuestionRow, PulseResultRow,
    PulseRoom, PulseShare, ReleaseRow, ReportRow, RetentionRow, SaidRow, ToldRow, VoiceSort,
};

/// All of them as TypeScript, file by file.
#[cfg(test)]
fn all(config: &ts_rs::Config) -> String {
    let mut all = declared(config);
    all.extend(policy::declared(config));
    all.extend(requests::declared(config));
    all.extend(voices::declared(config));
    all.push(typescript::declared::<Page<String>>(config));
    all.join("\n")
}

/// A part of a list, and where the next one begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// What is sent as `after` for the next part; `None` behind the last.
    pub next: Option<String>,
}

views! {
    /// What somebody is at the centre.
    #[derive(Copy)]
    pub enum Post {
        /// Takes calls.
        Agent,
        /// Leads a team.
        Leader,
        /// Helps agents on their path.
        Coach,
        /// Is of the works council.
        WorksCouncil,
        /// Runs the server.
        Admin,
    }

    /// A room of the console.
    #[derive(Copy)]
    pub enum Room {
        /// One's own teams.
        Team,
        /// Praise that waits, a file of praise, the week's sheet.
        Recognition,
        /// What agents say to the centre, and what becomes of it.
        Voices,
        /// The roster and its sessions.
        People,
        /// Ladders and values.
        Ladders,
        /// The floor under everybody's rest.
        Policy,
        /// What administrators did.
        Audit,
        /// What everybody is shown.
        Wall,
    }

    /// Who is in the console.
    pub struct Me {
        /// Their id.
        pub person: String,
        /// Their name.
        pub name: String,
        /// What they are.
        pub post: Post,
        /// What the centre is called.
        pub centre: String,
        /// The rooms that are open to them.
        pub rooms: Vec<Room>,
        /// Until when the session lasts.
        pub until: DateTime<Utc>,
    }

    /// Which ways in there are besides an address of `breakwater-server login`.
    pub struct ConsoleWays {
        /// Whether one may sign in with the account at work.
        pub sso: bool,
    }

    /// `GET team`: the teams that the reader leads.
    pub struct TeamRoom {
        /// By name.
        pub teams: Vec<LedTeam>,
    }

    /// A team and who is in it.
    pub struct LedTeam {
        /// Its id.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Who works in it, by name.
        pub people: Vec<Named>,
    }

    /// Somebody or something with a name.
    pub struct Named {
        /// The id.
        pub id: String,
        /// The name.
        pub name: String,
    }

    /// Praise that waits for a person, because what is left of it may tell who the customer is.
    pub struct WaitingPraise {
        /// What it is called by.
        pub id: String,
        /// For whom.
        pub to: String,
        /// The day on which the customer said it.
        pub said_on: NaiveDate,
        /// What the agent would read.
        pub text: String,
        /// What in it may tell who the customer is.
        pub why: String,
        /// The tool that brought it.
        pub source: String,
        /// When it came, to the minute.
        pub since: DateTime<Utc>,
    }

    /// A row of a file that is not taken.
    pub struct RefusedRow {
        /// Its line, from 1.
        pub line: u64,
        /// Why, in English.
        pub why: String,
    }

    /// What became of a file of praise, or would.
    pub struct ImportPreview {
        /// Rows that agents get.
        pub new: usize,
        /// Rows that came before.
        pub known: usize,
        /// Rows that cannot be taken; with one of them nothing is.
        pub refused: Vec<RefusedRow>,
        /// Whether it was done.
        pub done: bool,
    }

    /// A person as administrators see them.
    pub struct PersonRow {
        /// Their id.
        pub id: String,
        /// Their name.
        pub name: String,
        /// Their address at work.
        pub email: Option<String>,
        /// Their team's name.
        pub team: Option<String>,
        /// What they are.
        pub post: Post,
        /// Whether they work here.
        pub active: bool,
        /// Whether the organisation's directory brings them, and will say again what it knows.
        pub from_directory: bool,
        /// How many sessions they have.
        pub sessions: usize,
    }

    /// A code with which somebody signs in at a desk; shown once.
    pub struct InviteMade {
        /// The code.
        pub code: String,
        /// Until when it is good.
        pub expires_at: DateTime<Utc>,
    }

    /// A session of somebody.
    pub struct SessionRow {
        /// What it is called by.
        pub id: String,
        /// What the installation calls itself.
        pub device: String,
        /// The day on which it was made.
        pub made_on: NaiveDate,
        /// The last day on which it was used.
        pub last_used_on: Option<NaiveDate>,
    }

    /// What became of a roster file, or would.
    pub struct RosterPreview {
        /// Who is new.
        pub added: Vec<String>,
        /// Who is changed, and which teams are.
        pub changed: Vec<ChangedRow>,
        /// How many the file names as they are.
        pub unchanged: usize,
        /// Rows that cannot be taken; with one of them nothing is.
        pub refused: Vec<RefusedRow>,
        /// Whether it was done.
        pub done: bool,
    }

    /// Somebody, or a team, whom a file changes.
    pub struct ChangedRow {
        /// The name, as it is now.
        pub name: String,
        /// What is another, in English: by the column of the file, what it was and what it will be.
        pub what: Vec<String>,
    }

    /// A ladder.
    pub struct LadderRow {
        /// Its key.
        pub key: String,
        /// Its name.
        pub title: String,
        /// Which edition, in the centre's own words.
        pub version: Option<String>,
        /// How many roles it has.
        pub roles: usize,
    }

    /// Whether a file is a ladder, and what stands in it.
    pub struct LadderCheck {
        /// Its name, when it is one.
        pub title: Option<String>,
        /// Names of its roles.
        pub roles: Vec<String>,
        /// Names of its skills.
        pub skills: Vec<String>,
        /// What is wrong with it.
        pub faults: Vec<RefusedRow>,
        /// Whether it was published.
        pub done: bool,
    }

    /// A named value of the centre.
    pub struct ValueRow {
        /// Its id.
        pub id: String,
        /// Its name.
        pub name: String,
        /// What it looks like in a call; empty where nobody said.
        pub meaning: String,
    }

    /// `GET policy`: the floor under everybody's rest.
    pub struct PolicyRoom {
        /// The file; `None` while no floor is set.
        pub text: Option<String>,
        /// When it was set, to the minute.
        pub set_at: Option<DateTime<Utc>>,
        /// What it comes to.
        pub numbers: Vec<FloorNumber>,
        /// The version that is in force; `None` while none was kept.
        pub in_force: Option<PolicyVersionRow>,
        /// The version that waits for the works council.
        pub waiting: Option<PolicyVersionRow>,
        /// How many are of the works council.
        pub council: usize,
        /// How many of them have to agree before a version that grants less than the one in force comes into force.
        pub needed: usize,
    }

    /// A number of the floor.
    pub struct FloorNumber {
        /// Its key in the file.
        pub name: String,
        /// What is granted here.
        pub value: String,
        /// What the program grants where nothing is said: no floor may grant less.
        pub least: String,
    }

    /// Whether a file may be the floor.
    pub struct PolicyCheck {
        /// What is wrong with it.
        pub faults: Vec<RefusedRow>,
        /// What it grants less of than the version in force: keys of the file, and `country` for the country's rules.
        pub lacks: Vec<String>,
        /// Whether it has to wait for the works council because of that.
        pub waits: bool,
        /// Whether it was published.
        pub done: bool,
    }

    /// Something that an administrator did.
    pub struct ActRow {
        /// When: a moment to the minute, like 2026-11-03T09:30:00Z. A day, like 2026-11-03, where somebody did it at their own desk.
        pub at: String,
        /// Who.
        pub actor: String,
        /// What, in one word of a closed set.
        pub what: String,
        /// To whom.
        pub whom: Option<String>,
        /// What more there is to it.
        pub detail: String,
    }

    /// `GET /v1/wall`: thanks that those who were thanked show to everybody now.
    pub struct Wall {
        /// What the centre is called.
        pub centre: String,
        /// This week, like 2026-W48.
        pub week: String,
        /// The thanks, newest first.
        pub thanks: Vec<WallThanks>,
        /// What was said to the centre and is done, newest first.
        pub done: Vec<WallDone>,
        /// When it was looked.
        pub as_of: DateTime<Utc>,
    }

    /// One of them.
    pub struct WallThanks {
        /// Its id.
        pub id: String,
        /// Who was thanked.
        pub to: String,
        /// Who gave it; `None` for a customer.
        pub from: Option<String>,
        /// The words.
        pub text: String,
        /// The value that it is tied to.
        pub value: Option<String>,
        /// The day on which it was given.
        pub given_on: NaiveDate,
    }

    /// Something that was said to the centre and is done. Never who said it.
    pub struct WallDone {
        /// How its words begin, where whoever said it lets everybody read them. Nobody can be asked that yet, so it is `None`.
        pub title: Option<String>,
        /// What was done.
        pub note: String,
        /// Which tool had got in the way.
        pub tool: Option<String>,
    }
}

impl Post {
    /// The post of that word.
    #[must_use]
    pub fn of(word: &str) -> Option<Post> {
        Some(match word {
            "agent" => Post::Agent,
            "leader" => Post::Leader,
            "coach" => Post::Coach,
            "works_council" => Post::WorksCouncil,
            "admin" => Post::Admin,
            _ => return None,
        })
    }
}

impl Room {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Room; 8] = [
        Room::Team,
        Room::Recognition,
        Room::Voices,
        Room::People,
        Room::Ladders,
        Room::Policy,
        Room::Audit,
        Room::Wall,
    ];
}

#[cfg(test)]
mod typescript;
