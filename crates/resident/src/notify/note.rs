//! Notes: a kudos that came, a word from the background, a reset that is over.

use super::daemon::{Card, DEFAULT_KEY};
use crate::DesktopCommand;
use std::{collections::HashMap, path::Path};
use zbus::zvariant::Value;

/// The picture beside a note: a daemon finds no icon by name while no package has put one into a theme.
const PICTURE: &[u8] = include_bytes!("../../../../icons/64x64.png");
/// A soft sound of the desktop's own theme.
const SOUND: &str = "complete";

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Thanks came.
    Kudos,
    /// Something in the background.
    Word,
    /// A reset is over: the one that may be heard.
    Chime,
}

/// One note.
#[derive(Clone, PartialEq)]
pub struct Note {
    /// What it is about.
    pub kind: Kind,
    /// First line.
    pub title: String,
    /// The text below.
    pub text: String,
    /// Labels and what they lead to; a click on the text is the first.
    pub actions: Vec<(String, DesktopCommand)>,
}

impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Note")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

impl Note {
    /// What the action with this key leads to; a strange key leads nowhere.
    pub(super) fn command(&self, key: &str) -> Option<&DesktopCommand> {
        let place = if key == DEFAULT_KEY { 0 } else { key.parse().ok()? };
        self.actions.get::<usize>(place).map(|(_, command)| command)
    }
}

/// The note as it is sent; its picture is kept at `picture`.
pub(super) fn card(note: Note, picture: &Path) -> Card {
    if !picture.is_file()
        && let Err(error) = std::fs::write(picture, PICTURE)
    {
        tracing::debug!(%error, "notes go without a picture");
    }
    let hints = hints(note.kind);
    let labels = note.actions.into_iter().map(|(label, _)| label);
    Card {
        title: note.title,
        text: note.text,
        icon: picture.to_string_lossy().into_owned(),
        actions: (0..).map(|place: usize| place.to_string()).zip(labels).collect(),
        hints,
        expires_ms: -1,
    }
}

fn hints(kind: Kind) -> HashMap<&'static str, Value<'static>> {
    let (urgency, category) = match kind {
        Kind::Kudos => (1, "im.received"),
        Kind::Word | Kind::Chime => (0, "device"),
    };
    HashMap::from([
        ("urgency", Value::U8(urgency)),
        ("category", Value::from(category)),
        ("desktop-entry", Value::from("breakwater")),
        match kind {
            Kind::Chime => ("sound-name", Value::from(SOUND)),
            Kind::Kudos | Kind::Word => ("suppress-sound", Value::Bool(true)),
        },
    ])
}
