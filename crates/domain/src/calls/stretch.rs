//! One stretch on a call: overlapping legs and microphones are one.
//!
//! Decides when a stretch that nothing carries any more is over, and back-dates that end.

use super::event::{SourceId, Tier};
use crate::time::Stamp;
use serde::{Deserialize, Serialize};

/// The end of a stretch as it stands: the last thing that carried it stopped then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tail {
    /// When that was.
    pub end: Stamp,
    /// Until when it may come back.
    pub until: u64,
    /// The end is a guess.
    pub uncertain: bool,
    /// The stretch was never believed to be so long.
    pub stuck: bool,
    /// A microphone was the last to carry it.
    pub microphone: bool,
}

/// A call that goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stretch {
    pub from: Stamp,
    pub source: SourceId,
    pub tier: Tier,
    pub untrusted: bool,
    pub on_hold: bool,
    /// Something carries it now; else it waits for [`Tail::until`], and for sources that may come back.
    pub carried: bool,
    /// Since when nothing carries it, or since the application listens again.
    pub waits_from: u64,
    /// The tail was written since the last judgement.
    pub noted: bool,
    pub tail: Tail,
}

impl Stretch {
    /// Notes that something that carried the stretch stopped.
    pub(crate) fn note(&mut self, tail: Tail) {
        let until = self.tail.until.max(tail.until);
        if tail.end.t_ms >= self.tail.end.t_ms {
            self.tail = tail;
        }
        self.tail.until = until;
        self.noted = true;
    }
}

/// A call that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ended {
    pub from: Stamp,
    pub to: Stamp,
    pub uncertain: bool,
    pub stuck: bool,
    pub microphone: bool,
}

/// What the arbiter worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Verdict {
    /// A call began then; a microphone's is back-dated to its opening.
    Started(Stamp),
    /// A call is over for good.
    Ended(Ended),
}
