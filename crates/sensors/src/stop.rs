//! How a source that blocks is woken: to end, or because what it was told has changed.
//!
//! A socket pair, so that a source waits for its peer and for us in one `poll` and sleeps until either
//! speaks. Dropping the [`Stopper`] ends the source; nobody has to remember to.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::{
    io::{self, Read, Write},
    os::{
        fd::{AsFd, BorrowedFd},
        unix::net::UnixStream,
    },
    sync::Arc,
    time::Duration,
};

/// The end that wakes. Dropped, it stops the source.
#[derive(Debug)]
pub struct Stopper(UnixStream);

/// The end that a source waits on.
#[derive(Debug)]
pub struct StopToken(UnixStream);

/// Why a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// The source must end.
    Stop,
    /// What the source was told has changed.
    Rung,
    /// The descriptor can be read, or its peer has gone.
    Ready,
    /// Nothing happened in time.
    TimedOut,
}

/// A pair of both ends.
///
/// # Errors
/// The system has no descriptors left.
pub fn pair() -> io::Result<(Stopper, StopToken)> {
    let (ours, theirs) = UnixStream::pair()?;
    ours.set_nonblocking(true)?;
    theirs.set_nonblocking(true)?;
    Ok((Stopper(ours), StopToken(theirs)))
}

impl Stopper {
    /// Tells the source to look again at what it was told. Rings that come together are one.
    pub fn ring(&self) {
        // A full buffer means that a ring is already waiting; a closed one, that nobody listens.
        let _ = (&self.0).write(&[1]);
    }
}

impl StopToken {
    /// Sleeps until the source must end, was rung for, can read `fd`, or `limit` has passed.
    ///
    /// # Errors
    /// The system refused to wait.
    pub fn wait(&self, fd: Option<BorrowedFd<'_>>, limit: Option<Duration>) -> io::Result<Woken> {
        let limit = limit.map(|limit| Timespec {
            tv_sec: i64::try_from(limit.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: limit.subsec_nanos().into(),
        });
        loop {
            let mut fds = vec![PollFd::from_borrowed_fd(self.0.as_fd(), PollFlags::IN)];
            fds.extend(fd.map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN)));
            match poll(&mut fds, limit.as_ref()) {
                Ok(0) => return Ok(Woken::TimedOut),
                Ok(_) if !fds[0].revents().is_empty() => return Ok(self.heard()),
                Ok(_) => return Ok(Woken::Ready),
                Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Whether the source must end now.
    ///
    /// # Errors
    /// The system refused to look.
    pub fn is_stopped(&self) -> io::Result<bool> {
        Ok(self.wait(None, Some(Duration::ZERO))? == Woken::Stop)
    }

    fn heard(&self) -> Woken {
        let mut rings = [0; 64];
        match (&self.0).read(&mut rings) {
            Ok(0) => Woken::Stop,
            Err(error) if error.kind() != io::ErrorKind::WouldBlock => Woken::Stop,
            _ => Woken::Rung,
        }
    }
}

/// Rung by whatever a source listens to, on any thread. Rings that come together are one.
#[derive(Clone, Debug)]
pub struct Bell(Arc<UnixStream>);

/// The end that hears the [`Bell`].
#[derive(Debug)]
pub struct Hearing(UnixStream);

/// A bell for the source that has `_stop`, which it hears beside it.
///
/// # Errors
/// The system has no descriptors left.
pub fn bell(_stop: &StopToken) -> io::Result<(Bell, Hearing)> {
    let (ours, theirs) = UnixStream::pair()?;
    ours.set_nonblocking(true)?;
    theirs.set_nonblocking(true)?;
    Ok((Bell(Arc::new(ours)), Hearing(theirs)))
}

impl Bell {
    /// Wakes the source.
    pub fn ring(&self) {
        // A full buffer means that a ring is already waiting; a closed one, that nobody listens.
        let _ = (&*self.0).write(&[1]);
    }
}

impl Hearing {
    /// Sleeps until the source must end, was rung for, or its bell rang ([`Woken::Ready`]).
    ///
    /// # Errors
    /// The system refused to wait, or nobody is left who could ring.
    pub fn wait(&self, stop: &StopToken) -> io::Result<Woken> {
        let woken = stop.wait(Some(self.0.as_fd()), None)?;
        if woken == Woken::Ready {
            let mut rings = [0; 64];
            if (&self.0).read(&mut rings)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(woken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_that_come_together_are_one_and_a_drop_stops() {
        let (stopper, token) = pair().unwrap();
        stopper.ring();
        stopper.ring();
        assert_eq!(token.wait(None, None).unwrap(), Woken::Rung);
        assert!(!token.is_stopped().unwrap());
        drop(stopper);
        assert_eq!(token.wait(None, None).unwrap(), Woken::Stop);
        assert!(token.is_stopped().unwrap());
    }

    #[test]
    fn a_ring_nobody_answers_never_blocks_the_one_who_rings() {
        let (stopper, _token) = pair().unwrap();
        for _ in 0..1_000_000 {
            stopper.ring();
        }
    }

    #[test]
    fn a_bell_wakes_beside_a_stop_and_without_a_ringer_there_is_nothing_to_hear() {
        let (stopper, token) = pair().unwrap();
        let (bell, hearing) = super::bell(&token).unwrap();
        bell.ring();
        bell.ring();
        assert_eq!(hearing.wait(&token).unwrap(), Woken::Ready);
        stopper.ring();
        assert_eq!(hearing.wait(&token).unwrap(), Woken::Rung);
        drop(bell);
        assert!(hearing.wait(&token).is_err());
        drop(stopper);
        assert_eq!(hearing.wait(&token).unwrap(), Woken::Stop);
    }

    #[test]
    fn a_peer_that_speaks_or_leaves_wakes_the_source() {
        let (_stopper, token) = pair().unwrap();
        let (peer, mut other) = UnixStream::pair().unwrap();
        let quick = Some(Duration::from_millis(1));
        assert_eq!(token.wait(Some(peer.as_fd()), quick).unwrap(), Woken::TimedOut);
        other.write_all(b"x").unwrap();
        assert_eq!(token.wait(Some(peer.as_fd()), None).unwrap(), Woken::Ready);
        drop(other);
        assert_eq!(token.wait(Some(peer.as_fd()), None).unwrap(), Woken::Ready);
    }
}
