//! The leader's room and recognition: a leader sees what waits for people of their own teams and nobody else's, and a file is looked
//! at before anything comes of it.

use super::room::{ADMIN, COUNCIL, Visitor, with_posts};
use crate::{
    desk::{AMARA, PIOTR, TEAM, page, person, write},
    doors::{LEADER, OTHER_TEAM, STRANGER},
    running::{JSON, Running},
};
use domain::id::PersonId;
use protocol::{
    problem::ErrorCode,
    record::{Body, PersonSet, PraiseShared, TeamSet},
    wire::{Feed, Head},
};
use serde_json::{Value, json};
use server::{
    edge,
    service::{
        Refused, acts,
        console::{recognition, visitor},
        roster::Change,
        tokens,
    },
};
use uuid::Uuid;

/// Who leads the other team.
const OTHER_LEADER: PersonId = PersonId(Uuid::from_u128(0x2E));

/// The words that somebody was handed.
async fn words_of(running: &Running, person: PersonId) -> Vec<String> {
    let page = page(
        &*running.centre().store,
        Feed::Inbox(person),
        Head::default(),
        1000,
    );
    let rows = page.await.unwrap().rows.into_iter();
    let praise = rows.filter(|row| row.record.header().unwrap().kind == PraiseShared::KIND);
    let words = praise.map(|row| PraiseShared::decode(&row.record.body.unwrap().0).unwrap());
    words.map(|praise| praise.note.as_str().to_owned()).collect()
}

/// Praise that waits: for Amara, for the leader herself, for somebody whose team has no leader, for somebody without a team.
async fn waiting(running: &Running) {
    let token = tokens::add(running.centre(), tokens::PRAISE, Some("a survey"))
        .await
        .unwrap();
    let rows: Vec<Value> = [AMARA, LEADER, STRANGER, ADMIN]
        .iter()
        .map(|to| {
            let text = format!("My name is Jo Doe, thank you {to}");
            json!({ "to": to.to_string(), "text": text, "said_on": "2024-10-03" })
        })
        .collect();
    let taken = running
        .send(
            "POST /v1/praise",
            &token,
            JSON,
            json!(rows).to_string().as_bytes(),
        )
        .await;
    let taken: Value = taken.read();
    assert_eq!(taken["waits"], 4, "{taken}");
}

