//! What the system says around the desk: hands, full screen, do-not-disturb, sleep, lock, clock steps. Handed
//! to the application as it is said.
//!
//! Decides nothing but what this session is. What it does not offer is said once in the log and left out.

use app::App;
use sensors::{
    clock::{SharedClock, SystemClock},
    signals::{Voice, Wanted, bus::Bus, keep, session::Session},
};
use std::{path::PathBuf, sync::Arc};
use tokio::{sync::mpsc, task::JoinSet};

/// Signals that may wait for the application.
const SIGNALS_WAITING_MAX: usize = 16;
/// Where the machine's bus is, unless the environment says otherwise.
const SYSTEM_BUS: &str = "unix:path=/run/dbus/system_bus_socket";

/// Passes signals on for as long as there is anything to hear; hands and full screen only while `looked`.
pub async fn watch(app: App, looked: Wanted) {
    let clock: SharedClock = Arc::new(SystemClock);
    let (said, mut saying) = mpsc::channel(SIGNALS_WAITING_MAX);
    let mut watches = JoinSet::new();
    for watch in session().watches(&looked) {
        watches.spawn(keep(watch, Voice::new(clock.clone(), said.clone())));
    }
    drop(said);
    while let Some((at, signal)) = saying.recv().await {
        app.signal(at, signal).await;
    }
}

/// Where the session's bus is, if this process has a session.
pub fn session_bus() -> Option<Bus> {
    session().bus
}

/// Where shortcuts can be had: the session's bus, and its X display, which is none of a Wayland session: what Xwayland
/// gives works in the windows of Xwayland alone.
pub(crate) fn bus_and_display() -> (Option<Bus>, Option<String>) {
    let session = session();
    let display = session.display.filter(|_| session.compositor.is_none());
    (session.bus, display)
}

/// The session this process belongs to.
fn session() -> Session {
    let named = |name| {
        std::env::var_os(name)?
            .into_string()
            .ok()
            .filter(|text| !text.is_empty())
    };
    let runtime = named("XDG_RUNTIME_DIR");
    let own_bus = || runtime.as_ref().map(|runtime| format!("unix:path={runtime}/bus"));
    let system_bus = named("DBUS_SYSTEM_BUS_ADDRESS").unwrap_or_else(|| SYSTEM_BUS.to_owned());
    Session {
        display: named("DISPLAY"),
        compositor: compositor(named("WAYLAND_DISPLAY"), runtime.as_deref()),
        bus: named("DBUS_SESSION_BUS_ADDRESS").or_else(own_bus).map(Bus),
        system_bus: Some(Bus(system_bus)),
        desktop: named("XDG_CURRENT_DESKTOP").unwrap_or_default(),
    }
}

/// The compositor's socket: a path, or a name in the runtime folder.
fn compositor(name: Option<String>, runtime: Option<&str>) -> Option<PathBuf> {
    let name = PathBuf::from(name?);
    if name.is_absolute() {
        return Some(name);
    }
    Some(PathBuf::from(runtime?).join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compositor_is_a_path_or_a_name_in_the_runtime_folder() {
        let found = |name: Option<&str>, runtime: Option<&str>| compositor(name.map(str::to_owned), runtime);
        assert_eq!(
            found(Some("wayland-1"), Some("/run/x")),
            Some("/run/x/wayland-1".into())
        );
        assert_eq!(found(Some("/tmp/w"), None), Some("/tmp/w".into()));
        assert_eq!(found(Some("wayland-1"), None), None);
        assert_eq!(found(None, Some("/run/x")), None);
    }
}
