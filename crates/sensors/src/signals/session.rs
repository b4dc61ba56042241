//! What this session can tell us.
//!
//! Decides which watches to run, from the session's own environment. A session without a display or a bus
//! is fine: then fewer are run.

use super::{
    Wanted, Watch, bus::Bus, do_not_disturb::DoNotDisturb, login::Login, mutter::Mutter, steps::Steps,
    wayland::Wayland, x11::X11,
};
use std::path::PathBuf;

/// What is known of the session before anything is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// Name of the X display (`DISPLAY`).
    pub display: Option<String>,
    /// Socket of the Wayland compositor (`WAYLAND_DISPLAY` under `XDG_RUNTIME_DIR`).
    pub compositor: Option<PathBuf>,
    /// The session's bus.
    pub bus: Option<Bus>,
    /// The machine's bus.
    pub system_bus: Option<Bus>,
    /// Names of the desktop, with colons between (`XDG_CURRENT_DESKTOP`).
    pub desktop: String,
}

impl Session {
    /// What to watch here; hands and full screen only while `wanted`.
    #[must_use]
    pub fn watches(&self, wanted: &Wanted) -> Vec<Box<dyn Watch>> {
        let mut watches: Vec<Box<dyn Watch>> = vec![Box::new(Steps::default())];
        match &self.system_bus {
            Some(bus) => watches.push(Box::new(Login(bus.clone()))),
            None => tracing::info!("no system bus: sleep and lock are not noticed"),
        }
        match &self.bus {
            Some(bus) => watches.push(Box::new(DoNotDisturb::new(bus.clone(), self.is_gnome()))),
            None => tracing::info!("no session bus: do-not-disturb is not noticed"),
        }
        // An X display beside a compositor is for old programs, knows only of those, and may be started by
        // our very asking.
        match (&self.compositor, &self.display, &self.bus) {
            (Some(_), _, Some(bus)) if self.is_gnome() => {
                watches.push(Box::new(Mutter::new(bus.clone(), wanted.clone())));
            }
            (Some(socket), _, _) => watches.push(Box::new(Wayland::new(socket.clone(), wanted.clone()))),
            (None, Some(display), _) => watches.push(Box::new(X11::new(display.clone(), wanted.clone()))),
            (None, None, _) => tracing::info!("no display: hands and full screen are not noticed"),
        }
        watches
    }

    fn is_gnome(&self) -> bool {
        self.desktop
            .split(':')
            .any(|name| name.eq_ignore_ascii_case("gnome"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watched(session: &Session) -> Vec<&'static str> {
        let (_keep, wanted) = tokio::sync::watch::channel(false);
        session
            .watches(&wanted)
            .iter()
            .map(|watch| watch.what())
            .collect()
    }

    fn hands(display: bool, compositor: bool, desktop: &str) -> Option<&'static str> {
        let session = Session {
            display: display.then(|| ":0".to_owned()),
            compositor: compositor.then(|| "/run/user/1000/wayland-0".into()),
            bus: Some(Bus("unix:path=/run/user/1000/bus".to_owned())),
            desktop: desktop.to_owned(),
            ..Session::default()
        };
        watched(&session)
            .into_iter()
            .find(|what| what.starts_with("hands"))
    }

    #[test]
    fn each_session_has_the_one_that_knows_its_hands() {
        assert_eq!(hands(true, false, "XFCE"), Some("hands and full screen on X11"));
        assert_eq!(hands(true, false, "GNOME"), Some("hands and full screen on X11"));
        assert_eq!(hands(true, true, "KDE"), Some("hands on Wayland"));
        assert_eq!(hands(true, true, "ubuntu:GNOME"), Some("hands on GNOME"));
        assert_eq!(hands(false, false, ""), None);
    }

    #[test]
    fn a_bare_session_still_has_its_clock() {
        assert_eq!(watched(&Session::default()), ["steps of the clock"]);
    }
}
