//! What is counted: every form that a language has, said rightly for the numbers that ask for it. Knows which forms
//! there are (CLDR); must not know the words of more than the few messages it listens to.

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use i18n::{Language, Words};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The forms that CLDR gives a language for whole numbers and fractions. `many` of Spanish and Portuguese is for
/// millions ("1.000.000 de llamadas"): the window asks for it, the older rules behind Rust do not yet.
fn forms(language: Language) -> &'static [&'static str] {
    match language {
        Language::English | Language::German => &["one", "other"],
        Language::Polish => &["few", "many", "one", "other"],
        Language::BrazilianPortuguese | Language::Spanish => &["many", "one", "other"],
        Language::SimplifiedChinese => &["other"],
    }
}

/// One choice by a count: the forms it has, and which of them name the number.
struct Plural {
    key: String,
    forms: BTreeSet<String>,
    naming: BTreeSet<String>,
}

#[test]
fn what_is_counted_has_every_form_of_its_language_and_no_other() {
    for language in Language::ALL {
        for plural in plurals(language) {
            let said: Vec<&str> = plural
                .forms
                .iter()
                .map(String::as_str)
                .filter(|form| form.parse::<u32>().is_err())
                .collect();
            assert_eq!(said, forms(language), "{} in {}", plural.key, language.tag());
        }
    }
}

#[test]
fn what_is_counted_in_english_is_counted_wherever_a_language_has_forms() {
    let counted = |language| {
        let all = plurals(language).into_iter();
        all.fold(BTreeMap::<String, usize>::new(), |mut found, plural| {
            *found.entry(plural.key).or_default() += 1;
            found
        })
    };
    for language in Language::ALL {
        if forms(language).len() > 1 {
            assert_eq!(
                counted(language),
                counted(Language::English),
                "{}",
                language.tag()
            );
        }
    }
    assert!(
        counted(Language::English).len() > 15,
        "the plurals were not found"
    );
}

/// In Brazil nought takes the form of one: "uma ligação" would be said of none.
#[test]
fn nought_is_never_told_as_one() {
    for plural in plurals(Language::BrazilianPortuguese) {
        let is_safe = plural.naming.contains("one") || plural.forms.contains("0");
        assert!(
            is_safe,
            "{}: [one] names no number and there is no [0]",
            plural.key
        );
    }
}

#[test]
fn a_plural_is_right_in_every_language() {
    for (tag, said) in [
        ("en", &[(0, "0 minutes"), (1, "1 minute"), (2, "2 minutes")][..]),
        ("de", &[(0, "0 Minuten"), (1, "1 Minute"), (10, "10 Minuten")]),
        (
            "pl",
            &[
                (0, "0 minut"),
                (1, "1 minuta"),
                (2, "2 minuty"),
                (4, "4 minuty"),
                (5, "5 minut"),
                (12, "12 minut"),
                (14, "14 minut"),
                (21, "21 minut"),
                (22, "22 minuty"),
                (25, "25 minut"),
                (112, "112 minut"),
            ],
        ),
        ("zh-CN", &[(1, "1 分钟"), (10, "10 分钟")]),
        (
            "pt-BR",
            &[
                (0, "0 minuto"),
                (1, "1 minuto"),
                (2, "2 minutos"),
                (21, "21 minutos"),
            ],
        ),
        (
            "es",
            &[
                (0, "0 minutos"),
                (1, "1 minuto"),
                (2, "2 minutos"),
                (21, "21 minutos"),
            ],
        ),
    ] {
        let words = Words::for_locale(tag);
        for (minutes, sentence) in said {
            assert_eq!(words.tray_minutes(*minutes), *sentence);
        }
    }
}

