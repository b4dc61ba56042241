//! The floor from the centre: taken when it grants more rest, refused with its line when it grants less; and what shows what it said.

use crate::{
    desk::{now, page},
    process::admin,
};
use protocol::{
    envelope::Hash16,
    record::{Body, PolicySet},
    wire::{Feed, Head, RECORDS_MAX},
};
use server::{
    service::centre::{AdminError, Centre},
    service::policy,
};
use std::{
    path::Path,
    process::{Command, Output},
};
use tempfile::TempDir;
use tokio::sync::watch;

async fn centre() -> (TempDir, Centre) {
    let dir = crate::desk::folder();
    let (_, closing) = watch::channel(false);
    let centre = Centre::open(dir.path(), now, closing).await.unwrap();
    (dir, centre)
}

/// The floors that desks are told, oldest first.
async fn told(centre: &Centre) -> Vec<PolicySet> {
    let start = Head {
        seq: 0,
        hash: Hash16::default(),
    };
    let page = page(&*centre.store, Feed::Org, start, RECORDS_MAX).await.unwrap();
    let of_kind = |row: &protocol::wire::FeedRow| {
        let is_policy = row.record.header().unwrap().kind == PolicySet::KIND;
        is_policy.then(|| PolicySet::decode(&row.record.body.as_ref().unwrap().0).unwrap())
    };
    page.rows.iter().filter_map(of_kind).collect()
}

#[tokio::test]
async fn a_floor_goes_to_every_desk_once_and_is_there_to_be_read() {
    let (_dir, centre) = centre().await;
    assert!(
        policy::set(&centre, b"mark = \"40m\"\n", Some("es"))
            .await
            .unwrap()
    );
    assert!(
        !policy::set(&centre, b"mark = \"40m\"\n", Some("ES"))
            .await
            .unwrap()
    );
    let told_once = told(&centre).await;
    assert_eq!(told_once.len(), 1);
    assert_eq!(
        (told_once[0].text.as_str(), told_once[0].pack.as_deref()),
        ("mark = \"40m\"\n", Some("ES"))
    );
    assert_eq!(centre.roster().await.unwrap().policy.as_ref(), told_once.first());
    assert!(
        policy::set(&centre, b"", None).await.unwrap(),
        "an empty file takes it away"
    );
    assert_eq!(told(&centre).await.len(), 2);
}

#[tokio::test]
async fn a_policy_that_grants_less_is_refused_with_its_line_and_nothing_is_told() {
    let (_dir, centre) = centre().await;
    for (text, said) in [
        (
            "# ours\nmark = \"60m\"\n",
            "line 2: mark grants less rest than 50m",
        ),
        ("mark = \"-5m\"", "line 1: mark is not a length of time"),
        ("mark = \"999h\"", "line 1: mark is longer than a week"),
        ("settle = \"10m\"", "line 1: settle is the agent's own"),
        ("speed = \"5s\"", "line 1: unknown key speed"),
    ] {
        let refused = policy::set(&centre, text.as_bytes(), None)
            .await
            .unwrap_err()
            .to_string();
        assert!(refused.contains(said), "{text}: {refused}");
    }
    let unknown = policy::set(&centre, b"", Some("XX")).await;
    assert!(matches!(unknown, Err(AdminError::PackUnknown(_))));
    let large = vec![b'#'; policy::POLICY_BYTES_MAX + 1];
    assert!(matches!(
        policy::set(&centre, &large, None).await,
        Err(AdminError::PolicyTooLarge { .. })
    ));
    assert!(
        policy::set(&centre, &large[1..], None).await.is_ok(),
        "one under the limit"
    );
    assert_eq!(told(&centre).await.len(), 1, "only what was taken is told");
}

/// Runs `policy verify`, which knows no centre.
fn verify(file: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_breakwater-server"))
        .args(["policy", "verify"])
        .arg(file)
        .args(more)
        .output()
        .unwrap()
}

#[test]
fn a_signed_floor_is_checked_without_the_centre_and_a_changed_one_is_found() {
    let (centre, elsewhere) = (crate::desk::folder(), crate::desk::folder());
    let (floor, signed) = (
        elsewhere.path().join("policy.toml"),
        elsewhere.path().join("signed.json"),
    );
    for text in ["mark = \"45m\"\n", "mark = \"40m\"\n"] {
        std::fs::write(&floor, text).unwrap();
        let set = admin(centre.path(), &["policy", "set", floor.to_str().unwrap()]);
        assert!(set.status.success(), "{}", String::from_utf8_lossy(&set.stderr));
    }
    let versions = admin(centre.path(), &["policy", "versions"]).stdout;
    let versions = String::from_utf8(versions).unwrap();
    let lines: Vec<&str> = versions.lines().collect();
    assert!(
        lines[0].starts_with("2 ") && lines[0].contains("in force"),
        "{versions}"
    );
    assert!(
        lines[1].starts_with("1 ") && lines[1].contains("replaced"),
        "{versions}"
    );
    let key = lines[0].rsplit(' ').next().unwrap();
    for (number, text) in [("1", "45m"), ("2", "40m")] {
        let shown = admin(centre.path(), &["policy", "show", "--json", "--version", number]);
        let shown = String::from_utf8(shown.stdout).unwrap();
        assert!(shown.contains(text), "{shown}");
        std::fs::write(&signed, &shown).unwrap();
        let good = verify(&signed, &["--key-id", key]);
        let said = String::from_utf8(good.stdout).unwrap();
        assert!(
            good.status.success() && said.contains(&format!("version {number} ")),
            "{said}"
        );
        let other = verify(&signed, &["--key-id", "00112233445566778899aabbccddeeff"]);
        assert_eq!(other.status.code(), Some(1));
        std::fs::write(&signed, shown.replace(text, "49m")).unwrap();
        let changed = verify(&signed, &[]);
        let said = String::from_utf8(changed.stderr).unwrap();
        assert_eq!(changed.status.code(), Some(1));
        assert!(said.contains("the signature does not hold"), "{said}");
    }
    let none = admin(centre.path(), &["policy", "show", "--version", "3"]);
    assert_eq!(none.status.code(), Some(1));
}
