//! Versions of the policy: kept, compared, signed, and agreed to by the works council when they grant less than before.

use super::room::{ADMIN, COUNCIL, Visitor, with_posts};
use crate::{
    desk::{now, page, person, write},
    doors::LEADER,
    running::Running,
};
use domain::id::PersonId;
use protocol::{
    record::{Body, PersonSet, PolicySet},
    wire::{Feed, Head, RECORDS_MAX},
};
use serde_json::{Value, json};
use server::{
    service::{
        acts, fsck,
        policy::{self, Published, Publisher, SignedPolicy},
        roster::Change,
    },
    store::StoreError,
};
use uuid::Uuid;

const SECOND: PersonId = PersonId(Uuid::from_u128(0xC2));
const THIRD: PersonId = PersonId(Uuid::from_u128(0xC3));

async fn put(running: &Running, people: Vec<PersonSet>) {
    let changes = people.into_iter().map(Change::Person).collect();
    write(&*running.centre().store, changes).await.unwrap();
}

fn of_council(id: PersonId, name: &str) -> PersonSet {
    PersonSet {
        post: "works_council".into(),
        team: None,
        ..person(id, name)
    }
}

/// The texts that desks are told, oldest first.
async fn told(running: &Running) -> Vec<String> {
    let rows = page(&*running.centre().store, Feed::Org, Head::default(), RECORDS_MAX).await;
    let text = |row: &protocol::wire::FeedRow| {
        let is_policy = row.record.header().unwrap().kind == PolicySet::KIND;
        is_policy.then(|| {
            PolicySet::decode(&row.record.body.as_ref().unwrap().0)
                .unwrap()
                .text
        })
    };
    rows.unwrap().rows.iter().filter_map(text).collect()
}

async fn whole(running: &Running) {
    let found = running.centre().store.read(fsck::check).await.unwrap();
    assert!(found.faults.is_empty(), "{:?}", found.faults);
}

fn states(page: &Value) -> Vec<(u64, &str)> {
    let rows = page["rows"].as_array().unwrap().iter();
    rows.map(|row| (row["number"].as_u64().unwrap(), row["state"].as_str().unwrap()))
        .collect()
}

#[tokio::test]
async fn each_version_is_kept_with_its_day_and_who_and_held_against_the_one_before() {
    let running = with_posts().await;
    let (ada, jonas) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, LEADER).await,
    );
    let first = "# ours\nmark = \"45m\"\n";
    let second = "# ours\nclears_after = \"6m\"\nmark = \"40m\"\n";
    for text in [first, first, second] {
        assert_eq!(ada.get("POST policy", text).await["done"], true);
    }
    let list = jonas.get("GET policy/versions", "").await;
    assert_eq!(
        states(&list),
        [(2, "in_force"), (1, "replaced")],
        "the same is none"
    );
    assert_eq!(
        (&list["rows"][0]["by"], &list["rows"][0]["published_at"]),
        (&json!("Ada Admin"), &json!("2024-10-04T00:00:00Z"))
    );
    let shown = jonas.get("GET policy/versions/2", "").await;
    assert_eq!(
        shown["lines"],
        json!([
            { "mark": "same", "text": "# ours" },
            { "mark": "taken", "text": "mark = \"45m\"" },
            { "mark": "added", "text": "clears_after = \"6m\"" },
            { "mark": "added", "text": "mark = \"40m\"" },
        ])
    );
    assert_eq!((&shown["before"], &shown["lacks"]), (&json!(1), &json!([])));
    assert_eq!(shown["is_signed"], true);
    let begun = jonas.get("GET policy/versions/1", "").await;
    assert_eq!(
        (&begun["before"], begun["lines"].as_array().unwrap().len()),
        (&Value::Null, 2)
    );
    // Page by page, and whoever asks for something else is told so.
    let newest = jonas.get("GET policy/versions?limit=1", "").await;
    assert_eq!((states(&newest).len(), &newest["next"]), (1, &json!("2")));
    let oldest = jonas.get("GET policy/versions?limit=1&after=2", "").await;
    assert_eq!(
        (states(&oldest), &oldest["next"]),
        (vec![(1, "replaced")], &Value::Null)
    );
    for bad in ["GET policy/versions/3", "GET policy/versions/x"] {
        assert_eq!(
            jonas.refused(bad, "").await,
            (409, "four_eyes_refused".into()),
            "{bad}"
        );
    }
    whole(&running).await;
    running.stop().await;
}

