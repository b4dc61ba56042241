//! Which of our languages a system tag means. Never guesses a script that a reader may not read.

/// A language that has every word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, the source of all others.
    English,
    /// German.
    German,
    /// Polish.
    Polish,
    /// Simplified Chinese.
    SimplifiedChinese,
    /// Portuguese as Brazil writes it.
    BrazilianPortuguese,
    /// Spanish, written so that Spain and America read it.
    Spanish,
}

impl Language {
    /// All of them, in the order in which a list shows them.
    pub const ALL: [Language; 6] = [
        Language::English,
        Language::German,
        Language::Polish,
        Language::SimplifiedChinese,
        Language::BrazilianPortuguese,
        Language::Spanish,
    ];

    /// BCP 47 tag; also the folder in `locales/`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
            Language::Polish => "pl",
            Language::SimplifiedChinese => "zh-CN",
            Language::BrazilianPortuguese => "pt-BR",
            Language::Spanish => "es",
        }
    }

    /// Its name in itself, for a list of languages.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::German => "Deutsch",
            Language::Polish => "Polski",
            Language::SimplifiedChinese => "简体中文",
            Language::BrazilianPortuguese => "Português (Brasil)",
            Language::Spanish => "Español",
        }
    }

    /// The language for a tag such as `de`, `de_AT.UTF-8`, `zh-Hans-CN` or a list like `fr:de:en`; the first
    /// one we have, else English. Traditional Chinese is not answered in Simplified; Portuguese and Spanish of
    /// any country are, in the one that we write: whoever reads the one reads the other.
    #[must_use]
    pub fn for_locale(tags: &str) -> Language {
        tags.split([':', ',', ';'])
            .find_map(Language::of_tag)
            .unwrap_or(Language::English)
    }

    /// The tags that the environment asks for, best first and joined by `:`, as gettext reads it: the first of
    /// `LC_ALL`, `LC_MESSAGES` and `LANG` that is set is the locale; `LANGUAGE` lists what is wanted instead
    /// of it, unless the locale is `C`, where no translation is wanted at all.
    #[must_use]
    pub fn asked_for(lookup: impl Fn(&str) -> Option<String>) -> String {
        let set = |name| lookup(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
        let locale = locale.filter(|locale| !is_untranslated(locale));
        let Some(locale) = locale else {
            return String::new();
        };
        let tags = set("LANGUAGE").unwrap_or(locale);
        // What follows `C` in a list is never reached: the program's own words are always there.
        let wanted = tags.split(':').take_while(|tag| !is_untranslated(tag));
        wanted.collect::<Vec<_>>().join(":")
    }

    fn of_tag(tag: &str) -> Option<Language> {
        let tag = tag.trim().split(['.', '@']).next()?.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        match parts.next()? {
            "en" => Some(Language::English),
            "de" => Some(Language::German),
            "pl" => Some(Language::Polish),
            "pt" => Some(Language::BrazilianPortuguese),
            "es" => Some(Language::Spanish),
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

/// Whether a locale means a program's own words, whatever its encoding: `C`, `POSIX`, `C.UTF-8`.
fn is_untranslated(locale: &str) -> bool {
    matches!(locale.split('.').next(), Some("C" | "POSIX"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(vars: &[(&str, &str)]) -> Language {
        let lookup = |name: &str| {
            let found = vars.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        Language::for_locale(&Language::asked_for(lookup))
    }

    #[test]
    fn a_list_of_languages_is_read_to_the_first_we_have() {
        let czech = ("LANG", "cs_CZ.UTF-8");
        for (list, language) in [
            ("cs:de", Language::German),
            ("cs_CZ:de_AT:en", Language::German),
            ("cs:zh_TW:zh_CN:de", Language::SimplifiedChinese),
            ("cs:pl:de", Language::Polish),
            ("gl:pt_PT:es", Language::BrazilianPortuguese),
            ("ca:es_ES:pt", Language::Spanish),
            ("cs:en_GB:de", Language::English),
            ("::de", Language::German),
            ("cs", Language::English),
            ("cs:C:de", Language::English),
        ] {
            assert_eq!(spoken(&[("LANGUAGE", list), czech]), language, "{list}");
        }
    }

    #[test]
    fn a_list_counts_only_where_the_locale_wants_a_translation() {
        let german = ("LANGUAGE", "de");
        for locale in ["C", "POSIX", "C.UTF-8"] {
            assert_eq!(spoken(&[german, ("LANG", locale)]), Language::English, "{locale}");
            let all = [german, ("LC_ALL", locale), ("LANG", "de_DE.UTF-8")];
            assert_eq!(spoken(&all), Language::English, "{locale}");
        }
        assert_eq!(spoken(&[german]), Language::English, "no locale is the locale C");
        assert_eq!(spoken(&[german, ("LANG", "en_US.UTF-8")]), Language::German);
    }

    #[test]
    fn without_a_list_the_first_locale_that_is_set_decides() {
        let (english, german) = ("en_IE.UTF-8", "de_CH.UTF-8");
        for (vars, language) in [
            (&[("LANG", german)][..], Language::German),
            (&[("LC_MESSAGES", english), ("LANG", german)], Language::English),
            (
                &[("LC_ALL", german), ("LC_MESSAGES", english), ("LANG", english)],
                Language::German,
            ),
            (
                &[("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", german)],
                Language::German,
            ),
            (&[("LANGUAGE", ""), ("LANG", german)], Language::German),
            (&[("LC_CTYPE", german), ("LANG", english)], Language::English),
        ] {
            assert_eq!(spoken(vars), language, "{vars:?}");
        }
    }

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
            ("pl", Language::Polish),
            ("pl_PL.UTF-8", Language::Polish),
            ("pl_PL.ISO-8859-2", Language::Polish),
            ("pt", Language::BrazilianPortuguese),
            ("pt_BR.UTF-8", Language::BrazilianPortuguese),
            ("pt-PT", Language::BrazilianPortuguese),
            ("pt_AO.UTF-8", Language::BrazilianPortuguese),
            ("es", Language::Spanish),
            ("es_MX.UTF-8", Language::Spanish),
            ("es-419", Language::Spanish),
            ("es_ES@euro", Language::Spanish),
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
            "cs_CZ",
            "csb_PL",
            "pap",
            "est",
            "ast_ES",
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
