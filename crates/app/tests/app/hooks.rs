//! Hooks of the agent's own: what they are told, and what is refused.

use crate::support::TestApp;
use app::{desktop::Effect, view::HookTold};
use protocol::problem::{Amount, ErrorCode, HookFault};
use serde_json::{Value, json};

const SECONDS: &str = "mark = \"5s\"\nsettle = \"2s\"\n";

/// What hooks were told since the last look: which one, and what.
async fn told(app: &mut TestApp) -> Vec<(u32, &'static str)> {
    // What is told follows what the tracker published, in a task of its own.
    for _ in 0..50 {
        tokio::task::yield_now().await;
    }
    let runs = app.effects().await.into_iter().filter_map(|effect| match effect {
        Effect::RunHook(run) => Some((run.id, run.event.name())),
        _ => None,
    });
    runs.collect()
}

#[tokio::test]
async fn a_hook_hears_what_begins_and_ends_and_only_what_it_asked_for() {
    let mut app = TestApp::with_policy(SECONDS).await;
    app.done("hook_add", json!({ "target": "light {event}" })).await;
    let calls = json!({ "target": "http://localhost:1/", "events": ["call_end", "call_start"] });
    let second = app.done("hook_add", calls).await;
    assert_eq!(
        (&second["id"], &second["events"]),
        (&json!(2), &json!(["call_start", "call_end"]))
    );
    assert_eq!(told(&mut app).await, []);
    app.done("call_start", json!({})).await;
    assert_eq!(told(&mut app).await, [(1, "call_start"), (2, "call_start")]);
    app.pass(6_000).await;
    assert_eq!(told(&mut app).await, [], "time alone is no event");
    app.done("call_end", json!({})).await;
    app.pass(3_000).await;
    assert_eq!(
        told(&mut app).await,
        [(1, "call_end"), (2, "call_end"), (1, "offer")]
    );
    app.done("nudge_answer", json!({ "answer": "take" })).await;
    assert_eq!(
        told(&mut app).await,
        [(1, "reset_start")],
        "that it was taken is no event"
    );
    app.done("call_start", json!({})).await;
    assert_eq!(
        told(&mut app).await,
        [(1, "reset_end"), (1, "call_start"), (2, "call_start")]
    );
    app.done("hook_remove", json!({ "id": 1 })).await;
    app.done("call_end", json!({})).await;
    assert_eq!(told(&mut app).await, [(2, "call_end")]);
}

#[tokio::test]
async fn a_hook_that_comes_in_a_call_hears_that_it_is_on_also_after_a_restart() {
    let mut app = TestApp::new().await;
    app.done("call_start", json!({})).await;
    app.done("hook_add", json!({ "target": "light" })).await;
    assert_eq!(told(&mut app).await, [(1, "call_start")]);
    let mut app = app.restarted().await;
    assert_eq!(told(&mut app).await, [(1, "call_start")]);
}

#[tokio::test]
async fn what_became_of_a_hook_is_counted_and_its_test_says_so() {
    let mut app = TestApp::new().await;
    app.done("hook_add", json!({ "target": "light" })).await;
    let running = app.app.clone();
    let test = tokio::spawn(async move {
        let caller = protocol::local::Caller::Window;
        running
            .call(caller, "hook_test", json!({ "id": 1, "event": "offer" }))
            .await
    });
    assert_eq!(told(&mut app).await, [(1, "offer")]);
    app.app.hook_told(1, HookTold::Hung);
    let heard = test.await.unwrap().unwrap();
    assert_eq!((&heard["last"], &heard["failed"]), (&json!("hung"), &json!(1)));
    app.app.hook_told(1, HookTold::Dropped);
    app.app.hook_told(1, HookTold::Done);
    let list = app.done("hook_list", Value::Null).await;
    assert_eq!(
        (&list[0]["last"], &list[0]["failed"], &list[0]["dropped"]),
        (&json!("done"), &json!(1), &json!(1))
    );
}

#[tokio::test]
async fn what_is_no_hook_is_refused_and_so_is_a_ninth() {
    let app = TestApp::new().await;
    let fault = async |target: &str| match app.refused("hook_add", json!({ "target": target })).await {
        ErrorCode::HookRefused { fault, .. } => fault,
        other => panic!("{target}: {other:?}"),
    };
    assert_eq!(fault("http://example.org/light").await, HookFault::Elsewhere);
    assert_eq!(fault("http://localhost:0/").await, HookFault::AddressBad);
    assert_eq!(fault(" ").await, HookFault::Empty);
    assert_eq!(fault("light 'on").await, HookFault::Unreadable);
    let unknown = app.refused("hook_remove", json!({ "id": 7 })).await;
    assert_eq!(unknown, ErrorCode::HookUnknown { id: "7".into() });
    for _ in 0..8 {
        app.done("hook_add", json!({ "target": "light" })).await;
    }
    let ninth = app.refused("hook_add", json!({ "target": "light" })).await;
    assert!(matches!(
        ninth,
        ErrorCode::OutOfRange {
            amount: Amount::Hooks,
            max: 8,
            ..
        }
    ));
}
