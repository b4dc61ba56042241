//! The path through the command table.

use crate::support::TestApp;
use protocol::problem::ErrorCode;
use serde_json::{Value, json};

#[tokio::test]
async fn a_goal_is_kept_done_and_removed_and_one_on_speed_is_refused() {
    let app = TestApp::new().await;
    app.done(
        "goal_add",
        json!({ "text": "Shadow two escalation calls", "by": "2026-11-30" }),
    )
    .await;
    let path = app.done("path_show", Value::Null).await;
    let id = path["goals"][0]["id"].clone();
    app.done("goal_done_set", json!({ "id": id, "done": true })).await;
    assert_eq!(
        app.done("path_show", Value::Null).await["goals"][0]["done_on"],
        json!("2026-11-17")
    );
    app.done("goal_remove", json!({ "id": id })).await;
    assert_eq!(app.done("path_show", Value::Null).await["goals"], json!([]));
    let on_speed = app
        .refused(
            "goal_add",
            json!({ "text": "Cut my handle time", "by": "2026-11-30" }),
        )
        .await;
    assert_eq!(
        on_speed,
        ErrorCode::GoalRefused {
            reason: "on_speed".into()
        }
    );
}

#[tokio::test]
async fn without_a_ladder_the_path_is_empty_and_says_which_role_it_does_not_know() {
    let app = TestApp::new().await;
    let path = app.done("path_show", Value::Null).await;
    assert_eq!((&path["ladder_name"], &path["roles"]), (&Value::Null, &json!([])));
    assert_eq!(
        app.refused("path_next_set", json!({ "role": "captain" })).await,
        ErrorCode::RoleUnknown
    );
    let unknown = app
        .refused(
            "evidence_add",
            json!({ "skill": "calm", "level": 1, "text": "Stayed kind" }),
        )
        .await;
    assert_eq!(unknown, ErrorCode::SkillUnknown);
}
