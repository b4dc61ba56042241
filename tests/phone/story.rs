//! One kudos from its giver to its end, nothing simulated: two real phones talk, a real notification daemon shows it, and
//! after each step it is searched for where it must not be: in all that a colleague of another team, one of the team and
//! an admin can fetch, on a bystander's disk, in the server's files.
//!
//! Decides no rule. Every wait is for something that is said; the agent's own settings are those of everybody.

use anyhow::{Context, Result, bail, ensure};
use e2e::{
    outsider::{self, Session, words_below, words_in},
    phone::{Answering, PhonePair},
    resident::{Resident, active, idle},
};
use protocol::local::{Caller, Client};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use testkit::{
    binaries::Binaries,
    centre::{Centre, free_address},
    desk::Desk,
    desktop::{Desktop, DesktopOptions, Notification},
};

/// Longer than the slowest step takes, the ten seconds in which a kudos can be undone among them.
const WAIT_MAX: Duration = Duration::from_secs(60);
const LOOK: Duration = Duration::from_millis(50);
const TYPED: &str = "harbour lamps at dusk";
const THANKS: &str = "You untangled the marlinspike order while three of us had given up";
const ANSWER: &str = "Your bollard of a sentence carried me home";
/// One word of each.
const WORDS: [&str; 2] = ["marlinspike", "bollard"];
const GIVEN: &str = WORDS[0];
const ANSWERED: &str = WORDS[1];

/// Amara is in Piotr's team and on the phone, Giulia is in another team. Whoever uses something is dropped before it.
struct Room {
    amara: Desk,
    piotr: Resident,
    giulia: Resident,
    /// A colleague of the team.
    mate: Session,
    admin: Session,
    phones: PhonePair,
    desktop: Desktop,
    centre: Centre,
    folder: TempDir,
}

impl Room {
    fn open() -> Result<Room> {
        let folder = tempfile::tempdir()?;
        let binaries = Binaries::of_this_build()?;
        fs::create_dir(folder.path().join("server"))?;
        let mut centre = Centre::make(&binaries, &folder.path().join("server/centre"), free_address(0)?)?;
        centre.ask(&["team", "add", "Quay"])?;
        centre.ask(&["person", "move", "Giulia Conti", "--team", "Quay"])?;
        centre.ask(&["person", "add", "Ada Novak", "--post", "admin"])?;
        centre.start()?;
        let desktop = Desktop::start(DesktopOptions {
            panel: false,
            ..DesktopOptions::default()
        })?;
        let home = folder.path().join("amara");
        let mut amara = Desk::new("Amara Okafor", &binaries, &home, desktop.env().clone())?;
        amara.start()?;
        amara.join(&centre)?;
        let (piotr, giulia) = (Resident::start("", None)?, Resident::start("", None)?);
        piotr.join(&centre, "Piotr Kowalski")?;
        giulia.join(&centre, "Giulia Conti")?;
        Ok(Room {
            mate: Session::of(&centre, "Ilyas Demir")?,
            admin: Session::of(&centre, "Ada Novak")?,
            phones: PhonePair::start(Answering::Auto)?,
            amara,
            piotr,
            giulia,
            desktop,
            centre,
            folder,
        })
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("amara")
    }

    /// Asks Amara's resident as her window would.
    fn at_amara(&self, name: &str, args: Value) -> Result<Value> {
        Ok(Client::connect(&self.home(), Caller::Window)?.call(name, args)?)
    }

    /// Amara's phone is heard, what came before is told, and both have vaults of which the other knows.
    fn begins(&mut self) -> Result<()> {
        let address = self.phones.agent.control().to_string();
        self.amara.tell(&["source", "add", "baresip", &address])?;
        wait("the phone to be heard", || {
            let sources = self.at_amara("source_list", json!({}))?;
            let mut all = sources.as_array().into_iter().flatten();
            Ok(all.any(|source| source["kind"] == "baresip" && source["up"] == true))
        })?;
        let passphrase = self.folder.path().join("passphrase");
        fs::write(&passphrase, format!("{TYPED}\n"))?;
        let file = passphrase.to_str().context("a path that is text")?;
        let make = ["vault", "create", "--passphrase-file", file, "--json"];
        self.amara.tell(&make)?;
        self.piotr.cli(&make)?;
        // Whoever knows somebody new has read what the centre told before.
        self.centre.ask(&["person", "add", "Marker One"])?;
        let marker = json!({ "text": "Marker One" });
        wait("both keys to be known", || {
            let found = [
                self.at_amara("people_find", marker.clone())?,
                self.piotr.call("people_find", marker.clone())?,
            ];
            Ok(found.iter().all(|people| *people != json!([])))
        })?;
        // What the sample gave her is a note of its own, and not the one that is waited for.
        self.desktop
            .wait_notification(WAIT_MAX, |note| note.summary.ends_with("kudos for you"))?;
        Ok(())
    }

