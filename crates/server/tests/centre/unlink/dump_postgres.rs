//! The same of PostgreSQL: each table as its rows lie on their pages, and by the transactions that wrote them; and the rows of all tables
//! by those, so that one without a moment stands between such as have one.

use super::dump::{Cell, Dump, Sought, Table};
use domain::id::VoiceId;
use postgres::{Client, NoTls, Row, types::Type};
use uuid::Uuid;

/// Reads everything. What `came` is written down first, one by one, where that is broken on purpose.
pub(super) fn dump_of_postgres(address: &str, came: &[VoiceId], sought: &Sought<'_>) -> Dump {
    let mut db = Client::connect(address, NoTls).unwrap();
    if !came.is_empty() {
        db.batch_execute("CREATE TABLE came (id UUID PRIMARY KEY)")
            .unwrap();
    }
    for id in came {
        db.execute("INSERT INTO came VALUES ($1)", &[&id.0]).unwrap();
    }
    let names =
        "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename";
    let names = db.query(names, &[]).unwrap();
    let names: Vec<String> = names.iter().map(|row| row.get(0)).collect();
    let mut all: Vec<(i64, Row)> = Vec::new();
    let mut tables = Vec::new();
    for name in &names {
        let as_it_lies = format!("SELECT xmin::text::bigint, * FROM \"{name}\" ORDER BY ctid");
        let mut rows: Vec<(i64, Row)> = db
            .query(&as_it_lies, &[])
            .unwrap()
            .into_iter()
            .map(|row| (row.get(0), row))
            .collect();
        tables.push(table(name, &rows, sought));
        rows.sort_by_key(|(xid, _)| *xid);
        tables.push(table(&format!("{name} by transactions"), &rows, sought));
        all.extend(rows);
    }
    all.sort_by_key(|(xid, _)| *xid);
    tables.push(table("all by transactions", &all, sought));
    Dump { tables }
}

fn table(name: &str, rows: &[(i64, Row)], sought: &Sought<'_>) -> Table {
    let mut table = Table::named(name);
    for (_, row) in rows {
        table.take(
            (1..row.len()).filter_map(|column| cell(row, column)).collect(),
            sought,
        );
    }
    table
}

/// A value as bytes or as a number; nothing that can be neither an id nor a moment.
fn cell(row: &Row, column: usize) -> Option<Cell> {
    Some(match row.columns()[column].type_() {
        &Type::UUID => Cell::Bytes(row.get::<_, Option<Uuid>>(column)?.as_bytes().to_vec()),
        &Type::BYTEA => Cell::Bytes(row.get::<_, Option<Vec<u8>>>(column)?),
        &Type::TEXT | &Type::VARCHAR => Cell::Bytes(row.get::<_, Option<String>>(column)?.into_bytes()),
        &Type::INT8 => Cell::Number(row.get::<_, Option<i64>>(column)?),
        &Type::INT4 => Cell::Number(row.get::<_, Option<i32>>(column)?.into()),
        _ => return None,
    })
}
