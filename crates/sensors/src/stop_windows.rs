//! How a source that blocks is woken, on Windows: the same words as on Unix, over one lock and its condition.
//!
//! Sources there wait for call-backs and not for descriptors. Dropping the [`Stopper`] ends the source.

use std::{
    io,
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

#[derive(Debug, Default)]
struct Waiting {
    stopped: bool,
    rung: bool,
    ready: bool,
}

type Shared = Arc<(Mutex<Waiting>, Condvar)>;

/// The end that wakes. Dropped, it stops the source.
#[derive(Debug)]
pub struct Stopper(Shared);

/// The end that a source waits on.
#[derive(Debug)]
pub struct StopToken(Shared);

/// Rung by whatever a source listens to, on any thread. Rings that come together are one.
#[derive(Clone, Debug)]
pub struct Bell(Shared);

/// The end that hears the [`Bell`].
#[derive(Debug)]
pub struct Hearing;

/// Why a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// The source must end.
    Stop,
    /// What the source was told has changed.
    Rung,
    /// The bell rang.
    Ready,
    /// Nothing happened in time.
    TimedOut,
}

/// A pair of both ends.
///
/// # Errors
/// None here.
pub fn pair() -> io::Result<(Stopper, StopToken)> {
    let shared = Shared::default();
    Ok((Stopper(shared.clone()), StopToken(shared)))
}

/// A bell for the source that has `stop`.
///
/// # Errors
/// None here.
pub fn bell(stop: &StopToken) -> io::Result<(Bell, Hearing)> {
    Ok((Bell(stop.0.clone()), Hearing))
}

fn tell(shared: &Shared, change: impl FnOnce(&mut Waiting)) {
    change(&mut shared.0.lock().unwrap_or_else(PoisonError::into_inner));
    shared.1.notify_all();
}

impl Stopper {
    /// Tells the source to look again at what it was told. Rings that come together are one.
    pub fn ring(&self) {
        tell(&self.0, |waiting| waiting.rung = true);
    }
}

impl Drop for Stopper {
    fn drop(&mut self) {
        tell(&self.0, |waiting| waiting.stopped = true);
    }
}

impl Bell {
    /// Wakes the source.
    pub fn ring(&self) {
        tell(&self.0, |waiting| waiting.ready = true);
    }
}

impl Hearing {
    /// Sleeps until the source must end, was rung for, or its bell rang ([`Woken::Ready`]).
    ///
    /// # Errors
    /// None here.
    pub fn wait(&self, stop: &StopToken) -> io::Result<Woken> {
        stop.wait(None)
    }
}

impl StopToken {
    /// Sleeps until the source must end, was rung for, its bell rang, or `limit` has passed.
    ///
    /// # Errors
    /// None here.
    pub fn wait(&self, limit: Option<Duration>) -> io::Result<Woken> {
        let (lock, condition) = &*self.0;
        let waiting = lock.lock().unwrap_or_else(PoisonError::into_inner);
        let nothing = |waiting: &mut Waiting| !(waiting.stopped || waiting.rung || waiting.ready);
        let mut waiting = match limit {
            None => condition
                .wait_while(waiting, nothing)
                .unwrap_or_else(PoisonError::into_inner),
            Some(limit) => {
                condition
                    .wait_timeout_while(waiting, limit, nothing)
                    .unwrap_or_else(PoisonError::into_inner)
                    .0
            }
        };
        Ok(if waiting.stopped {
            Woken::Stop
        } else if std::mem::take(&mut waiting.rung) {
            Woken::Rung
        } else if std::mem::take(&mut waiting.ready) {
            Woken::Ready
        } else {
            Woken::TimedOut
        })
    }

    /// Whether the source must end now.
    ///
    /// # Errors
    /// None here.
    pub fn is_stopped(&self) -> io::Result<bool> {
        Ok(self.0.0.lock().unwrap_or_else(PoisonError::into_inner).stopped)
    }
}
