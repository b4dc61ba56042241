//! Two entries of one person are made one: what is taken over, what is not, and what is never moved.

use super::{
    requests::{BEN, asked, put, whole, with_two_admins, with_vault},
    room::{ADMIN, Visitor},
};
use crate::{
    desk::{AMARA, PIOTR, TEAM, person, write},
    doors::{OTHER_TEAM, STRANGER},
    running::{JSON, Running},
};
use domain::id::PersonId;
use protocol::{
    record::{PersonSet, TeamSet},
    wire::Feed,
};
use serde_json::{Value, json};
use server::{
    service::{acts, roster::Change},
    store::{ScimUser, StoreError},
};
use uuid::Uuid;

/// A second entry of Amara.
const AGAIN: PersonId = PersonId(Uuid::from_u128(0xA2));

/// What is known of both entries of Amara at the sign-in, and in the directory.
async fn with_logins(running: &Running) {
    let written = running.centre().store.write(|tx| {
        tx.put_account("https://id.example", "a-1", AGAIN)?;
        tx.put_number(AGAIN, Some("0042"))?;
        tx.put_scim_user(&ScimUser {
            person: AGAIN,
            key: "amara".into(),
            user_name: "Amara".into(),
            external_id: Some("x-1".into()),
            email: Some("amara@centre.example".into()),
        })?;
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}

/// Amara is here twice: as a file brought her, with a vault and without a team; and as the directory did.
async fn twice_here(running: &Running) {
    let again = PersonSet {
        email: Some("amara@centre.example".into()),
        team: Some(OTHER_TEAM),
        post: "coach".into(),
        ..person(AGAIN, "Okafor, Amara")
    };
    let stays = PersonSet {
        team: None,
        ..person(AMARA, "Amara Okafor")
    };
    put(running, vec![again, stays]).await;
    let led = TeamSet {
        id: OTHER_TEAM,
        name: "Team Quay".into(),
        leader: Some(AGAIN),
    };
    write(&*running.centre().store, vec![Change::Team(led)])
        .await
        .unwrap();
    with_logins(running).await;
    with_vault(running, AMARA).await;
}

/// The one has what it lacked, and kept what it had; the other one has nothing that is still good.
async fn is_one(running: &Running) {
    let read = running.centre().store.read(|read| {
        let (amara, again) = (read.person(AMARA)?, read.person(AGAIN)?);
        let logins = (read.accounts_of(AMARA)?.len(), read.number_of(AMARA)?);
        let directory = read.scim_user(AMARA)?.map(|user| user.external_id);
        let of_again = (read.accounts_of(AGAIN)?.len(), read.scim_user(AGAIN)?);
        let vault = read.vault(AMARA)?.is_some();
        let led = read.teams_led_by(AMARA)?.len();
        Ok::<_, StoreError>((amara, again, logins, directory, of_again, vault, led))
    });
    let (amara, again, logins, directory, of_again, vault, led) = read.await.unwrap();
    let (amara, again) = (amara.unwrap(), again.unwrap());
    assert_eq!(
        (
            amara.name.as_str(),
            amara.email.as_deref(),
            amara.team,
            amara.post.as_str()
        ),
        (
            "Amara Okafor",
            Some("amara@centre.example"),
            Some(OTHER_TEAM),
            "coach"
        )
    );
    assert_eq!(
        (again.active, again.email, again.post.as_str()),
        (false, None, "agent")
    );
    assert_eq!(logins, (1, Some("0042".into())));
    assert_eq!((directory, of_again), (Some(Some("x-1".into())), (0, None)));
    assert!(vault && led == 1);
}

#[tokio::test]
async fn two_entries_become_one_that_keeps_what_it_has_and_takes_over_what_it_lacks() {
    let running = with_two_admins().await;
    twice_here(&running).await;
    let (hers, second) = (
        running.enrol_as(AMARA, None).await,
        running.enrol_as(AGAIN, Some(OTHER_TEAM)).await,
    );
    let (ada, ben) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, BEN).await,
    );
    let line = format!("POST people/{AMARA}/merge");
    let body = format!(r#"{{"other":"{AGAIN}"}}"#);
    let seen = ada.get(&format!("{line}?preview=true"), &body).await;
    let takes: Vec<(&str, &Value)> = seen["takes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["what"].as_str().unwrap(), &one["value"]))
        .collect();
    assert_eq!(
        takes,
        [
            ("email", &json!("amara@centre.example")),
            ("team", &json!("Team Quay")),
            ("post", &json!("coach")),
            ("leads", &json!("Team Quay")),
            ("number", &json!("0042")),
            ("account", &Value::Null),
            ("directory", &json!("Amara")),
        ]
    );
    // She came in at a desk with it, which it was told of.
    assert_eq!(seen["lost"], json!(["name", "records"]));
    let before = running.kinds(Feed::Inbox(AMARA)).await;
    let id = asked(&ada.get(&format!("{line}?preview=false"), &body).await);
    let done = ben
        .get(&format!("POST people/requests/{id}"), r#"{"act":"confirm"}"#)
        .await;
    assert_eq!(done["receipt"]["sessions"], 1);
    assert_eq!(running.send("GET /v1/heads", &hers, JSON, b"").await.status, 200);
    assert_eq!(
        running.send("GET /v1/heads", &second, JSON, b"").await.status,
        401
    );
    assert_eq!(running.kinds(Feed::Inbox(AMARA)).await, before);
    is_one(&running).await;
    let acts = acts::list(running.centre()).await.unwrap();
    let merged: Vec<_> = acts.iter().filter(|act| act.what == "person_merge").collect();
    assert_eq!(
        merged.iter().map(|act| act.whom).collect::<Vec<_>>(),
        [Some(AMARA), Some(AGAIN)]
    );
    assert!(
        merged[1].detail.contains(&AMARA.to_string()),
        "{}",
        merged[1].detail
    );
    whole(&running).await;
    running.stop().await;
}

#[tokio::test]
async fn what_both_have_stays_as_it_is_and_two_vaults_are_never_made_one() {
    let running = with_two_admins().await;
    let again = PersonSet {
        email: Some("second@centre.example".into()),
        team: Some(OTHER_TEAM),
        post: "coach".into(),
        ..person(AGAIN, "Amara Okafor")
    };
    let stays = PersonSet {
        email: Some("first@centre.example".into()),
        team: Some(TEAM),
        post: "leader".into(),
        ..person(AMARA, "Amara Okafor")
    };
    put(&running, vec![again, stays.clone()]).await;
    with_vault(&running, AGAIN).await;
    let ada = Visitor::come_in(&running, ADMIN).await;
    let line = format!("POST people/{AMARA}/merge?preview=true");
    let body = format!(r#"{{"other":"{AGAIN}"}}"#);
    let seen = ada.get(&line, &body).await;
    assert_eq!(seen["takes"], json!([]));
    assert_eq!(seen["lost"], json!(["email", "team", "post", "vault"]));
    with_vault(&running, AMARA).await;
    let faults = [
        (body, "both_vaults"),
        (format!(r#"{{"other":"{AMARA}"}}"#), "same_entry"),
        (
            format!(r#"{{"other":"{}"}}"#, Uuid::from_u128(0xDEAD)),
            "not_here",
        ),
    ];
    for (body, fault) in faults {
        let answer = ada.ask(&line, &body).await;
        assert_eq!(answer.status, 409);
        assert_eq!(answer.read::<Value>()["args"]["fault"], fault);
    }
    let roster = running.centre().roster().await.unwrap();
    assert!(roster.people.contains(&stays));
    // Nobody who left takes anything over, and no entry is asked for twice.
    let left = PersonSet {
        active: false,
        ..person(STRANGER, "Marta Silva")
    };
    put(&running, vec![left]).await;
    let into_left = format!("POST people/{STRANGER}/merge?preview=true");
    let answer = ada.ask(&into_left, &format!(r#"{{"other":"{PIOTR}"}}"#)).await;
    assert_eq!(answer.read::<Value>()["args"]["fault"], "not_here");
    let line = format!("POST people/{PIOTR}/merge?preview=false");
    let body = format!(r#"{{"other":"{STRANGER}"}}"#);
    assert_eq!(ada.ask(&line, &body).await.status, 200);
    let twice = ada.ask(&line, &body).await;
    assert_eq!(twice.read::<Value>()["args"]["fault"], "asked_already");
    running.stop().await;
}
