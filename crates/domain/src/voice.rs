//! Voice: what agents say to the centre, and what becomes of it.
//!
//! Decides what can be said, and that it is always answered: `case` is the way from heard to done, `cluster` what is answered as
//! one, `pulse` the short questions, `release` which of their results may be told. Must never need to know who said something.

pub mod case;
pub mod cluster;
pub mod pulse;
pub mod release;

use crate::{
    closed_set::closed_set,
    kudos::{KudosError, Note},
    text,
};
use thiserror::Error;

/// The longest second field, in characters.
pub const HELPS_CHARS_MAX: usize = 300;
/// The longest name of a tool, in characters.
pub const TOOL_CHARS_MAX: usize = 60;
/// Most minutes that one friction can have cost: a working day.
pub const MINUTES_MAX: u16 = 480;
/// How often something can be added to what was said.
pub const ADDITIONS_MAX: usize = 5;
/// How many anonymous things somebody can begin in a calendar month: so many tokens are theirs.
pub const ANONYMOUS_A_MONTH: u16 = 8;
/// A count that anybody is shown begins here and goes up in steps of it.
pub const K_FLOOR: u32 = 5;
/// The least number of people behind what the direct leader of a unit is shown.
pub const K_LEADER: u32 = 10;

closed_set! {
    /// What is said.
    pub enum Sort {
        /// An idea: what should change, and what would get better.
        Suggestion = "suggestion",
        /// What customers tell the agent.
        Customers = "customers",
        /// A tool that got in the way.
        Friction = "friction",
    }
}

/// Something that is said to the centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is.
    pub sort: Sort,
    /// What should change, what customers say, or what got in the way; only friction can do without.
    pub text: Option<Note>,
    /// What would get better.
    pub helps: Option<Note>,
    /// Which tool; of friction alone, and always.
    pub tool: Option<Tool>,
    /// A customer was waiting meanwhile; of friction alone.
    pub customer_waiting: bool,
    /// How many minutes it cost; of friction alone.
    pub minutes: Option<u16>,
}

/// The name of a tool, as somebody wrote it: trimmed, one line, at most [`TOOL_CHARS_MAX`] characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool(String);

/// Why something cannot be said like this.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum VoiceError {
    /// A text of it.
    #[error(transparent)]
    Text(#[from] KudosError),
    /// No tool was named.
    #[error("name the tool that got in the way")]
    ToolMissing,
    /// The name of the tool is too long.
    #[error("the name of the tool has more than {TOOL_CHARS_MAX} characters")]
    ToolTooLong,
    /// More than [`MINUTES_MAX`], or none at all.
    #[error("minutes are 1 to {MINUTES_MAX}")]
    Minutes,
    /// A tool, minutes or a waiting customer of something that is no friction.
    #[error("only friction has a tool, minutes or a waiting customer")]
    NotFriction,
}

impl Tool {
    /// Reads a name.
    ///
    /// # Errors
    /// [`VoiceError::ToolMissing`], [`VoiceError::ToolTooLong`], or that of a text which cannot be shown.
    pub fn new(written: &str) -> Result<Tool, VoiceError> {
        let name = written.split_whitespace().collect::<Vec<_>>().join(" ");
        if text::said(&name) == 0 {
            return Err(VoiceError::ToolMissing);
        }
        if text::length(&name) > TOOL_CHARS_MAX || name.len() > 4 * TOOL_CHARS_MAX {
            return Err(VoiceError::ToolTooLong);
        }
        if text::unseen(&name).is_some() || text::piled(&name) {
            return Err(KudosError::NoteHasControl.into());
        }
        Ok(Tool(name))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// By what the same tool is known, however it was written: "CRM Suite" and "crm-suite" are one.
    #[must_use]
    pub fn key(&self) -> String {
        let key = text::search_key(&self.0);
        key.chars().filter(|c| c.is_alphanumeric()).collect()
    }
}

/// What somebody typed, before it is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// See [`Said::text`].
    pub text: Option<&'a str>,
    /// See [`Said::helps`].
    pub helps: Option<&'a str>,
    /// See [`Said::tool`].
    pub tool: Option<&'a str>,
    /// See [`Said::customer_waiting`].
    pub customer_waiting: bool,
    /// See [`Said::minutes`].
    pub minutes: Option<u32>,
}

