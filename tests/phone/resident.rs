//! Real calls, the real resident: from a softphone's event to what `status --json` says.

use anyhow::Result;
use e2e::{
    phone::{Answering, PhonePair},
    resident::{Resident, active, idle, on_ctrl_tcp, on_microphone},
    sound::{Kind, SoundServer},
};
use serde_json::{Value, json};

/// Fifty calls in a row are more edges than a healthy phone makes; here they are wanted.
const MANY_CALLS: &str = "edges_per_min_max = 10000\n";
/// The end of a call heard by its microphone is final sooner, so that fifty calls do not take five minutes.
const QUICK_ENDS: &str = "edges_per_min_max = 10000\nmic_end = \"100ms\"\n";

fn many_calls(count: u64, pair: &mut PhonePair, resident: &mut Resident) -> Result<Value> {
    for _ in 0..count {
        pair.call()?;
        resident.until(active)?;
        pair.hang_up()?;
        resident.until(idle)?;
    }
    let (status, _) = resident.until(|status| status["today"]["calls"] == count)?;
    Ok(status)
}

#[test]
fn a_call_is_on_and_off_and_named_by_its_source() -> Result<()> {
    let (mut pair, mut resident) = on_ctrl_tcp(Answering::Auto, MANY_CALLS)?;
    pair.call()?;
    let (status, _) = resident.until(active)?;
    assert_eq!(status["call"]["confidence"], "exact", "{status}");
    assert!(status["call"]["since"].is_string(), "{status}");
    pair.hang_up()?;
    let (status, _) = resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 1, "{status}");
    assert!(status["call"]["source"].is_null(), "{status}");
    Ok(())
}

#[test]
fn a_missed_call_rings_and_is_no_call() -> Result<()> {
    let (mut pair, mut resident) = on_ctrl_tcp(Answering::ByHand, MANY_CALLS)?;
    pair.dial()?;
    let (status, _) = resident.until(|status| status["call"]["ringing"] == true)?;
    assert_eq!(status["call"]["active"], false, "{status}");
    pair.hang_up()?;
    let (status, _) = resident.until(idle)?;
    assert_eq!(status["today"]["calls"], 0, "{status}");
    Ok(())
}

#[test]
fn fifty_calls_in_a_row_are_fifty_calls() -> Result<()> {
    let (mut pair, mut resident) = on_ctrl_tcp(Answering::Auto, MANY_CALLS)?;
    many_calls(50, &mut pair, &mut resident)?;
    Ok(())
}

#[test]
fn fifty_calls_heard_by_their_microphone_are_fifty_calls_under_pulseaudio() -> Result<()> {
    let (_server, mut pair, mut resident) = on_microphone(Kind::PulseAudio, QUICK_ENDS)?;
    many_calls(50, &mut pair, &mut resident)?;
    Ok(())
}

#[test]
fn fifty_calls_heard_by_their_microphone_are_fifty_calls_under_pipewire() -> Result<()> {
    let (_server, mut pair, mut resident) = on_microphone(Kind::PipeWire, QUICK_ENDS)?;
    many_calls(50, &mut pair, &mut resident)?;
    Ok(())
}

#[test]
fn a_phone_is_only_one_when_the_agent_says_so() -> Result<()> {
    let server = SoundServer::start(Kind::PulseAudio)?;
    let mut resident = Resident::start("", Some(&server))?;
    resident.until_heard("mic:pulse")?;
    let _softphone = server.capture_as("softphone", "mic")?;
    let seen = |phones: &Value| {
        let mut all = phones.as_array().into_iter().flatten();
        all.any(|phone| phone["app"] == "softphone" && phone["open_now"] == true)
    };
    while !seen(&resident.call("phone_list", json!({}))?) {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(resident.status()?["call"]["active"], false);
    resident.cli(&["phone", "use", "softphone"])?;
    let (status, _) = resident.until(active)?;
    assert_eq!(status["call"]["confidence"], "good", "{status}");
    Ok(())
}
