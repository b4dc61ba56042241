//! What the tracker is told: recorded as it is, append-only, and replayed at start.
//!
//! Serialised snake_case and only ever extended: an old record must read for ever. Must never gain a
//! field for a phone number, a name, a title or a URL.

use crate::{
    calls::event::{SourceEvent, SourceId},
    rest::reset::ResetKind,
    shift::Planned,
    time::Mono,
};
use serde::{Deserialize, Serialize};

/// Anything the tracker is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// A call source speaks: a sensor, the CLI, the agent's own switch.
    Source {
        /// Who.
        source: SourceId,
        /// What.
        event: SourceEvent,
    },
    /// Something happened around the tracker.
    Outside(Outside),
    /// The agent did something.
    Agent(AgentAct),
    /// The planned shifts from now on, as a whole; an empty list means that none is known.
    Shift(Vec<Planned>),
    /// The meetings of the agent's calendar from now on, as a whole: from when to when, nothing else.
    Meetings(Vec<Planned>),
    /// A deadline came. Never recorded: results do not depend on it.
    Tick,
}

/// Something that happened around the tracker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outside {
    /// The application started. Always the first record of a run.
    AppStarted {
        /// The kernel's boot id: a new one means that `Mono` began anew.
        boot_id: String,
    },
    /// The application stops in good order.
    AppStopped,
    /// The record's sign of life during a call, in answer to [`super::Effect::HeartbeatWanted`].
    Heartbeat,
    /// The computer goes to sleep.
    Suspend,
    /// The computer woke. As a net for a sleep that nobody announced, `slept_ms` is how far the clock that
    /// counts through sleep ran ahead of the one that does not; say this before anything else after waking.
    Resume {
        /// Length of an unannounced sleep in milliseconds.
        slept_ms: Option<u64>,
    },
    /// The wall clock or its offset from UTC jumped; the record's own stamp carries the new reading.
    ClockStep,
    /// No key or pointer moved since then.
    Idle {
        /// Since when, if known.
        since: Option<Mono>,
    },
    /// A key or the pointer moved.
    Active,
    /// Nobody can say any more whether hands move: neither typing nor rest.
    HandsUnknown,
    /// The screen was locked or unlocked.
    Locked {
        /// Locked now.
        on: bool,
    },
    /// The desktop's do-not-disturb.
    DoNotDisturb {
        /// On now.
        on: bool,
    },
    /// A window fills the screen.
    FullScreen {
        /// On now.
        on: bool,
    },
    /// Whether the offer that is up can be seen: the notification daemon that showed it died, or another has it now.
    /// Without a word it can.
    OfferSeen {
        /// It can.
        on: bool,
    },
}

/// What the agent did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AgentAct {
    /// Answered a nudge. `Take` also starts the reset that was offered.
    NudgeAnswered {
        /// How.
        answer: Answer,
    },
    /// Starts a reset; without effect while a phone rings or a call is on (ask [`super::TrackerView::may_reset`]).
    ResetStart {
        /// Length.
        seconds: u32,
        /// What it shows.
        reset: ResetKind,
    },
    /// Ends the running reset early.
    ResetEnd,
    /// Marks the call that is on, or the last one, as hard. No reason is asked.
    Hard,
    /// Quiet mode for so long; `None` ends it.
    Quiet {
        /// Length in seconds.
        seconds: Option<u32>,
    },
    /// Whether nudges are wanted at all.
    NudgesWanted {
        /// Wanted.
        on: bool,
    },
    /// Whether a browser's microphone counts as a phone.
    Browsers {
        /// It counts.
        on: bool,
    },
    /// The answer to [`super::TrackerView::line_questions`]; may also be given unasked.
    BrowserLine {
        /// Process basename of the browser.
        app: String,
        /// The line stays open between calls: its microphone says nothing about calls.
        kept_open: bool,
    },
    /// Announces a statutory break at its start, away from the post.
    StatutoryBreakStart {
        /// The rule of the pack that it is for; `None` leaves that to the ledger.
        #[serde(default)]
        rule: Option<String>,
    },
    /// Ends it.
    StatutoryBreakEnd,
}

/// An answer to a nudge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Takes the reset.
    Take,
    /// Not now: in the gap after the next call.
    AfterNextCall,
    /// Not for so long, and then in the first gap. May also be said while one is due and not up.
    Later {
        /// Length in seconds.
        seconds: u32,
    },
    /// No.
    Dismissed,
}
