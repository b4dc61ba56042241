//! On paper: a path that a desk prints without its server, and a sheet of what people show to everybody, made by the
//! programs that are shipped and read again with Poppler.

use super::{Room, wait};
use anyhow::{Context, Result, ensure};
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
