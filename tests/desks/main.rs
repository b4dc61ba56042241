//! Several people at their desks, nothing simulated: the server's own program, residents as they are shipped, their
//! command line, real clocks. What one of them shows arrives where it may be read, and what is taken back is gone
//! from every file.

mod again;
mod calendar;
mod care;
mod left;
mod planted;
mod printed;
mod sso;
mod told;
mod untrusted;

use anyhow::{Context, Result, bail, ensure};
use e2e::resident::Resident;
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use testkit::{
    binaries::server_of_this_build,
    centre::{Centre, free_address},
};

/// Longer than the slowest way any of this takes; a test that waits so long has failed.
const WAIT_MAX: Duration = Duration::from_secs(40);
const LOOK_MS: u64 = 50;

/// Two teams: Amara, Piotr and Ben in one, Giulia in another.
struct Room {
    centre: Centre,
    _folder: TempDir,
}

impl Room {
    fn open() -> Result<Room> {
        let folder = tempfile::tempdir()?;
        let server = server_of_this_build()?;
        let mut centre = Centre::make_with(&server, &folder.path().join("data"), free_address(0)?)?;
        centre.ask(&["team", "add", "Quay"])?;
        centre.ask(&["person", "add", "Ben Adeyemi", "--team", "Team Harbour"])?;
        centre.ask(&["person", "move", "Giulia Conti", "--team", "Quay"])?;
        centre.start()?;
        Ok(Room {
            centre,
            _folder: folder,
        })
    }

    fn desk(&self, name: &str) -> Result<Desk> {
        let desk = Desk {
            resident: Resident::start("", None)?,
        };
        self.join(&desk, name)?;
        Ok(desk)
    }

    fn join(&self, desk: &Desk, name: &str) -> Result<()> {
        desk.resident.join(&self.centre, name)
    }

    /// Somebody new stands in every desk's list: whatever the centre told before has been read there.
    fn is_read_by_all(&self, marker: &str, desks: &mut [&mut Desk]) -> Result<()> {
        self.centre.ask(&["person", "add", marker])?;
        for desk in desks {
            desk.knows(marker)?;
        }
        Ok(())
    }

    fn moved(&self, name: &str, team: &str) -> Result<()> {
        self.centre
            .ask(&["person", "move", name, "--team", team])
            .map(drop)
    }
}

struct Desk {
    resident: Resident,
}

impl Desk {
    fn list(&self) -> Result<Vec<Value>> {
        Ok(serde_json::from_str(
            &self.resident.cli(&["kudos", "list", "--json"])?,
        )?)
    }

    /// Whether a kudos with this word stands in the list.
    fn lists(&self, word: &str) -> Result<bool> {
        Ok(self.list()?.iter().any(|kudos| kudos.to_string().contains(word)))
    }

    fn give(&self, to: &str, text: &str) -> Result<()> {
        self.resident
            .cli(&["kudos", "give", "--to", to, "--text", text])
            .map(drop)
    }

    fn show(&self, id: &str, to: &str) -> Result<()> {
        self.resident.cli(&["kudos", "show", id, to]).map(drop)
    }

    /// Waits until a kudos with this word is here; its id.
    fn has(&self, word: &str) -> Result<String> {
        let mut found = None;
        wait(&format!("{word} to arrive"), || {
            let all = self.list()?;
            let kudos = all
                .iter()
                .find(|kudos| kudos["text"].as_str().is_some_and(|text| text.contains(word)));
            found = kudos.and_then(|kudos| kudos["id"].as_str()).map(str::to_owned);
            Ok(found.is_some())
        })?;
        found.context("it was found")
    }

    /// Waits until no file of the profile holds the word, while the resident runs.
    fn holds_nothing_of(&self, word: &str) -> Result<()> {
        wait(&format!("{word} to be gone from a desk"), || {
            Ok(found(self.resident.home(), word)? == 0)
        })?;
        ensure!(!self.list()?.iter().any(|kudos| kudos.to_string().contains(word)));
        Ok(())
    }

    fn knows(&mut self, name: &str) -> Result<()> {
        wait(&format!("{name} to be known"), || {
            let people = self.resident.call("people_find", json!({ "text": name }))?;
            Ok(people.as_array().is_some_and(|people| !people.is_empty()))
        })
    }

    fn is_in(&mut self, team: &str) -> Result<()> {
        wait(&format!("the move to {team} to be heard"), || {
            Ok(self.resident.call("settings_show", json!({}))?["centre"]["team"] == team)
        })
    }

    fn is_sound(&mut self) -> Result<()> {
        let checks = self.resident.call("doctor", json!({}))?;
        let all = checks.as_array().context("a list of checks")?;
        let faults: Vec<_> = all.iter().filter(|check| check["ok"] != true).collect();
        ensure!(faults.is_empty(), "{faults:?}");
        Ok(())
    }
}

