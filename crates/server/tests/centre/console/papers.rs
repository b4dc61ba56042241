//! What the centre sets for everybody, and what administrators did: ladders, values, the floor, the audit.

use super::room::{ADMIN, COUNCIL, Visitor, with_posts};
use crate::{
    desk::{AMARA, now},
    doors::LEADER,
};
use chrono::TimeDelta;
use serde_json::{Value, json};
use server::{
    service::{acts, path},
    store::Act,
};

const LADDER: &str = "format = 1\nkey = \"small\"\nversion = \"2024-10\"\nname = \"Small\"\n\n\
    [[skill]]\nkey = \"calm\"\nname = \"Calm\"\nmeaning = \"Stays kind.\"\nlevels = [\"alone\"]\n\n\
    [[role]]\nkey = \"adviser\"\nname = \"Adviser\"\nabout = \"Helps.\"\nneeds = [{ skill = \"calm\", level = 1 }]\n";

#[tokio::test]
async fn a_ladder_is_checked_by_line_published_and_had_back_as_a_file() {
    let running = with_posts().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let good = admin.get("POST ladders/check", LADDER).await;
    assert_eq!(
        good,
        json!({ "title": "Small", "roles": ["Adviser"], "skills": ["Calm"], "faults": [], "done": false })
    );
    let bad = LADDER.replace("level = 1", "level = 3");
    for line in ["POST ladders/check", "POST ladders"] {
        let answer = admin.get(line, &bad).await;
        assert_eq!((&answer["done"], &answer["title"]), (&json!(false), &Value::Null));
        let fault = &answer["faults"][0];
        assert_eq!(fault["line"], 16, "{fault}");
        assert!(fault["why"].as_str().unwrap().contains("level 3"), "{fault}");
    }
    assert_eq!(admin.get("GET ladders", "").await, json!([]));
    assert_eq!(admin.get("POST ladders", LADDER).await["done"], true);
    assert_eq!(
        admin.get("GET ladders", "").await,
        json!([{ "key": "small", "title": "Small", "version": "2024-10", "roles": 1 }])
    );
    let file = admin.ask("GET ladders/small", "").await;
    assert_eq!(file.header("content-type"), ["application/toml"]);
    let (again, _) = path::read(file.text().as_bytes()).unwrap();
    assert_eq!(again, path::read(LADDER.as_bytes()).unwrap().0);
    assert_eq!(admin.ask("GET ladders/none", "").await.status, 404);
    assert_eq!(admin.get("POST ladders", path::STARTER).await["done"], true);
    assert_eq!(admin.get("GET ladders", "").await.as_array().unwrap().len(), 2);
    let acts = acts::list(running.centre()).await.unwrap();
    assert_eq!(
        (acts[0].what.as_str(), acts[0].actor.as_str()),
        ("import_ladder", "Ada Admin")
    );
    running.stop().await;
}

