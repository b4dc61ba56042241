//! `breakwater-server pulse` through the real program, whose clock is that of the day on which this runs.

use std::process::{Command, Output};
use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");

#[test]
fn a_round_is_opened_and_shown_from_the_command_line_unless_the_month_is_over_too_soon() {
    let place = TempDir::new().unwrap();
    let data = place.path().join("data");
    let ask = |args: &[&str]| -> Output {
        let mut command = Command::new(BINARY);
        command.args(args).arg("--data").arg(&data).output().unwrap()
    };
    let said = |args: &[&str]| String::from_utf8(ask(args).stdout).unwrap();
    assert!(ask(&["person", "add", "Ada Brook"]).status.success());
    assert_eq!(said(&["pulse", "show"]), "no round is open\n");
    assert_eq!(said(&["pulse", "close-due"]), "0 counted\n");
    assert_eq!(
        ask(&["pulse", "open", "--question", "mood"]).status.code(),
        Some(2)
    );
    let open = [
        "pulse",
        "open",
        "--question",
        "challenge",
        "--own",
        "Is the coffee good?",
    ];
    let opened = ask(&open);
    if !opened.status.success() {
        let why = String::from_utf8(opened.stderr).unwrap();
        assert!(why.contains("the month is over too soon"), "{why}");
        return;
    }
    let shown = said(&["pulse", "show"]);
    assert!(shown.contains("challenge; Is the coffee good?"), "{shown}");
    let again = ask(&open);
    let why = String::from_utf8(again.stderr).unwrap();
    assert!(
        again.status.code() == Some(4) && why.contains("has had its round"),
        "{why}"
    );
}
