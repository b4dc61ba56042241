//! Tables from files, as spreadsheets and hands write them: found columns, trimmed cells, and for each bad row
//! its line and reason.
//!
//! Decides what of a file is a row. Tolerates any encoding that can be told, `;`, tab or comma, a `sep=` line,
//! every line end, rows of nothing but separators, and columns in any order, case and spelling. Must never
//! read a cell that is not there as an empty one: what a file does not name it does not change.

mod separator;

use csv::{ReaderBuilder, StringRecord};
use domain::text::{self, DecodeError, Encoding};
use thiserror::Error;

/// Most rows of one file.
pub const ROWS_MAX: usize = 100_000;
/// Largest file in bytes.
pub const FILE_BYTES_MAX: usize = 32 * 1024 * 1024;
/// Stands after the last row; it is missing when a quote before it was never closed.
const END: &str = "\u{1}end of the table";

/// A column that an import knows.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in messages.
    pub name: &'static str,
    /// Other names for it.
    pub also: &'static [&'static str],
    /// Whether a file must have it, filled in every row.
    pub must: bool,
}

impl Column {
    /// A column that must be there.
    #[must_use]
    pub const fn must(name: &'static str) -> Column {
        Column {
            name,
            also: &[],
            must: true,
        }
    }

    /// A column that may be there.
    #[must_use]
    pub const fn may(name: &'static str) -> Column {
        Column {
            name,
            also: &[],
            must: false,
        }
    }

    /// The same column, found by other names too.
    #[must_use]
    pub const fn or(self, also: &'static [&'static str]) -> Column {
        Column { also, ..self }
    }

    fn is(&self, heading: &str) -> bool {
        let heading = plain(heading);
        heading == plain(self.name) || self.also.iter().any(|name| heading == plain(name))
    }
}

/// A heading without case, blanks, hyphens and underscores.
fn plain(heading: &str) -> String {
    text::key(heading).replace([' ', '-', '_', '.', ':', '*'], "")
}

/// A row that is not imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Why, in English.
    pub reason: String,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Rows in the file; blank ones are none.
    pub rows: usize,
    /// Things that changed.
    pub changed: usize,
    /// Texts from which personal data was taken out.
    pub scrubbed: usize,
    /// Rows that were left out.
    pub bad: Vec<BadRow>,
    /// How the file was written.
    pub encoding: Option<Encoding>,
    /// Columns that were not used.
    pub unused: Vec<String>,
    /// Each change in a sentence; only for a preview.
    pub preview: Vec<String>,
}

/// How an import treats what it finds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Leave bad rows out instead of importing nothing.
    pub skip_bad: bool,
    /// Change nothing; say what would change.
    pub dry_run: bool,
}

/// A good row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, from 1.
    pub line: u64,
    /// One cell for each column asked for, in that order; `None` where the file has no such column, or an
    /// empty cell.
    pub cells: Vec<Option<String>>,
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Rows that can be read.
    pub rows: Vec<Row>,
    /// Rows that cannot.
    pub bad: Vec<BadRow>,
    /// How the file was written.
    pub encoding: Encoding,
    /// Columns that were not asked for.
    pub unused: Vec<String>,
}

/// Why a file is no table. Each says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// A column that must be there is not.
    #[error(
        "line {line} names no column {missing:?}; it names {}. The first line names the columns: {wanted}",
        listed(found)
    )]
    ColumnMissing {
        /// Line of the heading.
        line: u64,
        /// What is missing.
        missing: &'static str,
        /// What is there.
        found: Vec<String>,
        /// All columns that the import knows.
        wanted: String,
    },
    /// Two columns mean the same.
    #[error("line {line} names the column {name:?} twice; leave one out")]
    ColumnTwice {
        /// Line of the heading.
        line: u64,
        /// Which.
        name: &'static str,
    },
    /// Nothing in it.
    #[error("the file is empty; its first line names the columns: {0}")]
    Empty(String),
    /// Over [`FILE_BYTES_MAX`] or [`ROWS_MAX`].
    #[error("the file is too large; {ROWS_MAX} rows and {FILE_BYTES_MAX} bytes are the most")]
    TooLarge,
    /// No encoding that can be told.
    #[error(transparent)]
    Encoding(#[from] DecodeError),
    /// A text in quotes that never ends.
    #[error(
        "the quote that begins in the row of line {0} is never closed; close it, or write \"\" for a quote in a text"
    )]
    QuoteOpen(u64),
}

fn listed(names: &[String]) -> String {
    match names {
        [] => "none".to_owned(),
        names => names.join(", "),
    }
}

