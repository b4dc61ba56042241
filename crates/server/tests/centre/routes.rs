//! Every route and every kind of caller: what each is answered, and that the OpenAPI says who may ask.

use crate::{
    desk::{AMARA, PIOTR, TEAM, person, write},
    doors::{LEADER, OTHER_TEAM, STRANGER, two_teams},
    running::{JSON, Running},
};
use domain::id::{PersonId, TeamId};
use protocol::{
    envelope::Hash16,
    record::PersonSet,
    wire::{Feed, PushRequest},
};
use serde_json::Value;
use server::service::{roster::Change, tokens};
use uuid::Uuid;

const COACH: PersonId = PersonId(Uuid::from_u128(0xC0));
const COUNCIL: PersonId = PersonId(Uuid::from_u128(0xCC));
const ADMIN: PersonId = PersonId(Uuid::from_u128(0xAD));

/// Bodies that the routes of a vault read, and find nothing in.
fn vault_bodies() -> [Vec<u8>; 3] {
    [
        serde_json::json!({"request": "AAAA"}),
        serde_json::json!({"base_version": 0, "identity": "AAAA", "next_proof": Hash16::default()}),
        serde_json::json!({"login": Uuid::nil(), "finalization": "AAAA"}),
    ]
    .map(|body| body.to_string().into_bytes())
}

/// Who asks, in the order of the table's columns: nobody; an agent; another team's agent; the team's leader; a coach, a
/// member of the works council and an administrator, who are in no team; somebody who left; a directory; a survey tool.
const CALLERS: [&str; 10] = [
    "nobody",
    "agent",
    "other",
    "leader",
    "coach",
    "works council",
    "admin",
    "ended",
    "directory",
    "survey",
];

type Statuses = [u16; CALLERS.len()];

fn anybody(status: u16) -> Statuses {
    [status; CALLERS.len()]
}

fn signed_in(status: u16) -> Statuses {
    among(
        &["agent", "other", "leader", "coach", "works council", "admin"],
        status,
        0,
    )
}

/// `status` for these, `others` for whoever else is signed in, 401 for the rest.
fn among(who: &[&str], status: u16, others: u16) -> Statuses {
    CALLERS.map(|caller| match caller {
        _ if who.contains(&caller) => status,
        "nobody" | "ended" | "directory" | "survey" => 401,
        _ => others,
    })
}

/// A line, what is sent with it, and what each caller is answered.
type Row = (String, Vec<u8>, Statuses);

fn row(line: &str, body: &[u8], statuses: Statuses) -> Row {
    (line.into(), body.into(), statuses)
}

fn rows_for_people(running: &Running) -> Vec<Row> {
    let [inbox, team] = [Feed::Inbox(AMARA), Feed::Team(TEAM)].map(|feed| format!("GET /v1/feed/{feed}"));
    let push = serde_json::to_vec(&PushRequest {
        streams: vec![vec![running.device(AMARA).kudos(PIOTR, 77)]],
    })
    .unwrap();
    let [step, vault, proof] = vault_bodies();
    let commitment = br#"{"commitment":"AAAA"}"#;
    let code = br#"{"code":"AAAA-AAAA"}"#;
    vec![
        row("GET /healthz", b"", anybody(200)),
        row("GET /readyz", b"", anybody(200)),
        row("GET /openapi.json", b"", anybody(200)),
        row("POST /v1/enrol", b"{}", anybody(400)),
        row("GET /v1/sso", b"", anybody(200)),
        row("POST /v1/sso/begin", b"{}", anybody(400)),
        row("GET /v1/sso/callback", b"", anybody(400)),
        row("POST /v1/sso/finish", b"{}", anybody(400)),
        row("POST /v1/sso/logout", b"{}", anybody(400)),
        row("GET /v1/heads", b"", signed_in(200)),
        row("GET /v1/feed/org", b"", signed_in(200)),
        row(&inbox, b"", among(&["agent"], 200, 403)),
        row(&team, b"", among(&["agent", "leader"], 200, 403)),
        row("POST /v1/praise", b"[]", among(&["survey"], 200, 401)),
        row("POST /v1/push", &push, among(&["agent"], 200, 403)),
        row("GET /v1/live", b"", signed_in(400)),
        row("GET /v1/vault", b"", signed_in(200)),
        row("POST /v1/vault", &vault, signed_in(400)),
        row("POST /v1/vault/register", &step, signed_in(400)),
        row("POST /v1/vault/login", &step, signed_in(404)),
        row("POST /v1/vault/proof", &proof, signed_in(403)),
        row("POST /v1/vault/pairing", commitment, signed_in(200)),
        row("POST /v1/vault/pairing/step", code, signed_in(404)),
    ]
}

fn rows_for_directories() -> Vec<Row> {
    let user = format!("/scim/v2/Users/{STRANGER}");
    let group = format!("/scim/v2/Groups/{}", TeamId(Uuid::nil()));
    let answered = |status| among(&["directory"], status, 401);
    vec![
        row("GET /scim/v2/ServiceProviderConfig", b"", anybody(200)),
        row("GET /scim/v2/ResourceTypes", b"", anybody(200)),
        row("GET /scim/v2/ResourceTypes/User", b"", anybody(200)),
        row("GET /scim/v2/Schemas", b"", anybody(200)),
        row("GET /scim/v2/Schemas/x", b"", anybody(404)),
        row("GET /scim/v2/Users", b"", answered(200)),
        row("POST /scim/v2/Users", b"{}", answered(400)),
        row(&format!("GET {user}"), b"", answered(200)),
        row(&format!("PUT {user}"), b"{}", answered(400)),
        row(&format!("PATCH {user}"), b"{}", answered(400)),
        row("GET /scim/v2/Groups", b"", answered(200)),
        row("POST /scim/v2/Groups", b"{}", answered(400)),
        row(&format!("GET {group}"), b"", answered(404)),
        row(&format!("PUT {group}"), b"{}", answered(404)),
        row(&format!("PATCH {group}"), b"{}", answered(400)),
        row(&format!("DELETE {group}"), b"", answered(404)),
        row("POST /scim/v2/.search", b"{}", anybody(501)),
    ]
}

