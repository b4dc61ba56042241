//! What must be true of the words: every key in every language with the same arguments, no exclamation mark, no
//! guess who reads, a sentence for every error code and for every reason that holds a reset back.

mod catalog;

use catalog::Message;
use i18n::{Arg, Language, Words};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

fn by_key(tag: &str) -> BTreeMap<String, Message> {
    let all = catalog::messages(tag);
    let count = all.len();
    let map: BTreeMap<String, Message> = all.into_iter().map(|m| (m.key.clone(), m)).collect();
    assert_eq!(map.len(), count, "{tag} has a key twice");
    map
}

#[test]
fn every_language_has_every_key_and_the_same_arguments() {
    let english = by_key("en");
    for language in Language::ALL {
        let tag = language.tag();
        let other = by_key(tag);
        let keys = |map: &BTreeMap<String, Message>| map.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&other), keys(&english), "keys of {tag}");
        for (key, message) in &english {
            let names = |m: &Message| m.args.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(&other[key]), names(message), "arguments of {key} in {tag}");
            assert_eq!(other[key].file, message.file, "file of {key} in {tag}");
        }
    }
}

#[test]
fn no_word_shouts() {
    for language in Language::ALL {
        for message in catalog::messages(language.tag()) {
            assert!(
                !message.text.contains(['!', '！']),
                "{} in {}",
                message.key,
                language.tag()
            );
        }
    }
}

/// "22 de nov." ends with a full stop of its own.
#[test]
fn no_sentence_of_a_window_ends_with_a_day_that_has_a_full_stop_already() {
    let windows = [
        "common",
        "today",
        "history",
        "kudos",
        "path",
        "settings",
        "statutory",
        "voice",
    ];
    for language in [Language::German, Language::BrazilianPortuguese] {
        let messages = catalog::messages(language.tag()).into_iter();
        for message in messages.filter(|message| windows.contains(&message.file.as_str())) {
            let has_two = ["{ $day }.", "{ $date }."]
                .iter()
                .any(|end| message.text.contains(end));
            assert!(!has_two, "{} in {}", message.key, language.tag());
        }
    }
}

/// In these languages a verb, a participle or a greeting says whether a woman or a man is meant. Nothing says it here.
#[test]
fn no_word_guesses_whether_a_woman_or_a_man_reads_it() {
    let guesses = |language: Language, word: &str| match language {
        Language::Polish => {
            ["łeś", "łaś", "łbyś", "łabyś", "łem", "łam"]
                .iter()
                .any(|end| word.ends_with(end))
                || ["gotowy", "gotowa", "zalogowany", "zalogowana"].contains(&word)
        }
        Language::BrazilianPortuguese => ["obrigad", "bem-vind", "cansad", "descansad", "conectad"]
            .iter()
            .any(|begin| word.starts_with(begin)),
        Language::Spanish => ["bienvenid", "cansad", "conectad", "list"]
            .iter()
            .any(|begin| word == format!("{begin}o") || word == format!("{begin}a")),
        Language::English | Language::German | Language::SimplifiedChinese => false,
    };
    for language in Language::ALL {
        for message in catalog::messages(language.tag()) {
            let text = message.text.to_lowercase();
            let words = text.split(|c: char| !c.is_alphabetic() && c != '-');
            for word in words {
                let (key, tag) = (&message.key, language.tag());
                assert!(!guesses(language, word), "{word} in {key} in {tag}");
            }
            // Both at once is no better: it stumbles, and a screen reader spells it.
            for both in ["(a)", "(o)", "/a ", "/-a", "@s"] {
                let is_bad = language != Language::English && text.contains(both);
                assert!(!is_bad, "{both} in {} in {}", message.key, language.tag());
            }
        }
    }
}

#[test]
fn a_length_is_cut_to_minutes_from_one_minute_on() {
    let words = Words::for_locale("en");
    let said = [59, 60, 119, 3599, 3600, 3660].map(|seconds| words.length(seconds));
    assert_eq!(
        said,
        [
            "59\u{a0}s",
            "1\u{a0}min",
            "1\u{a0}min",
            "59\u{a0}min",
            "1\u{a0}h",
            "1\u{a0}h 1\u{a0}min"
        ]
    );
}

