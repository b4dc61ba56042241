//! Kudos through the command table, before any centre was joined. Between desks: `tests/sync`.

use crate::support::TestApp;
use protocol::problem::ErrorCode;
use serde_json::{Value, json};

#[tokio::test]
async fn without_a_centre_the_wall_is_empty_and_giving_says_what_is_missing() {
    let app = TestApp::new().await;
    let wall = app.done("kudos_wall", Value::Null).await;
    assert_eq!(
        (&wall["items"], &wall["joined"], &wall["sync"]["state"]),
        (&json!([]), &json!(false), &json!("alone"))
    );
    assert_eq!(
        app.refused("kudos_give", json!({ "to": "Piotr", "text": "Thank you" }))
            .await,
        ErrorCode::NotJoined
    );
}
