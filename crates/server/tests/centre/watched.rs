//! A server that is looked after: what it counts, whether it is ready, and what its logs say and do not say.

use crate::{
    desk::Device,
    nats::Nats,
    nodes::{Place, device, push},
    process::{Process, enrol, quiet},
    running::{JSON, PACK, push_of, send},
};
use domain::id::{KudosId, PersonId};
use domain::kudos::Note;
use protocol::{envelope::Audience, record::KudosGiven, wire::EnrolAnswer};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    io::Write,
    net::SocketAddr,
    process::{Command, Stdio},
    time::{Duration, Instant},
};
use uuid::Uuid;

const PATIENCE: Duration = Duration::from_secs(30);
const WORDS: &str = "otterumbrella";

/// What is counted: samples by their name with labels, and the names of families with their kind.
struct Metrics {
    text: String,
    samples: BTreeMap<String, f64>,
    families: BTreeMap<String, String>,
}

/// Reads the text form as strictly as it is written down.
fn parsed(text: &str) -> Metrics {
    let (mut samples, mut families, mut family) = (BTreeMap::new(), BTreeMap::new(), String::new());
    assert!(text.ends_with('\n'), "the last line ends");
    for line in text.lines() {
        if let Some(help) = line.strip_prefix("# HELP ") {
            family = help.split(' ').next().unwrap().to_owned();
            assert!(help.len() > family.len() + 10, "a sentence: {line}");
            continue;
        }
        if let Some(kind) = line.strip_prefix("# TYPE ") {
            let (name, kind) = kind.split_once(' ').unwrap();
            assert_eq!(name, family, "HELP comes first");
            assert!(
                families.insert(name.to_owned(), kind.to_owned()).is_none(),
                "{name} twice"
            );
            continue;
        }
        let (name, value) = line.rsplit_once(' ').unwrap();
        let bare = name.split('{').next().unwrap();
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        assert!(bare.chars().all(word), "{line}");
        let own = bare.strip_prefix(family.as_str()).unwrap_or("?");
        let allowed: &[&str] = match families[&family].as_str() {
            "histogram" => &["_bucket", "_sum", "_count"],
            _ => &[""],
        };
        assert!(allowed.contains(&own), "{line} is not of {family}");
        samples.insert(name.to_owned(), value.parse().unwrap());
    }
    for (name, kind) in &families {
        assert_eq!(name.ends_with("_total"), kind == "counter", "{name} is a {kind}");
        assert!(name.starts_with("breakwater_"), "{name}");
    }
    Metrics {
        text: text.to_owned(),
        samples,
        families,
    }
}

async fn metrics(at: SocketAddr) -> Metrics {
    let answer = send(at, "GET /metrics", "", JSON, &[]).await.unwrap();
    assert_eq!(answer.status, 200);
    assert!(
        answer.head.contains("text/plain; version=0.0.4"),
        "{}",
        answer.head
    );
    parsed(&answer.text())
}