/// A token for each of [`CALLERS`].
async fn callers(running: &Running) -> [String; CALLERS.len()] {
    let posts = [(COACH, "coach"), (COUNCIL, "works_council"), (ADMIN, "admin")];
    let with_post = posts.map(|(id, post)| {
        Change::Person(PersonSet {
            post: post.into(),
            team: None,
            ..person(id, post)
        })
    });
    write(&*running.centre().store, with_post.into()).await.unwrap();
    let ended = running.enrol_as(PIOTR, Some(TEAM)).await;
    let left = running.send("POST /v1/leave", &ended, JSON, &[]).await;
    assert_eq!(left.status, 204);
    [
        String::new(),
        running.enrol_as(AMARA, Some(TEAM)).await,
        running.enrol_as(STRANGER, Some(OTHER_TEAM)).await,
        running.enrol_as(LEADER, Some(TEAM)).await,
        running.enrol_as(COACH, None).await,
        running.enrol_as(COUNCIL, None).await,
        running.enrol_as(ADMIN, None).await,
        ended,
        tokens::add(running.centre(), tokens::SCIM, None).await.unwrap(),
        tokens::add(running.centre(), tokens::PRAISE, Some("a survey"))
            .await
            .unwrap(),
    ]
}

#[tokio::test]
async fn every_route_answers_each_kind_of_caller_as_the_table_says() {
    let running = two_teams().await;
    let tokens = callers(&running).await;
    let documented = serde_json::to_value(server::http::openapi::api()).unwrap();
    let mut said = documented_routes(&documented);
    let table = [rows_for_people(&running), rows_for_directories()].concat();
    for (line, body, expected) in &table {
        for ((token, status), who) in tokens.iter().zip(expected).zip(CALLERS) {
            let answer = running.send(line, token, JSON, body).await;
            assert_eq!(answer.status, *status, "{line} of {who}: {}", answer.text());
        }
        // It does not describe itself.
        if line.ends_with("/openapi.json") {
            continue;
        }
        let (route, who) = documented_as(&documented, line);
        let open_to = match (expected[0], expected[8], expected[9]) {
            (401, 401, 401) => "person",
            (401, _, 401) => "directory",
            (401, 401, _) => "survey",
            _ => "anybody",
        };
        assert_eq!(who, open_to, "{line} as the OpenAPI says it");
        said.retain(|documented| *documented != route);
    }
    // These two end what asks, or what is asked for, and come last.
    let last = [
        row("DELETE /scim/v2/Users/{id}", b"", among(&["directory"], 204, 401)),
        row("POST /v1/leave", b"", signed_in(204)),
    ];
    assert_eq!(
        said,
        last.each_ref().map(|(line, ..)| line.as_str()),
        "not in the table"
    );
    for (line, body, expected) in last {
        let line = line.replace("{id}", &ADMIN.to_string());
        for ((token, status), who) in tokens.iter().zip(expected).zip(CALLERS) {
            // Whoever was removed is out as well.
            let status = if who == "admin" { 401 } else { status };
            let answer = running.send(&line, token, JSON, &body).await;
            assert_eq!(answer.status, status, "{line} of {who}");
        }
    }
    running.stop().await;
}

/// Every method and path of the OpenAPI, in the order of the alphabet.
fn documented_routes(api: &Value) -> Vec<String> {
    let paths = api["paths"].as_object().unwrap();
    let mut routes: Vec<String> = paths
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().keys();
            methods.map(move |method| format!("{} {path}", method.to_uppercase()))
        })
        .collect();
    routes.sort();
    routes
}

/// The route of the OpenAPI that this line asks for, and who may ask.
fn documented_as(api: &Value, line: &str) -> (String, &'static str) {
    let (method, path) = line.split_once(' ').unwrap();
    let fits = |pattern: &str| {
        let (asked, known) = (path.split('/'), pattern.split('/'));
        asked.clone().count() == known.clone().count()
            && asked
                .zip(known)
                .all(|(asked, known)| asked == known || known.starts_with('{'))
    };
    let paths = api["paths"].as_object().unwrap();
    let found = paths.iter().find(|(pattern, _)| *pattern == path);
    let found = found.or_else(|| paths.iter().find(|(pattern, _)| fits(pattern)));
    let (pattern, methods) = found.unwrap_or_else(|| panic!("{line} is not in the OpenAPI"));
    let operation = &methods[method.to_lowercase()];
    assert!(operation.is_object(), "{line} is not in the OpenAPI");
    let scheme = |name: &str| operation["security"][0].get(name).is_some();
    let who = match (scheme("token"), scheme("directory"), scheme("survey")) {
        (true, ..) => "person",
        (_, true, _) => "directory",
        (_, _, true) => "survey",
        _ => "anybody",
    };
    (format!("{method} {pattern}"), who)
}
