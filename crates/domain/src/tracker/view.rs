//! What the tracker shows: one snapshot, live to the moment it is asked for.
//!
//! Decides nothing. Must never hold anything that was not worked out by the tracker.

use crate::{
    calls::event::SourceId,
    closed_set::closed_set,
    rest::{reset::ResetKind, statutory::Standing, suppression::SuppressionSet},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What a front end is told to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Show the quiet offer of a reset. One is up at most.
    Offer {
        /// Call time since the last reset or long gap.
        consecutive_ms: u64,
        /// When that count began.
        since: Option<DateTime<Utc>>,
        /// Length offered.
        seconds: u32,
    },
    /// Take the offer off the screen.
    Withdraw,
    /// Open the reset window.
    OpenReset {
        /// What it shows.
        kind: ResetKind,
        /// Length.
        seconds: u32,
    },
    /// Close the reset window.
    CloseReset {
        /// It ran to its end.
        finished: bool,
    },
    /// A call, or a ringing, is over for good: a waiting kudos may be shown now.
    GapOpened,
    /// Something of [`TrackerView::call`] changed.
    CallChanged,
    /// A source needs a word, or no longer does: ask for [`TrackerView::source_notes`].
    SourceNotesChanged,
    /// A browser holds its line for longer than calls last: [`TrackerView::line_questions`] has one more, and when
    /// a gap opens the agent may be asked once.
    AskBrowserLine {
        /// Process basename.
        app: String,
    },
    /// A call ended the announced break: when a gap opens the agent may be told whether it counted.
    BreakCut,
    /// Record [`super::Outside::Heartbeat`] now.
    HeartbeatWanted,
}

closed_set! {
    /// How sure the call is.
    pub enum Confidence {
        /// The agent's own switch.
        Manual = "manual",
        /// A phone says so.
        Exact = "exact",
        /// A phone's microphone is open.
        Good = "good",
        /// A microphone that is open for longer than calls last.
        Untrusted = "untrusted",
    }
}

/// The call now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallNow {
    /// On a call, hold included. Stays true until the end is final ([`CallNow::ending`]).
    pub active: bool,
    /// The call seems over, but its microphone or its source may come back; its time is not counted on.
    pub ending: bool,
    /// A call was on, and no source can say whether it still is.
    pub uncertain: bool,
    /// A phone rings.
    pub ringing: bool,
    /// All that is on is on hold.
    pub on_hold: bool,
    /// Since when on a call.
    pub since: Option<DateTime<Utc>>,
    /// The source that says so.
    pub source: Option<SourceId>,
    /// How sure that is.
    pub confidence: Option<Confidence>,
}

/// A running reset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunningReset {
    /// What it shows.
    pub kind: ResetKind,
    /// Start.
    pub started: DateTime<Utc>,
    /// Planned end.
    pub ends: DateTime<Utc>,
    /// Length.
    pub seconds: u32,
    /// Milliseconds left.
    pub left_ms: u64,
    /// Call time that led here.
    pub consecutive_ms: u64,
}

/// A reset that ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rested {
    /// What it showed.
    pub kind: ResetKind,
    /// Start.
    pub started: DateTime<Utc>,
    /// When it ended.
    pub ended: DateTime<Utc>,
    /// Length that was planned, in seconds.
    pub seconds: u32,
    /// Call time that led to it.
    pub consecutive_ms: u64,
    /// How long it really was.
    pub rested_ms: u64,
    /// Load that it gave back.
    pub credited_ms: u64,
    /// It was long enough to count as a reset.
    pub counts: bool,
    /// It ran to its end.
    pub finished: bool,
}

/// An announced break that goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakNow {
    /// Begin.
    pub from: DateTime<Utc>,
    /// Length so far.
    pub ms: u64,
    /// The rule it was announced for.
    pub rule: Option<String>,
}

/// An announced break of the shift and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakSeen {
    /// Begin.
    pub from: DateTime<Utc>,
    /// End; `None` while it goes on.
    pub to: Option<DateTime<Utc>>,
    /// Length, measured, in milliseconds.
    pub ms: u64,
    /// The rule it was announced for.
    pub rule: Option<String>,
    /// A call ended it.
    pub by_call: bool,
    /// Rules it counted for; none when it was too short or at the wrong time.
    pub counts_for: Vec<String>,
}

