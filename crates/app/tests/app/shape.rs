//! The command table as a whole: who may call what, wrong shapes, and the page that documents it.

use crate::support::TestApp;
use protocol::{local::Caller, problem::ErrorCode};
use serde_json::{Value, json};

#[tokio::test]
async fn unknown_commands_and_wrong_arguments_get_their_own_answers() {
    let app = TestApp::new().await;
    assert_eq!(
        app.refused("fly", Value::Null).await,
        ErrorCode::UnknownCommand { name: "fly".into() }
    );
    assert!(matches!(
        app.refused("reset_start", json!({ "seconds": "long" })).await,
        ErrorCode::BadRequest { .. }
    ));
    assert!(matches!(
        app.refused("quiet_set", json!([1, 2])).await,
        ErrorCode::BadRequest { .. }
    ));
}

#[tokio::test]
async fn the_reset_window_may_call_no_more_than_it_needs() {
    let app = TestApp::new().await;
    let refused = app
        .app
        .call(Caller::ResetWindow, "kudos_wall", Value::Null)
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotAllowed);
    assert!(
        app.app
            .call(Caller::ResetWindow, "reset_end", Value::Null)
            .await
            .is_ok()
    );
}

#[test]
fn every_command_stands_in_the_architecture_page() {
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/ARCHITECTURE.md")).unwrap();
    for (name, _) in app::api::COMMANDS {
        assert!(page.contains(&format!("`{name}`")), "{name} is not documented");
    }
}
