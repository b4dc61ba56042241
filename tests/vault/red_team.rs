//! An attacker who has everything but the agent's passphrase and their open desk: the server's files and secrets, an
//! administrator's shell, a session of every person, the agent's own included, and the shared desk after they went.
//!
//! What is hers, what she shares of it with a colleague, what he said to her and what customers said of her is looked for in every form in
//! which a program may keep words; that the search finds them is shown on the desk that may read them.

use crate::{ANOTHER, Room, TYPED, in_two_months, until};
use anyhow::{Context, Result, bail, ensure};
use e2e::{
    outsider::{self, Session, ask, words_below, words_in},
    resident::Resident,
};
use serde_json::{Value, json};

const GOAL: &str = "Teach the cormorant routing to two newcomers";
const THANKS: &str = "Your periwinkle patience saved my week";
const EVIDENCE: &str = "Settled the sandpiper complaint without an escalation";
const PRAISE: &str = "She untangled my kittiwake of a bill in one call";
const IMPORTED: &str = "So patient with my guillemot of a router";
const PLANTED: [&str; 5] = ["cormorant", "periwinkle", "sandpiper", "kittiwake", "guillemot"];

fn names(room: &Room) -> Result<Vec<String>> {
    let roster = room.centre.ask(&["person", "list", "--json"])?;
    let name = |line: &str| {
        let person: Value = serde_json::from_str(line)?;
        Ok(person["name"].as_str().context("a name")?.to_owned())
    };
    roster.lines().map(name).collect()
}

/// Everything that all of these sessions get from the server, asked for every feed that there is or may be.
fn everything(room: &Room, sessions: &[Session]) -> Result<Vec<u8>> {
    let at = room.centre.address();
    let feeds = outsider::feeds(at, sessions)?;
    let (mut all, mut records) = (Vec::new(), 0);
    for session in sessions {
        let (fetched, count) = session.fetches(at, &feeds)?;
        all.extend(fetched);
        records += count;
    }
    ensure!(
        records > sessions.len(),
        "the attacker reads what there is to read"
    );
    Ok(all)
}

/// Amara has a vault, with a goal and evidence in it, both of which she shares with Piotr, and his private thanks.
fn planted(room: &Room) -> Result<(Resident, Resident)> {
    let (mut amara, mut piotr) = (room.desk()?, room.desk_of("Piotr Kowalski")?);
    amara.call("goal_add", json!({"text": GOAL, "by": in_two_months()}))?;
    let path = amara.call("path_show", json!({}))?;
    let skill = path["skills"][0]["key"]
        .as_str()
        .context("a skill of the sample's ladder")?;
    amara.call(
        "evidence_add",
        json!({"skill": skill, "level": 1, "text": EVIDENCE}),
    )?;
    amara.cli(&["call", "start", "--id", "1"])?;
    amara.cli(&["call", "end", "--id", "1"])?;
    amara.cli(&["hard"])?;
    // What is hers follows once an hour, and at once when the vault is made.
    room.vault(&amara, "create", TYPED)?;
    room.centre.ask(&["person", "add", "Marker One"])?;
    until("Piotr to know her key", || {
        let found = piotr.call("people_find", json!({ "text": "Marker One" }))?;
        Ok(found.as_array().is_some_and(|people| !people.is_empty()))
    })?;
    piotr.cli(&["kudos", "give", "--to", "Amara Okafor", "--text", THANKS])?;
    room.vault(&piotr, "create", ANOTHER)?;
    until("Amara to share her path with him", || {
        Ok(amara.cli(&["path", "share", "--with", "Piotr Kowalski"]).is_ok())
    })?;
    until("Piotr to read it", || {
        let shared = piotr.call("path_shared", json!({}))?.to_string();
        Ok(shared.contains("cormorant") && shared.contains("sandpiper"))
    })?;
    praised(room)?;
    Ok((amara, piotr))
}

/// Customers say something of her: one by a survey tool, one in a file.
fn praised(room: &Room) -> Result<()> {
    let token = room
        .centre
        .ask(&["token", "add", "--for", "praise", "a survey"])?;
    let row = json!({ "to": "Amara Okafor", "text": PRAISE, "said_on": "2026-01-05" });
    let (status, answer) = ask(
        room.centre.address(),
        "POST /v1/praise",
        token.trim(),
        &row.to_string(),
    )?;
    ensure!(status == 200 && answer.contains(r#""passed_on":1"#), "{answer}");
    let file = format!("to,text,said_on\nAmara Okafor,{IMPORTED},2026-01-06\n");
    room.centre.import("praise", &room.file("praise.csv", &file)?)
}

#[test]
fn whoever_has_all_but_the_passphrase_reads_nothing_that_is_hers() -> Result<()> {
    let room = Room::open()?;
    let (mut amara, piotr) = planted(&room)?;
    until("her kudos to come", || {
        let wall = amara.call("kudos_wall", json!({}))?;
        Ok(["periwinkle", "kittiwake", "guillemot"]
            .iter()
            .all(|word| wall.to_string().contains(word)))
    })?;
    let mut other = room.desk()?;
    room.vault(&other, "unlock", TYPED)?;
    until("what is hers to be at the server", || {
        let path = other.call("path_show", json!({}))?.to_string();
        let wall = other.call("kudos_wall", json!({}))?.to_string();
        Ok(path.contains("sandpiper") && wall.contains("kittiwake") && wall.contains("guillemot"))
    })?;
    // The search finds each word where it may stand.
    let hers = words_below(other.home(), &PLANTED)?;
    for word in PLANTED {
        ensure!(
            hers.iter().any(|found| found.contains(word)),
            "{word} is not found at her own desk: {hers:?}"
        );
    }

    // The database, its log and the server's secrets.
    let at_the_server = words_below(room.centre.folder(), &PLANTED)?;
    ensure!(at_the_server.is_empty(), "{at_the_server:?}");

    // A session of every person there is, hers too, made by the administrator.
    let sessions = names(&room)?;
    let sessions: Vec<_> = sessions
        .iter()
        .map(|name| Session::of(&room.centre, name))
        .collect::<Result<_>>()?;
    ensure!(sessions.len() > 5, "the sample's people");
    let told = words_in(&everything(&room, &sessions)?, &PLANTED);
    ensure!(told.is_empty(), "{told:?}");

    // Words that many choose, tried with her own session, until the server makes them wait.
    let guesser = room.desk()?;
    let mut waited = false;
    for guess in [
        "password123456",
        "breakwater2026",
        "amara okafor 1",
        "harbour lamps",
        "qwertyuiop12",
        "letmeinplease",
    ] {
        match room.vault(&guesser, "unlock", guess) {
            Ok(_) => bail!("{guess} opens it"),
            Err(error) => waited |= format!("{error:#}").contains("too many wrong"),
        }
    }
    ensure!(waited, "guesses are not slowed down");

    // And the shared desk once she went: folder, database and log.
    other.call("leave", json!({"discard_unsent": true}))?;
    other.kill();
    let left = words_below(other.home(), &PLANTED)?;
    ensure!(left.is_empty(), "{left:?}");
    drop(piotr);
    Ok(())
}
