//! Two real servers on one PostgreSQL: what one takes the other hands on, and a database that ends loses nothing.

use crate::{
    desk::Device,
    nats::free_address,
    postgres::Database,
    process::{Process, enrol, serve},
    running::{Live, PACK, packed, send},
};
use protocol::wire::{EnrolAnswer, PushAnswer, PushRequest, StreamOutcome};
use std::{
    net::SocketAddr,
    path::PathBuf,
    process::{Command, Output},
};
use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");
/// How often the database is cut off at least, and at most until a push is in the way.
const CUTS_MIN: u128 = 3;
const CUTS_MAX: u128 = 20;

/// A database and the settings that name it. The folder goes last.
pub(crate) struct Place {
    pub(crate) database: Database,
    pub(crate) settings: PathBuf,
    _folder: TempDir,
}

impl Place {
    pub(crate) async fn new() -> Place {
        Place::with("").await
    }

    /// With more lines in its settings.
    pub(crate) async fn with(more: &str) -> Place {
        let folder = tempfile::tempdir().unwrap();
        let database = tokio::task::spawn_blocking(Database::new).await.unwrap();
        let settings = folder.path().join("server.toml");
        let text = format!(
            "database = \"{}\"\nlisten = \"127.0.0.1:0\"\n{more}",
            database.url()
        );
        std::fs::write(&settings, text).unwrap();
        Place {
            database,
            settings,
            _folder: folder,
        }
    }

    pub(crate) fn admin(&self, args: &[&str]) -> Output {
        let done = Command::new(BINARY)
            .args(args)
            .arg("--config")
            .arg(&self.settings)
            .output();
        let done = done.unwrap();
        assert!(
            done.status.success(),
            "{args:?}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        done
    }

    pub(crate) async fn node(&self) -> Process {
        serve(&["--config"], &self.settings).await
    }

    /// A server that says what it counts at an address of its own.
    pub(crate) async fn counted(&self) -> (Process, SocketAddr) {
        let at = free_address();
        let mut text = std::fs::read_to_string(&self.settings).unwrap();
        text.push_str(&format!("[metrics]\nlisten = \"{at}\"\n"));
        let settings = self.settings.with_file_name(format!("{}.toml", at.port()));
        std::fs::write(&settings, text).unwrap();
        (serve(&["--config"], &settings).await, at)
    }

    pub(crate) async fn enrol(&self, node: &Process, name: &str, device: u128) -> EnrolAnswer {
        let code = String::from_utf8(self.admin(&["invite", name]).stdout).unwrap();
        enrol(node.addr, &code, device).await
    }
}

pub(crate) async fn push(
    node: &Process,
    token: &str,
    records: Vec<protocol::envelope::Envelope>,
) -> Option<PushAnswer> {
    let request = PushRequest {
        streams: vec![records],
    };
    let answer = send(node.addr, "POST /v1/push", token, PACK, &packed(&request)).await?;
    (answer.status == 200).then(|| answer.read())
}

pub(crate) fn device(of: &EnrolAnswer, number: u128) -> Device {
    Device::new(of.tenant, of.person, number)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kudos_taken_by_one_server_is_delivered_by_the_other() {
    let place = Place::new().await;
    place.admin(&["sample"]);
    let (one, two) = tokio::join!(place.node(), place.node());
    let piotr = place.enrol(&one, "Piotr Kowalski", 1).await;
    let amara = place.enrol(&two, "Amara Okafor", 2).await;
    let mut live = Live::open(two.addr, &amara.token).await.unwrap();
    let mut desk = device(&piotr, 1);
    // The name on the one, the session on the other: both know both.
    let answer = push(&one, &piotr.token, vec![desk.kudos(amara.person, 1)])
        .await
        .unwrap();
    assert_eq!(answer.streams[0].outcome, StreamOutcome::Stored);
    assert!(live.hears_a_row().await);
    // And by whichever server the same stream goes on.
    let answer = push(&two, &piotr.token, vec![desk.kudos(amara.person, 2)])
        .await
        .unwrap();
    assert_eq!(
        (answer.streams[0].outcome, answer.streams[0].stored.seq),
        (StreamOutcome::Stored, 2)
    );
    place.admin(&["person", "leave", "Amara Okafor"]);
    // The connection ends: who left is out on every server.
    while live.hears_a_row().await {}
    place.admin(&["fsck"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_points_to_nothing_is_found_though_the_database_does_not_look() {
    let place = Place::new().await;
    place.admin(&["sample"]);
    place.admin(&["fsck"]);
    for (damage, table) in [
        (
            "DELETE FROM stream WHERE id = (SELECT min(stream) FROM record)",
            "record",
        ),
        (
            "DELETE FROM feed WHERE id = (SELECT max(feed) FROM feed_row)",
            "feed_row",
        ),
    ] {
        assert!(place.database.lets(damage), "{damage}");
        let looked = Command::new(BINARY)
            .args(["fsck", "--config"])
            .arg(&place.settings)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&looked.stdout) + String::from_utf8_lossy(&looked.stderr);
        let fault = format!("a row of {table} points to nothing");
        assert!(!looked.status.success() && said.contains(&fault), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_ends_in_mid_write_loses_nothing_that_was_acknowledged() {
    let place = Place::new().await;
    place.admin(&["sample"]);
    let server = place.node().await;
    let piotr = place.enrol(&server, "Piotr Kowalski", 1).await;
    let amara = place.enrol(&server, "Amara Okafor", 2).await;
    let mut desk = device(&piotr, 1);
    let (mut acknowledged, mut written, mut failures) = (0, Vec::new(), 0);
    // A server may have a new connection before it is asked: then it is cut off once more.
    for round in 0..CUTS_MAX {
        if round >= CUTS_MIN && failures > 0 {
            break;
        }
        for n in 0..5 {
            written.push(desk.kudos(amara.person, 100 * round + n));
            if n == 2 {
                // Every connection of every server is cut off, as by a database that is stopped.
                place.database.cut_off();
            }
            let from = usize::try_from(acknowledged).unwrap();
            match push(&server, &piotr.token, written[from..].to_vec()).await {
                Some(answer) => acknowledged = answer.streams[0].stored.seq,
                None => failures += 1,
            }
        }
    }
    let from = usize::try_from(acknowledged).unwrap();
    if from < written.len() {
        acknowledged = push(&server, &piotr.token, written[from..].to_vec())
            .await
            .unwrap()
            .streams[0]
            .stored
            .seq;
    }
    assert!(failures > 0, "some push was in the way");
    assert_eq!(acknowledged, written.len() as u64);
    place.admin(&["fsck"]);
}

#[test]
fn a_database_that_is_not_there_is_named_and_nothing_starts() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("server.toml");
    let nowhere = format!(
        "database = \"postgres://amara@localhost/centre?host={}\"\n",
        folder.path().display()
    );
    for (text, word) in [
        (nowhere.as_str(), "cannot be reached"),
        (
            "database = \"postgres://db.example/x?sslmode=prefer\"\n",
            "read along",
        ),
    ] {
        std::fs::write(&settings, text).unwrap();
        let refused = Command::new(BINARY)
            .args(["serve", "--config"])
            .arg(&settings)
            .output()
            .unwrap();
        assert_eq!(refused.status.code(), Some(4));
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(said.contains(word) && !said.contains("panicked"), "{said}");
    }
}
