//! The ways in which this process is told to end: a signal of the session, or the profile that is moved away.

use crate::home::Home;
use anyhow::Result;
use rustix::fs::inotify::{self, CreateFlags, WatchFlags};
use tokio::{
    net::unix::pipe::Receiver,
    signal::unix::{Signal, SignalKind, signal},
};

/// Listens for all of them.
pub(super) struct Ends<'a> {
    terminate: Signal,
    interrupt: Signal,
    hang_up: Signal,
    home: &'a Home,
    moves: Option<Receiver>,
}

impl<'a> Ends<'a> {
    pub(super) fn listen(home: &'a Home) -> Result<Ends<'a>> {
        Ok(Ends {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hang_up: signal(SignalKind::hangup())?,
            home,
            moves: moves(home),
        })
    }

    /// Ends when this process should.
    pub(super) async fn asked(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
            _ = self.hang_up.recv() => {}
            () = moved(self.home, self.moves.as_ref()) => {}
        }
    }
}

/// Told when the profile, or a folder on the way to it, gets another name.
fn moves(home: &Home) -> Option<Receiver> {
    let fd = inotify::init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).ok()?;
    for folder in home.path().ancestors() {
        // One that cannot be watched is noticed at the end.
        let _ = inotify::add_watch(&fd, folder, WatchFlags::MOVE_SELF | WatchFlags::ONLYDIR);
    }
    // The runtime waits on any descriptor as on a pipe's.
    Receiver::from_owned_fd_unchecked(fd).ok()
}

async fn moved(home: &Home, moves: Option<&Receiver>) {
    if let Some(moves) = moves {
        let mut told = [0; 4096];
        while moves.readable().await.is_ok() {
            while moves.try_read(&mut told).is_ok_and(|bytes| bytes > 0) {}
            if home.is_elsewhere() {
                return;
            }
        }
    }
    std::future::pending().await
}
