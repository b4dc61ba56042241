//! Calls and rest through the command table.

use crate::support::{TestApp, bytes_in};
use app::desktop::{Effect, NudgeAnswer};
use protocol::problem::{Amount, Choice, ErrorCode};
use serde_json::{Value, json};

const SECONDS: &str = "mark = \"5s\"\nsettle = \"2s\"\n";

fn offered(effects: &[Effect]) -> bool {
    effects
        .iter()
        .any(|effect| matches!(effect, Effect::ShowNudge { .. }))
}

#[tokio::test]
async fn a_reset_is_offered_after_the_call_that_passed_the_mark_and_never_in_it() {
    let mut app = TestApp::with_policy(SECONDS).await;
    app.done("call_start", json!({})).await;
    app.pass(7_000).await;
    let status = app.status().await;
    assert_eq!(
        (&status["offer"]["due"], &status["offer"]["shown"]),
        (&json!(true), &json!(false))
    );
    assert!(!offered(&app.effects().await), "the mark passed in mid-call");
    app.done("call_end", json!({})).await;
    app.pass(1_900).await;
    assert!(!offered(&app.effects().await), "the call has not settled");
    app.pass(200).await;
    let effects = app.effects().await;
    let Some(Effect::ShowNudge { actions, .. }) =
        effects.iter().find(|e| matches!(e, Effect::ShowNudge { .. }))
    else {
        panic!("no offer in {effects:?}");
    };
    let answers: Vec<NudgeAnswer> = actions.iter().map(|(answer, _)| *answer).collect();
    assert_eq!(
        answers,
        [NudgeAnswer::Take, NudgeAnswer::AfterNextCall, NudgeAnswer::Later]
    );
    assert_eq!(app.status().await["offer"]["shown"], json!(true));
}

#[tokio::test]
async fn a_new_call_withdraws_the_offer_and_closes_a_reset() {
    let mut app = TestApp::with_policy(SECONDS).await;
    app.call_of(7_000).await;
    app.pass(2_100).await;
    assert!(offered(&app.effects().await));
    app.done("call_start", json!({})).await;
    assert!(app.effects().await.contains(&Effect::WithdrawNudge));
    app.done("call_end", json!({})).await;
    app.pass(2_100).await;
    app.done("reset_start", json!({ "seconds": 60 })).await;
    assert!(app.effects().await.contains(&Effect::OpenReset));
    app.done("call_start", json!({})).await;
    assert!(app.effects().await.contains(&Effect::CloseReset));
    assert_eq!(app.done("reset_show", Value::Null).await, Value::Null);
}

#[tokio::test]
async fn taking_the_offer_opens_the_reset() {
    let mut app = TestApp::with_policy(SECONDS).await;
    app.call_of(7_000).await;
    app.pass(2_100).await;
    app.effects().await;
    app.done("nudge_answer", json!({ "answer": "take" })).await;
    assert!(app.effects().await.contains(&Effect::OpenReset));
    let reset = app.done("reset_show", Value::Null).await;
    assert_eq!(reset["seconds"], json!(60));
}

#[tokio::test]
async fn a_reset_is_refused_during_a_call() {
    let app = TestApp::new().await;
    app.done("call_start", json!({})).await;
    assert_eq!(
        app.refused("reset_start", json!({ "seconds": 60 })).await,
        ErrorCode::OnACall
    );
}

#[tokio::test]
async fn a_reset_of_another_length_is_refused_and_names_what_was_asked_for() {
    let app = TestApp::new().await;
    app.done("policy_pack_set", json!({ "country": "BR" })).await;
    app.call_of(60_000).await;
    for (seconds, name) in [
        (0, "0s"),
        (7, "7s"),
        (59, "59s"),
        (61, "61s"),
        (120, "2m"),
        (3600, "1h"),
        (u32::MAX, "4294967295s"),
    ] {
        let unknown = ErrorCode::ChoiceUnknown {
            choice: Choice::Reset,
            name: name.into(),
        };
        let seconds = json!(seconds);
        assert_eq!(
            app.refused("reset_start", json!({ "seconds": seconds })).await,
            unknown
        );
        assert_eq!(app.refused("hard", json!({ "reset_s": seconds })).await, unknown);
    }
    let rest = app.done("break_show", Value::Null).await;
    assert_eq!(
        rest["hard_owed"],
        json!(false),
        "what is refused leaves nothing behind"
    );
    for seconds in [60, 180, 600] {
        let view = app.done("reset_start", json!({ "seconds": seconds })).await;
        assert_eq!(view["seconds"], json!(seconds));
    }
}

