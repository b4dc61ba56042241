//! Notifications: the offer of a reset, which can be answered and taken away, and notes, which cannot.
//!
//! One offer is up at most. Nothing here decides when an offer ends, waits on a thread for an answer, or lets
//! a daemon that is missing, slow or dying hold up the resident.

mod note;
mod nudge;

use app::desktop::NudgeAnswer;
pub use note::{Kind, Note};
pub use nudge::Nudge;
use std::path::PathBuf;
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
};

/// Name under which every notification is shown.
const APP_NAME: &str = "Breakwater";
/// Notes that wait while a daemon is slow; the newest of more are dropped.
const NOTES_WAITING_MAX: usize = 16;

/// Shows notifications.
#[derive(Debug)]
pub struct Notices {
    answers: mpsc::UnboundedSender<NudgeAnswer>,
    offer: Option<Offer>,
    notes: Option<mpsc::Sender<Note>>,
    picture: PathBuf,
}

#[derive(Debug)]
struct Offer {
    // Never sent on: its end takes the offer away.
    up: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Notices {
    /// Answers to an offer go to `answers`; the picture of notes is kept at `picture`.
    #[must_use]
    pub fn new(answers: mpsc::UnboundedSender<NudgeAnswer>, picture: PathBuf) -> Notices {
        Notices {
            answers,
            picture,
            offer: None,
            notes: None,
        }
    }

    /// Offers a reset, after an earlier offer is gone.
    pub fn offer(&mut self, nudge: Nudge) {
        let earlier = self.offer.take().map(|Offer { up, task }| {
            drop(up);
            task
        });
        let answers = self.answers.clone();
        let (up, withdrawn) = oneshot::channel();
        let task = tokio::spawn(async move {
            if let Some(earlier) = earlier {
                let _ = earlier.await;
            }
            match nudge::offer(&nudge, withdrawn).await {
                Ok(Some(answer)) => {
                    let _ = answers.send(answer);
                }
                Ok(None) => {}
                Err(error) => {
                    tracing::warn!(%error, "an offer could not be shown; tray and window have it too")
                }
            }
        });
        self.offer = Some(Offer { up, task });
    }

    /// Takes the offer away, if one is up. An answer that comes after this is not passed on.
    pub fn withdraw(&mut self) {
        // The task goes on until the daemon has closed it, and no longer than `nudge::CALL_MS_MAX`.
        self.offer = None;
    }

    /// Takes the offer away and waits until it is gone.
    pub async fn close(&mut self) {
        if let Some(Offer { up, task }) = self.offer.take() {
            drop(up);
            let _ = task.await;
        }
    }

    /// Shows a note, after the notes before it.
    pub fn note(&mut self, note: Note) {
        let notes = self
            .notes
            .get_or_insert_with(|| note::start(self.picture.clone()));
        if notes.try_send(note).is_err() {
            tracing::warn!("a note was dropped: the notification daemon does not keep up");
        }
    }
}
