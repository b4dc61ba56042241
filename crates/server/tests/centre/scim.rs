//! The roster from outside: scim2-tester against the real server, and what Entra ID and Okta send, on both databases.

use crate::{
    desk::{AMARA, PIOTR, TEAM, folder, now, person, two_people, write},
    postgres::Database,
};
use domain::id::PersonId;
use protocol::record::PersonSet;
use serde_json::{Value, json};
use server::{
    Config, Handle,
    service::{roster::Change, sessions, tokens},
    store::place::Place,
};
use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};
use tempfile::TempDir;
use tokio::net::TcpListener;

/// A server with a provider that brings its roster. The database goes last.
struct Scim {
    server: Handle,
    token: String,
    client: reqwest::Client,
    _database: Option<Database>,
    _dir: TempDir,
}

impl Scim {
    async fn start(in_postgres: bool) -> Scim {
        let dir = folder();
        let database = match in_postgres {
            true => Some(tokio::task::spawn_blocking(Database::new).await.unwrap()),
            false => None,
        };
        let place = database.as_ref().map_or_else(
            || Place::Folder(dir.path().to_owned()),
            |database| Place::Postgres(database.url()),
        );
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = server::serve(Config::new(place, now), listener).await.unwrap();
        write(&*server.centre().store, two_people()).await.unwrap();
        let token = tokens::add(server.centre(), tokens::SCIM, None).await.unwrap();
        let _second = rustls::crypto::ring::default_provider().install_default();
        Scim {
            server,
            token,
            client: reqwest::Client::builder().no_proxy().build().unwrap(),
            _database: database,
            _dir: dir,
        }
    }

    fn base(&self) -> String {
        format!("http://{}/scim/v2", self.server.addr())
    }

    async fn ask(&self, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        self.ask_as(&self.token, method, path, body, None).await
    }

    async fn ask_as(
        &self,
        token: &str,
        method: &str,
        path: &str,
        body: Option<Value>,
        tag: Option<&str>,
    ) -> (u16, Value) {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = self
            .client
            .request(method, format!("{}{path}", self.base()))
            .bearer_auth(token);
        if let Some(body) = body {
            request = request
                .header("content-type", "application/scim+json")
                .body(body.to_string());
        }
        if let Some(tag) = tag {
            request = request.header("if-match", tag);
        }
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        let text = answer.text().await.unwrap();
        (status, serde_json::from_str(&text).unwrap_or_default())
    }

    async fn patch(&self, path: &str, operations: Value) -> (u16, Value) {
        let schemas = ["urn:ietf:params:scim:api:messages:2.0:PatchOp"];
        self.ask(
            "PATCH",
            path,
            Some(json!({ "schemas": schemas, "Operations": operations })),
        )
        .await
    }

    async fn person(&self, id: &Value) -> PersonSet {
        let id = PersonId(id.as_str().unwrap().parse().unwrap());
        let person = self.server.centre().store.read(move |read| read.person(id)).await;
        person.unwrap().unwrap()
    }

    async fn new_user(&self, user_name: &str) -> Value {
        let user = json!({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
            "externalId": user_name, "userName": user_name, "active": true, "displayName": "Ben Adeyemi",
            "emails": [{ "primary": true, "type": "work", "value": user_name }],
            "meta": { "resourceType": "User" }, "name": { "formatted": "x", "familyName": "Adeyemi", "givenName": "Ben" },
            "title": "agent", "roles": [],
        });
        let (status, user) = self.ask("POST", "/Users", Some(user)).await;
        assert_eq!(status, 201, "{user}");
        user
    }
}

async fn on_each(test: impl AsyncFn(&Scim)) {
    for in_postgres in [false, true] {
        let scim = Scim::start(in_postgres).await;
        test(&scim).await;
        scim.server.shutdown().await;
    }
}

