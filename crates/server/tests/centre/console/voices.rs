//! What agents said, in the console: who sees it, who answers for it, and what becomes of it.

use super::room::{ADMIN, COACH, COUNCIL, Visitor, with_posts};
use crate::{
    desk::{AMARA, PIOTR, TEAM, person, write},
    doors::LEADER,
    running::Running,
    said::{by, day, friction, heard, keep, owned, voice, words},
};
use domain::{
    id::{CaseId, PersonId},
    kudos::NOTE_CHARS_MAX,
    voice::{
        Sort,
        case::{State, Step},
    },
};
use protocol::{
    record::{Body, PersonSet, TeamSet},
    voice::VoiceTold,
    wire::Feed,
};
use serde_json::{Value, json};
use server::{
    edge,
    service::{
        Refused, acts,
        console::{
            visitor,
            voices::{self, CaseWish},
        },
        roster::Change,
    },
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What a list has, by id.
pub(super) async fn ids(visitor: &Visitor<'_>, query: &str) -> Vec<String> {
    let page = visitor.get(&format!("GET voices{query}"), "").await;
    let rows = page["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .collect()
}

pub(super) fn id(n: u128) -> String {
    CaseId(Uuid::from_u128(n)).to_string()
}

async fn the_audit_names_who_did_it(running: &Running) {
    let acts = acts::list(running.centre()).await.unwrap();
    let last: Vec<_> = acts[..5]
        .iter()
        .map(|act| (act.what.as_str(), act.actor.as_str()))
        .collect();
    let (step, board) = (("case_step", "Jonas Weber"), ("case_board", "Jonas Weber"));
    assert_eq!(last, [board, step, step, step, step]);
    assert!(acts.iter().all(|act| act.whom != Some(AMARA)));
    assert!(running.kinds(Feed::Org).await.contains(&VoiceTold::KIND));
}

async fn it_hangs_on_the_wall(running: &Running, leader: &Visitor<'_>) {
    let head = format!("cookie: breakwater_console={}\r\n", leader.secret);
    let wall: Value = running.send_with("GET /v1/wall", &head, b"").await.read();
    assert_eq!(
        wall["done"],
        json!([{ "title": null, "note": "There is a lamp now.", "tool": null }])
    );
}

async fn it_is_listed(leader: &Visitor<'_>) -> Value {
    let page = leader.get("GET voices", "").await;
    assert_eq!(
        page,
        json!({ "next": null, "rows": [{
            "id": id(1), "sort": "suggestion", "title": "A lamp at the back door", "tool": null,
            "state": "heard", "overdue": false, "owner": null, "mine": false, "due_on": "2024-10-18",
            "opened_on": "2024-10-04", "at_least": null, "waiting": false,
        }] })
    );
    page
}

#[tokio::test]
async fn a_leader_opens_a_case_takes_it_over_decides_and_does_it_and_it_hangs_on_the_wall() {
    let running = with_posts().await;
    let store = &*running.centre().store;
    let case = heard(1, Sort::Suggestion);
    let mut said = by(AMARA, voice(11, &case, 0, "A lamp at\nthe back door"));
    said.said.helps = Some("Nobody stumbles".into());
    keep(store, &case, &[said]).await;
    let leader = Visitor::come_in(&running, LEADER).await;
    let page = it_is_listed(&leader).await;
    let line = format!("GET voices/{}", id(1));
    let seen = leader.get(&line, "").await;
    assert_eq!(
        (&seen["row"], &seen["steps"]),
        (&page["rows"][0], &json!(["own"]))
    );
    let said = &seen["said"][0];
    assert_eq!(
        (&said["by"], &said["helps"]),
        (&Value::Null, &json!("Nobody stumbles"))
    );

    let line = format!("POST voices/{}", id(1));
    let does = async |body: Value| leader.get(&line, &body.to_string()).await;
    let taken = does(json!({ "act": "own" })).await;
    assert_eq!(taken["row"]["owner"]["name"], "Jonas Weber");
    assert_eq!(taken["row"]["mine"], true);
    assert_eq!(
        taken["said"][0]["by"], "Amara Okafor",
        "to whoever answers for it"
    );
    assert_eq!(taken["steps"], json!(["hand_over", "sooner", "yes", "no"]));
    let sooner = does(json!({ "act": "sooner", "on": "2024-10-10" })).await;
    assert_eq!(sooner["row"]["due_on"], "2024-10-10");
    let decided = does(json!({ "act": "yes", "why": "It is dark there." })).await;
    assert_eq!(
        (
            &decided["row"]["state"],
            &decided["why"],
            &decided["row"]["due_on"]
        ),
        (&json!("yes"), &json!("It is dark there."), &json!("2024-11-03"))
    );
    assert_eq!(decided["decided_on"], "2024-10-04");
    let done = does(json!({ "act": "done", "note": "There is a lamp now." })).await;
    assert_eq!(
        (&done["row"]["state"], &done["row"]["due_on"]),
        (&json!("done"), &Value::Null)
    );
    assert_eq!(done["steps"], json!(["board"]));
    assert_eq!(done["note"], "There is a lamp now.");
    assert_eq!(
        (
            ids(&leader, "").await.len(),
            ids(&leader, "?which=answered").await.len()
        ),
        (0, 1)
    );
    assert_eq!(
        does(json!({ "act": "board", "shown": true })).await["on_board"],
        true
    );
    it_hangs_on_the_wall(&running, &leader).await;
    the_audit_names_who_did_it(&running).await;
    running.stop().await;
}

#[tokio::test]
async fn only_whoever_answers_for_a_case_decides_and_an_administrator_can_hand_it_on() {
    let running = with_posts().await;
    let store = &*running.centre().store;
    let case = owned(heard(1, Sort::Customers), LEADER);
    keep(store, &case, &[voice(11, &case, 1, "They wait too long")]).await;
    let (leader, admin, council) = (
        Visitor::come_in(&running, LEADER).await,
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, COUNCIL).await,
    );
    let line = format!("POST voices/{}", id(1));
    let yes = r#"{"act":"yes","why":"It is so."}"#;
    for other in [&admin, &council] {
        for body in [
            yes,
            r#"{"act":"no","why":"It is not so."}"#,
            r#"{"act":"done","note":"It is done."}"#,
            r#"{"act":"sooner","on":"2024-10-10"}"#,
        ] {
            assert_eq!(
                other.refused(&line, body).await,
                (403, "not_allowed".into()),
                "{body}"
            );
        }
    }
    let hand_over = |to: PersonId| json!({ "act": "hand_over", "to": to.to_string() }).to_string();
    assert_eq!(council.refused(&line, &hand_over(ADMIN)).await.0, 403);
    // Not to somebody who has no room here, nor to nobody.
    for nobody in [
        hand_over(AMARA),
        hand_over(COACH),
        r#"{"act":"hand_over","to":"x"}"#.into(),
    ] {
        assert_eq!(
            admin.refused(&line, &nobody).await,
            (409, "case_refused".into()),
            "{nobody}"
        );
    }
    let handed = admin.get(&line, &hand_over(ADMIN)).await;
    assert_eq!(
        (&handed["row"]["mine"], &handed["row"]["owner"]["name"]),
        (&json!(true), &json!("Ada Admin"))
    );
    assert_eq!(leader.refused(&line, yes).await.0, 403);
    assert_eq!(admin.get(&line, yes).await["row"]["state"], "yes");
    // What stands elsewhere by now, a day that is past, and words that say nothing.
    assert_eq!(admin.refused(&line, yes).await, (409, "case_refused".into()));
    let sooner = r#"{"act":"sooner","on":"2024-10-03"}"#;
    assert_eq!(admin.refused(&line, sooner).await, (409, "case_refused".into()));
    let long = json!({ "act": "done", "note": "x".repeat(NOTE_CHARS_MAX + 1) }).to_string();
    for (body, code) in [
        (r#"{"act":"done","note":"…"}"#, "note_too_short"),
        (r#"{"act":"done","note":"It is \u202edone."}"#, "note_has_control"),
        (long.as_str(), "note_too_long"),
        (r#"{"act":"withdraw"}"#, "request_broken"),
        (r#"{"act":"perhaps"}"#, "request_broken"),
        ("", "request_broken"),
    ] {
        assert_eq!(admin.refused(&line, body).await, (400, code.into()), "{body}");
    }
    for unknown in [id(2), "x".into()] {
        let answer = admin.refused(&format!("POST voices/{unknown}"), yes).await;
        assert_eq!(answer, (404, "case_unknown".into()));
        assert_eq!(admin.refused(&format!("GET voices/{unknown}"), "").await.0, 404);
    }
    running.stop().await;
}

#[tokio::test]
async fn whoever_was_let_in_and_has_no_room_any_more_does_nothing() {
    let running = with_posts().await;
    let case = owned(heard(1, Sort::Suggestion), LEADER);
    keep(
        &*running.centre().store,
        &case,
        &[voice(11, &case, 1, "Better chairs")],
    )
    .await;
    let leader = Visitor::come_in(&running, LEADER).await;
    // As they were when their request was let in.
    let cookie = edge::console_hash(&leader.secret);
    let before = visitor::visitor(running.centre(), cookie).await.unwrap();
    let changes = vec![
        Change::Team(TeamSet {
            id: TEAM,
            name: "Team Harbour".into(),
            leader: None,
        }),
        Change::Person(PersonSet {
            post: "coach".into(),
            ..person(LEADER, "Jonas Weber")
        }),
    ];
    write(&*running.centre().store, changes).await.unwrap();
    let no = Step::No {
        why: words("There is no money."),
    };
    for wish in [
        CaseWish::Take(no),
        CaseWish::Take(Step::Own(LEADER)),
        CaseWish::Board(true),
    ] {
        let done = voices::act(running.centre(), &before, case.id, wish).await;
        assert_eq!(done.unwrap_err(), Refused::NotAllowed);
    }
    let kept = running.centre().store.read(move |read| read.case(case.id)).await;
    assert_eq!(kept.unwrap().unwrap().standing.state, State::Heard);
    running.stop().await;
}

#[tokio::test]
async fn friction_about_one_tool_is_answered_as_one_when_its_owner_says_so() {
    let running = with_posts().await;
    let store = &*running.centre().store;
    let (one, other) = (owned(friction(1, "CRM Suite"), LEADER), friction(2, "crm-suite"));
    let elsewhere = friction(3, "Phone");
    let mut waiting = voice(21, &other, 2, "it hangs");
    waiting.said.customer_waiting = true;
    keep(store, &one, &[voice(11, &one, 1, "it is slow")]).await;
    keep(store, &other, &[waiting]).await;
    keep(store, &elsewhere, &[voice(31, &elsewhere, 3, "it echoes")]).await;
    let leader = Visitor::come_in(&running, LEADER).await;
    let seen = leader.get(&format!("GET voices/{}", id(1)), "").await;
    let merge = seen["merge"].as_array().unwrap();
    assert_eq!(
        (merge.len(), &merge[0]["id"], &merge[0]["title"]),
        (1, &json!(id(2)), &json!("crm-suite"))
    );
    assert!(seen["steps"].as_array().unwrap().contains(&json!("merge")));
    let line = format!("POST voices/{}", id(1));
    let into = |n| json!({ "act": "merge", "into": id(n) }).to_string();
    assert_eq!(
        leader.refused(&line, &into(3)).await,
        (409, "case_refused".into())
    );
    assert_eq!(
        leader.refused(&line, &into(9)).await,
        (404, "case_unknown".into())
    );
    let merged = leader.get(&line, &into(2)).await;
    assert_eq!(
        (&merged["row"]["id"], &merged["row"]["waiting"]),
        (&json!(id(2)), &json!(true))
    );
    assert_eq!(merged["said"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&merged["merge"], &merged["row"]["mine"]),
        (&json!([]), &json!(false))
    );
    assert_eq!(leader.refused(&format!("GET voices/{}", id(1)), "").await.0, 404);
    running.stop().await;
}

/// So many cases that are due one after the other, several on a day.
async fn many(running: &Running, count: u128) {
    for n in 1..=count {
        let mut case = heard(
            n,
            if n % 2 == 0 {
                Sort::Customers
            } else {
                Sort::Suggestion
            },
        );
        case.standing.due_on = Some(day(i64::try_from(n / 4).unwrap() - 2));
        let text = format!(
            "idea {n} about {}",
            if n % 3 == 0 { "Zoë's parking" } else { "lunch" }
        );
        keep(
            &*running.centre().store,
            &case,
            &[voice(1_000 + n, &case, 1, &text)],
        )
        .await;
    }
}

#[tokio::test]
async fn lists_are_turned_page_by_page_looked_through_and_cut_by_sort_and_by_what_is_late() {
    let running = with_posts().await;
    many(&running, 120).await;
    let council = Visitor::come_in(&running, COUNCIL).await;
    for query in [
        "?limit=7",
        "?limit=50",
        "?limit=7&sort=customers",
        "?limit=7&search=ZOE",
        "?limit=3&which=overdue",
    ] {
        let (mut after, mut found) = (String::new(), Vec::new());
        loop {
            let page = council.get(&format!("GET voices{query}&after={after}"), "").await;
            let rows = page["rows"].as_array().unwrap();
            found.extend(
                rows.iter()
                    .map(|row| (row["due_on"].as_str().unwrap().to_owned(), row["id"].to_string())),
            );
            match page["next"].as_str() {
                Some(next) => after = next.to_owned(),
                None => break,
            }
        }
        assert!(found.is_sorted(), "{query}: by the day on which they are due");
        let expected = match query {
            "?limit=7&sort=customers" => 60,
            "?limit=7&search=ZOE" => 40,
            // Those that were due on one of the two days before today.
            "?limit=3&which=overdue" => 7,
            _ => 120,
        };
        assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), expected, "{query}");
        assert_eq!(found.len(), expected, "{query}: none twice");
    }
    assert_eq!(ids(&council, "?search=no+such+words").await, [""; 0]);
    for bad in ["?which=all", "?sort=mood", "?after=x", "?limit=0", "?limit=201"] {
        let refused = council.refused(&format!("GET voices{bad}"), "").await;
        assert_eq!(refused, (400, "request_broken".into()), "{bad}");
    }
    running.stop().await;
}

#[tokio::test]
async fn what_was_said_in_a_case_is_read_part_by_part_and_what_was_taken_back_is_not_there() {
    let running = with_posts().await;
    let case = friction(1, "CRM");
    let mut said: Vec<_> = (1..=61)
        .map(|n: u8| voice(u128::from(n), &case, n, &format!("slow number {n}")))
        .collect();
    said[60].withdrawn = true;
    keep(&*running.centre().store, &case, &said).await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let first = admin.get(&format!("GET voices/{}", id(1)), "").await;
    let next = first["next"].as_str().unwrap();
    let second = admin.get(&format!("GET voices/{}?after={next}", id(1)), "").await;
    let texts = |view: &Value| -> Vec<String> {
        let said = view["said"].as_array().unwrap();
        said.iter()
            .map(|one| one["text"].as_str().unwrap().to_owned())
            .collect()
    };
    let (one, other) = (texts(&first), texts(&second));
    assert_eq!((one.len(), other.len(), &second["next"]), (50, 10, &Value::Null));
    assert_eq!(one.iter().chain(&other).collect::<BTreeSet<_>>().len(), 60);
    assert_eq!(
        (&first["row"]["at_least"], &first["minutes"]),
        (&json!(60), &json!(0))
    );
    running.stop().await;
}

#[tokio::test]
async fn who_could_answer_is_found_by_name_and_agents_and_coaches_are_not_among_them() {
    let running = with_posts().await;
    let leader = Visitor::come_in(&running, LEADER).await;
    let named = async |query: &str| -> Vec<String> {
        let found = leader.get(&format!("GET voices/owners{query}"), "").await;
        let found = found.as_array().unwrap().clone();
        found
            .iter()
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let all = named("").await;
    assert!(all.contains(&"Jonas Weber".into()) && all.contains(&"Ada Admin".into()));
    for nobody in ["Amara Okafor", "Piotr Kowalski", "Kofi Coach"] {
        assert!(!all.contains(&nobody.into()), "{all:?}");
    }
    assert_eq!(named("?search=WEB").await, ["Jonas Weber"]);
    let gone = PersonSet {
        active: false,
        post: "admin".into(),
        ..person(PIOTR, "Piotr Weber")
    };
    write(&*running.centre().store, vec![Change::Person(gone)])
        .await
        .unwrap();
    assert_eq!(named("?search=web").await, ["Jonas Weber"]);
    running.stop().await;
}
