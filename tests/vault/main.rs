//! A vault as its owner uses it: the server's own program, residents as they are shipped, their command line.

mod excerpts;
mod keyring;
mod kudos;
mod own;
mod praise;
mod red_team;

use anyhow::{Context, Result, ensure};
use e2e::resident::Resident;
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use testkit::{
    binaries::{resident_of_this_build, server_of_this_build},
    centre::{Centre, free_address},
    process::bound_command,
};

/// Longer than the slowest way any of this takes; a test that waits so long has failed.
const WAIT_MAX: Duration = Duration::from_secs(60);
const TYPED: &str = "harbour lamps at dusk";
const ANOTHER: &str = "a lighthouse in the fog";

struct Room {
    centre: Centre,
    folder: TempDir,
}

impl Room {
    fn open() -> Result<Room> {
        let folder = tempfile::tempdir()?;
        let data = folder.path().join("data");
        let mut centre = Centre::make_with(&server_of_this_build()?, &data, free_address(0)?)?;
        centre.start()?;
        Ok(Room { centre, folder })
    }

    /// A desk of Amara's.
    fn desk(&self) -> Result<Resident> {
        self.desk_of("Amara Okafor")
    }

    fn desk_of(&self, name: &str) -> Result<Resident> {
        let desk = Resident::start("", None)?;
        desk.join(&self.centre, name)?;
        Ok(desk)
    }

    fn file(&self, name: &str, content: &str) -> Result<PathBuf> {
        let path = self.folder.path().join(name);
        fs::write(&path, content)?;
        Ok(path)
    }

    /// A command about the vault with a passphrase from a file.
    fn vault(&self, desk: &Resident, line: &str, passphrase: &str) -> Result<Value> {
        let file = self.file("passphrase", &format!("{passphrase}\n"))?;
        let mut args = vec!["vault"];
        args.extend(line.split(' '));
        args.extend(["--passphrase-file", text(&file)?, "--json"]);
        Ok(serde_json::from_str(&desk.cli(&args)?)?)
    }
}

fn text(path: &Path) -> Result<&str> {
    path.to_str().context("a path that is text")
}

fn state(desk: &Resident) -> Result<String> {
    let status: Value = serde_json::from_str(&desk.cli(&["vault", "status", "--json"])?)?;
    Ok(status["state"].as_str().unwrap_or_default().to_owned())
}

/// Why a command is refused.
fn refused(done: Result<Value>) -> Result<String> {
    let error = done.err().context("it was not refused")?;
    Ok(format!("{error:#}"))
}

#[test]
fn a_vault_is_made_and_opens_at_another_desk_by_passphrase_and_by_words() -> Result<()> {
    let room = Room::open()?;
    let (mut first, mut second) = (room.desk()?, room.desk()?);
    ensure!(state(&first)? == "missing");
    ensure!(refused(room.vault(&first, "create", "too short"))?.contains("at least 10 characters"));
    let made = room.vault(&first, "create", TYPED)?;
    let words = made["words"].as_array().context("the words")?;
    let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
    ensure!(words.len() == 24 && made["vault"]["state"] == "open", "{made}");
    ensure!(state(&second)? == "locked");
    ensure!(refused(room.vault(&second, "create", TYPED))?.contains("a vault at this centre already"));
    ensure!(refused(room.vault(&second, "unlock", ANOTHER))?.contains("not your passphrase"));
    ensure!(state(&second)? == "locked");
    ensure!(room.vault(&second, "unlock", TYPED)?["state"] == "open");

    // On a shared desk the key is gone with the program.
    second.kill();
    second.start_again()?;
    ensure!(state(&second)? == "locked");

    let paper = room.file("words", &words.join("\n"))?;
    let line = format!("recover --words-file {}", text(&paper)?);
    ensure!(room.vault(&second, &line, ANOTHER)?["state"] == "open");
    second.cli(&["vault", "lock"])?;
    ensure!(refused(room.vault(&second, "unlock", TYPED))?.contains("not your passphrase"));
    // The agent's own computer: the key stays.
    ensure!(room.vault(&second, "unlock --keep", ANOTHER)?["kept"] == "file");
    second.kill();
    second.start_again()?;
    ensure!(state(&second)? == "open");
    let key = second.home().join("secrets").join("vault.key");
    ensure!(key.exists());
    second.cli(&["vault", "lock"])?;
    ensure!(!key.exists() && state(&second)? == "locked");

    // Whoever leaves takes it along.
    ensure!(room.vault(&first, "passphrase", TYPED)?["state"] == "open");
    ensure!(room.vault(&second, "unlock --keep", TYPED)?["kept"] == "file");
    second.call("leave", json!({"discard_unsent": true}))?;
    ensure!(!key.exists() && state(&second)? == "alone");
    ensure!(first.call("vault_status", json!({}))?["state"] == "open");
    Ok(())
}

