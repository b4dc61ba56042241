//! The ring on a computer of the agent's own: plain, in a file that only they can read; or sealed, so that it opens only
//! with what the keyring of the computer has.
//!
//! Decides what stands in the two files and which of them holds. A file is written whole or not at all, and overwritten
//! before it goes. Must never leave both once one was written.

use crate::{secret, view::VaultKept};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};
use uuid::Uuid;
use vault::{ring::Ring, wrap::WRAP_BYTES_MAX};
use zeroize::Zeroizing;

/// The ring as it is, where there is no keyring. `leave` erases the folder it is in, as it does the other's.
const PLAIN: &str = "vault.key";
/// The ring sealed for a key that is in the keyring.
const SEALED: &str = "vault.sealed";
/// What either was called while it was written, where somebody pulled the plug then.
const DRAFT: &str = "vault.new";
/// First byte of a sealed ring's file; the id of the keyring's entry follows, then the wrap.
const V: u8 = 1;
const ID_BYTES: usize = 16;

/// A ring that opens with what the keyring has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sealed {
    /// The keyring's entry.
    pub(crate) id: Uuid,
    /// The ring, wrapped for the key in it.
    pub(crate) wrap: Vec<u8>,
}

fn path(home: &Path, name: &str) -> PathBuf {
    home.join("secrets").join(name)
}

/// Where the key is kept. Both files are there only where somebody pulled the plug between two steps; the plain one
/// opens without asking anybody, so it is what holds.
pub(crate) fn place(home: &Path) -> VaultKept {
    if path(home, PLAIN).exists() {
        VaultKept::File
    } else if path(home, SEALED).exists() {
        VaultKept::Keyring
    } else {
        VaultKept::No
    }
}

/// The ring that is kept plain.
pub(crate) fn plain(home: &Path) -> Option<Ring> {
    let bytes = Zeroizing::new(fs::read(path(home, PLAIN)).ok()?);
    match Ring::decode(&bytes) {
        Ok(ring) => Some(ring),
        Err(error) => {
            tracing::warn!(%error, "the key of the vault that was kept here is damaged; the vault stays locked");
            None
        }
    }
}

/// The ring that is kept sealed.
pub(crate) fn sealed(home: &Path) -> Option<Sealed> {
    let file = File::open(path(home, SEALED)).ok()?;
    let most = u64::try_from(1 + ID_BYTES + WRAP_BYTES_MAX).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes).ok()?;
    let read = match bytes.split_first() {
        Some((&V, rest)) => rest.split_first_chunk::<ID_BYTES>(),
        _ => None,
    };
    let Some((id, wrap)) = read else {
        tracing::warn!("the sealed key of the vault that was kept here is damaged; the vault stays locked");
        return None;
    };
    Some(Sealed {
        id: Uuid::from_bytes(*id),
        wrap: wrap.to_vec(),
    })
}

/// Keeps a ring plain; gives the entry of the keyring that is for nothing now.
pub(crate) fn keep_plain(home: &Path, ring: &Ring) -> io::Result<Option<Uuid>> {
    secret::keep_private(&path(home, PLAIN), &ring.encode())?;
    let before = sealed(home).map(|before| before.id);
    wipe(&path(home, SEALED))?;
    Ok(before)
}

/// Keeps a ring sealed; gives the entry of the keyring that is for nothing now.
pub(crate) fn keep_sealed(home: &Path, now: &Sealed) -> io::Result<Option<Uuid>> {
    let before = sealed(home).map(|before| before.id);
    let mut bytes = vec![V];
    bytes.extend(now.id.as_bytes());
    bytes.extend(&now.wrap);
    // It may have the ring in it, plain.
    wipe(&path(home, DRAFT))?;
    secret::keep_private(&path(home, SEALED), &bytes)?;
    wipe(&path(home, PLAIN))?;
    Ok(before.filter(|before| *before != now.id))
}

/// Forgets what is kept here; nothing is fine. Gives the entry of the keyring that is for nothing now.
pub(crate) fn forget(home: &Path) -> io::Result<Option<Uuid>> {
    let before = sealed(home).map(|before| before.id);
    // Each is tried, whatever becomes of the others.
    let wiped = [PLAIN, DRAFT, SEALED].map(|name| wipe(&path(home, name)));
    wiped.into_iter().collect::<io::Result<()>>().map(|()| before)
}

