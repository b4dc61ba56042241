//! What the room of the policy shows of its versions: who published which, what it changed, who agreed, and how it is signed.
//!
//! Decides nothing.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

views! {
    /// Where a version stands.
    #[derive(Copy)]
    pub enum PolicyState {
        /// It is in force.
        InForce,
        /// It waits for the works council, since it grants less than the one in force.
        Waits,
        /// It was in force, until another one took its place.
        Replaced,
        /// It waited, and another one came before it was agreed to.
        Never,
    }

    /// What became of a line.
    #[derive(Copy)]
    pub enum LineMark {
        /// It stands in both.
        Same,
        /// It is new.
        Added,
        /// It is not there any more.
        Taken,
    }

    /// A version of the policy.
    pub struct PolicyVersionRow {
        /// Its number, from 1 on.
        pub number: u32,
        /// When it was published, to the minute.
        pub published_at: DateTime<Utc>,
        /// Who published it; `None` where it was set before versions were kept.
        pub by: Option<String>,
        /// Where it stands.
        pub state: PolicyState,
        /// How many of the works council agreed.
        pub agreed: u32,
        /// Whether the reader may agree to it and has not yet.
        pub may_agree: bool,
    }

    /// A line of a version, held against the version before.
    pub struct PolicyLine {
        /// What became of it.
        pub mark: LineMark,
        /// What stands there.
        pub text: String,
    }

    /// Somebody of the works council who agreed, in that office.
    pub struct PolicyAgreedRow {
        /// Their name.
        pub name: String,
        /// When, to the minute.
        pub at: DateTime<Utc>,
    }

    /// A version as it is read and compared.
    pub struct PolicyVersionView {
        /// Which.
        pub row: PolicyVersionRow,
        /// The file.
        pub text: String,
        /// Country of the rules for those who choose none.
        pub country: Option<String>,
        /// The number of the version that it is held against.
        pub before: Option<u32>,
        /// Its lines, and those of the version before that are gone.
        pub lines: Vec<PolicyLine>,
        /// What it grants less of than the version before: keys of the file, and `country` for the country's rules.
        pub lacks: Vec<String>,
        /// Who agreed, in the order in which they did.
        pub agreed: Vec<PolicyAgreedRow>,
        /// What the centre's key is known by.
        pub key_id: String,
        /// The signature, in hex digits.
        pub signature: String,
        /// Whether the signature holds.
        pub is_signed: bool,
        /// All of it as a file that `breakwater-server policy verify` reads.
        pub file: String,
    }
}
