//! What happens around the desk: hands, full screen, do-not-disturb, sleep, lock, clock steps.
//!
//! Decides what a signal means in the domain's words, and which of them this session can give. Each is told
//! by the system, none is asked for again and again; what the session does not offer is simply not said.
//! Must never read a title, a key or a class of a window, nor hold the computer from sleeping for longer
//! than one message takes.

pub mod bus;
pub mod do_not_disturb;
mod keep;
pub mod login;
pub mod mutter;
pub mod session;
pub mod steps;
pub mod wayland;
pub mod x11;

pub use keep::keep;

use crate::clock::SharedClock;
use domain::{time::Now, tracker::Outside};
use futures_util::future::BoxFuture;
use std::{
    io,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{mpsc, watch};

/// Where signals go. Bounded by whoever made it.
pub type Signals = mpsc::Sender<(Now, Outside)>;

/// Whether an offer may come or is up: only then do hands and full screen matter, and only then are they
/// watched.
pub type Wanted = watch::Receiver<bool>;

/// Hands that rest for so long are at a lull, in milliseconds. No longer than the shortest settling after a
/// call, so that the click that hangs up does not delay an offer.
pub const LULL_MS: u32 = 2_000;

/// Something around the desk that tells us what happens.
pub trait Watch: Send {
    /// What it notices, for one line in the log: "hands on Wayland".
    fn what(&self) -> &'static str;

    /// Files whose appearance is a reason to try again once it is lost.
    fn waits_for(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    /// Says what happens until it is lost. Dropping the future ends it.
    fn watch<'a>(&'a mut self, voice: &'a Voice) -> BoxFuture<'a, Result<(), SignalError>>;
}

/// Why a watch fell silent.
#[derive(Debug, thiserror::Error)]
pub enum SignalError {
    /// The session has nothing of the kind; it is not asked again.
    #[error("not offered by this session")]
    NotOffered,
    /// Nobody takes the signals any more.
    #[error("nobody listens any more")]
    NobodyListens,
    /// The peer closed the connection.
    #[error("the connection was closed by its peer")]
    Closed,
    /// The bus failed or refused.
    #[error(transparent)]
    Bus(#[from] zbus::Error),
    /// The display failed or refused.
    #[error("the display failed: {0}")]
    Display(String),
    /// The system refused.
    #[error(transparent)]
    System(#[from] io::Error),
}

/// The voice of one watch: stamps what it says, says nothing twice, and takes back what no longer holds.
/// A clone remembers the same.
#[derive(Clone)]
pub struct Voice {
    clock: SharedClock,
    out: Signals,
    said: Arc<Mutex<Said>>,
}

/// What was said last; a desk begins with all of it off.
#[derive(Default)]
struct Said {
    full_screen: bool,
    do_not_disturb: bool,
    hands_moving: Option<bool>,
}

impl Voice {
    /// A voice that speaks to `out`.
    #[must_use]
    pub fn new(clock: SharedClock, out: Signals) -> Self {
        Self {
            clock,
            out,
            said: Arc::default(),
        }
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// Says `what` unless it is known already.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub async fn say(&self, what: Outside) -> Result<(), SignalError> {
        if !self.is_news(&what) {
            return Ok(());
        }
        let sent = self.out.send((self.now(), what)).await;
        sent.map_err(|_| SignalError::NobodyListens)
    }

    /// As [`Voice::say`], on a thread that drives no futures.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub fn say_blocking(&self, what: Outside) -> Result<(), SignalError> {
        if !self.is_news(&what) {
            return Ok(());
        }
        let sent = self.out.blocking_send((self.now(), what));
        sent.map_err(|_| SignalError::NobodyListens)
    }

    /// Takes back what was said and can no longer be known.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub async fn take_back(&self) -> Result<(), SignalError> {
        for what in TAKEN_BACK {
            self.say(what).await?;
        }
        Ok(())
    }

    /// As [`Voice::take_back`], on a thread that drives no futures.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub fn take_back_blocking(&self) -> Result<(), SignalError> {
        TAKEN_BACK
            .into_iter()
            .try_for_each(|what| self.say_blocking(what))
    }

    /// Ends when nobody listens any more.
    pub async fn unheard(&self) {
        self.out.closed().await;
    }

    fn is_news(&self, what: &Outside) -> bool {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        match what {
            Outside::FullScreen { on } => std::mem::replace(&mut said.full_screen, *on) != *on,
            Outside::DoNotDisturb { on } => std::mem::replace(&mut said.do_not_disturb, *on) != *on,
            Outside::Active => said.hands_moving.replace(true) != Some(true),
            Outside::Idle { .. } => said.hands_moving.replace(false) != Some(false),
            Outside::HandsUnknown => said.hands_moving.take().is_some(),
            _ => true,
        }
    }
}

/// All that a watch may have said and that ends with it.
const TAKEN_BACK: [Outside; 3] = [
    Outside::FullScreen { on: false },
    Outside::DoNotDisturb { on: false },
    Outside::HandsUnknown,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;

    #[tokio::test]
    async fn nothing_is_said_twice_and_only_what_was_said_is_taken_back() {
        let (out, mut said) = mpsc::channel(16);
        let voice = Voice::new(Arc::new(SystemClock), out);
        let words = [
            Outside::FullScreen { on: false },
            Outside::FullScreen { on: true },
            Outside::FullScreen { on: true },
            Outside::Active,
            Outside::Active,
        ];
        for word in words {
            voice.say(word).await.unwrap();
        }
        voice.take_back().await.unwrap();
        voice.take_back().await.unwrap();
        drop(voice);
        let mut heard = Vec::new();
        while let Some((_, what)) = said.recv().await {
            heard.push(what);
        }
        let expected = [
            Outside::FullScreen { on: true },
            Outside::Active,
            Outside::FullScreen { on: false },
            Outside::HandsUnknown,
        ];
        assert_eq!(heard, expected);
    }
}
