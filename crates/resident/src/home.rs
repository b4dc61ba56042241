//! The profile folder: where it is, that only its owner can read it, and that one resident at a time has it.
//!
//! Must never remove a socket but its own, and never follow a profile that somebody else owns.

use rustix::fs::{AtFlags, Mode, OFlags};
use std::{
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io::{self, Read, Seek, Write},
    os::{
        fd::OwnedFd,
        unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, symlink},
    },
    path::{Path, PathBuf},
    sync::OnceLock,
};

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
    /// No socket address is short enough.
    #[error(
        "{} is too long a path for a socket, and this session has no folder of its own. Choose a shorter one with --home, \
         or set XDG_RUNTIME_DIR to a folder that is yours alone",
        path.display()
    )]
    TooLong {
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
    /// The folder, wherever it is by now.
    folder: OwnedFd,
    /// The socket's folder, wherever it is by now, and which file in it is ours.
    socket_folder: OwnedFd,
    bound: OnceLock<Identity>,
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
        let too_long = || HomeError::TooLong { path: path.clone() };
        let socket = protocol::local::socket_place(&path).ok_or_else(too_long)?;
        let run = path.join("run");
        private_dir(&run)?;
        let dir = socket.parent().unwrap_or(&run).to_owned();
        if dir != run {
            private_dir(&dir)?;
            let link = run.join("socket");
            remove_stale(&link)?;
            symlink(&socket, &link).map_err(|source| at(&link, source))?;
        }
        remove_stale(&socket)?;
        Ok(Home {
            folder: opened(&path)?,
            socket_folder: opened(&dir)?,
            path,
            socket,
            bound: OnceLock::new(),
            _lock: lock,
        })
    }

    /// To be told when the socket listens: from then on it is ours to remove.
    pub fn listens(&self) {
        if let Some(ours) = self.socket_now() {
            let _ = self.bound.set(ours);
        }
    }

    /// Whether the folder is no longer where it was.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        let ours = rustix::fs::fstat(&self.folder).ok().map(identity);
        ours != rustix::fs::stat(&self.path).ok().map(identity)
    }

    /// Whether another folder is where this one was.
    #[must_use]
    pub fn is_followed(&self) -> bool {
        self.is_elsewhere() && self.path.exists()
    }

    fn socket_now(&self) -> Option<Identity> {
        let name = self.socket.file_name()?;
        let found = rustix::fs::statat(&self.socket_folder, name, AtFlags::SYMLINK_NOFOLLOW);
        found.ok().map(identity)
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
        // A profile that was moved away may have been followed by another, whose socket has this name now.
        if let (Some(ours), Some(name)) = (self.bound.get(), self.socket.file_name())
            && self.socket_now() == Some(*ours)
        {
            let _ = rustix::fs::unlinkat(&self.socket_folder, name, AtFlags::empty());
        }
    }
}

/// The folder as a socket address is made from it: a link to a profile is the profile.
#[must_use]
pub fn resolved(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Which file something is, whatever it is called: device and number.
type Identity = (u64, u64);

#[expect(clippy::useless_conversion, reason = "the types differ between systems")]
fn identity(found: rustix::fs::Stat) -> Identity {
    (u64::from(found.st_dev), u64::from(found.st_ino))
}

fn opened(folder: &Path) -> Result<OwnedFd, HomeError> {
    let flags = OFlags::DIRECTORY | OFlags::CLOEXEC | OFlags::RDONLY;
    let folder_fd = rustix::fs::open(folder, flags, Mode::empty());
    folder_fd.map_err(|error| at(folder, error.into()))
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
    builder.mode(0o700);
    builder.create(path).map_err(|source| at(path, source))?;
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

    #[test]
    fn a_home_that_was_moved_away_leaves_the_socket_of_the_next_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("profile");
        let first = Home::take(&path).unwrap();
        fs::write(first.socket(), "").unwrap();
        first.listens();
        assert!(!first.is_elsewhere());
        fs::rename(&path, dir.path().join("moved")).unwrap();
        assert!(first.is_elsewhere() && !first.is_followed());
        let second = Home::take(&path).unwrap();
        fs::write(second.socket(), "").unwrap();
        second.listens();
        assert!(first.is_followed());
        drop(first);
        assert!(second.socket().exists());
        assert!(!dir.path().join("moved/run/socket").exists(), "its own is gone");
        let socket = second.socket().to_owned();
        drop(second);
        assert!(!socket.exists());
    }
}