    /// What of it this session can fetch.
    fn fetched(&self, by: &Session) -> Result<Vec<&'static str>> {
        let hers = session_of(&self.home())?;
        let his = session_of(self.piotr.home())?;
        let all = [
            hers,
            his,
            self.bystander()?,
            self.mate.clone(),
            self.admin.clone(),
        ];
        let at = self.centre.address();
        let (bytes, records) = by.fetches(at, &outsider::feeds(at, &all)?)?;
        ensure!(records > 0, "the search reads what there is to read");
        Ok(words_in(&bytes, &WORDS))
    }

    /// The session with which Giulia's own desk asks.
    fn bystander(&self) -> Result<Session> {
        session_of(self.giulia.home())
    }

    /// Nobody but the two reads a word of it, the server's own administrator included.
    fn is_between_two(&self, when: &str) -> Result<()> {
        self.is_not_for(when, "a colleague of the team", &self.mate)?;
        self.is_not_for(when, "a colleague of another team", &self.bystander()?)?;
        self.is_not_for(when, "an admin", &self.admin)?;
        self.is_not_on_her_disk(when)?;
        let server = words_below(&self.folder.path().join("server"), &WORDS)?;
        ensure!(server.is_empty(), "{when}, the server holds {server:?}");
        Ok(())
    }

    fn is_not_for(&self, when: &str, who: &str, session: &Session) -> Result<()> {
        let found = self.fetched(session)?;
        ensure!(found.is_empty(), "{when}, {who} can fetch {found:?}");
        Ok(())
    }

    fn is_not_on_her_disk(&self, when: &str) -> Result<()> {
        let found = words_below(self.giulia.home(), &WORDS)?;
        ensure!(found.is_empty(), "{when}, a bystander has {found:?}");
        Ok(())
    }

    /// The notes of Amara's desktop with words of it.
    fn notes(&self) -> Vec<Notification> {
        let mut notes = self.desktop.notifications();
        notes.retain(|note| !words_in(note.body.as_bytes(), &WORDS).is_empty());
        notes
    }

    /// Given while she talks, it waits on her desk; the gap after the call has it. Its id.
    fn is_held_until_the_gap(&mut self) -> Result<String> {
        self.phones.call()?;
        self.amara.until("on a call", WAIT_MAX, active)?;
        let give = ["kudos", "give", "--to", "Amara Okafor", "--text", THANKS];
        self.piotr.cli(&give)?;
        let mut id = None;
        wait("it to come to her desk", || {
            let list = self.amara.tell_json(&["kudos", "list", "--json"])?;
            id = kudos_in(&list).and_then(|kudos| kudos["id"].as_str().map(str::to_owned));
            Ok(id.is_some())
        })?;
        self.is_between_two("while she is on a call")?;
        ensure!(
            active(&self.amara.status()?) && self.notes().is_empty(),
            "it is shown in a call: {:?}",
            self.notes()
        );
        let hung_up = Instant::now();
        self.phones.hang_up()?;
        self.amara.until("off the call", WAIT_MAX, idle)?;
        let note = self
            .desktop
            .wait_notification(WAIT_MAX, |note| note.body.contains(GIVEN))?;
        ensure!(note.at > hung_up && note.summary.contains("Piotr"), "{note:?}");
        ensure!(self.notes().len() == 1, "said once: {:?}", self.notes());
        self.is_between_two("in the gap")?;
        id.context("it was found")
    }

    fn is_thanked_with_a_sentence(&mut self, id: &str) -> Result<()> {
        self.amara.tell(&["kudos", "thank", id, "--text", ANSWER])?;
        wait("her sentence to come to him", || {
            let list = self.piotr.call("kudos_list", json!({}))?;
            Ok(kudos_in(&list).is_some_and(|kudos| kudos["thanks"].to_string().contains(ANSWERED)))
        })?;
        self.is_between_two("after thanks")
    }

    /// First her team reads it, then everybody; her sentence is nobody else's at any time.
    fn is_widened(&mut self, id: &str) -> Result<()> {
        self.amara.tell(&["kudos", "show", id, "team"])?;
        wait("the team to be able to read it", || {
            Ok(self.fetched(&self.mate)? == [GIVEN])
        })?;
        self.is_not_for("for the team", "a colleague of another team", &self.bystander()?)?;
        self.is_not_for("for the team", "an admin", &self.admin)?;
        self.is_not_on_her_disk("for the team")?;

        self.amara.tell(&["kudos", "show", id, "everyone"])?;
        wait("a bystander's desk to show it", || {
            Ok(kudos_in(&self.giulia.call("kudos_list", json!({}))?).is_some())
        })?;
        for session in [&self.mate, &self.bystander()?, &self.admin] {
            ensure!(
                self.fetched(session)? == [GIVEN],
                "everybody reads it, and no more"
            );
        }
        let disk = words_below(self.giulia.home(), &[ANSWERED])?;
        ensure!(disk.is_empty(), "{disk:?}");
        Ok(())
    }

    fn is_narrowed(&mut self, id: &str) -> Result<()> {
        self.amara.tell(&["kudos", "show", id, "me"])?;
        let (giulia, server) = (self.giulia.home().to_owned(), self.folder.path().join("server"));
        for place in [giulia, server] {
            wait(&format!("it to be gone from {}", place.display()), || {
                Ok(words_below(&place, &WORDS)?.is_empty())
            })?;
        }
        self.is_between_two("shown to nobody any more")?;
        let list = self.amara.tell_json(&["kudos", "list", "--json"])?;
        ensure!(kudos_in(&list).is_some(), "she keeps it: {list}");
        Ok(())
    }

    fn is_withdrawn(&mut self, id: &str) -> Result<()> {
        self.piotr.cli(&["kudos", "withdraw", id])?;
        for place in [self.home(), self.piotr.home().to_owned()] {
            wait(&format!("it to be gone from {}", place.display()), || {
                Ok(words_below(&place, &[GIVEN])?.is_empty())
            })?;
        }
        for list in [
            self.at_amara("kudos_list", json!({}))?,
            self.piotr.call("kudos_list", json!({}))?,
        ] {
            ensure!(kudos_in(&list).is_none(), "{list}");
        }
        self.is_between_two("withdrawn")?;
        ensure!(
            self.notes().len() == 1,
            "nothing more was said: {:?}",
            self.notes()
        );
        self.centre.fsck()
    }
}

