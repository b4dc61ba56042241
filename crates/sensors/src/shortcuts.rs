//! Keys that work wherever the agent is: by the desktop's portal where it has one, else by the X display.
//!
//! Decides nothing but which of the two a session can give. Sleeps until a key is pressed. Must never see any other key
//! than those that were asked for: the display and the portal tell of these alone.

mod portal;
mod x11;

use crate::signals::{SignalError, bus::Bus};
use domain::shortcut::{Keys, ShortcutAct};
use tokio::sync::{mpsc, watch};

/// A shortcut that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What it does.
    pub act: ShortcutAct,
    /// Which keys.
    pub keys: Keys,
    /// What it does, in the agent's language: the desktop asks with it.
    pub label: String,
}

/// What is wanted now.
pub type Wishes = watch::Receiver<Vec<Wanted>>;

/// Who gives the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The desktop's portal: the keys are set in the desktop's own settings.
    Portal,
    /// The X display.
    X11,
    /// Nobody in this session.
    Nobody,
}

/// What became of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It works; with the keys as the desktop calls them, where it says so.
    Works(Option<String>),
    /// Another program has these keys.
    Taken,
    /// No key of this keyboard is called so.
    NoSuchKey,
    /// The desktop did not give it: it was refused, or nothing was answered.
    Refused,
}

/// What is said of shortcuts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Who gives them now, and what became of each.
    Standing(Way, Vec<(ShortcutAct, State)>),
    /// One was pressed.
    Pressed(ShortcutAct),
}

/// Holds the keys that are wanted, as that changes, and says when one is pressed. Ends when nobody wants any more.
///
/// # Errors
/// What gave them is gone; another try may find it again.
pub async fn hold(
    bus: Option<Bus>,
    display: Option<String>,
    mut wanted: Wishes,
    said: mpsc::Sender<Said>,
) -> Result<(), SignalError> {
    wanted.mark_changed();
    if let Some(bus) = bus {
        match portal::hold(&bus, &mut wanted, &said).await {
            Err(SignalError::NotOffered) => {}
            Err(SignalError::Bus(error)) => tracing::info!(%error, "no shortcuts by the desktop's portal"),
            ended => return ended,
        }
    }
    if let Some(display) = display {
        return x11::hold(display, wanted, said).await;
    }
    wanted.mark_changed();
    while wanted.changed().await.is_ok() {
        let all = wanted.borrow_and_update().clone();
        let none = all.into_iter().map(|one| (one.act, State::Refused)).collect();
        said.send(Said::Standing(Way::Nobody, none))
            .await
            .map_err(|_| SignalError::NobodyListens)?;
    }
    Ok(())
}
