//! The agent's own calendar: when its file is read, what of it holds, and what a fault costs.

use crate::support::TestApp;
use app::{
    desktop::{CalendarRead, CalendarText, Effect},
    view::CalendarFault,
};
use protocol::problem::{ErrorCode, FolderFault};
use serde_json::{Value, json};
use std::path::PathBuf;

const MINUTE_MS: i64 = 60_000;

/// What is asked to be read since the last look.
async fn asked(app: &mut TestApp) -> Vec<CalendarRead> {
    // The file is looked at beside the runtime, which takes as long as a disk takes.
    for _ in 0..200 {
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        let effects = app.effects().await.into_iter().filter_map(|effect| match effect {
            Effect::ReadCalendar(read) => Some(read),
            _ => None,
        });
        let reads: Vec<_> = effects.collect();
        if !reads.is_empty() {
            return reads;
        }
    }
    Vec::new()
}

/// A profile whose calendar is a file that is there; the file, and what was asked of it.
async fn with_calendar() -> (TestApp, PathBuf, CalendarRead) {
    let mut app = TestApp::with_policy("mark = \"30m\"").await;
    let file = app.home.path().join("mine.ics");
    std::fs::write(&file, "BEGIN:VCALENDAR").unwrap();
    let (running, args) = (app.app.clone(), json!({ "file": file }));
    let set = tokio::spawn(async move {
        let caller = protocol::local::Caller::Window;
        running.call(caller, "calendar_set", args).await
    });
    let reads = asked(&mut app).await;
    assert_eq!(reads.len(), 1, "{reads:?}");
    let read = reads[0].clone();
    let hours = (read.to_ms - read.from_ms) / (60 * MINUTE_MS);
    assert_eq!((&read.text, hours), (&CalendarText::File(file.clone()), 49));
    let now = app.world_ms();
    let meeting = (now + 30 * MINUTE_MS, now + 60 * MINUTE_MS);
    app.app.calendar_heard(&read, Ok(vec![meeting])).await;
    let view = set.await.unwrap().unwrap();
    assert_eq!(
        (view["meetings"].as_array().unwrap().len(), &view["fault"]),
        (1, &Value::Null)
    );
    (app, file, read)
}

#[tokio::test]
async fn a_meeting_holds_the_offer_and_says_so_also_after_a_restart() {
    let (app, ..) = with_calendar().await;
    app.call_of(40 * 60_000).await;
    app.pass(5_000).await;
    let offer = app.status().await["offer"].clone();
    assert_eq!(
        (&offer["due"], &offer["holding"]),
        (&json!(true), &json!(["meeting"]))
    );
    let app = app.restarted().await;
    let offer = app.status().await["offer"].clone();
    assert!(
        offer["holding"].as_array().unwrap().contains(&json!("meeting")),
        "{offer}"
    );
}

#[tokio::test]
async fn a_file_that_cannot_be_read_costs_nothing_and_the_fault_is_said() {
    let (app, _, read) = with_calendar().await;
    app.app.calendar_heard(&read, Err(CalendarFault::Cut)).await;
    let view = app.done("calendar_show", Value::Null).await;
    assert_eq!(
        (&view["fault"], view["meetings"].as_array().unwrap().len()),
        (&json!("cut"), 1),
        "the last good one holds"
    );
    app.app.calendar_heard(&read, Ok(vec![])).await;
    let view = app.done("calendar_show", Value::Null).await;
    assert_eq!((&view["fault"], &view["meetings"]), (&Value::Null, &json!([])));
    app.done("calendar_set", json!({ "file": null })).await;
    app.app.calendar_heard(&read, Err(CalendarFault::Missing)).await;
    let view = app.done("calendar_show", Value::Null).await;
    assert_eq!(view["fault"], Value::Null, "one that was given up is not heard");
}

#[tokio::test]
async fn a_calendar_that_is_given_up_holds_nothing_any_more() {
    let (app, ..) = with_calendar().await;
    let view = app.done("calendar_set", json!({ "file": null })).await;
    assert_eq!((&view["file"], &view["meetings"]), (&Value::Null, &json!([])));
    app.call_of(40 * 60_000).await;
    app.pass(5_000).await;
    assert_eq!(app.status().await["offer"]["shown"], json!(true));
    let relative = app.refused("calendar_set", json!({ "file": "mine.ics" })).await;
    let fault = FolderFault::Relative;
    assert_eq!(relative, ErrorCode::FolderBad { fault });
}

#[tokio::test]
async fn the_file_is_looked_at_again_when_an_offer_may_come_and_when_the_days_run_out() {
    let (mut app, file, _) = with_calendar().await;
    app.pass(3 * 3_600_000).await;
    assert!(
        asked(&mut app).await.is_empty(),
        "nothing may come, and nothing is looked at"
    );
    let changed = std::fs::metadata(&file).unwrap().modified().unwrap();
    let later = changed + std::time::Duration::from_secs(5);
    std::fs::File::options()
        .write(true)
        .open(&file)
        .unwrap()
        .set_modified(later)
        .unwrap();
    app.call_of(40 * 60_000).await;
    assert_eq!(asked(&mut app).await.len(), 1, "it changed");
    app.pass(5_000).await;
    assert!(asked(&mut app).await.is_empty(), "it is as it was");
    app.pass(24 * 3_600_000).await;
    app.done("call_start", json!({})).await;
    assert_eq!(asked(&mut app).await.len(), 1, "a day later");
    let (running, args) = (app.app.clone(), json!({ "file": file }));
    let set = tokio::spawn(async move {
        let caller = protocol::local::Caller::Window;
        running.call(caller, "calendar_set", args).await
    });
    let again = asked(&mut app).await;
    assert_eq!(again.len(), 1, "whoever sets it again wants it read");
    app.app
        .calendar_heard(&again[0], Err(CalendarFault::NotACalendar))
        .await;
    assert_eq!(set.await.unwrap().unwrap()["fault"], json!("not_a_calendar"));
}

#[tokio::test]
async fn an_address_is_a_secret_that_no_view_and_no_export_holds() {
    let app = TestApp::new().await;
    let token = "private-0f3c9a";
    // Nobody listens there.
    let address = format!("http://127.0.0.1:9/ical/{token}/basic.ics");
    let view = app.done("calendar_set", json!({ "address": address })).await;
    assert_eq!(
        (&view["host"], &view["file"], &view["fault"]),
        (&json!("127.0.0.1:9"), &Value::Null, &json!("unreachable"))
    );
    let dir = app.home.path().join("mine");
    app.done("export", json!({ "dir": dir })).await;
    let holds = |folder: &std::path::Path| {
        let bytes = crate::support::bytes_in(folder);
        bytes.windows(token.len()).any(|part| part == token.as_bytes())
    };
    assert!(!holds(&dir), "the export has it");
    assert!(!holds(app.home.path()), "the database has it");
    assert!(holds(&app.home.path().join("secrets")));
    let sent = app.done("sent_show", json!({})).await;
    let item = &sent["days"][0]["items"][0];
    assert_eq!(item["to"], json!("127.0.0.1:9"), "{sent}");
    assert!(!sent.to_string().contains(token));

    app.done("calendar_set", json!({ "file": null })).await;
    assert!(!holds(&app.home.path().join("secrets")), "it is forgotten");
    for (address, refused) in [
        ("calendar.ics", ErrorCode::CalendarAddressBad),
        ("http://calendar.example/x.ics", ErrorCode::PlainHttpRefused),
    ] {
        assert_eq!(
            app.refused("calendar_set", json!({ "address": address })).await,
            refused
        );
    }
}
