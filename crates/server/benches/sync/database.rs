//! A PostgreSQL of our own, durable as it comes, and the floor in it: raw `unnest`.

use crate::{load::Measured, process::Running};
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Stdio,
    time::{Duration, Instant},
};
use testkit::postgres::{ACCOUNT, command};

const INSERT: &str = "INSERT INTO floor (stream, seq, hash, kind, head, body) \
    SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::integer[], $5::bytea[], $6::bytea[])";

pub(crate) struct Cluster {
    folder: PathBuf,
    _server: Running,
}

impl Cluster {
    pub(crate) fn start(folder: &Path) -> Cluster {
        let above = folder.parent().unwrap();
        fs::set_permissions(above, fs::Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder).unwrap();
        fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).unwrap();
        let data = folder.join("data");
        let made = command("initdb")
            .unwrap()
            .arg("-D")
            .arg(&data)
            .args(["-U", ACCOUNT, "-A", "trust", "-E", "UTF8"])
            .output();
        assert!(made.unwrap().status.success());
        let server = command("postgres")
            .unwrap()
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(folder)
            .args(["-c", "listen_addresses="])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let cluster = Cluster {
            folder: folder.to_owned(),
            _server: Running(server),
        };
        while cluster.client(ACCOUNT).is_none() {
            std::thread::sleep(Duration::from_millis(50));
        }
        cluster
            .client(ACCOUNT)
            .unwrap()
            .batch_execute("CREATE DATABASE centre")
            .unwrap();
        cluster
    }

    fn client(&self, database: &str) -> Option<postgres::Client> {
        let address = format!("host={} user={ACCOUNT} dbname={database}", self.folder.display());
        postgres::Client::connect(&address, postgres::NoTls).ok()
    }

    /// Settings of a server on it.
    pub(crate) fn settings(&self, folder: &Path) -> PathBuf {
        let file = folder.join("server.toml");
        let place = self.folder.display();
        fs::write(
            &file,
            format!("database = \"postgres://{ACCOUNT}@/centre?host={place}\"\n"),
        )
        .unwrap();
        file
    }

    /// The same number of rows of the same size, by as many connections, with nothing but `unnest`.
    pub(crate) fn unnest(&self, connections: usize, pushes: usize, records: usize) -> Measured {
        let table = "CREATE TABLE floor (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream BIGINT, seq BIGINT, \
            hash BYTEA, kind INTEGER, head BYTEA, body BYTEA, UNIQUE (stream, seq))";
        self.client("centre").unwrap().batch_execute(table).unwrap();
        let clients: Vec<_> = (0..connections).map(|_| self.client("centre").unwrap()).collect();
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
}
