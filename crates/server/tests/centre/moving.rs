//! A centre moves from its folder into PostgreSQL, with the real program, and its desks notice nothing.

use crate::{
    conformance::{
        pulses::{round, told},
        voices::{named, voice},
    },
    desk::{AMARA, PIOTR, Room, TEAM, now},
    nodes::{Place, device, push},
    postgres::Database,
    process::{admin, enrol, start},
    running::{PACK, send},
    said::friction,
};
use domain::id::{CaseId, PulseId};
use protocol::{
    envelope::Hash16,
    wire::{EnrolAnswer, Feed, FeedPage, StreamOutcome},
};
use rusqlite::Connection;
use server::{
    live::local::LocalLive,
    store::{
        KeptVoiceMonth, Read, Store, StoreError, Tx,
        postgresql::PostgresStore,
        sqlite::{self, FILE},
        whole::TABLES,
    },
};
use std::{collections::BTreeSet, path::Path, process::Output, sync::Arc};
use uuid::Uuid;

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

const CASE: CaseId = CaseId(Uuid::from_u128(1));
const OPEN: PulseId = PulseId(Uuid::from_u128(4));
const OVER: PulseId = PulseId(Uuid::from_u128(5));

/// Something in every table of being heard.
fn heard(tx: &mut dyn Tx) -> Result<(), StoreError> {
    let (today, mut case) = (now().date_naive(), friction(1, "CRM"));
    case.standing.owner = Some(PIOTR);
    tx.put_case(&case, "crm")?;
    let mut long = voice(3, &case, 9);
    long.additions = vec!["it is slow: 慢".into()];
    (long.said.customer_waiting, long.said.minutes) = (true, Some(3));
    for said in [named(2, &case), long] {
        tx.put_voice(&said)?;
    }
    let keys = KeptVoiceMonth {
        month: today,
        public: vec![1],
        secret: vec![2],
    };
    tx.put_voice_month(&keys)?;
    tx.put_tokens_issued("voices 2026-11-01", AMARA, Hash16([3; 16]))?;
    tx.spend_token("voices 2026-11-01", Hash16([4; 16]))?;
    tx.approve_report(today, AMARA)?;
    let (open, over) = (round(OPEN, today), round(OVER, today));
    for of in [&open, &over] {
        tx.put_pulse(of, &[(AMARA, Some(TEAM)), (PIOTR, None)])?;
    }
    tx.count_answer(OPEN, Some(TEAM), &[5, 0])?;
    tx.count_answer(OPEN, None, &[1, 2])?;
    let results = [told(&over, None, Some(5)), told(&over, Some(TEAM), None)];
    tx.tell_pulse(OVER, over.closes_at, &results)
}

/// All of it, as a store reads it.
fn read_again(read: &dyn Read) -> Result<String, StoreError> {
    let today = now().date_naive();
    let said = (read.case(CASE)?, read.voices_of(CASE)?, read.voice_month(today)?);
    let tokens = (
        read.tokens_issued("voices 2026-11-01", AMARA)?,
        read.token_spent("voices 2026-11-01", Hash16([4; 16]))?,
        read.report(today)?,
    );
    let rounds = (read.pulses(9)?, read.pulse_members(OPEN)?, read.pulse_told(9)?);
    let sums = (read.pulse_tallies(OPEN)?, read.pulse_answered(OPEN)?);
    Ok(format!("{said:#?}\n{tokens:#?}\n{rounds:#?}\n{sums:#?}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_said_and_asked_is_moved_whole() {
    let room = Room::open().await;
    room.store.write(heard).await.unwrap();
    let before = room.store.read(read_again).await.unwrap();
    assert!(before.contains("it is slow: 慢"), "{before}");
    let path = room.dir.path().join(FILE);
    let moved = tokio::task::spawn_blocking(move || {
        let database = Database::new();
        let rows = sqlite::whole(&path).unwrap();
        PostgresStore::take_in(&database.address(), &rows).unwrap();
        let store = PostgresStore::open(&database.address(), Arc::new(LocalLive::new(now))).unwrap();
        (database, store)
    });
    // Dropped last: the store's connections go first.
    let (_database, store) = moved.await.unwrap();
    let store: Arc<dyn Store> = Arc::new(store);
    let after = store.read(read_again).await.unwrap();
    assert_eq!(after, before);
    let faults = store.read(server::service::fsck::check).await.unwrap().faults;
    assert!(faults.is_empty(), "{faults:?}");
}
