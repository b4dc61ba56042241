//! The whole file, row by row, as it is at one moment.

use super::connection::open_reader;
use crate::store::{
    Answer,
    whole::{Cell, Rows},
};
use rusqlite::{Connection, types::ValueRef};
use std::path::Path;

/// The file at one moment.
pub(super) struct Whole(Connection);

impl Whole {
    pub(super) fn open(path: &Path) -> Answer<Whole> {
        let db = open_reader(path)?;
        db.execute_batch("BEGIN")?;
        Ok(Whole(db))
    }
}

impl Rows for Whole {
    fn columns(&self, table: &str) -> Answer<Vec<String>> {
        let mut query = self.0.prepare("SELECT name FROM pragma_table_info(?1)")?;
        let names = query.query_map([table], |row| row.get(0))?;
        Ok(names.collect::<Result<_, _>>()?)
    }

    fn each(
        &self,
        table: &str,
        columns: &[String],
        take: &mut dyn FnMut(Vec<Cell>) -> Answer<()>,
    ) -> Answer<()> {
        let mut query = self
            .0
            .prepare(&format!("SELECT {} FROM {table}", columns.join(", ")))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let cells = (0..columns.len()).map(|at| Ok(cell(row.get_ref(at)?)));
            take(cells.collect::<Answer<_>>()?)?;
        }
        Ok(())
    }
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Integer(number) => Cell::Number(number),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
        // No column of ours holds a broken number.
        ValueRef::Null | ValueRef::Real(_) => Cell::Null,
    }
}
