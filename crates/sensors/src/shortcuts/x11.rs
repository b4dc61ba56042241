//! Keys on an X display: grabbed one by one, so that the display tells of these and of no others. One connection, one
//! thread that sleeps until the display speaks.
//!
//! Decides which key of the keyboard is meant, and that what a held key repeats is one press.

use super::{Said, State, Way, Wishes};
use crate::{
    signals::SignalError,
    stop::{self, StopToken, Woken},
};
use domain::shortcut::{Keys, ShortcutAct};
use std::{os::fd::AsFd, thread::Builder};
use tokio::sync::{mpsc, oneshot};
use x11rb::{
    connection::Connection,
    errors::ReplyError,
    protocol::{
        ErrorKind, Event,
        xproto::{ConnectionExt, GrabMode, Keycode, ModMask, Window},
    },
    rust_connection::RustConnection,
};

/// Room for one event and its answer.
const STACK_BYTES: usize = 256 * 1024;
/// X11's name for the key that switches the number block.
const NUM_LOCK: u32 = 0xff7f;
/// Groups of a modifier map.
const MODIFIERS: usize = 8;

pub(super) async fn hold(
    display: String,
    mut wanted: Wishes,
    said: mpsc::Sender<Said>,
) -> Result<(), SignalError> {
    wanted.mark_unchanged();
    let (stopper, token) = stop::pair()?;
    let (end, ended) = oneshot::channel();
    let seat = Seat {
        display,
        wanted: wanted.clone(),
        said,
        token,
    };
    Builder::new()
        .name("shortcuts".to_owned())
        .stack_size(STACK_BYTES)
        .spawn(move || end.send(seat.live()))?;
    tokio::pin!(ended);
    loop {
        tokio::select! {
            lived = &mut ended => return lived.unwrap_or(Err(SignalError::Closed)),
            changed = wanted.changed() => match changed {
                Ok(()) => stopper.ring(),
                Err(_) => return Ok(()),
            },
        }
    }
}

/// What the thread has.
struct Seat {
    display: String,
    wanted: Wishes,
    said: mpsc::Sender<Said>,
    token: StopToken,
}

/// A key that is ours.
struct Grab {
    code: Keycode,
    held: u16,
    act: ShortcutAct,
}

impl Seat {
    fn live(self) -> Result<(), SignalError> {
        let (display, screen) = RustConnection::connect(Some(&self.display))?;
        let root = display.setup().roots[screen].root;
        let mut board = Board::read(&display)?;
        let mut grabs = self.grab(&display, root, &board)?;
        let mut released = None;
        loop {
            // Answers bring events along, so nothing may be asked between the last look and the sleep.
            while let Some(event) = display.poll_for_event()? {
                match event {
                    // A key that is held goes up and down again at the same moment.
                    Event::KeyPress(press) if released != Some((press.detail, press.time)) => {
                        let held = u16::from(press.state) & !board.locks();
                        let ours = grabs
                            .iter()
                            .find(|grab| grab.code == press.detail && grab.held == held);
                        if let Some(grab) = ours {
                            self.say(Said::Pressed(grab.act))?;
                        }
                    }
                    Event::KeyRelease(release) => released = Some((release.detail, release.time)),
                    Event::MappingNotify(_) => {
                        board.let_go(&display, root, &grabs)?;
                        board = Board::read(&display)?;
                        grabs = self.grab(&display, root, &board)?;
                    }
                    _ => {}
                }
            }
            display.flush()?;
            match self.token.wait(Some(display.stream().as_fd()), None)? {
                Woken::Stop => return Ok(()),
                Woken::Rung => {
                    board.let_go(&display, root, &grabs)?;
                    grabs = self.grab(&display, root, &board)?;
                }
                Woken::Ready | Woken::TimedOut => {}
            }
        }
    }

