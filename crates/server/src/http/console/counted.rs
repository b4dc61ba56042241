//! That a page costs as many statements however much there is: each address of the console is asked in a small centre and in one that
//! has more than a page of everything.
//!
//! On SQLite, whose statements a test can count. On PostgreSQL `cargo xtask bench console` counts them. Acts are looked through five
//! hundred at a time, with two statements for each of those; neither centre has as many.

use super::openapi;
use crate::{
    crowd::{self, ADMIN, COUNCILLOR, LEADER, Size},
    edge,
    http::router::router,
    service::{centre::Centre, console::login, sheet::Week},
    store::{place::Place, sqlite::counted},
};
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header::COOKIE},
};
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;
use serde_json::Value;
use std::{collections::BTreeSet, path::Path, sync::Arc};
use tokio::{sync::watch, task::spawn_blocking};

const FEW: Size = Size {
    teams: 4,
    people: 60,
    cases: 20,
    months: 1,
    praise: 3,
    kudos: 3,
    requests: 1,
    versions: 11,
    acts: 5,
};
/// More than a page of fifty of each, but for pulses, which have teams.
const MANY: Size = Size {
    teams: 60,
    people: 700,
    cases: 400,
    months: 2,
    praise: 180,
    kudos: 180,
    requests: 55,
    versions: 61,
    acts: 120,
};

/// A centre that is asked, and cookies of an administrator, of somebody of the works council, and of a leader.
struct Asked {
    centre: Arc<Centre>,
    cookies: [String; 3],
}

#[derive(Clone, Copy)]
enum Who {
    Admin,
    Council,
    Leader,
}

