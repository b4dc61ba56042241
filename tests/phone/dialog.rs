//! Real calls through a real telephone system, heard by nothing but its dialog events, in each way to hear them.

use anyhow::{Context, Result, ensure};
use e2e::{
    pbx::{Pbx, Way},
    phone::PhonePair,
    resident::{Resident, active, call_by_hand, idle, moment_ms, now_ms, on_pbx, ringing},
};
use serde_json::{Value, json};

/// The fifteen seconds that a call outlives its source, in short.
const QUICK_LOSS: &str = "loss_wait = \"1s\"\n";
/// The same, and an offer after each call.
const OFFERS: &str = "loss_wait = \"1s\"\nmark = \"1s\"\nsettle = \"0s\"\nback_off = \"0s\"\n";
/// Answered calls; every fifth comes after one that nobody took.
const CALLS: usize = 20;
const HOUR_S: u32 = 3600;
/// Datagrams tell of nothing that is lost: only the next question does.
const SHORT_S: u32 = 6;

fn centre(way: Way) -> Result<(Pbx, PhonePair, Resident)> {
    on_pbx(Pbx::granting(HOUR_S)?, way, QUICK_LOSS)
}

/// Between which two moments something happened.
type Between = (i64, i64);

/// Each call is answered by hand, and counted by what both ends saw of it.
fn twenty_calls_are_twenty_calls(way: Way) -> Result<()> {
    let (_pbx, mut pair, mut resident) = centre(way)?;
    let mut seen: Vec<(Between, Between)> = Vec::new();
    for at in 0..CALLS {
        if at % 5 == 4 {
            pair.dial()?;
            resident.until(ringing)?;
            pair.hang_up()?;
            resident.until(idle)?;
        }
        let taken = call_by_hand(&mut pair, &mut resident)?;
        let talks = now_ms();
        let status = resident.status()?;
        ensure!(
            active(&status) && status["call"]["confidence"] == "exact",
            "{status}"
        );
        let hung_up = now_ms();
        pair.hang_up()?;
        resident.until(idle)?;
        seen.push(((taken, talks), (hung_up, now_ms())));
    }
    let status = resident.status()?;
    assert_eq!(status["today"]["calls"], CALLS, "{status}");
    let calls = resident.calls()?;
    assert_eq!(calls.len(), seen.len(), "one each: {calls:?}");
    for (call, (began, ended)) in calls.iter().zip(seen) {
        let (from, to) = (moment_ms(&call["from"])?, moment_ms(&call["to"])?);
        ensure!(began.0 <= from && from <= began.1, "{call} began in {began:?}");
        ensure!(ended.0 <= to && to <= ended.1, "{call} ended in {ended:?}");
        ensure!(call["uncertain"] == false && call["stuck"] == false, "{call}");
    }
    Ok(())
}

/// The phones go on with their call; the telephone system that comes back has never heard of it.
fn a_system_that_is_killed_and_started_again_makes_no_gap(way: Way, seconds: u32) -> Result<()> {
    let pbx = Pbx::granting(seconds)?;
    let (mut pbx, mut pair, mut resident) = on_pbx(pbx, way, OFFERS)?;
    let source = resident.source("dialog")?["id"].clone();
    let source = source.as_str().unwrap_or_default();
    let none_shown = |status: &Value| assert_eq!(status["offer"]["shown"], false, "in a call: {status}");
    call_by_hand(&mut pair, &mut resident)?;
    resident.until(|status| {
        none_shown(status);
        active(status) && status["offer"]["due"] == true
    })?;
    pbx.kill();
    pbx.restart()?;
    let (status, _) = resident.until(|status| {
        none_shown(status);
        !active(status)
    })?;
    ensure!(status["call"]["uncertain"] == true, "nobody knows: {status}");
    resident.until_heard(source)?;
    pair.hang_up()?;
    none_shown(&resident.status()?);

    pair.agent.restart()?;
    pair.customer.restart()?;
    pbx.wait_registered(&["agent", "customer"])?;
    call_by_hand(&mut pair, &mut resident)?;
    none_shown(&resident.status()?);
    pair.hang_up()?;
    // It knows of this one, and what is due comes in the gap after it.
    let (status, _) = resident.until(|status| status["offer"]["shown"] == true)?;
    ensure!(idle(&status) && status["today"]["calls"] == 2, "{status}");
    let guessed: Vec<_> = resident
        .calls()?
        .iter()
        .map(|call| call["uncertain"].clone())
        .collect();
    assert_eq!(
        guessed,
        [true, false],
        "the end that nobody heard is a guess, the other is exact"
    );
    Ok(())
}

#[test]
fn twenty_calls_over_datagrams_are_twenty_calls() -> Result<()> {
    twenty_calls_are_twenty_calls(Way::Udp)
}

#[test]
fn twenty_calls_over_a_connection_are_twenty_calls() -> Result<()> {
    twenty_calls_are_twenty_calls(Way::Tcp)
}

#[test]
fn twenty_calls_over_tls_are_twenty_calls() -> Result<()> {
    twenty_calls_are_twenty_calls(Way::Tls)
}

#[test]
fn a_system_that_is_started_again_in_mid_call_makes_no_gap_over_datagrams() -> Result<()> {
    a_system_that_is_killed_and_started_again_makes_no_gap(Way::Udp, SHORT_S)
}

#[test]
fn a_system_that_is_started_again_in_mid_call_makes_no_gap_over_a_connection() -> Result<()> {
    a_system_that_is_killed_and_started_again_makes_no_gap(Way::Tcp, HOUR_S)
}

#[test]
fn a_system_that_is_started_again_in_mid_call_makes_no_gap_over_tls() -> Result<()> {
    a_system_that_is_killed_and_started_again_makes_no_gap(Way::Tls, HOUR_S)
}

#[test]
fn a_call_that_is_rejected_rings_and_is_no_call() -> Result<()> {
    let (_pbx, mut pair, mut resident) = centre(Way::Tcp)?;
    pair.dial()?;
    let (status, _) = resident.until(ringing)?;
    assert_eq!(status["call"]["active"], false, "{status}");
    pair.agent.hang_up()?;
    let (status, _) = resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 0, "{status}");
    Ok(())
}

#[test]
fn a_telephone_system_that_dies_in_mid_call_ends_it_and_is_heard_again() -> Result<()> {
    let (mut pbx, mut pair, mut resident) = centre(Way::Tcp)?;
    call_by_hand(&mut pair, &mut resident)?;
    let status = resident.status()?;
    let source = resident.source("dialog")?["id"].clone();
    assert_eq!(status["call"]["source"], source, "{status}");
    pbx.kill();
    let (status, _) = resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 1, "the call was one: {status}");
    let calls = resident.calls()?;
    let call = calls.first().context("the call is shown")?;
    assert_eq!(call["uncertain"], true, "its end is a guess: {call}");
    let lost = resident.source("dialog")?;
    assert_eq!(
        (&lost["up"], &lost["trouble"]),
        (&json!(false), &json!("unreachable"))
    );

    pbx.restart()?;
    pair.agent.restart()?;
    pair.customer.restart()?;
    pbx.wait_registered(&["agent", "customer"])?;
    resident.until_heard(source.as_str().unwrap_or_default())?;
    call_by_hand(&mut pair, &mut resident)?;
    pair.hang_up()?;
    let (status, _) = resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 2, "the next one counts: {status}");
    Ok(())
}
