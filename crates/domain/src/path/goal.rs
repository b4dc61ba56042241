//! Goals that an agent writes: words and the day they are meant for.
//!
//! Decides how much a goal says and that it aims at nothing like speed. Must never read a clock: whose day it
//! is today comes in.

use super::speed;
use crate::text;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Longest goal, in characters as a reader counts them.
pub const GOAL_CHARS_MAX: usize = 280;
/// The least a goal says, in letters as [`text::said`] counts them: two short words, three Han characters.
pub const GOAL_SAID_MIN: usize = 10;

/// A goal the agent writes: words and the day it is meant for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalText(String);

/// Why a goal is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GoalError {
    /// Says less than [`GOAL_SAID_MIN`].
    #[error("the goal is too short")]
    TooShort,
    /// Over [`GOAL_CHARS_MAX`] characters.
    #[error("the goal is too long")]
    TooLong,
    /// It holds a control character, an invisible one, or one that turns the direction of writing.
    #[error("the goal holds a character that cannot be shown")]
    Unseen,
    /// It aims at speed or handle time.
    #[error("a goal on speed is not kept")]
    OnSpeed,
    /// Its day lies behind.
    #[error("the day is past")]
    DayPast,
}

impl GoalText {
    /// Checks the words and the day of a goal; `today_on` is the agent's own day.
    ///
    /// # Errors
    /// [`GoalError`].
    pub fn new(written: &str, by_on: NaiveDate, today_on: NaiveDate) -> Result<GoalText, GoalError> {
        let goal = written.trim();
        if text::length(goal) > GOAL_CHARS_MAX || goal.len() > 4 * GOAL_CHARS_MAX {
            return Err(GoalError::TooLong);
        }
        if text::said(goal) < GOAL_SAID_MIN {
            return Err(GoalError::TooShort);
        }
        if text::unseen(goal).is_some() || text::piled(goal) {
            return Err(GoalError::Unseen);
        }
        if speed::is_on_speed(goal) {
            return Err(GoalError::OnSpeed);
        }
        if by_on < today_on {
            return Err(GoalError::DayPast);
        }
        Ok(GoalText(goal.to_owned()))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn refused(written: &str) -> Option<GoalError> {
        GoalText::new(written, day(30), day(1)).err()
    }

    #[test]
    fn a_goal_on_speed_is_refused() {
        assert_eq!(refused("Lower my AHT to four minutes"), Some(GoalError::OnSpeed));
        assert_eq!(refused("Shadow two escalation calls about Kahtleen"), None);
    }

    #[test]
    fn a_goal_is_long_enough_when_it_says_something_in_any_script() {
        for goal in [
            "学会处理退款投诉",
            "带一位新同事",
            "学英语",
            "ポーランド語を学ぶ",
            "폴란드어",
            "Learn Polish",
        ] {
            assert_eq!(refused(goal), None, "{goal}");
        }
        for goal in [
            "x",
            "Polish",
            "..........",
            "学习",
            "\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}",
        ] {
            assert_eq!(refused(goal), Some(GoalError::TooShort), "{goal:?}");
        }
    }

    #[test]
    fn a_goal_keeps_its_limit_in_what_a_reader_counts() {
        for letter in ["x", "e\u{301}", "林", "👍"] {
            assert_eq!(refused(&letter.repeat(GOAL_CHARS_MAX)), None, "{letter}");
            assert_eq!(
                refused(&letter.repeat(GOAL_CHARS_MAX + 1)),
                Some(GoalError::TooLong)
            );
        }
        assert_eq!(refused("Shadow two\u{202e} calls"), Some(GoalError::Unseen));
        assert_eq!(refused("Shadow\u{200b}two calls"), Some(GoalError::Unseen));
    }

    #[test]
    fn a_goal_is_meant_for_today_or_later() {
        assert!(GoalText::new("Shadow two calls", day(2), day(2)).is_ok());
        assert_eq!(
            GoalText::new("Shadow two calls", day(1), day(2)),
            Err(GoalError::DayPast)
        );
    }
}
