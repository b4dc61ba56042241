//! Added call sources: what they need to prove themselves, where that lies, and what is said of their trouble.

use crate::support::TestApp;
use app::{desktop::Effect, secret};
use domain::{
    calls::event::{SourceEvent, SourceId, Stamped, Tier, Trouble},
    time::{Mono, Now},
    tracker::Outside,
};
use protocol::problem::ErrorCode;
use serde_json::{Value, json};
use std::fs;

const DIALOG: &str = "sip:1001@pbx.example.org;transport=tcp";

async fn source(app: &TestApp, id: &str) -> Value {
    let all = app.done("source_list", Value::Null).await;
    let found = all.as_array().unwrap().iter().find(|source| source["id"] == id);
    found.cloned().unwrap_or_default()
}

#[tokio::test]
async fn a_door_gets_a_token_once_that_no_view_shows() {
    let app = TestApp::new().await;
    let added = app.done("source_add", json!({ "kind": "loopback-http" })).await;
    assert_eq!(added["address"], "127.0.0.1:4747");
    let file = added["token_file"].as_str().unwrap();
    let token = fs::read_to_string(file).unwrap();
    assert_eq!(token.trim().len(), 48);
    fs::write(file, "known to scripts\n").unwrap();
    let again = app
        .done(
            "source_add",
            json!({ "kind": "loopback-http", "address": "127.0.0.1:4747" }),
        )
        .await;
    assert_eq!(
        (again["id"].as_str(), fs::read_to_string(file).unwrap().as_str()),
        (Some("loopback-http:1"), "known to scripts\n")
    );
    let settings = app.done("settings_show", Value::Null).await.to_string();
    assert!(!settings.contains("known to scripts"), "{settings}");
    app.done("source_remove", json!({ "id": "loopback-http:1" }))
        .await;
    assert!(fs::metadata(file).is_err(), "the token goes with its door");
}

#[tokio::test]
async fn a_door_is_on_this_computer_or_nowhere() {
    let app = TestApp::new().await;
    for address in [
        "0.0.0.0:4747",
        "192.168.1.7:4747",
        "[::]:4747",
        "127.0.0.1:0",
        "127.0.0.1",
        "4747",
    ] {
        let refused = app
            .refused(
                "source_add",
                json!({ "kind": "loopback-http", "address": address }),
            )
            .await;
        let kind = "loopback-http".to_owned();
        assert_eq!(refused, ErrorCode::SourceAddressBad { kind }, "{address}");
    }
    app.done(
        "source_add",
        json!({ "kind": "loopback-http", "address": "[::1]:4747" }),
    )
    .await;
}

#[tokio::test]
async fn a_password_is_kept_in_its_file_and_nowhere_else() {
    let app = TestApp::new().await;
    let args = json!({ "kind": "dialog", "address": DIALOG, "user": "ann", "password": "open sesame" });
    let added = app.done("source_add", args).await;
    assert_eq!(added["id"], "dialog:1");
    let kept = secret::read(app.home.path(), "dialog:1").unwrap();
    assert_eq!(
        (kept.word.as_str(), kept.user.as_deref()),
        ("open sesame", Some("ann"))
    );
    for view in ["settings_show", "source_list", "status", "doctor"] {
        let shown = app.done(view, Value::Null).await.to_string();
        assert!(!shown.contains("sesame"), "{shown}");
    }
    app.done(
        "source_add",
        json!({ "kind": "dialog", "address": DIALOG, "password": "new" }),
    )
    .await;
    assert_eq!(secret::read(app.home.path(), "dialog:1").unwrap().word, "new");
    let app = app.restarted().await;
    let database = fs::read(app.home.path().join("breakwater.db")).unwrap();
    assert!(!database.windows(6).any(|bytes| bytes == b"sesame"));
    app.done("source_remove", json!({ "id": "dialog:1" })).await;
    assert!(secret::read(app.home.path(), "dialog:1").is_none());
}

#[tokio::test]
async fn a_password_of_two_lines_or_too_many_bytes_is_refused() {
    let app = TestApp::new().await;
    let add = |password: String| json!({ "kind": "dialog", "address": DIALOG, "password": password });
    assert_eq!(
        app.refused("source_add", add("a\nb".into())).await,
        ErrorCode::NoteHasControl
    );
    assert_eq!(
        app.refused("source_add", add("x".repeat(257))).await,
        ErrorCode::TooLarge { max_bytes: 256 }
    );
    for length in [255, 256] {
        app.done("source_add", add("x".repeat(length))).await;
    }
}

#[tokio::test]
async fn a_trouble_is_shown_until_the_source_is_heard() {
    let app = TestApp::new().await;
    app.done("source_add", json!({ "kind": "dialog", "address": DIALOG }))
        .await;
    let id = SourceId("dialog:1".into());
    app.app.troubled(id.clone(), Trouble::Refused);
    assert_eq!(source(&app, "dialog:1").await["trouble"], "refused");
    let at = Now {
        mono: Mono(1_000_000),
        ..app::World::now(&*app.world)
    };
    let event = SourceEvent::Up {
        tier: Tier::Signalling,
        covers: vec![],
    };
    let source_is_up = Stamped {
        source: id,
        at,
        event,
    };
    app.app.heard(source_is_up).await;
    let now = source(&app, "dialog:1").await;
    assert_eq!((&now["up"], &now["trouble"]), (&json!(true), &Value::Null));
}

#[tokio::test]
async fn every_sleep_makes_the_sources_look_for_their_phones_again() {
    let mut app = TestApp::new().await;
    let listens = |app: &mut TestApp| {
        std::iter::from_fn(|| app.effects.try_recv().ok())
            .filter(|effect| matches!(effect, Effect::Listen(_)))
            .count()
    };
    app.settle().await;
    listens(&mut app);
    app.app
        .signal(app::World::now(&*app.world), Outside::Resume { slept_ms: None })
        .await;
    app.settle().await;
    assert_eq!(listens(&mut app), 1, "announced");
    app.sleep_unannounced(3_600_000);
    app.pass(1).await;
    assert_eq!(listens(&mut app), 1, "unannounced");
    app.pass(1).await;
    assert_eq!(listens(&mut app), 0, "no sleep");
}
