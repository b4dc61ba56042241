//! Texts that people write: how two are compared, how much one says, and what cannot be seen in it.
//!
//! Decides with the tables of Unicode and nothing else: a comparison key that ignores how something was
//! typed, a length in what a reader counts as characters, a weight in what was said, and the invisible
//! characters that have no business in a name or a note. Must never change what is kept: a key is for
//! comparing, never for showing.

mod decode;
mod unseen;

pub use decode::{DecodeError, Decoded, Encoding, decode};
pub use unseen::{seen_only, unseen};

use icu_casemap::CaseMapper;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, ExtendedPictographic, GeneralCategory, Script},
};
use unicode_segmentation::UnicodeSegmentation;

/// What a character of a writing system without letters says, in letters: 谢谢 is a thank-you.
const SAID_BY_SYLLABLE: usize = 4;
/// What an emoji says, in letters: as much as a short word.
const SAID_BY_EMOJI: usize = 3;

/// Most code points of one character: a family of four with tones of skin has eleven.
const CODES_OF_A_CHARACTER_MAX: usize = 16;

/// The key by which two texts are compared: compatibility forms, case, marks written together or apart,
/// invisible characters, kinds of spaces, of hyphens and of apostrophes make no difference.
#[must_use]
pub fn key(text: &str) -> String {
    match text.is_ascii() {
        // The same by the tables, which say nothing else of these letters: lists are looked through with it.
        true => told_apart(text.chars().map(|c| c.to_ascii_lowercase())),
        false => told_apart(folded(text).chars()),
    }
}

/// As it is compared, but for spaces and the like.
fn folded(text: &str) -> String {
    let nfkc = ComposingNormalizerBorrowed::new_nfkc();
    let fold = CaseMapper::new();
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    // Folding may undo the composition, and composing may give something that folds once more (UAX 31, R5).
    let folded = nfkc
        .normalize(&fold.fold_string(&nfkc.normalize(text)))
        .into_owned();
    let folded = nfkc.normalize(&fold.fold_string(&folded)).into_owned();
    folded.chars().filter(|c| !ignorable.contains(*c)).collect()
}

/// Folded characters with one space between words, and one kind of hyphens and apostrophes.
fn told_apart(folded: impl Iterator<Item = char>) -> String {
    let mut key = String::with_capacity(folded.size_hint().0);
    for c in folded {
        match c {
            _ if c.is_whitespace() => {
                if !key.is_empty() && !key.ends_with(' ') {
                    key.push(' ');
                }
            }
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' | '\u{2032}' => key.push('\''),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => key.push('-'),
            _ => key.push(c),
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// The key by which texts are looked for: as [`key`], and without the marks on letters, so that "zoe" finds "Zoë".
#[must_use]
pub fn search_key(text: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let apart = DecomposingNormalizerBorrowed::new_nfkd();
    let is_mark = |c: char| categories.get(c) == GeneralCategory::NonspacingMark;
    let key = key(text);
    if key.is_ascii() {
        return key;
    }
    apart.normalize(&key).chars().filter(|c| !is_mark(*c)).collect()
}

/// The text as it is kept: letters and their marks written together (NFC), nothing else changed.
#[must_use]
pub fn composed(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc()
        .normalize(text)
        .into_owned()
}

/// What a reader counts: a letter with its marks is one character, and so is a family of emoji.
#[must_use]
pub fn length(text: &str) -> usize {
    match text.chars().all(is_single) {
        true => text.chars().count(),
        false => text.graphemes(true).count(),
    }
}

/// Whether a code point is seen, and is a character of its own beside any other of which this is so: Latin, Han and the
/// signs between them. Most texts hold nothing else, and need no look at the tables.
fn is_single(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}'
        | '\u{3001}'..='\u{3029}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff9d}')
}

/// What a reader counts, one by one.
pub fn characters(text: &str) -> impl Iterator<Item = &str> {
    text.graphemes(true)
}

/// How many of the first characters of `text` stay within `bytes_max` bytes.
#[must_use]
pub fn length_within(text: &str, bytes_max: usize) -> usize {
    if text.len() <= bytes_max {
        return length(text);
    }
    text.grapheme_indices(true)
        .take_while(|(at, character)| at + character.len() <= bytes_max)
        .count()
}

/// Whether so many marks are piled on one letter that they cover the lines around it.
#[must_use]
pub fn piled(text: &str) -> bool {
    text.graphemes(true)
        .any(|character| character.chars().count() > CODES_OF_A_CHARACTER_MAX)
}

/// How much a text says, in letters: a letter or a digit is 1, a Han character, a kana or a Hangul syllable
/// is 4, an emoji is 3; marks, punctuation and what cannot be seen say nothing.
#[must_use]
pub fn said(text: &str) -> usize {
    text.graphemes(true).map(said_by).sum()
}

