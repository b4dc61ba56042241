//! What the rooms of the console ask for: each list at its beginning, further on and searched, and each sheet.
//!
//! The addresses are those of `ui/src/console/api.ts`. What is made by another program (the week's sheet, the report as PDF) is not
//! measured here.

use crate::served::{Served, Who};
use serde_json::Value;

/// Something that a room asks for.
pub(crate) struct Page {
    pub(crate) who: Who,
    pub(crate) what: &'static str,
    /// Nothing where there is no such thing in this centre.
    pub(crate) path: Option<String>,
    /// What is only looked at, and sent as something that changes something.
    pub(crate) posts: bool,
}

const API: &str = "/console/api";
const LIMIT: &str = "limit=50";

/// Everything that is asked for, as this centre has it.
pub(crate) fn all(served: &Served) -> Vec<Page> {
    let mut all = Vec::new();
    for of in [anybody, leader, voices, people, requests, rules, audit] {
        of(served, &mut all);
    }
    all
}

fn page(who: Who, what: &'static str, path: &str) -> Page {
    Page {
        who,
        what,
        path: Some(path.to_owned()),
        posts: false,
    }
}

fn maybe(who: Who, what: &'static str, path: Option<String>) -> Page {
    Page {
        who,
        what,
        path,
        posts: false,
    }
}

