//! How an admin command tells the running server that it wrote something: one datagram on loopback.
//!
//! The server writes its port and a secret of this run into the data folder; whoever can read the folder
//! may ring. Nobody polls, and a lost ring costs latency only: the next commit to a feed publishes what
//! was missed, and clients pull every few minutes anyway.

use crate::edge;
use std::{
    fs::{self, File, TryLockError},
    io,
    net::{Ipv4Addr, UdpSocket as StdSocket},
    path::{Path, PathBuf},
};
use tokio::net::UdpSocket;

const LOCK: &str = "serve.lock";
const BELL: &str = "serve.wake";

/// The running server's side; there is one for each data folder.
#[derive(Debug)]
pub struct Bell {
    socket: UdpSocket,
    secret: String,
    path: PathBuf,
    _lock: File,
}

impl Bell {
    /// Takes the folder for this server.
    ///
    /// # Errors
    /// `WouldBlock` when another server has it; the system's otherwise.
    pub async fn hang(dir: &Path) -> io::Result<Bell> {
        let Some(lock) = alone(dir)? else {
            return Err(io::ErrorKind::WouldBlock.into());
        };
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let secret = edge::token().map_err(io::Error::other)?.text;
        let path = dir.join(BELL);
        fs::write(&path, format!("{} {secret}", socket.local_addr()?))?;
        Ok(Bell {
            socket,
            secret,
            path,
            _lock: lock,
        })
    }

    /// Waits until somebody rings.
    ///
    /// # Errors
    /// The socket's.
    pub async fn rung(&self) -> io::Result<()> {
        let mut heard = [0; 128];
        loop {
            let len = self.socket.recv(&mut heard).await?;
            if &heard[..len] == self.secret.as_bytes() {
                return Ok(());
            }
        }
    }
}

impl Drop for Bell {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.path) {
            tracing::debug!(%error, "the bell was gone already");
        }
    }
}

/// Takes the folder, so that no server starts on it until this is dropped; none when one runs.
///
/// # Errors
/// The system's.
pub fn alone(dir: &Path) -> io::Result<Option<File>> {
    let lock = File::create(dir.join(LOCK))?;
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Rings the server of this folder, if one runs.
pub fn ring(dir: &Path) {
    let rung = || -> Option<()> {
        let text = fs::read_to_string(dir.join(BELL)).ok()?;
        let (address, secret) = text.split_once(' ')?;
        let socket = StdSocket::bind((Ipv4Addr::LOCALHOST, 0)).ok()?;
        socket.send_to(secret.as_bytes(), address).ok().map(|_| ())
    };
    if rung().is_none() {
        tracing::debug!("no server to ring");
    }
}
