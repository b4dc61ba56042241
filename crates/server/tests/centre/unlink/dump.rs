//! The whole database as somebody has it who took the file: each table in the order in which it lies, and where in the file each id
//! stands.

use chrono::{NaiveDateTime, TimeDelta};
use rusqlite::{Connection, OpenFlags, types::Value};
use std::{collections::HashMap, fs, path::Path};
use uuid::Uuid;

const ID_BYTES: usize = 16;
const ID_CHARS: usize = 36;
/// Of `2024-11-05T07:30:00`.
const MOMENT_CHARS: usize = 19;
/// Bytes of a page of the file.
const PAGE_BYTES: usize = 4096;

/// A row: the moments in it that are finer than a day, in milliseconds.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) moments: Vec<i64>,
}

/// A table in the order in which it lies.
pub(super) struct Table {
    pub(super) name: String,
    pub(super) rows: Vec<Row>,
    /// In which row an id stands first.
    pub(super) first: HashMap<Uuid, usize>,
}

/// A value of a row.
pub(super) enum Cell {
    Number(i64),
    Bytes(Vec<u8>),
}

impl Table {
    pub(super) fn named(name: &str) -> Table {
        Table {
            name: name.to_owned(),
            rows: Vec::new(),
            first: HashMap::new(),
        }
    }

    /// The next row.
    pub(super) fn take(&mut self, values: Vec<Cell>, sought: &Sought<'_>) {
        let place = self.rows.len();
        let mut kept = Row::default();
        for value in values {
            match value {
                Cell::Number(number) => kept.moments.extend(moment_of(number, sought.between)),
                Cell::Bytes(bytes) => {
                    kept.moments.extend(moments_in(&bytes, sought.between));
                    for (_, id) in ids_in(&bytes, sought.ids) {
                        self.first.entry(id).or_insert(place);
                    }
                }
            }
        }
        self.rows.push(kept);
    }
}

/// All tables, and the file.
pub(super) struct Dump {
    pub(super) tables: Vec<Table>,
}

/// What is looked for.
pub(super) struct Sought<'a> {
    pub(super) ids: &'a (dyn Fn(&Uuid) -> bool + Sync),
    /// From when to when, in milliseconds.
    pub(super) between: (i64, i64),
}

/// Reads everything.
pub(super) fn dump(folder: &Path, sought: &Sought<'_>) -> Dump {
    let file = folder.join("centre.db");
    let db = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut names = db
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .unwrap();
    let names: Vec<String> = names
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut tables: Vec<Table> = names.iter().map(|name| table(&db, name, sought)).collect();
    tables.push(in_file(&fs::read(&file).unwrap(), sought));
    Dump { tables }
}

fn table(db: &Connection, name: &str, sought: &Sought<'_>) -> Table {
    // Without an order of its own a table is read as it lies: by the rowid, or by its key where it has none.
    let mut all = db.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
    let columns = all.column_count();
    let mut found = all.query([]).unwrap();
    let mut table = Table::named(name);
    while let Some(row) = found.next().unwrap() {
        let mut values = Vec::new();
        for column in 0..columns {
            values.push(match row.get::<_, Value>(column).unwrap() {
                Value::Integer(number) => Cell::Number(number),
                Value::Text(text) => Cell::Bytes(text.into_bytes()),
                Value::Blob(bytes) => Cell::Bytes(bytes),
                Value::Null | Value::Real(_) => continue,
            });
        }
        table.take(values, sought);
    }
    table
}

/// The ids in the order in which they lie in the file. Within a page what came later lies before what came earlier.
fn in_file(file: &[u8], sought: &Sought<'_>) -> Table {
    let mut found: Vec<(usize, Uuid)> = ids_in(file, sought.ids).collect();
    found.sort_by_key(|(at, _)| (at / PAGE_BYTES, usize::MAX - at));
    let mut table = Table {
        name: "the file".to_owned(),
        rows: vec![Row::default(); found.len()],
        first: HashMap::new(),
    };
    for (place, (_, id)) in found.into_iter().enumerate() {
        table.first.entry(id).or_insert(place);
    }
    table
}

/// Ids in bytes: as they are, and as text.
fn ids_in<'a>(
    bytes: &'a [u8],
    is_one: &'a dyn Fn(&Uuid) -> bool,
) -> impl Iterator<Item = (usize, Uuid)> + 'a {
    let plain = bytes.windows(ID_BYTES).enumerate().filter_map(move |(at, part)| {
        let id = Uuid::from_slice(part).ok()?;
        is_one(&id).then_some((at, id))
    });
    let written = bytes.windows(ID_CHARS).enumerate().filter_map(move |(at, part)| {
        let is_written = [8, 13, 18, 23].iter().all(|dash| part[*dash] == b'-');
        let id = is_written.then(|| Uuid::try_parse_ascii(part).ok())??;
        is_one(&id).then_some((at, id))
    });
    plain.chain(written)
}

/// A number that is a moment, in milliseconds or in seconds, and no mere day.
fn moment_of(number: i64, (from, to): (i64, i64)) -> Option<i64> {
    let within = |at: &i64| (from..=to).contains(at);
    let at = Some(number).filter(within);
    at.or_else(|| number.checked_mul(1000).filter(within))
}

/// Moments as records write them.
fn moments_in(bytes: &[u8], (from, to): (i64, i64)) -> impl Iterator<Item = i64> {
    let parts = bytes.windows(MOMENT_CHARS).enumerate();
    parts.filter_map(move |(at, part)| {
        let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
        if !marks.iter().all(|(place, mark)| part[*place] == *mark) {
            return None;
        }
        let text = std::str::from_utf8(part).ok()?;
        let moment = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").ok()?;
        let rest = &bytes[at + MOMENT_CHARS..];
        let fraction = rest.strip_prefix(b".").map(|rest| {
            let digits = rest.iter().take(3).take_while(|byte| byte.is_ascii_digit());
            digits.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'))
        });
        let moment = moment + TimeDelta::milliseconds(fraction.unwrap_or(0));
        let ms = moment.and_utc().timestamp_millis();
        (from..=to).contains(&ms).then_some(ms)
    })
}

#[test]
fn ids_and_moments_are_found_however_they_are_written() {
    let id = Uuid::from_u128(0x1234_5678_9abc_4def_8012_3456_789a_bcde);
    let is_one = |found: &Uuid| *found == id;
    let mut bytes = b"\xc4\x10".to_vec();
    bytes.extend(id.as_bytes());
    bytes.extend(format!(" {id} 2024-11-05T07:30:00.250Z and 2024-11-05T07:30:00Z").as_bytes());
    assert_eq!(ids_in(&bytes, &is_one).count(), 2);
    let month = (1_730_419_200_000, 1_733_011_200_000);
    let found: Vec<i64> = moments_in(&bytes, month).collect();
    assert_eq!(found, [1_730_791_800_250, 1_730_791_800_000]);
    assert_eq!(moment_of(1_730_791_800, month), Some(1_730_791_800_000));
    assert_eq!(moment_of(20_032, month), None, "a day tells no more than a day");
}
