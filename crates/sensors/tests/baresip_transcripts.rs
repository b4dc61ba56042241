//! Recorded transcripts of real baresip 1.0.0 phones, told as source events.
//!
//! Each line of a fixture is `{t_us, msg}`: microseconds since the transcript began, and the message.

#![expect(clippy::unwrap_used, reason = "in a test a failure is the message")]

use domain::calls::event::{SourceEvent, SourceId};
use sensors::{baresip::Phone, source::InstallKey};
use std::collections::BTreeMap;

const NO_CALLS: &[u8] =
    br#"{"response":true,"ok":true,"data":"\n--- Active calls (0) ---\n\n","token":"breakwater"}"#;

/// The transcript as `(milliseconds, what)`; legs are numbered in the order of their appearance.
fn told(name: &str) -> Vec<(u64, String)> {
    let path = format!(
        "{}/tests/fixtures/baresip-1.0.0-{name}.jsonl",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut phone = Phone::new(SourceId("baresip:1".into()), InstallKey::new([9; 32]));
    assert_eq!(phone.read(NO_CALLS), []);
    let mut legs = BTreeMap::new();
    let mut told = Vec::new();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let ms = line["t_us"].as_u64().unwrap() / 1000;
        for event in phone.read(line["msg"].to_string().as_bytes()) {
            let (word, leg) = match event {
                SourceEvent::Ringing { leg } => ("rings", leg),
                SourceEvent::CallConnected { leg, lease_ms: None } => ("up", leg),
                SourceEvent::CallHeld { leg, on: true } => ("held", leg),
                SourceEvent::CallHeld { leg, on: false } => ("resumed", leg),
                SourceEvent::CallEnded { leg, .. } => ("down", leg),
                other => panic!("{other:?} is not of a phone"),
            };
            let next = legs.len() + 1;
            let number = *legs.entry(leg).or_insert(next);
            told.push((ms, format!("{word} {number}")));
        }
    }
    told
}

fn assert_told(name: &str, expected: &[(u64, &str)]) {
    let expected: Vec<(u64, String)> = expected
        .iter()
        .map(|(ms, what)| (*ms, (*what).to_owned()))
        .collect();
    assert_eq!(told(name), expected, "{name}");
}

#[test]
fn a_call_taken_at_once_is_up_and_down() {
    assert_told("inbound-agent", &[(2, "up 1"), (1052, "down 1")]);
}

#[test]
fn a_missed_or_rejected_call_only_rings() {
    assert_told("missed-agent", &[(1, "rings 1"), (546, "down 1")]);
    assert_told("reject-agent", &[(1, "rings 1"), (302, "down 1")]);
}

#[test]
fn hold_mute_and_hold_by_the_other_end_are_one_call() {
    assert_told("outhold-agent", &[(2, "rings 1"), (5, "up 1"), (2981, "down 1")]);
}

#[test]
fn a_killed_phone_says_nothing_more_so_its_loss_must() {
    assert_told("kill-agent", &[(3, "up 1")]);
}

#[test]
fn a_far_end_that_dies_is_closed_by_the_phone_itself() {
    assert_told("peerdies-agent", &[(2, "up 1"), (3015, "down 1")]);
}

#[test]
fn two_calls_overlap_and_each_ends_for_itself() {
    assert_told(
        "two-agent",
        &[(2, "up 1"), (405, "up 2"), (846, "down 1"), (1298, "down 2")],
    );
}

#[test]
fn a_transfer_ends_the_leg_of_the_one_who_transfers() {
    assert_told("transfer-agent", &[(2, "up 1"), (505, "down 1")]);
}

#[test]
fn a_transfer_overlaps_at_the_customer() {
    // The recording ends before the second call does.
    let expected = [
        (1, "rings 1"),
        (5, "up 1"),
        (505, "rings 2"),
        (509, "up 2"),
        (509, "down 1"),
    ];
    assert_told("transfer-cust", &expected);
}

#[test]
fn no_number_and_no_name_of_a_transcript_leaves_the_parser() {
    for name in ["outhold-agent", "two-agent", "transfer-cust"] {
        let path = format!(
            "{}/tests/fixtures/baresip-1.0.0-{name}.jsonl",
            env!("CARGO_MANIFEST_DIR")
        );
        let mut phone = Phone::new(SourceId("baresip:1".into()), InstallKey::new([9; 32]));
        phone.read(NO_CALLS);
        for line in std::fs::read_to_string(path).unwrap().lines() {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            let said = phone.read(line["msg"].to_string().as_bytes());
            let said = serde_json::to_string(&said).unwrap();
            assert!(
                !said.contains("sip") && !said.contains("cust") && !said.contains("127."),
                "{said}"
            );
        }
    }
}
