//! Texts of a ladder file in their languages.
//!
//! Decides that a text says something, in every language the file names, and asks for no speed. A file of one language
//! writes a text plainly; one of several writes a table of language and text, and leaves none out.

use super::fault::FileError;
use super::table::{Fields, Reader, Value};
use crate::{path::speed, text};
use std::collections::BTreeMap;

/// Longest name, in characters as a reader counts them.
pub(super) const NAME_CHARS_MAX: usize = 60;
/// Most languages of a file.
const LANGUAGES_MAX: usize = 24;
/// What a file is written in that does not say.
const USUAL: &str = "en";

/// The languages of a file.
pub(super) struct Told {
    /// The one it was written in.
    pub(super) first: String,
    others: Vec<String>,
}

/// A text, by language.
#[derive(Clone, Default)]
pub(super) struct Said(BTreeMap<String, String>);

impl Said {
    pub(super) fn of(&self, language: &str) -> String {
        self.0.get(language).cloned().unwrap_or_default()
    }

    pub(super) fn first(&self, told: &Told) -> String {
        self.of(&told.first)
    }
}

impl Told {
    /// Reads `language` and `languages`.
    pub(super) fn read(reader: &mut Reader<'_>, document: &Fields<'_>) -> Told {
        let first = document.optional(reader, "language", NAME_CHARS_MAX);
        let mut others: Vec<String> = Vec::new();
        for value in document.list(reader, "languages", LANGUAGES_MAX) {
            match value.value.as_str() {
                Some(language) if is_language(language) => others.push(language.to_owned()),
                other => {
                    let language = other.unwrap_or("?").to_owned();
                    reader.fault(value.line, FileError::Language(language));
                }
            }
        }
        let first = first
            .or_else(|| others.first().cloned())
            .unwrap_or_else(|| USUAL.to_owned());
        if !is_language(&first) {
            reader.fault(document.line_of("language"), FileError::Language(first.clone()));
        }
        others.retain(|language| *language != first);
        others.dedup();
        Told { first, others }
    }

    /// All languages but the first.
    pub(super) fn others(&self) -> impl Iterator<Item = &String> {
        self.others.iter()
    }

    /// Reads one text.
    pub(super) fn read_one(
        &self,
        reader: &mut Reader<'_>,
        value: &Value<'_>,
        field: &'static str,
        max: usize,
    ) -> Said {
        let mut said = Said::default();
        if let Some(plain) = value.value.as_str() {
            checked(reader, value.line, field, max, plain);
            said.0.insert(self.first.clone(), plain.trim().to_owned());
        } else if let Some(table) = value.table() {
            for (language, value) in table.each() {
                if *language != self.first && !self.others.iter().any(|one| one == language) {
                    reader.fault(value.line, FileError::Undeclared(language.to_owned()));
                }
                match value.value.as_str() {
                    Some(text) => {
                        checked(reader, value.line, field, max, text);
                        said.0.insert(language.to_owned(), text.trim().to_owned());
                    }
                    None => wrong(reader, value.line, field),
                }
            }
        } else {
            wrong(reader, value.line, field);
            return said;
        }
        let missing = std::iter::once(&self.first).chain(&self.others);
        let missing: Vec<&str> = missing
            .filter(|language| !said.0.contains_key(*language))
            .map(String::as_str)
            .collect();
        if !missing.is_empty() {
            let languages = missing.join(", ");
            reader.fault(value.line, FileError::Untold { field, languages });
        }
        said
    }
}

impl Fields<'_> {
    /// A text that must be there.
    pub(super) fn told(&self, reader: &mut Reader<'_>, told: &Told, field: &'static str, max: usize) -> Said {
        match self.get(field) {
            Some(value) => told.read_one(reader, value, field, max),
            None => {
                reader.fault(self.line, FileError::Missing(field));
                Said::default()
            }
        }
    }
}

fn wrong(reader: &mut Reader<'_>, line: usize, field: &'static str) {
    let wanted = "a text, or a table of language and text";
    reader.fault(line, FileError::Kind { field, wanted });
}

fn checked(reader: &mut Reader<'_>, line: usize, field: &'static str, max: usize, written: &str) {
    let chars = text::length(written.trim());
    if chars == 0 {
        reader.fault(line, FileError::Empty(field));
    } else if chars > max {
        reader.fault(line, FileError::Long { field, chars, max });
    } else if text::unseen(written).is_some() || text::piled(written) {
        reader.fault(line, FileError::Unseen(field));
    } else if speed::is_on_speed(written) {
        reader.fault(line, FileError::OnSpeed(written.trim().to_owned()));
    }
}

/// Whether something is written as BCP 47 writes a language: `en`, `pt-BR`, `zh-Hans-CN`.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric());
    (2..=3).contains(&first.len())
        && first.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && letters(part))
}
