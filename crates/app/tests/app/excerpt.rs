//! Sharing a part of the path: what is in it, for whom it is sealed, and withdrawing it, without a network.

use crate::{
    path::{LADDER, keep},
    support::{ME, TestApp, joined},
};
use app::desktop::Effect;
use protocol::{
    envelope::Audience,
    excerpt::{ExcerptShared, INSIDE_BYTES},
    kudos::SEALING_BYTES,
    problem::ErrorCode,
    record::Body,
};
use serde_json::{Value, json};
use std::sync::Arc;

const GOAL: &str = "Shadow two calls about lapwing insurance";
const EVIDENCE: &str = "Stayed kind when the avocet caller shouted";
const THANKS: &str = "You carried the whole bittern day";

fn person(n: u32) -> String {
    format!("00000000-0000-7000-8000-{n:012}")
}

/// Amara with a ladder; Lena has a vault, Ben has none.
async fn amara() -> TestApp {
    let (home, database) = joined().await;
    keep(&database, LADDER);
    for (id, name) in [
        (ME.to_owned(), "Amara Okafor"),
        (person(5), "Lena Graf"),
        (person(3), "Ben Adeyemi"),
    ] {
        let sql = "INSERT INTO person (id, name, post, active) VALUES (?1, ?2, 'agent', 1)";
        database.execute(sql, [&id, name]).unwrap();
    }
    let sql = "INSERT INTO identity (person, key, at_ms) VALUES (?1, ?2, 1)";
    database
        .execute(sql, rusqlite::params![person(5), vec![9_u8; 32]])
        .unwrap();
    let sql = "INSERT INTO kudos (id, origin, giver, receiver, note, given_ms, visibility)
               VALUES (?1, 'person', ?2, ?3, ?4, 1, 'me')";
    database
        .execute(sql, [&person(900), &person(3), ME, THANKS])
        .unwrap();
    drop(database);
    let app = TestApp::open(home, Arc::default()).await.unwrap();
    app.done("path_next_set", json!({ "role": "adviser" })).await;
    app
}

/// A goal, one that is done, evidence of one skill, and a kudos that shows it too.
async fn has_a_path(app: &TestApp) {
    let done = app
        .done(
            "goal_add",
            json!({ "text": "Learn Polish greetings", "by": "2026-11-30" }),
        )
        .await;
    app.done("goal_done_set", json!({ "id": done["id"], "done": true }))
        .await;
    app.done("goal_add", json!({ "text": GOAL, "by": "2026-12-31" }))
        .await;
    app.done(
        "evidence_add",
        json!({ "skill": "calm", "level": 1, "text": EVIDENCE }),
    )
    .await;
    app.done("kudos_shows", json!({ "id": person(900), "skill": "calm" }))
        .await;
}

/// Records of this kind that were written here, with whom each is for; those that were erased have no body.
fn written(app: &TestApp) -> Vec<(Audience, Option<ExcerptShared>)> {
    let database = rusqlite::Connection::open(app.database()).unwrap();
    let sql = "SELECT head, body FROM record WHERE own = 1 AND kind = ?1 ORDER BY seq";
    let mut query = database.prepare(sql).unwrap();
    let rows = query.query_map([ExcerptShared::KIND], |row| {
        let head: Vec<u8> = row.get(0)?;
        Ok((head, row.get::<_, Option<Vec<u8>>>(1)?))
    });
    let read = rows.unwrap().map(|row| {
        let (head, body) = row.unwrap();
        let envelope = protocol::envelope::Envelope {
            head: protocol::envelope::Bytes(head),
            body: None,
        };
        let body = body.map(|body| ExcerptShared::decode(&body).unwrap());
        (envelope.header().unwrap().audience(), body)
    });
    read.collect()
}

/// Lena shares a goal with Amara from now on, as it is kept once her record was read.
fn lena_shares(app: &TestApp) {
    let database = rusqlite::Connection::open(app.database()).unwrap();
    let excerpt = json!({ "next": null, "skills": [],
                          "goals": [{ "words": "Teach <two> newcomers", "by_on": "2026-12-01", "done_on": null }] });
    let sql = "INSERT INTO excerpt (person, mine, at_ms, sealed, excerpt, told) VALUES (?1, 0, ?2, 0, ?3, 0)";
    database
        .execute(
            sql,
            rusqlite::params![person(5), app.world_ms(), excerpt.to_string()],
        )
        .unwrap();
}