/// A list: its first page, and one that is further on.
fn list(
    served: &Served,
    all: &mut Vec<Page>,
    who: Who,
    [first, further]: [&'static str; 2],
    path: &str,
) -> Value {
    let between = if path.contains('?') { '&' } else { '?' };
    let one = page(who, first, &format!("{API}/{path}{between}{LIMIT}"));
    let said = served.read(&one);
    let next = said["next"].as_str().map(|next| {
        let path = one.path.as_deref().unwrap_or_default();
        format!("{path}&after={next}")
    });
    all.push(one);
    all.push(maybe(who, further, next));
    said
}

fn searched(who: Who, what: &'static str, path: &str, search: &str) -> Page {
    let between = if path.contains('?') { '&' } else { '?' };
    page(
        who,
        what,
        &format!("{API}/{path}{between}search={search}&{LIMIT}"),
    )
}

/// The id of the first row that is such a one.
fn id_of(said: &Value, is_one: impl Fn(&Value) -> bool) -> Option<String> {
    let rows = said["rows"].as_array()?;
    let row = rows.iter().find(|row| is_one(row))?;
    row["id"].as_str().map(str::to_owned)
}

fn anybody(_: &Served, all: &mut Vec<Page>) {
    all.push(page(Who::Admin, "the page itself", "/console/"));
    all.push(page(Who::Admin, "session", &format!("{API}/session")));
    all.push(page(Who::Leader, "session", &format!("{API}/session")));
    all.push(page(Who::Leader, "wall, within a minute", "/v1/wall?weeks=2"));
}

fn leader(served: &Served, all: &mut Vec<Page>) {
    all.push(page(Who::Leader, "team", &format!("{API}/team")));
    let path = "recognition/praise";
    list(
        served,
        all,
        Who::Leader,
        ["recognition, praise that waits", "further on"],
        path,
    );
    all.push(searched(Who::Leader, "searched", path, "maria"));
    list(
        served,
        all,
        Who::Admin,
        ["recognition, praise that waits", "further on"],
        path,
    );
}

fn voices(served: &Served, all: &mut Vec<Page>) {
    let who = Who::Leader;
    let open = list(
        served,
        all,
        who,
        ["voices, open", "further on"],
        "voices?which=open",
    );
    list(
        served,
        all,
        who,
        ["voices, overdue", "further on"],
        "voices?which=overdue",
    );
    let answered = list(
        served,
        all,
        who,
        ["voices, answered", "further on"],
        "voices?which=answered",
    );
    list(
        served,
        all,
        who,
        ["voices, friction", "further on"],
        "voices?which=open&sort=friction",
    );
    all.push(searched(who, "voices, searched", "voices?which=open", "lamp"));
    all.push(searched(
        who,
        "voices, searched in vain",
        "voices?which=answered",
        "zzz",
    ));
    cases(served, all, &open, &answered);
    all.push(page(who, "who could answer", &format!("{API}/voices/owners")));
    all.push(searched(who, "searched", "voices/owners", "nowak"));
    all.push(page(who, "pulse", &format!("{API}/pulse")));
    all.push(page(Who::Admin, "pulse", &format!("{API}/pulse")));
    all.push(page(Who::Council, "reports", &format!("{API}/voices/reports")));
}

/// Cases that a leader opens, from lists of what is open and what is answered.
fn cases(served: &Served, all: &mut Vec<Page>, open: &Value, answered: &Value) {
    let who = Who::Leader;
    let case = |id: Option<String>| id.map(|id| format!("{API}/voices/{id}"));
    let is = |row: &Value, sort: &str, mine: bool| row["sort"] == sort && row["mine"] == mine;
    all.push(maybe(
        who,
        "a case of one's own",
        case(id_of(open, |row| is(row, "suggestion", true))),
    ));
    all.push(maybe(
        who,
        "a case of somebody else",
        case(id_of(open, |row| is(row, "customers", false))),
    ));
    all.push(maybe(
        who,
        "a case that is answered",
        case(id_of(answered, |_| true)),
    ));
    let friction = page(
        who,
        "",
        &format!("{API}/voices?which=open&sort=friction&limit=200"),
    );
    let friction = served.read(&friction);
    let many = case(id_of(&friction, |row| row["at_least"].as_u64() > Some(20)));
    let further = many.as_ref().and_then(|path| {
        let said = served.read(&page(who, "", path));
        Some(format!("{path}?after={}", said["next"].as_str()?))
    });
    all.push(maybe(who, "a case of 60 voices", many));
    all.push(maybe(who, "further on", further));
}

fn people(served: &Served, all: &mut Vec<Page>) {
    let who = Who::Admin;
    let said = list(served, all, who, ["people", "further on"], "people");
    all.push(searched(who, "people, searched", "people", "kow"));
    all.push(searched(who, "people, searched for one", "people", "04987"));
    all.push(searched(who, "people, searched in vain", "people", "zzzz"));
    let one = id_of(&said, |row| row["post"] == "agent" && row["active"] == true);
    let path = |of: &str| one.as_ref().map(|id| format!("{API}/people/{id}/{of}"));
    all.push(maybe(who, "sessions of somebody", path("sessions")));
    all.push(Page {
        posts: true,
        ..maybe(who, "what erasing somebody comes to", path("erase?preview=true"))
    });
}

fn requests(served: &Served, all: &mut Vec<Page>) {
    let path = "people/requests?which=";
    let waiting = list(
        served,
        all,
        Who::Admin,
        ["requests that wait", "further on"],
        &format!("{path}waiting"),
    );
    list(
        served,
        all,
        Who::Council,
        ["requests that are over", "further on"],
        &format!("{path}over"),
    );
    let one = id_of(&waiting, |_| true).map(|id| format!("{API}/people/requests/{id}"));
    all.push(maybe(Who::Admin, "what a request comes to", one));
}

fn rules(served: &Served, all: &mut Vec<Page>) {
    let who = Who::Admin;
    all.push(page(who, "ladders", &format!("{API}/ladders")));
    let ladders = served.read(&page(who, "", &format!("{API}/ladders")));
    let key = ladders[0]["key"].as_str();
    all.push(maybe(
        who,
        "a ladder",
        key.map(|key| format!("{API}/ladders/{key}")),
    ));
    all.push(page(who, "values", &format!("{API}/values")));
    all.push(page(Who::Leader, "policy", &format!("{API}/policy")));
    let path = "policy/versions";
    let said = list(
        served,
        all,
        Who::Council,
        ["policy, versions", "further on"],
        path,
    );
    let number = said["rows"][1]["number"].as_u64();
    all.push(maybe(
        Who::Council,
        "policy, a version",
        number.map(|number| format!("{API}/{path}/{number}")),
    ));
}

fn audit(served: &Served, all: &mut Vec<Page>) {
    let who = Who::Council;
    list(served, all, who, ["audit", "further on"], "audit");
    all.push(searched(who, "audit, searched", "audit", "person_move"));
    all.push(searched(who, "audit, searched in vain", "audit", "zzzz"));
    all.push(page(Who::Admin, "audit as a table", &format!("{API}/audit.csv")));
    list(served, all, who, ["releases", "further on"], "releases");
    all.push(searched(who, "releases, searched", "releases", "quay"));
    all.push(page(who, "retention", &format!("{API}/retention")));
}
