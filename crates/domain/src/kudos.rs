//! Kudos: a thank-you with words, from a peer, a leader or a customer.
//!
//! Decides what a kudos may say and who may see it. Has no points, no counts of others and no ranking.

pub mod again;
pub mod report;

use crate::{
    id::{KudosId, PersonId, ValueId},
    text,
    time::Mono,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The longest note, in characters as a reader counts them.
pub const NOTE_CHARS_MAX: usize = 600;
/// The longest note in bytes: whatever was said, a kudos travels at one length.
pub const NOTE_BYTES_MAX: usize = 4 * NOTE_CHARS_MAX;
/// The least a note says, in letters as [`text::said`] counts them: a short word, one Han character, one emoji.
/// "ty" says nothing, and neither do dots.
pub const NOTE_SAID_MIN: usize = 3;
/// The longest answer to a kudos, in characters: one sentence.
pub const THANKS_CHARS_MAX: usize = 200;
/// Most people who get a kudos of the same words at once.
pub const RECEIVERS_MAX: usize = 60;
/// For how long what was given can be undone, in milliseconds: until then nothing of it leaves the desk.
pub const UNDO_MS: u64 = 10_000;

/// The words of a kudos: trimmed, saying at least [`NOTE_SAID_MIN`], at most [`NOTE_CHARS_MAX`] characters,
/// without anything that cannot be seen. What arrives from elsewhere is read with [`Note::received`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Note(String);

/// Why a kudos is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KudosError {
    /// The note says less than [`NOTE_SAID_MIN`].
    #[error("the note says nothing yet; write at least one word")]
    NoteTooShort,
    /// The note is longer than [`NOTE_CHARS_MAX`] or [`NOTE_BYTES_MAX`].
    #[error("the note has {chars} characters; {max} are the most")]
    NoteTooLong {
        /// Characters found.
        chars: usize,
        /// Most allowed; fewer when they are long ones.
        max: usize,
    },
    /// The note holds a control character, an invisible one, or one that turns the direction of writing.
    #[error("the note holds a character that cannot be shown")]
    NoteHasControl,
    /// Giver and receiver are the same person.
    #[error("a kudos goes to somebody else")]
    ToSelf,
}

impl Note {
    /// Checks and trims what somebody writes; tabs become spaces and every line end becomes `\n`.
    ///
    /// # Errors
    /// [`KudosError`] when it says nothing, is too long or holds what cannot be seen.
    pub fn new(written: &str) -> Result<Note, KudosError> {
        let note = plain(written);
        within_limits(&note)?;
        if text::said(&note) < NOTE_SAID_MIN {
            return Err(KudosError::NoteTooShort);
        }
        if text::unseen(&note).is_some() || text::piled(&note) {
            return Err(KudosError::NoteHasControl);
        }
        Ok(Note(note))
    }

    /// A note that another program wrote, of this version or another: what cannot be seen is left out, and
    /// how little it says is no reason to lose it.
    ///
    /// # Errors
    /// [`KudosError`] when nothing of it can be seen or it is too long.
    pub fn received(text: &str) -> Result<Note, KudosError> {
        let note = plain(&text::seen_only(&plain(text)));
        within_limits(&note)?;
        if note.is_empty() {
            return Err(KudosError::NoteTooShort);
        }
        Ok(Note(note))
    }

