//! Clocks that are wrong: a battery that is empty, a machine that was taken back to an earlier state.

use crate::support::TestApp;
use app::World;
use domain::tracker::Outside;
use serde_json::{Value, json};
use std::sync::Arc;

const M: u64 = 60_000;
const H: u64 = 60 * M;
const FIVE_YEARS_MS: i64 = 5 * 365 * 24 * 3_600_000;

/// Load and consecutive call time in seconds.
async fn fatigue(app: &TestApp) -> (u64, u64) {
    let status = app.status().await;
    let read = |key: &str| status[key].as_u64().unwrap();
    (read("load_s"), read("consecutive_call_s"))
}

async fn is_in_order(app: &TestApp, when: &str) {
    for check in app.done("doctor", Value::Null).await.as_array().unwrap() {
        assert_eq!(check["ok"], json!(true), "{when}: {check}");
    }
}

/// Two calls of twenty minutes with a minute between, on a clock that shows a day years ago.
async fn two_calls_in_the_past() -> TestApp {
    let home = Arc::new(tempfile::tempdir().unwrap());
    let world = Arc::<crate::support::TestWorld>::default();
    world.wall_is_off(-FIVE_YEARS_MS);
    let app = TestApp::open(home, world).await.unwrap();
    app.call_of(20 * M).await;
    app.pass(M).await;
    app.call_of(20 * M).await;
    assert_eq!(fatigue(&app).await, (39 * 60, 40 * 60));
    app
}

async fn days_go_by(mut app: TestApp) {
    for day in 0..4 {
        app.call_of(10 * M).await;
        is_in_order(&app, &format!("day {day}")).await;
        app.pass(23 * H).await;
        app = app.restarted_after(H - 10 * M).await;
        is_in_order(&app, &format!("after day {day}")).await;
    }
}

#[tokio::test]
async fn a_clock_that_is_set_right_between_two_runs_takes_no_load_away() {
    let TestApp { app, world, home, .. } = two_calls_in_the_past().await;
    app.close().await;
    world.wall_is_off(0);
    let app = TestApp::open(home, world).await.unwrap();
    assert_eq!(fatigue(&app).await, (39 * 60, 40 * 60));
    is_in_order(&app, "the clock was set right").await;
    let app = app.restarted().await;
    assert_eq!(fatigue(&app).await, (39 * 60, 40 * 60), "and a start later");
    days_go_by(app).await;
}

#[tokio::test]
async fn a_clock_that_is_set_right_in_a_run_takes_no_load_away() {
    let app = two_calls_in_the_past().await;
    app.world.wall_is_off(0);
    app.app.signal(app.world.now(), Outside::ClockStep).await;
    assert_eq!(fatigue(&app).await, (39 * 60, 40 * 60));
    is_in_order(&app, "the clock was set right").await;
    let app = app.restarted().await;
    assert_eq!(fatigue(&app).await, (39 * 60, 40 * 60));
    is_in_order(&app, "and after a start").await;
    days_go_by(app).await;
}

#[tokio::test]
async fn a_clock_that_loses_years_at_a_boot_and_finds_them_again_is_no_fault() {
    let app = TestApp::new().await;
    app.call_of(20 * M).await;
    app.world.wall_is_off(-FIVE_YEARS_MS);
    app.world.boots_anew();
    let app = app.restarted_after(10_000).await;
    assert_eq!(
        fatigue(&app).await.1,
        20 * 60,
        "nobody rested for less than no time"
    );
    app.call_of(10 * M).await;
    is_in_order(&app, "years back").await;
    app.world.wall_is_off(0);
    app.app.signal(app.world.now(), Outside::ClockStep).await;
    is_in_order(&app, "right again").await;
    days_go_by(app).await;
}

#[tokio::test]
async fn a_clock_of_durations_that_goes_back_does_not_stop_a_running_call() {
    for restarts in [false, true] {
        let app = TestApp::new().await;
        app.done("call_start", json!({ "id": "a" })).await;
        app.pass(10 * M).await;
        app.world.mono_goes_back(3_600_000);
        let app = if restarts { app.restarted().await } else { app };
        if restarts {
            // Nobody knows whether that call went on.
            app.done("call_start", json!({ "id": "b" })).await;
        }
        // It is seen at the next sign of life, which in a call comes every minute.
        app.pass(0).await;
        app.pass(5 * M).await;
        assert_eq!(fatigue(&app).await.1, 15 * 60, "restarts: {restarts}");
        assert_eq!(app.status().await["call"]["active"], json!(true));
        is_in_order(&app, "the clock went back").await;
    }
}
