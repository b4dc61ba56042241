//! A centre with every post, and people of it in the console.

use crate::{
    desk::{TEAM, now, person, write},
    doors::{LEADER, two_teams_by},
    running::{Answer, Running},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::PersonId;
use protocol::record::PersonSet;
use serde_json::Value;
use server::service::{console::login, roster::Change};
use std::cell::Cell;
use uuid::Uuid;

thread_local! {
    /// How much later it is than [`now`], in seconds.
    static LATER_S: Cell<i64> = const { Cell::new(0) };
}

/// A clock that stands until [`later`] moves it, for this test alone: its server reads it on the thread of the test.
pub(super) fn clock() -> DateTime<Utc> {
    now() + TimeDelta::seconds(LATER_S.get())
}

/// Lets so much time go by.
pub(super) fn later(time: TimeDelta) {
    LATER_S.set(LATER_S.get() + time.num_seconds());
}

pub(crate) const COACH: PersonId = PersonId(Uuid::from_u128(0xC0));
pub(crate) const COUNCIL: PersonId = PersonId(Uuid::from_u128(0xCC));
pub(crate) const ADMIN: PersonId = PersonId(Uuid::from_u128(0xAD));

/// What the page says with whatever changes something.
pub(super) const OURS: &str = "x-breakwater: console\r\nsec-fetch-site: same-origin\r\n";

/// Two teams, of which one has a leader; and a coach, a member of the works council and an administrator, who are in none.
pub(crate) async fn with_posts() -> Running {
    with_posts_by(now).await
}

/// The same by another clock.
pub(super) async fn with_posts_by(clock: fn() -> DateTime<Utc>) -> Running {
    let running = two_teams_by(clock).await;
    let leader = PersonSet {
        post: "leader".into(),
        team: Some(TEAM),
        ..person(LEADER, "Jonas Weber")
    };
    let others = [
        (COACH, "Kofi Coach", "coach"),
        (COUNCIL, "Carla Council", "works_council"),
        (ADMIN, "Ada Admin", "admin"),
    ];
    let others = others.map(|(id, name, post)| {
        Change::Person(PersonSet {
            post: post.into(),
            team: None,
            ..person(id, name)
        })
    });
    let changes = [Change::Person(leader)].into_iter().chain(others).collect();
    write(&*running.centre().store, changes).await.unwrap();
    running
}

/// The code of an address for somebody.
pub(super) async fn code(running: &Running, person: PersonId) -> String {
    let link = login::link(running.centre(), &person.to_string()).await;
    link.unwrap().code
}

/// What a code is answered.
pub(super) async fn enter(running: &Running, code: &str) -> Answer {
    let body = serde_json::json!({ "code": code }).to_string();
    running
        .send_with("POST /console/api/session", OURS, body.as_bytes())
        .await
}

/// The secret that an answer sets.
pub(super) fn secret_of(answer: &Answer) -> String {
    let cookies = answer.header("set-cookie");
    let pair = cookies[0].split(';').next().unwrap();
    let secret = pair.strip_prefix("breakwater_console=").unwrap();
    secret.to_owned()
}

/// The secret of a new session of somebody.
pub(crate) async fn secret(running: &Running, person: PersonId) -> String {
    let entered = enter(running, &code(running, person).await).await;
    assert_eq!(entered.status, 200, "{}", entered.text());
    secret_of(&entered)
}

/// Somebody in the console.
pub(super) struct Visitor<'a> {
    running: &'a Running,
    pub(super) secret: String,
}

impl<'a> Visitor<'a> {
    pub(super) async fn come_in(running: &'a Running, person: PersonId) -> Visitor<'a> {
        Visitor {
            running,
            secret: secret(running, person).await,
        }
    }

    /// What is answered, as our page asks: `GET people?search=x`.
    pub(super) async fn ask(&self, line: &str, body: &str) -> Answer {
        let (method, path) = line.split_once(' ').unwrap();
        let head = format!("cookie: breakwater_console={}\r\n{OURS}", self.secret);
        let line = format!("{method} /console/api/{path}");
        self.running.send_with(&line, &head, body.as_bytes()).await
    }

    /// The same, where it is done.
    pub(super) async fn get(&self, line: &str, body: &str) -> Value {
        let answer = self.ask(line, body).await;
        assert_eq!(answer.status, 200, "{line}: {}", answer.text());
        answer.read()
    }

    /// The same, where it is refused.
    pub(super) async fn refused(&self, line: &str, body: &str) -> (u16, String) {
        let answer = self.ask(line, body).await;
        let said: Value = answer.read();
        let code = said["code"].as_str();
        let code = code.unwrap_or_else(|| panic!("{line} {body} is not refused: {said}"));
        (answer.status, code.to_owned())
    }
}
