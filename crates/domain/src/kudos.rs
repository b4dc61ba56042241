//! Kudos: a thank-you with words, from a peer, a leader or a customer.
//!
//! Decides what a kudos may say and who may see it. Has no points, no counts of others and no ranking.

use crate::id::{KudosId, PersonId, ValueId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The longest note, in Unicode scalar values.
pub const NOTE_CHARS_MAX: usize = 600;
/// The shortest note, in Unicode scalar values after trimming: "ty" says nothing.
pub const NOTE_CHARS_MIN: usize = 3;

/// The words of a kudos: trimmed, 3 to 600 characters, no control characters but line breaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Note(String);

/// Why a kudos is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KudosError {
    /// The note has fewer than [`NOTE_CHARS_MIN`] characters.
    #[error("the note has {chars} characters; say at least {min}")]
    NoteTooShort {
        /// Characters found.
        chars: usize,
        /// Fewest allowed.
        min: usize,
    },
    /// The note has more than [`NOTE_CHARS_MAX`] characters.
    #[error("the note has {chars} characters; {max} are the most")]
    NoteTooLong {
        /// Characters found.
        chars: usize,
        /// Most allowed.
        max: usize,
    },
    /// The note holds a control character that is not a line break.
    #[error("the note holds a control character")]
    NoteHasControl,
    /// Giver and receiver are the same person.
    #[error("a kudos goes to somebody else")]
    ToSelf,
}

impl Note {
    /// Checks and trims `text`; tabs become spaces and `\r\n` becomes `\n`.
    ///
    /// # Errors
    /// [`KudosError`] when it is too short, too long or holds control characters.
    pub fn new(text: &str) -> Result<Note, KudosError> {
        let text = text.replace("\r\n", "\n").replace('\t', " ");
        let text = text.trim();
        let chars = text.chars().count();
        if chars > NOTE_CHARS_MAX {
            return Err(KudosError::NoteTooLong {
                chars,
                max: NOTE_CHARS_MAX,
            });
        }
        if chars < NOTE_CHARS_MIN {
            return Err(KudosError::NoteTooShort {
                chars,
                min: NOTE_CHARS_MIN,
            });
        }
        if text.chars().any(|c| c.is_control() && c != '\n') {
            return Err(KudosError::NoteHasControl);
        }
        Ok(Note(text.to_owned()))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Note {
    type Error = KudosError;
    fn try_from(text: String) -> Result<Self, KudosError> {
        Note::new(&text)
    }
}

impl From<Note> for String {
    fn from(note: Note) -> String {
        note.0
    }
}

/// Who may see a received kudos; the receiver decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// The receiver and the giver.
    #[default]
    Me,
    /// The receiver's team.
    Team,
    /// The whole organisation.
    Everyone,
}

/// A kudos from one person to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kudos {
    /// Its id, made on the giver's device.
    pub id: KudosId,
    /// Who gives.
    pub from: PersonId,
    /// Who receives.
    pub to: PersonId,
    /// The words.
    pub note: Note,
    /// The value it is tied to.
    pub value: Option<ValueId>,
    /// When the giver pressed the button, by the giver's clock.
    pub given_at: DateTime<Utc>,
}

impl Kudos {
    /// Checks the one rule between the fields: a kudos goes to somebody else.
    ///
    /// # Errors
    /// [`KudosError::ToSelf`].
    pub fn checked(self) -> Result<Kudos, KudosError> {
        if self.from == self.to {
            Err(KudosError::ToSelf)
        } else {
            Ok(self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_holds_one_under_and_at_the_limit_and_refuses_one_over() {
        assert!(Note::new(&"é".repeat(NOTE_CHARS_MAX - 1)).is_ok());
        assert!(Note::new(&"é".repeat(NOTE_CHARS_MAX)).is_ok());
        assert_eq!(
            Note::new(&"é".repeat(NOTE_CHARS_MAX + 1)),
            Err(KudosError::NoteTooLong {
                chars: NOTE_CHARS_MAX + 1,
                max: NOTE_CHARS_MAX
            })
        );
        assert!(Note::new("thx").is_ok());
        assert_eq!(
            Note::new(" ty "),
            Err(KudosError::NoteTooShort { chars: 2, min: 3 })
        );
    }

    #[test]
    fn a_note_keeps_line_breaks_and_refuses_other_control_characters() {
        assert_eq!(
            Note::new("one\r\ntwo").map(String::from),
            Ok("one\ntwo".to_owned())
        );
        assert_eq!(Note::new("bell\u{7}here"), Err(KudosError::NoteHasControl));
    }
}
