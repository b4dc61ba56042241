//! A centre moves from its folder into PostgreSQL, with the real program, and its desks notice nothing.

use crate::{
    nodes::{Place, device, push},
    process::{admin, enrol, start},
    running::{PACK, send},
};
use protocol::wire::{EnrolAnswer, Feed, FeedPage, StreamOutcome};
use rusqlite::Connection;
use server::store::{sqlite::FILE, whole::TABLES};
use std::{collections::BTreeSet, path::Path, process::Output};

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.clone(), output.stderr.clone()].concat()).into_owned()
}

/// Runs `migrate --from` against the database of a place.
fn moved(place: &Place, from: &Path) -> Output {
    std::process::Command::new(env!("CARGO_BIN_EXE_breakwater-server"))
        .args(["migrate", "--from"])
        .arg(from)
        .arg("--config")
        .arg(&place.settings)
        .output()
        .unwrap()
}

async fn inbox(at: std::net::SocketAddr, of: &EnrolAnswer) -> FeedPage {
    let line = format!("GET /v1/feed/{}?limit=1000", Feed::Inbox(of.person));
    send(at, &line, &of.token, PACK, &[]).await.unwrap().read()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_centre_that_grew_goes_on_in_postgresql_with_every_session_cursor_and_chain() {
    let (folder, place) = (crate::desk::folder(), Place::new().await);
    admin(folder.path(), &["sample"]);
    let old = start(folder.path()).await;
    let code = |name| String::from_utf8(admin(folder.path(), &["invite", name]).stdout).unwrap();
    let piotr = enrol(old.addr, &code("Piotr Kowalski"), 1).await;
    let amara = enrol(old.addr, &code("Amara Okafor"), 2).await;
    let mut desk = device(&piotr, 1);
    push(&old, &piotr.token, vec![desk.kudos(amara.person, 1)])
        .await
        .unwrap();
    let before = inbox(old.addr, &amara).await;
    let refused = moved(&place, folder.path());
    assert!(!refused.status.success());
    assert!(said(&refused).contains("stop it first"), "{}", said(&refused));
    let policy = folder.path().join("policy.toml");
    std::fs::write(&policy, "mark = \"45m\"\n").unwrap();
    let set = admin(folder.path(), &["policy", "set", policy.to_str().unwrap()]);
    assert!(set.status.success(), "{}", said(&set));
    old.stop().await;

    let done = moved(&place, folder.path());
    assert!(done.status.success(), "{}", said(&done));
    // No server starts on what was moved, and a second move finds nothing to move.
    assert!(!folder.path().join(FILE).exists());
    let again = moved(&place, folder.path());
    assert!(said(&again).contains("there is no centre"), "{}", said(&again));

    let new = place.node().await;
    let after = inbox(new.addr, &amara).await;
    assert_eq!((&after.head, &after.rows), (&before.head, &before.rows));
    let answer = push(&new, &piotr.token, vec![desk.kudos(amara.person, 2)])
        .await
        .unwrap();
    assert_eq!(
        (answer.streams[0].outcome, answer.streams[0].stored.seq),
        (StreamOutcome::Stored, 2)
    );
    // Rows that count themselves go on behind the last one: a session, an act, a feed.
    let another = place.enrol(&new, "Marta Ferreira", 3).await;
    push(
        &new,
        &another.token,
        vec![device(&another, 3).kudos(amara.person, 3)],
    )
    .await
    .unwrap();
    let now = inbox(new.addr, &amara).await.head.seq;
    assert_eq!(now, before.head.seq + 2);
    // What was published before is signed by the same centre there.
    let versions = String::from_utf8(place.admin(&["policy", "versions"]).stdout).unwrap();
    assert!(versions.contains("in force"), "{versions}");
    place.admin(&["fsck"]);
    let acts = String::from_utf8(place.admin(&["audit"]).stdout).unwrap();
    assert!(acts.contains("migrate"), "{acts}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_with_a_centre_is_never_moved_into() {
    let (folder, place) = (crate::desk::folder(), Place::new().await);
    admin(folder.path(), &["sample"]);
    place.admin(&["sample"]);
    let refused = moved(&place, folder.path());
    assert!(!refused.status.success());
    assert!(
        said(&refused).contains("a centre in the PostgreSQL database already"),
        "{}",
        said(&refused)
    );
    assert!(folder.path().join(FILE).exists());
    admin(folder.path(), &["fsck"]);
}

#[test]
fn every_table_of_the_folder_is_moved() {
    let folder = crate::desk::folder();
    admin(folder.path(), &["sample"]);
    let db = Connection::open(folder.path().join(FILE)).unwrap();
    let mut query = db
        .prepare(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
             AND name != 'refinery_schema_history'",
        )
        .unwrap();
    let there = query.query_map([], |row| row.get(0)).unwrap();
    let there: BTreeSet<String> = there.map(Result::unwrap).collect();
    assert_eq!(there, TABLES.map(str::to_owned).into());
}