impl Said {
    /// Looks at what somebody typed; the same on the desk and on the server.
    ///
    /// # Errors
    /// [`VoiceError`].
    pub fn new(sort: Sort, typed: Typed<'_>) -> Result<Said, VoiceError> {
        let is_friction = sort == Sort::Friction;
        if !is_friction && (typed.tool.is_some() || typed.customer_waiting || typed.minutes.is_some()) {
            return Err(VoiceError::NotFriction);
        }
        let text = match (written(typed.text), is_friction) {
            (None, true) => None,
            (words, _) => Some(Note::new(words.unwrap_or_default())?),
        };
        let tool = match is_friction {
            true => Some(Tool::new(typed.tool.unwrap_or_default())?),
            false => None,
        };
        let minutes = typed.minutes.map(u16::try_from).transpose();
        let minutes = minutes.map_err(|_| VoiceError::Minutes)?;
        if minutes.is_some_and(|minutes| minutes == 0 || minutes > MINUTES_MAX) {
            return Err(VoiceError::Minutes);
        }
        Ok(Said {
            sort,
            text,
            helps: sentence(written(typed.helps), HELPS_CHARS_MAX)?,
            tool,
            customer_waiting: typed.customer_waiting,
            minutes,
        })
    }
}

fn written(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

fn sentence(text: Option<&str>, max: usize) -> Result<Option<Note>, KudosError> {
    let Some(note) = text.map(Note::new).transpose()? else {
        return Ok(None);
    };
    let chars = text::length(note.as_str());
    match chars > max {
        true => Err(KudosError::NoteTooLong { chars, max }),
        false => Ok(Some(note)),
    }
}

/// A number of people as anybody may be shown it: at least so many, in steps of [`K_FLOOR`]; `None` under the first. Two that
/// are told one after the other differ by nobody or by at least [`K_FLOOR`].
#[must_use]
pub fn at_least(people: u32) -> Option<u32> {
    let steps = people / K_FLOOR * K_FLOOR;
    (steps > 0).then_some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn friction_needs_a_tool_and_nothing_else_and_the_others_need_words() {
        let said = |sort, typed| Said::new(sort, typed);
        let tool = Typed {
            tool: Some(" CRM  Suite "),
            ..Typed::default()
        };
        let friction = said(Sort::Friction, tool).unwrap();
        assert_eq!(friction.tool.unwrap().as_str(), "CRM Suite");
        assert_eq!(
            said(Sort::Friction, Typed::default()),
            Err(VoiceError::ToolMissing)
        );
        assert_eq!(said(Sort::Suggestion, tool), Err(VoiceError::NotFriction));
        assert_eq!(
            said(Sort::Customers, Typed::default()),
            Err(VoiceError::Text(KudosError::NoteTooShort))
        );
    }

    #[test]
    fn minutes_are_from_one_to_a_working_day() {
        for (minutes, fits) in [(0, false), (1, true), (480, true), (481, false), (70_000, false)] {
            let typed = Typed {
                tool: Some("CRM"),
                minutes: Some(minutes),
                ..Typed::default()
            };
            assert_eq!(Said::new(Sort::Friction, typed).is_ok(), fits, "{minutes}");
        }
    }

    #[test]
    fn a_tool_is_the_same_however_it_is_written() {
        let key = |name: &str| Tool::new(name).unwrap().key();
        for other in ["CRM Suite", "crm-suite", "Crm suite!", "ＣＲＭ Suite"] {
            assert_eq!(key(other), "crmsuite", "{other}");
        }
        assert!(Tool::new(&"a".repeat(TOOL_CHARS_MAX)).is_ok());
        assert_eq!(
            Tool::new(&"a".repeat(TOOL_CHARS_MAX + 1)),
            Err(VoiceError::ToolTooLong)
        );
        assert_eq!(Tool::new(" … "), Err(VoiceError::ToolMissing));
    }

    #[test]
    fn a_count_is_told_in_steps_and_never_under_five() {
        let told: Vec<_> = [0, 4, 5, 9, 10, 12].map(at_least).into_iter().collect();
        assert_eq!(told, [None, None, Some(5), Some(5), Some(10), Some(10)]);
    }
}
