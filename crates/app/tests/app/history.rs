//! Past days through the whole application: shown, kept, exported, and never sent.

use crate::support::TestApp;
use serde_json::{Value, json};

const M: u64 = 60_000;
const H: u64 = 60 * M;

/// So many days with a call of ten minutes at noon and at one, and a reset between them.
async fn lived(app: &TestApp, days: u64) {
    for _ in 0..days {
        app.call_of(10 * M).await;
        app.done("reset_start", json!({ "seconds": 60 })).await;
        app.pass(H - 10 * M).await;
        app.call_of(10 * M).await;
        app.pass(23 * H - 10 * M).await;
    }
}

fn day_of<'a>(view: &'a Value, on: &str) -> &'a Value {
    let days = view["days"].as_array().unwrap();
    days.iter().find(|day| day["on"] == on).unwrap()
}

#[tokio::test]
async fn a_week_is_seven_days_of_which_unknown_ones_say_so() {
    let app = TestApp::new().await;
    lived(&app, 3).await;
    let week = app.done("history_show", json!({})).await;
    assert_eq!(week["days"].as_array().unwrap().len(), 7);
    assert_eq!(
        (&week["today"], &week["first"]),
        (&json!("2026-11-20"), &json!("2026-11-17"))
    );
    let measured: Vec<_> = week["days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|day| day["measured"] == true)
        .collect();
    assert_eq!(
        measured,
        [false, false, false, true, true, true, true],
        "before the first record nothing is known"
    );
    assert_eq!(
        day_of(&week, "2026-11-18"),
        &json!({ "on": "2026-11-18", "measured": true, "call_s": 1200, "rest_s": 3000, "longest_s": 600, "resets": 1,
                 "uncertain_s": 0, "unmeasured_s": 0, "in_detail": true })
    );
    assert_eq!(
        week["total"],
        json!({ "measured_days": 4, "call_s": 3600, "rest_s": 9000, "longest_s": 600, "longest_on": "2026-11-17" })
    );
}

#[tokio::test]
async fn a_day_is_told_alike_before_and_after_it_was_kept() {
    let app = TestApp::new().await;
    lived(&app, 2).await;
    let before = app.done("history_show", json!({ "until": "2026-11-18" })).await;
    lived(&app, 2).await;
    let after = app.done("history_show", json!({ "until": "2026-11-18" })).await;
    assert_eq!(before["days"], after["days"]);
    let check = app.done("doctor", Value::Null).await;
    let history = check
        .as_array()
        .unwrap()
        .iter()
        .find(|check| check["check"] == "history")
        .unwrap();
    assert_eq!(history["detail"], "3 days are kept as the record tells them");
}

#[tokio::test]
async fn a_past_day_has_its_lane_and_an_unknown_one_has_none() {
    let app = TestApp::new().await;
    lived(&app, 2).await;
    let day = app.done("history_day", json!({ "on": "2026-11-17" })).await;
    let lane = &day["lane"];
    assert_eq!(
        (&lane["from"], &lane["to"]),
        (&json!("2026-11-17T12:00:00Z"), &json!("2026-11-17T21:00:00Z"))
    );
    assert_eq!(lane["now"], lane["to"], "the day is over");
    let kinds: Vec<_> = lane["spans"]
        .as_array()
        .unwrap()
        .iter()
        .map(|span| span["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["call", "reset", "call"]);
    let none = app.done("history_day", json!({ "on": "2026-11-01" })).await;
    assert_eq!(
        (&none["lane"], &none["day"]["measured"]),
        (&Value::Null, &json!(false))
    );
}

#[tokio::test]
async fn after_a_month_the_lane_is_gone_and_the_sums_stay_through_a_restart() {
    let app = TestApp::new().await;
    lived(&app, 1).await;
    app.pass(31 * 24 * H).await;
    lived(&app, 2).await;
    let app = app.restarted().await;
    let day = app.done("history_day", json!({ "on": "2026-11-17" })).await;
    assert_eq!(
        (&day["lane"], &day["day"]["call_s"], &day["day"]["in_detail"]),
        (&Value::Null, &json!(1200), &json!(false))
    );
    let all = app.done("history_show", json!({ "days": 366 })).await;
    assert_eq!(
        (all["days"].as_array().unwrap().len(), &all["first"]),
        (366, &json!("2026-11-17"))
    );
}

#[tokio::test]
async fn a_computer_that_is_switched_off_every_night_keeps_a_month_and_no_more() {
    let mut app = TestApp::new().await;
    for _ in 0..34 {
        app.call_of(10 * M).await;
        app = app.restarted_after(24 * H - 10 * M).await;
    }
    app.settle().await;
    let checks = app.done("doctor", Value::Null).await;
    assert!(
        checks.as_array().unwrap().iter().all(|check| check["ok"] == true),
        "{checks}"
    );
    let oldest = app::World::now(&*app.world).wall.timestamp_millis() - 31 * 24 * 3_600_000;
    let path = app.database();
    app.app.close().await;
    let database = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT count(*) FROM desk_record WHERE wall_ms < ?1";
    let old: i64 = database.query_row(sql, [oldest], |row| row.get(0)).unwrap();
    assert_eq!(old, 0);
}

#[tokio::test]
async fn days_are_asked_for_one_to_a_year() {
    let app = TestApp::new().await;
    for days in [0, 367] {
        app.refused("history_show", json!({ "days": days })).await;
    }
    for days in [1, 366] {
        let view = app.done("history_show", json!({ "days": days })).await;
        assert_eq!(view["days"].as_array().unwrap().len(), days);
    }
    let ahead = app
        .done("history_show", json!({ "until": "2030-01-01", "days": 1 }))
        .await;
    assert_eq!(ahead["days"][0]["on"], "2026-11-17", "no day ahead of today");
}

#[tokio::test]
async fn time_that_nobody_watched_is_on_the_lane() {
    let app = TestApp::new().await;
    app.call_of(10 * M).await;
    let app = app.restarted_after(40 * M).await;
    app.call_of(10 * M).await;
    let day = app.done("history_day", json!({ "on": "2026-11-17" })).await;
    assert_eq!(day["day"]["unmeasured_s"], 2400);
    assert_eq!(day["lane"]["spans"][1]["kind"], "unmeasured");
    let today = app.done("today_show", Value::Null).await;
    assert_eq!(
        today["lane"], day["lane"],
        "the window's day and the history's are one"
    );
}

#[tokio::test]
async fn the_rest_that_is_owed_is_said_until_it_was_taken() {
    let app = TestApp::new().await;
    let owed = async |app: &TestApp| app.status().await["offer"]["owed_s"].clone();
    app.call_of(49 * M).await;
    assert_eq!(owed(&app).await, 0);
    app.call_of(2 * M).await;
    assert_eq!(owed(&app).await, 180);
    app.done("reset_start", json!({ "seconds": 180 })).await;
    app.pass(180_000).await;
    assert_eq!(owed(&app).await, 0);
}

#[tokio::test]
async fn the_export_holds_every_day_and_no_record_of_sync_does() {
    let app = TestApp::new().await;
    lived(&app, 3).await;
    let dir = tempfile::tempdir().unwrap();
    app.done("export", json!({ "dir": dir.path() })).await;
    let days = std::fs::read_to_string(dir.path().join("history.csv")).unwrap();
    assert_eq!(days.lines().count(), 1 + 4, "{days}");
    assert!(days.contains("\n2026-11-18,1200,3000,600,1,0,0\n"), "{days}");
    let json: Value =
        serde_json::from_slice(&std::fs::read(dir.path().join("history.json")).unwrap()).unwrap();
    assert_eq!(json["days"].as_array().unwrap().len(), 366);
    // What is sent goes through the log; no day is ever written there.
    let checks = app.done("doctor", Value::Null).await;
    let log = checks
        .as_array()
        .unwrap()
        .iter()
        .find(|check| check["check"] == "log")
        .unwrap();
    assert_eq!(log["detail"], "0 records in 0 streams, every chain whole");
}
