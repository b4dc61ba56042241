//! A kudos is for its receiver: the server cannot read it, a desk whose vault is locked counts it, and it is shown,
//! and gone again, like any other.

use crate::{Room, TYPED};
use anyhow::{Context, Result, bail, ensure};
use e2e::resident::Resident;
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

pub(crate) const WORD: &str = "marigold";
/// Longer than the slowest way any of this takes.
const WAIT_MAX: Duration = Duration::from_secs(40);

fn wait(what: &str, mut done: impl FnMut() -> Result<bool>) -> Result<()> {
    let began = Instant::now();
    while !done()? {
        if began.elapsed() > WAIT_MAX {
            bail!("waited in vain for {what}");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// How many files below a folder hold the word.
pub(crate) fn found(folder: &Path) -> Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            count += found(&path)?;
        } else if path.is_file() {
            let bytes = fs::read(&path)?;
            count += usize::from(bytes.windows(WORD.len()).any(|part| part == WORD.as_bytes()));
        }
    }
    Ok(count)
}

fn wall(desk: &mut Resident) -> Result<Value> {
    desk.call("kudos_wall", json!({}))
}

/// The kudos with the word, if this desk can read it.
fn read_at(desk: &mut Resident) -> Result<Option<Value>> {
    let wall = wall(desk)?;
    let items = wall["items"].as_array().context("a wall")?;
    Ok(items
        .iter()
        .find(|item| item["text"].to_string().contains(WORD))
        .cloned())
}

fn sealed_at(desk: &mut Resident) -> Result<u64> {
    wall(desk)?["sealed"].as_u64().context("a count")
}

/// Somebody new stands in its list, so all that was told before has been read there.
fn has_read(room: &Room, desk: &mut Resident, marker: &str) -> Result<()> {
    room.centre.ask(&["person", "add", marker])?;
    wait(marker, || {
        let found = desk.call("people_find", json!({ "text": marker }))?;
        Ok(found.as_array().is_some_and(|people| !people.is_empty()))
    })
}

#[test]
fn nobody_but_the_receiver_reads_it_and_a_locked_desk_says_that_it_waits() -> Result<()> {
    let room = Room::open()?;
    let (mut first, mut second) = (room.desk()?, room.desk()?);
    room.vault(&first, "create", TYPED)?;
    let (mut piotr, mut giulia) = (room.desk_of("Piotr Kowalski")?, room.desk_of("Giulia Conti")?);
    has_read(&room, &mut piotr, "Marker One")?;

    let text = format!("You brought {WORD}s into a grey week");
    piotr.cli(&["kudos", "give", "--to", "Amara Okafor", "--text", &text])?;
    wait("the open desk to read it", || Ok(read_at(&mut first)?.is_some()))?;
    ensure!(found(room.centre.folder())? == 0, "the server can read it");
    wait("the locked desk to count it", || Ok(sealed_at(&mut second)? == 1))?;
    ensure!(
        read_at(&mut second)?.is_none() && found(second.home())? == 0,
        "it is read without the vault"
    );

    room.vault(&second, "unlock", TYPED)?;
    ensure!(read_at(&mut second)?.is_some() && sealed_at(&mut second)? == 0);

    // What it says is compared with what was given, and read by whom she shows it.
    let id = read_at(&mut first)?.context("it is there")?["id"]
        .as_str()
        .context("an id")?
        .to_owned();
    first.cli(&["kudos", "show", &id, "team"])?;
    wait("her team to read it", || Ok(read_at(&mut giulia)?.is_some()))?;
    first.cli(&["kudos", "show", &id, "me"])?;
    wait("her team to have it no more", || {
        Ok(read_at(&mut giulia)?.is_none())
    })?;
    wait("the server to have it no more", || {
        Ok(found(room.centre.folder())? == 0)
    })?;
    ensure!(found(giulia.home())? == 0, "it stands on Giulia's disk");
    room.centre.fsck()
}

#[test]
fn whoever_has_no_vault_gets_kudos_as_before_and_its_giver_takes_a_sealed_one_back() -> Result<()> {
    let room = Room::open()?;
    let mut amara = room.desk()?;
    let mut piotr = room.desk_of("Piotr Kowalski")?;
    let text = format!("You brought {WORD}s into a grey week");
    amara.cli(&["kudos", "give", "--to", "Piotr Kowalski", "--text", &text])?;
    wait("Piotr to read it", || Ok(read_at(&mut piotr)?.is_some()))?;
    let id = read_at(&mut piotr)?.context("it is there")?["id"]
        .as_str()
        .context("an id")?
        .to_owned();
    amara.cli(&["kudos", "withdraw", &id])?;
    wait("it to be gone", || Ok(read_at(&mut piotr)?.is_none()))?;

    room.vault(&piotr, "create", TYPED)?;
    piotr.cli(&["vault", "lock"])?;
    has_read(&room, &mut amara, "Marker Two")?;
    amara.cli(&["kudos", "give", "--to", "Piotr Kowalski", "--text", &text])?;
    wait("it to wait for his vault", || Ok(sealed_at(&mut piotr)? == 1))?;
    let given = read_at(&mut amara)?.context("its giver reads it")?;
    amara.cli(&["kudos", "withdraw", given["id"].as_str().context("an id")?])?;
    wait("it to wait no more", || Ok(sealed_at(&mut piotr)? == 0))?;
    room.vault(&piotr, "unlock", TYPED)?;
    ensure!(read_at(&mut piotr)?.is_none());
    room.centre.fsck()
}

#[test]
fn whoever_leaves_and_comes_back_reads_a_sealed_one_again_once_the_vault_is_open() -> Result<()> {
    let room = Room::open()?;
    let mut amara = room.desk()?;
    room.vault(&amara, "create", TYPED)?;
    let mut piotr = room.desk_of("Piotr Kowalski")?;
    has_read(&room, &mut piotr, "Marker One")?;
    let text = format!("You brought {WORD}s into a grey week");
    piotr.cli(&["kudos", "give", "--to", "Amara Okafor", "--text", &text])?;
    wait("her to read it", || Ok(read_at(&mut amara)?.is_some()))?;
    amara.cli(&["leave"])?;

    amara.join(&room.centre, "Amara Okafor")?;
    let waits = amara.cli(&["kudos", "list"])?;
    ensure!(
        sealed_at(&mut amara)? == 1 && waits.contains("vault unlock"),
        "nothing says that one waits: {waits:?}"
    );
    room.vault(&amara, "unlock", TYPED)?;
    let seen = amara.cli(&["kudos", "list"])?;
    ensure!(seen.contains(WORD), "{seen}");
    room.centre.fsck()
}
