//! People, for administrators: found among thousands, changed within bounds, invited, signed out, imported.

use super::room::{ADMIN, COUNCIL, Visitor, with_posts};
use crate::{
    desk::{AMARA, PIOTR, TEAM, person, write},
    doors::OTHER_TEAM,
    process::enrol,
    running::{JSON, Running},
};
use domain::id::PersonId;
use protocol::record::PersonSet;
use serde_json::{Value, json};
use server::{
    service::{Refused, acts, centre::AdminError, console::page::ROWS_MAX, people, roster::Change},
    store::Read,
};
use uuid::Uuid;

fn names(page: &Value) -> Vec<&str> {
    let rows = page["rows"].as_array().unwrap();
    rows.iter().map(|row| row["name"].as_str().unwrap()).collect()
}

/// A centre of five thousand agents, one more, and everybody with a post.
async fn with_thousands() -> Running {
    let running = with_posts().await;
    let many = (0..5_000_u128).map(|n| {
        Change::Person(PersonSet {
            email: Some(format!("agent.{n}@centre.example")),
            team: Some(if n % 10 == 0 { OTHER_TEAM } else { TEAM }),
            ..person(PersonId(Uuid::from_u128(0x1_0000 + n)), &format!("Agent {n:04}"))
        })
    });
    let one_more = Change::Person(person(PersonId(Uuid::from_u128(0x9_0000)), "Zoë Żak"));
    write(&*running.centre().store, many.chain([one_more]).collect())
        .await
        .unwrap();
    running
}

#[tokio::test]
async fn five_thousand_people_are_turned_page_by_page_by_name_each_once() {
    let running = with_thousands().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let (mut after, mut seen) = (String::new(), Vec::new());
    loop {
        let page = admin
            .get(&format!("GET people?limit={ROWS_MAX}&after={after}"), "")
            .await;
        assert!(names(&page).len() <= ROWS_MAX);
        seen.extend(names(&page).into_iter().map(str::to_owned));
        match page["next"].as_str() {
            Some(next) => next.clone_into(&mut after),
            None => break,
        }
    }
    assert_eq!(seen.len(), 5_008);
    let mut sorted = seen.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted, seen);
    assert_eq!(names(&admin.get("GET people", "").await).len(), 50);
    for bad in ["limit=0", "limit=201", "limit=x", "team=x", "after=x"] {
        let refused = admin.refused(&format!("GET people?{bad}"), "").await;
        assert_eq!(refused, (400, "request_broken".into()), "{bad}");
    }
    running.stop().await;
}

#[tokio::test]
async fn one_of_five_thousand_is_found_by_a_part_of_their_name_or_address() {
    let running = with_thousands().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    for (query, found) in [
        ("agent%204321", Some("Agent 4321")),
        ("4999@CENTRE", Some("Agent 4999")),
        ("ZOE%20z", Some("Zoë Żak")),
        ("zak", Some("Zoë Żak")),
        ("nobody", None),
    ] {
        let page = admin.get(&format!("GET people?search={query}"), "").await;
        assert_eq!(names(&page), found.into_iter().collect::<Vec<_>>(), "{query}");
        assert_eq!(page["next"], Value::Null, "{query}");
    }
    // A search is turned, too; its pages follow each other.
    let first = admin.get("GET people?search=agent%2049&limit=60", "").await;
    let next = first["next"].as_str().unwrap();
    let line = format!("GET people?search=agent%2049&limit=60&after={next}");
    let second = admin.get(&line, "").await;
    assert_eq!((names(&first).len(), names(&second).len()), (60, 40));
    assert_eq!(names(&second)[0], "Agent 4960");
    let page = admin
        .get(&format!("GET people?team={OTHER_TEAM}&limit=200"), "")
        .await;
    assert_eq!(names(&page).len(), 200);
    assert_eq!(page["rows"][1]["team"], "Team Quay");
    running.stop().await;
}

