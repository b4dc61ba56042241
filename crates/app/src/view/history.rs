//! Past days: sums for weeks and months, the lane of one day.
//!
//! Shapes only; on this device alone. Must never hold a count of calls or anything that reads as performance.

use super::LaneView;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

views! {
    /// `history_show`: days in a row.
    pub struct HistoryView {
        /// The agent's day now; of a shift over midnight, the one it began on.
        pub today: NaiveDate,
        /// The oldest day of which anything is known.
        pub first: Option<NaiveDate>,
        /// Every day asked for, in order, those without a measurement too.
        pub days: Vec<HistoryDayView>,
        /// The sums of these days.
        pub total: HistoryTotalView,
        /// Days for which the lane is kept.
        pub detail_days: u32,
        /// Months for which the sums of a day are kept.
        pub sums_months: u32,
    }

    /// One day in sums. All lengths are seconds.
    pub struct HistoryDayView {
        /// The day.
        pub on: NaiveDate,
        /// Anything was recorded; without it every sum is 0 and says nothing.
        pub measured: bool,
        /// On calls.
        pub call_s: u64,
        /// Resets, announced breaks, and gaps between calls of five minutes or more.
        pub rest_s: u64,
        /// The longest call time without rest: the highest that the number on the tray went.
        pub longest_s: u64,
        /// Resets taken.
        pub resets: u32,
        /// The part of the call time whose end is a guess.
        pub uncertain_s: u64,
        /// Between the first and the last call or rest, Breakwater did not run for so long.
        pub unmeasured_s: u64,
        /// Its lane is kept.
        pub in_detail: bool,
    }

    /// The sums of several days.
    pub struct HistoryTotalView {
        /// Days with a measurement.
        pub measured_days: u32,
        /// On calls.
        pub call_s: u64,
        /// Rest.
        pub rest_s: u64,
        /// The longest call time without rest.
        pub longest_s: u64,
        /// The day of that.
        pub longest_on: Option<NaiveDate>,
    }

    /// `history_day`: one day.
    pub struct HistoryLaneView {
        /// Its sums.
        pub day: HistoryDayView,
        /// Its lane, while it is kept and holds anything.
        pub lane: Option<LaneView>,
        /// Minutes east of UTC that the agent's clock showed when the day began.
        pub offset_min: i16,
    }
}
