//! The command table as a whole: who may call what, wrong shapes, and the page that documents it.

use crate::support::TestApp;
use protocol::{local::Caller, problem::ErrorCode};
use serde_json::{Value, json};

#[tokio::test]
async fn unknown_commands_and_wrong_arguments_get_their_own_answers() {
    let app = TestApp::new().await;
    assert_eq!(
        app.refused("fly", Value::Null).await,
        ErrorCode::UnknownCommand { name: "fly".into() }
    );
    assert!(matches!(
        app.refused("reset_start", json!({ "seconds": "long" })).await,
        ErrorCode::BadRequest { .. }
    ));
    assert!(matches!(
        app.refused("quiet_set", json!([1, 2])).await,
        ErrorCode::BadRequest { .. }
    ));
}

#[tokio::test]
async fn the_reset_window_may_call_no_more_than_it_needs() {
    let app = TestApp::new().await;
    let refused = app
        .app
        .call(Caller::ResetWindow, "kudos_wall", Value::Null)
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotAllowed);
    assert!(
        app.app
            .call(Caller::ResetWindow, "reset_end", Value::Null)
            .await
            .is_ok()
    );
}

#[test]
fn every_command_stands_in_the_architecture_page() {
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/ARCHITECTURE.md")).unwrap();
    for (name, _) in app::api::COMMANDS {
        assert!(page.contains(&format!("`{name}`")), "{name} is not documented");
    }
}

/// Views that hold a number beside a name, and whose number that is: the agent's own, a role's, a rule's, or what somebody
/// says of themselves.
const NUMBERS_BESIDE_A_NAME: &[(&str, &[&str])] = &[
    ("TodayView", &["consecutive_call_s", "mark_s", "load_s"]),
    ("RoleView", &["met", "needed"]),
    ("SkillView", &["level_needed", "level_shown"]),
    ("ExcerptSkillView", &["level"]),
    ("BreakNowView", &["s"]),
    ("RuleView", &["least_s", "owed", "taken", "missed"]),
    ("ReliefSentView", &["minutes"]),
    ("ReliefAskedView", &["minutes", "age_min"]),
];

#[test]
fn no_view_that_names_a_person_holds_a_number_of_them() {
    let views = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../ui/src/lib/generated/api.ts"
    ))
    .unwrap();
    let mut people = 0;
    for view in views.split("export type ").skip(1) {
        let Some((name, fields)) = view.split_once(" = {") else {
            continue;
        };
        // Comments stand on lines of their own.
        let fields: Vec<(&str, &str)> = fields
            .lines()
            .filter_map(|line| line.split_once(": "))
            .filter(|(field, _)| !field.starts_with(' '))
            .collect();
        let names = [
            "name",
            "names",
            "from_name",
            "to_name",
            "leader_name",
            "reporter",
            "giver",
        ];
        if !fields.iter().any(|(field, _)| names.contains(field)) {
            continue;
        }
        people += 1;
        let known = NUMBERS_BESIDE_A_NAME.iter().find(|(view, _)| *view == name);
        for (field, of) in fields {
            let allowed = known.is_some_and(|(_, fields)| fields.contains(&field));
            assert!(
                !of.starts_with("number") || allowed,
                "{name}.{field} is a number beside a name"
            );
        }
    }
    assert!(people > 5, "the views are read: {people}");
}
