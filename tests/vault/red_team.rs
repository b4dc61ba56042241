//! An attacker who has everything but the agent's passphrase and their open desk: the server's files and secrets, an
//! administrator's shell, a session of every person, the agent's own included, and the shared desk after they went.
//!
//! What is hers, what she shares of it with a colleague, what he said to her and what customers said of her is looked for in every form in
//! which a program may keep words; that the search finds them is shown on the desk that may read them.

use crate::{ANOTHER, Room, TYPED, in_two_months, until};
use anyhow::{Context, Result, bail, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use e2e::resident::Resident;
use serde_json::{Value, json};
use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::Path,
};
use uuid::Uuid;

const GOAL: &str = "Teach the cormorant routing to two newcomers";
const THANKS: &str = "Your periwinkle patience saved my week";
const EVIDENCE: &str = "Settled the sandpiper complaint without an escalation";
const PRAISE: &str = "She untangled my kittiwake of a bill in one call";
const IMPORTED: &str = "So patient with my guillemot of a router";
const PLANTED: [&str; 5] = ["cormorant", "periwinkle", "sandpiper", "kittiwake", "guillemot"];

/// The forms in which a word may be kept.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let hex: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
    let wide = |bytes: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(bytes).collect();
    // In base64 a word looks in three ways, by where it stands; ends depend on what is beside it.
    let base64 = (0..3).map(|shift| {
        let mut bytes = vec![b' '; shift];
        bytes.extend(word.bytes());
        let text = STANDARD.encode(&bytes);
        text.as_bytes()[4..text.len() - 4].to_vec()
    });
    let mut forms = vec![
        word.as_bytes().to_vec(),
        word.to_uppercase().into_bytes(),
        hex.clone().into_bytes(),
        hex.to_uppercase().into_bytes(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        word.bytes().rev().collect(),
    ];
    forms.extend(base64);
    forms
}

/// The planted words that stand in these bytes.
fn found_in(bytes: &[u8]) -> Vec<&'static str> {
    let stands = |word: &&str| {
        forms(word)
            .iter()
            .any(|form| bytes.windows(form.len()).any(|part| part == form))
    };
    PLANTED.into_iter().filter(stands).collect()
}

/// The planted words in any file below a folder, with the file.
fn found_below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(found_below(&path)?);
        } else if path.is_file() {
            let words = found_in(&fs::read(&path)?);
            found.extend(words.iter().map(|word| format!("{word} in {}", path.display())));
        }
    }
    Ok(found)
}

/// A request as anybody can make it.
pub(crate) fn ask(at: SocketAddr, line: &str, token: &str, body: &str) -> Result<(u16, String)> {
    let mut stream = TcpStream::connect(at)?;
    write!(
        stream,
        "{line} HTTP/1.1\r\nHost: centre\r\nConnection: close\r\nAccept: application/json\r\nContent-Type: application/json\r\n\
         Authorization: Bearer {token}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.get(9..12).context("a status")?.parse()?;
    let body = answer.split_once("\r\n\r\n").context("a body")?.1.to_owned();
    Ok((status, body))
}

/// Signs in as somebody with a code that the administrator made.
fn session(room: &Room, name: &str) -> Result<(String, Uuid)> {
    let code = room.centre.invite(name)?;
    let body = json!({ "code": code.trim(), "device": Uuid::from_u128(rand::random()) });
    let (status, answer) = ask(room.centre.address(), "POST /v1/enrol", "", &body.to_string())?;
    ensure!(status == 200, "{answer}");
    let answer: Value = serde_json::from_str(&answer)?;
    let token = answer["token"].as_str().context("a token")?.to_owned();
    Ok((token, answer["person"].as_str().context("a person")?.parse()?))
}

fn names(room: &Room) -> Result<Vec<String>> {
    let roster = room.centre.ask(&["person", "list", "--json"])?;
    let name = |line: &str| {
        let person: Value = serde_json::from_str(line)?;
        Ok(person["name"].as_str().context("a name")?.to_owned())
    };
    roster.lines().map(name).collect()
}

/// Everything that all of these sessions get from the server, asked for every feed that there is or may be.
fn everything(room: &Room, sessions: &[(String, Uuid)]) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    let mut feeds = vec!["org".to_owned()];
    for (token, person) in sessions {
        feeds.extend(["inbox", "own"].map(|kind| format!("{kind}.{person}")));
        let (_, heads) = ask(room.centre.address(), "GET /v1/heads", token, "")?;
        let heads: Value = serde_json::from_str(&heads)?;
        let named = heads["feeds"].as_array().into_iter().flatten();
        feeds.extend(named.filter_map(|feed| feed[0].as_str()).map(str::to_owned));
    }
    feeds.sort();
    feeds.dedup();
    let mut rows = 0;
    for (token, _) in sessions {
        for line in ["GET /v1/vault", "GET /v1/heads", "GET /openapi.json"] {
            all.extend(ask(room.centre.address(), line, token, "")?.1.into_bytes());
        }
        for feed in &feeds {
            let line = format!("GET /v1/feed/{feed}?limit=1000");
            let (status, page) = ask(room.centre.address(), &line, token, "")?;
            if status == 200 {
                let page: Value = serde_json::from_str(&page)?;
                rows += page["rows"].as_array().map_or(0, Vec::len);
                all.extend(opened(&page).into_iter().flatten());
            }
        }
    }
    ensure!(rows > sessions.len(), "the attacker reads what there is to read");
    Ok(all)
}

/// The bytes of each body of a page, taken out of their base64.
fn opened(page: &Value) -> Vec<Vec<u8>> {
    let rows = page["rows"].as_array().into_iter().flatten();
    rows.filter_map(|row| row["record"]["body"].as_str())
        .filter_map(|body| STANDARD.decode(body).ok())
        .collect()
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
    let hers = found_below(other.home())?;
    for word in PLANTED {
        ensure!(
            hers.iter().any(|found| found.contains(word)),
            "{word} is not found at her own desk: {hers:?}"
        );
    }

    // The database, its log and the server's secrets.
    let at_the_server = found_below(room.centre.folder())?;
    ensure!(at_the_server.is_empty(), "{at_the_server:?}");

    // A session of every person there is, hers too, made by the administrator.
    let sessions = names(&room)?;
    let sessions: Vec<_> = sessions
        .iter()
        .map(|name| session(&room, name))
        .collect::<Result<_>>()?;
    ensure!(sessions.len() > 5, "the sample's people");
    let told = found_in(&everything(&room, &sessions)?);
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
    let left = found_below(other.home())?;
    ensure!(left.is_empty(), "{left:?}");
    drop(piotr);
    Ok(())
}
