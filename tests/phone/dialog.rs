//! Real calls through a real telephone system, heard by nothing but its dialog events.

use anyhow::{Context, Result};
use e2e::{
    pbx::{PASSWORD, Pbx},
    phone::{Answering, PhonePair},
    resident::{Resident, active, idle},
};
use serde_json::{Value, json};

/// The fifteen seconds that a call outlives its source, in short.
const QUICK_LOSS: &str = "loss_wait = \"1s\"\n";

struct Centre {
    pbx: Pbx,
    pair: PhonePair,
    resident: Resident,
    source: String,
}

/// A telephone system, two phones at it, and a resident that hears the telephone system.
fn centre(answering: Answering) -> Result<Centre> {
    let mut pbx = Pbx::start()?;
    let pair = PhonePair::through(&mut pbx, answering)?;
    let mut resident = Resident::start(QUICK_LOSS, None)?;
    let password = resident.home().join("password");
    std::fs::write(&password, format!("{PASSWORD}\n"))?;
    let address = format!("sip:agent@{};transport=tcp", pbx.address());
    let file = password.display().to_string();
    resident.cli(&["source", "add", "dialog", &address, "--password-file", &file])?;
    let source = the_source(&mut resident)?;
    let source = source["id"].as_str().context("a source has an id")?.to_owned();
    resident.until_heard(&source).with_context(|| pbx.log_tail())?;
    Ok(Centre {
        pbx,
        pair,
        resident,
        source,
    })
}

fn the_source(resident: &mut Resident) -> Result<Value> {
    let sources = resident.call("source_list", json!({}))?;
    let mut all = sources.as_array().into_iter().flatten();
    let found = all.find(|source| source["kind"] == "dialog").cloned();
    found.with_context(|| format!("no dialog source in {sources}"))
}

fn ringing(status: &Value) -> bool {
    status["call"]["ringing"] == true
}

#[test]
fn a_call_through_the_telephone_system_is_one_call_on_and_off() -> Result<()> {
    let mut centre = centre(Answering::Auto)?;
    centre.pair.call()?;
    let (status, _) = centre.resident.until(active)?;
    assert_eq!(status["call"]["confidence"], "exact", "{status}");
    assert_eq!(status["call"]["source"], centre.source.as_str(), "{status}");
    centre.pair.hang_up()?;
    let (status, _) = centre.resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 1, "{status}");
    Ok(())
}

#[test]
fn a_missed_call_and_a_rejected_one_ring_and_are_no_calls() -> Result<()> {
    let mut centre = centre(Answering::ByHand)?;
    centre.pair.dial()?;
    let (status, _) = centre.resident.until(ringing)?;
    assert_eq!(status["call"]["active"], false, "{status}");
    centre.pair.hang_up()?;
    let (status, _) = centre.resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 0, "missed: {status}");

    centre.pair.dial()?;
    centre.resident.until(ringing)?;
    centre.pair.agent.hang_up()?;
    let (status, _) = centre.resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 0, "rejected: {status}");
    Ok(())
}

#[test]
fn a_telephone_system_that_dies_in_mid_call_ends_it_and_is_heard_again() -> Result<()> {
    let mut centre = centre(Answering::Auto)?;
    centre.pair.call()?;
    centre.resident.until(active)?;
    centre.pbx.kill();
    let (status, _) = centre.resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 1, "the call was one: {status}");
    let today = centre.resident.call("today_show", json!({}))?;
    let mut spans = today["lane"]["spans"].as_array().into_iter().flatten();
    let call = spans
        .find(|span| span["kind"] == "call")
        .context("the call is shown")?;
    assert_eq!(call["uncertain"], true, "its end is a guess: {call}");
    let source = the_source(&mut centre.resident)?;
    assert_eq!(
        (&source["up"], &source["trouble"]),
        (&json!(false), &json!("unreachable"))
    );

    centre.pbx.restart()?;
    centre.pair.agent.restart()?;
    centre.pair.customer.restart()?;
    centre.pbx.wait_registered(&["agent", "customer"])?;
    centre.resident.until_heard(&centre.source)?;
    centre.pair.call()?;
    centre.resident.until(active)?;
    centre.pair.hang_up()?;
    let (status, _) = centre.resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 2, "the next one counts: {status}");
    Ok(())
}
