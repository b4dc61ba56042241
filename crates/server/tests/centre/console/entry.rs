//! Coming in, staying and going: once, for twelve hours, in one browser, and for as long as the person and the post are there.

use super::room::{ADMIN, COACH, COUNCIL, OURS, Visitor, code, enter, secret, secret_of, with_posts};
use crate::{
    desk::{AMARA, TEAM, now, person, session, write},
    doors::LEADER,
    running::{JSON, bearer},
};
use chrono::TimeDelta;
use protocol::{
    problem::ErrorCode,
    record::{Body, DeskAdded, PersonSet},
    wire::{Feed, Head},
};
use serde_json::json;
use server::{
    edge,
    service::{
        acts,
        centre::AdminError,
        console::{
            login::{self, LINK_FOR},
            visitor::{DEVICE, LIFE},
        },
        keep, people,
        roster::Change,
        sessions,
    },
    store::{Code, Session},
};

#[tokio::test]
async fn an_address_works_once_and_for_its_posts_and_both_are_noted() {
    let running = with_posts().await;
    for (person, name, post) in [
        (LEADER, "Jonas Weber", "leader"),
        (COACH, "Kofi Coach", "coach"),
        (COUNCIL, "Carla Council", "works_council"),
        (ADMIN, "Ada Admin", "admin"),
    ] {
        let code = code(&running, person).await;
        // However it is typed; and whoever only looks at the address sends nothing that could use it up.
        let looked = running.send_with("GET /console/", "", b"").await;
        assert!([200, 404].contains(&looked.status));
        let entered = enter(&running, &code.to_lowercase()).await;
        let me: serde_json::Value = entered.read();
        assert_eq!(
            (entered.status, &me["name"], &me["post"]),
            (200, &json!(name), &json!(post))
        );
        assert_eq!(me["person"], json!(person.to_string()));
        let cookie = entered.header("set-cookie");
        assert!(
            cookie[0].contains("httponly") && cookie[0].contains("samesite=strict"),
            "{cookie:?}"
        );
        assert_eq!(enter(&running, &code).await.refused(), (409, ErrorCode::CodeUsed));
    }
    let refused = login::link(running.centre(), "Amara Okafor").await;
    assert!(
        matches!(refused, Err(AdminError::NoConsole { .. })),
        "{refused:?}"
    );
    let acts = acts::list(running.centre()).await.unwrap();
    let last: Vec<_> = acts[..2]
        .iter()
        .map(|act| (act.what.as_str(), act.whom == Some(ADMIN)))
        .collect();
    assert_eq!(last, [("console_login", true), ("console_link", true)]);
    assert_eq!(acts[0].actor, "Ada Admin");
    running.stop().await;
}

#[tokio::test]
async fn an_address_is_good_for_five_minutes_and_an_enrolment_code_is_none() {
    let running = with_posts().await;
    let store = &running.centre().store;
    for (left, answered) in [
        (TimeDelta::milliseconds(1), 200),
        (TimeDelta::zero(), 410),
        (TimeDelta::minutes(-1), 410),
    ] {
        let code = edge::code().unwrap();
        let keep = Code {
            person: ADMIN,
            expires_at: now() + left,
            used: false,
        };
        let hash = edge::console_code_hash(&code.text);
        store.write(move |tx| tx.put_code(hash, &keep)).await.unwrap();
        assert_eq!(enter(&running, &code.text).await.status, answered, "{left}");
    }
    let link = login::link(running.centre(), "Ada Admin").await.unwrap();
    assert_eq!(link.expires_at, now() + LINK_FOR);
    // Neither kind of code is good for the other.
    let enrolment = sessions::invite(running.centre(), "Ada Admin").await.unwrap();
    assert_eq!(
        enter(&running, &enrolment).await.refused(),
        (404, ErrorCode::CodeUnknown)
    );
    let body = json!({ "code": link.code, "device": DEVICE }).to_string();
    let enrolled = running.send("POST /v1/enrol", "", JSON, body.as_bytes()).await;
    assert_eq!(enrolled.refused(), (404, ErrorCode::CodeUnknown));
    assert_eq!(
        enter(&running, &link.code).await.status,
        200,
        "not used up by that"
    );
    running.stop().await;
}

