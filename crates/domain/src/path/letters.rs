//! The five letters of a goal (specific, measurable, attainable, relevant, by a date): which of them its words and its
//! day say already, and which they leave open.
//!
//! Advises and never refuses: what is refused decides [`super::GoalText`]. A letter that only the agent can judge is
//! left to the agent. Must never read a clock.

use super::goal::GOAL_SAID_MIN;
use crate::{closed_set::closed_set, text};
use chrono::{Days, NaiveDate};

/// A goal that is further away than this, in days, is an intention.
const DAYS_MAX: u64 = 2 * 365;
/// Words of the path are taken for the same from this many common first letters on: "escalation", "escalations".
const STEM_CHARS: usize = 5;
/// Shorter words say nothing about what a goal is for.
const WORD_CHARS_MIN: usize = 4;

/// Words by which a goal says how much, besides digits.
const AMOUNTS: [&str; 62] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "once",
    "twice",
    "weekly",
    "daily",
    "monthly",
    "both",
    "eins",
    "zwei",
    "drei",
    "vier",
    "funf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "einmal",
    "zweimal",
    "dreimal",
    "wochentlich",
    "taglich",
    "monatlich",
    "dwa",
    "dwie",
    "dwoch",
    "trzy",
    "trzech",
    "cztery",
    "czterech",
    "piec",
    "szesc",
    "siedem",
    "osiem",
    "raz",
    "razy",
    "codziennie",
    "dois",
    "duas",
    "tres",
    "quatro",
    "cinco",
    "seis",
    "sete",
    "oito",
    "nove",
    "dez",
    "vez",
    "vezes",
    "dos",
    "cuatro",
    "siete",
    "ocho",
];
/// Beginnings of what makes a goal one that nobody keeps.
const ABSOLUTE: [&str; 16] = [
    "always",
    "never",
    "perfect",
    "flawless",
    "immer",
    "niemals",
    "perfekt",
    "fehlerfrei",
    "zawsze",
    "nigdy",
    "idealn",
    "bezbledn",
    "sempre",
    "nunca",
    "siempre",
    "perfeit",
];
const AMOUNT_SIGNS: &str = "一二两三四五六七八九十百每";
const ABSOLUTE_SIGNS: [&str; 7] = ["总是", "永远", "从不", "完美", "一直", "绝不", "零失误"];

closed_set! {
    /// One of the five letters.
    pub enum GoalLetter {
        /// Says what is done.
        Specific = "specific",
        /// Says how one will know that it is done.
        Measurable = "measurable",
        /// Can be reached.
        Attainable = "attainable",
        /// Belongs to the path.
        Relevant = "relevant",
        /// Has a day that is near enough.
        Timed = "timed",
    }
}

closed_set! {
    /// What a goal says about a letter.
    pub enum LetterSaid {
        /// It says it.
        Said = "said",
        /// It leaves it open.
        Open = "open",
        /// Only the agent can say.
        Yours = "yours",
    }
}

/// What a goal that is written now says about each letter. `path` are the texts of what the agent looks at: the role
/// and its skills; empty where there is no ladder.
#[must_use]
pub fn goal_letters(
    written: &str,
    by_on: NaiveDate,
    today_on: NaiveDate,
    path: &[String],
) -> [(GoalLetter, LetterSaid); 5] {
    let said = |yes: bool| if yes { LetterSaid::Said } else { LetterSaid::Open };
    let key = text::search_key(written);
    let words = words(&key);
    let last_on = today_on.checked_add_days(Days::new(DAYS_MAX));
    let relevant = match path.is_empty() {
        true => LetterSaid::Yours,
        false if is_about(&key, &words, path) => LetterSaid::Said,
        false => LetterSaid::Yours,
    };
    [
        (GoalLetter::Specific, said(text::said(written) >= GOAL_SAID_MIN)),
        (GoalLetter::Measurable, said(says_how_much(&key, &words))),
        (GoalLetter::Attainable, said(!is_absolute(&key, &words))),
        (GoalLetter::Relevant, relevant),
        (
            GoalLetter::Timed,
            said(by_on >= today_on && last_on.is_none_or(|last_on| by_on <= last_on)),
        ),
    ]
}