/// Overwrites a file and removes it; none is fine.
fn wipe(path: &Path) -> io::Result<()> {
    let over = OpenOptions::new().write(true).open(path).and_then(|mut file| {
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

    fn ring() -> Ring {
        Ring::make(&mut Random(|bytes: &mut [u8]| bytes.fill(7)))
    }

    fn for_entry(n: u128) -> Sealed {
        Sealed {
            id: Uuid::from_u128(n),
            wrap: vec![9; 80],
        }
    }

    fn files(home: &Path) -> Vec<String> {
        let entries = fs::read_dir(home.join("secrets")).into_iter().flatten().flatten();
        let mut names: Vec<_> = entries
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_ring_is_kept_plain_for_the_agent_alone_read_again_and_forgotten() {
        let home = tempfile::tempdir().unwrap();
        assert!(plain(home.path()).is_none());
        assert_eq!(keep_plain(home.path(), &ring()).unwrap(), None);
        assert_eq!(*plain(home.path()).unwrap().encode(), *ring().encode());
        assert_eq!(place(home.path()), VaultKept::File);
        forget(home.path()).unwrap();
        assert_eq!(forget(home.path()).unwrap(), None);
        assert!(plain(home.path()).is_none());
        assert_eq!(place(home.path()), VaultKept::No);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_read_either_file() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        keep_plain(home.path(), &ring()).unwrap();
        assert_eq!(mode(&path(home.path(), PLAIN)), 0o600);
        keep_sealed(home.path(), &for_entry(1)).unwrap();
        let file = path(home.path(), SEALED);
        assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
    }

    #[test]
    fn one_way_of_keeping_takes_the_place_of_the_other_and_names_the_entry_that_is_for_nothing() {
        let home = tempfile::tempdir().unwrap();
        keep_plain(home.path(), &ring()).unwrap();
        assert_eq!(keep_sealed(home.path(), &for_entry(1)).unwrap(), None);
        assert_eq!(files(home.path()), [SEALED]);
        assert_eq!(sealed(home.path()), Some(for_entry(1)));
        assert_eq!(
            keep_sealed(home.path(), &for_entry(2)).unwrap(),
            Some(Uuid::from_u128(1))
        );
        assert_eq!(keep_sealed(home.path(), &for_entry(2)).unwrap(), None);
        assert_eq!(
            keep_plain(home.path(), &ring()).unwrap(),
            Some(Uuid::from_u128(2))
        );
        assert_eq!(files(home.path()), [PLAIN]);
        keep_sealed(home.path(), &for_entry(3)).unwrap();
        assert_eq!(forget(home.path()).unwrap(), Some(Uuid::from_u128(3)));
        assert!(files(home.path()).is_empty());
    }

    #[test]
    fn where_both_are_left_the_one_that_opens_by_itself_holds() {
        let home = tempfile::tempdir().unwrap();
        keep_sealed(home.path(), &for_entry(1)).unwrap();
        secret::keep_private(&path(home.path(), PLAIN), &ring().encode()).unwrap();
        fs::write(path(home.path(), DRAFT), *b"half of it").unwrap();
        assert_eq!(place(home.path()), VaultKept::File);
        assert_eq!(forget(home.path()).unwrap(), Some(Uuid::from_u128(1)));
        assert!(files(home.path()).is_empty());
    }

    #[test]
    fn what_is_damaged_leaves_the_vault_locked_and_can_be_forgotten() {
        let home = tempfile::tempdir().unwrap();
        keep_plain(home.path(), &ring()).unwrap();
        fs::write(path(home.path(), PLAIN), b"not a ring").unwrap();
        for bytes in [&b""[..], &[V], &[V; ID_BYTES], &[2; 100]] {
            fs::write(path(home.path(), SEALED), bytes).unwrap();
            assert!(plain(home.path()).is_none() && sealed(home.path()).is_none());
        }
        forget(home.path()).unwrap();
        assert!(files(home.path()).is_empty());
    }
}
