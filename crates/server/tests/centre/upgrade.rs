//! A database that an older version left is brought up to date and loses nothing.

use std::{fs, os::unix::fs::PermissionsExt, process::Command};
use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");

mod embedded {
    refinery::embed_migrations!("src/store/sqlite/migrations");
}

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
