//! Which of our languages a system tag means. Never guesses a script that a reader may not read.

/// A language that has every word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, the source of all others.
    English,
    /// German.
    German,
    /// Simplified Chinese.
    SimplifiedChinese,
}

impl Language {
    /// All of them, in the order in which a list shows them.
    pub const ALL: [Language; 3] = [Language::English, Language::German, Language::SimplifiedChinese];

    /// BCP 47 tag; also the folder in `locales/`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
            Language::SimplifiedChinese => "zh-CN",
        }
    }

    /// Its name in itself, for a list of languages.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::German => "Deutsch",
            Language::SimplifiedChinese => "简体中文",
        }
    }

    /// The language for a tag such as `de`, `de_AT.UTF-8`, `zh-Hans-CN` or a list like `fr:de:en`; the first
    /// one we have, else English. Traditional Chinese is not answered in Simplified.
    #[must_use]
    pub fn for_locale(tags: &str) -> Language {
        tags.split([':', ',', ';'])
            .find_map(Language::of_tag)
            .unwrap_or(Language::English)
    }

    fn of_tag(tag: &str) -> Option<Language> {
        let tag = tag.trim().split(['.', '@']).next()?.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        match parts.next()? {
            "en" => Some(Language::English),
            "de" => Some(Language::German),
            "zh" => {
                let parts: Vec<&str> = parts.collect();
                let traditional = parts.contains(&"hant")
                    || (!parts.contains(&"hans") && parts.iter().any(|p| matches!(*p, "tw" | "hk" | "mo")));
                (!traditional).then_some(Language::SimplifiedChinese)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_tag_of_any_spelling_finds_its_language() {
        for (tag, language) in [
            ("de", Language::German),
            ("de_AT.UTF-8", Language::German),
            ("DE-de@euro", Language::German),
            ("zh-Hans-CN", Language::SimplifiedChinese),
            ("zh_CN.GB18030", Language::SimplifiedChinese),
            ("zh", Language::SimplifiedChinese),
            ("zh-Hans-HK", Language::SimplifiedChinese),
            ("en_IE.UTF-8", Language::English),
            ("fr:de:en", Language::German),
        ] {
            assert_eq!(Language::for_locale(tag), language, "{tag}");
        }
    }

    #[test]
    fn what_we_do_not_speak_is_answered_in_english() {
        for tag in [
            "",
            "C",
            "C.UTF-8",
            "POSIX",
            "pl_PL",
            "zh-Hant-TW",
            "zh_TW.UTF-8",
            "zh-HK",
            "deu",
            "é",
        ] {
            assert_eq!(Language::for_locale(tag), Language::English, "{tag}");
        }
    }
}
