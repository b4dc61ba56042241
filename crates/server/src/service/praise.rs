//! Customer praise: imported from a file, freed of personal data, handed to the agent it is about.
//!
//! Keeps the customer's words and the day, never who the customer is. What survey tools bring is in `taken`, what waits
//! for a person in `review`, how a row is read in `row`.

mod outcome;
pub mod planned;
pub mod review;
mod row;
mod scrub;
pub(super) mod sealed;
pub mod taken;

pub use outcome::{Outcome, Taken, TakenRow, Why};
pub use scrub::{Scrubbed, scrub, scrub_what_can_be};

use self::row::{Read, Said};
use super::{
    acts::What,
    centre::{AdminError, Centre},
    people,
    roster::Change,
    table::{BadRow, Column, Imported, Options, Table},
};
use crate::store::{Answer, Roster};
use chrono::{DateTime, Utc};
use domain::people::Directory;
use protocol::{envelope::Hash16, record::PersonSet};
use std::collections::{HashMap, HashSet};

const COLUMNS: &[Column] = &[
    Column::must("to"),
    Column::must("text"),
    Column::must("said_on"),
    Column::may("value"),
    Column::may("shared_by"),
];

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
        match of_file(&directory, &roster, &row.cells, now) {
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

/// A row of a file. Whoever imports it is the person who looks at what cannot be cut out.
fn of_file(
    directory: &Directory<&PersonSet>,
    roster: &Roster,
    cells: &[Option<String>],
    now: DateTime<Utc>,
) -> Result<Read, String> {
    let [Some(to), Some(text), Some(said_on), value, shared_by] = cells else {
        return Err("the row has other columns than the heading".into());
    };
    let said = Said {
        to,
        text,
        said_on,
        value: value.as_deref(),
        shared_by: shared_by.as_deref(),
    };
    let read = row::read(directory, roster, &said, now).map_err(|fault| fault.to_string())?;
    match read.held {
        Some(held) => Err(format!("text: {held}")),
        None => Ok(read),
    }
}
