//! What customers said, until the agent decides on it.

use crate::support::{ME, TestApp, joined};
use protocol::{
    problem::ErrorCode,
    record::{Body, KudosShown},
};
use serde_json::{Value, json};
use std::sync::Arc;

const TEAM: &str = "00000000-0000-7000-8000-000000000090";

fn id(n: u32) -> String {
    format!("00000000-0000-7000-8000-{n:012}")
}

/// Amara with two customers' words and a colleague's; in a team, or in none.
async fn amara(team: Option<&str>) -> TestApp {
    let (home, database) = joined().await;
    let put = |sql: &str, values: &[Option<&str>]| {
        database.execute(sql, rusqlite::params_from_iter(values)).unwrap()
    };
    put(
        "INSERT INTO team (id, name, leader) VALUES (?1, 'Quay', NULL)",
        &[Some(TEAM)],
    );
    put(
        "INSERT INTO person (id, name, team, post, active) VALUES (?1, 'Amara Okafor', ?2, 'agent', 1)",
        &[Some(ME), team],
    );
    for (n, giver, words) in [
        (1, None, "She found the parcel"),
        (2, None, "He stayed calm"),
        (3, Some(id(7)), "Thank you for the rota"),
    ] {
        let sql = "INSERT INTO kudos (id, origin, giver, receiver, note, given_ms, visibility)
                   VALUES (?1, iif(?2 IS NULL, 'customer', 'person'), ?2, ?3, ?4, 1 + CAST(substr(?1, -3) AS INTEGER), 'me')";
        put(
            sql,
            &[Some(&id(900 + n)), giver.as_deref(), Some(ME), Some(words)],
        );
    }
    drop(database);
    TestApp::open(home, Arc::default()).await.unwrap()
}

async fn waiting(app: &TestApp) -> Vec<Value> {
    let list = app.done("praise_list", Value::Null).await;
    assert_eq!(list["sealed"], 0);
    let items = list["items"].as_array().unwrap().iter();
    items.map(|one| one["text"].clone()).collect()
}

fn shown(app: &TestApp) -> Vec<KudosShown> {
    let database = rusqlite::Connection::open(app.database()).unwrap();
    let sql = "SELECT body FROM record WHERE own = 1 AND kind = ?1 AND body IS NOT NULL ORDER BY seq";
    let mut query = database.prepare(sql).unwrap();
    let bodies = query
        .query_map([KudosShown::KIND], |row| row.get::<_, Vec<u8>>(0))
        .unwrap();
    bodies
        .map(|body| KudosShown::decode(&body.unwrap()).unwrap())
        .collect()
}

#[tokio::test]
async fn a_customers_words_wait_until_they_are_shown_or_taken_off_the_wall() {
    let app = amara(Some(TEAM)).await;
    // A colleague's kudos is no customer's praise, however it is asked for.
    assert_eq!(waiting(&app).await, ["He stayed calm", "She found the parcel"]);
    for unknown in [id(903), id(999), "k1".into()] {
        for command in ["praise_approve", "praise_refuse"] {
            let refused = app.refused(command, json!({ "id": unknown })).await;
            assert_eq!(refused, ErrorCode::KudosUnknown, "{command} {unknown}");
        }
    }
    let answer = app.done("praise_approve", json!({ "id": id(901) })).await;
    assert_eq!(
        answer,
        json!({ "visibility": "team" }),
        "the team, where kudos are the agent's alone"
    );
    app.done("praise_refuse", json!({ "id": id(902) })).await;
    assert!(waiting(&app).await.is_empty());
    let said = shown(&app);
    assert_eq!(
        said.len(),
        1,
        "what nobody saw is not said to be taken back: {said:?}"
    );
    assert_eq!(
        (said[0].note.as_str(), said[0].from),
        ("She found the parcel", None)
    );
    let hidden = app.done("kudos_list", json!({ "which": "hidden" })).await;
    assert_eq!(hidden[0]["text"], "He stayed calm");
    // Changed minds: back on the wall it waits again, and what is shown no more does too.
    app.done("kudos_hide", json!({ "id": id(902), "hidden": false }))
        .await;
    app.done(
        "kudos_visibility_set",
        json!({ "id": id(901), "visibility": "me" }),
    )
    .await;
    assert_eq!(waiting(&app).await.len(), 2);
}

#[tokio::test]
async fn it_is_shown_to_everyone_where_the_agent_shows_kudos_so_and_to_nobody_by_itself() {
    let app = amara(Some(TEAM)).await;
    app.done(
        "kudos_default_visibility_set",
        json!({ "visibility": "everyone" }),
    )
    .await;
    assert_eq!(
        waiting(&app).await.len(),
        2,
        "what was chosen for kudos decides nothing by itself"
    );
    let answer = app.done("praise_approve", json!({ "id": id(901) })).await;
    assert_eq!(answer["visibility"], "everyone");
    let alone = amara(None).await;
    let refused = alone.refused("praise_approve", json!({ "id": id(901) })).await;
    assert_eq!(refused, ErrorCode::TeamMissing);
    assert_eq!(waiting(&alone).await.len(), 2);
}

#[tokio::test]
async fn without_a_centre_nothing_waits() {
    let app = TestApp::new().await;
    assert_eq!(
        app.done("praise_list", Value::Null).await,
        json!({ "items": [], "sealed": 0 })
    );
    for command in ["praise_approve", "praise_refuse"] {
        let refused = app.refused(command, json!({ "id": id(901) })).await;
        assert_eq!(refused, ErrorCode::NotJoined);
    }
}
