//! Customer praise: imported from a file, freed of personal data, handed to the agent it is about.
//!
//! Keeps the customer's words and the day, never who the customer is.

mod scrub;

pub use scrub::scrub;

use crate::{
    service::centre::{AdminError, Centre},
    service::people,
    service::table::{BadRow, Imported, Table},
    service::values,
    store::{Change, Roster},
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{id::KudosId, kudos::Note, people::Directory};
use protocol::{
    envelope::Hash16,
    record::{PersonSet, PraiseShared},
};

/// Imports praise: `to,text,value,said_on,shared_by`. The same row twice is one praise, also over several
/// imports. All good rows go in one transaction; with a bad row nothing does, unless `skip_bad`.
///
/// # Errors
/// [`AdminError::Rows`] with every bad row, or that of the file or the store.
pub async fn import(centre: &Centre, file: &[u8], skip_bad: bool) -> Result<Imported, AdminError> {
    let roster = centre.roster().await?;
    let table = Table::read(file, &["to", "text", "said_on"], &["value", "shared_by"])?;
    let rows = table.rows.len();
    let now = (centre.clock)();
    let (mut bad, mut changes, mut scrubbed) = (table.bad, Vec::new(), 0);
    let directory = people::directory(&roster);
    for row in table.rows {
        match read_row(&directory, &roster, &row.cells, now) {
            Ok((change, was_scrubbed)) => {
                changes.push(change);
                scrubbed += usize::from(was_scrubbed);
            }
            Err(reason) => bad.push(BadRow {
                line: row.line,
                reason,
            }),
        }
    }
    bad.sort_by_key(|row| row.line);
    if !bad.is_empty() && !skip_bad {
        return Err(AdminError::Rows { rows, bad });
    }
    let changed = centre.store.write(changes, now).await?;
    Ok(Imported {
        rows,
        changed,
        scrubbed,
        bad,
    })
}

fn read_row(
    directory: &Directory<&PersonSet>,
    roster: &Roster,
    cells: &[String],
    now: DateTime<Utc>,
) -> Result<(Change, bool), String> {
    let [to, text, said_on, value, shared_by] = cells else {
        return Err("the row has other columns than the heading".into());
    };
    let filled = |cell: &String| Some(cell.clone()).filter(|cell| !cell.is_empty());
    let to = people::find_in(directory, roster, to)
        .map_err(|e| format!("to: {e}"))?
        .id;
    let shared_by = filled(shared_by)
        .map(|name| people::find_in(directory, roster, &name).map(|person| person.id))
        .transpose()
        .map_err(|e| format!("shared_by: {e}"))?;
    let value = filled(value)
        .map(|name| values::find(roster, &name).map(|value| value.id))
        .transpose()
        .map_err(|e| e.to_string())?;
    let said_on: NaiveDate = said_on
        .parse()
        .map_err(|_| format!("said_on {said_on:?} is no day like 2026-11-03"))?;
    if said_on > now.date_naive() {
        return Err(format!("said_on {said_on} is yet to come"));
    }
    let (clean, was_scrubbed) = scrub(text);
    let note = Note::new(&clean).map_err(|e| format!("text: {e}"))?;
    let source = format!("{to}\n{said_on}\n{}", note.as_str());
    let noon = said_on.and_time(NaiveTime::MIN).and_utc() + chrono::Duration::hours(12);
    let praise = PraiseShared {
        id: KudosId(crate::edge::id()),
        to,
        note,
        value,
        shared_by,
        said_at: noon.min(now),
    };
    let row = Hash16::of(source.as_bytes());
    Ok((Change::Praise { praise, row }, was_scrubbed))
}
