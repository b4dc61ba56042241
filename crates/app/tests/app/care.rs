//! What an agent does with a kudos that came: evidence, hiding, reporting, letting a giver wait; and the card.

use crate::{
    path::{LADDER, keep},
    support::{ME, TestApp, joined},
};
use protocol::{
    problem::ErrorCode,
    record::{Body, KudosReported, KudosShown, RecognitionSet},
};
use serde_json::{Value, json};
use std::sync::Arc;

const TEAM: &str = "00000000-0000-7000-8000-000000000090";
const WORDS: &str = "You stayed kind when the caller shouted";

fn person(n: u32) -> String {
    format!("00000000-0000-7000-8000-{n:012}")
}

/// Amara, led by Lena, with Ann and Ben beside her and Omar who runs the centre; a kudos each of Ann's and Lena's.
async fn amara() -> TestApp {
    led_by(&person(5), "agent").await
}

async fn led_by(leader: &str, post: &str) -> TestApp {
    let (home, database) = joined().await;
    keep(&database, LADDER);
    let put = |sql: &str, values: &[&str]| database.execute(sql, rusqlite::params_from_iter(values)).unwrap();
    put(
        "INSERT INTO team (id, name, leader) VALUES (?1, 'Quay', ?2)",
        &[TEAM, leader],
    );
    for (id, name, post) in [
        (ME.to_owned(), "Amara Okafor", post),
        (person(2), "Ann Lee", "agent"),
        (person(3), "Ben Adeyemi", "agent"),
        (person(5), "Lena Graf", "leader"),
        (person(6), "Omar Said", "admin"),
    ] {
        let sql = "INSERT INTO person (id, name, team, post, active) VALUES (?1, ?2, ?3, ?4, 1)";
        put(sql, &[&id, name, TEAM, post]);
    }
    for (id, giver, words) in [
        (900, person(2), WORDS),
        (901, person(5), "Thank you for the rota"),
    ] {
        let sql = "INSERT INTO kudos (id, origin, giver, receiver, note, given_ms, visibility)
                   VALUES (?1, 'person', ?2, ?3, ?4, 1, 'me')";
        put(sql, &[&person(id), &giver, ME, words]);
    }
    drop(database);
    TestApp::open(home, Arc::default()).await.unwrap()
}

fn written<B: Body>(app: &TestApp) -> Vec<B> {
    let database = rusqlite::Connection::open(app.database()).unwrap();
    let sql = "SELECT body FROM record WHERE own = 1 AND kind = ?1 AND body IS NOT NULL ORDER BY seq";
    let mut query = database.prepare(sql).unwrap();
    let bodies = query
        .query_map([B::KIND], |row| row.get::<_, Vec<u8>>(0))
        .unwrap();
    bodies.map(|body| B::decode(&body.unwrap()).unwrap()).collect()
}

async fn texts(app: &TestApp, which: &str) -> Vec<Value> {
    let list = app.done("kudos_list", json!({ "which": which })).await;
    list.as_array()
        .unwrap()
        .iter()
        .map(|one| one["text"].clone())
        .collect()
}

#[tokio::test]
async fn a_kudos_becomes_evidence_that_keeps_the_words_whatever_becomes_of_it() {
    let app = amara().await;
    app.done("path_next_set", json!({ "role": "adviser" })).await;
    let wall = app.done("kudos_wall", json!({})).await;
    assert_eq!(wall["skills"][0], json!({ "key": "calm", "name": "Keeps calm" }));
    let shows = json!({ "id": person(900), "skill": "calm" });
    let made = app.done("kudos_shows", shows.clone()).await;
    assert_eq!(
        (&made["skill"], &made["level"]),
        (&json!("Keeps calm"), &json!(1))
    );
    assert_eq!(
        app.done("kudos_shows", shows).await["id"],
        made["id"],
        "it is shown once"
    );
    let evidence = async || app.done("path_show", Value::Null).await["skills"][0]["evidence"].clone();
    let of_wall = async || {
        let list = app
            .done("kudos_list", json!({ "which": "received", "search": "shouted" }))
            .await;
        list[0]["shows"].clone()
    };
    assert_eq!(
        (&evidence().await[0]["text"], &evidence().await[0]["of_kudos"]),
        (&json!(WORDS), &json!(true))
    );
    assert_eq!(of_wall().await[0]["skill"], "Keeps calm");
    // Hidden, and then withdrawn by its giver: the agent's own note stays.
    app.done("kudos_hide", json!({ "id": person(900), "hidden": true }))
        .await;
    let database = rusqlite::Connection::open(app.database()).unwrap();
    database
        .execute("DELETE FROM kudos WHERE id = ?1", [person(900)])
        .unwrap();
    assert_eq!(evidence().await[0]["text"], WORDS);
    app.done("evidence_remove", json!({ "id": made["id"] })).await;
    assert_eq!(evidence().await, json!([]));
    assert_eq!(
        app.refused("kudos_shows", json!({ "id": person(901), "skill": "juggling" }))
            .await,
        ErrorCode::SkillUnknown
    );
}

#[tokio::test]
async fn a_hidden_kudos_is_off_every_page_but_its_own_and_seen_by_nobody_else_from_then_on() {
    let app = amara().await;
    app.done(
        "kudos_visibility_set",
        json!({ "id": person(900), "visibility": "everyone" }),
    )
    .await;
    app.done("kudos_hide", json!({ "id": person(900), "hidden": true }))
        .await;
    assert_eq!(texts(&app, "received").await, [json!("Thank you for the rota")]);
    assert_eq!(texts(&app, "hidden").await, [json!(WORDS)]);
    let said: Vec<_> = written::<KudosShown>(&app)
        .iter()
        .map(|one| one.visibility)
        .collect();
    assert_eq!(format!("{said:?}"), "[Everyone, Me]");
    app.done("kudos_hide", json!({ "id": person(900), "hidden": false }))
        .await;
    assert_eq!(
        written::<KudosShown>(&app).len(),
        2,
        "back on the wall it is still between the two"
    );
    assert_eq!(texts(&app, "received").await.len(), 2);
    assert_eq!(app.done("kudos_wall", json!({})).await["some_hidden"], false);
}

