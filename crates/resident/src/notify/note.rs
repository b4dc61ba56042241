//! Notes: a kudos that came, a word from the background. Shown and forgotten.
//!
//! They go through notify-rust, which knows every desktop. It blocks, so one short-lived thread at a time
//! does it. Must never show a sender's words as markup.

use super::{APP_NAME, NOTES_WAITING_MAX};
use notify_rust::{Hint, Notification, Urgency};
use std::path::{Path, PathBuf};
use tokio::sync::mpsc;

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
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub kind: Kind,
    /// First line.
    pub title: String,
    /// The text below.
    pub text: String,
}

impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Note")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// Starts the line of notes; it ends when the sender is dropped. The picture is kept at `picture`.
pub(super) fn start(picture: PathBuf) -> mpsc::Sender<Note> {
    let (notes, mut waiting) = mpsc::channel::<Note>(NOTES_WAITING_MAX);
    tokio::spawn(async move {
        let mut said = false;
        while let Some(note) = waiting.recv().await {
            let picture = picture.clone();
            let shown = tokio::task::spawn_blocking(move || show(&note, &picture)).await;
            if !matches!(shown, Ok(Ok(()))) && !said {
                said = true;
                tracing::warn!("a note could not be shown; it stands in the window");
            }
        }
    });
    notes
}

fn show(note: &Note, picture: &Path) -> Result<(), notify_rust::error::Error> {
    if !picture.is_file()
        && let Err(error) = std::fs::write(picture, PICTURE)
    {
        tracing::debug!(%error, "notes go without a picture");
    }
    let markup = notify_rust::get_capabilities()?
        .iter()
        .any(|capability| capability == "body-markup");
    let text = if markup {
        crate::markup::escaped(&note.text)
    } else {
        note.text.clone()
    };
    let (urgency, category) = match note.kind {
        Kind::Kudos => (Urgency::Normal, "im.received"),
        Kind::Word | Kind::Chime => (Urgency::Low, "device"),
    };
    Notification::new()
        .appname(APP_NAME)
        .icon(&picture.to_string_lossy())
        .summary(&note.title)
        .body(&text)
        .urgency(urgency)
        .hint(Hint::Category(category.to_owned()))
        .hint(Hint::DesktopEntry("breakwater".to_owned()))
        .hint(match note.kind {
            Kind::Chime => Hint::SoundName(SOUND.to_owned()),
            Kind::Kudos | Kind::Word => Hint::SuppressSound(true),
        })
        .show()?;
    Ok(())
}