/// The kudos of the story in a list.
fn kudos_in(list: &Value) -> Option<&Value> {
    let mut all = list.as_array()?.iter();
    all.find(|kudos| kudos["text"].as_str().is_some_and(|text| text.contains(GIVEN)))
}

/// The session that a profile has.
fn session_of(home: &Path) -> Result<Session> {
    let sql = "SELECT value FROM setting WHERE key = 'centre'";
    let text: String = Connection::open(home.join("breakwater.db"))?.query_row(sql, [], |row| row.get(0))?;
    Session::read(&serde_json::from_str(&text)?)
}

fn wait(what: &str, mut there: impl FnMut() -> Result<bool>) -> Result<()> {
    let since = Instant::now();
    while !there()? {
        if since.elapsed() > WAIT_MAX {
            bail!("waited in vain for {what}");
        }
        std::thread::sleep(LOOK);
    }
    Ok(())
}

#[test]
fn a_kudos_given_in_a_call_is_held_thanked_widened_narrowed_and_withdrawn_between_two_people() -> Result<()> {
    let mut room = Room::open()?;
    room.begins()?;
    let id = room.is_held_until_the_gap()?;
    room.is_thanked_with_a_sentence(&id)?;
    room.is_widened(&id)?;
    room.is_narrowed(&id)?;
    room.is_withdrawn(&id)
}
