//! `serve` takes what it is told from a file too, and says what is in force.

use crate::{
    process::serve as serving,
    running::{PACK, send},
};
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");

fn serve(args: &[&str]) -> Output {
    Command::new(BINARY).arg("serve").args(args).output().unwrap()
}

#[tokio::test]
async fn what_was_printed_starts_the_server_as_it_was_printed() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("centre");
    let printed = serve(&[
        "--data",
        data.to_str().unwrap(),
        "--listen",
        "127.0.0.1:0",
        "--print-config",
    ]);
    assert!(printed.status.success());
    assert!(!data.exists(), "printing makes nothing");
    let file = place.path().join("server.toml");
    fs::write(&file, printed.stdout).unwrap();
    let running = serving(&["--config"], &file).await;
    let health = send(running.addr, "GET /healthz", "", PACK, &[]).await;
    assert_eq!(health.unwrap().status, 200);
    assert!(data.join("centre.db").exists());
}

#[test]
fn a_file_that_is_not_understood_starts_nothing_and_says_which_line() {
    let place = tempfile::tempdir().unwrap();
    let write = |text: &str| {
        let file = place.path().join("server.toml");
        fs::write(&file, text).unwrap();
        serve(&["--config", file.to_str().unwrap()])
    };
    let misspelt = write("data = \"centre\"\nbehind_proxi = \"10.0.0.1\"\n");
    assert_eq!(misspelt.status.code(), Some(4));
    let said = String::from_utf8(misspelt.stderr).unwrap();
    assert!(said.contains("line 2") && said.contains("behind_proxi"), "{said}");
    let nowhere = write("listen = \"127.0.0.1:0\"\n");
    assert_eq!(nowhere.status.code(), Some(4));
    assert!(!place.path().join("centre").exists());
    assert_eq!(serve(&[]).status.code(), Some(2), "neither a folder nor a file");
    assert!(!Path::new("centre").exists());
}
