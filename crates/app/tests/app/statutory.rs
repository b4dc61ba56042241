//! Breaks owed by law through the command table: the card, the record, a hard call in Brazil, the end of a reset.

use crate::support::{TestApp, bytes_in};
use app::desktop::Effect;
use protocol::problem::{Choice, ErrorCode, FolderFault};
use serde_json::{Value, json};

const M: u64 = 60_000;

/// An agent in Brazil whose shift of six hours began two hours ago, at 12:00 on their clock.
async fn brazil() -> TestApp {
    let app = TestApp::new().await;
    app.done("policy_pack_set", json!({ "country": "br" })).await;
    app.done("shift_set", json!({ "parts": ["12:00-18:00"] })).await;
    app.pass(60 * M).await;
    app
}

fn rule<'a>(view: &'a Value, id: &str) -> &'a Value {
    let rules = view["rules"].as_array().unwrap();
    rules.iter().find(|rule| rule["id"] == id).unwrap()
}

fn titles(effects: &[Effect]) -> Vec<String> {
    let title = |effect: &Effect| match effect {
        Effect::ShowNote { title, .. } | Effect::Chime { title, .. } => Some(title.clone()),
        _ => None,
    };
    effects.iter().filter_map(title).collect()
}

#[tokio::test]
async fn without_a_country_there_is_no_card_and_announcing_says_what_is_missing() {
    let app = TestApp::new().await;
    assert_eq!(app.done("break_show", Value::Null).await, Value::Null);
    assert_eq!(
        app.refused("break_start", json!({})).await,
        ErrorCode::PackNotChosen
    );
    assert_eq!(
        app.refused("policy_pack_set", json!({ "country": "XX" })).await,
        ErrorCode::PackUnknown { name: "XX".into() }
    );
    assert_eq!(
        app.refused("shift_set", json!({ "parts": ["8-16"] })).await,
        ErrorCode::HoursBad { text: "8-16".into() }
    );
}