impl Table {
    /// Reads a file.
    ///
    /// # Errors
    /// [`TableError`].
    pub fn read(file: &[u8], columns: &[Column]) -> Result<Table, TableError> {
        if file.len() > FILE_BYTES_MAX {
            return Err(TableError::TooLarge);
        }
        let text::Decoded { text, encoding } = text::decode(file)?;
        let (body, given) = separator::line(&text);
        let separator =
            given.unwrap_or_else(|| separator::find(body, |name| columns.iter().any(|c| c.is(name))));
        // What follows the last row shows whether a quote is still open there.
        let marked = format!("{}\n{END}", body.trim_end_matches(['\n', '\r']));
        let mut lines = Lines::of(&text, text.len() - body.len());
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(marked.as_bytes());
        let mut record = StringRecord::new();
        let mut heading: Option<Heading> = None;
        let mut table = Table {
            rows: Vec::new(),
            bad: Vec::new(),
            encoding,
            unused: Vec::new(),
        };
        let mut line = 1;
        // The text is UTF-8 and in memory: the reader has nothing to fail on.
        while reader.read_record(&mut record).unwrap_or(false) {
            if record.get(0) == Some(END) && record.len() == 1 {
                return match heading {
                    Some(_) => Ok(table),
                    None => Err(TableError::Empty(names(columns))),
                };
            }
            line = lines.at(record.position().map_or(0, csv::Position::byte));
            if record.iter().all(is_blank) {
                continue;
            }
            match &heading {
                None => {
                    let found = Heading::read(&record, columns, line)?;
                    table.unused.clone_from(&found.unused);
                    heading = Some(found);
                }
                Some(_) if table.rows.len() + table.bad.len() == ROWS_MAX => {
                    return Err(TableError::TooLarge);
                }
                Some(heading) => match heading.cells(&record, columns) {
                    Ok(cells) => table.rows.push(Row { line, cells }),
                    Err(reason) => table.bad.push(BadRow { line, reason }),
                },
            }
        }
        Err(TableError::QuoteOpen(line))
    }
}

fn names(columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    names.join(",")
}

/// A cell without the blanks around it, the unbreakable ones of spreadsheets too.
fn trimmed(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
}

/// Whether a cell holds nothing but blanks and separators.
fn is_blank(cell: &str) -> bool {
    trimmed(cell)
        .chars()
        .all(|c| c.is_whitespace() || matches!(c, ',' | ';' | '|'))
}

/// Which column stands where.
struct Heading {
    places: Vec<Option<usize>>,
    columns: usize,
    unused: Vec<String>,
}

impl Heading {
    fn read(record: &StringRecord, columns: &[Column], line: u64) -> Result<Heading, TableError> {
        let mut places = Vec::with_capacity(columns.len());
        for column in columns {
            let mut found = record
                .iter()
                .enumerate()
                .filter(|(_, name)| column.is(name))
                .map(|(at, _)| at);
            let place = found.next();
            if found.next().is_some() {
                return Err(TableError::ColumnTwice {
                    line,
                    name: column.name,
                });
            }
            if place.is_none() && column.must {
                return Err(TableError::ColumnMissing {
                    line,
                    missing: column.name,
                    found: record
                        .iter()
                        .map(|name| trimmed(name).to_owned())
                        .filter(|name| !name.is_empty())
                        .collect(),
                    wanted: names(columns),
                });
            }
            places.push(place);
        }
        let used = |at: &usize| places.contains(&Some(*at));
        let unused = record
            .iter()
            .enumerate()
            .filter(|(at, name)| !used(at) && !trimmed(name).is_empty());
        let unused = unused.map(|(_, name)| trimmed(name).to_owned()).collect();
        Ok(Heading {
            columns: record.len(),
            places,
            unused,
        })
    }

    fn cells(&self, record: &StringRecord, columns: &[Column]) -> Result<Vec<Option<String>>, String> {
        let found = record.len();
        if (self.columns..found).any(|at| !trimmed(&record[at]).is_empty()) {
            return Err(format!(
                "{found} cells under {} columns; put a text that holds the separator in quotes",
                self.columns
            ));
        }
        let mut cells = Vec::with_capacity(self.places.len());
        for (column, place) in columns.iter().zip(&self.places) {
            let cell = place.and_then(|place| record.get(place)).map_or("", trimmed);
            if cell.is_empty() && column.must {
                return Err(format!("{} is empty", column.name));
            }
            cells.push(Some(cell.to_owned()).filter(|cell| !cell.is_empty()));
        }
        Ok(cells)
    }
}

/// Counts lines as an editor does: `\n`, `\r\n` and `\r` each end one.
struct Lines<'a> {
    text: &'a [u8],
    /// Where the table begins.
    offset: usize,
    seen: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(text: &str, offset: usize) -> Lines<'_> {
        Lines {
            text: text.as_bytes(),
            offset,
            seen: 0,
            line: 1,
        }
    }

    /// The line of the row that begins at `byte` of the table, or right after the line breaks that stand there.
    fn at(&mut self, byte: u64) -> u64 {
        let start = usize::try_from(byte)
            .unwrap_or(usize::MAX)
            .saturating_add(self.offset);
        let start = start.min(self.text.len());
        let breaks = self.text[start..]
            .iter()
            .take_while(|byte| b"\r\n".contains(byte))
            .count();
        for at in self.seen..start + breaks {
            let ends = match self.text[at] {
                b'\n' => true,
                b'\r' => self.text.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            self.line += u64::from(ends);
        }
        self.seen = self.seen.max(start + breaks);
        self.line
    }
}

#[cfg(test)]
mod tests;