/// For whom praise waits in somebody's room, by name.
async fn whom(visitor: &Visitor<'_>, query: &str) -> Vec<String> {
    let page = visitor.get(&format!("GET recognition/praise{query}"), "").await;
    let rows = page["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["to"].as_str().unwrap().to_owned())
        .collect()
}

/// What praise that waits for somebody is called by.
async fn id_for(visitor: &Visitor<'_>, name: &str) -> String {
    let page = visitor.get("GET recognition/praise", "").await;
    let rows = page["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["to"] == name).unwrap();
    assert_eq!(
        (&row["source"], &row["said_on"]),
        (&json!("a survey"), &json!("2024-10-03"))
    );
    assert!(row["why"].as_str().unwrap().starts_with("My name is"));
    assert!(row["since"].as_str().unwrap().ends_with(":00Z"), "to the minute");
    row["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_leader_sees_who_is_in_their_teams_and_nothing_of_what_anybody_does() {
    let running = with_posts().await;
    let leader = Visitor::come_in(&running, LEADER).await;
    let room = leader.get("GET team", "").await;
    let teams = room["teams"].as_array().unwrap();
    assert_eq!(teams.len(), 1);
    assert_eq!(teams[0]["name"], "Team Harbour");
    let people = teams[0]["people"].as_array().unwrap();
    let names: Vec<&str> = people.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Amara Okafor", "Jonas Weber", "Piotr Kowalski"]);
    for one in people {
        let mut keys: Vec<&String> = one.as_object().unwrap().keys().collect();
        keys.sort();
        assert_eq!(keys, ["id", "name"]);
    }
    let gone = PersonSet {
        active: false,
        ..person(PIOTR, "Piotr Kowalski")
    };
    write(&*running.centre().store, vec![Change::Person(gone)])
        .await
        .unwrap();
    let room = leader.get("GET team", "").await;
    assert_eq!(room["teams"][0]["people"].as_array().unwrap().len(), 2);
    running.stop().await;
}

#[tokio::test]
async fn praise_waits_for_the_leader_of_the_team_and_where_there_is_none_for_an_administrator() {
    let running = with_posts().await;
    waiting(&running).await;
    let (leader, admin) = (
        Visitor::come_in(&running, LEADER).await,
        Visitor::come_in(&running, ADMIN).await,
    );
    assert_eq!(whom(&leader, "").await, ["Amara Okafor"]);
    let mut theirs = whom(&admin, "").await;
    theirs.sort();
    assert_eq!(
        theirs,
        ["Ada Admin", "Jonas Weber", "Marta Silva"],
        "nobody decides for themselves while somebody else can"
    );
    // What waits for another one is not there for this one.
    let (hers, others) = (
        id_for(&leader, "Amara Okafor").await,
        id_for(&admin, "Marta Silva").await,
    );
    for (visitor, id) in [(&admin, &hers), (&leader, &others)] {
        let line = format!("POST recognition/praise/{id}");
        for answer in ["approve", "refuse"] {
            let refused = visitor
                .refused(&line, &json!({ "answer": answer }).to_string())
                .await;
            assert_eq!(refused, (404, "kudos_unknown".into()));
        }
    }
    // Once that team has a leader who may come in, it is theirs; one who may not is none.
    let led_by = async |post: &str| {
        let other = PersonSet {
            post: post.into(),
            team: Some(OTHER_TEAM),
            ..person(OTHER_LEADER, "Zoe Klein")
        };
        let team = TeamSet {
            id: OTHER_TEAM,
            name: "Team Quay".into(),
            leader: Some(OTHER_LEADER),
        };
        let changes = vec![Change::Person(other), Change::Team(team)];
        write(&*running.centre().store, changes).await.unwrap();
    };
    led_by("agent").await;
    assert!(whom(&admin, "").await.contains(&"Marta Silva".to_owned()));
    led_by("leader").await;
    assert!(!whom(&admin, "").await.contains(&"Marta Silva".to_owned()));
    let other = Visitor::come_in(&running, OTHER_LEADER).await;
    assert_eq!(whom(&other, "").await, ["Marta Silva"]);
    running.stop().await;
}

#[tokio::test]
async fn an_administrator_decides_for_themselves_only_while_there_is_no_other() {
    let running = with_posts().await;
    waiting(&running).await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let line = format!("POST recognition/praise/{}", id_for(&admin, "Ada Admin").await);
    let second = PersonSet {
        post: "admin".into(),
        team: None,
        ..person(COUNCIL, "Carla Council")
    };
    write(&*running.centre().store, vec![Change::Person(second)])
        .await
        .unwrap();
    assert!(!whom(&admin, "").await.contains(&"Ada Admin".to_owned()));
    let refused = admin.refused(&line, r#"{"answer":"approve"}"#).await;
    assert_eq!(refused, (404, "kudos_unknown".into()));
    assert!(words_of(&running, ADMIN).await.is_empty());
    let other = Visitor::come_in(&running, COUNCIL).await;
    assert_eq!(other.ask(&line, r#"{"answer":"approve"}"#).await.status, 204);
    assert_eq!(words_of(&running, ADMIN).await.len(), 1);
    running.stop().await;
}

#[tokio::test]
async fn who_was_let_in_and_leads_the_team_no_longer_decides_nothing() {
    let running = with_posts().await;
    waiting(&running).await;
    let leader = Visitor::come_in(&running, LEADER).await;
    let hers = id_for(&leader, "Amara Okafor").await;
    // As they were when their request was let in.
    let cookie = edge::console_hash(&leader.secret);
    let before = visitor::visitor(running.centre(), cookie).await.unwrap();
    let team = TeamSet {
        id: TEAM,
        name: "Team Harbour".into(),
        leader: None,
    };
    write(&*running.centre().store, vec![Change::Team(team)])
        .await
        .unwrap();
    for approve in [true, false] {
        let done = recognition::answer(running.centre(), &before, &hers, approve).await;
        assert_eq!(done, Err(Refused::Broken(ErrorCode::KudosUnknown)));
    }
    assert!(words_of(&running, AMARA).await.is_empty());
    running.stop().await;
}

#[tokio::test]
async fn what_waits_is_passed_on_or_erased_in_the_name_of_who_did_it() {
    let running = with_posts().await;
    waiting(&running).await;
    let (leader, admin) = (
        Visitor::come_in(&running, LEADER).await,
        Visitor::come_in(&running, ADMIN).await,
    );
    let hers = id_for(&leader, "Amara Okafor").await;
    let line = format!("POST recognition/praise/{hers}");
    for body in ["", "{}", r#"{"answer":"perhaps"}"#] {
        assert_eq!(leader.refused(&line, body).await.0, 400, "{body:?}");
    }
    assert!(words_of(&running, AMARA).await.is_empty());
    let done = leader.ask(&line, r#"{"answer":"approve"}"#).await;
    assert_eq!(done.status, 204);
    assert_eq!(words_of(&running, AMARA).await.len(), 1);
    assert_eq!(
        leader.refused(&line, r#"{"answer":"approve"}"#).await.0,
        404,
        "once"
    );
    let theirs = id_for(&admin, "Marta Silva").await;
    let line = format!("POST recognition/praise/{theirs}");
    assert_eq!(admin.ask(&line, r#"{"answer":"refuse"}"#).await.status, 204);
    assert!(words_of(&running, STRANGER).await.is_empty());
    let acts = acts::list(running.centre()).await.unwrap();
    let last: Vec<_> = acts[..2]
        .iter()
        .map(|act| (act.what.as_str(), act.actor.as_str()))
        .collect();
    assert_eq!(
        last,
        [("praise_refuse", "Ada Admin"), ("praise_approve", "Jonas Weber")]
    );
    assert!(acts.iter().all(|act| !act.detail.contains("Jo Doe")));
    // What is left is turned page by page, and looked for.
    let page = admin.get("GET recognition/praise?limit=1", "").await;
    let next = page["next"].as_str().unwrap();
    assert_eq!(whom(&admin, &format!("?limit=1&after={next}")).await.len(), 1);
    assert_eq!(whom(&admin, "?search=jonas").await, ["Jonas Weber"]);
    running.stop().await;
}

const FILE: &str = "to,text,said_on\nAmara Okafor,Lovely,2024-10-03\nPiotr Kowalski,Calm,2024-10-03\n";

#[tokio::test]
async fn a_preview_of_praise_changes_nothing_and_the_same_file_twice_is_one() {
    let running = with_posts().await;
    let leader = Visitor::come_in(&running, LEADER).await;
    let import = async |preview: bool, file: &str| {
        let line = format!("POST recognition/import?preview={preview}");
        leader.get(&line, file).await
    };
    let before = acts::list(running.centre()).await.unwrap().len();
    for _ in 0..2 {
        let seen = import(true, FILE).await;
        assert_eq!(
            seen,
            json!({ "new": 2, "known": 0, "refused": [], "done": false })
        );
    }
    assert!(words_of(&running, AMARA).await.is_empty());
    assert_eq!(acts::list(running.centre()).await.unwrap().len(), before);
    let done = import(false, FILE).await;
    assert_eq!(done, json!({ "new": 2, "known": 0, "refused": [], "done": true }));
    let again = import(false, FILE).await;
    assert_eq!(
        again,
        json!({ "new": 0, "known": 2, "refused": [], "done": true })
    );
    assert_eq!(words_of(&running, AMARA).await, ["Lovely"]);
    assert_eq!(words_of(&running, PIOTR).await, ["Calm"]);
    let acts = acts::list(running.centre()).await.unwrap();
    assert_eq!(
        (acts[0].what.as_str(), acts[0].actor.as_str()),
        ("import_praise", "Jonas Weber")
    );
    assert_eq!(acts.len(), before + 1, "the second time there was nothing to do");
    // It must be said which of the two is meant.
    assert_eq!(leader.refused("POST recognition/import", FILE).await.0, 400);
    running.stop().await;
}

#[tokio::test]
async fn one_bad_row_keeps_the_whole_file_out_and_a_leader_brings_praise_for_their_own_people_alone() {
    let running = with_posts().await;
    let (leader, admin) = (
        Visitor::come_in(&running, LEADER).await,
        Visitor::come_in(&running, ADMIN).await,
    );
    let other = PersonSet {
        email: Some("p.kowalski@centre.example".into()),
        ..person(PersonId(Uuid::from_u128(0xB2)), "Piotr Kowalski")
    };
    write(&*running.centre().store, vec![Change::Person(other)])
        .await
        .unwrap();
    let file = "to,text,said_on\nAmara Okafor,Lovely,2024-10-03\nMarta Silva,Warm,2024-10-03\n\
                Piotr Kowalski,Calm,2024-10-03\nAmara Okafor,My name is Jo Doe,2024-10-03\nAmara Okafor,Kind,3.10.\n";
    let line = "POST recognition/import?preview=false";
    let refused = async |visitor: &Visitor<'_>| {
        let answer = visitor.get(line, file).await;
        assert_eq!(answer["done"], false);
        let rows = answer["refused"].as_array().unwrap().clone();
        let lines: Vec<u64> = rows.iter().map(|row| row["line"].as_u64().unwrap()).collect();
        (lines, json!(rows).to_string())
    };
    let (lines, said) = refused(&leader).await;
    assert_eq!(lines, [3, 4, 5, 6]);
    assert!(said.contains("in none of your teams"), "{said}");
    assert!(
        !said.contains("centre.example"),
        "addresses at work are the administrators': {said}"
    );
    let (lines, said) = refused(&admin).await;
    assert_eq!(lines, [4, 5, 6]);
    assert!(said.contains("p.kowalski@centre.example"), "{said}");
    assert!(words_of(&running, AMARA).await.is_empty());
    let none = leader.get(line, "nothing of the kind").await;
    assert_eq!(
        (&none["done"], &none["refused"][0]["line"]),
        (&json!(false), &json!(1))
    );
    // Not for themselves, nor beyond their own teams.
    let own = "to,text,said_on\nJonas Weber,Lovely,2024-10-03\n";
    assert_eq!(leader.get(line, own).await["done"], false);
    running.stop().await;
}

#[tokio::test]
async fn an_administrators_file_is_not_for_themselves_while_somebody_else_can_bring_it() {
    let running = with_posts().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let line = "POST recognition/import?preview=false";
    let file = "to,text,said_on\nAmara Okafor,Lovely,2024-10-03\nAda Admin,Wise,2024-10-03\n";
    let carla = async |post: &str| {
        let set = PersonSet {
            post: post.into(),
            team: None,
            ..person(COUNCIL, "Carla Council")
        };
        write(&*running.centre().store, vec![Change::Person(set)])
            .await
            .unwrap();
    };
    carla("admin").await;
    let refused = admin.get(line, file).await;
    let rows = refused["refused"].as_array().unwrap();
    assert_eq!(
        (rows.len(), &rows[0]["line"], &refused["done"]),
        (1, &json!(3), &json!(false))
    );
    assert!(
        rows[0]["why"].as_str().unwrap().contains("for themselves"),
        "{refused}"
    );
    assert!(words_of(&running, ADMIN).await.is_empty() && words_of(&running, AMARA).await.is_empty());
    // Where nobody else could, they do, as with praise that waits.
    carla("works_council").await;
    assert_eq!(admin.get(line, file).await["done"], true);
    assert_eq!(words_of(&running, ADMIN).await, ["Wise"]);
    running.stop().await;
}

#[tokio::test]
async fn a_week_of_which_nothing_is_shown_has_no_sheet_and_no_week_is_none() {
    let running = with_posts().await;
    let leader = Visitor::come_in(&running, LEADER).await;
    assert_eq!(
        leader.ask("GET recognition/sheet?week=2024-W40", "").await.status,
        204
    );
    for query in [
        "",
        "?week=2024-40",
        "?week=2024-W40&language=xx",
        "?week=2024-W40&language=",
    ] {
        let refused = leader.refused(&format!("GET recognition/sheet{query}"), "").await;
        assert_eq!(refused, (400, "request_broken".into()), "{query}");
    }
    running.stop().await;
}
