//! The agent's key ring while the vault is open: in memory, and on a computer that is theirs alone in a file that only they
//! can read. Decides nothing about when it opens.
//!
//! Must never be logged, exported, shown in a view or written to the database.

mod steps;

pub(crate) use steps::{Making, Pairing, Side};

use crate::secret;
use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use vault::ring::Ring;
use zeroize::Zeroizing;

/// The file of the ring, where the agent said that the computer is theirs. `leave` erases the folder it is in.
const FILE: &str = "vault.key";

/// The open ring, if it is open, and what is under way.
#[derive(Default)]
pub(crate) struct Keys {
    ring: Mutex<Option<Arc<Ring>>>,
    pub(crate) making: Mutex<Option<Making>>,
    pub(crate) pairing: tokio::sync::Mutex<Option<Pairing>>,
}

impl Keys {
    fn lock(&self) -> MutexGuard<'_, Option<Arc<Ring>>> {
        self.ring.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The ring; `None` while the vault is locked here.
    pub(crate) fn ring(&self) -> Option<Arc<Ring>> {
        self.lock().clone()
    }

    /// Opens.
    pub(crate) fn open(&self, ring: Arc<Ring>) {
        *self.lock() = Some(ring);
    }

    /// Locks; the key is zeroed when the last who uses it at this moment is done. What was under way is over.
    pub(crate) async fn close(&self) {
        *self.lock() = None;
        *self.making.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.pairing.lock().await = None;
    }
}

fn path(home: &Path) -> PathBuf {
    home.join("secrets").join(FILE)
}

/// The ring that was kept in the profile `home`.
pub(crate) fn kept(home: &Path) -> Option<Ring> {
    let bytes = Zeroizing::new(fs::read(path(home)).ok()?);
    match Ring::decode(&bytes) {
        Ok(ring) => Some(ring),
        Err(error) => {
            tracing::warn!(%error, "the key of the vault that was kept here is damaged; the vault stays locked");
            None
        }
    }
}

/// Whether a ring is kept here.
pub(crate) fn is_kept(home: &Path) -> bool {
    path(home).exists()
}

/// Keeps a ring, whole or not at all.
pub(crate) fn keep(home: &Path, ring: &Ring) -> io::Result<()> {
    secret::keep_private(&path(home), &ring.encode())
}

/// Forgets the ring that was kept; none is fine. Its bytes are overwritten first.
pub(crate) fn forget(home: &Path) -> io::Result<()> {
    let path = path(home);
    let over = OpenOptions::new().write(true).open(&path).and_then(|mut file| {
        let length = usize::try_from(file.metadata()?.len()).unwrap_or(0);
        file.write_all(&vec![0; length])?;
        file.sync_all()
    });
    match over.and_then(|()| fs::remove_file(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vault::random::Random;

    #[test]
    fn a_ring_is_kept_for_the_agent_alone_read_again_and_forgotten() {
        let home = tempfile::tempdir().unwrap();
        let ring = Ring::make(&mut Random(|bytes: &mut [u8]| bytes.fill(7)));
        assert!(kept(home.path()).is_none());
        keep(home.path(), &ring).unwrap();
        assert_eq!(*kept(home.path()).unwrap().encode(), *ring.encode());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            let file = path(home.path());
            assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
        }
        forget(home.path()).unwrap();
        forget(home.path()).unwrap();
        assert!(kept(home.path()).is_none() && !is_kept(home.path()));
    }

    #[test]
    fn what_is_damaged_leaves_the_vault_locked() {
        let home = tempfile::tempdir().unwrap();
        let ring = Ring::make(&mut Random(|bytes: &mut [u8]| bytes.fill(7)));
        keep(home.path(), &ring).unwrap();
        fs::write(path(home.path()), b"not a ring").unwrap();
        assert!(kept(home.path()).is_none());
    }

    #[tokio::test]
    async fn whoever_uses_a_ring_while_it_is_locked_ends_in_peace() {
        let keys = Keys::default();
        keys.open(Arc::new(Ring::make(&mut Random(|bytes: &mut [u8]| {
            bytes.fill(7)
        }))));
        let used = keys.ring().unwrap();
        keys.close().await;
        assert!(keys.ring().is_none());
        assert_eq!(used.epoch(), 1);
    }
}
