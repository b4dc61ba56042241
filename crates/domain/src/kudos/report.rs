//! A kudos that is none: somebody tells who leads them, or who runs the centre.
//!
//! Decides the reasons and how long a report is kept. Must never be sent but by the one who got the kudos.

use crate::closed_set::closed_set;

/// A report is erased at this age, in hours, on every desk and on the server.
pub const REPORT_KEPT_HOURS: i64 = 30 * 24;

closed_set! {
    /// Why a kudos is reported.
    pub enum ReportReason {
        /// It hurts or mocks.
        Unkind = "unkind",
        /// It says what did not happen.
        Untrue = "untrue",
        /// It holds what is nobody's business.
        Private = "private",
        /// It comes again and again although it is not wanted.
        Unwanted = "unwanted",
    }
}
