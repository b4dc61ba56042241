//! Whether the active window fills the screen, as the window manager writes it down (EWMH).
//!
//! Decides nothing but that. Reads two properties by name and no other: never a title, a class or an owner.
//! A program that fills the screen behind the window manager's back is not seen.

use super::if_there;
use crate::signals::SignalError;
use domain::tracker::Outside;
use x11rb::{
    NONE,
    protocol::{
        Event,
        xproto::{Atom, AtomEnum, ChangeWindowAttributesAux, ConnectionExt, EventMask, Window},
    },
    rust_connection::RustConnection,
};

/// States a window may have; there are thirteen.
const STATES_MAX: u32 = 64;

/// The active window of a display.
pub(super) struct FullScreen {
    root: Window,
    active_atom: Atom,
    state_atom: Atom,
    full_atom: Atom,
    watching: bool,
    window: Window,
    full: bool,
}

impl FullScreen {
    /// The active window under `root`; not looked at yet.
    pub(super) fn new(display: &RustConnection, root: Window) -> Result<Self, SignalError> {
        let atom = |name: &'static str| -> Result<Atom, SignalError> {
            Ok(display.intern_atom(false, name.as_bytes())?.reply()?.atom)
        };
        Ok(Self {
            root,
            active_atom: atom("_NET_ACTIVE_WINDOW")?,
            state_atom: atom("_NET_WM_STATE")?,
            full_atom: atom("_NET_WM_STATE_FULLSCREEN")?,
            watching: false,
            window: NONE,
            full: false,
        })
    }

    /// What to say now.
    pub(super) fn now(&self) -> Outside {
        Outside::FullScreen { on: self.full }
    }

    /// Begins to look, or ends.
    pub(super) fn watch(&mut self, display: &RustConnection, on: bool) -> Result<(), SignalError> {
        self.watching = on;
        self.select(display, self.root, on)?;
        if on {
            return self.follow(display);
        }
        self.leave(display)
    }

    /// Follows what an event says of the active window or of its state.
    pub(super) fn hear(&mut self, display: &RustConnection, event: &Event) -> Result<(), SignalError> {
        let Event::PropertyNotify(change) = event else {
            return Ok(());
        };
        if !self.watching {
            return Ok(());
        }
        if change.window == self.root && change.atom == self.active_atom {
            self.follow(display)?;
        } else if change.window == self.window && change.atom == self.state_atom {
            self.full = self.is_full(display)?;
        }
        Ok(())
    }

    fn follow(&mut self, display: &RustConnection) -> Result<(), SignalError> {
        let asked = display.get_property(false, self.root, self.active_atom, AtomEnum::WINDOW, 0, 1)?;
        let active = if_there(asked.reply())?;
        let active = active.and_then(|answer| answer.value32()?.next()).unwrap_or(NONE);
        if active != self.window {
            self.leave(display)?;
            self.window = active;
            if active != NONE {
                self.select(display, active, true)?;
            }
        }
        // Read after it was selected, so that no change falls in between.
        self.full = self.is_full(display)?;
        Ok(())
    }

    fn leave(&mut self, display: &RustConnection) -> Result<(), SignalError> {
        let before = std::mem::replace(&mut self.window, NONE);
        if before != NONE && before != self.root {
            self.select(display, before, false)?;
        }
        self.full = false;
        Ok(())
    }

    fn is_full(&self, display: &RustConnection) -> Result<bool, SignalError> {
        if self.window == NONE {
            return Ok(false);
        }
        let asked =
            display.get_property(false, self.window, self.state_atom, AtomEnum::ATOM, 0, STATES_MAX)?;
        let states = if_there(asked.reply())?;
        Ok(states.is_some_and(|states| {
            let mut atoms = states.value32().into_iter().flatten();
            atoms.any(|atom| atom == self.full_atom)
        }))
    }

    /// Asks for the changes of a window's properties. A window that is gone answers with an error event,
    /// which nobody hears.
    fn select(&self, display: &RustConnection, window: Window, on: bool) -> Result<(), SignalError> {
        let mask = if on {
            EventMask::PROPERTY_CHANGE
        } else {
            EventMask::NO_EVENT
        };
        let wish = ChangeWindowAttributesAux::new().event_mask(mask);
        display.change_window_attributes(window, &wish)?;
        Ok(())
    }
}