#[test]
fn a_vault_that_the_server_lost_is_made_again_where_it_is_open_and_opens_what_was_sealed() -> Result<()> {
    let room = Room::open()?;
    let (mut first, mut second) = (room.desk()?, room.desk()?);
    room.vault(&first, "create", TYPED)?;
    let goal = json!({"text": "Answer ten letters from Lisbon by myself", "by": in_two_months()});
    first.call("goal_add", goal)?;
    // As after an old backup was put back: the server knows nothing of it.
    room.centre.ask(&["person", "forget-vault", "Amara Okafor"])?;
    ensure!(state(&first)? == "gone", "{}", state(&first)?);
    ensure!(state(&second)? == "missing");

    ensure!(room.vault(&first, "create", ANOTHER)?["vault"]["state"] == "open");
    ensure!(refused(room.vault(&second, "unlock", TYPED))?.contains("not your passphrase"));
    ensure!(room.vault(&second, "unlock", ANOTHER)?["state"] == "open");
    until("what was sealed before it was lost", || {
        Ok(goals(&mut second)? == goals(&mut first)? && !goals(&mut first)?.is_empty())
    })
}

/// A command that runs on: what it says, line by line, and what is typed into it.
struct Spoken {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Spoken {
    fn start(desk: &Resident, args: &[&str]) -> Result<Spoken> {
        let mut command = bound_command(resident_of_this_build()?);
        command.env("BREAKWATER_HOME", desk.home()).args(args);
        let piped = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = piped.spawn()?;
        let lines = BufReader::new(child.stdout.take().context("its output")?);
        Ok(Spoken { child, lines })
    }

    fn next(&mut self, key: &str) -> Result<String> {
        let mut line = String::new();
        self.lines.read_line(&mut line)?;
        let said: Value = serde_json::from_str(&line).with_context(|| format!("it said {line:?}"))?;
        Ok(said[key].as_str().context("it says that")?.to_owned())
    }

    fn types(&mut self, line: &str) -> Result<()> {
        Ok(writeln!(
            self.child.stdin.as_mut().context("its input")?,
            "{line}"
        )?)
    }

