//! Tables from files (CSV): found columns, trimmed cells, and for each bad row its line and reason.
//!
//! Tolerates a byte order mark, `;` as separator and columns in any order, as office programs write them.

use csv::{ByteRecord, ReaderBuilder, Trim};
use thiserror::Error;

/// Most rows of one file.
pub const ROWS_MAX: usize = 100_000;
/// Largest file in bytes.
pub const FILE_BYTES_MAX: usize = 32 * 1024 * 1024;

/// A row that is not imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Why, in English.
    pub reason: String,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Rows in the file.
    pub rows: usize,
    /// Things that changed.
    pub changed: usize,
    /// Texts from which personal data was taken out.
    pub scrubbed: usize,
    /// Rows that were left out.
    pub bad: Vec<BadRow>,
}

/// A good row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, from 1.
    pub line: u64,
    /// One cell for each column asked for, in that order; empty where the file has none.
    pub cells: Vec<String>,
}

/// A table that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Rows that can be read.
    pub rows: Vec<Row>,
    /// Rows that cannot.
    pub bad: Vec<BadRow>,
}

/// Why a file is no table.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// A column that must be there is not.
    #[error("line 1 names no column {0:?}")]
    ColumnMissing(String),
    /// Over [`FILE_BYTES_MAX`] or [`ROWS_MAX`].
    #[error("the file is too large; {ROWS_MAX} rows and {FILE_BYTES_MAX} bytes are the most")]
    TooLarge,
    /// The heading cannot be read.
    #[error("line 1 cannot be read: {0}")]
    Heading(String),
}

impl Table {
    /// Reads a file: columns in `must` have to be there and filled in every row, those in `may` do not.
    ///
    /// # Errors
    /// [`TableError`].
    pub fn read(file: &[u8], must: &[&str], may: &[&str]) -> Result<Table, TableError> {
        if file.len() > FILE_BYTES_MAX {
            return Err(TableError::TooLarge);
        }
        let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
        let heading = file.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let count = |separator| heading.iter().filter(|byte| **byte == separator).count();
        let separator = if count(b';') > count(b',') { b';' } else { b',' };
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(file);
        let names = reader
            .byte_headers()
            .map_err(|e| TableError::Heading(e.to_string()))?
            .clone();
        let place = |wanted: &&str| {
            names
                .iter()
                .position(|name| name.eq_ignore_ascii_case(wanted.as_bytes()))
        };
        if let Some(missing) = must.iter().find(|name| place(name).is_none()) {
            return Err(TableError::ColumnMissing((*missing).to_owned()));
        }
        let places: Vec<Option<usize>> = must.iter().chain(may).map(place).collect();
        let mut table = Table::default();
        let mut record = ByteRecord::new();
        let mut lines = Lines {
            file,
            seen: 0,
            line: 1,
        };
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(false) => return Ok(table),
                Ok(true) => {}
                Err(error) => return Err(TableError::Heading(error.to_string())),
            }
            if table.rows.len() + table.bad.len() == ROWS_MAX {
                return Err(TableError::TooLarge);
            }
            let line = lines.at(record.position().map_or(0, csv::Position::byte));
            match cells(&record, names.len(), &places, must) {
                Ok(cells) => table.rows.push(Row { line, cells }),
                Err(reason) => table.bad.push(BadRow { line, reason }),
            }
        }
    }
}

/// Counts lines as an editor does; the reader's own count is one short after `\r\n`.
struct Lines<'a> {
    file: &'a [u8],
    seen: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the row that begins at `byte`, or right after the line break that stands there.
    fn at(&mut self, byte: u64) -> u64 {
        let start = usize::try_from(byte).unwrap_or(usize::MAX).min(self.file.len());
        let breaks = self.file[start..]
            .iter()
            .take_while(|byte| b"\r\n".contains(byte))
            .count();
        let passed = &self.file[self.seen.min(start)..start + breaks];
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.seen = start + breaks;
        self.line
    }
}

fn cells(
    record: &ByteRecord,
    columns: usize,
    places: &[Option<usize>],
    must: &[&str],
) -> Result<Vec<String>, String> {
    if record.len() > columns {
        let found = record.len();
        return Err(format!(
            "{found} cells under {columns} columns; quote a text that holds the separator"
        ));
    }
    let mut cells = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let bytes = place.and_then(|place| record.get(place)).unwrap_or_default();
        let cell = std::str::from_utf8(bytes).map_err(|_| "not UTF-8; save the file as \"CSV UTF-8\"")?;
        if cell.is_empty() && at < must.len() {
            return Err(format!("{} is empty", must[at]));
        }
        cells.push(cell.to_owned());
    }
    Ok(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &[u8]) -> Table {
        Table::read(file, &["name"], &["team"]).unwrap()
    }

    #[test]
    fn a_table_of_an_office_program_is_read_whatever_its_mark_separator_and_order() {
        let row = |line, name: &str, team: &str| Row {
            line,
            cells: vec![name.into(), team.into()],
        };
        let files: [&[u8]; 3] = [
            b"name,team\nAmara,Harbour\nPiotr,\n",
            b"\xef\xbb\xbfTeam;Name\r\nHarbour; Amara \r\n;Piotr\r\n",
            b"name,team,phone\n\"Amara\",Harbour,1\nPiotr,,\n",
        ];
        for file in files {
            assert_eq!(read(file).rows, [row(2, "Amara", "Harbour"), row(3, "Piotr", "")]);
        }
    }

    #[test]
    fn a_bad_row_is_named_by_its_line_in_the_file_even_after_a_text_of_two_lines() {
        let table = read(b"name,team\n\"A\nB\",x\n,Harbour\nZ\xff,x\nA,b,c\n");
        let lines: Vec<u64> = table.bad.iter().map(|row| row.line).collect();
        assert_eq!(lines, [4, 5, 6]);
        assert_eq!(table.bad[0].reason, "name is empty");
        assert!(table.bad[1].reason.contains("UTF-8"));
        assert!(table.bad[2].reason.contains("3 cells under 2 columns"));
        assert_eq!(table.rows.len(), 1);
    }

    #[test]
    fn a_file_without_the_column_is_refused_as_a_whole() {
        assert_eq!(
            Table::read(b"nom,team\nx,y\n", &["name"], &[]),
            Err(TableError::ColumnMissing("name".into()))
        );
        assert!(Table::read(b"", &["name"], &[]).is_err());
    }
}
