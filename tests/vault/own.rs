//! An own reset and the hard calls of a day follow the agent to another desk, and the server reads neither.

use crate::{Room, TYPED, until};
use anyhow::{Context, Result, ensure};
use e2e::resident::Resident;
use serde_json::{Value, json};
use std::fs;

const WORD: &str = "bindweed";

fn own(desk: &mut Resident) -> Result<Vec<Value>> {
    let view = desk.call("idea_list", json!({}))?;
    Ok(view["ideas"].as_array().cloned().unwrap_or_default())
}

fn titles(desk: &mut Resident) -> Result<Vec<String>> {
    let title = |one: &Value| one["title"].as_str().unwrap_or_default().to_owned();
    Ok(own(desk)?.iter().map(title).collect())
}

#[test]
fn an_own_reset_follows_and_so_does_a_day_that_was_hard() -> Result<()> {
    let room = Room::open()?;
    let (mut first, mut second) = (room.desk()?, room.desk()?);
    let text = format!("Look for the {WORD} by the gate");
    first.cli(&[
        "own",
        "add",
        "--title",
        "To the gate",
        "--text",
        &text,
        "--length",
        "3m",
    ])?;
    for id in ["1", "2"] {
        first.cli(&["call", "start", "--id", id])?;
        first.cli(&["call", "end", "--id", id])?;
        first.cli(&["hard"])?;
    }
    room.vault(&first, "create", TYPED)?;
    ensure!(own(&mut second)?.is_empty(), "it is there without the vault");
    room.vault(&second, "unlock", TYPED)?;
    until("the own reset to follow", || {
        Ok(titles(&mut second)? == ["To the gate"])
    })?;
    let began = second.cli(&["reset", "--own", "to the gate"])?;
    ensure!(!began.is_empty());
    let shown = second.call("reset_show", json!({}))?;
    ensure!(
        shown["seconds"] == 180 && shown["idea"]["text"] == json!(text),
        "{shown}"
    );
    second.call("reset_end", json!({}))?;

    // Two calls were hard, all of them at the first desk.
    let piotr = room.desk_of("Piotr Kowalski")?;
    piotr.cli(&[
        "kudos",
        "give",
        "--to",
        "Amara Okafor",
        "--text",
        "You stayed kind all day",
    ])?;
    until("thanks to come back on a hard day", || {
        Ok(second.call("kudos_again", json!({}))?["why"] == "hard_day")
    })?;

    // The last word on it wins, and what is removed stays removed.
    let id = own(&mut second)?.first().context("one")?["id"].clone();
    second.call("idea_set", json!({"id": id, "title": "To the far gate"}))?;
    second.cli(&["vault", "lock"])?;
    room.vault(&second, "unlock", TYPED)?;
    until("the new title to follow", || {
        Ok(titles(&mut first)? == ["To the far gate"])
    })?;
    first.call("idea_remove", json!({"id": id}))?;
    first.cli(&["vault", "lock"])?;
    room.vault(&first, "unlock", TYPED)?;
    until("it to go", || Ok(own(&mut second)?.is_empty()))?;

    for entry in fs::read_dir(room.centre.folder())? {
        let bytes = fs::read(entry?.path()).unwrap_or_default();
        let found = bytes.windows(WORD.len()).any(|part| part == WORD.as_bytes());
        ensure!(!found, "the own reset stands at the server");
    }
    Ok(())
}
