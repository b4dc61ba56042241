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
use std::collections::{BTreeSet, HashMap};

/// Acts that are looked at in one go.
const TURN: usize = 500;
/// Acts that one request looks through; who looks for something rare goes on behind them.
const LOOKED_MAX: usize = 10_000;
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
    /// Learns who was met in some acts, in one go.
    fn meet(&mut self, read: &dyn Read, acts: &[(i64, Act)]) -> Result<(), Refused> {
        let met = acts.iter().filter_map(|(_, act)| act.whom);
        let new: BTreeSet<PersonId> = met.filter(|id| !self.0.contains_key(id)).collect();
        let new: Vec<PersonId> = new.into_iter().collect();
        self.0.extend(read.people_named(&new)?);
        Ok(())
    }

    /// Whoever is nobody any more is called by their id.
    fn of(&self, id: PersonId) -> String {
        self.0.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }
}

/// When, as it is shown.
fn at(act: &Act) -> String {
    let by_itself = act.actor == OWN_ACTOR || act.actor == logout::ACTOR;
    match by_itself || What::is_at_a_desk(&act.what) {
        true => act.at.format("%Y-%m-%d").to_string(),
        false => minute(act.at).to_rfc3339_opts(SecondsFormat::Secs, true),
    }
}

fn row(names: &Names, act: Act) -> ActRow {
    ActRow {
        at: at(&act),
        actor: act.actor,
        what: act.what,
        whom: act.whom.map(|whom| names.of(whom)),
        detail: act.detail,
    }
}

/// What is looked for, and in which words that stand in many acts it was found.
struct Sought<'a> {
    wish: &'a Wish,
    /// Whether it may stand in a day or a time.
    in_times: bool,
    words: HashMap<String, bool>,
    people: HashMap<PersonId, bool>,
}

impl<'a> Sought<'a> {
    fn of(wish: &'a Wish) -> Sought<'a> {
        let of_times = |c: char| c.is_ascii_digit() || matches!(c, '-' | ':' | 't' | 'z');
        Sought {
            wish,
            in_times: wish.search().chars().all(of_times),
            words: HashMap::new(),
            people: HashMap::new(),
        }
    }

    fn finds(&mut self, names: &Names, act: &Act) -> bool {
        let wish = self.wish;
        wish.finds_all()
            || self.in_word(&act.actor)
            || self.in_word(&act.what)
            || act.whom.is_some_and(|whom| {
                let found = self.people.entry(whom);
                *found.or_insert_with(|| wish.finds([names.of(whom).as_str()]))
            })
            || wish.finds([act.detail.as_str()])
            || (self.in_times && wish.finds([at(act).as_str()]))
    }

    fn in_word(&mut self, word: &str) -> bool {
        if let Some(found) = self.words.get(word) {
            return *found;
        }
        let found = self.wish.finds([word]);
        self.words.insert(word.to_owned(), found);
        found
    }
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
    let (mut names, mut sought) = (Names::default(), Sought::of(wish));
    let (mut found, mut looked) = (Vec::new(), 0);
    while looked < LOOKED_MAX {
        let acts = read.acts_before(place, turn)?;
        let more = acts.len() == turn;
        looked += acts.len();
        names.meet(read, &acts)?;
        for (at, act) in acts {
            if sought.finds(&names, &act) {
                found.push((at.to_string(), row(&names, act)));
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
    let (mut names, mut sought) = (Names::default(), Sought::of(wish));
    let (mut place, mut rows) = (None, 0);
    loop {
        let acts = read.acts_before(place, TURN)?;
        let more = acts.len() == TURN;
        names.meet(read, &acts)?;
        for (at, act) in acts {
            place = Some(at);
            if !sought.finds(&names, &act) {
                continue;
            }
            let row = row(&names, act);
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
