//! A centre with every post, and people of it in the console.

use crate::{
    desk::{TEAM, person, write},
    doors::{LEADER, two_teams},
    running::{Answer, Running},
};
use domain::id::PersonId;
use protocol::record::PersonSet;
use serde_json::Value;
use server::service::{console::login, roster::Change};
use uuid::Uuid;

pub(crate) const COACH: PersonId = PersonId(Uuid::from_u128(0xC0));
pub(crate) const COUNCIL: PersonId = PersonId(Uuid::from_u128(0xCC));
pub(crate) const ADMIN: PersonId = PersonId(Uuid::from_u128(0xAD));

/// What the page says with whatever changes something.
pub(super) const OURS: &str = "x-breakwater: console\r\nsec-fetch-site: same-origin\r\n";

/// Two teams, of which one has a leader; and a coach, a member of the works council and an administrator, who are in none.
pub(crate) async fn with_posts() -> Running {
    let running = two_teams().await;
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
        (answer.status, said["code"].as_str().unwrap().to_owned())
    }
}
