//! Country packs: breaks owed by law or agreement, as data with a source and a date.
//!
//! Decides what a pack file means. Must never hide that no expert has read it.

use crate::duration;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error};

/// One country's rules.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Two letters: `ES`.
    pub country: String,
    /// What it is called.
    pub name: String,
    /// The day its facts were last compared with their sources.
    pub verified_on: NaiveDate,
    /// Whether an expert has read it; a screen says so when not.
    pub legally_reviewed: bool,
    /// The rules.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Rule {
    /// Its name inside the pack.
    pub id: String,
    /// Where it stands, in words.
    pub source: String,
    /// Whether the break counts as working time.
    pub paid: bool,
    /// What it owes.
    #[serde(flatten)]
    pub owes: Owes,
}

/// What a rule owes. Lengths in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Owes {
    /// A pause for each stretch of work; fractions of a split shift add up.
    PerWork {
        /// Work that earns one.
        #[serde(rename = "work", deserialize_with = "length")]
        work_ms: u64,
        /// Its length at least.
        #[serde(rename = "pause", deserialize_with = "length")]
        pause_ms: u64,
        /// How much work earlier it may be taken.
        #[serde(rename = "early", default, deserialize_with = "length")]
        early_ms: u64,
        /// How much work later; without it until the next one is due.
        #[serde(rename = "late", default, deserialize_with = "maybe_length")]
        late_ms: Option<u64>,
        /// Work counts anew from each pause.
        #[serde(default)]
        continuous: bool,
    },
    /// So many pauses in a shift, not at its edges.
    Fixed {
        /// How many.
        count: u32,
        /// Their length at least.
        #[serde(rename = "pause", deserialize_with = "length")]
        pause_ms: u64,
        /// No pause in this long after the shift began.
        #[serde(rename = "first", default, deserialize_with = "length")]
        first_ms: u64,
        /// No pause in this long before it ends.
        #[serde(rename = "last", default, deserialize_with = "length")]
        last_ms: u64,
        /// A shift up to this long owes [`Owes::Fixed::short_count`] instead.
        #[serde(rename = "short", default, deserialize_with = "length")]
        short_ms: u64,
        /// How many then.
        #[serde(default)]
        short_count: u32,
    },
    /// A pause right after each call that the agent marked as hard.
    AfterHard {
        /// Its length at least.
        #[serde(rename = "pause", deserialize_with = "length")]
        pause_ms: u64,
    },
    /// Rest in all for a shift with more work than that, in parts of at least one pause.
    ByLength {
        /// More work than this.
        #[serde(rename = "over", deserialize_with = "length")]
        over_ms: u64,
        /// Rest in all.
        #[serde(rename = "total", deserialize_with = "length")]
        total_ms: u64,
        /// The shortest part that counts.
        #[serde(rename = "pause", deserialize_with = "length")]
        pause_ms: u64,
    },
    /// Most work in a day.
    DailyMax {
        /// That much.
        #[serde(rename = "work", deserialize_with = "length")]
        work_ms: u64,
    },
    /// Words without a number.
    Advice,
}

fn length<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    let text = String::deserialize(from)?;
    duration::parse(&text).map_err(D::Error::custom)
}

fn maybe_length<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    length(from).map(Some)
}

const FILES: [(&str, &str); 7] = [
    ("AT", include_str!("../../packs/at.toml")),
    ("BR", include_str!("../../packs/br.toml")),
    ("DE", include_str!("../../packs/de.toml")),
    ("ES", include_str!("../../packs/es.toml")),
    ("IT", include_str!("../../packs/it.toml")),
    ("PL", include_str!("../../packs/pl.toml")),
    ("UK", include_str!("../../packs/uk.toml")),
];

/// Countries there is a pack for.
pub fn countries() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(country, _)| *country)
}

impl Pack {
    /// The pack that comes with the program; `None` for a country without one.
    #[must_use]
    pub fn of(country: &str) -> Option<Pack> {
        let (_, text) = FILES.iter().find(|(known, _)| *known == country)?;
        Pack::parse(text).ok()
    }

    /// Reads a pack file.
    ///
    /// # Errors
    /// The reason, with its line, as the TOML reader gives it.
    pub fn parse(text: &str) -> Result<Pack, toml::de::Error> {
        toml::from_str(text)
    }

    /// The rule of that id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pack_reads_names_its_country_and_admits_that_nobody_reviewed_it() {
        for (country, text) in FILES {
            let pack = Pack::parse(text).unwrap_or_else(|error| panic!("{country}: {error}"));
            assert_eq!(pack.country, country);
            assert!(
                !pack.legally_reviewed && text.contains("Not legally reviewed"),
                "{country}"
            );
            assert!(!pack.rules.is_empty());
            assert!(pack.rules.iter().all(|rule| rule.source.len() > 20), "{country}");
        }
    }

    #[test]
    fn an_absurd_pack_is_refused() {
        let good = FILES[3].1;
        assert!(Pack::parse(good).is_ok());
        for (from, to) in [
            ("work = \"1h\"", "work = \"-1h\""),
            ("paid = true", ""),
            ("verified_on", "verified"),
        ] {
            assert!(Pack::parse(&good.replace(from, to)).is_err(), "{from} -> {to}");
        }
    }
}
