//! A database that an older version left is brought up to date and loses nothing.

use crate::{conformance::pulses::round, desk::now, postgres::Database};
use domain::id::{PersonId, PulseId};
use server::{
    live::local::LocalLive,
    store::{Store, StoreError, postgresql::PostgresStore, sqlite::SqliteStore},
};
use std::{fs, os::unix::fs::PermissionsExt, path::Path, process::Command, sync::Arc};
use tempfile::TempDir;
use uuid::Uuid;

const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");

mod embedded {
    refinery::embed_migrations!("src/store/sqlite/migrations");
}

mod embedded_in_postgres {
    refinery::embed_migrations!("src/store/postgresql/migrations");
}

/// The last versions that knew nothing of being heard.
const BEFORE_VOICE: i32 = 11;
const BEFORE_VOICE_IN_POSTGRES: i32 = 10;
const ADA: PersonId = PersonId(Uuid::from_u128(0xa));

#[test]
fn a_centre_of_before_keeps_its_people_codes_and_devices() {
    let place = TempDir::new().unwrap();
    let data = place.path().join("data");
    fs::create_dir(&data).unwrap();
    fs::set_permissions(&data, fs::Permissions::from_mode(0o700)).unwrap();
    let mut db = rusqlite::Connection::open(data.join("centre.db")).unwrap();
    let before = refinery::Target::Version(2);
    embedded::migrations::runner()
        .set_target(before)
        .run(&mut db)
        .unwrap();
    db.execute_batch(
        "PRAGMA application_id = 0x4257434e; PRAGMA user_version = 1;
         INSERT INTO centre VALUES (1, randomblob(16), randomblob(16), randomblob(16), 'Quay');
         INSERT INTO team VALUES (x'00000000000000000000000000000007', 'Quay', x'0000000000000000000000000000000b');
         INSERT INTO person VALUES (x'0000000000000000000000000000000a', 'Ada Brook', x'00000000000000000000000000000007', 'agent', NULL, 1);
         INSERT INTO person VALUES (x'0000000000000000000000000000000b', 'Ben Okoro', x'00000000000000000000000000000007', 'leader', NULL, 1);
         INSERT INTO code VALUES (randomblob(16), x'0000000000000000000000000000000a', 0, NULL);
         INSERT INTO token VALUES (randomblob(16), x'0000000000000000000000000000000b', randomblob(16));",
    )
    .unwrap();
    drop(db);
    let ask = |args: &[&str]| {
        Command::new(BINARY)
            .args(args)
            .arg("--data")
            .arg(&data)
            .output()
            .unwrap()
    };
    assert!(ask(&["fsck"]).status.success());
    let db = rusqlite::Connection::open(data.join("centre.db")).unwrap();
    let codes: i64 = db
        .query_row(
            "SELECT count(*) FROM code JOIN person ON person.id = code.person",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(codes, 1);
    let sessions: i64 = db
        .query_row(
            "SELECT count(*) FROM session WHERE last_used_on = unixepoch() / 86400 AND device_name = ''",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(sessions, 1);
    let broken: i64 = db
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(broken, 0);
}

/// As such a version left it: a team, and Ada in it.
fn left_before_voice(dir: &Path) {
    let mut db = rusqlite::Connection::open(dir.join("centre.db")).unwrap();
    let before = refinery::Target::Version(BEFORE_VOICE);
    embedded::migrations::runner()
        .set_target(before)
        .run(&mut db)
        .unwrap();
    db.execute_batch(
        "PRAGMA application_id = 0x4257434e; PRAGMA user_version = 11;
         INSERT INTO centre (one, tenant, author, device, name) VALUES (1, randomblob(16), randomblob(16), randomblob(16), 'Quay');
         INSERT INTO team VALUES (x'00000000000000000000000000000007', 'Quay', NULL);
         INSERT INTO person VALUES (x'0000000000000000000000000000000a', 'Ada Brook', x'00000000000000000000000000000007', 'agent', NULL, 1, NULL);",
    )
    .unwrap();
}

/// The same in PostgreSQL.
fn left_in_postgres_before_voice() -> Database {
    let database = Database::new();
    let mut client = postgres::Client::connect(&database.address(), postgres::NoTls).unwrap();
    let before = refinery::Target::Version(BEFORE_VOICE_IN_POSTGRES);
    embedded_in_postgres::migrations::runner()
        .set_target(before)
        .run(&mut client)
        .unwrap();
    let people = "INSERT INTO centre (one, tenant, author, device, name) VALUES (1, '00000000-0000-0000-0000-000000000001', \
         '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000003', 'Quay'); \
         INSERT INTO team VALUES ('00000000-0000-0000-0000-000000000007', 'Quay', NULL); \
         INSERT INTO person VALUES ('00000000-0000-0000-0000-00000000000a', 'Ada Brook', \
         '00000000-0000-0000-0000-000000000007', 'agent', NULL, true, NULL)";
    client.batch_execute(people).unwrap();
    database
}

/// Ada is still there, and can be asked something.
async fn knows_ada_and_hears(store: Arc<dyn Store>) {
    let asked = store.write(|tx| {
        let name = tx.person(ADA)?.map(|person| person.name);
        assert_eq!(name.as_deref(), Some("Ada Brook"));
        let round = round(PulseId(Uuid::from_u128(1)), now().date_naive());
        tx.put_pulse(&round, &[(ADA, None)])?;
        assert_eq!(tx.pulse(round.id)?, Some(round));
        assert_eq!(tx.cases_overdue(now().date_naive())?, 0);
        Ok::<_, StoreError>(())
    });
    asked.await.unwrap();
    let faults = store.read(server::service::fsck::check).await.unwrap().faults;
    assert!(faults.is_empty(), "{faults:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_centre_of_before_voice_keeps_its_people_and_hears_them() {
    let folder = crate::desk::folder();
    left_before_voice(folder.path());
    let sink = Arc::new(LocalLive::new(now));
    let store = SqliteStore::open(folder.path(), sink).unwrap();
    knows_ada_and_hears(Arc::new(store)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_centre_in_postgresql_of_before_voice_keeps_its_people_and_hears_them() {
    let opened = tokio::task::spawn_blocking(|| {
        let database = left_in_postgres_before_voice();
        let store = PostgresStore::open(&database.address(), Arc::new(LocalLive::new(now))).unwrap();
        (database, store)
    });
    // Dropped last: the store's connections go first.
    let (_database, store) = opened.await.unwrap();
    knows_ada_and_hears(Arc::new(store)).await;
}
