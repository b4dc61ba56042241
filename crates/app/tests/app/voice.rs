//! Saying something to the centre, what becomes of it, without a network.

use crate::support::{ME, TestApp, bytes_in, joined};
use app::{World, desktop::Effect};
use domain::tracker::Outside;
use protocol::problem::{ErrorCode, VoiceFault};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::sync::Arc;

const CASE: &str = "00000000-0000-7000-8000-000000000070";
const WORDS: &str = "Let us swap late shifts among ourselves";

/// Amara, and Lena who answers for things.
pub(crate) async fn amara() -> TestApp {
    let (home, database) = joined().await;
    for (id, name) in [
        (ME, "Amara Okafor"),
        ("00000000-0000-7000-8000-000000000005", "Lena Graf"),
    ] {
        let sql = "INSERT INTO person (id, name, post, active) VALUES (?1, ?2, 'agent', 1)";
        database.execute(sql, [id, name]).unwrap();
    }
    drop(database);
    let app = TestApp::open(home, Arc::default()).await.unwrap();
    app.world.rolls();
    app
}

pub(crate) fn database(app: &TestApp) -> Connection {
    Connection::open(app.database()).unwrap()
}

async fn friction(app: &TestApp) -> Value {
    let friction = json!({ "sort": "friction", "tool": "CRM Suite", "customer_waiting": true, "minutes": 12,
                           "text": "It asks for the address twice" });
    app.done("voice_say", friction).await
}

fn refused(fault: VoiceFault) -> ErrorCode {
    ErrorCode::VoiceRefused { fault }
}

fn id_of(said: &Value) -> Value {
    json!({ "id": said["id"] })
}

/// The centre took it and says where it stands.
fn told(app: &TestApp, said: &Value, state: &str, due_on: Option<&str>) {
    let database = database(app);
    let sql = "INSERT OR REPLACE INTO voice_told (id, sort, tool, tool_key, state, owner, due_on, why, note, at_least, month,
                   at_ms)
               VALUES (?1, 'friction', 'CRM Suite', 'crmsuite', ?2, '00000000-0000-7000-8000-000000000005', ?3,
                   'It costs an hour a day', NULL, 5, '2026-11-01', ?4)";
    database
        .execute(sql, params![CASE, state, due_on, app.world_ms()])
        .unwrap();
    let sql = "UPDATE voice SET case_id = ?1, state = 'sent', posted = 1 WHERE id = ?2";
    database
        .execute(sql, [CASE, said["id"].as_str().unwrap()])
        .unwrap();
}

/// Titles and texts of the notes since the last look.
pub(crate) async fn notes(app: &mut TestApp) -> Vec<(String, String)> {
    let note = |effect| match effect {
        Effect::ShowNews { title, text, .. } => Some((title, text)),
        _ => None,
    };
    app.effects().await.into_iter().filter_map(note).collect()
}