#[tokio::test]
async fn quiet_mode_of_no_time_or_of_more_than_a_day_is_refused() {
    let app = TestApp::new().await;
    for seconds in [0, 24 * 3600 + 1] {
        assert_eq!(
            app.refused("quiet_set", json!({ "seconds": seconds })).await,
            ErrorCode::OutOfRange {
                amount: Amount::Quiet,
                min: 1,
                max: 24 * 3600
            }
        );
    }
    for seconds in [1, 24 * 3600] {
        app.done("quiet_set", json!({ "seconds": seconds })).await;
    }
}

#[tokio::test]
async fn consecutive_call_time_survives_a_restart() {
    let app = TestApp::new().await;
    app.call_of(120_000).await;
    app.pass(10_000).await;
    let app = app.restarted().await;
    let status = app.status().await;
    assert_eq!(status["consecutive_call_s"], json!(120));
    assert_eq!(status["today"]["calls"], json!(1));
}

#[tokio::test]
async fn an_end_without_a_start_and_a_hold_without_a_call_do_nothing() {
    let app = TestApp::new().await;
    app.done("call_end", json!({ "id": "never" })).await;
    app.done("call_hold", json!({ "id": "never" })).await;
    let status = app.status().await;
    assert_eq!(
        (&status["call"]["active"], &status["today"]["calls"]),
        (&json!(false), &json!(0))
    );
}

#[tokio::test]
async fn an_end_without_a_source_ends_the_call_of_that_id_if_it_is_the_only_one() {
    let app = TestApp::new().await;
    let active = async |app: &TestApp| app.status().await["call"]["active"].clone();
    app.done("call_start", json!({ "id": "x", "source": "microsip" }))
        .await;
    app.done("call_end", json!({ "id": "y" })).await;
    assert_eq!(active(&app).await, json!(true), "another id");
    app.done("call_end", json!({ "id": "x" })).await;
    assert_eq!(active(&app).await, json!(false));
    for source in ["microsip", "zoiper"] {
        app.done("call_start", json!({ "id": "x", "source": source }))
            .await;
    }
    app.done("call_end", json!({ "id": "x" })).await;
    assert_eq!(
        active(&app).await,
        json!(true),
        "two have this id: neither is guessed"
    );
    for source in ["microsip", "zoiper"] {
        app.done("call_end", json!({ "id": "x", "source": source })).await;
    }
    assert_eq!(active(&app).await, json!(false));
}

#[tokio::test]
async fn the_switch_wins_over_a_phone_until_it_is_let_go() {
    let app = TestApp::new().await;
    app.done("call_start", json!({})).await;
    app.done("call_switch", json!({ "on": false })).await;
    assert_eq!(app.status().await["call"]["active"], json!(false));
    app.done("call_switch", json!({ "on": null })).await;
    assert_eq!(app.status().await["call"]["active"], json!(true));
}

#[tokio::test]
async fn what_a_hook_calls_its_call_is_kept_nowhere() {
    let app = TestApp::new().await;
    app.done(
        "call_start",
        json!({ "id": "sip:+4930123456@example.net", "source": "phone +4930123456" }),
    )
    .await;
    app.pass(1_000).await;
    assert_eq!(app.status().await["call"]["active"], json!(true));
    let TestApp { app, home, .. } = app;
    app.close().await;
    let bytes = bytes_in(home.path());
    for secret in ["example.net", "sip:"] {
        assert!(
            !bytes
                .windows(secret.len())
                .any(|window| window == secret.as_bytes()),
            "{secret} was kept"
        );
    }
}

#[tokio::test]
async fn the_doctor_finds_the_record_replayed_to_the_same_desk() {
    let app = TestApp::new().await;
    app.call_of(60_000).await;
    app.pass(40_000).await;
    app.done("hard", json!({})).await;
    let checks = app.done("doctor", Value::Null).await;
    for check in checks.as_array().unwrap() {
        assert_eq!(check["ok"], json!(true), "{check}");
    }
}

