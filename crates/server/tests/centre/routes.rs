//! Every route and every kind of caller: what each is answered, and that the OpenAPI says who may ask.

use crate::{
    console::room::{ADMIN, COACH, COUNCIL, secret, with_posts},
    desk::{AMARA, PIOTR, TEAM},
    doors::{LEADER, OTHER_TEAM, STRANGER},
    running::{JSON, Running, bearer},
};
use domain::id::{CaseId, TeamId};
use protocol::{
    envelope::Hash16,
    wire::{Feed, PushRequest},
};
use serde_json::{Value, json};
use server::service::tokens;
use uuid::Uuid;

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
/// member of the works council and an administrator, who are in no team; somebody who left; a directory; a survey tool; a wall board;
/// and four of them in the console, with a cookie.
const CALLERS: [&str; 15] = [
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
    "wall board",
    "console leader",
    "console coach",
    "console works council",
    "console admin",
];
/// Who came with the token of a desk.
const AT_DESKS: [&str; 6] = ["agent", "other", "leader", "coach", "works council", "admin"];
/// Who came with a cookie.
const IN_CONSOLE: [&str; 4] = [
    "console leader",
    "console coach",
    "console works council",
    "console admin",
];

type Statuses = [u16; CALLERS.len()];

fn anybody(status: u16) -> Statuses {
    [status; CALLERS.len()]
}

fn signed_in(status: u16) -> Statuses {
    among(&AT_DESKS, status, 0)
}

/// `status` for these, `others` for whoever else is signed in at a desk, 401 for the rest.
fn among(who: &[&str], status: u16, others: u16) -> Statuses {
    CALLERS.map(|caller| match caller {
        _ if who.contains(&caller) => status,
        _ if AT_DESKS.contains(&caller) => others,
        _ => 401,
    })
}