/// Titles of the notes since the last look.
async fn notes(app: &mut TestApp) -> Vec<String> {
    let title = |effect| match effect {
        Effect::ShowNote { title, .. } => Some(title),
        _ => None,
    };
    app.effects().await.into_iter().filter_map(title).collect()
}

async fn mine(app: &TestApp) -> Value {
    app.done("path_shared", Value::Null).await["mine"].clone()
}

#[tokio::test]
async fn without_a_choice_it_is_the_next_role_what_is_shown_and_open_goals_and_no_words_of_a_kudos() {
    let app = amara().await;
    has_a_path(&app).await;
    let shared = app.done("path_share", json!({ "with": "Lena Graf" })).await;
    let excerpt = json!({
        "next": "Adviser",
        "skills": [{ "name": "Keeps calm", "level": 1,
                     "evidence": [{ "text": EVIDENCE, "level": 1, "on": "2026-11-17" }] }],
        "goals": [{ "text": GOAL, "by": "2026-12-31", "done_on": null }],
    });
    assert_eq!(
        shared,
        json!({ "name": "Lena Graf", "key_changed": false, "excerpt": excerpt })
    );
    let mine = mine(&app).await;
    assert_eq!(
        (&mine[0]["name"], &mine[0]["excerpt"]),
        (&json!("Lena Graf"), &excerpt)
    );
    assert_eq!(
        app.done("path_show", Value::Null).await["shared"]["mine"],
        mine,
        "the window shows it too"
    );
}