#[tokio::test]
async fn a_sleep_that_nobody_announced_ends_the_call_where_it_began() {
    let app = TestApp::with_policy(SECONDS).await;
    app.done("call_start", json!({})).await;
    app.pass(60_000).await;
    app.sleep_unannounced(8 * 3_600_000);
    // Whatever is said first after waking: here, the phone's own end of the call.
    app.done("call_end", json!({})).await;
    let status = app.status().await;
    assert_eq!(status["call"]["active"], json!(false));
    assert_eq!(status["today"]["calls"], json!(1));
    let today = app.done("today_show", Value::Null).await;
    let spans = today["lane"]["spans"].as_array().unwrap();
    let minute = |at: &Value| at.as_str().unwrap()[11..16].to_owned();
    let call = spans.iter().find(|span| span["kind"] == "call").unwrap();
    assert_eq!(
        (minute(&call["from"]), minute(&call["to"])),
        ("12:00".into(), "12:01".into())
    );
}

#[tokio::test]
async fn a_second_of_clock_noise_is_no_sleep() {
    let app = TestApp::with_policy(SECONDS).await;
    app.done("call_start", json!({})).await;
    app.sleep_unannounced(999);
    assert_eq!(app.status().await["call"]["active"], json!(true));
    app.pass(1).await;
    assert_eq!(app.status().await["call"]["active"], json!(true));
    app.sleep_unannounced(1_000);
    app.pass(1).await;
    assert_eq!(app.status().await["call"]["active"], json!(false));
}

#[tokio::test]
async fn hands_are_looked_at_only_while_an_offer_may_come() {
    let mut app = TestApp::with_policy(SECONDS).await;
    let looks = |effects: Vec<Effect>| -> Vec<bool> {
        let look = |effect| match effect {
            Effect::LookAround(on) => Some(on),
            _ => None,
        };
        effects.into_iter().filter_map(look).collect()
    };
    app.done("call_start", json!({})).await;
    app.pass(4_000).await;
    assert!(looks(app.effects().await).is_empty(), "the mark is not reached");
    app.pass(2_000).await;
    assert_eq!(looks(app.effects().await), [true], "the mark passed in mid-call");
    app.done("call_end", json!({})).await;
    app.pass(2_100).await;
    assert!(looks(app.effects().await).is_empty(), "the offer is up");
    app.done("nudge_answer", json!({ "answer": "after_next_call" }))
        .await;
    assert_eq!(
        looks(app.effects().await),
        [false],
        "nothing comes before the next call"
    );
}

#[tokio::test]
async fn an_offer_is_put_off_by_minutes_and_only_when_there_is_one() {
    let app = TestApp::with_policy("mark = \"30m\"").await;
    let later = |seconds: u32| json!({ "answer": "later", "seconds": seconds });
    assert_eq!(
        app.refused("nudge_answer", later(600)).await,
        ErrorCode::NothingDue
    );
    app.call_of(3_000_000).await;
    app.pass(3_000).await;
    assert_eq!(app.status().await["offer"]["shown"], json!(true));
    for wrong in [59, 3_601] {
        let refused = app.refused("nudge_answer", later(wrong)).await;
        assert!(matches!(
            refused,
            ErrorCode::OutOfRange {
                amount: Amount::Later,
                ..
            }
        ));
    }
    let load = app.status().await["load_s"].clone();
    app.done("nudge_answer", later(60)).await;
    let status = app.status().await;
    assert_eq!(
        (&status["offer"]["holding"], &status["load_s"]),
        (&json!(["later"]), &load),
        "nothing is taken off"
    );
    app.pass(59_999).await;
    assert_eq!(app.status().await["offer"]["shown"], json!(false));
    app.pass(1).await;
    assert_eq!(app.status().await["offer"]["shown"], json!(true));
    app.done("nudge_answer", json!({ "answer": "later" })).await;
    app.pass(599_999).await;
    assert_eq!(
        app.status().await["offer"]["due"],
        json!(false),
        "ten minutes were the rest"
    );
}
