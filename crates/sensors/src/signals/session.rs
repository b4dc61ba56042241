//! What this session can tell us.
//!
//! Decides which watches to run, from the session's own environment. A session without a display or a bus
//! is fine: then fewer are run.

use super::{Wanted, Watch, bus::Bus, do_not_disturb::DoNotDisturb, login::Login, x11::X11};

/// What is known of the session before anything is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// Name of the X display (`DISPLAY`).
    pub display: Option<String>,
    /// Address of the session's bus (`DBUS_SESSION_BUS_ADDRESS`).
    pub bus: Option<String>,
    /// Names of the desktop, with colons between (`XDG_CURRENT_DESKTOP`).
    pub desktop: String,
}

impl Session {
    /// What to watch here; hands and full screen only while `wanted`.
    #[must_use]
    pub fn watches(&self, wanted: &Wanted) -> Vec<Box<dyn Watch>> {
        let mut watches: Vec<Box<dyn Watch>> = vec![Box::new(Login(Bus::System))];
        let bus = self.bus.clone().map_or(Bus::Session, Bus::At);
        watches.push(Box::new(DoNotDisturb::new(bus, self.is_gnome())));
        if let Some(display) = &self.display {
            watches.push(Box::new(X11::new(display.clone(), wanted.clone())));
        }
        watches
    }

    fn is_gnome(&self) -> bool {
        self.desktop
            .split(':')
            .any(|name| name.eq_ignore_ascii_case("gnome"))
    }
}
