//! Recorded phones and sound servers, from what was seen on the wire to the calls of a day.
//!
//! Each row is one recording, what the tracker was told about it, and the calls that must come of it. The table
//! of `docs/softphones.md` is written from these rows, so that it cannot say anything else.

#![expect(clippy::unwrap_used, reason = "in a test a failure is the message")]

mod replay;
mod table;

use domain::tracker::NoteKind;
use replay::{Call, Sure, Told};

/// One recording and what must come of it. Times are milliseconds since the recording began.
struct Row {
    fixture: &'static str,
    /// What happened, in a few words.
    what: &'static str,
    /// What the tracker was told besides the recording.
    told: Told,
    calls: &'static [Call],
}

const fn call(from_ms: i64, to_ms: i64, sure: Sure) -> Call {
    Call { from_ms, to_ms, sure }
}

use Sure::{Exact, Good, Stuck, Uncertain};
use Told::{Browser, Dialogs, Hook, Lost, NoPhone, Phone, Signals};

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row { fixture: "baresip-1.0.0-inbound-agent", what: "a call is taken", told: Signals, calls: &[call(2, 1052, Exact)] },
    Row { fixture: "baresip-1.0.0-inbound-cust", what: "the same call, at its far end", told: Signals, calls: &[call(6, 1049, Exact)] },
    Row { fixture: "baresip-1.0.0-sipp-uac-3calls", what: "three calls back to back", told: Signals, calls: &[call(0, 1007, Exact), call(1500, 2507, Exact), call(3001, 4012, Exact)] },
    Row { fixture: "baresip-1.0.0-missed-agent", what: "a call is missed", told: Signals, calls: &[] },
    Row { fixture: "baresip-1.0.0-missed-cust", what: "nobody answers", told: Signals, calls: &[] },
    Row { fixture: "baresip-1.0.0-reject-agent", what: "a call is rejected", told: Signals, calls: &[] },
    Row { fixture: "baresip-1.0.0-reject-cust", what: "the far end rejects", told: Signals, calls: &[] },
    Row { fixture: "baresip-1.0.0-outhold-agent", what: "hold, mute, hold by the far end", told: Signals, calls: &[call(5, 2981, Exact)] },
    Row { fixture: "baresip-1.0.0-outhold-cust", what: "the same call, at its far end", told: Signals, calls: &[call(2, 2985, Exact)] },
    Row { fixture: "baresip-1.0.0-two-agent", what: "two calls overlap", told: Signals, calls: &[call(2, 1298, Exact)] },
    Row { fixture: "baresip-1.0.0-two-cust", what: "the first of the two, at its far end", told: Signals, calls: &[call(6, 846, Exact)] },
    Row { fixture: "baresip-1.0.0-two-cust2", what: "the second of the two", told: Signals, calls: &[call(405, 1298, Exact)] },
    Row { fixture: "baresip-1.0.0-transfer-agent", what: "the agent transfers a call away", told: Signals, calls: &[call(2, 505, Exact)] },
    Row { fixture: "baresip-1.0.0-transfer-cust", what: "the one who is transferred; lost after two seconds", told: Lost { at_ms: 2000 }, calls: &[call(5, 2000, Uncertain)] },
    Row { fixture: "baresip-1.0.0-transfer-peer", what: "the one it goes to; lost after two seconds", told: Lost { at_ms: 2000 }, calls: &[call(505, 2000, Uncertain)] },
    Row { fixture: "baresip-1.0.0-kill-agent", what: "the phone is killed in mid-call", told: Lost { at_ms: 1500 }, calls: &[call(3, 1500, Uncertain)] },
    Row { fixture: "baresip-1.0.0-kill-cust", what: "the same call, lost at its far end", told: Lost { at_ms: 1500 }, calls: &[call(3, 1500, Uncertain)] },
    Row { fixture: "baresip-1.0.0-peerdies-agent", what: "the far end dies", told: Signals, calls: &[call(2, 3015, Exact)] },
    Row { fixture: "kamailio-5.6.3-dialog-info-inbound", what: "a call is taken, told by the telephone system", told: Dialogs, calls: &[call(1003, 3508, Exact)] },
    Row { fixture: "pulse-16.1-baresip-hold-mute", what: "hold, mute, hold by the far end, the phone is killed", told: Phone("baresip"), calls: &[call(1000, 6632, Good)] },
    Row { fixture: "pipewire-0.3.65-baresip-hold-mute", what: "the same under PipeWire, whose phone opens twice", told: Phone("baresip"), calls: &[call(1014, 5944, Good)] },
    Row { fixture: "pulse-16.1-linphone-pause", what: "Linphone closes its microphone on hold", told: Phone("linphone-daemon"), calls: &[call(1009, 2879, Good)] },
    Row { fixture: "linphone-daemon-5.1.65-pause", what: "the same call with hooks: hold is a call", told: Hook("linphone-daemon"), calls: &[call(1000, 7550, Exact)] },
    Row { fixture: "pulse-16.1-chromium-getusermedia", what: "a page listens for four seconds, browsers are off", told: NoPhone, calls: &[] },
    Row { fixture: "pulse-16.1-chromium-getusermedia", what: "the same, browsers are on", told: Browser { kept_open: false }, calls: &[call(996, 5021, Good)] },
    Row { fixture: "pulse-16.1-chromium-getusermedia", what: "the same with the track disabled and never closed: asked about once, then switched off", told: Browser { kept_open: true }, calls: &[call(996, 5_400_996, Stuck)] },
    Row { fixture: "pulse-16.1-recorder", what: "a recorder that calls itself a softphone, then a page", told: NoPhone, calls: &[] },
    Row { fixture: "pulse-16.1-recorder", what: "the same, and another program is the phone", told: Phone("baresip"), calls: &[] },
    Row { fixture: "pulse-16.1-server-restart", what: "the sound server dies in mid-call and comes back", told: Phone("pacat"), calls: &[call(508, 7547, Good)] },
];

#[test]
fn every_recording_gives_exactly_its_calls() {
    for row in ROWS {
        let lived = replay::live(row.fixture, row.told);
        assert_eq!(lived.calls, row.calls, "{}: {}", row.fixture, row.what);
    }
}

#[test]
fn ticks_make_no_difference_to_any_recording() {
    for row in ROWS {
        let (ticked, not) = (
            replay::live(row.fixture, row.told),
            replay::live_unticked(row.fixture, row.told),
        );
        assert_eq!(ticked.calls, not.calls, "{}: {}", row.fixture, row.what);
    }
}

#[test]
fn a_browser_that_keeps_its_line_open_is_asked_about_once_and_then_switched_off() {
    let kept_open = Browser { kept_open: true };
    let lived = replay::live("pulse-16.1-chromium-getusermedia", kept_open);
    assert_eq!(
        lived.asked_ms,
        [996 + 45 * 60_000],
        "once, 45 minutes after its opening"
    );
    assert_eq!(lived.notes, [NoteKind::Stuck, NoteKind::Untrusted]);
    assert_eq!(
        (lived.counted, lived.load_ms),
        (0, 0),
        "what was no call counts for nothing"
    );
}

#[test]
fn every_recording_is_in_the_table() {
    let folder = format!("{}/tests/fixtures", env!("CARGO_MANIFEST_DIR"));
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let Some(stem) = name.strip_suffix(".jsonl") else {
            continue;
        };
        assert!(ROWS.iter().any(|row| row.fixture == stem), "{name} is in no row");
    }
}

#[test]
fn the_table_in_the_docs_says_what_these_rows_say() {
    table::check(ROWS);
}