#[tokio::test]
async fn parts_of_a_shift_that_overlap_or_are_empty_are_refused_and_the_shift_stays() {
    let app = brazil().await;
    let before = app.done("break_show", Value::Null).await["shift"].clone();
    assert_eq!(
        app.refused("shift_set", json!({ "parts": ["08:00-12:00", "10:00-14:00"] }))
            .await,
        ErrorCode::ShiftPartsOverlap {
            one: "08:00-12:00".into(),
            other: "10:00-14:00".into()
        }
    );
    for (parts, text) in [
        (json!([""]), ""),
        (json!(["08:00-12:00", " "]), " "),
        (json!(["off"]), "off"),
    ] {
        let bad = ErrorCode::HoursBad { text: text.into() };
        assert_eq!(app.refused("shift_set", json!({ "parts": parts })).await, bad);
    }
    assert_eq!(app.done("break_show", Value::Null).await["shift"], before);
    let view = app
        .done("shift_set", json!({ "parts": ["08:00-12:00", "12:00-14:00"] }))
        .await;
    assert_eq!(view["shift"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_break_is_announced_counts_from_its_length_on_and_outlives_a_restart() {
    let app = brazil().await;
    let view = app.done("break_start", json!({ "rule": "pause" })).await;
    assert_eq!(view["running"]["name"], "Rest pause");
    assert_eq!(view["running"]["counts_at"], "2026-11-17T13:10:00Z");
    app.pass(10 * M).await;
    let view = app.done("break_end", Value::Null).await;
    let pause = rule(&view, "pause");
    assert_eq!((&pause["owed"], &pause["taken"]), (&json!(2), &json!(1)));
    assert_eq!(rule(&view, "meal")["taken"], 0);
    let app = app.restarted().await;
    assert_eq!(
        app.done("break_show", Value::Null).await["breaks"],
        view["breaks"]
    );
    assert_eq!(
        app.refused("break_start", json!({ "rule": "nap" })).await,
        ErrorCode::RuleUnknown { id: "nap".into() }
    );
}

#[tokio::test]
async fn a_call_ends_a_break_and_the_gap_after_it_says_that_it_does_not_count() {
    let mut app = brazil().await;
    app.done("break_start", json!({})).await;
    app.pass(2 * M).await;
    app.effects().await;
    app.done("call_start", json!({})).await;
    assert_eq!(app.refused("break_start", json!({})).await, ErrorCode::OnACall);
    app.pass(M).await;
    assert!(
        titles(&app.effects().await).is_empty(),
        "nothing is said in a call"
    );
    app.done("call_end", json!({})).await;
    app.pass(M).await;
    assert_eq!(titles(&app.effects().await), ["A call ended your break"]);
    app.pass(M).await;
    assert!(titles(&app.effects().await).is_empty(), "once");
    let view = app.done("break_show", Value::Null).await;
    assert_eq!(view["breaks"][0]["outcome"], "does not count");
}

#[tokio::test]
async fn a_break_that_was_long_enough_needs_no_word_when_a_call_ends_it() {
    let mut app = brazil().await;
    app.done("break_start", json!({})).await;
    app.pass(11 * M).await;
    app.effects().await;
    app.call_of(M).await;
    app.pass(M).await;
    assert!(titles(&app.effects().await).is_empty());
}

#[tokio::test]
async fn in_brazil_a_hard_call_owes_a_pause_at_once() {
    let app = brazil().await;
    app.call_of(5 * M).await;
    assert_eq!(
        app.done("break_show", Value::Null).await["hard_owed"],
        json!(false)
    );
    app.done("hard", json!({})).await;
    let view = app.done("break_show", Value::Null).await;
    assert_eq!(view["hard_owed"], json!(true));
    assert_eq!(rule(&view, "after_hard")["standing"][1], "owed now");
    app.done("policy_pack_set", json!({ "country": "ES" })).await;
    assert_eq!(
        app.done("break_show", Value::Null).await["hard_owed"],
        json!(false)
    );
}

#[tokio::test]
async fn the_record_is_two_tables_and_a_page_in_the_agents_language() {
    let app = brazil().await;
    app.done("break_start", json!({ "rule": "meal" })).await;
    app.pass(20 * M).await;
    app.done("break_end", Value::Null).await;
    app.done("settings_set", json!({ "language": "de" })).await;
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("record");
    app.done("break_export", json!({ "dir": dir })).await;
    let read = |name: &str| std::fs::read_to_string(dir.join(name)).unwrap();
    let page = read("breaks.html");
    assert!(
        page.contains("Essenspause") && page.contains("nicht rechtlich geprüft"),
        "{page}"
    );
    for outside in ["http://", "https://", "<script", "src="] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert_eq!(
        read("breaks.csv").lines().nth(1),
        Some(
            "2026-11-17T12:00:00+01:00,2026-11-17T14:00:00+01:00,2026-11-17T14:20:00+01:00,1200,meal,agent,meal"
        )
    );
    assert!(read("break-rules.csv").contains(",BR,pause,breaks,2,0,0,"));
    let here = app.done("break_export", json!({})).await;
    let own = app.home.path().join("records");
    assert_eq!(here["dir"], json!(own));
    assert!(!bytes_in(&own).is_empty());
    let all = app
        .done("export", json!({ "dir": folder.path().join("all") }))
        .await;
    let names = all["files"].to_string();
    assert!(
        names.contains("breaks.html") && names.contains("break-rules.csv"),
        "{names}"
    );
    assert!(matches!(
        app.refused("break_export", json!({ "dir": "here" })).await,
        ErrorCode::FolderBad {
            fault: FolderFault::Relative
        }
    ));
}

#[tokio::test]
async fn a_policy_that_grants_less_is_refused_with_its_line() {
    let app = TestApp::new().await;
    app.done("policy_check", json!({ "text": "mark = \"40m\"" }))
        .await;
    assert_eq!(
        app.refused("policy_check", json!({ "text": "# ours\nmark = \"60m\"" }))
            .await,
        ErrorCode::PolicyRefused {
            line: 2,
            reason: "mark grants less rest than 50m".into()
        }
    );
    let long = " ".repeat(16 * 1024);
    app.done("policy_check", json!({ "text": long })).await;
    assert_eq!(
        app.refused("policy_check", json!({ "text": format!("{long} ") }))
            .await,
        ErrorCode::TooLarge { max_bytes: 16 * 1024 }
    );
}

#[tokio::test]
async fn every_rule_on_the_screen_has_a_source_a_day_and_the_word_that_nobody_reviewed_it() {
    let app = TestApp::new().await;
    let countries = app.done("policy_show", Value::Null).await["countries"].clone();
    assert_eq!(countries.as_array().unwrap().len(), 7);
    for language in ["en", "de", "pl", "zh-CN", "pt-BR", "es"] {
        app.done("settings_set", json!({ "language": language })).await;
        for country in countries.as_array().unwrap() {
            let view = app
                .done("policy_pack_set", json!({ "country": country[0] }))
                .await;
            let pack = &view["pack"];
            assert_eq!(pack["reviewed"], json!(false));
            assert!(pack["verified_on"].is_string());
            for rule in pack["rules"].as_array().unwrap() {
                assert!(rule["source"].as_str().unwrap().len() > 20, "{rule}");
                assert_ne!(rule["name"], rule["id"], "{country} has a rule without a name");
                assert!(!rule["owes"].as_array().unwrap().is_empty());
            }
        }
    }
}

#[tokio::test]
async fn a_reset_that_ran_to_its_end_says_what_it_came_to_until_a_phone_rings() {
    let mut app = TestApp::new().await;
    app.done("settings_set", json!({ "sound": true })).await;
    app.call_of(40 * M).await;
    app.done("reset_start", json!({ "seconds": 60 })).await;
    app.effects().await;
    app.pass(60_000).await;
    let effects = app.effects().await;
    assert_eq!(titles(&effects), ["Your reset is over"]);
    assert!(!effects.contains(&Effect::CloseReset));
    let over = app.done("reset_show", Value::Null).await;
    assert_eq!(
        over["rested"],
        json!({ "s": 60, "credited_s": 600, "counts": true })
    );
    app.done("call_start", json!({})).await;
    assert!(
        app.effects().await.contains(&Effect::CloseReset),
        "nothing stays over a call"
    );
    assert_eq!(app.done("reset_show", Value::Null).await, Value::Null);
}

#[tokio::test]
async fn without_the_wish_for_a_sound_a_reset_ends_in_silence() {
    let mut app = TestApp::new().await;
    app.done("reset_start", json!({ "seconds": 60 })).await;
    app.pass(60_000).await;
    assert!(titles(&app.effects().await).is_empty());
    app.done("reset_end", Value::Null).await;
    assert!(app.effects().await.contains(&Effect::CloseReset));
    assert_eq!(app.done("reset_show", Value::Null).await, Value::Null);
}

#[tokio::test]
async fn nobody_can_be_asked_for_relief_without_a_centre() {
    let app = TestApp::new().await;
    assert_eq!(
        app.refused("relief_ask", json!({ "minutes": 10 })).await,
        ErrorCode::NotJoined
    );
    assert_eq!(
        app.refused("relief_ask", json!({ "minutes": 11 })).await,
        ErrorCode::ChoiceUnknown {
            choice: Choice::Relief,
            name: "11".into()
        }
    );
    let view = app.done("relief_show", Value::Null).await;
    assert_eq!(view, json!({ "leader": null, "sent": null, "asked": [] }));
}
