//! What a call source says, before anybody decides what it means.
//!
//! Leg and stream ids are opaque and already hashed with a per-install key by the edge; no phone number,
//! name, title or URL has a field here.

use crate::{closed_set::closed_set, time::Now};
use serde::{Deserialize, Serialize};

/// Which source speaks, for example `baresip:1`, `mic:pulse`, `local-api`, `manual`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourceId(pub String);

/// How much a source can know; a higher tier wins over a lower one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// A browser process holds a microphone: opt-in, and often open all shift.
    BrowserMicrophone,
    /// A chosen softphone process holds a microphone: good, blind to hold.
    Microphone,
    /// A softphone, a hook or a PBX says so: exact.
    Signalling,
    /// The agent's own switch.
    Manual,
}

/// One conversation inside a source. Opaque: a keyed hash of whatever the phone calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LegId(pub u64);

closed_set! {
    /// What kind of process holds a microphone.
    pub enum MicClass {
        /// The agent said that this process is a phone.
        Phone = "phone",
        /// A web browser: counts only when the agent opted in.
        Browser = "browser",
        /// Anything else, recorders and meters among them: never counts.
        Other = "other",
    }
}

/// Why a source went down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DownReason {
    /// It ended in good order, or was removed by the agent.
    Closed,
    /// The connection was lost, or its process died.
    Lost,
    /// It broke the rules of its own protocol.
    Broken,
}

closed_set! {
    /// Why a source cannot be heard, as far as somebody can do something about it.
    pub enum Trouble {
        /// Nobody answers there, or no longer.
        Unreachable = "unreachable",
        /// Another program has the port.
        PortTaken = "port_taken",
        /// The name or the password is not accepted, or somebody may not listen.
        Refused = "refused",
        /// The other end does not know this way of telling of calls, or not this agent.
        NotOffered = "not_offered",
        /// What the other end says is not understood.
        NotUnderstood = "not_understood",
        /// The other end cannot prove to be who it should be.
        CertificateBad = "certificate_bad",
        /// The address cannot be one.
        AddressBad = "address_bad",
        /// A fault of ours; the log has the rest.
        Failed = "failed",
    }
}

/// What a source says. After [`SourceEvent::Up`] it announces all it knows: legs it does not repeat are down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SourceEvent {
    /// The source can be heard.
    Up {
        /// How much it can know.
        tier: Tier,
        /// Process basenames for whose microphone this source speaks (signalling only).
        covers: Vec<String>,
    },
    /// The source can no longer be heard.
    Down {
        /// Why.
        reason: DownReason,
    },
    /// Somebody calls; not yet a call for load.
    Ringing {
        /// The conversation.
        leg: LegId,
    },
    /// A conversation began.
    #[serde(alias = "leg_up")]
    CallConnected {
        /// The conversation.
        leg: LegId,
        /// How long the source vouches for it without another word, in milliseconds; `None` for a
        /// connected source whose loss is noticed.
        lease_ms: Option<u64>,
    },
    /// A conversation was put on hold or taken back. Hold is still a call.
    #[serde(alias = "leg_hold")]
    CallHeld {
        /// The conversation.
        leg: LegId,
        /// Whether it is on hold now.
        on: bool,
    },
    /// A conversation, or a ringing, ended.
    #[serde(alias = "leg_down")]
    CallEnded {
        /// The conversation.
        leg: LegId,
        /// How well the source knows that; records from before it was kept are exact.
        #[serde(default, skip_serializing_if = "Certainty::is_exact")]
        certainty: Certainty,
    },
    /// After-call work began or ended: its own state, neither call nor free.
    AfterCallWork {
        /// Whether it is on now.
        on: bool,
    },
    /// One capture stream opened or closed.
    Mic {
        /// The stream, hashed.
        stream: LegId,
        /// Exact process basename.
        app: String,
        /// What kind of process.
        class: MicClass,
        /// Whether it is open now.
        open: bool,
    },
    /// All capture streams that are open, said after `Up` and after a reconnect: others are closed.
    MicSnapshot {
        /// Stream, process basename, class.
        open: Vec<(LegId, String, MicClass)>,
    },
    /// The agent's own switch.
    Manual {
        /// `Some(true)` on a call, `Some(false)` not on a call, `None` lets the other sources decide again.
        on: Option<bool>,
    },
}

impl SourceEvent {
    /// A conversation, or a ringing, whose end the source has seen.
    #[must_use]
    pub fn ended(leg: LegId) -> Self {
        let certainty = Certainty::Exact;
        Self::CallEnded { leg, certainty }
    }
}

/// How well a source knows that a conversation is over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// It was told so when it happened.
    #[default]
    Exact,
    /// It is over, but ended some time before.
    Estimated,
    /// The source lost sight of it: it may go on.
    Lost,
}

impl Certainty {
    /// Whether it was told when it happened.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        *self == Self::Exact
    }
}

/// An event with its source and the moment an edge saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamped {
    /// Who says it.
    pub source: SourceId,
    /// When it was seen.
    pub at: Now,
    /// What was said.
    pub event: SourceEvent,
}
