//! A computer of the agent's own with a real keyring: GNOME Keyring on a bus of its own. Nobody is there whom it could ask for
//! its password, so what is locked stays so until the keyring is started unlocked.

use crate::{Room, TYPED, refused, state, until};
use anyhow::{Context, Result, ensure};
use e2e::resident::Resident;
use serde_json::Value;
use std::{fs, path::Path};
use testkit::keyring::KeyringDesk;

fn status(desk: &Resident) -> Result<Value> {
    Ok(serde_json::from_str(&desk.cli(&["vault", "status", "--json"])?)?)
}

/// Waits until the vault stands so: its state, where its key is kept, what is in the way of the keyring.
fn stands(desk: &Resident, so: (&str, &str, Option<&str>)) -> Result<()> {
    until(&format!("{so:?}, and it is {}", status(desk)?), || {
        let now = status(desk)?;
        let (state, kept, trouble) = so;
        Ok(now["state"] == state && now["kept"] == kept && now["keyring"].as_str() == trouble)
    })
}

/// A desk of Amara's in a session with an unlocked keyring, where she said that the computer is hers.
fn kept(room: &Room) -> Result<(KeyringDesk, Resident)> {
    let mut keyring = KeyringDesk::start()?;
    keyring.start_unlocked()?;
    let mut desk = room.desk()?;
    desk.in_session_of(Some(keyring.address()))?;
    room.vault(&desk, "create --keep", TYPED)?;
    stands(&desk, ("open", "keyring", None))?;
    ensure!(keyring.entries()?.len() == 1, "{:?}", keyring.entries()?);
    Ok((keyring, desk))
}

fn secrets(desk: &Resident) -> Vec<String> {
    let entries = fs::read_dir(desk.home().join("secrets"))
        .into_iter()
        .flatten()
        .flatten();
    let mut names: Vec<_> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.starts_with("vault"))
        .collect();
    names.sort();
    names
}

fn bytes_below(folder: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_type()? {
            kind if kind.is_dir() => bytes.extend(bytes_below(&entry.path())?),
            kind if kind.is_file() => bytes.extend(fs::read(entry.path()).unwrap_or_default()),
            _ => {}
        }
    }
    Ok(bytes)
}

fn start_again(desk: &mut Resident) -> Result<()> {
    desk.kill();
    desk.start_again()
}

#[test]
fn what_the_keyring_keeps_opens_the_vault_after_a_start_and_locking_removes_it() -> Result<()> {
    let room = Room::open()?;
    let (keyring, mut desk) = kept(&room)?;
    ensure!(secrets(&desk) == ["vault.sealed"], "{:?}", secrets(&desk));
    ensure!(
        desk.cli(&["vault", "status"])?
            .contains("in the keyring of this computer")
    );
    start_again(&mut desk)?;
    stands(&desk, ("open", "keyring", None))?;

    // Kept anew, there is still one entry.
    room.vault(&desk, "unlock --keep", TYPED)?;
    ensure!(keyring.entries()?.len() == 1, "{:?}", keyring.entries()?);
    desk.cli(&["vault", "lock"])?;
    stands(&desk, ("locked", "no", None))?;
    ensure!(keyring.entries()?.is_empty() && secrets(&desk).is_empty());
    start_again(&mut desk)?;
    ensure!(state(&desk)? == "locked");

    // Two profiles, one keyring: whoever leaves takes along what is theirs.
    let mut other = room.desk()?;
    other.in_session_of(Some(keyring.address()))?;
    for desk in [&desk, &other] {
        room.vault(desk, "unlock --keep", TYPED)?;
    }
    ensure!(keyring.entries()?.len() == 2, "{:?}", keyring.entries()?);
    other.call("leave", serde_json::json!({ "discard_unsent": true }))?;
    ensure!(keyring.entries()?.len() == 1 && secrets(&other).is_empty());
    start_again(&mut desk)?;
    stands(&desk, ("open", "keyring", None))?;
    desk.call(
        "erase",
        serde_json::json!({ "sure": true, "discard_unsent": true }),
    )?;
    ensure!(keyring.entries()?.is_empty() && secrets(&desk).is_empty());
    Ok(())
}

#[test]
fn an_entry_that_was_removed_is_said_and_costs_a_passphrase() -> Result<()> {
    let room = Room::open()?;
    let (keyring, mut desk) = kept(&room)?;
    keyring.remove(&keyring.entries()?[0])?;
    start_again(&mut desk)?;
    stands(&desk, ("locked", "keyring", Some("lost")))?;
    ensure!(
        desk.cli(&["vault", "status"])?
            .contains("no longer in the keyring")
    );
    room.vault(&desk, "unlock --keep", TYPED)?;
    stands(&desk, ("open", "keyring", None))?;
    start_again(&mut desk)?;
    stands(&desk, ("open", "keyring", None))
}