/// The route as the document has it, what is asked, and by whom.
type Address = (&'static str, String, Who);

impl Asked {
    async fn of(folder: &Path, size: Size) -> Asked {
        let place = || Place::Folder(folder.join("centre"));
        crowd::fill(Centre::open_for_command(place()).await.unwrap(), size).await;
        let (_, closing) = watch::channel(false);
        let centre = Centre::open(place(), edge::now, closing).await.unwrap();
        let mut cookies = Vec::new();
        for name in [ADMIN, COUNCILLOR, LEADER] {
            let link = login::link(&centre, name).await.unwrap();
            let entered = login::enter(&centre, &link.code).await.unwrap();
            cookies.push(format!("breakwater_console={}", entered.secret));
        }
        Asked {
            centre: Arc::new(centre),
            cookies: cookies.try_into().unwrap(),
        }
    }

    async fn ask(&self, path: &str, who: Who) -> (StatusCode, Vec<u8>) {
        let request = Request::get(path)
            .header(COOKIE, &self.cookies[who as usize])
            .body(Body::empty())
            .unwrap();
        let answer = TowerToHyperService::new(router(self.centre.clone())).call(request);
        let answer = answer.await.unwrap();
        let status = answer.status();
        (
            status,
            to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec(),
        )
    }

    async fn read(&self, path: &str, who: Who) -> Value {
        let (status, body) = self.ask(path, who).await;
        assert_eq!(
            status,
            StatusCode::OK,
            "{path}: {}",
            String::from_utf8_lossy(&body)
        );
        serde_json::from_slice(&body).unwrap()
    }

    /// How many statements are run for it. All that reads is run on the one thread that there is for it.
    async fn cost(&self, path: &str, who: Who) -> usize {
        let so_far = || spawn_blocking(counted::so_far);
        let before = so_far().await.unwrap();
        let (status, _) = self.ask(path, who).await;
        // What another program makes is not made here; all that it is made of was read.
        let is_made = path.contains("/sheet") || path.contains("/report?");
        assert!(is_made || status == StatusCode::OK, "{path}: {status}");
        so_far().await.unwrap() - before
    }

    /// Every address of the console that reads.
    async fn addresses(&self) -> Vec<Address> {
        let api = |path: &str| format!("/console/api/{path}");
        let week = Week::of(edge::now().date_naive());
        let month = self.read(&api("voices/reports"), Who::Council).await;
        let month = month[0]["month"].as_str().unwrap().to_owned();
        let friction = self.read(&api("voices?sort=friction"), Who::Leader).await;
        let case = row(&friction, |row| row["mine"] == true);
        let people = self.read(&api("people"), Who::Admin).await;
        let person = row(&people, |row| row["active"] == true);
        let requests = self.read(&api("people/requests"), Who::Admin).await;
        let request = row(&requests, |_| true);
        let ladders = self.read(&api("ladders"), Who::Admin).await;
        let key = ladders[0]["key"].as_str().unwrap();
        use Who::{Admin, Council, Leader};
        let of_one = [
            (
                "recognition/sheet",
                format!("recognition/sheet?week={week}&language=en"),
                Leader,
            ),
            (
                "voices/report",
                format!("voices/report?month={month}&language=en"),
                Council,
            ),
            ("voices/{id}", format!("voices/{case}"), Leader),
            (
                "people/requests/{id}",
                format!("people/requests/{request}"),
                Council,
            ),
            ("people/{id}/sessions", format!("people/{person}/sessions"), Admin),
            ("ladders/{key}", format!("ladders/{key}"), Admin),
        ];
        let of_all = OF_ALL.iter().map(|(route, path, who)| (*route, api(path), *who));
        let of_one = of_one
            .into_iter()
            .map(|(route, path, who)| (route, api(&path), who));
        let mut all: Vec<Address> = of_all.chain(of_one).collect();
        all.push(("/v1/wall", "/v1/wall?weeks=2".to_owned(), Leader));
        all
    }
}

/// The addresses that need no id.
const OF_ALL: &[(&str, &str, Who)] = &[
    ("session", "session", Who::Leader),
    ("sso", "sso", Who::Leader),
    ("team", "team", Who::Leader),
    ("recognition/praise", "recognition/praise", Who::Leader),
    (
        "recognition/praise",
        "recognition/praise?search=maria",
        Who::Admin,
    ),
    ("voices", "voices", Who::Leader),
    ("voices", "voices?which=answered&search=lamp", Who::Council),
    ("voices/owners", "voices/owners?search=o", Who::Leader),
    ("voices/reports", "voices/reports", Who::Council),
    ("pulse", "pulse", Who::Leader),
    ("people", "people", Who::Admin),
    ("people", "people?search=o", Who::Admin),
    ("people/requests", "people/requests", Who::Admin),
    ("people/requests", "people/requests?which=over", Who::Council),
    ("ladders", "ladders", Who::Admin),
    ("values", "values", Who::Admin),
    ("policy", "policy", Who::Leader),
    ("policy/versions", "policy/versions", Who::Council),
    ("policy/versions/{number}", "policy/versions/1", Who::Council),
    ("audit", "audit", Who::Council),
    ("audit", "audit?search=e", Who::Council),
    ("audit.csv", "audit.csv", Who::Admin),
    ("releases", "releases", Who::Council),
    ("retention", "retention", Who::Council),
];

/// The id of the first row that is such a one.
fn row(said: &Value, is_one: impl Fn(&Value) -> bool) -> String {
    let mut rows = said["rows"].as_array().unwrap().iter();
    let row = rows.find(|row| is_one(row)).unwrap();
    row["id"].as_str().unwrap().to_owned()
}

/// Every route that reads, by the document.
fn routes() -> BTreeSet<String> {
    let document = serde_json::to_value(openapi::api()).unwrap();
    let paths = document["paths"].as_object().unwrap().iter();
    let reads = paths.filter(|(_, of)| of.get("get").is_some());
    reads.map(|(path, _)| path.replace("/console/api/", "")).collect()
}

/// A runtime on which whatever reads takes turns on one thread.
fn run<T>(test: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .max_blocking_threads(1)
        .enable_all()
        .build();
    runtime.unwrap().block_on(test)
}

#[test]
fn every_page_of_the_console_costs_as_many_statements_however_much_there_is() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let few = Asked::of(&folder.path().join("few"), FEW).await;
        let many = Asked::of(&folder.path().join("many"), MANY).await;
        let (in_few, in_many) = (few.addresses().await, many.addresses().await);
        // Sends a browser elsewhere.
        let mut asked: BTreeSet<String> = BTreeSet::from(["/console/login".to_owned()]);
        asked.extend(in_few.iter().map(|(route, _, _)| (*route).to_owned()));
        assert_eq!(asked, routes(), "each route that reads is asked here");
        let mut dear = Vec::new();
        for ((_, cheap, who), (_, path, _)) in in_few.iter().zip(&in_many) {
            let (cheap, cost) = (few.cost(cheap, *who).await, many.cost(path, *who).await);
            if cheap != cost {
                dear.push(format!(
                    "{path}: {cheap} where there is little, {cost} where there is much"
                ));
            }
        }
        assert!(dear.is_empty(), "{dear:#?}");
        assert!(
            few.cost("/console/api/session", Who::Leader).await > 0,
            "they are counted"
        );
    });
}