/// `status` for these in the console, 403 for whoever else is there, 401 for the rest.
fn in_console(who: &[&str], status: u16) -> Statuses {
    CALLERS.map(|caller| match caller.strip_prefix("console ") {
        Some(post) if who.contains(&post) => status,
        Some(_) => 403,
        None => 401,
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
    let thanks = json!({"what": "follow", "id": Uuid::nil(), "number": 1, "act": {"act": "thank"}});
    let blinded = json!({"of": {"what": "pulse", "pulse": Uuid::nil()}, "blinded": ["AAAA"]});
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
        row("POST /v1/slip", b"{}", anybody(200)),
        row("POST /v1/voice", thanks.to_string().as_bytes(), signed_in(200)),
        row(
            "POST /v1/voice/tokens",
            blinded.to_string().as_bytes(),
            signed_in(400),
        ),
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

/// A row of something below `/console/api`.
fn api(line: &str, body: &str, statuses: Statuses) -> Row {
    let (method, path) = line.split_once(' ').unwrap();
    row(
        &format!("{method} /console/api/{path}"),
        body.as_bytes(),
        statuses,
    )
}

fn rows_for_voices() -> Vec<Row> {
    let (admin, council, acts) = (["admin"], ["works council"], ["works council", "admin"]);
    let voices = ["leader", "works council", "admin"];
    let case = format!("voices/{}", CaseId(Uuid::nil()));
    vec![
        api("GET voices", "", in_console(&voices, 200)),
        api("GET voices/owners", "", in_console(&voices, 200)),
        api(&format!("GET {case}"), "", in_console(&voices, 404)),
        api(
            &format!("POST {case}"),
            r#"{"act":"own"}"#,
            in_console(&voices, 404),
        ),
        api("GET voices/reports", "", in_console(&voices, 200)),
        api("GET voices/report?month=2024-01", "", in_console(&voices, 204)),
        api(
            "POST voices/report/2024-01/approve",
            "",
            in_console(&council, 400),
        ),
        api("GET pulse", "", in_console(&voices, 200)),
        api("POST pulse", r#"{"questions":[]}"#, in_console(&admin, 409)),
        api("GET releases", "", in_console(&acts, 200)),
        api("GET retention", "", in_console(&acts, 200)),
    ]
}

fn rows_for_the_console() -> Vec<Row> {
    let all = ["leader", "coach", "works council", "admin"];
    let (admin, thanks) = (["admin"], ["leader", "admin"]);
    let floor = ["leader", "works council", "admin"];
    let acts = ["works council", "admin"];
    let board: [&str; 5] = [&["wall board"][..], &IN_CONSOLE[..]]
        .concat()
        .try_into()
        .unwrap();
    let person = format!("people/{STRANGER}");
    vec![
        api("GET session", "", in_console(&all, 200)),
        api("POST session", r#"{"code":"AAAAA"}"#, anybody(404)),
        api("GET sso", "", anybody(200)),
        row("GET /console/login", b"", anybody(303)),
        api("GET team", "", in_console(&["leader"], 200)),
        api("GET recognition/praise", "", in_console(&thanks, 200)),
        api(
            "POST recognition/praise/0123456789abcdef",
            r#"{"answer":"refuse"}"#,
            in_console(&thanks, 404),
        ),
        api(
            "GET recognition/sheet?week=2024-W01",
            "",
            in_console(&thanks, 204),
        ),
        api(
            "POST recognition/import?preview=true",
            "to,text,said_on\n",
            in_console(&thanks, 200),
        ),
        api("GET people", "", in_console(&admin, 200)),
        api(
            "POST people/import?preview=true",
            "name\n",
            in_console(&admin, 200),
        ),
        api(&format!("POST {person}"), "{}", in_console(&admin, 200)),
        api(&format!("POST {person}/invite"), "", in_console(&admin, 200)),
        api(&format!("GET {person}/sessions"), "", in_console(&admin, 200)),
        api(
            &format!("DELETE {person}/sessions/none"),
            "",
            in_console(&admin, 204),
        ),
        api("GET ladders", "", in_console(&admin, 200)),
        api("GET ladders/none", "", in_console(&admin, 404)),
        api("POST ladders/check", "", in_console(&admin, 200)),
        api("POST ladders", "", in_console(&admin, 200)),
        api("GET values", "", in_console(&admin, 200)),
        api("POST values", r#"{"name":"Care"}"#, in_console(&admin, 200)),
        api("GET policy", "", in_console(&floor, 200)),
        api("POST policy/check", "", in_console(&admin, 200)),
        api("POST policy", "", in_console(&admin, 200)),
        api("GET audit", "", in_console(&acts, 200)),
        api("GET audit.csv", "", in_console(&acts, 200)),
        row("GET /v1/wall", b"", among(&board, 200, 401)),
    ]
}

/// What takes a second person, and what the works council agrees to.
fn rows_for_four_eyes() -> Vec<Row> {
    let floor = ["leader", "works council", "admin"];
    let (both, admin, council) = (["works council", "admin"], ["admin"], ["works council"]);
    let erase = format!("POST people/{STRANGER}/erase?preview=true");
    let merge = format!("POST people/{STRANGER}/merge?preview=true");
    let other = format!(r#"{{"other":"{AMARA}"}}"#);
    vec![
        api("GET people/requests", "", in_console(&both, 200)),
        api("GET people/requests/none", "", in_console(&both, 409)),
        api(
            "POST people/requests/none",
            r#"{"act":"confirm"}"#,
            in_console(&both, 409),
        ),
        api(&erase, "", in_console(&admin, 200)),
        api(&merge, &other, in_console(&admin, 200)),
        api("GET policy/versions", "", in_console(&floor, 200)),
        api("GET policy/versions/1", "", in_console(&floor, 409)),
        api("POST policy/versions/1/agree", "", in_console(&council, 409)),
    ]
}

/// What each of [`CALLERS`] has in the head of a request. All of them say what the console says, so that the table tells who may and
/// not who forgot a word.
async fn callers(running: &Running) -> [String; CALLERS.len()] {
    let tokens = desks_and_programs(running).await;
    let mut cookies = Vec::new();
    for person in [LEADER, COACH, COUNCIL, ADMIN] {
        let secret = secret(running, person).await;
        cookies.push(format!("cookie: breakwater_console={secret}\r\n"));
    }
    let heads = tokens.iter().map(|token| bearer(token)).chain(cookies);
    let heads: Vec<String> = heads
        .map(|head| format!("{head}x-breakwater: console\r\n"))
        .collect();
    heads.try_into().unwrap()
}

async fn desks_and_programs(running: &Running) -> [String; 11] {
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
        tokens::add(running.centre(), tokens::WALL, Some("the hall"))
            .await
            .unwrap(),
    ]
}

#[tokio::test]
async fn every_route_answers_each_kind_of_caller_as_the_table_says() {
    let running = with_posts().await;
    let heads = callers(&running).await;
    let documented = serde_json::to_value(server::http::openapi::api()).unwrap();
    let mut said = documented_routes(&documented);
    let table = [
        rows_for_people(&running),
        rows_for_directories(),
        rows_for_the_console(),
        rows_for_voices(),
        rows_for_four_eyes(),
    ]
    .concat();
    for (line, body, expected) in &table {
        for ((head, status), who) in heads.iter().zip(expected).zip(CALLERS) {
            let answer = running.send_with(line, head, body).await;
            assert_eq!(answer.status, *status, "{line} of {who}: {}", answer.text());
        }
        // It does not describe itself.
        if line.ends_with("/openapi.json") {
            continue;
        }
        let (route, who) = documented_as(&documented, line);
        assert_eq!(who, open_to(expected), "{line} as the OpenAPI says it");
        said.retain(|documented| *documented != route);
    }
    // These end what asks, or what is asked for, and come last.
    let last = [
        row("DELETE /console/api/session", b"", anybody(204)),
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
        for ((head, status), who) in heads.iter().zip(expected).zip(CALLERS) {
            // Whoever was removed is out as well.
            let out = who == "admin" && !line.contains("console");
            let status = if out { 401 } else { status };
            let answer = running.send_with(&line, head, &body).await;
            assert_eq!(answer.status, status, "{line} of {who}");
        }
    }
    running.stop().await;
}

/// To whom a line of the table is open.
fn open_to(expected: &Statuses) -> &'static str {
    let is_let_in = |who: &str| {
        CALLERS
            .iter()
            .zip(expected)
            .any(|(caller, status)| *caller == who && *status != 401)
    };
    let kinds = [
        ("nobody", "anybody"),
        ("agent", "person"),
        ("directory", "directory"),
        ("survey", "survey"),
        ("wall board", "wall"),
        ("console admin", "console"),
    ];
    let found = kinds.iter().find(|(who, _)| is_let_in(who));
    found.map_or("nobody", |(_, kind)| *kind)
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
    let path = path.split('?').next().unwrap();
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
    let schemes = [
        ("token", "person"),
        ("directory", "directory"),
        ("survey", "survey"),
        ("wall", "wall"),
        ("console", "console"),
    ];
    let found = schemes.iter().find(|(name, _)| scheme(name));
    let who = found.map_or("anybody", |(_, who)| *who);
    (format!("{method} {pattern}"), who)
}
