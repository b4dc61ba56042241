//! The profile folder: where it is, that only its owner can read it, and that one resident at a time has it.
//!
//! Must never remove a socket without holding the lock, and never follow a profile that somebody else owns.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
};

#[cfg(unix)]
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};

/// Where the profile is when neither `--home` nor `BREAKWATER_HOME` says so.
///
/// Takes the values of `BREAKWATER_HOME`, `XDG_DATA_HOME` and `HOME`. `None` when none of them helps.
#[must_use]
pub fn default_path(
    own: Option<PathBuf>,
    xdg_data: Option<PathBuf>,
    user: Option<PathBuf>,
) -> Option<PathBuf> {
    let set = |path: Option<PathBuf>| path.filter(|path| !path.as_os_str().is_empty());
    if let Some(own) = set(own) {
        return Some(own);
    }
    // The XDG specification says that a relative path there is to be ignored.
    let data = set(xdg_data).filter(|path| path.is_absolute());
    data.or_else(|| set(user).map(|user| user.join(".local/share")))
        .map(|data| data.join("breakwater"))
}

/// The profile that the environment of this process names.
#[must_use]
pub fn from_environment() -> Option<PathBuf> {
    let read = |name| std::env::var_os(name).map(PathBuf::from);
    default_path(read("BREAKWATER_HOME"), read("XDG_DATA_HOME"), read("HOME"))
}

/// Why a profile cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum HomeError {
    /// Another resident has it.
    #[error("Breakwater already runs for this profile{}", pid.map(|pid| format!(" (process {pid})")).unwrap_or_default())]
    Taken {
        /// Its process, when it could be read.
        pid: Option<u32>,
    },
    /// The folder belongs to another user.
    #[error("{} belongs to another user", path.display())]
    Foreign {
        /// The folder.
        path: PathBuf,
    },
    /// The folder cannot be made, read or written.
    #[error("{} cannot be used: {source}", path.display())]
    Io {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// A profile that this process has for itself until it is dropped.
#[derive(Debug)]
pub struct Home {
    path: PathBuf,
    socket: PathBuf,
    // Held open: closing it gives the profile back, also when the process is killed.
    _lock: File,
}

impl Home {
    /// Makes the folder (0700) when it is missing, takes the lock, and clears a socket that a killed
    /// resident left.
    ///
    /// # Errors
    /// [`HomeError::Taken`] when another resident has it, else why it cannot be used.
    pub fn take(path: &Path) -> Result<Home, HomeError> {
        private_dir(path)?;
        let path = fs::canonicalize(path).map_err(|source| at(path, source))?;
        let lock = lock(&path.join("lock"))?;
        let socket = protocol::local::socket_path(&path);
        if let Some(dir) = socket.parent() {
            private_dir(dir)?;
        }
        remove_stale(&socket)?;
        Ok(Home {
            path,
            socket,
            _lock: lock,
        })
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where its socket belongs.
    #[must_use]
    pub fn socket(&self) -> &Path {
        &self.socket
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // The lock is still held here, so this can only be our own.
        let _ = fs::remove_file(&self.socket);
    }
}

/// The folder as a socket address is made from it: a link to a profile is the profile.
#[must_use]
pub fn resolved(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn at(path: &Path, source: io::Error) -> HomeError {
    HomeError::Io {
        path: path.to_owned(),
        source,
    }
}

/// Makes `path` a folder that only its owner can enter; refuses one that belongs to somebody else.
fn private_dir(path: &Path) -> Result<(), HomeError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    builder.mode(0o700);
    builder.create(path).map_err(|source| at(path, source))?;
    #[cfg(unix)]
    {
        let found = fs::metadata(path).map_err(|source| at(path, source))?;
        if found.uid() != rustix::process::geteuid().as_raw() {
            return Err(HomeError::Foreign {
                path: path.to_owned(),
            });
        }
        if found.permissions().mode() & 0o077 != 0 {
            fs::set_permissions(path, fs::Permissions::from_mode(0o700))
                .map_err(|source| at(path, source))?;
        }
    }
    Ok(())
}

fn lock(path: &Path) -> Result<File, HomeError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(path).map_err(|source| at(path, source))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut text = String::new();
            let read = file.read_to_string(&mut text).ok();
            return Err(HomeError::Taken {
                pid: read.and_then(|_| text.trim().parse().ok()),
            });
        }
        Err(TryLockError::Error(source)) => return Err(at(path, source)),
    }
    // The number is only for the sentence a second resident prints; the lock itself is the truth.
    let written = file
        .set_len(0)
        .and_then(|()| file.rewind())
        .and_then(|()| writeln!(file, "{}", std::process::id()));
    written.map_err(|source| at(path, source))?;
    Ok(file)
}

fn remove_stale(socket: &Path) -> Result<(), HomeError> {
    match fs::remove_file(socket) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(at(socket, source)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_variable_wins_over_the_data_folder_and_that_over_the_user() {
        let path = |text: &str| Some(PathBuf::from(text));
        assert_eq!(default_path(path("/p"), path("/d"), path("/u")), path("/p"));
        assert_eq!(
            default_path(path(""), path("/d"), path("/u")),
            path("/d/breakwater")
        );
        assert_eq!(
            default_path(None, path("d"), path("/u")),
            path("/u/.local/share/breakwater")
        );
        assert_eq!(default_path(None, None, None), None);
    }

    #[test]
    fn a_profile_is_taken_once_and_given_back_on_drop() {
        let dir = tempfile::tempdir().unwrap();
        let first = Home::take(dir.path()).unwrap();
        match Home::take(dir.path()).unwrap_err() {
            HomeError::Taken { pid } => assert_eq!(pid, Some(std::process::id())),
            other => panic!("{other}"),
        }
        drop(first);
        Home::take(dir.path()).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn an_open_profile_is_closed_to_others() {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let home = Home::take(dir.path()).unwrap();
        for folder in [home.path(), home.socket().parent().unwrap()] {
            assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[test]
    fn a_socket_left_by_a_killed_resident_is_cleared() {
        let dir = tempfile::tempdir().unwrap();
        let stale = protocol::local::socket_path(&resolved(dir.path()));
        fs::create_dir_all(stale.parent().unwrap()).unwrap();
        fs::write(&stale, "").unwrap();
        let home = Home::take(dir.path()).unwrap();
        assert_eq!(home.socket(), stale);
        assert!(!stale.exists());
    }
}
