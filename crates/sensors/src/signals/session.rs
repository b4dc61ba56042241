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
    /// Address of the session's bus (`DBUS_SESSION_BUS_ADDRESS`).
    pub bus: Option<String>,
    /// Names of the desktop, with colons between (`XDG_CURRENT_DESKTOP`).
    pub desktop: String,
}

impl Session {
    /// What to watch here; hands and full screen only while `wanted`.
    #[must_use]
    pub fn watches(&self, wanted: &Wanted) -> Vec<Box<dyn Watch>> {
        let bus = self.bus.clone().map_or(Bus::Session, Bus::At);
        let quiet = DoNotDisturb::new(bus.clone(), self.is_gnome());
        let mut watches: Vec<Box<dyn Watch>> = vec![
            Box::new(Login(Bus::System)),
            Box::new(Steps::default()),
            Box::new(quiet),
        ];
        // An X display beside a compositor is for old programs, knows only of those, and may be started by
        // our very asking.
        match (&self.compositor, &self.display) {
            (Some(_), _) if self.is_gnome() => watches.push(Box::new(Mutter::new(bus, wanted.clone()))),
            (Some(socket), _) => watches.push(Box::new(Wayland::new(socket.clone(), wanted.clone()))),
            (None, Some(display)) => watches.push(Box::new(X11::new(display.clone(), wanted.clone()))),
            (None, None) => tracing::info!("no display: hands and full screen are not noticed"),
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

    fn named(display: bool, compositor: bool, desktop: &str) -> Vec<&'static str> {
        let (_keep, wanted) = tokio::sync::watch::channel(false);
        let session = Session {
            display: display.then(|| ":0".to_owned()),
            compositor: compositor.then(|| "/run/user/1000/wayland-0".into()),
            bus: None,
            desktop: desktop.to_owned(),
        };
        let watches = session.watches(&wanted);
        watches.iter().map(|watch| watch.what()).skip(3).collect()
    }

    #[test]
    fn each_session_has_the_one_that_knows_its_hands() {
        assert_eq!(named(true, false, "XFCE"), ["hands and full screen on X11"]);
        assert_eq!(named(true, false, "GNOME"), ["hands and full screen on X11"]);
        assert_eq!(named(true, true, "KDE"), ["hands on Wayland"]);
        assert_eq!(named(true, true, "ubuntu:GNOME"), ["hands on GNOME"]);
        assert!(named(false, false, "").is_empty());
    }
}
