//! Watches the agent's `policy.toml` and has it read anew when it changed.
//!
//! Decides only that a change is one of this file. Asks the kernel to tell (inotify), so that nothing is looked at
//! in between; watches the folder, because editors put a new file in the place of the old one. Where the system has
//! no such watch the file is read at a start. Must never read the file itself.

use app::App;
use std::path::Path;

/// The file in the profile's folder.
#[cfg(target_os = "linux")]
const FILE: &[u8] = b"policy.toml";

/// Passes changes on for as long as the folder is there.
#[cfg(target_os = "linux")]
pub(crate) async fn watch(home: &Path, app: App) {
    if let Err(error) = inotify::watch(home, &app).await {
        tracing::warn!(%error, "policy.toml is not watched; changes are taken at the next start");
    }
}

/// Passes changes on for as long as the folder is there.
#[cfg(not(target_os = "linux"))]
pub(crate) async fn watch(_home: &Path, _app: App) {
    tracing::info!("policy.toml is read at a start");
}

#[cfg(target_os = "linux")]
mod inotify {
    use super::{App, FILE, Path};
    use rustix::fs::inotify::{self, CreateFlags, Reader, WatchFlags};
    use std::{io, mem::MaybeUninit};
    use tokio::io::unix::AsyncFd;

    /// Room for a few events with their names.
    const BUFFER_BYTES: usize = 4096;

    pub(super) async fn watch(home: &Path, app: &App) -> io::Result<()> {
        let fd = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)?;
        // Whole files only: writes of the database beside it are not told.
        let wanted =
            WatchFlags::CLOSE_WRITE | WatchFlags::MOVED_TO | WatchFlags::MOVED_FROM | WatchFlags::DELETE;
        inotify::add_watch(&fd, home, wanted | WatchFlags::ONLYDIR)?;
        // What changed between the start and the watch is not told.
        app.policy_file_changed().await;
        #[expect(
            deprecated,
            reason = "unsound only for a descriptor that somebody else closes; this one is owned, and its successor is unsafe code"
        )]
        let fd = AsyncFd::new(fd)?;
        let mut buffer = [MaybeUninit::uninit(); BUFFER_BYTES];
        loop {
            let mut ready = fd.readable().await?;
            let mut changed = false;
            let mut events = Reader::new(fd.get_ref(), &mut buffer);
            loop {
                match events.next() {
                    Ok(event) => changed |= event.file_name().is_some_and(|name| name.to_bytes() == FILE),
                    Err(rustix::io::Errno::WOULDBLOCK) => break,
                    Err(rustix::io::Errno::INTR) => {}
                    Err(error) => return Err(error.into()),
                }
            }
            ready.clear_ready();
            if changed {
                app.policy_file_changed().await;
            }
        }
    }
}
