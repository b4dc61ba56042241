//! What administrators did, for them and for the works council: to be read, looked through and carried away as a table.
//!
//! Of what somebody did at their own desk there is the day alone. A cell of the table is never a formula.

use super::{
    page::{self, Wish},
    recognition::minute,
    view::{ActRow, Page},
};
use crate::{
    service::{
        Refused,
        acts::{OWN_ACTOR, What},
        logout,
    },
    store::{Act, Read},
};
use chrono::SecondsFormat;
use domain::id::PersonId;
use std::collections::HashMap;

/// Acts that are looked at in one go.
const TURN: usize = 500;
/// Acts that one request looks through; who looks for something rare goes on behind them.
const LOOKED_MAX: usize = 20_000;
/// Most rows of the table; those before them are left out.
pub const TABLE_ROWS_MAX: usize = 100_000;
/// Stands first, so that spreadsheets read letters as they are.
const BYTE_ORDER: &str = "\u{feff}";
/// With these a spreadsheet takes a cell for a formula; wide letters too, where it is set to an eastern language.
const FORMULAS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Names of people who were met.
#[derive(Default)]
struct Names(HashMap<PersonId, String>);

impl Names {
    fn of(&mut self, read: &dyn Read, id: Option<PersonId>) -> Result<Option<String>, Refused> {
        let Some(id) = id else { return Ok(None) };
        if let Some(known) = self.0.get(&id) {
            return Ok(Some(known.clone()));
        }
        let name = read
            .person(id)?
            .map_or_else(|| id.to_string(), |person| person.name);
        self.0.insert(id, name.clone());
        Ok(Some(name))
    }
}

fn row(read: &dyn Read, names: &mut Names, act: Act) -> Result<ActRow, Refused> {
    let by_itself = act.actor == OWN_ACTOR || act.actor == logout::ACTOR;
    let at = match by_itself || What::is_at_a_desk(&act.what) {
        true => act.at.format("%Y-%m-%d").to_string(),
        false => minute(act.at).to_rfc3339_opts(SecondsFormat::Secs, true),
    };
    Ok(ActRow {
        at,
        actor: act.actor,
        what: act.what,
        whom: names.of(read, act.whom)?,
        detail: act.detail,
    })
}

fn is_found(wish: &Wish, row: &ActRow) -> bool {
    let texts = [&row.actor, &row.what, &row.detail, &row.at].map(String::as_str);
    wish.finds(texts.into_iter().chain(row.whom.as_deref()))
}

/// What was done, newest first.
///
/// # Errors
/// A query of another shape, or the store's.
pub fn list(read: &dyn Read, wish: &Wish) -> Result<Page<ActRow>, Refused> {
    let place = wish.after.as_ref();
    let mut place: Option<i64> = place
        .map(|after| after.parse().map_err(|_| page::bad_query()))
        .transpose()?;
    let turn = if wish.finds_all() { wish.most + 1 } else { TURN };
    let (mut names, mut found, mut looked) = (Names::default(), Vec::new(), 0);
    while looked < LOOKED_MAX {
        let acts = read.acts_before(place, turn)?;
        let more = acts.len() == turn;
        looked += acts.len();
        for (at, act) in acts {
            let row = row(read, &mut names, act)?;
            if is_found(wish, &row) {
                found.push((at.to_string(), row));
            }
            place = Some(at);
            if found.len() > wish.most {
                return Ok(wish.page(found));
            }
        }
        if !more {
            return Ok(wish.page(found));
        }
    }
    // Not all was looked through: the next page goes on where this one stopped.
    let mut page = wish.page(found);
    page.next = place.map(|place| place.to_string());
    Ok(page)
}

/// A cell that no spreadsheet takes for a formula.
fn safe(cell: &str) -> String {
    match cell.starts_with(FORMULAS) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// The same as a table, newest first.
///
/// # Errors
/// The store's.
pub fn table(read: &dyn Read, wish: &Wish) -> Result<Vec<u8>, Refused> {
    let broken =
        |error: csv::Error| Refused::Store(crate::store::StoreError::Failed(format!("a table: {error}")));
    let mut table = csv::Writer::from_writer(BYTE_ORDER.as_bytes().to_vec());
    table
        .write_record(["at", "actor", "what", "whom", "detail"])
        .map_err(broken)?;
    let (mut names, mut place, mut rows) = (Names::default(), None, 0);
    loop {
        let acts = read.acts_before(place, TURN)?;
        let more = acts.len() == TURN;
        for (at, act) in acts {
            place = Some(at);
            let row = row(read, &mut names, act)?;
            if !is_found(wish, &row) {
                continue;
            }
            let whom = row.whom.unwrap_or_default();
            let cells = [row.at, row.actor, row.what, whom, row.detail];
            table
                .write_record(cells.map(|cell| safe(&cell)))
                .map_err(broken)?;
            rows += 1;
            if rows == TABLE_ROWS_MAX {
                break;
            }
        }
        if !more || rows == TABLE_ROWS_MAX {
            break;
        }
    }
    let written = table.into_inner();
    written.map_err(|error| Refused::Store(crate::store::StoreError::Failed(error.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_says_what_it_said() {
        for (cell, written) in [
            (
                "=HYPERLINK(\"https://a.example\")",
                "'=HYPERLINK(\"https://a.example\")",
            ),
            ("+1", "'+1"),
            ("-2+3", "'-2+3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("＝1", "'＝1"),
            ("Amara = Okafor", "Amara = Okafor"),
            ("2026-11-03", "2026-11-03"),
            ("", ""),
        ] {
            assert_eq!(safe(cell), written);
        }
    }
}
