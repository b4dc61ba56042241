//! Hands and full screen on an X display: one connection, one thread that sleeps until the display speaks.
//!
//! Decides when the two are looked at: only while an offer may come. A thread, since an answer of a display
//! that hangs must hold up nothing else.

mod full_screen;
mod hands;

use super::{SignalError, Voice, Wanted, Watch};
use crate::stop::{self, StopToken, Woken};
use full_screen::FullScreen;
use futures_util::future::BoxFuture;
use hands::Hands;
use std::{os::fd::AsFd, path::PathBuf, thread::Builder};
use tokio::sync::oneshot;
use x11rb::{
    connection::Connection,
    errors::{ConnectError, ConnectionError, ReplyError, ReplyOrIdError},
    rust_connection::RustConnection,
};

/// Room for one event and its answer.
const STACK_BYTES: usize = 256 * 1024;

/// One X display.
#[derive(Debug)]
pub struct X11 {
    display: String,
    wanted: Wanted,
}

impl X11 {
    /// The display of this name, for example `:0`, looked at while `wanted`.
    #[must_use]
    pub fn new(display: String, wanted: Wanted) -> Self {
        Self { display, wanted }
    }
}

impl Watch for X11 {
    fn what(&self) -> &'static str {
        "hands and full screen on X11"
    }

    fn waits_for(&self) -> Vec<PathBuf> {
        let number = self.display.strip_prefix(':').unwrap_or_default();
        let number = number.split('.').next().unwrap_or_default();
        let local = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let socket = local.then(|| PathBuf::from(format!("/tmp/.X11-unix/X{number}")));
        socket.into_iter().collect()
    }

    fn watch<'a>(&'a mut self, voice: &'a Voice) -> BoxFuture<'a, Result<(), SignalError>> {
        Box::pin(async move {
            let (stopper, token) = stop::pair()?;
            let (end, ended) = oneshot::channel();
            let seat = Seat {
                display: self.display.clone(),
                wanted: self.wanted.clone(),
                voice: voice.clone(),
                token,
            };
            Builder::new()
                .name("x11".to_owned())
                .stack_size(STACK_BYTES)
                .spawn(move || end.send(seat.live()))?;
            tokio::pin!(ended);
            loop {
                tokio::select! {
                    lived = &mut ended => return lived.unwrap_or(Err(SignalError::Closed)),
                    changed = self.wanted.changed() => match changed {
                        Ok(()) => stopper.ring(),
                        Err(_) => return Ok(()),
                    },
                }
            }
        })
    }
}

/// What the thread has.
struct Seat {
    display: String,
    wanted: Wanted,
    voice: Voice,
    token: StopToken,
}

impl Seat {
    /// Speaks until told to stop or until the display is gone.
    fn live(self) -> Result<(), SignalError> {
        let (display, screen) = RustConnection::connect(Some(&self.display))?;
        let root = display.setup().roots[screen].root;
        let mut full_screen = FullScreen::new(&display, root)?;
        let mut hands = Hands::find(&display)?;
        if hands.is_none() {
            tracing::info!("the display keeps no idle time: typing is not noticed");
        }
        let mut watching = false;
        loop {
            let wanted = *self.wanted.borrow();
            if wanted != watching {
                watching = wanted;
                full_screen.watch(&display, wanted)?;
                if let Some(hands) = &mut hands {
                    hands.watch(&display, wanted, &self.voice)?;
                }
                if !wanted {
                    self.voice.take_back_blocking()?;
                }
            }
            // Answers bring events along, so nothing may be asked between the last look and the sleep.
            while let Some(event) = display.poll_for_event()? {
                full_screen.hear(&display, &event)?;
                if let Some(hands) = &mut hands {
                    hands.hear(&display, &event, &self.voice)?;
                }
            }
            if watching {
                self.voice.say_blocking(full_screen.now())?;
            }
            display.flush()?;
            if self.token.wait(Some(display.stream().as_fd()), None)? == Woken::Stop {
                return Ok(());
            }
        }
    }
}

/// An answer, or `None` when what it was about is gone.
fn if_there<T>(answer: Result<T, ReplyError>) -> Result<Option<T>, SignalError> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(ReplyError::X11Error(_)) => Ok(None),
        Err(ReplyError::ConnectionError(error)) => Err(error.into()),
    }
}

impl From<ConnectError> for SignalError {
    fn from(error: ConnectError) -> Self {
        Self::Display(error.to_string())
    }
}

impl From<ConnectionError> for SignalError {
    fn from(error: ConnectionError) -> Self {
        Self::Display(error.to_string())
    }
}

impl From<ReplyError> for SignalError {
    fn from(error: ReplyError) -> Self {
        match error {
            ReplyError::ConnectionError(error) => error.into(),
            ReplyError::X11Error(error) => Self::Display(format!("{:?}", error.error_kind)),
        }
    }
}

impl From<ReplyOrIdError> for SignalError {
    fn from(error: ReplyOrIdError) -> Self {
        match error {
            ReplyOrIdError::IdsExhausted => Self::Display("no ids left".to_owned()),
            ReplyOrIdError::ConnectionError(error) => error.into(),
            ReplyOrIdError::X11Error(error) => Self::from(ReplyError::X11Error(error)),
        }
    }
}
