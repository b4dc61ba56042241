//! A disk that hangs or refuses: calls, the tray and the status go on, and nothing that was said meanwhile is lost.

use crate::support::TestApp;
use app::{World, desktop::Effect};
use domain::calls::event::{LegId, SourceEvent, SourceId, Stamped, Tier};
use serde_json::{Value, json};
use std::{sync::atomic::Ordering, time::Duration};
use tokio::time::timeout;

const SECONDS: &str = "mark = \"5s\"\nsettle = \"2s\"\n";
/// What must not wait for a disk is done within this time, or never: the disk is let go of after it.
const AT_ONCE: Duration = Duration::from_secs(5);

/// Hangs the store's thread in a read, as a slow disk would.
async fn hang(app: &TestApp) -> tokio::task::JoinHandle<()> {
    app.settle().await;
    app.world.hold_store(true);
    let reader = app.app.clone();
    let reading = tokio::spawn(async move {
        // Answered once the disk is back.
        reader
            .call(protocol::local::Caller::Window, "path_show", Value::Null)
            .await
            .unwrap();
    });
    tokio::task::yield_now().await;
    reading
}

async fn heard(app: &TestApp, event: SourceEvent) {
    let (source, at) = (SourceId("baresip:1".into()), app.world.now());
    timeout(AT_ONCE, app.app.heard(Stamped { source, at, event }))
        .await
        .unwrap();
}

async fn next_effect(app: &mut TestApp, wanted: impl Fn(&Effect) -> bool) -> Effect {
    let wait = async {
        loop {
            let effect = app.effects.recv().await.unwrap();
            if wanted(&effect) {
                return effect;
            }
        }
    };
    timeout(AT_ONCE, wait).await.unwrap()
}

#[tokio::test]
async fn a_ringing_call_withdraws_the_offer_while_the_disk_hangs() {
    let mut app = TestApp::with_policy(SECONDS).await;
    app.call_of(7_000).await;
    app.pass(2_100).await;
    next_effect(&mut app, |effect| matches!(effect, Effect::ShowNudge { .. })).await;
    let reading = hang(&app).await;
    let covers = vec![];
    let tier = Tier::Signalling;
    heard(&app, SourceEvent::Up { tier, covers }).await;
    heard(&app, SourceEvent::Ringing { leg: LegId(1) }).await;
    next_effect(&mut app, |effect| matches!(effect, Effect::WithdrawNudge)).await;
    assert!(!reading.is_finished(), "the disk still hangs");
    app.world.hold_store(false);
    reading.await.unwrap();
}

#[tokio::test]
async fn status_today_and_the_tray_answer_and_a_call_starts_while_the_disk_hangs() {
    let mut app = TestApp::new().await;
    let reading = hang(&app).await;
    let call = |name: &'static str, args: Value| {
        let app = app.app.clone();
        async move {
            let answer = app.call(protocol::local::Caller::Cli, name, args);
            timeout(AT_ONCE, answer).await.unwrap().unwrap()
        }
    };
    call("call_start", json!({ "id": "a" })).await;
    let status = call("status", Value::Null).await;
    assert_eq!(status["call"]["active"], json!(true));
    assert_eq!(
        call("today_show", Value::Null).await["call"]["active"],
        json!(true)
    );
    let drawn = next_effect(&mut app, |effect| match effect {
        Effect::Tray(view) => view.shape == app::desktop::TrayShape::OnCall,
        _ => false,
    });
    drawn.await;
    assert!(!reading.is_finished(), "the disk still hangs");
    app.world.hold_store(false);
    reading.await.unwrap();
}

#[tokio::test]
async fn a_hook_that_has_its_answer_can_ask_whether_its_call_was_kept() {
    let app = TestApp::new().await;
    app.settle().await;
    let disk = rusqlite::Connection::open(app.database()).unwrap();
    let refuse = "CREATE TRIGGER refuse BEFORE INSERT ON desk_record BEGIN SELECT raise(ABORT, 'full'); END";
    disk.execute_batch(refuse).unwrap();
    app.done("call_start", json!({ "id": "a" })).await;
    let status = app.status().await;
    assert_eq!(
        (&status["call"]["active"], &status["kept"]),
        (&json!(true), &json!(false))
    );
    disk.execute_batch("DROP TRIGGER refuse").unwrap();
    app.done("call_end", json!({ "id": "a" })).await;
    assert_eq!(app.status().await["kept"], json!(true));
}

#[tokio::test]
async fn five_thousand_events_in_one_burst_while_the_disk_hangs_are_all_counted_in_order() {
    let app = TestApp::new().await;
    let reading = hang(&app).await;
    let covers = vec![];
    let tier = Tier::Signalling;
    heard(&app, SourceEvent::Up { tier, covers }).await;
    for n in 0..2_500 {
        let leg = LegId(n);
        let lease_ms = None;
        heard(&app, SourceEvent::CallConnected { leg, lease_ms }).await;
        app.world.pass_unnoticed(3_000);
        heard(&app, SourceEvent::ended(leg)).await;
        app.world.pass_unnoticed(1_000);
    }
    app.app.settled().await;
    assert!(!reading.is_finished(), "the disk still hangs");
    assert_eq!(app.status().await["today"]["calls"], json!(2_500));
    app.world.hold_store(false);
    reading.await.unwrap();
    let before = app.status().await;
    let app = app.restarted().await;
    let after = app.status().await;
    assert_eq!(after["today"], before["today"], "the record tells the same");
    let today = app.done("today_show", Value::Null).await;
    let spans = today["lane"]["spans"].as_array().unwrap();
    let calls: Vec<_> = spans.iter().filter(|span| span["kind"] == "call").collect();
    assert_eq!(calls.len(), 2_500);
    for pair in calls.windows(2) {
        assert!(pair[0]["to"].as_str() < pair[1]["from"].as_str(), "{pair:?}");
    }
}

#[tokio::test]
async fn a_call_that_began_and_ended_while_the_disk_hung_has_its_real_length() {
    let app = TestApp::new().await;
    let reading = hang(&app).await;
    app.done("call_start", json!({ "id": "a" })).await;
    app.world.pass_unnoticed(3_000);
    app.done("call_end", json!({ "id": "a" })).await;
    app.world.pass_unnoticed(60_000);
    app.world.hold_store(false);
    reading.await.unwrap();
    let status = app.status().await;
    assert_eq!(
        (&status["consecutive_call_s"], &status["today"]["calls"]),
        (&json!(3), &json!(1))
    );
}

impl crate::support::TestWorld {
    /// Moves the clock while nobody looks.
    fn pass_unnoticed(&self, ms: u64) {
        self.elapsed_ms.fetch_add(ms, Ordering::SeqCst);
    }
}