/// The judgement of Prometheus itself, where it is installed.
fn judged_by_prometheus(text: &str) {
    let judge = Command::new("promtool")
        .args(["check", "metrics"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut judge) = judge else { return };
    judge.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let said = judge.wait_with_output().unwrap();
    assert!(said.status.success(), "{said:?}");
}

/// What is counted under this name.
pub(crate) async fn count(at: SocketAddr, name: &str) -> f64 {
    metrics(at).await.samples[name]
}

/// Waits until NATS is counted as reached, or as away.
pub(crate) async fn nats_is(there: f64, at: SocketAddr) {
    until("NATS is counted", async || {
        count(at, "breakwater_nats_connected").await == there
    })
    .await;
}

pub(crate) async fn until(what: &str, mut there: impl AsyncFnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !there().await {
        assert!(Instant::now() < end, "{what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_counted_is_read_by_prometheus_and_says_whether_nats_is_there() {
    let mut nats = Nats::start(&[]);
    let place = Place::with(&nats.line()).await;
    place.admin(&["sample"]);
    let (node, at) = place.counted().await;
    let piotr = place.enrol(&node, "Piotr Kowalski", 1).await;
    let mut desk = device(&piotr, 1);
    push(&node, &piotr.token, vec![desk.kudos(piotr.person, 1)])
        .await
        .unwrap();
    let inbox = format!("GET /v1/feed/inbox.{}", piotr.person);
    send(node.addr, &inbox, &piotr.token, PACK, &[]).await.unwrap();
    send(node.addr, "GET /v1/feed/inbox.nobody", "", PACK, &[])
        .await
        .unwrap();
    send(node.addr, &format!("GET /{}", piotr.person), "", PACK, &[])
        .await
        .unwrap();
    nats_is(1.0, at).await;
    let found = metrics(at).await;
    judged_by_prometheus(&found.text);
    let requests = |route, status| {
        let name = format!("breakwater_http_requests_total{{route=\"{route}\",status=\"{status}\"}}");
        found.samples.get(&name).copied()
    };
    assert_eq!(requests("/v1/push", 200), Some(1.0));
    assert_eq!(requests("/v1/feed/{feed}", 200), Some(1.0));
    assert_eq!(requests("/v1/feed/{feed}", 401), Some(1.0));
    assert_eq!(requests("none", 404), Some(1.0));
    assert!(found.samples["breakwater_commits_total"] >= 2.0);
    assert_eq!(found.families["breakwater_http_request_seconds"], "histogram");
    for personal in [&piotr.person.to_string(), "Kowalski", &piotr.token, "inbox"] {
        assert!(!found.text.contains(personal), "{}", found.text);
    }
    // Whoever finds the server's own address finds no counts there, and the other way about.
    assert_eq!(
        send(node.addr, "GET /metrics", "", JSON, &[])
            .await
            .unwrap()
            .status,
        404
    );
    assert_eq!(
        send(at, "GET /v1/heads", &piotr.token, JSON, &[])
            .await
            .unwrap()
            .status,
        404
    );
    nats.kill();
    nats_is(0.0, at).await;
    push(&node, &piotr.token, vec![desk.kudos(piotr.person, 2)])
        .await
        .unwrap();
    let told = send(node.addr, "GET /readyz", "", JSON, &[]).await.unwrap();
    assert_eq!(
        (told.status, told.read::<Value>()["nats"].clone()),
        (200, "away".into())
    );
    until("it is counted", async || {
        count(at, "breakwater_nats_dropped_total").await > 0.0
    })
    .await;
    nats.start_again();
    nats_is(1.0, at).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_whose_database_takes_no_writes_is_not_ready_and_well_all_the_same() {
    let place = Place::new().await;
    place.admin(&["sample"]);
    let node = place.node().await;
    let ready = async || {
        let answer = send(node.addr, "GET /readyz", "", JSON, &[]).await.unwrap();
        let said = answer.read::<Value>();
        (answer.status, said["status"].as_str().unwrap().to_owned())
    };
    assert_eq!(ready().await, (200, "ready".into()));
    // As after a failover to a replica: connections are there, and whatever writes is refused.
    place.database.read_only(true);
    until("it is not ready", async || {
        ready().await == (503, "read_only".into())
    })
    .await;
    until("it is well", async || {
        let answer = send(node.addr, "GET /healthz", "", JSON, &[]).await;
        answer.unwrap().status == 200
    })
    .await;
    place.database.read_only(false);
    until("it is ready", async || ready().await.0 == 200).await;
    // Away altogether is something else, and mended elsewhere.
    place.database.shut(true);
    until("it says that its database is away", async || {
        ready().await == (503, "database_unreachable".into())
    })
    .await;
    place.database.shut(false);
    until("it is ready again", async || ready().await.0 == 200).await;
}

/// A kudos with words that nobody else says.
fn telling(desk: &mut Device, to: PersonId, n: u128) -> protocol::envelope::Envelope {
    let given = KudosGiven {
        id: KudosId(Uuid::from_u128(n)),
        to,
        note: Note::new(WORDS).unwrap(),
        value: None,
        given_at: server::edge::now(),
    };
    desk.say(&Audience::User(to), &given)
}

/// Broken, stolen, somebody else's, and paths with words.
async fn all_that_is_refused(node: &Process, [amara, piotr]: [&EnrolAnswer; 2], code: &str, pushed: &[u8]) {
    let broken = format!("{{\"{WORDS}\":").into_bytes();
    let cursor = format!("GET /v1/feed/inbox.{}?after={WORDS}", amara.person);
    let nowhere = format!("GET /{WORDS}?name=Okafor");
    for (line, token, body) in [
        ("POST /v1/push", amara.token.as_str(), broken.as_slice()),
        ("POST /v1/push", &piotr.token, pushed),
        ("POST /v1/push", WORDS, pushed),
        ("POST /v1/enrol", "", code.as_bytes()),
        (&nowhere, "", b""),
        (&cursor, &amara.token, b""),
    ] {
        let answer = send(node.addr, line, token, JSON, body).await;
        assert!(answer.unwrap().status >= 400, "{line}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_line_of_the_logs_has_a_name_a_word_or_a_token_in_it_and_each_is_json() {
    let nats = Nats::start(&["--auth", "s3cretword"]);
    let lines = format!("nats = \"nats://s3cretword@{}\"\nlog = \"json\"\n", nats.address);
    let place = Place::with(&lines).await;
    place.admin(&["sample"]);
    let (node, logs) = quiet(&["--config"], &place.settings).await;
    let invited = String::from_utf8(place.admin(&["invite", "Amara Okafor"]).stdout).unwrap();
    let amara = enrol(node.addr, &invited, 1).await;
    let piotr = place.enrol(&node, "Piotr Kowalski", 2).await;
    let (mut hers, mut his) = (device(&amara, 1), device(&piotr, 2));
    push(&node, &piotr.token, vec![telling(&mut his, amara.person, 1)])
        .await
        .unwrap();
    let pushed = push_of(vec![telling(&mut hers, piotr.person, 2)]);
    all_that_is_refused(&node, [&amara, &piotr], &invited, &pushed).await;
    // A database that goes away in the middle is logged, under the request's id.
    place.database.read_only(true);
    let failed = send(node.addr, "POST /v1/push", &amara.token, PACK, &pushed)
        .await
        .unwrap();
    assert_eq!(failed.status, 500);
    let id = failed
        .head
        .lines()
        .find_map(|line| line.strip_prefix("x-request-id: "));
    let id = id.unwrap().to_owned();
    place.database.read_only(false);
    place.admin(&["person", "leave", "Amara Okafor"]);
    node.stop().await;
    let logs = logs.await.unwrap();
    let parsed: Vec<Value> = logs
        .iter()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(
        parsed
            .iter()
            .all(|line| line["level"].is_string() && line["message"].is_string())
    );
    assert!(
        parsed.iter().any(|line| line["span"]["id"] == id.as_str()),
        "{logs:#?}"
    );
    let mut personal = ["Amara", "Okafor", "Piotr", "Kowalski", WORDS, "s3cretword"]
        .map(str::to_owned)
        .to_vec();
    personal.extend([
        amara.token,
        piotr.token,
        amara.person.to_string(),
        piotr.person.to_string(),
    ]);
    let codes = invited.trim().split('-').filter(|group| group.len() == 5);
    personal.extend(codes.map(str::to_owned));
    for line in &logs {
        for word in &personal {
            assert!(
                !line.to_lowercase().contains(&word.to_lowercase()),
                "{word}: {line}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_id_that_was_given_comes_back_and_one_that_is_no_id_does_not() {
    let place = Place::new().await;
    let node = place.node().await;
    let answered = async |id: &str| {
        let line = format!("GET /healthz HTTP/1.1\r\nx-request-id: {id}\r\nx-rest:");
        let head = send(node.addr, &line, "", JSON, &[]).await.unwrap().head;
        let id = head.lines().find_map(|line| line.strip_prefix("x-request-id: "));
        id.unwrap().to_owned()
    };
    assert_eq!(answered("abc-1.2_3").await, "abc-1.2_3");
    for bad in ["a b", "{\"level\"}", &"x".repeat(65)] {
        let made = answered(bad).await;
        assert!(made.len() == 32 && made != bad, "{made}");
    }
    assert_ne!(answered("a b").await, answered("a b").await);
}
