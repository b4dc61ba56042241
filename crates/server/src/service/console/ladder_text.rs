//! A ladder that is kept as a file that somebody can change: docs/ladder-format.md, backwards.
//!
//! What is read from it again is the same ladder; remarks of the file that it came from are not kept, so they are not in it.

use domain::path::{Ladder, LadderWords, Role, RoleWords, Skill, SkillWords, Way};
use protocol::record::LadderSet;
use std::fmt::Write;

/// The file.
#[must_use]
pub fn of(set: &LadderSet) -> String {
    let (ladder, words) = (&set.ladder, set.words.as_slice());
    let mut text = format!("format = 1\nkey = {}\n", quoted(&ladder.key));
    if !ladder.version.is_empty() {
        text += &format!("version = {}\n", quoted(&ladder.version));
    }
    text += &languages(ladder, words);
    let said = Said { ladder, words };
    text += &format!("name = {}\n", said.text(&ladder.name, |words| Some(&words.name)));
    for skill in &ladder.skills {
        said.skill(&mut text, skill);
    }
    for role in &ladder.roles {
        said.role(&mut text, role);
    }
    for step in &ladder.moves {
        text += &format!(
            "\n[[move]]\nfrom = {}\nto = {}\n",
            quoted(&step.from),
            quoted(&step.to)
        );
        if step.way == Way::Sideways {
            text += "way = \"sideways\"\n";
        }
    }
    text
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted += "\\n",
            '\t' => quoted += "\\t",
            c if c.is_control() => {
                // A text has no such character, and a file with one could not be read again.
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn listed(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

fn languages(ladder: &Ladder, words: &[LadderWords]) -> String {
    let mut all = vec![ladder.language.clone()];
    all.extend(words.iter().map(|words| words.language.clone()));
    match all.as_slice() {
        [only] if only.is_empty() => String::new(),
        [only] => format!("language = {}\n", quoted(only)),
        all => format!("languages = {}\n", listed(all)),
    }
}

/// A ladder with its words in the other languages.
struct Said<'a> {
    ladder: &'a Ladder,
    words: &'a [LadderWords],
}

impl<'a> Said<'a> {
    /// A text in one language, or a table of it in all of them; where a language has none, as it was written first.
    fn text(&self, first: &str, other: impl Fn(&'a LadderWords) -> Option<&'a String>) -> String {
        if self.words.is_empty() {
            return quoted(first);
        }
        let mut table = format!("{{ {} = {}", self.ladder.language, quoted(first));
        for words in self.words {
            let text = other(words).map_or(first, String::as_str);
            // Writing into a text cannot fail.
            let _ = write!(table, ", {} = {}", words.language, quoted(text));
        }
        table + " }"
    }

    fn skill(&self, text: &mut String, skill: &'a Skill) {
        let of = |words: &'a LadderWords| -> Option<&'a SkillWords> {
            words.skills.iter().find(|words| words.key == skill.key)
        };
        *text += &format!("\n[[skill]]\nkey = {}\n", quoted(&skill.key));
        was(text, &skill.was);
        let name = self.text(&skill.name, |words| Some(&of(words)?.name));
        let meaning = self.text(&skill.meaning, |words| Some(&of(words)?.meaning));
        *text += &format!("name = {name}\nmeaning = {meaning}\nlevels = [\n");
        for (at, level) in skill.levels.iter().enumerate() {
            let says = self.text(level, |words| of(words)?.levels.get(at));
            let examples = skill.examples.get(at).map_or(&[][..], Vec::as_slice);
            let examples: Vec<String> = examples
                .iter()
                .enumerate()
                .map(|(place, one)| self.text(one, |words| of(words)?.examples.get(at)?.get(place)))
                .collect();
            *text += &match examples.as_slice() {
                [] => format!("    {says},\n"),
                examples => format!("    {{ says = {says}, examples = [{}] }},\n", examples.join(", ")),
            };
        }
        *text += "]\n";
        esco(text, skill.esco.as_deref());
    }

    fn role(&self, text: &mut String, role: &'a Role) {
        let of = |words: &'a LadderWords| -> Option<&'a RoleWords> {
            words.roles.iter().find(|words| words.key == role.key)
        };
        *text += &format!("\n[[role]]\nkey = {}\n", quoted(&role.key));
        was(text, &role.was);
        let name = self.text(&role.name, |words| Some(&of(words)?.name));
        let about = self.text(&role.about, |words| Some(&of(words)?.about));
        *text += &format!("name = {name}\nabout = {about}\n");
        if !role.needs.is_empty() {
            let needs = role.needs.iter().map(|need| {
                format!(
                    "    {{ skill = {}, level = {} }},\n",
                    quoted(&need.skill),
                    need.level
                )
            });
            *text += &format!("needs = [\n{}]\n", needs.collect::<String>());
        }
        if !role.entry.is_empty() {
            let entry = role.entry.iter().enumerate();
            let entry = entry.map(|(at, one)| {
                let said = self.text(one, |words| of(words)?.entry.get(at));
                format!("    {said},\n")
            });
            *text += &format!("entry = [\n{}]\n", entry.collect::<String>());
        }
        esco(text, role.esco.as_deref());
    }
}

fn was(text: &mut String, keys: &[String]) {
    if !keys.is_empty() {
        *text += &format!("was = {}\n", listed(keys));
    }
}

fn esco(text: &mut String, address: Option<&str>) {
    if let Some(address) = address {
        *text += &format!("esco = {}\n", quoted(address));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::path;

    fn again(file: &str) -> (LadderSet, LadderSet) {
        let (first, _) = path::read(file.as_bytes()).unwrap();
        let text = of(&first);
        let (second, _) = path::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
        (first, second)
    }

    #[test]
    fn a_ladder_in_six_languages_is_read_again_as_the_same() {
        let (first, second) = again(path::STARTER);
        assert!(first.words.len() > 1);
        assert_eq!(first, second);
    }

    #[test]
    fn a_ladder_in_one_language_is_too_whatever_stands_in_its_texts() {
        let file = "format = 1\nkey = \"w\"\nversion = \"2026-11\"\nlanguage = \"de\"\nname = 'Eine \"Werkstatt\" \\ mehr'\n\
             [[skill]]\nkey = \"calm\"\nwas = [\"quiet\"]\nname = \"Ruhe\"\nmeaning = \"Bleibt ruhig.\"\n\
             levels = [\"mit Hilfe\", { says = \"allein\", examples = [\"ein Gespräch\", \"zwei\"] }]\n\
             [[role]]\nkey = \"a\"\nname = \"A\"\nabout = \"Hilft.\"\nneeds = [{ skill = \"calm\", level = 1 }]\nentry = [\"sechs Monate\"]\n\
             [[role]]\nkey = \"b\"\nname = \"B\"\nabout = \"Hilft anders.\"\n\
             [[move]]\nfrom = \"a\"\nto = \"b\"\nway = \"sideways\"\n";
        let (first, second) = again(file);
        assert_eq!(first, second);
    }
}