#[tokio::test]
async fn it_is_sealed_for_one_person_at_one_length_and_a_preview_leaves_nothing() {
    let app = amara().await;
    has_a_path(&app).await;
    let preview = json!({ "with": "Lena Graf", "preview": true });
    let would = app.done("path_share", preview).await;
    assert_eq!((written(&app).len(), mine(&app).await), (0, json!([])));
    assert_eq!(
        app.done("path_share", json!({ "with": "Lena Graf" })).await,
        would,
        "what was shown is what is sent"
    );
    let only_next = json!({ "with": "Lena Graf", "next": true });
    assert_eq!(
        app.done("path_share", only_next).await["excerpt"],
        json!({ "next": "Adviser", "skills": [], "goals": [] })
    );
    let records = written(&app);
    let lena = Audience::User(person(5).parse().unwrap());
    assert_eq!(records.len(), 2);
    assert!(records.iter().all(|(audience, _)| *audience == lena));
    // The second took the place of the first.
    assert_eq!(records[0].1, None);
    let sealed = records[1].1.as_ref().unwrap().sealed.as_ref().unwrap();
    assert_eq!(sealed.0.len(), INSIDE_BYTES + SEALING_BYTES);
    assert_eq!(mine(&app).await.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn withdrawn_it_is_gone_here_at_once_and_said_when_there_is_a_network() {
    let app = amara().await;
    has_a_path(&app).await;
    app.done("path_share", json!({ "with": "Lena Graf" })).await;
    let goal = app.done("goal_list", Value::Null).await[0]["id"].clone();
    app.done("goal_remove", json!({ "id": goal })).await;
    assert_eq!(
        mine(&app).await[0]["excerpt"]["goals"][0]["text"],
        GOAL,
        "it is what it was that day"
    );
    let gone = app.done("path_unshare", json!({ "with": "lena graf" })).await;
    assert_eq!(gone, json!({ "name": "Lena Graf" }));
    assert_eq!(mine(&app).await, json!([]));
    let records = written(&app);
    let said: Vec<bool> = records.iter().map(|(_, body)| body.is_some()).collect();
    assert_eq!(said, [false, true]);
    assert_eq!(records[1].1.as_ref().unwrap().sealed, None);
    let again = app.refused("path_unshare", json!({ "with": person(5) })).await;
    assert_eq!(again, ErrorCode::NothingShared { name: person(5) });
}

#[tokio::test]
async fn nothing_is_shared_in_the_open_with_oneself_or_without_anything_in_it() {
    let app = amara().await;
    let refused = async |args: Value| app.refused("path_share", args).await;
    for (with, why) in [
        (
            "Ben Adeyemi",
            ErrorCode::ReceiverWithoutVault {
                name: "Ben Adeyemi".into(),
            },
        ),
        ("Amara Okafor", ErrorCode::ReceiverMissing),
        (
            "Zoe Klein",
            ErrorCode::PersonUnknown {
                name: "Zoe Klein".into(),
            },
        ),
    ] {
        for preview in [true, false] {
            assert_eq!(refused(json!({ "with": with, "preview": preview })).await, why);
        }
    }
    let lena = |more: Value| {
        let mut args = json!({ "with": "Lena Graf" });
        args.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        args
    };
    assert_eq!(
        refused(lena(json!({ "next": false }))).await,
        ErrorCode::ExcerptEmpty
    );
    assert_eq!(
        refused(lena(json!({ "skills": ["juggling"] }))).await,
        ErrorCode::SkillUnknown
    );
    assert_eq!(
        refused(lena(json!({ "goals": [person(7)] }))).await,
        ErrorCode::GoalUnknown
    );
    for day in 1..=28 {
        let by = format!("2026-12-{day:02}");
        let text = format!("{day} {}", "x".repeat(270));
        app.done("goal_add", json!({ "text": text, "by": by })).await;
    }
    app.done("path_share", lena(json!({}))).await;
    for _ in 0..25 {
        app.done(
            "evidence_add",
            json!({ "skill": "calm", "level": 1, "text": "y".repeat(500) }),
        )
        .await;
    }
    assert_eq!(refused(lena(json!({}))).await, ErrorCode::ExcerptTooLong);
    assert_eq!(written(&app).len(), 1, "what was refused left nothing");
}

#[tokio::test]
async fn that_somebody_shares_with_the_agent_is_said_once_in_a_gap_and_not_after_a_restart() {
    let mut app = amara().await;
    app.done("call_start", json!({})).await;
    lena_shares(&app);
    app.pass(5_000).await;
    assert_eq!(notes(&mut app).await, [""; 0], "never in a call");
    app.done("call_end", json!({})).await;
    app.pass(5_000).await;
    assert_eq!(
        notes(&mut app).await,
        ["Lena shares a part of their path with you"]
    );
    app.done("call_start", json!({})).await;
    app.done("call_end", json!({})).await;
    app.pass(60_000).await;
    assert_eq!(notes(&mut app).await, [""; 0]);
    let mut app = app.restarted().await;
    app.pass(5_000).await;
    assert_eq!(notes(&mut app).await, [""; 0]);
}

#[tokio::test]
async fn what_is_shared_is_part_of_the_export() {
    let app = amara().await;
    has_a_path(&app).await;
    app.done("path_share", json!({ "with": "Lena Graf" })).await;
    lena_shares(&app);
    let folder = tempfile::tempdir().unwrap();
    app.done("export", json!({ "dir": folder.path() })).await;
    let exported: Value =
        serde_json::from_slice(&std::fs::read(folder.path().join("path.json")).unwrap()).unwrap();
    assert_eq!(exported["shared"]["mine"][0]["name"], "Lena Graf");
    assert_eq!(exported["shared"]["mine"][0]["excerpt"]["goals"][0]["text"], GOAL);
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let shared: Value = serde_json::from_str(&read("path-shared.json")).unwrap();
    assert_eq!(shared["mine"][0]["excerpt"]["goals"][0]["text"], GOAL);
    assert_eq!(shared["theirs"][0]["name"], "Lena Graf");
    let page = read("index.html");
    let (_, section) = page.split_once("<section id=\"shared\">").unwrap();
    for there in [
        "What you share",
        "Lena Graf",
        GOAL,
        EVIDENCE,
        "Shared with you",
        "Teach &lt;two&gt; newcomers",
    ] {
        assert!(section.contains(there), "{there}: {section}");
    }
}
