//! What must be true of the words: every key in every language with the same arguments, every plural, no
//! exclamation mark, a sentence for every error code and for every reason that holds a reset back.

mod catalog;

use catalog::{Kind, Message};
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

#[test]
fn what_is_counted_has_one_and_many_in_english_and_german_and_one_form_in_chinese() {
    for language in Language::ALL {
        for message in catalog::messages(language.tag()) {
            let many = message.text.contains("[one]");
            let chinese = language == Language::SimplifiedChinese;
            assert!(!(chinese && many), "{}: Chinese has one form", message.key);
            let selects = message
                .args
                .iter()
                .any(|(name, kind)| *kind == Kind::Number && message.text.contains(&format!("${name} ->")));
            assert!(
                !selects || many || chinese,
                "{} in {} lacks [one]",
                message.key,
                language.tag()
            );
        }
    }
}

#[test]
fn a_plural_is_right_in_every_language() {
    let (en, de, zh) = (
        Words::for_locale("en"),
        Words::for_locale("de"),
        Words::for_locale("zh-CN"),
    );
    assert_eq!(
        en.nudge_text(1, "13:22"),
        "1 minute on calls since 13:22. Your call just ended."
    );
    assert_eq!(
        en.nudge_text(52, "13:22"),
        "52 minutes on calls since 13:22. Your call just ended."
    );
    assert_eq!(de.tray_minutes(1), "1 Minute");
    assert_eq!(de.tray_minutes(10), "10 Minuten");
    assert_eq!(zh.tray_minutes(1), "1 分钟");
    assert_eq!(
        zh.nudge_text(52, "13:22"),
        "自 13:22 起已通话 52 分钟。你的通话刚刚结束。"
    );
}

#[test]
fn a_length_is_cut_to_minutes_from_one_minute_on() {
    let words = Words::for_locale("en");
    let said = [59, 60, 119, 3599, 3600, 3660].map(|seconds| words.length(seconds));
    assert_eq!(said, ["59 s", "1 min", "1 min", "59 min", "1 h", "1 h 1 min"]);
}

#[test]
fn a_number_is_grouped_as_the_language_does() {
    let say = |tag: &str, chars: i64| {
        Words::for_locale(tag).error(
            "note_too_long",
            &[("chars", Arg::Number(chars)), ("max", Arg::Number(600))],
        )
    };
    assert!(say("en", 999).contains(" 999 "));
    assert!(say("en", 1000).contains(" 1,000 "));
    assert!(say("de", 10_000).contains(" 10.000 "));
    assert!(say("en", 1_234_567).contains(" 1,234,567 "));
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