    /// Whether it ends well.
    fn ends_well(mut self) -> Result<bool> {
        Ok(self.child.wait()?.success())
    }
}

impl Drop for Spoken {
    fn drop(&mut self) {
        // It has ended, or the test has.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn two_desks_come_together_by_a_code_and_six_digits_and_not_with_others() -> Result<()> {
    let room = Room::open()?;
    let (first, second) = (room.desk()?, room.desk()?);
    room.vault(&first, "create", TYPED)?;

    // The digits that were told are others: nothing is given.
    let mut new = Spoken::start(&second, &["vault", "pair", "--json", "--check", "000000"])?;
    let code = new.next("code")?;
    let old = Spoken::start(&first, &["vault", "pair", &code, "--json", "--check", "000000"])?;
    ensure!(!old.ends_well()? && !new.ends_well()?, "digits are compared");
    ensure!(state(&second)? == "locked");

    // A person compares what both desks show.
    let mut new = Spoken::start(&second, &["vault", "pair", "--json"])?;
    let another = new.next("code")?;
    ensure!(another != code, "each pairing has a code of its own");
    let mut old = Spoken::start(&first, &["vault", "pair", &another.to_lowercase(), "--json"])?;
    let (here, there) = (new.next("check")?, old.next("check")?);
    ensure!(here == there && here.len() == 7, "{here:?} and {there:?}");
    new.types("y")?;
    old.types("yes")?;
    ensure!(old.ends_well()? && new.ends_well()?);
    ensure!(state(&second)? == "open");
    let gone = first
        .cli(&["vault", "pair", &another])
        .err()
        .context("it is over")?;
    ensure!(gone.to_string().contains("no pairing with this code"), "{gone}");
    Ok(())
}

#[test]
fn after_five_wrong_passphrases_the_next_one_waits_and_the_words_do_not() -> Result<()> {
    let room = Room::open()?;
    let (first, second) = (room.desk()?, room.desk()?);
    let made = room.vault(&first, "create", TYPED)?;
    for _ in 0..5 {
        ensure!(refused(room.vault(&second, "unlock", ANOTHER))?.contains("not your passphrase"));
    }
    let waits = refused(room.vault(&second, "unlock", TYPED))?;
    ensure!(waits.contains("too many wrong passphrases"), "{waits}");
    let words = made["words"].as_array().context("the words")?;
    let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
    let paper = room.file("words", &words.join(" "))?;
    let line = format!("recover --words-file {}", text(&paper)?);
    ensure!(room.vault(&second, &line, ANOTHER)?["state"] == "open");
    ensure!(refused(room.vault(&first, "unlock", "x"))?.contains("not your passphrase"));
    Ok(())
}

/// Waits until something is so at a desk.
fn until(what: &str, mut is_so: impl FnMut() -> Result<bool>) -> Result<()> {
    let since = Instant::now();
    while !is_so()? {
        ensure!(since.elapsed() < WAIT_MAX, "waited for {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

fn goals(desk: &mut Resident) -> Result<Vec<(String, String)>> {
    let path = desk.call("path_show", json!({}))?;
    let goals = path["goals"].as_array().cloned().unwrap_or_default();
    let said = |goal: &Value, key: &str| goal[key].as_str().unwrap_or_default().to_owned();
    Ok(goals
        .iter()
        .map(|goal| (said(goal, "text"), said(goal, "id")))
        .collect())
}

fn call_s(desk: &mut Resident) -> Result<u64> {
    let history = desk.call("history_show", json!({"days": 1}))?;
    history["total"]["call_s"].as_u64().context("call time")
}

#[expect(
    clippy::disallowed_methods,
    reason = "a goal is meant for a day to come, and the resident has the real clock"
)]
fn in_two_months() -> chrono::NaiveDate {
    let now = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    (now + chrono::TimeDelta::days(60)).date_naive()
}

#[test]
fn what_is_the_agents_own_follows_them_and_is_in_no_file_of_the_server() -> Result<()> {
    const GOAL: &str = "Explain the tariff in three sentences to five new colleagues";
    let room = Room::open()?;
    let (mut first, mut second) = (room.desk()?, room.desk()?);
    let goal = json!({"text": GOAL, "by": in_two_months()});
    first.call("goal_add", goal)?;
    first.cli(&["call", "start", "--id", "1"])?;
    until("a call of two seconds", || Ok(call_s(&mut first)? >= 2))?;
    first.cli(&["call", "end", "--id", "1"])?;
    room.vault(&first, "create", TYPED)?;

    // Before it is opened there, the other desk has nothing of it.
    ensure!(goals(&mut second)?.is_empty() && call_s(&mut second)? == 0);
    room.vault(&second, "unlock", TYPED)?;
    until("the goal to follow", || {
        Ok(goals(&mut second)?.iter().any(|(text, _)| text == GOAL))
    })?;
    until("the day to follow", || Ok(call_s(&mut second)? >= 2))?;

    // What is removed there is removed here, and does not come back.
    let id = goals(&mut second)?.first().context("the goal")?.1.clone();
    second.call("goal_remove", json!({"id": id}))?;
    second.cli(&["vault", "lock"])?;
    room.vault(&second, "unlock", TYPED)?;
    until("the goal to go", || Ok(goals(&mut first)?.is_empty()))?;

    let mut third = room.desk()?;
    room.vault(&third, "unlock", TYPED)?;
    until("the day to follow to a third desk", || {
        Ok(call_s(&mut third)? >= 2)
    })?;
    ensure!(goals(&mut third)?.is_empty(), "a removed goal came back");

    for entry in fs::read_dir(room.centre.folder())? {
        let bytes = fs::read(entry?.path()).unwrap_or_default();
        let found = bytes.windows(12).any(|window| window == b"tariff in th");
        ensure!(!found, "the goal stands at the server");
    }
    Ok(())
}