fn words(key: &str) -> Vec<&str> {
    key.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

fn says_how_much(key: &str, words: &[&str]) -> bool {
    key.chars().any(|c| c.is_numeric() || AMOUNT_SIGNS.contains(c))
        || words.iter().any(|word| AMOUNTS.contains(&plain(word).as_str()))
}

fn is_absolute(key: &str, words: &[&str]) -> bool {
    let absolute = |word: &&str| ABSOLUTE.iter().any(|begins| plain(word).starts_with(begins));
    key.contains("100%")
        || key.contains("100 %")
        || words.iter().any(absolute)
        || ABSOLUTE_SIGNS.iter().any(|signs| key.contains(signs))
}

/// A key keeps the stroke of ł, which is no mark.
fn plain(word: &str) -> String {
    word.replace('ł', "l")
}

fn is_about(key: &str, words: &[&str], path: &[String]) -> bool {
    path.iter().any(|text| {
        let theirs = text::search_key(text);
        if theirs.chars().any(text::is_syllable) {
            return pairs(&theirs).any(|pair| key.contains(&pair));
        }
        let theirs = self::words(&theirs);
        words
            .iter()
            .any(|word| theirs.iter().any(|other| is_alike(word, other)))
    })
}

/// Two neighbouring signs: the shortest that means something by itself.
fn pairs(key: &str) -> impl Iterator<Item = String> {
    let signs: Vec<char> = key.chars().collect();
    let pairs: Vec<String> = signs
        .windows(2)
        .filter(|pair| pair.iter().all(|sign| text::is_syllable(*sign)))
        .map(|pair| pair.iter().collect())
        .collect();
    pairs.into_iter()
}

fn is_alike(one: &str, other: &str) -> bool {
    let long = |word: &str| word.chars().count();
    let (shorter, common) = (
        long(one).min(long(other)),
        one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count(),
    );
    shorter >= WORD_CHARS_MIN && common >= STEM_CHARS.min(shorter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn open(written: &str) -> Vec<&'static str> {
        let path = ["Handles escalations".to_owned(), "处理升级投诉".to_owned()];
        goal_letters(written, day(30), day(1), &path)
            .into_iter()
            .filter(|(_, said)| *said == LetterSaid::Open)
            .map(|(letter, _)| letter.name())
            .collect()
    }

    #[test]
    fn a_goal_that_says_what_how_much_and_by_when_leaves_nothing_open() {
        for goal in [
            "Sit in on two escalation calls and write down what worked",
            "Zwei Eskalationen begleiten und aufschreiben, was half",
            "Posłuchać dwóch rozmów eskalowanych i zapisać wnioski",
            "Acompanhar duas ligações difíceis e anotar o que ajudou",
            "Acompañar 2 llamadas difíciles y anotar lo que ayudó",
            "旁听两次升级投诉并写下有用的做法",
        ] {
            assert_eq!(open(goal), Vec::<&str>::new(), "{goal}");
        }
    }

    #[test]
    fn what_nobody_can_see_done_and_what_nobody_keeps_is_left_open() {
        assert_eq!(open("Become better at difficult calls"), ["measurable"]);
        assert_eq!(open("Always stay calm, in ten calls"), ["attainable"]);
        assert_eq!(open("Nigdy się nie denerwować, 10 rozmów"), ["attainable"]);
        assert_eq!(open("两周内总是保持冷静的语气"), ["attainable"]);
        assert_eq!(open("学习"), ["specific", "measurable"]);
    }

    #[test]
    fn what_a_goal_is_for_is_the_agents_to_say_where_the_path_does_not() {
        let relevant = |written: &str, path: &[String]| goal_letters(written, day(30), day(1), path)[3].1;
        let path = ["Handles escalations".to_owned()];
        assert_eq!(
            relevant("Sit in on two escalation calls", &path),
            LetterSaid::Said
        );
        assert_eq!(relevant("Learn ten words of Polish", &path), LetterSaid::Yours);
        assert_eq!(relevant("Sit in on two escalation calls", &[]), LetterSaid::Yours);
        assert_eq!(
            relevant("旁听两次升级投诉", &["处理升级投诉".to_owned()]),
            LetterSaid::Said
        );
    }

    #[test]
    fn a_day_behind_or_years_away_is_no_date() {
        let timed = |by: NaiveDate| goal_letters("Two calls", by, day(2), &[])[4].1;
        let last = day(2) + Days::new(DAYS_MAX);
        assert_eq!(
            (timed(day(1)), timed(day(2))),
            (LetterSaid::Open, LetterSaid::Said)
        );
        assert_eq!(
            (timed(last), timed(last + Days::new(1))),
            (LetterSaid::Said, LetterSaid::Open)
        );
    }
}
