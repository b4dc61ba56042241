//! The path: ladders of roles, the skills they need, what shows a skill, and the agent's own goals.
//!
//! A ladder is an open file format (TOML): roles with skills at levels, moves up and sideways, entry
//! conditions. Decides whether a ladder holds together and what a goal may say. A goal on speed or handle
//! time is refused; nothing here ranks anybody.

mod goal;
mod speed;

pub use goal::{GOAL_CHARS_MAX, GOAL_SAID_MIN, GoalError, GoalText};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Most roles on a ladder.
pub const ROLES_MAX: usize = 100;
/// Most skills on a ladder.
pub const SKILLS_MAX: usize = 200;
/// Highest level of a skill.
pub const LEVEL_MAX: u8 = 4;
/// Longest piece of evidence, in characters as a reader counts them.
pub const EVIDENCE_CHARS_MAX: usize = 500;

/// A map of roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// Stable key, for example `contact-centre`.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Skills that roles need.
    #[serde(default, rename = "skill")]
    pub skills: Vec<Skill>,
    /// Roles.
    #[serde(default, rename = "role")]
    pub roles: Vec<Role>,
    /// Ways from role to role.
    #[serde(default, rename = "move")]
    pub moves: Vec<Move>,
}

/// A skill and what its levels look like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// Stable key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it means, in one sentence.
    pub meaning: String,
    /// What shows each level, from level 1 on; at most [`LEVEL_MAX`].
    #[serde(default)]
    pub levels: Vec<String>,
}

/// A station on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Stable key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What one does there, in a sentence or two.
    pub about: String,
    /// Skills it needs, each at a level.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Conditions to enter, in words ("6 months as adviser").
    #[serde(default)]
    pub entry: Vec<String>,
}

/// A skill at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Key of the skill.
    pub skill: String,
    /// From 1 to the number of levels the skill has.
    pub level: u8,
}

/// A way from one role to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Key of the role left.
    pub from: String,
    /// Key of the role reached.
    pub to: String,
    /// Up or sideways.
    #[serde(default)]
    pub way: Way,
}

/// Direction of a move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// To more responsibility.
    #[default]
    Up,
    /// To other work at the same level.
    Sideways,
}

/// What is wrong with a ladder. Names are the ladder's own keys.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LadderError {
    /// No TOML, or a field is missing or unknown.
    #[error("{0}")]
    Shape(String),
    /// Two things have the same key.
    #[error("the key {0:?} is used twice")]
    KeyTwice(String),
    /// A key that nothing has.
    #[error("{place} names {key:?}, which is not on the ladder")]
    KeyUnknown {
        /// Where it is named.
        place: String,
        /// The key.
        key: String,
    },
    /// A level that the skill does not have.
    #[error("role {role:?} needs {skill:?} at level {level}; it has {levels}")]
    LevelUnknown {
        /// The role.
        role: String,
        /// The skill.
        skill: String,
        /// The level asked for.
        level: u8,
        /// Levels the skill has.
        levels: usize,
    },
    /// Too many of something, or none.
    #[error("{what}: {count}; from 1 to {max} are allowed")]
    Count {
        /// Of what.
        what: &'static str,
        /// Found.
        count: usize,
        /// Most allowed.
        max: usize,
    },
}

impl Ladder {
    /// Reads and checks a ladder file.
    ///
    /// # Errors
    /// [`LadderError`]; the first fault found, in words with the key.
    pub fn parse(text: &str) -> Result<Ladder, LadderError> {
        let ladder: Ladder = toml::from_str(text).map_err(|e| LadderError::Shape(e.to_string()))?;
        ladder.check()?;
        Ok(ladder)
    }

    /// Checks that keys are unique, references hold and limits are kept.
    ///
    /// # Errors
    /// [`LadderError`]; the first fault found.
    pub fn check(&self) -> Result<(), LadderError> {
        let count = |what, count, max| {
            if (1..=max).contains(&count) {
                Ok(())
            } else {
                Err(LadderError::Count { what, count, max })
            }
        };
        count("roles", self.roles.len(), ROLES_MAX)?;
        count("skills", self.skills.len(), SKILLS_MAX)?;
        unique(self.skills.iter().map(|s| s.key.as_str()))?;
        unique(self.roles.iter().map(|r| r.key.as_str()))?;
        for skill in &self.skills {
            count("levels of a skill", skill.levels.len(), usize::from(LEVEL_MAX))?;
        }
        for role in &self.roles {
            for need in &role.needs {
                let skill = self.skill(&need.skill).ok_or_else(|| LadderError::KeyUnknown {
                    place: format!("role {:?}", role.key),
                    key: need.skill.clone(),
                })?;
                if need.level == 0 || usize::from(need.level) > skill.levels.len() {
                    return Err(LadderError::LevelUnknown {
                        role: role.key.clone(),
                        skill: need.skill.clone(),
                        level: need.level,
                        levels: skill.levels.len(),
                    });
                }
            }
        }
        for way in &self.moves {
            for key in [&way.from, &way.to] {
                if self.role(key).is_none() {
                    return Err(LadderError::KeyUnknown {
                        place: "a move".into(),
                        key: key.clone(),
                    });
                }
            }
        }
        Ok(())
    }

    /// The role with this key.
    #[must_use]
    pub fn role(&self, key: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.key == key)
    }

    /// The skill with this key.
    #[must_use]
    pub fn skill(&self, key: &str) -> Option<&Skill> {
        self.skills.iter().find(|skill| skill.key == key)
    }

    /// Where one can go from a role.
    pub fn moves_from<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (&'a Role, Way)> {
        self.moves
            .iter()
            .filter(move |m| m.from == key)
            .filter_map(|m| Some((self.role(&m.to)?, m.way)))
    }
}

fn unique<'a>(keys: impl Iterator<Item = &'a str>) -> Result<(), LadderError> {
    let mut seen = std::collections::BTreeSet::new();
    for key in keys {
        if !seen.insert(key) {
            return Err(LadderError::KeyTwice(key.to_owned()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LADDER: &str = r#"
        key = "cc"
        name = "Contact centre"
        [[skill]]
        key = "calm"
        name = "Keeps calm"
        meaning = "Stays kind under pressure."
        levels = ["with help", "alone"]
        [[role]]
        key = "adviser"
        name = "Adviser"
        about = "Helps customers."
        needs = [{ skill = "calm", level = 1 }]
        [[role]]
        key = "senior"
        name = "Senior adviser"
        about = "Helps where it is hard."
        needs = [{ skill = "calm", level = 2 }]
        [[move]]
        from = "adviser"
        to = "senior"
    "#;

    #[test]
    fn a_good_ladder_is_read_and_its_moves_are_found() {
        let ladder = Ladder::parse(LADDER).unwrap();
        let next: Vec<_> = ladder
            .moves_from("adviser")
            .map(|(role, way)| (role.key.as_str(), way))
            .collect();
        assert_eq!(next, [("senior", Way::Up)]);
    }

    #[test]
    fn a_ladder_with_a_loose_end_is_refused_with_its_key() {
        let faults = [
            (LADDER.replace("to = \"senior\"", "to = \"star\""), "\"star\""),
            (LADDER.replace("level = 2", "level = 3"), "level 3"),
            (LADDER.replace("key = \"senior\"", "key = \"adviser\""), "twice"),
            (LADDER.replace("about = \"Helps customers.\"", ""), "about"),
        ];
        for (text, says) in faults {
            let error = Ladder::parse(&text).unwrap_err().to_string();
            assert!(error.contains(says), "{error}");
        }
    }
}
