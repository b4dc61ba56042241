//! Praise that survey tools bring, over real sockets and on both databases.

use crate::{
    desk::{AMARA, PIOTR, folder, now, page, person, two_people, write},
    postgres::Database,
    running::{JSON, send},
    voice::agent::keyed,
};
use chrono::TimeDelta;
use domain::id::PersonId;
use protocol::{
    record::{Body, PersonSet, PraiseShared},
    wire::{Feed, Head},
};
use serde_json::{Value, json};
use server::{
    Config, Handle,
    service::{
        acts,
        centre::AdminError,
        keep, people,
        praise::{
            self, review,
            taken::{BYTES_MAX, KEY_CHARS_MAX, ROWS_MAX},
        },
        privacy,
        roster::Change,
        table::Options,
        tokens,
    },
    store::place::Place,
};
use std::{fs, path::Path};
use tempfile::TempDir;
use tokio::net::TcpListener;
use uuid::Uuid;

mod retried;
mod sealed;

const OTHER_PIOTR: PersonId = PersonId(Uuid::from_u128(0xB2));

/// A server with a survey tool. The database goes last.
struct Survey {
    server: Handle,
    token: String,
    client: reqwest::Client,
    _database: Option<Database>,
    dir: TempDir,
}

fn client() -> reqwest::Client {
    let _second = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy().build().unwrap()
}

impl Survey {
    async fn start(in_postgres: bool) -> Survey {
        let dir = folder();
        let database = match in_postgres {
            true => Some(tokio::task::spawn_blocking(Database::new).await.unwrap()),
            false => None,
        };
        let place = database.as_ref().map_or_else(
            || Place::Folder(dir.path().to_owned()),
            |database| Place::Postgres(database.url()),
        );
        keyed(place.clone()).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = server::serve(Config::new(place, now), listener).await.unwrap();
        write(&*server.centre().store, two_people()).await.unwrap();
        let centre = server.centre();
        let token = tokens::add(centre, tokens::PRAISE, Some("qualtrics"))
            .await
            .unwrap();
        Survey {
            server,
            token,
            client: client(),
            _database: database,
            dir,
        }
    }

    async fn send(&self, token: &str, key: Option<&str>, body: String) -> (u16, Value) {
        let url = format!("http://{}/v1/praise", self.server.addr());
        let mut request = self.client.post(url).bearer_auth(token);
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let request = request.header("content-type", "application/json").body(body);
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        let text = answer.text().await.unwrap();
        (status, serde_json::from_str(&text).unwrap_or_default())
    }

    async fn post(&self, body: Value) -> Value {
        let (status, answer) = self.send(&self.token, None, body.to_string()).await;
        assert_eq!(status, 200, "{answer}");
        answer
    }

    /// The words that somebody was handed.
    async fn has(&self, person: PersonId) -> Vec<String> {
        let store = &*self.server.centre().store;
        let rows = page(store, Feed::Inbox(person), Head::default(), 1000)
            .await
            .unwrap()
            .rows;
        let words = rows.into_iter().map(|row| {
            let praise = PraiseShared::decode(&row.record.body.unwrap().0).unwrap();
            assert_eq!(praise.to, person);
            praise.note.as_str().to_owned()
        });
        words.collect()
    }

    /// What was noted, newest first.
    async fn noted(&self) -> Vec<(String, String, String)> {
        let acts = acts::list(self.server.centre()).await.unwrap().into_iter();
        acts.map(|act| (act.what, act.actor, act.detail)).collect()
    }
}

async fn on_each(test: impl AsyncFn(&Survey)) {
    for in_postgres in [false, true] {
        let survey = Survey::start(in_postgres).await;
        test(&survey).await;
        survey.server.shutdown().await;
    }
}

fn row(to: &str, text: &str) -> Value {
    json!({ "to": to, "text": text, "said_on": "2024-10-03" })
}

