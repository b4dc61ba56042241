//! Which of the agent's own resets the running one shows. In memory: a reset ends with the run of the program that it
//! began in, so there is none to show it again for, and nothing on the disk says what was chosen when.

use chrono::{DateTime, Utc};
use std::sync::{Mutex, PoisonError};

/// What is shown: a title and a few lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) title: String,
    pub(crate) text: String,
}

/// The place of it.
#[derive(Default)]
pub(crate) struct ShownIdea(Mutex<Option<(DateTime<Utc>, Shown)>>);

impl ShownIdea {
    /// The reset that began then shows this, or nothing of the agent's own.
    pub(crate) fn set(&self, began_at: Option<DateTime<Utc>>, shown: Option<Shown>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = began_at.zip(shown);
    }

    /// What the reset that began then shows.
    pub(crate) fn of(&self, began_at: DateTime<Utc>) -> Option<Shown> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (at, shown) = kept.as_ref()?;
        (*at == began_at).then(|| shown.clone())
    }
}
