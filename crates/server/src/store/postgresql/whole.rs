//! Taking a whole centre in, in one transaction. What is there already is never replaced.

use super::{connection::Connection, db};
use crate::store::{
    Answer, StoreError,
    whole::{Cell, Rows, TABLES},
};
use postgres::{
    Transaction,
    binary_copy::BinaryCopyInWriter,
    types::{ToSql, Type},
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// How many rows were taken in.
pub(super) fn take_in(connection: &mut Connection, from: &dyn Rows) -> Answer<u64> {
    let mut tx = connection.client().transaction()?;
    // A whole centre may take longer than a statement of a server may.
    tx.batch_execute("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0")?;
    let streams: i64 = tx
        .query_one(
            "SELECT (SELECT count(*) FROM stream) + (SELECT count(*) FROM person)",
            &[],
        )?
        .get(0);
    if streams > 0 {
        return Err(StoreError::Failed(
            "there is a centre in the PostgreSQL database already".into(),
        ));
    }
    tx.batch_execute("DELETE FROM centre")?;
    let mut rows = 0;
    for table in TABLES {
        rows += take_table(&mut tx, table, from)?;
    }
    tx.commit()?;
    Ok(rows)
}

struct Column {
    name: String,
    kind: Type,
    has_default: bool,
    numbers_itself: bool,
}

fn columns(tx: &mut Transaction<'_>, table: &str) -> Answer<Vec<Column>> {
    let found = tx.query(
        "SELECT column_name::text, udt_name::text, is_identity::text, column_default IS NOT NULL \
         FROM information_schema.columns \
         WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position",
        &[&table],
    )?;
    found
        .iter()
        .map(|row| {
            let name: String = row.get(0);
            let kind = match row.get(1) {
                "uuid" => Type::UUID,
                "bytea" => Type::BYTEA,
                "text" => Type::TEXT,
                "bool" => Type::BOOL,
                "int4" => Type::INT4,
                "int8" => Type::INT8,
                other => return Err(odd(table, &name, other)),
            };
            Ok(Column {
                name,
                kind,
                numbers_itself: row.get::<_, &str>(2) == "YES",
                has_default: row.get(3),
            })
        })
        .collect()
}

fn odd(table: &str, column: &str, what: &str) -> StoreError {
    StoreError::Failed(format!("{table}.{column} cannot be taken in: {what}"))
}

fn take_table(tx: &mut Transaction<'_>, table: &str, from: &dyn Rows) -> Answer<u64> {
    let (mut columns, theirs) = (columns(tx, table)?, from.columns(table)?);
    // What several servers need and one does not, such as a count of transactions, begins anew.
    columns.retain(|column| theirs.contains(&column.name) || !column.has_default);
    let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
    let (ours, all): (BTreeSet<_>, BTreeSet<_>) = (names.iter().collect(), theirs.iter().collect());
    if ours != all {
        return Err(odd(table, &theirs.join(", "), "the columns differ"));
    }
    let kinds: Vec<Type> = columns.iter().map(|column| column.kind.clone()).collect();
    let writer = tx.copy_in(&format!(
        "COPY {table} ({}) FROM STDIN (FORMAT binary)",
        names.join(", ")
    ))?;
    let mut writer = BinaryCopyInWriter::new(writer, &kinds);
    from.each(table, &names, &mut |cells| {
        let values = columns.iter().zip(cells).map(|(column, cell)| {
            value(cell, &column.kind).ok_or_else(|| odd(table, &column.name, "a value is of another kind"))
        });
        let values: Vec<Box<dyn ToSql + Sync>> = values.collect::<Answer<_>>()?;
        let values: Vec<db::Value<'_>> = values.iter().map(AsRef::as_ref).collect();
        Ok(writer.write(&values)?)
    })?;
    let rows = writer.finish()?;
    // The next row gets the number after the last one that came.
    for column in columns.iter().filter(|column| column.numbers_itself) {
        let name = &column.name;
        tx.batch_execute(&format!(
            "SELECT setval(pg_get_serial_sequence('{table}', '{name}'), greatest(max({name}), 1), max({name}) IS NOT NULL) \
             FROM {table}"
        ))?;
    }
    Ok(rows)
}

fn value(cell: Cell, kind: &Type) -> Option<Box<dyn ToSql + Sync>> {
    Some(match (cell, kind) {
        (Cell::Null, &Type::UUID) => Box::new(None::<Uuid>),
        (Cell::Null, &Type::BYTEA) => Box::new(None::<Vec<u8>>),
        (Cell::Null, &Type::TEXT) => Box::new(None::<String>),
        (Cell::Null, &Type::BOOL) => Box::new(None::<bool>),
        (Cell::Null, &Type::INT4) => Box::new(None::<i32>),
        (Cell::Null, _) => Box::new(None::<i64>),
        (Cell::Number(number), &Type::INT8) => Box::new(number),
        (Cell::Number(number), &Type::INT4) => Box::new(i32::try_from(number).ok()?),
        (Cell::Number(number), &Type::BOOL) => Box::new(number != 0),
        (Cell::Text(text), &Type::TEXT) => Box::new(text),
        (Cell::Bytes(bytes), &Type::BYTEA) => Box::new(bytes),
        (Cell::Bytes(bytes), &Type::UUID) => Box::new(Uuid::from_slice(&bytes).ok()?),
        _ => return None,
    })
}