/// The tester's own Python, installed from its file of hashes once.
fn python() -> &'static Path {
    static PYTHON: OnceLock<PathBuf> = OnceLock::new();
    PYTHON.get_or_init(|| {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let target = std::env::current_exe().unwrap();
        let venv = target.ancestors().nth(3).unwrap().join("scim2-tester");
        let (python, wanted) = (venv.join("bin/python"), here.join("tests/scim/requirements.txt"));
        let done = venv.join("installed.txt");
        let hashes = std::fs::read(&wanted).unwrap();
        if std::fs::read(&done).is_ok_and(|installed| installed == hashes) {
            return python;
        }
        let made = Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&venv)
            .status();
        assert!(
            made.expect("Python is installed").success(),
            "python3-venv is missing"
        );
        let installed = Command::new(&python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--require-hashes",
                "--requirement",
            ])
            .arg(&wanted)
            .status();
        assert!(installed.unwrap().success(), "scim2-tester cannot be installed");
        std::fs::write(&done, hashes).unwrap();
        python
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn scim2_tester_finds_nothing() {
    on_each(async |scim| {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/scim/check.py");
        let (base, token) = (scim.base(), scim.token.clone());
        let checked = tokio::task::spawn_blocking(move || {
            Command::new(python())
                .arg(script)
                .args([base, token])
                .output()
                .unwrap()
        });
        let checked = checked.await.unwrap();
        let said = String::from_utf8_lossy(&checked.stdout).into_owned();
        assert!(
            checked.status.success(),
            "{said}\n{}",
            String::from_utf8_lossy(&checked.stderr)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_comes_changes_leaves_and_returns_as_entra_id_says_it() {
    on_each(async |scim| {
        // First it tries whether it is let in, and looks for somebody who is not there.
        let (status, none) = scim.ask("GET", "/Users?filter=userName+eq+%22nobody%22", None).await;
        assert_eq!((status, &none["totalResults"]), (200, &json!(0)));
        let user = scim.new_user("ben@centre.example").await;
        let (id, path) = (&user["id"], format!("/Users/{}", user["id"].as_str().unwrap()));
        let ben = scim.person(id).await;
        assert_eq!((ben.name.as_str(), ben.email.as_deref(), ben.post.as_str()), ("Ben Adeyemi", Some("ben@centre.example"), "agent"));
        let (_, found) = scim.ask("GET", "/Users?filter=userName+eq+%22BEN@centre.example%22", None).await;
        assert_eq!((&found["totalResults"], &found["Resources"][0]["id"]), (&json!(1), id));
        let code = sessions::invite(scim.server.centre(), "Ben Adeyemi").await.unwrap();
        let token = crate::process::enrol(scim.server.addr(), &code, 5).await.token;
        let signed_in = async || {
            let asked = scim.client.get(format!("http://{}/v1/heads", scim.server.addr())).bearer_auth(&token);
            asked.send().await.unwrap().status().as_u16()
        };
        assert_eq!(signed_in().await, 200);
        let renamed = json!([
            { "op": "Replace", "path": "displayName", "value": "Ben Obi" },
            { "op": "Add", "path": "emails[type eq \"work\"].value", "value": "obi@centre.example" },
            { "op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "value": "x" },
        ]);
        let (status, user) = scim.patch(&path, renamed).await;
        assert_eq!((status, &user["displayName"]), (200, &json!("Ben Obi")));
        assert_eq!(scim.person(id).await.email.as_deref(), Some("obi@centre.example"));
        let (status, user) = scim.patch(&path, json!([{ "op": "Replace", "path": "active", "value": "False" }])).await;
        assert_eq!((status, &user["active"]), (200, &json!(false)));
        assert_eq!(signed_in().await, 401, "who leaves is out");
        assert!(!scim.person(id).await.active);
        let (status, _) = scim.patch(&path, json!([{ "op": "Replace", "value": { "active": true } }])).await;
        assert_eq!((status, scim.person(id).await.active), (200, true));
        assert_eq!(signed_in().await, 401, "and comes back with a new code");
        assert_eq!(scim.ask("DELETE", &path, None).await.0, 204);
        assert_eq!(scim.ask("GET", &path, None).await.0, 404);
        assert_eq!(scim.ask("DELETE", &path, None).await.0, 404);
        // Whoever is made again is who they were.
        let again = scim.new_user("obi@centre.example").await;
        assert_eq!(&again["id"], id);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn groups_are_teams_and_a_member_that_goes_takes_no_other_along() {
    on_each(async |scim| {
        let mut ids = Vec::new();
        for name in ["a@centre.example", "b@centre.example", "c@centre.example"] {
            ids.push(scim.new_user(name).await["id"].clone());
        }
        let group = json!({ "displayName": "Quay", "externalId": "g-1", "members": [{ "value": ids[0] }, { "value": ids[1] }] });
        let (status, group) = scim.ask("POST", "/Groups", Some(group)).await;
        assert_eq!(status, 201, "{group}");
        let path = format!("/Groups/{}", group["id"].as_str().unwrap());
        let team_of = async |id: &Value| scim.person(id).await.team.map(|team| team.to_string());
        let quay = Some(group["id"].as_str().unwrap().to_owned());
        let entra = json!([{ "op": "Add", "path": "members", "value": [{ "$ref": null, "value": ids[2] }] }]);
        assert_eq!(scim.patch(&path, entra).await.0, 200);
        let entra = json!([{ "op": "Remove", "path": "members", "value": [{ "$ref": null, "value": ids[0] }] }]);
        assert_eq!(scim.patch(&path, entra).await.0, 200);
        assert_eq!([team_of(&ids[0]).await, team_of(&ids[1]).await, team_of(&ids[2]).await], [None, quay.clone(), quay.clone()]);
        let okta = json!([{ "op": "remove", "path": format!("members[value eq {}]", ids[1]) }]);
        assert_eq!(scim.patch(&path, okta).await.0, 200);
        assert_eq!(team_of(&ids[1]).await, None);
        let okta = json!([{ "op": "replace", "value": { "id": group["id"], "displayName": "Quay Two" } }]);
        let (status, renamed) = scim.patch(&path, okta).await;
        assert_eq!((status, &renamed["displayName"]), (200, &json!("Quay Two")));
        assert_eq!(team_of(&ids[2]).await, quay, "a name changes no member");
        // Replaced without a word of members leaves them alone, too.
        let (status, _) = scim.ask("PUT", &path, Some(json!({ "displayName": "Quay" }))).await;
        assert_eq!((status, team_of(&ids[2]).await), (200, quay.clone()));
        let nobody = json!([{ "op": "add", "path": "members", "value": [{ "value": "00000000-0000-0000-0000-0000000000ff" }] }]);
        assert_eq!(scim.patch(&path, nobody).await.1["scimType"], "invalidValue");
        assert_eq!(scim.ask("DELETE", &path, None).await.0, 204);
        assert_eq!((scim.ask("GET", &path, None).await.0, team_of(&ids[2]).await), (404, None));
        // A team of before is taken over with whom it has.
        let (status, harbour) = scim.ask("POST", "/Groups", Some(json!({ "displayName": "Team Harbour" }))).await;
        assert_eq!((status, &harbour["id"]), (201, &json!(TEAM)));
        assert_eq!(harbour["members"].as_array().unwrap().len(), 2);
    })
    .await;
}

/// A request: method, place, document, and what it is answered: status and word.
type Refused<'a> = (&'static str, &'a str, Option<Value>, u16, &'static str);

/// What cannot be; `path` is a user's.
fn refused(path: &str) -> Vec<Refused<'_>> {
    vec![
        (
            "POST",
            "/Users",
            Some(json!({ "userName": "BEN@centre.example" })),
            409,
            "uniqueness",
        ),
        (
            "POST",
            "/Users",
            Some(json!({ "userName": "x", "emails": [{ "value": "amara@centre.example" }] })),
            409,
            "uniqueness",
        ),
        (
            "POST",
            "/Users",
            Some(json!({ "displayName": "x" })),
            400,
            "invalidValue",
        ),
        (
            "POST",
            "/Users",
            Some(json!({ "userName": "x", "active": "perhaps" })),
            400,
            "invalidValue",
        ),
        (
            "POST",
            "/Users",
            Some(json!({ "userName": "x", "displayName": "a\u{202e}b" })),
            400,
            "invalidValue",
        ),
        ("POST", "/Users", Some(json!([])), 400, "invalidSyntax"),
        (
            "PUT",
            path,
            Some(json!({ "userName": "amara@centre.example" })),
            409,
            "uniqueness",
        ),
        (
            "POST",
            "/Groups",
            Some(json!({ "displayName": "" })),
            400,
            "invalidValue",
        ),
        (
            "POST",
            "/Groups",
            Some(json!({ "displayName": "x", "members": [{ "value": "x" }] })),
            400,
            "invalidValue",
        ),
        ("GET", "/Users?filter=userName+is+x", None, 400, "invalidFilter"),
        ("GET", "/Users/x", None, 404, ""),
        ("GET", "/Nothing", None, 404, ""),
        ("PATCH", "/Users", None, 405, ""),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_is_refused_in_scims_own_words() {
    on_each(async |scim| {
        let set = PersonSet {
            email: Some("amara@centre.example".into()),
            ..person(AMARA, "Amara Okafor")
        };
        write(&*scim.server.centre().store, vec![Change::Person(set)])
            .await
            .unwrap();
        let user = scim.new_user("ben@centre.example").await;
        let path = format!("/Users/{}", user["id"].as_str().unwrap());
        for (method, at, body, status, word) in refused(&path) {
            let (is, said) = scim.ask(method, at, body).await;
            assert_eq!(
                (is, said["scimType"].as_str().unwrap_or("")),
                (status, word),
                "{method} {at}: {said}"
            );
            assert_eq!(said["status"], status.to_string(), "{at}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_has_no_good_token_is_told_nothing_and_nobody_writes_over_what_they_have_not_seen() {
    on_each(async |scim| {
        let user = scim.new_user("ben@centre.example").await;
        let path = format!("/Users/{}", user["id"].as_str().unwrap());
        // Whoever has another token, or none, is told nothing.
        let session = sessions::invite(scim.server.centre(), "Amara Okafor")
            .await
            .unwrap();
        let session = crate::process::enrol(scim.server.addr(), &session, 6).await.token;
        for token in ["", "x", &session] {
            for at in ["/Users", "/Groups", &path] {
                assert_eq!(scim.ask_as(token, "GET", at, None, None).await.0, 401);
            }
            assert_eq!(scim.ask_as(token, "DELETE", &path, None, None).await.0, 401);
        }
        // Nobody writes over what they have not seen.
        let tag = user["meta"]["version"].as_str().unwrap();
        let new = json!({ "userName": "ben@centre.example", "displayName": "Ben Obi" });
        assert_eq!(
            scim.ask_as(&scim.token, "PUT", &path, Some(new.clone()), Some(tag))
                .await
                .0,
            200
        );
        assert_eq!(
            scim.ask_as(&scim.token, "PUT", &path, Some(new), Some(tag))
                .await
                .0,
            412
        );
        // The token is ended by its name.
        let token = tokens::list(scim.server.centre()).await.unwrap().remove(0);
        tokens::end(scim.server.centre(), &tokens::name(&token))
            .await
            .unwrap();
        assert_eq!(scim.ask("GET", "/Users", None).await.0, 401);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lists_come_in_pages_and_people_of_before_are_in_them() {
    on_each(async |scim| {
        for n in 0..5 {
            scim.new_user(&format!("p{n}@centre.example")).await;
        }
        let (_, all) = scim.ask("GET", "/Users", None).await;
        assert_eq!(all["totalResults"], 7);
        let ids = |page: &Value| -> Vec<String> {
            let all = page["Resources"].as_array().unwrap().iter();
            all.map(|one| one["id"].as_str().unwrap().to_owned()).collect()
        };
        assert!(ids(&all).contains(&PIOTR.to_string()));
        let mut seen = Vec::new();
        for start in [1, 4, 7] {
            let (_, page) = scim
                .ask("GET", &format!("/Users?startIndex={start}&count=3"), None)
                .await;
            assert_eq!(
                (&page["startIndex"], &page["totalResults"]),
                (&json!(start), &json!(7))
            );
            seen.extend(ids(&page));
        }
        assert_eq!(seen, ids(&all));
        let (_, none) = scim.ask("GET", "/Users?count=0", None).await;
        assert_eq!(
            (&none["totalResults"], none["Resources"].as_array().unwrap().len()),
            (&json!(7), 0)
        );
        let (_, thin) = scim.ask("GET", "/Users?attributes=userName&count=1", None).await;
        let thin = thin["Resources"][0].as_object().unwrap();
        assert!(
            thin.contains_key("userName") && thin.contains_key("id") && !thin.contains_key("displayName")
        );
        let (_, groups) = scim.ask("GET", "/Groups?excludedAttributes=members", None).await;
        assert!(groups["Resources"][0].get("members").is_none());
    })
    .await;
}
