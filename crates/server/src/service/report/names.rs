//! Whether words name somebody of the centre.
//!
//! Finds whole names, however they are typed: in another case, without the marks on letters, the last one first. Does not find a first
//! name alone, which is a word of its own in many languages; whoever approves a page reads it before that.

use domain::text;
use std::collections::{BTreeSet, HashMap};

/// A shorter name is none that can be looked for.
const LETTERS_MIN: usize = 3;

/// Everybody's names, by their first word.
#[derive(Debug, Default)]
pub(super) struct Names {
    words: HashMap<String, BTreeSet<Vec<String>>>,
    /// Names that are written without spaces in a sentence.
    joined: BTreeSet<String>,
}

impl Names {
    /// Of these people.
    pub(super) fn of<'a>(people: impl IntoIterator<Item = &'a str>) -> Names {
        let mut names = Names::default();
        for name in people {
            let words = words_of(name);
            let joined = words.concat();
            if joined.chars().any(text::is_syllable) && joined.chars().count() > 1 {
                names.joined.insert(joined);
            }
            if let [first, .., last] = words.as_slice() {
                names.add(vec![first.clone(), last.clone()]);
                names.add(vec![last.clone(), first.clone()]);
            }
            names.add(words);
        }
        names
    }

    fn add(&mut self, name: Vec<String>) {
        let letters: usize = name.iter().map(|word| word.chars().count()).sum();
        // Two letters stand in every text.
        if letters >= LETTERS_MIN
            && let Some(first) = name.first().cloned()
        {
            self.words.entry(first).or_default().insert(name);
        }
    }

    /// Whether one of them stands in these words.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        let words = words_of(text);
        let begins = |at: usize| {
            let mut names = self.words.get(&words[at]).into_iter().flatten();
            names.any(|name| words[at..].starts_with(name))
        };
        let joined = words.concat();
        (0..words.len()).any(begins) || self.joined.iter().any(|name| joined.contains(name.as_str()))
    }
}

fn words_of(text: &str) -> Vec<String> {
    let key = text::search_key(text);
    let words = key.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_name_is_found_however_it_is_typed_and_a_word_is_none() {
        let names = Names::of(["Amara Okafor", "Zoë Anna Klein", "林 晓雨", "Cem", "A.", ""]);
        for named in [
            "Thanks to Amara Okafor for this",
            "AMARA OKAFOR's idea",
            "Okafor, Amara",
            "zoe klein said so",
            "Zoë Anna Klein",
            "谢谢林晓雨的建议",
            "cem knows",
        ] {
            assert!(names.stand_in(named), "{named}");
        }
        for free in [
            "",
            "Amara",
            "We met Mr Okafor",
            "the small (klein) form, Anna",
            "晓雨",
            "cement",
            "a form",
            "Okafors Amara",
        ] {
            assert!(!names.stand_in(free), "{free}");
        }
        assert!(!Names::default().stand_in("anything"));
    }
}
