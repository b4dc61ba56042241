//! What is somebody's number and what only has digits: amounts, hours, years, counts.
//!
//! Decides where a number ends that is written in groups: "4711 0815" is one. Must never take a word, an hour, an amount
//! of money or a count of something ("2 Tage") with it.

use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// Longest group that may be a count of something: nobody waits for a thousand days.
const COUNT_DIGITS_MAX: usize = 3;
/// Longest group that may be a part of something: "4 of 5", "12 de junio".
const PART_DIGITS_MAX: usize = 2;

/// A shape, ready to be looked for.
pub(super) fn regex(shape: &str) -> Regex {
    Regex::new(shape).expect("a shape of this folder")
}

/// Whether a run of digits is an amount, an hour, a span of years, or too short to be anybody's number.
pub(super) fn is_no_number(text: &str, place: Range<usize>) -> bool {
    let found = &text[place.clone()];
    let digits = digits(found);
    let solid = found.chars().all(char::is_numeric);
    if digits < if solid { 5 } else { 6 } {
        return true;
    }
    let before = text[..place.start].trim_end();
    let after = text[place.end..].trim_start();
    let amount = found
        .chars()
        .all(|c| c.is_numeric() || c.is_whitespace() || ".,'’".contains(c));
    (amount && digits <= 8 && (MONEY_BEFORE.is_match(before) || MONEY_AFTER.is_match(after)))
        || SPAN.is_match(found)
}

/// Where the number ends whose first group ends at `end`: all groups behind it belong to it.
pub(super) fn end_of_number(text: &str, end: usize) -> usize {
    let mut end = end;
    while let Some(length) = next_group(&text[end..]) {
        end += length;
    }
    end
}

/// How long the next group is, with what stands before it.
fn next_group(rest: &str) -> Option<usize> {
    let found = GROUP.captures(rest)?;
    let (between, group) = (found.name("between")?, found.name("group")?);
    let (begins, behind) = (&rest[group.start()..], &rest[group.end()..]);
    // An hour, or the part of an amount before its comma.
    if GOES_ON.is_match(behind) {
        return None;
    }
    let apart = between.as_str().contains(char::is_whitespace);
    let counts = apart && is_count(group.as_str(), begins, behind);
    (!counts).then_some(group.end())
}

/// Whether a group that stands by itself says how many of something, how much, or which part of it.
fn is_count(group: &str, begins: &str, behind: &str) -> bool {
    let digits = digits(group);
    // "30min", "2x", "3rd", "16GB".
    let unit_in_one = behind.starts_with(|c: char| c.is_alphabetic() && !domain::text::is_syllable(c))
        || (digits < group.chars().count() && digits < 3);
    let money = AMOUNT
        .find(begins)
        .is_some_and(|amount| MONEY_AFTER.is_match(begins[amount.end()..].trim_start()));
    if unit_in_one || money || OUT_OF.is_match(begins) {
        return true;
    }
    // What begins with nothing counts nothing: 0815.
    if digits > COUNT_DIGITS_MAX || (digits > 1 && group.starts_with('0')) {
        return false;
    }
    let word_behind = behind.trim_start().starts_with(char::is_alphabetic);
    UNIT.is_match(behind)
        || (digits <= PART_DIGITS_MAX && PART_OF.is_match(behind))
        || (digits == 1 && word_behind)
}

fn digits(text: &str) -> usize {
    text.chars().filter(|c| c.is_numeric()).count()
}

/// A further group, and what may stand before it: a blank of any width, a dash or a slash, a dot. A line ends a number.
static GROUP: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?P<between>[^\S\r\n]{1,2}|[^\S\r\n]?[\p{Pd}\u{2212}/][^\S\r\n]?|[._])(?P<group>\p{N}+[A-Z\p{N}]*)",
    )
});
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| regex(r"^[:：,]\p{N}"));
static AMOUNT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^\p{N}{1,3}(?:[\s.,'’]\p{N}{3})*(?:[.,]\p{N}{1,2})?"));
/// Stars of five, and always.
static OUT_OF: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:\p{N}\s?/\s?\p{N}|24/7)(?:\P{N}|$)"));
static PART_OF: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)^\s?(?:of|out|von|de|por|z|na|am|pm|h|s)\b"));
/// What is counted in the six languages.
static UNIT: LazyLock<Regex> = LazyLock::new(|| {
    let units = [
        "days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|weeks?|months?|years?|yrs?|times|calls?|people|persons|colleagues|agents|stars?|points?|percent|gb|mb|mbit|kwh",
        "tage?n?|stunden?|std|minuten?|sekunden?|wochen?|monate?n?|jahre?n?|mal|uhr|anrufen?|personen|leuten?|kollegen|sternen?|punkten?|prozent",
        r"dni|dniach|dzień|godzin\w*|godz|minut\w*|sekund\w*|tygodni\w*|tydzień|miesi[ąę]c\w*|lat|lata|latach|rok|roku|raz|razy|osób|osoby|gwiazd\w*|punkt\w*|procent",
        "dias?|horas?|minutos?|segundos?|semanas?|mês|meses|anos?|vez|vezes|pessoas|chamadas?|estrelas?|pontos?",
        "días?|mes|años?|veces|personas|llamadas?|estrellas?|puntos?",
    ];
    let units = units.join("|");
    regex(&format!(
        r"(?i)^\s?(?:(?:{units})\b|[天日个個小分秒周週星月年次遍人位名点點通颗顆]|[%‰])"
    ))
});
static MONEY_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?:[€$£¥￥]|\b(?:EUR|USD|GBP|PLN|BRL|CNY|RMB|CHF))$"));
static MONEY_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:[€$£%‰]|(?i:eur|euros?|usd|dollars?|gbp|pounds?|pln|zł|złotych|reais|brl|pesos?|chf|franken)\b|元|块|人民币|欧元|美元)",
    )
});
/// Hours from and to, and years from and to.
static SPAN: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:\d{1,2}[:.]\d{2}\s?[\p{Pd}/]\s?\d{1,2}[:.]\d{2}|(?:19|20)\d{2}\s?[\p{Pd}/]\s?(?:19|20)\d{2})$",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_groups_behind_a_number_belong_to_it() {
        for rest in [
            " 0815",
            "-0815",
            "\u{a0}0815",
            "\u{2009}0815\u{202f}22",
            " – 0815",
            " / 0815.3",
            ".0815",
            " 08 15",
            " 300-22A",
            " 0815 3",
        ] {
            let text = format!("4711{rest}");
            assert_eq!(end_of_number(&text, 4), text.len(), "{text:?}");
            assert_eq!(
                end_of_number(&format!("{text}, bitte"), 4),
                text.len(),
                "{text:?}"
            );
        }
        for (text, number) in [("4711 0815 de ayer", "4711 0815"), ("4711 0815谢谢", "4711 0815")] {
            assert_eq!(end_of_number(text, 4), number.len(), "{text}");
        }
    }

    #[test]
    fn words_counts_hours_and_amounts_behind_a_number_do_not() {
        for rest in [
            " bitte",
            " 2 Tage",
            " 12 dni",
            " 3天",
            " 30min",
            " 3rd time",
            " 18:30",
            " 12,50 €",
            " 1.250 €",
            " 1 250,50 zł",
            " 300 euros",
            " 4 of 5",
            " 5/5",
            " 24/7",
            " - 3 calls",
            " 2 nette Leute",
            " 12 de junio",
            ". 5 Sterne",
            "\n5",
            "   0815",
        ] {
            let text = format!("4711{rest}");
            assert_eq!(end_of_number(&text, 4), 4, "{text:?}");
        }
    }
}