/// Begin, and end if somebody knows it.
pub type Stretch = (DateTime<Utc>, Option<DateTime<Utc>>);

/// The statutory ledger of the shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// Minutes east of UTC that the agent's clock showed.
    pub offset_min: i16,
    /// The agent said when the shift is.
    pub planned: bool,
    /// The parts of the shift; none when there was no call and no word of one.
    pub parts: Vec<Stretch>,
    /// One for each rule of the pack, in its order.
    pub standings: Vec<Standing>,
    /// For each of them when the next break has to begin.
    pub windows: Vec<Option<Stretch>>,
    /// The announced breaks, oldest first.
    pub breaks: Vec<BreakSeen>,
}

closed_set! {
    /// What a span of the day was.
    pub enum SpanKind {
        /// A call.
        Call = "call",
        /// A reset.
        Reset = "reset",
        /// After-call work.
        AfterCall = "after_call",
        /// A break that was announced at its start.
        Break = "break",
        /// Nobody watched: Breakwater did not run.
        Unmeasured = "unmeasured",
    }
}

/// One span of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it was.
    pub kind: SpanKind,
    /// Start, as the wall clock showed it then.
    pub from: DateTime<Utc>,
    /// End: the start plus the measured length, whatever the wall clock did; `None` while it goes on.
    pub to: Option<DateTime<Utc>>,
    /// Its end is a guess.
    pub uncertain: bool,
    /// A call that was never believed to be so long: left out of counts and load.
    pub stuck: bool,
    /// The agent marked it as hard.
    pub hard: bool,
}

closed_set! {
    /// What a source needs a word about.
    pub enum NoteKind {
        /// Its microphone is open for longer than calls last.
        Untrusted = "untrusted",
        /// It can no longer be heard.
        Lost = "lost",
        /// It flaps, and is not listened to for now.
        Muted = "muted",
        /// It held a call for longer than is believed.
        Stuck = "stuck",
    }
}

/// Something the agent should know about a source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourceNote {
    /// Which source.
    pub source: SourceId,
    /// The process whose microphone it is about, if it is about one.
    pub app: Option<String>,
    /// What.
    pub kind: NoteKind,
}

/// Today's counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Calls, stuck ones left out.
    pub calls: u32,
    /// Resets that were long enough to count.
    pub resets: u32,
}

/// The whole tracker at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackerView {
    /// The call.
    pub call: CallNow,
    /// After-call work is on.
    pub after_call_work: bool,
    /// What the agent's own switch says; `None` lets the sources decide.
    pub switch: Option<bool>,
    /// Call time since the last reset or long gap; live in a call.
    pub consecutive_ms: u64,
    /// When that count began.
    pub since: Option<DateTime<Utc>>,
    /// The end of a reset is what began it.
    pub after_reset: bool,
    /// Load; live.
    pub load_ms: u64,
    /// Load that makes a reset due.
    pub mark_ms: u64,
    /// Tenths of the mark that the load fills, 0 to 10.
    pub fill_tenths: u8,
    /// A reset is due.
    pub due: bool,
    /// The rest that is owed: seconds of a reset that would bring the load under half of the mark; 0 when none
    /// is due.
    pub owed_s: u32,
    /// An offer is on the screen.
    pub shown: bool,
    /// Why no reset is offered now.
    pub holding: SuppressionSet,
    /// A running reset.
    pub reset: Option<RunningReset>,
    /// The last reset that ended.
    pub rested: Option<Rested>,
    /// An announced break that goes on.
    pub on_break: Option<BreakNow>,
    /// A reset may start: nothing rings or talks.
    pub may_reset: bool,
    /// A kudos may be shown: nothing rings, talks, holds or rests.
    pub may_show: bool,
    /// Quiet mode ends then.
    pub quiet_until: Option<DateTime<Utc>>,
    /// Nudges are wanted.
    pub nudges_wanted: bool,
    /// The agent's day; of a shift over midnight, the one it began on.
    pub on: NaiveDate,
    /// Counts of the agent's day; a shift over midnight belongs to the day it began.
    pub today: Counts,
    /// The spans of that day, in order of their start.
    pub spans: Vec<Span>,
    /// Sources that need a word.
    pub source_notes: Vec<SourceNote>,
    /// Browsers of which the agent has not yet said whether they keep the line open between calls.
    pub line_questions: Vec<String>,
}