fn wait(what: &str, mut there: impl FnMut() -> Result<bool>) -> Result<()> {
    let since = Instant::now();
    while !there()? {
        if since.elapsed() > WAIT_MAX {
            bail!("waited in vain for {what}");
        }
        std::thread::sleep(Duration::from_millis(LOOK_MS));
    }
    Ok(())
}

/// How often a word stands in any file below a folder.
fn found(folder: &Path, word: &str) -> Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let (kind, path) = entry.and_then(|entry| Ok((entry.file_type()?, entry.path())))?;
        if kind.is_dir() {
            count += found(&path, word)?;
        } else if kind.is_file() {
            // A temporary file may go between the look and the reading.
            let bytes = fs::read(path).unwrap_or_default();
            let places = bytes.windows(word.len());
            count += places.filter(|place| *place == word.as_bytes()).count();
        }
    }
    Ok(count)
}

/// Waits until so many places are left in the server's files, while it runs.
fn server_holds(room: &Room, word: &str, places: usize) -> Result<()> {
    wait(
        &format!("{word} to stand {places} times in the server's files"),
        || Ok(found(room.centre.folder(), word)? == places),
    )
}

#[test]
fn a_kudos_goes_where_it_is_shown_and_what_its_giver_takes_back_is_gone_from_every_file() -> Result<()> {
    let room = Room::open()?;
    let (mut piotr, mut amara) = (room.desk("Piotr Kowalski")?, room.desk("Amara Okafor")?);
    let (mut ben, mut giulia) = (room.desk("Ben Adeyemi")?, room.desk("Giulia Conti")?);
    piotr.give(
        "Amara Okafor",
        "You kept calm, otterwort, when the lines were down",
    )?;
    let id = amara.has("otterwort")?;
    room.is_read_by_all("Marker One", &mut [&mut ben, &mut giulia])?;
    ensure!(
        found(ben.resident.home(), "otterwort")? == 0,
        "it is between two people"
    );

    amara.show(&id, "team")?;
    ensure!(ben.has("otterwort")? == id);
    room.is_read_by_all("Marker Two", &mut [&mut giulia])?;
    ensure!(
        found(giulia.resident.home(), "otterwort")? == 0,
        "she is in another team"
    );

    amara.show(&id, "everyone")?;
    ensure!(giulia.has("otterwort")? == id);
    ben.has("otterwort")?;
    ensure!(found(room.centre.folder(), "otterwort")? > 0);

    piotr.resident.cli(&["kudos", "withdraw", &id])?;
    for desk in [&piotr, &amara, &ben, &giulia] {
        desk.holds_nothing_of("otterwort")?;
    }
    server_holds(&room, "otterwort", 0)?;
    for desk in [&mut piotr, &mut amara, &mut ben, &mut giulia] {
        desk.is_sound()?;
    }
    room.centre.fsck()
}

#[test]
fn somebody_moved_in_between_shows_to_the_team_of_today_and_takes_back_from_the_team_of_then() -> Result<()> {
    let room = Room::open()?;
    let (mut piotr, mut amara) = (room.desk("Piotr Kowalski")?, room.desk("Amara Okafor")?);
    let (mut ben, mut giulia) = (room.desk("Ben Adeyemi")?, room.desk("Giulia Conti")?);
    piotr.give("Amara Okafor", "You found the lost parcel, bellbind, in an hour")?;
    let id = amara.has("bellbind")?;
    amara.show(&id, "team")?;
    ben.has("bellbind")?;

    room.moved("Amara Okafor", "Quay")?;
    amara.is_in("Quay")?;
    ben.has("bellbind")?;
    amara.show(&id, "team")?;
    giulia.has("bellbind")?;
    ben.holds_nothing_of("bellbind")?;

    amara.show(&id, "everyone")?;
    ben.has("bellbind")?;
    amara.show(&id, "me")?;
    for desk in [&ben, &giulia] {
        desk.holds_nothing_of("bellbind")?;
    }
    // What is left are the words as they were given.
    server_holds(&room, "bellbind", 1)?;

    // A reader who is moved keeps nothing that only the old team may read, and what is taken back there is gone.
    amara.show(&id, "team")?;
    giulia.has("bellbind")?;
    room.moved("Giulia Conti", "Team Harbour")?;
    giulia.holds_nothing_of("bellbind")?;
    piotr.resident.cli(&["kudos", "withdraw", &id])?;
    for desk in [&piotr, &amara, &ben, &giulia] {
        desk.holds_nothing_of("bellbind")?;
    }
    server_holds(&room, "bellbind", 0)?;
    for desk in [&mut piotr, &mut amara, &mut ben, &mut giulia] {
        desk.is_sound()?;
    }
    room.centre.fsck()
}
