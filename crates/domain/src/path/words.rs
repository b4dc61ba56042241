//! A ladder in another language: its texts by key.
//!
//! Decides which texts a reader of a language sees; what is missing there is shown as it was written first. Must never
//! change what a ladder asks for.

use super::ladder::{Ladder, Role, Skill};
use serde::{Deserialize, Serialize};

/// The texts of a ladder in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LadderWords {
    /// Key of the ladder.
    pub ladder: String,
    /// The language (BCP 47).
    pub language: String,
    /// The ladder's name.
    pub name: String,
    /// Skills.
    #[serde(default)]
    pub skills: Vec<SkillWords>,
    /// Roles.
    #[serde(default)]
    pub roles: Vec<RoleWords>,
}

/// The texts of a skill.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillWords {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What shows each level.
    #[serde(default)]
    pub levels: Vec<String>,
    /// For each level, what evidence of it could be.
    #[serde(default)]
    pub examples: Vec<Vec<String>>,
}

/// The texts of a role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleWords {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What one does there.
    pub about: String,
    /// Conditions to enter.
    #[serde(default)]
    pub entry: Vec<String>,
}

impl Ladder {
    /// Which of `languages` somebody reads who asked for `wanted`: the very one, else one of the same language ("pt"
    /// for "pt-BR"). `None` when the ladder is best read as it was written.
    #[must_use]
    pub fn language_for<'a>(
        &self,
        languages: impl IntoIterator<Item = &'a str> + Clone,
        wanted: &str,
    ) -> Option<&'a str> {
        let same = |one: &str| one.eq_ignore_ascii_case(wanted);
        let alike = |one: &str| primary(one).eq_ignore_ascii_case(primary(wanted));
        if same(&self.language) {
            return None;
        }
        let exact = languages.clone().into_iter().find(|one| same(one));
        exact.or_else(|| match alike(&self.language) {
            true => None,
            false => languages.into_iter().find(|one| alike(one)),
        })
    }

    /// The ladder with these texts in the place of its own.
    #[must_use]
    pub fn said_with(mut self, words: &LadderWords) -> Ladder {
        say(&mut self.name, &words.name);
        for skill in &mut self.skills {
            if let Some(said) = words.skills.iter().find(|said| said.key == skill.key) {
                skill_with(skill, said);
            }
        }
        for role in &mut self.roles {
            if let Some(said) = words.roles.iter().find(|said| said.key == role.key) {
                role_with(role, said);
            }
        }
        self
    }
}

fn primary(language: &str) -> &str {
    language.split('-').next().unwrap_or(language)
}

fn skill_with(skill: &mut Skill, said: &SkillWords) {
    say(&mut skill.name, &said.name);
    say(&mut skill.meaning, &said.meaning);
    say_each(&mut skill.levels, &said.levels);
    for (level, said) in skill.examples.iter_mut().zip(&said.examples) {
        say_each(level, said);
    }
}

fn role_with(role: &mut Role, said: &RoleWords) {
    say(&mut role.name, &said.name);
    say(&mut role.about, &said.about);
    say_each(&mut role.entry, &said.entry);
}

fn say(to: &mut String, said: &str) {
    if !said.is_empty() {
        said.clone_into(to);
    }
}

fn say_each(to: &mut [String], said: &[String]) {
    to.iter_mut().zip(said).for_each(|(to, said)| say(to, said));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written_in(language: &str) -> Ladder {
        Ladder {
            language: language.into(),
            ..Ladder::default()
        }
    }

    #[test]
    fn a_reader_gets_the_own_language_then_a_near_one_then_the_first() {
        let has = ["de", "pt-BR", "zh-CN"];
        for (wanted, found) in [
            ("de", Some("de")),
            ("pt-PT", Some("pt-BR")),
            ("zh-CN", Some("zh-CN")),
            ("en-GB", None),
            ("en", None),
            ("pl", None),
        ] {
            assert_eq!(written_in("en").language_for(has, wanted), found, "{wanted}");
        }
        assert_eq!(
            written_in("pt-PT").language_for(["pt-BR"], "pt-BR"),
            Some("pt-BR")
        );
    }

    #[test]
    fn what_is_missing_in_a_language_is_shown_as_it_was_written() {
        let ladder = Ladder {
            name: "Ladder".into(),
            skills: vec![Skill {
                key: "calm".into(),
                name: "Keeps calm".into(),
                levels: vec!["with help".into(), "alone".into()],
                ..Skill::default()
            }],
            ..Ladder::default()
        };
        let words = LadderWords {
            name: "Leiter".into(),
            skills: vec![SkillWords {
                key: "calm".into(),
                levels: vec!["mit Hilfe".into()],
                ..SkillWords::default()
            }],
            ..LadderWords::default()
        };
        let said = ladder.said_with(&words);
        assert_eq!(
            (said.name.as_str(), said.skills[0].name.as_str()),
            ("Leiter", "Keeps calm")
        );
        assert_eq!(said.skills[0].levels, ["mit Hilfe", "alone"]);
    }
}
