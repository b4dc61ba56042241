//! A part of the path for one person: sealed for them, known to each desk of who shares it, and gone everywhere when any of
//! these withdraws it.

use crate::{
    Room, TYPED, in_two_months,
    kudos::{WORD, found},
    until,
};
use anyhow::{Context, Result, ensure};
use e2e::resident::Resident;
use serde_json::{Value, json};

fn shared(desk: &Resident, side: &str) -> Result<Vec<Value>> {
    let shared: Value = serde_json::from_str(&desk.cli(&["path", "shared", "--json"])?)?;
    Ok(shared[side].as_array().context("a list")?.clone())
}

/// What Piotr is shown of a path, if it can be read at his desk.
fn reads(piotr: &Resident) -> Result<bool> {
    let theirs = shared(piotr, "theirs")?;
    Ok(theirs
        .iter()
        .any(|one| one["name"] == "Amara Okafor" && one["excerpt"]["goals"].to_string().contains(WORD)))
}

/// What changed at a desk of hers is said once an hour, and at once when the vault is opened there.
fn tells_the_others(room: &Room, desk: &Resident) -> Result<()> {
    desk.cli(&["vault", "lock"])?;
    room.vault(desk, "unlock", TYPED).map(drop)
}

#[test]
fn it_is_read_by_one_person_alone_and_gone_at_every_desk_when_it_is_withdrawn_offline() -> Result<()> {
    let mut room = Room::open()?;
    let (mut first, mut second) = (room.desk()?, room.desk()?);
    let (piotr, giulia) = (room.desk_of("Piotr Kowalski")?, room.desk_of("Giulia Conti")?);
    room.vault(&first, "create", TYPED)?;
    room.vault(&second, "unlock", TYPED)?;
    let text = format!("Grow the {WORD} guide with two newcomers");
    let goal = first.call("goal_add", json!({ "text": text, "by": in_two_months() }))?;
    let goal = goal["id"].as_str().context("an id")?;

    // Whoever has no vault is not shared with.
    let share = ["path", "share", "--with", "Piotr Kowalski", "--goal", goal];
    let refused = first.cli(&share).err().context("it is not refused")?;
    ensure!(
        refused.to_string().contains("Piotr Kowalski has no vault yet"),
        "{refused}"
    );
    room.vault(&piotr, "create", TYPED)?;
    until("Amara's desk to know his key", || {
        Ok(first.cli(&[&share[..], &["--preview"]].concat()).is_ok())
    })?;
    ensure!(shared(&first, "mine")?.is_empty(), "a preview is shared");
    let said = first.cli(&share)?;
    ensure!(
        said.contains(&text) && said.contains("breakwater path unshare"),
        "{said}"
    );
    until("Piotr to read it", || reads(&piotr))?;
    ensure!(found(room.centre.folder())? == 0, "the server can read it");
    ensure!(
        shared(&giulia, "theirs")?.is_empty() && found(giulia.home())? == 0,
        "Giulia has it"
    );
    let sent = first.cli(&["sent"])?;
    ensure!(
        sent.contains("What you share of your path, or that you share it no longer, for one person"),
        "{sent}"
    );

    // Her other desk knows it, and withdraws it while nobody can hear that.
    tells_the_others(&room, &first)?;
    until("her other desk to know", || {
        Ok(!shared(&second, "mine")?.is_empty())
    })?;
    room.centre.stop();
    until("that desk to be offline", || {
        Ok(second.status()?["sync"]["state"] == "offline")
    })?;
    let said = second.cli(&["path", "unshare", "Piotr Kowalski"])?;
    ensure!(said.contains("saved here"), "{said}");
    ensure!(
        shared(&second, "mine")?.is_empty() && reads(&piotr)?,
        "it is withdrawn here, and not there yet"
    );
    room.centre.start()?;
    until("it to be gone at Piotr's desk", || {
        Ok(shared(&piotr, "theirs")?.is_empty())
    })?;
    until("no byte of it to be left there", || Ok(found(piotr.home())? == 0))?;
    tells_the_others(&room, &second)?;
    until(
        "her first desk to know",
        || Ok(shared(&first, "mine")?.is_empty()),
    )?;
    room.centre.fsck()
}

#[test]
fn a_locked_vault_keeps_it_closed_and_a_later_one_takes_its_place() -> Result<()> {
    let room = Room::open()?;
    let (mut amara, piotr) = (room.desk()?, room.desk_of("Piotr Kowalski")?);
    room.vault(&piotr, "create", TYPED)?;
    piotr.cli(&["vault", "lock"])?;
    for text in [
        format!("Write down the {WORD} route"),
        "Learn Polish greetings".into(),
    ] {
        amara.call("goal_add", json!({ "text": text, "by": in_two_months() }))?;
    }
    until("Amara's desk to know his key", || {
        Ok(amara.cli(&["path", "share", "--with", "Piotr Kowalski"]).is_ok())
    })?;
    until("it to wait for his vault", || {
        let theirs = shared(&piotr, "theirs")?;
        Ok(theirs.len() == 1 && theirs[0]["excerpt"].is_null())
    })?;
    ensure!(found(piotr.home())? == 0, "it is read without the vault");
    room.vault(&piotr, "unlock", TYPED)?;
    until("it to be opened", || reads(&piotr))?;

    let goals = amara.call("goal_list", json!({}))?;
    let other = goals
        .as_array()
        .context("goals")?
        .iter()
        .find(|goal| !goal["text"].to_string().contains(WORD));
    let other = other.and_then(|goal| goal["id"].as_str()).context("an id")?;
    amara.cli(&["path", "share", "--with", "Piotr Kowalski", "--goal", other])?;
    until("the later one to stand in its place", || {
        Ok(shared(&piotr, "theirs")?.len() == 1 && !reads(&piotr)?)
    })?;
    until(
        "no byte of the first to be left",
        || Ok(found(piotr.home())? == 0),
    )?;
    room.centre.fsck()
}
