//! What one can do about a kudos from the command line: hide it, let its giver wait, and say how one likes to be thanked.

use crate::{Room, wait};
use anyhow::{Result, ensure};

#[test]
fn who_waits_is_seen_again_and_a_card_is_read_by_colleagues() -> Result<()> {
    let room = Room::open()?;
    let (mut piotr, mut amara) = (room.desk("Piotr Kowalski")?, room.desk("Amara Okafor")?);
    piotr.give("Amara Okafor", "You held the line, cormorant, until noon")?;
    let id = amara.has("cormorant")?;
    amara.resident.cli(&["kudos", "hide", &id])?;
    ensure!(!amara.lists("cormorant")?, "it is on her wall");
    amara.resident.cli(&["kudos", "hide", &id, "--undo"])?;
    ensure!(amara.has("cormorant")? == id);

    amara.resident.cli(&["kudos", "block", "Piotr Kowalski"])?;
    piotr.give("Amara Okafor", "You found the guillemot file")?;
    wait("it to leave", || {
        let given = piotr.list()?;
        let newest = given.iter().find(|one| one.to_string().contains("guillemot"));
        Ok(newest.is_some_and(|one| one["waiting"] == false))
    })?;
    room.is_read_by_all("Marker One", &mut [&mut amara])?;
    ensure!(!amara.lists("guillemot")?, "it does not wait");
    ensure!(
        amara
            .resident
            .cli(&["kudos", "blocked"])?
            .contains("Piotr Kowalski")
    );
    amara.resident.cli(&["kudos", "unblock", "piotr kowalski"])?;
    amara.has("guillemot")?;

    amara
        .resident
        .cli(&["kudos", "card", "--like", "quietly", "--text", "No stage, please"])?;
    ensure!(
        amara
            .resident
            .cli(&["kudos", "card"])?
            .contains("No stage, please")
    );
    wait("her card to be read", || {
        let people = piotr
            .resident
            .call("people_find", serde_json::json!({ "text": "Amara" }))?;
        Ok(people.to_string().contains("No stage, please"))
    })
}
