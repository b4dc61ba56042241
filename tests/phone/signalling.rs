//! Real calls between two baresip phones, as the signalling source tells them.

use anyhow::{Result, bail, ensure};
use domain::calls::event::{DownReason, SourceEvent, Stamped, Tier};
use e2e::{
    ear::Ear,
    phone::{Answering, PhonePair},
};
use std::time::Duration;

const AT_ONCE: Duration = Duration::ZERO;

fn listen(pair: &PhonePair) -> Result<Ear> {
    let mut ear = Ear::of_baresip(&pair.agent.control().to_string())?;
    let up = ear.hear()?.event;
    let covers = vec!["baresip".to_owned()];
    ensure!(
        up == SourceEvent::Up {
            tier: Tier::Signalling,
            covers
        },
        "{up:?}"
    );
    Ok(ear)
}

fn is_up(event: &SourceEvent) -> bool {
    matches!(event, SourceEvent::CallConnected { .. })
}

fn is_down(event: &SourceEvent) -> bool {
    matches!(event, SourceEvent::CallEnded { .. })
}

fn count(said: &[Stamped], what: fn(&SourceEvent) -> bool) -> usize {
    said.iter().filter(|stamped| what(&stamped.event)).count()
}

#[test]
fn fifty_calls_in_a_row_are_fifty_starts_and_fifty_ends() -> Result<()> {
    let mut pair = PhonePair::start(Answering::Auto)?;
    let mut ear = listen(&pair)?;
    pair.calls(50, AT_ONCE, AT_ONCE)?;
    let mut ends = 0;
    let said = ear.until(|event| {
        ends += usize::from(is_down(event));
        ends == 50
    })?;
    assert_eq!(said.len(), 100, "a start and an end each, nothing else: {said:?}");
    for pair in said.chunks(2) {
        let (
            SourceEvent::CallConnected {
                leg: up,
                lease_ms: None,
            },
            SourceEvent::CallEnded { leg: down, .. },
        ) = (&pair[0].event, &pair[1].event)
        else {
            panic!("not a start and an end: {pair:?}");
        };
        assert_eq!(up, down);
        assert!(pair[1].at.mono >= pair[0].at.mono);
    }
    Ok(())
}

#[test]
fn a_call_that_is_not_taken_rings_and_never_begins() -> Result<()> {
    let mut pair = PhonePair::start(Answering::ByHand)?;
    let mut ear = listen(&pair)?;
    pair.dial()?;
    ear.until(|event| matches!(event, SourceEvent::Ringing { .. }))?;
    pair.hang_up()?;
    let said = ear.until(is_down)?;
    assert_eq!(count(&said, is_up), 0, "{said:?}");
    Ok(())
}

/// Takes the call, again where the phone was too busy to hear it, until the call stands.
fn answer(pair: &mut PhonePair, ear: &mut Ear) -> Result<()> {
    for _ in 0..10 {
        pair.agent.answer()?;
        if ear.until_within(Duration::from_secs(4), is_up)?.is_some() {
            return Ok(());
        }
    }
    bail!("the phone does not take the call: {}", pair.agent.log_tail())
}

#[test]
fn a_call_taken_by_hand_and_put_on_hold_is_one_call() -> Result<()> {
    let mut pair = PhonePair::start(Answering::ByHand)?;
    let mut ear = listen(&pair)?;
    pair.dial()?;
    ear.until(|event| matches!(event, SourceEvent::Ringing { .. }))?;
    answer(&mut pair, &mut ear)?;
    pair.agent.hold(true)?;
    pair.agent.hold(false)?;
    pair.agent.hang_up()?;
    let said = ear.until(is_down)?;
    assert_eq!((count(&said, is_up), count(&said, is_down)), (0, 1), "{said:?}");
    Ok(())
}

#[test]
fn a_call_that_began_before_us_is_heard_and_its_end_too() -> Result<()> {
    let mut pair = PhonePair::start(Answering::Auto)?;
    pair.call()?;
    let mut ear = listen(&pair)?;
    ear.until(is_up)?;
    pair.hang_up()?;
    ear.until(is_down)?;
    Ok(())
}

#[test]
fn a_phone_that_is_killed_in_mid_call_is_lost_and_heard_again_when_it_is_back() -> Result<()> {
    let mut pair = PhonePair::start(Answering::Auto)?;
    let mut ear = listen(&pair)?;
    pair.call()?;
    ear.until(is_up)?;
    pair.agent.kill();
    let said = ear.until(|event| matches!(event, SourceEvent::Down { .. }))?;
    assert_eq!(
        said.last().map(|last| &last.event),
        Some(&SourceEvent::Down {
            reason: DownReason::Lost
        })
    );
    pair.agent.restart()?;
    ear.until(|event| matches!(event, SourceEvent::Up { .. }))?;
    pair.customer.restart()?;
    pair.call()?;
    ear.until(is_up)?;
    Ok(())
}

#[test]
fn a_far_end_that_is_killed_ends_the_call_when_the_phone_notices() -> Result<()> {
    let mut pair = PhonePair::start(Answering::Auto)?;
    let mut ear = listen(&pair)?;
    pair.call()?;
    ear.until(is_up)?;
    pair.customer.kill();
    // Nobody says goodbye: the call stands until the agent hangs up on the silence.
    pair.agent.hang_up()?;
    ear.until(is_down)?;
    Ok(())
}