fn outcomes(answer: &Value) -> Vec<&str> {
    let rows = answer["rows"].as_array().unwrap();
    rows.iter().map(|row| row["outcome"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn each_row_is_answered_by_itself_and_good_ones_are_handed_on_scrubbed() {
    on_each(async |survey| {
        let other = PersonSet {
            email: Some("p.kowalski@x.example".into()),
            ..person(OTHER_PIOTR, "Piotr Kowalski")
        };
        write(&*survey.server.centre().store, vec![Change::Person(other)])
            .await
            .unwrap();
        let day = |said_on: &str| json!({ "to": "Amara Okafor", "text": "Kind", "said_on": said_on });
        let answer = survey
            .post(json!([
                { "id": "R_1", "to": "amara okafor", "text": "So kind, ring me on +48 601 234 567", "said_on": "2024-10-03T22:15:00-05:00", "score_of_survey": 10 },
                row("Amara", "Lovely"),
                row("Piotr Kowalski", "Lovely"),
                row("p.kowalski@x.example", "Patient"),
                row(&AMARA.to_string(), "My name is Jo Doe and she was great"),
                { "to": "Amara Okafor", "said_on": "2024-10-03" },
                { "id": 7, "to": "Amara Okafor", "text": "x", "said_on": "2024-10-03" },
                row("Amara Okafor", &"y".repeat(601)),
                day("3.10.2024"),
                day("2024-10-06"),
                { "to": "Amara Okafor", "text": "Kind", "said_on": "2024-10-03", "value": "Courage" },
                "a row",
            ]))
            .await;
        let why = |at: usize| answer["rows"][at]["why"].as_str().unwrap_or_default().to_owned();
        let said: Vec<String> = (0..12).map(why).collect();
        assert_eq!(
            said,
            [
                "",
                "person_unknown",
                "person_ambiguous",
                "",
                "",
                "part_missing",
                "text_too_short",
                "text_too_long",
                "day_unreadable",
                "day_ahead",
                "value_unknown",
                "shape"
            ]
        );
        assert_eq!(answer["rows"][0]["outcome"], "passed_on");
        assert_eq!((&answer["rows"][0]["id"], &answer["rows"][6]["id"]), (&json!("R_1"), &json!("7")));
        assert_eq!(answer["rows"][4]["outcome"], "waits");
        let sums = ["passed_on", "waits", "known", "refused"].map(|word| answer[word].as_u64().unwrap());
        assert_eq!(sums, [2, 1, 0, 9]);
        // Who is on the roster is not told: neither whose name begins so nor who is called the same.
        let text = answer.to_string();
        assert!(!text.contains("Okafor") && !text.contains("Kowalski") && !text.contains("Harbour"), "{text}");
        assert_eq!(survey.has(AMARA).await, ["So kind, ring me on …"]);
        assert_eq!(survey.has(OTHER_PIOTR).await, ["Patient"]);
        let (what, actor, detail) = survey.noted().await.remove(0);
        assert_eq!((what.as_str(), actor.as_str()), ("praise_take", "token qualtrics"));
        assert!(detail.starts_with("2 passed_on, 1 waits, 9 refused, day_ahead"), "{detail}");
        let counted = survey.server.centre().counts.in_words().unwrap();
        assert!(counted.contains("breakwater_praise_rows_total{outcome=\"refused\"} 9"), "{counted}");
    })
    .await;
}

#[tokio::test]
async fn the_same_row_is_one_praise_however_it_comes_and_a_changed_one_needs_a_new_id() {
    on_each(async |survey| {
        let first = json!({ "id": "R_1", "to": "Amara Okafor", "text": "Lovely", "said_on": "2024-10-03" });
        assert_eq!(outcomes(&survey.post(json!([first, first])).await), ["passed_on", "known"]);
        assert_eq!(outcomes(&survey.post(first.clone()).await), ["known"]);
        let noted = survey.noted().await.len();
        let other = |id: &str, text: &str| json!({ "id": id, "to": "Amara Okafor", "text": text, "said_on": "2024-10-03" });
        let answer = survey.post(other("R_1", "Lovely, and fast")).await;
        assert_eq!(answer["rows"][0]["why"], "id_reused");
        assert_eq!(survey.noted().await.len(), noted + 1, "a refused row is noted, a known one is not");
        // Under another id the same words are the same praise; so they are in a file.
        assert_eq!(outcomes(&survey.post(other("R_2", "Lovely")).await), ["known"]);
        let file = b"to,text,said_on\nAmara Okafor,Lovely,2024-10-03\nAmara Okafor,Calm,2024-10-03\n";
        let imported = praise::import(survey.server.centre(), file, Options::default()).await.unwrap();
        assert_eq!(imported.changed, 1);
        assert_eq!(outcomes(&survey.post(row("Amara Okafor", "Calm")).await), ["known"]);
        // A token that replaces another one knows what that one sent; another tool names its rows by itself.
        let centre = survey.server.centre();
        let second = tokens::add(centre, tokens::PRAISE, Some("Qualtrics")).await.unwrap();
        let another = tokens::add(centre, tokens::PRAISE, Some("medallia")).await.unwrap();
        let said = other("R_1", "Warm").to_string();
        let (_, answer) = survey.send(&second, None, said.clone()).await;
        assert_eq!(answer["rows"][0]["why"], "id_reused");
        let (_, answer) = survey.send(&another, None, said).await;
        assert_eq!(outcomes(&answer), ["passed_on"]);
        assert_eq!(survey.has(AMARA).await, ["Lovely", "Calm", "Warm"]);
        // A row that was refused may be sent again under its id, once it is right.
        let wrong = json!({ "id": "R_9", "to": "Amara", "text": "Sure", "said_on": "2024-10-03" });
        assert_eq!(outcomes(&survey.post(wrong).await), ["refused"]);
        assert_eq!(outcomes(&survey.post(other("R_9", "Sure")).await), ["passed_on"]);
    })
    .await;
}

#[tokio::test]
async fn a_key_is_good_for_one_request_and_that_one_may_come_again() {
    on_each(async |survey| {
        let token = &survey.token;
        let said = r#"{"to":"Amara Okafor","text":"Lovely","said_on":"2024-10-03"}"#;
        let (status, answer) = survey.send(token, Some("k-1"), said.into()).await;
        assert_eq!((status, outcomes(&answer)), (200, vec!["passed_on"]));
        // The same, spaced otherwise and with the key in quotes, as the draft of the standard writes it.
        let spaced = r#"{ "said_on": "2024-10-03", "to": "Amara Okafor", "text": "Lovely" }"#;
        let (status, answer) = survey.send(token, Some("\"k-1\""), spaced.into()).await;
        assert_eq!((status, outcomes(&answer)), (200, vec!["known"]));
        let changed = said.replace("Lovely", "Calm");
        let (status, answer) = survey.send(token, Some("k-1"), changed.clone()).await;
        assert_eq!((status, answer["code"].as_str()), (422, Some("key_reused")));
        assert_eq!(survey.has(AMARA).await, ["Lovely"]);
        let (status, _) = survey.send(token, Some("k-2"), changed).await;
        assert_eq!(status, 200);
        assert_eq!(survey.has(AMARA).await, ["Lovely", "Calm"]);
        for (chars, status) in [(1, 200), (KEY_CHARS_MAX, 200), (KEY_CHARS_MAX + 1, 400), (0, 400)] {
            let (answered, _) = survey.send(token, Some(&"k".repeat(chars)), "[]".into()).await;
            assert_eq!(answered, status, "{chars}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_request_has_its_limits_and_its_token_is_asked_for_first() {
    let survey = Survey::start(false).await;
    for (rows, status) in [(ROWS_MAX - 1, 200), (ROWS_MAX, 200), (ROWS_MAX + 1, 400)] {
        let all: Vec<Value> = (0..rows)
            .map(|n| row("Amara Okafor", &format!("Thanks {n}")))
            .collect();
        let (answered, _) = survey.send(&survey.token, None, json!(all).to_string()).await;
        assert_eq!(answered, status, "{rows} rows");
    }
    assert_eq!(survey.has(AMARA).await.len(), ROWS_MAX);
    for (bytes, status) in [(BYTES_MAX - 1, 200), (BYTES_MAX, 200), (BYTES_MAX + 1, 413)] {
        let body = format!("[]{}", " ".repeat(bytes - 2));
        for (token, status) in [(survey.token.as_str(), status), ("nonsense", 401)] {
            let answer = send(
                survey.server.addr(),
                "POST /v1/praise",
                token,
                JSON,
                body.as_bytes(),
            )
            .await;
            assert_eq!(answer.unwrap().status, status, "{bytes}");
        }
    }
    for broken in ["{", "1", "\"x\"", "null"] {
        assert_eq!(
            survey.send(&survey.token, None, broken.into()).await.0,
            400,
            "{broken}"
        );
    }
    // A directory's token opens nothing here, and one that was ended neither.
    let centre = survey.server.centre();
    let directory = tokens::add(centre, tokens::SCIM, None).await.unwrap();
    assert_eq!(survey.send(&directory, None, "[]".into()).await.0, 401);
    tokens::end(centre, "QUALTRICS").await.unwrap();
    assert_eq!(survey.send(&survey.token, None, "[]".into()).await.0, 401);
    let unknown = tokens::end(centre, "qualtrics").await;
    assert!(matches!(unknown, Err(AdminError::TokenUnknown(_))));
    survey.server.shutdown().await;
}

fn stands_in(dir: &Path, words: &str) -> bool {
    fs::read_dir(dir).unwrap().any(|entry| {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        bytes.windows(words.len()).any(|part| part == words.as_bytes())
    })
}

#[tokio::test]
async fn what_waits_is_passed_on_as_it_stands_or_erased_by_a_person() {
    on_each(async |survey| {
        let centre = survey.server.centre();
        let held = |name: &str| {
            row(
                "Amara Okafor",
                &format!("My name is {name}, ring me on 601 234 567, she was great"),
            )
        };
        let answer = survey.post(json!([held("Jo Doe"), held("Cy Pher")])).await;
        assert_eq!(outcomes(&answer), ["waits", "waits"]);
        assert!(survey.has(AMARA).await.is_empty());
        let waiting = review::list(centre).await.unwrap();
        // What a rule can cut out is not kept for a person either.
        let texts: Vec<&str> = waiting.iter().map(|one| one.praise.note.as_str()).collect();
        assert!(
            texts.contains(&"My name is Jo Doe, ring me on …, she was great"),
            "{texts:?}"
        );
        assert!(!stands_in(survey.dir.path(), "601 234 567"));
        assert!(
            waiting
                .iter()
                .all(|one| one.why.starts_with("My name is") && one.source == "qualtrics")
        );
        let called = |name: &str| {
            let found = waiting.iter().find(|one| one.praise.note.as_str().contains(name));
            review::name(found.unwrap())
        };
        review::approve(centre, &called("Jo Doe")).await.unwrap();
        review::refuse(centre, &called("Cy Pher").to_uppercase())
            .await
            .unwrap();
        assert_eq!(
            survey.has(AMARA).await,
            ["My name is Jo Doe, ring me on …, she was great"]
        );
        assert!(review::list(centre).await.unwrap().is_empty());
        assert!(!stands_in(survey.dir.path(), "Cy Pher"));
        for named in [called("Jo Doe"), called("Cy Pher"), "none".into()] {
            let (again, gone) = (
                review::approve(centre, &named).await,
                review::refuse(centre, &named).await,
            );
            assert!(matches!(again, Err(AdminError::PraiseUnknown(_))), "{again:?}");
            assert!(matches!(gone, Err(AdminError::PraiseUnknown(_))), "{gone:?}");
        }
        // Neither comes again.
        let answer = survey.post(json!([held("Jo Doe"), held("Cy Pher")])).await;
        assert_eq!(outcomes(&answer), ["known", "known"]);
        let noted = survey.noted().await;
        let what: Vec<&str> = noted.iter().map(|(what, ..)| what.as_str()).collect();
        assert_eq!(what[..3], ["praise_refuse", "praise_approve", "praise_take"]);
        assert!(noted.iter().all(|(.., detail)| !detail.contains("Jo Doe")));
    })
    .await;
}

#[tokio::test]
async fn what_waits_for_somebody_who_left_is_not_passed_on_and_goes_with_them() {
    on_each(async |survey| {
        let centre = survey.server.centre();
        survey
            .post(row("Piotr Kowalski", "My name is Jo Doe, thank you"))
            .await;
        people::leave(centre, "Piotr Kowalski").await.unwrap();
        let waiting = review::list(centre).await.unwrap();
        let refused = review::approve(centre, &review::name(&waiting[0])).await;
        assert!(
            matches!(refused, Err(AdminError::PraiseForNobody(_))),
            "{refused:?}"
        );
        let told = privacy::export(centre, &PIOTR.to_string()).await.unwrap();
        assert_eq!(told["praise_waiting"].as_array().unwrap().len(), 1, "{told}");
        let asked = privacy::ask(centre, &PIOTR.to_string()).await.unwrap();
        let receipt = privacy::confirm_by(centre, &asked, "another".into())
            .await
            .unwrap();
        assert!(receipt.contains("; 1 customers' words that waited"), "{receipt}");
        assert!(review::list(centre).await.unwrap().is_empty());
        assert!(!stands_in(survey.dir.path(), "Jo Doe"));
    })
    .await;
}

#[tokio::test]
async fn names_of_requests_and_rows_are_forgotten_after_thirty_days_and_words_are_known_still() {
    on_each(async |survey| {
        let store = &survey.server.centre().store;
        let sent = json!({ "id": "R_1", "to": "Amara Okafor", "text": "Lovely", "said_on": "2024-10-03" });
        survey.post(sent.clone()).await;
        let swept = store.write(|tx| tx.sweep_praise_keys(now()));
        assert_eq!(swept.await.unwrap(), 0);
        keep::sweep(survey.server.centre()).await.unwrap();
        let changed = json!({ "id": "R_1", "to": "Amara Okafor", "text": "Calm", "said_on": "2024-10-03" });
        assert_eq!(
            outcomes(&survey.post(changed.clone()).await),
            ["refused"],
            "one day is no month"
        );
        let swept = store.write(|tx| tx.sweep_praise_keys(now() + TimeDelta::milliseconds(1)));
        assert_eq!(swept.await.unwrap(), 1);
        assert_eq!(outcomes(&survey.post(changed).await), ["passed_on"]);
        assert_eq!(
            outcomes(&survey.post(sent).await),
            ["refused"],
            "the id is the other's now"
        );
        assert_eq!(
            outcomes(&survey.post(row("Amara Okafor", "Lovely")).await),
            ["known"]
        );
    })
    .await;
}
