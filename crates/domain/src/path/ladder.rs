//! What a ladder is made of: roles, the skills they need at a level, and the ways between roles.
//!
//! Decides whether a ladder holds together. A key is for ever: evidence names skills by it, so one that is renamed says
//! what it was called. Must never know which role anybody has.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// Most roles on a ladder.
pub const ROLES_MAX: usize = 100;
/// Most skills on a ladder.
pub const SKILLS_MAX: usize = 200;
/// Highest level of a skill.
pub const LEVEL_MAX: u8 = 4;
/// Longest piece of evidence, in characters as a reader counts them.
pub const EVIDENCE_CHARS_MAX: usize = 500;

/// A map of roles, in the language it was written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder {
    /// Stable key, for example `contact-centre`.
    pub key: String,
    /// Which edition, in the centre's own words ("2026-11"); empty when it does not say.
    #[serde(default)]
    pub version: String,
    /// Its name.
    pub name: String,
    /// The language of its texts (BCP 47).
    #[serde(default)]
    pub language: String,
    /// The languages it can also be read in.
    #[serde(default)]
    pub languages: Vec<String>,
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// Stable key.
    pub key: String,
    /// Keys it had on earlier editions.
    #[serde(default)]
    pub was: Vec<String>,
    /// Its name.
    pub name: String,
    /// What it means, in one sentence.
    pub meaning: String,
    /// What shows each level, from level 1 on; at most [`LEVEL_MAX`].
    #[serde(default)]
    pub levels: Vec<String>,
    /// For each level, what evidence of it could be.
    #[serde(default)]
    pub examples: Vec<Vec<String>>,
    /// The same skill in ESCO, the European classification: its URI.
    #[serde(default)]
    pub esco: Option<String>,
}

/// A station on the map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Stable key.
    pub key: String,
    /// Keys it had on earlier editions.
    #[serde(default)]
    pub was: Vec<String>,
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
    /// The same occupation in ESCO: its URI.
    #[serde(default)]
    pub esco: Option<String>,
}

/// A skill at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Key of the skill.
    pub skill: String,
    /// From 1 to the number of levels the skill has.
    pub level: u8,
}

/// A way from one role to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// Where on a ladder something is, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Whole,
    Skill(usize),
    Role(usize),
    Need(usize, usize),
    Move(usize),
}

/// What does not hold together. Names are the ladder's own keys.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LadderError {
    /// Two things have, or had, the same key.
    #[error("the key {0:?} is used twice; a key that was used before stays with what it named")]
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
    /// A role asks for a skill twice.
    #[error("role {role:?} needs {skill:?} twice; the higher level is enough")]
    NeedTwice {
        /// The role.
        role: String,
        /// The skill.
        skill: String,
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
    /// A move that goes nowhere.
    #[error("a move leads from {0:?} to itself")]
    MoveToItself(String),
    /// A move that is there already.
    #[error("the move from {from:?} to {to:?} is there twice")]
    MoveTwice {
        /// From.
        from: String,
        /// To.
        to: String,
    },
    /// Ways up that lead back to where they began.
    #[error("going up from {0:?} leads back to it; one of those moves is sideways")]
    UpInCircle(String),
}

impl Ladder {
    /// Checks that keys are unique, references hold and limits are kept.
    ///
    /// # Errors
    /// The first [`LadderError`] found.
    pub fn check(&self) -> Result<(), LadderError> {
        match self.faults().into_iter().next() {
            Some((_, error)) => Err(error),
            None => Ok(()),
        }
    }

    /// All that does not hold together.
    pub(super) fn faults(&self) -> Vec<(Place, LadderError)> {
        let mut faults = Vec::new();
        count(&mut faults, Place::Whole, "roles", self.roles.len(), ROLES_MAX);
        count(&mut faults, Place::Whole, "skills", self.skills.len(), SKILLS_MAX);
        let skills = self.skills.iter().map(|skill| (&skill.key, &skill.was));
        unique(&mut faults, Place::Skill, skills);
        let roles = self.roles.iter().map(|role| (&role.key, &role.was));
        unique(&mut faults, Place::Role, roles);
        for (at, skill) in self.skills.iter().enumerate() {
            let levels = usize::from(LEVEL_MAX);
            count(
                &mut faults,
                Place::Skill(at),
                "levels of a skill",
                skill.levels.len(),
                levels,
            );
        }
        for (at, role) in self.roles.iter().enumerate() {
            self.faults_of_needs(&mut faults, at, role);
        }
        self.faults_of_moves(&mut faults);
        faults
    }

