//! The floor in PostgreSQL: raw `unnest`.

use crate::{cluster::Cluster, load::Measured};
use std::time::{Duration, Instant};

const INSERT: &str = "INSERT INTO floor (stream, seq, hash, kind, head, body) \
    SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::integer[], $5::bytea[], $6::bytea[])";

/// The same number of rows of the same size, by as many connections, with nothing but `unnest`.
pub(crate) fn unnest(cluster: &Cluster, connections: usize, pushes: usize, records: usize) -> Measured {
    let table = "CREATE TABLE floor (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream BIGINT, seq BIGINT, \
        hash BYTEA, kind INTEGER, head BYTEA, body BYTEA, UNIQUE (stream, seq))";
    cluster.client("centre").unwrap().batch_execute(table).unwrap();
    let clients: Vec<_> = (0..connections)
        .map(|_| cluster.client("centre").unwrap())
        .collect();
    let since = Instant::now();
    std::thread::scope(|scope| {
        for (stream, mut client) in (0_i64..).zip(clients) {
            scope.spawn(move || {
                let insert = client.prepare(INSERT).unwrap();
                for push in 0..pushes {
                    let seqs: Vec<i64> = (0..records)
                        .map(|n| i64::try_from(push * records + n).unwrap())
                        .collect();
                    let (hashes, heads) = (vec![vec![1_u8; 16]; records], vec![vec![2_u8; 180]; records]);
                    let (kinds, bodies) = (vec![0_i32; records], vec![vec![7_u8; 192]; records]);
                    client
                        .execute(&insert, &[&stream, &seqs, &hashes, &kinds, &heads, &bodies])
                        .unwrap();
                }
            });
        }
    });
    Measured {
        count: connections * pushes * records,
        took: since.elapsed(),
        cpu: Duration::ZERO,
    }
}
