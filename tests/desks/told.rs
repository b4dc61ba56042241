//! Whoever signs in as somebody is told to them.

use crate::{Room, wait};
use anyhow::{Context, Result, ensure};
use serde_json::json;

#[test]
fn a_new_desk_is_told_on_the_other_ones_and_not_on_itself() -> Result<()> {
    let room = Room::open()?;
    let mut first = room.desk("Amara Okafor")?;
    let mut other = room.desk("Piotr Kowalski")?;
    let mut second = room.desk("Amara Okafor")?;
    let mut notes = Vec::new();
    wait("the new desk to be told", || {
        let today = first.resident.call("today_show", json!({}))?;
        notes = today["desk_notes"].as_array().cloned().unwrap_or_default();
        Ok(!notes.is_empty())
    })?;
    ensure!(notes.len() == 1, "{notes:?}");
    let note = notes[0].as_str().context("a sentence")?;
    let sessions = room.centre.ask(&["session", "list", "--json"])?;
    let named = sessions
        .lines()
        .filter(|line| line.contains("\"device_name\":\"Linux\""));
    ensure!(named.count() == 3, "{sessions}");
    let id = note
        .split_whitespace()
        .next_back()
        .map(|word| word.trim_end_matches('.'))
        .context("a session")?;
    ensure!(note.contains("Linux") && sessions.contains(id), "{note}");
    room.is_read_by_all("Marker", &mut [&mut second, &mut other])?;
    for desk in [&mut second, &mut other] {
        let today = desk.resident.call("today_show", json!({}))?;
        ensure!(today["desk_notes"] == json!([]), "{today}");
    }
    Ok(())
}
