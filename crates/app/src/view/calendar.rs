//! The agent's own calendar.
//!
//! Shapes only; must never hold what a meeting is about.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

views! {
    /// `calendar_show`.
    pub struct CalendarView {
        /// The file that is read; `None` when there is none.
        pub file: Option<String>,
        /// The host of the address that is asked; the rest of it is a secret. `None` when there is none.
        pub host: Option<String>,
        /// The meetings of the next two days, the first of them; during these no reset is offered.
        pub meetings: Vec<MeetingView>,
        /// When it was last read well, since the start.
        pub read_at: Option<DateTime<Utc>>,
        /// Why it could not be read since; what was read last holds.
        #[cfg_attr(test, ts(type = "CalendarFault | null"))]
        pub fault: Option<CalendarFault>,
    }

    /// A meeting: from when to when, and nothing else.
    pub struct MeetingView {
        /// Begin.
        pub from: DateTime<Utc>,
        /// End.
        pub to: DateTime<Utc>,
    }

    /// Why a calendar cannot be read.
    #[derive(Copy, Eq)]
    pub enum CalendarFault {
        /// There is no such file, or it may not be read.
        Missing,
        /// It is no iCalendar file.
        NotACalendar,
        /// It ends in the middle: perhaps it is being written.
        Cut,
        /// It is too large.
        TooLarge,
        /// The program that reads calendars is not installed.
        ReaderMissing,
        /// That program did not come to an end.
        ReaderBroken,
        /// Nobody answers at the address.
        Unreachable,
        /// The address is not good any more, or never was.
        Refused,
        /// The other end asks to be left alone for a while.
        Busy,
        /// The address answers with a web page.
        Page,
        /// The address leads to one that is not protected.
        Insecure,
        /// The other end has a fault.
        Broken,
    }
}