#[test]
fn a_plural_within_a_sentence_is_right_in_every_language() {
    let offer = |tag, minutes| Words::for_locale(tag).nudge_text(minutes, "13:22");
    for (tag, minutes, said) in [
        (
            "en",
            0,
            "Under a minute on calls since 13:22. Your call just ended.",
        ),
        ("en", 1, "1 minute on calls since 13:22. Your call just ended."),
        ("en", 52, "52 minutes on calls since 13:22. Your call just ended."),
        (
            "pl",
            0,
            "Niecała minuta w rozmowach od 13:22. Rozmowa właśnie się skończyła.",
        ),
        (
            "pl",
            52,
            "52 minuty w rozmowach od 13:22. Rozmowa właśnie się skończyła.",
        ),
        (
            "pl",
            55,
            "55 minut w rozmowach od 13:22. Rozmowa właśnie się skończyła.",
        ),
        ("zh-CN", 52, "自 13:22 起已通话 52 分钟。你的通话刚刚结束。"),
        (
            "pt-BR",
            0,
            "Menos de um minuto em ligação desde 13:22. Sua ligação acabou de terminar.",
        ),
        (
            "pt-BR",
            52,
            "52 minutos em ligação desde 13:22. Sua ligação acabou de terminar.",
        ),
        (
            "es",
            1,
            "1 minuto en llamada desde las 13:22. Tu llamada acaba de terminar.",
        ),
        (
            "es",
            52,
            "52 minutos en llamada desde las 13:22. Tu llamada acaba de terminar.",
        ),
    ] {
        assert_eq!(offer(tag, minutes), said);
    }
}

#[test]
fn a_number_never_parts_from_its_unit_at_the_end_of_a_line() {
    for (tag, said) in [
        ("pl", ["42\u{a0}s", "9\u{a0}min", "2\u{a0}h 41\u{a0}min"]),
        ("pt-BR", ["42\u{a0}s", "9\u{a0}min", "2\u{a0}h 41\u{a0}min"]),
        ("es", ["42\u{a0}s", "9\u{a0}min", "2\u{a0}h 41\u{a0}min"]),
    ] {
        assert_eq!([42, 540, 9660].map(|s| Words::for_locale(tag).length(s)), said);
        for source in sources(tag) {
            for line in source.lines() {
                let is_parted = |unit: &str| {
                    let begins = format!("}} {unit}");
                    let mut after = line
                        .match_indices(&begins)
                        .map(|(at, found)| &line[at + found.len()..]);
                    after.any(|rest| !rest.starts_with(char::is_alphanumeric))
                };
                assert!(
                    !["min", "h", "s", "B"].into_iter().any(is_parted),
                    "{tag}: {line}"
                );
            }
        }
    }
}

fn sources(tag: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(tag);
    let files = fs::read_dir(folder).expect("the folder of a language");
    files
        .map(|file| fs::read_to_string(file.expect("a file of it").path()).expect("a readable file"))
        .collect()
}

fn plurals(language: Language) -> Vec<Plural> {
    let mut found = Vec::new();
    for source in sources(language.tag()) {
        let resource = parser::parse(source.as_str()).expect("what can be parsed");
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let value = message.value.expect("a message with words");
                in_pattern(message.id.name, &value, &mut found);
            }
        }
    }
    found
}

fn in_pattern(key: &str, pattern: &Pattern<&str>, found: &mut Vec<Plural>) {
    for element in &pattern.elements {
        let PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        } = element
        else {
            continue;
        };
        let InlineExpression::VariableReference { id } = selector else {
            panic!("{key} chooses by something that is no argument");
        };
        let name = |key: &VariantKey<&str>| match key {
            VariantKey::Identifier { name } => (*name).to_owned(),
            VariantKey::NumberLiteral { value } => (*value).to_owned(),
        };
        let forms: BTreeSet<String> = variants.iter().map(|variant| name(&variant.key)).collect();
        for variant in variants {
            in_pattern(key, &variant.value, found);
        }
        let counts = ["zero", "one", "two", "few", "many"];
        let is_counted = |form: &String| counts.contains(&form.as_str()) || form.parse::<u32>().is_ok();
        if forms.iter().any(is_counted) {
            let naming = variants.iter().filter(|variant| names(&variant.value, id.name));
            found.push(Plural {
                key: key.to_owned(),
                naming: naming.map(|variant| name(&variant.key)).collect(),
                forms,
            });
        }
    }
}

/// Whether the number itself stands in these words.
fn names(pattern: &Pattern<&str>, argument: &str) -> bool {
    let is_it = |inline: &InlineExpression<&str>| matches!(inline, InlineExpression::VariableReference { id } if id.name == argument);
    pattern.elements.iter().any(|element| match element {
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::FunctionReference { arguments, .. }),
        } => {
            let CallArguments { positional, .. } = arguments;
            positional.iter().any(is_it)
        }
        PatternElement::Placeable {
            expression: Expression::Inline(inline),
        } => is_it(inline),
        _ => false,
    })
}
