//! Identifiers. Made by edges (UUID version 7 where nothing else is said), handed in; never made here.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map($name) }
        }
    )*};
}

ids! {
    /// One organisation on a server.
    TenantId,
    /// A person: agent, leader or admin.
    PersonId,
    /// One installation of a client, or the server itself as an author.
    DeviceId,
    /// A team: people with one leader.
    TeamId,
    /// One of the organisation's named values.
    ValueId,
    /// One thank-you.
    KudosId,
    /// One goal an agent wrote.
    GoalId,
    /// One piece of evidence for a skill.
    EvidenceId,
    /// One reset of an agent's own.
    IdeaId,
    /// One thing that somebody said to the centre. Random (version 4): it must not tell when it was made.
    VoiceId,
    /// What is answered as one: a suggestion, or a cluster of friction.
    CaseId,
    /// One round of short questions.
    PulseId,
}
