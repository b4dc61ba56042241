//! The path through the command table.

use crate::support::{TestApp, joined};
use domain::path::LadderFile;
use protocol::problem::ErrorCode;
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;

#[tokio::test]
async fn a_goal_is_kept_done_and_removed_and_one_on_speed_is_refused() {
    let app = TestApp::new().await;
    app.done(
        "goal_add",
        json!({ "text": "Shadow two escalation calls", "by": "2026-11-30" }),
    )
    .await;
    let path = app.done("path_show", Value::Null).await;
    let id = path["goals"][0]["id"].clone();
    app.done("goal_done_set", json!({ "id": id, "done": true })).await;
    assert_eq!(
        app.done("path_show", Value::Null).await["goals"][0]["done_on"],
        json!("2026-11-17")
    );
    app.done("goal_remove", json!({ "id": id })).await;
    assert_eq!(app.done("path_show", Value::Null).await["goals"], json!([]));
    let unknown = app
        .refused("goal_done_set", json!({ "id": id, "done": true }))
        .await;
    assert_eq!(unknown, ErrorCode::GoalUnknown);
    let on_speed = app
        .refused(
            "goal_add",
            json!({ "text": "Cut my handle time", "by": "2026-11-30" }),
        )
        .await;
    assert_eq!(
        on_speed,
        ErrorCode::GoalRefused {
            reason: "on_speed".into()
        }
    );
}

#[tokio::test]
async fn without_a_ladder_the_path_is_empty_and_says_which_role_it_does_not_know() {
    let app = TestApp::new().await;
    let path = app.done("path_show", Value::Null).await;
    assert_eq!((&path["ladder_name"], &path["roles"]), (&Value::Null, &json!([])));
    assert_eq!(
        app.refused("path_next_set", json!({ "role": "captain" })).await,
        ErrorCode::RoleUnknown
    );
    let unknown = app
        .refused(
            "evidence_add",
            json!({ "skill": "calm", "level": 1, "text": "Stayed kind" }),
        )
        .await;
    assert_eq!(unknown, ErrorCode::SkillUnknown);
}

pub(crate) const LADDER: &str = r#"
    key = "cc"
    languages = ["en", "de"]
    name = { en = "Contact centre", de = "Kundendienst" }
    [[skill]]
    key = "calm"
    name = { en = "Keeps calm", de = "Bleibt ruhig" }
    meaning = { en = "Stays kind.", de = "Bleibt freundlich." }
    levels = [{ says = { en = "with help", de = "mit Hilfe" }, examples = [{ en = "One call.", de = "Ein Gespräch." }] }]
    [[skill]]
    key = "words"
    name = { en = "Clear words", de = "Klare Worte" }
    meaning = { en = "Nobody asks twice.", de = "Niemand fragt nach." }
    levels = [{ en = "short", de = "kurz" }]
    [[role]]
    key = "adviser"
    name = { en = "Adviser", de = "Beratung" }
    about = { en = "Helps.", de = "Hilft." }
    needs = [{ skill = "calm", level = 1 }, { skill = "words", level = 1 }]
"#;

/// Puts a ladder into the closed profile, as it is kept when the centre sent it.
pub(crate) fn keep(database: &rusqlite::Connection, text: &str) {
    let file = LadderFile::parse(text).unwrap();
    let json = serde_json::to_string(&file.ladder).unwrap();
    let sql = "INSERT INTO ladder (key, ladder) VALUES ('cc', ?1) ON CONFLICT DO UPDATE SET ladder = excluded.ladder";
    database.execute(sql, [json]).unwrap();
    for words in file.words {
        let json = serde_json::to_string(&words).unwrap();
        let sql = "INSERT OR REPLACE INTO ladder_words (ladder, language, words) VALUES ('cc', ?1, ?2)";
        database.execute(sql, [words.language, json]).unwrap();
    }
}

async fn opened(home: &Arc<TempDir>) -> TestApp {
    TestApp::open(home.clone(), Arc::default()).await.unwrap()
}

