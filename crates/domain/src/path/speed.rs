//! Whether a goal is one on speed or handle time, which the product does not keep.
//!
//! Decides by lists of phrases, one file a language, on a text that was made comparable first: full-width,
//! accented, spaced-out and look-alike letters are the plain ones. Must never judge anything but the words,
//! and never refuse a word for standing near another: each phrase is one that a goal on speed uses.
//!
//! A line of a list is a phrase; its parts are separated by blanks:
//!
//! | Part | Stands for |
//! |---|---|
//! | `call|calls` | one of these words (in Chinese: strings) |
//! | `rozmow*`, `*dauer*` | a word that begins so, a word that holds this |
//! | `~3` | up to three words, or characters of Chinese, of the same sentence |
//!
//! A line that begins with `-` is a phrase that is none on speed, and wins.

use crate::text;
use icu_normalizer::DecomposingNormalizerBorrowed;
use std::sync::LazyLock;

const LISTS: [&str; 6] = [
    include_str!("speed/en.txt"),
    include_str!("speed/de.txt"),
    include_str!("speed/pl.txt"),
    include_str!("speed/pt.txt"),
    include_str!("speed/es.txt"),
    include_str!("speed/zh.txt"),
];
/// From this many single letters in a row on they are one word that was spaced out.
const SPACED_OUT_MIN: usize = 3;
/// Begins a word that was put together from single letters.
const SPACED_OUT: char = '\u{1}';
/// Ends a sentence, for gaps.
const END: &str = "\n";

/// The phrases of all lists, read once.
static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::read);

struct Phrases {
    /// Those on speed; with `true` those of Chinese characters.
    on_speed: Vec<(Phrase, bool)>,
    /// Those that are none, and win.
    exempt: Vec<(Phrase, bool)>,
}

impl Phrases {
    fn read() -> Phrases {
        let (mut on_speed, mut exempt) = (Vec::new(), Vec::new());
        for line in LISTS.iter().flat_map(|list| list.lines()) {
            let (to, line) = match line.strip_prefix('-') {
                Some(line) => (&mut exempt, line),
                None => (&mut on_speed, line),
            };
            if !line.is_empty() && !line.starts_with('#') {
                to.extend(phrases(line).into_iter().map(|phrase| (phrase, is_signs(line))));
            }
        }
        Phrases { on_speed, exempt }
    }
}

/// Whether the words aim at speed or handle time.
pub(super) fn is_on_speed(written: &str) -> bool {
    let plain = plain(written);
    let words = without_exempt(words(&plain), false);
    let signs = signs(&plain);
    // Marks between single signs are a way round the lists: a phrase without a gap does not see them.
    let solid = signs.iter().filter(|sign| *sign != END).cloned().collect();
    let (signs, solid) = (without_exempt(signs, true), without_exempt(solid, true));
    let mut phrases = PHRASES.on_speed.iter();
    phrases.any(|(phrase, of_signs)| match (of_signs, phrase.has_gap()) {
        (false, _) => phrase.is_in(&words),
        (true, false) => phrase.is_in(&solid),
        (true, true) => phrase.is_in(&signs),
    })
}

/// The text with what is no goal on speed taken out.
fn without_exempt(mut text: Vec<String>, signs: bool) -> Vec<String> {
    for (phrase, _) in PHRASES.exempt.iter().filter(|(_, of_signs)| *of_signs == signs) {
        while let Some((from, to)) = phrase.place(&text) {
            text.splice(from..to, [END.to_owned()]);
        }
    }
    text
}

/// One part of a phrase.
enum Part {
    /// One of these words.
    Words(Vec<String>),
    /// One of these rows of Chinese characters.
    Signs(Vec<Vec<String>>),
    /// Up to this many of anything but the end of a sentence.
    Gap(usize),
}

struct Phrase(Vec<Part>);

/// The phrases of a line: one, or two where German writes `ä` as `a` or as `ae`.
fn phrases(line: &str) -> Vec<Phrase> {
    let folded = plain_keeping(line, &['*', '|', '~', ' ']);
    let mut lines = vec![folded];
    if line.contains(['ä', 'ö', 'ü']) {
        let spelled = line.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
        lines.push(plain_keeping(&spelled, &['*', '|', '~', ' ']));
    }
    lines.iter().map(|line| phrase(line)).collect()
}

fn phrase(line: &str) -> Phrase {
    let part = |part: &str| match part.strip_prefix('~').and_then(|n| n.parse().ok()) {
        Some(gap) => Part::Gap(gap),
        None if is_signs(part) => {
            let rows = part.split('|').map(|row| row.chars().map(String::from).collect());
            Part::Signs(rows.collect())
        }
        None => Part::Words(part.split('|').map(str::to_owned).collect()),
    };
    Phrase(
        line.split(' ')
            .filter(|part| !part.is_empty())
            .map(part)
            .collect(),
    )
}

impl Phrase {
    fn has_gap(&self) -> bool {
        self.0.iter().any(|part| matches!(part, Part::Gap(_)))
    }

    fn is_in(&self, text: &[String]) -> bool {
        self.place(text).is_some() || self.is_joined_in(text)
    }

    /// Where the phrase stands, from and to.
    fn place(&self, text: &[String]) -> Option<(usize, usize)> {
        (0..text.len()).find_map(|from| end(&self.0, text, from).map(|to| (from, to)))
    }

    /// Whether the words stand there written together: `handletime`, or spaced out letter by letter.
    fn is_joined_in(&self, text: &[String]) -> bool {
        let mut joined = vec![String::new()];
        for part in &self.0 {
            let Part::Words(words) = part else { return false };
            if words.iter().any(|word| word.contains('*')) {
                return false;
            }
            joined = joined
                .iter()
                .flat_map(|begun| words.iter().map(move |word| format!("{begun}{word}")))
                .collect();
        }
        self.0.len() > 1
            && text
                .iter()
                .any(|word| joined.iter().any(|wanted| is_word(wanted, word)))
    }
}

