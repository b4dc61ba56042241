//! What is the agent's, from the command line: goals, and erasing.

use crate::resident::{BREAKWATER, Place, Said};
use serde_json::Value;
use std::{io::Write, process::Stdio};

#[test]
fn goals_are_set_met_and_forgotten_and_one_on_speed_is_refused_with_its_reason() {
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    let by = "2099-01-01";
    let added = place.breakwater(&[
        "goal",
        "add",
        "--text",
        "Sit in on two escalation calls",
        "--by",
        by,
    ]);
    assert_eq!(added.code, Some(0), "{added:?}");
    let list = place.breakwater(&["goal", "list", "--json"]);
    let goals: Value = serde_json::from_str(&list.out).unwrap();
    let id = goals[0]["id"].as_str().unwrap();
    assert!(added.out.contains(id), "{added:?}");
    for (line, holds) in [
        (vec!["goal", "done", id], "met"),
        (vec!["goal", "list"], "●"),
        (vec!["goal", "done", id, "--undo"], "open again"),
        (vec!["path", "show"], "Sit in on two escalation calls"),
        (vec!["goal", "remove", id], "removed"),
        (vec!["goal", "list"], "No goals yet."),
    ] {
        let said = place.breakwater(&line);
        assert!(
            said.code == Some(0) && said.out.contains(holds),
            "{line:?}: {said:?}"
        );
    }
    let speed = place.breakwater(&["goal", "add", "--text", "Cut my handle time by 10 %", "--by", by]);
    assert!(speed.code == Some(4) && speed.err.contains("speed"), "{speed:?}");
    let check = place.breakwater(&["goal", "check", "--text", "Always be better", "--by", by]);
    assert!(
        check.code == Some(0) && check.out.contains("What would be enough?"),
        "{check:?}"
    );
}

#[test]
fn erasing_says_what_goes_asks_for_a_word_and_takes_no_other() {
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    place.breakwater(&[
        "goal",
        "add",
        "--text",
        "Sit in on two calls",
        "--by",
        "2099-01-01",
    ]);
    let typed = |word: &str| {
        let mut command = place.command(BREAKWATER);
        command.arg("erase").stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(word.as_bytes()).unwrap();
        Said::from(child.wait_with_output().unwrap())
    };
    let dry = place.breakwater(&["erase", "--dry-run"]);
    assert!(
        dry.code == Some(0) && dry.out.contains("What stays elsewhere"),
        "{dry:?}"
    );
    for word in ["", "no\n", "erase everything\n"] {
        let said = typed(word);
        assert!(
            said.code == Some(4) && said.err.contains("Nothing was erased."),
            "{word}: {said:?}"
        );
    }
    assert!(
        place.breakwater(&["goal", "list"]).out.contains("Sit in"),
        "it is still there"
    );
    let said = typed("erase\n");
    assert!(said.code == Some(0) && said.out.contains("is erased"), "{said:?}");
    assert!(place.breakwater(&["goal", "list"]).out.contains("No goals yet."));
}