#[tokio::test]
async fn what_is_said_waits_without_a_network_and_friction_alone_carries_no_name_by_itself() {
    let app = amara().await;
    let suggestion = json!({ "sort": "suggestion", "text": WORDS, "helps": "Fewer sick days" });
    let said = app.done("voice_say", suggestion).await;
    assert_eq!(
        (&said["anonymous"], &said["state"], &said["text"], &said["helps"]),
        (
            &json!(false),
            &json!("waiting"),
            &json!(WORDS),
            &json!("Fewer sick days")
        )
    );
    assert_eq!(said["can"], json!(["withdraw", "add"]));
    let said = friction(&app).await;
    assert_eq!(
        (
            &said["anonymous"],
            &said["tool"],
            &said["minutes"],
            &said["customer_waiting"]
        ),
        (&json!(true), &json!("CRM Suite"), &json!(12), &json!(true))
    );
    assert_eq!(said["said_on"], "2026-11-17");
    let room = app.done("voice_show", Value::Null).await;
    assert_eq!(room["said"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&room["joined"], &room["tools"], &room["anonymous_left"]),
        (&json!(true), &json!(["CRM Suite"]), &json!(7))
    );
    assert_eq!(
        app.done("voice_list", json!({ "limit": 1 }))
            .await
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn what_cannot_be_said_is_refused_with_its_reason_and_nothing_is_kept() {
    let app = amara().await;
    for (args, why) in [
        (
            json!({ "sort": "suggestion", "text": " " }),
            ErrorCode::NoteTooShort,
        ),
        (json!({ "sort": "friction" }), refused(VoiceFault::ToolMissing)),
        (
            json!({ "sort": "friction", "tool": "x".repeat(61) }),
            refused(VoiceFault::ToolTooLong),
        ),
        (
            json!({ "sort": "friction", "tool": "CRM", "minutes": 481 }),
            refused(VoiceFault::Minutes),
        ),
        (
            json!({ "sort": "customers", "text": WORDS, "tool": "CRM" }),
            refused(VoiceFault::NotFriction),
        ),
    ] {
        assert_eq!(app.refused("voice_say", args.clone()).await, why, "{args}");
    }
    assert_eq!(app.done("voice_list", json!({})).await, json!([]));
    let alone = TestApp::new().await;
    let suggestion = json!({ "sort": "suggestion", "text": WORDS });
    assert_eq!(alone.refused("voice_say", suggestion).await, ErrorCode::NotJoined);
    assert_eq!(
        alone.done("voice_show", Value::Null).await["joined"],
        json!(false)
    );
}

#[tokio::test]
async fn after_eight_without_a_name_in_a_month_only_a_name_is_left() {
    let app = amara().await;
    for left in (0..8).rev() {
        friction(&app).await;
        let room = app.done("voice_show", Value::Null).await;
        assert_eq!(room["anonymous_left"], json!(left));
    }
    let nameless = json!({ "sort": "suggestion", "text": WORDS, "anonymous": true });
    assert_eq!(
        app.refused("voice_say", nameless).await,
        refused(VoiceFault::MonthFull)
    );
    let named = json!({ "sort": "friction", "tool": "CRM", "anonymous": false });
    assert_eq!(app.done("voice_say", named).await["anonymous"], json!(false));
}

#[tokio::test]
async fn whoever_has_a_vault_that_is_locked_waits_for_its_seed_and_whoever_has_none_makes_one() {
    let app = amara().await;
    let of_ring = |said: &Value| -> bool {
        let sql = "SELECT of_ring FROM voice WHERE id = ?1";
        let id = said["id"].as_str().unwrap().to_owned();
        database(&app).query_row(sql, [id], |row| row.get(0)).unwrap()
    };
    let own = || -> i64 {
        let sql = "SELECT count(*) FROM setting WHERE key = 'voice_seed'";
        database(&app).query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(own(), 0);
    assert!(!of_ring(&friction(&app).await));
    assert_eq!(own(), 1);
    let sql = "INSERT INTO identity (person, key, at_ms) VALUES (?1, ?2, 1)";
    database(&app).execute(sql, params![ME, vec![9_u8; 32]]).unwrap();
    assert!(of_ring(&friction(&app).await));
}

#[tokio::test]
async fn what_is_taken_back_before_it_left_is_in_no_byte_of_the_profile() {
    let app = amara().await;
    let nameless = json!({ "sort": "suggestion", "text": WORDS, "anonymous": true });
    let said = app.done("voice_say", nameless).await;
    let more = json!({ "id": said["id"], "text": "The nightingale shift too" });
    app.done("voice_add", more).await;
    let gone = app.done("voice_withdraw", id_of(&said)).await;
    assert_eq!((&gone["state"], &gone["can"]), (&json!("withdrawn"), &json!([])));
    let room = app.done("voice_show", Value::Null).await;
    assert_eq!((&room["said"], &room["anonymous_left"]), (&json!([]), &json!(8)));
    let left = bytes_in(app.home.path());
    for words in [WORDS, "nightingale"] {
        let is_there = left.windows(words.len()).any(|bytes| bytes == words.as_bytes());
        assert!(!is_there, "{words}");
    }
    assert_eq!(
        app.refused("voice_withdraw", id_of(&said)).await,
        ErrorCode::VoiceUnknown
    );
}

#[tokio::test]
async fn an_answer_comes_back_to_whom_it_answers_and_what_can_be_done_follows_from_it() {
    let app = amara().await;
    let said = friction(&app).await;
    assert_eq!(
        app.refused("voice_thank", id_of(&said)).await,
        refused(VoiceFault::NotAnswered)
    );
    told(&app, &said, "heard", Some("2026-12-01"));
    for n in 1..=5 {
        let more = json!({ "id": said["id"], "text": format!("And once more, {n}") });
        app.done("voice_add", more).await;
    }
    let one_more = json!({ "id": said["id"], "text": "And a sixth time" });
    assert_eq!(
        app.refused("voice_add", one_more).await,
        refused(VoiceFault::AdditionsFull)
    );
    told(&app, &said, "no", None);
    let listed = app.done("voice_list", json!({})).await[0].clone();
    assert_eq!(
        (
            &listed["state"],
            &listed["owner"],
            &listed["why"],
            &listed["at_least"]
        ),
        (
            &json!("no"),
            &json!("Lena Graf"),
            &json!("It costs an hour a day"),
            &json!(5)
        )
    );
    assert_eq!(listed["additions"].as_array().unwrap().len(), 5);
    assert_eq!(listed["can"], json!(["thank"]));
    assert_eq!(
        app.done("voice_thank", id_of(&said)).await["thanked"],
        json!(true)
    );
    for again in ["voice_thank", "voice_withdraw"] {
        assert_eq!(app.refused(again, id_of(&said)).await, refused(VoiceFault::Over));
    }
    assert_eq!(
        app.refused("voice_thank", json!({ "id": "nothing" })).await,
        ErrorCode::VoiceUnknown
    );
}

#[tokio::test]
async fn what_is_taken_back_after_it_left_stays_taken_back_whatever_the_centre_still_says() {
    let app = amara().await;
    let said = friction(&app).await;
    told(&app, &said, "heard", Some("2026-11-01"));
    let gone = app.done("voice_withdraw", id_of(&said)).await;
    assert_eq!(
        (&gone["state"], &gone["overdue"]),
        (&json!("withdrawn"), &json!(false))
    );
    assert_eq!(app.done("voice_list", json!({})).await[0]["state"], "withdrawn");
    let waits = "SELECT count(*) FROM voice_follow WHERE act = 'withdraw' AND state = 'waiting'";
    let waits: i64 = database(&app).query_row(waits, [], |row| row.get(0)).unwrap();
    assert_eq!(waits, 1, "the centre is told");
}

#[tokio::test]
async fn everybody_sees_what_is_late_what_was_answered_and_how_many_met_the_same_obstacle() {
    let app = amara().await;
    let said = friction(&app).await;
    told(&app, &said, "heard", Some("2026-11-16"));
    let room = app.done("voice_show", Value::Null).await;
    assert_eq!(
        (&room["overdue"][0]["tool"], &room["overdue"][0]["overdue"]),
        (&json!("CRM Suite"), &json!(true))
    );
    let others =
        async |tool: &str| app.done("voice_others", json!({ "tool": tool })).await["at_least"].clone();
    assert_eq!(others("crm-suite").await, json!(5));
    assert_eq!(others("Phone").await, Value::Null);
    told(&app, &said, "done", None);
    let room = app.done("voice_show", Value::Null).await;
    assert_eq!(
        (&room["overdue"], &room["answered"][0]["state"]),
        (&json!([]), &json!("done"))
    );
    assert_eq!(
        others("CRM Suite").await,
        Value::Null,
        "nobody waits for it any more"
    );
}

#[tokio::test]
async fn an_answer_is_said_once_in_a_gap_and_a_locked_screen_learns_nothing_of_it() {
    let mut app = amara().await;
    let said = friction(&app).await;
    app.done("call_start", json!({})).await;
    told(&app, &said, "yes", Some("2026-12-24"));
    app.pass(5_000).await;
    assert!(notes(&mut app).await.is_empty(), "never in a call");
    app.done("call_end", json!({})).await;
    app.pass(5_000).await;
    let told_of = notes(&mut app).await;
    assert!(
        told_of.len() == 1 && told_of[0].0.contains("CRM Suite"),
        "{told_of:?}"
    );
    app.call_of(60_000).await;
    assert!(notes(&mut app).await.is_empty());
    let mut app = app.restarted().await;
    app.pass(5_000).await;
    assert!(notes(&mut app).await.is_empty());
    app.app
        .signal(app.world.now(), Outside::Locked { on: true })
        .await;
    told(&app, &said, "done", None);
    app.call_of(60_000).await;
    app.pass(5_000).await;
    let told_of = notes(&mut app).await;
    assert!(told_of.len() == 1 && !told_of[0].0.contains("CRM"), "{told_of:?}");
}

#[tokio::test]
async fn what_was_said_is_part_of_the_export_and_goes_when_everything_is_erased() {
    let app = amara().await;
    let nameless = json!({ "sort": "suggestion", "text": WORDS, "anonymous": true });
    app.done("voice_say", nameless).await;
    let folder = tempfile::tempdir().unwrap();
    app.done("export", json!({ "dir": folder.path() })).await;
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let exported: Value = serde_json::from_str(&read("voice.json")).unwrap();
    assert_eq!(exported[0]["text"], WORDS);
    let page = read("index.html");
    let (_, section) = page.split_once("<section id=\"voices\">").unwrap();
    assert!(section.contains(WORDS), "{section}");
    assert!(!page.contains("voice_seed") && !read("settings.json").contains("voice_seed"));
    let erased = app.refused("erase", json!({ "sure": true })).await;
    assert_eq!(erased, ErrorCode::UnsentLeft { count: 1 });
    app.done("erase", json!({ "sure": true, "discard_unsent": true }))
        .await;
    let left = bytes_in(app.home.path());
    assert!(!left.windows(WORDS.len()).any(|bytes| bytes == WORDS.as_bytes()));
}

#[tokio::test]
async fn doctor_says_so_when_no_slip_could_leave_for_over_two_days() {
    let app = amara().await;
    let slips = async |app: &TestApp| {
        let checks = app.done("doctor", Value::Null).await;
        let checks = checks.as_array().unwrap().clone();
        checks
            .into_iter()
            .find(|check| check["check"] == "slips")
            .unwrap()
    };
    for (since, ok) in [("2026-11-15T12:00:00Z", true), ("2026-11-15T11:59:59Z", false)] {
        let sql = "INSERT OR REPLACE INTO setting (key, value) VALUES ('slips_failing_since', ?1)";
        database(&app).execute(sql, [format!("\"{since}\"")]).unwrap();
        assert_eq!(slips(&app).await["ok"], json!(ok), "{since}");
    }
}
