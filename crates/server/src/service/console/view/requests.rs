//! What the room of people shows of what takes four eyes: what is asked for, what it comes to, what was done.
//!
//! Decides nothing. Has no place for how much anybody wrote, gave or was given.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

views! {
    /// What is asked for.
    #[derive(Copy)]
    pub enum RequestWhat {
        /// Everything of somebody is to be erased.
        Erase,
        /// Two entries of one person are to be made one.
        Merge,
    }

    /// Where a request stands.
    #[derive(Copy)]
    pub enum RequestState {
        /// Somebody has to decide.
        Waits,
        /// It was confirmed, and done.
        Done,
        /// It was refused.
        Refused,
        /// Whoever asked took it back.
        TakenBack,
        /// Nobody decided in its time, or it has no sense any more.
        Over,
    }

    /// Who has to confirm.
    #[derive(Copy)]
    pub enum RequestEyes {
        /// Another administrator.
        Admin,
        /// Somebody of the works council.
        WorksCouncil,
        /// There is nobody who could.
        Nobody,
    }

    /// A part of what is kept of a person, that is erased.
    #[derive(Copy)]
    pub enum ErasedPart {
        /// Name, address, number, team, post and role.
        Roster,
        /// Sessions and codes to come in with.
        Sessions,
        /// Accounts at work.
        Accounts,
        /// What a directory calls them.
        Directory,
        /// The vault, and with it all that is sealed in it.
        Vault,
        /// Customers' words for them that wait.
        Praise,
        /// What they wrote, but for thanks that they gave.
        Wrote,
        /// What they received, also where they showed it.
        Received,
        /// Their name beside what they said to the centre.
        Voices,
    }

    /// What stays all the same.
    #[derive(Copy)]
    pub enum KeptPart {
        /// Thanks that they gave, with those who got them.
        Given,
        /// That records were there, so that every chain can be verified.
        Headers,
        /// What administrators did about them, by id.
        Acts,
        /// Backups that were made before.
        Backups,
        /// The directory knows them, and brings them again.
        InDirectory,
    }

    /// What the entry that stays takes over, because it has none.
    #[derive(Copy, Deserialize)]
    pub enum MergeTakes {
        /// The address at work.
        Email,
        /// The team.
        Team,
        /// The post.
        Post,
        /// The role on a ladder.
        Role,
        /// The teams that the other one led.
        Leads,
        /// The number at work.
        Number,
        /// The accounts at work.
        Account,
        /// What the directory calls them.
        Directory,
        /// Customers' words that wait.
        Praise,
    }

    /// What is not carried over.
    #[derive(Copy)]
    pub enum MergeLost {
        /// The name: they are called differently.
        Name,
        /// The address: both have one.
        Email,
        /// The team: both have one.
        Team,
        /// The post: both have one.
        Post,
        /// The role: both have one.
        Role,
        /// The number at work: both have one.
        Number,
        /// The accounts at work: both have some.
        Account,
        /// The directory knows both.
        Directory,
        /// The vault: nobody but that person can read it.
        Vault,
        /// What was written and received under that entry.
        Records,
    }

    /// Somebody who is named in a request.
    pub struct RequestPerson {
        /// Their id.
        pub id: String,
        /// Their name, as it is now.
        pub name: String,
        /// Their address at work, which tells two of one name apart; for administrators alone.
        pub email: Option<String>,
        /// Whether they work here.
        pub active: bool,
    }

    /// Something about a person that takes four eyes.
    pub struct RequestRow {
        /// What it is called by.
        pub id: String,
        /// What is asked for.
        pub what: RequestWhat,
        /// Who is erased, or the entry that stays.
        pub person: RequestPerson,
        /// The entry that leaves.
        pub other: Option<RequestPerson>,
        /// Who asked.
        pub asked_by: String,
        /// When, to the minute.
        pub asked_at: DateTime<Utc>,
        /// Until when it may be confirmed.
        pub until: DateTime<Utc>,
        /// Where it stands.
        pub state: RequestState,
        /// Who has to confirm, as things are.
        pub eyes: RequestEyes,
        /// Whether the reader asked.
        pub mine: bool,
        /// Whether the reader may confirm or refuse it.
        pub may_decide: bool,
        /// Who decided.
        pub decided_by: Option<String>,
        /// When, to the minute.
        pub decided_at: Option<DateTime<Utc>>,
        /// What was done.
        pub receipt: Option<RequestReceipt>,
    }

    /// What was done.
    pub struct RequestReceipt {
        /// Sessions that ended.
        pub sessions: usize,
        /// Accounts at work that were forgotten, or moved.
        pub accounts: usize,
        /// Whether a vault was erased.
        pub vault: bool,
        /// What the entry that stays took over.
        pub takes: Vec<MergeTakes>,
    }

    /// Something that is taken over.
    pub struct TakenOver {
        /// What.
        pub what: MergeTakes,
        /// Its value, where it is a word; an address for administrators alone.
        pub value: Option<String>,
    }

    /// What a request would come to.
    pub struct RequestPlan {
        /// What is asked for.
        pub what: RequestWhat,
        /// Who is erased, or the entry that stays.
        pub person: RequestPerson,
        /// The entry that leaves.
        pub other: Option<RequestPerson>,
        /// What is erased.
        pub goes: Vec<ErasedPart>,
        /// What stays all the same.
        pub stays: Vec<KeptPart>,
        /// What the entry that stays takes over.
        pub takes: Vec<TakenOver>,
        /// What is not carried over.
        pub lost: Vec<MergeLost>,
        /// Who has to confirm.
        pub eyes: RequestEyes,
        /// Until when, to the minute.
        pub until: DateTime<Utc>,
        /// What was asked for now; `None` where it was only looked at.
        pub request: Option<RequestRow>,
    }
}
