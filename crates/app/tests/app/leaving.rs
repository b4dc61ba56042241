//! Leaving a centre on a computer that the next person will use.

use crate::support::{ME, TestApp, bytes_in, joined};
use app::{World, desktop::Effect};
use domain::calls::event::{SourceEvent, SourceId, Stamped, Tier};
use protocol::problem::ErrorCode;
use serde_json::{Value, json};
use std::sync::Arc;

const PIOTR: &str = "00000000-0000-7000-8000-000000000002";

/// Amara's profile after a while: calls, a hard mark, a kudos, a goal, a source with a password, an export.
async fn amara() -> TestApp {
    let (home, database) = joined().await;
    let put = |sql: &str, values: &[&str]| database.execute(sql, rusqlite::params_from_iter(values)).unwrap();
    put(
        "INSERT INTO person (id, name, post, active) VALUES (?1, 'Piotr Kowalski', 'agent', 1)",
        &[PIOTR],
    );
    put(
        "INSERT INTO kudos (id, origin, giver, receiver, note, given_ms, visibility)
         VALUES (?2, 'person', ?2, ?1, 'Private words for Amara', 1, 'me')",
        &[ME, PIOTR],
    );
    drop(database);
    let app = TestApp::open(home.clone(), Arc::default()).await.unwrap();
    app.call_of(1_200_000).await;
    app.done("hard", json!({})).await;
    app.done(
        "kudos_default_visibility_set",
        json!({ "visibility": "everyone" }),
    )
    .await;
    let dialog =
        json!({ "kind": "dialog", "address": "sip:amara@pbx.example", "password": "amaras-password" });
    app.done("source_add", dialog).await;
    std::fs::create_dir_all(home.path().join("records")).unwrap();
    std::fs::write(home.path().join("records/breaks.html"), "Amara's breaks").unwrap();
    std::fs::write(
        home.path().join("breakwater.db.unreadable-1"),
        "Amara's old database",
    )
    .unwrap();
    app
}

/// What must be nowhere in the profile's folder once she left.
const HERS: [&str; 8] = [
    "Amara",
    "amara@",
    "amaras-password",
    "Private words",
    "Piotr",
    "Harbour",
    "call_connected",
    "hard",
];

fn files_below(folder: &std::path::Path) -> Vec<u8> {
    let mut bytes = bytes_in(folder);
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        bytes.extend(entry.file_name().to_string_lossy().bytes());
        if entry.file_type().unwrap().is_dir() {
            bytes.extend(files_below(&entry.path()));
        }
    }
    bytes
}

#[tokio::test]
async fn after_leaving_no_byte_of_hers_is_in_the_folder_and_nothing_of_hers_is_shown() {
    let app = amara().await;
    let folder = app.home.path().to_owned();
    let held = files_below(&folder);
    for word in HERS {
        let there = held.windows(word.len()).any(|bytes| bytes == word.as_bytes());
        assert!(there, "the test looks for {word} where it never was");
    }
    app.done("leave", json!({})).await;
    let status = app.status().await;
    assert_eq!(
        (&status["today"]["calls"], &status["consecutive_call_s"]),
        (&json!(0), &json!(0))
    );
    assert_eq!(status["sync"]["state"], json!("alone"));
    assert_eq!(app.done("kudos_wall", Value::Null).await["items"], json!([]));
    let settings = app.done("settings_show", Value::Null).await;
    assert_eq!(settings["centre"], Value::Null);
    assert!(
        settings["sources"]
            .as_array()
            .unwrap()
            .iter()
            .all(|source| source["removable"] == json!(false))
    );
    let TestApp { app, home, .. } = app;
    app.close().await;
    let left = files_below(home.path());
    for word in HERS {
        let there = left.windows(word.len()).any(|bytes| bytes == word.as_bytes());
        assert!(!there, "{word} is still in the folder");
    }
}

#[tokio::test]
async fn notes_with_words_for_whoever_left_are_taken_off_the_screen_and_none_comes_after() {
    let mut app = amara().await;
    app.pass(5_000).await;
    let kudos =
        |effect: &Effect| matches!(effect, Effect::ShowKudos { text, .. } if text.contains("Private words"));
    assert!(app.effects().await.iter().any(kudos), "they were on the screen");
    app.done("leave", json!({})).await;
    app.pass(60_000).await;
    let effects = app.effects().await;
    let gone = effects
        .iter()
        .position(|effect| *effect == Effect::WithdrawNotes)
        .unwrap();
    let later = effects[gone..]
        .iter()
        .any(|effect| matches!(effect, Effect::ShowKudos { .. } | Effect::ShowNote { .. }));
    assert!(!later, "{effects:?}");
}

#[tokio::test]
async fn a_choice_of_the_one_before_does_not_act_for_the_next() {
    let app = amara().await;
    app.done("leave", json!({})).await;
    let wall = app.done("kudos_wall", Value::Null).await;
    assert_eq!(wall["default_visibility"], json!("me"));
    let app = app.restarted().await;
    let wall = app.done("kudos_wall", Value::Null).await;
    assert_eq!(wall["default_visibility"], json!("me"));
}

#[tokio::test]
async fn what_was_not_sent_is_not_lost_without_a_word() {
    let app = amara().await;
    let give = json!({ "to": PIOTR, "text": "Thank you for the rota." });
    app.done("kudos_give", give).await;
    assert_eq!(
        app.refused("leave", json!({})).await,
        ErrorCode::UnsentLeft { count: 1 }
    );
    assert_eq!(
        app.status().await["sync"]["waiting"],
        json!(1),
        "nothing happened"
    );
    app.done("leave", json!({ "discard_unsent": true })).await;
    assert_eq!(app.refused("leave", json!({})).await, ErrorCode::NotJoined);
}

#[tokio::test]
async fn whoever_comes_next_is_tracked_from_nothing_and_after_a_restart_too() {
    let app = amara().await;
    app.done("leave", json!({})).await;
    let (source, at) = (SourceId("mic:pulse".into()), app.world.now());
    let (tier, covers) = (Tier::Microphone, vec![]);
    let event = SourceEvent::Up { tier, covers };
    app.app.heard(Stamped { source, at, event }).await;
    app.call_of(60_000).await;
    assert_eq!(app.status().await["today"]["calls"], json!(1));
    let app = app.restarted().await;
    assert_eq!(app.status().await["today"]["calls"], json!(1));
    for check in app.done("doctor", Value::Null).await.as_array().unwrap() {
        assert_eq!(check["ok"], json!(true), "{check}");
    }
}