    fn faults_of_needs(&self, faults: &mut Vec<(Place, LadderError)>, at: usize, role: &Role) {
        for (number, need) in role.needs.iter().enumerate() {
            let error = match self.skills.iter().find(|skill| skill.key == need.skill) {
                None => LadderError::KeyUnknown {
                    place: format!("role {:?}", role.key),
                    key: need.skill.clone(),
                },
                // That it has no levels was said of the skill.
                Some(skill) if !skill.levels.is_empty() && !has_level(skill, need.level) => {
                    LadderError::LevelUnknown {
                        role: role.key.clone(),
                        skill: need.skill.clone(),
                        level: need.level,
                        levels: skill.levels.len(),
                    }
                }
                Some(_) if role.needs[..number].iter().any(|other| other.skill == need.skill) => {
                    LadderError::NeedTwice {
                        role: role.key.clone(),
                        skill: need.skill.clone(),
                    }
                }
                Some(_) => continue,
            };
            faults.push((Place::Need(at, number), error));
        }
    }

    fn faults_of_moves(&self, faults: &mut Vec<(Place, LadderError)>) {
        let mut up: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (at, way) in self.moves.iter().enumerate() {
            let place = Place::Move(at);
            for key in [&way.from, &way.to] {
                if !self.roles.iter().any(|role| role.key == *key) {
                    let (place_name, key) = ("a move".to_owned(), key.clone());
                    faults.push((
                        place,
                        LadderError::KeyUnknown {
                            place: place_name,
                            key,
                        },
                    ));
                }
            }
            if way.from == way.to {
                faults.push((place, LadderError::MoveToItself(way.from.clone())));
                continue;
            }
            if self.moves[..at]
                .iter()
                .any(|other| (&other.from, &other.to) == (&way.from, &way.to))
            {
                let (from, to) = (way.from.clone(), way.to.clone());
                faults.push((place, LadderError::MoveTwice { from, to }));
            } else if way.way == Way::Up {
                if leads(&up, &way.to, &way.from) {
                    faults.push((place, LadderError::UpInCircle(way.from.clone())));
                }
                up.entry(&way.from).or_default().push(&way.to);
            }
        }
    }

    /// The role with this key, now or on an earlier edition.
    #[must_use]
    pub fn role(&self, key: &str) -> Option<&Role> {
        let now = self.roles.iter().find(|role| role.key == key);
        now.or_else(|| {
            self.roles
                .iter()
                .find(|role| role.was.iter().any(|was| was == key))
        })
    }

    /// The skill with this key, now or on an earlier edition.
    #[must_use]
    pub fn skill(&self, key: &str) -> Option<&Skill> {
        let now = self.skills.iter().find(|skill| skill.key == key);
        now.or_else(|| {
            self.skills
                .iter()
                .find(|skill| skill.was.iter().any(|was| was == key))
        })
    }

    /// Where one can go from a role.
    pub fn moves_from<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (&'a Role, Way)> {
        self.moves
            .iter()
            .filter(move |m| m.from == key)
            .filter_map(|m| Some((self.role(&m.to)?, m.way)))
    }
}

fn has_level(skill: &Skill, level: u8) -> bool {
    (1..=skill.levels.len()).contains(&usize::from(level))
}

fn count(faults: &mut Vec<(Place, LadderError)>, place: Place, what: &'static str, count: usize, max: usize) {
    if !(1..=max).contains(&count) {
        faults.push((place, LadderError::Count { what, count, max }));
    }
}

fn unique<'a>(
    faults: &mut Vec<(Place, LadderError)>,
    place: fn(usize) -> Place,
    keys: impl Iterator<Item = (&'a String, &'a Vec<String>)>,
) {
    let mut seen = BTreeSet::new();
    for (at, (key, was)) in keys.enumerate() {
        for key in std::iter::once(key).chain(was) {
            if !seen.insert(key) {
                faults.push((place(at), LadderError::KeyTwice(key.clone())));
            }
        }
    }
}

/// Whether the ways lead from one role to another, over however many.
fn leads(ways: &BTreeMap<&str, Vec<&str>>, from: &str, to: &str) -> bool {
    let (mut open, mut seen) = (vec![from], BTreeSet::new());
    while let Some(here) = open.pop() {
        if here == to {
            return true;
        }
        if seen.insert(here) {
            open.extend(ways.get(here).into_iter().flatten());
        }
    }
    false
}
