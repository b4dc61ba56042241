//! Recorded transcripts of real phones, from the wire to the calls of a day.

#![expect(clippy::unwrap_used, reason = "in a test a failure is the message")]

use chrono::{DateTime, Duration, Utc};
use domain::{
    calls::event::{DownReason, SourceEvent, SourceId, Tier},
    desk::{Desk, Input, Outside, SpanKind},
    policy::Policy,
    time::{Mono, Now},
};
use sensors::{baresip::Phone, source::InstallKey};

const NO_CALLS: &[u8] = br#"{"response":true,"ok":true,"data":"","token":"breakwater"}"#;
/// The moment a transcript begins.
const BEGIN_MS: u64 = 60_000;

fn at(ms: u64) -> Now {
    let wall: DateTime<Utc> = "2026-11-02T09:00:00Z".parse().unwrap();
    let ms = BEGIN_MS + ms;
    Now {
        mono: Mono(ms),
        wall: wall + Duration::milliseconds(i64::try_from(ms).unwrap()),
        offset_min: 60,
    }
}

/// The calls of a transcript as `(from, to)` in milliseconds; `lost_at` is when the phone's connection ended.
fn calls(name: &str, lost_at: Option<u64>) -> Vec<(i64, i64)> {
    let path = format!(
        "{}/tests/fixtures/baresip-1.0.0-{name}.jsonl",
        env!("CARGO_MANIFEST_DIR")
    );
    let source = SourceId("baresip:1".into());
    let mut phone = Phone::new(source.clone(), InstallKey::new([9; 32]));
    let mut desk = Desk::new(Policy::standard());
    desk.step(
        at(0),
        &Input::Outside(Outside::AppStarted {
            boot_id: "boot".into(),
        }),
    );
    let say = |desk: &mut Desk, ms, event| {
        desk.step(
            at(ms),
            &Input::Source {
                source: source.clone(),
                event,
            },
        );
    };
    say(
        &mut desk,
        0,
        SourceEvent::Up {
            tier: Tier::Signalling,
            covers: vec!["baresip".into()],
        },
    );
    phone.read(NO_CALLS).unwrap();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let ms = line["t_us"].as_u64().unwrap() / 1000;
        for event in phone.read(line["msg"].to_string().as_bytes()).unwrap() {
            say(&mut desk, ms, event);
        }
    }
    if let Some(ms) = lost_at {
        say(
            &mut desk,
            ms,
            SourceEvent::Down {
                reason: DownReason::Lost,
            },
        );
    }
    let view = desk.view(at(60_000));
    assert!(
        !view.call.active && !view.call.ringing,
        "a minute later nothing is on: {:?}",
        view.call
    );
    let since = |instant: DateTime<Utc>| (instant - at(0).wall).num_milliseconds();
    let calls = view.spans.iter().filter(|span| span.kind == SpanKind::Call);
    calls
        .map(|span| (since(span.from), since(span.to.unwrap())))
        .collect()
}

#[test]
fn a_recorded_call_is_one_interval_from_answer_to_end() {
    assert_eq!(calls("inbound-agent", None), [(2, 1052)]);
    assert_eq!(calls("peerdies-agent", None), [(2, 3015)]);
    assert_eq!(calls("transfer-agent", None), [(2, 505)]);
}

#[test]
fn hold_and_mute_leave_one_interval() {
    assert_eq!(calls("outhold-agent", None), [(5, 2981)]);
}

#[test]
fn missed_and_rejected_calls_are_none() {
    assert_eq!(calls("missed-agent", None), []);
    assert_eq!(calls("reject-agent", None), []);
}

#[test]
fn two_calls_that_overlap_are_one_stretch() {
    assert_eq!(calls("two-agent", None), [(2, 1298)]);
}

#[test]
fn a_killed_phone_ends_its_call_at_the_loss() {
    assert_eq!(calls("kill-agent", Some(1500)), [(3, 1500)]);
}