#[tokio::test]
async fn a_file_of_a_version_shows_what_was_published_to_whoever_has_the_key() {
    let running = with_posts().await;
    let ada = Visitor::come_in(&running, ADMIN).await;
    ada.get("POST policy", "mark = \"45m\"\n").await;
    let shown = ada.get("GET policy/versions/1", "").await;
    let file = shown["file"].as_str().unwrap();
    let read = SignedPolicy::read(file.as_bytes()).unwrap();
    let key = shown["key_id"].as_str().unwrap();
    assert_eq!(read.verify(Some(key)), Ok(key.to_owned()));
    assert_eq!(read.text, "mark = \"45m\"\n");
    let changed = file.replace("45m", "49m");
    let changed = SignedPolicy::read(changed.as_bytes()).unwrap();
    assert!(changed.verify(Some(key)).is_err());
    // The key stays, and the half that signs is nowhere in an answer.
    ada.get("POST policy", "mark = \"40m\"\n").await;
    let second = ada.get("GET policy/versions/2", "").await;
    assert_eq!(second["key_id"], shown["key_id"]);
    assert_ne!(second["signature"], shown["signature"]);
    let kept = running.centre().store.read(|read| read.policy_key());
    let secret = server::edge::hex(&kept.await.unwrap().unwrap().secret);
    assert!(!second.to_string().contains(&secret));
    running.stop().await;
}

/// Who published and who agreed is in the audit.
async fn is_noted(running: &Running) {
    let acts = acts::list(running.centre()).await.unwrap();
    let done: Vec<_> = acts
        .iter()
        .filter(|act| act.what.starts_with("policy"))
        .map(|act| (act.actor.as_str(), act.what.as_str(), act.detail.as_str()))
        .collect();
    assert_eq!(
        done,
        [
            ("Chidi Council", "policy_agree", "version 2"),
            ("Carla Council", "policy_agree", "version 2"),
            (
                "Ada Admin",
                "policy_set",
                "version 2, waits for the works council"
            ),
            ("Ada Admin", "policy_set", "version 1"),
        ]
    );
}

#[tokio::test]
async fn what_grants_more_is_in_force_at_once_and_what_grants_less_waits_for_more_than_half_of_the_council() {
    let running = with_posts().await;
    put(
        &running,
        vec![
            of_council(SECOND, "Chidi Council"),
            of_council(THIRD, "Cora Council"),
        ],
    )
    .await;
    let (ada, carla, chidi) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, COUNCIL).await,
        Visitor::come_in(&running, SECOND).await,
    );
    let (more, less) = ("mark = \"40m\"\nclears_after = \"6m\"\n", "mark = \"45m\"\n");
    let set = ada.get("POST policy", more).await;
    assert_eq!((&set["done"], &set["waits"]), (&json!(true), &json!(false)));
    let checked = ada.get("POST policy/check", less).await;
    assert_eq!(
        (&checked["lacks"], &checked["waits"]),
        (&json!(["mark", "clears_after"]), &json!(true))
    );
    let waits = ada.get("POST policy", less).await;
    assert_eq!((&waits["done"], &waits["waits"]), (&json!(true), &json!(true)));
    assert_eq!(told(&running).await, [more], "no desk hears of it");
    let room = carla.get("GET policy", "").await;
    assert_eq!(
        (&room["text"], &room["council"], &room["needed"]),
        (&json!(more), &json!(3), &json!(2))
    );
    assert_eq!(
        (&room["waiting"]["number"], &room["waiting"]["may_agree"]),
        (&json!(2), &json!(true))
    );
    assert_eq!(ada.get("GET policy", "").await["waiting"]["may_agree"], false);
    let agree = "POST policy/versions/2/agree";
    assert_eq!(ada.refused(agree, "").await, (403, "not_allowed".into()));
    for _ in 0..2 {
        let agreed = carla.get(agree, "").await;
        assert_eq!(
            (&agreed["row"]["state"], &agreed["row"]["agreed"]),
            (&json!("waits"), &json!(1)),
            "nobody counts twice"
        );
    }
    assert_eq!(told(&running).await, [more]);
    let agreed = chidi.get(agree, "").await;
    assert_eq!(agreed["row"]["state"], "in_force");
    assert_eq!(
        agreed["agreed"],
        json!([
            { "name": "Chidi Council", "at": "2024-10-04T00:00:00Z" },
            { "name": "Carla Council", "at": "2024-10-04T00:00:00Z" },
        ]),
        "in the same moment by their ids"
    );
    assert_eq!(told(&running).await, [more, less]);
    is_noted(&running).await;
    whole(&running).await;
    running.stop().await;
}