/// Where `parts` end when they stand at `at`.
fn end(parts: &[Part], text: &[String], at: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else {
        return Some(at);
    };
    match part {
        Part::Words(words) => {
            let word = text.get(at)?;
            words
                .iter()
                .any(|wanted| is_word(wanted, word))
                .then(|| end(rest, text, at + 1))?
        }
        Part::Signs(rows) => rows
            .iter()
            .filter(|row| text[at.min(text.len())..].starts_with(row))
            .find_map(|row| end(rest, text, at + row.len())),
        Part::Gap(most) => (0..=*most)
            .take_while(|gap| *gap == 0 || text.get(at + gap - 1).is_some_and(|word| word != END))
            .find_map(|gap| end(rest, text, at + gap)),
    }
}

fn is_word(wanted: &str, word: &str) -> bool {
    if let Some(letters) = word.strip_prefix(SPACED_OUT) {
        return wanted.len() >= SPACED_OUT_MIN && !wanted.contains('*') && letters.contains(wanted);
    }
    match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
        (Some(held), Some(_)) => word.contains(held.trim_end_matches('*')),
        (None, Some(begun)) => word.starts_with(begun),
        _ => word == wanted,
    }
}

fn is_signs(text: &str) -> bool {
    text.chars().any(text::is_syllable)
}

/// The text with letters that look or mean the same made the same.
fn plain(written: &str) -> String {
    plain_keeping(written, &[])
}

fn plain_keeping(written: &str, kept: &[char]) -> String {
    let mut plain = String::with_capacity(written.len());
    // Line breaks end a sentence; a key makes blanks of them.
    for (at, line) in written.lines().enumerate() {
        if at > 0 {
            plain.push_str(". ");
        }
        let key = text::key(line);
        for c in DecomposingNormalizerBorrowed::new_nfd().normalize(&key).chars() {
            match c {
                _ if kept.contains(&c) => plain.push(c),
                '\u{300}'..='\u{36f}' => {}
                _ => plain.push_str(plain_letter(c, &mut [0; 4])),
            }
        }
    }
    plain
}

/// A letter without its stroke; a Cyrillic or Greek one as the Latin one it looks like; a traditional sign
/// as the simplified one, as far as the lists need them.
fn plain_letter(c: char, buffer: &mut [u8; 4]) -> &str {
    match c {
        'ł' => "l",
        'ø' | 'о' | 'ο' => "o",
        'đ' => "d",
        'æ' => "ae",
        'œ' => "oe",
        'ı' | 'і' | 'ι' => "i",
        'а' | 'α' => "a",
        'с' | 'ϲ' => "c",
        'е' | 'ε' => "e",
        'н' | 'һ' => "h",
        'к' | 'κ' => "k",
        'м' => "m",
        'р' | 'ρ' => "p",
        'т' | 'τ' => "t",
        'у' | 'υ' => "y",
        'х' | 'χ' => "x",
        'в' | 'β' => "b",
        'ѕ' => "s",
        'ԝ' | 'ω' => "w",
        'ѵ' | 'ν' => "v",
        '處' => "处",
        '時' => "时",
        '長' => "长",
        '話' => "话",
        '間' => "间",
        '個' => "个",
        '鐘' => "钟",
        '縮' => "缩",
        '電' => "电",
        '來' => "来",
        '聽' => "听",
        '減' => "减",
        '壓' => "压",
        '結' => "结",
        '單' => "单",
        '戶' => "户",
        '務' => "务",
        '開' => "开",
        '點' => "点",
        '過' => "过",
        '於' => "于",
        '內' => "内",
        '斷' => "断",
        '掛' => "挂",
        _ => c.encode_utf8(buffer),
    }
}

/// The words, with [`END`] after each sentence. Letters spaced out one by one are one word.
fn words(plain: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut chars = plain.chars().peekable();
    while let Some(c) = chars.next() {
        let parts = word
            .chars()
            .next_back()
            .is_some_and(|last| last.is_numeric() != c.is_numeric());
        if (!c.is_alphanumeric() || parts) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.push(c);
        } else if matches!(c, '.' | '!' | '?' | ';') {
            // The full stops of `A. H. T.` end nothing.
            let ends = chars.peek().is_none_or(|next| next.is_whitespace());
            if ends && words.last().is_some_and(|last| last.chars().count() > 1) {
                words.push(END.to_owned());
            }
        }
    }
    words.extend(Some(word).filter(|word| !word.is_empty()));
    join_spaced_out(&words)
}

fn join_spaced_out(words: &[String]) -> Vec<String> {
    let single = |word: &String| word != END && word.chars().count() == 1 && !is_signs(word);
    let mut joined = Vec::with_capacity(words.len());
    for run in words.chunk_by(|one, next| single(one) == single(next)) {
        if run.len() >= SPACED_OUT_MIN && single(&run[0]) {
            joined.push(format!("{SPACED_OUT}{}", run.concat()));
        } else {
            joined.extend_from_slice(run);
        }
    }
    joined
}

/// The Chinese characters one by one without what stands between them, with [`END`] after each clause.
fn signs(plain: &str) -> Vec<String> {
    let ends = |c: char| matches!(c, '。' | '.' | '!' | '?' | ';' | ',' | '、');
    let signs = plain.chars().filter(|c| c.is_alphanumeric() || ends(*c));
    signs
        .map(|c| if ends(c) { END.to_owned() } else { c.to_string() })
        .collect()
}

#[cfg(test)]
mod tests;
