//! The short questions of a month: asked once in a gap, answered once, skipped for ever by whoever wants none.

use crate::{
    support::TestApp,
    voice::{amara, database, notes},
};
use chrono::{DateTime, Utc};
use protocol::problem::{ErrorCode, PulseFault};
use rusqlite::params;
use serde_json::{Value, json};

const HOUR_MS: u64 = 60 * 60 * 1000;
const ROUND: &str = "00000000-0000-7000-8000-000000000080";

/// A round that is open until the end of November.
fn pulse_opens(app: &TestApp) {
    let questions = json!([{ "key": "challenge" }, { "key": "own-1", "text": "Is it quiet enough?" }]);
    let until: DateTime<Utc> = "2026-12-01T00:00:00Z".parse().unwrap();
    let sql = "INSERT INTO pulse (id, month, questions, answer_until_ms, closes_ms, state)
               VALUES (?1, '2026-11-01', ?2, ?3, ?3, 'open')";
    let until_ms = until.timestamp_millis();
    database(app)
        .execute(sql, params![ROUND, questions.to_string(), until_ms])
        .unwrap();
}

#[tokio::test]
async fn the_pulse_is_asked_once_in_a_gap_and_answered_once() {
    let mut app = amara().await;
    assert_eq!(app.done("pulse_show", Value::Null).await, Value::Null);
    let answers = json!({ "answers": [4, 0] });
    let refused = |fault| ErrorCode::PulseRefused { fault };
    assert_eq!(
        app.refused("pulse_answer", answers.clone()).await,
        refused(PulseFault::None)
    );
    pulse_opens(&app);
    app.call_of(60_000).await;
    app.pass(5_000).await;
    assert_eq!(notes(&mut app).await.len(), 1);
    app.call_of(60_000).await;
    app.pass(5_000).await;
    assert!(notes(&mut app).await.is_empty());
    let shown = app.done("pulse_show", Value::Null).await;
    assert_eq!(
        (&shown["state"], &shown["wanted"]),
        (&json!("open"), &json!(true))
    );
    assert_eq!(shown["questions"][1]["text"], "Is it quiet enough?");
    for bad in [json!([4]), json!([4, 6]), json!([0, 0]), json!([1, 2, 3])] {
        let refusal = app.refused("pulse_answer", json!({ "answers": bad })).await;
        assert_eq!(refusal, refused(PulseFault::Answers), "{bad}");
    }
    assert_eq!(
        app.done("pulse_answer", answers.clone()).await["state"],
        "answered"
    );
    assert_eq!(
        app.refused("pulse_answer", answers).await,
        refused(PulseFault::Answered)
    );
    // What is answered may still be here in the morning, and is lost with the profile.
    let lost = app.refused("leave", json!({})).await;
    assert_eq!(lost, ErrorCode::UnsentLeft { count: 1 });
}

#[tokio::test]
async fn whoever_skips_the_pulse_is_not_asked_and_may_answer_all_the_same_until_it_is_over() {
    let mut app = amara().await;
    pulse_opens(&app);
    let skipped = app.done("pulse_skip", json!({ "forever": true })).await;
    assert_eq!(
        (&skipped["state"], &skipped["wanted"]),
        (&json!("skipped"), &json!(false))
    );
    app.call_of(60_000).await;
    app.pass(12 * 24 * HOUR_MS).await;
    app.call_of(60_000).await;
    app.pass(5_000).await;
    assert!(notes(&mut app).await.is_empty(), "not in the last days either");
    let wanted = app.done("pulse_wanted_set", json!({ "wanted": true })).await;
    assert_eq!(
        (&wanted["state"], &wanted["wanted"]),
        (&json!("skipped"), &json!(true))
    );
    let answers = json!({ "answers": [1, 5] });
    assert_eq!(
        app.done("pulse_answer", answers.clone()).await["state"],
        "answered"
    );
    app.pass(3 * 24 * HOUR_MS).await;
    assert_eq!(
        app.refused("pulse_answer", answers).await,
        ErrorCode::PulseRefused {
            fault: PulseFault::Over
        }
    );
}