#[tokio::test]
async fn a_version_that_was_replaced_before_it_was_agreed_to_never_comes_into_force() {
    let running = with_posts().await;
    let (ada, carla) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, COUNCIL).await,
    );
    let (old, less) = ("mark = \"40m\"\n", "mark = \"45m\"\n");
    for text in [old, less, old] {
        assert_eq!(ada.get("POST policy", text).await["done"], true);
    }
    // To go back is to publish the old text anew, and then what waited is over.
    let list = carla.get("GET policy/versions", "").await;
    assert_eq!(states(&list), [(3, "in_force"), (2, "never"), (1, "replaced")]);
    for number in [1, 2, 9] {
        let line = format!("POST policy/versions/{number}/agree");
        let refused = carla.refused(&line, "").await;
        assert_eq!(refused, (409, "four_eyes_refused".into()), "{number}");
    }
    let agreed = carla.get("POST policy/versions/3/agree", "").await;
    assert_eq!(
        agreed["row"]["agreed"], 1,
        "one that is in force can be agreed to"
    );
    assert_eq!(told(&running).await, [old], "desks have it already");
    whole(&running).await;
    running.stop().await;
}

#[tokio::test]
async fn without_a_works_council_nothing_waits_and_another_country_counts_as_less() {
    let running = with_posts().await;
    let (centre, account) = (running.centre(), Publisher::Account);
    let publish = async |text: &str, pack: Option<&str>| {
        let published = policy::publish(centre, account, text.as_bytes(), pack).await;
        published.unwrap()
    };
    assert_eq!(publish("mark = \"40m\"", Some("de")).await, Published::InForce(1));
    let another = publish("mark = \"40m\"", Some("at")).await;
    let lacks = vec![policy::COUNTRY.to_owned()];
    assert_eq!(another, Published::Waits { number: 2, lacks });
    // The council is no more: what waited for it does not wait for ever.
    put(&running, vec![person(COUNCIL, "Carla Council")]).await;
    assert_eq!(publish("mark = \"40m\"", Some("at")).await, Published::InForce(2));
    assert_eq!(publish("mark = \"40m\"", Some("at")).await, Published::AsBefore);
    assert_eq!(publish("", None).await, Published::InForce(3));
    assert_eq!(publish("", None).await, Published::AsBefore);
    whole(&running).await;
    running.stop().await;
}

#[tokio::test]
async fn a_policy_of_before_there_were_versions_becomes_the_first_one() {
    let running = with_posts().await;
    let set = PolicySet {
        text: "mark = \"45m\"\n".into(),
        pack: Some("DE".into()),
        set_at: now(),
    };
    write(&*running.centre().store, vec![Change::Policy(set)])
        .await
        .unwrap();
    for _ in 0..2 {
        policy::keep_versions(running.centre()).await.unwrap();
    }
    let jonas = Visitor::come_in(&running, LEADER).await;
    let list = jonas.get("GET policy/versions", "").await;
    assert_eq!(states(&list), [(1, "in_force")]);
    assert_eq!(list["rows"][0]["by"], Value::Null);
    whole(&running).await;
    // What somebody changed in the database is found.
    let written = running.centre().store.write(|tx| {
        let version = tx.policy_version(1)?.unwrap();
        tx.put_policy_version(&server::store::PolicyVersion {
            number: 2,
            text: "mark = \"49m\"\n".into(),
            ..version
        })?;
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
    let found = running.centre().store.read(fsck::check).await.unwrap();
    assert_eq!(
        found.faults,
        [
            "policy 2: its signature does not hold",
            "policy 2: desks are told another one"
        ]
    );
    running.stop().await;
}
