//! Kudos through the command table, before any centre was joined. Between desks: `tests/sync`.

use crate::support::{ME, TestApp, joined};
use protocol::{local::FRAME_BYTES_MAX, problem::ErrorCode};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::Arc};

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

/// A profile that joined a centre of 5 000 and holds 10 000 kudos with notes of full length in Chinese, every
/// thirtieth for the agent.
async fn in_a_large_centre() -> TestApp {
    let (home, mut database) = joined().await;
    let tx = database.transaction().unwrap();
    let person = |n: u32| format!("00000000-0000-7000-8000-{n:012}");
    let put =
        |sql: &str, values: &[&dyn rusqlite::ToSql]| tx.prepare_cached(sql).unwrap().execute(values).unwrap();
    for n in 1..=5_000 {
        let sql = "INSERT INTO person (id, name, post, active) VALUES (?1, ?2, 'agent', 1)";
        put(sql, &[&person(n), &format!("林 晓雨 {n}")]);
    }
    let note = "谢".repeat(600);
    for n in 0..10_000_u32 {
        let receiver = person(if n % 30 == 0 { 1 } else { 3 });
        let sql = "INSERT INTO kudos (id, origin, giver, receiver, note, given_ms, visibility, notified_ms)
                   VALUES (?1, 'person', ?2, ?3, ?4, ?5, 'everyone', 1)";
        put(
            sql,
            &[
                &person(900_000 + n),
                &person(2 + n % 4_000),
                &receiver,
                &note,
                &(1_700_000_000_000_i64 + i64::from(n)),
            ],
        );
    }
    tx.commit().unwrap();
    drop(database);
    TestApp::open(home, Arc::default()).await.unwrap()
}

#[tokio::test]
async fn who_sees_a_kudos_is_refused_where_nobody_could_be_meant_and_nothing_is_sent() {
    let (home, database) = joined().await;
    let id = "00000000-0000-7000-8000-0000000000aa";
    let sql = "INSERT INTO kudos (id, origin, giver, receiver, note, given_ms, visibility)
               VALUES (?1, 'person', ?1, ?2, 'Thank you', 1, 'me')";
    database.execute(sql, [id, ME]).unwrap();
    drop(database);
    let app = TestApp::open(home, Arc::default()).await.unwrap();
    let show = |id: &str, to: &str| json!({ "id": id, "visibility": to });
    assert_eq!(
        app.refused("kudos_visibility_set", show(id, "team")).await,
        ErrorCode::TeamMissing
    );
    for unknown in ["k1", "", "00000000-0000-7000-8000-0000000000ab"] {
        assert_eq!(
            app.refused("kudos_visibility_set", show(unknown, "everyone"))
                .await,
            ErrorCode::KudosUnknown
        );
    }
    // Who received it shows it; only who gave it takes it back.
    assert_eq!(
        app.refused("kudos_withdraw", json!({ "id": id })).await,
        ErrorCode::KudosUnknown
    );
    assert_eq!(app.status().await["sync"]["waiting"], json!(0));
    app.done("kudos_visibility_set", show(id, "everyone")).await;
    assert_eq!(app.status().await["sync"]["waiting"], json!(1));
}

fn frame(answer: &Value) -> usize {
    answer.to_string().len()
}

#[tokio::test]
async fn in_a_large_centre_every_answer_fits_a_frame_and_the_pages_hold_every_kudos_once() {
    let app = in_a_large_centre().await;
    let wall = app.done("kudos_wall", json!({})).await;
    assert!(frame(&wall) < FRAME_BYTES_MAX);
    assert_eq!(wall["unseen"], json!(334));
    let mut seen = BTreeSet::new();
    let mut before = Value::Null;
    loop {
        let page = app
            .done("kudos_page", json!({ "before": before, "limit": 200 }))
            .await;
        assert!(frame(&page) < FRAME_BYTES_MAX);
        for item in page["items"].as_array().unwrap() {
            assert!(
                seen.insert(item["id"].as_str().unwrap().to_owned()),
                "twice: {item}"
            );
        }
        before = page["next"].clone();
        if before.is_null() {
            break;
        }
    }
    assert_eq!(seen.len(), 10_000);
    let list = app.done("kudos_list", json!({})).await;
    assert!(frame(&list) < FRAME_BYTES_MAX && list.as_array().unwrap().len() > 50);
}

#[tokio::test]
async fn what_is_for_the_agent_is_on_the_first_page_of_it_however_much_others_got() {
    let app = in_a_large_centre().await;
    let mine = app
        .done("kudos_page", json!({ "which": "received", "limit": 50 }))
        .await;
    let items = mine["items"].as_array().unwrap();
    assert_eq!(items.len(), 50);
    assert!(items.iter().all(|item| item["direction"] == "received"));
}

