//! Giving, undoing and withdrawing kudos, answering with a sentence, and what is half written.

use crate::support::{ME, NOON, TestApp, bytes_in, joined};
use app::World;
use protocol::{
    problem::{Amount, ErrorCode},
    record::{Body, KudosGiven, KudosTakenBack, KudosThanked},
};
use serde_json::{Value, json};
use std::sync::Arc;

const TEAM: &str = "00000000-0000-7000-8000-000000000090";
const WORDS: &str = "You showed me the yellow form";

fn person(n: u32) -> String {
    format!("00000000-0000-7000-8000-{n:012}")
}

/// Amara with colleagues: Ann and Ben of her team, Cleo of none; and a kudos that Ann gave her.
async fn amara() -> TestApp {
    let (home, database) = joined().await;
    let put = |sql: &str, values: &[&str]| database.execute(sql, rusqlite::params_from_iter(values)).unwrap();
    put("INSERT INTO team (id, name) VALUES (?1, 'Quay')", &[TEAM]);
    for (id, name, team) in [
        (ME.to_owned(), "Amara Okafor", TEAM),
        (person(2), "Ann Lee", TEAM),
        (person(3), "Ben Adeyemi", TEAM),
        (person(4), "Cleo Sand", ""),
    ] {
        let sql =
            "INSERT INTO person (id, name, team, post, active) VALUES (?1, ?2, nullif(?3, ''), 'agent', 1)";
        put(sql, &[&id, name, team]);
    }
    put(
        "INSERT INTO kudos (id, origin, giver, receiver, note, given_ms, visibility)
         VALUES (?1, 'person', ?2, ?3, 'You took my late call', 1, 'me')",
        &[&person(900), &person(2), ME],
    );
    drop(database);
    TestApp::open(home, Arc::default()).await.unwrap()
}

fn give(to: &Value) -> Value {
    json!({ "to": to, "text": WORDS })
}

/// The bodies of everything of a kind that this desk wrote, in order.
fn written<B: Body>(app: &TestApp) -> Vec<B> {
    let database = rusqlite::Connection::open(app.database()).unwrap();
    let sql = "SELECT body FROM record WHERE own = 1 AND kind = ?1 AND body IS NOT NULL ORDER BY seq";
    let mut query = database.prepare(sql).unwrap();
    let bodies = query
        .query_map([B::KIND], |row| row.get::<_, Vec<u8>>(0))
        .unwrap();
    bodies.map(|body| B::decode(&body.unwrap()).unwrap()).collect()
}

async fn given(app: &TestApp) -> Vec<Value> {
    let list = app.done("kudos_list", json!({ "which": "given" })).await;
    list.as_array().unwrap().clone()
}

#[tokio::test]
async fn what_is_given_to_several_is_for_each_of_them_alone_and_leaves_after_ten_seconds() {
    let app = amara().await;
    let to = json!(["Ann Lee", person(4), "ann lee"]);
    let answer = app.done("kudos_give", give(&to)).await;
    assert_eq!(answer["undo_s"], 10);
    let given = given(&app).await;
    assert_eq!(given.len(), 2, "whoever is named twice gets one");
    assert!(given.iter().all(|kudos| kudos["waiting"] == true));
    assert_eq!(app.status().await["sync"]["waiting"], json!(2));
    app.pass(9_999).await;
    assert_eq!(written::<KudosGiven>(&app), []);
    app.pass(1).await;
    let bodies = written::<KudosGiven>(&app);
    let to: Vec<String> = bodies.iter().map(|body| body.to.to_string()).collect();
    assert_eq!(to, [person(2), person(4)]);
    assert!(
        bodies
            .iter()
            .all(|body| body.given_at == NOON.parse::<chrono::DateTime<chrono::Utc>>().unwrap())
    );
    assert_ne!(bodies[0].id, bodies[1].id);
    for (body, other) in [(0, person(4)), (1, person(2))] {
        assert!(
            !format!("{:?}", bodies[body]).contains(&other),
            "nobody learns of the other"
        );
    }
    assert_eq!(app.status().await["sync"]["waiting"], json!(2));
}