    /// Takes what can be had, and says what became of each.
    fn grab(&self, display: &RustConnection, root: Window, board: &Board) -> Result<Vec<Grab>, SignalError> {
        let (mut grabs, mut standing) = (Vec::new(), Vec::new());
        let wanted = self.wanted.borrow().clone();
        for one in &wanted {
            let Some(code) = board.code(&one.keys) else {
                standing.push((one.act, State::NoSuchKey));
                continue;
            };
            let held = held(&one.keys);
            let grab = Grab {
                code,
                held,
                act: one.act,
            };
            if board.take(display, root, &grab)? {
                grabs.push(grab);
                standing.push((one.act, State::Works(None)));
            } else {
                board.let_go(display, root, &[grab])?;
                standing.push((one.act, State::Taken));
            }
        }
        self.say(Said::Standing(Way::X11, standing))?;
        Ok(grabs)
    }

    fn say(&self, said: Said) -> Result<(), SignalError> {
        self.said
            .blocking_send(said)
            .map_err(|_| SignalError::NobodyListens)
    }
}

fn held(keys: &Keys) -> u16 {
    let mask = |on: bool, mask: ModMask| if on { u16::from(mask) } else { 0 };
    mask(keys.ctrl, ModMask::CONTROL)
        | mask(keys.alt, ModMask::M1)
        | mask(keys.shift, ModMask::SHIFT)
        | mask(keys.logo, ModMask::M4)
}

/// Which key of the keyboard is called what.
struct Board {
    first: Keycode,
    per_key: usize,
    names: Vec<u32>,
    num_lock: u16,
}

impl Board {
    fn read(display: &RustConnection) -> Result<Board, SignalError> {
        let setup = display.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let mapping = display
            .get_keyboard_mapping(first, last.saturating_sub(first).saturating_add(1))?
            .reply()?;
        let mut board = Board {
            first,
            per_key: usize::from(mapping.keysyms_per_keycode).max(1),
            names: mapping.keysyms,
            num_lock: 0,
        };
        let modifiers = display.get_modifier_mapping()?.reply()?.keycodes;
        let per_group = (modifiers.len() / MODIFIERS).max(1);
        if let Some(code) = board.called(NUM_LOCK) {
            let place = modifiers.iter().position(|one| *one == code);
            board.num_lock = place.map_or(0, |place| 1 << (place / per_group).min(MODIFIERS - 1));
        }
        Ok(board)
    }

    fn code(&self, keys: &Keys) -> Option<Keycode> {
        self.called(keys.keysym())
    }

    /// The key of that name; of several, the one that bears it in the foremost place: on a keyboard with two scripts the
    /// letters stand second.
    fn called(&self, name: u32) -> Option<Keycode> {
        let places = self.names.iter().enumerate().filter(|(_, one)| **one == name);
        let (at, _) = places.min_by_key(|(at, _)| at % self.per_key)?;
        let key = u8::try_from(at / self.per_key).ok()?;
        self.first.checked_add(key)
    }

    /// What may be on and is no part of a shortcut: caps lock, number lock.
    fn locks(&self) -> u16 {
        u16::from(ModMask::LOCK) | self.num_lock | !0x00ff
    }

    fn with_locks(&self, held: u16) -> [ModMask; 4] {
        let (caps, num) = (u16::from(ModMask::LOCK), self.num_lock);
        [held, held | caps, held | num, held | caps | num].map(ModMask::from)
    }

    /// Whether all of it is ours now.
    fn take(&self, display: &RustConnection, root: Window, grab: &Grab) -> Result<bool, SignalError> {
        for mask in self.with_locks(grab.held) {
            let asked = display.grab_key(false, root, mask, grab.code, GrabMode::ASYNC, GrabMode::ASYNC)?;
            match asked.check() {
                Ok(()) => {}
                Err(ReplyError::X11Error(error)) if error.error_kind == ErrorKind::Access => {
                    return Ok(false);
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(true)
    }

    fn let_go(&self, display: &RustConnection, root: Window, grabs: &[Grab]) -> Result<(), SignalError> {
        for grab in grabs {
            for mask in self.with_locks(grab.held) {
                display.ungrab_key(grab.code, root, mask)?;
            }
        }
        Ok(())
    }
}
