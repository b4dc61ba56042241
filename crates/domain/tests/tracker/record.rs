//! The record's text: what was written once must read for ever.

use domain::{
    calls::event::{Certainty, DownReason, LegId, MicClass, SourceEvent, SourceId, Tier},
    rest::reset::ResetKind,
    shift::Planned,
    time::Mono,
    tracker::{AgentAct, Answer, Input, Outside},
};

fn source(event: SourceEvent) -> Input {
    Input::Source {
        source: SourceId("s".to_owned()),
        event,
    }
}

/// Never edit a line in these tables: add one.
fn keep_their_text(vectors: impl IntoIterator<Item = (Input, &'static str)>) {
    for (input, text) in vectors {
        assert_eq!(serde_json::to_string(&input).unwrap(), text);
        assert_eq!(serde_json::from_str::<Input>(text).unwrap(), input);
    }
}

#[test]
fn what_sources_say_keeps_its_text() {
    let leg = LegId(7);
    keep_their_text([
        (
            source(SourceEvent::Up {
                tier: Tier::Signalling,
                covers: vec!["phone".to_owned()],
            }),
            r#"{"source":{"source":"s","event":{"kind":"up","tier":"signalling","covers":["phone"]}}}"#,
        ),
        (
            source(SourceEvent::Down {
                reason: DownReason::Lost,
            }),
            r#"{"source":{"source":"s","event":{"kind":"down","reason":"lost"}}}"#,
        ),
        (
            source(SourceEvent::CallConnected {
                leg,
                lease_ms: Some(5),
            }),
            r#"{"source":{"source":"s","event":{"kind":"call_connected","leg":7,"lease_ms":5}}}"#,
        ),
        (
            source(SourceEvent::CallHeld { leg, on: true }),
            r#"{"source":{"source":"s","event":{"kind":"call_held","leg":7,"on":true}}}"#,
        ),
        (
            source(SourceEvent::ended(leg)),
            r#"{"source":{"source":"s","event":{"kind":"call_ended","leg":7}}}"#,
        ),
        (
            source(SourceEvent::CallEnded {
                leg,
                certainty: Certainty::Estimated,
            }),
            r#"{"source":{"source":"s","event":{"kind":"call_ended","leg":7,"certainty":"estimated"}}}"#,
        ),
        (
            source(SourceEvent::MicSnapshot {
                open: vec![(leg, "a".to_owned(), MicClass::Phone)],
            }),
            r#"{"source":{"source":"s","event":{"kind":"mic_snapshot","open":[[7,"a","phone"]]}}}"#,
        ),
        (
            source(SourceEvent::Manual { on: None }),
            r#"{"source":{"source":"s","event":{"kind":"manual","on":null}}}"#,
        ),
    ]);
}

#[test]
fn what_the_desktop_and_the_agent_say_keeps_its_text() {
    let from = super::day::wall("2026-11-23T08:00:00Z");
    keep_their_text([
        (
            Input::Outside(Outside::AppStarted {
                boot_id: "b".to_owned(),
            }),
            r#"{"outside":{"kind":"app_started","boot_id":"b"}}"#,
        ),
        (
            Input::Outside(Outside::Resume { slept_ms: None }),
            r#"{"outside":{"kind":"resume","slept_ms":null}}"#,
        ),
        (
            Input::Outside(Outside::Idle { since: Some(Mono(3)) }),
            r#"{"outside":{"kind":"idle","since":3}}"#,
        ),
        (
            Input::Outside(Outside::Locked { on: true }),
            r#"{"outside":{"kind":"locked","on":true}}"#,
        ),
        (
            Input::Agent(AgentAct::NudgeAnswered {
                answer: Answer::AfterNextCall,
            }),
            r#"{"agent":{"kind":"nudge_answered","answer":"after_next_call"}}"#,
        ),
        (
            Input::Agent(AgentAct::NudgeAnswered {
                answer: Answer::Later { seconds: 600 },
            }),
            r#"{"agent":{"kind":"nudge_answered","answer":{"later":{"seconds":600}}}}"#,
        ),
        (
            Input::Agent(AgentAct::ResetStart {
                seconds: 60,
                reset: ResetKind::LookAway,
            }),
            r#"{"agent":{"kind":"reset_start","seconds":60,"reset":"look_away"}}"#,
        ),
        (
            Input::Shift(vec![Planned { from, to: from }]),
            r#"{"shift":[{"from":"2026-11-23T08:00:00Z","to":"2026-11-23T08:00:00Z"}]}"#,
        ),
    ]);
}

/// What an earlier version wrote under other names.
#[test]
fn the_names_of_before_are_read_as_what_they_are_now() {
    let leg = LegId(7);
    let (lease_ms, on) = (None, false);
    for (text, event) in [
        (
            r#"{"kind":"leg_up","leg":7,"lease_ms":null}"#,
            SourceEvent::CallConnected { leg, lease_ms },
        ),
        (
            r#"{"kind":"leg_hold","leg":7,"on":false}"#,
            SourceEvent::CallHeld { leg, on },
        ),
        (r#"{"kind":"leg_down","leg":7}"#, SourceEvent::ended(leg)),
    ] {
        assert_eq!(serde_json::from_str::<SourceEvent>(text).unwrap(), event);
    }
}
