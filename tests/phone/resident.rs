//! Real calls, the real resident: from a softphone's event to what `status --json` says.

use anyhow::Result;
use e2e::{
    phone::{Answering, PhonePair},
    resident::Resident,
    sound::{Kind, SoundServer},
};
use serde_json::{Value, json};

/// Fifty calls in a row are more edges than a healthy phone makes; here they are wanted.
const MANY_CALLS: &str = "edges_per_min_max = 10000\n";
/// The end of a call heard by its microphone is final sooner, so that fifty calls do not take five minutes.
const QUICK_ENDS: &str = "edges_per_min_max = 10000\nmic_end = \"500ms\"\n";

fn active(status: &Value) -> bool {
    status["call"]["active"] == true
}

fn idle(status: &Value) -> bool {
    status["call"]["active"] == false && status["call"]["ringing"] == false
}

fn on_ctrl_tcp(answering: Answering) -> Result<(PhonePair, Resident)> {
    let pair = PhonePair::start(answering)?;
    let mut resident = Resident::start(MANY_CALLS, None)?;
    let address = pair.agent.control().to_string();
    resident.cli(&["source", "add", "baresip", &address])?;
    let sources = resident.call("source_list", json!({}))?;
    let mut all = sources.as_array().into_iter().flatten();
    let id = all
        .find(|source| source["kind"] == "baresip")
        .map(|source| source["id"].clone());
    resident.until_heard(id.as_ref().and_then(Value::as_str).unwrap_or_default())?;
    Ok((pair, resident))
}

fn on_microphone(kind: Kind, policy: &str) -> Result<(SoundServer, PhonePair, Resident)> {
    let server = SoundServer::start(kind)?;
    let pair = PhonePair::with_sound(Answering::Auto, Some(&server))?;
    let mut resident = Resident::start(policy, Some(&server))?;
    resident.cli(&["phone", "use", "baresip"])?;
    resident.until_heard("mic:pulse")?;
    Ok((server, pair, resident))
}

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
    let (mut pair, mut resident) = on_ctrl_tcp(Answering::Auto)?;
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
    let (mut pair, mut resident) = on_ctrl_tcp(Answering::ByHand)?;
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
    let (mut pair, mut resident) = on_ctrl_tcp(Answering::Auto)?;
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
