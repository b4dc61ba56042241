//! One language, parsed once, and its sentences. Falls back to English word by word at run time (a test
//! forbids that any word is missing) and never panics over a word.

use crate::{Language, generated};
use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind,
};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// An argument of [`Words::error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A count.
    Number(i64),
    /// Something the agent typed, or a name.
    Text(&'a str),
}

/// The words of one language. Each message is a method, see `generated.rs`.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    english: OnceLock<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Words {
    /// The words for a system tag such as `de_AT.UTF-8`; English for a language we do not have.
    #[must_use]
    pub fn for_locale(tag: &str) -> Words {
        Words::new(Language::for_locale(tag))
    }

    /// The words of `language`.
    #[must_use]
    pub fn new(language: Language) -> Words {
        Words {
            language,
            bundle: parsed(language),
            english: OnceLock::new(),
        }
    }

    /// The language these words are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A length of time, cut to whole minutes from one minute on: "42 s", "9 min", "2 h 41 min".
    #[must_use]
    pub fn length(&self, seconds: u64) -> String {
        let whole = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        let minutes = seconds / 60;
        match (minutes / 60, minutes % 60) {
            (0, 0) => self.length_seconds(whole(seconds)),
            (0, minutes) => self.length_minutes(whole(minutes)),
            (hours, 0) => self.length_hours(whole(hours)),
            (hours, minutes) => self.length_hours_minutes(whole(hours), whole(minutes)),
        }
    }

    /// The sentence for an error code as it crosses the edge (`note_too_long`) and its arguments; a code
    /// without a sentence is told as a fault of ours.
    #[must_use]
    pub fn error(&self, code: &str, args: &[(&str, Arg<'_>)]) -> String {
        let args: Vec<(&str, FluentValue<'_>)> = args
            .iter()
            .map(|&(name, arg)| match arg {
                Arg::Number(number) => (name, number.into()),
                Arg::Text(text) => (name, text.into()),
            })
            .collect();
        self.find("error-", code, &args)
            .unwrap_or_else(|| self.say("error-internal", &[]))
    }

    /// Why no reset is offered, for a name in `OfferView::holding`.
    #[must_use]
    pub fn hold(&self, name: &str) -> Option<String> {
        self.find("hold-", name, &[])
    }

    /// Why a call source cannot be heard, for a name in `SourceView::trouble`.
    #[must_use]
    pub fn source_trouble(&self, name: &str) -> Option<String> {
        self.find("source-trouble-", name, &[])
    }

    /// What a goal says about one of its five letters: a name of `GoalLetterView::letter`, a name of its `said`.
    #[must_use]
    pub fn goal_letter(&self, letter: &str, said: &str) -> Option<String> {
        self.find("goal-letter-", &format!("{letter}-{said}"), &[])
    }

    /// What a span of a day was, for a name in `SpanView::kind`.
    #[must_use]
    pub fn span(&self, name: &str) -> Option<String> {
        self.find("span-", name, &[])
    }

    /// What a rule of a country's pack is called, by its id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<String> {
        self.find("rule-", id, &[])
    }

    /// What a country with a pack is called, by its two letters.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<String> {
        self.find("country-", &code.to_lowercase(), &[])
    }

    /// The message `key`; the key itself when even English has no such message.
    pub(crate) fn say(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        format(&self.bundle, key, args)
            .or_else(|| format(self.english.get_or_init(|| parsed(Language::English)), key, args))
            .unwrap_or_else(|| key.to_owned())
    }

    fn find(&self, family: &str, name: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let key = format!("{family}{}", name.replace('_', "-"));
        let known = self.bundle.has_message(&key)
            || self
                .english
                .get_or_init(|| parsed(Language::English))
                .has_message(&key);
        known.then(|| self.say(&key, args))
    }
}

fn parsed(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Plain text: bidi isolation marks would show as boxes in a tray or a terminal.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English | Language::SimplifiedChinese => grouped::<',', 4, _>,
        Language::German | Language::BrazilianPortuguese => grouped::<'.', 4, _>,
        // Four digits stand together: 1000, but 10.000.
        Language::Spanish => grouped::<'.', 5, _>,
        Language::Polish => grouped::<'\u{a0}', 5, _>,
    }));
    // Fails only when a function of that name is there already.
    let _ = bundle.add_builtins();
    for source in generated::sources(language) {
        // What cannot be parsed is left out; `tests/words.rs` forbids such a line.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &[(&str, FluentValue<'_>)],
) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
    let mut errors = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned(),
    )
}

/// Whole numbers of at least `FROM` digits in groups of three, as `Intl.NumberFormat` writes them in the window.
fn grouped<const SEPARATOR: char, const FROM: usize, M: MemoizerKind>(
    value: &FluentValue<'_>,
    _: &M,
) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.as_string();
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", &*digits), |rest| ("-", rest));
    if digits.len() < FROM || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut out = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push(SEPARATOR);
        }
        out.push(digit);
    }
    Some(out)
}
