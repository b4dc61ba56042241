//! What every call source is, and how it speaks.
//!
//! A source pushes what its phone says, stamped with the moment it was seen; it is never asked. Must never
//! decide what a call is, and never hand on a number or a name: ids leave only as keyed hashes.

use crate::{clock::SharedClock, stop::StopToken};
use domain::{
    calls::event::{DownReason, LegId, SourceEvent, SourceId, Stamped, Tier, Trouble},
    time::Now,
};
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// Where the events of all sources go. Bounded by whoever made it; a source waits when it is full.
pub type Sender = tokio::sync::mpsc::Sender<Stamped>;

/// Somewhere that calls can be learned of.
pub trait CallSource: Send {
    /// Its id, for example `baresip:1`.
    fn id(&self) -> SourceId;

    /// How much it can know.
    fn tier(&self) -> Tier;

    /// Process basenames for whose microphone this source speaks.
    fn covers(&self) -> Vec<String>;

    /// Speaks until told to stop, or until its phone is lost. Says [`Outlet::up`] once it can be heard and
    /// then all it knows; the caller says `Down` for it. Blocks: runs on a thread of its own.
    ///
    /// # Errors
    /// The phone was lost or broke its own protocol; whoever runs the source tries again later.
    fn run(self: Box<Self>, out: &Outlet, stop: &StopToken) -> Result<(), SourceError>;
}

/// Why a source fell silent.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Nobody answers there.
    #[error("{address} cannot be reached")]
    Unreachable {
        /// The address.
        address: String,
        /// Why.
        source: io::Error,
    },
    /// The peer closed the connection.
    #[error("the connection was closed by its peer")]
    Closed,
    /// The connection failed.
    #[error("the connection failed")]
    Connection(#[from] io::Error),
    /// A frame longer than the peer has reason to send.
    #[error("a frame of {length} bytes, where {max} are allowed")]
    FrameTooLong {
        /// Bytes announced.
        length: u64,
        /// Bytes allowed.
        max: u64,
    },
    /// Something the protocol has no place for.
    #[error("not understood: {0}")]
    Malformed(&'static str),
    /// An answer or the rest of a frame did not come.
    #[error("silent in mid-sentence for {seconds} s")]
    Silent {
        /// Seconds waited.
        seconds: u64,
    },
    /// More than a phone or a sound server can have.
    #[error("more than {max} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many are allowed.
        max: usize,
    },
    /// The peer lets us not listen.
    #[error("refused by its peer")]
    Refused,
    /// The peer does not accept who we are.
    #[error("the name or the password is not accepted")]
    Denied,
    /// The peer does not tell of calls, or not of this agent's.
    #[error("calls are not told of there (answer {status})")]
    NotOffered {
        /// Its answer.
        status: u16,
    },
    /// The peer has another trouble.
    #[error("answered with {status}")]
    Answered {
        /// Its answer.
        status: u16,
        /// Seconds it wants to be left alone.
        after_s: u64,
    },
    /// The peer does not go on, for now.
    #[error("ended by its peer")]
    Over {
        /// Seconds it wants to be left alone.
        after_s: u64,
    },
    /// The peer cannot prove to be who it should be, or no safe way to it can be agreed on.
    #[error("no safe way to the peer: {0}")]
    Unsafe(String),
    /// The kind of source is unknown, or not for this operating system.
    #[error("no source of the kind {0}")]
    UnknownKind(String),
    /// The address is missing or is none.
    #[error("not an address of the form host:port")]
    BadAddress,
    /// A mistake of ours; the other sources go on.
    #[error("the source failed by a mistake of its own")]
    Panicked,
    /// Nobody takes the events any more.
    #[error("nobody listens any more")]
    NobodyListens,
}

impl SourceError {
    /// What the arbiter is told about it.
    #[must_use]
    pub fn reason(&self) -> DownReason {
        match self {
            Self::Unreachable { .. }
            | Self::Closed
            | Self::Connection(_)
            | Self::Answered { .. }
            | Self::Over { .. } => DownReason::Lost,
            Self::FrameTooLong { .. }
            | Self::Malformed(_)
            | Self::Silent { .. }
            | Self::TooMany { .. }
            | Self::Refused
            | Self::Denied
            | Self::NotOffered { .. }
            | Self::Unsafe(_)
            | Self::UnknownKind(_)
            | Self::BadAddress
            | Self::Panicked => DownReason::Broken,
            Self::NobodyListens => DownReason::Closed,
        }
    }

    /// What the agent is told about it.
    #[must_use]
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::Unreachable { .. }
            | Self::Closed
            | Self::Connection(_)
            | Self::Silent { .. }
            | Self::Answered { .. }
            | Self::Over { .. } => Trouble::Unreachable,
            Self::FrameTooLong { .. } | Self::Malformed(_) | Self::TooMany { .. } => Trouble::NotUnderstood,
            Self::Refused | Self::Denied => Trouble::Refused,
            Self::NotOffered { .. } => Trouble::NotOffered,
            Self::Unsafe(_) => Trouble::CertificateBad,
            Self::UnknownKind(_) | Self::BadAddress => Trouble::AddressBad,
            Self::Panicked | Self::NobodyListens => Trouble::Failed,
        }
    }

    /// How long to leave the peer alone at least, as it wishes.
    #[must_use]
    pub fn pause_min(&self) -> Duration {
        match self {
            Self::Answered { after_s, .. } | Self::Over { after_s } => Duration::from_secs(*after_s),
            _ => Duration::ZERO,
        }
    }
}

