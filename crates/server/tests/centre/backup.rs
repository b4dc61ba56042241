//! A backup is whole, holds nothing that was erased, and is put back where nothing is.

use crate::{
    desk::{AMARA, PIOTR, Room},
    process::{admin, enrol, start},
    running::{PACK, packed, send},
};
use protocol::{
    envelope::Audience,
    wire::{PushAnswer, PushRequest, StreamOutcome},
};
use server::{
    service::backup::{self, BackupError},
    service::centre::Centre,
    store::{Read, sqlite::SqliteStore},
};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

fn contains(file: &Path, words: &[u8]) -> bool {
    fs::read(file)
        .unwrap()
        .windows(words.len())
        .any(|part| part == words)
}

/// The centre of a room, as a command beside the server opens it.
async fn beside(room: &Room) -> Centre {
    Centre::open_for_command(room.dir.path()).await.unwrap()
}

#[tokio::test]
async fn a_backup_holds_what_was_stored_and_tells_desks_what_is_safe() {
    let room = Room::open().await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("monday.db");
    let mut desk = room.device(PIOTR, 1);
    let before: Vec<_> = (1..=5).map(|n| desk.kudos(AMARA, n)).collect();
    room.push(&before).await;
    let saved = backup::save(&beside(&room).await, &file).await.unwrap();
    assert!(saved.found.records >= 5);
    assert_eq!(saved.bytes, fs::metadata(&file).unwrap().len());
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);

    let after = room.push(&[desk.kudos(AMARA, 6)]).await;
    assert_eq!((after.stored.seq, after.safe), (6, 5));
    let in_copy = SqliteStore::inspect(&file, |read: &dyn Read| read.stream(desk.stream)).unwrap();
    let in_copy = in_copy.unwrap();
    assert_eq!((in_copy.head.seq, in_copy.safe), (5, 5));
    let left: Vec<_> = fs::read_dir(place.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
    let acts = room.store.read(|read| read.acts(1)).await.unwrap();
    assert_eq!(acts[0].what, "backup");
}

#[tokio::test]
async fn what_was_erased_is_in_no_page_of_a_backup() {
    const WORDS: &[u8] = b"a lantern on the quay";
    let room = Room::open().await;
    let place = tempfile::tempdir().unwrap();
    let mut desk = room.device(PIOTR, 1);
    room.push(&[desk.write(&Audience::Author, 0, WORDS.to_vec())])
        .await;
    let (full, empty) = (place.path().join("full.db"), place.path().join("empty.db"));
    let centre = beside(&room).await;
    backup::save(&centre, &full).await.unwrap();
    assert!(contains(&full, WORDS));
    let stream = desk.stream;
    let erased = room.store.write(move |tx| {
        let kept = tx.stream(stream)?.unwrap();
        let mut keys = Vec::new();
        tx.each_record(kept.key, &mut |key, _, _, _| keys.push(key))?;
        keys.into_iter().try_for_each(|key| tx.erase(key))
    });
    erased.await.unwrap();
    backup::save(&centre, &empty).await.unwrap();
    assert!(!contains(&empty, WORDS));
}

#[tokio::test]
async fn a_backup_never_replaces_a_file_and_a_restore_never_a_centre() {
    let room = Room::open().await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("there.db");
    fs::write(&file, "mine").unwrap();
    let centre = beside(&room).await;
    assert!(matches!(
        backup::save(&centre, &file).await,
        Err(BackupError::FileTaken(_))
    ));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    let nowhere = place.path().join("no/such/folder/x.db");
    assert!(matches!(
        backup::save(&centre, &nowhere).await,
        Err(BackupError::Io { .. })
    ));
    let good = place.path().join("good.db");
    backup::save(&centre, &good).await.unwrap();
    assert!(matches!(
        backup::restore(&good, room.dir.path()).await,
        Err(BackupError::FolderTaken(_))
    ));
}

