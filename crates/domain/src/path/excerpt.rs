//! An excerpt: what an agent ticked of their path, as it was on one day, for one person.
//!
//! Decides what an excerpt may hold. It holds words as the agent read them, and no key of a ladder: what becomes of the path
//! or of the ladder later changes nothing in it. How much it may hold is the wire's, `protocol::excerpt`.

use crate::text::seen_only;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What was ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// What the role is called that the agent looks at.
    #[serde(default)]
    pub next: Option<String>,
    /// Skills, with what shows each.
    #[serde(default)]
    pub skills: Vec<ExcerptSkill>,
    /// Goals.
    #[serde(default)]
    pub goals: Vec<ExcerptGoal>,
}

/// A skill of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcerptSkill {
    /// What it is called.
    pub name: String,
    /// The highest level that is shown; 0 for none.
    pub level: u8,
    /// What shows it.
    #[serde(default)]
    pub evidence: Vec<ExcerptEvidence>,
}

/// A piece of evidence of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcerptEvidence {
    /// Words.
    pub words: String,
    /// The level it shows.
    pub level: u8,
    /// The day it was written down.
    pub shown_on: NaiveDate,
}

/// A goal of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcerptGoal {
    /// Words.
    pub words: String,
    /// Meant for this day.
    pub by_on: NaiveDate,
    /// Done on this day.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
}

impl Excerpt {
    /// Nothing was ticked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.next.is_none() && self.skills.is_empty() && self.goals.is_empty()
    }

    /// One that another program wrote, of this version or another: what cannot be seen is left out of its words.
    #[must_use]
    pub fn received(mut self) -> Excerpt {
        let names = self.skills.iter_mut().map(|skill| &mut skill.name);
        for text in self.next.iter_mut().chain(names) {
            *text = seen_only(text);
        }
        let evidence = self.skills.iter_mut().flat_map(|skill| &mut skill.evidence);
        let evidence = evidence.map(|one| &mut one.words);
        for words in evidence.chain(self.goals.iter_mut().map(|goal| &mut goal.words)) {
            *words = seen_only(words);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_left_out_of_every_word_that_came_from_elsewhere() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let of = |mark: &str| Excerpt {
            next: Some(format!("Team{mark} lead")),
            skills: vec![ExcerptSkill {
                name: format!("Keeps{mark} calm"),
                level: 1,
                evidence: vec![ExcerptEvidence {
                    words: format!("Stayed{mark} kind"),
                    level: 1,
                    shown_on: on,
                }],
            }],
            goals: vec![ExcerptGoal {
                words: format!("Shadow{mark} two calls"),
                by_on: on,
                done_on: None,
            }],
        };
        assert_eq!(of("\u{202e}").received(), of(""));
        assert_eq!(of("").received(), of(""));
    }

    #[test]
    fn an_excerpt_of_anything_is_not_empty() {
        assert!(Excerpt::default().is_empty());
        let next = Excerpt {
            next: Some("Team lead".into()),
            ..Excerpt::default()
        };
        assert!(!next.is_empty());
    }
}
