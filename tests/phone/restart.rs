//! The resident is killed in the middle of a real call and started again: the call goes on, nothing is offered in
//! it, and an end that somebody tells stays exact.

use anyhow::{Result, ensure};
use e2e::{
    pbx::{Pbx, Way},
    phone::Answering,
    resident::{Resident, active, call_by_hand, idle, moment_ms, now_ms, on_ctrl_tcp, on_pbx},
};
use sensors::clock::{Clock, SystemClock};
use serde_json::Value;
use std::time::{Duration, Instant};

/// An offer is due in the first second, and comes in the first gap.
const OFFERS: &str = "mark = \"1s\"\nsettle = \"0s\"\nwaking = \"0s\"\n";
/// The same, where only what a hook vouches for outlives the start by more than a second.
const OFFERS_AND_QUICK_LOSS: &str = "mark = \"1s\"\nsettle = \"0s\"\nwaking = \"0s\"\nloss_wait = \"1s\"\n";
const HOUR_S: u32 = 3600;
/// How long after a start a call ends: before anything is told again, and after all is.
const SOON: Duration = Duration::from_millis(200);
const LATER: Duration = Duration::from_secs(3);

fn none_shown(status: &Value) {
    assert_eq!(status["offer"]["shown"], false, "in a call: {status}");
}

/// Watches until `length` after `since` that nothing is offered.
fn watch(resident: &mut Resident, since: Instant, length: Duration) -> Result<()> {
    loop {
        none_shown(&resident.status()?);
        let Some(left) = length.checked_sub(since.elapsed()) else {
            return Ok(());
        };
        std::thread::sleep(left.min(Duration::from_millis(10)));
    }
}

/// Waits until the call is long enough for an offer, and kills and starts the resident; gives when it was there.
fn kill_in_mid_call(resident: &mut Resident) -> Result<Instant> {
    resident.until(|status| {
        none_shown(status);
        active(status) && status["offer"]["due"] == true
    })?;
    resident.kill();
    resident.start_again()?;
    Ok(Instant::now())
}

/// The one call of today ended between two moments, exactly, and its offer comes.
fn ends_exactly(
    resident: &mut Resident,
    began: i64,
    last: impl FnOnce(&mut Resident) -> Result<()>,
) -> Result<()> {
    none_shown(&resident.status()?);
    let hung_up = now_ms();
    last(resident)?;
    resident.until(idle)?;
    let idle_at = now_ms();
    let (status, _) = resident.until(|status| status["offer"]["shown"] == true)?;
    ensure!(
        status["today"]["calls"] == 1 && status["call"]["uncertain"] == false,
        "{status}"
    );

    let day = SystemClock.now().local_on().to_string();
    let history: Value = serde_json::from_str(&resident.cli(&["history", "--day", &day, "--json"])?)?;
    let spans = history["lane"]["spans"].as_array().into_iter().flatten();
    let calls: Vec<_> = spans.filter(|span| span["kind"] == "call").collect();
    let &[call] = calls.as_slice() else {
        anyhow::bail!("not one call: {history}");
    };
    let (from, to) = (moment_ms(&call["from"])?, moment_ms(&call["to"])?);
    ensure!(
        began <= from && from < hung_up,
        "{call}, and it began after {began}"
    );
    ensure!(
        hung_up <= to && to <= idle_at,
        "{call}, and it ended between {hung_up} and {idle_at}"
    );
    ensure!(call["uncertain"] == false && call["stuck"] == false, "{call}");
    Ok(())
}

/// A softphone tells of the call.
fn one_leg(ends: Duration) -> Result<()> {
    let (mut pair, mut resident) = on_ctrl_tcp(Answering::Auto, OFFERS)?;
    let began = now_ms();
    pair.call()?;
    let started = kill_in_mid_call(&mut resident)?;
    // Nobody can be exact about an end before it is heard again.
    resident.until_heard("baresip:1")?;
    watch(&mut resident, started, ends)?;
    ends_exactly(&mut resident, began, |_| pair.hang_up())
}

/// A telephone system tells of one conversation, a hook of another that goes on beside it.
fn two_legs(hook_ends_first: bool) -> Result<()> {
    let pbx = Pbx::granting(HOUR_S)?;
    let policy = if hook_ends_first {
        OFFERS
    } else {
        OFFERS_AND_QUICK_LOSS
    };
    let (_pbx, mut pair, mut resident) = on_pbx(pbx, Way::Tcp, policy)?;
    let began = call_by_hand(&mut pair, &mut resident)?;
    resident.cli(&["call", "start", "--id", "1"])?;
    let started = kill_in_mid_call(&mut resident)?;
    let end = |resident: &mut Resident| resident.cli(&["call", "end", "--id", "1"]).map(drop);
    if hook_ends_first {
        watch(&mut resident, started, SOON)?;
        end(&mut resident)?;
        watch(&mut resident, started, LATER)?;
        resident.until_heard("dialog:1")?;
        ends_exactly(&mut resident, began, |_| pair.hang_up())
    } else {
        resident.until_heard("dialog:1")?;
        watch(&mut resident, started, SOON)?;
        pair.hang_up()?;
        watch(&mut resident, started, LATER)?;
        ends_exactly(&mut resident, began, end)
    }
}

#[test]
fn a_softphones_call_that_ends_soon_after_a_start_ends_exactly() -> Result<()> {
    one_leg(SOON)
}

#[test]
fn a_softphones_call_that_ends_later_after_a_start_ends_exactly() -> Result<()> {
    one_leg(LATER)
}

#[test]
fn of_two_conversations_the_telephone_systems_ends_last_and_exactly() -> Result<()> {
    two_legs(true)
}

#[test]
fn of_two_conversations_the_hooks_ends_last_and_exactly() -> Result<()> {
    two_legs(false)
}