#[test]
fn a_keyring_that_was_killed_is_said_and_opens_the_vault_when_it_is_back() -> Result<()> {
    let room = Room::open()?;
    let (mut keyring, mut desk) = kept(&room)?;
    keyring.kill();
    ensure!(state(&desk)? == "open", "what is open stays open");
    start_again(&mut desk)?;
    stands(&desk, ("locked", "keyring", Some("absent")))?;
    ensure!(desk.cli(&["vault", "status"])?.contains("not there now"));
    keyring.start_unlocked()?;
    stands(&desk, ("open", "keyring", None))?;

    keyring.kill();
    start_again(&mut desk)?;
    stands(&desk, ("locked", "keyring", Some("absent")))?;
    ensure!(room.vault(&desk, "unlock", TYPED)?["state"] == "open");
    Ok(())
}

#[test]
fn a_locked_keyring_keeps_nothing_new_and_opens_the_vault_once_it_is_unlocked() -> Result<()> {
    let room = Room::open()?;
    let (mut keyring, mut desk) = kept(&room)?;
    keyring.kill();
    keyring.start_locked()?;
    start_again(&mut desk)?;
    stands(&desk, ("locked", "keyring", Some("locked")))?;
    ensure!(desk.cli(&["vault", "status"])?.contains("which is locked"));
    // The keyring is replaced by itself, unlocked: nobody asks, and it opens.
    keyring.start_unlocked()?;
    stands(&desk, ("open", "keyring", None))?;

    let mut fresh = room.desk()?;
    keyring.start_locked()?;
    fresh.in_session_of(Some(keyring.address()))?;
    room.vault(&fresh, "unlock --keep", TYPED)?;
    stands(&fresh, ("open", "no", Some("locked")))?;
    ensure!(
        secrets(&fresh).is_empty(),
        "no file takes the place of a locked keyring"
    );
    Ok(())
}

#[test]
fn the_file_of_before_moves_into_the_keyring_and_neither_half_alone_has_the_key() -> Result<()> {
    let room = Room::open()?;
    let mut desk = room.desk()?;
    ensure!(room.vault(&desk, "create --keep", TYPED)?["vault"]["kept"] == "file");
    ensure!(
        desk.cli(&["vault", "status"])?
            .contains("in a file that only you can read")
    );
    ensure!(secrets(&desk) == ["vault.key"]);
    let ring = fs::read(desk.home().join("secrets").join("vault.key"))?;
    // Behind a version and the number of its epoch.
    let key = ring.get(5..21).context("a key")?;
    let holds = |bytes: &[u8]| bytes.windows(key.len()).any(|part| part == key);
    ensure!(
        holds(&bytes_below(desk.home())?),
        "the search finds it where it is"
    );

    let mut keyring = KeyringDesk::start()?;
    keyring.start_unlocked()?;
    desk.in_session_of(Some(keyring.address()))?;
    stands(&desk, ("open", "file", None))?;
    ensure!(keyring.entries()?.is_empty(), "a start moves nothing");
    room.vault(&desk, "unlock --keep", TYPED)?;
    stands(&desk, ("open", "keyring", None))?;
    ensure!(secrets(&desk) == ["vault.sealed"], "{:?}", secrets(&desk));
    ensure!(
        !holds(&bytes_below(desk.home())?),
        "the key is still in the profile"
    );
    ensure!(
        !holds(&bytes_below(&keyring.files())?),
        "the key is in the keyring's files"
    );
    start_again(&mut desk)?;
    stands(&desk, ("open", "keyring", None))?;

    // The profile alone, on another computer.
    desk.in_session_of(None)?;
    stands(&desk, ("locked", "keyring", Some("absent")))?;
    Ok(())
}

#[test]
fn a_shared_desk_leaves_nothing_in_the_keyring() -> Result<()> {
    let room = Room::open()?;
    let mut keyring = KeyringDesk::start()?;
    keyring.start_unlocked()?;
    let mut desk = room.desk()?;
    desk.in_session_of(Some(keyring.address()))?;
    room.vault(&desk, "create", TYPED)?;
    stands(&desk, ("open", "no", None))?;
    start_again(&mut desk)?;
    stands(&desk, ("locked", "no", None))?;
    ensure!(
        refused(room.vault(&desk, "unlock --keep", "not this one at all"))?.contains("not your passphrase")
    );
    room.vault(&desk, "unlock", TYPED)?;
    ensure!(keyring.entries()?.is_empty() && secrets(&desk).is_empty());
    Ok(())
}
