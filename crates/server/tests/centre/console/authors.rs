//! Nobody sees who said something but whoever answers for it, of what was said by name, in the opened case: looked for in every answer.

use super::{
    room::{ADMIN, COUNCIL, Visitor, with_posts},
    voices::{id, ids},
};
use crate::{
    desk::{person, write},
    doors::LEADER,
    running::Running,
    said::{by, day, friction, heard, keep, owned, voice, words},
};
use domain::{
    id::PersonId,
    voice::{
        Sort,
        case::{Standing, State},
    },
};
use protocol::record::PersonSet;
use serde_json::{Value, json};
use server::{
    service::{acts, roster::Change},
    store::KeptCase,
};
use uuid::Uuid;

/// Whose name stands nowhere else.
const AUTHOR: PersonId = PersonId(Uuid::from_u128(0xA0_7103));
const NAME: &str = "Xanthippe Quillfeather";
const EMAIL: &str = "x.quillfeather@centre.example";

/// An author in the team of the leader.
async fn with_an_author(running: &Running) {
    let set = PersonSet {
        email: Some(EMAIL.into()),
        ..person(AUTHOR, NAME)
    };
    write(&*running.centre().store, vec![Change::Person(set)])
        .await
        .unwrap();
}

/// Cases of every sort that stand everywhere, in each of which the author said something by name.
async fn everything_of_hers(running: &Running) -> Vec<KeptCase> {
    let mut cases = Vec::new();
    let states = [State::Heard, State::Yes, State::No, State::Done];
    for (n, (state, owner)) in states
        .into_iter()
        .flat_map(|state| [Some(LEADER), Some(ADMIN), Some(COUNCIL)].map(|owner| (state, owner)))
        .enumerate()
    {
        let n = n as u128 + 1;
        let mut case = match n % 3 {
            0 => heard(n, Sort::Suggestion),
            1 => heard(n, Sort::Customers),
            _ => friction(n, "CRM"),
        };
        case.standing = Standing {
            state,
            owner,
            due_on: case
                .standing
                .due_on
                .filter(|_| state == State::Heard || state == State::Yes),
            why: Some(words("It is so.")),
            note: Some(words("It is done.")),
        };
        case.opened_on = day(-30);
        (case.decided_on, case.done_on) = (Some(day(-20)), Some(day(-10)));
        case.on_board = state == State::Done;
        let mut said = by(AUTHOR, voice(100 + n, &case, 0, "The lift is slow"));
        said.additions = vec!["Very slow".into()];
        (said.said.helps, said.thanked) = (Some("An earlier start".into()), true);
        keep(&*running.centre().store, &case, &[said]).await;
        cases.push(case);
    }
    cases
}

#[tokio::test]
async fn no_answer_has_an_author_but_the_opened_case_to_whoever_answers_for_it() {
    let running = with_posts().await;
    with_an_author(&running).await;
    let cases = everything_of_hers(&running).await;
    let mut lines = vec![
        "GET voices/reports".to_owned(),
        "GET voices/owners?search=quillfeather".into(),
        "GET pulse".into(),
        "GET releases".into(),
        "GET retention".into(),
        "GET audit".into(),
        "GET audit.csv".into(),
    ];
    for which in ["open", "overdue", "answered"] {
        lines.push(format!("GET voices?which={which}"));
        for sort in ["suggestion", "customers", "friction"] {
            lines.push(format!("GET voices?which={which}&sort={sort}"));
        }
        for search in ["xanthippe", "Quillfeather", EMAIL, &AUTHOR.to_string(), "lift"] {
            lines.push(format!("GET voices?which={which}&search={search}"));
        }
    }
    let hers = [NAME, "Xanthippe", "uillfeather", EMAIL, &AUTHOR.to_string()].map(str::to_lowercase);
    let names_her = |text: &str| hers.iter().any(|part| text.to_lowercase().contains(part));
    for person in [LEADER, ADMIN, COUNCIL] {
        let visitor = Visitor::come_in(&running, person).await;
        for line in &lines {
            let answer = visitor.ask(line, "").await;
            let is_answered = answer.status == 200 || (answer.status == 403 && person == LEADER);
            assert!(is_answered, "{line}: {}", answer.status);
            assert!(
                !names_her(&answer.text()),
                "{line} of {person}: {}",
                answer.text()
            );
        }
        for case in &cases {
            let is_owner = case.standing.owner == Some(person);
            let view = visitor.get(&format!("GET voices/{}", case.id), "").await;
            assert_eq!(names_her(&view.to_string()), is_owner, "{view}");
            assert_eq!(view["said"][0]["by"] == NAME, is_owner);
            // It stands there and nowhere else of the same answer.
            assert!(!names_her(&view["row"].to_string()) && !names_her(&view["merge"].to_string()));
            assert!(
                !view.to_string().contains(&AUTHOR.to_string()),
                "a name, and never an id"
            );
        }
        let head = format!("cookie: breakwater_console={}\r\n", visitor.secret);
        let wall = running.send_with("GET /v1/wall", &head, b"").await.text();
        assert!(wall.contains("It is done.") && !names_her(&wall), "{wall}");
        assert!(!wall.contains("The lift is slow"), "nor what they said");
    }
    // Nobody is found by what they are called.
    let admin = Visitor::come_in(&running, ADMIN).await;
    assert_eq!(ids(&admin, "?search=xanthippe").await, [""; 0]);
    assert!(!ids(&admin, "?search=lift").await.is_empty());
    running.stop().await;
}

#[tokio::test]
async fn a_step_names_no_author_to_whoever_hands_the_case_on_nor_in_what_is_noted() {
    let running = with_posts().await;
    with_an_author(&running).await;
    let case = owned(heard(1, Sort::Suggestion), LEADER);
    keep(
        &*running.centre().store,
        &case,
        &[by(AUTHOR, voice(11, &case, 0, "Better chairs"))],
    )
    .await;
    let (leader, admin) = (
        Visitor::come_in(&running, LEADER).await,
        Visitor::come_in(&running, ADMIN).await,
    );
    let line = format!("POST voices/{}", id(1));
    let to_admin = json!({ "act": "hand_over", "to": ADMIN.to_string() }).to_string();
    let handed = leader.get(&line, &to_admin).await;
    assert_eq!(handed["said"][0]["by"], Value::Null, "it is not theirs any more");
    let seen = admin.get(&format!("GET voices/{}", id(1)), "").await;
    assert_eq!(seen["said"][0]["by"], NAME);
    let no = r#"{"act":"no","why":"The chairs are new."}"#;
    assert_eq!(admin.get(&line, no).await["row"]["state"], "no");
    for act in acts::list(running.centre()).await.unwrap() {
        let said = format!("{} {} {:?}", act.what, act.detail, act.whom);
        assert!(
            !said.contains("Quillfeather") && act.whom != Some(AUTHOR),
            "{said}"
        );
        assert!(!said.contains("chairs"), "no words of anybody: {said}");
    }
    running.stop().await;
}
