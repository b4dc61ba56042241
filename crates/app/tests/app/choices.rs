//! Settings, phones and sources through the command table, and profiles with faults.

use crate::support::{TestApp, TestWorld};
use app::{OpenError, desktop::Effect};
use protocol::problem::{Choice, ErrorCode, FolderFault};
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
        ErrorCode::ChoiceUnknown { choice: Choice::Language, name } if name == "xx"
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
    for view in ["kudos", "voice", "friction"] {
        app.done("open", json!({ "view": view })).await;
        let opened = Effect::OpenWindow { view: view.into() };
        assert!(app.effects().await.contains(&opened), "{view}");
    }
    assert!(matches!(
        app.refused("open", json!({ "view": "score" })).await,
        ErrorCode::ChoiceUnknown { choice: Choice::View, name } if name == "score"
    ));
}

/// The mark in minutes, the note of Today, and what the tray said last of the file.
async fn policy_as_seen(app: &mut TestApp) -> (u64, Option<String>, bool) {
    app.settle().await;
    let today = app.done("today_show", json!({})).await;
    let doctor = app.done("doctor", json!({})).await;
    let mut checks = doctor.as_array().unwrap().iter();
    let check = checks.find(|check| check["check"] == "policy").unwrap();
    let note = today["policy_note"].as_str().map(str::to_owned);
    assert_eq!(
        check["ok"] == json!(true),
        note.is_none(),
        "doctor says what Today says"
    );
    (today["mark_s"].as_u64().unwrap() / 60, note, said_in_tray(app))
}

/// Whether the tray, as it was drawn last, names a fault; takes every effect.
fn said_in_tray(app: &mut TestApp) -> bool {
    let mut said = false;
    while let Ok(effect) = app.effects.try_recv() {
        if let Effect::Tray(view) = effect {
            said = format!("{:?}", view.menu).contains("policy.toml has a fault");
        }
    }
    said
}

#[tokio::test]
async fn a_policy_with_a_fault_leaves_the_last_good_numbers_in_force_and_is_said() {
    let home = Arc::new(tempfile::tempdir().unwrap());
    let write = |bytes: &[u8]| std::fs::write(home.path().join("policy.toml"), bytes).unwrap();
    write(b"mark = \"40m\"\n");
    let mut app = TestApp::open(home.clone(), Arc::<TestWorld>::default())
        .await
        .unwrap();
    assert_eq!(policy_as_seen(&mut app).await, (40, None, false));
    let broken = [
        &b"settle = \"2s\"\nmark = 30\n"[..],
        b"\xff\xfem",
        b"# \xb3\xb9\xbf\n",
        b"mark \"30m\"\n",
    ];
    for bytes in broken {
        write(bytes);
        app = app.restarted().await;
        let (mark, note, in_tray) = policy_as_seen(&mut app).await;
        assert_eq!((mark, in_tray), (40, true), "{bytes:?}");
        assert!(note.unwrap().contains("last good numbers apply"));
        app = app.restarted().await;
        let notes = app.effects().await;
        let says = |effect: &Effect| matches!(effect, Effect::ShowNote { text, .. } if text.contains("policy.toml, line"));
        assert_eq!(notes.iter().filter(|note| says(note)).count(), 1, "{notes:?}");
    }
    write("mark = “30m”\n".as_bytes());
    app = app.restarted().await;
    assert_eq!(
        policy_as_seen(&mut app).await,
        (30, None, false),
        "curly quotes are read"
    );
    std::fs::remove_file(home.path().join("policy.toml")).unwrap();
    app = app.restarted().await;
    assert_eq!(policy_as_seen(&mut app).await.0, 50);
    write(b"mark\n");
    app = app.restarted().await;
    assert_eq!(
        policy_as_seen(&mut app).await.0,
        50,
        "a file that was taken away is no last good one"
    );
}

#[tokio::test]
async fn a_policy_file_is_taken_while_running_and_its_fault_is_said_once() {
    let mut app = TestApp::new().await;
    let own = app.home.path().join("policy.toml");
    let write = |text: &str| std::fs::write(&own, text).unwrap();
    write("mark = 40m\n");
    app.app.policy_file_changed().await;
    write("mark = 30\n");
    assert_eq!(policy_as_seen(&mut app).await, (40, None, false));
    for _ in 0..2 {
        app.app.policy_file_changed().await;
    }
    app.settle().await;
    let effects = app.effects().await;
    let notes = effects
        .iter()
        .filter(|effect| matches!(effect, Effect::ShowNote { .. }))
        .count();
    assert_eq!(notes, 1, "{effects:?}");
    let today = app.done("today_show", json!({})).await;
    assert!(today["policy_note"].as_str().unwrap().contains("line 1"));
    write("mark = \"20m\"\n");
    app.app.policy_file_changed().await;
    assert_eq!(policy_as_seen(&mut app).await, (20, None, false));
}

#[tokio::test]
async fn a_fault_in_the_policy_waits_for_a_gap() {
    let mut app = TestApp::new().await;
    app.done("call_start", json!({})).await;
    app.effects().await;
    std::fs::write(app.home.path().join("policy.toml"), "mark = 30\n").unwrap();
    app.app.policy_file_changed().await;
    app.settle().await;
    let note = |effect: &Effect| matches!(effect, Effect::ShowNote { .. });
    assert!(!app.effects().await.iter().any(note), "never in a call");
    app.done("call_end", json!({})).await;
    app.pass(5_000).await;
    assert!(app.effects().await.iter().any(note));
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
    assert_eq!(files["files"].as_array().unwrap().len(), 16);
    let record = std::fs::read_to_string(dir.join("calls-and-rests.json")).unwrap();
    assert!(record.contains("call_connected") && record.contains("call_ended"));
    assert!(matches!(
        app.refused("export", json!({ "dir": "here" })).await,
        ErrorCode::FolderBad {
            fault: FolderFault::Relative
        }
    ));
}

#[tokio::test]
async fn the_screen_of_a_reset_is_chosen_by_where_it_is_or_by_name() {
    let app = TestApp::new().await;
    let settings = app.done("settings_show", Value::Null).await;
    assert_eq!(settings["reset_screen"], json!("auto"));
    let screens = json!({ "names": ["HDMI-1", "DP-2"], "desktop_decides": false });
    app.done("screens_told", screens.clone()).await;
    for screen in ["window", "pointer", "primary", "screen:DP-2", "screen:unplugged"] {
        app.done("settings_set", json!({ "reset_screen": screen })).await;
        let settings = app.done("settings_show", Value::Null).await;
        assert_eq!(
            (&settings["reset_screen"], &settings["screens"]),
            (&json!(screen), &screens)
        );
    }
    for screen in ["", "screen:", "left"] {
        let refused = app
            .refused("settings_set", json!({ "reset_screen": screen }))
            .await;
        let (choice, name) = (Choice::Screen, screen.to_owned());
        assert_eq!(refused, ErrorCode::ChoiceUnknown { choice, name });
    }
}