#[tokio::test]
async fn a_report_goes_to_the_leader_without_the_words_unless_the_agent_sends_them() {
    let app = amara().await;
    let report =
        |n: u32, with_words: bool| json!({ "id": person(n), "reason": "unkind", "with_words": with_words });
    assert_eq!(
        app.done("kudos_report", report(900, false)).await["to_name"],
        "Lena Graf"
    );
    // The leader's own is told to who runs the centre.
    assert_eq!(
        app.done("kudos_report", report(901, true)).await["to_name"],
        "Omar Said"
    );
    let said = written::<KudosReported>(&app);
    assert_eq!(said[0].note, None);
    assert_eq!(said[1].note.as_ref().unwrap().as_str(), "Thank you for the rota");
    assert_eq!(
        texts(&app, "received").await,
        Vec::<Value>::new(),
        "both are off the wall"
    );
    assert!(matches!(
        app.refused("kudos_report", json!({ "id": person(900), "reason": "slow" }))
            .await,
        ErrorCode::BadRequest { .. }
    ));
}

#[tokio::test]
async fn whose_kudos_wait_is_the_agents_own_business_and_nothing_is_sent() {
    let app = amara().await;
    app.done("kudos_block", json!({ "person": person(2), "blocked": true }))
        .await;
    assert_eq!(
        app.done("kudos_wall", json!({})).await["blocked"][0]["name"],
        "Ann Lee"
    );
    assert_eq!(texts(&app, "received").await.len(), 2, "what came before stays");
    assert_eq!(app.status().await["sync"]["waiting"], json!(0));
    app.done("kudos_block", json!({ "person": person(2), "blocked": false }))
        .await;
    assert_eq!(app.done("kudos_wall", json!({})).await["blocked"], json!([]));
    // As the command line says it.
    for blocked in [true, false] {
        app.done("kudos_block", json!({ "person": "ann lee", "blocked": blocked }))
            .await;
        let wall = app.done("kudos_wall", json!({})).await;
        assert_eq!(wall["blocked"].as_array().unwrap().len(), usize::from(blocked));
    }
    assert!(matches!(
        app.refused("kudos_block", json!({ "person": "Nobody", "blocked": true }))
            .await,
        ErrorCode::PersonUnknown { .. }
    ));
    assert!(matches!(
        app.refused("kudos_block", json!({ "person": person(77), "blocked": true }))
            .await,
        ErrorCode::PersonUnknown { .. }
    ));
}

#[tokio::test]
async fn the_card_is_said_once_for_each_change_and_only_the_last_one_is_kept() {
    let app = amara().await;
    let card = json!({ "ways": ["in_person", "quietly", "quietly"], "text": " No stage, please " });
    let own = app.done("card_set", card.clone()).await;
    assert_eq!(
        own["card"],
        json!({ "ways": ["quietly", "in_person"], "text": "No stage, please" })
    );
    app.done("card_set", card).await;
    assert_eq!(
        written::<RecognitionSet>(&app).len(),
        1,
        "nothing changed, nothing is said"
    );
    app.pass(1_000).await;
    app.done("card_set", json!({ "ways": ["in_detail"] })).await;
    let said = written::<RecognitionSet>(&app);
    assert_eq!(
        (said.len(), said[0].words.as_deref()),
        (1, None),
        "the words before are erased"
    );
    assert_eq!(
        app.refused("card_set", json!({ "text": "a".repeat(141) })).await,
        ErrorCode::NoteTooLong { chars: 141, max: 140 }
    );
    app.pass(1_000).await;
    let own = app.done("card_set", json!({})).await;
    assert_eq!(own["card"], json!({ "ways": [], "text": null }));
}

#[tokio::test]
async fn a_leader_is_reminded_by_name_alone_and_only_of_what_this_desk_knows() {
    const DAY_MS: u64 = 24 * 3_600 * 1_000;
    let app = led_by(ME, "leader").await;
    let names = async |app: &TestApp| {
        let wall = app.done("kudos_wall", json!({})).await;
        let people = wall["unnoticed"].as_array().unwrap().clone();
        people.iter().map(|one| one["name"].clone()).collect::<Vec<_>>()
    };
    assert!(
        names(&app).await.is_empty(),
        "this desk does not know since when it is hers"
    );
    let database = rusqlite::Connection::open(app.database()).unwrap();
    let sql = "UPDATE setting SET value = json_set(value, '$.joined_at', '2026-11-01T00:00:00Z') WHERE key = 'centre'";
    assert_eq!(database.execute(sql, []).unwrap(), 1);
    drop(database);
    let app = app.restarted().await;
    assert!(names(&app).await.is_empty());
    app.done("kudos_give", json!({ "to": "Ann Lee", "text": WORDS }))
        .await;
    app.pass(13 * DAY_MS).await;
    assert_eq!(names(&app).await, ["Ben Adeyemi", "Lena Graf", "Omar Said"]);
    app.pass(20 * DAY_MS).await;
    assert_eq!(
        names(&app).await,
        ["Ann Lee", "Ben Adeyemi", "Lena Graf"],
        "three at most, in the order of names"
    );
}
