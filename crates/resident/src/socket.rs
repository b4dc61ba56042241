//! The local socket: lets the window, the command line and softphone hooks call commands.
//!
//! Decides who may speak and how much. Knows no command but `subscribe` and `quit`. Nothing that one
//! connection sends, or fails to send or read, may touch another.

mod conversation;

use crate::front::Front;
use interprocess::local_socket::{
    GenericFilePath, ListenerOptions, ToFsName,
    tokio::{Listener, Stream, prelude::*},
};
use std::{io, path::Path, sync::Arc, time::Duration};
use tokio::sync::{Semaphore, mpsc};

/// Connections at one time; one more is told to come back.
pub const CONNECTIONS_MAX: usize = 64;
/// Pause after an error of `accept`, which mostly says that there are no more file descriptors.
const ACCEPT_PAUSE_MS: u64 = 200;

/// Listens at `path`. The folder is the profile's own; a stale socket is gone already.
///
/// # Errors
/// Of the system.
pub fn listen(path: &Path) -> io::Result<Listener> {
    use interprocess::os::unix::local_socket::ListenerOptionsExt;
    ListenerOptions::new()
        .name(path.to_fs_name::<GenericFilePath>()?)
        .mode(0o600)
        .reclaim_name(false)
        .create_tokio()
}

/// Serves connections for ever. `quit` is told when somebody asks the resident to end.
pub async fn serve(listener: Listener, front: Front, quit: mpsc::Sender<()>) {
    let free = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let mut foreign = 0_u64;
    loop {
        let stream = match listener.accept().await {
            Ok(stream) => stream,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(Duration::from_millis(ACCEPT_PAUSE_MS)).await;
                continue;
            }
        };
        if !is_ours(&stream) {
            foreign += 1;
            // Once at 1, 2, 4, 8 …: said, but nobody can fill the disk with it.
            if foreign.is_power_of_two() {
                tracing::warn!(count = foreign, "another user's connection was refused");
            }
            continue;
        }
        let Ok(place) = free.clone().try_acquire_owned() else {
            tokio::spawn(conversation::turn_away(stream));
            continue;
        };
        let (front, quit) = (front.clone(), quit.clone());
        tokio::spawn(async move {
            let asked_to_quit = conversation::hold(stream, front).await;
            drop(place);
            if asked_to_quit {
                let _ = quit.send(()).await;
            }
        });
    }
}

/// Whether the other end runs as the same user.
fn is_ours(stream: &Stream) -> bool {
    stream
        .peer_creds()
        .ok()
        .is_some_and(|peer| protocol::local::is_ours(peer.euid()))
}