fn said_by(character: &str) -> usize {
    let pictures = CodePointSetData::new::<ExtendedPictographic>();
    let picture =
        |c: char| (c > '\u{2190}' && pictures.contains(c)) || ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    if character.chars().any(picture) {
        return SAID_BY_EMOJI;
    }
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    match character
        .chars()
        .find(|c| c.is_alphanumeric() && !ignorable.contains(*c))
    {
        Some(c) if is_syllable(c) => SAID_BY_SYLLABLE,
        Some(_) => 1,
        None => 0,
    }
}

/// Whether one character of its script stands for a word or a syllable.
#[must_use]
pub fn is_syllable(c: char) -> bool {
    // Full-width Latin letters are Latin.
    matches!(
        CodePointMapData::<Script>::new().get(c),
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo | Script::Yi
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_has_the_same_key() {
        for (one, other) in [
            ("Zoe\u{308} Bru\u{308}ck", "ZOË BRÜCK"),
            ("Ｚｏｅ　Ｋｌｅｉｎ", "zoe klein"),
            ("Weiß", "WEISS"),
            ("ΣΊΣΥΦΟΣ", "Σίσυφος"),
            ("O\u{2019}Neil", "o'neil"),
            ("Anne\u{2011}Marie", "Anne-Marie"),
            ("Ada\u{a0}\u{202f} Brook\u{200b}", " ada brook "),
            ("\u{fb01}nn", "Finn"),
            ("J\u{30c}\u{323}", "\u{1f0}\u{323}"),
        ] {
            assert_eq!(key(one), key(other), "{one} {other}");
        }
        for (one, other) in [
            ("Zoe", "Zoë"),
            ("Ada B", "Adab"),
            ("Łukasz", "Lukasz"),
            ("林", "森"),
        ] {
            assert_ne!(key(one), key(other), "{one} {other}");
        }
    }

    #[test]
    fn letters_without_marks_have_the_key_that_the_tables_say() {
        let all: String = (0..128_u8).map(char::from).collect();
        let each = (0..128_u8).map(|c| format!(" a{}B ", char::from(c)));
        for text in each.chain([all, "  Ada \t\u{b} BROOK\r\n".into(), String::new(), " ".into()]) {
            // A letter that the tables are asked for and whose key is its own.
            let by_tables = key(&format!("{text}\u{142}"));
            let own = key(&text);
            let with = match text.ends_with(char::is_whitespace) && !own.is_empty() {
                true => format!("{own} \u{142}"),
                false => format!("{own}\u{142}"),
            };
            assert_eq!(by_tables, with, "{text:?}");
            assert_eq!(search_key(&text), own, "{text:?}");
        }
    }

    #[test]
    fn a_key_of_a_key_is_that_key() {
        for text in [
            "ǰ\u{345}",
            "İstanbul",
            "ﬃ ＦＵＬＬ",
            "ᾳ\u{301}",
            "가\u{1100}\u{1161}",
            "ſ\u{307}\u{323}",
        ] {
            assert_eq!(key(&key(text)), key(text), "{text}");
        }
    }

    #[test]
    fn a_length_is_what_a_reader_counts() {
        for (text, characters) in [("Zoe\u{308}", 3), ("👩‍👩‍👧‍👦", 1), ("谢谢", 2), ("🇵🇱🇩🇪", 2), ("", 0)]
        {
            assert_eq!(length(text), characters, "{text}");
        }
        assert_eq!((length_within("éé", 3), length_within("éé", 4)), (1, 2));
    }

    #[test]
    fn what_needs_no_look_at_the_tables_is_what_the_tables_say() {
        let singles: Vec<char> = ('\0'..=char::MAX).filter(|c| is_single(*c)).collect();
        assert!(singles.len() > 20_000);
        // Beside each other in four orders: a step that shares no factor with their number meets all of them.
        for step in [1, 7, 4_099, 15_013] {
            let order = (0..singles.len()).map(|at| singles[at * step % singles.len()]);
            let text: String = order.collect();
            assert_eq!(text.graphemes(true).count(), singles.len(), "step {step}");
        }
        for c in singles {
            assert!(!unseen::is_refused_by_table(None, c, None), "{c:?}");
        }
    }

    #[test]
    fn a_text_says_what_it_says_in_any_script() {
        for (text, letters) in [
            ("thx", 3),
            ("ty!", 2),
            ("谢谢", 8),
            ("ｔｙ", 2),
            ("ありがと", 16),
            ("감사", 8),
            ("🙏", 3),
            ("❤", 3),
            ("👩‍👩‍👧‍👦", 3),
            ("... —", 0),
            ("\u{200b}\u{3164}\u{ad}", 0),
            ("©", 0),
        ] {
            assert_eq!(said(text), letters, "{text:?}");
        }
    }
}
