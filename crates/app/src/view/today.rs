//! The moment and the day: the call, the offer, the lane, a running reset.
//!
//! Shapes only; must never hold a number that the tracker did not work out.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    rest::{reset::ResetKind, suppression::SuppressionReason},
    tracker::{Confidence, NoteKind, SpanKind},
};
use protocol::problem::CertificateFault;
use serde::{Deserialize, Serialize};

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
        /// The disk takes what is recorded. While it does not, it is kept in memory only.
        pub kept: bool,
    }

    /// The call now.
    pub struct CallView {
        /// On a call.
        pub active: bool,
        /// A call was on, and no source can say whether it still is.
        pub uncertain: bool,
        /// Ringing.
        pub ringing: bool,
        /// Since when on a call.
        pub since: Option<DateTime<Utc>>,
        /// Id of the source that says so.
        pub source: Option<String>,
        /// How sure that is.
        #[cfg_attr(test, ts(type = "Confidence | null"))]
        pub confidence: Option<Confidence>,
        /// In words and in the agent's language: "from baresip", "microphone".
        pub label: Option<String>,
    }

    /// Whether a reset is offered, and if not, why not.
    pub struct OfferView {
        /// The load reached the mark.
        pub due: bool,
        /// Rest owed: seconds of a reset that would bring the load under half of the mark; 0 when none is due.
        pub owed_s: u32,
        /// An offer is on the screen.
        pub shown: bool,
        /// Why none is.
        #[cfg_attr(test, ts(type = "SuppressionReason[]"))]
        pub holding: Vec<SuppressionReason>,
    }

    /// Today's counts, on this device only.
    pub struct CountsView {
        /// Calls.
        pub calls: u32,
        /// Resets.
        pub resets: u32,
    }

    /// How sync stands.
    #[derive(Copy, Eq)]
    pub enum SyncState {
        /// No centre was joined.
        Alone,
        /// The server does not answer.
        Offline,
        /// It does.
        Online,
        /// It does, and knows this computer no longer: the agent signs in again.
        SignedOut,
    }

    /// Where sync stands.
    pub struct SyncView {
        /// How it stands.
        pub state: SyncState,
        /// Records waiting to be sent.
        pub waiting: u64,
        /// Records the centre has for this desk that are being fetched.
        pub to_come: u64,
        /// Last time anything was heard from the server.
        pub last_at: Option<DateTime<Utc>>,
        /// Why the server's certificate is not trusted, while that is what keeps it unreached.
        #[cfg_attr(test, ts(type = "CertificateFault | null"))]
        pub certificate: Option<CertificateFault>,
    }

    /// A part of the agent's day.
    #[derive(Copy, Eq)]
    pub enum PartOfDay {
        /// From 5 o'clock.
        Morning,
        /// From 12 o'clock.
        Afternoon,
        /// From 18 o'clock.
        Evening,
        /// From 22 o'clock.
        Night,
    }

    /// `today`: the first view.
    pub struct TodayView {
        /// The agent's first name, when a centre was joined.
        pub name: Option<String>,
        /// What to greet with.
        pub part_of_day: PartOfDay,
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
        /// Browsers (process basenames) of which it is asked whether they keep the line open between calls.
        pub line_questions: Vec<String>,
        /// `policy.toml` cannot be read, and the last good numbers apply: the sentence that says so.
        pub policy_note: Option<String>,
        /// Other desks that signed in as the agent of late: a sentence each.
        pub desk_notes: Vec<String>,
        /// Sync.
        pub sync: SyncView,
        /// The disk takes what is recorded. While it does not, it is kept in memory only.
        pub kept: bool,
    }

    /// The day lane.
    pub struct LaneView {
        /// Left edge.
        pub from: DateTime<Utc>,
        /// Right edge.
        pub to: DateTime<Utc>,
        /// Now; the right edge, when the day is over.
        pub now: DateTime<Utc>,
        /// Spans in order.
        pub spans: Vec<SpanView>,
    }

    /// One span of the lane.
    pub struct SpanView {
        /// What it was.
        #[cfg_attr(test, ts(type = "SpanKind"))]
        pub kind: SpanKind,
        /// Start.
        pub from: DateTime<Utc>,
        /// End; `None` while it goes on.
        pub to: Option<DateTime<Utc>>,
        /// Whether its end is a guess.
        pub uncertain: bool,
        /// A call that was never believed to be so long: shown, and left out of every sum.
        pub stuck: bool,
    }

    /// Something the agent should know about a source.
    pub struct SourceNoteView {
        /// Source id.
        pub id: String,
        /// What it is about.
        #[cfg_attr(test, ts(type = "NoteKind"))]
        pub kind: NoteKind,
        /// The sentence.
        pub text: String,
    }

    /// `reset_show`: the reset window.
    pub struct ResetView {
        /// What it shows.
        #[cfg_attr(test, ts(type = "ResetKind"))]
        pub kind: ResetKind,
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
        /// What it shows of the agent's own.
        pub idea: Option<IdeaShownView>,
        /// It ran to its end: what it came to, until the window is closed.
        pub rested: Option<RestedView>,
    }

    /// An own reset while it runs.
    pub struct IdeaShownView {
        /// What it is called.
        pub title: String,
        /// A few lines; may be empty.
        pub text: String,
    }

    /// What a reset came to.
    pub struct RestedView {
        /// How long it really was, in seconds.
        pub s: u64,
        /// Load that it gave back, in seconds of call time.
        pub credited_s: u64,
        /// It was long enough to count.
        pub counts: bool,
    }
}

impl SyncState {
    /// Its name on the wire and in `doctor`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            SyncState::Alone => "alone",
            SyncState::Offline => "offline",
            SyncState::Online => "online",
            SyncState::SignedOut => "signed_out",
        }
    }
}
