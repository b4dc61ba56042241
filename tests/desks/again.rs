//! Whoever was signed out from afar signs in again at the same desk, and nothing of what was not sent is lost.

use crate::{Room, found, wait};
use anyhow::{Context, Result, ensure};
use serde_json::Value;

const WORD: &str = "bollard";

/// The sessions of somebody, by their names at the server.
fn sessions_of(room: &Room, name: &str) -> Result<Vec<String>> {
    let all = room.centre.ask(&["session", "list", "--json"])?;
    let of = all.lines().filter(|line| line.contains(name));
    of.map(|line| {
        let session: Value = serde_json::from_str(line)?;
        Ok(session["id"].as_str().context("an id")?.to_owned())
    })
    .collect()
}

#[test]
fn whoever_was_signed_out_signs_in_again_as_themselves_and_what_waited_is_sent() -> Result<()> {
    let room = Room::open()?;
    let (mut giver, receiver) = (room.desk("Piotr Kowalski")?, room.desk("Amara Okafor")?);
    for session in sessions_of(&room, "Piotr Kowalski")? {
        room.centre.ask(&["session", "end", &session])?;
    }
    giver.give("Amara Okafor", &format!("You found the {WORD} in the fog"))?;
    wait("to be told that the centre knows the desk no longer", || {
        Ok(giver.resident.status()?["sync"]["state"] == "signed_out")
    })?;
    let said = giver.resident.cli(&["status"])?;
    ensure!(said.contains("breakwater join"), "{said}");
    ensure!(giver.resident.cli(&["doctor"]).is_err(), "doctor finds no fault");

    let refused = room
        .join(&giver, "Giulia Conti")
        .err()
        .context("another's code")?;
    ensure!(format!("{refused:#}").contains("Piotr Kowalski"), "{refused:#}");
    ensure!(found(giver.resident.home(), WORD)? > 0, "his words are gone");
    wait("the session that nobody wanted to be ended", || {
        Ok(sessions_of(&room, "Giulia Conti")?.is_empty())
    })?;

    room.join(&giver, "Piotr Kowalski")?;
    receiver.has(WORD)?;
    ensure!(giver.resident.status()?["sync"]["state"] == "online");
    ensure!(sessions_of(&room, "Piotr Kowalski")?.len() == 1);
    room.centre.fsck()
}
