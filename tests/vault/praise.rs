//! What a customer said: the agent sees it first, in a locked vault not even they, and shows it to others or takes it off
//! their wall; from a survey tool to a colleague's desk, with the programs as they are shipped.

use crate::{Room, TYPED, until};
use anyhow::{Context, Result, ensure};
use e2e::{outsider::ask, resident::Resident};
use serde_json::{Value, json};

/// A survey tool sends these words of a customer about Amara.
fn survey_sends(room: &Room, token: &str, text: &str) -> Result<()> {
    let row = json!({ "to": "Amara Okafor", "text": text, "said_on": "2026-01-05" }).to_string();
    for outcome in ["passed_on", "known"] {
        let (status, answer) = ask(room.centre.address(), "POST /v1/praise", token, &row)?;
        let answer: Value = serde_json::from_str(&answer)?;
        ensure!(
            status == 200 && answer["rows"][0]["outcome"] == outcome,
            "{status}: {answer}"
        );
    }
    Ok(())
}

fn listed(desk: &Resident) -> Result<Value> {
    Ok(serde_json::from_str(&desk.cli(&["praise", "list", "--json"])?)?)
}

/// The id of the one with this word that waits for a decision.
fn waiting(desk: &Resident, word: &str) -> Result<Option<String>> {
    let list = listed(desk)?;
    let mut items = list["items"].as_array().context("a list")?.iter();
    let found = items.find(|item| item["text"].to_string().contains(word));
    Ok(found.and_then(|item| item["id"].as_str()).map(str::to_owned))
}

fn reads(desk: &mut Resident, word: &str) -> Result<bool> {
    let wall = desk.call("kudos_wall", json!({}))?;
    Ok(wall["items"].to_string().contains(word))
}

#[test]
fn a_customers_words_go_from_a_survey_to_the_agent_and_to_others_by_their_word_alone() -> Result<()> {
    let room = Room::open()?;
    let (mut amara, mut giulia) = (room.desk()?, room.desk_of("Giulia Conti")?);
    let token = room
        .centre
        .ask(&["token", "add", "--for", "praise", "a survey"])?;
    let token = token.trim();
    until("the sample's praise to come", || {
        Ok(listed(&amara)?["items"] != json!([]))
    })?;
    until("all of it to be off her wall", || {
        let list = listed(&amara)?;
        for item in list["items"].as_array().context("a list")? {
            amara.cli(&["praise", "refuse", item["id"].as_str().context("an id")?])?;
        }
        Ok(list["items"] == json!([]))
    })?;
    let empty = amara.cli(&["praise", "list"])?;
    ensure!(empty.contains("No customer's words wait for you"), "{empty}");

    survey_sends(&room, token, "She untangled my kittiwake of a bill")?;
    survey_sends(&room, token, "So patient with my guillemot of a router")?;
    until("both to come", || {
        Ok(waiting(&amara, "kittiwake")?.is_some() && waiting(&amara, "guillemot")?.is_some())
    })?;
    let said = amara.cli(&["praise", "list"])?;
    ensure!(
        said.contains("2026-01-05  “She untangled my kittiwake of a bill”")
            && said.contains("praise approve ID"),
        "{said}"
    );
    let (shown, off) = (
        waiting(&amara, "kittiwake")?.context("an id")?,
        waiting(&amara, "guillemot")?.context("an id")?,
    );
    let said = amara.cli(&["praise", "approve", &shown])?;
    ensure!(said.contains("From now on your team sees this kudos."), "{said}");
    let said = amara.cli(&["praise", "refuse", &off])?;
    ensure!(said.contains("off your wall"), "{said}");
    until("her team to read it", || reads(&mut giulia, "kittiwake"))?;
    ensure!(!reads(&mut giulia, "guillemot")? && !reads(&mut amara, "guillemot")?);
    ensure!(
        amara.cli(&["praise", "approve", "none"]).is_err(),
        "no such praise"
    );
    room.centre.fsck()
}

#[test]
fn in_a_locked_vault_it_waits_and_opened_it_is_shown_as_any_other() -> Result<()> {
    let room = Room::open()?;
    let (amara, mut giulia) = (room.desk()?, room.desk_of("Giulia Conti")?);
    let token = room
        .centre
        .ask(&["token", "add", "--for", "praise", "a survey"])?;
    room.vault(&amara, "create", TYPED)?;
    amara.cli(&["vault", "lock"])?;
    survey_sends(&room, token.trim(), "She untangled my kittiwake of a bill")?;
    until("it to wait for her vault", || Ok(listed(&amara)?["sealed"] == 1))?;
    ensure!(waiting(&amara, "kittiwake")?.is_none());
    let said = amara.cli(&["praise", "list"])?;
    ensure!(
        said.contains("1 more waits until your vault is open here"),
        "{said}"
    );
    room.vault(&amara, "unlock", TYPED)?;
    until("it to be opened", || Ok(waiting(&amara, "kittiwake")?.is_some()))?;
    ensure!(listed(&amara)?["sealed"] == 0);
    let id = waiting(&amara, "kittiwake")?.context("an id")?;
    amara.cli(&["praise", "approve", &id])?;
    until("her team to read it", || reads(&mut giulia, "kittiwake"))?;
    amara.cli(&["kudos", "show", &id, "me"])?;
    until("her team to have it no more", || {
        Ok(!reads(&mut giulia, "kittiwake")?)
    })?;
    ensure!(waiting(&amara, "kittiwake")?.is_some(), "it waits again");
    room.centre.fsck()
}
