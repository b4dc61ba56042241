//! Tables of a ladder file, read field by field; what is wrong is noted with its line and reading goes on.
//!
//! Knows TOML and no ladder.

use super::fault::{FileError, FileFault};
use std::ops::Range;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Longest key.
const KEY_CHARS_MAX: usize = 40;
/// How many letters a field may be off to be the one that was meant.
const OFF_MAX: usize = 2;

/// What is read, and what was found wrong.
pub(super) struct Reader<'t> {
    text: &'t str,
    pub(super) faults: Vec<FileFault>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Reader<'t> {
        Reader {
            text,
            faults: Vec::new(),
        }
    }

    pub(super) fn fault(&mut self, line: usize, error: FileError) {
        self.faults.push(FileFault { line, error });
    }

    /// The whole file; `None` when it is no TOML.
    pub(super) fn document(&mut self) -> Option<Fields<'t>> {
        match DeTable::parse(self.text) {
            Ok(table) => Some(Fields::of(self.text, table.into_inner(), 1)),
            Err(error) => {
                let line = line_at(self.text, error.span().map_or(0, |span| span.start));
                self.fault(line, FileError::Toml(error.message().to_owned()));
                None
            }
        }
    }
}

fn line_at(text: &str, at: usize) -> usize {
    text.as_bytes()
        .iter()
        .take(at)
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

/// A value with its line.
pub(super) struct Value<'t> {
    text: &'t str,
    pub(super) line: usize,
    pub(super) value: DeValue<'t>,
}

impl<'t> Value<'t> {
    fn of(text: &'t str, value: Spanned<DeValue<'t>>) -> Value<'t> {
        let Range { start, .. } = value.span();
        Value {
            text,
            line: line_at(text, start),
            value: value.into_inner(),
        }
    }

    /// As a table, when it is one.
    pub(super) fn table(&self) -> Option<Fields<'t>> {
        let table = self.value.as_table()?;
        Some(Fields::of(self.text, table.clone(), self.line))
    }
}

/// The fields of a table.
pub(super) struct Fields<'t> {
    /// Where it begins.
    pub(super) line: usize,
    fields: Vec<(String, Value<'t>)>,
}

impl<'t> Fields<'t> {
    fn of(text: &'t str, table: DeTable<'t>, line: usize) -> Fields<'t> {
        let fields = table.into_iter();
        let mut fields: Vec<(String, Value<'t>)> = fields
            .map(|(key, value)| {
                // A table has no place of its own where its header stands; its key does.
                let line = line_at(text, key.span().start);
                let mut value = Value::of(text, value);
                value.line = line;
                (key.into_inner().into_owned(), value)
            })
            .collect();
        fields.sort_by_key(|(_, value)| value.line);
        Fields { line, fields }
    }

    pub(super) fn get(&self, field: &str) -> Option<&Value<'t>> {
        self.fields
            .iter()
            .find(|(key, _)| key == field)
            .map(|(_, value)| value)
    }

    pub(super) fn has(&self, field: &str) -> bool {
        self.get(field).is_some()
    }

    /// All fields, by their names.
    pub(super) fn each(&self) -> impl Iterator<Item = (&str, &Value<'t>)> {
        self.fields.iter().map(|(key, value)| (key.as_str(), value))
    }

    pub(super) fn line_of(&self, field: &str) -> usize {
        self.get(field).map_or(self.line, |value| value.line)
    }

    /// Refuses fields that are not known.
    pub(super) fn only(&self, reader: &mut Reader<'_>, known: &[&'static str]) {
        for (key, value) in &self.fields {
            if !known.contains(&key.as_str()) {
                let meant = known.iter().copied().min_by_key(|one| apart(one, key));
                let meant = meant.filter(|one| apart(one, key) <= OFF_MAX);
                let key = key.clone();
                reader.fault(value.line, FileError::Unknown { key, meant });
            }
        }
    }

    /// A field that may be missing, as a whole number.
    pub(super) fn number(&self, reader: &mut Reader<'_>, field: &'static str) -> Option<(i64, usize)> {
        let value = self.get(field)?;
        let number = value.value.as_integer().and_then(|number| {
            let digits = number.as_str();
            i64::from_str_radix(digits, number.radix()).ok()
        });
        if number.is_none() {
            let wanted = "a whole number";
            reader.fault(value.line, FileError::Kind { field, wanted });
        }
        Some((number?, value.line))
    }

    /// The level of a need.
    pub(super) fn level(&self, reader: &mut Reader<'_>) -> Option<u8> {
        if !self.has("level") {
            reader.fault(self.line, FileError::Missing("level"));
        }
        let (level, _) = self.number(reader, "level")?;
        // One that no skill can have is refused with the skill's levels.
        Some(u8::try_from(level).unwrap_or(u8::MAX))
    }

    /// A text of one language that may be missing.
    pub(super) fn optional(
        &self,
        reader: &mut Reader<'_>,
        field: &'static str,
        max: usize,
    ) -> Option<String> {
        let value = self.get(field)?;
        let Some(text) = value.value.as_str() else {
            let wanted = "a text";
            reader.fault(value.line, FileError::Kind { field, wanted });
            return None;
        };
        let chars = text.chars().count();
        if chars > max {
            reader.fault(value.line, FileError::Long { field, chars, max });
        }
        Some(text.to_owned())
    }

    /// A key that must be there.
    pub(super) fn key(&self, reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
        let Some(value) = self.get(field) else {
            reader.fault(self.line, FileError::Missing(field));
            return None;
        };
        key(reader, value, field)
    }

    /// A list of keys that may be missing.
    pub(super) fn keys(&self, reader: &mut Reader<'_>, field: &'static str) -> Vec<String> {
        let list = self.list(reader, field, KEY_CHARS_MAX);
        list.iter()
            .filter_map(|value| key(reader, value, field))
            .collect()
    }

    /// A list that may be missing.
    pub(super) fn list(&self, reader: &mut Reader<'_>, field: &'static str, max: usize) -> Vec<Value<'t>> {
        let Some(value) = self.get(field) else {
            return Vec::new();
        };
        let Some(list) = value.value.as_array() else {
            let wanted = "a list";
            reader.fault(value.line, FileError::Kind { field, wanted });
            return Vec::new();
        };
        let count = list.len();
        if count > max {
            reader.fault(value.line, FileError::Many { field, count, max });
        }
        list.iter()
            .map(|one| Value::of(value.text, one.clone()))
            .collect()
    }

    /// A list of tables that may be missing.
    pub(super) fn tables(&self, reader: &mut Reader<'_>, field: &'static str) -> Vec<Fields<'t>> {
        let list = self.list(reader, field, usize::MAX);
        let tables = list.iter().filter_map(|value| {
            if value.table().is_none() {
                let wanted = "a list of tables";
                reader.fault(value.line, FileError::Kind { field, wanted });
            }
            value.table()
        });
        tables.collect()
    }
}

fn key(reader: &mut Reader<'_>, value: &Value<'_>, field: &'static str) -> Option<String> {
    let Some(text) = value.value.as_str() else {
        let wanted = "a text";
        reader.fault(value.line, FileError::Kind { field, wanted });
        return None;
    };
    let known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    if text.is_empty() || text.len() > KEY_CHARS_MAX || !text.chars().all(known) {
        reader.fault(value.line, FileError::Key(text.to_owned()));
        return None;
    }
    Some(text.to_owned())
}

/// How many letters differ between two words (Levenshtein).
fn apart(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(2 * KEY_CHARS_MAX).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let replaced = before + usize::from(a != *b);
            before = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(before + 1);
        }
    }
    row[other.len()]
}