    /// The sentence that somebody answers a kudos with; `None` when they write none.
    ///
    /// # Errors
    /// As [`Note::new`], with [`THANKS_CHARS_MAX`].
    pub fn of_thanks(written: &str) -> Result<Option<Note>, KudosError> {
        if written.trim().is_empty() {
            return Ok(None);
        }
        let (note, max) = (Note::new(written)?, THANKS_CHARS_MAX);
        let chars = text::length(note.as_str());
        match chars > max {
            true => Err(KudosError::NoteTooLong { chars, max }),
            false => Ok(Some(note)),
        }
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How long a kudos still stays at the desk, in milliseconds, so that it can be undone. One that an earlier run of the
/// program kept, of which nobody knows when it was given, stays no longer: who gave it is not kept waiting twice.
#[must_use]
pub fn stays_ms(given: Option<Mono>, now: Mono) -> u64 {
    given.map_or(0, |given| UNDO_MS.saturating_sub(now.since_ms(given)))
}

fn plain(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    text.replace('\t', " ").trim().to_owned()
}

fn within_limits(note: &str) -> Result<(), KudosError> {
    let chars = text::length(note);
    let max = NOTE_CHARS_MAX.min(text::length_within(note, NOTE_BYTES_MAX));
    if chars > max {
        return Err(KudosError::NoteTooLong { chars, max });
    }
    Ok(())
}

impl TryFrom<String> for Note {
    type Error = KudosError;
    fn try_from(text: String) -> Result<Self, KudosError> {
        Note::received(&text)
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
        for letter in ["é", "e\u{301}", "谢", "👏"] {
            for count in [NOTE_CHARS_MAX - 1, NOTE_CHARS_MAX] {
                assert!(Note::new(&letter.repeat(count)).is_ok(), "{letter} {count}");
            }
            let (max, chars) = (NOTE_CHARS_MAX, NOTE_CHARS_MAX + 1);
            let refused = Err(KudosError::NoteTooLong { chars, max });
            assert_eq!(Note::new(&letter.repeat(chars)), refused);
        }
        // Families are long: what travels is bounded in bytes too.
        let family = "👩\u{200d}👩\u{200d}👧\u{200d}👦".repeat(97);
        let refused = Err(KudosError::NoteTooLong { chars: 97, max: 96 });
        assert_eq!(Note::new(&family), refused);
    }

    #[test]
    fn a_thank_you_is_long_enough_in_every_script_and_nothing_is_not() {
        for text in [
            "thx",
            "Danke",
            "谢谢",
            "谢",
            "辛苦了",
            "🙏",
            "❤️",
            "ありがとう",
            "감사",
            "10/10",
            "спс",
            "شكرا",
            "ขอบคุณ",
            "धन्यवाद",
        ] {
            assert!(Note::new(text).is_ok(), "{text}");
        }
        for text in [
            "",
            " ty ",
            "ｔｙ",
            "...",
            "—!?",
            "\u{200b}\u{200b}\u{200b}",
            ":-)",
            "\u{3164}\u{3164}\u{3164}",
        ] {
            assert_eq!(Note::new(text), Err(KudosError::NoteTooShort), "{text:?}");
        }
    }

    #[test]
    fn thanks_may_say_nothing_or_one_sentence_and_not_more() {
        assert_eq!(Note::of_thanks(" \n"), Ok(None));
        assert!(Note::of_thanks(&"a".repeat(THANKS_CHARS_MAX)).unwrap().is_some());
        let (max, chars) = (THANKS_CHARS_MAX, THANKS_CHARS_MAX + 1);
        let refused = Err(KudosError::NoteTooLong { chars, max });
        assert_eq!(Note::of_thanks(&"a".repeat(chars)), refused);
        assert_eq!(Note::of_thanks("ty"), Err(KudosError::NoteTooShort));
    }

    #[test]
    fn a_kudos_stays_for_ten_seconds_and_one_of_an_earlier_run_no_longer() {
        let given = Mono(1_000);
        for (now, stays) in [
            (0, UNDO_MS),
            (1_000, UNDO_MS),
            (10_999, 1),
            (11_000, 0),
            (90_000, 0),
        ] {
            assert_eq!(stays_ms(Some(given), Mono(now)), stays, "at {now}");
        }
        assert_eq!(stays_ms(None, Mono(0)), 0);
    }

    #[test]
    fn a_note_keeps_line_breaks_and_refuses_what_cannot_be_seen() {
        for text in ["one\r\ntwo", "one\rtwo", "one\u{2028}two"] {
            assert_eq!(Note::new(text).map(String::from), Ok("one\ntwo".to_owned()));
        }
        for text in [
            "bell\u{7}here",
            "so kind\u{202e}",
            "so\u{200b}kind",
            "so\u{ad}kind",
            &"a\u{300}".repeat(9).replace('\u{300}', &"\u{300}".repeat(20)),
        ] {
            assert_eq!(Note::new(text), Err(KudosError::NoteHasControl), "{text:?}");
        }
        assert!(Note::new("می\u{200c}خواهم 👩\u{200d}👧 ❤\u{fe0f}").is_ok());
    }

    #[test]
    fn a_note_of_another_version_is_kept_without_what_cannot_be_seen() {
        for (text, kept) in [
            ("ty", "ty"),
            ("so\u{200b} kind\u{202e}\u{7}", "so kind"),
            ("\u{feff}谢谢", "谢谢"),
        ] {
            assert_eq!(Note::received(text).map(String::from), Ok(kept.to_owned()));
        }
        assert_eq!(Note::received("\u{200b} \u{2066}"), Err(KudosError::NoteTooShort));
        assert!(Note::received(&"a".repeat(NOTE_CHARS_MAX + 1)).is_err());
    }
}