#[tokio::test]
async fn a_value_is_added_and_keeps_its_meaning_when_none_is_said() {
    let running = with_posts().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let care = admin.get("POST values", r#"{"name":"Care"}"#).await;
    assert_eq!((&care["name"], &care["meaning"]), (&json!("Care"), &json!("")));
    let said = admin
        .get("POST values", r#"{"name":"Care","meaning":"Asks once more."}"#)
        .await;
    assert_eq!(
        (&said["id"], &said["meaning"]),
        (&care["id"], &json!("Asks once more."))
    );
    let again = admin.get("POST values", r#"{"name":"Care"}"#).await;
    assert_eq!(again, said);
    assert_eq!(admin.get("GET values", "").await, json!([said]));
    assert_eq!(admin.refused("POST values", r#"{"name":"\u202e"}"#).await.0, 400);
    running.stop().await;
}

#[tokio::test]
async fn a_floor_is_read_by_those_it_binds_and_set_by_an_administrator_who_may_only_grant_more() {
    let running = with_posts().await;
    let (admin, leader, council) = (
        Visitor::come_in(&running, ADMIN).await,
        Visitor::come_in(&running, LEADER).await,
        Visitor::come_in(&running, COUNCIL).await,
    );
    let empty = leader.get("GET policy", "").await;
    assert_eq!((&empty["text"], &empty["set_at"]), (&Value::Null, &Value::Null));
    assert_eq!(
        empty["numbers"][0],
        json!({ "name": "mark", "value": "50m", "least": "50m" })
    );
    let less = "clears_after = \"5m\"\nmark = \"55m\"\n";
    for line in ["POST policy/check", "POST policy"] {
        let answer = admin.get(line, less).await;
        assert_eq!(
            (&answer["done"], &answer["faults"][0]["line"]),
            (&json!(false), &json!(2))
        );
        for other in [&leader, &council] {
            assert_eq!(
                other.refused(line, "mark = \"45m\"").await,
                (403, "not_allowed".into())
            );
        }
    }
    let good = "mark = \"45m\"\n";
    assert_eq!(
        admin.get("POST policy/check", good).await,
        json!({ "faults": [], "lacks": [], "waits": false, "done": false })
    );
    assert_eq!(council.get("GET policy", "").await, empty, "a check sets nothing");
    assert_eq!(admin.get("POST policy", good).await["done"], true);
    let set = council.get("GET policy", "").await;
    assert_eq!(
        (&set["text"], &set["set_at"]),
        (&json!(good), &json!("2024-10-04T00:00:00Z"))
    );
    assert_eq!(
        set["numbers"][0],
        json!({ "name": "mark", "value": "45m", "least": "50m" })
    );
    running.stop().await;
}

#[tokio::test]
async fn the_country_whose_rules_apply_stays_when_the_floor_is_set_anew() {
    let running = with_posts().await;
    server::service::policy::set(running.centre(), b"mark = \"40m\"", Some("de"))
        .await
        .unwrap();
    let admin = Visitor::come_in(&running, ADMIN).await;
    assert_eq!(admin.get("POST policy", "mark = \"45m\"").await["done"], true);
    let policy = running.centre().roster().await.unwrap().policy.unwrap();
    assert_eq!(policy.pack.as_deref(), Some("DE"));
    running.stop().await;
}

#[tokio::test]
async fn acts_are_turned_looked_for_and_told_to_the_minute_or_by_the_day() {
    let running = with_posts().await;
    let store = &running.centre().store;
    let act = |n: i64, actor: &str, what: &str, detail: &str| Act {
        at: now() + TimeDelta::seconds(61 * n),
        actor: actor.into(),
        what: what.into(),
        whom: Some(AMARA),
        detail: detail.into(),
    };
    let mut written: Vec<Act> = (0..120)
        .map(|n| act(n, "ops", "backup", &n.to_string()))
        .collect();
    written.push(act(121, "server", "passphrase_throttled", ""));
    written.push(act(122, "breakwater", "account_link", "https://id.example"));
    written.push(act(123, "identity provider", "session_end", "0123"));
    let kept = store.write(move |tx| written.iter().try_for_each(|act| tx.put_act(act)));
    kept.await.unwrap();
    let council = Visitor::come_in(&running, COUNCIL).await;
    let (mut after, mut seen) = (String::new(), Vec::new());
    loop {
        let page = council
            .get(&format!("GET audit?limit=50&after={after}"), "")
            .await;
        seen.extend(page["rows"].as_array().unwrap().clone());
        match page["next"].as_str() {
            Some(next) => next.clone_into(&mut after),
            None => break,
        }
    }
    assert_eq!(seen.len(), 125, "and her own way in");
    assert_eq!(
        (&seen[0]["what"], &seen[0]["whom"]),
        (&json!("console_login"), &json!("Carla Council"))
    );
    // What somebody did at their own desk has a day; what an administrator did, a minute.
    for row in &seen[2..5] {
        assert_eq!(row["at"], "2024-10-04", "{row}");
    }
    assert_eq!(seen[5]["at"], "2024-10-04T02:00:00Z", "119 times 61 seconds");
    assert_eq!(seen[5]["whom"], "Amara Okafor");
    for (search, found) in [
        ("backup", 120),
        ("AMARA", 123),
        ("id.example", 1),
        ("carla", 2),
        ("nothing", 0),
    ] {
        let page = council
            .get(&format!("GET audit?limit=200&search={search}"), "")
            .await;
        assert_eq!(page["rows"].as_array().unwrap().len(), found, "{search}");
    }
    assert_eq!(council.refused("GET audit?after=x", "").await.0, 400);
    running.stop().await;
}

#[tokio::test]
async fn the_table_of_acts_has_no_cell_that_a_spreadsheet_works_out() {
    let running = with_posts().await;
    let store = &running.centre().store;
    let bad = "=HYPERLINK(\"https://elsewhere.example\",\"open\")";
    for detail in [bad, "+1", "-2+3", "@SUM(1)", "a \"b\", c", "\t=1"] {
        let act = Act {
            at: now(),
            actor: "=cmd".into(),
            what: "backup".into(),
            whom: None,
            detail: detail.into(),
        };
        store.write(move |tx| tx.put_act(&act)).await.unwrap();
    }
    let admin = Visitor::come_in(&running, ADMIN).await;
    let answer = admin.ask("GET audit.csv?search=backup", "").await;
    assert_eq!(answer.header("content-type"), ["text/csv; charset=utf-8"]);
    assert!(answer.header("content-disposition")[0].starts_with("attachment"));
    let text = answer.text();
    let table = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let heading: Vec<&str> = reader.headers().unwrap().iter().collect();
    assert_eq!(heading, ["at", "actor", "what", "whom", "detail"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let details: Vec<&str> = rows.iter().map(|row| &row[4]).collect();
    let hyperlink = format!("'{bad}");
    assert_eq!(
        details,
        [
            "'\t=1",
            "a \"b\", c",
            "'@SUM(1)",
            "'-2+3",
            "'+1",
            hyperlink.as_str()
        ]
    );
    assert!(
        rows.iter()
            .all(|row| &row[1] == "'=cmd" && &row[0] == "2024-10-04T00:00:00Z")
    );
    running.stop().await;
}
