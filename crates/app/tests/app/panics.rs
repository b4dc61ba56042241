//! A panic costs the job it happened in; twice within a minute ends the program, which says so.

use crate::support::{TestApp, TestWorld, joined};
use protocol::problem::ErrorCode;
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};
use tokio::time::timeout;

/// A task that is to end the program does so within this time, or never.
const ENDS: Duration = Duration::from_secs(10);
const MINUTE_MS: u64 = 60_000;

async fn app_on_a_call() -> TestApp {
    let app = TestApp::new().await;
    app.call_of(120_000).await;
    app.pass(10_000).await;
    app.done("hard", json!({})).await;
    app.done("call_start", json!({ "id": "b" })).await;
    app.pass(30_000).await;
    app
}

async fn goes_on(app: &TestApp) {
    let none = timeout(Duration::from_millis(50), app.app.failed()).await;
    assert!(none.is_err(), "one panic ends nothing");
    app.done("call_end", json!({ "id": "b" })).await;
    app.pass(5_000).await;
    let status = app.status().await;
    assert_eq!(status["today"]["calls"], json!(2));
    assert_eq!(status["consecutive_call_s"], json!(150));
}

#[tokio::test]
async fn a_command_that_panics_is_refused_and_the_next_one_runs() {
    let app = app_on_a_call().await;
    app.world.panics_next("command");
    assert_eq!(app.refused("path_show", Value::Null).await, ErrorCode::Internal);
    app.done("path_show", Value::Null).await;
    goes_on(&app).await;
}

#[tokio::test]
async fn a_job_of_the_store_that_panics_is_refused_and_the_next_one_runs() {
    let app = app_on_a_call().await;
    app.world.panics_next("store");
    assert_eq!(app.refused("path_show", Value::Null).await, ErrorCode::Internal);
    app.done("path_show", Value::Null).await;
    goes_on(&app).await;
}

#[tokio::test]
async fn the_tracker_is_back_with_the_same_numbers_and_only_the_asker_is_refused() {
    let app = app_on_a_call().await;
    let before = app.status().await;
    app.world.panics_next("tracker");
    assert_eq!(
        app.refused("call_switch", json!({ "on": true })).await,
        ErrorCode::Internal
    );
    assert_eq!(app.status().await, before);
    goes_on(&app).await;
    let checks = app.done("doctor", Value::Null).await;
    for check in checks.as_array().unwrap() {
        assert_eq!(check["ok"], json!(true), "{check}");
    }
}

#[tokio::test]
async fn the_announcer_the_tray_and_the_journal_begin_again() {
    for task in ["announcer", "tray", "journal"] {
        let app = app_on_a_call().await;
        app.world.panics_next(task);
        // A call that ends is a gap, a picture and an entry.
        goes_on(&app).await;
        if task != "journal" {
            assert!(app.world.has_panicked(task), "{task}");
        }
        let app = app.restarted().await;
        assert_eq!(app.status().await["today"]["calls"], json!(2), "{task}");
    }
}

#[tokio::test]
async fn a_task_that_panics_twice_within_a_minute_ends_the_program() {
    for task in ["tracker", "announcer", "tray"] {
        let app = TestApp::new().await;
        for _ in 0..2 {
            app.world.panics_next(task);
            app.world.panics_next("command");
            let _ = app.call("call_start", json!({})).await;
            let _ = app.call("call_start", json!({})).await;
            let _ = app.call("call_end", json!({})).await;
            tokio::task::yield_now().await;
        }
        assert_eq!(timeout(ENDS, app.app.failed()).await, Ok(task));
    }
}

#[tokio::test]
async fn panics_that_are_over_a_minute_apart_end_nothing() {
    let app = TestApp::new().await;
    for _ in 0..3 {
        app.world.panics_next("tracker");
        app.refused("call_switch", json!({ "on": true })).await;
        app.pass(MINUTE_MS + 1).await;
    }
    assert!(
        timeout(Duration::from_millis(50), app.app.failed())
            .await
            .is_err()
    );
}

#[tokio::test]
async fn sync_that_panics_is_started_again() {
    let (home, database) = joined().await;
    drop(database);
    let world: Arc<TestWorld> = Arc::default();
    world.panics_next("sync");
    let app = TestApp::open(home, world.clone()).await.unwrap();
    let restarted = async {
        while !world.has_panicked("sync") || app.status().await["sync"]["state"] != json!("offline") {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(ENDS, restarted).await.unwrap();
    assert!(
        timeout(Duration::from_millis(50), app.app.failed())
            .await
            .is_err()
    );
}
