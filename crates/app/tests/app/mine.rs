//! What is the agent's: taken along as a page and files, and erased.

use crate::support::{TestApp, bytes_in, joined};
use app::desktop::Effect;
use protocol::problem::{ErrorCode, FolderFault};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::Arc};

fn names(folder: &std::path::Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    entries.map(name).collect()
}

#[tokio::test]
async fn an_export_can_be_read_without_anything_else_and_what_was_written_stays_text() {
    let app = TestApp::new().await;
    app.call_of(3_000_000).await;
    let goal = json!({ "text": "Read <b>two</b> guides & a half", "by": "2026-11-30" });
    app.done("goal_add", goal).await;
    let dir = app.home.path().join("mine");
    app.done("export", json!({ "dir": dir })).await;
    let page = std::fs::read_to_string(dir.join("index.html")).unwrap();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"), "{page}");
    for there in [
        "2026-11-17</td><td>50\u{a0}min</td>",
        "Read &lt;b&gt;two&lt;/b&gt; guides &amp; a half",
        "by 2026-11-30",
        "No kudos yet.",
        "@media (prefers-color-scheme: dark)",
        "@media print",
    ] {
        assert!(page.contains(there), "{there}: {page}");
    }
    // Self-contained: nothing that runs, nothing from elsewhere.
    for never in ["<script", "http", "src=", "@import", "url("] {
        assert!(!page.contains(never), "{never}: {page}");
    }
    assert!(names(&dir).iter().all(|name| !name.ends_with(".part")));
}

#[tokio::test]
async fn the_page_speaks_the_agents_language() {
    let app = TestApp::new().await;
    app.done("settings_set", json!({ "language": "pl" })).await;
    let dir = app.home.path().join("moje");
    app.done("export", json!({ "dir": dir })).await;
    let page = std::fs::read_to_string(dir.join("index.html")).unwrap();
    assert!(
        page.contains("<html lang=\"pl\">") && page.contains("Twoje cele"),
        "{page}"
    );
}

#[tokio::test]
async fn a_profile_without_a_centre_is_erased_too_and_with_it_what_was_set_by_hand() {
    let app = TestApp::with_policy("mark = \"30m\"").await;
    app.call_of(1_200_000).await;
    app.done(
        "goal_add",
        json!({ "text": "Sit in on two calls", "by": "2026-11-30" }),
    )
    .await;
    app.done("settings_set", json!({ "theme": "dark" })).await;
    let would = app.done("erase_show", Value::Null).await;
    assert_eq!(
        (&would["unsent"], would["stays"].as_array().unwrap().len()),
        (&json!(0), 1)
    );
    assert_eq!(
        app.refused("erase", json!({ "sure": false })).await,
        ErrorCode::NotAllowed
    );
    assert_eq!(
        app.done("goal_list", Value::Null).await.as_array().unwrap().len(),
        1
    );
    app.done("erase", json!({ "sure": true })).await;
    assert_eq!(app.status().await["today"]["calls"], json!(0));
    assert_eq!(app.done("goal_list", Value::Null).await, json!([]));
    let settings = app.done("settings_show", Value::Null).await;
    assert_eq!(
        (&settings["theme"], &settings["policy"]),
        (&json!("system"), &json!([]))
    );
    let app = app.restarted().await;
    assert_eq!(
        app.status().await["today"]["calls"],
        json!(0),
        "after a restart too"
    );
    let folder = app.home.path().to_owned();
    assert!(!names(&folder).contains("policy.toml"));
    app.app.close().await;
    let left = bytes_in(&folder);
    let there = |word: &str| left.windows(word.len()).any(|bytes| bytes == word.as_bytes());
    assert!(!there("Sit in on two calls") && !there("call_connected"));
}

#[tokio::test]
async fn erasing_at_a_centre_names_it_and_does_not_lose_what_waits_without_a_word() {
    let (home, database) = joined().await;
    let person = "INSERT INTO person (id, name, post, active) VALUES (?1, 'Piotr Kowalski', 'agent', 1)";
    let piotr = "00000000-0000-7000-8000-000000000002";
    database.execute(person, [piotr]).unwrap();
    drop(database);
    let app = TestApp::open(home, Arc::default()).await.unwrap();
    app.done(
        "kudos_give",
        json!({ "to": piotr, "text": "Thank you for the rota." }),
    )
    .await;
    let would = app.done("erase_show", Value::Null).await;
    assert_eq!(would["unsent"], json!(1));
    assert!(would["stays"][0].as_str().unwrap().contains("Harbour"), "{would}");
    let refused = app.refused("erase", json!({ "sure": true })).await;
    assert_eq!(refused, ErrorCode::UnsentLeft { count: 1 });
    app.done("erase", json!({ "sure": true, "discard_unsent": true }))
        .await;
    assert_eq!(
        app.done("settings_show", Value::Null).await["centre"],
        Value::Null
    );
}

#[tokio::test]
async fn only_a_folder_is_opened() {
    let mut app = TestApp::new().await;
    let home = app.home.path().to_owned();
    app.done("folder_show", json!({})).await;
    assert!(
        app.effects()
            .await
            .contains(&Effect::OpenFolder { dir: home.clone() })
    );
    let relative = ErrorCode::FolderBad {
        fault: FolderFault::Relative,
    };
    for dir in [home.join("policy.toml"), home.join("none"), "relative".into()] {
        assert_eq!(
            app.refused("folder_show", json!({ "dir": dir })).await,
            relative,
            "{dir:?}"
        );
    }
    assert!(app.effects().await.is_empty());
}
