//! A file of praise as somebody in the console brings it: looked at first, then handed on.
//!
//! Decides how much a refusal says: who is named by it is for whoever may read the roster.

use super::{COLUMNS, row, taken};
use crate::{
    service::{
        acts::What,
        centre::{AdminError, Centre},
        people,
        roster::Change,
        table::{BadRow, Table},
    },
    store::Answer,
};
use domain::id::PersonId;
use std::collections::HashSet;

/// A file that was read.
#[derive(Clone, Debug, Default)]
pub struct Planned {
    /// Rows that would be handed on.
    pub new: usize,
    /// Rows that came before.
    pub known: usize,
    /// Rows that cannot be taken.
    pub bad: Vec<BadRow>,
    changes: Vec<Change>,
}

/// For whom somebody may bring praise.
#[derive(Clone, Debug)]
pub enum For {
    /// For everybody, and a refusal may name who else could be meant; not for this one, who brings it.
    Everybody {
        /// Who brings it, unless nobody else could.
        but: Option<PersonId>,
    },
    /// For these.
    These(HashSet<PersonId>),
}

impl For {
    /// Why it may not be for somebody.
    fn against(&self, person: PersonId) -> Option<&'static str> {
        match self {
            For::Everybody { but } => (*but == Some(person))
                .then_some("to: nobody brings praise for themselves while somebody else can"),
            For::These(these) => {
                (!these.contains(&person)).then_some("to: this person is in none of your teams")
            }
        }
    }
}

/// Reads a file of praise, and says what would come of it.
///
/// # Errors
/// [`AdminError::Table`] when it is no table, or the store's.
pub async fn plan(centre: &Centre, file: &[u8], whom: &For) -> Result<Planned, AdminError> {
    let roster = centre.roster().await?;
    let table = Table::read(file, COLUMNS)?;
    let (directory, now) = (people::directory(&roster), (centre.clock)());
    let (mut planned, mut read) = (Planned::default(), Vec::new());
    planned.bad = table.bad;
    for one in table.rows {
        let praise = match one.cells.as_slice() {
            [Some(to), Some(text), Some(said_on), value, shared_by] => {
                let said = row::Said {
                    to,
                    text,
                    said_on,
                    value: value.as_deref(),
                    shared_by: shared_by.as_deref(),
                };
                let praise = row::read(&directory, &roster, &said, now);
                praise.map_err(|fault| match whom {
                    For::Everybody { .. } => fault.to_string(),
                    For::These(_) => taken::why(&fault).detail().to_owned(),
                })
            }
            _ => Err("the row has other columns than the heading".to_owned()),
        };
        let praise = praise.and_then(|praise| {
            if let Some(why) = whom.against(praise.praise.to) {
                return Err(why.to_owned());
            }
            let held = praise.held.as_ref().map(|held| format!("text: {held}"));
            held.map_or(Ok(praise), Err)
        });
        match praise {
            Ok(praise) => read.push(praise),
            Err(reason) => planned.bad.push(BadRow {
                line: one.line,
                reason,
            }),
        }
    }
    planned.bad.sort_by_key(|row| row.line);
    let rows: Vec<_> = read.iter().map(|praise| praise.row).collect();
    let known = centre.store.read(move |read| {
        let known = rows.iter().map(|row| read.praise_row_known(*row));
        known.collect::<Answer<Vec<bool>>>()
    });
    let mut seen = HashSet::new();
    for (praise, known) in read.into_iter().zip(known.await?) {
        if known || !seen.insert(praise.row.0) {
            planned.known += 1;
            continue;
        }
        planned.new += 1;
        let (praise, row) = (praise.praise, praise.row);
        planned.changes.push(Change::Praise { praise, row });
    }
    Ok(planned)
}

/// Hands on what was planned; answers how much of it was new still.
///
/// # Errors
/// The store's.
pub async fn carry_out(centre: &Centre, planned: Planned) -> Result<usize, AdminError> {
    centre.change(What::ImportPraise, None, planned.changes).await
}
