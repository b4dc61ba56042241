//! Whoever leaves a shared computer is signed out of it, also when the server was down meanwhile.

use crate::{Room, found, wait};
use anyhow::{Result, ensure};

/// Names of those with a session.
fn signed_in(room: &Room) -> Result<String> {
    room.centre.ask(&["session", "list", "--json"])
}

#[test]
fn two_who_left_one_after_the_other_while_the_server_was_down_are_both_signed_out() -> Result<()> {
    const WORD: &str = "windlass";
    let mut room = Room::open()?;
    let giver = room.desk("Piotr Kowalski")?;
    let shared = room.desk("Amara Okafor")?;
    giver.give("Amara Okafor", &format!("You held on to the {WORD} with me"))?;
    shared.has(WORD)?;

    room.centre.stop();
    shared.resident.cli(&["leave"])?;
    ensure!(
        found(shared.resident.home(), WORD)? == 0,
        "her words are still there"
    );
    room.centre.start()?;
    ensure!(
        signed_in(&room)?.contains("Amara Okafor"),
        "nobody told the server yet"
    );

    room.join(&shared, "Giulia Conti")?;
    let seen = shared.list()?;
    ensure!(
        !seen.iter().any(|kudos| kudos.to_string().contains(WORD)),
        "the next one sees hers"
    );
    room.centre.stop();
    shared.resident.cli(&["leave"])?;
    room.centre.start()?;
    wait("both to be signed out", || {
        let left = signed_in(&room)?;
        Ok(!left.contains("Amara Okafor") && !left.contains("Giulia Conti"))
    })?;
    ensure!(signed_in(&room)?.contains("Piotr Kowalski"));
    Ok(())
}

#[test]
fn whoever_leaves_and_comes_back_to_the_same_desk_finds_what_they_were_given_as_soon_as_they_are_in()
-> Result<()> {
    const WORD: &str = "capstan";
    let room = Room::open()?;
    let giver = room.desk("Piotr Kowalski")?;
    let mut receiver = room.desk("Amara Okafor")?;
    giver.give("Amara Okafor", &format!("You turned the {WORD} all alone"))?;
    receiver.has(WORD)?;
    receiver.resident.cli(&["leave"])?;
    ensure!(receiver.list()?.is_empty(), "it is still there");

    room.join(&receiver, "Amara Okafor")?;
    let seen = receiver.resident.cli(&["kudos", "list"])?;
    ensure!(seen.contains(WORD), "{seen}");
    receiver.is_sound()
}
