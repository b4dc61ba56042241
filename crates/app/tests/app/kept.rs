//! What is kept for a time only, and what is told of other desks of the same person.

use crate::support::{ME, NOON, TestApp, bytes_in, joined};
use app::{World, desktop::Effect};
use domain::tracker::Outside;
use serde_json::{Value, json};
use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

const DAY_MS: u64 = 24 * 3600 * 1000;
const LEADER: &str = "00000000-0000-7000-8000-000000000002";
const TEAM: &str = "00000000-0000-7000-8000-000000000003";
/// How often, and how long after each other, a test looks for what another task does.
const LOOKS: usize = 500;
const LOOK: Duration = Duration::from_millis(20);
/// The moment of an asking, as its record says it: nothing else in the profile is of this moment.
const ASKED: &str = "2026-11-17T12:00:04.321Z";

async fn in_a_team() -> TestApp {
    let (home, database) = joined().await;
    let put = |sql: &str, values: &[&str]| database.execute(sql, rusqlite::params_from_iter(values)).unwrap();
    let person = "INSERT INTO person (id, name, team, post, active) VALUES (?1, ?2, ?3, 'agent', 1)";
    put(person, &[ME, "Amara Okafor", TEAM]);
    put(person, &[LEADER, "Jonas Weber", TEAM]);
    let team = "INSERT INTO team (id, name, leader) VALUES (?1, 'Harbour', ?2)";
    put(team, &[TEAM, LEADER]);
    drop(database);
    TestApp::open(home, Arc::default()).await.unwrap()
}

fn found(app: &TestApp) -> usize {
    let bytes = bytes_in(app.home.path());
    let places = bytes.windows(ASKED.len());
    places.filter(|place| *place == ASKED.as_bytes()).count()
}

/// Moves the clock on, and nothing takes note of it.
fn later(app: &TestApp) {
    app.world.elapsed_ms.fetch_add(4_321, Ordering::SeqCst);
}

async fn wakes_after(app: &TestApp, ms: u64) {
    app.pass(ms).await;
    let slept = Outside::Resume { slept_ms: None };
    app.app.signal(app.world.now(), slept).await;
    app.settle().await;
}

#[tokio::test]
async fn an_asking_is_kept_a_day_and_then_no_byte_of_it_is_left() {
    let app = in_a_team().await;
    later(&app);
    app.done("relief_ask", json!({ "minutes": 10 })).await;
    wakes_after(&app, DAY_MS - 1).await;
    assert!(found(&app) > 0, "the test looks for what was never there");
    wakes_after(&app, 1).await;
    assert_eq!(found(&app), 0);
    let relief = app.done("relief_show", Value::Null).await;
    assert_eq!((&relief["sent"], &relief["asked"]), (&Value::Null, &json!([])));
    for check in app.done("doctor", Value::Null).await.as_array().unwrap() {
        assert_eq!(check["ok"], json!(true), "{check}");
    }
}

#[tokio::test]
async fn an_asking_that_came_over_its_time_while_nobody_watched_is_gone_at_the_next_start() {
    let app = in_a_team().await;
    later(&app);
    app.done("relief_ask", json!({ "minutes": 3 })).await;
    // The end of a run is remembered; it is another moment.
    app.pass(1_000).await;
    let app = app.restarted_after(DAY_MS - 1_001).await;
    app.settle().await;
    assert!(found(&app) > 0);
    let app = app.restarted_after(1).await;
    // A start erases beside everything else that it does.
    for _ in 0..LOOKS {
        app.settle().await;
        if found(&app) == 0 {
            return;
        }
        tokio::time::sleep(LOOK).await;
    }
    panic!("it is still there");
}

/// A profile to which a desk was added, closed in the middle of a call.
async fn with_a_new_desk() -> TestApp {
    let (home, database) = joined().await;
    let app = TestApp::open(home, Arc::default()).await.unwrap();
    app.done("call_start", json!({ "id": "a" })).await;
    let (home, world) = (app.home.clone(), app.world.clone());
    app.app.close().await;
    let desk = |session: &str, name: &str, at: &str| json!({ "session": session, "name": name, "at": at, "told": false });
    let desks = json!({ "own_read": true, "added": [
        desk("8899aabbccddeeff", "", "2026-11-16T12:00:00Z"),
        desk("0011223344556677", "Linux", NOON),
    ]});
    let sql = "INSERT INTO setting (key, value) VALUES ('desks', ?1)";
    database.execute(sql, [desks.to_string()]).unwrap();
    drop(database);
    TestApp::open(home, world).await.unwrap()
}

async fn told(app: &mut TestApp) -> Vec<String> {
    let notes = app.effects().await.into_iter().filter_map(|effect| match effect {
        Effect::ShowNote { text, .. } => Some(text),
        _ => None,
    });
    notes.collect()
}

#[tokio::test]
async fn a_new_desk_is_told_once_in_a_gap_and_stands_in_today_for_a_week() {
    let mut app = with_a_new_desk().await;
    app.pass(60_000).await;
    assert_eq!(app.status().await["call"]["active"], json!(true));
    assert_eq!(told(&mut app).await, Vec::<String>::new(), "never in a call");
    app.done("call_end", json!({ "id": "a" })).await;
    app.pass(60_000).await;
    let notes = told(&mut app).await;
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(
        notes[0].contains("2026-11-16") && notes[0].contains("8899aabbccddeeff"),
        "{notes:?}"
    );
    assert!(
        notes[1].contains("Linux")
            && notes[1].contains("2026-11-17")
            && notes[1].contains("0011223344556677"),
        "{notes:?}"
    );
    let mut app = app.restarted().await;
    app.call_of(60_000).await;
    app.pass(60_000).await;
    assert_eq!(told(&mut app).await, Vec::<String>::new(), "told once");
    let lines = async |app: &TestApp| app.done("today_show", Value::Null).await["desk_notes"].clone();
    assert_eq!(lines(&app).await, json!([notes[1], notes[0]]));
    app.pass(6 * DAY_MS).await;
    assert_eq!(lines(&app).await, json!([notes[1]]));
    app.pass(DAY_MS).await;
    assert_eq!(lines(&app).await, json!([]));
}