/// The window gets the same from `Intl.NumberFormat`: `words.test.ts` holds the same numbers.
#[test]
fn a_number_is_grouped_as_the_language_does() {
    for (tag, numbers) in [
        ("en", ["999", "1,000", "10,000", "1,234,567"]),
        ("de", ["999", "1.000", "10.000", "1.234.567"]),
        ("pl", ["999", "1000", "10\u{a0}000", "1\u{a0}234\u{a0}567"]),
        ("zh-CN", ["999", "1,000", "10,000", "1,234,567"]),
        ("pt-BR", ["999", "1.000", "10.000", "1.234.567"]),
        ("es", ["999", "1000", "10.000", "1.234.567"]),
    ] {
        let words = Words::for_locale(tag);
        for (number, written) in [999, 1000, 10_000, 1_234_567].into_iter().zip(numbers) {
            let args = [("chars", Arg::Number(number)), ("max", Arg::Number(1))];
            let said = words.error("note_too_long", &args);
            let around = said.split(|c: char| !c.is_ascii_digit() && !".,\u{a0}".contains(c));
            let found = around.map(|part| part.trim_matches(['.', ',', '\u{a0}']));
            assert!(found.into_iter().any(|part| part == written), "{tag}: {said}");
        }
    }
}

#[test]
fn text_from_outside_is_neither_read_as_fluent_nor_wrapped_in_marks() {
    let text = Words::for_locale("en").notify_kudos_text("{ $name } \u{1f44d} a\nb");
    assert_eq!(text, "“{ $name } \u{1f44d} a\nb”");
}

#[test]
fn a_code_or_a_reason_without_a_sentence_is_told_so() {
    let words = Words::for_locale("de");
    assert_eq!(words.error("never_heard_of", &[]), words.error("internal", &[]));
    assert_eq!(words.hold("never_heard_of"), None);
    assert_eq!(words.hold("in_call").as_deref(), Some("Du bist im Gespräch."));
}

#[test]
fn every_error_code_has_a_sentence_and_gives_its_arguments() {
    let source = fs::read_to_string(catalog::here().join("../protocol/src/problem.rs")).unwrap();
    let body = source
        .split("pub enum ErrorCode {")
        .nth(1)
        .unwrap()
        .split("\n}")
        .next()
        .unwrap();
    let english = by_key("en");
    let (mut code, mut fields) = (String::new(), BTreeMap::<String, BTreeSet<String>>::new());
    for line in body.lines().filter(|line| !line.trim_start().starts_with("//")) {
        if let Some(name) = line
            .strip_prefix("    ")
            .filter(|l| l.starts_with(|c: char| c.is_ascii_uppercase()))
        {
            let name = name.trim_end_matches([' ', '{', ',']);
            code = name.chars().fold(String::from("error"), |mut out, c| {
                if c.is_ascii_uppercase() {
                    out.push('-');
                }
                out.push(c.to_ascii_lowercase());
                out
            });
            fields.insert(code.clone(), BTreeSet::new());
        } else if let Some((field, _)) = line.trim().split_once(": ") {
            fields.get_mut(&code).unwrap().insert(field.to_owned());
        }
    }
    assert!(fields.len() > 30, "the codes were not found: {fields:?}");
    for (key, fields) in &fields {
        let message = english
            .get(key)
            .unwrap_or_else(|| panic!("{key} has no sentence"));
        for arg in message.args.keys() {
            assert!(
                fields.contains(arg),
                "{key} asks for {arg}, the code has {fields:?}"
            );
        }
    }
    for key in english.keys().filter(|key| key.starts_with("error-")) {
        // Said by a window alone, when nobody answered it.
        assert!(
            fields.contains_key(key) || key == "error-resident-lost",
            "{key} is no code"
        );
    }
}

/// The members of a closed set, as the views' TypeScript lists them.
fn members(set: &str) -> Vec<String> {
    let views = fs::read_to_string(catalog::here().join("../../ui/src/lib/generated/api.ts"))
        .expect("the generated views");
    let begins = format!("export type {set} = ");
    let line = views.lines().find_map(|line| line.strip_prefix(begins.as_str()));
    let names = line.unwrap_or_default().split('"').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}

#[test]
fn every_member_of_a_set_that_is_put_into_words_has_its_words() {
    type Said = fn(&Words, &str) -> Option<String>;
    let sets: [(&str, usize, Said); 3] = [
        ("SuppressionReason", 20, Words::hold),
        ("SpanKind", 5, Words::span),
        ("Trouble", 8, Words::source_trouble),
    ];
    for (set, least, said) in sets {
        let members = members(set);
        assert!(members.len() >= least, "{set} was not found: {members:?}");
        for language in Language::ALL {
            let words = Words::new(language);
            for member in &members {
                assert!(
                    said(&words, member).is_some(),
                    "{set} {member} in {}",
                    language.tag()
                );
            }
        }
    }
}
