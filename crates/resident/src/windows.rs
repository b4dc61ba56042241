//! The windows: processes of `breakwater-window`, started when one is wanted.
//!
//! Holds each by its own process id and never longer than it lives. A window that crashes costs nothing
//! here: it is logged once and the next wish starts a new one.

use protocol::problem::ErrorCode;
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};
use tokio::{
    process::{Child, Command},
    sync::oneshot,
    task::JoinHandle,
};

/// A window closes itself when its view ends; one that has not by then is ended.
const CLOSE_MS_MAX: u64 = 150;
const PROGRAM: &str = "breakwater-window";
/// WebKit's switch. With NVIDIA's own driver its DMABUF renderer leaves a window white (WebKit bug 261874).
const DMABUF_OFF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// There while that driver is loaded; the free one has no such file.
const NVIDIA: &str = "/proc/driver/nvidia/version";

/// Both windows of one profile.
#[derive(Debug)]
pub struct Windows {
    program: Option<PathBuf>,
    home: PathBuf,
    companion: Option<Window>,
    reset: Option<Window>,
}

impl Windows {
    /// For the profile `home`; `program` is what [`program`] found.
    #[must_use]
    pub fn new(program: Option<PathBuf>, home: &Path) -> Windows {
        Windows {
            program,
            home: home.to_owned(),
            companion: None,
            reset: None,
        }
    }

    /// Opens the companion at `view`. One that is open turns there itself: it hears the same wish as an event.
    pub fn open_companion(&mut self, view: &str) {
        if !self.companion.as_ref().is_some_and(Window::is_open) {
            self.companion = self.start(view);
        }
    }

    /// Opens the reset window, unless it is open.
    pub fn open_reset(&mut self) {
        if !self.reset.as_ref().is_some_and(Window::is_open) {
            self.reset = self.start("reset");
        }
    }

    /// Sees to it that the reset window is gone soon.
    pub fn close_reset(&mut self) {
        self.reset = None;
    }

    fn start(&self, view: &str) -> Option<Window> {
        let Some(program) = &self.program else {
            tracing::warn!("{PROGRAM} is not installed beside this program; no window can open");
            return None;
        };
        let child = Command::new(program)
            .arg("--home")
            .arg(&self.home)
            .args(["--view", view])
            .envs(renderer(Path::new(NVIDIA), std::env::var_os(DMABUF_OFF)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn();
        match child {
            Ok(child) => Some(Window::hold(child)),
            Err(error) => {
                tracing::warn!(%error, "a window could not be started");
                None
            }
        }
    }
}

/// What a window must find in its environment where `driver` is there, unless somebody `set` it: that stands.
fn renderer(driver: &Path, set: Option<OsString>) -> Option<(&'static str, &'static str)> {
    (set.is_none() && driver.exists()).then_some((DMABUF_OFF, "1"))
}

/// One window; dropping it closes it.
#[derive(Debug)]
struct Window {
    task: JoinHandle<()>,
    // Never sent on: its end is the message.
    _open: oneshot::Sender<()>,
}

impl Window {
    fn hold(mut child: Child) -> Window {
        let (open, closed) = oneshot::channel::<()>();
        let task = tokio::spawn(async move {
            tokio::select! {
                end = child.wait() => match end {
                    Ok(status) if status.success() => {}
                    Ok(status) => tracing::warn!(%status, "a window ended in an unusual way"),
                    Err(error) => tracing::warn!(%error, "a window was lost"),
                },
                _ = closed => {
                    let net = Duration::from_millis(CLOSE_MS_MAX);
                    if tokio::time::timeout(net, child.wait()).await.is_err() {
                        // It may have gone in between; then there is nothing to end.
                        let _ = child.kill().await;
                    }
                }
            }
        });
        Window { task, _open: open }
    }

    fn is_open(&self) -> bool {
        !self.task.is_finished()
    }
}

/// Why no window can open here, if none can: `lookup` gives the environment, `program` is what [`program`] found.
#[must_use]
pub fn obstacle(program: Option<&Path>, lookup: impl Fn(&str) -> Option<OsString>) -> Option<ErrorCode> {
    let displays = ["DISPLAY", "WAYLAND_DISPLAY"];
    let named = |name| lookup(name).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "linux") && !displays.into_iter().any(named) {
        Some(ErrorCode::NoDisplay)
    } else if program.is_none() {
        Some(ErrorCode::WindowMissing)
    } else {
        None
    }
}

/// Finds the window's program: `wish` (`BREAKWATER_WINDOW`), else beside `own`, else in `search` (`PATH`).
#[must_use]
pub fn program(wish: Option<OsString>, own: Option<&Path>, search: Option<OsString>) -> Option<PathBuf> {
    if let Some(wish) = wish.filter(|wish| !wish.is_empty()) {
        return Some(PathBuf::from(wish));
    }
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    let beside = own.and_then(Path::parent).map(Path::to_owned);
    let search = search.unwrap_or_default();
    beside
        .into_iter()
        .chain(std::env::split_paths(&search))
        .map(|dir| dir.join(&name))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_wins_over_the_neighbour_and_that_over_the_path() {
        let (near, far) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let own = near.path().join("breakwater");
        let search = Some(far.path().as_os_str().to_owned());
        assert_eq!(program(None, Some(&own), search.clone()), None);
        std::fs::write(far.path().join(PROGRAM), "").unwrap();
        assert_eq!(
            program(None, Some(&own), search.clone()),
            Some(far.path().join(PROGRAM))
        );
        std::fs::write(near.path().join(PROGRAM), "").unwrap();
        assert_eq!(
            program(None, Some(&own), search.clone()),
            Some(near.path().join(PROGRAM))
        );
        assert_eq!(
            program(Some("/x".into()), Some(&own), search),
            Some(PathBuf::from("/x"))
        );
    }

    #[test]
    fn the_renderer_is_off_with_nvidias_driver_unless_somebody_said_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let (driver, none) = (folder.path().join("version"), folder.path().join("none"));
        std::fs::write(&driver, "NVRM").unwrap();
        assert_eq!(renderer(&driver, None), Some((DMABUF_OFF, "1")));
        assert_eq!(renderer(&none, None), None);
        for said in ["0", "1", ""] {
            assert_eq!(renderer(&driver, Some(said.into())), None, "{said}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn no_window_can_open_without_a_display_or_its_program() {
        let with = |vars: &'static [(&str, &str)], program: Option<&str>| {
            let lookup = |name: &str| {
                let found = vars.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| OsString::from(value))
            };
            obstacle(program.map(Path::new), lookup)
        };
        let window = Some("/usr/bin/breakwater-window");
        assert_eq!(with(&[("DISPLAY", ":0")], window), None);
        assert_eq!(with(&[("WAYLAND_DISPLAY", "wayland-0")], window), None);
        assert_eq!(with(&[("DISPLAY", "")], window), Some(ErrorCode::NoDisplay));
        assert_eq!(with(&[], window), Some(ErrorCode::NoDisplay));
        assert_eq!(with(&[("DISPLAY", ":0")], None), Some(ErrorCode::WindowMissing));
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_reset_window_that_does_not_close_itself_is_ended() {
        let mut windows = Windows::new(Some(PathBuf::from("/nowhere")), Path::new("/"));
        windows.open_reset();
        assert!(
            windows.reset.is_none(),
            "a program that is not there is no window"
        );

        let stubborn = Command::new("sleep")
            .arg("600")
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let window = Window::hold(stubborn);
        assert!(window.is_open());
        let Window { task, _open } = window;
        drop(_open);
        task.await.unwrap();
    }
}
