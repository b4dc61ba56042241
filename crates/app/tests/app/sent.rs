//! "What left this computer" from the outside: an agent alone, a centre that is away, an export, the next one's desk.

use crate::support::{NOON, TestApp, joined};
use protocol::problem::ErrorCode;
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};

/// What was told of all days: sort, times, bytes.
async fn told(app: &TestApp) -> Vec<(String, u64, u64)> {
    let view = app.done("sent_show", Value::Null).await;
    let days = view["days"].as_array().unwrap();
    let items = days.iter().flat_map(|day| day["items"].as_array().unwrap());
    let count = |value: &Value| value.as_u64().unwrap();
    items
        .map(|item| {
            let what = item["what"].as_str().unwrap().to_owned();
            (what, count(&item["times"]), count(&item["bytes"]))
        })
        .collect()
}

#[tokio::test]
async fn nothing_leaves_the_computer_of_whoever_is_alone() {
    let app = TestApp::new().await;
    app.call_of(1_200_000).await;
    app.done("reset_start", json!({ "seconds": 60 })).await;
    assert!(told(&app).await.is_empty());
}

#[tokio::test]
async fn a_code_that_reached_nobody_did_not_leave_and_is_told_as_an_attempt() {
    let app = TestApp::new().await;
    let args = json!({ "url": "http://127.0.0.1:9", "code": "ABCD" });
    assert_eq!(app.refused("join", args).await, ErrorCode::ServerUnreachable);
    let told = told(&app).await;
    assert_eq!(told, [("unreached".to_owned(), 1, 0)]);
}

/// Amara's profile; she gave a kudos today, and it is told that it left.
async fn amara() -> TestApp {
    let (home, database) = joined().await;
    database
        .execute(
            "INSERT INTO sent (on_day, host, what, is_sum, first_ms, last_ms, times, unanswered, bytes, open_ms, records)
             VALUES (?1, 'harbour.example', 'records', 0, 1, 1, 1, 0, 4603, 0, ?2)",
            [
                &NOON[..10],
                r#"[{"what":"kudos_given","readers":"one_person","times":1,"kept_h":null}]"#,
            ],
        )
        .unwrap();
    drop(database);
    TestApp::open(home, Arc::default()).await.unwrap()
}

#[tokio::test]
async fn it_is_part_of_the_export_and_ends_with_the_day_that_is_asked_for() {
    let app = amara().await;
    let folder = tempfile::tempdir().unwrap();
    app.done("export", json!({ "dir": folder.path() })).await;
    let exported: Value =
        serde_json::from_slice(&std::fs::read(folder.path().join("sent.json")).unwrap()).unwrap();
    let items = exported["days"][0]["items"].as_array().unwrap();
    let kudos = items.iter().find(|item| item["what"] == "records").unwrap();
    assert_eq!(kudos["records"][0]["what"], "kudos_given");
    let later = app.done("sent_show", json!({ "since": "2199-01-01" })).await;
    assert_eq!(later["days"], json!([]));
}

#[tokio::test]
async fn the_next_one_at_this_desk_reads_nothing_of_it() {
    let app = amara().await;
    assert!(told(&app).await.contains(&("records".to_owned(), 1, 4603)));
    app.done("leave", json!({ "discard_unsent": true })).await;
    let words = |told: Vec<(String, u64, u64)>| told.into_iter().map(|(what, _, _)| what).collect::<Vec<_>>();
    // Her server is told that she left; nobody is there.
    let attempt = async {
        while words(told(&app).await) != ["unreached"] {
            tokio::task::yield_now().await;
        }
    };
    let heard = tokio::time::timeout(Duration::from_secs(30), attempt).await;
    assert!(heard.is_ok(), "{:?}", told(&app).await);
    let app = app.restarted().await;
    assert!(!words(told(&app).await).contains(&"records".to_owned()));
}