#[tokio::test]
async fn whom_to_thank_is_found_among_five_thousand_by_a_few_letters() {
    let app = in_a_large_centre().await;
    for (text, least, most) in [("", 20, 20), ("晓", 20, 20), ("4321", 1, 1), ("nobody", 0, 0)] {
        let found = app.done("people_find", json!({ "text": text })).await;
        let count = found.as_array().unwrap().len();
        assert!(
            (least..=most).contains(&count) && frame(&found) < FRAME_BYTES_MAX,
            "{text}: {count}"
        );
    }
}

#[tokio::test]
async fn whom_to_thank_is_a_whole_name_or_an_id_and_those_of_one_name_are_told_apart_by_team_and_id() {
    let (home, database) = joined().await;
    let person = |n: u32| format!("00000000-0000-7000-8000-{n:012}");
    let put = |sql: &str, values: &[&str]| database.execute(sql, rusqlite::params_from_iter(values)).unwrap();
    put("INSERT INTO team (id, name) VALUES (?1, 'Quay')", &[&person(90)]);
    for (n, team) in [(2, Some(person(90))), (3, None)] {
        let sql = "INSERT INTO person (id, name, team, post, active) VALUES (?1, 'Ann Lee', nullif(?2, ''), 'agent', 1)";
        put(sql, &[&person(n), &team.unwrap_or_default()]);
    }
    drop(database);
    let app = TestApp::open(home, Arc::default()).await.unwrap();
    let give = |to: &str| json!({ "to": to, "text": "Thank you for the map." });
    let unknown = app.refused("kudos_give", give("ann.lee@example.org")).await;
    assert!(
        matches!(unknown, ErrorCode::PersonUnknown { .. }),
        "a desk knows no address: {unknown:?}"
    );
    let candidates = format!("Ann Lee (Quay, {}); Ann Lee ({})", person(2), person(3));
    assert_eq!(
        app.refused("kudos_give", give("Ann Lee")).await,
        ErrorCode::PersonAmbiguous {
            name: "Ann Lee".into(),
            count: 2,
            candidates
        }
    );
    let given = app.done("kudos_give", give(&person(3))).await;
    assert_eq!(given["items"][0]["to_name"], "Ann Lee");
}

/// A profile that holds one customer's words and one colleague's, closed.
async fn thanked() -> TestApp {
    let (home, database) = joined().await;
    let of = |n: u32| format!("00000000-0000-7000-8000-0000000000{n:02}");
    let sql = "INSERT INTO kudos (id, origin, giver, receiver, note, given_ms, visibility, notified_ms)
               VALUES (?1, ?2, ?3, ?4, ?5, 1, 'me', 1)";
    let customer = (of(41), "customer", None::<String>, ME, "First time someone did");
    let colleague = (of(42), "person", Some(of(43)), ME, "You took that transfer");
    database.execute(sql, customer).unwrap();
    database.execute(sql, colleague).unwrap();
    drop(database);
    TestApp::open(home, Arc::default()).await.unwrap()
}

#[tokio::test]
async fn a_shift_begins_with_a_customers_words_until_they_are_put_away_and_never_in_a_call() {
    let app = thanked().await;
    let first = app.done("kudos_again", Value::Null).await;
    assert_eq!(
        (&first["why"], &first["kudos"]["text"]),
        (&json!("shift_start"), &json!("First time someone did"))
    );
    app.done("call_start", json!({ "id": "a" })).await;
    assert_eq!(app.done("kudos_again", Value::Null).await, Value::Null);
    app.pass(60_000).await;
    app.done("call_end", json!({ "id": "a" })).await;
    app.pass(10_000).await;
    let app = app.restarted().await;
    assert_eq!(
        app.done("kudos_again", Value::Null).await,
        first,
        "the same after a start"
    );
    app.done("kudos_again_put_away", Value::Null).await;
    assert_eq!(app.done("kudos_again", Value::Null).await, Value::Null);
    assert_eq!(app.status().await["sync"]["waiting"], json!(0), "nobody is told");
}

#[tokio::test]
async fn on_a_hard_day_own_thanks_come_back_once() {
    let app = thanked().await;
    for _ in 0..4 {
        app.call_of(60_000).await;
        app.pass(10_000).await;
    }
    assert_eq!(
        app.done("kudos_again", Value::Null).await,
        Value::Null,
        "the shift has begun"
    );
    for _ in 0..2 {
        app.call_of(60_000).await;
        app.done("hard", json!({})).await;
        app.pass(10_000).await;
    }
    assert_eq!(
        app.done("kudos_again", Value::Null).await["why"],
        json!("hard_day")
    );
    app.done("kudos_again_put_away", Value::Null).await;
    assert_eq!(app.done("kudos_again", Value::Null).await, Value::Null);
}

#[tokio::test]
async fn nobodys_thanks_show_nothing() {
    let (home, database) = joined().await;
    drop(database);
    let app = TestApp::open(home, Arc::default()).await.unwrap();
    assert_eq!(app.done("kudos_again", Value::Null).await, Value::Null);
    app.done("kudos_again_put_away", Value::Null).await;
}
