//! Own resets: what does an agent good between two calls, in own words.
//!
//! Decides how much one says and how many are kept. Must never judge what it says: nobody else reads it.

use super::reset::RESET_SECONDS;
use crate::text;
use thiserror::Error;

/// Most of them that an agent keeps.
pub const IDEAS_MAX: usize = 20;
/// Longest title, in characters as a reader counts them.
pub const IDEA_TITLE_CHARS_MAX: usize = 40;
/// Longest text, in characters as a reader counts them.
pub const IDEA_TEXT_CHARS_MAX: usize = 280;
/// Most lines of the text: they stand in the reset's window at once.
pub const IDEA_LINES_MAX: usize = 6;

/// What one likes to do in a reset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    title: String,
    text: String,
    seconds: u32,
}

/// Why one is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum IdeaError {
    /// It has no title.
    #[error("the title is missing")]
    TitleMissing,
    /// The title is over [`IDEA_TITLE_CHARS_MAX`] characters.
    #[error("the title is too long")]
    TitleTooLong,
    /// The text is over [`IDEA_TEXT_CHARS_MAX`] characters or [`IDEA_LINES_MAX`] lines.
    #[error("the text is too long")]
    TextTooLong,
    /// It holds a control character, an invisible one, or one that turns the direction of writing.
    #[error("the text holds a character that cannot be shown")]
    Unseen,
    /// A reset has another length.
    #[error("no reset is that long")]
    Length,
}

impl Idea {
    /// Checks what was written; empty lines at the begin and the end are left out.
    ///
    /// # Errors
    /// [`IdeaError`].
    pub fn new(title: &str, written: &str, seconds: u32) -> Result<Idea, IdeaError> {
        let title = title.trim();
        if title.is_empty() {
            return Err(IdeaError::TitleMissing);
        }
        if too_long(title, IDEA_TITLE_CHARS_MAX) {
            return Err(IdeaError::TitleTooLong);
        }
        let lines: Vec<&str> = written.trim().lines().map(str::trim).collect();
        let text = lines.join("\n");
        if lines.len() > IDEA_LINES_MAX || too_long(&text, IDEA_TEXT_CHARS_MAX) {
            return Err(IdeaError::TextTooLong);
        }
        let unseen = |line: &str| text::unseen(line).is_some() || text::piled(line);
        if unseen(title) || lines.into_iter().any(unseen) {
            return Err(IdeaError::Unseen);
        }
        if !RESET_SECONDS.contains(&seconds) {
            return Err(IdeaError::Length);
        }
        Ok(Idea {
            title: title.to_owned(),
            text,
            seconds,
        })
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// A few lines to read meanwhile; may be empty.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How long it takes.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.seconds
    }
}

fn too_long(written: &str, chars_max: usize) -> bool {
    text::length(written) > chars_max || written.len() > 4 * chars_max
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(title: &str, text: &str, seconds: u32) -> Option<IdeaError> {
        Idea::new(title, text, seconds).err()
    }

    #[test]
    fn a_title_is_there_and_keeps_its_limit() {
        assert_eq!(refused(" \n", "Slowly.", 60), Some(IdeaError::TitleMissing));
        for letter in ["x", "林", "e\u{301}"] {
            assert_eq!(
                refused(&letter.repeat(IDEA_TITLE_CHARS_MAX), "", 60),
                None,
                "{letter}"
            );
            let long = letter.repeat(IDEA_TITLE_CHARS_MAX + 1);
            assert_eq!(refused(&long, "", 60), Some(IdeaError::TitleTooLong), "{letter}");
        }
    }

    #[test]
    fn a_text_keeps_its_limit_in_characters_and_in_lines() {
        assert_eq!(refused("Walk", &"x".repeat(IDEA_TEXT_CHARS_MAX), 60), None);
        let long = "x".repeat(IDEA_TEXT_CHARS_MAX + 1);
        assert_eq!(refused("Walk", &long, 60), Some(IdeaError::TextTooLong));
        let lines = |count: usize| vec!["a"; count].join("\n");
        assert_eq!(refused("Walk", &lines(IDEA_LINES_MAX), 60), None);
        assert_eq!(
            refused("Walk", &lines(IDEA_LINES_MAX + 1), 60),
            Some(IdeaError::TextTooLong)
        );
    }

    #[test]
    fn lines_are_kept_as_lines_and_nothing_unseen_is() {
        let idea = Idea::new(" Walk ", "\nTo the window.\r\n  Back.\n\n", 180).unwrap();
        assert_eq!(
            (idea.title(), idea.text(), idea.seconds()),
            ("Walk", "To the window.\nBack.", 180)
        );
        assert_eq!(refused("Wa\u{202e}lk", "", 60), Some(IdeaError::Unseen));
        assert_eq!(refused("Walk", "To\u{7}", 60), Some(IdeaError::Unseen));
    }

    #[test]
    fn a_length_is_one_that_a_reset_has() {
        for seconds in RESET_SECONDS {
            assert_eq!(refused("Walk", "", seconds), None);
        }
        assert_eq!(refused("Walk", "", 90), Some(IdeaError::Length));
    }
}