/// A password or a token, and for whom; and whom a peer has to be proved by.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret {
    /// The password or token; empty when none is needed.
    pub word: String,
    /// The name to give with it, when it differs from the address.
    pub user: Option<String>,
    /// A file with the certificates of who vouches for the peer, in the place of those this system trusts.
    pub authority: Option<PathBuf>,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// The key of this installation: makes ids that say nothing about a call anywhere else.
#[derive(Clone)]
pub struct InstallKey([u8; 32]);

impl InstallKey {
    /// From 32 random bytes that the store keeps.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The opaque id of what `source` calls `name`.
    #[must_use]
    pub fn leg(&self, source: &SourceId, name: &[u8]) -> LegId {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        hasher.update(&(source.0.len() as u64).to_le_bytes());
        hasher.update(source.0.as_bytes());
        hasher.update(name);
        let mut id = [0; 8];
        hasher.finalize_xof().fill(&mut id);
        LegId(u64::from_le_bytes(id))
    }
}

impl std::fmt::Debug for InstallKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("InstallKey(..)")
    }
}

/// The voice of one source: stamps what it says with its id and the time.
pub struct Outlet {
    source: SourceId,
    clock: SharedClock,
    out: Sender,
    up: AtomicBool,
}

impl Outlet {
    /// A voice for `source`.
    #[must_use]
    pub fn new(source: SourceId, clock: SharedClock, out: Sender) -> Self {
        Self {
            source,
            clock,
            out,
            up: AtomicBool::new(false),
        }
    }

    /// The time of something that is seen now and said later.
    #[must_use]
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// Says that the source can be heard.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub fn up(&self, source: &dyn CallSource) -> Result<(), SourceError> {
        self.up.store(true, Ordering::Relaxed);
        self.say(SourceEvent::Up {
            tier: source.tier(),
            covers: source.covers(),
        })
    }

    /// Whether the source could be heard since this voice was made.
    #[must_use]
    pub fn was_up(&self) -> bool {
        self.up.load(Ordering::Relaxed)
    }

    /// Says what is seen now.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub fn say(&self, event: SourceEvent) -> Result<(), SourceError> {
        self.say_at(self.now(), event)
    }

    /// Says what was seen at `at`. Waits while the queue is full, so it must not be called on a thread
    /// that drives futures.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub fn say_at(&self, at: Now, event: SourceEvent) -> Result<(), SourceError> {
        let stamped = Stamped {
            source: self.source.clone(),
            at,
            event,
        };
        self.out
            .blocking_send(stamped)
            .map_err(|_| SourceError::NobodyListens)
    }
}

/// Runs `source` to its end and says `Down` for it if it had been heard, whatever ended it.
///
/// # Errors
/// As [`CallSource::run`].
pub fn hear(source: Box<dyn CallSource>, out: &Arc<Outlet>, stop: &StopToken) -> Result<(), SourceError> {
    let ended =
        catch_unwind(AssertUnwindSafe(|| source.run(out, stop))).unwrap_or(Err(SourceError::Panicked));
    if out.up.load(Ordering::Relaxed) {
        let reason = ended
            .as_ref()
            .err()
            .map_or(DownReason::Closed, SourceError::reason);
        out.say(SourceEvent::Down { reason })?;
    }
    ended
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::SystemClock, stop};
    use tokio::sync::mpsc;

    struct Fails(SourceError);

    impl CallSource for Fails {
        fn id(&self) -> SourceId {
            SourceId("fails:1".into())
        }
        fn tier(&self) -> Tier {
            Tier::Signalling
        }
        fn covers(&self) -> Vec<String> {
            vec!["phone".into()]
        }
        fn run(self: Box<Self>, out: &Outlet, _stop: &StopToken) -> Result<(), SourceError> {
            if let SourceError::Panicked = self.0 {
                out.up(&*self)?;
                panic!("a mistake of ours");
            }
            Err(self.0)
        }
    }

    fn said_by(error: SourceError) -> Vec<SourceEvent> {
        let (sender, mut receiver) = mpsc::channel(8);
        let (_stopper, token) = stop::pair().unwrap();
        let outlet = Arc::new(Outlet::new(
            SourceId("fails:1".into()),
            Arc::new(SystemClock),
            sender,
        ));
        hear(Box::new(Fails(error)), &outlet, &token).unwrap_err();
        std::iter::from_fn(|| receiver.try_recv().ok().map(|stamped| stamped.event)).collect()
    }

    #[test]
    fn a_source_that_was_never_heard_does_not_go_down() {
        assert_eq!(said_by(SourceError::Closed), []);
    }

    #[test]
    fn a_source_that_panics_goes_down_as_broken() {
        let said = said_by(SourceError::Panicked);
        assert_eq!(said.len(), 2);
        assert_eq!(
            said[1],
            SourceEvent::Down {
                reason: DownReason::Broken
            }
        );
    }

    #[test]
    fn an_id_differs_by_key_by_source_and_by_name_and_is_otherwise_the_same() {
        let (key, other) = (InstallKey::new([1; 32]), InstallKey::new([2; 32]));
        let (first, second) = (SourceId("baresip:1".into()), SourceId("baresip:2".into()));
        let leg = key.leg(&first, b"7af6");
        assert_eq!(leg, key.leg(&first, b"7af6"));
        assert_ne!(leg, key.leg(&first, b"7af7"));
        assert_ne!(leg, key.leg(&second, b"7af6"));
        assert_ne!(leg, other.leg(&first, b"7af6"));
    }
}
