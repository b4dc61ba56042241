//! Customer praise: imported from a file, freed of personal data, handed to the agent it is about.
//!
//! Keeps the customer's words and the day, never who the customer is.

mod scrub;

pub use scrub::scrub;

use super::{
    acts::What,
    centre::{AdminError, Centre},
    people,
    roster::Change,
    table::{BadRow, Column, Imported, Options, Table},
    values,
};
use crate::store::{Answer, Roster};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{id::KudosId, kudos::Note, people::Directory};
use protocol::{
    envelope::Hash16,
    record::{PersonSet, PraiseShared},
};
use std::collections::{HashMap, HashSet};

const COLUMNS: &[Column] = &[
    Column::must("to"),
    Column::must("text"),
    Column::must("said_on"),
    Column::may("value"),
    Column::may("shared_by"),
];
/// The day begins first on the Line Islands, 14 hours before it does in UTC.
const EARLIEST_DAY_H: i64 = 14;

/// Imports praise: `to,text,value,said_on,shared_by`. The same row twice is one praise, also over several
/// imports. All good rows go in one transaction; with a bad row nothing does, unless they are skipped.
///
/// # Errors
/// [`AdminError::Rows`] with every bad row, or that of the file or the store.
pub async fn import(centre: &Centre, file: &[u8], options: Options) -> Result<Imported, AdminError> {
    let roster = centre.roster().await?;
    let table = Table::read(file, COLUMNS)?;
    let rows = table.rows.len() + table.bad.len();
    let now = (centre.clock)();
    let (mut bad, mut read, mut scrubbed) = (table.bad, Vec::new(), 0);
    let directory = people::directory(&roster);
    for row in table.rows {
        match read_row(&directory, &roster, &row.cells, now) {
            Ok(praise) => {
                scrubbed += usize::from(praise.was_scrubbed);
                read.push((row.line, praise));
            }
            Err(reason) => bad.push(BadRow {
                line: row.line,
                reason,
            }),
        }
    }
    bad.sort_by_key(|row| row.line);
    if !bad.is_empty() && !options.skip_bad {
        return Err(AdminError::Rows { rows, bad });
    }
    let preview = match options.dry_run {
        true => preview(centre, &roster, &read).await?,
        false => Vec::new(),
    };
    let changed = match options.dry_run {
        true => preview.len(),
        false => {
            let changes = read
                .into_iter()
                .map(|(_, Read { praise, row, .. })| Change::Praise { praise, row });
            centre.change(What::ImportPraise, None, changes.collect()).await?
        }
    };
    Ok(Imported {
        rows,
        changed,
        scrubbed,
        bad,
        encoding: Some(table.encoding),
        unused: table.unused,
        preview,
    })
}

/// A row that was read.
struct Read {
    praise: PraiseShared,
    /// What identifies it in its source.
    row: Hash16,
    was_scrubbed: bool,
}

/// What would be shared, with the words as they would arrive.
async fn preview(centre: &Centre, roster: &Roster, read: &[(u64, Read)]) -> Result<Vec<String>, AdminError> {
    let rows: Vec<Hash16> = read.iter().map(|(_, praise)| praise.row).collect();
    let known = centre.store.read(move |read| {
        let known = rows.iter().map(|row| read.praise_row_known(*row));
        known.collect::<Answer<Vec<bool>>>()
    });
    let known = known.await?;
    let names: HashMap<_, _> = roster
        .people
        .iter()
        .map(|person| (person.id, person.name.as_str()))
        .collect();
    let mut seen = HashSet::new();
    let new = read
        .iter()
        .zip(known)
        .filter(|((_, praise), known)| !known && seen.insert(praise.row.0));
    let lines = new.map(|((line, Read { praise, .. }), _)| {
        let name = names.get(&praise.to).copied().unwrap_or_default();
        format!(
            "line {line}: {name} would get: {}",
            praise.note.as_str().replace('\n', " ")
        )
    });
    Ok(lines.collect())
}

fn read_row(
    directory: &Directory<&PersonSet>,
    roster: &Roster,
    cells: &[Option<String>],
    now: DateTime<Utc>,
) -> Result<Read, String> {
    let [Some(to), Some(text), Some(said_on), value, shared_by] = cells else {
        return Err("the row has other columns than the heading".into());
    };
    let to = people::find_in(directory, roster, to)
        .map_err(|e| format!("to: {e}"))?
        .id;
    let shared_by = shared_by
        .as_ref()
        .map(|name| people::find_in(directory, roster, name).map(|person| person.id))
        .transpose()
        .map_err(|e| format!("shared_by: {e}"))?;
    let value = value
        .as_ref()
        .map(|name| values::find(roster, name).map(|value| value.id))
        .transpose()
        .map_err(|e| e.to_string())?;
    let said_on: NaiveDate = said_on
        .parse()
        .map_err(|_| format!("said_on {said_on:?} is no day like 2026-11-03"))?;
    if said_on > (now + Duration::hours(EARLIEST_DAY_H)).date_naive() {
        return Err(format!("said_on {said_on} is yet to come"));
    }
    let (clean, was_scrubbed) = scrub(text).map_err(|held| format!("text: {held}"))?;
    let note = Note::new(&clean).map_err(|e| format!("text: {e}"))?;
    let source = format!("{to}\n{said_on}\n{}", note.as_str());
    let praise = PraiseShared {
        id: KudosId(crate::edge::id()),
        to,
        note,
        value,
        shared_by,
        said_at: PraiseShared::at_day(said_on),
    };
    let row = Hash16::of(source.as_bytes());
    Ok(Read {
        praise,
        row,
        was_scrubbed,
    })
}