#[tokio::test]
async fn the_team_is_everybody_of_it_but_the_giver() {
    let app = amara().await;
    let team = json!({ "team": true, "to": ["Cleo Sand", "Ben Adeyemi"], "text": WORDS });
    let answer = app.done("kudos_give", team).await;
    let names: Vec<&str> = answer["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["to_name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Cleo Sand", "Ben Adeyemi", "Ann Lee"]);
    assert_eq!(app.done("kudos_wall", json!({})).await["team"], "Quay");
}

#[tokio::test]
async fn nobody_too_many_and_oneself_are_refused_and_nothing_is_given() {
    let app = amara().await;
    assert_eq!(
        app.refused("kudos_give", give(&json!([]))).await,
        ErrorCode::ReceiverMissing
    );
    assert_eq!(
        app.refused("kudos_give", give(&json!(["Ann Lee", "Amara Okafor"])))
            .await,
        ErrorCode::KudosToSelf
    );
    let many: Vec<_> = (0..61).map(|_| "Ann Lee").collect();
    assert_eq!(
        app.refused("kudos_give", give(&json!(many))).await,
        ErrorCode::OutOfRange {
            amount: Amount::Receivers,
            min: 1,
            max: 60
        }
    );
    assert!(matches!(
        app.refused("kudos_give", give(&json!(["Ann Lee", "Nobody"])))
            .await,
        ErrorCode::PersonUnknown { .. }
    ));
    assert!(given(&app).await.is_empty());
    app.pass(60_000).await;
    assert_eq!(app.status().await["sync"]["waiting"], json!(0));
}

#[tokio::test]
async fn what_is_undone_within_ten_seconds_was_never_sent_and_its_words_are_a_draft_again() {
    let app = amara().await;
    app.done("kudos_give", give(&json!(["Ann Lee"]))).await;
    app.pass(5_000).await;
    app.done("kudos_give", give(&json!(["Ben Adeyemi", "Cleo Sand"])))
        .await;
    app.pass(4_000).await;
    let undone = app.done("kudos_undo", json!({})).await;
    assert_eq!(
        undone,
        json!({ "names": ["Ben Adeyemi", "Cleo Sand"], "had_left": false })
    );
    app.pass(60_000).await;
    let names: Vec<Value> = given(&app)
        .await
        .iter()
        .map(|one| one["to_name"].clone())
        .collect();
    assert_eq!(names, ["Ann Lee"], "what was given before stays given");
    assert_eq!(written::<KudosGiven>(&app).len(), 1);
    assert_eq!(written::<KudosTakenBack>(&app), []);
    let draft = app.done("draft_show", json!({ "subject": "kudos" })).await;
    assert_eq!(
        (&draft["text"], &draft["to"][1]["name"]),
        (&json!(WORDS), &json!("Cleo Sand"))
    );
}

#[tokio::test]
async fn each_of_two_can_be_undone_by_what_it_was_answered_with() {
    let app = amara().await;
    let first = app.done("kudos_give", give(&json!("Ann Lee"))).await;
    app.done("kudos_give", give(&json!("Ben Adeyemi"))).await;
    let undone = app.done("kudos_undo", json!({ "giving": first["giving"] })).await;
    assert_eq!(undone["names"], json!(["Ann Lee"]));
    assert_eq!(given(&app).await.len(), 1);
}

#[tokio::test]
async fn after_ten_seconds_there_is_nothing_to_undo_and_withdrawing_takes_it_back() {
    let app = amara().await;
    assert_eq!(app.refused("kudos_undo", json!({})).await, ErrorCode::UndoOver);
    app.done("kudos_give", give(&json!("Ann Lee"))).await;
    app.pass(10_000).await;
    assert_eq!(app.refused("kudos_undo", json!({})).await, ErrorCode::UndoOver);
    let id = given(&app).await[0]["id"].clone();
    app.done("kudos_withdraw", json!({ "id": id })).await;
    assert!(given(&app).await.is_empty());
    assert_eq!(written::<KudosTakenBack>(&app).len(), 1);
    let left = bytes_in(app.home.path());
    assert!(!left.windows(WORDS.len()).any(|bytes| bytes == WORDS.as_bytes()));
}

#[tokio::test]
async fn one_that_is_withdrawn_before_it_left_was_never_said() {
    let app = amara().await;
    let answer = app.done("kudos_give", give(&json!("Ann Lee"))).await;
    app.done("kudos_withdraw", json!({ "id": answer["items"][0]["id"] }))
        .await;
    app.pass(60_000).await;
    assert_eq!(
        (written::<KudosGiven>(&app), written::<KudosTakenBack>(&app)),
        (vec![], vec![])
    );
}

#[tokio::test]
async fn what_a_program_that_ended_could_not_send_leaves_at_the_next_start_and_undo_takes_it_back() {
    let app = amara().await;
    app.done("kudos_give", give(&json!("Ann Lee"))).await;
    let app = app.restarted_after(3_000).await;
    app.settle().await;
    assert_eq!(written::<KudosGiven>(&app).len(), 1);
    let undone = app.done("kudos_undo", json!({})).await;
    assert_eq!(undone["had_left"], true);
    assert_eq!(written::<KudosTakenBack>(&app).len(), 1);
    assert_eq!(app.refused("kudos_undo", json!({})).await, ErrorCode::UndoOver);
}

#[tokio::test]
async fn a_clock_that_goes_back_lets_nothing_leave_early() {
    let app = amara().await;
    app.done("kudos_give", give(&json!("Ann Lee"))).await;
    app.pass(9_000).await;
    assert_eq!(written::<KudosGiven>(&app), []);
    app.world.mono_goes_back(5_000);
    app.pass(5_999).await;
    assert_eq!(written::<KudosGiven>(&app), []);
    app.pass(1).await;
    assert_eq!(written::<KudosGiven>(&app).len(), 1);
}

#[tokio::test]
async fn thanks_hold_a_sentence_which_goes_to_the_giver() {
    let app = amara().await;
    let id = person(900);
    app.done("kudos_thank", json!({ "id": id })).await;
    app.done("kudos_thank", json!({ "id": id })).await;
    assert_eq!(written::<KudosThanked>(&app).len(), 1, "thanks are said once");
    let long = json!({ "id": id, "text": "a".repeat(201) });
    assert_eq!(
        app.refused("kudos_thank", long).await,
        ErrorCode::NoteTooLong { chars: 201, max: 200 }
    );
    let sentence = json!({ "id": id, "text": " It made my evening. " });
    app.done("kudos_thank", sentence.clone()).await;
    app.done("kudos_thank", sentence).await;
    let said: Vec<_> = written::<KudosThanked>(&app)
        .into_iter()
        .map(|body| body.note)
        .collect();
    assert_eq!(said, [None, Some("It made my evening.".to_owned())]);
    let list = app.done("kudos_list", json!({ "which": "received" })).await;
    assert_eq!(
        (&list[0]["thanked"], &list[0]["thanks"]),
        (&json!(true), &json!("It made my evening."))
    );
}

#[tokio::test]
async fn the_sentence_is_sealed_to_a_giver_with_a_vault() {
    let (key, app) = (vec![9_u8; 32], amara().await);
    let database = rusqlite::Connection::open(app.database()).unwrap();
    let sql = "INSERT INTO identity (person, key, at_ms) VALUES (?1, ?2, 1)";
    database.execute(sql, rusqlite::params![person(2), key]).unwrap();
    drop(database);
    let sentence = "It made my quiet evening.";
    app.done("kudos_thank", json!({ "id": person(900), "text": sentence }))
        .await;
    let said = written::<KudosThanked>(&app);
    assert_eq!((said.len(), &said[0].note), (1, &None));
    assert!(said[0].sealed.is_some());
}

#[tokio::test]
async fn whoever_gives_is_told_for_thirty_days_that_a_key_is_another_one() {
    let app = amara().await;
    let key = |key: u8, at_ms: i64, changed_ms: Option<i64>| {
        let database = rusqlite::Connection::open(app.database()).unwrap();
        let sql = "INSERT OR REPLACE INTO identity (person, key, at_ms, changed_ms) VALUES (?1, ?2, ?3, ?4)";
        let values = rusqlite::params![person(2), vec![key; 32], at_ms, changed_ms];
        database.execute(sql, values).unwrap();
    };
    let told = async || {
        let found = app.done("people_find", json!({ "text": "Ann" })).await;
        let given = app
            .done("kudos_give", give(&json!(["Ann Lee", "Ben Adeyemi"])))
            .await;
        (
            found[0]["key_changed_at"].is_string(),
            given["keys_changed"].clone(),
        )
    };
    let now_ms = app.world.now().wall.timestamp_millis();
    key(9, 1, None);
    assert_eq!(told().await, (false, json!([])), "the first key is no news");
    key(8, now_ms, Some(now_ms));
    assert_eq!(told().await, (true, json!(["Ann Lee"])));
    let long_ago = now_ms - 30 * 24 * 60 * 60 * 1000;
    key(8, long_ago, Some(long_ago));
    assert_eq!(told().await, (false, json!([])));
}

#[tokio::test]
async fn a_draft_is_kept_by_its_subject_over_a_restart_until_it_is_given_or_emptied() {
    let app = amara().await;
    let keep = |subject: &str, text: &str| json!({ "subject": subject, "text": text });
    app.done(
        "draft_keep",
        json!({ "subject": "kudos", "text": "You kept", "to": [person(2)], "team": true }),
    )
    .await;
    app.done("draft_keep", keep("evidence:calm", "I stayed calm"))
        .await;
    app.done("draft_keep", keep("evidence:refunds", "I knew the form"))
        .await;
    let app = app.restarted().await;
    let shown = |subject: &str| json!({ "subject": subject });
    let draft = app.done("draft_show", shown("kudos")).await;
    assert_eq!(
        (&draft["text"], &draft["to"][0]["name"], &draft["team"]),
        (&json!("You kept"), &json!("Ann Lee"), &json!(true))
    );
    assert_eq!(
        app.done("draft_show", shown("evidence:calm")).await["text"],
        "I stayed calm"
    );
    app.done("draft_keep", keep("evidence:calm", "  ")).await;
    assert_eq!(app.done("draft_show", shown("evidence:calm")).await, Value::Null);
    let goal = json!({ "subject": "goal", "text": "Shadow two calls", "by": "2026-11-30" });
    app.done("draft_keep", goal.clone()).await;
    let draft = app.done("draft_show", shown("goal")).await;
    assert_eq!((&draft["text"], &draft["by"]), (&goal["text"], &goal["by"]));
    app.done(
        "goal_add",
        json!({ "text": "Shadow two calls", "by": "2026-11-30", "draft": true }),
    )
    .await;
    assert_eq!(app.done("draft_show", shown("goal")).await, Value::Null);
    assert_eq!(
        app.done("draft_show", shown("evidence:refunds")).await["text"],
        "I knew the form"
    );
    assert_eq!(
        app.done("draft_show", shown(&format!("thanks:{}", person(900))))
            .await,
        Value::Null
    );
    // Given from elsewhere it is still being written; given from it, it is done with.
    app.done("kudos_give", give(&json!("Ann Lee"))).await;
    assert_ne!(app.done("draft_show", shown("kudos")).await, Value::Null);
    let from_draft = json!({ "to": ["Ann Lee"], "text": WORDS, "draft": true });
    app.done("kudos_give", from_draft).await;
    assert_eq!(app.done("draft_show", shown("kudos")).await, Value::Null);
    assert!(matches!(
        app.refused("draft_keep", keep("call", "x")).await,
        ErrorCode::BadRequest { .. }
    ));
    let folder = tempfile::tempdir().unwrap();
    app.done("export", json!({ "dir": folder.path() })).await;
    let exported = std::fs::read_to_string(folder.path().join("drafts.json")).unwrap();
    assert!(exported.contains("I knew the form"));
    app.done("leave", json!({ "discard_unsent": true })).await;
    assert_eq!(
        app.done("draft_show", shown("evidence:refunds")).await,
        Value::Null
    );
}

#[tokio::test]
async fn a_list_is_searched_and_paged_as_it_is_asked_for() {
    let app = amara().await;
    for text in [
        "First about the café",
        "Second about the café",
        "Third about the form",
    ] {
        app.done("kudos_give", json!({ "to": "Ann Lee", "text": text }))
            .await;
        app.pass(60_000).await;
    }
    let list = async |args: Value| -> Vec<String> {
        let list = app.done("kudos_list", args).await;
        let texts = list.as_array().unwrap().iter();
        texts
            .map(|one| one["text"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        list(json!({ "which": "given", "search": "CAFE" })).await,
        ["Second about the café", "First about the café"]
    );
    assert_eq!(
        list(json!({ "which": "received", "search": "ann" })).await,
        ["You took my late call"]
    );
    assert_eq!(list(json!({ "search": "nothing" })).await, Vec::<String>::new());
    let wall = app
        .done(
            "kudos_wall",
            json!({ "which": "given", "search": "cafe", "limit": 1 }),
        )
        .await;
    let next = json!({ "which": "given", "search": "cafe", "before": wall["next"] });
    assert_eq!(list(next).await, ["First about the café"]);
}

#[tokio::test]
async fn leaving_sends_what_could_still_be_undone_before_it_says_what_is_unsent() {
    let app = amara().await;
    app.done("kudos_give", give(&json!("Ann Lee"))).await;
    assert_eq!(
        app.refused("leave", json!({})).await,
        ErrorCode::UnsentLeft { count: 1 }
    );
    assert_eq!(written::<KudosGiven>(&app).len(), 1);
}
