//! A browser whose line stays open between calls: asked about in a gap, answered once, remembered.

use crate::support::TestApp;
use app::{World, desktop::Effect};
use domain::calls::event::{LegId, MicClass, SourceEvent, SourceId, Stamped, Tier};
use protocol::problem::ErrorCode;
use serde_json::{Value, json};

/// 45 and 90 minutes in short.
const POLICY: &str = "browser_ask = \"4s\"\nuntrusted = \"8s\"\n";

async fn mic(app: &TestApp, event: SourceEvent) {
    let source = SourceId("mic:pulse".into());
    let at = app.world.now();
    app.app.heard(Stamped { source, at, event }).await;
    app.settle().await;
}

async fn opens_its_line(app: &TestApp) {
    let covers = vec![];
    mic(
        app,
        SourceEvent::Up {
            tier: Tier::BrowserMicrophone,
            covers,
        },
    )
    .await;
    let open = vec![];
    mic(app, SourceEvent::MicSnapshot { open }).await;
    let (stream, name, class) = (LegId(1), "chromium".to_owned(), MicClass::Browser);
    mic(
        app,
        SourceEvent::Mic {
            stream,
            app: name,
            class,
            open: true,
        },
    )
    .await;
}

async fn questions(app: &TestApp) -> Value {
    app.done("today_show", Value::Null).await["line_questions"].clone()
}

fn notes(effects: &[Effect]) -> usize {
    effects
        .iter()
        .filter(|effect| matches!(effect, Effect::ShowNote { .. }))
        .count()
}

#[tokio::test]
async fn it_is_asked_about_in_the_window_at_once_and_by_a_note_in_the_next_gap() {
    let mut app = TestApp::with_policy(POLICY).await;
    app.done("settings_set", json!({ "browsers": true })).await;
    opens_its_line(&app).await;
    app.pass(4_000).await;
    assert_eq!(app.status().await["call"]["active"], json!(true));
    assert_eq!(questions(&app).await, json!(["chromium"]));
    assert_eq!(notes(&app.effects().await), 0, "it may be a call");
    app.pass(4_100).await;
    assert_eq!(app.status().await["call"]["active"], json!(false));
    assert_eq!(notes(&app.effects().await), 1);
}

#[tokio::test]
async fn an_answer_ends_the_question_and_holds_after_three_days() {
    let app = TestApp::with_policy(POLICY).await;
    app.done("settings_set", json!({ "browsers": true })).await;
    opens_its_line(&app).await;
    app.pass(5_000).await;
    app.done("phone_line_set", json!({ "name": "chromium", "kept_open": true }))
        .await;
    assert_eq!(questions(&app).await, json!([]));
    assert_eq!(app.status().await["call"]["active"], json!(false));
    let mut app = app.restarted_after(3 * 24 * 3_600_000).await;
    opens_its_line(&app).await;
    app.pass(5_000).await;
    assert_eq!(app.status().await["call"]["active"], json!(false));
    let phones = app.done("phone_list", Value::Null).await;
    assert_eq!(phones[0]["line_kept"], json!(true));
    app.done(
        "phone_line_set",
        json!({ "name": "chromium", "kept_open": false }),
    )
    .await;
    app.pass(1_000).await;
    assert_eq!(app.status().await["call"]["active"], json!(true), "taken back");
    assert_eq!(notes(&app.effects().await), 0);
}

#[tokio::test]
async fn browsers_still_count_after_a_long_time_away() {
    let app = TestApp::with_policy(POLICY).await;
    app.done("settings_set", json!({ "browsers": true })).await;
    let app = app.restarted_after(3 * 24 * 3_600_000).await;
    opens_its_line(&app).await;
    app.pass(1_000).await;
    assert_eq!(app.status().await["call"]["active"], json!(true));
}

#[tokio::test]
async fn nothing_is_said_of_a_line_that_no_browser_has() {
    let app = TestApp::new().await;
    assert!(matches!(
        app.refused("phone_line_set", json!({ "name": "pacat", "kept_open": true }))
            .await,
        ErrorCode::PhoneUnknown { .. }
    ));
}