#[tokio::test]
async fn what_is_no_whole_backup_is_refused_and_leaves_an_empty_folder() {
    let room = Room::open().await;
    let mut desk = room.device(PIOTR, 1);
    let kudos: Vec<_> = (1..=40).map(|n| desk.kudos(AMARA, n)).collect();
    room.push(&kudos).await;
    let place = tempfile::tempdir().unwrap();
    let good = place.path().join("good.db");
    backup::save(&beside(&room).await, &good).await.unwrap();
    let bytes = fs::read(&good).unwrap();

    let write = |name: &str, bytes: &[u8]| {
        let path = place.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let cut = write("cut.db", &bytes[..bytes.len() / 2]);
    let garbage = write("garbage.db", b"this is no database at all");
    let mut bent = bytes.clone();
    // A byte of a record's header that the hash covers.
    let at = bytes.windows(6).rposition(|part| part == b"tenant").unwrap();
    bent[at + 12] ^= 1;
    let bent = write("bent.db", &bent);
    let with_log = write("copied.db", &bytes);
    write("copied.db-wal", b"what was not in the file yet");
    for (n, wrong) in [cut, garbage, bent, with_log, place.path().join("none.db")]
        .iter()
        .enumerate()
    {
        let data = place.path().join(format!("data{n}"));
        let refused = backup::restore(wrong, &data).await;
        assert!(refused.is_err(), "{}", wrong.display());
        assert!(!SqliteStore::exists(&data), "{}: {refused:?}", wrong.display());
    }
    let data = place.path().join("data");
    backup::restore(&good, &data).await.unwrap();
    assert_eq!(
        fs::metadata(data.join("centre.db")).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[tokio::test]
async fn a_running_server_is_saved_lost_and_put_back_and_the_desk_goes_on() {
    let place = tempfile::tempdir().unwrap();
    let (data, file) = (place.path().join("data"), place.path().join("night.db"));
    assert!(admin(&data, &["sample"]).status.success());
    let server = start(&data).await;
    let code = admin(&data, &["invite", "Piotr Kowalski"]);
    let enrolled = enrol(server.addr, &String::from_utf8(code.stdout).unwrap(), 1).await;
    let mut desk = crate::desk::Device::new(enrolled.tenant, enrolled.person, 1);
    let push = async |addr, records: Vec<_>| -> PushAnswer {
        let request = PushRequest {
            streams: vec![records],
        };
        let answer = send(addr, "POST /v1/push", &enrolled.token, PACK, &packed(&request)).await;
        answer.unwrap().read()
    };
    let own = |desk: &mut crate::desk::Device, n: u8| desk.write(&Audience::Author, 0, vec![n]);
    let (one, two) = (own(&mut desk, 1), own(&mut desk, 2));
    push(server.addr, vec![one.clone()]).await;
    let saved = admin(&data, &["backup", file.to_str().unwrap()]);
    assert!(
        saved.status.success(),
        "{}",
        String::from_utf8_lossy(&saved.stderr)
    );
    let answer = push(server.addr, vec![two.clone()]).await;
    assert_eq!((answer.streams[0].stored.seq, answer.streams[0].safe), (2, 1));
    drop(server);
    fs::remove_dir_all(&data).unwrap();

    let restored = admin(&data, &["restore", file.to_str().unwrap()]);
    assert!(
        restored.status.success(),
        "{}",
        String::from_utf8_lossy(&restored.stderr)
    );
    let server = start(&data).await;
    // The desk writes on, hears what the server lacks, and sends it again.
    let three = own(&mut desk, 3);
    let gap = push(server.addr, vec![three.clone()]).await.streams[0];
    assert_eq!((gap.outcome, gap.stored.seq), (StreamOutcome::Gap, 1));
    let healed = push(server.addr, vec![two, three]).await.streams[0];
    assert_eq!((healed.outcome, healed.stored.seq), (StreamOutcome::Stored, 3));
    assert!(admin(&data, &["fsck"]).status.success());
}

#[test]
fn what_root_puts_back_into_another_accounts_folder_is_to_be_handed_over_and_how_is_said() {
    const OTHER: u32 = 65534;
    let place = tempfile::tempdir().unwrap();
    let (data, file) = (place.path().join("data"), place.path().join("night.db"));
    assert!(admin(&data, &["sample"]).status.success());
    let saved = admin(&data, &["backup", file.to_str().unwrap()]);
    assert!(saved.status.success());
    let theirs = place.path().join("theirs");
    fs::create_dir(&theirs).unwrap();
    // Only root can give a folder away, and only root can be in the wrong one.
    let is_root = rustix::process::geteuid().is_root();
    if is_root {
        std::os::unix::fs::chown(&theirs, Some(OTHER), Some(OTHER)).unwrap();
    }
    let into = theirs.join("centre");
    let restored = admin(&into, &["restore", file.to_str().unwrap()]);
    assert!(restored.status.success());
    let said = String::from_utf8(restored.stderr).unwrap();
    let (user, group) = server::edge::names_of(OTHER, OTHER);
    let to_do = format!("chown -R {user}:{group} {}", into.display());
    assert_eq!(said.contains(&to_do), is_root, "{said}");
    // Where it belongs to whoever put it back, nothing has to be done.
    let restored = admin(&place.path().join("own"), &["restore", file.to_str().unwrap()]);
    assert_eq!(String::from_utf8(restored.stderr).unwrap(), "");
}
