//! What is answered as one: friction about the same tool that says something similar.
//!
//! Decides where a friction belongs by its tool and its words, and nothing else. Must never look at who said it.

use super::Said;
use crate::text;
use std::collections::BTreeSet;

/// Two texts say something similar from so many thousandths of the words of the shorter one on.
pub const ALIKE_MIN: usize = 340;
/// A shorter run of letters is no word to compare by.
const WORD_CHARS_MIN: usize = 3;
/// So many characters of a script without gaps between its words stand for one.
const SYLLABLES: usize = 2;

/// An open case of friction, as far as it matters where another one belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster<I> {
    /// Which.
    pub id: I,
    /// The key of its tool.
    pub tool_key: String,
    /// The words of what is in it, newest first; what came without words is an empty text.
    pub texts: Vec<String>,
}

/// To which of the open cases a friction belongs; `None` when it begins one. They stand in the order in which they began.
///
/// Without words it joins the oldest case of its tool. With words it joins the one that says the most similar thing, of equals the
/// older one; else the oldest in which nobody has said anything yet.
#[must_use]
pub fn place<I: Copy>(said: &Said, open: &[Cluster<I>]) -> Option<I> {
    let tool_key = said.tool.as_ref()?.key();
    let of_tool: Vec<&Cluster<I>> = open.iter().filter(|one| one.tool_key == tool_key).collect();
    let Some(text) = &said.text else {
        return of_tool.first().map(|one| one.id);
    };
    let words = words_of(text.as_str());
    let mut best: Option<(usize, I)> = None;
    for one in &of_tool {
        let shared = one.texts.iter().map(|text| shared(&words, &words_of(text)));
        let most = shared.max().unwrap_or(0);
        if most >= ALIKE_MIN && best.is_none_or(|(found, _)| most > found) {
            best = Some((most, one.id));
        }
    }
    let wordless = of_tool
        .iter()
        .find(|one| one.texts.iter().all(|text| text.trim().is_empty()));
    best.map(|(_, id)| id).or(wordless.map(|one| one.id))
}

/// How many thousandths of the words of the one that has fewer are in the other, too.
fn shared(one: &BTreeSet<String>, other: &BTreeSet<String>) -> usize {
    let fewer = one.len().min(other.len());
    let both = one.intersection(other).count();
    (both * 1000).checked_div(fewer).unwrap_or(0)
}

/// What a text is compared by: its words of [`WORD_CHARS_MIN`] letters, and where no gaps stand between words every two
/// neighbours. A text that has neither is compared as a whole.
fn words_of(text: &str) -> BTreeSet<String> {
    let key = text::search_key(text);
    let mut words = BTreeSet::new();
    for run in key.split(|c: char| !c.is_alphanumeric()) {
        let chars: Vec<char> = run.chars().collect();
        for part in chars.chunk_by(|one, next| text::is_syllable(*one) == text::is_syllable(*next)) {
            if part.first().copied().is_some_and(text::is_syllable) {
                words.extend(part.windows(SYLLABLES).map(String::from_iter));
            } else if part.len() >= WORD_CHARS_MIN {
                words.insert(part.iter().collect());
            }
        }
    }
    if words.is_empty() && !key.is_empty() {
        words.insert(key);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        words_of(text).into_iter().collect()
    }

    #[test]
    fn words_are_compared_without_case_marks_and_what_is_short() {
        assert_eq!(of("Das CRM hängt, es HÄNGT!"), ["crm", "das", "hangt"]);
        assert_eq!(of("l'écran est noir"), ["ecran", "est", "noir"]);
        assert_eq!(of("error 404"), ["404", "error"]);
        assert_eq!(of(""), [""; 0]);
    }

    #[test]
    fn where_words_have_no_gaps_every_two_neighbours_count() {
        assert_eq!(of("打不开"), ["不开", "打不"]);
        assert_eq!(of("CRM打不开"), ["crm", "不开", "打不"]);
    }

    #[test]
    fn what_has_no_word_is_compared_as_a_whole() {
        assert_eq!(of("PC zu"), ["pc zu"]);
        assert_eq!(of("慢"), ["慢"]);
    }

    #[test]
    fn half_of_the_shorter_text_is_half_however_long_the_other_is() {
        let alike = |one, other| shared(&words_of(one), &words_of(other));
        assert_eq!(
            alike("search slow", "the search in the archive takes for ever"),
            500
        );
        assert_eq!(alike("one two three", "three four five"), 333);
        assert_eq!(alike("one", ""), 0);
        assert_eq!(alike("", ""), 0);
    }
}
