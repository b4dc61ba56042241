//! What takes four eyes about a person: one asks, another one decides, and nothing happens before that.

use super::room::{ADMIN, COUNCIL, Visitor, with_posts};
use crate::{
    desk::{AMARA, PIOTR, now, person, write},
    doors::LEADER,
    running::{JSON, Running},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::PersonId;
use protocol::{envelope::Hash16, record::PersonSet};
use serde_json::{Value, json};
use server::{
    service::{
        acts,
        centre::{AdminError, Centre},
        fsck, privacy,
        request::{self, Decision, HOLDS_DAYS, Wanted},
        roster::Change,
    },
    store::{KeptVault, place::Place},
};
use tokio::sync::watch;
use uuid::Uuid;

/// A second administrator.
pub(super) const BEN: PersonId = PersonId(Uuid::from_u128(0xBE));
/// Nobody, or somebody who comes later.
const NOBODY: PersonId = PersonId(Uuid::from_u128(0xDEAD));

pub(super) async fn put(running: &Running, people: Vec<PersonSet>) {
    let changes = people.into_iter().map(Change::Person).collect();
    write(&*running.centre().store, changes).await.unwrap();
}

/// A centre with two administrators.
pub(super) async fn with_two_admins() -> Running {
    let running = with_posts().await;
    let ben = PersonSet {
        post: "admin".into(),
        team: None,
        ..person(BEN, "Ben Admin")
    };
    put(&running, vec![ben]).await;
    running
}

pub(super) async fn with_vault(running: &Running, who: PersonId) {
    let part = || vec![7; 32];
    let vault = KeptVault {
        version: 1,
        record: part(),
        by_passphrase: part(),
        by_words: part(),
        identity: part(),
        proof: Hash16([7; 16]),
        tries: 0,
        tried_at: now(),
    };
    let store = &running.centre().store;
    store.write(move |tx| tx.put_vault(who, &vault)).await.unwrap();
}

/// The id of what was asked for.
pub(super) fn asked(plan: &Value) -> String {
    plan["request"]["id"].as_str().unwrap().to_owned()
}

fn ids(page: &Value) -> Vec<&str> {
    let rows = page["rows"].as_array().unwrap();
    rows.iter().map(|row| row["id"].as_str().unwrap()).collect()
}

pub(super) async fn whole(running: &Running) {
    let found = running.centre().store.read(fsck::check).await.unwrap();
    assert!(found.faults.is_empty(), "{:?}", found.faults);
}

const ERASE: &str = "people/00000000-0000-0000-0000-00000000000a/erase";

/// The erasure is kept with who asked and who confirmed, and both are in the audit.
async fn is_noted(running: &Running) {
    let kept = privacy::list(running.centre()).await.unwrap();
    assert_eq!(
        (kept[0].asked_by.as_str(), kept[0].confirmed_by.as_deref()),
        ("Ada Admin", Some("Ben Admin"))
    );
    let acts = acts::list(running.centre()).await.unwrap();
    let done: Vec<_> = acts
        .iter()
        .filter(|act| act.what.starts_with("privacy_erase"))
        .map(|act| (act.actor.as_str(), act.what.as_str()))
        .collect();
    assert_eq!(
        done,
        [("Ben Admin", "privacy_erase"), ("Ada Admin", "privacy_erase_ask")]
    );
}

#[tokio::test]
async fn somebody_is_erased_by_two_administrators_and_by_neither_alone() {
    let running = with_two_admins().await;
    let (ada, ben) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, BEN).await,
    );
    with_vault(&running, AMARA).await;
    let token = running.enrol(AMARA).await;
    let seen = ada.get(&format!("POST {ERASE}?preview=true"), "").await;
    assert_eq!((&seen["eyes"], &seen["request"]), (&json!("admin"), &Value::Null));
    assert_eq!(
        seen["goes"],
        json!(["roster", "sessions", "vault", "wrote", "received", "voices"])
    );
    assert_eq!(seen["stays"], json!(["given", "headers", "acts", "backups"]));
    assert_eq!(seen["until"], "2024-10-18T00:00:00Z");
    assert_eq!(ben.get("GET people/requests", "").await["rows"], json!([]));
    let plan = ada.get(&format!("POST {ERASE}?preview=false"), "").await;
    let id = asked(&plan);
    let again = ada.refused(&format!("POST {ERASE}?preview=false"), "").await;
    assert_eq!(again, (409, "four_eyes_refused".into()), "it waits already");
    // Who asked sees that it waits, and cannot confirm it.
    let own = ada.get("GET people/requests", "").await;
    assert_eq!(
        (&own["rows"][0]["mine"], &own["rows"][0]["may_decide"]),
        (&json!(true), &json!(false))
    );
    let line = format!("POST people/requests/{id}");
    for act in ["confirm", "refuse"] {
        let refused = ada.ask(&line, &format!(r#"{{"act":"{act}"}}"#)).await;
        assert_eq!(refused.status, 409);
        assert_eq!(refused.read::<Value>()["args"]["fault"], "same_eyes", "{act}");
    }
    assert_eq!(running.send("GET /v1/heads", &token, JSON, b"").await.status, 200);
    // Another one sees what it comes to before they do it.
    let waits = ben.get("GET people/requests", "").await;
    assert_eq!(
        (&waits["rows"][0]["asked_by"], &waits["rows"][0]["may_decide"]),
        (&json!("Ada Admin"), &json!(true))
    );
    let shown = ben.get(&format!("GET people/requests/{id}"), "").await;
    assert_eq!(shown["goes"], seen["goes"]);
    let back = ben.refused(&line, r#"{"act":"take_back"}"#).await;
    assert_eq!(back, (403, "not_allowed".into()), "only who asked takes it back");
    let done = ben.get(&line, r#"{"act":"confirm"}"#).await;
    assert_eq!(
        (&done["state"], &done["decided_by"], &done["person"]["name"]),
        (&json!("done"), &json!("Ben Admin"), &json!(privacy::NO_NAME))
    );
    assert_eq!(
        done["receipt"],
        json!({ "sessions": 1, "accounts": 0, "vault": true, "takes": [] })
    );
    assert_eq!(running.send("GET /v1/heads", &token, JSON, b"").await.status, 401);
    let gone = ben.refused(&line, r#"{"act":"confirm"}"#).await;
    assert_eq!(gone, (409, "four_eyes_refused".into()), "once");
    let over = ben.get("GET people/requests?which=over", "").await;
    assert_eq!(ids(&over), [id.as_str()]);
    is_noted(&running).await;
    whole(&running).await;
    running.stop().await;
}

#[tokio::test]
async fn a_request_is_refused_or_taken_back_and_then_nothing_happens() {
    let running = with_two_admins().await;
    let (ada, ben) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, BEN).await,
    );
    let before = running.centre().roster().await.unwrap();
    for (who, act, state) in [(&ben, "refuse", "refused"), (&ada, "take_back", "taken_back")] {
        let id = asked(&ada.get(&format!("POST {ERASE}?preview=false"), "").await);
        let line = format!("POST people/requests/{id}");
        let said = who.get(&line, &format!(r#"{{"act":"{act}"}}"#)).await;
        assert_eq!((&said["state"], &said["receipt"]), (&json!(state), &Value::Null));
        let late = ben.refused(&line, r#"{"act":"confirm"}"#).await;
        assert_eq!(late, (409, "four_eyes_refused".into()));
        let waits = ben.get("GET people/requests", "").await;
        assert_eq!(waits["rows"], json!([]));
    }
    assert_eq!(running.centre().roster().await.unwrap(), before);
    let acts = acts::list(running.centre()).await.unwrap();
    for (what, actor) in [
        ("request_refuse", "Ben Admin"),
        ("request_take_back", "Ada Admin"),
    ] {
        let found = acts.iter().find(|act| act.what == what).unwrap();
        assert_eq!((found.actor.as_str(), found.whom), (actor, Some(AMARA)));
    }
    // The list of what is over is turned from the newest to the oldest.
    let first = ben.get("GET people/requests?which=over&limit=1", "").await;
    let next = first["next"].as_str().unwrap();
    let line = format!("GET people/requests?which=over&limit=1&after={next}");
    let second = ben.get(&line, "").await;
    assert_eq!((ids(&second).len(), &second["next"]), (1, &Value::Null));
    assert_ne!(ids(&first), ids(&second));
    for bad in ["which=all", "which=over&after=x", "limit=0"] {
        let refused = ben.refused(&format!("GET people/requests?{bad}"), "").await;
        assert_eq!(refused, (400, "request_broken".into()), "{bad}");
    }
    running.stop().await;
}

#[tokio::test]
async fn where_there_is_one_administrator_the_works_council_confirms_and_else_it_cannot() {
    let running = with_posts().await;
    let (ada, carla, jonas) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, COUNCIL).await,
        Visitor::come_in(&running, LEADER).await,
    );
    let id = asked(&ada.get(&format!("POST {ERASE}?preview=false"), "").await);
    let line = format!("POST people/requests/{id}");
    let waits = carla.get("GET people/requests", "").await;
    let row = &waits["rows"][0];
    assert_eq!(
        (&row["eyes"], &row["may_decide"]),
        (&json!("works_council"), &json!(true))
    );
    let merge = format!("POST people/{AMARA}/merge?preview=false");
    let second = PersonSet {
        email: Some("amara@centre.example".into()),
        ..person(NOBODY, "Okafor, Amara")
    };
    put(&running, vec![second]).await;
    let merged = asked(&ada.get(&merge, &format!(r#"{{"other":"{NOBODY}"}}"#)).await);
    let seen = carla.get(&format!("GET people/requests/{merged}"), "").await;
    assert_eq!(
        seen["takes"],
        json!([{ "what": "email", "value": null }]),
        "no address"
    );
    assert_eq!(seen["other"]["email"], Value::Null);
    for path in ["GET people/requests", "GET people"] {
        assert_eq!(jonas.refused(path, "").await, (403, "not_allowed".into()));
    }
    assert_eq!(carla.refused("GET people", "").await.0, 403, "no roster");
    // A second administrator comes: from then on it is theirs.
    let ben = PersonSet {
        post: "admin".into(),
        ..person(BEN, "Ben Admin")
    };
    put(&running, vec![ben.clone()]).await;
    let confirm = r#"{"act":"confirm"}"#;
    assert_eq!(carla.refused(&line, confirm).await, (403, "not_allowed".into()));
    let leaves = PersonSet { active: false, ..ben };
    put(&running, vec![leaves]).await;
    assert_eq!(carla.get(&line, confirm).await["state"], "done");
    // Without either, nobody could confirm, and so nothing is asked for.
    let council = PersonSet {
        team: None,
        ..person(COUNCIL, "Carla Council")
    };
    put(&running, vec![council]).await;
    let alone = format!("POST people/{PIOTR}/erase?preview=true");
    let answer = ada.ask(&alone, "").await;
    assert_eq!(answer.read::<Value>()["args"]["fault"], "nobody_else");
    running.stop().await;
}

#[tokio::test]
async fn a_centre_keeps_an_administrator_and_whoever_was_erased_is_not_erased_again() {
    let running = with_two_admins().await;
    let (ada, ben) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, BEN).await,
    );
    // Ben confirms that he himself is erased; then Ada is the last one.
    let line = format!("POST people/{BEN}/erase?preview=false");
    let id = asked(&ada.get(&line, "").await);
    let confirm = r#"{"act":"confirm"}"#;
    let done = ben.get(&format!("POST people/requests/{id}"), confirm).await;
    assert_eq!(done["state"], "done");
    assert_eq!(ben.ask("GET session", "").await.status, 401);
    for (who, fault) in [(ADMIN, "last_admin"), (BEN, "not_here"), (NOBODY, "not_here")] {
        let answer = ada
            .ask(&format!("POST people/{who}/erase?preview=true"), "")
            .await;
        assert_eq!(answer.read::<Value>()["args"]["fault"], fault);
    }
    running.stop().await;
}

#[tokio::test]
async fn a_request_holds_for_its_days_and_while_whoever_asked_is_an_administrator() {
    fn on_the_last_day() -> DateTime<Utc> {
        now() + TimeDelta::days(HOLDS_DAYS) - TimeDelta::seconds(1)
    }
    fn the_day_after() -> DateTime<Utc> {
        now() + TimeDelta::days(HOLDS_DAYS)
    }
    let running = with_two_admins().await;
    let ask = request::ask(running.centre(), ADMIN, Wanted::Erase(AMARA)).await;
    let asked = ask.unwrap();
    let at = async |clock: fn() -> DateTime<Utc>| {
        let (_, closing) = watch::channel(false);
        let place = Place::Folder(running.data().to_owned());
        Centre::open(place, clock, closing).await.unwrap()
    };
    let confirm = async |centre: &Centre| request::decide(centre, BEN, asked.id, Decision::Confirm).await;
    let late = at(the_day_after).await;
    assert!(matches!(confirm(&late).await, Err(AdminError::Refused(_))));
    let in_time = at(on_the_last_day).await;
    let demoted = PersonSet {
        post: "leader".into(),
        ..person(ADMIN, "Ada Admin")
    };
    put(&running, vec![demoted.clone()]).await;
    assert!(matches!(confirm(&in_time).await, Err(AdminError::Refused(_))));
    let back = PersonSet {
        post: "admin".into(),
        ..demoted
    };
    put(&running, vec![back]).await;
    assert!(confirm(&in_time).await.is_ok());
    running.stop().await;
}

#[tokio::test]
async fn what_a_command_asked_for_is_not_confirmed_in_the_console_and_the_other_way_round() {
    let running = with_two_admins().await;
    let (ada, ben) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, BEN).await,
    );
    let by_command = privacy::ask(running.centre(), "Amara Okafor").await.unwrap();
    let line = format!("POST people/requests/{by_command}");
    assert_eq!(ben.refused(&line, r#"{"act":"confirm"}"#).await.0, 409);
    let here = asked(&ada.get(&format!("POST {ERASE}?preview=false"), "").await);
    let confirmed = privacy::confirm_by(running.centre(), &here, "another".into()).await;
    assert!(matches!(confirmed, Err(AdminError::ErasureUnknown(_))));
    // Once one of them is done, the other one has no sense any more.
    let confirmed = privacy::confirm_by(running.centre(), &by_command, "another".into()).await;
    assert!(confirmed.is_ok());
    assert_eq!(ben.get("GET people/requests", "").await["rows"], json!([]));
    let line = format!("POST people/requests/{here}");
    assert_eq!(ben.refused(&line, r#"{"act":"confirm"}"#).await.0, 409);
    running.stop().await;
}
