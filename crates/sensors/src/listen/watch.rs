//! Notices that a socket appears, without looking again and again.
//!
//! Watches the nearest folder that exists on the way to each path. Any change there is a reason to try
//! once more, no more than that.

use rustix::fs::inotify::{self, CreateFlags, WatchFlags};
use std::{
    os::fd::{AsFd, BorrowedFd, OwnedFd},
    path::{Path, PathBuf},
};

/// A watch on the ways to some paths.
pub(crate) struct Watch(OwnedFd);

impl Watch {
    /// Watches the ways to `paths`; `None` when there is nothing to watch or the system cannot.
    pub(crate) fn new(paths: &[PathBuf]) -> Option<Self> {
        let fd = inotify::init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).ok()?;
        let mut watches = 0;
        for path in paths {
            let nearest = path.ancestors().skip(1).find(|folder| folder.is_dir());
            watches += usize::from(nearest.is_some_and(|folder| add(&fd, folder)));
        }
        (watches > 0).then_some(Self(fd))
    }

    /// Readable when something changed.
    pub(crate) fn fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

fn add(fd: &OwnedFd, folder: &Path) -> bool {
    let changes = WatchFlags::CREATE | WatchFlags::MOVED_TO | WatchFlags::DELETE_SELF | WatchFlags::MOVE_SELF;
    inotify::add_watch(fd, folder, changes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stop::{self, Woken};
    use std::time::Duration;

    #[test]
    fn a_socket_or_the_first_folder_on_its_way_wakes_the_watch() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("pulse/native");
        let (_stopper, token) = stop::pair().unwrap();
        let quick = Some(Duration::ZERO);

        let watch = Watch::new(std::slice::from_ref(&path)).unwrap();
        assert_eq!(token.wait(Some(watch.fd()), quick).unwrap(), Woken::TimedOut);
        std::fs::create_dir(home.path().join("pulse")).unwrap();
        assert_eq!(token.wait(Some(watch.fd()), quick).unwrap(), Woken::Ready);

        let watch = Watch::new(std::slice::from_ref(&path)).unwrap();
        std::fs::write(&path, b"").unwrap();
        assert_eq!(token.wait(Some(watch.fd()), quick).unwrap(), Woken::Ready);
    }

    #[test]
    fn with_no_path_there_is_no_watch() {
        assert!(Watch::new(&[]).is_none());
    }
}
