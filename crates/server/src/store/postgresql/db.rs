//! One transaction of one connection: statements prepared once, rows as values. Decides nothing.

use crate::store::{Answer, StoreError, voice::columns};
use chrono::{DateTime, NaiveDate, Utc};
use postgres::{
    Row, Statement, Transaction,
    error::SqlState,
    types::{FromSqlOwned, ToSql},
};
use protocol::{
    envelope::{Bytes, Envelope, Hash16},
    wire::Head,
};
use std::{cell::RefCell, collections::HashMap};

/// A value for a statement.
pub(super) type Value<'a> = &'a (dyn ToSql + Sync);
/// What a connection has prepared.
pub(super) type Prepared = HashMap<&'static str, Statement>;

impl From<postgres::Error> for StoreError {
    fn from(error: postgres::Error) -> StoreError {
        match error.code() {
            Some(&SqlState::DISK_FULL) => StoreError::DiskFull,
            Some(
                &SqlState::LOCK_NOT_AVAILABLE
                | &SqlState::T_R_DEADLOCK_DETECTED
                | &SqlState::T_R_SERIALIZATION_FAILURE
                | &SqlState::TOO_MANY_CONNECTIONS,
            ) => StoreError::Busy,
            // The database's own words say more than the driver's.
            _ => StoreError::Failed(
                error
                    .as_db_error()
                    .map_or_else(|| error.to_string(), |said| said.message().to_owned()),
            ),
        }
    }
}

/// A transaction.
pub(super) struct Db<'a> {
    tx: RefCell<Transaction<'a>>,
    prepared: &'a RefCell<Prepared>,
}

impl<'a> Db<'a> {
    pub(super) fn new(tx: Transaction<'a>, prepared: &'a RefCell<Prepared>) -> Db<'a> {
        Db {
            tx: RefCell::new(tx),
            prepared,
        }
    }

    fn statement(&self, sql: &'static str) -> Answer<Statement> {
        if let Some(known) = self.prepared.borrow().get(sql) {
            return Ok(known.clone());
        }
        let made = self.tx.borrow_mut().prepare(sql)?;
        self.prepared.borrow_mut().insert(sql, made.clone());
        Ok(made)
    }

    /// All rows.
    pub(super) fn rows(&self, sql: &'static str, values: &[Value<'_>]) -> Answer<Vec<Row>> {
        let statement = self.statement(sql)?;
        Ok(self.tx.borrow_mut().query(&statement, values)?)
    }

    /// The one row there is, if there is one.
    pub(super) fn row(&self, sql: &'static str, values: &[Value<'_>]) -> Answer<Option<Row>> {
        let statement = self.statement(sql)?;
        Ok(self.tx.borrow_mut().query_opt(&statement, values)?)
    }

    /// A row that is always there.
    pub(super) fn one(&self, sql: &'static str, values: &[Value<'_>]) -> Answer<Row> {
        let statement = self.statement(sql)?;
        Ok(self.tx.borrow_mut().query_one(&statement, values)?)
    }

    /// Rows touched.
    pub(super) fn run(&self, sql: &'static str, values: &[Value<'_>]) -> Answer<u64> {
        let statement = self.statement(sql)?;
        Ok(self.tx.borrow_mut().execute(&statement, values)?)
    }

    /// Words without values: a save point, a lock.
    pub(super) fn say(&self, sql: &str) -> Answer<()> {
        Ok(self.tx.borrow_mut().batch_execute(sql)?)
    }

    pub(super) fn commit(self) -> Answer<()> {
        Ok(self.tx.into_inner().commit()?)
    }
}

/// Each row as what it says.
pub(super) fn all<T>(rows: &[Row], read: impl Fn(&Row) -> Answer<T>) -> Answer<Vec<T>> {
    rows.iter().map(read).collect()
}

/// The value in a row.
pub(super) fn at<T: FromSqlOwned>(row: &Row, column: usize) -> Answer<T> {
    Ok(row.try_get(column)?)
}

/// The hash in a row.
pub(super) fn hash_at(row: &Row, column: usize) -> Answer<Hash16> {
    let bytes: &[u8] = row.try_get(column)?;
    let bytes = bytes.try_into().map_err(|_| damaged(column))?;
    Ok(Hash16(bytes))
}

/// Where something ends: number and hash.
pub(super) fn head_at(row: &Row, column: usize) -> Answer<Head> {
    Ok(Head {
        seq: number_at(row, column)?,
        hash: hash_at(row, column + 1)?,
    })
}

/// The moment in a row.
pub(super) fn moment_at(row: &Row, column: usize) -> Answer<DateTime<Utc>> {
    DateTime::from_timestamp_millis(at(row, column)?).ok_or_else(|| damaged(column))
}

/// The day in a row.
pub(super) fn day_at(row: &Row, column: usize) -> Answer<NaiveDate> {
    columns::day_of(at(row, column)?)
}

/// The number in a row. Numbers are written from 0 up, so a negative or larger one is a damaged row.
pub(super) fn number_at<N: TryFrom<i64>>(row: &Row, column: usize) -> Answer<N> {
    N::try_from(at(row, column)?).map_err(|_| damaged(column))
}

/// The record in a row: header in this column, body in the next.
pub(super) fn envelope_at(row: &Row, column: usize) -> Answer<Envelope> {
    Ok(Envelope {
        head: Bytes(at(row, column)?),
        body: at::<Option<Vec<u8>>>(row, column + 1)?.map(Bytes),
    })
}

fn damaged(column: usize) -> StoreError {
    StoreError::Failed(format!("column {column} of a row is damaged"))
}

/// A number as a column value. Numbers count records, so they stay far under the limit of the column.
pub(super) fn column(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