#[tokio::test]
async fn the_ladder_is_read_in_the_language_of_the_agent_with_its_examples() {
    let (home, database) = joined().await;
    keep(&database, LADDER);
    let app = opened(&home).await;
    app.done("path_current_set", json!({ "role": "adviser" })).await;
    let path = app.done("path_show", Value::Null).await;
    assert_eq!(
        (&path["skills"][0]["name"], &path["skills"][0]["examples"]),
        (&json!("Keeps calm"), &json!([["One call."]]))
    );
    app.done("settings_set", json!({ "language": "de" })).await;
    let path = app.done("path_show", Value::Null).await;
    assert_eq!(path["ladder_name"], "Kundendienst");
    assert_eq!(path["roles"][0]["about"], "Hilft.");
    assert_eq!(
        (&path["skills"][0]["levels"], &path["skills"][0]["examples"]),
        (&json!(["mit Hilfe"]), &json!([["Ein Gespräch."]]))
    );
    // One that the ladder does not have is answered as it was written.
    app.done("settings_set", json!({ "language": "zh-CN" })).await;
    assert_eq!(
        app.done("path_show", Value::Null).await["ladder_name"],
        "Contact centre"
    );
}

#[tokio::test]
async fn evidence_outlives_every_later_edition_of_the_ladder() {
    let (home, database) = joined().await;
    keep(&database, LADDER);
    let app = opened(&home).await;
    app.done("path_current_set", json!({ "role": "adviser" })).await;
    for (skill, text) in [
        ("calm", "Stayed kind for an hour"),
        ("words", "A letter that was understood"),
    ] {
        app.done(
            "evidence_add",
            json!({ "skill": skill, "level": 1, "text": text }),
        )
        .await;
    }
    app.app.close().await;
    // Calm is called steady now, and nobody asks for clear words any more; the adviser has another key too.
    let later = LADDER.replace("key = \"calm\"", "key = \"steady\"\nwas = [\"calm\"]");
    let later = later.replace(
        "{ skill = \"calm\", level = 1 }, { skill = \"words\", level = 1 }",
        "{ skill = \"steady\", level = 1 }",
    );
    let later = later
        .replace("key = \"words\"", "key = \"plain\"")
        .replace("key = \"adviser\"", "key = \"helper\"\nwas = [\"adviser\"]");
    keep(&database, &later);
    let app = opened(&home).await;
    let path = app.done("path_show", Value::Null).await;
    assert_eq!(path["current"], "helper");
    let steady = &path["skills"][0];
    assert_eq!(
        (&steady["key"], &steady["level_shown"]),
        (&json!("steady"), &json!(1))
    );
    assert_eq!(steady["evidence"][0]["text"], "Stayed kind for an hour");
    assert_eq!(
        (
            &path["former"][0]["name"],
            &path["former"][0]["evidence"][0]["text"]
        ),
        (&json!("Clear words"), &json!("A letter that was understood"))
    );
    // What is not on the map is written out all the same, and can be removed.
    let out = tempfile::tempdir().unwrap();
    app.done("export", json!({ "dir": out.path() })).await;
    let written: Value =
        serde_json::from_slice(&std::fs::read(out.path().join("path.json")).unwrap()).unwrap();
    assert_eq!(written["evidence"].as_array().unwrap().len(), 2);
    app.done(
        "evidence_remove",
        json!({ "id": path["former"][0]["evidence"][0]["id"] }),
    )
    .await;
    assert_eq!(app.done("path_show", Value::Null).await["former"], json!([]));
}

#[tokio::test]
async fn the_five_letters_are_told_before_a_goal_is_kept_and_refuse_nothing_themselves() {
    let app = TestApp::new().await;
    let said = |check: &Value, letter: usize| check["letters"][letter]["said"].clone();
    let vague = json!({ "text": "Become better at difficult calls", "by": "2026-11-30" });
    let check = app.done("goal_check", vague.clone()).await;
    assert_eq!(
        (said(&check, 1), &check["refusal"]),
        (json!("open"), &Value::Null)
    );
    assert!(
        check["letters"][1]["text"].as_str().unwrap().contains("how many"),
        "{check}"
    );
    assert_eq!(
        app.done("goal_list", Value::Null).await,
        json!([]),
        "nothing is kept"
    );
    app.done("goal_add", vague).await;
    let speed = json!({ "text": "Cut my handle time by two minutes", "by": "2026-11-30" });
    let check = app.done("goal_check", speed).await;
    assert!(check["refusal"].as_str().unwrap().contains("speed"), "{check}");
}