#[tokio::test]
async fn a_cookie_is_no_token_of_a_desk_and_a_token_no_cookie() {
    let running = with_posts().await;
    let secret = secret(&running, ADMIN).await;
    for sent in [
        secret.clone(),
        format!("console{secret}"),
        format!("console:{secret}"),
        format!("console\t{secret}"),
    ] {
        for line in ["GET /v1/heads", "POST /v1/leave", "GET /v1/vault"] {
            let answer = running.send_with(line, &bearer(&sent), b"").await;
            assert_eq!(answer.status, 401, "{line}");
        }
    }
    let token = running.enrol_as(ADMIN, None).await;
    let head = format!("cookie: breakwater_console={token}\r\n{OURS}");
    let answer = running.send_with("GET /console/api/session", &head, b"").await;
    assert_eq!(answer.refused(), (401, ErrorCode::SignedOut));
    // With the token in its own place, the console does not know it either.
    let answer = running.send("GET /console/api/session", &token, JSON, b"").await;
    assert_eq!(answer.status, 401);
    running.stop().await;
}

#[tokio::test]
async fn what_changes_something_comes_from_our_own_page() {
    let running = with_posts().await;
    let secret = secret(&running, ADMIN).await;
    let cookie = format!("cookie: breakwater_console={secret}\r\n");
    let line = format!("POST /console/api/people/{AMARA}");
    for (said, status) in [
        ("", 403),
        ("x-breakwater: wall\r\n", 403),
        ("sec-fetch-site: same-origin\r\n", 403),
        ("x-breakwater: console\r\nsec-fetch-site: cross-site\r\n", 403),
        ("x-breakwater: console\r\nsec-fetch-site: same-site\r\n", 403),
        ("x-breakwater: console\r\n", 200),
        (OURS, 200),
    ] {
        let answer = running.send_with(&line, &format!("{cookie}{said}"), b"{}").await;
        assert_eq!(answer.status, status, "{said:?}");
    }
    // Nobody is asked by a page of another origin whether it may: the answer would be no.
    let asked = "origin: https://elsewhere.example\r\naccess-control-request-method: POST\r\n\
                 access-control-request-headers: x-breakwater\r\n";
    let answer = running
        .send_with("OPTIONS /console/api/people/x", asked, b"")
        .await;
    assert!(answer.header("access-control-allow-origin").is_empty());
    // Not even to come in as somebody else, or to be put out.
    let code = code(&running, ADMIN).await;
    let body = json!({ "code": code }).to_string();
    let answer = running
        .send_with("POST /console/api/session", "", body.as_bytes())
        .await;
    assert_eq!(answer.status, 403);
    let answer = running
        .send_with("DELETE /console/api/session", &cookie, b"")
        .await;
    assert_eq!(answer.status, 403);
    assert_eq!(enter(&running, &code).await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn only_somebody_who_opens_it_begins_a_sign_in_with_the_account_at_work() {
    let running = with_posts().await;
    let said = |dest: &str, mode: &str, site: &str| {
        format!("sec-fetch-dest: {dest}\r\nsec-fetch-mode: {mode}\r\nsec-fetch-site: {site}\r\n")
    };
    for (head, status) in [
        (String::new(), 303),
        (said("document", "navigate", "same-origin"), 303),
        (said("document", "navigate", "none"), 303),
        (said("document", "navigate", "cross-site"), 303),
        (said("image", "no-cors", "cross-site"), 403),
        (said("image", "no-cors", "same-origin"), 403),
        (said("iframe", "navigate", "cross-site"), 403),
        (said("empty", "cors", "same-site"), 403),
        (said("document", "no-cors", "cross-site"), 403),
    ] {
        let answer = running.send_with("GET /console/login", &head, b"").await;
        assert_eq!(answer.status, status, "{head:?}");
        assert!(answer.header("set-cookie").is_empty(), "there is no provider");
        assert_eq!(answer.header("location").len(), usize::from(status == 303));
    }
    running.stop().await;
}

#[tokio::test]
async fn a_session_lasts_twelve_hours_from_its_making_and_is_gone_then() {
    let running = with_posts().await;
    let store = &running.centre().store;
    let second = TimeDelta::seconds(1);
    for (age, answered) in [(LIFE - second, 200), (LIFE, 401), (LIFE + second, 401)] {
        let secret = edge::token().unwrap().text;
        let made = Session {
            created_at: now() - age,
            device: DEVICE,
            ..session(ADMIN, edge::console_hash(&secret))
        };
        store.write(move |tx| tx.put_session(&made)).await.unwrap();
        let head = format!("cookie: breakwater_console={secret}\r\n");
        let answer = running.send_with("GET /console/api/session", &head, b"").await;
        assert_eq!(answer.status, answered, "{age}");
    }
    let desk = running.enrol_as(ADMIN, None).await;
    keep::sweep(running.centre()).await.unwrap();
    let left = sessions::list(running.centre()).await.unwrap();
    assert_eq!(left.len(), 2, "the good one, and the desk's");
    assert_eq!(running.send("GET /v1/heads", &desk, JSON, b"").await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn whose_session_ends_who_left_and_who_lost_their_post_is_out_at_once() {
    let running = with_posts().await;
    let out = async |visitor: &Visitor<'_>| visitor.ask("GET session", "").await.status;
    let (first, second) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, ADMIN).await,
    );
    let gone = first.ask("DELETE session", "").await;
    assert_eq!(gone.status, 204);
    assert!(gone.header("set-cookie")[0].contains("max-age=0"));
    assert_eq!((out(&first).await, out(&second).await), (401, 200));
    let all = sessions::list(running.centre()).await.unwrap();
    let (one, _) = all.iter().find(|(session, _)| session.device == DEVICE).unwrap();
    sessions::end_named(running.centre(), &sessions::session_name(one))
        .await
        .unwrap();
    assert_eq!(out(&second).await, 401);

    let leader = Visitor::come_in(&running, LEADER).await;
    let demoted = PersonSet {
        team: Some(TEAM),
        ..person(LEADER, "Jonas Weber")
    };
    write(&*running.centre().store, vec![Change::Person(demoted)])
        .await
        .unwrap();
    assert_eq!(out(&leader).await, 401, "an agent has no room");

    let coach = Visitor::come_in(&running, COACH).await;
    people::leave(running.centre(), "Kofi Coach").await.unwrap();
    assert_eq!(out(&coach).await, 401);
    running.stop().await;
}

#[tokio::test]
async fn a_person_is_told_at_their_desk_that_somebody_came_into_the_console_as_them() {
    let running = with_posts().await;
    let visitor = Visitor::come_in(&running, ADMIN).await;
    let page = crate::desk::page(&*running.centre().store, Feed::Inbox(ADMIN), Head::default(), 10);
    let told = page.await.unwrap().rows.remove(0).record.body.unwrap();
    let told = DeskAdded::decode(&told.0).unwrap();
    assert_eq!((told.name.as_str(), told.device), ("Console", DEVICE));
    // By that name they end it.
    let line = format!("DELETE people/{ADMIN}/sessions/{}", told.session);
    assert_eq!(visitor.ask(&line, "").await.status, 204);
    assert_eq!(visitor.ask("GET session", "").await.status, 401);
    running.stop().await;
}

#[tokio::test]
async fn who_comes_in_again_in_the_same_browser_leaves_no_session_behind() {
    let running = with_posts().await;
    let former = Visitor::come_in(&running, LEADER).await;
    let body = json!({ "code": code(&running, ADMIN).await }).to_string();
    let head = format!("cookie: breakwater_console={}\r\n{OURS}", former.secret);
    let entered = running
        .send_with("POST /console/api/session", &head, body.as_bytes())
        .await;
    assert_eq!(entered.status, 200);
    assert_eq!(former.ask("GET session", "").await.status, 401);
    // A code that is not good ends nothing.
    let head = format!("cookie: breakwater_console={}\r\n{OURS}", secret_of(&entered));
    let again = running
        .send_with("POST /console/api/session", &head, body.as_bytes())
        .await;
    assert_eq!(again.status, 409);
    assert_eq!(
        running
            .send_with("GET /console/api/session", &head, b"")
            .await
            .status,
        200
    );
    running.stop().await;
}

#[tokio::test]
async fn a_second_address_does_not_spoil_the_session_of_the_first() {
    let running = with_posts().await;
    let first = enter(&running, &code(&running, ADMIN).await).await;
    let second = enter(&running, &code(&running, ADMIN).await).await;
    assert_ne!(secret_of(&first), secret_of(&second));
    for entered in [&first, &second] {
        let head = format!("cookie: breakwater_console={}\r\n", secret_of(entered));
        let answer = running.send_with("GET /console/api/session", &head, b"").await;
        assert_eq!(answer.status, 200);
    }
    running.stop().await;
}