#[tokio::test]
async fn what_is_changed_about_somebody_is_done_and_noted_and_the_rest_stays() {
    let running = with_posts().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let line = format!("POST people/{AMARA}");
    let same = admin.get(&line, "{}").await;
    assert_eq!(
        (&same["name"], &same["team"]),
        (&json!("Amara Okafor"), &json!("Team Harbour"))
    );
    let moved = admin
        .get(
            &line,
            r#"{"name":"Amara Obi","team":"team quay","post":"leader"}"#,
        )
        .await;
    assert_eq!(
        (&moved["name"], &moved["team"], &moved["post"]),
        (&json!("Amara Obi"), &json!("Team Quay"), &json!("leader"))
    );
    let team = running
        .centre()
        .store
        .read(|read| read.team(OTHER_TEAM))
        .await
        .unwrap();
    assert_eq!(team.unwrap().leader, Some(AMARA), "it had no leader");
    let alone = admin.get(&line, r#"{"team":null}"#).await;
    assert_eq!(
        (&alone["team"], &alone["name"]),
        (&Value::Null, &json!("Amara Obi"))
    );
    let token = running.enrol_as(AMARA, None).await;
    let gone = admin.get(&line, r#"{"active":false}"#).await;
    assert_eq!((&gone["active"], &gone["sessions"]), (&json!(false), &json!(0)));
    assert_eq!(running.send("GET /v1/heads", &token, JSON, b"").await.status, 401);
    let back = admin.get(&line, r#"{"active":true}"#).await;
    assert_eq!(back["active"], true);
    let acts = acts::list(running.centre()).await.unwrap();
    let done: Vec<_> = acts
        .iter()
        .filter(|act| act.actor == "Ada Admin" && act.whom == Some(AMARA))
        .map(|act| act.what.as_str())
        .collect();
    assert_eq!(
        done,
        [
            "person_return",
            "person_leave",
            "person_move",
            "person_post_set",
            "person_move",
            "person_rename"
        ]
    );
    for (body, status, code) in [
        (r#"{"post":"owner"}"#, 400, "request_broken"),
        (r#"{"team":"nowhere"}"#, 400, "request_broken"),
        (r#"{"name":""}"#, 400, "request_broken"),
        (r#"{"nmae":"x"}"#, 400, "request_broken"),
        (r#"{"name":"Piotr Kowalski"}"#, 409, "person_ambiguous"),
    ] {
        assert_eq!(admin.refused(&line, body).await, (status, code.into()), "{body}");
    }
    for nobody in [Uuid::from_u128(0xDEAD).to_string(), "x".to_owned()] {
        let refused = admin.refused(&format!("POST people/{nobody}"), "{}").await;
        assert_eq!(refused, (404, "person_unknown".into()));
    }
    running.stop().await;
}

#[tokio::test]
async fn nobody_changes_what_they_are_and_a_centre_keeps_an_administrator() {
    let running = with_posts().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let own = format!("POST people/{ADMIN}");
    let not_allowed = || (403, "not_allowed".to_owned());
    for body in [r#"{"post":"agent"}"#, r#"{"active":false}"#] {
        assert_eq!(admin.refused(&own, body).await, not_allowed(), "{body}");
    }
    assert_eq!(
        admin.get(&own, r#"{"name":"Ada Lovelace","post":"admin"}"#).await["name"],
        "Ada Lovelace"
    );
    // A second one may be made, and unmade by the first while the first is there.
    let second = format!("POST people/{COUNCIL}");
    admin.get(&second, r#"{"post":"admin"}"#).await;
    let other = Visitor::come_in(&running, COUNCIL).await;
    assert_eq!(other.get(&own, r#"{"post":"agent"}"#).await["post"], "agent");
    assert_eq!(admin.ask("GET session", "").await.status, 401);
    for body in [r#"{"post":"agent"}"#, r#"{"active":false}"#] {
        assert_eq!(other.refused(&second, body).await, not_allowed(), "the last one");
    }
    // Nor by a file.
    let last = "name,post\nCarla Council,agent\n";
    let answer = other.get("POST people/import?preview=false", last).await;
    assert_eq!(
        (&answer["done"], &answer["refused"][0]["line"]),
        (&json!(false), &json!(2))
    );
    let roster = running.centre().roster().await.unwrap();
    assert_eq!(people::find(&roster, "Carla Council").unwrap().post, "admin");
    // What a file comes to is not written when something stands against it by then.
    let changes = vec![Change::Person(person(COUNCIL, "Carla Council"))];
    let may = |_: &dyn Read| Err(Refused::NotAllowed);
    let written = running
        .centre()
        .change_if(acts::What::ImportPeople, None, changes, may);
    assert!(matches!(
        written.await,
        Err(AdminError::Refused(Refused::NotAllowed))
    ));
    assert_eq!(running.centre().roster().await.unwrap(), roster);
    // Nor by somebody who was one when their request was let in.
    let wish = people::Wish {
        active: Some(false),
        ..people::Wish::default()
    };
    let late = people::alter(running.centre(), ADMIN, AMARA, wish).await;
    assert!(matches!(late, Err(AdminError::Refused(Refused::NotAllowed))));
    running.stop().await;
}

#[tokio::test]
async fn an_invitation_is_shown_once_and_sessions_are_told_by_the_day_and_ended() {
    let running = with_posts().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let made = admin.get(&format!("POST people/{PIOTR}/invite"), "").await;
    assert_eq!(made["expires_at"], "2024-10-05T00:00:00Z");
    let answer = enrol(running.addr(), made["code"].as_str().unwrap(), 3).await;
    assert_eq!(answer.person, PIOTR);
    let sessions = admin.get(&format!("GET people/{PIOTR}/sessions"), "").await;
    let rows = sessions.as_array().unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (&rows[0]["made_on"], &rows[0]["last_used_on"]),
        (&json!("2024-10-04"), &json!("2024-10-04"))
    );
    let id = rows[0]["id"].as_str().unwrap();
    // By the name of another person's it is not found, and that is no fault.
    let elsewhere = format!("DELETE people/{AMARA}/sessions/{id}");
    assert_eq!(admin.ask(&elsewhere, "").await.status, 204);
    assert_eq!(
        running
            .send("GET /v1/heads", &answer.token, JSON, b"")
            .await
            .status,
        200
    );
    for _ in 0..2 {
        let line = format!("DELETE people/{PIOTR}/sessions/{id}");
        assert_eq!(admin.ask(&line, "").await.status, 204);
        assert_eq!(
            running
                .send("GET /v1/heads", &answer.token, JSON, b"")
                .await
                .status,
            401
        );
    }
    let acts = acts::list(running.centre()).await.unwrap();
    let ended: Vec<_> = acts.iter().filter(|act| act.what == "session_end").collect();
    assert_eq!(ended.len(), 1);
    assert_eq!(ended[0].actor, "Ada Admin");
    let gone = Uuid::from_u128(0xDEAD);
    for line in [
        format!("POST people/{gone}/invite"),
        format!("GET people/{gone}/sessions"),
    ] {
        assert_eq!(
            admin.refused(&line, "").await,
            (404, "person_unknown".into()),
            "{line}"
        );
    }
    running.stop().await;
}

#[tokio::test]
async fn a_preview_of_a_roster_changes_nothing_and_the_same_file_twice_changes_nothing_more() {
    let running = with_posts().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let file = "name,team,post\nAmara Okafor,Team Quay,agent\nPiotr Kowalski,Team Harbour,\nNoor Haddad,Team Pier,leader\n";
    let import = async |preview: bool, file: &str| {
        let line = format!("POST people/import?preview={preview}");
        admin.get(&line, file).await
    };
    let before = running.centre().roster().await.unwrap();
    let seen = import(true, file).await;
    assert_eq!(seen["added"], json!(["Noor Haddad"]));
    assert_eq!(
        seen["changed"],
        json!([
            { "name": "Team Pier", "what": ["new, led by Noor Haddad"] },
            { "name": "Amara Okafor", "what": ["team Team Harbour to Team Quay"] },
        ])
    );
    assert_eq!((&seen["unchanged"], &seen["done"]), (&json!(1), &json!(false)));
    assert_eq!(running.centre().roster().await.unwrap(), before);
    let bad = format!("{file}Nobody,Team Quay,owner\n");
    let refused = import(false, &bad).await;
    assert_eq!(
        (&refused["done"], &refused["refused"][0]["line"]),
        (&json!(false), &json!(5))
    );
    assert_eq!(running.centre().roster().await.unwrap(), before);
    assert_eq!(import(false, file).await["done"], true);
    let again = import(false, file).await;
    assert_eq!(
        again,
        json!({ "added": [], "changed": [], "unchanged": 3, "refused": [], "done": true })
    );
    let after = running.centre().roster().await.unwrap();
    assert_eq!(
        people::find(&after, "Amara Okafor").unwrap().team,
        Some(OTHER_TEAM)
    );
    // One's own post is nobody's own to change, in a file neither.
    let own = import(false, "name,post\nAda Admin,leader\n").await;
    assert_eq!(own["done"], false);
    assert_eq!(running.centre().roster().await.unwrap(), after);
    running.stop().await;
}
