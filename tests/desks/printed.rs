//! On paper: a path that a desk prints without its server, a sheet of what people show to everybody, and a month of being heard, made
//! by the programs that are shipped and read again with Poppler.

use super::{Room, wait};
use anyhow::{Context, Result, ensure};
use chrono::Months;
use sensors::clock::{Clock, SystemClock};
use std::{path::Path, process::Command};

fn words_of(pdf: &Path) -> Result<String> {
    let output = Command::new("pdftotext")
        .arg(pdf)
        .arg("-")
        .output()
        .context("pdftotext")?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout)?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_path_is_printed_without_the_server_and_a_sheet_has_what_is_shown_to_all() -> Result<()> {
    let mut room = Room::open()?;
    let (piotr, mut amara) = (room.desk("Piotr Kowalski")?, room.desk("Amara Okafor")?);
    piotr.give(
        "Amara Okafor",
        "You kept calm, thornwillow, when the lines were down",
    )?;
    piotr.give("Amara Okafor", "Between us: moonrake")?;
    let (shown, _) = (amara.has("thornwillow")?, amara.has("moonrake")?);
    let folder = tempfile::tempdir()?;
    let sheet = folder.path().join("week.pdf");
    let list = amara.list()?;
    let kudos = list
        .iter()
        .find(|kudos| kudos["id"] == shown.as_str())
        .context("the kudos")?;
    let at = kudos["at"].as_str().context("when it was given")?;
    let week = chrono::DateTime::parse_from_rfc3339(at)?
        .to_utc()
        .format("%G-W%V")
        .to_string();
    let name = sheet.to_str().context("a path that is text")?;
    let ask = ["praise", "sheet", "--week", &week, "--pdf", name];
    // On a Monday nothing of the sample is of this week.
    match room.centre.ask(&ask) {
        Ok(_) => ensure!(
            !words_of(&sheet)?.contains("thornwillow"),
            "it is shown to nobody yet"
        ),
        Err(error) => ensure!(
            error.to_string().contains("nothing of that week is shown"),
            "{error}"
        ),
    }
    let long_ago = ["praise", "sheet", "--week", "2001-W01", "--pdf", name];
    let nothing = room.centre.ask(&long_ago).err().context("a week of nothing")?;
    let nothing = nothing.to_string();
    ensure!(nothing.contains("nothing of that week is shown"), "{nothing}");

    amara.show(&shown, "everyone")?;
    wait("the sheet to have it", || {
        Ok(room.centre.ask(&ask).is_ok() && words_of(&sheet)?.contains("thornwillow"))
    })?;
    let text = words_of(&sheet)?;
    for wanted in [
        "thornwillow",
        "Amara Okafor",
        "from Piotr Kowalski",
        "Thanks of the week",
    ] {
        ensure!(text.contains(wanted), "{wanted}: {text}");
    }
    ensure!(!text.contains("moonrake"), "it is between two people: {text}");

    room.centre.stop();
    let by = (chrono::DateTime::parse_from_rfc3339(at)? + chrono::TimeDelta::days(2)).date_naive();
    let goal = serde_json::json!({ "text": "Sit in on two calls, fernwhistle", "by": by });
    amara.resident.call("goal_add", goal)?;
    let mine = folder.path().join("mine.pdf");
    let said = amara
        .resident
        .cli(&["path", "print", mine.to_str().context("text")?])?;
    ensure!(said.contains("mine.pdf"), "{said}");
    let text = words_of(&mine)?;
    for wanted in ["My path", "Amara Okafor", "fernwhistle", "What we agree on"] {
        ensure!(text.contains(wanted), "{wanted}: {text}");
    }
    Ok(())
}

#[test]
fn a_months_report_is_a_draft_without_a_person_until_two_have_approved_it() -> Result<()> {
    let room = Room::open()?;
    let folder = tempfile::tempdir()?;
    let paper = folder.path().join("month.pdf");
    let name = paper.to_str().context("a path that is text")?;
    let report = |month: &str, language: &str| {
        room.centre.ask(&[
            "voice",
            "report",
            "--month",
            month,
            "--pdf",
            name,
            "--language",
            language,
        ])
    };
    let today = SystemClock.now().wall.date_naive();
    let month = today
        .checked_sub_months(Months::new(1))
        .context("a month before this one")?;
    report(&month.format("%Y-%m").to_string(), "de")?;
    let text = words_of(&paper)?;
    for wanted in [
        "Harbour Line",
        "Entwurf, nicht freigegeben",
        "Knowledge base",
        "Was aufgehalten hat",
    ] {
        ensure!(text.contains(wanted), "{wanted}: {text}");
    }
    let people = room.centre.ask(&["person", "list", "--json"])?;
    for line in people.lines() {
        let person: serde_json::Value = serde_json::from_str(line)?;
        let person = person["name"].as_str().context("a name")?;
        ensure!(!text.contains(person), "{person}: {text}");
    }
    let nothing = report("2001-01", "en").err().context("a month of nothing")?;
    let nothing = nothing.to_string();
    ensure!(
        nothing.contains("nothing was heard or answered in 2001-01"),
        "{nothing}"
    );
    Ok(())
}
