//! How somebody likes to be recognised, and whom a leader has not noticed for a while.
//!
//! The card is its author's own word, of a few fixed choices and one sentence. The reminder is about names alone: it has no
//! count, no order by anything but the name, and nothing of it leaves the leader's desk.

use crate::{
    closed_set::closed_set,
    kudos::{KudosError, Note},
    text,
};
use chrono::{DateTime, TimeDelta, Utc};

/// The longest sentence of a card, in characters.
pub const CARD_CHARS_MAX: usize = 140;
/// A leader is reminded of somebody to whom nothing was given from this desk for so many days.
pub const NOTICED_DAYS: i64 = 28;
/// Most people that a leader is reminded of at once.
pub const REMINDED_MAX: usize = 3;

closed_set! {
    /// A way of being recognised that somebody likes.
    pub enum Way {
        /// Between the two of us.
        Quietly = "quietly",
        /// Where the team can hear it.
        BeforeTheTeam = "before_the_team",
        /// Written, to be read again.
        InWriting = "in_writing",
        /// Said face to face.
        InPerson = "in_person",
        /// With what exactly it was that helped.
        InDetail = "in_detail",
    }
}

/// The sentence of a card; `None` when there is none.
///
/// # Errors
/// As [`Note::new`], with [`CARD_CHARS_MAX`].
pub fn sentence(written: &str) -> Result<Option<Note>, KudosError> {
    if written.trim().is_empty() {
        return Ok(None);
    }
    let (note, max) = (Note::new(written)?, CARD_CHARS_MAX);
    let chars = text::length(note.as_str());
    match chars > max {
        true => Err(KudosError::NoteTooLong { chars, max }),
        false => Ok(Some(note)),
    }
}

/// Whether a leader is reminded of somebody: nothing was given to them from here for [`NOTICED_DAYS`], in which this desk
/// would know.
#[must_use]
pub fn is_unnoticed(
    last_given: Option<DateTime<Utc>>,
    here_since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> bool {
    let known = last_given.unwrap_or(here_since).max(here_since);
    now - known >= TimeDelta::days(NOTICED_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leader_is_reminded_after_four_weeks_and_never_of_what_this_desk_cannot_know() {
        let day = |n| DateTime::UNIX_EPOCH + TimeDelta::days(n);
        for (last, since, now, reminded) in [
            (Some(10), 0, 37, false),
            (Some(10), 0, 38, true),
            (None, 0, 27, false),
            (None, 0, 28, true),
            // She gave it at another desk, before this one was hers.
            (Some(0), 30, 40, false),
        ] {
            assert_eq!(
                is_unnoticed(last.map(day), day(since), day(now)),
                reminded,
                "{last:?} {since} {now}"
            );
        }
    }

    #[test]
    fn the_sentence_of_a_card_is_short_or_not_there() {
        assert_eq!(sentence("  "), Ok(None));
        assert!(sentence(&"a".repeat(CARD_CHARS_MAX)).is_ok());
        assert!(sentence(&"a".repeat(CARD_CHARS_MAX + 1)).is_err());
    }
}
