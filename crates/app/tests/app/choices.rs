//! Settings, phones and sources through the command table, and profiles with faults.

use crate::support::{TestApp, TestWorld};
use app::{OpenError, desktop::Effect};
use protocol::problem::ErrorCode;
use serde_json::{Value, json};
use std::sync::Arc;

#[tokio::test]
async fn a_chosen_language_speaks_at_once_and_after_a_restart() {
    let app = TestApp::new().await;
    app.done("settings_set", json!({ "language": "de" })).await;
    let app = app.restarted().await;
    let settings = app.done("settings_show", Value::Null).await;
    assert_eq!(
        (&settings["language"], &settings["language_used"]),
        (&json!("de"), &json!("de"))
    );
    assert!(matches!(
        app.refused("settings_set", json!({ "language": "xx" })).await,
        ErrorCode::BadRequest { .. }
    ));
}

#[tokio::test]
async fn a_source_is_added_once_listed_and_removed() {
    let app = TestApp::new().await;
    let added = app
        .done(
            "source_add",
            json!({ "kind": "baresip", "address": "127.0.0.1:4444" }),
        )
        .await;
    assert_eq!(added["id"], json!("baresip:1"));
    let again = app
        .done(
            "source_add",
            json!({ "kind": "baresip", "address": "127.0.0.1:4444" }),
        )
        .await;
    assert_eq!(again["id"], added["id"]);
    app.done("source_remove", json!({ "id": "baresip:1" })).await;
    assert!(matches!(
        app.refused("source_remove", json!({ "id": "baresip:1" })).await,
        ErrorCode::SourceUnknown { .. }
    ));
    for kind in ["baresip", "dialog"] {
        assert_eq!(
            app.refused("source_add", json!({ "kind": kind, "address": "nowhere" }))
                .await,
            ErrorCode::SourceAddressBad { kind: kind.into() }
        );
    }
    let unknown = app
        .refused(
            "source_add",
            json!({ "kind": "telepathy", "address": "127.0.0.1:1" }),
        )
        .await;
    assert!(matches!(unknown, ErrorCode::SourceKindUnknown { .. }));
}

#[tokio::test]
async fn a_phone_is_used_and_forgotten_by_name() {
    let app = TestApp::new().await;
    app.done("phone_use", json!({ "name": "microsip" })).await;
    assert_eq!(
        app.done("phone_list", Value::Null).await[0]["is_phone"],
        json!(true)
    );
    app.done("phone_forget", json!({ "name": "microsip" })).await;
    assert!(matches!(
        app.refused("phone_forget", json!({ "name": "microsip" })).await,
        ErrorCode::PhoneUnknown { .. }
    ));
    assert!(matches!(
        app.refused("phone_use", json!({ "name": "" })).await,
        ErrorCode::PhoneUnknown { .. }
    ));
}

#[tokio::test]
async fn opening_a_view_asks_the_desktop_and_refuses_one_that_is_not_there() {
    let mut app = TestApp::new().await;
    app.done("open", json!({ "view": "kudos" })).await;
    assert!(
        app.effects()
            .await
            .contains(&Effect::OpenWindow { view: "kudos".into() })
    );
    assert!(matches!(
        app.refused("open", json!({ "view": "score" })).await,
        ErrorCode::BadRequest { .. }
    ));
}

#[tokio::test]
async fn a_policy_with_a_fault_is_refused_with_its_line() {
    let home = Arc::new(tempfile::tempdir().unwrap());
    std::fs::write(home.path().join("policy.toml"), "mark = \"50m\"\nmarc = \"5s\"\n").unwrap();
    let error = TestApp::open(home, Arc::<TestWorld>::default())
        .await
        .err()
        .unwrap()
        .to_string();
    assert!(error.contains("line 2") && error.contains("marc"), "{error}");
}

#[tokio::test]
async fn a_database_of_garbage_is_set_aside_and_said() {
    let home = Arc::new(tempfile::tempdir().unwrap());
    let garbage = b"this is no database, it is a poem about the sea".repeat(40);
    std::fs::write(home.path().join("breakwater.db"), &garbage).unwrap();
    let mut app = TestApp::open(home.clone(), Arc::default()).await.unwrap();
    let note = app.effects().await.into_iter().find_map(|effect| match effect {
        Effect::ShowNote { text, .. } => Some(text),
        _ => None,
    });
    assert!(note.unwrap().contains("breakwater.db.unreadable-"));
    let aside = std::fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let aside = aside
        .into_iter()
        .find(|path| path.to_string_lossy().contains(".unreadable-2"))
        .unwrap();
    assert_eq!(std::fs::read(aside).unwrap(), garbage);
}

#[tokio::test]
async fn a_database_from_the_future_is_refused_and_untouched() {
    let app = TestApp::new().await;
    let (path, home) = (app.database(), app.home.clone());
    app.app.close().await;
    let newer = rusqlite::Connection::open(&path).unwrap();
    newer
        .execute("INSERT INTO refinery_schema_history (version, name, applied_on, checksum) VALUES (900, 'x', '', '0')", [])
        .unwrap();
    drop(newer);
    let error = TestApp::open(home, Arc::default()).await.err().unwrap();
    assert!(
        matches!(
            error,
            OpenError::Database(store::OpenError::Newer { found: 900, .. })
        ),
        "{error}"
    );
}

#[tokio::test]
async fn an_export_is_written_whole_and_holds_what_is_mine() {
    let app = TestApp::new().await;
    app.call_of(60_000).await;
    let dir = app.home.path().join("mine");
    let files = app.done("export", json!({ "dir": dir })).await;
    assert_eq!(files["files"].as_array().unwrap().len(), 8);
    let record = std::fs::read_to_string(dir.join("calls-and-rests.json")).unwrap();
    assert!(record.contains("call_connected") && record.contains("call_ended"));
    assert!(matches!(
        app.refused("export", json!({ "dir": "here" })).await,
        ErrorCode::BadRequest { .. }
    ));
}
