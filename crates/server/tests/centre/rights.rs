//! The commands on people and sessions through the real program, and that its files are for its account alone.

use crate::postgres::Database;
use serde_json::Value;
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");

/// Asks the program about the centre in this folder, or about the one that this file names.
fn ask(place: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(BINARY);
    let word = if place.extension().is_some() {
        "--config"
    } else {
        "--data"
    };
    command.args(args).arg(word).arg(place).output().unwrap()
}

fn good(data: &Path, args: &[&str]) -> String {
    let output = ask(data, args);
    assert!(
        output.status.success(),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn lines(data: &Path, args: &[&str]) -> Vec<Value> {
    let text = good(data, args);
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn sample() -> (TempDir, PathBuf) {
    let place = TempDir::new().unwrap();
    let data = place.path().join("data");
    good(&data, &["sample"]);
    (place, data)
}

#[test]
fn nobody_else_may_read_a_file_of_the_server_and_an_open_folder_is_refused() {
    let (_place, data) = sample();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    let files: Vec<PathBuf> = fs::read_dir(&data)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    assert!(files.iter().any(|file| file.ends_with("centre.db")));
    for file in files {
        assert_eq!(mode(&file) & 0o077, 0, "{}", file.display());
    }
    for open in [0o701, 0o710, 0o755] {
        fs::set_permissions(&data, fs::Permissions::from_mode(open)).unwrap();
        let refused = ask(&data, &["person", "list"]);
        assert_eq!(refused.status.code(), Some(4));
        assert!(String::from_utf8_lossy(&refused.stderr).contains("chmod 700"));
    }
}

#[test]
fn people_leave_return_are_renamed_and_moved_and_each_act_is_written_down() {
    let (_place, data) = sample();
    people_come_and_go(&data);
    let db = rusqlite::Connection::open(data.join("centre.db")).unwrap();
    assert!(db.execute("UPDATE act SET what = 'nothing'", []).is_err());
    assert!(db.execute("DELETE FROM act", []).is_err());
}

#[test]
fn people_come_and_go_in_postgresql_too_and_nobody_changes_an_act_there() {
    let place = TempDir::new().unwrap();
    let (database, settings) = (Database::new(), place.path().join("server.toml"));
    fs::write(&settings, format!("database = \"{}\"\n", database.url())).unwrap();
    good(&settings, &["sample"]);
    people_come_and_go(&settings);
    assert!(!database.lets("UPDATE act SET what = 'nothing'"));
    assert!(!database.lets("DELETE FROM act"));
    assert!(!database.lets("TRUNCATE act"));
    assert!(database.lets("SELECT * FROM act"));
}

fn people_come_and_go(data: &Path) {
    let find = |name: &str| {
        let people = lines(data, &["person", "list", "--json"]);
        people.into_iter().find(|person| person["name"] == name)
    };
    let amara = find("Amara Okafor").unwrap();
    let id = amara["id"].as_str().unwrap().to_owned();
    good(data, &["team", "add", "Quay"]);
    good(data, &["person", "move", "Amara Okafor", "--team", "Quay"]);
    assert_eq!(find("Amara Okafor").unwrap()["team"], "Quay");
    good(data, &["person", "move", &id]);
    assert_eq!(find("Amara Okafor").unwrap()["team"], Value::Null);
    good(data, &["person", "rename", &id, "Amara Obi"]);
    assert!(find("Amara Okafor").is_none());
    good(data, &["person", "leave", "Amara Obi"]);
    assert_eq!(find("Amara Obi").unwrap()["active"], false);
    assert_eq!(ask(data, &["invite", "Amara Obi"]).status.code(), Some(4));
    good(data, &["person", "return", "Amara Obi"]);
    good(data, &["invite", &id]);
    let acts = lines(data, &["audit", "--json"]);
    let done: Vec<&str> = acts.iter().map(|act| act["what"].as_str().unwrap()).collect();
    let newest_first = [
        "invite",
        "person_return",
        "person_leave",
        "person_rename",
        "person_move",
        "person_move",
        "team_add",
        "sample",
    ];
    assert_eq!(done, newest_first);
    assert_eq!(acts[1]["whom"], id.as_str());
    assert!(acts.iter().all(|act| !act["actor"].as_str().unwrap().is_empty()));
    assert_eq!(ask(data, &["person", "leave", "Nobody"]).status.code(), Some(4));
    assert_eq!(
        ask(data, &["session", "end", "0123456789abcdef"]).status.code(),
        Some(4)
    );
    assert!(good(data, &["session", "list", "--json"]).is_empty());
}
