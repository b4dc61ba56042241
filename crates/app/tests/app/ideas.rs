//! Own resets through the command table.

use crate::support::TestApp;
use domain::rest::idea::{IDEA_TITLE_CHARS_MAX, IDEAS_MAX};
use protocol::problem::{Amount, Choice, ErrorCode, IdeaFault};
use serde_json::{Value, json};

fn walk() -> Value {
    json!({ "title": "To the window", "text": "Leave the headset here.\nLook at the tree.", "seconds": 180 })
}

async fn ideas(app: &TestApp) -> Value {
    app.done("idea_list", Value::Null).await["ideas"].clone()
}

#[tokio::test]
async fn an_own_reset_is_written_changed_taken_and_removed() {
    let app = TestApp::new().await;
    let id = app.done("idea_add", walk()).await["id"].clone();
    let changed = app
        .done("idea_set", json!({ "id": id, "title": "To the door" }))
        .await;
    assert_eq!(
        (&changed["title"], &changed["text"], &changed["seconds"]),
        (&json!("To the door"), &walk()["text"], &json!(180))
    );
    let app = app.restarted().await;
    assert_eq!(ideas(&app).await, json!([changed]));

    // By its title as somebody types it, and as long as it takes.
    app.done("reset_start", json!({ "idea": "to the DOOR" })).await;
    let running = app.done("reset_show", Value::Null).await;
    assert_eq!(
        (&running["kind"], &running["seconds"], &running["idea"]),
        (
            &json!("quiet"),
            &json!(180),
            &json!({ "title": "To the door", "text": walk()["text"] })
        )
    );
    app.done("reset_end", Value::Null).await;
    app.done("reset_start", json!({ "seconds": 60, "kind": "quiet" }))
        .await;
    assert_eq!(app.done("reset_show", Value::Null).await["idea"], Value::Null);
    app.done("reset_end", Value::Null).await;

    app.done("idea_remove", json!({ "id": id })).await;
    assert_eq!(ideas(&app).await, json!([]));
    let gone = app.refused("idea_set", json!({ "id": id, "title": "x" })).await;
    let name = id.as_str().unwrap().to_owned();
    assert_eq!(gone, ErrorCode::IdeaUnknown { name });
    let gone = app.refused("reset_start", json!({ "idea": "To the door" })).await;
    let name = "To the door".to_owned();
    assert_eq!(gone, ErrorCode::IdeaUnknown { name });
}

/// So no start finds one that it would have to show as a quiet one.
#[tokio::test]
async fn one_that_runs_ends_with_the_program_as_every_reset_does() {
    let app = TestApp::new().await;
    app.done("idea_add", walk()).await;
    app.done("reset_start", json!({ "idea": "To the window" })).await;
    app.pass(60_000).await;
    assert_eq!(
        app.done("reset_show", Value::Null).await["idea"]["title"],
        "To the window"
    );
    let app = app.restarted_after(5_000).await;
    assert_eq!(app.done("reset_show", Value::Null).await, Value::Null);
}

#[tokio::test]
async fn one_that_cannot_be_is_refused_with_why_and_changes_nothing() {
    let app = TestApp::new().await;
    let long = "x".repeat(IDEA_TITLE_CHARS_MAX + 1);
    for (args, fault) in [
        (json!({ "title": " ", "seconds": 60 }), IdeaFault::TitleMissing),
        (json!({ "title": long, "seconds": 60 }), IdeaFault::TitleTooLong),
        (
            json!({ "title": "Walk", "text": "a\n".repeat(7), "seconds": 60 }),
            IdeaFault::TextTooLong,
        ),
        (
            json!({ "title": "Wa\u{202e}lk", "seconds": 60 }),
            IdeaFault::Unseen,
        ),
    ] {
        assert_eq!(
            app.refused("idea_add", args).await,
            ErrorCode::IdeaRefused { fault }
        );
    }
    let (choice, name) = (Choice::Reset, "90s".to_owned());
    let length = app
        .refused("idea_add", json!({ "title": "Walk", "seconds": 90 }))
        .await;
    assert_eq!(length, ErrorCode::ChoiceUnknown { choice, name });
    assert_eq!(ideas(&app).await, json!([]));
}

#[tokio::test]
async fn as_many_as_fit_are_kept_and_not_one_more() {
    let app = TestApp::new().await;
    for n in 0..IDEAS_MAX {
        app.done("idea_add", json!({ "title": format!("Walk {n}"), "seconds": 60 }))
            .await;
    }
    let full = app.refused("idea_add", walk()).await;
    let max = u32::try_from(IDEAS_MAX).unwrap();
    let amount = Amount::Ideas;
    assert_eq!(full, ErrorCode::OutOfRange { amount, min: 0, max });
}

#[tokio::test]
async fn an_export_has_them() {
    let app = TestApp::new().await;
    app.done("idea_add", walk()).await;
    let dir = app.home.path().join("mine");
    app.done("export", json!({ "dir": dir })).await;
    let text = std::fs::read_to_string(dir.join("own-resets.json")).unwrap();
    assert!(text.contains("To the window"), "{text}");
}
